"""Write a text's examinations and days so that the cues of `kinds.toml` know them.

Cues know the words that examinations are usually asked for with, the directory knows them all: "lungplåt",
"skelettålder", "colonografi". Days are written in one way, "19-06-01" too, but for those to come: on none
of them anything was made.
"""

from datetime import date
from functools import cache
from re import Pattern

from intake.extract.kinds import one_of
from intake.extract.knowledge import Knowledge
from intake.extract.values.dates import find_dates
from intake.extract.values.examinations import find_examinations

EXAMINATION = "mr "  # what cues know any examination by
TO_COME = "framöver"


def spell_out(text: str, knowledge: Knowledge, today: date) -> str:
    """Put a word that cues know before each examination, and write days out."""
    days = [
        (span.start, span.end, TO_COME if span.value > today else span.value.isoformat())
        for span in find_dates(text, today)
        if span.value and span.precision == "day"
    ]
    known = _known()
    names = [
        (span.start, span.start, EXAMINATION)
        for span in find_examinations(text, knowledge)
        if span.certain and not known.search(text[span.start : span.end])
    ]
    for start, end, instead in sorted([*days, *names], reverse=True):
        text = text[:start] + instead + text[end:]
    return text


@cache
def _known() -> Pattern[str]:
    """Return the examinations that cues know."""
    return one_of("exam")

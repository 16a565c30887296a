"""Notes in telegram style: a line's first words say what is asked, and one known place is all that follows.

"Sändes Röntgen Uddevalla", "Vidare Kirurgen Uddevalla sjukhus", "Till röntgen från Medicinmott HSV".
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from intake.extract.pages.running import RunningText
from intake.extract.places.resolve import PlaceSpan
from intake.extract.prose.grammar import load_wordings, place_candidate
from models.order import Candidate, FieldName

SURE = 0.88
BY_ITSELF = "a line's only words"
FIELDS = tuple(map(FieldName, ("destination", "forward_to", "clinic")))


def read_telegrams(running: RunningText, spans: Sequence[PlaceSpan]) -> Iterator[Candidate]:
    """Yield the known place that fills a line behind the words that lead to it.

    Images are passed on only from a place that the line before sends them to.
    """
    text = running.text
    sent_to = -1  # where the line ends that sends
    for span in spans:
        name = _asked(text, span) if span.place.receiver and not span.place.rivals else None
        if name is None or (name is FieldName.FORWARD_TO and text[sent_to : span.start].count("\n") != 1):
            continue
        sent_to = span.end if name is FieldName.DESTINATION else sent_to
        yield place_candidate(running, span.start, span.end, name, span.place, SURE, BY_ITSELF)


def _asked(text: str, span: PlaceSpan) -> FieldName | None:
    """Return what a line asks for whose last words are a place, or None."""
    before = text[text.rfind("\n", 0, span.start) + 1 : span.start]
    behind = text[span.end :].partition("\n")[0].strip(" .")
    if not before.strip() or behind:
        return None
    return next((name for name in FIELDS if _leads(name.value).fullmatch(before)), None)


@cache
def _leads(name: str) -> re.Pattern[str]:
    words = "|".join(load_wordings()["telegram"][name])
    return re.compile(rf"\W*(?:{words})[\s:]+".replace(" ", r"\s+"), re.IGNORECASE)

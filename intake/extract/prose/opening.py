"""The clinic that a mail opens with: over the day that it is written, or as whose orders follow.

"Endokrinmottagningen NÄL / 2026-11-20", "Hej, två patienter från Kirurgmottagningen Varberg idag:".
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from intake.extract.knowledge import Knowledge
from intake.extract.pages.running import RunningText
from intake.extract.places.radiology import is_radiology
from intake.extract.places.resolve import PlaceSpan
from intake.extract.prose.grammar import load_wordings, place_candidate
from models.order import Candidate, FieldName

SURE = 0.88
MOST_ABOVE = 2  # lines: a mail's subject, a greeting
_DAY = re.compile(
    r"\s*\n\s*(?:den )?"
    r"(?:\d{4}-\d\d-\d\d|\d{1,2} [a-zåäö]{3,9} \d{4}|\d{1,2}[./-]\d{1,2}[ -]?\d{4})\s*(?:\n|\Z)"
)


def read_openings(
    running: RunningText, spans: Sequence[PlaceSpan], knowledge: Knowledge
) -> Iterator[Candidate]:
    """Yield the clinic that opens a mail, alone over a day or behind the number of its orders."""
    text = running.text
    for span in spans if running.page == 0 else ():
        above, _, before = text[: span.start].rpartition("\n")
        if len(above.split("\n")) > MOST_ABOVE or not _is_clinic(span, knowledge):
            continue
        if not before.strip() and _DAY.match(text, span.end):
            why = "opens the mail over its day"
        elif _counted().fullmatch(before) and _ends().match(text, span.end):
            why = "whose orders follow"
        else:
            continue
        yield place_candidate(running, span.start, span.end, FieldName.CLINIC, span.place, SURE, why)


def _is_clinic(span: PlaceSpan, knowledge: Knowledge) -> bool:
    """Tell a known clinic of a known house from radiology, to which mails are written."""
    place = span.place
    is_known = place.receiver is not None and not place.rivals and place.unit is not None
    return is_known and not is_radiology(place, knowledge)


@cache
def _counted() -> re.Pattern[str]:
    """Match a line up to whose orders follow: "Hej, två patienter från"."""
    table = load_wordings()["opening"]
    greetings = "|".join(table["greetings"])
    counted = rf"\s*(?:(?:{greetings})[\s,.!:]+)?{table['counted']}"
    return re.compile(counted.replace(" ", r"\s+"), re.IGNORECASE)


@cache
def _ends() -> re.Pattern[str]:
    return re.compile(load_wordings()["opening"]["ends"], re.IGNORECASE)

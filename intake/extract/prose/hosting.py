"""The health centre that writes, by "här på" before a name that no directory holds: "här på Hylte VC"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from intake.extract.pages.passage import unwrap
from intake.extract.pages.running import RunningText
from intake.extract.places.houses import care_centre, names_house
from intake.extract.places.resolve import PlaceSpan
from intake.extract.prose.grammar import load_wordings, place_candidate
from intake.extract.prose.housenames import NAMED_WHOLE
from intake.extract.values.letters import CAPITAL
from intake.extract.values.names import is_full_name
from models.order import Candidate, FieldName
from models.receiver import Place

SURE = 0.86
_CAPITAL_NEXT = re.compile(rf"[ ]{CAPITAL}")


def read_hosts(running: RunningText, spans: Sequence[PlaceSpan]) -> Iterator[Candidate]:
    """Yield the health centres that write, told of in a sentence and held by no directory."""
    text = unwrap(running.text)
    for cue in _cues().finditer(text):
        house = care_centre().match(text, cue.end())
        if house is None or is_full_name(house[0]) or not names_house(house[0]):
            continue
        start, end = house.span()
        if any(span.start < end and start < span.end and span.place.receiver for span in spans):
            continue
        place = Place(value=house[0], unit=None, receiver=None, confidence=1.0)
        yield place_candidate(running, start, end, FieldName.CLINIC, place, SURE, _why(cue, text[end:]))


def _why(cue: re.Match[str], behind: str) -> str:
    """Return what is said of the house, and whether its name ends where it was cut."""
    whole = "" if _CAPITAL_NEXT.match(behind) else f", {NAMED_WHOLE}"
    return f"'{' '.join(cue.group().split()).casefold()}'{whole}"


@cache
def _cues() -> re.Pattern[str]:
    words = "|".join(load_wordings()["clinic"]["hosts"]).replace(" ", r"\s+")
    return re.compile(rf"(?<!\w)(?:{words})\s+", re.IGNORECASE)

"""Who sees the patient of those who write, and so orders: "vår patient ska träffa dr Ek", "följs av dr Ek".

Only a weak word: where the images do not go to those who write, it may be the doctor of another house
(`facts/doctors.py` asks that).
"""

import re
from functools import cache

from intake.extract.places.resolve import PlaceSpan
from intake.extract.prose.grammar import load_wordings

SEEING = "who sees the patient of those who write"
REACH = 200  # characters before a doctor in which the patient is said to be the writer's
_SENTENCE = re.compile(r"(?<=[^\W\d_]{3})[.!?]\s+(?=[A-ZÅÄÖ])")
_OF_A_HOUSE = re.compile(r"\W{0,3}(?:i|på|vid|hos|från)\s+[A-ZÅÄÖa-zåäö]|\s?[,(]\s?[A-ZÅÄÖ]")


def sees_with_us(before: str, behind: str) -> bool:
    """Say whether the words before a doctor let the writer's own patient be seen by that doctor."""
    sentence = _SENTENCE.split(before[-REACH:])[-1]
    seen = _says("seen", r"[\s:,]*\Z").search(sentence)
    if seen is None or _OF_A_HOUSE.match(behind):
        return False
    return _says("ours").search(sentence) is not None and not _says("not_ours").search(sentence)


def house_before(text: str, titled: int, spans: list[PlaceSpan]) -> PlaceSpan | None:
    """Return the place that stands right before "av dr Ek": "följs på geriatriken, Kalmar, av dr Ek"."""
    near = [span for span in spans if span.end <= titled and span.place.receiver and span.place.unit]
    last = max(near, key=lambda span: span.end, default=None)
    is_beside = last is not None and text[last.end : titled].strip(" ,\n") == "av"
    return last if is_beside else None


@cache
def _says(name: str, behind: str = r"(?!\w)") -> re.Pattern[str]:
    joined = "|".join(load_wordings()["seeing"][name]).replace(" ", r"\s+")
    return re.compile(rf"(?<!\w)(?:{joined}){behind}", re.IGNORECASE)

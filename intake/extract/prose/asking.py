"""What a titled person asks for by the words on both sides of the name: "Som sagt behöver dr Berg få ..."."""

import re
from collections.abc import Sequence

from intake.extract.pages.passage import unwrap
from intake.extract.places.resolve import PlaceSpan
from intake.extract.prose.others import worded

LONGEST = 160  # characters of a sentence before "av dr Berg"
_WISHED = re.compile(
    r"(?<!\w)(?:önskas|önskes|beställs|beställes|begärs|begäres|efterfrågas|rekvireras|behövs)(?!\w)",
    re.IGNORECASE,
)
_BY = re.compile(r"[\s,]+av\s+\Z")
_ENDS = re.compile(r"(?<=[^\W\d_]{3})[.!?]\s+(?=[A-ZÅÄÖ])|\n\s*\n")


def asks_around(before: str, behind: str) -> bool:
    """Say whether a verb of wishing stands right before a person, and what is wished for behind."""
    wishes = worded("", "wishes", r"\s+$").search(before)
    return wishes is not None and worded(r"^[^.:;?!]{0,50}?", "wished", "").match(unwrap(behind)) is not None


def is_asked_by(text: str, titled: int, spans: Sequence[PlaceSpan]) -> bool:
    """Tell "CT 2026-11-18 önskas till Röntgen Lund / av dr Berg": the place or the day ends right before it.

    "önskas undersökt av dr Berg" asks for something else.
    """
    by = _BY.search(text, max(0, titled - LONGEST), titled)
    sentence = _ENDS.split(text[max(0, titled - LONGEST) : titled])[-1]
    if by is None or not _WISHED.search(sentence):
        return False
    ends_place = any(span.end == by.start() and span.place.receiver for span in spans)
    return ends_place or text[by.start() - 1].isdigit()

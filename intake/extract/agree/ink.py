"""How surely was this ink read? The engine's confidence, and whether a second look says the same."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from models.order import Evidence
from models.page import Box, Page, Source, Word

# The engine's confidence in the least sure word from which a value's letters are relied on, read off samples
# that one may tune on: where both readings are alike, and where there is one reading only.
TWICE_ALIKE, ONCE = 0.70, 0.90


@dataclass(frozen=True, slots=True, kw_only=True)
class Ink:
    """What the picture says of one value."""

    is_print: bool  # from a text layer or a mail: there is no picture to misread
    confidence: float  # of the least sure word, 0 to 1
    second: str  # "same", "other", "none": what the second reading of the same ink says

    @property
    def is_sure(self) -> bool:
        """Say whether letters and digits can be relied on one by one."""
        if self.is_print:
            return True
        if self.second == "other":
            return False
        return self.confidence >= (TWICE_ALIKE if self.second == "same" else ONCE)


def look_at(evidence: Evidence | None, pages: Mapping[int, Page]) -> Ink:
    """Compare both readings of the ink that a value was read from."""
    page = pages.get(evidence.page) if evidence else None
    if evidence is None or page is None or evidence.bbox is None:
        return Ink(is_print=False, confidence=0.0, second="none")
    if page.source is not Source.OCR:
        return Ink(is_print=True, confidence=1.0, second="same")
    first = _inside(page.words, evidence.bbox)
    confidence = min((word.confidence for word in first if _letters(word.text)), default=0.0)
    return Ink(is_print=False, confidence=confidence, second=_second(first, page, evidence.bbox))


def _second(first: Sequence[Word], page: Page, box: Box) -> str:
    again = _inside(page.second, box)
    if not again:
        return "none"
    return "same" if _joined(first) == _joined(again) else "other"


def _inside(words: Sequence[Word], box: Box) -> list[Word]:
    grown = Box(box.x0 - 2, box.top - 2, box.x1 + 2, box.bottom + 2)
    return [word for word in words if grown.holds(word.box.center)]


def _joined(words: Sequence[Word]) -> str:
    return "".join(_letters(word.text) for word in words)


def _letters(text: str) -> str:
    return re.sub(r"\W", "", text).casefold()

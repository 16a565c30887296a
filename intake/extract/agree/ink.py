"""How surely was this ink read? The engine's confidence, and whether a second look says the same."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from models.order import Evidence
from models.page import Box, Page, Source, Word

# The engine's confidence in a word from which its letters are relied on, read off samples that one may tune
# on: where both readings are alike, and where there is one reading only.
TWICE_ALIKE, ONCE = 0.70, 0.90


@dataclass(frozen=True, slots=True, kw_only=True)
class Ink:
    """What the picture says of one value."""

    is_print: bool  # from a text layer or a mail: there is no picture to misread
    confidence: float  # of the least sure word, 0 to 1
    second: str  # "same", "other", "none": what the second reading of the same ink says
    is_sure: bool  # letters and digits can be relied on one by one


@dataclass(frozen=True, slots=True)
class _Patch:
    """A piece of the picture as both readings have it: each may cut it into words in its own way."""

    first: list[Word]
    again: list[Word]

    @property
    def confidence(self) -> float:
        return min((word.confidence for word in self.first), default=0.0)

    @property
    def second(self) -> str:
        if not self.again:
            return "none"
        return "same" if _joined(self.first) == _joined(self.again) else "other"

    @property
    def is_sure(self) -> bool:
        needed = {"same": TWICE_ALIKE, "none": ONCE, "other": 2.0}
        return self.confidence >= needed[self.second]


def look_at(evidence: Evidence | None, pages: Mapping[int, Page]) -> Ink:
    """Compare both readings of the ink that a value was read from, word by word."""
    page = pages.get(evidence.page) if evidence else None
    if evidence is None or page is None or evidence.bbox is None:
        return Ink(is_print=False, confidence=0.0, second="none", is_sure=False)
    if page.source is not Source.OCR:
        return Ink(is_print=True, confidence=1.0, second="same", is_sure=True)
    patches = _patches(_inside(page.words, evidence.bbox), _inside(page.second, evidence.bbox))
    said = {patch.second for patch in patches}
    return Ink(
        is_print=False,
        confidence=min((patch.confidence for patch in patches), default=0.0),
        second=next((one for one in ("other", "same") if one in said), "none"),
        is_sure=bool(patches) and all(patch.is_sure for patch in patches),
    )


def _patches(first: Sequence[Word], again: Sequence[Word]) -> list[_Patch]:
    """Gather the words of both readings that lie on each other."""
    patches: list[_Patch] = []
    for word, is_first in [(word, True) for word in first] + [(word, False) for word in again]:
        lie = [one for one in patches if any(_cover(word.box, o.box) for o in (*one.first, *one.again))]
        mine = [word] if is_first else []
        theirs = [] if is_first else [word]
        patches = [one for one in patches if one not in lie]
        patches.append(
            _Patch(
                mine + [w for one in lie for w in one.first], theirs + [w for one in lie for w in one.again]
            )
        )
    return patches


def _cover(one: Box, other: Box) -> bool:
    """Say whether two boxes lie on each other by half of the smaller, in both directions."""
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return 2 * across > min(one.width, other.width) and 2 * down > min(one.height, other.height)


def _inside(words: Sequence[Word], box: Box) -> list[Word]:
    grown = Box(box.x0 - 2, box.top - 2, box.x1 + 2, box.bottom + 2)
    return [word for word in words if _letters(word.text) and grown.holds(word.box.center)]


def _joined(words: Sequence[Word]) -> str:
    return "".join(_letters(word.text) for word in sorted(words, key=lambda word: word.box.x0))


def _letters(text: str) -> str:
    return re.sub(r"\W", "", text).casefold()

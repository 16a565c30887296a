"""Look a third time at words that two readings do not settle.

Of words that both have alike and neither surely, and of words that they have otherwise, a third look at a
larger and softer picture says which reading it bears out. It never brings a word of its own: what no two
looks have alike stays as it was. Numbers that the net read are not looked at: it errs otherwise than the
engine, whose looks are more like each other.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from intake.read.clean import make_square
from intake.read.picture import Picture
from intake.read.strips import read_strips
from models.page import Box, Word

_DPI, _BLUR = 300, 1.5
_MARGIN = 5.0  # points beside a word at most; half the gap to its neighbours
_LEVEL = 2.0  # points above and below a word
_SURE, _SURE_AGAIN = 0.90, 0.93  # of words alike: the first reading's confidence, or either's, that settles
_SHORTEST = 2  # letters of a word that is worth a look
_FAINT, _BORNE_OUT = 0.3, 0.98  # of two looks alike, neither fainter: what they come to, and no one does


@dataclass(frozen=True, slots=True)
class Spot:
    """The words that two readings have in one place: either may have cut it otherwise."""

    first: tuple[Word, ...]
    again: tuple[Word, ...]

    @property
    def box(self) -> Box:
        box, *others = (word.box for word in self.first + self.again)
        for other in others:
            box = box.around(other)
        return box

    @property
    def is_open(self) -> bool:
        """Say whether the two readings leave the words in doubt."""
        if not self.again or len(letters_of(self.first)) < _SHORTEST:
            return False
        sure, again = (min(word.confidence for word in words) for words in (self.first, self.again))
        alike = letters_of(self.first) == letters_of(self.again)
        return not alike or (sure < _SURE and max(sure, again) < _SURE_AGAIN)


def look_third(
    picture: Picture, words: Sequence[Word], again: tuple[Word, ...], timeout: float
) -> tuple[Word, ...]:
    """Return a second reading (points) in which a third look has settled what it could.

    `words` are those of the first reading; what of them was not read again stands.
    """
    spots = [spot for spot in _spots(words, again) if spot.is_open]
    if not spots:
        return again
    other = make_square(picture, _DPI)
    boxes = [_with_margin(spot, words) for spot in spots]
    found = read_strips(other, boxes, _DPI, timeout, blur=_BLUR)
    for spot, box in zip(spots, boxes, strict=True):
        third = tuple(word for word in found if box.holds(word.box.center) and letters_of((word,)))
        again = _settled(spot, third, again)
    return again


def _settled(spot: Spot, third: tuple[Word, ...], again: tuple[Word, ...]) -> tuple[Word, ...]:
    """Return the second reading with what a third look bears out of one spot."""
    read = letters_of(third)
    if not third or read not in (letters_of(spot.first), letters_of(spot.again)):
        return again
    if read == letters_of(spot.again):
        sure = min(word.confidence for word in third)
        return tuple(
            replace(word, confidence=_joint(word.confidence, sure)) if word in spot.again else word
            for word in again
        )
    return (*(word for word in again if word not in spot.again), *third)


def _joint(one: float, other: float) -> float:
    """Return what two looks that have a word alike are worth together."""
    joint = 1 - (1 - one) * (1 - other)
    return max(joint, _BORNE_OUT) if min(one, other) >= _FAINT else joint


def _spots(words: Sequence[Word], again: Sequence[Word]) -> Iterator[Spot]:
    """Yield the words of both readings that lie on each other."""
    left = [word for word in words if letters_of((word,))]
    others = [word for word in again if letters_of((word,))]
    while left:
        first, second = [left.pop(0)], []
        while True:
            more = [word for word in others if any(_lie_together(word, one) for one in first)]
            others = [word for word in others if word not in more]
            second += more
            beside = [word for word in left if any(_lie_together(word, one) for one in more)]
            left = [word for word in left if word not in beside]
            first += beside
            if not beside:
                break
        yield Spot(tuple(first), tuple(second))


def _lie_together(one: Word, other: Word) -> bool:
    """Say whether two words lie on each other by half of the smaller, in both directions."""
    across = min(one.box.x1, other.box.x1) - max(one.box.x0, other.box.x0)
    down = min(one.box.bottom, other.box.bottom) - max(one.box.top, other.box.top)
    narrow, low = min(one.box.width, other.box.width), min(one.box.height, other.box.height)
    return 2 * across > narrow and 2 * down > low


def _with_margin(spot: Spot, words: Sequence[Word]) -> Box:
    """Return a spot's box with room around it, up to halfway to the words beside it."""
    box, middle = spot.box, spot.box.center[1]
    level = [word.box for word in words if word.box.top < middle < word.box.bottom and word not in spot.first]
    before = max((other.x1 for other in level if other.x1 <= box.x0 + 1), default=box.x0 - 2 * _MARGIN)
    after = min((other.x0 for other in level if other.x0 >= box.x1 - 1), default=box.x1 + 2 * _MARGIN)
    left, right = (min(_MARGIN, max(0.0, gap / 2)) for gap in (box.x0 - before, after - box.x1))
    return Box(box.x0 - left, box.top - _LEVEL, box.x1 + right, box.bottom + _LEVEL)


def letters_of(words: Sequence[Word]) -> str:
    """Return what words say from left to right, without signs and spaces, in small letters."""
    ordered = sorted(words, key=lambda word: word.box.x0)
    return re.sub(r"\W", "", "".join(word.text for word in ordered)).casefold()

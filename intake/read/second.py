"""Read the ink that decides a second time, from a picture prepared another way.

Dates have no checksum, and one reading of a worn digit is wrong often enough to matter: a value that both
readings give is believed, another is a doubt. Numbers are read by a net of their own; where it is not sure,
and where the first reading was not, the engine looks again, and a third time (`third.py`) where that does
not settle it. Other words of these lines stand as they are.
"""

import math
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import groupby

from intake.read.clean import make_square
from intake.read.digits import Digits, Number, find_numbers, read_digits, words_of
from intake.read.picture import Picture
from intake.read.strips import read_strips
from intake.read.third import look_third
from models.page import Box, Word, lines_of

_DPI = 240  # unlike the first reading's 204
_BLUR = 1.0
_MARGIN = 5.0  # points around a line
_MIN_DIGITS = 3
_NET_SURE = 0.9  # probability of its least sure character from which the net's reading counts
_NET_TELLS = 0.6  # of each character that it has otherwise, from which it tells another day
_DAY = re.compile(r"(?:19|20)?\d\d(?:0[1-9]|1[0-2])(?:0[1-9]|[12]\d|3[01])")  # digits of a day, year first
_SURE = 0.93  # of the first reading; a capitalised word below it is looked at twice
_WORN = 0.75  # any other word below it is


def read_second(
    picture: Picture, words: Sequence[Word], *, timeout: float = 60.0, everything: bool = False
) -> tuple[Word, ...]:
    """Return a second reading (boxes in points) of the lines that decide; or of all lines."""
    lines = [line for line in lines_of(tuple(words)) if everything or _decides(line)]
    if not lines:
        return ()
    square = make_square(picture, _DPI)
    numbers = _read_numbers(square, words)
    surely = {word for number, _ in numbers for word in number.words}
    runs = [run for line in lines for run in _runs(line, set() if everything else surely, everything)]
    open_words = {word for run in runs for word in run.words}
    again = _read_runs(square, runs, timeout)
    if not everything:
        again = look_third(picture, words, again, timeout)
    again += tuple(word for line in lines for word in line if word not in open_words)
    for number, digits in numbers:
        others = tuple(word for word in again if not _lies_in(word, number.box))
        again = others + words_of(digits, number.box)
    return again


def _read_numbers(square: Picture, words: Sequence[Word]) -> list[tuple[Number, Digits]]:
    """Return the numbers that the net is sure of, and the days of which it rather reads another."""
    numbers = find_numbers(words)
    read = read_digits(square, [number.box for number in numbers]) if numbers else None
    return [
        (number, digits)
        for number, digits in zip(numbers, read or (), strict=False)
        if digits.least >= _NET_SURE or _tells_another_day(number, digits)
    ]


def _tells_another_day(number: Number, digits: Digits) -> bool:
    """Say whether the net rather reads another day of the calendar: the engine's looks err alike."""
    first = _digits_of(" ".join(word.text for word in number.words))
    told = [(sign, sure) for sign, sure in zip(digits.text, digits.sure, strict=True) if sign.isdigit()]
    other = "".join(sign for sign, _ in told)
    if len(first) != len(other) or not _DAY.fullmatch(other):
        return False
    apart = [sure for mine, (sign, sure) in zip(first, told, strict=True) if mine != sign]
    return bool(apart) and min(apart) >= _NET_TELLS


def _digits_of(text: str) -> str:
    return "".join(sign for sign in text if sign.isdigit())


@dataclass(frozen=True, slots=True, kw_only=True)
class Run:
    """Words side by side that the engine is to look at again, and where they stand."""

    words: tuple[Word, ...]
    box: Box  # points; up to halfway to the words beside it


def _runs(line: Sequence[Word], surely: set[Word], everything: bool) -> Iterator[Run]:
    """Yield what of a line is not settled: by the net, or by a sure first reading without digits."""
    first = 0
    for is_open, group in groupby(line, lambda word: everything or not _is_settled(word, surely)):
        words = tuple(group)
        if is_open and any(char.isalnum() for word in words for char in word.text):
            before = line[first - 1].box.x1 if first else -math.inf
            after = line[first + len(words)].box.x0 if first + len(words) < len(line) else math.inf
            yield Run(words=words, box=_box_of(words, before, after))
        first += len(words)


def _is_settled(word: Word, surely: set[Word]) -> bool:
    return word in surely or (word.confidence >= _SURE and not any(char.isdigit() for char in word.text))


def _box_of(words: Sequence[Word], before: float, after: float) -> Box:
    box = words[0].box
    for word in words[1:]:
        box = box.around(word.box)
    left, right = (min(_MARGIN, max(0.0, gap / 2)) for gap in (box.x0 - before, after - box.x1))
    return Box(box.x0 - left, box.top - 2, box.x1 + right, box.bottom + 2)


def _read_runs(square: Picture, runs: Sequence[Run], timeout: float) -> tuple[Word, ...]:
    if not runs:
        return ()
    return read_strips(square, [run.box for run in runs], _DPI, timeout, blur=_BLUR)


def _lies_in(word: Word, box: Box) -> bool:
    return Box(box.x0 - 2, box.top - 2, box.x1 + 2, box.bottom + 2).holds(word.box.center)


def _decides(line: Sequence[Word]) -> bool:
    """Say whether a line holds a number, or a word that the first reading was not sure of."""
    digits = sum(char.isdigit() for word in line for char in word.text)
    return digits >= _MIN_DIGITS or any(_is_unsure(word) for word in line)


def _is_unsure(word: Word) -> bool:
    """Tell a name or an initial that was not read surely, and a word that was hardly read."""
    letters = word.text.strip("\"'.,:;()<>-–•*|")
    if word.confidence >= _SURE or not letters:
        return False
    if letters[0].isupper() and len(letters) != 2:
        return True
    return len(letters) > 2 and word.confidence < _WORN

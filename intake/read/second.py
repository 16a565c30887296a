"""Read the ink that decides a second time, from a picture prepared another way.

Dates have no checksum, and one reading of a worn digit is wrong often enough to matter: a value that both
readings give is believed, another is a doubt. Numbers are read by a net of their own, the rest by the engine.
"""

from collections.abc import Sequence

import numpy as np

from intake.read.clean import make_square, soften
from intake.read.digits import find_numbers, read_digits, words_of
from intake.read.ocr import recognise
from intake.read.picture import Picture
from models.page import Box, Word, lines_of

_DPI = 240  # unlike the first reading's 204
_BLUR = 1.0
_MARGIN = 5.0  # points around a line
_GAP = 14  # pixels between stacked lines
_MIN_DIGITS = 3
_NET_SURE = 0.9  # probability of its least sure character from which the net's reading counts
_SURE = 0.93  # of the first reading; a capitalised word below it is looked at twice


def read_second(
    picture: Picture, words: Sequence[Word], *, timeout: float = 60.0, everything: bool = False
) -> tuple[Word, ...]:
    """Return a second reading (boxes in points) of the lines that decide; or of all lines."""
    boxes = _lines_to_read(words, everything)
    if not boxes:
        return ()
    other = soften(make_square(picture, _DPI), _BLUR)
    strips = [_cut(other, box) for box in boxes]
    stacked, tops = _stack([strip for strip, _, _ in strips])
    found = recognise(stacked, _DPI, psm=6, timeout=timeout)
    places = [(left, top) for _, left, top in strips]
    again = tuple(_put_back(word, tops, places, other) for word in found)
    return _with_numbers(again, picture, words)


def _with_numbers(again: tuple[Word, ...], picture: Picture, words: Sequence[Word]) -> tuple[Word, ...]:
    """Put the net's reading, where it is sure of it, in the place of the engine's second one."""
    numbers = find_numbers(words)
    read = read_digits(picture, [number.box for number in numbers]) if numbers else None
    for number, digits in zip(numbers, read or (), strict=False):
        if digits.least >= _NET_SURE:
            others = tuple(word for word in again if not _lies_in(word, number.box))
            again = others + words_of(digits, number.box)
    return again


def _lies_in(word: Word, box: Box) -> bool:
    return Box(box.x0 - 2, box.top - 2, box.x1 + 2, box.bottom + 2).holds(word.box.center)


def _lines_to_read(words: Sequence[Word], everything: bool) -> list[Box]:
    boxes = []
    for line in lines_of(tuple(words)):
        if everything or _decides(line):
            box = line[0].box
            for word in line[1:]:
                box = box.around(word.box)
            boxes.append(Box(box.x0 - _MARGIN, box.top - 2, box.x1 + _MARGIN, box.bottom + 2))
    return boxes


def _decides(line: Sequence[Word]) -> bool:
    """Say whether a line holds a number, or a name that the first reading was not sure of."""
    digits = sum(char.isdigit() for word in line for char in word.text)
    return digits >= _MIN_DIGITS or any(_is_unsure_name(word) for word in line)


def _is_unsure_name(word: Word) -> bool:
    return word.confidence < _SURE and len(word.text) > 2 and word.text[0].isupper()


def _cut(picture: Picture, box: Box) -> tuple[np.ndarray, int, int]:
    left, top, right, bottom = picture.box_in_pixels(box)
    return picture.gray[top:bottom, left:right], left, top


def _stack(strips: list[np.ndarray]) -> tuple[np.ndarray, list[int]]:
    """Return the strips below each other on white, and where each starts."""
    width = max(strip.shape[1] for strip in strips) + 2 * _GAP
    height = sum(strip.shape[0] + _GAP for strip in strips) + _GAP
    sheet = np.full((height, width), 255, np.uint8)
    tops, top = [], _GAP
    for strip in strips:
        sheet[top : top + strip.shape[0], _GAP : _GAP + strip.shape[1]] = strip
        tops.append(top)
        top += strip.shape[0] + _GAP
    return sheet, tops


def _put_back(word: Word, tops: list[int], places: list[tuple[int, int]], picture: Picture) -> Word:
    middle = (word.box.top + word.box.bottom) / 2
    index = max((i for i, top in enumerate(tops) if top <= middle), default=0)
    left, top = places[index]
    across, down = left - _GAP, top - tops[index]
    box = Box(word.box.x0 + across, word.box.top + down, word.box.x1 + across, word.box.bottom + down)
    return Word(word.text, picture.box_in_points(box), word.confidence)

"""Find numbers of a text layer whose letters look otherwise than the layer says.

A font may show one digit and call it another (a broken or forged ToUnicode table); the ink is what the sender
saw. The small net looks first; where it reads something else, the engine is asked.
"""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import reduce
from itertools import pairwise

import numpy as np

from intake.read.digits import Number, find_numbers, read_digits
from intake.read.ocr import recognise
from intake.read.picture import Picture
from models.page import Box, Word

_FEWEST_DIGITS = 6  # of a number that decides: an identity, a date
_ROOM = 1.0  # heights between two words from which a rule may stand there
_MARGIN = 4.0  # points around a number that the engine is shown


def find_lies(words: Sequence[Word], picture: Picture, look_closer: Callable[[], Picture]) -> set[Word]:
    """Return the words of numbers that neither the net nor the engine reads as the layer has them.

    `look_closer` renders the page again, finely enough for the engine.
    """
    runs = [part for number in find_numbers(words) for part in _parted(number)]
    numbers = [number for number in runs if len(_digits(number)) >= _FEWEST_DIGITS]
    if not numbers:
        return set()
    clean = _without_rules(picture, numbers)
    read = read_digits(clean, [ink_in(number.box, clean) for number in numbers], as_it_is=True)
    unlike = [
        number
        for number, found in zip(numbers, read or (), strict=False)
        if re.sub(r"\D", "", found.text) != _digits(number)
    ]
    closer = _without_rules(look_closer(), unlike) if unlike else picture
    return {word for number in unlike if not _engine_agrees(number, closer) for word in number.words}


def _parted(number: Number) -> list[Number]:
    """Part a run of numbers where room is left for a rule: a row's own number stands before its first cell.

    A number in boxes of its own has such room everywhere and stays whole.
    """
    if len(number.words) >= _FEWEST_DIGITS:
        return [number]
    parts: list[list[Word]] = []
    for word in number.words:
        if parts and word.box.x0 - parts[-1][-1].box.x1 <= _ROOM * word.box.height:
            parts[-1].append(word)
        else:
            parts.append([word])
    boxes = (reduce(Box.around, (word.box for word in part)) for part in parts)
    return [Number(words=tuple(part), box=box) for part, box in zip(parts, boxes, strict=True)]


def ink_in(box: Box, picture: Picture) -> Box:
    """Return the part of a box that has ink; a text layer's boxes are as high as the font."""
    left, top, right, bottom = picture.box_in_pixels(box)
    dark = picture.gray[top:bottom, left:right] < 128
    rows, columns = np.flatnonzero(dark.any(axis=1)), np.flatnonzero(dark.any(axis=0))
    if not rows.size:
        return box
    return picture.box_in_points(
        Box(
            left + int(columns[0]),
            top + int(rows[0]),
            left + int(columns[-1]) + 1,
            top + int(rows[-1]) + 1,
        )
    )


def _digits(number: Number) -> str:
    return re.sub(r"\D", "", "".join(word.text for word in number.words))


def _without_rules(picture: Picture, numbers: Sequence[Number]) -> Picture:
    """Return a picture without what stands between a number's words: the rules of boxes are no ones."""
    boxed = [number for number in numbers if len(number.words) >= _FEWEST_DIGITS]
    if not boxed:
        return picture
    gray = picture.gray.copy()
    for number in boxed:
        edges = [picture.box_in_pixels(word.box) for word in sorted(number.words, key=lambda one: one.box.x0)]
        _, top, _, bottom = picture.box_in_pixels(number.box)
        for last, following in pairwise(edges):
            gray[top:bottom, last[2] : following[0]] = 255
    return replace(picture, gray=gray)


def _engine_agrees(number: Number, picture: Picture) -> bool:
    box = number.box
    around = Box(box.x0 - _MARGIN, box.top - _MARGIN, box.x1 + _MARGIN, box.bottom + _MARGIN)
    left, top, right, bottom = picture.box_in_pixels(around)
    strip = np.pad(picture.gray[top:bottom, left:right], 20, constant_values=255)
    read = "".join(word.text for word in recognise(strip, round(picture.dpi[0]), psm=6))
    return _digits(number) in re.sub(r"\D", "", read)

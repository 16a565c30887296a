"""Read numbers that stand with one digit to a box, as forms ask for an identity or a day.

The engine takes the boxes' walls for ones, bars and brackets. Here the digits are laid side by side without
their boxes, and read as numbers are read elsewhere: by the engine, and by the net that knows digits alone.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

import numpy as np

from intake.read.digits import read_digits, words_of
from intake.read.handwriting import believe_less, find_written
from intake.read.ocr import recognise
from intake.read.picture import Picture
from models.page import Box, Word

_FEWEST = 6  # boxes of a row: a day without its century
_WIDE, _HIGH = (7.0, 26.0), (9.0, 34.0)  # points inside a box's walls
_FARTHEST = 2.2  # widths of a box between two of one row
_UNLIKE = 1.25  # the widest box of a row by the narrowest
_EVERY = 3.0  # points between the scan lines that are looked at for walls
_RULED = 0.8  # of a box's width: a rule above or below it
_NEAR = 3.0  # points by which a wall may be shorter than its box
_INSET = 2  # pixels inside the walls that are left out
_DARK = 128
_NARROWEST, _BETWEEN = 0.4, 0.25  # heights of a digit: the room that a 1 takes, and between two of them
_MARGIN = 12  # pixels around them
_LINE = 7  # the engine's way with one line of text
_MOST_DIGITS = 0.6  # of the signs that were read: a row of boxes with a name in it is left as it is
_NET_SURE = 0.9
_DOUBTED = 0.3  # confidence where there are more signs or fewer than boxes with ink, or a box is empty


@dataclass(frozen=True, slots=True, kw_only=True)
class Comb:
    """A row of boxes with a digit in each, and what stands between two of them: a hyphen."""

    box: Box  # points; of all boxes
    places: tuple[Box, ...]  # points, inside the walls, from left to right; those that hold ink
    is_whole: bool  # no box between two others is empty


@dataclass(frozen=True, slots=True, kw_only=True)
class Filled:
    """A row of boxes, and the number that the engine read in it."""

    comb: Comb
    word: Word  # its box is where the row stands on the page


def find_combs(picture: Picture, down: np.ndarray) -> tuple[Comb, ...]:
    """Return the rows of boxes of a square-pixel picture that have ink in them; `down`: its upright rules."""
    step = max(1, round(_EVERY * picture.dpi[1] / 72))
    lines = np.asarray(down[::step] > 0)
    walls = (lines[:, 1:] > lines[:, :-1]).sum(axis=1)
    dark = picture.gray < _DARK
    combs = []
    for first, last in _runs(walls > _FEWEST):
        if (last - first) * step * 72 / picture.dpi[1] <= _HIGH[1]:
            middle = (first + last - 1) // 2 * step
            combs += list(_in_line(picture, dark, down, middle))
    return tuple(combs)


def _in_line(picture: Picture, dark: np.ndarray, down: np.ndarray, row: int) -> Iterator[Comb]:
    """Yield the rows of boxes whose walls cross one scan line."""
    walls = _runs(np.asarray(down[row] > 0))
    rooms = [(left[1] + _INSET, right[0] - _INSET) for left, right in pairwise(walls)]
    run: list[tuple[Box, bool]] = []
    for start, end in [*rooms, (0, picture.gray.shape[1])]:
        width = (end - start) * 72 / picture.dpi[0]
        heights = _closed(dark, row, start, end, picture) if _WIDE[0] <= width <= _WIDE[1] else None
        if heights:
            box = picture.box_in_points(Box(start, heights[0], end, heights[1]))
            run.append((box, True))
        elif run and width <= _FARTHEST * run[-1][0].width:
            top, bottom = run[-1][0].top, run[-1][0].bottom
            left, _, right, _ = picture.box_in_points(Box(start, 0, end, 0))
            if right > left:
                run.append((Box(left, top, right, bottom), False))
        else:
            yield from _comb_of(run, dark, picture)
            run = []


def _comb_of(run: list[tuple[Box, bool]], dark: np.ndarray, picture: Picture) -> Iterator[Comb]:
    """Yield a row of boxes as wide as each other, most of them with ink; ink between them belongs to it."""
    boxes = [box for box, is_box in run if is_box]
    widths = [box.width for box in boxes]
    if len(boxes) < _FEWEST or max(widths) > _UNLIKE * min(widths):
        return
    inked = [_has_ink(box, dark, picture) for box, _ in run]
    filled = [at for at, (_, is_box) in enumerate(run) if is_box and inked[at]]
    if len(filled) < _FEWEST:
        return
    inside = range(filled[0], filled[-1] + 1)
    places = tuple(run[at][0] for at in inside if inked[at])
    is_whole = all(inked[at] for at in inside if run[at][1])
    yield Comb(box=boxes[0].around(boxes[-1]), places=places, is_whole=is_whole)


def _has_ink(box: Box, dark: np.ndarray, picture: Picture) -> bool:
    left, top, right, bottom = picture.box_in_pixels(box)
    return int(np.count_nonzero(dark[top:bottom, left:right])) > max(3, (right - left) // 6)


def _closed(dark: np.ndarray, row: int, start: int, end: int, picture: Picture) -> tuple[int, int] | None:
    """Return the rows between the rules above and below a room, if there are such."""
    reach = round((_HIGH[1] + _NEAR) * picture.dpi[1] / 72)
    top = max(0, row - reach)
    ruled = np.flatnonzero(dark[top : row + reach, start:end].mean(axis=1) >= _RULED) + top
    above, below = ruled[ruled < row], ruled[ruled > row]
    if not above.size or not below.size:
        return None
    high = int(above[-1]) + 1 + _INSET // 2, int(below[0]) - _INSET // 2
    points = (high[1] - high[0]) * 72 / picture.dpi[1]
    return high if _HIGH[0] <= points <= _HIGH[1] else None


def read_combs(picture: Picture, combs: Sequence[Comb], timeout: float) -> tuple[Filled, ...]:
    """Return the rows of boxes that hold a number, as the engine reads it without the boxes."""
    filled = []
    for comb in combs:
        word = _read(picture, comb, timeout)
        signs = [sign for sign in word.text if sign.isalnum()] if word else []
        if word and sum(sign.isdigit() for sign in signs) > _MOST_DIGITS * max(len(signs), _FEWEST):
            filled.append(Filled(comb=comb, word=word))
    return tuple(filled)


def erase_combs(gray: np.ndarray, filled: Sequence[Filled], picture: Picture) -> np.ndarray:
    """Return the pixels without the rows of boxes that were read, walls and all."""
    gray = gray.copy() if filled else gray
    for one in filled:
        box = one.comb.box
        grown = Box(box.x0 - _NEAR, box.top - _NEAR, box.x1 + _NEAR, box.bottom + _NEAR)
        left, top, right, bottom = picture.box_in_pixels(grown)
        gray[top:bottom, left:right] = 255
    return gray


def read_again(
    picture: Picture, filled: Sequence[Filled], timeout: float
) -> tuple[tuple[Word, ...], tuple[Word, ...]]:
    """Return the numbers, hardly believed where a hand wrote them, and how each is read the second time.

    `picture` is the page as it came, upright: the net for numbers reads it, and the engine where the net is
    not sure.
    """
    words: list[Word] = []
    second: list[Word] = []
    for one in filled:
        laid, ink = _lay_together(picture, one.comb)
        written = find_written(laid, [replace(one.word, box=ink, confidence=0.0)])
        words += believe_less([one.word], {0} if written else set())
        digits = read_digits(laid, [ink], as_it_is=True)
        if digits and digits[0].least >= _NET_SURE:
            second += words_of(digits[0], one.word.box)
        elif again := _read(picture, one.comb, timeout):
            second.append(again)
    return tuple(words), tuple(second)


def _read(picture: Picture, comb: Comb, timeout: float) -> Word | None:
    """Return what the engine reads in a row of boxes."""
    laid, _ = _lay_together(picture, comb)
    found = recognise(laid.gray, round(laid.dpi[0]), psm=_LINE, timeout=timeout)
    text = "".join(word.text for word in found)
    if not text:
        return None
    sure = min(word.confidence for word in found)
    is_all = comb.is_whole and len(text) == len(comb.places)
    return Word(text, comb.box, sure if is_all else min(sure, _DOUBTED))


def _lay_together(picture: Picture, comb: Comb) -> tuple[Picture, Box]:
    """Return a picture of a row's ink, side by side without the boxes, and where it stands there (points)."""
    spots = [picture.box_in_pixels(place) for place in comb.places]
    top, bottom = max(spot[1] for spot in spots), min(spot[3] for spot in spots)
    parts = [_trimmed(picture.gray[top:bottom, left:right]) for left, _, right, _ in spots]
    inked = [rows for part in parts if (rows := np.flatnonzero((part < _DARK).any(axis=1))).size]
    first, last = (min(rows[0] for rows in inked), max(rows[-1] for rows in inked)) if inked else (0, 0)
    narrowest, gap = (max(2, round(share * (last - first))) for share in (_NARROWEST, _BETWEEN))
    parts = [_widened(part, narrowest) for part in parts]
    width = sum(part.shape[1] for part in parts) + gap * (len(parts) - 1)
    gray = np.full((last + 1 - first + 2 * _MARGIN, width + 2 * _MARGIN), 255, np.uint8)
    at = _MARGIN
    for part in parts:
        gray[_MARGIN:-_MARGIN, at : at + part.shape[1]] = part[first : last + 1]
        at += part.shape[1] + gap
    laid = replace(picture, gray=gray)
    rows, columns = gray.shape
    return laid, laid.box_in_points(Box(_MARGIN, _MARGIN, columns - _MARGIN, rows - _MARGIN))


def _trimmed(part: np.ndarray) -> np.ndarray:
    """Return the columns that hold ink."""
    columns = np.flatnonzero((part < _DARK).any(axis=0))
    return part[:, columns[0] : columns[-1] + 1] if columns.size else part[:, :0]


def _widened(part: np.ndarray, width: int) -> np.ndarray:
    """Return a narrow piece in the middle of some room."""
    more = max(0, width - part.shape[1])
    return np.pad(part, ((0, 0), (more // 2, more - more // 2)), constant_values=255)


def _runs(true: np.ndarray) -> list[tuple[int, int]]:
    """Return where runs of true begin, and one past where they end."""
    edges = np.flatnonzero(np.diff(true.astype(np.int8), prepend=0, append=0))
    return [(int(first), int(last)) for first, last in zip(edges[::2], edges[1::2], strict=True)]

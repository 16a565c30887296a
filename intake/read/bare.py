"""See where surely no ink stands: over the letters of a name, and in the cells of a table.

An engine that knows no "ć" reads Begić and Begic alike, and one that loses a lone "X" leaves its cell empty.
That a name was written without accents, and a cell left empty, is told by blank paper only. Worn pages are
not looked at: there, what is gone was perhaps worn away.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

import numpy as np

from intake.read.accents import TALL, WIDTHS
from intake.read.picture import Picture
from models.page import Box, Word

_DARK = 160  # lighter than ink that the engine reads: what is blank is to be blank for certain
_LEAST_LETTERS, _LEAST_HEIGHT, _LEAST_WIDTH = 3, 10, 8  # of a word; pixels
_UP = 0.12  # of a word's height, above it: small letters' accents may stand so high
_LOOKED = 0.4  # the same, from where ink is looked for
_ARC = 0.08  # of a word's height: how far round letters stand above the others
_OWN = 0.9  # of a capital's width, in which no other letter stands
_SMALL, _CAPITALS = (0.15, 0.62), (0.0, 0.45)  # of the height between which the letters' tops lie
_ASIDE, _OVER = 0.3, 0.5  # of a letter's width: how far a stroke's middle, and its ends, stand off its letter
_DOT = 0.62  # of a letter's width: the dot of an i is no wider
_STROKES = dict.fromkeys("äöüCDGHKNOQSUVXYZÄÖÜ", 2) | {"M": 3, "W": 3}  # pieces of a letter above small ones
_OPTIONAL = frozenset("tf")  # hardly higher than small letters in some fonts
_RISE = 0.48  # of a small letter's height: a capital stands no higher above it, one with an accent does
_DOTTED = frozenset("ÅÄÖÉÜ")
_EDGE = 2.0  # points of a cell along its rules
_SPECKS = 8  # dark pixels of an empty cell
_WIDEST, _HIGHEST = 150.0, 60.0  # points of a cell that holds a mark
_NAME = re.compile(r"[^\W\d_]+(?:-[^\W\d_]+)*")
_SHUFFLED = re.compile(
    r"[^\W\d_A-ZÅÄÖ][A-ZÅÄÖ]"
)  # a capital within a word: a letter that the engine does not know


def find_bare(picture: Picture, words: Sequence[Word], cells: Sequence[Box]) -> tuple[Box, ...]:
    """Return, in points, the words over whose letters no ink stands, and the cells without any.

    The picture is square and straight, as it came otherwise.
    """
    names = (word.box for word in words if has_no_accent(picture, word))
    return (*names, *(cell for cell in cells if _is_empty(picture, cell)))


def has_no_accent(picture: Picture, word: Word) -> bool:
    """Say whether all that stands above a capitalised word's low letters are its tall letters' strokes."""
    text = word.text.strip(".,:;()")
    if len(text) < _LEAST_LETTERS or not text[0].isupper() or not _NAME.fullmatch(text):
        return False
    if not text.isupper() and _SHUFFLED.search(text):
        return False
    look = _look(picture, word.box, _CAPITALS if text.isupper() else _SMALL)
    if look is None:
        return False
    strokes = list(_runs(np.asarray(look.dark[: look.line - look.arc].any(axis=0))))
    if text.isupper():
        return not strokes
    widths = ([WIDTHS.get(letter, 1.0) for letter in text], [1.0] * len(text))  # a typewriter's are all alike
    is_plain = any(_are_tall_letters(text, strokes, one, look.dark.shape[1]) for one in widths)
    return is_plain and _is_capital_plain(text, look)


@dataclass(frozen=True, slots=True)
class _Look:
    """A word's ink, and the row where its low letters begin."""

    dark: np.ndarray
    line: int
    arc: int  # pixels by which round letters and broken edges stand above the others


def _look(picture: Picture, box: Box, between: tuple[float, float]) -> _Look | None:
    """Look at a word and a little above it; `between` are shares of its height where low letters begin."""
    up = box._replace(top=box.top - _LOOKED * box.height)
    left, top, right, bottom = picture.box_in_pixels(up)
    height = round(box.height * picture.dpi[1] / 72)
    dark = picture.gray[top:bottom, left:right] < _DARK
    columns = np.flatnonzero(dark[-height:].any(axis=0))
    if height < _LEAST_HEIGHT or len(columns) < _LEAST_WIDTH:
        return None
    dark = dark[:, columns[0] : columns[-1] + 1]
    first = max(0, len(dark) - height - round(_UP * height))
    rises = np.diff(dark[first:].sum(axis=1))
    low, high = (int(len(rises) * share) for share in between)
    line = first + low + int(np.argmax(rises[low:high])) if high > low else 0
    return _Look(dark, line, round(_ARC * height)) if line else None


def _is_capital_plain(text: str, look: _Look) -> bool:
    """Say whether a word's capital stands no higher above its small letters than capitals do."""
    widths = [WIDTHS.get(letter, 1.0) for letter in text]
    end = max(2, int(look.dark.shape[1] * widths[0] / sum(widths) * _OWN))
    rows = np.flatnonzero(look.dark[:, :end].any(axis=1))
    if text[0] in _DOTTED:
        return True
    return bool(rows.size and look.line - rows[0] <= _RISE * max(1, rows[-1] - look.line))


def _runs(inked: np.ndarray) -> Iterator[tuple[int, int]]:
    edges = np.diff(np.concatenate(([False], inked, [False])).astype(np.int8))
    for start, end in zip(np.flatnonzero(edges == 1), np.flatnonzero(edges == -1), strict=True):
        yield int(start), int(end)


def _are_tall_letters(
    text: str, strokes: Sequence[tuple[int, int]], widths: Sequence[float], width: int
) -> bool:
    """Say whether each stroke is a tall letter's, and each tall letter has its own."""
    one = width / sum(widths)
    edges = [one * sum(widths[:at]) for at in range(len(text) + 1)]
    tall = [at for at, letter in enumerate(text) if letter in TALL or letter.isupper()]
    counted = dict.fromkeys(tall, 0)
    for start, end in strokes:
        middle = (start + end) / 2
        near = [at for at in tall if edges[at] - _ASIDE * one < middle < edges[at + 1] + _ASIDE * one]
        if not near:
            return False
        own = min(near, key=lambda at: abs((edges[at] + edges[at + 1]) / 2 - middle))
        counted[own] += 1
        if start < edges[own] - _OVER * one or end > edges[own + 1] + _OVER * one:
            return False
        if text[own] in "ij" and end - start > _DOT * one:
            return False
    return all(_has_its_strokes(text[at], count) for at, count in counted.items())


def _has_its_strokes(letter: str, count: int) -> bool:
    return count <= _STROKES.get(letter, 1) and (count > 0 or letter in _OPTIONAL)


def _is_empty(picture: Picture, cell: Box) -> bool:
    if cell.width > _WIDEST or cell.height > _HIGHEST:
        return False
    inner = Box(cell.x0 + _EDGE, cell.top + _EDGE, cell.x1 - _EDGE, cell.bottom - _EDGE)
    left, top, right, bottom = picture.box_in_pixels(inner)
    part = picture.gray[top:bottom, left:right]
    return bool(part.size) and int(np.count_nonzero(part < _DARK)) <= _SPECKS

"""Take away the rows of dots that forms have instead of ruled lines; the engine reads them as letters.

Only dots that stand in a row go: a period, or a dot that touches a letter, stays.
"""

from dataclasses import replace
from itertools import pairwise

import cv2
import numpy as np

from intake.read.clean import even_light
from intake.read.picture import Picture
from intake.read.specks import Pieces, find_pieces, paint_out

_DOT = (0.034, 0.027)  # inches: the largest width and height of a dot
_PITCH = 0.12  # inches between dots at most
_UNEVEN = 1.6  # pixels that gaps of a row may differ
_MANY, _FEW = 8, 3  # dots that make a row; dots of it beside letters
_INK = 150  # of 255: a photo's paper is 255 where its light is evened
_RING = 0.01  # inches around a photo's dot that are gray of it
_BAND = 0.016  # inches that a row may rise or fall


def erase_leaders(picture: Picture, pieces: Pieces) -> tuple[Picture, Pieces]:
    """Return the picture, and its pieces, without rows of dots."""
    seen = pieces if picture.bilevel else find_pieces(_marks_of(picture))
    leaders = find_leaders(seen)
    if not leaders.any():
        return picture, pieces
    picture = paint_out(picture, leaders, seen) if picture.bilevel else _without(picture, leaders, seen)
    return picture, find_pieces(picture)


def _marks_of(picture: Picture) -> Picture:
    """Return a photo's ink in black, however its paper is lit: a dot is no darker than a shadow."""
    gray = np.where(even_light(picture).gray < _INK, 0, 255).astype(np.uint8)
    return replace(picture, gray=gray)


def _without(picture: Picture, dots: np.ndarray, pieces: Pieces) -> Picture:
    """Return a gray picture without some dots and the rings of gray around them, which look like an o."""
    mask = np.zeros(picture.gray.shape, np.uint8)
    mask.ravel()[pieces.places[dots[pieces.owners]]] = 1
    around = 2 * max(1, round(_RING * picture.dpi[0])) + 1
    gray = picture.gray.copy()
    gone = cv2.dilate(mask, np.ones((around, around), np.uint8)) > 0
    gray[gone] = cv2.medianBlur(gray, 4 * around + 1)[gone]  # white would be a light on gray paper
    return replace(picture, gray=gray)


def find_leaders(pieces: Pieces) -> np.ndarray:
    """Return which pieces are dots of a row (bool)."""
    found = np.zeros(len(pieces.stats), bool)
    (across, down), stats = pieces.dpi, pieces.stats
    wide, high = max(3.0, _DOT[0] * across), max(3.0, _DOT[1] * down)
    dots = np.flatnonzero((stats[:, 2] <= wide) & (stats[:, 3] <= high))
    if len(dots) < _MANY:
        return found
    x, y = stats[dots, 0] + stats[dots, 2] / 2, stats[dots, 1] + stats[dots, 3] / 2
    band = max(3.0, _BAND * down)
    # A row that lies across two bands of one grid lies within one of the other; those of screens lie close.
    for height, shift in ((1.0, 0.0), (band, 0.0), (band, 0.5)):
        rows = np.floor(y / height + shift).astype(int)
        order = np.lexsort((x, rows))
        found[dots[order[_in_row(x[order], rows[order], _PITCH * across)]]] = True
    return found


def _in_row(x: np.ndarray, rows: np.ndarray, widest: float) -> np.ndarray:
    """Return which dots, sorted by band and place, follow each other evenly, in bands that have many such."""
    gaps = np.where(np.diff(rows) == 0, np.diff(x), np.inf)
    found = np.zeros(len(x), bool)
    for first, last in _bands(rows):
        near = gaps[first : last - 1]
        even = _even(near, widest)
        found[first : last - 1] |= even
        found[first + 1 : last] |= even
    return found


def _bands(rows: np.ndarray) -> list[tuple[int, int]]:
    """Return the bands that hold dots enough: first, and one past the last."""
    edges = np.flatnonzero(np.diff(rows, prepend=rows[0] - 1, append=rows[-1] + 1))
    return [(int(first), int(last)) for first, last in pairwise(edges) if last - first >= _MANY]


def _even(gaps: np.ndarray, widest: float) -> np.ndarray:
    """Return which gaps are as wide as those of the longest even run; three dots and more of a run count."""
    steady = (np.abs(np.diff(gaps)) <= _UNEVEN) & (gaps[1:] <= widest)
    runs = _runs(steady)
    first, last = max(runs, key=lambda run: run[1] - run[0], default=(0, 0))
    if last - first < _MANY - 2:
        return np.zeros(len(gaps), bool)
    pitch = float(np.median(gaps[first : last + 1]))
    fits = np.abs(gaps - pitch) <= _UNEVEN
    for first, last in _runs(fits):
        fits[first:last] = last - first >= _FEW - 1
    return fits


def _runs(true: np.ndarray) -> list[tuple[int, int]]:
    """Return where runs of true begin, and one past where they end."""
    edges = np.flatnonzero(np.diff(true.astype(np.int8), prepend=0, append=0))
    return [(int(first), int(last)) for first, last in zip(edges[::2], edges[1::2], strict=True)]

"""Take away the gray that forms lay behind headings and table heads: the engine finds no ink on it.

Only on pictures with shades. On a fax such gray is a screen of dots (`leaders.py`).
"""

from collections.abc import Iterator
from dataclasses import replace

import cv2
import numpy as np

from intake.read.components import find_components
from intake.read.picture import Picture

_DARKEST, _LIGHTEST = 150, 242  # of 255: darker is ink or a shadow, lighter is paper
_STROKE = 0.05  # inches: what is narrower is ink that stands on the gray
_SHRUNK = 4  # pixels that one is looked at for
_LEAST = (0.5, 0.1)  # inches that a fill is wide and high at least
_TALLEST = 0.2  # of the page's height; a larger gray place is a shadow
_SOLID = 0.5  # of its rectangle that a fill takes at least


def lighten_fills(picture: Picture) -> Picture:
    """Return a gray picture whose gray rectangles are as light as paper, and their ink as dark beside it."""
    gray = picture.gray
    ground = _ground(picture)
    found = list(_fills(ground, picture.dpi))
    if not found:
        return picture
    gray = gray.copy()
    for left, top, mask in found:
        level = int(np.median(ground[top : top + mask.shape[0], left : left + mask.shape[1]][mask]))
        rows = slice(top * _SHRUNK, min((top + mask.shape[0]) * _SHRUNK, gray.shape[0]))
        columns = slice(left * _SHRUNK, min((left + mask.shape[1]) * _SHRUNK, gray.shape[1]))
        part = gray[rows, columns]
        size = (part.shape[1], part.shape[0])
        inside = cv2.resize(mask.astype(np.uint8), size, interpolation=cv2.INTER_NEAREST).astype(bool)
        part[inside] = np.minimum(255, part[inside].astype(np.uint16) * 255 // level).astype(np.uint8)
    return replace(picture, gray=gray)


def _ground(picture: Picture) -> np.ndarray:
    """Return the paper's shade, without the ink on it, shrunk."""
    stroke = max(2, round(picture.dpi[0] * _STROKE))
    paper = cv2.morphologyEx(picture.gray, cv2.MORPH_CLOSE, np.ones((stroke, stroke), np.uint8))
    rows, columns = paper.shape
    size = (max(1, columns // _SHRUNK), max(1, rows // _SHRUNK))
    return np.asarray(cv2.resize(cv2.medianBlur(paper, 5), size, interpolation=cv2.INTER_AREA))


def _fills(ground: np.ndarray, dpi: tuple[float, float]) -> Iterator[tuple[int, int, np.ndarray]]:
    """Yield each gray rectangle: its left and top in shrunk pixels, and which pixels of it are gray."""
    shade = ((ground >= _DARKEST) & (ground < _LIGHTEST)).astype(np.uint8)
    across, down = (max(1, round(least * res / _SHRUNK)) for least, res in zip(_LEAST, dpi, strict=True))
    solid = cv2.morphologyEx(shade, cv2.MORPH_OPEN, np.ones((down, across), np.uint8))
    labels, places = find_components(solid, connectivity=4)
    rows, columns = ground.shape
    for label, (left, top, width, height, area) in enumerate(places):
        at_edge = left == 0 or top == 0 or left + width == columns or top + height == rows
        is_small = width < across or height < down
        if label == 0 or at_edge or is_small or height > _TALLEST * rows or area < _SOLID * width * height:
            continue
        yield int(left), int(top), labels[top : top + height, left : left + width] == label

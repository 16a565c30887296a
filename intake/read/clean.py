"""Make a fax legible: square pixels, upright lines, no specks, no shadows.

A clean fine page is left as it is: whatever is done to it loses words.
"""

from dataclasses import dataclass, replace
from functools import cached_property

import cv2
import numpy as np

from intake.read.cells import Rules, find_rules
from intake.read.components import find_components
from intake.read.fills import lighten_fills
from intake.read.picture import Picture
from intake.read.restore import is_fax, restore
from intake.read.specks import Pieces, find_pieces, find_specks, paint_out, specks_a_megapixel

DPI = 204
_SQUARE = 1.06  # 204 x 196 is square enough for the engine
_FINE_DPI = (180.0, 310.0)
_MAX_SIDE = 5000  # pixels at 204 dpi: 24 inches
_MIN_SKEW, _MAX_SKEW = 0.15, 6.0  # degrees
_NEAR_BEST = 5  # angles that a coarse look finds best; it favours level pages a little
_SPECKS = 600  # isolated specks a megapixel; below, despeckling eats broken glyphs
_WORN = 300  # isolated specks a megapixel from which the net restores a page; on cleaner ones it loses values
_BLUR = 0.6
_STREAK, _STREAK_WIDTH, _MAX_STREAKS = 0.8, 4, 60  # share of the page's height; pixels; pixel columns in all


@dataclass(frozen=True, kw_only=True)
class Sheet:
    """A picture made ready for the engine."""

    picture: Picture
    specks: float  # isolated specks a megapixel, before they were taken away
    skew: float  # degrees that the page was turned clockwise
    restored: bool = False  # by the net

    @property
    def is_worn(self) -> bool:
        """Say whether ink may be gone from it."""
        return self.restored or self.specks >= _WORN

    @cached_property
    def square(self) -> Picture:
        """The same with square pixels."""
        return make_square(self.picture)

    @cached_property
    def rules(self) -> Rules:
        """The ruled lines of the square picture."""
        return find_rules(self.square)


def clean(picture: Picture, pieces: Pieces | None = None, *, is_worn: bool = False) -> Sheet:
    """Prepare a picture by the recipe that suits it; `is_worn` says that it is, whatever the specks say.

    `pieces` are those of the picture, where they are known.
    """
    came = picture
    if not picture.bilevel:
        picture = even_light(picture)
    picture = remove_streaks(right_way_ink(picture))
    if pieces is None or picture is not came:
        pieces = find_pieces(picture)
    isolated = find_specks(pieces)
    specks = specks_a_megapixel(isolated, picture)
    if (is_worn or specks >= _WORN) and is_fax(picture):
        restored = restore(picture, paint_out(picture, isolated, pieces).gray < 128)
        if restored is not None:
            return _lay_straight(restored, specks)
    skew = find_skew(picture)  # before the fills go: their edges tell it best
    if not came.bilevel:
        picture = lighten_fills(picture)
    if is_fine(picture) and specks < _SPECKS and abs(skew) < _MIN_SKEW:
        return Sheet(picture=picture, specks=specks, skew=0.0)
    if specks >= _SPECKS:
        picture = paint_out(picture, isolated, pieces)
    picture = soften(make_square(picture))
    if abs(skew) >= _MIN_SKEW:
        picture = straighten(picture, skew)
    return Sheet(picture=picture, specks=specks, skew=skew if abs(skew) >= _MIN_SKEW else 0.0)


def _lay_straight(restored: Picture, specks: float) -> Sheet:
    skew = find_skew(restored)
    if abs(skew) < _MIN_SKEW:
        return Sheet(picture=restored, specks=specks, skew=0.0, restored=True)
    picture = straighten(make_square(restored), skew)
    return Sheet(picture=picture, specks=specks, skew=skew, restored=True)


def is_fine(picture: Picture) -> bool:
    """Say whether a picture has the resolution that the engine was made for, in both directions."""
    across, down = picture.dpi
    low, high = _FINE_DPI
    return low <= across <= high and low <= down <= high and max(across / down, down / across) < _SQUARE


def make_square(picture: Picture, dpi: int = DPI) -> Picture:
    """Scale to square pixels in gray (cubic); never above the given resolution in both directions."""
    rows, columns = picture.gray.shape
    scale = min(1.0, _MAX_SIDE / max(columns * dpi / picture.dpi[0], rows * dpi / picture.dpi[1]))
    size = (
        max(1, round(columns * dpi / picture.dpi[0] * scale)),
        max(1, round(rows * dpi / picture.dpi[1] * scale)),
    )
    if size == (columns, rows):
        return picture
    shrinks = size[0] < columns and size[1] < rows
    gray = cv2.resize(picture.gray, size, interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_CUBIC)
    dpi_now = (picture.dpi[0] * size[0] / columns, picture.dpi[1] * size[1] / rows)
    return replace(picture, gray=gray, dpi=dpi_now)


def soften(picture: Picture, sigma: float = _BLUR) -> Picture:
    """Blur a picture by so many pixels."""
    return replace(picture, gray=cv2.GaussianBlur(picture.gray, (0, 0), sigma))


def even_light(picture: Picture) -> Picture:
    """Divide a photo or gray scan by its background: takes away shadows and gray paper."""
    gray = picture.gray
    rows, columns = gray.shape
    small = cv2.resize(gray, (max(1, columns // 8), max(1, rows // 8)), interpolation=cv2.INTER_AREA)
    ground = cv2.GaussianBlur(cv2.dilate(small, np.ones((9, 9), np.uint8)), (0, 0), 5)
    if ground.min() > 235:
        return picture
    ground = cv2.resize(ground, (columns, rows), interpolation=cv2.INTER_LINEAR)
    return replace(picture, gray=cv2.divide(gray, np.maximum(ground, 40), scale=255))


def right_way_ink(picture: Picture) -> Picture:
    """Turn white writing on black bands (inverted headings) into black on white."""
    dark = (picture.gray < 128).astype(np.uint8)
    if not dark.any():
        return picture
    across, down = (max(3, round(dpi * 0.06)) for dpi in picture.dpi)
    solid = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((down, across), np.uint8))
    if not solid.any():
        return picture
    gray = picture.gray.copy()
    for left, top, right, bottom in _bands(solid, picture.dpi):
        part = gray[top:bottom, left:right]
        if 0.003 < (part > 128).mean() < 0.5:
            gray[top:bottom, left:right] = 255 - part
    return replace(picture, gray=gray)


def _bands(solid: np.ndarray, dpi: tuple[float, float]) -> list[tuple[int, int, int, int]]:
    """Return the rectangles (pixels) of black areas at least half an inch wide and 7 points high."""
    across, down = (max(3, round(d * 0.12)) for d in dpi)
    joined = cv2.morphologyEx(solid, cv2.MORPH_CLOSE, np.ones((down, across), np.uint8))
    _, stats = find_components(joined)
    found = []
    for left, top, width, height, area in stats[1:]:
        if width > dpi[0] / 2 and height > dpi[1] * 0.1 and area > 0.7 * width * height:
            found.append((int(left), int(top), int(left + width), int(top + height)))
    return found


def remove_streaks(picture: Picture) -> Picture:
    """Take away the thin black lines that dirt on a scanner's glass draws down the whole page.

    Only what is no wider than the streak goes: strokes that cross it stay.
    """
    dark = picture.gray < 128
    share = dark.mean(axis=0)
    columns = np.flatnonzero(share > _STREAK)
    if not columns.size or columns.size > _MAX_STREAKS:
        return picture
    gray = picture.gray.copy()
    for group in np.split(columns, np.flatnonzero(np.diff(columns) > 1) + 1):
        left, right = int(group[0]), int(group[-1]) + 1
        if right - left <= _STREAK_WIDTH and left > 0 and right < gray.shape[1]:
            alone = ~dark[:, left - 1] & ~dark[:, right]
            gray[alone, left:right] = 255
    return replace(picture, gray=gray)


def find_skew(picture: Picture) -> float:
    """Return by how many degrees the lines rise to the right."""
    small = _written(_shrink_for_skew(picture))
    if small.sum() < 50:
        return 0.0
    rows, columns = small.shape
    tiny = cv2.resize(small, (max(1, columns // 2), max(1, rows // 2)), interpolation=cv2.INTER_AREA)
    angles = sorted(
        np.arange(-_MAX_SKEW, _MAX_SKEW + 0.01, 0.5), key=lambda angle: _sharpness(tiny, angle), reverse=True
    )
    best = max(angles[:_NEAR_BEST], key=lambda angle: _sharpness(small, angle))
    near = np.arange(best - 0.4, best + 0.41, 0.1)
    finest = float(max(near, key=lambda angle: _sharpness(small, angle)))
    return 0.0 if _sharpness(small, finest) < 1.02 * _sharpness(small, 0.0) else finest


def _shrink_for_skew(picture: Picture) -> np.ndarray:
    """Return ink (float, 0 to 1) at 72 by 72 dpi."""
    ink = 255 - picture.gray
    rows, columns = ink.shape
    size = (max(1, round(columns * 72 / picture.dpi[0])), max(1, round(rows * 72 / picture.dpi[1])))
    if max(size) > 1800:
        size = (size[0] * 1800 // max(size) or 1, size[1] * 1800 // max(size) or 1)
    small = cv2.resize(ink, size, interpolation=cv2.INTER_AREA).astype(np.float32) / 255
    margin = max(1, size[0] // 40)  # shadows along the edges are not lines
    small[:, :margin] = 0
    small[:, -margin:] = 0
    return small


def _written(ink: np.ndarray) -> np.ndarray:
    """Return the rows that have ink, and those to which its lines may reach when they are turned."""
    down = np.flatnonzero(ink.any(axis=1))
    reach = round(ink.shape[1] * float(np.tan(np.radians(_MAX_SKEW + 0.5))) / 2) + 2
    return ink[max(0, down[0] - reach) // 2 * 2 : down[-1] + 1 + reach] if down.size else ink[:1]


def _sharpness(ink: np.ndarray, angle: float) -> float:
    """Return how sharply rows of ink and rows of paper alternate when the page is sheared by the angle."""
    rows, columns = ink.shape
    slope = float(np.tan(np.radians(angle)))
    shift = np.array([[1, 0, 0], [slope, 1, -slope * columns / 2]], dtype=np.float32)
    sheared = cv2.warpAffine(ink, shift, (columns, rows), flags=cv2.INTER_LINEAR)
    profile = sheared.sum(axis=1)
    return float(np.square(np.diff(profile)).sum())


def straighten(picture: Picture, skew: float) -> Picture:
    """Turn a square-pixel picture clockwise by `skew` degrees around its centre."""
    rows, columns = picture.gray.shape
    turn = cv2.getRotationMatrix2D((columns / 2, rows / 2), -skew, 1)
    gray = cv2.warpAffine(picture.gray, turn, (columns, rows), flags=cv2.INTER_CUBIC, borderValue=255)
    return replace(picture, gray=gray)

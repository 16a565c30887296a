"""Find tick boxes, drawn or written, and tell whether they are ticked."""

from dataclasses import replace

import cv2
import numpy as np

from intake.read.components import find_components
from intake.read.picture import Picture
from models.page import Box, Tick

_MIN_SIDE, _MAX_SIDE = 5.5, 18.0  # points
_SIDE_COVERED = 0.85  # of each side's length
_WORN_SIDES = 0.85  # of three sides; the fourth may be lost
_SQUARE = 1.16  # the longer side by the shorter
_WORN = 0.8  # confidence of a box that is not whole
_THICK = 0.2  # of the width, a side's line; letters set bold have more
_WHOLE_SIDE = 0.7  # the same, before what sticks out is trimmed off
_EMPTY, _TICKED, _SOLID = 0.04, 0.16, 0.9  # share of ink inside: measured below 0.03 and above 0.2
_BULLET = 0.6  # confidence of a black square: a box filled in, or a mark before an item


def find_ticks(picture: Picture, *, is_worn: bool = False) -> tuple[Tick, ...]:
    """Return the drawn boxes of a square-pixel picture, from the top down; of a fax, broken ones too."""
    dark = (picture.gray < 160).astype(np.uint8)
    dpi = sum(picture.dpi) / 2
    strokes = _straight_strokes(dark, dpi)
    low, high = _MIN_SIDE * dpi / 72, _MAX_SIDE * dpi / 72
    ticks = []
    for found in _pieces(strokes, low, 2 * high):
        place = _trim(strokes, found)
        if place and low <= min(place[2:]) and max(place[2:]) <= min(high, _SQUARE * min(place[2:])):
            tick = _judge(dark, strokes, place, picture)
            ticks += [tick] if tick else []
    if is_worn:
        ticks += find_worn(dark, ticks, picture)
    ticks = [tick for tick in ticks if not any(_follows(tick.box, other.box) for other in ticks)]
    if any(not tick.ticked for tick in ticks):  # beside an empty one, a black square is no bullet
        ticks = [replace(tick, confidence=1.0) if tick.confidence == _BULLET else tick for tick in ticks]
    return tuple(sorted(ticks, key=lambda tick: (round(tick.box.top / 4), tick.box.x0)))


def _pieces(strokes: np.ndarray, low: float, high: float) -> list[tuple[int, int, int, int]]:
    """Return left, top, width, height of what hangs together and has a box's size, for outlines and ticks."""
    rows = np.flatnonzero(strokes.any(axis=1))
    if not rows.size:
        return []
    columns = np.flatnonzero(strokes.any(axis=0))
    top, left = int(rows[0]), int(columns[0])
    inked = strokes[top : rows[-1] + 1, left : columns[-1] + 1]
    _, stats = find_components(inked)
    sides = stats[:, [cv2.CC_STAT_WIDTH, cv2.CC_STAT_HEIGHT]]
    fits = np.flatnonzero(((sides >= low) & (sides <= high)).all(axis=1))
    return [(int(x) + left, int(y) + top, int(w), int(h)) for x, y, w, h, _ in stats[fits[fits > 0]]]


def _follows(box: Box, other: Box) -> bool:
    """Return whether a smaller box stands close behind another: the first letter of its label, blotted."""
    same_line = box.top < other.center[1] < box.bottom
    return same_line and 0 < box.x0 - other.x1 < other.width and box.height < 0.9 * other.height


def find_worn(dark: np.ndarray, whole: list[Tick], picture: Picture) -> list[Tick]:
    """Return boxes that lost a side or are broken, where they stand in line with whole ones of their size."""
    if len(whole) < 2:
        return []
    places = [picture.box_in_pixels(tick.box) for tick in whole]
    side = round(float(np.median([right - left for left, _, right, _ in places])))
    score = _outlines(dark, side)
    for left, top, right, bottom in places:
        score[max(0, top - side) : bottom, max(0, left - side) : right] = 0
    found: list[Tick] = []
    reach = max(2, side // 5)
    corners = [(left, top) for left, top, _, _ in places]
    while corners:  # each box that is found may have others in line with it
        left, top = corners.pop()
        for rows, columns in (
            (slice(max(0, top - reach), top + reach + 1), slice(0, None)),
            (slice(0, None), slice(max(0, left - reach), left + reach + 1)),
        ):
            new = _pick(score, rows, columns, side, dark, picture)
            found += new
            corners += [picture.box_in_pixels(tick.box)[:2] for tick in new]
    return found


def _outlines(dark: np.ndarray, side: int) -> np.ndarray:
    """Return for each pixel how much of a square from there is drawn (0 to 255): the third best side."""
    thick = cv2.dilate(dark * 255, np.ones((3, 3), np.uint8))
    across = cv2.boxFilter(thick, -1, (side, 1), anchor=(0, 0), borderType=cv2.BORDER_CONSTANT)
    down = cv2.boxFilter(thick, -1, (1, side), anchor=(0, 0), borderType=cv2.BORDER_CONSTANT)
    up, left = np.roll(across, 1 - side, axis=0), np.roll(down, 1 - side, axis=1)
    low, high = cv2.min(across, up), cv2.max(across, up)
    narrow, wide = cv2.min(down, left), cv2.max(down, left)
    return np.asarray(cv2.min(cv2.max(low, narrow), cv2.min(high, wide)))


def _pick(
    score: np.ndarray, rows: slice, columns: slice, side: int, dark: np.ndarray, picture: Picture
) -> list[Tick]:
    """Take the best places of a strip, and blank the score around each."""
    found = []
    strip = score[rows, columns]
    while strip.size and strip.max() >= 255 * _WORN_SIDES:
        y, x = np.unravel_index(int(strip.argmax()), strip.shape)
        top, left = int(y) + rows.start, int(x) + columns.start
        tick = _weigh(dark, (left, top, side, side), picture)
        found += [replace(tick, confidence=min(tick.confidence, _WORN))] if tick else []
        score[max(0, top - side) : top + side, max(0, left - side) : left + side] = 0
    return found


def _trim(strokes: np.ndarray, place: tuple[int, int, int, int]) -> tuple[int, int, int, int] | None:
    """Return the box alone, without the parts of a tick that reach beyond it."""
    left, top, width, height = place
    for _ in range(2):  # once trimmed one way, the other way's sides stand out
        part = strokes[top : top + height, left : left + width] > 0
        down = np.flatnonzero(part.mean(axis=0) >= _WHOLE_SIDE)
        if down.size < 2:
            down = np.arange(width)
        across = np.flatnonzero(part[:, down[0] : down[-1] + 1].mean(axis=1) >= _WHOLE_SIDE)
        if across.size < 2:
            return None
        left, width = left + int(down[0]), int(down[-1] - down[0]) + 1
        top, height = top + int(across[0]), int(across[-1] - across[0]) + 1
    return left, top, width, height


def _straight_strokes(dark: np.ndarray, dpi: float) -> np.ndarray:
    """Keep only what belongs to a straight line, across or down, at least 4 points long."""
    length = max(4, round(dpi * 4 / 72))
    joined = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, np.ones((2, 2), np.uint8))
    across = cv2.morphologyEx(joined, cv2.MORPH_OPEN, np.ones((1, length), np.uint8))
    down = cv2.morphologyEx(joined, cv2.MORPH_OPEN, np.ones((length, 1), np.uint8))
    return np.asarray(cv2.bitwise_or(across, down))


def _judge(
    dark: np.ndarray, strokes: np.ndarray, place: tuple[int, int, int, int], picture: Picture
) -> Tick | None:
    left, top, width, height = place
    part = strokes[top : top + height, left : left + width] > 0
    band = max(2, round(min(width, height) * 0.15))
    sides = (part[:band], part[-band:], part[:, :band].T, part[:, -band:].T)
    if min(_straightness(side) for side in sides) < _SIDE_COVERED or _is_rounded(part, band):
        return None
    return _weigh(dark, place, picture)


def _weigh(dark: np.ndarray, place: tuple[int, int, int, int], picture: Picture) -> Tick | None:
    """Tell a tick by the ink inside; None where the outline is a letter's."""
    left, top, width, height = place
    if _is_in_word(dark, place, picture) or _is_bold(dark[top : top + height, left : left + width]):
        return None
    band = max(2, round(min(width, height) * 0.15))
    inset = max(band, round(min(width, height) * 0.22))
    inside = dark[top + inset : top + height - inset, left + inset : left + width - inset]
    if inside.size == 0:
        return None
    box = picture.box_in_points(Box(left, top, left + width, top + height))
    ticked, confidence = judge_ink(float(inside.mean()))
    return Tick(box, ticked, confidence)


def _is_rounded(part: np.ndarray, band: int) -> bool:
    """Return whether two corners or more are without ink, as a letter's are."""
    corners = (part[:band, :band], part[:band, -band:], part[-band:, :band], part[-band:, -band:])
    return sum(not corner.any() for corner in corners) >= 2


def _straightness(side: np.ndarray) -> float:
    """Return how much of a side two neighbouring rows of it cover; a letter's bow needs more rows."""
    return float((side[:-1] | side[1:]).mean(axis=1).max())


def _is_in_word(dark: np.ndarray, place: tuple[int, int, int, int], picture: Picture) -> bool:
    """Return whether a letter stands close on either side, below where a tick sticks out of its box."""
    left, top, width, height = place
    near, far = (max(1, round(points * picture.dpi[0] / 72)) for points in (0.5, 3.4))
    rows = dark[top + height * 4 // 10 : top + height * 17 // 20]
    before = rows[:, max(0, left - far) : max(0, left - near)]
    after = rows[:, left + width + near : left + width + far]
    return any(int(side.any(axis=0).sum()) >= 2 for side in (before, after))


def _is_bold(inside: np.ndarray) -> bool:
    """Return whether a side is as thick as a bold letter's stem, yet the whole is not filled in."""
    rows = inside[len(inside) // 4 : -len(inside) // 4]
    if rows.mean() > _SOLID / 2:
        return False
    white = rows == 0
    stems = (np.argmax(white, axis=1), np.argmax(white[:, ::-1], axis=1))
    return max(float(np.median(stem)) for stem in stems) > _THICK * inside.shape[1]


def judge_ink(share: float) -> tuple[bool, float]:
    """Return whether so much ink inside a box is a tick, and how sure that is."""
    if share < _EMPTY:
        return False, 1.0
    if share < _TICKED:
        return share > (_EMPTY + _TICKED) / 2, 0.4
    return True, _BULLET if share > _SOLID else 1.0


def erase_ticks(picture: Picture, ticks: tuple[Tick, ...]) -> np.ndarray:
    """Return the picture's pixels without the boxes, which the engine would read as letters."""
    gray = picture.gray.copy()
    for tick in ticks:
        box = tick.box
        left, top, right, bottom = picture.box_in_pixels(
            Box(box.x0 - 1, box.top - 1, box.x1 + 1, box.bottom + 1)
        )
        gray[top:bottom, left:right] = 255
    return gray

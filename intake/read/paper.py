"""Lay a photographed sheet flat: its four edges on a darker table tell how the camera was held.

Rows of a page taken aslant rise and fall by other angles at its top and at its foot; turning it straightens
only one of them. Where the edges are not plain to see the picture stays as it came.
"""

from dataclasses import dataclass, replace

import cv2
import numpy as np

from intake.read.picture import Picture

_SHORT = 700  # pixels of the longer side that edges are looked for in
_RULE, _LETTER = 5, 25  # such pixels that a form's rule is thin, and that a letter is high or wide
_REACH = 0.18  # of the picture, from its border, in which a sheet's edge is looked for
_APART, _WIDE = 1, 3  # pixels from an edge, and so many of them, that tell paper from table
_STEP = 0.15  # of the paper's light that the table is darker
_ASLANT = 0.14  # tangent of the steepest edge
_OFF, _ON_EDGE = 2.5, 0.75  # pixels beside a straight edge, and the share of its points that are so near
_ENDS = 0.1  # of a side by its corners, which are not looked at
_TRIES = 60  # lines through two of an edge's points
_BESIDE, _NEAR = 7, 121  # pixels of an edge's own shade; across the paper whose light is compared
_STROKE = 5  # pixels of the picture as it came, to which light strokes are broadened
_LIGHT = 0.005  # of what lies beside the sheet that may be as light
_INSET = 0.003  # of a side that is left out with the edge's own shadow
_WHITE = 255


@dataclass(frozen=True, slots=True)
class Flat:
    """A sheet laid flat, and how its points lie on the picture as it came."""

    picture: Picture
    came: tuple[float, ...] = ()  # nine numbers of a projective map, row by row, in points; none: it lay so


def lay_flat(picture: Picture) -> Flat:
    """Return a photo's sheet as a camera right above sees it, in the same place and with white around it."""
    if picture.bilevel:
        return Flat(picture)
    corners = find_corners(picture.gray)
    if corners is None:
        return Flat(picture)
    rows, columns = picture.gray.shape
    straight = _straightened(corners)
    onto = cv2.getPerspectiveTransform(_shrunk(corners), _shrunk(straight))
    gray = cv2.warpPerspective(picture.gray, onto, (columns, rows), flags=cv2.INTER_CUBIC, borderValue=_WHITE)
    gray[~_within(_shrunk(straight), gray.shape)] = _WHITE
    points = np.diag([72 / picture.dpi[0], 72 / picture.dpi[1], 1.0])
    came = points @ np.linalg.inv(onto) @ np.linalg.inv(points)
    return Flat(replace(picture, gray=gray), tuple(float(number) for number in (came / came[2, 2]).ravel()))


def find_corners(gray: np.ndarray) -> np.ndarray | None:
    """Return a sheet's corners (x, y) from the upper left clockwise; None where not all edges are plain."""
    scale = max(gray.shape) / _SHORT
    size = max(1, round(gray.shape[1] / scale)), max(1, round(gray.shape[0] / scale))
    small = cv2.resize(gray, size, interpolation=cv2.INTER_AREA)
    left, right = _edge_of(small), _edge_of(small[:, ::-1])
    top, bottom = _edge_of(small.T), _edge_of(small.T[:, ::-1])
    if left is None or right is None or top is None or bottom is None:
        return None
    right, bottom = (
        (-slope, length - 1 - offset) for (slope, offset), length in ((right, size[0]), (bottom, size[1]))
    )
    corners = np.array(
        [
            _crossing(side, level)
            for side, level in ((left, top), (right, top), (right, bottom), (left, bottom))
        ]
    )
    strokes = cv2.resize(cv2.dilate(gray, np.ones((_STROKE, _STROKE), np.uint8)), size)
    is_whole = _lies_alone(small, strokes, corners)
    return np.asarray((corners + 0.5) * scale, np.float32) if is_whole else None


def _lies_alone(small: np.ndarray, strokes: np.ndarray, corners: np.ndarray) -> bool:
    """Say whether nothing beside a sheet is as light as it is: writing on a dark panel is the sheet's own.

    `strokes`: the same picture, its light strokes broad enough to be seen.
    """
    inside = _within(corners, small.shape)
    beside = ~cv2.dilate(inside.astype(np.uint8), np.ones((_BESIDE, _BESIDE), np.uint8)).astype(bool)
    lit = cv2.blur(np.where(inside, small, 0).astype(np.float32), (_NEAR, _NEAR))
    share = cv2.blur(inside.astype(np.float32), (_NEAR, _NEAR))
    looked = beside & (share > 0)
    light = strokes[looked] > (1 - _STEP) * lit[looked] / share[looked]
    return not light.size or float(light.mean()) < _LIGHT


def _edge_of(small: np.ndarray) -> tuple[float, float] | None:
    """Return the line (slope, offset: across by along) of the paper's left edge; None without one."""
    rows, columns = small.shape
    reach = round(_REACH * columns)
    part = np.ascontiguousarray(small[:, : reach + _APART + _WIDE])
    for kernel in ((_RULE, _RULE), (_LETTER, 1)):  # without ink
        part = cv2.morphologyEx(
            part, cv2.MORPH_CLOSE, np.ones(kernel, np.uint8), borderType=cv2.BORDER_REPLICATE
        )
    light = cv2.blur(part.astype(np.float32), (_WIDE, 1), borderType=cv2.BORDER_REPLICATE)
    away = _APART + _WIDE // 2
    inner, outer = light[:, 2 * away :], light[:, : -2 * away]
    is_step = inner - outer >= _STEP * inner
    along = np.arange(round(_ENDS * rows), rows - round(_ENDS * rows))
    along = along[is_step[along].any(axis=1)]
    if len(along) < _ON_EDGE * (1 - 2 * _ENDS) * rows:
        return None
    width = is_step.shape[1]
    across = width - 1 - is_step[along, ::-1].argmax(axis=1) + away  # the innermost: beyond it is the table
    return _line_through(along, across, rows)


def _line_through(along: np.ndarray, across: np.ndarray, rows: int) -> tuple[float, float] | None:
    """Return the straight line that most points of an edge lie on; None of one that is not straight."""
    chosen = np.random.default_rng(0).integers(0, len(along), (_TRIES, 2))
    best = np.zeros(len(along), bool)
    for first, last in chosen:
        if abs(int(along[last]) - int(along[first])) > rows / 5:
            slope = (across[last] - across[first]) / (along[last] - along[first])
            near = np.abs(across[first] + slope * (along - along[first]) - across) <= _OFF
            best = near if near.sum() > best.sum() else best
    if best.sum() < _ON_EDGE * (1 - 2 * _ENDS) * rows:
        return None
    slope, offset = np.polyfit(along[best], across[best], 1)
    return (float(slope), float(offset)) if abs(slope) <= _ASLANT else None


def _crossing(side: tuple[float, float], level: tuple[float, float]) -> tuple[float, float]:
    """Return where an edge of the sheet's side (x by y) meets one of its top or foot (y by x)."""
    x = (side[0] * level[1] + side[1]) / (1 - side[0] * level[0])
    return x, level[0] * x + level[1]


def _within(corners: np.ndarray, shape: tuple[int, ...]) -> np.ndarray:
    mask = np.zeros(shape[:2], np.uint8)
    cv2.fillConvexPoly(mask, np.round(corners).astype(np.int32), 1)
    return mask.astype(bool)


def _shrunk(corners: np.ndarray) -> np.ndarray:
    """Return corners a little within those of the sheet: its edge casts a shadow."""
    centre = corners.mean(axis=0)
    return np.asarray(corners + (centre - corners) * 2 * _INSET, np.float32)


def _straightened(corners: np.ndarray) -> np.ndarray:
    """Return the corners of the upright rectangle that has a sheet's middle, width and height."""
    width, height = (
        np.mean([np.linalg.norm(corners[a] - corners[b]) for a, b in pairs])
        for pairs in (((0, 1), (3, 2)), ((0, 3), (1, 2)))
    )
    x, y = corners.mean(axis=0)
    half = np.array([[-width, -height], [width, -height], [width, height], [-width, height]]) / 2
    return np.asarray(half + np.array([x, y]), np.float32)

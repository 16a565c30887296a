"""Find ink that no reading made words of, and scan lines that the telephone line spoilt.

What stands there may be a date: an order that says nothing and one whose words were lost look alike in words.
"""

from collections.abc import Iterator, Sequence

import cv2
import numpy as np

from intake.read.cells import Rules
from intake.read.components import find_components
from intake.read.picture import Picture
from models.page import Box, Tick, Word

_MARGIN = 14.0  # points from the sheet's edge: what scanners and feeders leave
_AROUND_WORD, _AROUND_TICK = 2.5, 1.5  # points
_SIGN = (1.2, 3.2)  # points: the least width and height of a sign; dots of a line to write on are lower
_SMALLEST, _HIGHEST = (9.0, 3.2), 36.0  # points: width and height of a line of signs; more is a drawing
_JOINED = (7.0, 1.2)  # points between signs of one line
_LEAST_SIGNS = 2
_INK = (0.04, 0.75)  # share of a line's box that is ink
_NO_INK = 0.0002  # share of a page's pixels: specks and the shadow of a fold, or a word of ten letters
_SPOILT = 0.06  # inches of scan lines that are all alike
_STROKES, _STROKE = 10, 0.08  # upright strokes in them, besides ruled lines; inches that one is wide at most
_RULED, _SLANT = 0.08, 7  # inches that a ruled line goes on above and below; pixels that it may slant by


def find_stray_ink(
    picture: Picture, words: Sequence[Word], ticks: Sequence[Tick], rules: Rules
) -> tuple[Box, ...]:
    """Return, in points, where writing seems to stand on a square-pixel page that nothing was read from."""
    dark = _left_over(picture, words, ticks, rules)
    return tuple(_lines_of_signs(_signs_of(dark, picture), picture))


def is_bare(picture: Picture, words: Sequence[Word], ticks: Sequence[Tick], rules: Rules) -> bool:
    """Say whether a square-pixel page has next to no ink besides its words, boxes and rules.

    What reaches a page's margins is the table under a photo, or a scanner's shadow.
    """
    dark = _left_over(picture, words, ticks, rules)
    labels, stats = find_components(dark)
    across, down = _margins(picture)
    inside = labels[down : len(labels) - down, across : labels.shape[1] - across]
    frame = (inside[:1], inside[-1:], inside[:, :1], inside[:, -1:])
    edges = {0, *np.unique(np.concatenate([part.ravel() for part in frame])).tolist()}
    return sum(int(one[4]) for number, one in enumerate(stats) if number not in edges) < _NO_INK * dark.size


def _left_over(picture: Picture, words: Sequence[Word], ticks: Sequence[Tick], rules: Rules) -> np.ndarray:
    """Return, as ones, the dark pixels within the margins that no word, tick box or rule accounts for."""
    dark = (picture.gray < 128).astype(np.uint8)
    thick = np.ones((5, 5), np.uint8)
    dark[cv2.dilate(rules.across | rules.down, thick) > 0] = 0
    _wipe(dark, picture, [word.box for word in words], _AROUND_WORD)
    _wipe(dark, picture, [tick.box for tick in ticks], _AROUND_TICK)
    across, down = _margins(picture)
    dark[:down], dark[-down:], dark[:, :across], dark[:, -across:] = 0, 0, 0, 0
    return dark


def _margins(picture: Picture) -> tuple[int, int]:
    """Return the pixels across and down that a sheet's edge takes."""
    across, down = (round(_MARGIN * dpi / 72) for dpi in picture.dpi)
    return across, down


def _wipe(dark: np.ndarray, picture: Picture, boxes: Sequence[Box], around: float) -> None:
    for box in boxes:
        grown = Box(box.x0 - around, box.top - around, box.x1 + around, box.bottom + around)
        left, top, right, bottom = picture.box_in_pixels(grown)
        dark[top:bottom, left:right] = 0


def _signs_of(dark: np.ndarray, picture: Picture) -> list[tuple[int, int, int, int, int]]:
    """Return the components that are as large as signs: left, top, width, height, ink in pixels."""
    _, stats = find_components(dark)
    width, height = (points * dpi / 72 for points, dpi in zip(_SIGN, picture.dpi, strict=True))
    highest = _HIGHEST * picture.dpi[1] / 72
    return [tuple(map(int, one)) for one in stats[1:] if one[2] >= width and height <= one[3] <= highest]  # type: ignore[misc]


def _lines_of_signs(signs: Sequence[tuple[int, int, int, int, int]], picture: Picture) -> Iterator[Box]:
    """Yield lines of signs that stand close together."""
    near = np.zeros(picture.gray.shape, np.uint8)
    across, down = (round(points * dpi / 72) for points, dpi in zip(_JOINED, picture.dpi, strict=True))
    for left, top, width, height, _ in signs:
        near[max(0, top - down) : top + height + down, left : left + width + across] = 1
    labels, stats = find_components(near)
    counts, ink = np.zeros(len(stats), int), np.zeros(len(stats), int)
    for left, top, _, _, area in signs:
        counts[labels[top, left]] += 1
        ink[labels[top, left]] += area
    for number, (left, top, width, height, _) in enumerate(stats[1:], 1):
        box = picture.box_in_points(Box(left, top + down, left + width - across, top + height - down))
        share = ink[number] / max(1, width * height)
        large = box.width >= _SMALLEST[0] and _SMALLEST[1] <= box.height <= _HIGHEST
        if large and counts[number] >= _LEAST_SIGNS and _INK[0] <= share <= _INK[1]:
            yield box


def find_spoilt_lines(picture: Picture) -> tuple[Box, ...]:
    """Return bands, as wide as the page, in which one scan line stands for many, as it came over the line.

    A fax machine that cannot decode a scan line prints the one before it again.
    """
    dark = picture.gray < 128
    alike = np.concatenate(([False], (dark[1:] == dark[:-1]).all(axis=1), [False]))
    edges = np.flatnonzero(np.diff(alike.astype(np.int8)))
    least = max(4, round(_SPOILT * picture.dpi[1]))
    return tuple(
        picture.box_in_points(Box(0, int(start), picture.gray.shape[1], int(end) + 1))
        for start, end in zip(edges[::2], edges[1::2], strict=True)
        if end - start >= least and _has_strokes(dark, int(start), int(end), picture)
    )


def _has_strokes(dark: np.ndarray, start: int, end: int, picture: Picture) -> bool:
    """Say whether scan lines that are all alike hold more than ruled lines."""
    more = round(_RULED * picture.dpi[1])
    above, below = dark[max(0, start - more) : end + 1], dark[start : end + more + 1]
    ruled = _goes_through(above) | _goes_through(below)
    edges = np.flatnonzero(np.diff(np.concatenate(([False], dark[start], [False])).astype(np.int8)))
    strokes = zip(edges[::2], edges[1::2], strict=True)
    widest = _STROKE * picture.dpi[0]
    return sum(b - a <= widest and not ruled[a:b].any() for a, b in strokes) >= _STROKES


def _goes_through(dark: np.ndarray) -> np.ndarray:
    """Return the pixel columns in which a line, slanting a little, goes from top to bottom."""
    wide = cv2.dilate(dark.astype(np.uint8), np.ones((1, _SLANT), np.uint8))
    return np.asarray(wide.all(axis=0))

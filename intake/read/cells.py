"""Find ruled lines and the cells they make."""

from dataclasses import dataclass

import cv2
import numpy as np

from intake.read.components import find_components, inked_part
from intake.read.picture import Picture
from models.page import Box

_MIN_RULE = (0.45, 0.22)  # inches: a rule across, a rule down
_MAX_GAP = (0.7, 0.3)  # inches in a rule, across and down, that a fax may have lost
_MIN_CELL = (10.0, 8.0)  # points: width, height


@dataclass(frozen=True, slots=True, kw_only=True)
class Rules:
    """The ruled lines of a page as masks (uint8, 1 where a rule is)."""

    across: np.ndarray
    down: np.ndarray


def find_rules(picture: Picture) -> Rules:
    """Return the long straight lines of a square-pixel picture; small breaks are closed."""
    dark = (picture.gray < 150).astype(np.uint8)
    length_x, length_y = (round(dpi * inches) for dpi, inches in zip(picture.dpi, _MIN_RULE, strict=True))
    part = inked_part(dark, around=max(length_x, length_y))
    found = _rules_of(dark[part], picture.dpi, length_x, length_y)
    across, down = np.zeros_like(dark), np.zeros_like(dark)
    across[part], down[part] = found
    return Rules(across=across, down=down)


def _rules_of(
    dark: np.ndarray, dpi: tuple[float, float], length_x: int, length_y: int
) -> tuple[np.ndarray, np.ndarray]:
    """Return the masks of the rules across and down that are so many pixels long at least."""
    if not dark.size:
        return dark, dark
    gap_x, gap_y = (max(3, round(one * 0.02)) for one in dpi)
    across = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, np.ones((1, gap_x), np.uint8))
    across = cv2.morphologyEx(across, cv2.MORPH_OPEN, np.ones((1, length_x), np.uint8))
    down = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, np.ones((gap_y, 1), np.uint8))
    down = cv2.morphologyEx(down, cv2.MORPH_OPEN, np.ones((length_y, 1), np.uint8))
    thick = max(3, round(dpi[0] * 0.05))  # black areas are no rules
    solid = cv2.morphologyEx(dark, cv2.MORPH_OPEN, np.ones((thick, thick), np.uint8))
    if not solid.any():
        return across, down
    clear = 1 - cv2.dilate(solid, np.ones((5, 5), np.uint8))
    return cv2.bitwise_and(across, clear), cv2.bitwise_and(down, clear)


def find_cells(rules: Rules, picture: Picture) -> tuple[Box, ...]:
    """Return the areas that rules close in on all sides, in reading order."""
    if not rules.across.any() or not rules.down.any():
        return ()
    reach = max(3, round(picture.dpi[0] * 0.03))
    gaps = [max(3, round(dpi * inches)) for dpi, inches in zip(picture.dpi, _MAX_GAP, strict=True)]
    part = inked_part(rules.across | rules.down, around=max(gaps) + 2 * reach)
    near = Rules(across=rules.across[part], down=rules.down[part])
    walls = cv2.morphologyEx(_bridge(near, gaps), cv2.MORPH_CLOSE, np.ones((reach, reach), np.uint8))
    walls[0, :] = walls[-1, :] = 0
    _, stats = find_components(1 - walls, connectivity=4)
    (rows, columns), page = walls.shape, rules.across.size
    cells = []
    for left, top, width, height, area in stats[1:].tolist():
        outside = left == 0 or top == 0 or left + width == columns or top + height == rows
        if not outside and area > 0.8 * width * height and width * height < 0.7 * page:
            left, top = left + part[1].start, top + part[0].start
            box = picture.box_in_points(Box(left, top, left + width, top + height))
            if box.width >= _MIN_CELL[0] and box.height >= _MIN_CELL[1]:
                cells.append(box)
    return tuple(sorted(cells, key=lambda box: (round(box.top / 3), box.x0)))


def _bridge(rules: Rules, gaps: list[int]) -> np.ndarray:
    """Return the rules with the gaps closed that a fax leaves where a slanting rule changes its scan line."""
    long_x, long_y = gaps
    across = cv2.dilate(rules.across, np.ones((5, 1), np.uint8))
    across = cv2.morphologyEx(across, cv2.MORPH_CLOSE, np.ones((1, long_x), np.uint8))
    down = cv2.dilate(rules.down, np.ones((1, 5), np.uint8))
    down = cv2.morphologyEx(down, cv2.MORPH_CLOSE, np.ones((long_y, 1), np.uint8))
    return np.asarray(cv2.bitwise_or(across, down))

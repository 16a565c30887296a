"""Find a label's value in the cells and entry fields around it."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from intake.extract.labels.spotting import Label
from intake.extract.layout.board import Board, Value
from intake.extract.layout.cellwise import is_emptied
from intake.extract.pages.geometry import (
    Zone,
    box_of,
    cell_below,
    cell_left_of,
    cell_right_of,
    share_x,
    share_y,
)
from models.page import Box, Word

SIGN = re.compile(r"[\d+–-]")
FEWEST_DIGITS = 10  # of an identity
OFF = 2.0  # points that a value may stand higher than its label
REACH = 160.0  # points from a label to the box that its value is written in


def next_cells(label: Label, many: bool, board: Board) -> Iterator[Value]:
    """Yield the values in the cells right of a label, below it (`many`: all of the column), or left of it."""
    cell = label.zone.box
    cells = board.page.cells
    right = cell_right_of(cell, cells)
    if right and (value := _beside(label, right, board, "in the cell right of", 0.95)):
        yield value
    below = [one for one in _column(cell, board) if not is_emptied(one, board.page)]
    if not many:
        below = below[:1]
    if value := _cell_value(below, board, "in the cell below", 0.93):
        yield value
    left = None if right else cell_left_of(cell, cells)
    if left and (value := _beside(label, left, board, "in the cell left of", 0.92)):
        yield value


def _beside(label: Label, cell: Box, board: Board, how: str, sureness: float) -> Value | None:
    """Return what stands in the cell beside a label: level with it, where its own cell holds others as well.

    A fax loses the rules between a table's rows: one cell of labels is left, and one of values.
    """
    value = _cell_value([cell], board, how, sureness)
    return _level_with(label, value, board) if value else None


def _level_with(label: Label, value: Value, board: Board) -> Value | None:
    """Return the lines of a value that stand level with a label of a cell with others; None without any."""
    if not label.zone.is_cell or len(board.labels[label.zone]) < 2:
        return value
    own = box_of(label.words)
    tops = (box_of(row).top for row in label.zone.rows[label.row + 1 :])
    end = next((top for top in tops if top > own.center[1]), label.zone.box.bottom)
    lines = tuple(line for line in value.lines if own.top - OFF < box_of(line).center[1] < end)
    return replace(value, lines=lines) if lines else None


def _column(cell: Box, board: Board) -> Iterator[Box]:
    """Yield the cells under a heading, until one that holds a label."""
    for _ in range(40):
        following = cell_below(cell, board.page.cells)
        if not following or following.width > 2.5 * cell.width + 40:
            return
        zone = board.zone_of(following)
        if zone and board.labels[zone]:
            return
        yield following
        cell = following


def _cell_value(cells: Sequence[Box], board: Board, how: str, sureness: float) -> Value | None:
    zones = [zone for cell in cells if (zone := board.zone_of(cell))]
    if any(board.labels[zone] for zone in zones):
        return None
    lines = tuple(line for zone in zones for row in zone.rows if (line := board.plain(row)))
    return Value(lines, how, sureness) if lines else None


def entry_fields(label: Label, board: Board) -> Iterator[Value]:
    """Yield the boxes to write in that stand beside or below a label; an identity may have one a digit."""
    here = box_of(label.words)
    empty = [
        zone for zone in board.zones if zone.is_cell and zone is not label.zone and not board.labels[zone]
    ]
    fields = [zone for zone in empty if not zone.box.holds(here.center)]
    limit = _next_label(label, board)
    level = [zone for zone in fields if _is_level(here, zone.box) and here.x1 - 4 < zone.box.x0 < limit]
    level.sort(key=lambda zone: zone.box.x0)
    if (
        level
        and level[0].box.x0 - here.x1 < REACH
        and (value := _level_with(label, _joined(level, board, "in the box right of"), board))
    ):
        yield value
    below = [zone for zone in fields if _is_under(here, zone)]
    if below:
        yield _joined(below[:1], board, "in the box below")


def comb_of(label: Label, board: Board) -> Value | None:
    """Return the signs of an identity that stand one by one right of a label, in boxes found or not."""
    here = box_of(label.words)
    level = (word for word in board.page.words if _is_level(here, word.box) and word.box.x0 > here.x1 - 4)
    signs: list[Word] = []
    for word in sorted(level, key=lambda word: word.box.x0):
        edge = signs[-1].box.x1 if signs else here.x1
        if not SIGN.fullmatch(word.text) or word.box.x0 - edge > REACH / 4 + REACH * (not signs):
            break
        signs.append(word)
    digits = sum(word.text.isdigit() for word in signs)
    return Value((tuple(signs),), "one by one right of", 0.93) if digits >= FEWEST_DIGITS else None


def _next_label(label: Label, board: Board) -> float:
    """Return where the next label on the same height begins, in whichever cell it stands."""
    here = box_of(label.words)
    others = (box_of(other.words) for other in board.all_labels() if other is not label)
    return min(
        (box.x0 for box in others if box.x0 > here.x1 and share_y(box, here) > 0), default=board.page.width
    )


def _is_level(here: Box, box: Box) -> bool:
    return share_y(here, box) > 0.6 * here.height


def _is_under(here: Box, zone: Zone) -> bool:
    return -2 < zone.box.top - here.bottom < 2.0 * zone.line and share_x(here, zone.box) > 0.5 * here.width


def _joined(zones: Sequence[Zone], board: Board, how: str) -> Value:
    """Take one box's lines, or a row of boxes as one line."""
    lines = [board.plain(row) for zone in zones for row in zone.rows]
    if len(zones) > 1:
        lines = [tuple(word for line in lines for word in line)]
    lines = [line for line in lines if line]
    return Value(tuple(lines), how, 0.93)

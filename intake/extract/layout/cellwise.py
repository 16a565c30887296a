"""A table's rows told cell by cell: a cell's second line goes on with its first, not with the next cell's."""

from collections.abc import Iterator, Sequence
from dataclasses import replace

from intake.extract.pages.geometry import share_y
from models.page import Box, Page, lines_of

LEVEL = 3.0  # points that the edges of cells in one row may differ by
BESIDE = 6.0  # points between two cells of one row
FEWEST = 3  # cells of a table's row


def cell_by_cell(page: Page) -> Page:
    """Return a page whose tables' rows are told cell by cell, where a cell of the row has several lines."""
    words = list(page.words)
    for row in _rows(page.cells):
        shares = [[word for word in words if cell.holds(word.box.center)] for cell in row]
        told = [word for share in shares for word in share]
        if not told or not any(len(lines_of(tuple(share))) > 1 for share in shares):
            continue
        at = min(words.index(word) for word in told)
        rest = [word for word in words if word not in told]
        before = sum(word not in told for word in words[:at])
        words = [*rest[:before], *told, *rest[before:]]
    return replace(page, words=tuple(words)) if words != list(page.words) else page


def _rows(cells: Sequence[Box]) -> Iterator[list[Box]]:
    """Yield the cells that stand side by side, all of one height, from left to right."""
    left = sorted(set(cells), key=lambda cell: (cell.top, cell.x0))
    while left:
        row = [left.pop(0)]
        for cell in sorted(left, key=lambda cell: cell.x0):
            if _is_level(row[-1], cell) and abs(cell.x0 - row[-1].x1) < BESIDE:
                row.append(cell)
        left = [cell for cell in left if cell not in row]
        if len(row) >= FEWEST:
            yield row


def _is_level(one: Box, other: Box) -> bool:
    return abs(one.top - other.top) < LEVEL and abs(one.bottom - other.bottom) < LEVEL


def is_emptied(cell: Box, page: Page) -> bool:
    """Say whether nothing stands in a cell or beside it in its row: another patient's, left out."""
    beside = [one for one in page.cells if _is_level(one, cell)]
    level = (word for word in page.words if share_y(word.box, cell) > word.box.height / 2)
    return len(beside) >= FEWEST and not any(level)

"""Write the tables of a mail's HTML as text in columns, so that what stands below a heading stands below it.

The parser of `mailtext` puts a sign for each table's beginning and end, each row and each cell. A table of
data gets columns; one that only arranges a letter is written cell after cell.
"""

import re
from collections.abc import Sequence

TABLE, ROW, CELL, END = "\x1c", "\x1d", "\x1e", "\x1f"
PARAGRAPH = "\f"  # a block begins or ends: a line that is no line break of the sender's
SIGNS = re.compile(f"[{TABLE}{ROW}{CELL}{END}]")

_INNERMOST = re.compile(f"{TABLE}([^{TABLE}{END}]*){END}")
_HARD = re.compile("[ \xa0]*\xa0[ \xa0]*")  # blanks that do not break; alone in a cell they keep its line
_APART = 3  # blanks between two columns
_WIDEST = 60  # characters of a column that is not the last; a letter's own text is wider
_HIGHEST = 12  # lines of a cell
_FEWEST = 2  # rows, and columns, of a table of data

Cell = list[str]


def lay_out(text: str) -> str:
    """Return a text with its tables in columns, the innermost first, and no sign of one left."""
    before = ""
    while text != before:
        before, text = text, _INNERMOST.sub(lambda table: _written(table[1]), text)
    return _HARD.sub(" ", _plain(text))


def _written(table: str) -> str:
    rows = [_cells(row) for row in table.split(ROW)[1:]]
    wide = [row for row in rows if len(row) >= _FEWEST]
    if len(wide) < _FEWEST or len(rows) > len(wide) + 1 or not _is_data(wide):
        return f"\n{_plain(table)}\n"
    widths = _widths(wide)
    return "\n" + "\n".join(_line_up(row, widths) for row in rows) + "\n"


def _plain(text: str) -> str:
    """Put a new line for a row and blanks for a cell."""
    return re.sub(f"[{TABLE}{ROW}{END}]", "\n", text.replace(CELL, " " * _APART))


def _cells(row: str) -> list[Cell]:
    return [_lines(cell) for cell in row.split(CELL)[1:]]


def _lines(cell: str) -> Cell:
    """Return a cell's lines; an empty one that a break makes stays, for its neighbour has one there."""
    paragraphs = (one for part in cell.split(PARAGRAPH) if (one := part.strip(" \t\r")))
    broken = (line for one in paragraphs for line in one.removesuffix("\n").split("\n"))
    lines = [_HARD.sub(" ", line).strip() for line in broken]
    while lines and not lines[-1]:
        lines.pop()
    return lines


def _is_data(rows: Sequence[Sequence[Cell]]) -> bool:
    cells = [cell for row in rows for cell in row]
    inner = (line for row in rows for cell in row[:-1] for line in cell)
    return max(map(len, cells)) <= _HIGHEST and max(map(len, inner), default=0) <= _WIDEST


def _widths(rows: Sequence[Sequence[Cell]]) -> list[int]:
    columns = max(map(len, rows))
    lines = ([line for row in rows if at < len(row) for line in row[at]] for at in range(columns))
    return [max(map(len, column), default=0) + _APART for column in lines]


def _line_up(row: Sequence[Cell], widths: Sequence[int]) -> str:
    """Write a row, each cell's lines below one another, and an empty line."""
    height = max(map(len, row), default=0)
    lines = []
    for at in range(height):
        parts = (cell[at] if at < len(cell) else "" for cell in row)
        lines.append("".join(part.ljust(width) for part, width in zip(parts, widths, strict=False)).rstrip())
    return "\n".join([*lines, ""])

"""Find where a label's value stands: right of it, below it, in the next cell, above it."""

import re
from collections.abc import Iterator, Sequence
from itertools import takewhile

from intake.extract.labels.delimiters import is_tick
from intake.extract.labels.pointing import lines_before
from intake.extract.labels.spotting import Label
from intake.extract.layout.board import Board, Line, Value
from intake.extract.layout.cellvalues import comb_of, entry_fields, next_cells
from intake.extract.layout.onward import opener, passes_on
from intake.extract.layout.under import MANY, NEXT_LINE, TABLE_LINE, TICKED, lines_under, until_far
from intake.extract.pages.geometry import box_of, gap
from models.page import Word

ABOVE = frozenset(("signature", "doctor"))
TABLE_START = 40.0  # from a table's heading to its first row; rows between may be another patient's
SET_APART = 1.0  # lines between a heading and what stands under it no more
LONGEST_NAME = 4  # words
SIGNED = re.compile(r"/{1,2}[A-ZÅÄÖ]")
SMALL_PRINT = 0.8  # of the height of what was filled in


def values_of(label: Label, slot: str, board: Board) -> Iterator[Value]:
    """Yield the places where a label's value may stand, the likeliest first."""
    if label.points:
        lines = [board.plain(line) for line in lines_before(label, board.labels[label.zone])]
        if lines := [line for line in lines if line]:
            yield Value(tuple(lines), "left of" if label.points == "left" else "over", 0.92)
        return
    seen = False
    for value in _places(label, slot, board):
        if value.words:
            seen = True
            yield value
    may_stand_above = slot in ABOVE and not (slot == "doctor" and label.colon)
    if not seen and may_stand_above and (above := _above(label, board)):
        yield above


def _places(label: Label, slot: str, board: Board) -> Iterator[Value]:
    if slot == "patient_id" and (comb := comb_of(label, board)):
        yield comb
        return
    right = _right(label, slot, board)
    below = _below(label, slot, board)
    if right.words and _is_column_heading(label, right, below):
        yield from (below, Value(right.lines, right.how, right.sureness - 0.25))
    else:
        yield right
        if not right.words and not _is_mid_sentence(label):
            yield below
    if not right.words and not below.words:
        if label.zone.is_cell:
            yield from next_cells(label, slot in MANY, board)
        yield from entry_fields(label, board)


def _is_mid_sentence(label: Label) -> bool:
    """Tell words that run on from a heading over its value: "Bilder till MDK"."""
    return label.loose and label.end < len(label.zone.rows[label.row])


def _is_column_heading(label: Label, right: Value, below: Value) -> bool:
    """Tell whether what stands right of a bare label is rather the next column's heading."""
    if label.colon or label.loose or not below.words:
        return False
    first, own = below.words[0].box, label.words[0].box
    if first.top - own.bottom > SET_APART * label.zone.line:
        return False  # a paragraph of its own, a greeting
    aligned = abs(first.x0 - own.x0) < 6
    far = gap(label.words[-1], right.words[0]) > 3 * label.zone.height
    return (
        aligned
        and far
        and len(right.lines[0]) <= 3
        and not any(ch.isdigit() for w in right.lines[0] for ch in w.text)
    )


def _limit(label: Label, board: Board) -> float:
    """Return the x where the label's column ends: the next label of its row, or the zone's side."""
    later = [
        other
        for other in board.in_row(label.zone, label.row)
        if other.start >= label.end and other is not label
    ]
    return min((other.words[0].box.x0 for other in later), default=label.zone.box.x1 + 20) - 2


def _right(label: Label, slot: str, board: Board) -> Value:
    row = label.zone.rows[label.row]
    stop = min(
        (o.start for o in board.in_row(label.zone, label.row) if o.start >= label.end), default=len(row)
    )
    following = row[label.end : stop]
    ticks = [at for at, word in enumerate(following) if is_tick(word)]
    if slot in TICKED and len(ticks) > 1 and following[0].box.x1 < following[ticks[0]].box.x0:
        following = following[ticks[0] :]  # "Hur: länk/CD" asks, what is ticked answers
    words = board.plain(until_far(following, slot, label.zone.height))
    if not words:
        return Value((), "right of", 0)
    lines = [words]
    is_long = not label.loose or label.slots[0] in ("destination", "clinic")
    if is_long and not passes_on(label, board):
        lines += _going_on(label, opener(label, board) or words[0], slot, board)
    sureness = 0.78 if label.loose else 0.95
    return Value(tuple(lines), "right of", sureness)


def _going_on(label: Label, first: Word, slot: str, board: Board) -> list[Line]:
    """Collect a value's further lines: under its first word, without a label of their own."""
    x0, limit = first.box.x0 - 0.8 * label.zone.height, _limit(label, board)
    lines = lines_under(label, first.box, (x0, limit), slot, board, NEXT_LINE)
    return list(takewhile(lambda line: not (_instructs(line, (first,)) or _signs(line)), lines))


def _below(label: Label, slot: str, board: Board) -> Value:
    zone = label.zone
    box = box_of(label.words)
    others = board.in_row(zone, label.row)
    in_table = len(others) > 1
    span = (box.x0 - (1.5 if in_table else 1.0) * zone.height, _limit(label, board))
    reach = TABLE_LINE if in_table or slot in MANY else 3.0
    is_alone = zone.is_cell and board.labels[zone] == (label,)  # all of its cell below it is its value
    if is_alone or (len(others) > 2 and not any(other.colon for other in others)):
        reach = TABLE_START
    elif zone.is_cell and not in_table:
        reach = max(reach, zone.box.height / zone.line)  # its answer stands on the cell's floor
    lines = tuple(lines_under(label, box, span, slot, board, reach))
    further = takewhile(lambda line: not (_instructs(line, lines[0]) or _signs(line)), lines[1:])
    lines = lines[:1] + tuple(further)
    if not in_table and slot not in MANY:
        lines = _close_together(lines, zone.line)
    return Value(lines, "below", 0.9 if lines and abs(lines[0][0].box.x0 - box.x0) < 12 else 0.8)


def _instructs(line: Line, value: Sequence[Word]) -> bool:
    """Tell a sentence in small print below a value, which says how the form is filled in: "Hela namnet."."""
    if len(line) < 2 or line[-1].text[-1] not in ".)" or not line[0].text.lstrip("(")[:1].isupper():
        return False
    return box_of(line).height < SMALL_PRINT * box_of(value).height


def _signs(line: Line) -> bool:
    """Tell who wrote a note, behind a slash in a line of its own, from a value that goes on: "/Eva Berg"."""
    return SIGNED.match(line[0].text) is not None and len(line) <= LONGEST_NAME


def _close_together(lines: tuple[Line, ...], line: float) -> tuple[Line, ...]:
    for at in range(1, len(lines)):
        if box_of(lines[at]).top - box_of(lines[at - 1]).bottom > 1.3 * line:
            return lines[:at]
    return lines


def _above(label: Label, board: Board) -> Value | None:
    """Take the line over a label that stands under a line to write on."""
    if label.row == 0:
        return None
    zone, box = label.zone, box_of(label.words)
    row = zone.rows[label.row - 1]
    if board.in_row(zone, label.row - 1) or box.top - box_of(row).bottom > 2.5 * zone.line:
        return None
    limit = _limit(label, board)
    words = board.plain([word for word in row if box.x0 - zone.height <= word.box.x0 < limit])
    return Value((words,), "above", 0.75) if words else None

"""A label within another one's value, that says who gets the images next: "Röntgen, Borås fvb Kirurgen"."""

from collections.abc import Sequence

from intake.extract.labels.spotting import Label
from intake.extract.layout.board import Board
from intake.extract.pages.geometry import gap
from models.page import Word

ONWARD = "forward_to"  # the slot of such a label


def passes_on(label: Label, board: Board) -> bool:
    """Tell a value in whose line it is said who gets it next, and goes on below: "Röntgen, Borås fvb ..."."""
    row = label.zone.rows[label.row]
    later = (one for one in board.in_row(label.zone, label.row) if one.start > label.end)
    onward = min(later, key=lambda one: one.start, default=None)
    return onward is not None and _is_onward(onward, row)


def opener(label: Label, board: Board) -> Word | None:
    """Return the first word of the value within which a label passes the images on; None where in none."""
    row = label.zone.rows[label.row]
    before = [one for one in board.in_row(label.zone, label.row) if one.end < label.start]
    if not before or not _is_onward(label, row):
        return None
    return row[max(one.end for one in before)]


def _is_onward(label: Label, row: Sequence[Word]) -> bool:
    if label.slots[0] != ONWARD or label.start == 0:
        return False
    return gap(row[label.start - 1], label.words[0]) < 2 * label.zone.height


def onward_in(label: Label, number: int, span: tuple[float, float], board: Board) -> Label | None:
    """Return what passes the images on within a value: "Röntgen, Borås fvb Kirurgkliniken"."""
    row = label.zone.rows[number]
    for other in board.in_row(label.zone, number):
        before = row[other.start - 1] if other.start else None
        if other.slots[0] == ONWARD and before and before.box.x0 >= span[0]:
            return other if _is_onward(other, row) else None
    return None

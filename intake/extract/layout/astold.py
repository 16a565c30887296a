"""A form as running text: every label before its value, and nothing that nobody wrote or chose."""

from dataclasses import replace

from intake.extract.knowledge import Knowledge
from intake.extract.labels.pointing import with_labels_first
from intake.extract.labels.wordings import load_wordings
from intake.extract.layout.board import lay_out
from intake.extract.layout.cellwise import cell_by_cell
from intake.extract.layout.ticked import without_unchosen
from models.page import Page


def as_told(page: Page, knowledge: Knowledge) -> Page:
    """Return a page for the readers of running text."""
    board = lay_out(page, load_wordings())
    told = without_unchosen(with_labels_first(page, list(board.all_labels())), board, knowledge)
    words = tuple(w for w in told.words if not any(box.holds(w.box.center) for box in board.silent))
    return cell_by_cell(replace(told, words=words))

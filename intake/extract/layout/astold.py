"""A form as running text: every label before its value, and nothing that is printed but not chosen."""

from intake.extract.knowledge import Knowledge
from intake.extract.labels.pointing import with_labels_first
from intake.extract.labels.wordings import load_wordings
from intake.extract.layout.board import lay_out
from intake.extract.layout.ticked import without_unchosen
from models.page import Page


def as_told(page: Page, knowledge: Knowledge) -> Page:
    """Return a page for the readers of running text."""
    board = lay_out(page, load_wordings())
    told = with_labels_first(page, list(board.all_labels()))
    return without_unchosen(told, board, knowledge)

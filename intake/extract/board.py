"""Lay a page out: its zones, labels and tick boxes, without what the radiology department fills in itself."""

from collections.abc import Sequence

from intake.extract.columns import with_folded_headings, with_seams
from intake.extract.geometry import zones_of
from intake.extract.labels import find_labels
from intake.extract.regions import Board, part_glued
from intake.extract.sections import private_regions
from intake.extract.ticks import read_choices, with_ticks
from intake.extract.wordings import Wordings
from models.page import Page, Word


def lay_out(page: Page, wordings: Wordings) -> Board:
    """Find a page's zones, labels and tick boxes."""
    words = [part for word in with_ticks(page) for part in part_glued(word)]
    board = _board(page, words, wordings)
    regions = private_regions(page, list(board.all_labels()), words)
    if not regions:
        return board
    ours = [word for word in words if not any(region.holds(word.box.center) for region in regions)]
    return _board(page, ours, wordings)


def _board(page: Page, words: Sequence[Word], wordings: Wordings) -> Board:
    zones = tuple(
        with_seams(with_folded_headings(zone, wordings), wordings) for zone in zones_of(page, words)
    )
    choices = tuple(read_choices(zones))
    captions = frozenset(word for choice in choices for word in choice.words)
    labels = {zone: tuple(find_labels(zone, wordings, captions)) for zone in zones}
    struck = frozenset(word for choice in choices if not choice.ticked for word in choice.words)
    return Board(page, zones, labels, choices, struck)

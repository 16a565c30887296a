"""Read the letterhead: a weak word on who sends."""

from intake.extract.board import Board
from intake.extract.destinations import Piece
from intake.extract.geometry import box_of
from intake.extract.knowledge import Knowledge
from intake.extract.resolve import find_places
from intake.extract.snippet import compose
from models.order import FieldName

DEPTH = 0.18  # of the page's height
SURENESS = 0.4


def read_letterhead(board: Board, knowledge: Knowledge) -> Piece | None:
    """Return the place that the top of a page names before its first label, unless it is we."""
    if board.page.number == 0:
        return None
    bottom = board.page.height * DEPTH
    first = min((box_of(label.words).top for label in board.all_labels()), default=bottom)
    rows = [row for zone in board.zones for row in zone.rows if box_of(row).bottom < min(first, bottom) + 1]
    snippet = compose(sorted(rows, key=lambda row: box_of(row).top), board.page.number)
    for span in find_places(snippet.text, knowledge):
        receiver = span.place.receiver
        if receiver is not None and receiver.id not in knowledge.home:
            part = snippet.part(span.start, span.end)
            return Piece(FieldName.CLINIC, span.place, part, SURENESS, "letterhead")
    return None

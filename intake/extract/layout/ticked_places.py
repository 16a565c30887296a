"""Read the places that are ticked below a label: "Länkas till:  ☐ SUS Lund  ☒ SUS Malmö"."""

from collections.abc import Iterator, Mapping, Sequence

from intake.extract.knowledge import Knowledge
from intake.extract.labels.spotting import Label
from intake.extract.labels.ticks import Choice
from intake.extract.labels.wordings import Wordings
from intake.extract.layout.board import Board
from intake.extract.layout.destinations import Piece, read_piece
from intake.extract.layout.labelled import Labelled
from intake.extract.pages.geometry import box_of
from intake.extract.pages.snippet import compose
from models.order import FieldName
from models.page import Word

SURENESS = 0.92
SEEN = 0.9  # how surely a box must have been read
NEXT_LINE = 2.0  # heights between a caption and what is written below it
LEVEL = 2.0  # points by which a box may stand higher than the foot of the label over it


def ticked_places(
    board: Board,
    values: Sequence[Labelled],
    fields: Mapping[str, FieldName],
    knowledge: Knowledge,
    wordings: Wordings,
) -> Iterator[Piece]:
    """Yield each known place that is ticked below a label for one that has no other value.

    `fields` says what the labels' slots ask for.
    """
    answered = {id(value.label) for value in values if value.snippet.words}
    labels = [label for label in board.all_labels() if not label.wording.section]
    for choice in board.choices:
        if not choice.ticked or not choice.words or choice.tick.confidence < SEEN:
            continue
        label = _label_over(choice, labels)
        if label is None or label.slots[0] not in fields or id(label) in answered:
            continue
        why = f"label '{label.wording.text}', ticked"
        snippet = compose([_written_below(choice, board) or choice.words], board.page.number)
        snippet = snippet.part(snippet.text.rfind(":") + 1, len(snippet.text))  # "Annan, nämligen: ..."
        piece = read_piece(fields[label.slots[0]], snippet, SURENESS, why, knowledge, wordings)
        if piece and (piece.place.receiver is not None or piece.to_ourselves):
            yield piece


def _written_below(choice: Choice, board: Board) -> Sequence[Word]:
    """Return the line below a ticked caption that ends with a colon: "☒ Annan mottagare, nämligen:"."""
    if not choice.words[-1].text.endswith(":"):
        return ()
    rows = choice.zone.rows
    own = next((number for number, row in enumerate(rows) if choice.words[0] in row), len(rows))
    if own + 1 >= len(rows) or board.is_caption(rows[own + 1]):
        return ()
    row, labels = rows[own + 1], board.in_row(choice.zone, own + 1)
    end = min((label.start for label in labels), default=len(row))
    is_near = row[0].box.top - choice.words[0].box.bottom < NEXT_LINE * row[0].box.height
    is_under = row[0].box.x0 >= choice.tick.box.x0
    return board.plain(row[:end]) if is_near and is_under else ()


def _label_over(choice: Choice, labels: Sequence[Label]) -> Label | None:
    """Return the label that stands lowest of those over a tick box."""
    foot = choice.tick.box.top + LEVEL
    over = [label for label in labels if box_of(label.words).bottom <= foot]
    return max(over, key=lambda label: box_of(label.words).bottom, default=None)

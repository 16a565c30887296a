"""Tell which lines under a label, or under a value's first line, are still that value's."""

from collections.abc import Iterator, Sequence
from functools import cache

from intake.extract.labels.spotting import Label
from intake.extract.labels.wordings import key, load_wordings
from intake.extract.layout.board import Board, Line
from intake.extract.layout.onward import onward_in
from intake.extract.pages.geometry import FAR, box_of, gap
from models.page import Box, Word

MOST_LINES = 6
MANY = frozenset(
    ("examination", "exam_date", "modality", "body", "side", "patient", "patient_id", "patient_name")
)
TICKED = frozenset(("wants", "want_report", "channel", "consent", "priority", "requester"))
LISTS = frozenset(("examination", "patient"))  # what may have a date or an identity far right
NEXT_LINE = 2.3  # word heights from one line of a value to the next
TABLE_LINE = 4.5  # from one row of a table to the next


def lines_under(
    label: Label, last: Box, span: tuple[float, float], slot: str, board: Board, reach: float
) -> Iterator[Line]:
    """Yield a value's lines below `last`, between the ends of `span`, each within `reach` line heights."""
    most = 40 if slot in MANY else MOST_LINES
    pitch, begun = 0.0, False
    for number in range(label.row + 1, len(label.zone.rows)):
        if most == 0 or _is_cut_off(label, number, span, board):
            return
        onward = onward_in(label, number, span, board)
        whole = label.zone.rows[number][: onward.start if onward else None]
        words = board.plain([word for word in whole if span[0] <= word.box.x0 < span[1]])
        here = box_of(words or label.zone.rows[number])
        step = here.bottom - last.bottom
        if step > max(reach * label.zone.line, pitch * 1.35 + 2):
            return
        if not words:
            if reach < TABLE_LINE and _has_text_left_of(label.zone.rows[number], span[0]):
                return
            continue
        if (
            _says_goodbye(words)
            or (slot not in TICKED and board.is_caption(words))
            or _is_of_another(label, number, words, span[0], board, begun=begun)
        ):
            return
        pitch = max(pitch, step) if reach > NEXT_LINE else 0.0
        reach = min(reach, TABLE_LINE)
        last, begun = here, True  # what goes on right under a column's first line is its own
        most -= 1
        yield tuple(
            until_far(words, slot, label.zone.height) if reach < TABLE_LINE else _cell_of(words, label)
        )
        if onward:
            return


def _says_goodbye(words: Line) -> bool:
    """Tell a greeting that ends a letter: "Mvh Anna Berg" is nothing that a label above asks for."""
    text = " ".join(word.text for word in words)
    return any(key(text).startswith(closing) for closing in _closings())


@cache
def _closings() -> tuple[str, ...]:
    return tuple(map(key, load_wordings().words["closing"]["words"]))


def until_far(words: Sequence[Word], slot: str, height: float) -> Sequence[Word]:
    """End a value at a gap too wide for it; a list of examinations may have its dates far right."""
    reach = FAR * (4 if slot in MANY else 1) * height
    for at in range(1, len(words)):
        if gap(words[at - 1], words[at]) > reach:
            return words[:at]
    return words


def _is_of_another(label: Label, number: int, words: Line, left: float, board: Board, *, begun: bool) -> bool:
    """Tell a row's words that go on with another value; `begun`: the row above is the label's own."""
    aligned = abs(words[0].box.x0 - label.words[0].box.x0) < 4
    if not aligned and not _begins_in_span(label.zone.rows[number], words[0], left):
        return True
    if not aligned and _is_of_unknown_label(label, number, words[0]):
        return True
    return not (aligned and begun) and _is_answer_to_another(label, number, words, board)


def _is_of_unknown_label(label: Label, number: int, first: Word) -> bool:
    """Tell a line with other words in the label's column: "Bilder/utl    båda" under "Till    SU/S"."""
    row = label.zone.rows[number]
    opener = row[0]
    aligned = abs(opener.box.x0 - label.words[0].box.x0) < 4 and label.start == 0
    before = row[: row.index(first)]
    return aligned and bool(before) and opener.text[:1].isupper() and first.box.x0 > label.words[-1].box.x1


def _is_answer_to_another(label: Label, number: int, words: Sequence[Word], board: Board) -> bool:
    """Tell whether a line is the value of a label that stands right before it in its own row."""
    at = label.zone.rows[number].index(words[0])
    return any(other.end == at for other in board.in_row(label.zone, number))


def _cell_of(words: Sequence[Word], label: Label) -> Sequence[Word]:
    """End a table's value where the next column's begins, which may stand left of its heading."""
    for at in range(1, len(words)):
        if gap(words[at - 1], words[at]) > 2 * label.zone.wide and label.wording.slots[0] not in LISTS:
            return words[:at]
    return words


def _is_cut_off(label: Label, number: int, span: tuple[float, float], board: Board) -> bool:
    onward = onward_in(label, number, span, board)
    return any(
        other is not onward
        and other.words[0].box.x0 < span[1]
        and other.words[-1].box.x1 > label.words[0].box.x0 - 30
        for other in board.in_row(label.zone, number)
    )


def _has_text_left_of(row: Sequence[Word], x: float) -> bool:
    return any(word.box.x0 < x for word in row)


def _begins_in_span(row: Sequence[Word], first: Word, x0: float) -> bool:
    """Tell whether the line starts here, and is not the tail of a line that starts left of the column."""
    before = [word for word in row if word.box.x0 < x0]
    return not before or gap(before[-1], first) > 1.2 * first.box.height

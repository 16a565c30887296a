"""Read the letterhead: a weak word on who sends."""

import re
from collections.abc import Iterator, Sequence

from intake.extract.knowledge import Knowledge
from intake.extract.labels.wordings import Wordings, key
from intake.extract.layout.board import Board
from intake.extract.layout.destinations import Piece, is_address
from intake.extract.pages.geometry import box_of
from intake.extract.pages.snippet import Snippet, compose
from intake.extract.places.houses import names_house
from intake.extract.places.resolve import find_places
from intake.extract.values.names import is_full_name
from models.order import FieldName
from models.page import Word
from models.receiver import Place

DEPTH = 0.18  # of the page's height
SURENESS = 0.4
SIGNED = 0.8  # where the same name stands again further down, under the signature
_POSTAL_ROW = re.compile(r"(?:SE?-?)?\d{3}\s?\d{2}\s+[^\W\d]+(?:\s[^\W\d]+)?")

_ADDRESSEE = re.compile(r"(?:till|to|til|an|att|attn|mottagare)\b", re.IGNORECASE)

Row = Sequence[Word]


def read_letterhead(board: Board, knowledge: Knowledge, wordings: Wordings) -> Piece | None:
    """Return the place that the top of a page names before its first label, unless it is we.

    The block of an addressee, which ends in a postal code and a town, is no letterhead.
    """
    if board.page.number == 0:
        return None
    for number, block in enumerate(_blocks(board)):
        snippet = compose(block, board.page.number)
        if _POSTAL_ROW.fullmatch(snippet.text.split("\n")[-1]):
            continue
        if found := _known_place(snippet, knowledge):
            is_ours = number > 0 and _names_radiology(snippet.text, wordings)
            return None if is_ours else found
        if number == 0 and (found := _unknown_place(block, board, wordings)):
            return found
    return None


def _blocks(board: Board) -> Iterator[list[Row]]:
    """Yield the rows above the first label, those close to each other together."""
    bottom = board.page.height * DEPTH
    first = min((box_of(label.words).top for label in board.all_labels()), default=bottom)
    zones = [zone for zone in board.zones if not zone.is_cell or zone.box.bottom < bottom]
    rows = [(row, zone.line) for zone in zones for row in zone.rows]
    rows = [pair for pair in rows if box_of(pair[0]).bottom < min(first, bottom) + 1]
    block: list[Row] = []
    for row, line in sorted(rows, key=lambda pair: box_of(pair[0]).top):
        if block and box_of(row).top - box_of(block[-1]).bottom > 1.2 * line:
            yield block
            block = []
        block.append(row)
    if block:
        yield block


def _known_place(snippet: Snippet, knowledge: Knowledge) -> Piece | None:
    for span in find_places(snippet.text, knowledge):
        receiver = span.place.receiver
        if receiver is None or receiver.id in knowledge.home:
            continue
        if not _is_radiology(span.place, knowledge):
            part = snippet.part(span.start, span.end)
            return Piece(FieldName.CLINIC, span.place, part, SURENESS, "letterhead")
    return None


def _is_radiology(place: Place, knowledge: Knowledge) -> bool:
    """Tell a radiology unit, which is written to and seldom writes."""
    return any(unit.kind == "radiology" and unit.name == place.unit for unit in knowledge.units)


def _names_radiology(text: str, wordings: Wordings) -> bool:
    words = {key(word) for word in wordings.words["radiology"]["words"]}
    return any(key(part) in words for part in re.findall(r"\w+", text))


def _unknown_place(block: Sequence[Row], board: Board, wordings: Wordings) -> Piece | None:
    """Read the name of an organisation that no directory holds: its unit, if any, is the line below."""
    rows = [row for row in block if not (is_address(_text(row), wordings) or is_full_name(_text(row)))]
    if any(_ADDRESSEE.match(_text(row)) for row in block):
        return None
    again = {_letters(row) for zone in board.zones for row in zone.rows if row not in block}
    named = [row for row in rows[:3] if _letters(row) in again or _is_organisation(_text(row))]
    if not named:
        return None
    signed = any(_letters(row) in again for row in named)
    lines = named[1::-1]  # the unit before the organisation that it is a part of
    snippet = compose(lines, board.page.number)
    value = ", ".join(_text(row) for row in lines)
    place = Place(value=value, unit=None, receiver=None, confidence=0.5)
    why = "letterhead, again at the end" if signed else "letterhead"
    return Piece(FieldName.CLINIC, place, snippet, SIGNED if signed else SURENESS, why)


def _text(row: Row) -> str:
    return " ".join(word.text for word in row)


def _letters(row: Row) -> str:
    return key(_text(row))


def _is_organisation(text: str) -> bool:
    if len(text.split()) > 6 or any(sign.isdigit() for sign in text):
        return False
    return names_house(text)

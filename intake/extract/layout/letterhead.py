"""Read the letterhead: who writes, by where the name stands and what stands around it.

A name alone at the top may be anybody's. What makes it the writer's is its telephone or address below it or
at the page's foot, the fax machine's own line, the name again at the end, and a reader told apart from it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from intake.extract.knowledge import Knowledge
from intake.extract.labels.meaning import meaning_of
from intake.extract.labels.wordings import Wordings, key
from intake.extract.layout.board import Board
from intake.extract.layout.destinations import Piece
from intake.extract.layout.heads import LONGEST, POSTAL_ROW, Head, heads_of, is_contact, letters_of
from intake.extract.pages.blocks import Row, blocks_of
from intake.extract.pages.geometry import box_of, share_x, text_of
from intake.extract.pages.snippet import Snippet, compose
from intake.extract.places.houses import could_be_house, ends_as_unit, is_care_centre, names_house
from intake.extract.places.radiology import is_radiology
from intake.extract.places.resolve import find_places
from intake.extract.values.numbers import find_phone_numbers
from models.order import FieldName
from models.receiver import Place

FOOT = 0.86  # of the page's height: from there on an address at the page's foot stands
LARGE = 1.15  # of a usual line: a name in larger letters
REACHED = 7.0  # lines below a name within which its telephone stands
SURENESS = (0.4, 0.84, 0.95)  # by how many things bear the name out
_BETWEEN_SERVICES = re.compile(r"\s*[•·●|]\s*|\s[–-]\s|, ")  # "Fysioterapi • rehabilitering"
_SERVICES = re.compile(r"\s*[•·●|]\s*|\s[–-]\s")  # what a house does, below its name: "Ortopedi · Rygg"
STAMPED = 12  # letters of a name that a fax machine's line has room for
TOLD, AT_FOOT, BY_MACHINE, AGAIN, APART, IN_LARGE, ALONE, CENTRE = (
    "its telephone",
    "an address at the foot",
    "the fax machine's line",
    "the name again",
    "a reader apart",
    "larger letters than the text's",
    "nobody else at the head",
    "a care centre's whole name",
)


def read_letterhead(board: Board, knowledge: Knowledge, wordings: Wordings) -> Piece | None:
    """Return the house that a page's top names as its writer; of several the one that is borne out best."""
    if board.page.number == 0:
        return None
    heads = list(heads_of(board, knowledge, wordings))
    found = []
    for head in heads:
        if not (head.is_reader or head.is_patient) and (
            piece := _read(head, heads, board, knowledge, wordings)
        ):
            found.append(piece)
    found.sort(key=lambda one: -one.sureness)
    return _but_one(found)


def _but_one(found: Sequence[Piece]) -> Piece | None:
    """Return the surest house, as no more than a weak word where another is as sure."""
    if not found:
        return None
    best = found[0]
    rivals = (one for one in found[1:] if one.sureness > SURENESS[0] and one.place.value != best.place.value)
    return replace(best, sureness=SURENESS[0], why="letterhead, one of several") if any(rivals) else best


def _read(
    head: Head, heads: Sequence[Head], board: Board, knowledge: Knowledge, wordings: Wordings
) -> Piece | None:
    """Read a block's house, with how surely it is the writer's."""
    proofs = list(_proofs(head, heads, board, wordings))
    is_addressed = POSTAL_ROW.fullmatch(text_of(head.block.rows[-1])) is not None
    if not head.names or (is_addressed and not any(one.is_reader for one in heads)):
        return None  # an addressee's, it may be
    found = _known_place(head, board, knowledge) or _unknown_place(head, board, proofs)
    if found is None:
        return None
    place, snippet = found
    is_bare = place.receiver is not None and place.receiver.kind == "hospital" and place.unit is None
    sure = SURENESS[0 if is_bare else min(len(proofs), 2)]
    why = "letterhead" + (f" with {', '.join(proofs)}" if proofs else "")
    return Piece(FieldName.CLINIC, place, snippet, sure, why)


def _known_place(head: Head, board: Board, knowledge: Knowledge) -> tuple[Place, Snippet] | None:
    names = [row for row in head.names if len(_SERVICES.split(text_of(row))) == 1] or head.names
    snippet = compose(names, board.page.number)
    for span in find_places(snippet.text, knowledge):
        receiver = span.place.receiver
        if receiver is None or is_radiology(span.place, knowledge):
            continue
        return span.place, snippet.part(span.start, span.end)
    return None


def _unknown_place(head: Head, board: Board, proofs: Sequence[str]) -> tuple[Place, Snippet] | None:
    """Read the name of a house that no directory holds: its unit, if any, is the line below.

    What else stands below says what the house does: "Tandvård", "Företagshälsovård – auktoriserad".
    """
    again = _again(head, board)
    named = [row for row in head.names if _is_named(row, again, board)]
    is_told = TOLD in proofs or (IN_LARGE in proofs and AT_FOOT in proofs)
    if not named and is_told and could_be_house(text_of(head.names[0])):
        named = [head.names[0]]
    if not named:
        return None
    has_unit = len(named) > 1 and ends_as_unit(text_of(named[1]))
    lines = named[1::-1] if has_unit else named[:1]  # the unit before the organisation that it is a part of
    value = ", ".join(text_of(row).strip(" ,") for row in lines)
    return Place(value=value, unit=None, receiver=None, confidence=0.5), compose(lines, board.page.number)


def _is_named(row: Row, again: set[str], board: Board) -> bool:
    """Tell a house's name by its words, by the fax machine's line or by standing twice."""
    letters = letters_of(row)
    is_stamped = len(letters) > 5 and letters[:STAMPED] in _stamped(board)
    return letters in again or is_stamped or _is_organisation(text_of(row))


def _stamped(board: Board) -> str:
    """Return the letters of the line that the sending fax machine prints at a page's top."""
    return key(re.sub(r"[\d+:/#.-]+", " ", board.page.header or ""))


def _proofs(head: Head, heads: Sequence[Head], board: Board, wordings: Wordings) -> Iterator[str]:
    """Yield what bears a name out as the writer's."""
    if not head.names:
        return
    alone = sum(bool(one.names) and not (one.is_reader or one.is_patient) for one in heads) == 1
    first = head.block.box.top <= min(one.block.box.top for one in heads)
    if _has_telephone(head, board, wordings):
        yield TOLD
    elif alone and _has_foot(board, wordings):
        yield AT_FOOT
    if first and min(word.box.height for word in head.names[0]) > LARGE * head.block.line:
        yield IN_LARGE
    if first and alone:
        yield ALONE
    letters = key(" ".join(map(text_of, head.names)))
    stamped = _stamped(board)
    if any(len(own) > 5 and own in stamped for own in (letters, letters_of(head.names[0])[:STAMPED])):
        yield BY_MACHINE
    if any(letters_of(row) in _again(head, board) for row in head.names):
        yield AGAIN
    if any(one.is_reader for one in heads):
        yield APART
    if len(head.names) == 1 and is_care_centre(text_of(head.names[0])):
        yield CENTRE


def _has_telephone(head: Head, board: Board, wordings: Wordings) -> bool:
    """Say whether a telephone or an address stands right below a name, nothing else between."""
    last = head.names[-1]
    box = box_of(last)
    rows = [row for zone in board.zones for block in blocks_of(zone) for row in block.rows]
    below = [row for row in rows if box_of(row).top > box.top and share_x(box_of(row), box) > 0]
    below.sort(key=lambda row: box_of(row).top)
    for row in below:
        if box_of(row).top - box.bottom > REACHED * head.block.line:
            return False
        if is_contact(text_of(row), wordings):
            return True
        if row not in head.names:
            return False
    return False


def _has_foot(board: Board, wordings: Wordings) -> bool:
    """Say whether a page ends with a telephone or an address, as the writer's own paper does."""
    rows = [row for zone in board.zones for row in zone.rows if box_of(row).top > FOOT * board.page.height]
    return any(find_phone_numbers(text_of(row)) for row in rows)


def _again(head: Head, board: Board) -> set[str]:
    """Return a page's lines outside a block, folded."""
    mine = {word for row in head.block.rows for word in row}
    return {letters_of(row) for zone in board.zones for row in zone.rows if not mine & set(row)}


def _is_organisation(text: str) -> bool:
    if len(text.split()) > LONGEST or re.search(r"[\d:]", text) or meaning_of(text):
        return False
    services = _BETWEEN_SERVICES.split(text)
    return names_house(text) and not any(one[:1].islower() and not ends_as_unit(one) for one in services[1:])

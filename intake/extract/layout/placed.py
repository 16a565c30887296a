"""Which places stand in a label's value, and which part of the order each has by the label's slot?"""

import re
from collections.abc import Callable, Iterator
from dataclasses import replace

from intake.extract.knowledge import Knowledge
from intake.extract.labels.wordings import Wordings
from intake.extract.layout.destinations import FIELDS, Piece, read_piece
from intake.extract.layout.labelled import Labelled
from intake.extract.layout.leading import with_unit_of_label
from intake.extract.layout.people import part_bounds, set_person_apart, within_sentence
from intake.extract.pages.snippet import Snippet
from intake.extract.places.houses import names_house
from intake.extract.places.resolve import find_places, resolve_place
from intake.extract.values.examinations import find_examinations
from intake.extract.values.names import is_full_name, is_name, strip_titles

SLOT_FIELDS = {
    "from": "clinic",
    "referring": "clinic",
    "to": "destination",
    "attention": "forward_to",
    "receiver_address": "destination",
}
WEAK = {
    "referring": 0.6,
    "to": 0.5,
    "attention": 0.8,
    "receiver_address": 0.6,
}  # against a label that says it outright
PAIRED = 0.9
# before a house, how images come there; and a clinic's answer that is whoever writes: "genom ssk Pia"
_WAY = re.compile(
    r"(?:(?:digitalt|elektroniskt|direkt|(?:via|per|genom|på|som) )?[\w-]*,?\s+)?till:?\s+", re.IGNORECASE
)
_BY_WRITER = re.compile(r"(?:genom|gm|via|e\.?u\.?|sekr\w*\.?|ssk\.?)\s", re.IGNORECASE)
PART_LABELS = ("hospital", "town", "address")


def places_in(
    value: Labelled, knowledge: Knowledge, wordings: Wordings, *, is_paired: bool
) -> Iterator[tuple[Piece, str]]:
    """Yield the places in a label's value, each with the label's slot.

    `is_paired`: on its page "Från" stands by "Till" and nothing else says who orders.
    """
    part = _part_of(value, knowledge, is_paired=is_paired)
    if part is None:
        return
    slot, snippet, sureness = part
    piece = read_piece(FIELDS[slot], snippet, sureness, value.why, knowledge, wordings)
    if piece and piece.to_ourselves and value.slot == "to":
        piece = replace(piece, sureness=value.sureness)  # nobody writes a letter to himself
    if piece is None or (slot == "forward_to" and _is_person(piece)) or _is_examined(piece, knowledge):
        return
    is_bare = piece.place.unit is None and not (is_paired and _is_private(piece))
    if _is_covers_sender(value) and is_bare:
        piece = replace(piece, sureness=sureness * 0.6)
    is_part = value.label.slots[0] in PART_LABELS
    yield replace(piece, group=value.heading if value.section else None, is_whole=not is_part), value.slot


def _part_of(value: Labelled, knowledge: Knowledge, *, is_paired: bool) -> tuple[str, Snippet, float] | None:
    """Return the part of the order that a label asks for, the words that may name a place, and how surely."""
    slot = SLOT_FIELDS.get(value.slot, value.slot)
    if value.slot == "channel":
        return _goal_of_delivery(value, knowledge)
    snippet, sureness = within_sentence(value.snippet), value.sureness * WEAK.get(value.slot, 1.0)
    if slot == "doctor":
        return _clinic_of_doctor(value, knowledge, sureness)
    if slot == "destination":
        snippet = within_sentence(with_unit_of_label(value, knowledge))
    if slot == "clinic" and is_full_name(strip_titles(snippet.text)) and len(part_bounds(snippet.text)) == 1:
        if value.slot != "clinic":
            return None  # "Från: Anna Ek" is who writes, not the clinic
        sureness *= 0.7
    if _is_covers_sender(value):
        sureness *= PAIRED if is_paired and names_house(snippet.text) else 0.7
    if slot in ("clinic", "forward_to"):
        _, snippet = set_person_apart(snippet, is_place(knowledge), titled="doctor" not in value.slots)
        if not snippet.text or _BY_WRITER.match(snippet.text):
            return None
    return (slot, snippet, sureness) if slot in FIELDS else None


def _goal_of_delivery(value: Labelled, knowledge: Knowledge) -> tuple[str, Snippet, float] | None:
    """Return the known house behind a label that asks how: "Leverans: digitalt till Ortho Center (IEP)"."""
    snippet = within_sentence(value.snippet)
    way = _WAY.match(snippet.text)
    goal = snippet.part(way.end() if way else 0, len(snippet.text))
    known = [span for span in find_places(goal.text, knowledge) if span.start == 0]
    is_whole = len(known) == 1 and known[0].place.receiver is not None and not known[0].place.rivals
    return ("destination", goal, value.sureness) if is_whole else None


def _clinic_of_doctor(
    value: Labelled, knowledge: Knowledge, sureness: float
) -> tuple[str, Snippet, float] | None:
    """Return the clinic behind a doctor's name, where no label asks for one: "Anna Ek, KK Halmstad"."""
    if "clinic" in value.slots:
        return None
    whole = within_sentence(value.snippet)
    _, snippet = set_person_apart(whole, is_place(knowledge), titled=False)
    if snippet.text == whole.text or not is_place(knowledge)(snippet.text):
        return None
    _, snippet = set_person_apart(snippet, is_place(knowledge), titled="doctor" not in value.slots)
    return ("clinic", snippet, sureness * 0.75) if snippet.text else None


def _is_covers_sender(value: Labelled) -> bool:
    """Tell a cover's sender, which may be another office than the one that orders; a memo's writes it."""
    return value.slot == "from" and not value.label.wording.section


def _is_private(piece: Piece) -> bool:
    """Tell a house that has no units: a practice that the directory knows, or a name that says so."""
    receiver = piece.place.receiver
    return receiver.kind != "hospital" if receiver else names_house(piece.snippet.text)


def _is_person(piece: Piece) -> bool:
    """Tell whether "att." names somebody and no unit."""
    known = piece.place.receiver is not None or piece.place.unit is not None
    return not known and is_name(strip_titles(piece.snippet.text))


def _is_examined(piece: Piece, knowledge: Knowledge) -> bool:
    """Tell what was examined, in the line below a cell that nobody filled in, from a house's name."""
    known = piece.place.receiver is not None or piece.to_ourselves or names_house(piece.snippet.text)
    return not known and any(one.certain for one in find_examinations(piece.snippet.text, knowledge))


def is_place(knowledge: Knowledge) -> Callable[[str], bool]:
    """Return what tells whether words mean a place that the directory knows."""
    return lambda text: (
        (place := resolve_place(text, knowledge)).receiver is not None or place.unit is not None
    )

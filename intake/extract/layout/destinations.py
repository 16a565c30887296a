"""Read labelled places: who orders, where the images and the report go."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from intake.extract.knowledge import Knowledge
from intake.extract.labels.wordings import Wordings, is_one_of
from intake.extract.layout.people import is_empty
from intake.extract.pages.geometry import box_of
from intake.extract.pages.snippet import Snippet, candidate
from intake.extract.places.resolve import resolve_place
from intake.extract.values.names import is_titled_name
from models.order import Candidate, FieldName
from models.receiver import Place, Receiver

FIELDS = {
    "clinic": FieldName.CLINIC,
    "destination": FieldName.DESTINATION,
    "forward_to": FieldName.FORWARD_TO,
    "report_destination": FieldName.REPORT_DESTINATION,
}
NEIGHBOURS = 2.0  # heights of a line between two of one place
_POSTAL = re.compile(
    r"\b(?:SE-?)?\d{3}\s?\d{2}\s+[A-ZÅÄÖ]|@|\bwww\.|\bSE\d{6,}|\b0\d{1,3}\s?[-–/]\s?\d{2,}|\d{6,}"
)


@dataclass(frozen=True, slots=True, eq=False)
class Piece:
    """A place or a part of one, as a label gives it."""

    field: FieldName
    place: Place
    snippet: Snippet
    sureness: float
    why: str
    group: object = None  # pieces under one heading belong together
    is_whole: bool = True  # a unit's or an order's label, not "Sjukhus" or "Ort"
    to_ourselves: bool = False

    @property
    def confidence(self) -> float:
        """How sure the label is, less where the directory knows the unit alone or nothing."""
        known = 1.0 if self.place.receiver else 0.92 if self.place.unit else 0.85
        return self.sureness * known


def read_piece(
    field: FieldName,
    snippet: Snippet,
    sureness: float,
    why: str,
    knowledge: Knowledge,
    wordings: Wordings,
) -> Piece | None:
    """Read a place from a labelled value, without its address and telephone lines."""
    kept = without_address(snippet, wordings)
    if kept is None or is_empty(kept.text, wordings):
        return None
    bare = kept.text.strip(" .:")
    ourselves = says_ourselves(kept.text, wordings)
    if not ourselves and is_one_of(bare, wordings.words["same"]["words"]):
        return None
    place = _best_place(kept, knowledge)
    return Piece(field, place, kept, sureness, why, to_ourselves=ourselves)


def says_ourselves(text: str, wordings: Wordings) -> bool:
    """Tell who orders from a place: "oss", and what says no more than how behind it, "Oss via IEP"."""
    group = wordings.words["ourselves"]
    bare = text.strip(" .:")
    if is_one_of(bare, group["words"]):
        return True
    manner = _manner(wordings.words["manner"]["words"]).search(bare)
    return manner is not None and is_one_of(bare[: manner.start()].strip(" .,:"), group["words"])


@cache
def _manner(words: tuple[str, ...]) -> re.Pattern[str]:
    return re.compile(rf"(?:\s*[,;(–-]\s*|\s+)(?:{'|'.join(map(re.escape, words))})(?!\w)", re.IGNORECASE)


def without_address(snippet: Snippet, wordings: Wordings) -> Snippet | None:
    """Cut a value before its address, its telephone or a person in it."""
    start, end = None, len(snippet.text)
    for first, last in _bounds(snippet.text):
        text = snippet.text[first:last]
        is_other = is_titled_name(text) or is_address(text, wordings)
        if start is None and not is_other and text.strip(" .,:;"):
            start = first
        elif start is not None and is_other:
            end = first
            break
    if start is None:
        return _first_part(snippet, wordings)  # "Dr Bergströms Ortopedpraktik" is a place by itself
    return snippet.part(start, start + len(snippet.text[start:end].rstrip(" ,.;:/-–\n")))


def _first_part(snippet: Snippet, wordings: Wordings) -> Snippet | None:
    parts = (snippet.part(first, last) for first, last in _bounds(snippet.text))
    return next((part for part in parts if part.text and not is_address(part.text, wordings)), None)


def _bounds(text: str) -> Iterator[tuple[int, int]]:
    start = 0
    for match in re.finditer(r",\s|\n|;", text):
        yield start, match.start()
        start = match.end()
    yield start, len(text)


def is_address(text: str, wordings: Wordings) -> bool:
    """Say whether a line is a street or a postal address, and no house."""
    if _POSTAL.search(text):
        return True
    lowered = text.casefold()
    words = wordings.words["address"]["words"]
    return any(sign.isdigit() for sign in text) and any(
        re.search(rf"{re.escape(word)}\b", lowered) for word in words
    )


def _best_place(snippet: Snippet, knowledge: Knowledge) -> Place:
    """Resolve a value as one line, and as lines set apart by commas; keep the surer."""
    place = resolve_place(" ".join(snippet.text.split()), knowledge)
    if "\n" in snippet.text:
        lines = ", ".join(line.strip(" ,") for line in snippet.text.split("\n"))
        other = resolve_place(lines, knowledge)
        if (other.receiver is not None, other.confidence) > (place.receiver is not None, place.confidence):
            return other
    return place


def join_pieces(pieces: Sequence[Piece], knowledge: Knowledge, letterhead: Receiver | None) -> list[Piece]:
    """Put the parts of one place together: unit and hospital under one heading, unit and letterhead."""
    groups: dict[tuple[FieldName, int], list[Piece]] = {}
    for piece in pieces:
        groups.setdefault((piece.field, id(piece.group)), []).append(piece)
    joined = [whole for group in groups.values() for whole in _join(group, knowledge)]
    joined = [_at_letterhead(piece, knowledge, letterhead) for piece in joined]
    home = next((piece.place.receiver for piece in joined if piece.field is FieldName.CLINIC), None)
    joined = [_by_region(piece, knowledge, home or letterhead) for piece in joined]
    goal = next((piece.place.receiver for piece in joined if piece.field is FieldName.DESTINATION), None)
    onward = FieldName.FORWARD_TO
    return [_near(piece, knowledge, goal) if piece.field is onward else piece for piece in joined]


def _join(group: list[Piece], knowledge: Knowledge) -> list[Piece]:
    if len(group) < 2 or (group[0].group is None and not _are_halves(group)):
        return group
    units = [piece for piece in group if piece.place.receiver is None and piece.is_whole]
    homes = [piece for piece in group if piece not in units]
    if not units or not homes:
        known = [piece for piece in group if piece.is_whole or piece.place.receiver]
        return known or group[:1]
    unit, home = units[0], homes[0]
    if home.is_whole and home.place.receiver is not None and home.place.unit is not None:
        return group
    text = f"{' '.join(unit.snippet.text.split())}, {' '.join(home.snippet.text.split())}"
    whole = replace(
        unit,
        place=resolve_place(text, knowledge, near=home.place.receiver),
        snippet=Snippet(text, unit.snippet.spans + home.snippet.spans, unit.snippet.page),
        sureness=min(unit.sureness, home.sureness),
        why=f"{unit.why} with {home.why}",
    )
    return [whole, *units[1:]]


def _are_halves(pieces: Sequence[Piece]) -> bool:
    """Tell a hospital and a unit that two labels of neighbouring lines ask for, without a heading."""
    if len(pieces) != 2 or any(piece.to_ourselves or not piece.snippet.words for piece in pieces):
        return False
    houses = [piece for piece in pieces if piece.place.receiver and not piece.place.unit]
    units = [piece for piece in pieces if piece.place.unit and not piece.place.receiver]
    if len(houses) != 1 or len(units) != 1 or houses[0].snippet.page != units[0].snippet.page:
        return False
    first, second = (box_of(piece.snippet.words) for piece in pieces)
    apart = max(first.top, second.top) - min(first.bottom, second.bottom)
    return apart < NEIGHBOURS * max(first.height, second.height)


def _at_letterhead(piece: Piece, knowledge: Knowledge, letterhead: Receiver | None) -> Piece:
    """Read a unit without a hospital as one of the letterhead's, less surely."""
    if piece.field is not FieldName.CLINIC or not piece.place.unit:
        return piece
    near = _near(piece, knowledge, letterhead)
    if near.place.receiver is None or near is piece:
        return piece
    return replace(near, sureness=piece.sureness * 0.85, why=f"{piece.why}, hospital by the letterhead")


def _by_region(piece: Piece, knowledge: Knowledge, home: Receiver | None) -> Piece:
    """Read an abbreviation that regions share as the orderer's own region has it."""
    if piece.field is FieldName.CLINIC or home is None or not piece.place.rivals or piece.place.receiver:
        return piece
    place = resolve_place(" ".join(piece.snippet.text.split()), knowledge, near=home)
    return replace(piece, place=place, sureness=piece.sureness * 0.9) if place.receiver else piece


def _near(piece: Piece, knowledge: Knowledge, receiver: Receiver | None) -> Piece:
    if receiver is None or piece.place.receiver is not None:
        return piece
    text = f"{' '.join(piece.snippet.text.split())}, {receiver.name}"
    place = resolve_place(text, knowledge, near=receiver)
    return replace(piece, place=place) if place.receiver == receiver and piece.place.unit else piece


def as_candidates(pieces: Iterable[Piece]) -> list[Candidate]:
    """Turn places into candidates; where images go to the orderer, his clinic is the destination."""
    pieces = list(pieces)
    clinics = [piece for piece in pieces if piece.field is FieldName.CLINIC]
    clinic = max(clinics, key=lambda piece: piece.confidence, default=None)
    found = [one for piece in pieces if (one := _as_candidate(piece, clinic))]
    goals = {one.value for one in found if one.field is FieldName.DESTINATION}
    # A report that goes where the images go has no destination of its own.
    return [one for one in found if one.field is not FieldName.REPORT_DESTINATION or one.value not in goals]


def _as_candidate(piece: Piece, clinic: Piece | None) -> Candidate | None:
    place, why, factor = piece.place, piece.why, 1.0
    if piece.to_ourselves:
        if piece.field is FieldName.CLINIC or (clinic is None and piece.field is not FieldName.DESTINATION):
            return None
        place, why, factor = clinic.place if clinic else place, f"{piece.why}: to the orderer", 0.9
    identity = place.receiver.id if place.receiver else None
    return candidate(piece.field, place.value, piece.snippet, piece.confidence * factor, why, identity)

"""Reader one: what labels, boxes, tables and tick boxes say.

It knows nothing of sentences. A value is taken where a label points to it by its place on the page; the
label's wording and the section that it stands in say what the value is.
"""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace
from datetime import date

from intake.extract.knowledge import Knowledge
from intake.extract.labels.wordings import Wordings, load_wordings
from intake.extract.layout.addressees import is_within_order, top_of_identities, without_addressee
from intake.extract.layout.board import Board, lay_out
from intake.extract.layout.dating import read_days
from intake.extract.layout.destinations import FIELDS, Piece, as_candidates, join_pieces
from intake.extract.layout.directions import ticked_directions
from intake.extract.layout.illegible import unread_fields
from intake.extract.layout.labelled import Labelled, blank_slots, read_labels, read_ticks
from intake.extract.layout.letterhead import read_letterhead
from intake.extract.layout.people import (
    read_doctor,
    read_last_name_first,
    read_patient_ids,
    read_patient_name,
    read_reply_fax,
    set_person_apart,
    unfolded,
    up_to_period,
)
from intake.extract.layout.placed import is_place, places_in
from intake.extract.layout.rows import read_examinations
from intake.extract.layout.stand_ins import read_stand_ins
from intake.extract.layout.terms import read_terms
from intake.extract.layout.ticked import ticked_examinations
from intake.extract.layout.ticked_places import ticked_places
from intake.extract.pages.snippet import Snippet, candidate
from intake.extract.values.names import is_full_name
from models.order import REQUIRED, Candidate, FieldName, Found
from models.page import Page

TOLD = 0.7  # how sure of its clinic a label is that a letterhead does not outdo
WEAKEST = 0.4
GOALS = ("to", "destination")


def read_layout(pages: Sequence[Page], knowledge: Knowledge, today: date) -> Found:
    """Find what an order's pages say by geometry, with a confidence for every candidate."""
    wordings = load_wordings()
    boards = [lay_out(page, wordings) for page in pages]
    values = [value for board in boards for value in read_labels(board, knowledge, wordings, today)]
    letterhead = next((found for b in boards if (found := read_letterhead(b, knowledge, wordings))), None)
    patients = {page.number: top for page in pages if (top := top_of_identities(page, today)) is not None}
    ticked = [p for b in boards for p in ticked_places(b, values, FIELDS, knowledge, wordings)]
    ticked += [piece for board in boards for piece in ticked_directions(board)]
    candidates = _read_places(values, ticked, letterhead, knowledge, wordings, patients)
    candidates += [
        one
        for value in values
        if value.slot != "own_fax" or is_within_order(value, values)
        for one in _read_people(value, knowledge, today)
    ]
    candidates += _read_names_in_parts(values)
    if FieldName.DOCTOR not in _blank_fields(boards, values, candidates, wordings):
        candidates += read_stand_ins(values, candidates)
    ticks = [tick for board in boards for tick in read_ticks(board, values)]
    terms = read_terms(values, ticks, wordings, today)
    rows = [*values, *ticked_examinations(ticks, knowledge)]
    return Found(
        candidates=tuple(sorted([*candidates, *terms.candidates], key=lambda one: -one.confidence)),
        examinations=read_examinations(rows, knowledge, wordings, today),
        wants=terms.wants,
        urgent=terms.urgent,
        needed_by=terms.needed_by,
        blank=_blank_fields(boards, values, candidates, wordings),
        unread=unread_fields(pages, values, wordings),
        lacks_days=_lacks_days(boards, values, wordings, today),
    )


def _lacks_days(boards: Sequence[Board], values: Sequence[Labelled], wordings: Wordings, today: date) -> bool:
    """Say whether a label asks for the days of examinations and nothing there can be read as a day."""
    answers = [value.snippet for value in values if value.slot == "exam_date"]
    if any(not any(read_days(snippet, wordings, today)) for snippet in answers):
        return True
    return any("exam_date" in blank_slots(board, values, wordings) for board in boards)


def _blank_fields(
    boards: Sequence[Board], values: Sequence[Labelled], candidates: Sequence[Candidate], wordings: Wordings
) -> frozenset[FieldName]:
    """Return what a form asks for and got no answer to."""
    asked = {slot for board in boards for slot in blank_slots(board, values, wordings)}
    return frozenset(name for name in REQUIRED if name.value in asked) - {one.field for one in candidates}


def _read_places(
    values: Sequence[Labelled],
    ticked: Sequence[Piece],
    letterhead: Piece | None,
    knowledge: Knowledge,
    wordings: Wordings,
    patients: Mapping[int, float],
) -> list[Candidate]:
    paired = _paired(values)
    found = [
        one
        for value in values
        for one in places_in(value, knowledge, wordings, is_paired=value.page in paired)
    ]
    found += [(piece, "ticked") for piece in ticked]
    kept = [piece for piece, _ in without_addressee(found, values, knowledge, patients)]
    pieces = join_pieces(kept, knowledge, letterhead.place.receiver if letterhead else None)
    return as_candidates([*pieces, _beside_labels(letterhead, pieces)] if letterhead else pieces)


def _beside_labels(letterhead: Piece, pieces: Sequence[Piece]) -> Piece:
    """Return a letterhead as the weak word that it is where a label says who orders."""
    told = any(piece.field is FieldName.CLINIC and piece.sureness >= TOLD for piece in pieces)
    return replace(letterhead, sureness=min(letterhead.sureness, WEAKEST)) if told else letterhead


def _paired(values: Sequence[Labelled]) -> set[int]:
    """Return the pages on which "Från" stands by "Till" or "Skickas till", and no label asks who orders."""
    if any(value.slot in ("clinic", "unit", "referring") for value in values):
        return set()
    pages = ({value.page for value in values if value.slot in slots} for slots in (("from",), GOALS))
    return set.intersection(*pages)


def _read_people(value: Labelled, knowledge: Knowledge, today: date) -> Iterator[Candidate]:
    """Yield the persons and numbers in a label's value."""
    snippet, sureness, why = value.snippet, value.sureness, value.why
    match value.slot:
        case "doctor" | "signature":
            weight, snippet = 1.0 if value.slot == "doctor" else 0.7, up_to_period(snippet)
            if turned := read_last_name_first(snippet, sureness * weight, why):
                yield turned
                return
            person, _ = set_person_apart(unfolded(snippet), is_place(knowledge), titled=False)
            if found := read_doctor(person or snippet, sureness * weight, why):
                yield found
        case "clinic" | "from" if "doctor" not in value.slots:
            person, _ = set_person_apart(snippet, is_place(knowledge), titled=not _asks_by_whom(value))
            if person and (found := read_doctor(person, sureness * 0.9, why)):
                yield found
        case "patient_id" | "patient" | "patient_name" | "person":
            yield from _read_patient(value, today)
        case "reply_fax" | "report_destination" | "own_fax":
            weight = 0.7 if value.slot == "own_fax" else 1.0
            if found := read_reply_fax(snippet, sureness * weight, why):
                yield found


def _asks_by_whom(value: Labelled) -> bool:
    """Tell a label that a person answers as well, by a whole name: "Beställs av: Anna Berg"."""
    return value.label.wording.text.endswith(" av") and is_full_name(value.snippet.text)


def _read_patient(value: Labelled, today: date) -> Iterator[Candidate]:
    sureness = value.sureness * (0.6 if value.slot == "person" else 1.0)
    yield from read_patient_ids(value.snippet, today, sureness, value.why)
    if value.slot == "patient_id" and "patient_name" in value.slots:
        return
    if value.slot == "patient_id" and len(value.snippet.words) > 6:
        return  # a sentence goes on behind the identity
    weight = 1.0 if value.slot != "patient_id" else 0.85
    if name := read_patient_name(value.snippet, today, sureness * weight, value.why):
        yield name


def _read_names_in_parts(values: Sequence[Labelled]) -> Iterator[Candidate]:
    """Yield names whose first and last part have labels of their own."""
    last = [value for value in values if value.slot == "patient_surname"]
    first = [value for value in values if value.slot == "patient_given"]
    for surname, given in zip(last, first, strict=False):
        text = " ".join(f"{given.snippet.text} {surname.snippet.text}".split())
        both = Snippet(text, given.snippet.spans + surname.snippet.spans, given.snippet.page)
        why = f"{given.why} and {surname.why}"
        yield candidate(FieldName.PATIENT_NAME, text, both, min(given.sureness, surname.sureness), why)

"""Give every label its value and its meaning."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from intake.extract.knowledge import Knowledge
from intake.extract.labels.sections import section_of
from intake.extract.labels.spotting import Label
from intake.extract.labels.wordings import Wordings, key
from intake.extract.layout.board import Board, Value
from intake.extract.layout.people import is_empty
from intake.extract.layout.regions import values_of
from intake.extract.layout.slotted import Slotted, Ticked
from intake.extract.layout.ticked import words_beside
from intake.extract.pages.geometry import box_of, gap, share_y
from intake.extract.pages.snippet import compose
from intake.extract.places.resolve import resolve_place
from intake.extract.values.dates import find_dates
from intake.extract.values.examinations import find_examinations
from intake.extract.values.identities import find_identities
from intake.extract.values.names import is_name, order_name, strip_titles
from models.page import Box

SILENT = ("ignore", "performed_at", "date")
PLACES = (
    "clinic",
    "referring",
    "destination",
    "forward_to",
    "report_destination",
    "from",
    "to",
    "attention",
    "receiver_address",
)
ANSWERS = ("priority", "consent", "want_report")  # "nej" and "saknas" say something there
PEOPLE = ("doctor", "signature", "patient_name", "referrer", "reviewer")
ORDERERS = frozenset(("clinic", "doctor", "physician"))  # whose labels a bare "Vid" stands below
GOALS = frozenset(("destination",))  # whose label a bare "För" stands below
APART = 0.8  # of a letter's height: more than the blank between two words


@dataclass(frozen=True, slots=True, eq=False)
class Labelled(Slotted):
    """A label's value, with the section that the label stands in."""

    label: Label
    slots: tuple[str, ...]  # all that the label asks for
    section: str
    heading: Label | None
    page: int

    @property
    def is_set_apart(self) -> bool:
        """Say whether a colon, a cell or a gap parts the value from its label."""
        if self.label.colon or self.label.zone.is_cell or self.how != "right of" or not self.snippet.words:
            return True
        return gap(self.label.words[-1], self.snippet.words[0]) > APART * self.label.zone.height


def read_labels(board: Board, knowledge: Knowledge, wordings: Wordings, today: date) -> Iterator[Labelled]:
    """Yield every label's value, once for each thing that the label asks for."""
    labels = list(board.all_labels())
    headings = [label for label in labels if label.wording.section]
    found = []
    for label in labels:
        section, heading = section_of(label, headings)
        slots = _slots(label, section, labels, wordings)
        options = list(values_of(label, (slots or label.slots)[0], board))
        value = _choose(options, slots, knowledge, wordings, today)
        value = value and _before_patient(_before_signature(value), slots, today)
        if value is None or (label.loose and not _fits(_text(value), slots, knowledge, today)):
            continue
        if not (label.loose and set(slots) & set(PLACES) and _runs_on(value, board)):
            asked = _by_place(label, slots, value, knowledge, wordings)
            found.append((label, value, _by_content(asked, value, knowledge, today), section, heading))
    claimed = {word for _, value, *_ in found if value.how != "above" for word in value.words}
    for label, value, slots, section, heading in found:
        if value.how == "above" and claimed & set(value.words):
            continue  # it is another label's
        snippet = compose(value.lines, board.page.number)
        why = f"label '{label.wording.text}', {value.how}"
        sureness = value.sureness * (1.0 if label.exact else 0.85)
        for slot in slots:
            yield Labelled(
                slot, snippet, sureness, why, value.how, label, slots, section, heading, board.page.number
            )


def blank_slots(board: Board, values: Sequence[Labelled], wordings: Wordings) -> Iterator[str]:
    """Yield what plain labels ask for that have no value."""
    labels = list(board.all_labels())
    headings = [label for label in labels if label.wording.section]
    answered = {id(value.label) for value in values}
    for label in labels:
        if label.exact and not label.loose and not label.wording.section and id(label) not in answered:
            section, _ = section_of(label, headings)
            yield from _slots(label, section, labels, wordings)


def _by_content(slots: tuple[str, ...], value: Value, knowledge: Knowledge, today: date) -> tuple[str, ...]:
    """Return what "Gäller" asks for by what stands there: an identity right behind it is the patient."""
    if slots == ("examination",) and find_identities(_text(value).split("\n")[0], today):
        return ("patient",)
    if slots == ("patient",) and not find_identities(_text(value), today):
        spans = find_examinations(_text(value).split("\n")[0], knowledge)
        return ("examination",) if any(span.certain for span in spans) else slots
    return slots


def _by_place(
    label: Label, slots: tuple[str, ...], value: Value, knowledge: Knowledge, wordings: Wordings
) -> tuple[str, ...]:
    """Return what "Sändes:" asks for by what stands there: a known place is where to."""
    if slots != ("wants",) or key(label.wording.text) not in wordings.sending:
        return slots
    return ("destination",) if resolve_place(_text(value), knowledge).receiver is not None else slots


def _runs_on(value: Value, board: Board) -> bool:
    """Tell whether a line is full: a sentence, whose place goes on below the margin."""
    edge = max(word.box.x1 for zone in board.zones for row in zone.rows for word in row)
    return value.words[-1].box.x1 > max(0.9 * edge, 0.7 * board.page.width)


def _slots(label: Label, section: str, labels: Sequence[Label], wordings: Wordings) -> tuple[str, ...]:
    slots = _meanings(label, "" if label.wording.section else section, wordings)
    if label.slots == ("date",) and _is_beside_examination(label, labels):
        slots = ("exam_date",)
    if label.slots == ("side_or_page",):
        slots = ("side",) if _is_beside_examination(label, labels) else ()
    if "person" in label.slots and _is_beside_identity(label, labels):
        slots = ("patient_name",)
    if label.slots == ("at",):
        slots = ("clinic",) if _is_below(label, labels, ORDERERS) else ()
    if label.slots == ("for",):
        slots = ("forward_to",) if _is_below(label, labels, GOALS) else ()
    return tuple(dict.fromkeys(slot for slot in slots if slot not in SILENT))


def _meanings(label: Label, section: str, wordings: Wordings) -> tuple[str, ...]:
    """Return what a label's value is in the section that it stands in."""
    meanings = wordings.meaning.get(section, {})
    plain = wordings.meaning[""]
    return tuple(meanings.get(slot, slot if section else plain.get(slot, slot)) for slot in label.slots)


def _is_beside_identity(label: Label, labels: Sequence[Label]) -> bool:
    """A bare "Namn" just before or after the identity's label is the patient's."""
    at = next(number for number, other in enumerate(labels) if other is label)
    near = (*labels[max(at - 1, 0) : at], *labels[at + 1 : at + 2])
    return any("patient_id" in other.slots for other in near)


def _is_below(label: Label, labels: Sequence[Label], slots: frozenset[str]) -> bool:
    """Tell "Vid" in the line below the one that names who orders, and "För" below where images go."""
    above = [one for one in labels if one.zone is label.zone and one.row == label.row - 1]
    return any(not slots.isdisjoint(one.slots) for one in above)


def _is_beside_examination(label: Label, labels: Sequence[Label]) -> bool:
    """A bare "Datum" in a row with an examination's label, or next under it, is the examination's."""
    here = box_of(label.words)
    others = [other for other in labels if {"examination", "modality", "body"} & set(other.slots)]
    if any(share_y(here, box_of(other.words)) > 0 for other in others):
        return True
    over = [other for other in labels if other.zone is label.zone and other.row < label.row]
    return bool(over) and over[-1] in others and label.row - over[-1].row <= 3


def _choose(
    options: Sequence[Value], slots: Sequence[str], knowledge: Knowledge, wordings: Wordings, today: date
) -> Value | None:
    """Choose where a value stands: the first place that holds what the label asks for."""
    answers = slots and slots[0] in ANSWERS
    filled = [value for value in options if answers or not is_empty(_text(value), wordings)]
    if set(slots) & {*PEOPLE, "patient", "patient_id"}:
        filled = [value for value in filled if not wordings.find(key(_text(value).split("\n")[0]))]
    if len(filled) < 2:
        return filled[0] if filled else None
    fitting = (value for value in filled if _fits(_text(value), slots, knowledge, today))
    return next(fitting, filled[0])


def _before_signature(value: Value) -> Value:
    """Return the lines of a value down to one that a stroke opens: "/Anna Berg" wrote it."""
    at = next((n for n, line in enumerate(value.lines) if n and line[0].text.startswith("/")), None)
    return value if at is None else replace(value, lines=value.lines[:at])


def _before_patient(value: Value, slots: Sequence[str], today: date) -> Value:
    """Return the lines of a value down to one with a number: it names the patient, whatever is asked."""
    texts = _text(value).split("\n")
    numbered = (n for n, text in enumerate(texts) if n and find_identities(text, today))
    if set(slots).isdisjoint(PEOPLE[:2]) or (end := next(numbered, None)) is None:
        return value
    return replace(value, lines=value.lines[:end])


def _text(value: Value) -> str:
    return "\n".join(" ".join(word.text for word in line) for line in value.lines)


def _fits(text: str, slots: Sequence[str], knowledge: Knowledge, today: date) -> bool:
    if "patient" in slots and is_name(order_name(text.split("\n")[0])):
        return True
    if "patient_id" in slots or "patient" in slots:
        return bool(find_identities(text, today))
    if "examination" in slots:
        return bool(find_examinations(text, knowledge))
    if set(slots) & {"exam_date", "needed_by"}:
        return bool(find_dates(text, today))
    if set(slots) & set(PLACES):
        place = resolve_place(" ".join(text.split()), knowledge)
        return place.receiver is not None or place.unit is not None
    if set(slots) & set(PEOPLE):
        return is_name(strip_titles(text)) and text[0].isupper()
    return True


def read_ticks(board: Board, values: Sequence[Labelled]) -> Iterator[Ticked]:
    """Yield every tick box with its caption and what the label before it asks."""
    headings = [(box_of(label.words), label.wording.text) for label in board.all_labels()]
    owners = [value for value in values if value.page == board.page.number]
    for choice in board.choices:
        snippet = compose([choice.words], board.page.number)
        owner = next((v for v in owners if choice.words and set(choice.words) <= set(v.snippet.words)), None)
        owner = owner or next((v for v in owners if _is_beside(choice.tick.box, v)), None)
        question = owner.label.wording.text if owner else _heading(choice.tick.box, headings)
        slot = owner.slot if owner else None
        yield Ticked(snippet, choice.ticked, slot, question, words_beside(choice, board))


def _is_beside(tick: Box, value: Labelled) -> bool:
    here = box_of(value.label.words)
    return share_y(here, tick) > 0 and 0 <= tick.x0 - here.x1 < 40


def _heading(tick: Box, headings: Sequence[tuple[Box, str]]) -> str:
    """Return the label over a tick box, as a column's heading."""
    over = [
        (tick.top - box.bottom, text)
        for box, text in headings
        if box.x0 - 10 < tick.x1 and tick.x0 < box.x1 + 10 and box.bottom <= tick.top + 2
    ]
    return min(over)[1] if over else ""

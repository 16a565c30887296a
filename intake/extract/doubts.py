"""What an order's own pages make doubtful: each doubt a flag. What is missing is said in `check`."""

import re
from collections.abc import Iterator, Mapping, Sequence
from datetime import date

from intake.extract.agree.examinations import Agreed
from intake.extract.agree.fields import Weighed
from intake.extract.agree.ink import bare_words
from intake.extract.agree.loose import has_impossible_date
from intake.extract.caveats.forwarding import flag_forwarding
from intake.extract.caveats.misspelt import misspells_report
from intake.extract.caveats.moods import tells_only
from intake.extract.caveats.remarks import remarks
from intake.extract.caveats.reservations import reservations
from intake.extract.classify import Kind, Verdict
from intake.extract.labels.marked import has_marked_rows, lost_its_box, marks_report
from intake.extract.language.phrasebook import patterns
from intake.extract.pages.enclosed import told_by_reports
from intake.extract.pages.geometry import share_x, share_y
from intake.extract.pages.quoted import is_quoted, quoted_boxes
from intake.extract.places.houses import names_house
from intake.extract.protected import is_protected
from intake.extract.settle import CLEAR
from intake.extract.several import has_a_number_more, names_several, orders_on_several_pages
from intake.extract.split import Part
from intake.extract.unread import may_name_patient
from intake.extract.values.accentless import may_lack_accent
from intake.extract.values.identities import find_identities
from intake.extract.values.known_names import is_nearly_given_name, is_particle
from intake.extract.values.names import has_title, is_name
from intake.flags import raise_flag, uncertain
from models.flag import Flag
from models.order import Field, FieldName, Found, Order
from models.page import Page, Source, Word

TELLING = (FieldName.PATIENT_ID, FieldName.DESTINATION, FieldName.CLINIC, FieldName.DOCTOR)
IDENTITY = re.compile(r"(?<!\d)(?:\d\d)?\d{6}[-+]?\d{4}(?!\d)")
STROKES = frozenset(")(][|}{!")  # what a worn initial looks like
INITIALS, READ = 2, 0.8  # signs that may be an initial; the engine's confidence in one that was read
JOINTS = {"från", "till", "via", "hos", "vid", "för", "enligt", "på", "med"}  # what begins the next line
SPECK = re.compile(r"[^\W\d_]{2}['’´`][^\W\d_]")  # between two names: no "O'Brien"
NEAR = 1.0  # heights between a name and what belongs to it
LEANING = {"patient_id", "destination", "examinations"}  # what an answer may leave to what it answers
QUIET = {FieldName.REPLY_FAX, FieldName.PATIENT_NAME, FieldName.REQUESTER}  # a doubt sends nothing astray


def flag_doubts(
    order: Order,
    weighed: Mapping[FieldName, Weighed],
    agreed: Agreed,
    readers: Sequence[Found],
    part: Part,
    kind: Kind,
    today: date,
) -> tuple[Flag, ...]:
    """Return the flags of one order's reading, each once."""
    flags = [
        *(flag for page in part.pages for flag in page.flags),
        *_of_document(order, part, kind),
        *_of_patients(readers, part, today),
        *_of_fields(weighed),
        *_of_choices(order, part),
        *flag_forwarding(order, part.pages),
        *_of_names(order, part),
        *_of_identity(order, today),
        *_of_quotes(order, part),
        *_of_examinations(order, agreed, part, today),
        *_of_unread(order, readers, part),
        *_of_wishes(readers),
        *_of_columns(order, part),
        *reservations(order, part.pages, today),
        *remarks(order, part.pages),
    ]
    return tuple(dict.fromkeys(flags))


def _of_document(order: Order, part: Part, kind: Kind) -> Iterator[Flag]:
    is_doubtful = part.is_unmarked or tells_only(order, part.pages)
    if kind.verdict is not Verdict.ORDER or is_doubtful:
        yield raise_flag("uncertain.order", "order")
    if any(map(is_protected, part.pages)):
        yield raise_flag("identity.protected")


def _of_patients(readers: Sequence[Found], part: Part, today: date) -> Iterator[Flag]:
    named = any(names_several(reader.candidates) for reader in readers)
    named = named or has_a_number_more(part.pages, today)
    if part.is_mixed or named or any(map(orders_on_several_pages, readers)):
        yield raise_flag("patients.mixed")


def _of_fields(weighed: Mapping[FieldName, Weighed]) -> Iterator[Flag]:
    for name, found in weighed.items():
        if not found.is_sure and name not in QUIET:
            yield uncertain(name.value)
    for name in (FieldName.DESTINATION, FieldName.CLINIC):
        field = weighed[name].field
        if field and not field.directory_id:
            yield raise_flag(f"unknown.{name.value}", name.value)


def _of_choices(order: Order, part: Part) -> Iterator[Flag]:
    """Flag a place that may be one of several choices, whose own tick box a picture lost."""
    for name in (FieldName.DESTINATION, FieldName.FORWARD_TO, FieldName.CLINIC):
        told = order.fields[name].evidence if name in order.fields else None
        pages = [page for page in part.pages if told and page.number == told.page]
        if told and told.bbox and any(lost_its_box(page, told.bbox) for page in pages):
            yield uncertain(name.value)


def _of_names(order: Order, part: Part) -> Iterator[Flag]:
    """Flag names that cannot be whole or cannot be what they stand for."""
    if (doctor := order.fields.get(FieldName.DOCTOR)) and _is_odd_doctor(doctor, part):
        yield uncertain("doctor")
    clinic = order.fields.get(FieldName.CLINIC)
    if clinic and not clinic.directory_id and is_name(clinic.value) and not _names_house(clinic.value):
        yield uncertain("clinic")  # "Från: Khadra Nordin" is whoever writes, no clinic


def _is_odd_doctor(doctor: Field, part: Part) -> bool:
    """Say whether a name ends in "af", or is one whose letters the engine may have changed on a picture."""
    first, *rest = doctor.value.split()
    if rest and (is_particle(rest[-1]) or rest[-1].casefold() in JOINTS):
        return True
    if any(_stands_by_identity(doctor, page) or _may_lack_initial(doctor, page) for page in part.pages):
        return True
    pictures = {page.number for page in part.pages if page.source is Source.OCR}
    seen = doctor.evidence is not None and doctor.evidence.page in pictures
    if seen and SPECK.search(doctor.value):
        return True
    bare = bare_words(doctor.evidence, part.pages)
    lacks = may_lack_accent(doctor.value, is_faint=doctor.confidence < CLEAR, bare=bare)
    return seen and (lacks or (bool(rest) and is_nearly_given_name(first)))


def _stands_by_identity(doctor: Field, page: Page) -> bool:
    """Say whether an identity stands right beside a name: it is the patient's, under whatever label."""
    return any(IDENTITY.search(word.text) for word in _words_beside(doctor, page))


def _may_lack_initial(doctor: Field, page: Page) -> bool:
    """Say whether a sign right before a name was hardly read: "5 Lagerqvist" is S, ") Ek" J Ek."""
    words = _words_beside(doctor, page)
    names = {part.strip(".,") for part in doctor.value.split()}
    own = [word.box for word in words if word.text.strip(".,") in names]
    first = min(own, key=lambda box: box.x0, default=None)
    before = (word for word in words if first and 0 <= first.x0 - word.box.x1 < NEAR * first.height)
    signs = [(word, sum(map(str.isalnum, word.text))) for word in before if not has_title(word.text)]
    hardly = any(0 < count <= INITIALS and word.confidence < READ for word, count in signs)
    return hardly or any(word.text in STROKES for word, _ in signs)


def _words_beside(doctor: Field, page: Page) -> list[Word]:
    """Return the words of a picture right before and behind a name, its own among them."""
    box = doctor.evidence.bbox if doctor.evidence and doctor.evidence.page == page.number else None
    if box is None or page.source is not Source.OCR:
        return []
    level = (word for word in page.words if share_y(word.box, box) > box.height / 2)
    return [word for word in level if -share_x(word.box, box) < NEAR * box.height]


def _names_house(text: str) -> bool:
    return names_house(text) or any(patterns("place_words", kind).search(text) for kind in ("house", "plain"))


def _of_identity(order: Order, today: date) -> Iterator[Flag]:
    value = order.value(FieldName.PATIENT_ID)
    if value is None:
        return
    span = next(iter(find_identities(value, today)), None)
    if span is None or (not span.valid and span.kind in ("personnummer", "samordningsnummer")):
        yield raise_flag("invalid.patient_id", "patient_id")
    elif not span.valid or span.kind not in ("personnummer", "samordningsnummer") or not span.century_known:
        yield uncertain("patient_id")
    if span and span.is_test:
        yield raise_flag("identity.test", "patient_id")


def _of_quotes(order: Order, part: Part) -> Iterator[Flag]:
    """Flag what only an older mail says below an answer that says the rest: it may be of somebody else."""
    quoted = {page.number: boxes for page in part.pages if (boxes := quoted_boxes(page))}
    told = [(name.value, order.fields[name].evidence) for name in TELLING if name in order.fields]
    told += [("examinations", one.evidence) for one in order.examinations]
    on = [(name, is_quoted(one.bbox, quoted[one.page])) for name, one in told if one and one.page in quoted]
    if any(not below for _, below in on):
        yield from (
            uncertain(name) for name in dict.fromkeys(name for name, below in on if below and name in LEANING)
        )


def _of_examinations(order: Order, agreed: Agreed, part: Part, today: date) -> Iterator[Flag]:
    if order.examinations and not agreed.is_sure:
        yield uncertain("examinations")
    if any(_is_partly_told(order, page) for page in part.pages):
        yield uncertain("examinations")
    future = any(one.date and one.date > today for one in order.examinations)
    if future or has_impossible_date(part.pages, today):
        yield raise_flag("invalid.date", "examinations")
    if any(one.date is None for one in order.examinations):
        yield raise_flag("missing.date", "examinations")
    if any(has_marked_rows(page, today) for page in part.pages):
        yield uncertain("examinations")  # a picture's list: which rows are marked is for an eye to see


def _is_partly_told(order: Order, page: Page) -> bool:
    """Say whether a report below the order tells of some of the examinations: the rest is what is ordered."""
    told = told_by_reports(page)
    here = [one.evidence for one in order.examinations if one.evidence]
    on = [one.page == page.number and any(one.bbox and box.meets(one.bbox) for box in told) for one in here]
    return any(on) and not all(on)


def _of_columns(order: Order, part: Part) -> Iterator[Flag]:
    """Flag a report that only a mark in its column asks for, or a word with a letter wrong."""
    told = (marks_report(page) or misspells_report(page) for page in part.pages)
    if "report" not in order.wants and any(told):
        yield uncertain("wants")


def _of_unread(order: Order, readers: Sequence[Found], part: Part) -> Iterator[Flag]:
    """Flag what a picture has behind its label and nobody could read: it is there, and not missing."""
    told = {name for reader in readers for name in reader.unread}
    told |= {"patient_id"} if may_name_patient(part.pages) else set()
    found = {name.value for name in order.fields} | ({"examinations"} if order.examinations else set())
    yield from (uncertain(name) for name in sorted(told - found))


def _of_wishes(readers: Sequence[Found]) -> Iterator[Flag]:
    for name in ("wants", "urgent", "needed_by"):
        said = {value for value in (getattr(reader, name) for reader in readers) if value is not None}
        if len({frozenset(value) if isinstance(value, tuple) else value for value in said}) > 1:
            yield uncertain(name)

"""From a transmission's pages to its orders: what is it, how many, what does each say."""

from collections import Counter
from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from intake.extract.agree.examinations import agree_on_examinations
from intake.extract.agree.groups import PLAIN
from intake.extract.agree.loose import loose_dates
from intake.extract.agree.order import gather, weigh_order
from intake.extract.classify import Kind, Verdict, classify
from intake.extract.doubts import flag_doubts
from intake.extract.knowledge import Knowledge
from intake.extract.labels.marked import marked_wants, without_unmarked
from intake.extract.language.reader import read_language
from intake.extract.layout.astold import as_told
from intake.extract.layout.reader import read_layout
from intake.extract.lexicon import load_lexicon
from intake.extract.mending import mend
from intake.extract.mending_numbers import mend_numbers
from intake.extract.pages.enclosed import without_enclosed
from intake.extract.pages.placing import as_sent
from intake.extract.pages.rowwise import in_rows
from intake.extract.pages.whole import lacks_pages
from intake.extract.private import without_private
from intake.extract.prose.reader import read_prose
from intake.extract.prose.told import Told, tell_examinations
from intake.extract.settle import asks_nothing, confirm
from intake.extract.split import Part, split
from intake.extract.values.examinations import normalise_examination
from intake.flags import raise_flag
from models.order import Candidate, Examination, Extraction, Field, FieldName, Found, Order
from models.page import Page


def extract_orders(
    pages: Sequence[Page], knowledge: Knowledge, today: date, sender: str | None = None
) -> Extraction:
    """Find the orders on a transmission's pages.

    `sender` is the mail's From address or the caller's number: evidence of the clinic, never proof.
    """
    lexicon = load_lexicon(knowledge)
    pages = tuple(mend(mend_numbers(in_rows(page), today), lexicon) for page in pages)
    kind = classify(pages, knowledge, today)
    if kind.verdict is Verdict.OTHER:
        return Extraction(orders=(), reason=kind.reason)
    pages = tuple(without_unmarked(page, today) for page in without_enclosed(pages))
    orders = tuple(_read(part, kind, knowledge, today, sender) for part in split(pages, today))
    one_form = len(orders) > 1 and len({order.pages for order in orders}) == 1
    if one_form and any(map(_says_nothing, orders)):  # a second number on a form is no second order
        orders = (_read(Part(pages, is_mixed=True), kind, knowledge, today, sender),)
    if asks_nothing(kind, orders, sum(len(page.words) for page in pages)):
        return Extraction(orders=(), reason=kind.reason)
    orders = _doubt_shared(orders)
    if lacks_pages(pages):
        lacking = (raise_flag("page.missing"),)
        orders = tuple(replace(order, flags=tuple(dict.fromkeys(order.flags + lacking))) for order in orders)
    return Extraction(orders=orders)


def _says_nothing(order: Order) -> bool:
    """Tell an order that names a patient, and neither who asks, for what, nor where to."""
    named = (FieldName.CLINIC, FieldName.DOCTOR, FieldName.DESTINATION)
    return not order.examinations and not any(name in order.fields for name in named)


def _doubt_shared(orders: tuple[Order, ...]) -> tuple[Order, ...]:
    """Flag orders of several patients that rest on one and the same examination: one may be nobody's.

    So is one beside another patient on its pages who has no examination: a form may name two by mistake.
    """
    places = [
        {(one.evidence.page, one.evidence.bbox) for one in order.examinations if one.evidence and one.date}
        for order in orders
    ]
    counts = Counter(place for own in places for place in own if place[1])
    bare = [order.pages for order in orders if not order.examinations]
    return tuple(
        replace(order, flags=tuple(dict.fromkeys((*order.flags, raise_flag("patients.mixed")))))
        if any(counts[place] > 1 for place in own) or (len(orders) == 2 and order.pages in bare)
        else order
        for order, own in zip(orders, places, strict=True)
    )


@dataclass(frozen=True, slots=True)
class Opinions:
    """What the readers make of one order's pages, before it is weighed."""

    layout: Found
    language: Found
    told: Told
    candidates: tuple[Candidate, ...]


def ask_readers(part: Part, knowledge: Knowledge, today: date) -> Opinions:
    """Read one order with both readers and the grammar of letters."""
    layout = read_layout(part.pages, knowledge, today)
    told = [as_told(page, knowledge) for page in part.pages]
    language = read_language(told, knowledge, today)
    hunches = _without_blank(language.candidates, layout)
    candidates = (*layout.candidates, *hunches, *read_prose(told, knowledge))
    return Opinions(layout, language, tell_examinations(told, knowledge, today), candidates)


def _read(part: Part, kind: Kind, knowledge: Knowledge, today: date, sender: str | None) -> Order:
    """Read one order and let the readers agree."""
    pages = {page.number: page for page in part.pages}
    said = ask_readers(part, knowledge, today)
    layout, language = said.layout, said.language
    weighed = weigh_order(gather(said.candidates, pages, knowledge, sender), today)
    weighed = without_private(weighed, part.pages)
    fields = {name: found.field for name, found in weighed.items() if found.field}
    agreed = agree_on_examinations(
        layout.examinations,
        language.examinations,
        said.told,
        pages,
        loose_dates(part.pages, (layout, language), today),
        partial(_is_known_examination, knowledge=knowledge),
        is_word=load_lexicon(knowledge).knows,
        lacks_days=layout.lacks_days,
    )
    order = Order(
        pages=_pages_of(part, fields, agreed.examinations),
        fields=fields,
        examinations=agreed.examinations,
        wants=_wants(part, layout, language),
        urgent=bool(layout.urgent or language.urgent),
        needed_by=layout.needed_by or language.needed_by,
    )
    kind = confirm(kind, weighed, agreed.examinations)
    flags = flag_doubts(order, weighed, agreed, (layout, language), part, kind, today)
    return as_sent(replace(order, flags=flags), pages)


def _wants(part: Part, layout: Found, language: Found) -> tuple[str, ...]:
    """Return what is wanted; marks in columns of their own say it of every examination."""
    marked = next((found for page in part.pages if (found := marked_wants(page))), None)
    return layout.wants or marked or language.wants or ("images",)


def _without_blank(candidates: Iterable[Candidate], layout: Found) -> Iterator[Candidate]:
    """Leave out hunches about what the form plainly asks for and nobody filled in."""
    return (one for one in candidates if one.field not in layout.blank or one.confidence >= PLAIN)


def _is_known_examination(description: str, knowledge: Knowledge) -> bool:
    found = normalise_examination(description, knowledge)
    return found is not None and found.certain


def _pages_of(
    part: Part, fields: Mapping[FieldName, Field], examinations: Sequence[Examination]
) -> tuple[int, ...]:
    """Return the pages that the order's values stand on; all of the part's where none is known."""
    read = [value.evidence for value in fields.values()] + [one.evidence for one in examinations]
    return tuple(sorted({one.page for one in read if one})) or tuple(page.number for page in part.pages)

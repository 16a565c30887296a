"""From a transmission's pages to its orders: what is it, how many, what does each say."""

from collections.abc import Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from intake.extract.agree.examinations import agree_on_examinations
from intake.extract.agree.loose import loose_dates
from intake.extract.agree.order import gather, weigh_order
from intake.extract.alike.groups import PLAIN
from intake.extract.beginnings import with_beginnings
from intake.extract.caveats.asides import flag_hedges
from intake.extract.caveats.relatives import without_relatives
from intake.extract.caveats.towns import flag_towns
from intake.extract.caveats.unaccounted import flag_unaccounted
from intake.extract.caveats.unwanted import without_unwanted
from intake.extract.classify import Kind, Verdict, classify
from intake.extract.doubts import flag_doubts
from intake.extract.joining import doubt_shared, join_bare
from intake.extract.knowledge import Knowledge
from intake.extract.labels.marked import marked_wants, without_unmarked
from intake.extract.language.reader import read_language
from intake.extract.layout.astold import as_told
from intake.extract.layout.reader import read_layout
from intake.extract.lexicon import load_lexicon
from intake.extract.mending import mend
from intake.extract.mending_numbers import mend_numbers
from intake.extract.only_report import with_goal_of_report
from intake.extract.pages.enclosed import without_enclosed
from intake.extract.pages.passage import own_text
from intake.extract.pages.placing import as_sent
from intake.extract.pages.reopened import reopen, reopen_passed_on
from intake.extract.pages.rowwise import in_rows
from intake.extract.pages.running import run_text
from intake.extract.pages.whole import lacks_pages
from intake.extract.private import without_private
from intake.extract.prose.patients import read_patients
from intake.extract.prose.reader import read_prose
from intake.extract.prose.told import Told, tell_examinations
from intake.extract.settle import asks_nothing, confirm, without_doubtful_name
from intake.extract.split import Part, split
from intake.extract.values.accentless import is_bare_twin
from intake.extract.values.centuries import with_century
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
    pages = tuple(mend(mend_numbers(with_beginnings(in_rows(page)), today), lexicon) for page in pages)
    pages = tuple(map(reopen_passed_on, pages))
    kind = classify(pages, knowledge, today)
    if kind.verdict is Verdict.OTHER:
        return Extraction(orders=(), reason=kind.reason)
    pages = tuple(without_unmarked(page, today) for page in without_enclosed(pages))
    pages = without_relatives(tuple(reopen(page) for page in pages), knowledge, today)
    pages = without_unwanted(pages, knowledge, today)
    parts = split(pages, today)
    orders = tuple(_read(part, kind, knowledge, today, sender) for part in parts)
    joined = join_bare(parts, orders, pages)
    if len(joined) < len(parts):
        orders = tuple(_read(part, kind, knowledge, today, sender) for part in joined)
    if asks_nothing(kind, orders, sum(len(page.words) for page in pages)):
        return Extraction(orders=(), reason=kind.reason)
    orders = doubt_shared(orders)
    if lacks_pages(pages):
        lacking = (raise_flag("page.missing"),)
        orders = tuple(replace(order, flags=tuple(dict.fromkeys(order.flags + lacking))) for order in orders)
    return Extraction(orders=orders)


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
    patients = (one for page in told for one in read_patients(own_text(run_text(page)), today))
    candidates = (*layout.candidates, *hunches, *read_prose(told, knowledge), *patients)
    return Opinions(layout, language, tell_examinations(told, knowledge, today), candidates)


def _read(part: Part, kind: Kind, knowledge: Knowledge, today: date, sender: str | None) -> Order:
    """Read one order and let the readers agree."""
    pages = {page.number: page for page in part.pages}
    said = ask_readers(part, knowledge, today)
    layout, language = said.layout, said.language
    wants = _wants(part, layout, language)
    candidates = with_goal_of_report(said.candidates, wants)
    weighed = weigh_order(gather(candidates, pages, knowledge, sender), today)
    weighed = without_private(weighed, part.pages)
    fields = {name: found.field for name, found in weighed.items() if found.field}
    if identity := fields.get(FieldName.PATIENT_ID):
        value = with_century(identity.value, " ".join(page.text for page in part.pages), today)
        fields[FieldName.PATIENT_ID] = replace(identity, value=value)
    agreed = agree_on_examinations(
        layout.examinations,
        language.examinations,
        said.told,
        pages,
        loose_dates(part.pages, (layout, language), today),
        partial(_is_known_examination, knowledge=knowledge),
        is_word=partial(_is_word, knowledge=knowledge),
        is_code=load_lexicon(knowledge).is_code,
        lacks_days=layout.lacks_days,
    )
    order = Order(
        pages=_pages_of(part, fields, agreed.examinations),
        fields=fields,
        examinations=agreed.examinations,
        wants=wants,
        urgent=bool(layout.urgent or language.urgent),
        needed_by=layout.needed_by or language.needed_by,
    )
    kind = confirm(kind, weighed, agreed.examinations)
    flags = flag_doubts(order, weighed, agreed, (layout, language), part, kind, today)
    asked = (*flag_hedges(order, part.pages, knowledge), *flag_unaccounted(order, part.pages, knowledge))
    asked += tuple(flag_towns(order, part.pages))
    flags = tuple(dict.fromkeys((*flags, *asked)))
    return as_sent(without_doubtful_name(replace(order, flags=flags), weighed, part.pages), pages)


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


def _is_word(word: str, knowledge: Knowledge) -> bool:
    """Tell a word of orders, one of such parts ("bäckenröntgen"), or a name without its accents."""
    is_known = load_lexicon(knowledge).knows_worn(word) or is_bare_twin(word)
    return is_known or _is_known_examination(word, knowledge)


def _pages_of(
    part: Part, fields: Mapping[FieldName, Field], examinations: Sequence[Examination]
) -> tuple[int, ...]:
    """Return the pages that the order's values stand on; all of the part's where none is known."""
    read = [value.evidence for value in fields.values()] + [one.evidence for one in examinations]
    return tuple(sorted({one.page for one in read if one})) or tuple(page.number for page in part.pages)

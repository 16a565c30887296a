"""Read labelled examinations: each with its date, from a line, a list or a table's columns."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from datetime import date

from intake.extract.knowledge import Knowledge
from intake.extract.labels.wordings import Wordings, says_only, spoken
from intake.extract.layout.composed import whole_rows
from intake.extract.layout.dating import (
    YEAR_BELOW,
    Listed,
    day_of,
    give_dates,
    lines_in,
    read_days,
    says_same,
)
from intake.extract.layout.people import is_empty
from intake.extract.layout.slotted import Slotted
from intake.extract.pages.geometry import box_of
from intake.extract.pages.snippet import evidence_of, sureness_of
from intake.extract.values.dates import DateSpan, find_dates
from intake.extract.values.examinations import (
    ExaminationSpan,
    find_examinations,
    normalise_examination,
    says_nothing,
)
from intake.extract.values.identities import find_identities
from intake.extract.values.names import is_name, order_name
from models.order import Evidence, Examination

# between two days of one examination
_JOINED_DAYS = re.compile(
    r"[\s,;&+/()]*(?:och|samt|and|og|und|resp\.?|respektive)?\s*(?:den|d\.)?\s*", re.IGNORECASE
)
_WRAPPED = re.compile(r"\n(?=[^\W\d_A-ZÅÄÖ])")  # a line that goes on with a small letter


def read_examinations(
    values: Sequence[Slotted], knowledge: Knowledge, wordings: Wordings, today: date
) -> tuple[Examination, ...]:
    """Read the examinations that labels point to, each with the date beside it or the one that all share."""
    found: list[Listed] = []
    for value in whole_rows(values, knowledge):
        found += _same_day(_in_value(value, knowledge, wordings, today), value, found, wordings)
    columns = [value.snippet for value in values if value.slot == "exam_date"]
    days = [day for snippet in columns for day in read_days(snippet, wordings, today)]
    return tuple(give_dates(found, days))


def is_about_wants(value: Slotted, wordings: Wordings) -> bool:
    """Tell whether a value says images or report, not of what: "Beställningen avser: bilder"."""
    group = wordings.words["wants"]
    return value.slot in ("wants", "examination") and says_only(value.snippet.text, group, ("och", "samt"))


def _in_value(value: Slotted, knowledge: Knowledge, wordings: Wordings, today: date) -> Iterator[Listed]:
    if is_about_wants(value, wordings):
        return
    value = replace(value, snippet=replace(value.snippet, text=YEAR_BELOW.sub(" ", value.snippet.text)))
    snippet = value.snippet
    spans = find_examinations(_WRAPPED.sub(" ", snippet.text), knowledge)
    taken = [(span.start, span.end) for span in find_identities(snippet.text, today)]
    days = [
        day
        for day in find_dates(snippet.text, today)
        if not any(a < day.end and day.start < b for a, b in taken)
    ]
    if not spans:
        yield from _as_written(value, days, knowledge, wordings)
        return
    for span, day in _pair(snippet.text, spans, days, wordings):
        yield _make(value, span, day, knowledge)


def _as_written(
    value: Slotted, days: Sequence[DateSpan], knowledge: Knowledge, wordings: Wordings
) -> Iterator[Listed]:
    """Yield lines that no list of examinations knows, for a clerk to look at."""
    for line in lines_in(value.snippet):
        text = line.text
        mine = [day for day in days if day.raw and day.raw in text]
        for day in mine:
            text = text.replace(day.raw, " ")
        text = " ".join(text.split()).strip(" .,;:()-")
        if is_empty(text, wordings) or not _may_be_one(text) or spoken(text, wordings.words["wants"]):
            continue
        if not mine and value.how == "below":
            continue  # some other line under the label
        if says_nothing(text, knowledge):
            continue
        known = normalise_examination(text, knowledge)
        if known and not (known.modality or known.body) and is_name(order_name(text)):
            continue  # "Avser: Berg, Anna" is the patient
        evidence = evidence_of(line)
        one = Examination(
            description=known.description if known else text,
            date=day_of(mine[0])[0] if mine else None,
            raw=text,
            confidence=round(value.sureness * (0.8 if known else 0.4) * sureness_of(line.words), 4),
            evidence=evidence,
            why=value.why,
        )
        yield Listed(one, line, bool(mine), value)


def _may_be_one(text: str) -> bool:
    """Tell whether an unknown wording may be an examination: a few words, and no sentence."""
    return sum(sign.isalpha() for sign in text) >= 3 and len(text.split()) <= 6 and len(text) <= 60


def _pair(
    text: str, spans: Sequence[ExaminationSpan], days: Sequence[DateSpan], wordings: Wordings
) -> Iterator[tuple[ExaminationSpan, DateSpan | None]]:
    """Give each examination its date: the one before it where dates come first, else the next."""
    if days and days[0].start < spans[0].start:
        for span in spans:
            before = [day for day in days if day.start < span.start]
            yield span, before[-1]
        return
    yield from _dates_after(text, spans, days, wordings)


def _dates_after(
    text: str, spans: Sequence[ExaminationSpan], days: Sequence[DateSpan], wordings: Wordings
) -> Iterator[tuple[ExaminationSpan, DateSpan | None]]:
    events: list[ExaminationSpan | DateSpan] = sorted([*spans, *days], key=lambda event: event.start)
    waiting: list[ExaminationSpan] = []
    last_span: ExaminationSpan | None = None
    last_day: DateSpan | None = None
    end = 0
    for event in events:
        between = text[end : event.start]
        if isinstance(event, DateSpan):
            last_day = event
            if not waiting and last_span is not None and _JOINED_DAYS.fullmatch(between):
                yield last_span, event
            yield from ((span, event) for span in waiting)
            waiting = []
        else:
            if waiting and ("\n" in between or says_same(between, wordings)):
                shared = last_day if says_same(between, wordings) else None
                yield from ((span, shared) for span in waiting)
                waiting = []
            waiting.append(event)
            last_span = event
        end = event.end
    shared = last_day if says_same(text[end:], wordings) else None
    yield from ((span, shared) for span in waiting)


def _same_day(
    here: Iterable[Listed], value: Slotted, before: Sequence[Listed], wordings: Wordings
) -> Iterator[Listed]:
    """Give what says "samma datum" the date of the examination before it."""
    last = before[-1].examination.date if before else None
    forms = {"same": wordings.words["same_date"]["words"]}
    for one in here:
        if last and not one.has_date and spoken(value.snippet.text, forms):
            yield replace(one, examination=replace(one.examination, date=last), has_date=True)
        else:
            yield one


def _make(value: Slotted, span: ExaminationSpan, day: DateSpan | None, knowledge: Knowledge) -> Listed:
    part = value.snippet.part(span.start, span.end)
    on, sure = day_of(day)
    words = list(part.words)
    if day is not None:
        words += value.snippet.words_in(day.start, day.end)
    raw = part.text if day is None else f"{part.text} {day.raw}"
    evidence = Evidence(page=part.page, bbox=box_of(words) if words else None, quote=" ".join(raw.split()))
    doubt = (1.0 if span.certain else 0.7) * (1.0 if sure else 0.6) * sureness_of(words)
    one = Examination(
        description=span.description,
        date=on,
        raw=" ".join(raw.split()),
        confidence=round(value.sureness * doubt, 4),
        evidence=evidence,
        why=value.why,
    )
    return Listed(one, part, day is not None, value)

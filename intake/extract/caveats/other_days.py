"""Days that may be no examination's: another event's, where a span ends, told in words, somebody's birth."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from itertools import pairwise

from intake.extract.caveats.reserving import line_of, wordings
from intake.extract.values.dates import DateSpan, find_dates
from intake.extract.values.identities import find_identities
from intake.flags import uncertain
from models.flag import Flag
from models.order import FieldName, Order
from models.page import Page

REACH = 24  # characters before a date that say what it is
SHORT_DATE = re.compile(r"(?P<day>\d\d)(?P<joint>-?)(?P<month>\d\d)(?P=joint)(?P<year>\d\d)")
OLD, RECENT = 8, 2  # years: a short date that could be an old or a recent one
YEAR = 365  # days
ENGLISH = 3  # different words that make a text English: "from" says there when it was done


def flag_days(order: Order, text: str, pages: Sequence[Page], today: date) -> Iterator[Flag]:
    """Yield a doubt where an examination's day is another's, or where it has none and one is told."""
    spans = list(dates_in(text, today))
    for one in order.examinations:
        own = [span for span in spans if span.value == one.date and span.precision == "day"]
        if own and all(_is_another_day(span, text, today) for span in own):
            yield uncertain("examinations")
    if any(one.date is None for one in order.examinations) and _says_a_day(text, spans, order, pages, today):
        yield uncertain("examinations")


def dates_in(text: str, today: date) -> Iterator[DateSpan]:
    """Yield the dates that are no part of an identity."""
    taken = [(span.start, span.end) for span in find_identities(text, today)]
    for span in find_dates(text, today):
        if not any(start < span.end and span.start < end for start, end in taken):
            yield span


def _is_another_day(span: DateSpan, text: str, today: date) -> bool:
    """Say whether a date is another event's, the end of a span, or read two ways."""
    line = text[: span.start].rpartition("\n")[2].casefold()[-REACH:]
    ends = r"(?<!\w)(?:{})\s*:?\s*(?:den\s+)?$"
    about = "about_in_english" if _is_english(text) else "about"
    if wordings(about, ends).search(line) or wordings("other_event", ends).search(line):
        return True
    return span.problem == "misread" or _ends_a_span(span, text, today) or _is_two_ways(span, text, today)


def _is_english(text: str) -> bool:
    return len(set(wordings("english").findall(text.casefold()))) >= ENGLISH


def _ends_a_span(span: DateSpan, text: str, today: date) -> bool:
    """Say whether "2020-01-01 - 2026-10-22" or the like holds the date."""
    between = wordings("until", r"\s*(?:{})\s*")
    days = list(dates_in(text, today))
    return any(
        between.fullmatch(text[one.end : two.start].casefold())
        for one, two in pairwise(days)
        if span.start in (one.start, two.start)
    )


def _is_two_ways(span: DateSpan, text: str, today: date) -> bool:
    """Say whether "10-10-26" was read as a day long ago and could be a recent one.

    Six digits in one begin with the year wherever Swedish is written, unless ("101026") the other day was
    this year's.
    """
    short = SHORT_DATE.fullmatch(span.raw.strip())
    if not short or span.value is None or today.year - span.value.year < OLD:
        return False
    try:
        other = date(2000 + int(short["year"]), int(short["month"]), int(short["day"]))
    except ValueError:
        return False
    if not short["joint"] and not wordings("neighbours").search(text.casefold()):
        return 0 <= (today - other).days < YEAR
    return other <= today and today.year - other.year <= RECENT


def _says_a_day(
    text: str, spans: Sequence[DateSpan], order: Order, pages: Sequence[Page], today: date
) -> bool:
    """Say whether a day is told in words or in part, where an examination has none."""
    if any(span.precision == "month" for span in spans) or wordings("vague").search(text.casefold()):
        return True
    undated = [one.evidence for one in order.examinations if one.date is None]
    lines = (line_of(evidence, pages) for evidence in undated)
    return any(span.precision == "year" for line in lines for span in dates_in(line, today))


def is_born_another_day(order: Order, text: str, today: date) -> bool:
    """Say whether the page tells a day of birth, and only such as the patient's identity contradicts."""
    identity = order.value(FieldName.PATIENT_ID) or ""
    born = next((span.born for span in find_identities(identity, today)), None)
    told = [
        span.value
        for span in find_dates(text, today)
        if span.precision == "day"
        and wordings("born", r"(?<!\w)(?:{})[\s:]*$").search(_before(text, span))
        and not wordings("relative").search(text[: span.start].rpartition("\n")[2].casefold())
    ]
    return born is not None and bool(told) and born not in told


def _before(text: str, span: DateSpan) -> str:
    return text[max(0, span.start - REACH) : span.start].casefold()

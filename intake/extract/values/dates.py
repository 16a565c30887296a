"""Read dates strictly: a date is read whole or it is a doubt, never half of it.

Day and month stand in the Swedish order, day first. Two numbers that could be year-month-day as well as
day-month-year ("03/12/15", "03.12.15") are ambiguous. With hyphens year-month-day is the Swedish custom
("15-03-12"), and only where that would be a date of the 1900s and the other a recent one it is ambiguous.
"""

import datetime as dt
import re
from collections.abc import Callable, Iterator
from dataclasses import replace
from functools import cache

from intake.extract.values.context import comes_after
from intake.extract.values.date_patterns import (
    CLIPPED,
    EIGHT,
    EIGHT_AND_TIME,
    MISREAD_ISO,
    MONTH_NUMBER,
    NUMBER_OF_MONTH,
    SHORT_HYPHENS,
    SHORT_MIXED,
    SIX,
    SLASH_LOOSE_YEAR,
    SLASH_ONLY,
    SLASH_SHORT_YEAR,
    SLASH_YEAR,
    SPACED,
    YEAR_FIRST,
    YEAR_LAST,
    YEAR_ONLY,
    month_numbers,
    named_patterns,
)
from intake.extract.values.date_spans import (
    DateSpan,
    calendar_day,
    full_year,
    judge_day,
    span_of,
    without_overlaps,
)
from intake.extract.values.date_years import with_years

__all__ = ["DateSpan", "deadline_of", "find_dates", "parse_date"]

YEARS_OF_IMAGES = 60  # an examination is not older; a birth date may be
MISREAD = str.maketrans("OoQDIl|iSsBZzG", "00001111558226")


def find_dates(text: str, today: dt.date) -> list[DateSpan]:
    """Find every date in running text, in order, without overlaps.

    A future date keeps its value with the problem "future": as the day of an examination it is wrong, as a
    day by which images are needed it is not. A misread one ("2O15-01-01") has its likely value and "misread".
    """
    spans = [span for read in _readers() for span in read(text, today)]
    return with_years(text, without_overlaps(spans), today)


def parse_date(text: str, today: dt.date) -> DateSpan | None:
    """Read a text that is one date and nothing else, save a weekday, "den" or a full stop."""
    body = text.strip().strip(".,;:()")
    body = re.sub(r"^(?:den|d\.|dat(?:um)?[.:]?)\s+", "", body, flags=re.I)
    for span in find_dates(body, today):
        if span.start == 0 and span.end >= len(body.rstrip(".,;: ")):
            return _moved(span, text, body)
    return None


def deadline_of(span: DateSpan, today: dt.date) -> dt.date | None:
    """Return the day that a date means as something still to come: "18/11" is the next 18 November."""
    if span.value is None or span.precision != "day" or span.problem not in (None, "future", "year_missing"):
        return None
    if span.problem != "year_missing" or span.value >= today:
        return span.value
    return calendar_day(span.value.year + 1, span.value.month, span.value.day)


def _moved(span: DateSpan, text: str, body: str) -> DateSpan:
    offset = text.find(body)
    return replace(span, start=span.start + offset, end=span.end + offset)


def _read_year_first(text: str, today: dt.date) -> Iterator[DateSpan]:
    for match in YEAR_FIRST.finditer(text):
        span = judge_day(match, today, *map(int, match.groups()))
        yield replace(span, problem="misread") if CLIPPED.fullmatch(match.group()) and span.value else span
    for pattern in (SPACED, EIGHT, EIGHT_AND_TIME):
        for match in pattern.finditer(text):
            span = judge_day(match, today, *map(int, match.groups()))
            if span.value or pattern is EIGHT:
                yield span


def _read_six_digits(text: str, today: dt.date) -> Iterator[DateSpan]:
    """Six digits are a date only where they can be one: most other numbers cannot."""
    for match in SIX.finditer(text):
        year, month, day = match.groups()
        span = judge_day(match, today, full_year(year, today), int(month), int(day))
        is_phone = any(comes_after(kind, text, match.start()) for kind in ("phone", "fax", "clock"))
        if (span.value and not is_phone) or match.group() == text.strip():
            yield span


def _read_year_last(text: str, today: dt.date) -> Iterator[DateSpan]:
    for pattern in (YEAR_LAST, SLASH_YEAR, SLASH_SHORT_YEAR):
        for match in pattern.finditer(text):
            day, month, year = match.groups()
            yield judge_day(match, today, full_year(year, today), int(month), int(day))
    for match in SLASH_LOOSE_YEAR.finditer(text):  # "29/1 15" is a year or an hour
        yield span_of(match, None, "ambiguous")


def _read_short(text: str, today: dt.date) -> Iterator[DateSpan]:
    for match in SHORT_HYPHENS.finditer(text):
        first, _, month, last = match.groups()
        yield _weigh(match, (first, month, last), today, year_first_is_custom=True)
    for match in SHORT_MIXED.finditer(text):
        first, _, month, last = match.groups()
        yield _weigh(match, (first, month, last), today, year_first_is_custom=False)


def _weigh(
    match: re.Match[str], numbers: tuple[str, str, str], today: dt.date, *, year_first_is_custom: bool
) -> DateSpan:
    """Choose between year-month-day and day-month-year, or say that it cannot be done."""
    first, month, last = numbers
    year_first = judge_day(match, today, full_year(first.zfill(2), today), int(month), int(last))
    year_last = judge_day(match, today, full_year(last, today), int(month), int(first))
    is_unpadded = len(month) == 1 and not year_first_is_custom  # "14/3/25": years lead padded months only
    if len(first) == 1 or is_unpadded:
        return year_last  # no year is written with one digit
    if year_first_is_custom and _is_recent(year_first, today):
        return year_first
    possible = {span.value: span for span in (year_first, year_last) if span.value}
    if not possible:
        return year_first
    if len(possible) == 1 and (year_first.value or not year_first_is_custom):
        return next(iter(possible.values()))
    likely = [span for span in possible.values() if span.problem is None and _is_recent(span, today)]
    if len(likely) == 1 and not year_first_is_custom:
        return likely[0]
    return span_of(match, None, "ambiguous")  # against the custom: as likely a slip in one digit


def _is_recent(span: DateSpan, today: dt.date) -> bool:
    return span.value is not None and span.value.year >= today.year - YEARS_OF_IMAGES


def _read_day_and_month(text: str, today: dt.date) -> Iterator[DateSpan]:
    for match in SLASH_ONLY.finditer(text):
        day, month = map(int, match.groups())
        if comes_after("page", text, match.start()) or not 1 <= month <= 12 or not 1 <= day <= 31:
            continue
        yield _without_year(match, month, day, today)


def _without_year(match: re.Match[str], month: int, day: int, today: dt.date) -> DateSpan:
    """Take the last such day that has been: a guess that says so."""
    for year in range(today.year, today.year - 5, -1):
        value = calendar_day(year, month, day)
        if value and value <= today:
            return span_of(match, value, "year_missing")
    return span_of(match, None, "invalid")


def _read_months(text: str, today: dt.date) -> Iterator[DateSpan]:
    for pattern, order in ((MONTH_NUMBER, (0, 1)), (NUMBER_OF_MONTH, (1, 0))):
        for match in pattern.finditer(text):
            year, month = (int(match.groups()[index]) for index in order)
            value = dt.date(year, month, 1)
            yield span_of(match, value, "future" if value > today else None, "month")
    for match in YEAR_ONLY.finditer(text):
        value = dt.date(int(match[1]), 1, 1)
        if value <= today and not comes_after("clock", text, match.start()):
            yield span_of(match, value, None, "year")


def _read_misread(text: str, today: dt.date) -> Iterator[DateSpan]:
    for match in MISREAD_ISO.finditer(text):
        if match.group().translate(MISREAD) == match.group():
            continue
        span = judge_day(match, today, *(int(part.translate(MISREAD)) for part in match.groups()))
        yield replace(span, problem="misread")


def _read_named(text: str, today: dt.date) -> Iterator[DateSpan]:
    """Read dates with the month in letters; the whole of it or nothing."""
    with_day, month_only = named_patterns()
    for pattern in with_day:
        for match in pattern.finditer(text):
            yield _named(match, today)
    for match in month_only.finditer(text):
        groups = match.groupdict()
        value = dt.date(
            full_year(groups["year"] or groups["short"], today), month_numbers()[match["month"].lower()], 1
        )
        yield span_of(match, value, "future" if value > today else None, "month")


def _named(match: re.Match[str], today: dt.date) -> DateSpan:
    groups = match.groupdict()
    month, day = month_numbers()[match["month"].lower()], int(match["day"])
    year = groups["year"] or groups.get("short")
    if year:
        return judge_day(match, today, full_year(year, today), month, day)
    if groups.get("loose") and re.match(r"\s*\w", match.string[match.end() :]):
        return span_of(match, None, "ambiguous")  # "3 mars 14 ..." is a year or an hour
    if groups.get("loose"):
        return judge_day(match, today, full_year(groups["loose"], today), month, day)
    return _without_year(match, month, day, today)


@cache
def _readers() -> tuple[Callable[[str, dt.date], Iterator[DateSpan]], ...]:
    return (
        _read_year_first,
        _read_year_last,
        _read_short,
        _read_named,
        _read_six_digits,
        _read_day_and_month,
        _read_months,
        _read_misread,
    )

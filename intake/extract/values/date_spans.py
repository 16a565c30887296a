"""A date where it stands in a text, and whether its numbers are a day of the calendar."""

import datetime as dt
import re
from dataclasses import dataclass

YEARS_AHEAD = 10  # a two-digit year up to so far ahead is a mistake or a plan, not the last century
FIRST_YEAR = 1890


@dataclass(frozen=True, slots=True, kw_only=True)
class DateSpan:
    """A date where it stands in a text."""

    start: int
    end: int
    value: dt.date | None  # the first day of the month or year where that is all that is said
    precision: str = "day"  # day, month, year
    problem: str | None = None  # invalid, future, ambiguous, year_missing, misread
    raw: str = ""

    @property
    def is_sure(self) -> bool:
        """A day of the calendar, not after today."""
        return self.value is not None and self.precision == "day" and self.problem is None


def calendar_day(year: int, month: int, day: int) -> dt.date | None:
    """Return the day, or none where the calendar has no such day."""
    try:
        return dt.date(year, month, day)
    except ValueError:
        return None


def full_year(text: str, today: dt.date) -> int:
    """Return four digits of a year; two digits are the nearest year that is not far ahead of today."""
    if len(text) == 4:
        return int(text)
    year = today.year // 100 * 100 + int(text)
    return year if year <= today.year + YEARS_AHEAD else year - 100


def judge_day(match: re.Match[str], today: dt.date, year: int, month: int, day: int) -> DateSpan:
    """Return a day with its problem: "invalid" for none of the calendar, "future" for one after today."""
    value = calendar_day(year, month, day) if year >= FIRST_YEAR else None
    problem = "invalid" if value is None else "future" if value > today else None
    return span_of(match, value, problem)


def span_of(
    match: re.Match[str], value: dt.date | None, problem: str | None = None, precision: str = "day"
) -> DateSpan:
    """Return a match as a date."""
    return DateSpan(
        start=match.start(),
        end=match.end(),
        value=value,
        precision=precision,
        problem=problem,
        raw=match.group(),
    )


def without_overlaps(spans: list[DateSpan]) -> list[DateSpan]:
    """Keep of dates that overlap the one that begins first, or the longest of these."""
    kept: list[DateSpan] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept

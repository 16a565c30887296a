"""The year behind a day, in words or in brackets: "14/10 i år", "2 september (2026-09-02)"."""

import datetime as dt
import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from intake.extract.values.date_spans import DateSpan, calendar_day

_SAID = re.compile(
    r",?\s+(?:(?P<this>i år|innevarande år)|(?P<last>i fjol|förra året|föregående år))(?!\w)", re.I
)
_AGAIN = re.compile(r"\s*[(,]\s*(?:dvs\.? |alltså )?")


def with_years(text: str, spans: Sequence[DateSpan], today: dt.date) -> list[DateSpan]:
    """Return dates with the years that words say of them; one that is told twice is one date."""
    return list(_once(text, [_with_year(text, span, today) for span in spans]))


def _with_year(text: str, span: DateSpan, today: dt.date) -> DateSpan:
    """Return a day without a year in the year that the words behind it say."""
    said = _SAID.match(text, span.end) if span.precision == "day" and span.value else None
    if said is None or span.value is None or span.problem not in ("year_missing", None):
        return span
    year = today.year if said["this"] else today.year - 1
    if span.problem is None:
        return (
            replace(span, end=said.end(), raw=text[span.start : said.end()])
            if span.value.year == year
            else span
        )
    value = calendar_day(year, span.value.month, span.value.day)
    problem = "invalid" if value is None else "future" if value > today else None
    return replace(span, end=said.end(), value=value, problem=problem, raw=text[span.start : said.end()])


def _once(text: str, spans: Sequence[DateSpan]) -> Iterator[DateSpan]:
    """Yield dates, of a day and the same again in brackets one: the one with its year."""
    last: DateSpan | None = None
    for span in spans:
        if last and _is_again(text, last, span):
            end = span.end + (text[span.end : span.end + 1] == ")")
            last = replace(span, start=last.start, end=end, raw=text[last.start : end])
            continue
        if last:
            yield last
        last = span
    if last:
        yield last


def _is_again(text: str, first: DateSpan, second: DateSpan) -> bool:
    """Say whether a second date is the first one's day with its year."""
    between = text[first.end : second.start]
    days = [
        (one.value.month, one.value.day) for one in (first, second) if one.value and one.precision == "day"
    ]
    is_open = first.problem == "year_missing" or first.value == second.value
    return (
        bool(_AGAIN.fullmatch(between))
        and len(days) == 2
        and days[0] == days[1]
        and is_open
        and second.is_sure
    )

"""Which date is an examination's, where a text names several of both."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from intake.extract.values.dates import DateSpan
from intake.extract.values.examinations import ExaminationSpan

BREATH = 28  # characters between an examination and its date
Event = ExaminationSpan | DateSpan

_IDLE = re.compile(
    r"[\s:;,.()\-–•*]*(?:utfördes|gjordes|utfört|utförd|us)?[\s:]*\(?"
)  # between a date and what it is of
_LISTED = re.compile(  # between the members of a list
    r"(?:\.(?=\s+[a-zåäö\d]))?[\s:,()+&/]*(?:(?:och|samt|and|og|und|plus|jämte|även|respektive|resp\.?|från|fr\.?|frå|den|d\.|av|datum|from|vom"
    r"|utfördes|gjordes|utförda?|utfört|gjorda?|tagen|tagna)[\s:,(]*){0,3}",
)
_NEW_LINE = re.compile(r"\s*\n\s*")
_SENTENCE_ENDS = re.compile(r"[.;]\s+[A-ZÅÄÖ]|\n\s*\n")
_LIST = 3  # members from which a list is seen to go on below


def pair_days(text: str, spans: Sequence[ExaminationSpan], days: Sequence[DateSpan]) -> list[DateSpan | None]:
    """Return each examination's date, or None.

    In a list that begins with a date and ends with an examination dates come first; else they come behind.
    """
    runs = list(_runs(text, sorted([*spans, *days], key=lambda event: event.start)))
    firsts = [pair for run in runs if _is_date_first(run) for pair in _pairs(text, run)]
    found, used = dict(firsts), {day.start for _, day in firsts}
    left = [day for day in days if day.start not in used]
    starts = [*(span.start for span in spans[1:]), len(text)][: len(spans)]
    return [
        found.get(span.start) or _after(text, span, left, following)
        for span, following in zip(spans, starts, strict=True)
    ]


def _is_date_first(run: Sequence[Event]) -> bool:
    return isinstance(run[0], DateSpan) and isinstance(run[-1], ExaminationSpan)


def _runs(text: str, events: Sequence[Event]) -> Iterator[list[Event]]:
    """Yield examinations and dates that stand together as one list's members."""
    run: list[Event] = []
    for event in events:
        if run and not _goes_on(text[run[-1].end : event.start], run, event):
            yield run
            run = []
        run.append(event)
    if run:
        yield run


def _goes_on(between: str, run: Sequence[Event], event: Event) -> bool:
    """Say whether a list goes on: by a comma or "och", or below where its members have taken turns so far."""
    if _NEW_LINE.fullmatch(between):
        return len(run) >= _LIST and isinstance(run[-1], DateSpan) and isinstance(event, ExaminationSpan)
    return bool(_LISTED.fullmatch(between)) and not re.search(r"\n\s*\n", between)


def _pairs(text: str, run: Sequence[Event]) -> Iterator[tuple[int, DateSpan]]:
    """Yield where examinations begin that have a date right before them, each with it."""
    for last, event in pairwise(run):
        idle = _IDLE.fullmatch(text[last.end : event.start])
        if isinstance(last, DateSpan) and isinstance(event, ExaminationSpan) and idle:
            yield event.start, last


def _after(text: str, span: ExaminationSpan, days: Sequence[DateSpan], following: int) -> DateSpan | None:
    """Return the date that closes an examination: in its breath, before the next one begins."""
    for day in days:
        if span.end <= day.start < following and day.start - span.end <= BREATH:
            return day if not _SENTENCE_ENDS.search(text[span.end : day.start]) else None
    return None

"""Which date is an examination's, where a text names several of both."""

import re
from collections.abc import Iterator, Sequence
from itertools import pairwise

from intake.extract.values.dates import DateSpan
from intake.extract.values.examinations import ExaminationSpan

BREATH = 28  # characters between an examination and its date
Event = ExaminationSpan | DateSpan

_IDLE = re.compile(
    r"[\s:;,.()\-–•*]*(?:utfördes|gjordes|utfört|utförd|us|"
    r"(?:genomgått|genomgick|gjort|gjorde|gjordes|togs|tagits|utfördes|utförts|undersökts med|röntgats med)"
    r"(?: (?:hos er|där|då|här|bl\.? ?a\.?|en|ett))*|(?:hos er )?(?:en|ett)(?= ))?[\s:]*\(?",
    re.IGNORECASE,
)  # between a date and what it is of
_LISTED = re.compile(  # between the members of a list
    r"(?:\.(?=\s+[a-zåäö\d]))?[\s:,()+&/]*(?:(?:och|samt|and|og|und|plus|jämte|även|respektive|resp\.?|från|fr\.?|frå|den|d\.|av|datum|from|vom"
    r"|utfördes|gjordes|utförda?|utfört|gjorda?|tagen|tagna|genomgått|genomgick|gjort|gjorde|togs|tagits|utförts"
    r"|hos er|en|ett)[\s:,(]*){0,4}",
)
# a day of which the month or the year stands with the next one: "5 resp 7 oktober 2026", "3/5, 7/5 2026"
_HALF_DAY = re.compile(
    r"(?:^|[\s(,])\d{1,2}(?:[./]\d{1,2})?\.?\s*(?:och|samt|o|&|\+|,|/|-|–|resp\.?|respektive|eller|till|and|und|og|to)"
    r"\s*(?:den\s+|d\.\s*)?$",
    re.IGNORECASE,
)
_FURTHER = re.compile(
    r"\s*[,+&/]?\s*(?:och|samt|and|und|og|resp\.?|respektive)?\s*"
    r"(?:(?:(?:en |ny )?kontroll(?:en)?|uppföljning(?:en)?|igen|på nytt|ånyo)\s+)?(?:från\s+|den\s+|d\.\s*)?",
    re.IGNORECASE,
)
# behind the last of several days: no "2026-11-02 besökte hon oss"
_CLOSED = re.compile(
    r"\s*(?:[.,;:)\]\n]|$|(?:på|för|från|till|t|länk\w*|skick\w*|sänd\w*|över\w*|av|samt|och|utförd\w*|gjord\w*|tagn\w*)\b)",
    re.IGNORECASE,
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


def further_days(text: str, day: DateSpan | None, rest: Sequence[DateSpan]) -> list[DateSpan]:
    """Return the days that an "och" joins to an examination's: it was done on each of them.

    A comma alone joins none: behind it may stand the letter's own day.
    """
    found: list[DateSpan] = []
    joints: list[str] = []
    for other in rest:
        last = found[-1] if found else day
        between = text[last.end : other.start] if last and last.end <= other.start else "."
        if between.strip(" ") and _FURTHER.fullmatch(between) and "\n" not in between:
            found.append(other)
            joints.append(between)
    is_joined = any(re.search(r"[^\s,/]", one) for one in joints)
    return found if is_joined and _CLOSED.match(text, found[-1].end) else []


def has_more_days(between: str) -> bool:
    """Tell half a day between an examination and its day: it was done on another as well."""
    return _HALF_DAY.search(between) is not None


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

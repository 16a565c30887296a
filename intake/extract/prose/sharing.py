"""One day for several examinations: "CT buk och MRCP, båda 2026-09-26", "CT buk och MRCP från den 3 maj"."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache

from intake.extract.prose.grammar import load_wordings
from intake.extract.values.dates import DateSpan
from intake.extract.values.examinations import ExaminationSpan

REACH = 60  # characters before a day in which it may be called that of several
SEVERAL = 2  # examinations


@cache
def _calling() -> re.Pattern[str]:
    """Match the words, right before a day, that give it to all that stands before them."""
    words = load_wordings()["shared_day"]
    numbers = dict(words["numbered"])
    named = "|".join([*words["all"], *(re.escape(word) for word in numbers)])
    spaced = named.replace(" ", r"\s+")
    done = "|".join(words["done"]).replace(" ", r"\s+")
    return re.compile(
        rf"\.?[\s,;(–-]*(?<!\w)(?P<all>{spaced})(?!\w)[\s,:]*(?:(?:{done})[\s,:]*){{0,4}}$", re.IGNORECASE
    )


def share_days(
    text: str, spans: Sequence[ExaminationSpan], days: Sequence[DateSpan], own: Sequence[DateSpan | None]
) -> list[DateSpan | None]:
    """Return each examination's day, where one is said to be that of all that are listed before it.

    `own` has the day that stands beside each. Where words give a number ("båda"), as many must be listed.
    """
    shared = dict(_shared(text, spans, days, own))
    return [shared.get(number, day) for number, day in enumerate(own)]


def _shared(
    text: str, spans: Sequence[ExaminationSpan], days: Sequence[DateSpan], own: Sequence[DateSpan | None]
) -> Mapping[int, DateSpan]:
    found: dict[int, DateSpan] = {}
    for day in days:
        last = max((at for at, span in enumerate(spans) if span.end <= day.start), default=None)
        if last is None or own[last] not in (day, None):
            continue
        before = text[spans[last].end : day.start]
        called = _calling().match(before)
        is_of_both = bool(_of_both().fullmatch(before)) and _is_joined(text, spans, last)
        is_one_visit = not before.strip(" ,") and _is_added(text, spans, own, last)
        if not (called or is_of_both or is_one_visit) or len(before) > REACH:
            continue
        listed = _list_before(text, spans, own, last)
        number = _number(called["all"]) if called else None
        if len(listed) >= SEVERAL and number in (None, len(listed)):
            found |= {at: _beside(day, spans[at]) for at in listed if at != last} | {last: day}
    return found


@cache
def _of_both() -> re.Pattern[str]:
    """Match the words between a list and a day that belongs to all that an "och" joins."""
    words = "|".join(re.escape(word) for word in load_wordings()["shared_day"]["of_both"])
    return re.compile(rf"[\s,(–-]*(?<!\w)(?:{words})\s+(?:den\s+|d\.\s*)?", re.IGNORECASE)


def _is_joined(text: str, spans: Sequence[ExaminationSpan], last: int) -> bool:
    """Tell whether an "och" stands between an examination and the one before it."""
    between = text[spans[last - 1].end : spans[last].start] if last else ""
    return between.strip(" \n,.").casefold() in load_wordings()["shared_day"]["both"]


def _is_added(text: str, spans: Sequence[ExaminationSpan], own: Sequence[DateSpan | None], last: int) -> bool:
    """Tell what a plus alone joins in one line, one day behind both: "CT skalle + CT hals 3/5"."""
    between = text[spans[last - 1].end : spans[last].start] if last else ""
    return between.strip(" ") == "+" and own[last - 1] is None


def _list_before(
    text: str, spans: Sequence[ExaminationSpan], own: Sequence[DateSpan | None], last: int
) -> list[int]:
    """Return the examinations, the last among them, that stand in one list and have no day of their own."""
    listed = [last]
    for at in reversed(range(last)):
        between = text[spans[at].end : spans[at + 1].start]
        if own[at] is not None or not _joint().fullmatch(between):
            break
        listed.append(at)
    return listed


@cache
def _joint() -> re.Pattern[str]:
    words = "|".join(re.escape(word) for word in load_wordings()["shared_day"]["joints"])
    return re.compile(rf"\.?[\s,;+&/()•*–-]*(?:(?:{words})(?!\w)[\s,:]*){{0,2}}", re.IGNORECASE)


def _beside(day: DateSpan, span: ExaminationSpan) -> DateSpan:
    return replace(day, start=span.end, end=span.end)


def _number(words: str) -> int | None:
    low = " ".join(words.casefold().split())
    return next(
        (int(number) for word, number in load_wordings()["shared_day"]["numbered"] if word in low), None
    )

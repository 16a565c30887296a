"""Which examination was done when: dates to examinations, in the order that the text tells them."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from intake.extract.language.mentions import Mention
from intake.extract.language.phrasebook import says_same_day
from intake.extract.pages.passage import unwrap
from intake.extract.values.dates import DateSpan, find_dates

JOINED = re.compile(
    r"\s*(?:,|\+|&|/|och|samt|and|og|und|resp\.?|respektive|jämte|,? ?båda)?\s*(?:en |även )?\s*",
    re.IGNORECASE,
)
DATE_JOINT = re.compile(r"\s*(?:,|\+|&|och|samt|and|resp\.?|respektive)\s*(?:den |d\. ?)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Dated:
    """An examination's mention and the mention of its day."""

    exam: Mention
    day: Mention | None


def pair_dates(mentions: Sequence[Mention]) -> list[Dated]:
    """Give every examination of one page its date.

    Examinations joined in one sentence share the date behind them; rows of a table do not. Two dates joined
    behind one examination are two examinations.
    """
    items = sorted((m for m in mentions if m.role in ("EXAM", "EXAM_DATE")), key=lambda m: m.start)
    if not items:
        return []
    pairs = _date_first(items) if _is_date_first(items) else _exam_first(items)
    return _same_days(pairs)


def _is_date_first(items: Sequence[Mention]) -> bool:
    """Tell 'date: exam' from 'exam, date': the page begins with a date and ends with an examination."""
    if items[0].role == "EXAM" or items[-1].role == "EXAM_DATE":
        return False
    return any(one.role == "EXAM" for one in items)


def _exam_first(items: Sequence[Mention]) -> list[Dated]:
    pairs: list[Dated] = []
    waiting: list[Mention] = []
    last_day: Mention | None = None
    for item in items:
        if item.role == "EXAM":
            if waiting and not _is_joined(waiting[-1], item):
                pairs += [Dated(exam, None) for exam in waiting]
                waiting = []
            waiting.append(item)
            continue
        if waiting:
            pairs += [Dated(exam, item) for exam in waiting]
            waiting = []
        elif pairs and last_day and _is_joined_day(last_day, item):
            pairs.append(Dated(pairs[-1].exam, item))
        last_day = item
    return pairs + [Dated(exam, None) for exam in waiting]


def _date_first(items: Sequence[Mention]) -> list[Dated]:
    pairs: list[Dated] = []
    day: Mention | None = None
    last: Mention | None = None
    for item in items:
        if item.role == "EXAM_DATE":
            day, last = item, None
        else:
            if last and not _is_joined(last, item):
                day = None
            pairs.append(Dated(item, day))
            last = item
    return pairs


def _is_joined(last: Mention, item: Mention) -> bool:
    between = last.passage.text[last.end : item.start]
    return (
        "   " not in between
        and between.count("\n") <= 1
        and bool(JOINED.fullmatch(between))
        and between.strip("\n") != ""
    )


def _is_joined_day(last: Mention, item: Mention) -> bool:
    return bool(DATE_JOINT.fullmatch(last.passage.text[last.end : item.start]))


def _same_days(pairs: list[Dated]) -> list[Dated]:
    """Give 'samma datum' the day of the examination before it."""
    settled: list[Dated] = []
    for pair in pairs:
        after = unwrap(pair.exam.after[:40]).split("\n")[0]
        if pair.day is None and settled and settled[-1].day and says_same_day(after):
            pair = Dated(pair.exam, settled[-1].day)
        settled.append(pair)
    return settled


def read_day(mention: Mention | None, today: date) -> DateSpan | None:
    """Read a mention's date; None where it is none, or more than one."""
    if mention is None:
        return None
    spans = find_dates(mention.text, today)
    return spans[0] if len(spans) == 1 else None

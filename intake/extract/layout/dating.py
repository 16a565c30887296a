"""Give examinations the dates that stand in columns and under labels of their own."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date

from intake.extract.labels.wordings import Wordings, is_one_of
from intake.extract.layout.slotted import Slotted
from intake.extract.pages.geometry import box_of, share_y
from intake.extract.pages.snippet import Snippet, sureness_of
from intake.extract.values.dates import DateSpan, find_dates
from models.order import Examination
from models.page import Box

YEAR_BELOW = re.compile(r"\n(?=(?:19|20)\d\d(?:\n|$))")  # a date set on two lines


@dataclass(frozen=True, slots=True)
class Dated:
    """A day that stands by itself, under or beside a label of its own."""

    day: date | None
    is_sure: bool
    snippet: Snippet


@dataclass(frozen=True, slots=True)
class Listed:
    """An examination before the dates of other columns are looked at."""

    examination: Examination
    snippet: Snippet
    has_date: bool
    value: Slotted


def lines_in(snippet: Snippet) -> Iterator[Snippet]:
    """Yield the lines of a value that say something."""
    start = 0
    for line in snippet.text.split("\n"):
        part = snippet.part(start, start + len(line))
        start += len(line) + 1
        if part.text:
            yield part


def is_level(one: Snippet, other: Snippet) -> bool:
    """Say whether two values stand beside one another."""
    if one.page != other.page or not one.words or not other.words:
        return False
    first, second = box_of(one.words), box_of(other.words)
    return share_y(first, second) > 0.4 * min(first.height, second.height)


def says_same(text: str, wordings: Wordings) -> bool:
    """Say whether words mean the day above: "dito", "samma"."""
    bare = text.strip(" ,.;:()\n").casefold()
    return bool(bare) and is_one_of(bare, wordings.words["same_date"]["words"])


def day_of(span: DateSpan | None) -> tuple[date | None, bool]:
    """Return the day of an examination as far as it is said, and whether that is sure."""
    if span is None:
        return None, True
    if span.precision != "day" or span.problem not in (None, "future", "misread"):
        return None, span.problem is None
    return span.value, span.problem is None


def read_days(snippet: Snippet, wordings: Wordings, today: date) -> Iterator[Dated]:
    """Yield the days of a value, line by line; "samma" stands for the day above."""
    last: date | None = None
    for line in lines_in(replace(snippet, text=YEAR_BELOW.sub(" ", snippet.text))):
        spans = find_dates(line.text, today)
        if not spans and says_same(line.text, wordings) and last:
            yield Dated(last, True, line)
        for span in spans:
            day, sure = day_of(span)
            last = day or last
            yield Dated(day, sure, line.part(span.start, span.end))


def give_dates(found: Sequence[Listed], days: Sequence[Dated]) -> Iterator[Examination]:
    """Give each examination that has no date the one that stands level with it, or for all."""
    bare = [one for one in found if not one.has_date]
    for one in found:
        if one.has_date or not days:
            yield one.examination
            continue
        yield _dated(one, _day_for(one, found, bare, days))


def _day_for(
    one: Listed, found: Sequence[Listed], bare: Sequence[Listed], days: Sequence[Dated]
) -> Dated | None:
    """Return the date of an examination: as many as there are, the one level with it, the one of its list."""
    if len(days) == len(bare):
        return days[list(bare).index(one)]
    level = [day for day in days if is_level(one.snippet, day.snippet)]
    if level:
        x = box_of(one.snippet.words).x0
        right = [day for day in level if box_of(day.snippet.words).x0 > x]
        return (right or level)[0]
    if any(is_level(other.snippet, day.snippet) for other in bare for day in days):
        return None
    mine = [day for day in days if _owner(day, found) in (None, one.value)]
    return mine[0] if len(mine) == 1 else None


def _owner(day: Dated, found: Sequence[Listed]) -> Slotted | None:
    """Return the list of examinations that a date stands below; None where it stands above them all."""
    place = _place(day.snippet)
    above = [one for one in found if _place(one.snippet) < place]
    return max(above, key=lambda one: _place(one.snippet)).value if above else None


def _place(snippet: Snippet) -> tuple[int, float]:
    return snippet.page, box_of(snippet.words).top if snippet.words else 0.0


def _dated(one: Listed, day: Dated | None) -> Examination:
    if day is None:
        return one.examination
    examination = one.examination
    evidence = examination.evidence
    if evidence and evidence.bbox and day.snippet.words and evidence.page == day.snippet.page:
        bbox: Box = evidence.bbox.around(box_of(day.snippet.words))
        evidence = replace(evidence, bbox=bbox, quote=f"{evidence.quote} {day.snippet.text}")
    doubt = (1.0 if day.is_sure else 0.6) * sureness_of(day.snippet.words)
    return replace(
        examination,
        date=day.day,
        raw=f"{examination.raw} {day.snippet.text}",
        confidence=round(examination.confidence * doubt, 4),
        evidence=evidence,
    )

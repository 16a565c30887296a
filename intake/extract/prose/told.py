"""Examinations as a sentence or a line tells them: what the word list knows, with the date beside it.

The third opinion beside both readers, as strict as they are learned: a known examination and a whole date in
one breath, or nothing. What the words around call background ("jfr", "har vi redan") is told apart, and what
is named or dated on the page and belongs to neither is told as well: nothing may be passed over.
"""

import re
from collections.abc import Callable, Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from itertools import pairwise

from intake.extract.knowledge import Knowledge
from intake.extract.language.phrasebook import says_same_day
from intake.extract.pages.passage import own_text, unwrap
from intake.extract.pages.running import RunningText, run_text
from intake.extract.places.resolve import find_places
from intake.extract.prose.added import find_added
from intake.extract.prose.backdrop import (
    Plainness,
    is_department,
    is_done_here,
    is_done_with_us,
    is_elsewhere,
    is_polite,
    is_story,
    weigh_background,
)
from intake.extract.prose.misdated import deadlines, is_misdated
from intake.extract.prose.onward import onward_spans
from intake.extract.prose.pairing import BREATH, further_days, has_more_days, pair_days
from intake.extract.prose.pointed import find_pointing
from intake.extract.prose.sharing import share_days
from intake.extract.prose.struck import find_struck
from intake.extract.prose.unheard import find_unheard
from intake.extract.prose.unplaced import (
    find_strange_techniques,
    find_unplaced_days,
    find_unread,
    is_asked_otherwise,
)
from intake.extract.values.dates import DateSpan, find_dates
from intake.extract.values.examinations import ExaminationSpan, find_examinations, normalise_examination
from intake.extract.values.identities import find_identities
from intake.extract.values.signing_days import is_signing_day
from models.order import Examination
from models.page import Page

_COMMA = re.compile(r"[.)]?\s*[,;]\s*")
_NEXT = re.compile(
    r" ?(?:[,+&]|och\b|samt\b) ?"
    r"(?:(?P<year>(?:från |år )?20\d\d\b(?![-./]?\d))|(?P<part>[^\W\d_]{3,})(?!\w))",
    re.IGNORECASE,
)
_LABEL = re.compile(r"\n(?=[^\n:=]{1,40}[:=])")
_JOINT = re.compile(r"[\s,+&]*(?:(?:och|samt|and|og|und|resp\.?|respektive)\s+)?", re.IGNORECASE)


@dataclass(frozen=True, slots=True)
class Told:
    """What the text tells."""

    asked: tuple[Examination, ...]
    background: tuple[Examination, ...]  # mentioned, not ordered
    mentioned: tuple[str, ...] = ()  # examinations without a date, or that may be background
    days: frozenset[date] = frozenset()  # that no word explains and no examination of the text has
    unread: tuple[str, ...] = ()  # numbers behind an examination that are no date
    unheard: tuple[str, ...] = ()  # words behind an ordered examination that no plain order has
    doubted: tuple[str, ...] = ()  # asked after, done elsewhere, told as a story, or of an unsaid day


@dataclass(frozen=True, slots=True)
class _Line:
    """An examination in the text, with its day and whether it is background."""

    span: ExaminationSpan
    day: DateSpan | None
    background: Plainness = Plainness.NOT

    @property
    def start(self) -> int:
        return min(self.day.start, self.span.start) if self.day else self.span.start

    @property
    def end(self) -> int:
        return max(self.day.end, self.span.end) if self.day else self.span.end


def tell_examinations(pages: Sequence[Page], knowledge: Knowledge, today: date) -> Told:
    """Return the examinations with a date of their own, in reading order, and what else is named."""
    told = Told((), ())
    for page in pages:
        running = own_text(run_text(page))
        told = _both(told, _tell(running, knowledge, today))
    sent = {span.value for page in pages for span in find_dates(page.header or "", today)}
    return replace(told, days=told.days - sent)  # the day of the fax is the paper's


def _both(one: Told, other: Told) -> Told:
    return Told(
        one.asked + other.asked,
        one.background + other.background,
        one.mentioned + other.mentioned,
        one.days | other.days,
        one.unread + other.unread,
        one.unheard + other.unheard,
        one.doubted + other.doubted,
    )


def _tell(running: RunningText, knowledge: Knowledge, today: date) -> Told:
    text = unwrap(running.text)
    lines = _lines(text, knowledge, today)
    dated = [line for line in lines if line.span.certain and line.day and line.day.value]
    asked = [line for line in dated if not line.background] or _of_story(text, dated)
    dated = [replace(line, background=Plainness.NOT) if line in asked else line for line in dated]
    asked = [line for line in dated if not line.background]
    told_of = [line for line in dated if line.background]
    others = [line for line in lines if line not in dated and not line.background]
    others = [line for line in others if line.day or not is_department(text, line.start, line.end)]
    others += [line for line in told_of if line.background is not Plainness.PLAINLY]
    strange = tuple(find_strange_techniques(text, [(line.start, line.end) for line in lines]))
    bare = [line.span for line in lines if line.day is None]
    return Told(
        asked=tuple(_examination(line, running) for line in asked),
        background=tuple(_examination(line, running) for line in told_of),
        mentioned=(*(line.span.description for line in others), *strange),
        days=find_unplaced_days(text, [(line.start, line.end) for line in lines], today, _placed(knowledge)),
        unread=tuple(find_unread(text, bare, today)),
        unheard=tuple(_unheard(_with_labels_apart(running.text, text), lines, knowledge, today)),
        doubted=(*_doubted(text, asked, knowledge), *_before_a_comma(text, lines)),
    )


def _with_labels_apart(written: str, text: str) -> str:
    """Part the lines again that begin with a label in small letters: "telefon: ..."."""
    breaks = {found.start() for found in _LABEL.finditer(written)}
    return "".join("\n" if at in breaks else sign for at, sign in enumerate(text))


def _unheard(text: str, lines: Sequence[_Line], knowledge: Knowledge, today: date) -> Iterator[str]:
    """Yield the words behind what is ordered that nobody accounts for."""
    taken = [(one.start, one.end) for one in find_identities(text, today)]
    taken += [*_placed(knowledge)(text), *_regions(text, knowledge), *onward_spans(text, knowledge)]
    taken += [(day.start, day.end) for day in find_dates(text, today) if day.precision == "day"]
    taken += [*deadlines(text), *((line.span.start, line.span.end) for line in lines)]
    asked = [line for line in lines if not line.background]
    plain = [(line.start, line.end) for line in lines if line.background]
    spans = [(line.span.start, line.span.end) for line in asked]
    yield from find_unheard(text, spans, plain, taken)
    yield from find_struck(text, spans, taken)
    yield from find_added(text, spans, taken, knowledge)
    yield from find_pointing(text, [line.span for line in asked], taken, knowledge)


def _regions(text: str, knowledge: Knowledge) -> Iterator[tuple[int, int]]:
    """Yield where a region is named by its own word: "Halland"."""
    named = {receiver.region.removeprefix("Region ") for receiver in knowledge.receivers}
    joined = "|".join(re.escape(name) for name in sorted(named, key=len, reverse=True) if name)
    yield from (found.span() for found in re.finditer(rf"\b(?:{joined})\b", text)) if joined else ()


def _of_story(text: str, dated: Sequence[_Line]) -> list[_Line]:
    """Return what was done with those who are written to, where no other examination is asked for.

    "På min remiss gjordes hos er MR 2026-11-02, som visar ... Länka bilderna": told of, and ordered.
    """
    is_told = all(line.background is Plainness.IN_PART for line in dated)
    return [line for line in dated if is_told and is_done_here(text, line.start, line.end)]


def _placed(knowledge: Knowledge) -> Callable[[str], list[tuple[int, int]]]:
    return lambda text: [(span.start, span.end) for span in find_places(text, knowledge)]


def _before_a_comma(text: str, lines: Sequence[_Line]) -> Iterator[str]:
    """Yield what has no day, before a comma and one with a day: "MR axel, CT knä 10/10" leaves it open."""
    for line, following in pairwise(lines):
        if line.day is None and following.day and _COMMA.fullmatch(text[line.span.end : following.start]):
            yield line.span.description


def _doubted(text: str, asked: Sequence[_Line], knowledge: Knowledge) -> Iterator[str]:
    """Yield what is asked for with a doubt: "?" behind it, done at another hospital, or told as a story."""
    stories = [is_story(text, line.start, line.end) for line in asked]
    for line, story in zip(asked, stories, strict=True):
        is_asked_after = text[line.end : line.end + 2].strip().startswith("?")
        is_asked_after = is_asked_after and not is_polite(text, line.start)
        is_one_of_several = line.day is not None and has_more_days(text[line.span.end : line.day.start])
        is_elsewhere_done = is_elsewhere(text, line.end, knowledge) or (story and not all(stories))
        is_misread = line.day is not None and is_misdated(text, line.span, line.day)
        if (
            is_misread
            or is_asked_after
            or is_one_of_several
            or is_elsewhere_done
            or _goes_on(text, line.end, knowledge)
        ):
            yield line.span.description


def _goes_on(text: str, end: int, knowledge: Knowledge) -> bool:
    """Tell a year or a body's part that goes on a list alone: "Rtg hand 2026-07-07, fot vä", "samt 2024"."""
    found = _NEXT.match(text, end)
    if found is None or found["year"]:
        return found is not None
    rest = find_examinations(text[found.start("part") :].partition("\n")[0], knowledge)
    if rest and rest[0].start == 0:
        return False  # an examination of its own: "och HKA-röntgen"
    part = normalise_examination(found["part"], knowledge)
    return part is not None and bool(part.body) and not part.modality


def _lines(text: str, knowledge: Knowledge, today: date) -> list[_Line]:
    spans = find_examinations(text, knowledge)
    taken = [(span.start, span.end) for span in spans]
    days = [
        span
        for span in find_dates(text, today)
        if span.precision == "day"
        and not is_signing_day(text, span.start, span.end, taken)
        and not is_asked_otherwise(text, span.start)
    ]
    named = {text.count("\n", 0, span.start) for span in spans}
    own = share_days(text, spans, days, pair_days(text, spans, days))
    found: list[_Line] = []
    for number, span in enumerate(spans):
        following = spans[number + 1].start if number + 1 < len(spans) else len(text)
        day = own[number] or _same_day(text, span, following, found)
        line = _Line(span, day)
        plainness = weigh_background(text, line.start, line.end, following, named)
        if day and is_done_with_us(text[span.end : day.start]):
            plainness = Plainness.PLAINLY
        if found and _JOINT.fullmatch(text[found[-1].end : line.start]):
            plainness = max(plainness, found[-1].background)  # a list is one: "jfr CT buk och CT torax"
        further = further_days(text, day, [one for one in days if one not in own]) if own[number] else []
        found += [replace(line, day=one, background=plainness) for one in [day, *further]]
    return found


def _examination(line: _Line, running: RunningText) -> Examination:
    return Examination(
        description=line.span.description,
        date=line.day.value if line.day else None,
        raw=running.text[line.start : line.end],
        confidence=0.8,
        evidence=running.evidence(line.start, line.end),
        why="told with its date",
    )


def _same_day(text: str, span: ExaminationSpan, following: int, before: Sequence[_Line]) -> DateSpan | None:
    """Return the day of the examination before, where this one says "samma datum"."""
    behind = text[span.end : min(following, span.end + BREATH)].split("\n")[0]
    last = before[-1].day if before else None
    return (
        replace(last, start=span.end, end=span.end + len(behind)) if last and says_same_day(behind) else None
    )

"""What a paper says is not asked for, "en skelettscint från 2024 finns redan hos oss", is left out.

A sentence is such a one where nothing else stands in it: it names examinations, their days and houses, and
says that they are at hand or not to be sent, and no word more. One that could mean what is asked for as well,
by its kind or its day, stays where it is: somebody takes back an order.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import cache
from pathlib import Path

from intake.extract.knowledge import Knowledge
from intake.extract.pages.passage import own_text
from intake.extract.pages.running import RunningText, run_text
from intake.extract.pages.sentences import sentence_spans
from intake.extract.places.resolve import find_places
from intake.extract.values.dates import find_dates
from intake.extract.values.examinations import ExaminationSpan, find_examinations
from intake.extract.values.known_names import is_known_name
from models.page import Page, Source, Word

WORDS_FILE = Path(__file__).with_name("unwanted.toml")
LONGEST = 200  # characters of such a sentence
SURE = 0.8  # the engine's confidence in each word of it
DAY = {"day": "%Y-%m-%d", "month": "%Y-%m", "year": "%Y"}
_ASIDE = re.compile(r"\([^()\n]{6,120}\)")
_HOUSE = re.compile(r"\b(?:på|vid|från|i|hos) [A-ZÅÄÖ][\w/]+")
_CAPITAL = re.compile(r"\b[A-ZÅÄÖ][a-zåäöé]+\b")
_LETTERS = re.compile(r"[^\W\d_]|\d")


@dataclass(frozen=True, slots=True)
class _Named:
    """What a sentence names: examinations, kinds of pictures, and when they were made."""

    examinations: tuple[ExaminationSpan, ...]
    kinds: tuple[str, ...]  # "rygg" of "ryggbilderna"
    times: tuple[str, ...]  # days, months and years, as far as they are told
    months: tuple[int, ...]  # months of no year


def without_unwanted(pages: Sequence[Page], knowledge: Knowledge, today: date) -> tuple[Page, ...]:
    """Return pages without the sentences that say of other examinations that they are not asked for."""
    written = [own_text(run_text(page)) for page in pages]
    texts = [running.text for running in written]
    return tuple(
        _without(page, list(_unwanted(running, [*texts[:at], *texts[at + 1 :]], knowledge, today)))
        for at, (page, running) in enumerate(zip(pages, written, strict=True))
    )


def _unwanted(
    running: RunningText, others: Sequence[str], knowledge: Knowledge, today: date
) -> Iterator[Word]:
    """Yield the words of a page's sentences that say what is not asked for."""
    text = running.text
    spans = list(sentence_spans(text))
    asides = [(found.start(), found.end()) for found in _ASIDE.finditer(text)]
    said_so = [span for span in (*asides, *spans) if _says_so(text[slice(*span)])]
    for start, end in (*said_so, *_lists(text, spans, knowledge, today)):
        named = _read(text[start:end], text[:start] + " " + text[end:], knowledge, today)
        rest = "\n".join((text[:start], text[end:], *others))
        words = running.words_between(start, end)
        if named and _is_another(named, rest, knowledge, today) and all(w.confidence >= SURE for w in words):
            yield from words


def _says_so(said: str) -> bool:
    """Say whether a short sentence says that something is not wanted."""
    return len(said) <= LONGEST and "?" not in said and _pattern("unwanted").search(said.strip()) is not None


def _lists(
    text: str, spans: Sequence[tuple[int, int]], knowledge: Knowledge, today: date
) -> Iterator[tuple[int, int]]:
    """Yield lists whose heading says it of all of them: "Har vi redan fått:", and examinations with days."""
    for at, (start, end) in enumerate(spans):
        heading = text[start:end]
        if not _says_so(heading) or not _is_bare(heading):
            continue
        last = None
        for first, until in spans[at + 1 :]:
            line = text[first:until]
            named = _read(line, text, knowledge, today)
            if named and named.examinations and not named.kinds:
                last = until
            elif not _is_bare(line):
                break
        if last is not None:
            yield start, last


def _is_bare(line: str) -> bool:
    """Tell a heading, or heads of columns, that name no examination."""
    left = _pattern("lists").sub(" ", _pattern("unwanted").sub(" ", line.strip()))
    return not _LETTERS.search(_pattern("fillers").sub(" ", left))


def _read(said: str, around: str, knowledge: Knowledge, today: date) -> _Named | None:
    """Return what a sentence names, None where it says anything else as well."""
    examinations = find_examinations(said, knowledge)
    days = find_dates(said, today)
    rest = list(said)
    for start, end in (
        *((one.start, one.end) for one in examinations),
        *((one.start, one.end) for one in days),
        *((one.start, one.end) for one in find_places(said, knowledge)),
        *((found.start(), found.end()) for found in _HOUSE.finditer(said)),
    ):
        rest[start:end] = " " * (end - start)
    left = _without_names("".join(rest), around)
    left = _pattern("unwanted").sub(" ", left.strip())
    months = tuple(int(number) for number in _months(left))
    left = _pattern("months").sub(" ", left)
    kinds = tuple((found["kind"] or found["kind2"] or "").casefold() for found in _studies().finditer(left))
    left = _pattern("fillers").sub(" ", _pattern("lists").sub(" ", _studies().sub(" ", left)))
    if _LETTERS.search(left) or not (examinations or kinds):
        return None
    times = tuple(day.value.strftime(DAY[day.precision]) for day in days if day.value)
    return _Named(tuple(examinations), kinds, times, months)


def _without_names(text: str, around: str) -> str:
    """Take out a patient's name that stands elsewhere on the page as well."""
    for name in _CAPITAL.findall(text):
        if is_known_name(name) and re.search(rf"\b{name}\b", around):
            text = text.replace(name, " ")
    return text


def _is_another(named: _Named, rest: str, knowledge: Knowledge, today: date) -> bool:
    """Say whether nothing of the rest can be what a sentence names: another time, or another kind."""
    days = [one.value for one in find_dates(rest, today) if one.value and one.precision == "day"]
    asked = find_examinations(rest, knowledge)
    if (named.times or named.months) and days and asked:
        same = any(day.isoformat().startswith(time) for day in days for time in named.times)
        if not same and not any(day.month in named.months for day in days):
            return True
    is_new = not any(_overlap(one, other) for one in named.examinations for other in asked)
    low = rest.casefold()
    return bool(asked) and is_new and all(kind and kind not in low for kind in named.kinds)


def _overlap(one: ExaminationSpan, other: ExaminationSpan) -> bool:
    """Say whether two may be the same examination, whatever their side."""
    if one.modality and other.modality and one.modality != other.modality:
        return False
    bodies = [set((span.body or "").split("/")) - {""} for span in (one, other)]
    return not all(bodies) or bool(bodies[0] & bodies[1])


def _without(page: Page, words: Sequence[Word]) -> Page:
    """Return a page without some of its words, and without what a second reading has in their places."""
    if not words:
        return page
    left_out = set(words)
    boxes = [word.box for word in words]
    second = page.second
    if page.source is Source.OCR:
        second = tuple(word for word in second if not any(box.holds(word.box.center) for box in boxes))
    return replace(page, words=tuple(word for word in page.words if word not in left_out), second=second)


def _months(text: str) -> list[int]:
    names = _table()["months"]
    return [names.index(found.group().casefold()) + 1 for found in _pattern("months").finditer(text)]


@cache
def _studies() -> re.Pattern[str]:
    first, second = _table()["studies"]
    return re.compile(rf"\b(?:{first}|{second.replace('kind', 'kind2', 1)})(?!\w)", re.IGNORECASE)


@cache
def _pattern(name: str) -> re.Pattern[str]:
    joined = "|".join(sorted(_table()[name], key=len, reverse=True)).replace(" ", r"\s+")
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)


@cache
def _table() -> dict[str, list[str]]:
    return tomllib.loads(WORDS_FILE.read_text(encoding="utf-8"))

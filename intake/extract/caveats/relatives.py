"""A relative's number beside the patient's, "hennes mamma heter Eva (850128-9667)", makes no second patient.

Left out are the words of the number where its own sentence calls it a relative's and asks for nothing. Where
words elsewhere say that a relative is meant, or where not exactly one other number is left, all of it stays
and is a doubt of mixed patients.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from functools import cache
from pathlib import Path

from intake.extract.knowledge import Knowledge
from intake.extract.pages.passage import own_text, unwrap
from intake.extract.pages.running import RunningText, run_text
from intake.extract.values.examinations import find_examinations
from intake.extract.values.identities import IdentitySpan, find_identities
from intake.extract.values.letters import CAPITAL
from models.page import Page, Source, Word

WORDS_FILE = Path(__file__).with_name("relatives.toml")
BEFORE, BEHIND = 80, 120  # characters of the sentence around a number
SURE = 0.9  # the engine's confidence in each word of it
_BORN = re.compile(r"(?<![\d-])(?:19|20)\d{6}(?![\d-])")  # a day that stands for the whole number
_ENDS = re.compile(r"(?<=[^\W\d_]{2})[.!?]\s+(?=[A-ZÅÄÖ])|(?<=[\d)])[.!?]\s+(?=[A-ZÅÄÖ])|[\n;]")


def without_relatives(pages: Sequence[Page], knowledge: Knowledge, today: date) -> tuple[Page, ...]:
    """Return pages without the numbers of relatives, where the number of one patient is left."""
    written = [own_text(run_text(page)) for page in pages]
    texts = [unwrap(running.text) for running in written]
    found = [list(_identities(text, today, knowledge)) for text in texts]
    if len({_key(one) for spans in found for one in spans}) < 2 or any(map(_pattern("meant").search, texts)):
        return tuple(pages)
    kin = [
        [one for one in spans if _is_kins(text, one, knowledge)]
        for text, spans in zip(texts, found, strict=True)
    ]
    own = {_key(one) for spans, theirs in zip(found, kin, strict=True) for one in spans if one not in theirs}
    if len(own) != 1 or own & {_key(one) for spans in kin for one in spans}:
        return tuple(pages)
    return tuple(
        _without(page, [word for one in spans for word in _words_of(running, one)])
        for page, running, spans in zip(pages, written, kin, strict=True)
    )


def _identities(text: str, today: date, knowledge: Knowledge) -> Iterator[IdentitySpan]:
    """Yield the numbers of persons, and a relative's day of birth that stands for one."""
    for span in find_identities(text, today):
        if span.kind != "birth_date_only":
            yield span
    for day in _BORN.finditer(text):
        span = IdentitySpan(
            start=day.start(), end=day.end(), value=day.group(), kind="birth_date_only", valid=False
        )
        if _is_kins(text, span, knowledge):
            yield span


def _key(span: IdentitySpan) -> str:
    return re.sub(r"\D", "", span.value)[-10:]


def _is_kins(text: str, span: IdentitySpan, knowledge: Knowledge) -> bool:
    """Say whether a number's sentence calls it a relative's, and neither asks nor tells of images."""
    start = max((end.end() for end in _ENDS.finditer(text, 0, span.start)), default=0)
    stop = _ENDS.search(text, span.end)
    end = stop.start() if stop else len(text)
    before = text[max(start, span.start - BEFORE) : span.start]
    own = f"{_clause(before)} {text[span.end : min(end, span.end + BEHIND)]}"
    if find_examinations(own, knowledge) or _pattern("asks").search(own):
        return False
    if _called("kin").search(before):
        return True
    return _called("children").search(before) is not None and _pattern("reached").search(own) is not None


def _clause(before: str) -> str:
    """Return what stands before a number from the words on that say whose it is."""
    last = max(
        (one.start() for key in ("kin", "children") for one in _pattern(key).finditer(before)), default=0
    )
    return before[last:]


def _words_of(running: RunningText, span: IdentitySpan) -> tuple[Word, ...]:
    """Return a number's words; where a day of birth stands for it, all that calls the relative so."""
    start = span.start
    if span.kind == "birth_date_only":
        text = unwrap(running.text)
        called = (
            _called(key).search(text, text.rfind("\n", 0, start) + 1, start) for key in ("kin", "children")
        )
        start = min((one.start() for one in called if one), default=start)
    return running.words_between(start, span.end)


def _without(page: Page, words: Sequence[Word]) -> Page:
    """Return a page without the words of a number; as it is where one of them was not read surely."""
    is_picture = page.source is Source.OCR
    if not words or (is_picture and any(word.confidence < SURE for word in words)):
        return page
    boxes = [word.box for word in words]
    second = page.second
    if is_picture:
        second = tuple(word for word in second if not any(box.holds(word.box.center) for box in boxes))
    return replace(page, words=tuple(word for word in page.words if word not in words), second=second)


@cache
def _called(key: str) -> re.Pattern[str]:
    """Match a relative, and nothing but how somebody is called up to the end."""
    kin, called = ("|".join(_table()[name]).replace(" ", r"\s+") for name in (key, "called"))
    name = rf"(?-i:{CAPITAL}[\w'’-]+)"
    return re.compile(
        rf"(?<!\w)(?:{kin})(?:[\s,:;()–-]+(?:{called}|{name})(?!\w)){{0,6}}[\s,:()–-]*$", re.IGNORECASE
    )


@cache
def _pattern(key: str) -> re.Pattern[str]:
    joined = "|".join(_table()[key]).replace(" ", r"\s+")
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)


@cache
def _table() -> dict[str, list[str]]:
    return tomllib.loads(WORDS_FILE.read_text(encoding="utf-8"))

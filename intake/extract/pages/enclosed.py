"""A report that is sent along for information, below the order or behind it: nothing in it is ordered."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from intake.extract.pages.running import box_around
from models.page import Box, Page, Word, lines_of

WORDS_FILE = Path(__file__).with_name("enclosed.toml")
LEAST_ABOVE = 4  # lines of an order above the heading
ABOVE = 3  # lines over a report's text that say what was examined
HEAD = 4  # lines at a page's top that its heading stands among


def without_enclosed(pages: Sequence[Page]) -> tuple[Page, ...]:
    """Return the pages without the words of reports that stand below an order or on a page behind it."""
    return tuple(_without(page, first=index == 0) for index, page in enumerate(pages))


def _without(page: Page, *, first: bool) -> Page:
    lines = lines_of(page.words)
    start = next((n for n in range(len(lines)) if _begins_report(lines, n)), None)
    if start is None or (start < LEAST_ABOVE and (first or start >= HEAD)):
        return page
    top = min(word.box.top for word in lines[start])
    return replace(page, words=_above(page.words, top), second=_above(page.second, top))


def _above(words: Sequence[Word], top: float) -> tuple[Word, ...]:
    return tuple(word for word in words if word.box.center[1] < top)


def _begins_report(lines: Sequence[Sequence[Word]], number: int) -> bool:
    """Tell whether a line is a report's heading, and what follows reads like a report."""
    heading = _heading().fullmatch(" ".join(word.text for word in lines[number]).strip(" :.-–_="))
    if heading is None:
        return False
    below = "\n".join(" ".join(word.text for word in line) for line in lines[number + 1 :])
    needed = 1 if heading["copy"] or heading["before"] else 2
    return len({match.group().casefold() for match in _report().finditer(below)}) >= needed


def told_by_reports(page: Page) -> tuple[Box, ...]:
    """Return the lines above a report's text: what was examined is told there, not ordered."""
    lines = lines_of(page.words)
    answers = [number for number, line in enumerate(lines) if _is_answer(line)]
    told = [line for number in answers for line in lines[max(0, number - ABOVE) : number]]
    return tuple(box for line in told if (box := box_around(line)))


def _is_answer(line: Sequence[Word]) -> bool:
    found = _answer().match(" ".join(word.text for word in line))
    return found is not None and _finding().search(found["text"]) is not None


@cache
def _answer() -> re.Pattern[str]:
    labels = "|".join(tomllib.loads(WORDS_FILE.read_text(encoding="utf-8"))["answer"])
    return re.compile(rf"\W*(?:{labels})\s*[:.]\s*(?P<text>\w.*)", re.IGNORECASE)


@cache
def _finding() -> re.Pattern[str]:
    cues = tomllib.loads(WORDS_FILE.read_text(encoding="utf-8"))["finding"]
    return re.compile(rf"(?<!\w)(?:{'|'.join(cues)})", re.IGNORECASE)


@cache
def _heading() -> re.Pattern[str]:
    table = tomllib.loads(WORDS_FILE.read_text(encoding="utf-8"))
    heading, copy, before = ("|".join(table[key]) for key in ("heading", "copy", "before"))
    joint = r"\s*[,;–-]?\s*"
    leads = rf"(?P<before>(?:{before})\s*[:–-]?\s*)?"
    return re.compile(rf"{leads}(?:{heading}){joint}(?P<copy>{copy})?", re.IGNORECASE)


@cache
def _report() -> re.Pattern[str]:
    cues = tomllib.loads(WORDS_FILE.read_text(encoding="utf-8"))["report"]
    return re.compile(rf"(?<!\w)(?:{'|'.join(cues)})", re.IGNORECASE)

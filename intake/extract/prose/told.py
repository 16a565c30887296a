"""Examinations as a sentence or a line tells them: what the word list knows, with the date beside it.

The third opinion beside both readers, as strict as they are learned: a known examination and a whole date in
one breath, or nothing. What a cue calls background ("jfr", "tidigare", "har vi redan") is told apart.
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date
from functools import cache

from intake.extract.knowledge import Knowledge
from intake.extract.pages.passage import own_text, unwrap
from intake.extract.pages.running import run_text
from intake.extract.prose.grammar import WORDINGS_FILE
from intake.extract.values.dates import DateSpan, find_dates
from intake.extract.values.examinations import ExaminationSpan, find_examinations
from models.order import Examination
from models.page import Page

BREATH = 28  # characters between an examination and its date
BEFORE = 60  # characters in front of an examination that may call it background


@dataclass(frozen=True, slots=True)
class Told:
    """What the text tells."""

    asked: tuple[Examination, ...]
    background: tuple[Examination, ...]  # mentioned, not ordered


@cache
def _background(key: str) -> re.Pattern[str]:
    words = tomllib.loads(WORDINGS_FILE.read_text(encoding="utf-8"))["background"][key]
    return re.compile(r"(?<!\w)(?:" + "|".join(re.escape(word) for word in words) + r")(?!\w)", re.IGNORECASE)


def tell_examinations(pages: Sequence[Page], knowledge: Knowledge, today: date) -> Told:
    """Return the examinations with a date of their own, in reading order."""
    asked: list[Examination] = []
    background: list[Examination] = []
    for page in pages:
        running = own_text(run_text(page))
        text = unwrap(running.text)
        days = [span for span in find_dates(text, today) if span.precision == "day"]
        spans = [span for span in find_examinations(text, knowledge) if span.certain]
        for number, span in enumerate(spans):
            following = spans[number + 1].start if number + 1 < len(spans) else len(running.text)
            day = _date_after(text, span, days, following)
            if day and day.value:
                one = Examination(
                    description=span.description,
                    date=day.value,
                    raw=running.text[span.start : day.end],
                    confidence=0.8,
                    evidence=running.evidence(span.start, day.end),
                    why="told with its date",
                )
                behind = text[day.end : following]
                (background if _is_background(text, span.start, behind) else asked).append(one)
    return Told(asked=tuple(asked), background=tuple(background))


def _date_after(text: str, span: ExaminationSpan, days: list[DateSpan], following: int) -> DateSpan | None:
    """Return the date that closes an examination: in its breath, before the next one begins."""
    for day in days:
        if span.end <= day.start < following and day.start - span.end <= BREATH:
            between = text[span.end : day.start]
            return day if not re.search(r"[.;]\s+[A-ZÅÄÖ]|\n\s*\n", between) else None
    return None


def _is_background(text: str, start: int, behind: str) -> bool:
    before = re.split(r"[.;\n]\s*(?=[A-ZÅÄÖ])", text[max(0, start - BEFORE) : start])[-1]
    after = re.split(r"[.;]\s|\n", behind[:BEFORE])[0]
    return bool(_background("cues").search(before) or _background("behind").search(after))

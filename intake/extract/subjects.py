"""Who and what some pages are about: an order is about somebody, and about images that were taken one day."""

import re
from collections.abc import Sequence
from dataclasses import dataclass
from datetime import date

from intake.extract.knowledge import Knowledge
from intake.extract.values.dates import find_dates
from intake.extract.values.examinations import find_examinations
from intake.extract.values.identities import find_identities
from models.page import Page

# An identity, read surely or not; the third digit tells it from a firm's number.
NUMBER = re.compile(r"\b(?:\d\d)?\d\d[01]\d{3} ?[-+–] ?[\dA-Z]{4}\b")
NEAR = 80  # characters between an examination and its day


@dataclass(frozen=True, slots=True)
class Named:
    """Who and what is named: an order is about somebody."""

    identity: bool
    dated: bool  # an examination beside a day that has been
    examined: bool  # an examination, with its day or without

    @property
    def nobody(self) -> bool:
        return not (self.identity or self.dated)


def who_is_named(pages: Sequence[Page], knowledge: Knowledge, today: date) -> Named:
    """Look for a patient's identity, and for an examination beside a day that has been."""
    texts = [" ".join(page.text.split()) for page in pages]
    return Named(
        identity=any(NUMBER.search(text) or _has_identity(text, today) for text in texts),
        dated=any(_has_dated(text, knowledge, today) for text in texts),
        examined=any(one.certain for text in texts for one in find_examinations(text, knowledge)),
    )


def _has_identity(text: str, today: date) -> bool:
    return any(
        span.valid or span.kind in ("reserve", "birth_date_only") for span in find_identities(text, today)
    )


def _has_dated(text: str, knowledge: Knowledge, today: date) -> bool:
    days = [span for span in find_dates(text, today) if span.value and span.value <= today]
    if not days:
        return False
    ends = [(one.start, one.end) for one in find_examinations(text, knowledge) if one.certain]
    return any(_is_near(span.start, span.end, ends) for span in days)


def _is_near(start: int, end: int, places: Sequence[tuple[int, int]]) -> bool:
    return any(first - NEAR < end <= first + NEAR or last <= start < last + NEAR for first, last in places)

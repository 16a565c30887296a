"""Dates on the pages that nobody has given a place: one of them could be an examination's."""

import re
import tomllib
from collections.abc import Sequence
from datetime import date
from functools import cache
from pathlib import Path

from intake.extract.dates import find_dates
from intake.extract.identities import find_identities
from models.order import Found
from models.page import Page

WORDS_FILE = Path(__file__).with_name("loose.toml")
REACH = 30  # characters before a date that say what it is


@cache
def _explaining() -> re.Pattern[str]:
    words = tomllib.loads(WORDS_FILE.read_text(encoding="utf-8"))["before"]
    return re.compile(r"\b(" + "|".join(map(re.escape, sorted(words, key=len, reverse=True))) + r")\b")


def loose_dates(pages: Sequence[Page], found: Sequence[Found], today: date) -> set[date]:
    """Return the dates that are no examination's by either reader and that no word before them explains."""
    placed = {one.date for reader in found for one in reader.examinations} | {
        reader.needed_by for reader in found
    }
    return {
        day
        for page in pages
        for line in page.text.splitlines()
        for day in _loose_in(line, today)
        if day not in placed
    }


def _loose_in(line: str, today: date) -> list[date]:
    identities = [(span.start, span.end) for span in find_identities(line, today)]
    return [
        span.value
        for span in find_dates(line, today)
        if span.value
        and span.precision == "day"
        and not any(start < span.end and span.start < end for start, end in identities)
        and not _explaining().search(line[max(0, span.start - REACH) : span.start].casefold())
    ]

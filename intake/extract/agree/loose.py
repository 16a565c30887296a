"""Dates on the pages that nobody has given a place: one of them could be an examination's."""

import re
import tomllib
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache
from pathlib import Path

from intake.extract.values.dates import DateSpan, find_dates
from intake.extract.values.identities import find_identities
from models.order import Found
from models.page import Page

WORDS_FILE = Path(__file__).with_name("loose.toml")
UNREADABLE = date.min
READ = (None, "future", "year_missing")  # problems of a date whose day is told all the same
ANY_DAY = "den"  # says that a date follows, an examination's as well as another
AREA = re.compile(r"0\d{2,3} ?[-–/]")  # a telephone's area code: "0340-81 /8" is no day of the year 340
_SENTENCE_ENDS = re.compile(r"(?<=[\w)][\w)][.!?])\s+(?=[A-ZÅÄÖ])")
REACH = 30  # characters before a date that say what it is


@cache
def _explaining() -> re.Pattern[str]:
    words = tomllib.loads(WORDS_FILE.read_text(encoding="utf-8"))["before"]
    return re.compile(r"\b(" + "|".join(map(re.escape, sorted(words, key=len, reverse=True))) + r")\b")


@cache
def _examined() -> re.Pattern[str]:
    words = tomllib.loads(WORDS_FILE.read_text(encoding="utf-8"))["examined"]
    return re.compile(r"\b(" + "|".join(map(re.escape, sorted(words, key=len, reverse=True))) + r")\b")


def loose_dates(pages: Sequence[Page], found: Sequence[Found], today: date) -> set[date]:
    """Return the dates that are no examination's by either reader and that no word before them explains.

    One that cannot be read ("03/12/15", "2024-02-30") is loose as well, as `UNREADABLE`.
    """
    placed = {one.date for reader in found for one in reader.examinations}
    placed |= {reader.needed_by for reader in found}
    lines = (line for page in pages for line in page.text.splitlines())
    days = {_day_of(span) for line in lines for span in _unexplained(line, today)}
    return days - placed


def _day_of(span: DateSpan) -> date:
    return span.value if span.value and span.problem in READ else UNREADABLE


def has_impossible_date(pages: Sequence[Page], today: date) -> bool:
    """Say whether an unexplained date is not in the calendar, or an examination's lies in the future."""
    for page in pages:
        for line in page.text.splitlines():
            for span in _unexplained(line, today):
                before = _of_sentence(line[max(0, span.start - 2 * REACH) : span.start])
                examined = _examined().search(before.casefold())
                if span.problem == "invalid" or (span.problem == "future" and examined):
                    return True
    return False


def _of_sentence(text: str) -> str:
    """Return what stands behind a text's last full stop."""
    return _SENTENCE_ENDS.split(text)[-1]


def _unexplained(line: str, today: date) -> Iterator[DateSpan]:
    identities = [(span.start, span.end) for span in find_identities(line, today)]
    for span in find_dates(line, today):
        if span.precision != "day" or any(a < span.end and span.start < b for a, b in identities):
            continue
        before = line[max(0, span.start - REACH) : span.start].casefold()
        if not AREA.match(span.raw) and not _is_explained(before):
            yield span


def _is_explained(before: str) -> bool:
    """Say whether the words before a date tell another day: in "önskas: DT buk" the examination is nearer."""
    told = list(_explaining().finditer(before))
    examined = max((match.end() for match in _examined().finditer(before)), default=0)
    if told and told[-1][0] == ANY_DAY and examined:
        told.pop()
    return bool(told) and told[-1].end() > examined

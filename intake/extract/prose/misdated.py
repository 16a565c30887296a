"""An examination beside a day that another thing has, or that is only one side's: "svar 2026-03-02"."""

import re
from collections.abc import Iterator

from intake.extract.prose.unplaced import says_another_day
from intake.extract.values.dates import DateSpan
from intake.extract.values.examinations import ExaminationSpan

_ALONG = re.compile(  # "bilder samt utlåtande av 2025-02-26 MR knä": both are asked for
    r"\bbild\w*\s*(?:och|samt|jämte|inklusive|inkl\.?|med|[+&/])\s*(?:utlåtande|svar|utl\.?)\w*",
    re.IGNORECASE,
)
_NOW = re.compile(  # "i dag 2026-11-23": one day
    r"\bi ?(?:dag|går|natt|morse|förrgår)[\s,(]*\Z", re.IGNORECASE
)
_EACH = re.compile(r"\s*,?\s*resp", re.IGNORECASE)
_HALF = re.compile(r"\s*(?:[&+/]|och|samt|resp\.?)\s*\d{1,2}(?![\d:./-])(?![ \t]*[^\W\d_])", re.IGNORECASE)
_DEADLINE = re.compile(  # behind a whole day: "CT buk 261022 / senast onsdag den 25/11"
    r"(?<=\d)[\s,;]+(?:behövs |önskas )?senast\s+"
    r"(?=den|[a-zåäö]+dag)(?:[a-zåäö]+dag(?:en)?\s+)?(?:den\s+)?(?=\d)",
    re.IGNORECASE,
)


def deadlines(text: str) -> Iterator[tuple[int, int]]:
    """Yield the words behind an examination's day that lead to the day by which images are needed."""
    yield from (found.span() for found in _DEADLINE.finditer(text))


def is_misdated(text: str, span: ExaminationSpan, day: DateSpan) -> bool:
    """Tell a day that words call another's, that half a day follows, or that one of two parts has."""
    comes_first = day.start < span.start
    start = text.rfind("\n", 0, day.start) + 1 if comes_first else span.end
    between = text[start : day.start]
    between = _ALONG.sub(" ", _NOW.sub("", between))
    has_parts = span.side == "bilateral" or "/" in (span.body or "")
    is_of_one = has_parts and _EACH.match(text, day.end) is not None
    return is_of_one or _HALF.match(text, day.end) is not None or says_another_day(between)

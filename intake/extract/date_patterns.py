"""The forms that dates are written in, as patterns."""

import csv
import re
from functools import cache
from importlib.resources import files

DASH = r"\-–—−‐‑"

# What may not touch a date: more digits, or digits behind a separator (an identity, a phone number, a range).
BEFORE = rf"(?<!\d)(?<!\d[{DASH}/.:+])"
AFTER = rf"(?!\d)(?![{DASH}/+]\s?\d)(?!\.\d)"
JOIN = rf"\s?[{DASH}./]\s?"
# Four more digits behind eight or six make an identity.
NO_IDENTITY = rf"(?!\s?[{DASH}+]?\s?(?:\d{{4}}|[\dXx*]{{4}})(?!\d))"

YEAR_FIRST = re.compile(rf"{BEFORE}(\d{{4}}){JOIN}(\d{{1,2}}){JOIN}(\d{{1,2}}){AFTER}{NO_IDENTITY}")
SPACED = re.compile(rf"{BEFORE}((?:19|20)\d\d) (\d\d) (\d\d)(?! ?[\d{DASH}])")
EIGHT = re.compile(
    rf"(?<![\w])(?<!\d[{DASH} +])((?:19|20)\d\d)([01]\d)([0-3]\d)(?![\w])(?![{DASH}+]\d){NO_IDENTITY}"
)
EIGHT_AND_TIME = re.compile(r"(?<!\w)((?:19|20)\d\d)([01]\d)([0-3]\d)(?=\s(?:kl\.?\s?)?[0-2]\d[0-5]\d(?!\d))")
SIX = re.compile(
    rf"(?<!\w)(?<!\d[{DASH} /+.,])(\d\d)([01]\d)([0-3]\d)(?!\w)(?!\s?[{DASH}+/]\s?\d)(?! \d)"
    rf"{NO_IDENTITY}"
)
YEAR_LAST = re.compile(rf"{BEFORE}(\d{{1,2}})\s?[{DASH}./]\s?(\d{{1,2}})\s?[{DASH}./]\s?(\d{{4}})(?!\d)")
SLASH_YEAR = re.compile(
    rf"{BEFORE}(\d{{1,2}})\s?/\s?(\d{{1,2}})(?:\s*[,{DASH}’'´]\s?|\s+)(?:år\s)?(\d{{4}})(?!\d)"
)
SLASH_SHORT_YEAR = re.compile(
    rf"{BEFORE}(\d{{1,2}})\s?/\s?(\d{{1,2}})\s?[{DASH}’'´]\s?(\d{{2}})(?!\d)(?![.:]\d)"
)
SLASH_LOOSE_YEAR = re.compile(rf"{BEFORE}(\d{{1,2}})/(\d{{1,2}}) (\d{{2}})(?!\d)(?![.:,/{DASH}]\d)(?! \d)")
SHORT_HYPHENS = re.compile(rf"{BEFORE}(\d\d)([{DASH}])(\d\d)\2(\d\d){AFTER}{NO_IDENTITY}")
SHORT_MIXED = re.compile(rf"{BEFORE}(\d{{1,2}})([./])(\d{{1,2}})\2(\d\d){AFTER}")
SLASH_ONLY = re.compile(
    rf"(?<!\w)(?<!\d[{DASH}/.:+ ])(\d{{1,2}})/(\d{{1,2}})(?!\w)(?!\s?[{DASH}/’']\s?\d)(?!\.\d)"
)
MONTH_NUMBER = re.compile(rf"{BEFORE}((?:19|20)\d\d)[{DASH}/](0[1-9]|1[0-2])(?!\d)(?!\s?[{DASH}/.]\s?\d)")
NUMBER_OF_MONTH = re.compile(rf"{BEFORE}(?<!\d )(0?[1-9]|1[0-2])[{DASH}/.]((?:19|20)\d\d)(?![\d{DASH}])")
YEAR_ONLY = re.compile(rf"(?<![\w{DASH}/.:+])(?<!\d )((?:19[5-9]|20\d)\d)(?![\w{DASH}/:+])(?![.,]\d)(?! \d)")
MISREAD_ISO = re.compile(
    rf"(?<!\w)([12][\dOoQIl|]{{3}})[{DASH}]([\dOoQIl|SBZ]{{2}})[{DASH}]([\dOoQIl|SBZ]{{2}})(?!\w)(?![{DASH}])"
)


@cache
def month_numbers() -> dict[str, int]:
    with files("intake.directory").joinpath("months.csv").open(encoding="utf-8", newline="") as lines:
        rows = list(csv.DictReader(lines))
    return {name: int(row["month"]) for row in rows for name in row["names"].split(";")}


@cache
def named_patterns() -> tuple[re.Pattern[str], re.Pattern[str], re.Pattern[str]]:
    """Compile "3 mars 2014", "March 3, 2014" and "mars 2014"."""
    names = "|".join(sorted(month_numbers(), key=len, reverse=True))
    whole = r"(?P<year>(?:19|20)\d\d)(?!\d)"
    loose = r"\s(?P<loose>\d\d)(?!\d|[.:]\d|\s\d)"
    year = rf"(?:(?:\s*,?\s*|\s?[{DASH}]\s?){whole}|\s?[{DASH}’'´]\s?(?P<short>\d\d)(?!\d)|{loose})"
    day = r"(?<![\d/.:,-])(?P<day>\d{1,2})(?::?[ae]\b|\.|st|nd|rd|th)?"
    patterns = (
        rf"{day}\s?(?:of\s)?[{DASH}]?(?P<month>{names})\b\.?{year}?",
        rf"\b(?P<month>{names})\.?\s(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?\s{whole}",
        rf"\b(?P<month>{names})\b\.?(?:(?:\s*|\s?[{DASH}]\s?){whole}|\s?[{DASH}’'´](?P<short>\d\d)(?![\d:.]))",
    )
    return tuple(re.compile(pattern, re.I) for pattern in patterns)  # type: ignore[return-value]

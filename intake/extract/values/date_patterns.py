"""The forms that dates are written in, as patterns."""

import re
from functools import cache

from intake.extract.values.tables import read_table

DASH = r"\-–—−‐‑"
GAP = r"[ \t]"

# What may not touch a date: more digits, or digits behind a separator (an identity, a phone number, a range).
BEFORE = rf"(?<!\d)(?<!\d[{DASH}/.:+])"
AFTER = rf"(?!\d)(?![{DASH}/+]{GAP}?\d)(?!\.\d)"
JOIN = rf"{GAP}?[{DASH}./]{GAP}?"
# Four more digits behind eight or six make an identity; behind "2015-01-29" and a space they are a time.
NO_IDENTITY = (
    rf"(?!\s?[{DASH}+]?\s?[\dXx*]{{4}}(?!\d|{JOIN}\d\d?{JOIN}\d))"  # nor a year with its month and day
)
NO_SERIAL = rf"(?!{GAP}?[{DASH}+]{GAP}?[\dXx*]{{4}}(?!\d|{JOIN}\d))"

YEAR_FIRST = re.compile(
    rf"(?<!\d)(?<!\d[{DASH}.:+])(\d{{4}})(?:{JOIN}|,)(\d{{1,2}})(?:{JOIN}|,)(\d{{1,2}})"
    rf"(?!\d)(?![{DASH}+]\d|/\d(?!\d{{3}}[{DASH}]))(?!\.\d){NO_SERIAL}"
)
CLIPPED = re.compile(rf"\d{{4}}[{DASH}]\d\d[{DASH}]\d")  # "2026-10-2": a digit of the day is lost
SPACED = re.compile(rf"{BEFORE}((?:19|20)\d\d) (\d\d) (\d\d)(?! ?[\d{DASH}])")
EIGHT = re.compile(
    rf"(?<!\w)(?<!\d[{DASH} +])((?:19|20)\d\d)([01]\d)([0-3]\d)(?!\w)(?![{DASH}+]\d){NO_IDENTITY}"
)
EIGHT_AND_TIME = re.compile(
    rf"(?<!\w)((?:19|20)\d\d)([01]\d)([0-3]\d)(?={GAP}(?:kl\.?{GAP}?)?[0-2]\d[0-5]\d(?!\d))"
)
SIX = re.compile(
    rf"(?:(?<!\w)(?<!\d[{DASH} /+.])|(?<=\D\d{{6}}[{DASH}])|(?<=^\d{{6}}[{DASH}]))"
    rf"(\d\d)([01]\d)([0-3]\d)(?!\w)(?!{GAP}?[{DASH}+/]{GAP}?\d(?!\d{{5}}(?!\d)))(?! \d){NO_IDENTITY}"
)
YEAR_LAST = re.compile(rf"{BEFORE}(\d{{1,2}}){JOIN}(\d{{1,2}}){JOIN}(\d{{4}})(?!\d)")
SLASH_YEAR = re.compile(
    rf"{BEFORE}(\d{{1,2}}){GAP}?[/.]{GAP}?(\d{{1,2}})"
    rf"(?:{GAP}*[,{DASH}’'´]{GAP}?|{GAP}+)(?:år )?(\d{{4}})(?!\d)"
)
SLASH_SHORT_YEAR = re.compile(
    rf"{BEFORE}(\d{{1,2}}){GAP}?[/.]{GAP}?(\d{{1,2}})\.?{GAP}?[{DASH}’'´]{GAP}?(\d{{2}})(?!\d)(?![.:]\d)"
)
SLASH_LOOSE_YEAR = re.compile(rf"{BEFORE}(\d{{1,2}})/(\d{{1,2}}) (\d{{2}})(?!\d)(?![.:,/{DASH}]\d)(?! \d)")
SHORT_HYPHENS = re.compile(rf"{BEFORE}(\d\d)([{DASH}])(\d\d)\2(\d\d){AFTER}{NO_IDENTITY}")
SHORT_MIXED = re.compile(rf"{BEFORE}(\d{{1,2}})([./])(\d{{1,2}})\2(\d\d){AFTER}")
SLASH_ONLY = re.compile(
    rf"(?<!\w)(?<!\d[{DASH}/.:+ ])(\d{{1,2}})/(\d{{1,2}})(?!\w)(?!{GAP}?[{DASH}/’']{GAP}?\d)(?!\.\d)"
)
MONTH_NUMBER = re.compile(
    rf"{BEFORE}((?:19|20)\d\d)[{DASH}/](0[1-9]|1[0-2])(?!\d)(?!{GAP}?[{DASH}/.]{GAP}?\d)"
)
NUMBER_OF_MONTH = re.compile(rf"{BEFORE}(?<!\d )(0?[1-9]|1[0-2])[{DASH}/.]((?:19|20)\d\d)(?![\d{DASH}])")
YEAR_ONLY = re.compile(rf"(?<![\w{DASH}/.:+])(?<!\d )((?:19[5-9]|20\d)\d)(?![\w{DASH}/:+])(?![.,]\d)(?! \d)")
MISREAD_ISO = re.compile(
    rf"(?<!\w)([12][\dOoQIl|]{{3}})[{DASH}]([\dOoQIl|SBZ]{{2}})[{DASH}]([\dOoQIl|SBZ]{{2}})(?!\w)(?![{DASH}])"
)


@cache
def month_numbers() -> dict[str, int]:
    """Return the number of each month's names, short and long, in Swedish and its neighbours' languages."""
    return {name: int(row["month"]) for row in read_table("months.csv") for name in row["names"].split(";")}


@cache
def named_patterns() -> tuple[tuple[re.Pattern[str], ...], re.Pattern[str]]:
    """Compile "3 mars 2014", "March 3, 2014" and "2014-mars-03", and "mars 2014" by itself."""
    names = "|".join(sorted(month_numbers(), key=len, reverse=True))
    month = rf"(?P<month>{names})(?![^\W\d_])"
    whole = r"(?P<year>(?:19|20)\d\d)(?!\d)"
    short = r"(?P<short>\d\d)(?!\d|[:.]\d)"  # a full stop may end the sentence
    loose = rf"{GAP}(?P<loose>\d\d)(?!\d|[.:]\d|{GAP}\d)"
    dash = rf"{GAP}?[{DASH}]{GAP}?"
    day = r"(?<![\d/.:,-])(?P<day>\d{1,2})(?::?[ae]\b|\.|st|nd|rd|th)?"
    days = (
        rf"{day}{GAP}?(?:of{GAP})?[{DASH}]?{month}\.?"
        rf"(?:(?:{GAP}*,?{GAP}*|{dash}){whole}|{GAP}?[{DASH}’'´]{GAP}?{short}|{loose})?",
        rf"\b{month}\.?{GAP}(?P<day>\d{{1,2}})(?:st|nd|rd|th)?,?{GAP}{whole}",
        rf"(?<![\d{DASH}]){whole}[ {DASH}]{month}\.?[ {DASH}](?P<day>\d{{1,2}})(?![\d{DASH}])",
    )
    only = rf"(?<!\d{{4}}[ {DASH}])\b{month}\.?(?:(?:{GAP}*|{dash}){whole}|{GAP}?[{DASH}’'´]{short})"
    return tuple(re.compile(pattern, re.I) for pattern in days), re.compile(only, re.I)

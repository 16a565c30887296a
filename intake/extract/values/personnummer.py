"""Judge personnummer and samordningsnummer: calendar, century, checksum.

Sources: Folkbokföringslagen 18 § (personnummer), Skatteverket SKV 707 and 2016.5 (samordningsnummer: the day
plus 60; month 00 and day 60 where the birth date is not known).
"""

import datetime as dt
import re
from dataclasses import dataclass
from functools import cache

from stdnum import luhn

from intake.extract.values.tables import read_table

OLDEST = 115  # years; nobody in Sweden has lived longer
CENTURIES = ("18", "19", "20")


@dataclass(frozen=True, slots=True, kw_only=True)
class IdentitySpan:
    """An identity number where it stands in a text."""

    start: int
    end: int
    value: str  # YYYYMMDD-NNNN; YYMMDD-NNNN where the century is not known; a reserve number as written
    kind: str  # personnummer, samordningsnummer, reserve, foreign, birth_date_only
    valid: bool  # the calendar and the checksum hold
    century_known: bool = True
    is_test: bool = False
    problem: str | None = None  # checksum, date, future, century, misread, phone, time, serial, foreign
    raw: str = ""
    scheme: str | None = None  # of a reserve or foreign number: vgr, stockholm, DK, ...
    checksum: bool | None = None  # of a reserve or foreign number: None where its scheme has none
    born: dt.date | None = None  # where the number says it

    @property
    def is_sure(self) -> bool:
        return self.valid and self.century_known and self.problem is None and not self.is_test


@dataclass(frozen=True, slots=True)
class Ink:
    """Where a number stands, as written."""

    start: int
    end: int
    raw: str


def judge_twelve(ink: Ink, digits: str, today: dt.date) -> IdentitySpan:
    """Judge a number with its century."""
    born = _born(digits)
    problem = _problem(digits, born, today)
    value = f"{digits[:8]}-{digits[8:]}"
    return IdentitySpan(
        start=ink.start,
        end=ink.end,
        raw=ink.raw,
        value=value,
        kind=_kind(digits[2:]),
        valid=problem is None,
        problem=problem,
        is_test=is_test_number(value),
        born=born,
    )


def judge_ten(ink: Ink, digits: str, sign: str, today: dt.date) -> IdentitySpan:
    """Judge a number without its century: with "+" the person turns a hundred this year or has done so."""
    centuries = possible_centuries(digits, today)
    if sign == "+":
        centuries = [c for c in CENTURIES if 100 <= today.year - int(c + digits[:2]) <= OLDEST]
    if len(centuries) == 1:
        return judge_twelve(ink, centuries[0] + digits, today)
    problem = "century" if centuries and luhn.is_valid(digits) else "checksum" if centuries else "date"
    return IdentitySpan(
        start=ink.start,
        end=ink.end,
        raw=ink.raw,
        value=f"{digits[:6]}-{digits[6:]}",
        kind=_kind(digits),
        valid=problem == "century",
        century_known=False,
        problem=problem,
        is_test=any(is_test_number(century + digits) for century in centuries),
    )


def possible_centuries(digits: str, today: dt.date) -> list[str]:
    """Return the centuries in which the person is born already and not older than anyone has been."""
    return [
        century
        for century in CENTURIES
        if 0 <= today.year - int(century + digits[:2]) <= OLDEST
        and _problem(century + digits, _born(century + digits), today) in (None, "checksum")
    ]


def _kind(digits: str) -> str:
    return "samordningsnummer" if int(digits[4:6]) >= 60 else "personnummer"


def _born(digits: str) -> dt.date | None:
    """Return the birth date that twelve digits say."""
    day = int(digits[6:8])
    try:
        return dt.date(int(digits[:4]), int(digits[4:6]), day - 60 if day > 60 else day)
    except ValueError:
        return None


def _problem(digits: str, born: dt.date | None, today: dt.date) -> str | None:
    if born is None and not _has_unknown_day(digits):
        return "date"
    if int(digits[:4]) > today.year or (born and born > today):
        return "future"
    if not luhn.is_valid(digits[2:]):
        return "checksum"
    too_old = today.year - int(digits[:4]) > OLDEST and not is_test_number(digits)
    return "date" if too_old else None


def _has_unknown_day(digits: str) -> bool:
    """Tell a samordningsnummer whose month (00) or day (60) of birth is not known."""
    month, day = int(digits[4:6]), int(digits[6:8])
    return 60 <= day <= 91 and month <= 12 and (month == 0 or day == 60)


def is_test_number(value: str) -> bool:
    """Tell a number that is known to belong to nobody."""
    return re.sub(r"\D", "", value) in _test_numbers()


@cache
def _test_numbers() -> frozenset[str]:
    return frozenset(row["number"] for row in read_table("test_identities.csv"))

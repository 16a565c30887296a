"""Know the regions' reserve numbers. They are kept as written, never repaired.

Sources: Inera, "Personuppgiftstjänsten: reservidentiteter"; Vårdgivarguiden; the regions' own routines.
"""

import datetime as dt
import re
from collections.abc import Callable
from dataclasses import dataclass

from stdnum import luhn

FIRST_YEAR = 1890
VGR_SEXES = {"K": "5", "M": "7", "X": "8"}  # the digit that the letter stands for in the checksum


@dataclass(frozen=True, slots=True, kw_only=True)
class Reserve:
    """A number that a region gives a person whose identity number is not known."""

    scheme: str  # stockholm, vgr, nrid, carelink, varmland, skane, local
    checksum: bool | None  # None: the scheme has none


def recognise_reserve(number: str, today: dt.date) -> Reserve | None:
    """Tell by which scheme twelve characters, written without a hyphen, are a reserve number."""
    if not re.fullmatch(r"\d{6}[0-9A-Z]{6}", number):
        return None
    return next((found for scheme in _SCHEMES if (found := scheme(number, today))), None)


def _is_day(text: str, today: dt.date) -> bool:
    try:
        day = dt.date(int(text[:4]), int(text[4:6]), int(text[6:8]))
    except ValueError:
        return False
    return day.year >= FIRST_YEAR and day <= today


def _stockholm(number: str, today: dt.date) -> Reserve | None:
    if not re.fullmatch(r"99(?:19|20)\d{8}", number):
        return None
    return Reserve(scheme="stockholm", checksum=luhn.is_valid(number[4:]))


def _vgr(number: str, today: dt.date) -> Reserve | None:
    match = re.fullmatch(r"(\d{8})([KMX])(\d\d)(\d)", number)
    if not match or not _is_day(match[1], today):
        return None
    digits = match[1][2:] + VGR_SEXES[match[2]] + match[3] + match[4]
    return Reserve(scheme="vgr", checksum=luhn.is_valid(digits))


def _nrid(number: str, today: dt.date) -> Reserve | None:
    """Know the national number: the century and a multiple of three, and two letters in the serial."""
    match = re.fullmatch(r"(\d\d)(\d{6})([A-HJ-NPR-UX-Z]{2})([0-9A-Z])(\d)", number)
    if not match:
        return None
    century, day = int(match[1]), match[2]
    unknown = match[1] == "00" and int(day[2:4]) >= 20 and int(day[4:]) in range(40, 60)
    dated = any(
        (century - start) % 3 == 0 and 3 <= century - start <= 78 and _is_day(f"{start}{day}", today)
        for start in (18, 19, 20)
    )
    if not (unknown or dated):
        return None
    spelled = "".join(sign if sign.isdigit() else str(ord(sign)) for sign in number)
    return Reserve(scheme="nrid", checksum=luhn.is_valid(spelled))


def _carelink(number: str, today: dt.date) -> Reserve | None:
    match = re.fullmatch(r"((?:18|19|20)\d\d)(0[1-9]|1[0-2])(3[2-9]|4\d|5\d)\d{4}", number)
    if not match or int(match[1]) > today.year:
        return None
    return Reserve(scheme="carelink", checksum=luhn.is_valid(number[2:]))


def _varmland(number: str, today: dt.date) -> Reserve | None:
    match = re.fullmatch(r"(\d{8})[0-9A-Z][FUXPL]\d[A-Z]", number)
    return Reserve(scheme="varmland", checksum=None) if match and _is_day(match[1], today) else None


def _skane(number: str, today: dt.date) -> Reserve | None:
    """Know a date and four characters with a letter: Skåne's form, and the one that the state recommends."""
    match = re.fullmatch(r"(\d{8})(?=[0-9A-Z]*[A-Z])[0-9A-Z]{4}", number)
    return Reserve(scheme="skane", checksum=None) if match and _is_day(match[1], today) else None


def _local(number: str, today: dt.date) -> Reserve | None:
    """Know a century, a year and letters where the rest of a date or the serial should be."""
    match = re.fullmatch(r"(?:18|19|20)\d{6}(?=[0-9A-Z]*[A-Z])[0-9A-Z]{4}", number)
    return Reserve(scheme="local", checksum=None) if match and int(number[:4]) <= today.year else None


_SCHEMES: tuple[Callable[[str, dt.date], Reserve | None], ...] = (
    _stockholm,
    _vgr,
    _nrid,
    _carelink,
    _varmland,
    _skane,
    _local,
)

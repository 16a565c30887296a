"""Know Danish, Norwegian and Finnish identity numbers, so that none is taken for a Swedish one.

Sources: CPR-kontoret, "Personnummeret i CPR"; Skatteetaten, "Fødselsnummer"; DVV, "Henkilötunnus".
"""

import datetime as dt
import re

_FINNISH_CHECK = "0123456789ABCDEFHJKLMNPRSTUVWXY"
_DANISH_WEIGHTS = (4, 3, 2, 7, 6, 5, 4, 3, 2, 1)
_NORWEGIAN_WEIGHTS = ((3, 7, 6, 1, 8, 9, 4, 5, 2, 1), (5, 4, 3, 2, 7, 6, 5, 4, 3, 2, 1))


def foreign_scheme(number: str) -> tuple[str, bool] | None:
    """Return the country that a number can be from (DK, NO, FI), and whether its checksum holds.

    `number` is written without spaces. A Danish number given since 2007 need not hold its checksum.
    """
    if re.fullmatch(r"\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]", number) and _has_day(number) and _is_finnish(number):
        return "FI", True
    digits = re.sub(r"[\s-]", "", number)
    if re.fullmatch(r"\d{11}", digits) and _has_day(digits):
        return "NO", _is_norwegian(digits)
    if re.fullmatch(r"\d{10}", digits) and _has_day(digits):
        return "DK", _weighed(digits, _DANISH_WEIGHTS) == 0
    return None


def _has_day(number: str) -> bool:
    """Tell whether a number begins with day, month and year; a Norwegian D-number adds 40 to the day."""
    day, month, year = int(number[:2]), int(number[2:4]), int(number[4:6])
    try:
        dt.date(
            2000 + year % 4 if (day, month) == (29, 2) else 2000 + year, month, day - 40 if day > 40 else day
        )
    except ValueError:
        return False
    return True


def _is_finnish(number: str) -> bool:
    return _FINNISH_CHECK[int(number[:6] + number[7:10]) % 31] == number[10]


def _is_norwegian(digits: str) -> bool:
    first, second = _NORWEGIAN_WEIGHTS
    return _weighed(digits[:10], first) == 0 and _weighed(digits, second) == 0


def _weighed(digits: str, weights: tuple[int, ...]) -> int:
    return sum(int(digit) * weight for digit, weight in zip(digits, weights, strict=True)) % 11

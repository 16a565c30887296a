"""Find identity numbers that no population register gave: reserve numbers, and those of other countries."""

import datetime as dt
import re
from collections.abc import Iterator

from stdnum import luhn

from intake.extract.values.context import comes_after
from intake.extract.values.date_patterns import DASH
from intake.extract.values.dates import MISREAD
from intake.extract.values.foreign import foreign_scheme
from intake.extract.values.personnummer import IdentitySpan
from intake.extract.values.reserves import recognise_reserve

_LETTERED = re.compile(
    rf"(?<!\w)(?<!\d[{DASH}+])(?P<date>\d{{6}}(?:\d\d)?)(?P<sign>[{DASH}]?)"
    r"(?P<serial>(?=[0-9A-Z]*[A-Z])[0-9A-Z]{4})(?!\w)"
)
_TWELVE = re.compile(
    rf"(?<!\w)(?<!\d[{DASH}+])(?P<date>\d{{8}})(?P<sign>[ \t]?[{DASH}]?[ \t]?)(?P<serial>\d{{4}})"
    rf"(?!\w)(?![{DASH}+]\d)"
)
_ABROAD = re.compile(r"(?<!\w)(?:\d{6}[-+A-FU-Y]\d{3}[0-9A-Y]|\d{6} ?-?\d{5}|\d{6} ?\d{4})(?!\w)")


def read_reserves(text: str, today: dt.date) -> Iterator[IdentitySpan]:
    """Yield reserve numbers: of a scheme that is known, and local ones that a sign or words announce."""
    for match in (*_TWELVE.finditer(text), *_LETTERED.finditer(text)):
        if set(match["serial"]) == {"X"}:
            continue  # hidden, not a reserve number
        number = match["date"] + match["serial"]
        reserve = recognise_reserve(number, today) if len(number) == 12 else None
        if reserve:
            yield _reserve_span(match, reserve.scheme, reserve.checksum)
        elif len(number) == 10 and (match["sign"] or comes_after("identity", text, match.start())):
            yield _reserve_span(match, "local", None)


def _is_misread(date: str, serial: str) -> bool:
    """Tell a reserve number's letters from digits that were misread: "640823-32B4" may be 640823-3284."""
    digits = serial.translate(MISREAD)
    return digits.isdigit() and (len(date) == 6 or luhn.is_valid(date[2:] + digits))


def _reserve_span(match: re.Match[str], scheme: str, checksum: bool | None) -> IdentitySpan:
    misread = checksum is None and _is_misread(match["date"], match["serial"])
    return IdentitySpan(
        start=match.start(),
        end=match.end(),
        value=" ".join(match.group().split()),
        kind="reserve",
        valid=checksum is not False and not misread,
        problem="checksum" if checksum is False else "misread" if misread else None,
        raw=match.group(),
        scheme=scheme,
        checksum=checksum,
    )


def read_foreign(text: str, today: dt.date) -> Iterator[IdentitySpan]:
    """Read a foreign number where a word says so, or where its form is no Swedish one and its checksum holds.

    Ten digits without such a word are a Swedish number, misread perhaps: one in eleven is Danish by chance.
    """
    for match in _ABROAD.finditer(text):
        found = foreign_scheme(match.group().replace(" ", ""))
        named = comes_after("abroad", text, match.start())
        if not found or not (named or (found[1] and _is_no_swedish_form(match.group()))):
            continue
        yield IdentitySpan(
            start=match.start(),
            end=match.end(),
            value=match.group(),
            kind="foreign",
            valid=found[1],
            problem="foreign",
            raw=match.group(),
            scheme=found[0],
            checksum=found[1],
        )


def _is_no_swedish_form(written: str) -> bool:
    digits = re.sub(r"\D", "", written)
    return (
        len(digits) == 11 or (len(digits) < 10 and "-" in written) or bool(re.search("[A-FU-Y]", written[6]))
    )

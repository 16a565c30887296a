"""Find identity numbers in a text: what does not hold is said, never repaired.

The century of a ten-digit number is resolved by evidence alone: "+", or that the other century cannot be.
"121212-1212" may be a child's or, its "+" lost, that of someone over a hundred.
"""

import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import replace

from stdnum import luhn

from intake.extract.values.context import comes_after, mentions
from intake.extract.values.date_patterns import DASH
from intake.extract.values.dates import find_dates, parse_date
from intake.extract.values.names import is_full_name
from intake.extract.values.numbers import find_phone_numbers
from intake.extract.values.other_identities import read_foreign, read_reserves
from intake.extract.values.personnummer import IdentitySpan, Ink, judge_ten, judge_twelve
from intake.extract.values.reserves import recognise_reserve

__all__ = ["IdentitySpan", "find_identities", "parse_identity"]

YEARS_OF_TIMES = 25  # "20150129 0900" written so late is as likely a date with a time
YEARS_OF_STAMPS = 3  # "201501290900" so late may be a machine's time
DIGITS_READ = 7  # of the signs of a misread number at least

# One space, dot or hyphen may stand between the parts of the birth date, the same each time.
_NUMBER = re.compile(
    rf"(?<!\w)(?<!\d[{DASH}+])(?P<century>(?:18|19|20)[ \t]?)?"
    rf"(?P<year>\d\d)(?P<gap>[ {DASH}./]?)(?P<month>\d\d)(?P=gap)(?P<day>\d\d)"
    rf"(?P<sign>[ \t]?[{DASH}+_~][ \t]?|[ \t]|)(?P<serial>\d{{4}})(?!\w)(?![ \t]?[{DASH}+][ \t]?\d)(?!:\d)"
)
_NAME = re.compile(r"(?:^|[^\w ] ?|\n|\A)([A-ZÅÄÖ][^\W\d_'’-]+(?: [A-ZÅÄÖ][\w'’-]+){1,3})[ ,(]{1,3}$")
_WRAPPED = re.compile(
    rf"(?<![\w{DASH}])(?P<date>(?:19|20)\d{{6}})[ {DASH}]{{0,2}}\n"
    rf"[ {DASH}]{{0,2}}(?P<serial>\d{{4}})(?![\w:.{DASH}])"
)
_BOXED = re.compile(
    rf"(?<!\w )(?<!\w)\d(?: {{1,3}}\d){{5,7}}(?: {{0,3}}[{DASH}+] {{0,3}}| {{1,3}})"
    r"\d(?: {1,3}\d){3}(?!\w)(?! {1,3}\d)"
)
_MISREAD = re.compile(
    rf"(?<!\w)(?=\S*[OoIlSBZ|])((?:[\dOoIlSBZ|]{{2}})?[\dOoIlSBZ|]{{6}})[{DASH}+]?([\dOoIlSBZ|]{{4}})(?!\w)"
)
# "född 380505, sista fyra 4685", "19380505 (fyra sista: 4685)"
_LAST_FOUR = re.compile(
    r"(?<!\w)(?P<date>(?:(?:18|19|20)\d\d|\d\d)(?P<gap>[-./ ]?)\d\d(?P=gap)\d\d)[\s,;:(–-]{1,3}"
    r"(?:de |med )?(?:(?:fyra|4) sista|sista (?:fyra|4)|kontrollsiffror(?:na)?|last four)"
    r"(?: (?:siffror(?:na)?|digits))?"
    r"(?: (?:är|are))?[\s:=]{1,3}(?P<serial>\d{4})(?!\w)",
    re.IGNORECASE,
)
_HIDDEN = re.compile(rf"(?<!\w)((?:19|20)?\d{{6}})[ \t]?[{DASH}][ \t]?[xX*._?]{{4}}(?!\w)")


def find_identities(text: str, today: dt.date) -> list[IdentitySpan]:
    """Find every identity number in running text, in order, without overlaps."""
    spans = [span for read in _READERS for span in read(text, today)]
    kept: list[IdentitySpan] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end, not span.valid)):
        if not kept or span.start >= kept[-1].end:
            kept.append(span)
    return kept


def parse_identity(text: str, today: dt.date) -> IdentitySpan | None:
    """Read a text that is one identity number and nothing else."""
    body = text.strip().strip(".,;:()")
    spans = find_identities(body, today)
    whole = next((span for span in spans if span.end - span.start >= len(body)), None)
    offset = text.find(body)
    return whole and replace(whole, start=whole.start + offset, end=whole.end + offset)


def _read_numbers(text: str, today: dt.date) -> Iterator[IdentitySpan]:
    for match in _NUMBER.finditer(text):
        century = (match["century"] or "").strip()
        digits = match["year"] + match["month"] + match["day"] + match["serial"]
        # Our neighbours' numbers have eleven digits at most: "f.nr 19921010-3215" is a Swedish one.
        abroad = comes_after("abroad", text, match.start())
        labelled = comes_after("identity", text, match.start()) or bool(abroad and century)
        if not labelled and _is_something_else(match, century, digits, text):
            continue
        if (abroad and not century) or recognise_reserve(century + digits, today):
            continue  # read as what they are instead
        ink = Ink(match.start(), match.end(), match.group())
        span = (
            judge_twelve(ink, century + digits, today)
            if century
            else judge_ten(ink, digits, match["sign"].strip(), today)
        )
        yield span if labelled else _doubted(span, match, text[: match.start()], today)


def _is_something_else(match: re.Match[str], century: str, digits: str, text: str) -> bool:
    """Tell organisation numbers, dates with a time, and phone numbers from identities."""
    if not century and int(match["month"]) >= 20:
        return True  # an organisation number's third digit is 2 at least
    loose = match["sign"] and not match["sign"].strip()
    if loose and match["gap"] not in ("", " "):
        return True  # "2015-01-29 0900"
    if loose and century and _is_time(match["serial"]) and not luhn.is_valid(digits):
        return True  # "20150129 0900"
    return digits.startswith("0") and not century and _is_phone(match, text, digits)


def _is_time(serial: str) -> bool:
    return int(serial[:2]) < 24 and int(serial[2:]) < 60


def _is_phone(match: re.Match[str], text: str, digits: str) -> bool:
    if match["sign"].strip() and match["gap"] == "":
        return False  # six digits, a hyphen, four digits: no phone number is written so
    phones = find_phone_numbers(text[max(0, match.start() - 40) : match.end()])
    named = any(phone.kind != "number" and phone.value.endswith(digits) for phone in phones)
    return named or not luhn.is_valid(digits)


def _doubted(span: IdentitySpan, match: re.Match[str], before: str, today: dt.date) -> IdentitySpan:
    """Doubt what no word names an identity and what can be a time stamp or a mobile number as well.

    Behind a person's whole name a day long past is that person's.
    """
    if not span.valid or match["sign"].strip():
        return span
    is_apart = bool(match["sign"]) and not _is_behind_name(before)
    years = YEARS_OF_TIMES if is_apart else YEARS_OF_STAMPS
    recent = span.born is not None and today.year - span.born.year <= years
    if match["century"] and recent and _is_time(match["serial"]):
        return replace(span, valid=False, problem="time")
    if not match["century"] and match["year"] == "07" and match["gap"] == "" and not match["sign"]:
        return replace(span, valid=False, problem="phone")
    return span


def _is_behind_name(before: str) -> bool:
    """Tell a whole name right before a number, in its line: "Petra Blomqvist 20020818 1420"."""
    found = _NAME.search(before)
    return found is not None and is_full_name(found[1])


def _read_boxed(text: str, today: dt.date) -> Iterator[IdentitySpan]:
    """Read a number written one digit a box."""
    for match in _BOXED.finditer(text):
        digits = re.sub(r"\D", "", match.group())
        ink = Ink(match.start(), match.end(), match.group())
        if len(digits) == 12:
            yield judge_twelve(ink, digits, today)
        elif len(digits) == 10:
            yield judge_ten(ink, digits, "+" if "+" in match.group() else "-", today)


def _read_wrapped(text: str, today: dt.date) -> Iterator[IdentitySpan]:
    """Read a number that a line's end parts, its checksum holding: a doubt, for the rest may be another's."""
    for match in _WRAPPED.finditer(text):
        ink = Ink(match.start(), match.end(), match.group())
        span = judge_twelve(ink, match["date"] + match["serial"], today)
        if span.valid and not _is_time(match["serial"]):
            yield replace(span, valid=False, problem="wrapped")


def _read_last_four(text: str, today: dt.date) -> Iterator[IdentitySpan]:
    """Read a day of birth and, told in words, the four figures that go with it."""
    for match in _LAST_FOUR.finditer(text):
        ink = Ink(match.start(), match.end(), match.group())
        digits = re.sub(r"\D", "", match["date"]) + match["serial"]
        yield judge_twelve(ink, digits, today) if len(digits) == 12 else judge_ten(ink, digits, "-", today)


def _read_misread(text: str, today: dt.date) -> Iterator[IdentitySpan]:
    for match in _MISREAD.finditer(text):
        if sum(sign.isdigit() for sign in match.group()) >= DIGITS_READ:
            yield _unsure(match, "misread", "personnummer")


def _unsure(match: re.Match[str], problem: str, kind: str, born: dt.date | None = None) -> IdentitySpan:
    return IdentitySpan(
        start=match.start(),
        end=match.end(),
        value=" ".join(match.group().split()),
        kind=kind,
        valid=False,
        century_known=born is not None and len(match[1]) == 8,
        problem=problem,
        raw=match.group(),
        born=born,
    )


def _read_birth_dates(text: str, today: dt.date) -> Iterator[IdentitySpan]:
    """Read birth dates without a serial: hidden ("19640823-XXXX") or never written ("född 640823")."""
    for match in _HIDDEN.finditer(text):
        span = parse_date(match[1], today)
        yield _unsure(match, "serial", "birth_date_only", span.value if span else None)
    if not mentions("born", text):
        return
    for date in find_dates(text, today):
        if date.value and date.precision == "day" and comes_after("born", text, date.start):
            yield IdentitySpan(
                start=date.start,
                end=date.end,
                value=date.raw,
                kind="birth_date_only",
                valid=False,
                century_known=bool(re.search(r"(?:19|20)\d\d", date.raw)),
                problem="serial",
                raw=date.raw,
                born=date.value,
            )


_READERS = (
    read_foreign,
    _read_numbers,
    _read_boxed,
    _read_wrapped,
    _read_last_four,
    read_reserves,
    _read_misread,
    _read_birth_dates,
)

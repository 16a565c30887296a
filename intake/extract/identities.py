"""Read identity numbers strictly: what does not hold is said, never repaired.

The century of a ten-digit number is resolved by evidence alone: "+", a birth date, an age, or that the other
century cannot be. "121212-1212" may be a child's or, its "+" lost, that of someone over a hundred.
"""

import csv
import datetime as dt
import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from functools import cache
from importlib.resources import files

from stdnum import luhn

from intake.extract.dates import DASH, parse_date
from intake.extract.numbers import find_phone_numbers
from intake.extract.reserves import recognise_reserve

OLDEST = 115  # years; nobody in Sweden has lived longer


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
    problem: str | None = None  # checksum, date, future, century, misread, phone
    raw: str = ""
    scheme: str | None = None  # of a reserve or foreign number: vgr, stockholm, DK, ...
    checksum: bool | None = None  # of a reserve number: None where its scheme has none
    born: dt.date | None = None  # where the number says it

    @property
    def is_sure(self) -> bool:
        return self.valid and self.century_known and self.problem is None and not self.is_test


# One space or dot may stand between the parts, the same each time.
_NUMBER = re.compile(
    rf"(?<![\w])(?<!\d[{DASH}+])(?P<century>(?:18|19|20)\s?)?(?P<year>\d\d)(?P<gap>[ {DASH}./]?)(?P<month>\d\d)(?P=gap)(?P<day>\d\d)"
    rf"(?P<sign>\s?[{DASH}+_~]\s?|\s|)(?P<serial>\d{{4}})(?!\w)(?!\s?[{DASH}+]\s?\d)(?!:\d)"
)
_BOXED = re.compile(rf"(?<!\w )(?<!\w)\d(?: \d){{5,7}}(?: ?[{DASH}+] ?| )\d(?: \d){{3}}(?!\w)(?! \d)")
_LETTERED = re.compile(
    rf"(?<![\w])(?<!\d[{DASH}+])(?P<date>\d{{6}}(?:\d\d)?)(?P<sign>[{DASH}]?)(?P<serial>(?=[0-9A-Z]*[A-Z])[0-9A-Z]{{4}})(?!\w)"
)
_TWELVE = re.compile(
    rf"(?<![\w])(?<!\d[{DASH}+])(\d{{8}})(?P<sign>\s?[{DASH}]?\s?)(\d{{4}})(?!\w)(?![{DASH}+]\d)"
)
_MISREAD = re.compile(
    rf"(?<!\w)(?=[^\s]*[OoIlSBZ|])((?:[\dOoIlSBZ|]{{2}})?[\dOoIlSBZ|]{{6}})[{DASH}+]([\dOoIlSBZ|]{{4}})(?!\w)"
)
_HIDDEN = re.compile(rf"(?<!\w)((?:19|20)?\d{{6}})\s?[{DASH}]\s?[xX*.?_]{{4}}(?!\w)")
_NORDIC = re.compile(rf"(?<!\w)(\d{{6}})([{DASH}+A-FYXWVU]?)(\d{{3}}[0-9A-Y]|\d{{5}})(?!\w)")
_ABROAD = re.compile(
    r"(?:cpr|fødselsn\w*|fnr|henkilötunnus|hetu|dansk\w*|norsk\w*|finsk\w*)[\s.:-]*(?:nr|nummer)?[\s.:-]*$",
    re.I,
)
_LABEL = re.compile(
    r"(?:pnr|p-?nr|personn(?:r|ummer)|person-?\s?n(?:r|ummer)|pers\.?\s?n(?:r|ummer)?|person(?:id|identitet)|samordningsn\w*|reservn\w*|patient(?:id)?|pat|id(?:-?nr)?|född|född:|f|social security number)[\s.:;=()/\w-]{0,4}$",
    re.I,
)
_BORN = re.compile(
    r"(?:född|föd\.?(?:datum)?|födelsedatum|f\.|född den|fødselsdato|born|date of birth|dob)\s*[:.]?\s*$",
    re.I,
)


def find_identities(
    text: str, today: dt.date, *, birth_date: dt.date | None = None, age: int | None = None
) -> list[IdentitySpan]:
    """Find every identity number in running text, in order, without overlaps.

    `birth_date` and `age` are what the page says elsewhere of the same patient: evidence for the century.
    """
    spans = [span for read in _READERS for span in read(text, today)]
    kept: list[IdentitySpan] = []
    for span in sorted(spans, key=lambda span: (span.start, -span.end, not span.valid)):
        if not kept or span.start >= kept[-1].end:
            kept.append(resolve_century(span, today, birth_date=birth_date, age=age))
    return kept


def parse_identity(
    text: str, today: dt.date, *, birth_date: dt.date | None = None, age: int | None = None
) -> IdentitySpan | None:
    """Read a text that is one identity number and nothing else."""
    body = text.strip().strip(".,;:()")
    spans = find_identities(body, today, birth_date=birth_date, age=age)
    whole = next((span for span in spans if span.end - span.start >= len(body)), None)
    offset = text.find(body)
    return whole and replace(whole, start=whole.start + offset, end=whole.end + offset)


def resolve_century(
    span: IdentitySpan, today: dt.date, *, birth_date: dt.date | None = None, age: int | None = None
) -> IdentitySpan:
    """Settle the century of a ten-digit number by other evidence; unchanged where there is none."""
    if span.century_known or span.kind not in ("personnummer", "samordningsnummer"):
        return span
    digits = re.sub(r"\D", "", span.value)
    fits = [
        century
        for century in _possible_centuries(digits, today)
        if _agrees(_born(century + digits), birth_date, age, today)
    ]
    if len(fits) != 1 or (birth_date is None and age is None):
        return span
    return _number_span(span.start, span.end, span.raw, fits[0], digits, today)


def _agrees(born: dt.date | None, birth_date: dt.date | None, age: int | None, today: dt.date) -> bool:
    if born is None:
        return False
    if birth_date is not None and birth_date != born:
        return False
    return age is None or abs((today - born).days / 365.25 - age) < 1.5


def _born(digits: str) -> dt.date | None:
    """Return the birth date that twelve digits say; a samordningsnummer adds 60 to the day."""
    day = int(digits[6:8])
    try:
        return dt.date(int(digits[:4]), int(digits[4:6]), day - 60 if day > 60 else day)
    except ValueError:
        return None


def _possible_centuries(digits: str, today: dt.date) -> list[str]:
    """Return the centuries in which the person would be born already and not older than anyone has been."""
    kept = []
    for century in ("18", "19", "20"):
        year = int(century + digits[:2])
        born = _born(century + digits) or (dt.date(year, 1, 1) if _has_unknown_day(digits) else None)
        if born and born <= today and today.year - year <= OLDEST:
            kept.append(century)
    return kept


def _has_unknown_day(digits: str) -> bool:
    """Tell a samordningsnummer whose month (00) or day (60) of birth is not known."""
    month, day = int(digits[2:4]), int(digits[4:6])
    return day >= 60 and (month == 0 or day == 60) and month <= 12 and day <= 91


def _number_span(start: int, end: int, raw: str, century: str, digits: str, today: dt.date) -> IdentitySpan:
    """Judge a number whose century is known."""
    born = _born(century + digits)
    kind = "samordningsnummer" if int(digits[4:6]) >= 60 else "personnummer"
    value = f"{century}{digits[:6]}-{digits[6:]}"
    problem = _problem(century, digits, born, today)
    return IdentitySpan(
        start=start, end=end, value=value, kind=kind, valid=problem is None, problem=problem, raw=raw,
        is_test=is_test_number(value), born=born,
    )  # fmt: skip


def _problem(century: str, digits: str, born: dt.date | None, today: dt.date) -> str | None:
    year = int(century + digits[:2])
    if born is None and not (_has_unknown_day(digits) and year <= today.year):
        return "date"
    if born and born > today:
        return "future"
    if not luhn.is_valid(digits):
        return "checksum"
    return "date" if today.year - year > OLDEST + 10 and not is_test_number(century + digits) else None


def is_test_number(value: str) -> bool:
    """Tell a number that is known to belong to nobody."""
    return re.sub(r"\D", "", value) in _test_numbers()


@cache
def _test_numbers() -> frozenset[str]:
    with (
        files("intake.directory").joinpath("test_identities.csv").open(encoding="utf-8", newline="") as lines
    ):
        return frozenset(row["number"] for row in csv.DictReader(lines))


def _read_numbers(text: str, today: dt.date) -> Iterator[IdentitySpan]:
    for match in _NUMBER.finditer(text):
        parts = match.groupdict()
        century, digits = (
            (parts["century"] or "").strip(),
            "".join(parts[p] for p in ("year", "month", "day", "serial")),
        )
        labelled = bool(_LABEL.search(text[max(0, match.start() - 30) : match.start()]))
        if not labelled and _is_something_else(match, century, digits, text):
            continue
        span = _judge_number(match, century, digits, parts["sign"].strip(), today)
        if span:
            yield span


def _judge_number(
    match: re.Match[str], century: str, digits: str, sign: str, today: dt.date
) -> IdentitySpan | None:
    where = (match.start(), match.end(), match.group())
    if century:
        if recognise_reserve(century + digits, today):
            return None  # read as a reserve number instead
        return _number_span(*where, century, digits, today)
    return _judge_ten(where, digits, sign, today)


def _judge_ten(where: tuple[int, int, str], digits: str, sign: str, today: dt.date) -> IdentitySpan:
    """Judge ten digits: with "+" the person turns a hundred this year or has done so."""
    centuries = _possible_centuries(digits, today)
    if sign == "+":
        centuries = [c for c in ("18", "19") if today.year - int(c + digits[:2]) >= 100][-1:]
    if len(centuries) == 1:
        return _number_span(*where, centuries[0], digits, today)
    problem = _problem("19", digits, _born("19" + digits) or _born("20" + digits), today)
    kind = "samordningsnummer" if int(digits[4:6]) >= 60 else "personnummer"
    value = f"{digits[:6]}-{digits[6:]}"
    if not centuries and problem is None:
        problem = "date"
    tested = any(is_test_number(century + digits) for century in centuries)
    return IdentitySpan(
        start=where[0], end=where[1], raw=where[2], value=value, kind=kind, valid=problem is None,
        century_known=False, is_test=tested, problem=problem or "century",
    )  # fmt: skip


def _is_something_else(match: re.Match[str], century: str, digits: str, text: str) -> bool:
    """Tell phone and organisation numbers, dates with a time, and foreign numbers from identities."""
    parts = match.groupdict()
    if not century and int(parts["month"]) >= 20:
        return True  # an organisation number
    loose = parts["sign"] and not parts["sign"].strip()
    if loose and parts["gap"] and parts["gap"] != " ":
        return True  # "2015-01-29 0900"
    if (
        loose
        and century
        and not luhn.is_valid(digits)
        and int(parts["serial"][:2]) < 24
        and int(parts["serial"][2:]) < 60
    ):
        return True  # "20150129 0900"
    if _ABROAD.search(text[max(0, match.start() - 30) : match.start()]):
        return True
    return digits.startswith("0") and not century and _is_phone(match, text, digits)


def _is_phone(match: re.Match[str], text: str, digits: str) -> bool:
    if match["sign"].strip() and match["gap"] == "":
        return False  # six digits, a hyphen, four digits: no phone number is written so
    phones = find_phone_numbers(text[max(0, match.start() - 30) : match.end()])
    named = any(phone.kind != "number" and phone.value.endswith(digits) for phone in phones)
    return named or not luhn.is_valid(digits)


def _read_boxed(text: str, today: dt.date) -> Iterator[IdentitySpan]:
    """Read a number written one digit a box."""
    for match in _BOXED.finditer(text):
        digits = re.sub(r"\D", "", match.group())
        sign = "+" if "+" in match.group() else "-"
        if len(digits) == 12:
            yield _number_span(match.start(), match.end(), match.group(), digits[:2], digits[2:], today)
        elif len(digits) == 10:
            yield _judge_ten((match.start(), match.end(), match.group()), digits, sign, today)


def _read_reserves(text: str, today: dt.date) -> Iterator[IdentitySpan]:
    for match in (*_TWELVE.finditer(text), *_LETTERED.finditer(text)):
        number = re.sub(rf"[\s{DASH}]", "", match.group())
        reserve = recognise_reserve(number, today) if len(number) == 12 else None
        if set(match["serial"]) == {"X"} if "serial" in match.groupdict() else False:
            continue  # the number is hidden, not a reserve number
        if reserve:
            yield IdentitySpan(
                start=match.start(), end=match.end(), value=" ".join(match.group().split()), kind="reserve",
                valid=reserve.checksum is not False, problem="checksum" if reserve.checksum is False else None,
                raw=match.group(), scheme=reserve.scheme, checksum=reserve.checksum,
            )  # fmt: skip
        elif len(number) == 10 and match["sign"]:
            yield IdentitySpan(
                start=match.start(), end=match.end(), value=match.group(), kind="reserve", valid=True,
                raw=match.group(), scheme="local", century_known=False,
            )  # fmt: skip


def _read_misread(text: str, today: dt.date) -> Iterator[IdentitySpan]:
    for match in _MISREAD.finditer(text):
        if sum(sign.isdigit() for sign in match.group()) >= 7:
            yield IdentitySpan(
                start=match.start(), end=match.end(), value=match.group(), kind="personnummer", valid=False,
                century_known=False, problem="misread", raw=match.group(),
            )  # fmt: skip


def _read_birth_dates(text: str, today: dt.date) -> Iterator[IdentitySpan]:
    for match in _HIDDEN.finditer(text):
        span = parse_date(match[1], today)
        yield IdentitySpan(
            start=match.start(), end=match.end(), value=match.group(), kind="birth_date_only", valid=False,
            century_known=len(match[1]) == 8, problem="serial", raw=match.group(), born=span.value if span else None,
        )  # fmt: skip


_READERS = (_read_numbers, _read_boxed, _read_reserves, _read_misread, _read_birth_dates)

"""Personal identities of people who do not exist, and the ways they are written."""

from dataclasses import dataclass, field
from datetime import date
from random import Random

TEST_NUMBERS = ("19121212-1212",)


def luhn_digit(digits: str) -> int:
    """Return the check digit for nine digits (YYMMDDNNN)."""
    total = 0
    for index, character in enumerate(digits):
        product = int(character) * (2 if index % 2 == 0 else 1)
        total += product // 10 + product % 10
    return -total % 10


@dataclass(frozen=True, slots=True)
class Identity:
    """An identity as the truth has it and as it is written on the page."""

    value: str  # YYYYMMDD-NNNN; a reserve number as written
    written: str
    kind: str  # personnummer, samordningsnummer, reserve, test, invalid
    sure: bool = True  # the written form says the century without doubt
    accept: tuple[str, ...] = field(default=())


def make_number(rng: Random, woman: bool, today: date, *, coordination: bool = False) -> str:
    """Make a valid number as YYYYMMDD-NNNN of somebody born before any examination was done."""
    year = rng.choice([rng.randint(1927, 1999)] * 5 + [rng.randint(2000, today.year - 11)])
    month, day = rng.randint(1, 12), rng.randint(1, 28)
    if coordination:
        day += 60
    serial = rng.randint(10, 97) * 10 + rng.choice([0, 2, 4, 6, 8] if woman else [1, 3, 5, 7, 9])
    stem = f"{year:04}{month:02}{day:02}{serial:03}"
    return f"{stem[:8]}-{stem[8:]}{luhn_digit(stem[2:])}"


def write_number(rng: Random, value: str, today: date) -> tuple[str, bool]:
    """Write a number in one of the usual ways; also tell whether its century stands on the page."""
    long, serial = value.split("-")
    form = rng.choices(range(7), [8, 4, 3, 2, 2, 1, 1])[0]
    written = (
        value,
        long + serial,
        f"{long[2:]}-{serial}",
        f"{long} {serial}",
        f"{long[2:]}{serial}",
        f"{long} - {serial}",
        f"{long[:2]} {long[2:]}-{serial}",
    )[form]
    sure = form not in (2, 4) or int(long[2:4]) > today.year % 100
    return written, sure


def break_number(rng: Random, value: str) -> str:
    """Return the number with a check digit that does not hold."""
    wrong = (int(value[-1]) + rng.randint(1, 9)) % 10
    return value[:-1] + str(wrong)


def make_reserve(rng: Random, today: date) -> str:
    """Make a local reserve number: a birth date with a letter, kept as written everywhere."""
    year, month, day = rng.randint(1940, 2005), rng.randint(1, 12), rng.randint(1, 28)
    tail = f"{rng.choice('KMX')}{rng.randint(60, 79):02}{rng.randint(0, 9)}"
    return f"{year:04}{month:02}{day:02}{tail}"


def make_identity(rng: Random, woman: bool, today: date, fault: str | None) -> Identity:
    """Make one patient's identity, faulty in the way asked for."""
    if fault == "identity.test":
        return Identity(TEST_NUMBERS[0], TEST_NUMBERS[0], "test")
    if fault == "reserve":
        reserve = make_reserve(rng, today)
        return Identity(reserve, reserve, "reserve")
    coordination = rng.random() < 0.06
    value = make_number(rng, woman, today, coordination=coordination)
    if fault == "invalid.patient_id":
        value = break_number(rng, value)
        written, _ = write_number(rng, value, today)
        return Identity(value, written, "invalid", accept=(written,))
    if rng.random() < 0.02 and not coordination:
        return _aged(rng, woman)
    written, sure = write_number(rng, value, today)
    kind = "samordningsnummer" if coordination else "personnummer"
    return Identity(value, written, kind, sure, () if sure else (written,))


def _aged(rng: Random, woman: bool) -> Identity:
    """Make somebody over a hundred years old, written with a plus."""
    stem = f"{rng.randint(1918, 1925)}{rng.randint(1, 12):02}{rng.randint(1, 28):02}"
    stem += f"{rng.randint(10, 97)}{rng.choice('2468' if woman else '1357')}"
    check = luhn_digit(stem[2:])
    return Identity(
        f"{stem[:8]}-{stem[8:]}{check}", f"{stem[2:8]}+{stem[8:]}{check}", "personnummer", sure=False
    )

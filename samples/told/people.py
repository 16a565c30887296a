"""People who do not exist: patients, doctors, secretaries and their numbers."""

from datetime import date, timedelta
from random import Random

from samples.draw.dates import TODAY
from samples.draw.identity import TEST_NUMBERS, Identity, break_number, luhn_digit, make_reserve
from samples.told.lists import names

TITLES = (
    *("Dr ", "dr ", "Dr ", "dr ", "", "", "öl ", "Öl ", "ÖL ", "Överläkare ", "överläkare ", "ST-läkare "),
    *("Specialistläkare ", "spec.läk. ", "bitr öl ", "Doktor ", "doc "),
)


def make_name(rng: Random, woman: bool) -> str:
    """Return a first and a last name, from abroad in one case of five."""
    found = names()
    origin = rng.choice(found["abroad"]) if rng.random() < 0.2 else found
    last = (
        rng.choice(found["double"]) if origin is found and rng.random() < 0.05 else rng.choice(origin["last"])
    )
    return f"{rng.choice(origin['women' if woman else 'men'])} {last}"


def anyone(rng: Random) -> str:
    return make_name(rng, rng.random() < 0.5)


def make_doctor(rng: Random, *, short: bool) -> tuple[str, str]:
    """Return a doctor's name and the title before it; `short`: often the last name alone."""
    name = anyone(rng)
    title = rng.choice(TITLES)
    if short and rng.random() < 0.4:
        return name.partition(" ")[2], rng.choice(["Dr ", "dr ", "öl "])
    if rng.random() < 0.06:
        return f"{name[0]} {name.partition(' ')[2]}", title
    return name, title


def make_phone(rng: Random, area: str) -> str:
    return f"{area}-{rng.randint(10, 99)} {rng.randint(10, 99)} {rng.randint(10, 99)}"


def make_identity(
    rng: Random, woman: bool, fault: str | None, *, child: bool, young: bool, short: bool
) -> Identity:
    """Make a patient's identity; `short`: mostly written with ten digits."""
    if fault == "identity.test":
        return Identity(TEST_NUMBERS[0], TEST_NUMBERS[0], "test")
    if fault == "reserve":
        reserve = make_reserve(rng, TODAY)
        return Identity(reserve, reserve, "reserve")
    value, kind = _number(rng, woman, child, young=young), "personnummer"
    if not child and rng.random() < 0.04:
        value, kind = _number(rng, woman, child, young=young, coordination=True), "samordningsnummer"
    if fault == "invalid.patient_id":
        value = break_number(rng, value)
        written, _ = _write(rng, value, short)
        return Identity(value, written, "invalid", accept=(written,))
    written, sure = _write(rng, value, short)
    return Identity(value, written, kind, sure, () if sure else (written,))


def _number(rng: Random, woman: bool, child: bool, *, young: bool, coordination: bool = False) -> str:
    if child:
        born = TODAY - timedelta(days=rng.randint(3 * 365, 16 * 365))
    else:
        first = 1980 if young else 1931
        born = date(rng.choice([rng.randint(first, 1999)] * 9 + [rng.randint(2000, 2006)]), 1, 1)
        born += timedelta(days=rng.randint(0, 360))
    day = born.day + (60 if coordination else 0)
    serial = rng.randint(10, 98) * 10 + rng.choice([0, 2, 4, 6, 8] if woman else [1, 3, 5, 7, 9])
    stem = f"{born.year:04}{born.month:02}{day:02}{serial:03}"
    return f"{stem[:8]}-{stem[8:]}{luhn_digit(stem[2:])}"


def _write(rng: Random, value: str, short: bool) -> tuple[str, bool]:
    """Write a number; also tell whether its century stands on the page."""
    long, serial = value.split("-")
    old = int(long[2:4]) > TODAY.year % 100
    if old and rng.random() < (0.75 if short else 0.3):
        return rng.choice([f"{long[2:]}-{serial}", f"{long[2:]}-{serial}", f"{long[2:]}{serial}"]), True
    if not old and short and rng.random() < 0.3:
        return f"{long[2:]}-{serial}", False
    return rng.choice([value, value, value, value, f"{long}{serial}", f"{long} {serial}"]), True

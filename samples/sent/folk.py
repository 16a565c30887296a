"""People who do not exist: their names, their numbers and how both are written."""

import unicodedata
from random import Random

from samples.draw.dates import TODAY
from samples.draw.identity import TEST_NUMBERS, Identity, break_number, luhn_digit, make_reserve
from samples.sent.lists import tables

KEPT = set("åäöéüøæÅÄÖÉÜØÆ")
SPECIAL = str.maketrans("łŁı", "lLi")


def make_name(rng: Random, woman: bool) -> str:
    """Return a first and a last name of one origin; now and then the last name of another."""
    groups = tables("names")["people"]
    weights = [group["weight"] for group in groups]
    group = rng.choices(groups, weights)[0]
    family = group if rng.random() < 0.93 else rng.choices(groups, weights)[0]
    first = rng.choice(group["women" if woman else "men"])
    last = rng.choice(family["last"])
    if rng.random() < 0.06 and " " not in last and "-" not in last:
        last += " " + rng.choice(groups[0]["last"][:20])
    return f"{first} {last}"


def last_of(name: str) -> str:
    return name.partition(" ")[2]


def without_accents(name: str) -> str:
    """Return a name as a Swedish keyboard writes it."""
    return "".join(letter if letter in KEPT else _plain(letter) for letter in name)


def _plain(letter: str) -> str:
    parts = unicodedata.normalize("NFD", letter.translate(SPECIAL))
    return "".join(part for part in parts if not unicodedata.combining(part))


def also_called(name: str) -> tuple[str, ...]:
    """Return what else counts as the name: without foreign accents."""
    plain = without_accents(name)
    return (plain,) if plain != name else ()


def make_identity(rng: Random, woman: bool, fault: str | None) -> Identity:
    """Make a patient's identity, faulty in the way asked for."""
    if fault == "identity.test":
        return Identity(TEST_NUMBERS[0], rng.choice([TEST_NUMBERS[0], "191212121212"]), "test")
    if fault == "reserve":
        reserve = make_reserve(rng, TODAY)
        return Identity(reserve, reserve, "reserve")
    coordination = rng.random() < 0.03
    value = _number(rng, woman, coordination)
    if fault == "invalid.patient_id":
        value = break_number(rng, value)
        written, _ = write_number(rng, value)
        return Identity(value, written, "invalid", accept=(written,))
    written, sure = write_number(rng, value)
    return Identity(
        value,
        written,
        "samordningsnummer" if coordination else "personnummer",
        sure,
        () if sure else (written,),
    )


def _number(rng: Random, woman: bool, coordination: bool) -> str:
    """Make a number, mostly of somebody old."""
    year = rng.choice(
        [rng.randint(1932, 1958)] * 5 + [rng.randint(1959, 1999)] * 4 + [rng.randint(2000, 2014)]
    )
    day = rng.randint(1, 28) + (60 if coordination else 0)
    serial = rng.randint(1, 97) * 10 + rng.choice([0, 2, 4, 6, 8] if woman else [1, 3, 5, 7, 9])
    stem = f"{year}{rng.randint(1, 12):02}{day:02}{serial:03}"
    return f"{stem[:8]}-{stem[8:]}{luhn_digit(stem[2:])}"


def write_number(rng: Random, value: str) -> tuple[str, bool]:
    """Write a number as people do, the young ones' with their century; tell whether the century is sure."""
    long, serial = value.split("-")
    old = int(long[2:4]) > TODAY.year % 100
    forms = [value] * 9 + [f"{long}{serial}"] * 3 + [f"{long} {serial}", f"{long[:2]} {long[2:]}-{serial}"]
    if old or rng.random() < 0.15:
        forms += [f"{long[2:]}-{serial}"] * 7 + [f"{long[2:]} {serial}"]
    written = rng.choice(forms)
    return written, old or written.replace(" ", "").startswith(long)

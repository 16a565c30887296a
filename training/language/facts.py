"""Draw the facts of one order, and write each of them as clinics do."""

from dataclasses import dataclass
from datetime import date, timedelta
from random import Random

from training.language.words import Words

MONTHS = [
    "januari",
    "februari",
    "mars",
    "april",
    "maj",
    "juni",
    "juli",
    "augusti",
    "september",
    "oktober",
    "november",
    "december",
]
TODAY = date(2026, 11, 20)


@dataclass(frozen=True)
class Person:
    first: str
    last: str


@dataclass(frozen=True)
class Place:
    unit: str | None
    hospital: str | None


def draw_person(words: Words) -> Person:
    first = words.first_name()
    if words.chance(0.1):
        first += " " + words.first_name()
    return Person(first, words.surname())


def write_person(person: Person, rng: Random, *, full: bool = False) -> str:
    initial = person.first[0]
    forms = [f"{person.first} {person.last}"] * (8 if full else 5)
    forms += [
        f"{initial}. {person.last}",
        f"{initial} {person.last}",
        f"{person.first} {person.last}".upper(),
    ]
    forms += [f"{person.last}, {person.first}", f"{person.last} {person.first}"] * (2 if full else 1)
    if not full:
        forms += [person.last] * 4 + [person.last.lower()]
    else:
        forms += [f"{person.last.upper()}, {person.first}", f"{person.last.upper()} {person.first.upper()}"]
    return rng.choice(forms)


def draw_clinic(words: Words) -> Place:
    roll = words.rng.random()
    if roll < 0.04:
        return draw_abroad(words)
    if roll < 0.7:
        return Place(words.unit(), words.hospital())
    if roll < 0.9:
        return Place(words.private(), None)
    return Place(words.unit(), None) if roll < 0.96 else Place(None, words.hospital())


def draw_abroad(words: Words) -> Place:
    return Place(
        words.pick("places", "foreign_units"),
        words.pick("places", "foreign_hospitals").format(t=words.town()),
    )


def draw_receiver(words: Words) -> Place:
    roll = words.rng.random()
    if roll < 0.04:
        return draw_abroad(words)
    if roll < 0.6:
        return Place(words.radiology(), words.hospital())
    if roll < 0.75:
        return Place(words.unit(), words.hospital())
    if roll < 0.9:
        return Place(None, words.hospital())
    return Place(words.private(), None)


def write_place(place: Place, rng: Random, *, block: bool = False) -> str:
    """Write a unit and its hospital; `block` allows lines of their own."""
    unit, hospital = place.unit, place.hospital
    if not unit or not hospital:
        text = unit or hospital or ""
    else:
        joints = [" ", " ", ", ", ", ", " vid ", " på ", ", ", "/", " - "]
        if block:
            joints += ["\n", "\n", "\n", "\n"]
        first, second = (unit, hospital) if rng.random() < 0.8 else (hospital, unit)
        joint = (
            rng.choice(joints) if first is unit else rng.choice([" ", ", ", ", ", "\n" if block else ", "])
        )
        text = first + joint + second
    roll = rng.random()
    if roll < 0.05:
        return text.upper()
    return text.lower() if roll < 0.08 else text


def draw_day(rng: Random) -> date:
    return TODAY - timedelta(days=int(rng.random() ** 2 * 4000))


def write_day(day: date, rng: Random) -> str:
    y, m, d = day.year, day.month, day.day
    month = MONTHS[m - 1]
    forms = [day.isoformat()] * 8 + [f"{day:%Y%m%d}", f"{day:%y%m%d}", f"{day:%y%m%d}", f"{day:%y-%m-%d}"]
    forms += [
        f"{d}/{m} {y}",
        f"{d}/{m}-{y % 100:02}",
        f"{d}/{m} -{y % 100:02}",
        f"{d}.{m}.{y}",
        f"{d:02}.{m:02}.{y}",
        f"{d:02}/{m:02}/{y}",
    ]
    forms += [
        f"{d} {month} {y}",
        f"{d} {month[:3]} {y}",
        f"{d} {month}",
        f"{d}/{m}",
        f"{month} {y}",
        f"{y}-{m:02}",
        f"{d} {month[:3]}. {y}",
    ]
    forms += [f"{day:%Y-%m-%d} kl {8 + d % 9}:{m:02}", f"{d}:e {month}", f"{y}.{m:02}.{d:02}", f"{y}"]
    return rng.choice(forms)


def draw_identity(rng: Random) -> tuple[date, str]:
    born = TODAY - timedelta(days=rng.randrange(30, 36000))
    return born, "".join(rng.choices("0123456789", k=4))


def write_identity(identity: tuple[date, str], rng: Random) -> str:
    born, tail = identity
    day = born.day + 60 if tail[0] == "7" and rng.random() < 0.3 else born.day
    short = f"{born:%y%m}{day:02}"
    long = f"{born:%Y%m}{day:02}"
    if rng.random() < 0.06:
        tail = rng.choice("TKMXR") + "".join(rng.choices("0123456789ABCF", k=3))
    forms = [f"{long}-{tail}"] * 6 + [f"{short}-{tail}"] * 4
    forms += [
        f"{long}{tail}",
        f"{short}{tail}",
        f"{long} {tail}",
        f"{short} {tail}",
        f"{short}+{tail}",
        f"{long} - {tail}",
        f"{short[:2]} {short[2:4]} {short[4:]}-{tail}",
    ]
    return rng.choice(forms)

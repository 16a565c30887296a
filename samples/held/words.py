"""This side's content lists: names, hospitals, units, private senders, examinations."""

import csv
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from samples.draw.lists import Hospital

CONTENT = Path(__file__).parent / "content"


@dataclass(frozen=True, slots=True)
class Section:
    """A unit of a hospital: what it is for, how it is written, and which names mean the same."""

    name: str
    use: str  # clinic, radiology, forward
    forms: tuple[str, ...]
    same: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Kind:
    """An examination with its wordings; `{s}` stands for the side."""

    description: str
    accept: tuple[str, ...]
    written: tuple[str, ...]
    modality: str  # for a column of its own; empty where the two are one word
    part: str


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    with (CONTENT / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file, delimiter=";"))


def parts(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split("|") if part)


@cache
def houses(kind: str) -> tuple[Hospital, ...]:
    """Return the hospitals of a kind: home, public, private."""
    return tuple(
        Hospital(row["name"], row["town"], row["region"], row["area"], row["domain"], parts(row["forms"]))
        for row in rows("hospitals")
        if row["kind"] == kind
    )


@cache
def sections(use: str) -> tuple[Section, ...]:
    return tuple(
        Section(row["name"], use, parts(row["forms"]), parts(row["same"]))
        for row in rows("units")
        if row["use"] == use
    )


@cache
def kinds() -> tuple[Kind, ...]:
    return tuple(
        Kind(
            row["description"],
            parts(row["accept"]),
            parts(row["written"]),
            *row["columns"].split("|"),
        )
        for row in rows("examinations")
    )


def make_name(rng: Random) -> str:
    """Return a first and a last name of one origin, as often as that origin is met in Sweden."""
    row = rng.choices(rows("names"), [int(row["share"]) for row in rows("names")])[0]
    first = rng.choice(parts(row[rng.choice(["women", "men"])]))
    return f"{first} {rng.choice(parts(row['last']))}"

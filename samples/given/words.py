"""This side's content lists: names, hospitals, units, private senders, examinations."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random

from samples.draw.lists import Hospital
from samples.draw.own_lists import OwnLists, hospital_of, split_bar

LISTS = OwnLists(Path(__file__).parent / "content")
rows = LISTS.rows


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
def houses(kind: str) -> tuple[Hospital, ...]:
    """Return the hospitals of a kind: home, public, private."""
    return tuple(hospital_of(row) for row in rows("hospitals") if row["kind"] == kind)


@cache
def sections(use: str) -> tuple[Section, ...]:
    return tuple(
        Section(row["name"], use, split_bar(row["forms"]), split_bar(row["same"]))
        for row in rows("units")
        if row["use"] == use
    )


@cache
def kinds() -> tuple[Kind, ...]:
    return tuple(
        Kind(
            row["description"],
            split_bar(row["accept"]),
            split_bar(row["written"]),
            *row["columns"].split("|"),
        )
        for row in rows("examinations")
    )


def make_name(rng: Random, woman: bool | None = None) -> str:
    """Return a first and a last name of one origin, as often as that origin is met in Sweden."""
    row = rng.choices(rows("names"), [int(row["share"]) for row in rows("names")])[0]
    woman = rng.random() < 0.5 if woman is None else woman
    first = rng.choice(split_bar(row["women" if woman else "men"]))
    return f"{first} {rng.choice(split_bar(row['last']))}"

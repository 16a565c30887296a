"""This side's lists: who orders, where to, which examinations, and the wordings of pages."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from samples.draw.lists import Hospital
from samples.draw.own_lists import OwnLists, hospital_of, split_bar

LISTS = OwnLists(Path(__file__).parent / "content")
rows, lines = LISTS.rows, LISTS.lines


@dataclass(frozen=True, slots=True)
class Department:
    """A unit of a hospital: its name, the names that mean the same, and the forms written."""

    name: str
    accept: tuple[str, ...]
    forms: tuple[str, ...]


def wordings() -> dict[str, Any]:
    return LISTS.toml("wordings")


@cache
def hospitals() -> tuple[tuple[Hospital, int], ...]:
    """Return the hospitals with how often each writes."""
    return tuple((hospital_of(row), int(row["weight"])) for row in rows("hospitals"))


@cache
def departments(use: str) -> tuple[Department, ...]:
    return tuple(
        Department(row["name"], split_bar(row["accept"]), split_bar(row["forms"]))
        for row in rows("units")
        if row["use"] == use
    )


@cache
def private(requester: str) -> tuple[dict[str, str], ...]:
    return tuple(row for row in rows("private") if row["requester"] == requester)


def person(rng: Random, woman: bool) -> str:
    first = rng.choice(lines("first_women" if woman else "first_men"))
    return f"{first} {rng.choice(lines('last_names'))}"


def word(rng: Random, *path: str) -> str:
    """Choose one wording of those at a path of `wordings.toml`."""
    found: Any = wordings()
    for name in path:
        found = found[name]
    return str(rng.choice(found))

"""This side's lists: who orders, where to, which examinations, and the wordings of pages."""

import csv
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from random import Random
from typing import Any

from samples.draw.lists import Hospital

FOLDER = Path(__file__).parent / "content"


@dataclass(frozen=True, slots=True)
class Department:
    """A unit of a hospital: its name, the names that mean the same, and the forms written."""

    name: str
    accept: tuple[str, ...]
    forms: tuple[str, ...]


def split_bar(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split("|") if part)


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file, delimiter=";"))


@cache
def lines(name: str) -> tuple[str, ...]:
    return tuple((FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines())


@cache
def wordings() -> dict[str, Any]:
    return tomllib.loads((FOLDER / "wordings.toml").read_text(encoding="utf-8"))


@cache
def hospitals() -> tuple[tuple[Hospital, int], ...]:
    """Return the hospitals with how often each writes."""
    return tuple(
        (
            Hospital(
                row["name"], row["town"], row["region"], row["area"], row["domain"], split_bar(row["forms"])
            ),
            int(row["weight"]),
        )
        for row in rows("hospitals")
    )


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

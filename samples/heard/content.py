"""The content lists of this side: names, places, examinations and the labels of its forms."""

import csv
import tomllib
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from samples.draw.lists import Hospital

CONTENT = Path(__file__).parent / "content"


@dataclass(frozen=True, slots=True)
class Ward:
    """A unit at a hospital; `same` are other names that mean it."""

    name: str
    forms: tuple[str, ...]
    same: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Practice:
    """A private provider or another body outside the hospitals; `kind` decides who signs there."""

    name: str
    town: str
    area: str
    kind: str
    known: bool
    forms: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Study:
    """An examination: what it is called, how people write it, and what else means the same."""

    description: str
    sided: bool
    forms: tuple[str, ...]
    also: tuple[str, ...]


def parts(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split("|") if part)


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    with (CONTENT / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file, delimiter=";"))


@cache
def toml(name: str) -> dict[str, Any]:
    return tomllib.loads((CONTENT / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def hospitals() -> tuple[Hospital, ...]:
    keys = ("name", "town", "region", "area", "domain")
    return tuple(Hospital(*(row[key] for key in keys), parts(row["forms"])) for row in rows("hospitals"))


@cache
def wards(use: str) -> tuple[Ward, ...]:
    """Return the units of a use: clinic (orders), radiology (receives), forward (the last receiver)."""
    found = [row for row in rows("units") if row["use"] == use]
    return tuple(Ward(row["name"], parts(row["forms"]), parts(row["same"])) for row in found)


@cache
def practices(*kinds: str) -> tuple[Practice, ...]:
    return tuple(
        Practice(
            row["name"],
            row["town"],
            row["area"],
            row["requester"],
            row["known"] == "yes",
            parts(row["forms"]),
        )
        for row in rows("private")
        if row["requester"] in kinds
    )


@cache
def studies() -> tuple[Study, ...]:
    return tuple(
        Study(row["description"], row["sided"] == "yes", parts(row["forms"]), parts(row["also"]))
        for row in rows("exams")
    )


def labels(name: str) -> list[str]:
    return list(toml("labels")[name])

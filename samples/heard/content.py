"""The content lists of this side: names, places, examinations and the labels of its forms."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from samples.draw.lists import Hospital
from samples.draw.own_lists import OwnLists, hospital_of, split_bar

LISTS = OwnLists(Path(__file__).parent / "content")
rows, toml = LISTS.rows, LISTS.toml


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


@cache
def hospitals() -> tuple[Hospital, ...]:
    return tuple(hospital_of(row) for row in rows("hospitals"))


@cache
def wards(use: str) -> tuple[Ward, ...]:
    """Return the units of a use: clinic (orders), radiology (receives), forward (the last receiver)."""
    found = [row for row in rows("units") if row["use"] == use]
    return tuple(Ward(row["name"], split_bar(row["forms"]), split_bar(row["same"])) for row in found)


@cache
def practices(*kinds: str) -> tuple[Practice, ...]:
    return tuple(
        Practice(
            row["name"],
            row["town"],
            row["area"],
            row["requester"],
            row["known"] == "yes",
            split_bar(row["forms"]),
        )
        for row in rows("private")
        if row["requester"] in kinds
    )


@cache
def studies() -> tuple[Study, ...]:
    return tuple(
        Study(row["description"], row["sided"] == "yes", split_bar(row["forms"]), split_bar(row["also"]))
        for row in rows("exams")
    )


def labels(name: str) -> list[str]:
    return list(toml("labels")[name])

"""This side's own words: hospitals, units, private providers, examinations, names."""

import csv
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

from samples.draw.lists import Hospital

FOLDER = Path(__file__).parent / "content"


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file, delimiter=";"))


@cache
def tables(name: str) -> dict[str, Any]:
    return tomllib.loads((FOLDER / f"{name}.toml").read_text(encoding="utf-8"))


@cache
def lines(name: str) -> tuple[str, ...]:
    return tuple((FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines())


def split(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split("|") if part)


@cache
def hospitals(kind: str) -> tuple[Hospital, ...]:
    """Return the hospitals of a kind: home, public, private; their town is told where it means them alone."""
    return tuple(
        Hospital(row["name"], row["town"], row["region"], row["area"], row["domain"], split(row["forms"]))
        for row in rows("hospitals")
        if row["kind"] == kind
    )


@cache
def units(use: str) -> tuple[dict[str, str], ...]:
    return tuple(row for row in rows("units") if use in row["use"].split(","))

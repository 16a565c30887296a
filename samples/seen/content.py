"""This side's own lists: who there is, what is written, and how people write it."""

import csv
import tomllib
from functools import cache
from pathlib import Path

FOLDER = Path(__file__).parent / "content"


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    with (FOLDER / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file, delimiter=";"))


@cache
def lines(name: str) -> tuple[str, ...]:
    return tuple((FOLDER / f"{name}.txt").read_text(encoding="utf-8").splitlines())


@cache
def labels(name: str) -> tuple[str, ...]:
    """Return the wordings that forms have for a field."""
    found = tomllib.loads((FOLDER / "labels.toml").read_text(encoding="utf-8"))
    return tuple(found[name])


def parts(text: str) -> tuple[str, ...]:
    return tuple(part for part in text.split("|") if part)

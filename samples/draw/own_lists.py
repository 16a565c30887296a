"""The lists that a side has of its own: tables, TOML and lines in its content folder, read once."""

import csv
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

from samples.draw.lists import Hospital


@dataclass(frozen=True, slots=True)
class OwnLists:
    """What lies in a content folder, by the files' names without their endings."""

    folder: Path

    def rows(self, name: str) -> tuple[dict[str, str], ...]:
        """Return a table's rows; its columns are parted by semicolons."""
        return _read_rows(self.folder / f"{name}.csv")

    def toml(self, name: str) -> dict[str, Any]:
        return _read_toml(self.folder / f"{name}.toml")

    def lines(self, name: str) -> tuple[str, ...]:
        return _read_lines(self.folder / f"{name}.txt")


@cache
def _read_rows(path: Path) -> tuple[dict[str, str], ...]:
    with path.open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file, delimiter=";"))


@cache
def _read_toml(path: Path) -> dict[str, Any]:
    return tomllib.loads(path.read_text(encoding="utf-8"))


@cache
def _read_lines(path: Path) -> tuple[str, ...]:
    return tuple(path.read_text(encoding="utf-8").splitlines())


def split_bar(text: str) -> tuple[str, ...]:
    """Part a cell that holds several values."""
    return tuple(part for part in text.split("|") if part)


def hospital_of(row: Mapping[str, str]) -> Hospital:
    """Make a hospital of its row."""
    return Hospital(
        row["name"], row["town"], row["region"], row["area"], row["domain"], split_bar(row["forms"])
    )

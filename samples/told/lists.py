"""This side's lists, read from its own content folder."""

import csv
import tomllib
from functools import cache
from pathlib import Path
from typing import Any

CONTENT = Path(__file__).parent / "content"


@cache
def rows(name: str) -> tuple[dict[str, str], ...]:
    """Return a table's rows; its columns are parted by semicolons."""
    with (CONTENT / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return tuple(csv.DictReader(file, delimiter=";"))


@cache
def names() -> dict[str, Any]:
    return tomllib.loads((CONTENT / "names.toml").read_text(encoding="utf-8"))


def parts(text: str) -> tuple[str, ...]:
    """Part a cell that holds several values."""
    return tuple(part for part in text.split("|") if part)

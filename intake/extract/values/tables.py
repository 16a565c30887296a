"""Read the package's own tables."""

import csv
from importlib.resources import files


def read_table(name: str) -> list[dict[str, str]]:
    """Return the rows of a table in the package's directory, a cell a column's name."""
    text = files("intake.directory").joinpath(name).read_text(encoding="utf-8")
    return list(csv.DictReader(text.splitlines()))

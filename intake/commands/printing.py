"""How answers are printed: a table for a person, a JSON object a line for a machine."""

from collections.abc import Callable
from typing import Any

from intake.output import json_line


def print_list(
    rows: list[dict[str, Any]], as_json: bool, print_table: Callable[[list[dict[str, Any]]], None]
) -> None:
    """Print rows of the contract's JSON, a line each, or as the table that is handed in."""
    if not as_json:
        print_table(rows)
        return
    for row in rows:
        print_json(row)


def print_json(shown: dict[str, Any]) -> None:
    """Print one object on a line, at once: whoever reads it need not wait for the rest."""
    print(json_line(shown), flush=True)

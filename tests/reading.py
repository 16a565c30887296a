"""Have documents read as `intake extract` does it, in guarded children; return what it would print."""

import tempfile
from collections.abc import Mapping
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from intake.errors import DocumentError
from intake.extract.knowledge import Knowledge, load_knowledge
from intake.output import extraction_as_json, failure_as_json
from intake.pipeline import read_orders
from intake.read.document import read_files
from models.limits import Limits

TODAY = date(2026, 3, 2)
BLOCKING = "blocker"


@cache
def knowledge() -> Knowledge:
    return load_knowledge()


def extract_all(documents: Mapping[str, bytes], limits: Limits | None = None) -> dict[str, dict[str, Any]]:
    """Read documents by their names; return what would be printed of each."""
    found = {}
    with tempfile.TemporaryDirectory() as folder:
        paths = [Path(folder) / f"{number:04}" for number in range(len(documents))]
        for path, content in zip(paths, documents.values(), strict=True):
            path.write_bytes(content)
        results = read_files(paths, limits or Limits())
        for name, (_, reading) in zip(documents, results, strict=True):
            if isinstance(reading, DocumentError):
                found[name] = failure_as_json(name, None, reading)
            else:
                extraction = read_orders(reading, knowledge(), TODAY)
                found[name] = extraction_as_json(name, None, reading.kind, reading.page_count, extraction)
    return found


def is_queued(printed: Mapping[str, Any]) -> bool:
    return any(order["status"] == "queued" for order in printed["orders"])


def is_shown(printed: Mapping[str, Any]) -> bool:
    """Say whether a clerk sees it: it is refused, or an order of it waits for review."""
    return bool(printed["error"]) or any(order["status"] == "review" for order in printed["orders"])


def codes_of(printed: Mapping[str, Any]) -> set[str]:
    return {flag["code"] for order in printed["orders"] for flag in order["flags"]}


def values_of(printed: Mapping[str, Any]) -> set[str]:
    """Return every value of every order, and its examinations' dates."""
    fields = (field for order in printed["orders"] for field in order["fields"].values() if field)
    dates = (one["date"] for order in printed["orders"] for one in order["examinations"] if one["date"])
    return {field["value"] for field in fields} | set(dates)

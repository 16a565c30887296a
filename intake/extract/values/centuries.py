"""The century of an identity without one: a child's, or of somebody who is a hundred years old and more."""

import re
from datetime import date
from functools import cache

from intake.extract.values.identities import find_identities
from intake.extract.values.tables import read_table

SHORT = re.compile(r"\d{6}-\d{4}")


def with_century(value: str, text: str, today: date) -> str:
    """Return an identity with its century where the pages speak of a child; else as it is.

    By law a hyphen means somebody under a hundred and "+" the others, but who writes seldom knows.
    """
    if not SHORT.fullmatch(value) or not _is_of_child().search(text):
        return value
    span = next(iter(find_identities(value, today)), None)
    if span is None or span.century_known or not span.valid:
        return value
    whole = f"20{value}"
    found = next(iter(find_identities(whole, today)), None)
    return whole if found and found.valid else value


@cache
def _is_of_child() -> re.Pattern[str]:
    words = "|".join(row["wording"] for row in read_table("childhood.csv"))
    return re.compile(rf"(?<!\w)(?:{words})", re.IGNORECASE)

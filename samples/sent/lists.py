"""This side's own words: hospitals, units, private providers, examinations, names."""

from functools import cache
from pathlib import Path

from samples.draw.lists import Hospital
from samples.draw.own_lists import OwnLists, hospital_of

LISTS = OwnLists(Path(__file__).parent / "content")
rows, tables, lines = LISTS.rows, LISTS.toml, LISTS.lines


@cache
def hospitals(kind: str) -> tuple[Hospital, ...]:
    """Return the hospitals of a kind: home, public, private; their town is told where it means them alone."""
    return tuple(hospital_of(row) for row in rows("hospitals") if row["kind"] == kind)


@cache
def units(use: str) -> tuple[dict[str, str], ...]:
    return tuple(row for row in rows("units") if use in row["use"].split(","))

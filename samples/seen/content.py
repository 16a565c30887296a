"""This side's own lists: who there is, what is written, and how people write it."""

from pathlib import Path

from samples.draw.own_lists import OwnLists

LISTS = OwnLists(Path(__file__).parent / "content")
rows, lines = LISTS.rows, LISTS.lines


def labels(name: str) -> tuple[str, ...]:
    """Return the wordings that forms have for a field."""
    return tuple(LISTS.toml("labels")[name])

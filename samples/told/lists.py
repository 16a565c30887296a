"""This side's lists, read from its own content folder."""

from pathlib import Path
from typing import Any

from samples.draw.own_lists import OwnLists

LISTS = OwnLists(Path(__file__).parent / "content")
rows = LISTS.rows


def names() -> dict[str, Any]:
    return LISTS.toml("names")

"""The sentences that the rules' engine says to a clerk, kept as data."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources


@cache
def texts() -> Mapping[str, str]:
    """Return the sentences by name."""
    return tomllib.loads((resources.files("intake.check") / "texts.toml").read_text(encoding="utf-8"))

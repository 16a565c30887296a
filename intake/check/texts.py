"""The sentences that the rules' engine says to a clerk, kept as data."""

import tomllib
from collections.abc import Mapping
from functools import cache
from importlib import resources
from typing import Any


@cache
def content() -> Mapping[str, Any]:
    """Read the sentences once."""
    return tomllib.loads((resources.files("intake.check") / "texts.toml").read_text(encoding="utf-8"))


def texts() -> Mapping[str, str]:
    """Return the sentences by name."""
    return content()


def shown_words() -> Mapping[str, str]:
    """Return the words that a decision is told in, by their names in its JSON."""
    words: Mapping[str, str] = content()["shown"]
    return words

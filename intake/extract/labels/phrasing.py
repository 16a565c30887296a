"""Wordings of labels that no list holds: all that the patterns of `label_grammar.toml` make."""

import re
import tomllib
from collections.abc import Iterator, Mapping, Sequence
from importlib.resources import files
from itertools import product

_CLASS = re.compile(r"\{(\w+)\}")


def composed_wordings() -> Iterator[tuple[str, str]]:
    """Yield every wording that the patterns make, with its slot."""
    table = tomllib.loads((files("intake.extract.labels") / "label_grammar.toml").read_text("utf-8"))
    for slot, patterns in table["patterns"].items():
        for pattern in patterns:
            yield from ((text, slot) for text in expand(pattern, table["classes"]))


def expand(pattern: str, classes: Mapping[str, Sequence[str]]) -> Iterator[str]:
    """Yield a pattern's wordings: each of its classes' words in each's place.

    Raises:
        KeyError: the pattern names a class that is not there.
    """
    pieces = _CLASS.split(pattern)  # every second piece is a class's name
    choices = [classes[piece] if number % 2 else (piece,) for number, piece in enumerate(pieces)]
    yield from ("".join(chosen) for chosen in product(*choices))

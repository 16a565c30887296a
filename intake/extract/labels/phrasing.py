"""Wordings of labels that no list holds: all that the patterns of `label_grammar.toml` make.

The patterns are a tree that a wording is followed through, letter by letter: written out they are 160,000.
"""

import tomllib
from collections.abc import Callable, Iterator, Mapping, Sequence
from dataclasses import dataclass, field
from functools import lru_cache
from importlib.resources import files
from re import compile as pattern_of

_CLASS = pattern_of(r"\{(\w+)\}")
MOST_REMEMBERED = 20_000  # texts


@dataclass(slots=True, eq=False)
class Node:
    """A place in the tree: how a wording may go on from here, and what it is if it ends here."""

    fixed: dict[tuple[str, str], "Node"] = field(default_factory=dict)  # (letters, as written)
    classes: dict[str, "Node"] = field(default_factory=dict)
    slot: tuple[int, str] | None = None  # the pattern's number and its slot


@dataclass(frozen=True, slots=True, eq=False)
class Grammar:
    """Patterns over classes of words, ready to be looked up."""

    root: Node
    classes: Mapping[str, Mapping[str, tuple[tuple[str, str], ...]]]  # name -> first letter -> words

    def find(self, letters: str) -> tuple[str, str] | None:
        """Return the wording that letters are, and its slot: of the first pattern that makes it."""
        return _find(self, letters)


def read_grammar(fold: Callable[[str], str]) -> Grammar:
    """Read `label_grammar.toml`; `fold` gives the letters that a wording is compared by."""
    table = tomllib.loads((files("intake.extract.labels") / "label_grammar.toml").read_text("utf-8"))
    return make_grammar(table["patterns"], table["classes"], fold)


def make_grammar(
    patterns: Mapping[str, Sequence[str]], classes: Mapping[str, Sequence[str]], fold: Callable[[str], str]
) -> Grammar:
    """Make a tree of patterns.

    Raises:
        KeyError: a pattern names a class that is not there.
    """
    grammar = Grammar(Node(), {name: _by_first_letter(words, fold) for name, words in classes.items()})
    every = ((pattern, slot) for slot, of_slot in patterns.items() for pattern in of_slot)
    for number, (pattern, slot) in enumerate(every):
        _add(grammar, pattern, (number, slot), fold)
    return grammar


def _by_first_letter(
    words: Sequence[str], fold: Callable[[str], str]
) -> dict[str, tuple[tuple[str, str], ...]]:
    found: dict[str, list[tuple[str, str]]] = {}
    for word in words:
        found.setdefault(fold(word)[:1], []).append((fold(word), word))
    return {first: tuple(several) for first, several in found.items()}


def _add(grammar: Grammar, pattern: str, end: tuple[int, str], fold: Callable[[str], str]) -> None:
    node = grammar.root
    for number, piece in enumerate(_CLASS.split(pattern)):  # every second piece is a class's name
        if number % 2:
            if piece not in grammar.classes:
                raise KeyError(piece)
            node = node.classes.setdefault(piece, Node())
        elif piece:
            node = node.fixed.setdefault((fold(piece), piece), Node())
    node.slot = node.slot or end


@lru_cache(maxsize=MOST_REMEMBERED)
def _find(grammar: Grammar, letters: str) -> tuple[str, str] | None:
    _, slot, text = min(_ends(grammar, grammar.root, letters, ""), default=(0, "", ""))
    return (text, slot) if slot else None


def _ends(grammar: Grammar, node: Node, letters: str, said: str) -> Iterator[tuple[int, str, str]]:
    """Yield each pattern that makes the letters that are left, with the wording as the pattern writes it."""
    if not letters:
        if node.slot:
            yield *node.slot, said
        return
    for (start, written), following in node.fixed.items():
        if letters.startswith(start):
            yield from _ends(grammar, following, letters[len(start) :], said + written)
    for name, following in node.classes.items():
        for start, written in grammar.classes[name].get(letters[0], ()):
            if letters.startswith(start):
                yield from _ends(grammar, following, letters[len(start) :], said + written)

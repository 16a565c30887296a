"""Tell which line begins as one of a kind's titles (`kinds.toml`), with words between and letters misread."""

import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from functools import cache, lru_cache
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from intake.extract.labels.wordings import key

KINDS_FILE = Path(__file__).with_name("kinds.toml")
FORGIVEN = 8  # letters of a title for each letter misread
GAP = "~"  # in a title: words that tell more of what follows
LONGEST_GAP = 3  # words


@dataclass(frozen=True, slots=True)
class Title:
    """A heading's first words, folded; a star for any letters at the word's edge, GAP for words between."""

    words: tuple[str, ...]
    is_open: bool  # anything may follow
    with_colon: bool


@dataclass(frozen=True, slots=True)
class Line:
    """A line that may be a heading, with its words folded for comparison."""

    text: str
    words: tuple[str, ...]
    folded: tuple[str, ...]


@cache
def read_kinds() -> dict:
    """Read the data once."""
    return tomllib.loads(KINDS_FILE.read_text(encoding="utf-8"))


def title_of(text: str) -> Title:
    """Make a title of how the data writes it."""
    bare = text.rstrip("*").rstrip()
    words = tuple(
        word if word == GAP else "*".join(key(part) for part in word.split("*"))
        for word in text.rstrip(":").split()
    )
    return Title(tuple(word for word in words if word != "*"), text.endswith("*"), bare.endswith(":"))


def line_of(text: str) -> Line:
    """Fold a line's words."""
    words = tuple(text.split())
    return Line(text, words, tuple(map(key, words)))


def titled(titles: Sequence[Title], lines: Sequence[Line]) -> str | None:
    """Return the line that begins as one of the titles."""
    return next((line.text for line in lines if any(_begins(line, title) for title in titles)), None)


def _begins(line: Line, title: Title) -> bool:
    count = _length(line.folded, title.words)
    if not count:
        return False
    behind = line.words[count:]
    if line.words[count - 1].endswith((":", "?")) and behind:  # "Utlåtande: ja" is a label
        return title.with_colon
    is_whole = len(title.words) == 1 and not title.words[0].endswith("*")
    if is_whole and title.is_open and behind and line.folded[1] in _asides():
        return False
    letters = any(sign.isalpha() for word in behind for sign in word)
    return not title.with_colon and (title.is_open or not letters)


def _length(folded: Sequence[str], wanted: Sequence[str]) -> int:
    """Return how many of a line's first words are a title's, 0 where they are not."""
    taken = 0
    for number, word in enumerate(wanted):
        if word == GAP:
            rest = (
                (taken + size, _length(folded[taken + size :], wanted[number + 1 :]))
                for size in range(LONGEST_GAP + 1)
                if not _joints() & set(folded[taken : taken + size])
            )
            return next((before + found for before, found in rest if found), 0)
        if taken == len(folded) or not _is_word(folded[taken], word):
            return 0
        taken += 1
    return taken


@cache
def _joints() -> frozenset[str]:
    """Return the words, folded, that no gap in a title holds."""
    return frozenset(map(key, read_kinds()["joints"]))


@cache
def _asides() -> frozenset[str]:
    """Return the words, folded, behind which a title's only word is a label, or half of a heading."""
    return frozenset(map(key, read_kinds()["asides"]))


@cache
def _others(bare: str) -> tuple[str, ...]:
    """Return the words, folded, that a title's word is only a part of."""
    return tuple(
        key(word) for meant, words in read_kinds()["others"].items() if key(meant) == bare for word in words
    )


@lru_cache(maxsize=50000)
def _is_word(letters: str, wanted: str) -> bool:
    """Compare a folded word with a title's, which may have a star at its ends."""
    bare = wanted.strip("*")
    if wanted.startswith("*") and wanted.endswith("*"):
        return bare in letters and not any(one in letters for one in _others(bare))
    if wanted.startswith("*"):
        return letters.endswith(bare)
    if wanted.endswith("*"):
        return letters.startswith(bare)
    bound = len(bare) // FORGIVEN
    return Levenshtein.distance(letters, bare, score_cutoff=bound) <= bound

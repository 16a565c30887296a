"""Give words their first letter back where a scan line of it is gone: "I jung", "Tlansson", "IHlallands".

A fax of standard resolution loses the bar of an H and the foot of an L; what is left the engine reads as one
or two letters, or as a word of its own. Only where exactly one known word comes of it.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from intake.extract.lexicon import Lexicon
from intake.extract.pages.geometry import gap, share_y
from intake.extract.values.tables import read_table
from models.page import Word

SHORTEST = 4  # letters of a word that can be told without its first
CLOSE = 0.8  # heights between a capital's stem and the rest of its word
BY_TWO, BY_ONE = 0.6, 0.45  # the most that is thought of a word afterwards: by two stems, which only an H has
_BARE = re.compile(r"^(\W*?)([^\W\d_(][\w\[\]|-]*?)(\W*)$")
_STEM = re.compile(r"^\W*[IJTl1\[\]|]{1,2}$")


def with_capitals(words: Sequence[Word], lexicon: Lexicon) -> tuple[Word, ...]:
    """Return words in which lost capitals are put right, the stem of one joined to its word."""
    kept: list[Word] = []
    for word in words:
        joined = _joined(kept[-1], word, lexicon) if kept else None
        if joined:
            kept[-1] = joined
        else:
            kept.append(_with_capital(word, lexicon))
    return tuple(kept)


def _joined(stem: Word, word: Word, lexicon: Lexicon) -> Word | None:
    """Return one word of a capital's stem and what stands right behind it, or None."""
    if not _STEM.match(stem.text) or _is_whole(word.text.strip(".,:;"), lexicon):
        return None
    if share_y(stem.box, word.box) <= 0 or gap(stem, word) > CLOSE * word.box.height:
        return None
    both = Word(stem.text + word.text, stem.box.around(word.box), min(stem.confidence, word.confidence))
    whole = _with_capital(both, lexicon)
    return whole if whole is not both else None


def _with_capital(word: Word, lexicon: Lexicon) -> Word:
    parts = _BARE.match(word.text)
    if parts is None or len(parts[2]) < SHORTEST or lexicon.knows(parts[2]):
        return word
    found = set(_meant(parts[2], lexicon))
    if len(found) != 1:
        return word
    meant = found.pop()
    most = BY_TWO if len(meant) < len(parts[2]) else BY_ONE
    return replace(word, text=parts[1] + meant + parts[3], confidence=min(word.confidence, most))


def _is_whole(word: str, lexicon: Lexicon) -> bool:
    """Tell a word that lacks no first letter; names have a capital: "jung" is none."""
    return word.casefold() in lexicon.words or (word[:1].isupper() and lexicon.knows(word))


def _meant(read: str, lexicon: Lexicon) -> Iterator[str]:
    """Yield the known words that a word is with another first letter."""
    for worn, letter in _worn():
        rest = read[len(worn) :]
        is_rest = len(rest) >= SHORTEST - 1 and rest.isalpha()
        if is_rest and read.startswith(worn) and lexicon.knows(letter + rest):
            yield letter + (rest.upper() if rest.isupper() else rest.casefold())


@cache
def _worn() -> tuple[tuple[str, str], ...]:
    return tuple((row["read"], row["letter"]) for row in read_table("worn_capitals.csv"))

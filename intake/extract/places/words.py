"""Split a text into words in the form that names of places are compared in.

Small letters, no genitive -s, "sjh", "lasarettet" and "sjukhuset" alike, compounds of them taken apart
("länssjukhuset" is "län" + "sjukhus").
"""

import re
import unicodedata
from dataclasses import dataclass
from itertools import pairwise

from intake.extract.knowledge import Knowledge

WIDEST_GAP = 3  # characters

# "MDK-samordnaren" is somebody, and no MDK: a calling behind a hyphen is one word with what stands before it.
_WORD = re.compile(r"s:ta?\b|[^\W_]+-(?:samordn|ansvarig)\w*|[^\W_]+", re.I)


@dataclass(frozen=True, slots=True)
class PlaceWord:
    """A word and the form it is compared in."""

    text: str
    start: int
    end: int
    keys: tuple[str, ...]  # none for words that say nothing ("i", "på"), two for a compound
    mended: bool = False  # misread, and put right by the only word it can be
    is_half: bool = False  # a hyphen ends it: "Barn-" of "Barn- & ungdomsmott"


def split_words(text: str, knowledge: Knowledge) -> list[PlaceWord]:
    """Split a text into words with the keys they are compared by."""
    return [
        PlaceWord(
            match.group(),
            match.start(),
            match.end(),
            keys_of(match.group().lower(), knowledge),
            is_half=text.startswith("-", match.end()),
        )
        for match in _WORD.finditer(text)
    ]


def keys_of(word: str, knowledge: Knowledge) -> tuple[str, ...]:
    """Return the forms in which a word of a place is compared: none for a filler, two for a compound."""
    words = knowledge.place_words
    if word in words["skip"]:
        return ()
    for ending, means in words["ending"].items():
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return key_of(word[: -len(ending)], knowledge), means
    return (key_of(word, knowledge),)


def key_of(word: str, knowledge: Knowledge) -> str:
    """Return one word in the form that is compared: the one of its synonyms, without a genitive."""
    word = knowledge.place_words["same"].get(word, word)
    return word[:-1] if len(word) >= 5 and word.endswith("s") and word != "sjukhus" else word


def fold(text: str) -> str:
    """Return a text without accents: a fax often loses the dots of å, ä and ö."""
    return "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))


def joined(text: str) -> str:
    """Return the letters and digits alone, in small letters."""
    return "".join(re.findall(r"[^\W_]+", text.lower()))


def are_close(words: list[PlaceWord]) -> bool:
    """Tell whether words stand side by side: a comma or a slash may part them, no sentence."""
    return all(right.start - left.end <= WIDEST_GAP for left, right in pairwise(words))

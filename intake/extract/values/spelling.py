"""Tell whether a name from a picture is spelt as names are: the engine knows Swedish letters only."""

import re
import unicodedata
from functools import cache

from intake.extract.values.names import PARTICLES, SHORTEST_MISREAD, given_names, is_given_name
from intake.extract.values.tables import read_table

_PARTS = re.compile(r"[^\W\d_]+")
_STROKES = str.maketrans("øæłđı", "oaldi")
# How surnames end once their accents are lost or turned into another.
_ACCENTED = re.compile(
    r"(?:[nscz]k[ia]|wicz|czyk|[iy]c|[ou]vi[cé]|iak|oglu|escu|gaard|strom|qvlst|kvlst)$", re.IGNORECASE
)


def is_known_name(text: str) -> bool:
    """Tell whether each word of a name is a known first name or surname: no letter of it is in doubt."""
    words = _PARTS.findall(text)
    return bool(words) and all(_is_known(word) for word in words)


def is_nearly_known(word: str) -> bool:
    """Tell whether a word is no known name and one letter from one: "Nquyen", read for Nguyen."""
    lowered = word.casefold()
    return not _is_known(word) and any(
        lowered[:at] + "?" + lowered[at + 1 :] in _with_a_gap(len(lowered)) for at in range(len(lowered))
    )


def may_lack_accent(name: str) -> bool:
    """Tell whether a name may have lost its accents: Kaminski for Kamiński, Hellstrom for Hellström."""
    words = _PARTS.findall(name)
    surnames = words[1:] or words
    return any(_ACCENTED.search(word) for word in surnames) or any(
        not _is_known(word) and _plain(word) in _accented_names() for word in words
    )


def _is_known(word: str) -> bool:
    lowered = word.casefold()
    listed = lowered in PARTICLES or lowered in _surnames() or is_given_name(word)
    return listed or _is_compound(lowered, *_parts())


def _is_compound(name: str, firsts: frozenset[str], lasts: frozenset[str]) -> bool:
    """Tell whether a surname is made of two parts as most Swedish ones are: Fjäll and gren."""
    return any(name[:at] in firsts and name[at:] in lasts for at in range(2, len(name) - 1))


def _plain(word: str) -> str:
    """Return a word without its accents: "Öberg" is "oberg"."""
    letters = unicodedata.normalize("NFKD", word.casefold().translate(_STROKES))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


@cache
def _surnames() -> frozenset[str]:
    return frozenset(row["name"].casefold() for row in read_table("surnames.csv"))


@cache
def _with_a_gap(letters: int) -> frozenset[str]:
    """Return the known names of so many letters, with each letter in turn left open."""
    known = [name for name in _surnames() | given_names() if len(name) == letters >= SHORTEST_MISREAD]
    return frozenset(name[:at] + "?" + name[at + 1 :] for name in known for at in range(letters))


@cache
def _parts() -> tuple[frozenset[str], frozenset[str]]:
    """Return what surnames begin with and what they end in."""
    rows = read_table("surname_parts.csv")
    firsts = frozenset(row["part"] for row in rows if row["place"] == "first")
    return firsts, frozenset(row["part"] for row in rows if row["place"] == "last")


@cache
def _accented_names() -> frozenset[str]:
    """Return, without their accents, the names that have some."""
    return frozenset(_plain(name) for name in _surnames() | given_names() if _plain(name) != name)

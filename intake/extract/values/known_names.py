"""Know people's names: first names, surnames, what surnames are made of, and what a picture makes of them.

`surname_parts.csv` has what most Swedish surnames begin with ("first") and end in ("last"), endings that
only surnames have ("end"), and endings that may have lost an accent ("worn"; "over" where it would stand over
a small letter): the engine knows Swedish letters only.
"""

import re
import unicodedata
from collections.abc import Mapping
from functools import cache

from intake.extract.values.letters import PARTICLE
from intake.extract.values.shapes import shape
from intake.extract.values.tables import read_table

SHORTEST_MISREAD = 4  # letters: shorter names are all alike
_PARTICLE = re.compile(PARTICLE, re.IGNORECASE)
_WORDS = re.compile(r"[^\W\d_]+")
_STROKES = str.maketrans("øæłđı", "oaldi")


def is_given_name(word: str) -> bool:
    """Tell whether a word is a first name, or two of them with a hyphen."""
    lowered = word.strip(".,").casefold()
    return lowered in _given_names() or all(part in _given_names() for part in lowered.split("-"))


def is_surname(word: str) -> bool:
    """Tell whether a word is a last name that is known, or ends as only last names do."""
    bare = word.strip(".,").casefold()
    return (
        bare in _surnames() or ends_as_surname(bare) or all(part in _surnames() for part in bare.split("-"))
    )


def ends_as_surname(word: str) -> bool:
    return word.casefold().endswith(tuple(surname_parts("end")))


def is_particle(word: str) -> bool:
    """Tell a small word before a surname: "von", "af", "al"."""
    return _PARTICLE.fullmatch(word) is not None


def is_known_name(text: str) -> bool:
    """Tell whether each word of a name is a known first name or surname: no letter of it is in doubt."""
    words = _WORDS.findall(text)
    return bool(words) and all(_is_known(word) for word in words)


def is_nearly_known(word: str) -> bool:
    """Tell whether a word is no known name and one letter from one: "Nquyen", read for Nguyen."""
    return not _is_known(word) and _is_a_letter_off(word, _names())


def has_neighbour(word: str) -> bool:
    """Tell whether a known name is one letter from another one: Lundgren and Landgren."""
    lowered = word.casefold()
    alike = _names_by_gap(len(lowered))
    patterns = (lowered[:at] + "?" + lowered[at + 1 :] for at in range(len(lowered)))
    return any(alike.get(pattern, frozenset()) - {lowered} for pattern in patterns)


def looks_like_a_name(word: str) -> bool:
    """Tell whether a word is no known name and looks like one on a worn page: "Mircla", read for Mirela."""
    return not _is_known(word) and shape(word.casefold()) in _shapes()


def is_nearly_given_name(word: str) -> bool:
    """Tell whether a word is no known first name and one letter from one: "Annell", read for Anneli."""
    return not is_given_name(word) and _is_a_letter_off(word.strip(".,"), _given_names())


def _is_known(word: str) -> bool:
    lowered = word.casefold()
    return lowered in _surnames() or is_particle(word) or is_given_name(word) or _is_compound(lowered)


def _is_compound(name: str) -> bool:
    """Tell whether a surname is made of two parts as most Swedish ones are: Fjäll and gren."""
    firsts, lasts = surname_parts("first"), surname_parts("last")
    return any(name[:at] in firsts and name[at:] in lasts for at in range(2, len(name) - 1))


def _is_a_letter_off(word: str, names: frozenset[str]) -> bool:
    lowered = word.casefold()
    alike = _with_a_gap(names, len(lowered))
    return any(lowered[:at] + "?" + lowered[at + 1 :] in alike for at in range(len(lowered)))


@cache
def _with_a_gap(names: frozenset[str], letters: int) -> frozenset[str]:
    """Return the names of so many letters, with each letter in turn left open."""
    known = [name for name in names if len(name) == letters >= SHORTEST_MISREAD]
    return frozenset(name[:at] + "?" + name[at + 1 :] for name in known for at in range(letters))


@cache
def _names_by_gap(letters: int) -> Mapping[str, frozenset[str]]:
    """Return which names of so many letters are alike but for one letter, by their letters without it."""
    alike: dict[str, set[str]] = {}
    for name in _names():
        if len(name) == letters >= SHORTEST_MISREAD:
            for at in range(letters):
                alike.setdefault(name[:at] + "?" + name[at + 1 :], set()).add(name)
    return {pattern: frozenset(names) for pattern, names in alike.items()}


@cache
def _shapes() -> frozenset[str]:
    return frozenset(map(shape, _names()))


def without_accents(word: str) -> str:
    """Return a word without its accents: "Öberg" is "oberg"."""
    letters = unicodedata.normalize("NFKD", word.casefold().translate(_STROKES))
    return "".join(letter for letter in letters if not unicodedata.combining(letter))


@cache
def accented_names() -> frozenset[str]:
    """Return the known names, in small letters, that have accents."""
    return frozenset(name for name in _names() if without_accents(name) != name)


@cache
def _names() -> frozenset[str]:
    return _given_names() | _surnames()


@cache
def _given_names() -> frozenset[str]:
    return frozenset(row["name"].casefold() for row in read_table("given_names.csv"))


@cache
def _surnames() -> frozenset[str]:
    return frozenset(row["name"].casefold() for row in read_table("surnames.csv"))


@cache
def surname_parts(place: str) -> frozenset[str]:
    """Return the parts of surnames that `surname_parts.csv` has for a place in them."""
    return frozenset(row["part"] for row in read_table("surname_parts.csv") if row["place"] == place)

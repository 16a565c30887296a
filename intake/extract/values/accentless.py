"""Names that may have lost their accents to a picture, and those that blank paper says had none.

Where no ink stands over a name's letters, it was written without what would stand there. A stroke through a
letter, a hook below it and the dot that an "í" has anyway are never told so.
"""

import re
import unicodedata
from collections.abc import Container
from functools import cache

from intake.extract.values.known_names import accented_names, is_known_name, surname_parts, without_accents

SHORTEST = 4  # letters: shorter names are all alike
DOTTED = frozenset("åäö")  # letters whose dots or ring a fax loses
STROKED = frozenset("ł")  # a letter that the engine does not know
CARONS = frozenset("šžčć")  # those that the engine has no letters for
STROKE = "d"  # of "đ", in names that end in "ić"
OVER = frozenset("\u0300\u0301\u0302\u0303\u0304\u0306\u0307\u0308\u030a\u030b\u030c")  # combining accents
ALREADY_DOTTED = frozenset("ij")
_WORDS = re.compile(r"[^\W\d_]+")


def may_lack_accent(name: str, *, is_faint: bool = True, bare: Container[str] = ()) -> bool:
    """Tell whether a name may have lost its accents: Kaminski for Kamiński, Hellstrom for Hellström.

    Where both are names, as Backman and Bäckman, nobody knows if the name `is_faint`; a stroke or a caron
    ("Dusan", Dušan) is never seen.
    Over the letters of the words that are `bare` stands nothing.
    """
    every = _WORDS.findall(name.casefold())
    words = [word for word in every if word not in bare or not _is_whole(word)]
    lost = STROKED | CARONS | (DOTTED if is_faint else frozenset())
    twins = [twin for word in words if len(word) > SHORTEST for twin in _last_twin(word)]
    if any(not lost.isdisjoint(twin) for twin in twins):
        return True
    ends = tuple(surname_parts("worn"))
    worn = [word for word in words if without_accents(word) in _twins()]
    surnames = [word for word in words if word in (every[1:] or every)]
    return not all(map(is_known_name, [*worn, *(word for word in surnames if word.endswith(ends))]))


def is_bare_twin(word: str) -> bool:
    """Tell whether a word is a known name but for accents over its letters: Begic, of Begić."""
    low = word.casefold()
    return low in _twins() and all(_differs_above(low, twin) for twin in _twins()[low])


def _is_whole(word: str) -> bool:
    """Tell a word that has all its accents where no ink stands over its letters."""
    if word in _twins():
        return is_bare_twin(word)
    return word.endswith(tuple(surname_parts("over"))) and STROKE not in word[1:]


def _differs_above(plain: str, twin: str) -> bool:
    return len(plain) == len(twin) and all(
        one == other or (one not in ALREADY_DOTTED and _has_accent_above(other))
        for one, other in zip(plain, twin, strict=True)
    )


def _has_accent_above(letter: str) -> bool:
    accents = unicodedata.normalize("NFD", letter)[1:]
    return bool(accents) and OVER.issuperset(accents)


def _last_twin(word: str) -> tuple[str, ...]:
    """Return the name that a word without accents means, one with Swedish or Polish letters sooner."""
    return tuple(sorted(_twins().get(word, ()), key=_is_dotted)[-1:])


def _is_dotted(name: str) -> bool:
    return not (STROKED | DOTTED).isdisjoint(name)


@cache
def _twins() -> dict[str, tuple[str, ...]]:
    """Return, by what is left of them without accents, the names that have some."""
    found: dict[str, list[str]] = {}
    for name in sorted(accented_names()):
        found.setdefault(without_accents(name), []).append(name)
    return {plain: tuple(names) for plain, names in found.items()}

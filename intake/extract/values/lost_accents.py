"""Give names their foreign letters back: an engine that knows Swedish letters reads "Begovié" for Begović.

Only where the letter that was read shows that there is one: "Kaminski" may be written so.
"""

import re
from functools import cache, lru_cache

from intake.extract.values.known_names import accented_names, is_known_name, without_accents
from intake.extract.values.tables import read_table

SLAVIC = re.compile(r"(?<=\w\w\wi)[éå]$")  # "Xhemailié": no name ends so, and many in "ić"

SHARP = re.compile(r"(?<=[a-zäöü])B(?=[a-zäöü])")  # "GroBhadern": no capital stands within a word


@lru_cache(maxsize=4096)
def restore_letters(word: str) -> str | None:
    """Return the name that a word on no list was written as, or None."""
    if not word.isalpha() or not word[0].isupper() or is_known_name(word):
        return None
    if SHARP.search(word):
        return SHARP.sub("ß", word)
    low = word.casefold()
    found = [name for name in _by_length().get(len(low), ()) if _is_read_as(low, name)]
    if len(found) == 1:
        return found[0].capitalize() if not word.isupper() else found[0].upper()
    return None if found or not SLAVIC.search(word) else SLAVIC.sub("ć", word)


def _is_read_as(low: str, name: str) -> bool:
    """Tell whether an engine reads a name so, one of its letters at least as another than the plain one."""
    read, pairs = _read_as(), list(zip(low, name, strict=True))
    if not all(one == other or one in read.get(other, "") for one, other in pairs):
        return False
    return any(one != other and _shows(one, other) for one, other in pairs)


def _shows(one: str, other: str) -> bool:
    """Tell whether a letter shows that another was written.

    An "ö" is no "ø", for names have both; and an "i" is read as "l" with its dot and without.
    """
    plain = without_accents(other)
    return (without_accents(one) != plain != "i") or (one, other) == ("ö", "ó")


@cache
def _read_as() -> dict[str, str]:
    return {row["letter"]: row["read"] for row in read_table("lost_accents.csv")}


@cache
def _by_length() -> dict[int, tuple[str, ...]]:
    found: dict[int, list[str]] = {}
    for name in sorted(accented_names()):
        if any(letter in _read_as() for letter in name):
            found.setdefault(len(name), []).append(name)
    return {length: tuple(names) for length, names in found.items()}

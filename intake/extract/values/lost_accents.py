"""Give names their foreign letters back: an engine that knows Swedish letters reads "Begovié" for Begović.

Only where the letter that was read shows that there is one: "Kaminski" may be written so.
"""

import re
from functools import cache, lru_cache

from intake.extract.values.known_names import accented_names, is_known_name, without_accents
from intake.extract.values.tables import read_table

SLAVIC = re.compile(r"(?<=\w\w\wi)(?<!clini)(?:c?[éå€]|€c)$", re.IGNORECASE)  # "Xhemailié": many end in "ić"

SHARP = re.compile(r"(?<=[a-zäöü])B(?=[a-zäöü])")  # "GroBhadern": no capital stands within a word
_LETTERS = re.compile(r"[^\W\d_]+")
MARKED, PLAIN = frozenset("ćńśź"), str.maketrans("ćńśź", "cnsz")  # as they are given for ink above a letter
SIGNS = "$€£"  # what no name has, and the engine has for letters that it does not know
ODD = frozenset("éåäö") | set(SIGNS)  # what it has beside the plain letter for one with an accent: "Begovicé"


@lru_cache(maxsize=4096)
def restore_letters(word: str) -> str | None:
    """Return the name that a word on no list was written as, or None; the parts of "Berg-Begovié" each."""
    if "-" in word:
        parts = word.split("-")
        restored = "-".join(restore_letters(part) or part for part in parts)
        return restored if restored != word else None
    is_name = all(letter.isalpha() or letter in SIGNS for letter in word) and word[:1].isupper()
    if is_name and (found := _by_capital(word)):
        return found
    if not is_name or is_known_name(word):
        return None
    if SHARP.search(word):
        return SHARP.sub("ß", word)
    low = word.casefold()
    names = {name for name in _by_length().get(len(low), ()) if _is_read_as(low, name)}
    names |= {name for name in _by_length().get(len(low) - 1, ()) if _has_one_as_two(low, name)}
    if len(names) == 1:
        name = names.pop()
        return name.upper() if word.isupper() else name.capitalize()
    return None if names or not SLAVIC.search(word) else SLAVIC.sub("ć", word)


def settle_marks(text: str) -> str:
    """Return a word with the accents of the known name that has them where ink was seen, and no other acutes.

    Ink above a letter is seen too often: one mark may be another letter's. Where a name would have more of
    them than were seen, the word stays as it is, and its two readings differ.
    """
    if MARKED.isdisjoint(text.casefold()):
        return text
    return _LETTERS.sub(lambda match: _settled(match.group()), text)


def _settled(word: str) -> str:
    marked = {at for at, letter in enumerate(word) if letter in MARKED}
    if not marked or is_known_name(word):
        return word
    plain = word.translate(PLAIN)
    low = plain.casefold()
    named = (name for name in _by_length().get(len(low), ()) if without_accents(name) == without_accents(low))
    accents = {name: {at for at, one in enumerate(name) if one != low[at]} for name in named}
    fits = [name for name, places in accents.items() if places <= marked and len(marked - places) <= 1]
    if len(fits) != 1:
        return word if any(places & marked for places in accents.values()) else plain
    return fits[0].upper() if word.isupper() else fits[0].capitalize()


def _by_capital(word: str) -> str | None:
    """Return the name of which a letter was read as a capital within the word: "NedZad" is Nedžad."""
    inner = {at for at, letter in enumerate(word) if at and letter.isupper()}
    if not inner or word.isupper():
        return None
    low = word.casefold()
    named = (name for name in _by_length().get(len(low), ()) if without_accents(name) == without_accents(low))
    found = [name for name in named if inner <= {at for at, one in enumerate(name) if one != low[at]}]
    return found[0].capitalize() if len(found) == 1 else None


def _has_one_as_two(low: str, name: str) -> bool:
    """Tell whether one foreign letter of a name was read as two: as the plain one and another."""
    for at, letter in enumerate(name):
        plain, pair = without_accents(letter), low[at : at + 2]
        if letter != plain and len(pair) == 2 and plain in pair and pair.replace(plain, "", 1) in ODD:
            rest = low[:at] + letter + low[at + 2 :]
            if rest == name or _is_read_as(rest, name):
                return True
    return False


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

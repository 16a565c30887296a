"""The day a paper was written: beside its sender, its reader or the name below it, and nothing else."""

import re
from collections.abc import Callable, Sequence
from datetime import date

from intake.extract.places.houses import names_house
from intake.extract.prose.grammar import cues
from intake.extract.values.identities import find_identities
from intake.extract.values.letters import CAPITAL
from intake.extract.values.names import is_person, strip_titles

LONGEST_NAME, SHORTEST_NAME = 4, 2  # words
FEW = 1  # words left over beside sender, reader and names
IN_TOWN = re.compile(rf"(?<!\w)(?:i|den|at|in)(?: {CAPITAL}\w+)?(?!\w)")  # "Solgläntan i Ystad", "Ystad den"
TOKEN = re.compile(r"[^\W\d_]+(?:[-'’.][^\W\d_]+)*\.?")

FindPlaces = Callable[[str], Sequence[tuple[int, int]]]


def stands_by_names(line: str, start: int, end: int, find_places: FindPlaces, today: date) -> bool:
    """Say whether a day (`start` to `end` of its line) stands by houses and persons and hardly a word else.

    `find_places` gives what names known places in a text. A line with an identity is no sender's.
    """
    beside = f"{line[:start]}  {line[end:]}"
    if any(one.kind != "birth_date_only" for one in find_identities(beside, today)):
        return False
    rest = beside
    for first, last in find_places(beside):
        rest = rest[:first] + " " * (last - first) + rest[last:]
    said = TOKEN.findall(IN_TOWN.sub(" ", rest))
    words = _without_persons(list(said))
    left = [word for word in words if strip_titles(word) and not _says_what(word)]
    is_named = rest != beside or len(words) < len(said) or any(map(names_house, words))
    return is_named and len(left) <= FEW


def _says_what(word: str) -> bool:
    """Tell a word that says who writes, or what kind of house it is."""
    return names_house(word) or bool(cues("signature", "writers").search(word))


def _without_persons(words: list[str]) -> list[str]:
    at = 0
    while at < len(words):
        for length in range(LONGEST_NAME, SHORTEST_NAME - 1, -1):
            name = " ".join(words[at : at + length])
            if len(words) - at >= length and is_person(name):
                del words[at : at + length]
                break
        else:
            at += 1
    return words

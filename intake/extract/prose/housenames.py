"""Where the name of a house ends that no directory holds, and whether that end is sure."""

import re
from functools import cache

from intake.extract.language.phrasebook import patterns
from intake.extract.places.houses import ends_as_unit, is_owner, names_house
from intake.extract.prose.clauses import DENIED, deeds
from intake.extract.values.letters import CAPITAL
from intake.extract.values.names import is_person
from intake.extract.values.tables import read_table

NAMED_WHOLE = "its name whole"  # so says the reason of a candidate whose both ends are sure
_REPORT = re.compile(r"(?:utl|svar|faxas)", re.IGNORECASE)
SHORT = 0.75  # of the longest line: a shorter one ends because what it says does
_TOWN = re.compile(rf",? ({CAPITAL}[\w-]+)(?!\w)(?! {CAPITAL})")
_PART = re.compile(r", ([^\W\d_][^\W\d]*(?: [^\W\d]+){0,3})(?=\s*(?:$|[.,;:)\n]))")
_CLOSES = re.compile(
    r"\s*(?:$|[.;)](?:\s|$)|,\s+som\b|,?\s*(?:tel|tfn|telefon|fax|mobil|ankn|sökare)\b|\n\s*\n)",
    re.IGNORECASE,
)


def end_of_house(text: str, end: int) -> int:
    """Return where a house's name ends with its town or its part behind a comma, if one follows it."""
    part = _PART.match(text, end)
    if part and (ends_as_unit(part[1]) or names_house(part[1])):
        end = part.end()
    town = _TOWN.match(text, end)
    return town.end() if town and is_town(town[1]) else end


def without_tail(name: str) -> str:
    """Return a house's name without the town or the part behind a comma: "Feelgood, Borås" is Feelgood."""
    for comma in re.finditer(r",", name):
        front = name[: comma.start()]
        is_house = names_house(front) or is_owner(
            front
        )  # "Essen, Jokkmokks hälsocentral" is of Tommy von Essen
        if is_house and end_of_house(name, comma.start()) == len(name):
            return front
    return name


def is_town(word: str) -> bool:
    """Tell the name of a town that is a municipality's."""
    return word.casefold() in _towns()


def is_whole(text: str, start: int, end: int) -> bool:
    """Tell a house's name in one line, behind which a sentence, a note or the line ends.

    One that goes on in the next line is whole only before what the house is said to do.
    """
    if not names_house(text[start:end]):
        return False
    deed = deeds("clinic", DENIED).search(text, end, end + 20)
    if deed and not text[end : deed.start()].strip(" ,)"):
        return True
    if "\n" in text[start:end]:
        return False
    if _CLOSES.match(text, end):
        return True
    longest = max(map(len, text.split("\n")))
    line = text.rfind("\n", 0, start) + 1
    return text[end : end + 1] == "\n" and end - line < SHORT * longest  # the next word had room beside it


@cache
def _towns() -> frozenset[str]:
    rows = read_table("place_words.csv")
    return frozenset(row["word"] for row in rows if row["kind"] == "municipality")


_ANOTHER = re.compile(  # nobody yet: a heading, "Bilder till annan vårdgivare"
    r"(?:annan|annat|andra|extern\w*|utomstående|valfri\w*|respektive)(?!\w)", re.IGNORECASE
)


def is_goal(name: str, cue: str) -> bool:
    """Tell a house that images may go to by its last word, or by any where the cue speaks of no report."""
    if _ANOTHER.match(name):
        return False
    if patterns("place_words", "plain").search(name.split()[-1]):
        return True
    return not _REPORT.match(cue) and names_house(name) and not is_person(name)

"""The parts of a signing line: "Eva Ek | Vårdadministratör | Hudkliniken", "Eva Ek, sekr Hudkliniken"."""

import re
from collections.abc import Iterator

from intake.extract.places.houses import ends_as_unit, names_house
from intake.extract.prose.grammar import cues
from intake.extract.values.known_names import is_given_name
from intake.extract.values.names import is_full_name, is_person, is_title, strip_titles

# Behind a comma, how somebody is reached: "Vårdcentralen Nyhem, Box 12", "Hudkliniken, tel 016-10 30 00".
_REACHED = (
    r",\s+(?=(?i:box|tel|tfn|telefon|fax|växel|mobil)\b|\d{3} ?\d{2} [A-ZÅÄÖ]|0\d{1,3}[- /]\d|"
    r"[A-ZÅÄÖ][\w ]*?(?:gata|gatan|väg|vägen|torg|torget|gränd|allé|allén|plan|stig|stigen|plats) \d)"
)
BAR = re.compile(rf"\s*[|•·●▪■¦‖∙⋅~]\s*|\s+(?:[–—-]|//)\s+|{_REACHED}")
MARKS = " *_\t"  # what plain text has for letters in bold, around what stands so
LONGEST_TITLE = 3  # words
_COMMA = re.compile(r"\s*(?:,|/)\s*")
_OF_SOMEBODY = re.compile(r"\S+s [a-zåäö]")  # "Dr Holms mottagning" is called by its doctor
_CALLED_BY = re.compile(r"d(?:okto)?r\.? [^\W\d_][\w-]+ (?=[A-ZÅÄÖ])", re.IGNORECASE)
_GIVEN_AT = re.compile(r"([^\W\d_]+),? (?:på|vid|från|hos|i) (?=[A-ZÅÄÖ])")
_AT_END = re.compile(r",?\s+(?:på|vid|från|hos|at|i)\s+$")
_JOINT = re.compile(r"(?:på|vid|från|hos|at)\s+")


def parts_of(line: str) -> Iterator[tuple[int, int]]:
    """Yield where the parts of a line stand: between bars, behind a name or a title, and what is left."""
    start = 0
    for bar in (*BAR.finditer(line), None):
        end = bar.start() if bar else len(line)
        for first, last in _led(line, start, end):
            part = line[first:last]
            if any(map(str.isalnum, part)):
                yield first + len(part) - len(part.lstrip(MARKS)), last - len(part) + len(part.rstrip(MARKS))
        start = bar.end() if bar else end


def _led(line: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    """Yield the names and titles that lead a part, each for itself, and what stands behind them."""
    start += len(line[start:end]) - len(line[start:end].lstrip(MARKS))
    while (comma := _COMMA.search(line, start, end)) and _leads(line[start : comma.start()]):
        yield start, comma.start()
        start = comma.end()
    house = start + (title_end(line[start:end]) or _given_name_end(line[start:end]))
    if house > start:
        yield start, start + len(_AT_END.sub("", line[start:house]))
    yield house, end


def _given_name_end(part: str) -> int:
    """Return where a house begins behind a first name: "Anna på Vårdcentralen Nyhem"; 0 where none does."""
    found = _GIVEN_AT.match(part)
    is_named = found and is_given_name(found[1]) and names_house(part[found.end() :])
    return found.end() if found and is_named else 0


def _leads(text: str) -> bool:
    """Tell a person, or nothing but what somebody is."""
    name = strip_titles(text)
    return is_calling(text) or ((is_full_name(name) or is_person(name)) and not names_house(name))


def is_calling(text: str) -> bool:
    """Tell what somebody is, and nothing else: "Överläkare", "Med. sekr.", "Operationskoordinator"."""
    bare = text.strip(" ,.()*_")
    if not bare or is_title(bare):
        return bool(bare)
    left = cues("signature", "writers").sub("", bare)
    return left != bare and not strip_titles(left).strip(" ,.()/-")


def title_end(part: str) -> int:
    """Return where a house begins right behind a title: "läkarsekr Hudkliniken"; 0 where none does."""
    words = list(re.finditer(r"\S+", part))
    for count in range(min(LONGEST_TITLE, len(words) - 1), 0, -1):
        behind = words[count].start()
        joint = _JOINT.match(part, behind)
        house = part[joint.end() if joint else behind :]
        is_short = house.islower() and "." in part[:behind] and ends_as_unit(house)  # "sekr. ögonmott"
        if _OF_SOMEBODY.match(house) or not ((house[:1].isupper() or is_short) and names_house(house)):
            continue
        if _CALLED_BY.match(part) and not (names_house(house.split()[0]) or ends_as_unit(house)):
            continue  # "Doktor Wiks Ortopedi & Idrott"
        if is_calling(part[: words[count - 1].end()]):
            return len(part) - len(house)
    return 0

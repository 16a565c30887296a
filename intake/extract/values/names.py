"""Read people's names: without titles, in the order first name, last name."""

import re
from functools import cache

from intake.extract.values.known_names import ends_as_surname, is_given_name, is_particle, is_surname
from intake.extract.values.tables import read_table

_WORD = re.compile(r"[^\W\d_](?:[^\W\d_]|['’´-])*\.?")
_AFTER_NAME = re.compile(
    r"(?:\s+[-–—]\s+|[,;/(|•·]|\btel\b|\btfn\b|\bfax\b|\bHSA\b|\bSE\d|\bmob(?:il\w*)?\b|\d|\n|@)", re.I
)
_YOURS = re.compile(r"\b(?:din|min|mina|dina) $", re.IGNORECASE)
SPECIALISTS = ("spec", "st")  # beginnings of the titles that a speciality may follow
SHORTEST_OWNER = 4  # letters of what a firm is called by
LONGEST_TITLE = 3  # words
LONGEST_LINE = 60  # characters in which a title is looked for
AS_NAMES = frozenset(("vik",))  # titles that are last names as well
SURELY_A_TITLE = 5  # letters: shorter ones between names may be names
LONGEST_ABBREVIATION = 5  # letters of a title that a stop shortens


def strip_titles(text: str) -> str:
    """Return the name alone: "Öl dr. Anna Andersson, leg läk" is Anna Andersson.

    What follows a name behind a comma, a slash or in parentheses goes with it: title, HSA-id, phone. A first
    name does not: "Andersson, Anna" is Anna Andersson. Returns "" where nothing but titles stood.
    """
    names = [words for part in _parts(text) if (words := _without_titles(part.split()))]
    if not names:
        return ""
    last, *others = names
    may_be_last = not _is_first_name(last[:1]) or all(map(is_surname, last))  # Ali is a last name as well
    if others and _is_first_name(others[0]) and may_be_last and is_name(" ".join(last)):
        last = [*others[0], *last]
    return " ".join(last).strip(" .,;:-–")


def has_title(text: str) -> bool:
    """Tell whether a title stands in the text: evidence that a person is meant."""
    return any(_without_titles(part.split()) != part.split() for part in _parts(text))


def is_title(word: str) -> bool:
    """Tell whether a word is a title and nothing else."""
    return has_title(word) and not strip_titles(word)


def end_of_long_title(text: str, start: int) -> int | None:
    """Return where a title of several words ends that begins here: "Distr läk" of "Distr läk Anna Berg"."""
    words = list(re.finditer(r"[^\s,;/()]+", text[start : start + LONGEST_LINE].split("\n")[0]))
    for count in range(min(LONGEST_TITLE, len(words)), 1, -1):
        if words[0].start() == 0 and _is_title(_key([word.group() for word in words[:count]])):
            return start + words[count - 1].end()
    return None


def start_of_title(text: str, start: int) -> int:
    """Return where the title begins that a title's last word ends (`start`): "Distr" of "Distr läk Ek"."""
    line = text[text.rfind("\n", 0, start) + 1 : start]
    words = list(re.finditer(r"[^\s,;/()]+", line))[1 - LONGEST_TITLE :]
    for word in words:
        first = start - len(line) + word.start()
        if (end_of_long_title(text, first) or 0) > start:
            return first
    return start


def calls_a_house(text: str, start: int) -> bool:
    """Tell a title that a house is called by from a person's: "Din Läkare Getinge"."""
    return _YOURS.search(text[:start]) is not None


def ends_sentence(title: str) -> bool:
    """Tell a title at a sentence's end from one that a stop shortens: "distriktsläkare." from "spec.läk."."""
    return title.endswith(".") and len(title.rstrip(".").rpartition(".")[2]) > LONGEST_ABBREVIATION


def order_name(text: str) -> str:
    """Return a patient's name with the first name first: "Andersson, Anna" is Anna Andersson."""
    collapsed = " ".join(text.split()).strip(" .,;:")
    last, comma, first = collapsed.partition(",")
    if comma and is_name(last) and is_name(first.strip()):
        return f"{first.strip()} {last.strip()}"
    return collapsed


def first_name_first(name: str) -> str:
    """Return "Anna Berglund" for "Berglund Anna": a known last name before a mere first name."""
    words = name.split()
    if len(words) != 2 or not (is_surname(words[0]) and is_given_name(words[1])):
        return name
    return name if is_given_name(words[0]) or is_surname(words[1]) else f"{words[1]} {words[0]}"


def is_name(text: str) -> bool:
    """Tell whether a text can be a person's name: one to five words in letters, each with a capital."""
    words = text.split()
    if not 1 <= len(words) <= 5 or len(text) > 60:
        return False
    if not all(_WORD.fullmatch(word) for word in words):
        return False
    names = [word for word in words if not is_particle(word)]
    if not names or not all(word[0].isupper() for word in names):
        return False
    return any(len(word.rstrip(".")) > 1 for word in names) and not _is_title(_key(words))


def is_full_name(text: str) -> bool:
    """Tell whether a text is a person by a first name that is known: "Anna Berg", not "Nordstans Läkare"."""
    words = text.split()
    return 1 < len(words) <= 4 and is_name(text) and is_given_name(words[0])


def is_person(text: str) -> bool:
    """Tell whether a text is a whole name and nothing else: "Anna Berg", "A Berg", "Senada Lundqvist"."""
    words = text.split()
    if not 1 < len(words) <= 4 or not is_name(text) or has_title(text):
        return False
    first, last = words[0], words[-1]
    if len(first.strip(".")) == 1:
        return is_surname(last)
    if first.isupper() and not last.isupper() and not is_given_name(first):
        return False  # a house by its letters: "HS Kungsbacka", "NU Trollhättan"
    return is_given_name(first) or ends_as_surname(last)


def is_titled_name(text: str) -> bool:
    """Tell whether a text is a name with a title: "dr Anna Andersson"."""
    return has_title(text) and is_name(strip_titles(text))


def _parts(text: str) -> list[str]:
    """Split at what ends a name: a comma, a slash, a parenthesis, a number."""
    collapsed = " ".join(text.split()).lstrip("/ ")
    collapsed = re.sub(r"\((?:[^)]*)\)?", ",", collapsed)
    collapsed = re.sub(r"([^\W\d_]{2,}\.)(?=[^\W\d_])", r"\1 ", collapsed)
    return [part.strip() for part in _AFTER_NAME.split(collapsed) if part and part.strip(" .,;:")]


def _is_first_name(words: list[str]) -> bool:
    return 1 <= len(words) <= 3 and all(is_given_name(word) for word in words)


def _without_titles(words: list[str]) -> list[str]:
    """Drop titles from the front and the back, and what follows a title behind the name."""
    while words and (count := _titles_at_front(words)):
        words = words[count:]
    while words and (count := _titles_at_front(words[::-1], backwards=True)):
        if _is_last_name(words, count):
            break
        if _calls_firm(words[:-count], words[-count:]):
            return words
        words = words[:-count]
    ends = (place for place in range(1, len(words)) if len(words[place]) >= SURELY_A_TITLE)
    end = next((place for place in ends if _is_title(_key(words[place : place + 1]))), len(words))
    return words[:end]


def _is_last_name(words: list[str], count: int) -> bool:
    """Tell "Sigrid Vik", a person, from "Anna Berg vik": behind a first name alone stands a last one."""
    is_word = count == 1 and words[-1].isalpha() and words[-1].istitle()
    return is_word and len(words) == 2 and is_given_name(words[0]) and words[-1].casefold() in AS_NAMES


def _calls_firm(words: list[str], titles: list[str]) -> bool:
    """Tell a firm of people with a title from one of them: "Stortorgets Specialistläkare"."""
    owner = words[-1] if len(words) == 1 else ""
    is_owner = len(owner) > SHORTEST_OWNER and owner[0].isupper() and owner.casefold().endswith("s")
    if not is_owner or is_given_name(owner) or is_surname(owner):
        return False
    return len(titles) == 1 and titles[0].casefold() in _firm_titles() and titles[0][0].isupper()


def _titles_at_front(words: list[str], *, backwards: bool = False) -> int:
    for count in range(min(LONGEST_TITLE, len(words)), 0, -1):
        taken = words[:count][::-1] if backwards else words[:count]
        if _is_title(_key(taken)) and not _is_initial(taken, words):
            return count
    return 0


def _is_initial(taken: list[str], words: list[str]) -> bool:
    """Tell a first name's initial from a title: a lone capital letter is never a title."""
    return len(taken) == 1 and len(taken[0].rstrip(".")) == 1


def _key(words: list[str]) -> str:
    return re.sub(r"[\s.\-:/]+", " ", " ".join(words).lower()).strip()


def _is_title(key: str) -> bool:
    """Tell whether words are a title: a listed one, a specialist's with the speciality, one by its ending."""
    front, _, last = key.rpartition(" ")
    if last in _specialities() and front in _titles() and front.startswith(SPECIALISTS):
        return True
    if front.removeprefix("leg ") in _beginnings() and last in _physicians():
        return True
    return key in _titles() or (" " not in key and key.endswith(_title_endings()))


@cache
def _titles() -> frozenset[str]:
    return frozenset(row["title"] for row in read_table("titles.csv"))


@cache
def _specialities() -> frozenset[str]:
    """Return what specialists are specialists of, as it stands behind their title: "+kardiologi"."""
    return frozenset(title[1:] for title in _titles() if title.startswith("+"))


@cache
def _beginnings() -> frozenset[str]:
    """Return what a physician's title of two words begins with: "allm-" of "allm läk"."""
    return frozenset(title[:-1] for title in _titles() if title.endswith("-"))


@cache
def _physicians() -> frozenset[str]:
    """Return the words that such a title ends in: "-läk" of "allm läk"."""
    return frozenset(title[1:] for title in _titles() if title.startswith("-"))


@cache
def _firm_titles() -> frozenset[str]:
    """Return the titles that a house is called by behind whose they are: "=läkare"."""
    return frozenset(title[1:] for title in _titles() if title.startswith("="))


@cache
def _title_endings() -> tuple[str, ...]:
    """Return how the names of professions end: "*jurist" stands for skadejurist, patientjurist ..."""
    return tuple(title[1:] for title in _titles() if title.startswith("*"))

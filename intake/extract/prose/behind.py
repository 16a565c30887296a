"""A person whose title stands behind the name: "Anna Berg, överläkare", or alone in the line below it."""

import re
from collections.abc import Iterator

from intake.extract.labels.wordings import load_wordings as load_labels
from intake.extract.places.houses import ends_as_unit, names_house
from intake.extract.prose.grammar import cues
from intake.extract.prose.naming import NAME
from intake.extract.values.known_names import is_surname
from intake.extract.values.names import end_of_long_title, has_title, is_name, is_person, is_title

LONGEST = 4  # words of titles
SHORTEST_LINE = 5  # letters of a title that is all there is of a line: "Ort" is a label
_NAMES = re.compile(NAME)
_BESIDE = re.compile(r",? (?:som|och|and|who) (?:är|is) | ?[,(/|•·] ?| [–-] |\n| (?=\w)")
_WORD = re.compile(r"[^\W\d_]+(?:[.-][^\W\d_]+)*\.?")
_MORE = re.compile(r", ((?:[^\W\d_]+[. -]{0,2}){1,3})(?=[,;)(|\n]|$)")
_SPECIALIST = re.compile(  # in a line of its own: "Specialist i ortopedi och ryggkirurgi"
    r"(?:specialist(?:läkare)?|(?:bitr\.? )?överläkare|docent|professor) (?:i|inom) [a-zåäö]{4,}"
    r"(?:(?:,| och| samt|/) ?[a-zåäö-]{4,}){0,3}\.?(?= ?(?:\n|$|,))",
    re.IGNORECASE,
)
_OF_SPECIALITY = re.compile(  # "öl handkirurgi", "specläk internmedicin"
    r"(?:bitr\.? )?(?:öl|(?:spec\.?|över|special\w*)[ -]?(?:läk\.?|läkare)|st-läkare)\.? (?:i )?"
    r"[a-zåäö-]*(?:kirurgi|medicin|ortopedi|ologi|iatri|urologi|anestesi|obstetrik|sjukdomar|vård)"
    r"(?: och [a-zåäö-]{5,})?\.?(?= ?(?:\n|$))",
    re.IGNORECASE,
)
_ENDS = re.compile(
    r" ?(?:[,;.)(/|•·–-]|\n|$| (?=[A-ZÅÄÖ][^\W\d]*(?: [a-zåäö]+){0,3}:))"  # the next label
    r"| (?:vid|på|hos|at|ved|i|som(?! sk(?:a|all)\b))(?!\w)"
)


def find_titled_behind(text: str, houses: frozenset[int] = frozenset()) -> Iterator[tuple[int, int, int]]:
    """Yield where a name begins and ends, and where the doctor's title behind it ends.

    `houses`: where known places begin.
    """
    for name in _NAMES.finditer(text):
        end = _end_of_name(name)
        start = _after_label(text, name.start(), end)
        beside = None if end_of_long_title(text, start) else _BESIDE.match(text, end)
        if beside is None or not _is_somebody(text, start, end, is_apart=beside.group() != " "):
            continue
        last = _end_of_titles(text, beside, houses)
        if last is None or cues("signature", "writers").search(text[end:last]):
            continue
        if not any(_is_label(text[at:last]) for at in _words_of(text, start, end)):
            yield start, end, last


def _after_label(text: str, start: int, end: int) -> int:
    """Return where a name begins behind what leads to it: "Beställare   Eva Ek", "Mvh Eva Ek"."""
    for at in reversed(_words_of(text, start, end)[1:-1]):
        asks = text[start:at].strip()
        if (
            _is_label(asks)
            or cues("doctor").fullmatch(asks)
            or cues("signature", "greetings").fullmatch(asks)
        ):
            return at
    return start


def _words_of(text: str, start: int, end: int) -> list[int]:
    """Return where the words of a name begin."""
    return [start + word.start() for word in re.finditer(r"\S+", text[start:end])]


def _is_label(words: str) -> bool:
    """Tell a heading beside another from a name's end and a title: "Begärs av Ansvarig läkare"."""
    return load_labels().match(words, fuzzy=False) is not None


def _end_of_name(name: re.Match[str]) -> int:
    """Return where a name ends, without the titles behind it: "Anna Berg Överläkare"."""
    words = list(re.finditer(r"\S+", name.group()))
    for at in range(2, len(words)):
        if is_title(name.group()[words[at].start() :]):
            return name.start() + words[at - 1].end()
    return name.end()


def _is_somebody(text: str, start: int, end: int, *, is_apart: bool) -> bool:
    """Tell a whole name; of names that no list holds, one at a line's start, its title set apart from it."""
    name = text[start:end]
    if has_title(name) or names_house(name):
        return False
    if " " not in name:
        return is_apart and is_surname(name) and _begins_line(text, start) and _is_no_label(name)
    if is_person(name):
        return True
    begins_line = is_apart and _begins_line(text, start)
    return begins_line and is_name(name) and _is_no_label(name)


def _begins_line(text: str, start: int) -> bool:
    return not text[text.rfind("\n", 0, start) + 1 : start].strip(" /")


def _is_no_label(name: str) -> bool:
    """Tell a name from a label and a greeting: "Med hälsning"."""
    is_label = load_labels().match(name, fuzzy=False) is not None
    return not is_label and not cues("signature", "greetings").search(name)


def _end_of_titles(text: str, beside: re.Match[str], houses: frozenset[int]) -> int | None:
    """Return where the words behind a name end that are titles and nothing else; None where they are none."""
    for whole in (_SPECIALIST, _OF_SPECIALITY) if "\n" in beside.group() else ():
        if found := whole.match(text, beside.end()):
            return found.end()
    words: list[re.Match[str]] = []
    at = beside.end()
    while len(words) < LONGEST and (word := _WORD.match(text, at)):
        words.append(word)
        at = word.end() + (text[word.end() : word.end() + 1] == " ")
    for word in reversed(words):
        titles = text[beside.end() : word.end()]
        if is_title(titles) and (_ENDS.match(text, word.end()) or _is_house_next(text, word.end(), houses)):
            if "\n" in beside.group():
                return _end_of_line(text, titles, word.end())
            return _end_of_more(text, word.end())
    return None


def _end_of_more(text: str, last: int) -> int:
    """Return where the titles end that commas join to the first: "Rosa Bakken, med dr, överläkare"."""
    while (more := _MORE.match(text, last)) and is_title(more[1]):
        last = more.end()
    return last


def _is_house_next(text: str, at: int, houses: frozenset[int]) -> bool:
    """Tell "öl medicinkliniken Mora": where the doctor works stands right behind the title."""
    following = re.match(r" (\w+)", text[at:])
    return following is not None and (at + following.start(1) in houses or ends_as_unit(following[1]))


def _end_of_line(text: str, titles: str, last: int) -> int | None:
    """Return where a line's titles end: "Överläkare, med. dr", "ST-läkare, KK"; None where it goes on."""
    rest = text[last:].partition("\n")[0]
    more = rest.strip(" .,")
    if len(titles) < SHORTEST_LINE or (more and not rest.lstrip(" .").startswith(",") and not is_title(more)):
        return None
    return last + len(rest.rstrip()) if is_title(more) else last

"""Does a text name a house: a clinic, a practice, a firm that no directory need hold?"""

import re
import tomllib
from functools import cache
from pathlib import Path

from intake.extract.values.known_names import is_given_name, is_known_name
from intake.extract.values.names import has_title

HOUSES_FILE = Path(__file__).with_name("houses.toml")
_BEFORE, _AFTER = re.compile(r"(?:(\S+)\s+)?([\w-]*)$"), re.compile(r"[\w-]*")
LONGEST = 6  # words of a name that says nothing of its kind
_NO_NAME = re.compile(r"[\d:?!–]")
_SMALL = frozenset(("i", "på", "vid", "av", "och", "för", "of", "and", "for", "the", "&"))
LEAST = 2  # letters that a word has before an ending: "Huset" alone is no house's name


def names_house(text: str) -> bool:
    """Tell whether a word says what kind of house it is, or names a firm that everybody knows.

    A person's name does not, though it holds such a word (Kassandra, Bäcklin) or is one (Anna Löf).
    """
    folded = text.casefold()
    if any(not is_known_name(firm[1]) for firm in _firms().finditer(text)):
        return True
    return any(not _is_a_persons(folded, match) for match in _pattern().finditer(folded))


def is_care_centre(text: str) -> bool:
    """Tell a house of primary care by its whole name: "Familjeläkarna på Onsalahalvön", "Hylte VC"."""
    return care_centre().fullmatch(text.strip(" ,;:")) is not None


@cache
def care_centre() -> re.Pattern[str]:
    """Match what it is and the names beside it."""
    kind = f"(?i:{'|'.join(_lists()['centres'])})"
    name = r"[A-ZÅÄÖ][^\W\d_]+(?:-[A-ZÅÄÖ]?[^\W\d_]+)*"
    return re.compile(rf"(?:(?:{name} ){{1,3}}{kind}|{kind}(?: (?:(?:i|på|vid) )?{name}){{1,3}})(?![\w-])")


def ends_as_unit(text: str) -> bool:
    """Tell a part of a house by how its name ends; "Tandvård" says what the whole house does."""
    return _unit_ends().search(text.casefold().strip(" .,;:)")) is not None


def is_owner(text: str) -> bool:
    """Tell an owner of many houses, which is no house itself: "Region Gävleborg", "Halmstads kommun"."""
    bare = text.strip(" .,;:*")
    is_more = any(word in bare.casefold() for word in _lists()["owned"])
    return not is_more and _owners().fullmatch(bare) is not None


def is_service(text: str) -> bool:
    """Tell a firm that writes, prints or sends for houses, and orders nothing: "Skrivtjänst Väst AB"."""
    return any(word in text.casefold() for word in _lists()["services"])


def could_be_house(text: str) -> bool:
    """Tell a name that says nothing of its kind, which something else must bear out: "Smärtlinjen"."""
    words = text.split()
    if not words or len(words) > LONGEST or text.isupper() or _NO_NAME.search(text) or has_title(text):
        return False
    return all(word[0].isupper() or word in _SMALL for word in words) and words[0][0].isupper()


@cache
def _firms() -> re.Pattern[str]:
    """Match a house that people of one calling are called by: "Nordstans Specialistläkare"."""
    lists = ("|".join(map(re.escape, _lists()[name])) for name in ("nobodys", "ranks", "callings"))
    nobodys, ranks, callings = (f"(?i:{words})" for words in lists)
    owner = rf"(?<!\w)(?!{nobodys})([A-ZÅÄÖ][\w-]{{3,}}[sS])"
    return re.compile(rf"{owner} (?=[A-ZÅÄÖ])(?!{ranks})[\w-]*{callings}(?!\w)")


@cache
def _owners() -> re.Pattern[str]:
    words = (word.replace(" ", r"\s+") for word in _lists()["owners"])
    return re.compile("|".join(words), re.IGNORECASE)


@cache
def _unit_ends() -> re.Pattern[str]:
    ends = "|".join(map(re.escape, _lists()["units"]))
    return re.compile(rf"(?:{ends})(?: \w?\d+\w?)?$")


@cache
def _lists() -> dict[str, list[str]]:
    return tomllib.loads(HOUSES_FILE.read_text(encoding="utf-8"))


def _is_a_persons(text: str, match: re.Match[str]) -> bool:
    """Tell a first name, a surname that ends like a house, and one that is a firm's behind a first name."""
    before, word = _around(text, match)
    if is_given_name(word) or not is_known_name(word):
        return is_given_name(word)
    return match["whole"] is None or is_given_name(before) or len(before.strip(".")) == 1


def _around(text: str, match: re.Match[str]) -> tuple[str, str]:
    """Return the word before the one that a match lies in, and that one whole."""
    front, back = _BEFORE.search(text[: match.start()]), _AFTER.match(text[match.end() :])
    assert front and back
    return front[1] or "", f"{front[2]}{match[0]}{back[0]}"


@cache
def _pattern() -> re.Pattern[str]:
    parts, ends, words = ("|".join(map(re.escape, _lists()[name])) for name in ("parts", "ends", "words"))
    return re.compile(
        rf"{parts}|\w{{{LEAST},}}-?(?:{ends})s?(?!\w)|(?P<whole>(?<![\w-])(?:{words})s?(?![\w-]))"
    )

"""Does a text name a house: a clinic, a practice, a firm that no directory need hold?"""

import re
import tomllib
from functools import cache
from pathlib import Path

from intake.extract.values.known_names import is_given_name

HOUSES_FILE = Path(__file__).with_name("houses.toml")
LEAST = 2  # letters that a word has before an ending: "Huset" alone is no house's name


def names_house(text: str) -> bool:
    """Tell whether a word says what kind of house it is, or names a firm that everybody knows.

    A first name does not, though it holds such a word: Jacklin, Kassandra.
    """
    folded = text.casefold()
    return any(not is_given_name(_around(folded, match)) for match in _pattern().finditer(folded))


def _around(text: str, match: re.Match[str]) -> str:
    """Return the whole words that a match lies in."""
    before = re.search(r"[\w-]*$", text[: match.start()])
    after = re.match(r"[\w-]*", text[match.end() :])
    return f"{before[0] if before else ''}{match[0]}{after[0] if after else ''}"


@cache
def _pattern() -> re.Pattern[str]:
    lists = tomllib.loads(HOUSES_FILE.read_text(encoding="utf-8"))
    parts, ends, words = ("|".join(map(re.escape, lists[name])) for name in ("parts", "ends", "words"))
    return re.compile(rf"{parts}|\w{{{LEAST},}}(?:{ends})s?(?!\w)|(?<![\w-])(?:{words})s?(?![\w-])")

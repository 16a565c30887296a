"""Does a text name a house: a clinic, a practice, a firm that no directory need hold?"""

import re
import tomllib
from functools import cache
from pathlib import Path

HOUSES_FILE = Path(__file__).with_name("houses.toml")
LEAST = 2  # letters that a word has before an ending: "Huset" alone is no house's name


def names_house(text: str) -> bool:
    """Tell whether a word says what kind of house it is, or names a firm that everybody knows."""
    return bool(_pattern().search(text.casefold()))


@cache
def _pattern() -> re.Pattern[str]:
    lists = tomllib.loads(HOUSES_FILE.read_text(encoding="utf-8"))
    parts, ends, words = ("|".join(map(re.escape, lists[name])) for name in ("parts", "ends", "words"))
    return re.compile(rf"{parts}|\w{{{LEAST},}}(?:{ends})s?(?!\w)|(?<![\w-])(?:{words})s?(?![\w-])")

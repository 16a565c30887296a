"""The lists of words that reserve something (`reservations.toml`), and the line that a value stands in."""

import re
import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from models.order import Evidence
from models.page import Page

WORDS_FILE = Path(__file__).with_name("reservations.toml")


@cache
def wordings(name: str, around: str = r"(?<!\w)(?:{})(?!\w)") -> re.Pattern[str]:
    """Compile a list of the words' file; a blank stands for any white space."""
    words = tomllib.loads(WORDS_FILE.read_text(encoding="utf-8"))[name]
    joined = "|".join(words).replace(" ?", r"\s?").replace(" ", r"\s+")
    return re.compile(around.format(joined))


def line_of(evidence: Evidence | None, pages: Sequence[Page]) -> str:
    """Return the words that stand at the height of a value."""
    box = evidence.bbox if evidence else None
    page = next((page for page in pages if evidence and page.number == evidence.page), None)
    if box is None or page is None:
        return ""
    level = [word for word in page.words if box.top <= word.box.center[1] <= box.bottom]
    return " ".join(word.text for word in level)

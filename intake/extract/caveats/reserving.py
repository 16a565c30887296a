"""The lists of words that reserve something (`reservations.toml`), and the line that a value stands in."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from intake.extract.labels.ticks import read_choices, with_ticks
from intake.extract.pages.geometry import zones_of
from models.order import Evidence
from models.page import Page, Source

WORDS_FILE = Path(__file__).with_name("reservations.toml")


@cache
def wordings(name: str, around: str = r"(?<!\w)(?:{})(?!\w)") -> re.Pattern[str]:
    """Compile a list of the words' file; a blank stands for any white space."""
    words = tomllib.loads(WORDS_FILE.read_text(encoding="utf-8"))[name]
    joined = "|".join(words).replace(" ?", r"\s?").replace(" ", r"\s+")
    return re.compile(around.format(joined))


def chosen_text(page: Page) -> str:
    """Return what a page says without captions of boxes not ticked; a picture's ticks prove little."""
    if not page.ticks or page.source is not Source.TEXT:
        return page.text
    choices = read_choices(zones_of(page, with_ticks(page)))
    struck = {word.box for choice in choices if not choice.ticked for word in choice.words}
    return replace(page, words=tuple(word for word in page.words if word.box not in struck)).text


def line_of(evidence: Evidence | None, pages: Sequence[Page]) -> str:
    """Return the words that stand at the height of a value."""
    box = evidence.bbox if evidence else None
    page = next((page for page in pages if evidence and page.number == evidence.page), None)
    if box is None or page is None:
        return ""
    level = [word for word in page.words if box.top <= word.box.center[1] <= box.bottom]
    return " ".join(word.text for word in level)

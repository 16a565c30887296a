"""The lists of words that reserve something (`reservations.toml`), and the line that a value stands in."""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from intake.extract.labels.ticks import Choice, read_choices, with_ticks
from intake.extract.pages.geometry import share_y, zones_of
from models.order import Evidence
from models.page import Page, Source

WORDS_FILE = Path(__file__).with_name("reservations.toml")
PLAIN_TICK = 0.9  # how surely a picture's box was seen, ticked or not, that its caption can be left out


@cache
def wordings(name: str, around: str = r"(?<!\w)(?:{})(?!\w)") -> re.Pattern[str]:
    """Compile a list of the words' file; a blank stands for any white space."""
    words = tomllib.loads(WORDS_FILE.read_text(encoding="utf-8"))[name]
    joined = "|".join(words).replace(" ?", r"\s?").replace(" ", r"\s+")
    return re.compile(around.format(joined))


def chosen_text(page: Page) -> str:
    """Return what a page says without captions of boxes not ticked.

    A picture's ticks prove little: there a row must have one box ticked, and the others plainly not.
    """
    if not page.ticks:
        return page.text
    choices = read_choices(zones_of(page, with_ticks(page)))
    if page.source is not Source.TEXT:
        choices = [one for one in choices if _is_plain(one, choices)]
    struck = {word.box for choice in choices if not choice.ticked for word in choice.words}
    return replace(page, words=tuple(word for word in page.words if word.box not in struck)).text


def _is_plain(choice: Choice, choices: Sequence[Choice]) -> bool:
    """Say whether a picture has one box ticked in a choice's row, all of them seen surely."""
    row = [one for one in choices if share_y(one.tick.box, choice.tick.box) > 0]
    return sum(one.ticked for one in row) == 1 and all(one.tick.confidence >= PLAIN_TICK for one in row)


def line_of(evidence: Evidence | None, pages: Sequence[Page]) -> str:
    """Return the words that stand at the height of a value."""
    box = evidence.bbox if evidence else None
    page = next((page for page in pages if evidence and page.number == evidence.page), None)
    if box is None or page is None:
        return ""
    level = [word for word in page.words if box.top <= word.box.center[1] <= box.bottom]
    return " ".join(word.text for word in level)

"""What words stand right beside a value, and whether they go on with it."""

import re
from collections.abc import Sequence

from intake.extract.facts.census import NAME_WORD
from intake.extract.labels.wordings import load_wordings
from intake.extract.pages.geometry import right_edge, share_y
from intake.extract.places.houses import names_house
from intake.extract.prose.grammar import cues
from intake.extract.prose.shouted import is_common
from intake.extract.values.names import strip_titles
from models.page import Box, Page, Word

ENDS = re.compile(r"[,.;:()/]$")  # a word that closes a name
OPENS = "(/[–-"  # what a name begins behind
PERSONS = {"doctor", "physician", "person", "from"}  # what labels ask for before a person's name
ROOM = 0.2  # of a letter's height: a narrow blank
BESIDE = 0.9  # of a letter's height: the room between two words of one name


def grown(box: Box) -> Box:
    """Return a box with a point more on each side."""
    return Box(box.x0 - 1, box.top - 1, box.x1 + 1, box.bottom + 1)


def is_left(word: Word, other: Word) -> bool:
    """Say whether one word stands right before another, a blank between them."""
    level = share_y(word.box, other.box) > 0.5 * min(word.box.height, other.box.height)
    return level and -1 < other.box.x0 - word.box.x1 < BESIDE * other.box.height


def first_below(word: Word, others: Sequence[Word]) -> Word | None:
    """Return the first word of the next line where a word ends its own: "dr Anna / Berg"."""
    level = [one for one in others if share_y(one.box, word.box) > 0.5 * word.box.height]
    if any(one.box.x0 > word.box.x1 for one in level):
        return None
    below = [one for one in others if 0 < one.box.center[1] - word.box.center[1] < 2 * word.box.height]
    below = [one for one in below if one not in level]
    return min(below, key=lambda one: one.box.x0, default=None)


def first_onward(word: Word, others: Sequence[Word], page: Page) -> Word | None:
    """Return the next line's first word where it had no room behind a word in its own line or cell."""
    cell = min((c for c in page.cells if c.holds(word.box.center)), key=lambda c: c.width, default=None)
    near = [one for one in others if cell is None or cell.holds(one.box.center)]
    following = first_below(word, near)
    if following is None:
        return None
    edge = cell.x1 - word.box.height if cell else max(one.box.x1 for one in (word, *near))
    return following if word.box.x1 + following.box.width + ROOM * word.box.height > edge else None


def goes_on(text: str) -> bool:
    """Say whether a word before a name may be the beginning of it; a note's "SÄNDES" is not."""
    if ENDS.search(text) or (is_common(text) and not names_house(text)):
        return False
    return text == "&" or bool(NAME_WORD.fullmatch(text) and strip_titles(text))


def leads_to_person(text: str) -> bool:
    """Tell a label, a cue or a greeting from a name's beginning: "Beställare Anna Berg", "Mvh A Berg"."""
    label = load_wordings().match(text, fuzzy=False)
    asks_who = label is not None and not PERSONS.isdisjoint(label[0].slots)
    return asks_who or any(cues(*one).fullmatch(text) for one in (("doctor",), ("signature", "greetings")))


def has_more_before(first: Word, others: Sequence[Word]) -> bool:
    """Say whether a name may begin before the first word that was taken of it."""
    if first.text[0] in OPENS:
        return False
    before = max((word for word in others if is_left(word, first)), key=right_edge, default=None)
    return before is not None and goes_on(before.text) and not leads_to_person(before.text)


def begins(text: str) -> bool:
    """Say whether a word may begin or go on with a name."""
    bare = text.rstrip(",.;:()/")
    if is_common(bare):
        return False
    return text == "&" or bool(not text.endswith(":") and NAME_WORD.fullmatch(bare) and strip_titles(bare))

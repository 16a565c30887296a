"""Leave out the signature that a hand wrote over a printed name with a title, where it makes no words.

The engine makes "VYY VS" of it, and a place in the line above would go on with that.
"""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise

from intake.extract.lexicon import Lexicon
from intake.extract.pages.geometry import rows_of
from intake.extract.values.names import has_title
from models.page import Page, Source, Word

WRITTEN = 0.3  # the most that is thought of a word that a hand wrote
MOST_WORDS, SHORTEST = 4, 3  # of a signature; letters of a word that means something
PRINTED = 0.6  # the least share of a page's words that is read surely enough to be print


def without_scribbles(page: Page, lexicon: Lexicon) -> Page:
    """Return a picture's page without such lines; of a page that is not mostly print, all stays."""
    if page.source is not Source.OCR or page.flags:
        return page
    printed = sum(word.confidence > WRITTEN for word in page.words)
    if printed < PRINTED * len(page.words):
        return page
    rows = rows_of(page.words)
    signed = (row for row, below in pairwise(rows) if _is_scribble(row, lexicon) and _has_title(below))
    gone = [word.box for row in signed for word in row]
    if not gone:
        return page
    first, second = (
        tuple(word for word in read if not any(box.holds(word.box.center) for box in gone))
        for read in (page.words, page.second)
    )
    return replace(page, words=first, second=second)


def _has_title(row: Sequence[Word]) -> bool:
    return has_title(" ".join(word.text for word in row))


def _is_scribble(row: Sequence[Word], lexicon: Lexicon) -> bool:
    if len(row) > MOST_WORDS or any(word.confidence > WRITTEN for word in row):
        return False
    letters = ["".join(filter(str.isalpha, word.text)) for word in row]
    has_digit = any(sign.isdigit() for word in row for sign in word.text)
    return not has_digit and not any(len(one) >= SHORTEST and lexicon.knows(one) for one in letters)

"""Leave out what the engine took an emblem for: a letter or two, high and apart, before a letterhead."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from itertools import pairwise
from statistics import median_low

from intake.extract.lexicon import Lexicon
from intake.extract.pages.geometry import gap, rows_of
from models.page import Page, Source, Word

HEAD = 0.12  # of the page's height, in which letterheads stand
MOST_LETTERS, FEW_LETTERS = 3, 2  # of an emblem; of one that happens to be a word
SURE = 0.94  # the engine's confidence in what is a word indeed
APART, WIDER = 0.55, 1.7  # gap to the words beside it: heights of those, gaps between those
AS_HIGH, HIGHER = 1.05, 1.5  # heights of the words beside it; where the emblem happens to be a word


def without_emblems(page: Page, lexicon: Lexicon) -> Page:
    """Return a picture's page without the emblems that were read as words of its head."""
    if page.source is not Source.OCR:
        return page
    head = (word for word in page.words if word.box.top < HEAD * page.height)
    emblems = [word for row in rows_of(head) for word in _emblems(row, lexicon)]
    if not emblems:
        return page
    boxes = [word.box for word in emblems]
    second = (word for word in page.second if not any(box.holds(word.box.center) for box in boxes))
    words = (word for word in page.words if word not in emblems)
    return replace(page, words=tuple(words), second=tuple(second))


def _emblems(row: Sequence[Word], lexicon: Lexicon) -> Iterator[Word]:
    """Yield the row's first word where it is none."""
    if len(row) < 2 or not _may_be_none(row[0]):
        return
    first, beside, *_ = row
    room, gaps = gap(first, beside), [gap(one, other) for one, other in pairwise(row[1:])]
    is_apart = room > APART * beside.box.height and (not gaps or room > WIDER * median_low(gaps))
    letters = _letters(first)
    if not letters or not lexicon.knows(letters):
        is_high = first.box.height > AS_HIGH * beside.box.height
    else:
        is_high = len(letters) <= FEW_LETTERS and first.box.height > HIGHER * beside.box.height
    if is_apart and is_high:
        yield first


def _may_be_none(word: Word) -> bool:
    return word.confidence < SURE and len(_letters(word)) <= MOST_LETTERS and not word.text.endswith(":")


def _letters(word: Word) -> str:
    return re.sub(r"\W", "", word.text)

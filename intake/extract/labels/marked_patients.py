"""A table of patients of whom the sender marked some: for the others nothing is asked.

"Länkas" over a column, an X in two of its four rows: the other two are on the list for another reason.
"""

from collections.abc import Sequence

from intake.extract.labels.marked import COLUMN, HEAD, pattern, says_what_marks_mean
from intake.extract.labels.ticks import with_ticks
from models.page import Page, Source, Word


def unmarked_rows(page: Page, rows: Sequence[Page]) -> tuple[list[int], bool]:
    """Return the numbers of the rows without a mark, and whether the table surely says that none is asked.

    `rows` are the page cut at its patients: what all of them hold stands above or below the table. A mark
    that nobody explains, or that a picture may have lost, is no sure word.
    """
    own = _own_words(rows)
    column = _column_of_marks(own)
    if column is None:
        return [], False
    marked = [any(map(pattern("marks").fullmatch, _texts_at(column, words))) for words in own]
    heads = _heads(page, own, column)
    if all(marked) or any(map(pattern("other_head").fullmatch, heads)):
        return [], False
    left = [number for number, is_marked in enumerate(marked) if not is_marked]
    is_told = any(map(pattern("head").fullmatch, heads)) or says_what_marks_mean(page)
    is_plain = all(_is_no(_texts_at(column, own[number])) for number in left)
    return left, is_told and is_plain and page.source is not Source.OCR


def _own_words(rows: Sequence[Page]) -> list[list[Word]]:
    """Return the words that each row has alone."""
    words = [with_ticks(row) for row in rows]
    shared = set(words[0]).intersection(*map(set, words[1:]))
    return [[word for word in row if word not in shared] for row in words]


def _column_of_marks(own: Sequence[Sequence[Word]]) -> float | None:
    """Return where the marks stand, one of them in a row at most and all below each other; else None."""
    found = [[word for word in row if pattern("marks").fullmatch(word.text)] for row in own]
    marks = [word for row in found for word in row]
    if not marks or max(map(len, found)) > 1:
        return None
    places = [mark.box.center[0] for mark in marks]
    return places[0] if max(places) - min(places) <= COLUMN else None


def _texts_at(column: float, words: Sequence[Word]) -> list[str]:
    """Return what stands in a column of a row."""
    return [word.text for word in words if word.box.x0 - COLUMN / 2 <= column <= word.box.x1 + COLUMN / 2]


def _is_no(texts: Sequence[str]) -> bool:
    """Tell a place that was left empty, or that says no."""
    return all(pattern("no").fullmatch(text) or pattern("empty").fullmatch(text) for text in texts)


def _heads(page: Page, own: Sequence[Sequence[Word]], column: float) -> list[str]:
    """Return the words that stand over the marks' column, nearest last."""
    top = min((word.box.top for row in own for word in row), default=0.0)
    return [
        word.text.strip(":.?")
        for word in page.words
        if top - HEAD <= word.box.bottom <= top + 2 and abs(word.box.center[0] - column) <= HEAD
    ]

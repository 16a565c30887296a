"""Put a picture's words into rows: the engine reads a column of labels before the column of their values."""

from collections.abc import Sequence
from dataclasses import replace

from models.page import Page, Source, Word

OVERLAP = 0.5  # of the lower word's height that two words of one row share


def in_rows(page: Page) -> Page:
    """Return a page whose words stand row by row, left to right; text layers stand so already."""
    if page.source is not Source.OCR:
        return page
    return replace(page, words=_rowwise(page.words))


def _rowwise(words: Sequence[Word]) -> tuple[Word, ...]:
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.box.center[1]):
        if rows and _shares_row(rows[-1], word):
            rows[-1].append(word)
        else:
            rows.append([word])
    return tuple(word for row in rows for word in sorted(row, key=lambda word: word.box.x0))


def _shares_row(row: Sequence[Word], word: Word) -> bool:
    """Compare with the nearest word of the row: a scan is never quite level."""
    near = min(row, key=lambda other: abs(other.box.center[0] - word.box.center[0])).box
    shared = min(near.bottom, word.box.bottom) - max(near.top, word.box.top)
    return shared >= OVERLAP * min(near.height, word.box.height) and not near.meets(word.box)

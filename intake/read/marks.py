"""What lies on a PDF's pages beside their content: notes that open, files, ink and strokes through words."""

from collections.abc import Iterator, Sequence
from typing import Any

import pikepdf

from models.page import Box, Word

# Kinds of ISO 32000-2, table 171. Filled fields and typed notes are drawn into the page and read there.
_UNSEEN = {"/FileAttachment", "/Caret", "/Sound", "/Movie", "/Screen", "/RichMedia", "/3D", "/Redact"}
_STROKES = {"/Ink", "/StrikeOut", "/Squiggly", "/Line", "/PolyLine"}
_STRUCK = 0.2  # share of a word that a stroke's box covers
_MIDDLE = (0.38, 0.66)  # shares of a word's height between which a line strikes it: no rule under or over it
_BESIDE = 12.0  # points that it begins before the words and ends behind them, at most
_LETTERS = 3  # letters and digits of the longest of them: a dash is no struck word

Corners = tuple[float, float, float, float]  # left, bottom, right, top in PDF's own space


def has_unseen(pdf: pikepdf.Pdf) -> bool:
    """Return whether a PDF holds what its rendered pages do not show: a note, a file, a form to build."""
    return bool(pdf.Root.get("/NeedsRendering", False)) or any(
        _kind(mark) in _UNSEEN or (_kind(mark) == "/Text" and str(mark.get("/Contents", "")).strip())
        for page in pdf.pages
        for mark in _marks(page)
    )


def find_strokes(page: pikepdf.Page) -> tuple[Corners, ...]:
    """Return where ink and strokes lie that were put on a page after it was written."""
    return tuple(_corners(mark) for mark in _marks(page) if _kind(mark) in _STROKES)


def strikes(strokes: Sequence[Box], words: Sequence[Word]) -> bool:
    """Return whether a stroke goes through a word."""
    return any(_covered(word.box, stroke) > _STRUCK for word in words for stroke in strokes)


def strikes_printed(drawn: Sequence[Box], words: Sequence[Word]) -> bool:
    """Return whether a line drawn with the page goes through the middle of words, and hardly beyond them."""
    return any(_ends_with(line, [word for word in words if _is_through(line, word)]) for line in drawn)


def _ends_with(line: Box, words: Sequence[Word]) -> bool:
    """Say whether a line begins and ends where the words do that it goes through."""
    if max((sum(map(str.isalnum, word.text)) for word in words), default=0) < _LETTERS:
        return False
    before = min(word.box.x0 for word in words) - line.x0
    behind = line.x1 - max(word.box.x1 for word in words)
    return max(abs(before), abs(behind)) <= _BESIDE


def _is_through(line: Box, word: Word) -> bool:
    is_along = min(line.x1, word.box.x1) > max(line.x0, word.box.x0)
    height = (line.center[1] - word.box.top) / max(word.box.height, 0.01)
    return is_along and _MIDDLE[0] <= height <= _MIDDLE[1]


def _marks(page: pikepdf.Page) -> Iterator[Any]:
    marks: Any = page.obj.get("/Annots", ())
    yield from (mark for mark in marks if isinstance(mark, pikepdf.Dictionary))


def _kind(mark: Any) -> str:
    return str(mark.get("/Subtype", ""))


def _corners(mark: Any) -> Corners:
    x0, y0, x1, y1 = (float(one) for one in mark.Rect)
    return min(x0, x1), min(y0, y1), max(x0, x1), max(y0, y1)


def _covered(word: Box, stroke: Box) -> float:
    """Return the share of a word's width that a stroke covers, where it runs through its height."""
    wide = min(word.x1, stroke.x1) - max(word.x0, stroke.x0)
    meets = stroke.top < word.bottom and stroke.bottom > word.top
    return max(0.0, wide) / max(word.width, 0.01) if meets else 0.0

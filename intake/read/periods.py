"""See which commas are periods: on a fax of few scan lines a dot is as high as a comma is.

Told by the ink: a comma hangs below the line that the word stands on, a period stands on it. Worn pages are
not looked at: there, what hangs below was perhaps worn away. Where scan lines lie close, and on a photo, the
engine tells commas within a line by itself, and it is fonts of short commas that look so.
"""

import re
from collections.abc import Sequence
from dataclasses import replace
from itertools import zip_longest

import numpy as np

from intake.read.picture import Picture
from models.page import Word

_DARK = 128
_FEW_LINES = 150  # an inch
_SHORTEST = 3  # signs of a word whose line can be seen
_BELOW = 1 / 3  # of a word's height, under it: so far a comma is looked for
_OFF, _HIGHEST = 0.42, 1.85  # points that a period's foot may stand off the line, and that it is high
_LETTERS = 0.35  # of the usual ink of a row: more has the line's own, less is letters that hang
_HANGING, _FEW = re.compile(r"[gjpqy()/;,]"), 6  # one of so many signs; with more the line is not to be seen


def with_periods(picture: Picture, words: Sequence[Word], *, is_coarse: bool) -> tuple[Word, ...]:
    """Return words (boxes in points of an upright picture), their last comma a period where it is one.

    `is_coarse`: the sheet came with so few scan lines that a comma within a line may be a period as well.
    """
    return tuple(
        replace(word, text=word.text[:-1] + ".")
        if _may_end_in_period(word, behind, is_coarse) and _ends_in_period(picture, word)
        else word
        for word, behind in zip_longest(words, words[1:])
    )


def has_few_lines(picture: Picture) -> bool:
    """Say whether a sheet came with few scan lines: a fax of standard resolution."""
    return picture.dpi[1] < _FEW_LINES


def _may_end_in_period(word: Word, behind: Word | None, is_coarse: bool) -> bool:
    """Tell a line's last word from one within it; a number before another is none: "Storgatan 9, 302 41"."""
    if behind is None or behind.box.x0 < word.box.x1 or behind.box.top > word.box.bottom:
        return True
    return is_coarse and not (behind.text[:1].isdigit() and word.text[-2:-1].isdigit())


def _ends_in_period(picture: Picture, word: Word) -> bool:
    text = word.text[:-1]
    if (
        not word.text.endswith(",")
        or len(word.text) < _SHORTEST
        or _FEW * len(_HANGING.findall(text)) > len(text)
    ):
        return False
    left, top, right, bottom = picture.box_in_pixels(word.box)
    dark = picture.gray[top : bottom + round(_BELOW * (bottom - top)), left : right + 2] < _DARK
    columns = np.flatnonzero(dark.any(axis=0))
    gaps = np.flatnonzero(np.diff(columns) > 1)
    if not gaps.size:
        return False
    first = columns[gaps[-1] + 1]
    foot = np.flatnonzero(dark[:, first:].any(axis=1))
    line = _line(dark[:, :first])
    off, high = ((pixels * 72 / picture.dpi[1]) for pixels in (foot[-1] - line, len(foot)))
    return line > 0 and abs(off) <= _OFF and high <= _HIGHEST


def _line(dark: np.ndarray) -> int:
    """Return the row of the line that letters stand on; 0 where there is no ink."""
    ink = dark.sum(axis=1)
    inked = ink[ink > 0]
    return int(np.flatnonzero(ink > _LETTERS * np.median(inked))[-1]) if inked.size else 0

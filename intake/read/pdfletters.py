"""Take the letters of a PDF page as pdfminer finds them.

pdfplumber's own objects hold two dozen facts of each letter, and cost more than all the rest of a text page.
"""

import math
from collections import Counter
from collections.abc import Iterator, Sequence
from itertools import groupby
from typing import Any

from pdfminer.layout import LTChar, LTContainer

from intake.read.lettering import shown

_LEADERS = frozenset("._…·-")
_MANY = 6  # signs one after another that lead the eye and say nothing

Letter = dict[str, Any]  # as pdfplumber's functions on words expect it: text, place, upright, size, font


def take_letters(page) -> list[Letter]:
    """Return the letters of a pdfplumber page in the order in which they are drawn."""
    across, down = page.mediabox[:2]
    height = page.height
    letters = []
    for char in _chars(page.layout):
        top, bottom = height - char.y1 + down, height - char.y0 + down
        letters.append(
            {
                "text": shown(char.get_text(), str(char.fontname)),
                "x0": char.x0 + across,
                "x1": char.x1 + across,
                "top": top,
                "bottom": bottom,
                "doctop": top,
                "height": bottom - top,
                "width": char.width,
                "upright": char.upright,
                "size": char.size,
                "fontname": str(char.fontname),
                "matrix": char.matrix,
            }
        )
    return letters


def _chars(container: LTContainer) -> Iterator[LTChar]:
    for part in container:
        if isinstance(part, LTChar):
            yield part
        elif isinstance(part, LTContainer):
            yield from _chars(part)


def without_leaders(letters: Sequence[Letter]) -> list[Letter]:
    """Return the letters without rows of dots or strokes, between which others may have been written."""
    kept = []
    for sign, run in groupby(letters, lambda each: each["text"] if each["text"] in _LEADERS else ""):
        row = list(run)
        if not sign or len(row) < _MANY:
            kept += row
    return kept


def find_turn(letters: Sequence[Letter]) -> int:
    """Return by how many degrees clockwise a page must be turned for its text to stand upright."""
    turns = Counter(
        round(math.degrees(math.atan2(each["matrix"][1], each["matrix"][0])) / 90) % 4 * 90
        for each in letters
        if each["text"].strip()
    )
    return turns.most_common(1)[0][0] if turns else 0

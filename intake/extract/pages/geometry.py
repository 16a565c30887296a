"""Words into rows and cells: what stands beside what, above what, in one box with what."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from itertools import pairwise

from models.page import Box, Page, Source, Word

SPACES = 1.8  # a gap this many spaces wide is none between two words of one phrase
FAR = 4.5  # nor does a value go on over this one
TIGHT = 1.3  # a font's size to the height of its words' ink
POINTERS = frozenset(("<", "<<", "<-", "<--", "←", "«", "◄", "⇐"))  # before a label, behind its value
SEAM = 2.5  # points that words of one column stand out of line


@dataclass(frozen=True, slots=True, eq=False)
class Zone:
    """A cell, or what of the page stands in no cell: it is read by itself."""

    box: Box
    rows: tuple[tuple[Word, ...], ...]
    is_cell: bool
    height: float  # of a usual word
    wide: float  # a gap that parts words, in points
    line: float  # of a usual line's letters, from the highest to the lowest
    seams: tuple[tuple[float, float], ...] = ()  # where labels end and values begin with a mere space between

    def is_parted(self, left: Word, right: Word, reach: float = 1.0) -> bool:
        """Tell whether two words of a row are not of one phrase: a gap, or the seam of two columns."""
        wide = max(self.wide, 0.65 * min(left.box.height, right.box.height))  # a heading's letters are larger
        return gap(left, right) > reach * wide or any(
            abs(end - left.box.x1) < SEAM and abs(start - right.box.x0) < SEAM for end, start in self.seams
        )


def zones_of(page: Page, words: Sequence[Word]) -> list[Zone]:
    """Share the words out over the page's cells; a word belongs to the smallest cell that holds it."""
    cells = sorted(set(page.cells), key=lambda box: box.width * box.height)
    shares: dict[Box | None, list[Word]] = {}
    for word in words:
        home = next((cell for cell in cells if cell.holds(word.box.center)), None)
        shares.setdefault(home, []).append(word)
    _open_pointed(shares)
    usual = _usual_height(words)
    wide = _wide_gap(words, usual)
    line = usual * (TIGHT if page.source is Source.OCR else 1.0)
    zones = []
    for cell, share in shares.items():
        box = cell or Box(0, 0, page.width, page.height)
        rows = rows_of(share)
        zones.append(Zone(box, rows, cell is not None, usual, wide, line))
    return zones


def _open_pointed(shares: dict[Box | None, list[Word]]) -> None:
    """Take the cells of a row as one line where signs point from labels back to the cells left of them."""
    pointed = [cell for cell, share in shares.items() if cell and share[0].text in POINTERS]
    if len(pointed) < 3:
        return
    level = [cell for cell in shares if cell and any(share_y(cell, one) > 0 for one in pointed)]
    for cell in level:
        shares.setdefault(None, []).extend(shares.pop(cell))


def _wide_gap(words: Sequence[Word], height: float) -> float:
    """Measure what is more than a space on this page: typewriters leave wider ones than print."""
    gaps = sorted(
        gap(left, right) for row in rows_of(words) for left, right in pairwise(row) if gap(left, right) > 0
    )
    space = gaps[int(0.3 * len(gaps))] if gaps else 0.0
    space = min(max(space, 0.2 * height), 0.65 * height)
    return max(SPACES * space, 0.65 * height)


def _usual_height(words: Iterable[Word]) -> float:
    """Return the height of words with tall letters; of what is read from pixels many have none."""
    heights = sorted(word.box.height for word in words if len(word.text) > 1)
    return heights[int(0.7 * len(heights))] if heights else 10.0


def rows_of(words: Iterable[Word]) -> tuple[tuple[Word, ...], ...]:
    """Group words into rows, top to bottom, each from left to right.

    A word joins the row whose last word it stands level with, so that a slightly slanting row stays one.
    """
    rows: list[list[Word]] = []
    for word in sorted(words, key=lambda word: word.box.x0):
        best = max(rows, key=lambda row: _level(row[-1].box, word.box), default=None)
        if best is not None and _level(best[-1].box, word.box) > 0.5:
            best.append(word)
        else:
            rows.append([word])
    return tuple(tuple(row) for row in sorted(rows, key=lambda row: _middle(row[0].box)))


def _level(left: Box, right: Box) -> float:
    shared = min(left.bottom, right.bottom) - max(left.top, right.top)
    if shared <= 0:
        return 0.0
    nearness = 1 / (1 + max(right.x0 - left.x1, 0) / 1000)
    return shared / max(min(left.height, right.height), 0.1) * nearness


def _middle(box: Box) -> float:
    return (box.top + box.bottom) / 2


def gap(left: Word, right: Word) -> float:
    """Measure the room between two words of a row, in points."""
    return right.box.x0 - left.box.x1


def box_of(words: Iterable[Word]) -> Box:
    """Return the smallest box that holds all the words."""
    boxes = [word.box for word in words]
    found = boxes[0]
    for box in boxes[1:]:
        found = found.around(box)
    return found


def share_x(one: Box, other: Box) -> float:
    """Return how many points two boxes share from left to right; negative is the room between them."""
    return min(one.x1, other.x1) - max(one.x0, other.x0)


def share_y(one: Box, other: Box) -> float:
    """Return how many points two boxes share from top to bottom; negative is the room between them."""
    return min(one.bottom, other.bottom) - max(one.top, other.top)


def cell_right_of(cell: Box, cells: Iterable[Box]) -> Box | None:
    """Return the cell that touches this one's right side."""
    right = [
        c
        for c in cells
        if c != cell and -4 < c.x0 - cell.x1 < 8 and share_y(c, cell) > 0.5 * min(c.height, cell.height)
    ]
    return min(right, key=lambda c: (c.x0, c.width * c.height), default=None)


def cell_left_of(cell: Box, cells: Iterable[Box]) -> Box | None:
    """Return the cell that touches this one's left side."""
    left = [
        c
        for c in cells
        if c != cell and -4 < cell.x0 - c.x1 < 8 and share_y(c, cell) > 0.5 * min(c.height, cell.height)
    ]
    return max(left, key=lambda c: (c.x0, -c.width * c.height), default=None)


def cell_below(cell: Box, cells: Iterable[Box]) -> Box | None:
    """Return the cell that touches this one's lower side."""
    below = [
        c
        for c in cells
        if c != cell and -4 < c.top - cell.bottom < 8 and share_x(c, cell) > 0.5 * min(c.width, cell.width)
    ]
    return min(below, key=lambda c: (c.top, c.width * c.height), default=None)


def text_of(words: Iterable[Word]) -> str:
    return " ".join(word.text for word in words)


def right_edge(word: Word) -> float:
    return word.box.x1


def lie_together(one: Box, other: Box) -> bool:
    """Say whether two boxes lie on each other by half of the smaller, in both directions."""
    across = min(one.x1, other.x1) - max(one.x0, other.x0)
    down = min(one.bottom, other.bottom) - max(one.top, other.top)
    return 2 * across > min(one.width, other.width) and 2 * down > min(one.height, other.height)

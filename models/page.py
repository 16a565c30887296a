"""A page as it was read: words and tick boxes, and where they stand.

All lengths are PDF points (1/72 inch) from the page's top left corner, whatever the page was read from.
"""

import math
from dataclasses import dataclass
from enum import StrEnum
from typing import NamedTuple

from models.flag import Flag


class Box(NamedTuple):
    """A rectangle; `top` < `bottom`, y grows downwards."""

    x0: float
    top: float
    x1: float
    bottom: float

    @property
    def width(self) -> float:
        return self.x1 - self.x0

    @property
    def height(self) -> float:
        return self.bottom - self.top

    @property
    def center(self) -> tuple[float, float]:
        return (self.x0 + self.x1) / 2, (self.top + self.bottom) / 2

    def around(self, other: "Box") -> "Box":
        """Return the smallest box that holds both."""
        return Box(
            min(self.x0, other.x0),
            min(self.top, other.top),
            max(self.x1, other.x1),
            max(self.bottom, other.bottom),
        )

    def meets(self, other: "Box") -> bool:
        """Say whether the two share some of their surface."""
        return (
            self.x0 < other.x1 and other.x0 < self.x1 and self.top < other.bottom and other.top < self.bottom
        )

    def holds(self, point: tuple[float, float]) -> bool:
        """Say whether a point (x, y) lies in it."""
        return self.x0 <= point[0] <= self.x1 and self.top <= point[1] <= self.bottom


@dataclass(frozen=True, slots=True)
class Word:
    """A word without spaces, as it was read."""

    text: str
    box: Box
    confidence: float = 1.0  # 0 to 1, the engine's own; 1 for a text layer that the picture bears out


@dataclass(frozen=True, slots=True)
class Tick:
    """A tick box found on the page."""

    box: Box
    ticked: bool
    confidence: float = 1.0


class Source(StrEnum):
    """Where a page's words come from."""

    TEXT = "text"  # a PDF's text layer, borne out by the rendered page
    OCR = "ocr"
    MAIL = "mail"  # a mail's body: every line a line of words, boxes made up from line and column


@dataclass(frozen=True, slots=True, kw_only=True)
class Page:
    """One page of a document."""

    number: int  # 1-based over the whole transmission; 0 is a mail's body
    width: float
    height: float
    words: tuple[Word, ...]  # reading order
    source: Source
    second: tuple[Word, ...] = ()  # the same ink read another way (OCR pages only), for what decides
    ticks: tuple[Tick, ...] = ()
    cells: tuple[Box, ...] = ()  # cells of ruled tables and forms
    header: str | None = None  # the line that the sending fax machine stamped, kept out of `words`
    flags: tuple[Flag, ...] = ()  # page.unreadable, page.handwritten, text.hidden
    turned: float = 0.0  # degrees clockwise that a skewed sheet was turned before boxes were taken
    stray: tuple[Box, ...] = ()  # OCR pages only: where writing seems to stand that nothing was read from
    bare: tuple[Box, ...] = ()  # OCR pages only: words surely without accents, cells that surely hold nothing
    came: tuple[float, ...] = ()  # nine numbers of a projective map: where a sheet laid flat was on its photo

    def as_sent(self, box: Box) -> Box:
        """Return where a box lies on the picture as it came, skewed or taken aslant."""
        x, y = box.center
        away = x - self.width / 2, y - self.height / 2
        angle = -math.radians(self.turned)
        x = self.width / 2 + away[0] * math.cos(angle) - away[1] * math.sin(angle)
        y = self.height / 2 + away[0] * math.sin(angle) + away[1] * math.cos(angle)
        if self.came:
            a, b, c, d, e, f, g, h, i = self.came
            depth = g * x + h * y + i
            x, y = (a * x + b * y + c) / depth, (d * x + e * y + f) / depth
        half = box.width / 2, box.height / 2
        return Box(x - half[0], y - half[1], x + half[0], y + half[1])

    @property
    def text(self) -> str:
        """The words in reading order, a line a line."""
        return "\n".join(" ".join(word.text for word in line) for line in lines_of(self.words))


def lines_of(words: tuple[Word, ...]) -> list[list[Word]]:
    """Group words in reading order into lines: a word that starts left of the one before it starts a line."""
    lines: list[list[Word]] = []
    for word in words:
        if lines and _continues(lines[-1][-1].box, word.box):
            lines[-1].append(word)
        else:
            lines.append([word])
    return lines


def _continues(last: Box, this: Box) -> bool:
    if this.x0 < last.x0:
        return False
    if 2 * last.height < this.height:  # a dash is low: its own middle tells whether it stands beside
        return this.top <= last.center[1] <= this.bottom
    return last.top <= this.center[1] <= last.bottom

"""The pen that layouts draw with: a look, a cursor, and what forms are made of."""

import math
from collections.abc import Sequence
from dataclasses import dataclass, field
from random import Random

from samples.draw.fonts import Family, families, text_width
from samples.draw.lists import labels
from samples.draw.sheet import HEIGHT, WIDTH, Area, Ink, Sheet, Stroke


@dataclass(frozen=True, slots=True)
class Look:
    """What one sender's paper looks like."""

    body: Family
    label: Family
    size: float
    label_size: float
    bold_labels: bool
    caps: bool
    colon: str
    left: float
    leading: float
    tick: str  # cross, check, fill


def _pick(rng: Random, found: Sequence[Family]) -> Family:
    """Choose a family with one random number however many there are: all else is then drawn alike."""
    return found[int(rng.random() * len(found))]


def choose_look(rng: Random, split: str, *, typewriter: bool = False) -> Look:
    typed = typewriter or rng.random() < 0.12
    body = _pick(rng, families(split, typewriter=typed))
    size = rng.choice([9.5, 10, 10.5, 11, 11, 12, 12, 13])
    return Look(
        body=body,
        label=body if rng.random() < 0.7 else _pick(rng, families(split)),
        size=size,
        label_size=max(7.0, size - rng.choice([0, 0, 1, 2, 3])),
        bold_labels=rng.random() < 0.4,
        caps=rng.random() < 0.12,
        colon=rng.choice([":", ":", ":", "", " :"]),
        left=rng.uniform(42, 80),
        leading=rng.uniform(1.35, 1.7),
        tick=rng.choice(["cross", "cross", "check", "fill"]),
    )


@dataclass(slots=True)
class Pen:
    """Draws on the last sheet; `y` is the base line of what comes next."""

    look: Look
    rng: Random
    split: str
    language: str = "sv"
    sheets: list[Sheet] = field(default_factory=lambda: [Sheet()])
    y: float = 60.0

    @property
    def right(self) -> float:
        return WIDTH - 45

    @property
    def step(self) -> float:
        return self.look.size * self.look.leading

    def turn(self) -> None:
        """Begin a new page."""
        self.sheets.append(Sheet())
        self.y = 70.0

    def down(self, lines: float = 1.0) -> None:
        self.y += lines * self.step

    def width(self, text: str, size: float | None = None, bold: bool = False) -> float:
        return text_width(text, self.look.body.file(bold), size or self.look.size)

    def write(
        self,
        text: str,
        x: float | None = None,
        *,
        size: float | None = None,
        bold: bool = False,
        family: Family | None = None,
        align: str = "left",
        gray: float = 0.0,
    ) -> float:
        """Write at the cursor's line without moving it; return where the text ends."""
        font, points = (family or self.look.body).file(bold), size or self.look.size
        start = self.look.left if x is None else x
        width = text_width(text, font, points)
        if align == "left" and start + width > WIDTH - 14:  # small print rather than ink beside the paper
            points *= max(0.5, (WIDTH - 14 - start) / width)
            width = text_width(text, font, points)
        start -= {"left": 0.0, "right": width, "center": width / 2}[align]
        if text:
            self.sheets[-1].marks.append(Ink(start, self.y, text, font, points, gray))
        return start + width

    def wording(self, name: str) -> str:
        """Choose a label's wording."""
        text = self.rng.choice(labels(self.split, name, self.language))
        return text.upper() if self.look.caps else text

    def label(self, name: str, x: float | None = None, *, align: str = "left", colon: bool = True) -> float:
        text = self.wording(name)
        ending = self.look.colon if colon and not text.endswith(("?", ":")) else ""
        look = self.look
        return self.write(
            text + ending, x, size=look.label_size, bold=look.bold_labels, family=look.label, align=align
        )

    def wrap(self, text: str, width: float, size: float | None = None, bold: bool = False) -> list[str]:
        """Break a text into lines that fit."""
        lines: list[str] = []
        for paragraph in text.split("\n"):
            line = ""
            for word in paragraph.split():
                longer = f"{line} {word}".strip()
                if line and self.width(longer, size, bold) > width:
                    lines.append(line)
                    longer = word
                line = longer
            lines.append(line)
        return lines

    def paragraph(
        self, text: str, x: float | None = None, width: float | None = None, *, bold: bool = False
    ) -> None:
        """Write a text in lines and move below it."""
        start = self.look.left if x is None else x
        for line in self.wrap(text, width or self.right - start, bold=bold):
            self.write(line, start, bold=bold)
            self.down()

    def heading(self, text: str, size: float = 16, *, center: bool = False) -> None:
        x = WIDTH / 2 if center else None
        self.write(text, x, size=size, bold=True, align="center" if center else "left")
        self.y += size * 1.6

    def rule(self, x0: float, x1: float, y: float | None = None, width: float = 0.7) -> None:
        at = self.y if y is None else y
        self.sheets[-1].marks.append(Stroke(((x0, at), (x1, at)), width))

    def box(self, x0: float, top: float, x1: float, bottom: float, width: float = 0.7) -> None:
        corners = ((x0, top), (x1, top), (x1, bottom), (x0, bottom), (x0, top))
        self.sheets[-1].marks.append(Stroke(corners, width))

    def shade(self, x0: float, top: float, x1: float, bottom: float, gray: float = 0.85) -> None:
        self.sheets[-1].marks.append(Area(x0, top, x1, bottom, gray))

    def tick(self, x: float, ticked: bool, text: str) -> float:
        """Draw a tick box with its text to the right; return where that ends."""
        side = self.look.size * 0.9
        top = self.y - side * 0.9
        self.box(x, top, x + side, top + side, 0.8)
        if ticked:
            self._mark(x, top, side)
        return self.write(text, x + side * 1.5)

    def _mark(self, x: float, top: float, side: float) -> None:
        marks = self.sheets[-1].marks
        if self.look.tick == "fill":
            self.shade(x + 1, top + 1, x + side - 1, top + side - 1, 0.0)
        elif self.look.tick == "check":
            points = (
                (x + side * 0.1, top + side * 0.5),
                (x + side * 0.4, top + side),
                (x + side * 1.1, top - side * 0.2),
            )
            marks.append(Stroke(points, 1.4))
        else:
            marks.append(Stroke(((x, top), (x + side, top + side)), 1.3))
            marks.append(Stroke(((x, top + side), (x + side, top)), 1.3))

    def dots(self, x0: float, x1: float) -> None:
        """Draw a dotted line for a value to stand on."""
        count = int((x1 - x0) / max(1.0, self.width(".")))
        self.write("." * count, x0)

    def scribble(self, x: float, width: float = 110) -> None:
        """Draw a signature that nobody can read."""
        phase, turns = self.rng.uniform(0, 6), self.rng.uniform(3, 6)
        points = []
        for index in range(60):
            part = index / 59
            high = math.sin(phase + part * turns * 6.28) * (11 - 7 * part) + math.sin(part * 23 + phase) * 3
            points.append((x + part * width + 6 * math.cos(part * turns * 6.28), self.y - 4 + high))
        self.sheets[-1].marks.append(Stroke(tuple(points), 1.1))

    def foot(self, text: str, size: float = 7) -> None:
        """Write a line at the page's foot."""
        kept, self.y = self.y, HEIGHT - 32
        self.write(text, size=size, gray=0.2)
        self.y = kept

    def columns(self, texts: Sequence[str], xs: Sequence[float], *, bold: bool = False) -> None:
        """Write one table row and move below the tallest of its cells."""
        top, lowest = self.y, self.y
        for index, (text, x) in enumerate(zip(texts, xs, strict=True)):
            self.y = top
            room = (xs[index + 1] if index + 1 < len(xs) else self.right) - x - 6
            longest = max((self.width(word, bold=bold) for word in text.split()), default=0.0)
            size = self.look.size * min(1.0, room / longest) if longest else self.look.size
            for line in self.wrap(text, room, size, bold):
                self.write(line, x, size=size, bold=bold)
                self.down()
            lowest = max(lowest, self.y)
        self.y = lowest

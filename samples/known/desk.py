"""Drawing of this side: boxes, tables, heads and feet at places of their own."""

import math
from collections.abc import Sequence
from dataclasses import dataclass

from samples.draw.fonts import families
from samples.draw.registry import Paper
from samples.draw.sheet import HEIGHT, WIDTH, Stroke
from samples.known.say import fill, say

RIGHT = 548.0


@dataclass(slots=True)
class Desk:
    """Draws on a paper at given places; y is always the base line of the first line."""

    paper: Paper
    size: float = 10.5

    def __post_init__(self) -> None:
        """Write the mail that this paper is sent with, where it goes by mail."""
        mail, rng = self.paper.mail, self.paper.pen.rng
        turn, story = rng.random(), self.paper.story
        if not mail.sender:
            mail.sender = story.secretary
            mail.subject = ("Bifogad fil", "Skannat dokument", "Dokument", "Fax via mejl")[int(turn * 4)]
            mail.body = ("Hej!\n\nSe bifogad fil.", "Bifogar enligt nedan.", "Hej, här kommer ett dokument.")[
                int(turn * 3)
            ] + f"\n\nMvh\n{story.secretary}\n"

    def say(self, part: str) -> str:
        return say(self.paper, part)

    def fill(self, template: str) -> str:
        return fill(self.paper, template)

    def text(
        self,
        x: float,
        y: float,
        text: str,
        *,
        size: float | None = None,
        bold: bool = False,
        width: float | None = None,
        align: str = "left",
        gray: float = 0.0,
        mono: bool = False,
        lead: float = 1.3,
    ) -> float:
        """Write a text, in lines where a width is given; return the base line after it."""
        pen, points = self.paper.pen, size or self.size
        family = families("known", typewriter=True)[0] if mono else None
        room = width if width is not None else (RIGHT + 20 - x if align == "left" else 500.0)
        lines = text.split("\n") if mono else pen.wrap(text, room, points, bold)
        kept = pen.y
        for line in lines:
            pen.y = y
            pen.write(line, x, size=points, bold=bold, align=align, gray=gray, family=family)
            y += points * lead
        pen.y = kept
        return y

    def fit(self, x: float, y: float, text: str, width: float, *, size: float, bold: bool = False) -> None:
        """Write one line, smaller where it would not fit."""
        pen = self.paper.pen
        wide = pen.width(text, size, bold)
        self.text(x, y, text, size=size * min(1.0, width / wide) if wide else size, bold=bold, width=9999)

    def box(self, x0: float, top: float, x1: float, bottom: float, width: float = 0.7) -> None:
        self.paper.pen.box(x0, top, x1, bottom, width)

    def shade(self, x0: float, top: float, x1: float, bottom: float, gray: float = 0.87) -> None:
        self.paper.pen.shade(x0, top, x1, bottom, gray)

    def line(self, x0: float, y: float, x1: float, width: float = 0.7) -> None:
        self.paper.pen.rule(x0, x1, y, width)

    def upright(self, x: float, top: float, bottom: float, width: float = 0.7) -> None:
        self.paper.pen.sheets[-1].marks.append(Stroke(((x, top), (x, bottom)), width))

    def field(
        self,
        x: float,
        top: float,
        width: float,
        height: float,
        label: str,
        value: str,
        *,
        size: float | None = None,
    ) -> None:
        """Draw a box with a small label in its corner and the value below."""
        self.box(x, top, x + width, top + height)
        self.text(x + 4, top + 8.5, label, size=7, width=9999)
        points = size or self.size
        lines = self.paper.pen.wrap(value, width - 10, points)
        room = max(1, int((height - 10) / (points * 1.22)))
        while len(lines) > room and points > 6.5:
            points *= 0.94
            lines = self.paper.pen.wrap(value, width - 10, points)
            room = max(1, int((height - 10) / (points * 1.22)))
        y = top + 10 + points
        for line in lines:
            self.fit(x + 5, y, line, width - 10, size=points)
            y += points * 1.22

    def grid(
        self,
        x: float,
        top: float,
        widths: Sequence[float],
        lines: Sequence[Sequence[str]],
        *,
        size: float | None = None,
        head: bool = True,
        first: bool = False,
        shade: float = 0.86,
        ruled: bool = True,
        pad: float = 5.0,
    ) -> float:
        """Draw a table; `head` shades its first row, `first` its first column; return its lower edge."""
        pen, points = self.paper.pen, size or self.size
        edges = [x + sum(widths[:index]) for index in range(len(widths) + 1)]
        for number, row in enumerate(lines):
            bold = (head and number == 0, first)
            wrapped = [
                pen.wrap(cell, width - 2 * pad, points, bold[0] or (first and index == 0))
                for index, (cell, width) in enumerate(zip(row, widths, strict=True))
            ]
            height = max(len(cell) for cell in wrapped) * points * 1.25 + points * 0.55
            if bold[0] and shade < 1:
                self.shade(x, top, edges[-1], top + height, shade)
            if first and shade < 1:
                self.shade(x, top, edges[1], top + height, shade)
            for index, cell in enumerate(wrapped):
                y = top + points * 1.15
                for text in cell:
                    self.fit(
                        edges[index] + pad,
                        y,
                        text,
                        widths[index] - 2 * pad + 2,
                        size=points,
                        bold=bold[0] or (first and index == 0),
                    )
                    y += points * 1.25
            if ruled:
                self.box(x, top, edges[-1], top + height)
                for edge in edges[1:-1]:
                    self.upright(edge, top, top + height)
            top += height
        return top

    def pairs(
        self,
        x: float,
        y: float,
        items: Sequence[tuple[str, str]],
        at: float,
        *,
        gap: float = 1.9,
        size: float | None = None,
        bold: bool = False,
        mark: str = ":",
        under: bool = False,
        width: float | None = None,
    ) -> float:
        """Write labels with their values to the right, underlined if asked for; return the next base line."""
        points = size or self.size
        longest = max((self.paper.pen.width(label + mark, points, bold) for label, _ in items), default=0.0)
        room = width or RIGHT - at
        moved = max(at, x + longest + 8)
        at, room = moved, room - (moved - at)
        for label, value in items:
            self.text(x, y, label + mark, size=points, bold=bold, width=9999)
            after = self.text(at, y, value, size=points, width=room) if value else y + points * 1.3
            if under:
                self.line(at, after - points * 1.3 + 3, at + room, 0.5)
            y = after + points * (gap - 1.3)
        return y

    def ticks(
        self,
        x: float,
        y: float,
        items: Sequence[tuple[str, bool]],
        *,
        step: float = 90,
        size: float | None = None,
    ) -> None:
        """Draw tick boxes in a row; each is as far from the next as its text needs."""
        pen = self.paper.pen
        kept, pen.y = pen.y, y
        for text, ticked in items:
            ending = pen.tick(x, ticked, text)
            x = max(x + step, ending + 14)
        pen.y = kept

    def logo(self, x: float, y: float, kind: int | None = None, size: float = 26) -> None:
        """Draw a mark of shapes, as regions and companies have."""
        marks = self.paper.pen.sheets[-1].marks
        turn = self.paper.pen.rng.randrange(4) if kind is None else kind
        if turn == 0:
            for radius in (size / 2, size / 3):
                ring = [
                    (
                        x + size / 2 + radius * math.cos(step / 12 * math.pi),
                        y + size / 2 + radius * math.sin(step / 12 * math.pi),
                    )
                    for step in range(25)
                ]
                marks.append(Stroke(tuple(ring), 1.6))
        elif turn == 1:
            self.shade(x, y, x + size, y + size, 0.25)
            self.shade(x + size * 0.4, y + size * 0.15, x + size * 0.6, y + size * 0.85, 1.0)
            self.shade(x + size * 0.15, y + size * 0.4, x + size * 0.85, y + size * 0.6, 1.0)
        elif turn == 2:
            corners = ((x, y + size), (x + size / 2, y), (x + size, y + size), (x, y + size))
            marks.append(Stroke(corners, 2.0))
            marks.append(Stroke(((x + size * 0.25, y + size), (x + size * 0.62, y + size * 0.3)), 1.2))
        else:
            for step in range(4):
                wave = [
                    (x + size * t / 12, y + size * (0.2 + step * 0.22) + 3 * math.sin(t)) for t in range(13)
                ]
                marks.append(Stroke(tuple(wave), 1.5))

    def foot(self, text: str, *, size: float = 7.5, up: float = 30) -> None:
        self.line(45, HEIGHT - up - 12, 550, 0.4)
        self.text(WIDTH / 2, HEIGHT - up, text, size=size, align="center", gray=0.15, width=9999)

    def scribble(self, x: float, y: float, width: float = 110) -> None:
        pen = self.paper.pen
        kept, pen.y = pen.y, y
        pen.scribble(x, width)
        pen.y = kept

    def house_head(self, x: float, y: float, *, size: float = 11) -> float:
        """Write the orderer's letterhead: house and unit in lines of their own."""
        story = self.paper.story
        house, unit = self.say("house"), self.say("unit")
        for text in dict.fromkeys(text for text in (house, unit) if text):
            self.text(x, y, text, size=size, bold=text == house, width=9999)
            y += size * 1.35
        return y if story.clinic.written else y + size

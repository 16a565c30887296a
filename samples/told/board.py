"""The drawing that this side's pages are made of: columns, boxes, tables, ticks, marks and signatures."""

from collections.abc import Sequence
from dataclasses import dataclass
from random import Random

from samples.draw.registry import Paper
from samples.draw.sheet import HEIGHT, WIDTH, Stroke


@dataclass(slots=True)
class Board:
    """A paper to draw on; `left` and `right` are its margins, `y` the next base line."""

    paper: Paper
    left: float = 56.0
    right: float = WIDTH - 56.0

    @property
    def rng(self) -> Random:
        return self.paper.pen.rng

    @property
    def y(self) -> float:
        return self.paper.pen.y

    @y.setter
    def y(self, value: float) -> None:
        self.paper.pen.y = value

    @property
    def size(self) -> float:
        return min(self.paper.pen.look.size, 11.5)

    def pick(self, *options: str) -> str:
        return self.rng.choice(options)

    def put(
        self,
        text: str,
        x: float | None = None,
        y: float | None = None,
        *,
        size: float | None = None,
        bold: bool = False,
        align: str = "left",
        gray: float = 0.0,
    ) -> float:
        """Write at a place without moving on; return where the text ends."""
        pen, kept = self.paper.pen, self.y
        self.y = kept if y is None else y
        end = pen.write(
            text, self.left if x is None else x, size=size or self.size, bold=bold, align=align, gray=gray
        )
        self.y = kept
        return end

    def line(self, text: str = "", *, size: float | None = None, bold: bool = False, x: float = 0) -> None:
        """Write a line and move below it, wrapped where it is too long."""
        self.block(text, self.left + x, self.right - self.left - x, size=size, bold=bold)

    def lines(self, *texts: str, size: float | None = None, x: float = 0) -> None:
        for text in texts:
            self.line(text, size=size, x=x)

    def block(
        self,
        text: str,
        x: float,
        width: float,
        *,
        size: float | None = None,
        bold: bool = False,
        lead: float = 1.42,
    ) -> None:
        """Write a text in a column and move below it."""
        points = size or self.size
        for part in text.split("\n"):
            for row in self.paper.pen.wrap(part, width, points, bold):
                self.put(row, x, size=self.fit(row, width, points, bold), bold=bold)
                self.y += points * lead

    def fit(self, text: str, width: float, points: float, bold: bool = False) -> float:
        """Return the size at which a text is no wider than that."""
        wide = self.paper.pen.width(text, points, bold)
        return points if wide <= width else points * width / wide

    def gap(self, points: float = 10) -> None:
        self.y += points

    def pairs(
        self,
        pairs: Sequence[tuple[str, str]],
        *,
        tab: float = 130,
        bold: bool = False,
        rule: bool = False,
        gap: float = 5,
        x: float | None = None,
        right: float | None = None,
        colon: str = ":",
    ) -> None:
        """Write labels with their values to the right, in a column of their own."""
        start, end = self.left if x is None else x, self.right if right is None else right
        for label, value in pairs:
            room = tab - 6
            self.put(label + colon, start, size=self.fit(label + colon, room, self.size, bold), bold=bold)
            self.block(value, start + tab, end - start - tab)
            if rule:
                self.rule(start, end, self.y - self.size * 0.85)
            self.y += gap

    def table(
        self,
        heads: Sequence[str],
        body: Sequence[Sequence[str]],
        shares: Sequence[float],
        *,
        shade: bool = True,
        lines: str = "grid",
        size: float | None = None,
        pad: float = 4,
    ) -> None:
        """Draw a table over the page's width; `lines`: grid, rows or none."""
        points, whole = size or min(self.size, 10.5), sum(shares)
        edges = [self.left]
        for share in shares:
            edges.append(edges[-1] + (self.right - self.left) * share / whole)
        for index, cells in enumerate([heads, *body] if heads else body):
            head = bool(heads) and index == 0
            self._row(cells, edges, points, pad, lines, bold=head, shade=head and shade)
        self.y += points

    def _row(
        self,
        cells: Sequence[str],
        edges: list[float],
        points: float,
        pad: float,
        lines: str,
        *,
        bold: bool,
        shade: bool,
    ) -> None:
        pen, top = self.paper.pen, self.y
        widths = [edges[index + 1] - edges[index] - 2 * pad for index in range(len(cells))]
        wrapped = [pen.wrap(text, width, points, bold) for text, width in zip(cells, widths, strict=True)]
        bottom = top + max(len(rows) for rows in wrapped) * points * 1.3 + pad * 1.6
        if shade:
            pen.shade(edges[0], top, edges[-1], bottom, 0.87)
        for rows, left, width in zip(wrapped, edges, widths, strict=False):
            self.y = top + points + pad * 0.6
            for row in rows:
                self.put(row, left + pad, size=self.fit(row, width, points, bold), bold=bold)
                self.y += points * 1.3
        if lines != "none":
            self.rule(edges[0], edges[-1], bottom)
        if lines == "grid":
            self.rule(edges[0], edges[-1], top)
            for edge in edges:
                pen.sheets[-1].marks.append(Stroke(((edge, top), (edge, bottom)), 0.6))
        self.y = bottom

    def cells(self, rows: Sequence[Sequence[tuple[float, str, str]]], *, height: float = 36) -> None:
        """Draw a form of boxes, each with a small label in its corner and the value below."""
        pen = self.paper.pen
        for row in rows:
            whole, x, top = sum(cell[0] for cell in row), self.left, self.y
            parts = [(cell[0] / whole * (self.right - self.left), cell[1], cell[2]) for cell in row]
            most = max(len(pen.wrap(value, width - 10, self.size)) for width, _, value in parts)
            bottom = top + max(height, 16 + most * self.size * 1.3)
            for width, label, value in parts:
                pen.box(x, top, x + width, bottom)
                self.put(label, x + 3, top + 8.5, size=self.fit(label, width - 6, 7.2))
                self.y = top + 9.5 + self.size * 1.15
                self.block(value, x + 5, width - 10, lead=1.25)
                x += width
            self.y = bottom

    def rule(self, x0: float | None = None, x1: float | None = None, y: float | None = None) -> None:
        pen = self.paper.pen
        pen.rule(
            self.left if x0 is None else x0, self.right if x1 is None else x1, self.y if y is None else y
        )

    def ticks(self, options: Sequence[tuple[str, bool]], x: float | None = None, step: float = 0) -> None:
        """Draw tick boxes in a row, or evenly spaced at `step`, and move on."""
        at = self.left if x is None else x
        for text, ticked in options:
            end = self.paper.pen.tick(at, ticked, text)
            at = at + step if step else end + 18
        self.y += self.size * 1.7

    def logo(self, kind: int, x: float, y: float, text: str = "") -> None:
        """Draw a sender's mark: a disc of rays, a square of bars, a wave or a cross; with a name beside."""
        pen = self.paper.pen
        marks = pen.sheets[-1].marks
        if kind == 0:
            for step in range(5):
                marks.append(Stroke(((x + 13, y + 13), (x + 26 - step * 1.5, y + step * 6.5)), 2.2))
                marks.append(Stroke(((x + 13, y + 13), (x + step * 1.5, y + 26 - step * 6.5)), 2.2))
        elif kind == 1:
            pen.box(x, y, x + 26, y + 26, 1.2)
            for step in range(4):
                pen.shade(x + 4 + step * 5, y + 20 - step * 5, x + 7 + step * 5, y + 23, 0.15)
        elif kind == 2:
            wave = [(x + step * 2.2, y + 13 + (6 if step % 4 < 2 else -6)) for step in range(14)]
            marks.append(Stroke(tuple(wave), 2.4))
        else:
            pen.shade(x + 9, y, x + 17, y + 26, 0.25)
            pen.shade(x, y + 9, x + 26, y + 17, 0.25)
        if text:
            self.put(text, x + 36, y + 17, size=12, bold=True)

    def title(self, text: str, *, size: float = 16, center: bool = False, rule: bool = False) -> None:
        x = WIDTH / 2 if center else self.left
        self.put(
            text,
            x,
            size=self.fit(text, self.right - self.left, size, True),
            bold=True,
            align="center" if center else "left",
        )
        self.y += size * 0.6
        if rule:
            self.rule()
        self.y += size * 1.2

    def foot(self, *texts: str, size: float = 7.5) -> None:
        """Write small lines at the page's foot, under a rule."""
        self.rule(y=HEIGHT - 40 - len(texts) * size * 1.3)
        for index, text in enumerate(texts):
            self.put(text, y=HEIGHT - 30 - (len(texts) - index - 1) * size * 1.3, size=size, gray=0.15)

    def sign(self, name: str, under: str = "", x: float | None = None) -> None:
        """Leave room for a signature that nobody can read, with the name in print below."""
        at = self.left if x is None else x
        self.y += 22
        self.paper.pen.scribble(at + 6)
        self.y += 26
        for text in (name, under):
            if text:
                self.put(text, at)
                self.y += self.size * 1.4

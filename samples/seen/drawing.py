"""What this side's pages are drawn with: boxed cells, grids, letterheads, marks."""

import math
from collections.abc import Sequence
from itertools import pairwise

from samples.draw.pen import Pen
from samples.draw.registry import Paper
from samples.draw.sheet import HEIGHT, WIDTH, Stroke
from samples.seen.kit import Row, region


def block(pen: Pen, text: str, x: float, width: float, size: float | None = None, bold: bool = False) -> None:
    """Write a text in lines from the cursor on and move below it."""
    points = size or pen.look.size
    longest = max((pen.width(word, points, bold) for word in text.split()), default=0.0)
    if longest > width:
        points *= width / longest
    for line in pen.wrap(text, width, points, bold):
        pen.write(line, x, size=points, bold=bold)
        pen.y += points * 1.3


def cell(
    paper: Paper,
    label: str,
    text: str,
    x0: float,
    x1: float,
    top: float,
    height: float,
    *,
    shade: bool = False,
) -> None:
    """Draw a boxed cell: small label above, text below."""
    pen = paper.pen
    if shade:
        pen.shade(x0, top, x1, top + 13, 0.88)
    pen.box(x0, top, x1, top + height)
    pen.y = top + 9.5
    pen.write(label, x0 + 4, size=7.5, bold=pen.look.bold_labels)
    pen.y = top + 16 + pen.look.size * 0.75
    size = pen.look.size
    room = x1 - x0 - 10
    while size > 6.5 and len(pen.wrap(text, room, size)) * size * 1.3 > height - 17:
        size -= 0.5
    block(pen, text, x0 + 5, room, size)


def cells(
    paper: Paper, rows: Sequence[tuple[str, str, float]], height: float = 36, *, shade: bool = False
) -> None:
    """Draw boxed cells beside each other from the cursor on; each has label, text and share of the width."""
    pen, top = paper.pen, paper.pen.y
    total, x = sum(row[2] for row in rows), 45.0
    wide = pen.right - 45
    for label, text, share in rows:
        end = x + wide * share / total
        cell(paper, label, text, x, end, top, height, shade=shade)
        x = end
    pen.y = top + height


def ledger(
    paper: Paper, rows: Sequence[Row], split: float = 0.34, *, shade: bool = True, lines: bool = True
) -> None:
    """Draw a table of two columns, labels to the left."""
    pen = paper.pen
    left, right = 50.0, pen.right
    middle = left + (right - left) * split
    for label, text in rows:
        top = pen.y
        pen.y = top + pen.look.size + 4
        block(pen, text, middle + 6, right - middle - 12)
        lowest = pen.y
        pen.y = top + pen.look.size + 4
        block(pen, label, left + 5, middle - left - 9, pen.look.label_size, pen.look.bold_labels)
        bottom = max(lowest, pen.y) - pen.look.size + 3
        if shade:
            pen.shade(left, top, middle, bottom)
        if lines:
            pen.box(left, top, right, bottom)
            pen.box(left, top, middle, bottom)
        pen.y = bottom


def grid(
    paper: Paper,
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
    shares: Sequence[float],
    *,
    size: float = 9,
    left: float = 42.0,
    ruled: bool = True,
) -> None:
    """Draw a table with a shaded head."""
    pen = paper.pen
    xs = [left]
    for share in shares:
        xs.append(xs[-1] + (pen.right - left) * share / sum(shares))
    for number, row in enumerate([head, *rows]):
        top, lowest = pen.y, pen.y
        for x, end, text in zip(xs, xs[1:], row, strict=False):
            pen.y = top + size + 3
            block(pen, text, x + 3, end - x - 6, size, number == 0)
            lowest = max(lowest, pen.y)
        bottom = max(lowest - size + 3, top + size * 1.7)
        if number == 0:
            pen.shade(xs[0], top, xs[-1], bottom)
        for x, end in pairwise(xs):
            if ruled:
                pen.box(x, top, end, bottom, 0.5)
        pen.y = bottom


def fields(paper: Paper, rows: Sequence[Row], x: float | None = None, width: float | None = None) -> None:
    """Write labels with their texts behind, all texts at one left edge."""
    pen = paper.pen
    start = pen.look.left if x is None else x
    room = (width or pen.right - start) - 4
    shown = [(label + (pen.look.colon.strip() or ":"), text) for label, text in rows]
    edge = min(
        room * 0.5,
        max(pen.width(label, pen.look.label_size, pen.look.bold_labels) for label, _ in shown) + 12,
    )
    for label, text in shown:
        top = pen.y
        block(pen, label, start, edge - 6, pen.look.label_size, pen.look.bold_labels)
        low, pen.y = pen.y, top
        block(pen, text, start + edge, room - edge)
        pen.y = max(pen.y, low) + pen.step * 0.25


def logo(pen: Pen, x: float, y: float, kind: int) -> None:
    """Draw one of three marks: rings, a cross, waves."""
    marks = pen.sheets[-1].marks
    if kind == 0:
        for radius in (6, 11):
            angles = [index / 24 * 2 * math.pi for index in range(25)]
            marks.append(
                Stroke(tuple((x + radius * math.cos(a), y + radius * math.sin(a)) for a in angles), 1.6)
            )
    elif kind == 1:
        pen.shade(x - 3, y - 11, x + 3, y + 11, 0.35)
        pen.shade(x - 11, y - 3, x + 11, y + 3, 0.35)
    else:
        for step in (-6, 0, 6):
            wave = tuple((x - 12 + i, y + step + 3 * math.sin(i / 4)) for i in range(25))
            marks.append(Stroke(wave, 1.5))


def letterhead(paper: Paper, *, unit: bool = False) -> None:
    """Draw the region's mark and name at the top; `unit`: the ordering clinic beneath."""
    pen, story = paper.pen, paper.story
    pen.y = 52
    logo(pen, 60, 48, pen.rng.randrange(3))
    name = region(story)
    if name or not story.clinic.hospital:
        pen.write(name or story.clinic.town, 80, size=13, bold=True)
    if unit and story.can_say("clinic"):
        pen.y = 68
        pen.write(story.say("clinic"), 80, size=9)
    pen.y = 72
    pen.rule(45, pen.right, 80)
    pen.y = 104


def foot(paper: Paper, *texts: str) -> None:
    """Write small lines at the page's foot."""
    pen = paper.pen
    kept = pen.y
    pen.rule(45, pen.right, HEIGHT - 50, 0.4)
    pen.y = HEIGHT - 39
    for text in texts:
        pen.write(text, 48, size=7.5)
        pen.y += 9.5
    pen.y = kept


def middle(pen: Pen, text: str, size: float = 15, bold: bool = True) -> None:
    pen.write(text, WIDTH / 2, size=size, bold=bold, align="center")
    pen.y += size * 1.6


def barcode(pen: Pen, x: float, top: float, width: float = 90, height: float = 18) -> None:
    """Draw bars of varying thickness."""
    at = x
    while at < x + width:
        bar = pen.rng.choice([0.7, 1.1, 1.8])
        pen.shade(at, top, at + bar, top + height, 0.0)
        at += bar + pen.rng.choice([0.9, 1.5, 2.2])

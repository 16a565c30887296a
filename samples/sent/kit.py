"""What this side's papers are drawn with: fields, captioned boxes, tables, heads, stamps."""

from collections.abc import Sequence
from dataclasses import replace
from itertools import pairwise
from math import cos, pi, sin
from random import Random

from samples.draw.pen import Pen
from samples.draw.registry import Paper
from samples.draw.sheet import HEIGHT, WIDTH, Stroke
from samples.draw.story import Story
from samples.sent import telling as _telling  # registers who tells this side's orders
from samples.sent import wearing as _wearing  # and how its copier wears them

assert _telling and _wearing
SENT = (
    "Hej,\n\nSkickar beställningen som bilaga.\n\nMvh\n{}",
    "Se bifogad fil.\n\n/{}",
    "Hej!\nHär kommer en beställning av bilder, se bilagan.\n\nHälsningar {}",
    "Bifogar inskannat papper.\n\nMed vänlig hälsning\n{}",
)


def begin(
    paper: Paper, *, size: float = 0.0, left: float = 0.0, order: bool = True
) -> tuple[Pen, Story, Random]:
    """Begin a page of the given letter size and margin; name who mails it, should it be mailed."""
    pen, story = paper.pen, paper.story
    look = pen.look
    pen.look = replace(
        look,
        size=size or min(look.size, 12),
        left=left or look.left,
        label_size=min(max(look.label_size, 8.5), size or look.size),
    )
    paper.mail.sender = story.secretary
    if order:
        paper.mail.subject = pen.rng.choice(
            ["Bildbeställning", "Beställning röntgenbilder", "Bilder", "Scan"]
        )
        paper.mail.body = pen.rng.choice(SENT).format(story.secretary)
    return pen, story, pen.rng


def at(
    pen: Pen,
    x: float,
    y: float,
    text: str,
    size: float = 0.0,
    *,
    bold: bool = False,
    align: str = "left",
    gray: float = 0,
) -> float:
    """Write at a place; leave the cursor on its line."""
    pen.y = y
    return pen.write(text, x, size=size or None, bold=bold, align=align, gray=gray)


def fitted(pen: Pen, text: str, width: float, rows: int, size: float) -> tuple[list[str], float]:
    """Break a text into at most so many lines, in smaller letters where it must be."""
    while True:
        found = pen.wrap(text, width, size)
        wide = max((pen.width(line, size) for line in found), default=0)
        if (len(found) <= rows and wide <= width) or size < 6:
            return found, size
        size -= 0.5


def captioned(
    pen: Pen, x0: float, top: float, x1: float, bottom: float, caption: str, value: str, *, small: float = 7.5
) -> None:
    """Draw a box with its caption in the corner and the value below."""
    pen.box(x0, top, x1, bottom)
    at(pen, x0 + 3, top + small + 1.5, caption, small, gray=0.1)
    room = bottom - top - small - 5
    rows = max(1, int(room / (pen.look.size * 1.2)))
    found, size = fitted(pen, value, x1 - x0 - 10, rows, pen.look.size)
    y = bottom - 4 - (len(found) - 1) * size * 1.2
    for line in found:
        at(pen, x0 + 6, y, line, size)
        y += size * 1.2


def pair(
    pen: Pen, label: str, value: str, x: float, *, width: float = 0.0, bold: bool = False, gap: float = 1.0
) -> None:
    """Write a label and, at x, its value in as many lines as it needs; move below."""
    look = pen.look
    pen.write(label, size=look.label_size, bold=bold)
    found = pen.wrap(value, (width or pen.right - x)) if value else [""]
    for index, line in enumerate(found):
        if index:
            pen.down()
        pen.write(line, x)
    pen.down(gap)


def pairs(
    pen: Pen, x: float, rows: Sequence[tuple[str, str]], *, bold: bool = False, gap: float = 1.0
) -> None:
    """Write labels with their values at x, one below the other."""
    for label, value in rows:
        pair(pen, label, value, x, bold=bold, gap=gap)


def grid(
    pen: Pen,
    xs: Sequence[float],
    rows: Sequence[Sequence[str]],
    *,
    head: Sequence[str] = (),
    shade: float = 0.0,
    lines: bool = True,
    size: float = 0.0,
    pad: float = 4.0,
) -> None:
    """Draw a table: `xs` are the columns' edges, the right one's too."""
    points = size or pen.look.size
    top = pen.y
    for index, row in enumerate([head, *rows] if head else rows):
        bold = bool(head) and index == 0
        cells = [
            fitted(pen, text, xs[at_ + 1] - xs[at_] - 2 * pad, 4, points) for at_, text in enumerate(row)
        ]
        high = max(len(found) for found, _ in cells) * points * 1.25 + pad * 1.6
        if bold and shade:
            pen.shade(xs[0], top, xs[-1], top + high, shade)
        for column, (found, smaller) in enumerate(cells):
            for number, line in enumerate(found):
                at(
                    pen,
                    xs[column] + pad,
                    top + pad * 0.6 + (number + 0.95) * points * 1.25,
                    line,
                    smaller,
                    bold=bold,
                )
        if lines:
            for left, right in pairwise(xs):
                pen.box(left, top, right, top + high)
        top += high
    pen.y = top + points * 1.6


def logo(pen: Pen, x: float, y: float, kind: int) -> None:
    """Draw a sign of the house: bars, a ring, a cross or a wave."""
    marks = pen.sheets[-1].marks
    if kind == 0:
        for index in range(4):
            pen.shade(x + index * 7, y + 6 * index, x + index * 7 + 5, y + 26, 0.35)
    elif kind == 1:
        ring = [(x + 13 + 12 * c, y + 13 + 12 * s) for c, s in _circle(24)]
        marks.append(Stroke(tuple(ring), 2.5, 0.3))
        marks.append(Stroke(((x + 13, y + 5), (x + 13, y + 21)), 2.5, 0.3))
    elif kind == 2:
        pen.shade(x + 9, y, x + 17, y + 26, 0.3)
        pen.shade(x, y + 9, x + 26, y + 17, 0.3)
    else:
        for step in range(3):
            wave = [(x + t, y + 6 + 8 * step + 3 * (1 if t // 6 % 2 else -1)) for t in range(0, 37, 6)]
            marks.append(Stroke(tuple(wave), 1.6, 0.3))


def _circle(steps: int) -> list[tuple[float, float]]:
    return [(cos(2 * pi * at_ / steps), sin(2 * pi * at_ / steps)) for at_ in range(steps + 1)]


def footer(pen: Pen, parts: Sequence[str], *, rule: bool = True) -> None:
    """Write the paper's foot in columns."""
    kept, y = pen.y, HEIGHT - 40
    if rule:
        pen.rule(45, WIDTH - 45, y - 11, 0.5)
    step = (WIDTH - 90) / max(1, len(parts))
    for index, part in enumerate(parts):
        found, size = fitted(pen, part, step - 8, 1, 7)
        at(pen, 45 + index * step, y, found[0], size, gray=0.3)
    pen.y = kept


def stamp(pen: Pen, x: float, y: float, width: float, texts: Sequence[str]) -> None:
    """Draw a rubber stamp's frame with its lines."""
    kept = pen.y
    high = 14 + 12 * len(texts)
    pen.box(x, y, x + width, y + high, 1.6)
    pen.box(x + 2.5, y + 2.5, x + width - 2.5, y + high - 2.5, 0.6)
    for index, text in enumerate(texts):
        found, size = fitted(pen, text, width - 14, 1, 9)
        at(pen, x + width / 2, y + 17 + 12 * index, found[0], size, align="center")
    pen.y = kept


def sign(pen: Pen, texts: Sequence[str], *, x: float = 0.0, scribble: bool = True) -> None:
    """Sign: a scribble and what is typed below it."""
    if scribble:
        pen.down(1.4)
        pen.scribble(x or pen.look.left)
        pen.down(1.6)
    for text in texts:
        if text:
            pen.write(text, x or None)
            pen.down()

"""What this side's pages are made of: heads, captions, rows, cells, tables, tick rows, signatures."""

from collections.abc import Sequence

from samples.brought.content import phrases
from samples.brought.words import tell
from samples.draw.pen import Pen
from samples.draw.registry import Paper
from samples.draw.sheet import HEIGHT, Stroke
from samples.draw.story import Story

Corners = tuple[float, float, float, float]
Pairs = Sequence[tuple[str, str]]


def caption(pen: Pen, text: str, x: float | None = None, *, align: str = "left", colon: bool = True) -> float:
    """Write a label in the sender's manner; return where it ends."""
    look = pen.look
    words = text.upper() if look.caps else text
    ending = look.colon if colon and text and not text.endswith(("?", ":", ".")) else ""
    return pen.write(
        words + ending, x, size=look.label_size, bold=look.bold_labels, family=look.label, align=align
    )


def rows(
    paper: Paper,
    pairs: Pairs,
    *,
    at: float = 0.36,
    gap: float = 0.5,
    under: str = "",
    align: str = "left",
    left: float | None = None,
    right: float | None = None,
) -> None:
    """Write labels with values beside them; `under`: "rule" or "dots" for the values to stand on."""
    pen = paper.pen
    start, end = pen.look.left if left is None else left, pen.right if right is None else right
    column = start + (end - start) * at
    for label, value in pairs:
        stop = caption(pen, label, column - 8 if align == "right" else start, align=align)
        x = column if align == "right" else max(column, stop + 6)
        lines = pen.wrap(value, end - x) if value else [""]
        for line in lines:
            pen.write(line, x)
            if under == "rule":
                pen.rule(x, end, pen.y + 3)
            elif under == "dots" and not line:
                pen.dots(x, end)
            pen.down()
        pen.down(gap)


def cell(
    paper: Paper, box: tuple[float, float, float, float], label: str, value: str, *, bold: bool = False
) -> None:
    """Draw a framed cell: a small label at its top, the value below."""
    pen, (x0, top, x1, bottom) = paper.pen, box
    pen.box(x0, top, x1, bottom)
    kept, pen.y = pen.y, top + 9
    pen.write(label, x0 + 4, size=7, family=pen.look.label)
    size = pen.look.size
    while size > 7 and (len(pen.wrap(value, x1 - x0 - 10, size, bold)) * size * 1.2 > bottom - top - 13):
        size -= 0.5
    pen.y = top + 11 + size
    for line in pen.wrap(value, x1 - x0 - 10, size, bold):
        pen.write(line, x0 + 5, size=size, bold=bold)
        pen.y += size * 1.2
    pen.y = kept


def grid(paper: Paper, lines: Sequence[Pairs], *, high: float = 38, left: float | None = None) -> None:
    """Draw lines of cells side by side and move below them."""
    pen = paper.pen
    start = pen.look.left if left is None else left
    top = pen.y
    for line in lines:
        wide = (pen.right - start) / len(line)
        for index, (label, value) in enumerate(line):
            cell(paper, (start + index * wide, top, start + (index + 1) * wide, top + high), label, value)
        top += high
    pen.y = top + 18


def table(
    paper: Paper,
    heads: Sequence[str],
    lines: Sequence[Sequence[str]],
    shares: Sequence[float],
    *,
    shaded: bool = True,
    ruled: bool = True,
    left: float | None = None,
) -> None:
    """Draw a table; `shares`: where each column begins, as a part of the width."""
    pen = paper.pen
    start = pen.look.left if left is None else left
    xs = [start + 4 + share * (pen.right - start) for share in shares]
    top = pen.y - pen.look.size * 1.1
    if shaded:
        pen.shade(start, top, pen.right, top + pen.look.size * 1.6, 0.86)
    pen.columns(heads, xs, bold=True)
    edges = [top]
    pen.y += 3
    for line in lines:
        if ruled:
            edges.append(pen.y - pen.look.size * 1.1)
        pen.columns(line, xs)
        pen.y += 3
    bottom = pen.y - pen.look.size * 1.1
    for edge in [*edges, bottom]:
        pen.rule(start, pen.right, edge)
    if ruled:
        for x in [*(x - 4 for x in xs), pen.right]:
            pen.sheets[-1].marks.append(Stroke(((x, top), (x, bottom)), 0.7))
    pen.down(1.2)


def bar(paper: Paper, text: str, *, gray: float = 0.82, left: float | None = None) -> None:
    """Write a section's heading in a shaded bar."""
    pen = paper.pen
    start = pen.look.left if left is None else left
    pen.shade(start, pen.y - pen.look.size * 1.05, pen.right, pen.y + pen.look.size * 0.45, gray)
    pen.write(text, start + 4, bold=True)
    pen.down(1.35)


def ticks(paper: Paper, options: Sequence[tuple[str, bool]], x: float, *, gap: float = 20) -> None:
    """Draw tick boxes in a row, on further rows where they do not fit, and move below."""
    pen, start = paper.pen, x
    for text, ticked in options:
        if x + pen.width(text) + pen.look.size * 1.5 > pen.right and x > start:
            pen.down(1.3)
            x = start
        x = pen.tick(x, ticked, text) + gap
    pen.down(1.5)


def wants(story: Story, images: str = "Bilder", report: str = "Utlåtande") -> list[tuple[str, bool]]:
    story.note("wants")
    return [(images, True), (report, "report" in story.wants)]


CHANNELS = {"iep": "IEP", "usb": "USB", "cd": "CD", "post": "Post"}
CONSENTS = {"oral": "Muntligt", "written": "Skriftligt", "none": "Nej"}


def channels(story: Story) -> list[tuple[str, bool]]:
    story.note("channel")
    return [(text, name == story.channel) for name, text in CHANNELS.items()]


def consents(story: Story) -> list[tuple[str, bool]]:
    story.note("consent")
    return [(text, name == story.consent) for name, text in CONSENTS.items()]


def urgency(story: Story, yes: str = "Ja", no: str = "Nej") -> list[tuple[str, bool]]:
    story.note("urgent")
    return [(yes, story.urgent), (no, not story.urgent)]


def sign(paper: Paper, *lines: str, x: float | None = None, scribble: bool = True) -> None:
    """Sign: a scribble, and below it what the lines say."""
    pen = paper.pen
    start = pen.look.left if x is None else x
    if scribble:
        pen.down(1.8)
        pen.scribble(start)
        pen.down(1.6)
    for line in lines:
        text = tell(paper.story, line)
        if text:
            pen.write(text, start)
            pen.down()


def foot(paper: Paper, text: str = "") -> None:
    paper.pen.foot(text or paper.pen.rng.choice(phrases("footers")))


def page_number(paper: Paper, index: int, count: int) -> None:
    pen = paper.pen
    kept, pen.y = pen.y, HEIGHT - 32
    pen.write(f"Sida {index} av {count}", pen.right, size=7, align="right")
    pen.y = kept


def framed(paper: Paper, top: float, *, pad: float = 12, width: float = 1.2) -> None:
    """Frame what was written from `top` down to the cursor."""
    pen = paper.pen
    pen.box(pen.look.left - pad, top, pen.right + pad - 6, pen.y, width)

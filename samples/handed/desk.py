"""What this side's papers are drawn with: fields, boxes, combs, grids, heads, stamps."""

from collections.abc import Sequence

from samples.draw.registry import Mail, Paper
from samples.draw.sheet import WIDTH, Stroke

COVERS = (
    ("Bildbeställning", "Hej!\nBifogar en beställning.\nMvh"),
    ("Scan från Kopiator 4", "Meddelande från multifunktionsskrivare. Svara inte på detta mail."),
    ("Se bifogat dokument", "Hej\n\nSe bifogad fil.\n"),
    ("beställning", "Se bif.\n\nMvh"),
    (
        "Röntgenbilder önskas",
        "Hejsan!\n\nKommer här, se bilagan. Hör av er om något är oklart.\n\nHälsningar",
    ),
    ("VB: skannat", "-----Ursprungligt meddelande-----\nÄmne: skannat\n\nSkickat från min scanner"),
    ("", ""),
)
EDGE = 16.0


def cover(paper: Paper) -> None:
    """Write the mail that a paper is attached to, where it is sent as one."""
    subject, body = paper.pen.rng.choice(COVERS)
    paper.mail = Mail(subject, body or " ", False, paper.story.secretary)


def post(paper: Paper, subject: str, body: str, *, html: bool = False, sender: str = "") -> None:
    """Write a mail."""
    paper.mail = Mail(subject, body, html, sender or paper.story.secretary)


def fit(paper: Paper, text: str, room: float, size: float | None = None, bold: bool = False) -> float:
    """Return the size at which a text fits into its room, four fifths of the usual at the least."""
    usual = size or paper.pen.look.size
    wide = paper.pen.width(text, usual, bold)
    return usual if wide <= room else max(usual * 0.8, usual * room / wide)


def put(paper: Paper, text: str, x: float, room: float, *, bold: bool = False, step: float = 0) -> None:
    """Write a value into a room, in lines where it is too long; the cursor stays on the last line."""
    pen = paper.pen
    size = fit(paper, text, room, bold=bold)
    for index, line in enumerate(pen.wrap(text, room, size, bold)):
        if index:
            pen.y += step or pen.step
        squeezed = fit(paper, line, room, size, bold)
        if pen.width(line, squeezed, bold) > room:
            squeezed *= room / pen.width(line, squeezed, bold)
        pen.write(line, x, size=squeezed, bold=bold)


def label(paper: Paper, text: str, x: float | None = None, *, size: float = 0, colon: bool = True) -> float:
    """Write a label in the sender's look."""
    look = paper.pen.look
    shown = text.upper() if look.caps else text
    ending = look.colon if colon and not shown.endswith((":", "?", ".")) else ""
    return paper.pen.write(
        shown + ending, x, size=size or look.label_size, bold=look.bold_labels, family=look.label
    )


def field(paper: Paper, name: str, value: str, at: float | None = None, x: float | None = None) -> None:
    """Write a label with its value to the right, `at` a column or behind it."""
    pen = paper.pen
    end = label(paper, name, x)
    start = max(at or 0.0, end + 6)
    put(paper, value, start, pen.right - start)
    pen.down(1.25)


def lined(paper: Paper, name: str, value: str, at: float) -> None:
    """Write a value on a line to write on."""
    pen = paper.pen
    pen.rule(at - 3, pen.right, pen.y + 3, 0.4)
    field(paper, name, value, at)
    pen.down(0.2)


def above(paper: Paper, name: str, value: str, x: float, room: float) -> None:
    """Write a small label with its value below; the cursor goes below both."""
    pen = paper.pen
    label(paper, name, x, size=max(7.0, pen.look.label_size - 2), colon=False)
    pen.down()
    put(paper, value, x, room)
    pen.down(1.3)


def boxed(paper: Paper, name: str, value: str, x0: float, x1: float, high: float = 36) -> None:
    """Draw a box with its label in the corner; the cursor stays on the box's top."""
    pen, top = paper.pen, paper.pen.y
    pen.box(x0, top, x1, top + high)
    pen.y = top + 9
    label(paper, name, x0 + 4, size=7, colon=False)
    room = x1 - x0 - 12
    size = fit(paper, value, room)
    rows = pen.wrap(value, room, size)
    pen.y = top + high - 7 - (len(rows) - 1) * size * 1.15
    put(paper, value, x0 + 6, room, step=size * 1.15)
    pen.y = top


def boxes(paper: Paper, row: Sequence[tuple[str, str]], shares: Sequence[float], high: float = 36) -> None:
    """Draw a row of boxes and move below it."""
    pen = paper.pen
    x, wide = pen.look.left, pen.right - pen.look.left
    for (name, value), share in zip(row, shares, strict=True):
        boxed(paper, name, value, x, x + wide * share, high)
        x += wide * share
    pen.y += high


def comb(paper: Paper, name: str, text: str, x: float, cell: float = 15.0) -> None:
    """Write a text a letter a cell, under its label."""
    pen = paper.pen
    label(paper, name, x, size=8, colon=False)
    pen.y += 20
    for index, letter in enumerate(text):
        left = x + index * cell
        pen.box(left, pen.y - 13, left + cell, pen.y + 4, 0.5)
        pen.write(letter, left + cell / 2, size=min(pen.look.size, 11), align="center")
    pen.down(1.6)


def grid(paper: Paper, rows: Sequence[Sequence[str]], shares: Sequence[float]) -> None:
    """Draw a table with lines; its first row is the heads."""
    pen, left = paper.pen, paper.pen.look.left
    wide = pen.right - left
    edges = [left + wide * sum(shares[:index]) for index in range(len(shares) + 1)]
    for number, row in enumerate(rows):
        top = pen.y
        pen.y += pen.look.size * 1.2
        if not number:
            pen.shade(left, top, pen.right, top + pen.step * 1.25, 0.88)
        lowest = first = pen.y
        for cell, x0, x1 in zip(row, edges, edges[1:], strict=False):
            pen.y = first
            put(paper, cell, x0 + 4, x1 - x0 - 8, bold=not number)
            lowest = max(lowest, pen.y)
        pen.y = max(lowest + pen.step * 0.45, top + pen.step * 1.25)
        for x in edges:
            pen.sheets[-1].marks.append(Stroke(((x, top), (x, pen.y)), 0.6))
        pen.rule(left, pen.right, top)
        pen.rule(left, pen.right, pen.y)
    pen.down(1.3)


def ticks(paper: Paper, choices: Sequence[tuple[str, bool]], x: float | None = None, gap: float = 18) -> None:
    """Write tick boxes side by side, on a new line where the paper ends, and move below them."""
    pen = paper.pen
    start = pen.look.left if x is None else x
    at = start
    for text, ticked in choices:
        if at > start and at + pen.width(text) + 20 > pen.right:
            pen.down(1.1)
            at = start
        at = pen.tick(at, ticked, text) + gap
    pen.down(1.4)


def head(paper: Paper, name: str, *small: str, rule: bool = True, size: float = 13) -> None:
    """Write a letterhead and move below it."""
    pen = paper.pen
    if name:
        pen.write(name, size=fit(paper, name, pen.right - pen.look.left, size, True), bold=True)
        pen.y += 14
    for line in small:
        pen.write(line, size=8)
        pen.y += 11
    if rule:
        pen.rule(pen.look.left, pen.right, pen.y - 4, 1.0)
    pen.y += 20


def stamp(paper: Paper, *rows: str, x: float = 400, y: float = 38) -> None:
    """Stamp the sheet: rows of text in a frame."""
    pen, kept = paper.pen, paper.pen.y
    wide = max(pen.width(row, 8) for row in rows) + 12
    left = min(x, WIDTH - EDGE - wide)
    pen.box(left, y, left + wide, y + 6 + 11 * len(rows), 1.2)
    for index, row in enumerate(rows):
        pen.y = y + 11 + 11 * index
        pen.write(row, left + 6, size=8)
    pen.y = kept


def text(paper: Paper, words: str, x: float | None = None, room: float | None = None) -> None:
    """Write paragraphs parted by empty lines."""
    for block in words.split("\n\n"):
        if block.strip():
            paper.pen.paragraph(block, x, room)
            paper.pen.down(0.5)


def gap(paper: Paper, points: float = 8) -> None:
    paper.pen.y += points

"""Marks that this side's papers are made of: logos, letterheads, boxed cells, tables, footers, stamps."""

import math
from collections.abc import Sequence

from samples.draw.pen import Pen
from samples.draw.registry import Paper
from samples.draw.sheet import HEIGHT, WIDTH, Area, Stroke
from samples.heard.content import labels, toml

OURS = (
    ("Röntgenkliniken", "Hallands sjukhus Varberg", "432 81 Varberg"),
    ("Bild- och funktionsdiagnostik, bildutlämning", "Hallands sjukhus Halmstad", "301 85 Halmstad"),
    ("Röntgen, bildexpeditionen", "Hallands sjukhus Varberg"),
    ("Hallands sjukhus", "Röntgen, Varberg", "432 81 VARBERG"),
    ("Röntgenexpeditionen Halmstad", "Region Halland"),
)


def title_of(pen: Pen, name: str) -> str:
    """Choose this side's wording of a label."""
    return str(pen.rng.choice(labels(name)))


def titled(paper: Paper, name: str) -> tuple[str, str]:
    """Return what this form calls a part, and what the order says there."""
    return title_of(paper.pen, name), paper.story.say(name)


def logo(pen: Pen, x: float, top: float, size: float = 30) -> None:
    """Draw a sign that stands for a care provider."""
    kind, marks = pen.rng.randrange(4), pen.sheets[-1].marks
    middle, half = x + size / 2, size / 2
    if kind == 0:
        marks.append(Area(x, top, x + size, top + size, 0.35))
        marks.append(Stroke(((middle, top + 4), (middle, top + size - 4)), 5, 1.0))
        marks.append(Stroke(((x + 4, top + half), (x + size - 4, top + half)), 5, 1.0))
    elif kind == 1:
        for ring in (half, half * 0.6):
            turn = [i * math.tau / 28 for i in range(29)]
            points = tuple((middle + ring * math.cos(a), top + half + ring * math.sin(a)) for a in turn)
            marks.append(Stroke(points, 2.2, 0.2))
    elif kind == 2:
        for step in range(4):
            left = x + step * size / 4
            marks.append(Area(left, top + size * (0.75 - 0.25 * step), left + size / 5, top + size, 0.3))
    else:
        points = tuple(
            (x + i * size / 20, top + half + half * 0.6 * math.sin(i / 20 * math.tau)) for i in range(21)
        )
        marks.append(Stroke(points, 3, 0.25))
        marks.append(Stroke(tuple((px, py + 7) for px, py in points), 1.6, 0.4))


def letterhead(paper: Paper, kind: int | None = None) -> None:
    """Draw the sender's head; where the clinic is missing it names nobody."""
    pen, story = paper.pen, paper.story
    place, hidden = story.clinic, story.lacks("clinic")
    region = place.hospital.region if place.hospital else ""
    name = "" if hidden else place.hospital_written
    street = f"{pen.rng.choice(toml('names')['streets'])} {pen.rng.randint(1, 60)}"
    post = f"{street}, {pen.rng.randint(211, 905)} {pen.rng.randint(10, 99)} {place.town}"
    contact = f"Tel {story.phone}  Fax {story.reply_fax}"
    way = pen.rng.randrange(4) if kind is None else kind
    lines = [part for part in (region, name, "" if hidden else post, contact) if part]
    pen.y = 56
    if way == 0:
        logo(pen, pen.look.left, 34)
        for index, line in enumerate(lines):
            pen.write(line, pen.look.left + 42, size=11 if index == 0 else 8, bold=index == 0)
            pen.y += 13 if index == 0 else 10.5
    elif way == 1:
        for index, line in enumerate(lines):
            pen.write(line, pen.right, size=12 if index == 0 else 8.5, bold=index == 0, align="right")
            pen.y += 14 if index == 0 else 11
    elif way == 2:
        for index, line in enumerate(lines):
            pen.write(line, WIDTH / 2, size=14 if index == 0 else 8.5, bold=index == 0, align="center")
            pen.y += 15 if index == 0 else 11
        pen.rule(pen.look.left, pen.right, pen.y - 4, 1.4)
        pen.y += 6
    else:
        pen.shade(0, 27, WIDTH, 36, 0.55)
        pen.y = 54
        pen.write(lines[0], size=13, bold=True)
        pen.write(contact, pen.right, size=8, align="right")
        pen.y += 14
        for line in lines[1:-1]:
            pen.write(line, size=8.5)
            pen.y += 11
    pen.y += 18
    story.traps.add("letterhead")


def addressee(paper: Paper, x: float | None = None, prefix: str = "") -> None:
    """Address the paper to our own department, which is never where the images go."""
    pen = paper.pen
    lines = pen.rng.choice(OURS)
    pen.write(prefix + lines[0], x)
    for line in lines[1:]:
        pen.down()
        pen.write(line, x)
    pen.down(1.4)
    paper.story.traps.add("addressee")


def dateline(paper: Paper, x: float | None = None, *, align: str = "left") -> None:
    """Write the day of writing, with the town before it now and then."""
    pen, story = paper.pen, paper.story
    town = f"{story.clinic.town} " if pen.rng.random() < 0.4 and not story.lacks("clinic") else ""
    pen.write(town + story.date_text(story.written_on), x, align=align)


def fitted(
    pen: Pen, text: str, width: float, size: float, lines: int, bold: bool = False
) -> tuple[list[str], float]:
    """Break a text into at most so many lines, in smaller letters where it must be."""
    while True:
        found = pen.wrap(text, width, size, bold)
        longest = max((pen.width(line, size, bold) for line in found), default=0)
        if (len(found) <= lines and longest <= width) or size < 6.5:
            return found, size
        size -= 0.4


def cell(
    pen: Pen, box: tuple[float, float, float, float], label: str, value: str, *, bold: bool = False
) -> None:
    """Draw a box with a small label in its corner and the value below it."""
    left, top, right, bottom = box
    pen.box(left, top, right, bottom)
    pen.y = top + 9
    names, small = fitted(pen, label, right - left - 8, 7.5, 1)
    pen.write(names[0], left + 4, size=small, gray=0.15)
    room = max(1, int((bottom - top - 12) / (pen.look.size * 1.15)))
    texts, size = fitted(pen, value, right - left - 12, min(11.5, pen.look.size), room, bold)
    pen.y = top + 10 + size * 1.12
    for text in texts:
        pen.write(text, left + 6, size=size, bold=bold)
        pen.y += size * 1.15


def cells(pen: Pen, row: Sequence[tuple[str, str, float]], height: float) -> None:
    """Draw a row of boxed cells: label, value, share of the width; move below them."""
    left, top, width = pen.look.left, pen.y, pen.right - pen.look.left
    total = sum(share for _, _, share in row)
    for label, value, share in row:
        right = left + width * share / total
        cell(pen, (left, top, right, top + height), label, value)
        left = right
    pen.y = top + height


def patient_cells(paper: Paper, height: float) -> None:
    """Draw a row for the patient's number and name."""
    row = [(*titled(paper, "patient_id"), 2), (*titled(paper, "patient_name"), 3)]
    cells(paper.pen, row, height)


def bar(pen: Pen, text: str, gray: float = 0.82) -> None:
    """Draw a shaded bar with a section's heading and move below it."""
    top = pen.y
    pen.shade(pen.look.left, top, pen.right, top + 17, gray)
    pen.y = top + 12.5
    pen.write(text, pen.look.left + 5, size=10, bold=True)
    pen.y = top + 17


def table(
    pen: Pen,
    head: Sequence[str],
    lines: Sequence[Sequence[str]],
    shares: Sequence[float],
    *,
    ruled: bool = True,
    shaded: bool = True,
    blank: int = 0,
) -> None:
    """Draw a table over the width; `blank` empty rows follow. Moves below it."""
    left, width, total = pen.look.left, pen.right - pen.look.left, sum(shares)
    edges = [left]
    for share in shares:
        edges.append(edges[-1] + width * share / total)
    size = min(10.5, pen.look.size)
    top = pen.y
    for number, line in enumerate([head, *lines, *[[""] * len(head)] * blank]):
        bold = number == 0
        broken = [
            fitted(pen, text, right - start - 8, size, 3, bold)
            for text, start, right in zip(line, edges, edges[1:], strict=False)
        ]
        tall = max(len(texts) for texts, _ in broken) * size * 1.2 + 8
        if bold and shaded:
            pen.shade(left, pen.y, pen.right, pen.y + tall, 0.86)
        upper = pen.y
        for (texts, points), start in zip(broken, edges, strict=False):
            pen.y = upper + points + 3
            for text in texts:
                pen.write(text, start + 4, size=points, bold=bold)
                pen.y += size * 1.2
        pen.y = upper + tall
        pen.rule(left, pen.right, pen.y, 0.6 if ruled or bold else 0.2)
    if ruled:
        pen.rule(left, pen.right, top, 0.6)
        for edge in edges:
            pen.sheets[-1].marks.append(Stroke(((edge, top), (edge, pen.y)), 0.6))
    pen.y += 16


def pair(pen: Pen, label: str, value: str, at: float = 150, *, bold: bool = False) -> None:
    """Write a label and, in a column beside it, its value; move below both."""
    size = pen.look.size * min(1.0, (at - 10) / max(1.0, pen.width(label, bold=bold)))
    pen.write(label, size=size, bold=bold)
    if value:
        pen.paragraph(value, pen.look.left + at)
    else:
        pen.down()


def pairs(pen: Pen, rows: Sequence[tuple[str, str]], at: float, gap: float = 0) -> None:
    """Write labels and, in a column beside them, their values, so many points between two lines."""
    for label, value in rows:
        pair(pen, label, value, at)
        pen.y += gap


def heading(pen: Pen, text: str, below: float, size: float = 14) -> None:
    """Write a paper's heading in bold letters and move so many points below its line."""
    pen.write(text, size=size, bold=True)
    pen.y += below


def footer(paper: Paper, *, page: str = "") -> None:
    """Write the sender's foot below a thin line."""
    pen, story = paper.pen, paper.story
    texts = [f"Telefon {story.phone}", f"Telefax {story.reply_fax}"]
    if story.clinic.hospital and not story.lacks("clinic"):
        texts.append(f"www.{story.clinic.hospital.domain}")
    pen.rule(pen.look.left, pen.right, HEIGHT - 46, 0.5)
    kept, pen.y = pen.y, HEIGHT - 34
    pen.write("    ".join(texts), size=7.5, gray=0.2)
    pen.write(page, pen.right, size=7.5, align="right")
    pen.y = kept


def stamp(pen: Pen, text: str, x: float, top: float) -> None:
    """Draw a stamped word in a double frame."""
    wide = pen.width(text, 15, True) + 16
    pen.box(x, top, x + wide, top + 26, 1.6)
    pen.box(x + 2.5, top + 2.5, x + wide - 2.5, top + 23.5, 0.6)
    kept, pen.y = pen.y, top + 18.5
    pen.write(text, x + 8, size=15, bold=True)
    pen.y = kept

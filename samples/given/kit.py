"""What this side's papers are made of: labels beside values, cells, bands, tables, letterheads."""

from collections.abc import Iterable, Sequence
from random import Random

from samples.draw.fonts import text_width
from samples.draw.pen import Pen
from samples.draw.sheet import HEIGHT, WIDTH, Stroke
from samples.draw.story import Story

OURS = (
    ("Röntgen", "Hallands sjukhus Varberg", "432 81 Varberg"),
    ("Röntgenkliniken", "Hallands sjukhus Halmstad", "301 85 Halmstad"),
    ("Röntgenavdelningen", "Hallands sjukhus Kungsbacka", "434 80 Kungsbacka"),
)


def ours(rng: Random) -> tuple[str, str, str]:
    """Return the department that the order is sent to: unit, hospital, postal address."""
    return rng.choice(OURS)


def when(value: str, template: str) -> str:
    """Put a value into a phrase; an empty value leaves the whole phrase out."""
    return template.format(value) if value else ""


def join(*parts: str, by: str = " ") -> str:
    return by.join(part for part in parts if part)


def sender_lines(story: Story) -> list[str]:
    """Return the ordering hospital and its unit, a line each; one line where they are one."""
    return list(dict.fromkeys(filter(None, (story.say("clinic_hospital"), story.say("clinic_unit")))))


def wanted(story: Story) -> list[tuple[str, str]]:
    """Return each examination as written with its date, and note that the page says them."""
    if story.examinations:
        story.note("examinations")
    return [(one.written, one.date_written) for one in story.examinations]


def link(*stories: Story) -> None:
    """Note that the page speaks of linking the images, which is one channel."""
    for story in stories:
        story.channel = "iep"
        story.note("channel")


def together(stories: Sequence[Story], *parts: str) -> list[str]:
    """Say parts once for all patients."""
    for story in stories[1:]:
        for part in parts:
            story.say(part)
    return [stories[0].say(part) for part in parts]


def tag_width(pen: Pen, text: str) -> float:
    look = pen.look
    return text_width(text, look.label.file(look.bold_labels), look.label_size)


def tag(pen: Pen, text: str, x: float | None = None) -> float:
    """Write a label in the paper's way of writing labels."""
    look = pen.look
    return pen.write(text, x, size=look.label_size, bold=look.bold_labels, family=look.label)


def put(
    pen: Pen,
    text: str,
    x: float | None = None,
    right: float | None = None,
    *,
    size: float | None = None,
    bold: bool = False,
) -> None:
    """Write a text between two edges, in lines that fit, and move below it; an empty one takes a line."""
    edge = pen.right if right is None else right
    x = pen.look.left if x is None else x
    points = size or pen.look.size
    longest = max((pen.width(word, points, bold) for word in text.split()), default=0.0)
    points *= min(1.0, (edge - x) / longest) if longest else 1.0
    for line in pen.wrap(text, edge - x, points, bold):
        pen.write(line, x, size=points, bold=bold)
        pen.y += points * pen.look.leading


def pairs(
    pen: Pen,
    items: Iterable[tuple[str, str]],
    *,
    x: float | None = None,
    right: float | None = None,
    gap: float = 0.25,
    ruled: bool = False,
    bold: bool = False,
) -> None:
    """Write labels in one column and their values in another."""
    rows = list(items)
    start = pen.look.left if x is None else x
    middle = start + max(tag_width(pen, label) for label, _ in rows) + 12
    for label, value in rows:
        tag(pen, label, start)
        put(pen, value, middle, right, bold=bold)
        if ruled:
            pen.rule(start, right or pen.right, pen.y - pen.step + 4, 0.4)
        pen.down(gap)


def cell(pen: Pen, x0: float, x1: float, label: str, value: str, high: float) -> None:
    """Draw a box at the cursor with a small label in its corner; the cursor stays where it is."""
    top, points = pen.y, pen.look.size
    pen.box(x0, top, x1, top + high)
    pen.y = top + 9
    pen.write(label, x0 + 3, size=7)
    room = x1 - x0 - 10
    lines = pen.wrap(value, room, points)
    while len(lines) * points * 1.15 > high - 12 or any(pen.width(one, points) > room for one in lines):
        points *= 0.94
        lines = pen.wrap(value, room, points)
    pen.y = top + 11 + points
    for line in lines:
        pen.write(line, x0 + 5, size=points)
        pen.y += points * 1.15
    pen.y = top


def cells(pen: Pen, *items: tuple[str, str], high: float = 34, parts: Sequence[float] = ()) -> None:
    """Draw a row of boxes over the page's width and move below it; `parts`: their shares of it."""
    shares = parts or [1.0] * len(items)
    x, unit = pen.look.left, (pen.right - pen.look.left) / sum(shares)
    for (label, value), share in zip(items, shares, strict=True):
        cell(pen, x, x + unit * share, label, value, high)
        x += unit * share
    pen.y += high


def band(pen: Pen, text: str, gray: float = 0.82) -> None:
    """Write a heading on a shaded band over the page's width."""
    size = pen.look.size
    pen.shade(pen.look.left - 4, pen.y - size, pen.right, pen.y + size * 0.45, gray)
    pen.write(text, bold=True)
    pen.y += size * 2.1


def table(pen: Pen, head: Sequence[str], rows: Sequence[Sequence[str]], xs: Sequence[float]) -> None:
    """Draw a table with a line around every cell; `xs` are the columns' left edges."""
    edges = [*xs, pen.right]
    lines = [pen.y - pen.step]
    for index, row in enumerate((head, *rows)):
        pen.columns(row, [x + 4 for x in xs], bold=index == 0)
        pen.y += 4
        lines.append(pen.y - pen.step)
    for y in lines:
        pen.rule(xs[0], pen.right, y)
    for x in edges:
        pen.sheets[-1].marks.append(Stroke(((x, lines[0]), (x, lines[-1])), 0.7))
    pen.down(0.6)


def spread(pen: Pen, *shares: float) -> list[float]:
    """Return columns' left edges over the page's width."""
    unit, found = (pen.right - pen.look.left) / sum(shares), [pen.look.left]
    for share in shares[:-1]:
        found.append(found[-1] + share * unit)
    return found


def head(pen: Pen, lines: Sequence[str], *, align: str = "left", size: float = 12) -> None:
    """Write a letterhead, its first line large."""
    x = {"left": pen.look.left, "right": pen.right, "center": WIDTH / 2}[align]
    for index, line in enumerate(lines):
        points = size if index == 0 else size * 0.8
        pen.write(line, x, size=points, bold=index == 0, align=align)
        pen.y += points * 1.35
    pen.down(0.5)


def logo(pen: Pen, x: float, y: float, shape: int) -> None:
    """Draw a sign such as clinics have: a cross, a ring of beams, a wave."""
    if shape == 0:
        pen.shade(x + 8, y, x + 16, y + 24, 0.3)
        pen.shade(x, y + 8, x + 24, y + 16, 0.3)
    elif shape == 1:
        for step in range(4):
            pen.box(x + step * 3, y + step * 3, x + 24 - step * 3, y + 24 - step * 3, 1.2)
    else:
        for step in range(3):
            points = tuple((x + dx, y + 6 + step * 7 + (dx % 12 - 6) * 0.7) for dx in range(0, 30, 6))
            pen.sheets[-1].marks.append(Stroke(points, 1.6))


def footer(pen: Pen, *lines: str, rule: bool = True) -> None:
    """Write small print at the page's foot."""
    kept, pen.y = pen.y, HEIGHT - 30 - 9 * (len(lines) - 1)
    if rule:
        pen.rule(pen.look.left, pen.right, pen.y - 10, 0.5)
    for line in lines:
        pen.write(line, size=7, gray=0.15)
        pen.y += 9
    pen.y = kept


def office(pen: Pen, text: str = "Röntgens anteckningar") -> None:
    """Draw the part of a form that the receiving department fills in: it stands empty."""
    kept, pen.y = pen.y, HEIGHT - 120
    pen.box(pen.look.left, pen.y - 14, pen.right, pen.y + 44)
    pen.write(text, pen.look.left + 5, size=8, bold=True)
    pen.y += 26
    x = pen.look.left + 5
    for label in ("Exporterat den", "Sign", "Kontrollerat"):
        x = pen.write(label, x, size=8) + 70
        pen.rule(x - 66, x - 6, pen.y + 1, 0.4)
    pen.y = kept


def sign(pen: Pen, *lines: str, scribble: bool = True) -> None:
    """Sign: a scribble, and the name and what follows below it."""
    if scribble:
        pen.down(1.4)
        pen.scribble(pen.look.left)
        pen.down(1.6)
    for line in lines:
        if line:
            pen.write(line)
            pen.down()

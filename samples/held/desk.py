"""What this side's papers are made of: letterheads, fields, tables, boxes, stamps."""

from collections.abc import Sequence
from dataclasses import replace

from samples.draw.fonts import text_width
from samples.draw.pen import Pen
from samples.draw.registry import Paper
from samples.draw.sheet import HEIGHT, WIDTH, Stroke
from samples.draw.story import Story
from samples.held.content import phrases
from samples.held.labels import reword

Pairs = Sequence[tuple[str, str]]
REGION = "Region Halland"


def head(paper: Paper, title: str = "", *, right: str = "", size: float = 0) -> None:
    """Write who sends at the top and what the paper is below it."""
    pen, story = paper.pen, paper.story
    kept = pen.y
    pen.paragraph(story.say("clinic"), width=pen.right - pen.look.left - 150, bold=True)
    low = pen.y
    if right:
        pen.y = kept
        pen.write(right, pen.right, size=8, align="right")
    pen.y = max(low, kept + pen.step)
    pen.rule(pen.look.left, pen.right, pen.y - pen.step * 0.55)
    pen.down(0.9)
    if title:
        banner(pen, title, size or 14)


def banner(pen: Pen, title: str, size: float = 14) -> None:
    """Write a heading in lines that fit."""
    for line in pen.wrap(title, pen.right - pen.look.left, size, True):
        pen.write(line, size=size, bold=True)
        pen.y += size * 1.35
    pen.down(0.5)


def field(pen: Pen, label: str, value: str, x: float = 0, at: float = 0, colon: str | None = None) -> None:
    """Write a label and, beside it, its value."""
    start, gap = x or pen.look.left, at or pen.look.left + 150
    text = reword(pen, label) + (pen.look.colon if colon is None else colon)
    size = min(pen.look.label_size, pen.look.label_size * (gap - start - 6) / max(1, _wide(pen, text)))
    pen.write(text, start, size=size, bold=pen.look.bold_labels, family=pen.look.label)
    pen.paragraph(value, gap, pen.right - gap)


def _wide(pen: Pen, text: str) -> float:
    return text_width(text, pen.look.label.file(pen.look.bold_labels), pen.look.label_size)


def fields(pen: Pen, pairs: Pairs, *, at: float = 0, apart: float = 0.25) -> None:
    """Write labels and values as this sender does: beside, behind, over or on ruled lines."""
    way = pen.rng.choices(["beside", "behind", "ruled", "over"], [50, 20, 16, 14])[0]
    left = pen.look.left
    for label, value in pairs:
        if way == "over":
            above(pen, label, value, left, pen.right - left)
        elif way == "behind":
            behind(pen, label, value)
        else:
            field(pen, label, value, at=at)
        if way == "ruled":
            pen.rule(left, pen.right, pen.y - pen.step * 0.68, 0.4)
            pen.down(0.15)
        pen.down(apart)


def behind(pen: Pen, label: str, value: str) -> None:
    """Write a label and its value right behind it."""
    words = reword(pen, label)
    text = words + ("" if words.endswith(("?", ":")) else pen.look.colon or ":")
    end = pen.write(text, size=pen.look.size, bold=True) + 6
    pen.paragraph(value, end, pen.right - end)


def above(pen: Pen, label: str, value: str, x: float, width: float) -> None:
    """Write a small label and its value under it."""
    pen.write(reword(pen, label), x, size=8, family=pen.look.label)
    pen.down(1.05)
    pen.paragraph(value, x, width)


def cells(pen: Pen, pairs: Pairs, xs: Sequence[float], *, lines: int = 2) -> None:
    """Draw a row of boxes, each with its label inside at the top."""
    edges = [*xs, pen.right]
    top, low = pen.y, pen.y + 14 + lines * pen.step
    for (label, value), x, end in zip(pairs, xs, edges[1:], strict=True):
        pen.y = top + 9
        pen.write(reword(pen, label), x + 3, size=7.5, family=pen.look.label)
        pen.y = top + 12 + pen.step * 0.8
        longest = max((pen.width(word) for word in value.split()), default=1.0)
        size = min(pen.look.size, pen.look.size * (end - x - 8) / max(longest, 1.0))
        for line in pen.wrap(value, end - x - 8, size):
            pen.write(line, x + 4, size=size)
            pen.down()
        low = max(low, pen.y - pen.step + 6)
    for x, end in zip(xs, edges[1:], strict=True):
        pen.box(x, top, end, low)
    pen.y = low


def comb(pen: Pen, text: str, x: float, side: float = 15) -> None:
    """Write a text with a box around each character."""
    for letter in text:
        if letter != " ":
            pen.box(x, pen.y - side * 0.8, x + side, pen.y + side * 0.25)
            pen.write(letter, x + side / 2, size=11, align="center")
        x += side


def table(
    pen: Pen, heads: Sequence[str], rows: Sequence[Sequence[str]], xs: Sequence[float], *, ruled: bool
) -> None:
    """Write a table; `ruled`: with lines between its rows."""
    pen.columns(heads, xs, bold=True)
    for row in rows:
        if ruled:
            pen.rule(xs[0] - 3, pen.right, pen.y - pen.step * 0.72)
            pen.y += 3
        pen.columns(row, xs)
    if ruled:
        pen.rule(xs[0] - 3, pen.right, pen.y - pen.step * 0.72)
    pen.down(0.6)


def exam_rows(story: Story) -> list[tuple[str, str]]:
    """List the examinations for a table's rows and note that the page says them."""
    if story.examinations:
        story.note("examinations")
    return [(one.written, one.date_written) for one in story.examinations]


def exams_under(pen: Pen, story: Story, x: float = 0) -> None:
    """Write an examination a line."""
    for written, day in exam_rows(story):
        pen.paragraph(f"{written}  {day}", x or pen.look.left)


def ticks(pen: Pen, x: float, options: Sequence[tuple[str, bool]], gap: float = 16) -> None:
    """Draw tick boxes in a row, breaking it where they do not fit."""
    start = x
    for text, ticked in options:
        if x + pen.look.size * 1.4 + pen.width(text) > pen.right and x > start:
            x = start
            pen.down(1.35)
        x = pen.tick(x, ticked, text) + gap
    pen.down(1.4)


def wants_boxes(story: Story, images: str = "Bilder", report: str = "Utlåtande") -> list[tuple[str, bool]]:
    story.note("wants")
    return [(images, True), (report, "report" in story.wants)]


def channel_boxes(story: Story) -> list[tuple[str, bool]]:
    story.note("channel")
    names = {"iep": "IEP/länk", "usb": "USB", "cd": "CD", "post": "Post"}
    return [(text, story.channel == name) for name, text in names.items()]


def consent_boxes(story: Story) -> list[tuple[str, bool]]:
    if story.consent:
        story.note("consent")
    names = {"oral": "Muntligt", "written": "Skriftligt", "none": "Saknas"}
    return [(text, story.consent == name) for name, text in names.items()]


def haste_boxes(story: Story) -> list[tuple[str, bool]]:
    if story.urgent:
        story.note("urgent")
    return [("Akut", story.urgent), ("Ej akut", not story.urgent)]


def where(story: Story) -> str:
    """Say where the images go, with whom they are passed on to."""
    text = story.say("destination")
    return text + story.say("fvb") if text else ""


def stamp(pen: Pen, lines: Sequence[str], x: float, top: float) -> None:
    """Draw a stamp's frame with its lines."""
    wide = max(pen.width(line, 9, True) for line in lines) + 16
    x = min(x, WIDTH - wide - 14)
    kept = pen.y
    for index, line in enumerate(lines):
        pen.y = top + 13 + index * 12
        pen.write(line, x + wide / 2, size=9, bold=True, align="center", gray=0.25)
    pen.box(x, top, x + wide, top + 8 + 12 * len(lines), 1.4)
    pen.y = kept


def band(pen: Pen, text: str) -> None:
    """Write a section's heading on a gray band."""
    pen.shade(pen.look.left - 6, pen.y - 11, pen.right, pen.y + 5, 0.86)
    pen.write(text, size=10.5, bold=True)
    pen.down(1.5)


def sign(paper: Paper, *, name: bool = True, label: str = "") -> None:
    """Sign: a scribble, and the doctor's name below it."""
    pen = paper.pen
    pen.down(1.4)
    pen.scribble(pen.look.left)
    pen.down(1.6)
    if name:
        pen.paragraph(paper.story.say("doctor"))
    if label:
        pen.write(label, size=7.5)


def underline(pen: Pen, x0: float, x1: float) -> None:
    pen.sheets[-1].marks.append(Stroke(((x0, pen.y + 3), (x1, pen.y + 3)), 0.5))


def address(pen: Pen, lines: Sequence[str], x: float) -> None:
    """Write a receiver's address."""
    for line in lines:
        pen.write(line, x, size=pen.look.size * 0.95)
        pen.down(0.95)


def ours(paper: Paper) -> list[str]:
    """Return who receives the order: the department that holds the images."""
    return paper.pen.rng.choice(
        [
            ["Röntgenavdelningen", REGION],
            ["Till: Bild och diagnostik", REGION],
            [REGION, "Röntgen, bildutlämning"],
            ["Till Röntgen", "Fax 0340-48 00 00"],
        ]
    )


def footnote(paper: Paper) -> None:
    """Write a line at the page's foot: how the sender is reached."""
    story = paper.story
    paper.pen.foot(f"Telefon {story.phone}   {story.date_text(story.written_on)}")


def bye(paper: Paper) -> str:
    return paper.pen.rng.choice(phrases("mvh"))


def doubt(story: Story) -> None:
    """Let it be right either way whether the order is queued: a clerk may ask and may not."""
    story.identity = replace(story.identity, sure=False)


def room_left(pen: Pen) -> float:
    return HEIGHT - 50 - pen.y

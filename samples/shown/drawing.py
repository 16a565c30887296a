"""This side's own drawing: letterheads, shaded heads, boxes, grids, stickers, stamps, feet."""

from collections.abc import Sequence

from samples.draw.pen import Pen
from samples.draw.registry import Paper
from samples.draw.sheet import HEIGHT, WIDTH, Area, Stroke
from samples.shown.content import word, wordings

LEFT, RIGHT = 48.0, WIDTH - 48.0


def logo(pen: Pen, x: float, y: float, kind: int) -> None:
    """Draw a small mark as regions and companies have one; `x`, `y` is its top left corner."""
    marks = pen.sheets[-1].marks
    if kind == 0:
        for step in range(3):
            marks.append(Area(x + step * 9, y + 18 - step * 8, x + step * 9 + 6, y + 26, 0.35))
    elif kind == 1:
        marks.append(Area(x + 9, y, x + 17, y + 26, 0.25))
        marks.append(Area(x, y + 9, x + 26, y + 17, 0.25))
    elif kind == 2:
        for step in range(4):
            wave = tuple((x + i * 4, y + 5 + step * 6 + (3 if i % 2 else 0)) for i in range(8))
            marks.append(Stroke(wave, 1.6, 0.2))
    else:
        marks.append(Stroke(((x, y + 26), (x + 13, y), (x + 26, y + 26), (x, y + 26)), 2.2, 0.2))


def sender_name(paper: Paper) -> str:
    """Return what the letterhead says: the region, or the practice; nothing where the clinic is missing."""
    clinic = paper.story.clinic
    if paper.story.lacks("clinic") or not clinic.value:
        return ""
    return clinic.hospital.region if clinic.hospital else clinic.value.split(",")[0]


def letterhead(paper: Paper, *, align: str = "left", mark: bool = True) -> None:
    """Write a letterhead with a mark and small print."""
    pen, story = paper.pen, paper.story
    name = sender_name(paper)
    x = LEFT
    if mark and name:
        logo(pen, LEFT if align == "left" else RIGHT - 30, 40, pen.rng.randrange(4))
        x = LEFT + 36
    at = x if align == "left" else RIGHT - 38
    pen.y = 54
    pen.write(name, at, size=14, bold=True, align=align)
    pen.y = 67
    pen.write(f"Telefon {story.phone}   Fax {story.reply_fax}", at, size=8, align=align, gray=0.15)
    pen.y = 100
    story.traps.add("letterhead")


def addressee(paper: Paper, x: float = LEFT, *, lead: str = "", fax: bool = True) -> None:
    """Address the page to our own department, which is never where the images go."""
    pen = paper.pen
    pen.write(lead + word(pen.rng, "ours"), x)
    pen.down()
    if fax:
        pen.write("Fax " + word(pen.rng, "ours_fax"), x)
        pen.down()
    for story in paper.stories:
        story.traps.add("addressee")


def heading(paper: Paper, text: str = "", size: float = 16, *, center: bool = False) -> None:
    pen, title = paper.pen, text or word(paper.pen.rng, "headings")
    pen.write(
        title, WIDTH / 2 if center else LEFT, size=size, bold=True, align="center" if center else "left"
    )
    pen.y += size * 1.8


def band(pen: Pen, text: str, *, dark: bool = False, x0: float = LEFT, x1: float = RIGHT) -> None:
    """Write a section's head on a shaded band and move below it."""
    top = pen.y
    pen.shade(x0, top, x1, top + 17, 0.3 if dark else 0.86)
    pen.y = top + 12.5
    pen.write(text, x0 + 5, size=10, bold=True, gray=1.0 if dark else 0.0)
    pen.y = top + 17 + pen.step


def cell(pen: Pen, x0: float, x1: float, caption: str, value: str, height: float = 34) -> None:
    """Draw a box with its caption small in the corner and the value below; the cursor is its top."""
    top = pen.y
    pen.box(x0, top, x1, top + height, 0.6)
    pen.y = top + 9
    pen.write(caption, x0 + 4, size=7, gray=0.1)
    size = pen.look.size
    room = x1 - x0 - 10
    if pen.width(value, size) > room:
        size = max(7.5, size * room / pen.width(value, size))
    pieces = pen.wrap(value, room, size)[:2]
    pen.y = top + height - (8 if len(pieces) == 1 else 5 + size)
    for piece in pieces:
        pen.write(piece, x0 + 5, size=size)
        pen.y += size + 0.5
    pen.y = top


def grid(
    pen: Pen, xs: Sequence[float], head: Sequence[str], body: Sequence[Sequence[str]], *, shaded: bool = True
) -> None:
    """Draw a ruled table; `xs` are its upright lines, from left to right."""
    row = pen.step + 5
    top = pen.y
    if shaded:
        pen.shade(xs[0], top, xs[-1], top + row, 0.88)
    y = top
    for index, cells in enumerate([head, *body]):
        lowest = y + row
        for x0, x1, text in zip(xs, xs[1:], cells, strict=False):
            pen.y = y + pen.look.size + 2
            room = x1 - x0 - 7
            longest = max((pen.width(one, bold=shaded and index == 0) for one in text.split()), default=1.0)
            size = pen.look.size * min(1.0, room / max(longest, 1.0))
            for piece in pen.wrap(text, room, size, bold=shaded and index == 0):
                pen.write(piece, x0 + 4, size=size, bold=shaded and index == 0)
                pen.y += pen.step * 0.92
            lowest = max(lowest, pen.y - pen.look.size + 5)
        pen.rule(xs[0], xs[-1], y)
        y = lowest
    pen.rule(xs[0], xs[-1], y)
    for x in xs:
        pen.sheets[-1].marks.append(Stroke(((x, top), (x, y)), 0.7))
    pen.y = y + pen.step * 1.2


def pairs(
    pen: Pen, rows: Sequence[tuple[str, str]], *, x: float = LEFT, values: float = 220, gap: float = 1.45
) -> None:
    """Write labels with their values in a second column, wide enough for the longest label."""
    for name, _ in rows:
        written = name + pen.look.colon
        values = max(values, x + 10 + pen.width(written, pen.look.label_size, pen.look.bold_labels))
    for name, value in rows:
        pen.write(name + pen.look.colon, x, bold=pen.look.bold_labels, size=pen.look.label_size)
        lines = pen.wrap(value, RIGHT - values) or [""]
        for line in lines:
            pen.write(line, values)
            pen.down(gap if line is lines[-1] else 1.0)


def sticker(paper: Paper, x: float, top: float, *, extra: bool = True) -> None:
    """Draw the patient's label as it is glued on: name, number, address."""
    pen, story = paper.pen, paper.story
    kept = pen.y
    pen.box(x, top, x + 215, top + 62, 0.5)
    pen.y = top + 14
    pen.write(story.say("patient_id"), x + 8, size=11, bold=True)
    pen.y += 15
    pen.write(story.say("last_first"), x + 8, size=11)
    if extra and not story.lacks("patient") and story.fault != "identity.protected":
        pen.y += 13
        pen.write(f"{word(pen.rng, 'streets')} {pen.rng.randint(1, 80)}", x + 8, size=8)
        pen.y += 10
        pen.write(
            f"{pen.rng.randint(300, 439)} {pen.rng.randint(10, 99)} {word(pen.rng, 'towns')}", x + 8, size=8
        )
    pen.y = kept


def stamp(paper: Paper, x: float, y: float) -> None:
    """Stamp the page as received by our own department, on the day it was written or soon after."""
    pen, story = paper.pen, paper.story
    kept = pen.y
    pen.box(x, y, x + 120, y + 38, 1.6)
    pen.y = y + 15
    pen.write("INKOM RÖNTGEN", x + 60, size=10, bold=True, align="center", gray=0.25)
    pen.y = y + 30
    pen.write(f"{story.written_on:%Y-%m-%d}", x + 60, size=11, bold=True, align="center", gray=0.25)
    pen.y = kept
    story.traps.add("stamp")


def foot(paper: Paper, pages: str = "") -> None:
    pen = paper.pen
    if pen.rng.random() < 0.7:
        pen.foot(pen.rng.choice(wordings()["footers"]), 7.5)
    if pages:
        kept, pen.y = pen.y, HEIGHT - 20
        pen.write(pages, RIGHT, size=8, align="right")
        pen.y = kept


def sign(paper: Paper, x: float = LEFT, *, part: str = "doctor", secretary: bool = False) -> None:
    """Sign: a scribble and the doctor's name below it, or the secretary's for the doctor."""
    pen, story = paper.pen, paper.story
    if pen.rng.random() < 0.55:
        pen.down(0.8)
        pen.scribble(x)
        pen.down(1.3)
    if story.can_say(part):
        pen.write(story.say(part), x)
        pen.down()
    if secretary or not story.can_say(part):
        pen.write(f"gm {story.secretary}, medicinsk sekreterare", x)
        story.traps.add("secretary")
        pen.down()

"""Heads of this side's sheets: whose paper it is, and our own address, to which all of them go."""

from samples.brought.content import phrases
from samples.draw.pen import Pen
from samples.draw.registry import Paper
from samples.draw.sheet import WIDTH, Area, Stroke
from samples.draw.story import Story


def org(story: Story) -> str:
    """Name the house that a letterhead names; nobody where the clinic is missing."""
    if story.lacks("clinic"):
        return ""
    hospital = story.clinic.hospital
    return hospital.region if hospital else story.clinic.hospital_written


def street(paper: Paper) -> str:
    rng = paper.pen.rng
    town = paper.story.clinic.town if not paper.story.lacks("clinic") else ""
    postcode = f"{rng.randint(210, 979)} {rng.randint(10, 99)}"
    return f"{rng.choice(phrases('streets'))} {rng.randint(1, 80)}, {postcode} {town}".strip()


def logo(pen: Pen, x: float, top: float, side: float = 30) -> None:
    """Draw one of four emblems."""
    marks, kind = pen.sheets[-1].marks, pen.rng.randrange(4)
    if kind == 0:
        marks.append(Area(x, top, x + side, top + side, 0.35))
        marks.append(Stroke(((x + side / 2, top + 5), (x + side / 2, top + side - 5)), 4, 1.0))
        marks.append(Stroke(((x + 5, top + side / 2), (x + side - 5, top + side / 2)), 4, 1.0))
    elif kind == 1:
        half = x + side / 2
        for foot in (top + side, top + side - 6, top + side - 12, top + side - 18):
            marks.append(Stroke(((x, foot), (half, foot - side / 2), (x + side, foot)), 2))
    elif kind == 2:
        points = ((x, top + side), (x + side / 2, top), (x + side, top + side), (x, top + side))
        marks.append(Stroke(points, 2.5))
    else:
        third = side / 3
        for step in range(3):
            at = x + step * third
            marks.append(Area(at, top + step * 6, at + 0.7 * third, top + side, 0.2 + step * 0.25))


def letterhead(paper: Paper, *, emblem: bool = True, align: str = "left", address: bool = True) -> None:
    """Write the sender's house, its address and numbers at the page's top."""
    pen, story = paper.pen, paper.story
    x = {"left": pen.look.left, "right": pen.right, "center": WIDTH / 2}[align]
    pen.y = 62
    if emblem and align == "left":
        logo(pen, x, 42)
        x += 40
    elif emblem and align == "right":
        logo(pen, pen.look.left, 42)
    if org(story):
        pen.write(org(story), x, size=pen.look.size + 3, bold=True, align=align)
        pen.y += 13
        if address:
            pen.write(street(paper), x, size=8, align=align)
            pen.y += 11
    if address:
        pen.write(f"Tel {story.phone}   Fax {story.reply_fax}", x, size=8, align=align)
    pen.y += 28
    story.traps.add("letterhead")


def ours(paper: Paper, x: float | None = None, *, head: str = "Till", address: bool = True) -> None:
    """Address the sheet to our own department, which is never the destination."""
    pen = paper.pen
    if head:
        pen.write(head + ":", x)
        pen.down()
    for line in pen.rng.choice(phrases("ours")).split("|")[: 2 if address else 1]:
        pen.write(line, x)
        pen.down()
    pen.down(0.7)
    for story in paper.stories:
        story.traps.add("addressee")

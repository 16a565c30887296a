"""Forms with traps of their own, tuning side: mixed patients, a page short, tick boxes for the modality."""

from random import Random

from samples.draw.dates import TODAY
from samples.draw.identity import make_number
from samples.draw.letter import compose
from samples.draw.lists import read_rows
from samples.draw.parts import (
    addressee,
    choice_rows,
    clean_pairs,
    exam_lines,
    footer,
    letterhead,
    middle,
    signature,
    title,
    wants_ticks,
)
from samples.draw.registry import Paper, layout


@layout("tune", "form")
def form_modality_ticks(paper: Paper) -> None:
    """A tick box for each modality, the body part and the date beside them."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    title(paper)
    for name, value in clean_pairs(story):
        pen.label(name)
        pen.paragraph(value, middle(pen))
        pen.down(0.4)
    exam_lines(story)
    for one in story.examinations:
        x = pen.look.left
        for row in read_rows("examinations")[:4]:
            x = pen.tick(x, row["modality"] == one.modality, row["modality"]) + 14
        if one.modality not in [row["modality"] for row in read_rows("examinations")[:4]]:
            pen.tick(x, True, one.modality)
        pen.down(1.3)
        end = pen.write("Kroppsdel: ", pen.look.left + 20)
        end = pen.write(one.part, end)
        pen.write(one.date_written, pen.label("date", end + 20) + 6)
        pen.down(1.6)
    choice_rows(paper, middle(pen))
    footer(paper)


@layout("tune", "form", faults=False)
def form_mixed_patients(paper: Paper) -> None:
    """One order whose second page belongs to somebody else."""
    pen, story = paper.pen, paper.story
    pen.heading("Beställning av bilder", 14)
    pen.write("Sida 1/2", pen.right, align="right", size=8)
    pen.down()
    for name, value in clean_pairs(story):
        pen.label(name)
        pen.paragraph(value, middle(pen))
        pen.down(0.4)
    paper.turn()
    pen.write("Sida 2/2", pen.right, align="right", size=8)
    pen.write("forts. beställning", bold=True)
    pen.down(1.5)
    pen.label("patient_id")
    pen.write(make_number(Random(story.patient), True, TODAY), middle(pen))
    pen.down(1.5)
    for written, day in exam_lines(story):
        pen.label("examination")
        pen.write(f"{written} {day}".strip(), middle(pen))
        pen.down(1.3)
    wants_ticks(paper, middle(pen))
    story.flags.add("patients.mixed")


@layout("tune", "form", faults=False)
def form_page_missing(paper: Paper) -> None:
    """The first of three pages; the others never came."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    title(paper)
    pen.write("Sida 1/3", pen.right, align="right", size=9)
    pen.down()
    for name, value in clean_pairs(story):
        pen.label(name)
        pen.paragraph(value, middle(pen))
        pen.down(0.4)
    for written, day in exam_lines(story):
        pen.label("examination")
        pen.write(f"{written} {day}".strip(), middle(pen))
        pen.down(1.3)
    wants_ticks(paper, middle(pen))
    pen.down(2)
    pen.write("forts. på nästa sida")
    story.flags.add("page.missing")


@layout("tune", "cover")
def cover_with_message(paper: Paper) -> None:
    """A cover sheet whose message is the order."""
    pen, story = paper.pen, paper.story
    pen.heading("FAX", 24)
    addressee(paper)
    sender = "" if story.lacks("clinic") else story.clinic.hospital_written
    for label, value in (
        ("Från:", sender),
        ("Antal sidor:", "1"),
        ("Datum:", story.date_text(story.written_on)),
    ):
        pen.write(label)
        pen.write(value, 160)
        pen.down(1.2)
    pen.rule(pen.look.left, pen.right)
    pen.down(1.5)
    pen.write("Meddelande:", bold=True)
    pen.down(1.4)
    pen.paragraph(compose(paper))
    pen.down()
    signature(paper, pen.look.left, doctor=False)


@layout("tune", "table")
def table_wide(paper: Paper) -> None:
    """Everything in one table row under a header row."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    title(paper)
    left = pen.look.left
    step = (pen.right - left) / 4
    for names in (("patient_id", "patient_name", "clinic", "doctor"), ("examination", "date", "destination")):
        width = step if len(names) == 4 else step * 4 / 3
        xs = [left + width * index for index in range(len(names))]
        pen.rule(left, pen.right, pen.y - pen.step)
        pen.columns([pen.wording(name) for name in names], xs, bold=True)
        pen.rule(left, pen.right, pen.y - pen.step + 3)
        pen.down(0.3)
        rows = exam_lines(story) if "date" in names else []
        values = ["\n".join(column) for column in zip(*rows, strict=True)] if rows else ["", ""]
        told = [story.say(name) for name in names if name not in ("examination", "date")]
        pen.columns([*values, *told] if "date" in names else told, xs)
        pen.rule(left, pen.right, pen.y - pen.step + 5)
        pen.down(1.2)
    choice_rows(paper, middle(pen))

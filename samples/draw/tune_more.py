"""Cover sheets, orders over several pages, orders in other languages and odder forms, tuning side."""

from samples.draw.foreign import draw_form
from samples.draw.letter import compose
from samples.draw.parts import (
    addressee,
    choice_rows,
    clean_pairs,
    cover,
    exam_lines,
    extras,
    footer,
    letterhead,
    middle,
    signature,
    title,
    wants_ticks,
)
from samples.draw.registry import Paper, layout


@layout("tune", "cover")
def cover_and_form(paper: Paper) -> None:
    """A cover sheet, then a form."""
    pen, story = paper.pen, paper.story
    cover(paper, "FAXMEDDELANDE", pages=2)
    paper.turn()
    title(paper)
    for name, value in clean_pairs(story):
        pen.label(name)
        pen.paragraph(value, middle(pen))
        pen.down(0.4)
    for written, day in exam_lines(story):
        pen.label("examination")
        pen.write(f"{written} {day}".strip(), middle(pen))
        pen.down(1.4)
    choice_rows(paper, middle(pen))


@layout("tune", "cover")
def cover_and_letter(paper: Paper) -> None:
    """A cover sheet, then a letter."""
    pen = paper.pen
    cover(paper, "FAX", pages=2)
    paper.turn()
    letterhead(paper)
    pen.paragraph(compose(paper))
    pen.down(2)
    signature(paper, pen.look.left, doctor=False)


@layout("tune", "form")
def form_continued(paper: Paper) -> None:
    """A form whose examinations stand on a second page."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    title(paper)
    pen.write("Sida 1 (2)", pen.right, align="right", size=8)
    pen.down()
    for name, value in clean_pairs(story) + extras(paper):
        pen.label(name)
        pen.paragraph(value, middle(pen))
        pen.down(0.5)
    pen.write("forts. nästa sida")
    paper.turn()
    pen.write("Sida 2 (2)", pen.right, align="right", size=8)
    pen.write("forts. beställning av bilder", bold=True)
    pen.down(1.5)
    pen.label("patient_id")
    pen.write(story.say("patient_id"), middle(pen))
    pen.down(1.5)
    for written, day in exam_lines(story):
        pen.label("examination")
        pen.write(f"{written}, {day}" if day else written, middle(pen))
        pen.down(1.3)
    choice_rows(paper, middle(pen))
    footer(paper)


@layout("tune", "form", patients=2)
def form_page_each(paper: Paper) -> None:
    """One fax, two pages, an order for a patient on each."""
    pen = paper.pen
    for index, story in enumerate(paper.stories):
        if index:
            paper.turn()
        pen.heading("Beställning av röntgenbilder", 14)
        for name, value in clean_pairs(story):
            pen.label(name)
            pen.paragraph(value, middle(pen))
            pen.down(0.4)
        for written, day in exam_lines(story):
            pen.label("examination")
            pen.write(f"{written} {day}".strip(), middle(pen))
            pen.down(1.3)
        pen.label("wants")
        wants_ticks(paper, middle(pen))


@layout("tune", "form")
def form_pairs_in_line(paper: Paper) -> None:
    """Two labels with their values on each line."""
    pen, story = paper.pen, paper.story
    title(paper)
    addressee(paper)
    half = 305.0
    for left, right in (("patient_id", "patient_name"), ("doctor", "phone")):
        for name, x in ((left, pen.look.left), (right, half)):
            value = story.phone if name == "phone" else story.say(name)
            pen.write(value, pen.label(name, x) + 6)
        pen.down(1.6)
    for name in ("clinic", "destination", "forward_to"):
        if name != "forward_to" or (story.forward_to and story.can_say("destination")):
            end = pen.label(name) + 6
            pen.paragraph(story.say(name), end)
            pen.down(0.5)
    for written, day in exam_lines(story):
        pen.write(written, pen.label("examination") + 6)
        pen.write(day, pen.label("date", 360) + 6)
        pen.down(1.5)
    choice_rows(paper, middle(pen))
    footer(paper)


@layout("tune", "form", typewriter=True)
def form_typewritten(paper: Paper) -> None:
    """Capital labels and values from a typewriter, everything at one margin."""
    pen, story = paper.pen, paper.story
    pen.paragraph("BESTÄLLNING BILDER" + " " * 3 + story.date_text(story.written_on))
    pen.rule(pen.look.left, pen.right, pen.y - 6)
    pen.down()
    for name, value in clean_pairs(story) + extras(paper):
        pen.write(f"{pen.wording(name).upper()}:")
        pen.paragraph(value, pen.look.left + pen.width("X" * 30))
    for written, day in exam_lines(story):
        pen.paragraph(f"{pen.wording('examination').upper()}: {written} {day}".rstrip())
    pen.paragraph(f"{pen.wording('wants').upper()}: {story.say('wants')}")


@layout("tune", "form", language="no", faults=False)
def foreign_no(paper: Paper) -> None:
    """A Norwegian form."""
    draw_form(paper)


@layout("tune", "form", language="de", faults=False)
def foreign_de(paper: Paper) -> None:
    """A German form."""
    draw_form(paper)


@layout("tune", "form", language="en", faults=False)
def foreign_en(paper: Paper) -> None:
    """An English form."""
    draw_form(paper)

"""Forms in other languages."""

from samples.draw.parts import addressee, exam_lines, middle, wants_ticks
from samples.draw.registry import Paper

ORDER = ("clinic", "doctor", "patient_name", "patient_id", "destination")


def draw_form(paper: Paper, *, above: bool = False) -> None:
    """Draw a form in the paper's language; `above`: labels stand above their values."""
    pen, story = paper.pen, paper.story
    story.traps.add(f"language_{pen.language}")
    pen.write(story.clinic.hospital_written, size=pen.look.size + 3, bold=True)
    pen.down()
    pen.write(f"{pen.wording('phone')} {story.phone}", size=8)
    pen.down(2)
    addressee(paper)
    pen.heading(pen.wording("title"), 14)
    x = middle(pen)
    pairs = [(name, story.say(name)) for name in ORDER]
    pairs.append(("letter_date", story.date_text(story.written_on)))
    for name, value in pairs:
        pen.label(name, colon=not above)
        if above:
            pen.down(1.1)
        pen.paragraph(value, pen.look.left if above else x)
        pen.down(0.4)
    for written, day in exam_lines(story):
        pen.label("examination")
        pen.write(written, x)
        pen.down(1.2)
        pen.label("date")
        pen.write(day, x)
        pen.down(1.4)
    pen.label("wants")
    wants_ticks(paper, x)
    pen.down(2.5)
    pen.scribble(pen.look.left)

"""Tables, tuning side."""

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


@layout("tune", "table")
def table_label_column(paper: Paper) -> None:
    """A ruled table: labels in the left column."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    title(paper)
    x = middle(pen)
    exams = "\n".join(f"{written} {day}".strip() for written, day in exam_lines(story))
    for name, value in [*clean_pairs(story), ("examination", exams)]:
        lines = pen.wrap(value, pen.right - x - 12)
        bottom = pen.y + 4 + pen.step * len(lines)
        pen.box(pen.look.left, pen.y - 4, x, bottom)
        pen.box(x, pen.y - 4, pen.right, bottom)
        pen.y += pen.look.size
        pen.label(name, pen.look.left + 5, colon=False)
        for line in lines:
            pen.write(line, x + 5)
            pen.down()
        pen.y = bottom + 4
    pen.down(1.5)
    choice_rows(paper, x)
    footer(paper)


@layout("tune", "table")
def table_examinations(paper: Paper) -> None:
    """A header row and a row for each examination."""
    pen, story = paper.pen, paper.story
    letterhead(paper, right=True)
    title(paper)
    for name, value in clean_pairs(story):
        pen.label(name)
        pen.paragraph(value, middle(pen))
    pen.down()
    xs = (pen.look.left, pen.look.left + 250, pen.look.left + 370)
    rows = [
        (pen.wording("examination"), pen.wording("date"), "Remitterad av"),
        *((*row, "") for row in exam_lines(story)),
    ]
    top = pen.y - pen.step
    for index, row in enumerate(rows):
        for text, x in zip(row, xs, strict=True):
            pen.write(text, x + 4, bold=index == 0)
        pen.rule(xs[0], pen.right, pen.y + 5)
        pen.down(1.5)
    bottom = pen.y - 1.5 * pen.step + 5
    pen.box(xs[0], top, pen.right, bottom)
    for x in xs[1:]:
        pen.rule(x, x, top)
        pen.sheets[-1].marks.pop()
        pen.box(x, top, x, bottom)
    pen.down(1.5)
    choice_rows(paper, middle(pen))
    signature(paper, pen.look.left, doctor=False)


@layout("tune", "table", patients=3)
def table_patients(paper: Paper) -> None:
    """One orderer, a table of three patients."""
    pen, story = paper.pen, paper.story
    addressee(paper)
    title(paper)
    for name in ("clinic", "doctor", "destination"):
        pen.label(name)
        for other in paper.stories[1:]:
            other.say(name)
        pen.paragraph(story.say(name), middle(pen))
    if story.forward_to and story.can_say("destination"):
        pen.label("forward_to")
        for other in paper.stories[1:]:
            other.say("forward_to")
        pen.paragraph(story.say("forward_to"), middle(pen))
    pen.down()
    left = pen.look.left
    xs = (left, left + 95, left + 225, left + 400)
    pen.columns(
        [pen.wording(name) for name in ("patient_id", "patient_name", "examination", "date")], xs, bold=True
    )
    pen.rule(left, pen.right, pen.y - pen.step + 3)
    pen.down(0.3)
    for other in paper.stories:
        rows = exam_lines(other)
        texts = ["\n".join(column) for column in zip(*rows, strict=True)] if rows else ["", ""]
        pen.columns([other.say("patient_id"), other.say("patient_name"), *texts], xs)
        pen.rule(left, pen.right, pen.y - pen.step + 5, 0.4)
        pen.down(0.4)
    pen.down()
    wants_ticks(paper, left)
    footer(paper)

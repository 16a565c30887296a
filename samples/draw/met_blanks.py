"""Held-out forms: lines to write on, labels in unusual places."""

from samples.draw import met_ticks as ticks
from samples.draw.met_parts import (
    core,
    exams,
    exams_text,
    heading,
    lab,
    mask,
    met,
    noise,
    ours,
    place_to,
    wording,
)
from samples.draw.parts import middle
from samples.draw.registry import Paper


@met("form")
def odd_word_underlined(paper: Paper) -> None:
    """A form made in a word processor: underscores after the labels, the values typed over them."""
    pen, story = paper.pen, paper.story
    heading(paper)
    ours(paper)
    for name, value in core(story) + noise(paper, 0.3):
        end = lab(pen, name, colon=":") + 6
        for line in pen.wrap(value, pen.right - end - 8):
            pen.write(line, end + 6)
            pen.rule(end, pen.right, pen.y + 2.5, 0.5)
            pen.down(1.45)
    for written, day in exams(story) or [("", "")]:
        end = lab(pen, "examination", colon=":") + 6
        pen.rule(end, pen.right, pen.y + 2.5, 0.5)
        pen.write(f"{written}   {day}".strip(), end + 6)
        pen.down(1.6)
    pen.down(0.5)
    ticks.rows(paper, pen.look.left)


@met("form")
def odd_labels_below(paper: Paper) -> None:
    """Values on a line, the label in small type below it."""
    pen, story = paper.pen, paper.story
    mask(paper)
    heading(paper)
    pen.down(0.5)
    rows = core(story)
    rows += [("examination", f"{written} {day}".strip()) for written, day in exams(story)]
    for name, value in rows:
        for line in pen.wrap(value, 400):
            pen.write(line, pen.look.left + 6)
            pen.down()
        pen.y -= pen.step - 4
        pen.rule(pen.look.left, 480)
        pen.y += 9.5
        pen.write(wording(pen, name), size=8.5, family=pen.look.label)
        pen.down(2.1)
    ticks.rows(paper, pen.look.left + 90)


@met("table")
def odd_labels_right(paper: Paper) -> None:
    """A ruled table whose labels stand in the right-hand column."""
    pen, story = paper.pen, paper.story
    heading(paper)
    x = 400.0
    rows = core(story)
    rows.append(("examination", exams_text(story)))
    for name, value in rows + noise(paper, 0.25):
        lines = pen.wrap(value, x - pen.look.left - 14)
        bottom = pen.y + 6 + pen.step * len(lines)
        pen.box(pen.look.left, pen.y - 5, x, bottom)
        pen.box(x, pen.y - 5, pen.right, bottom)
        pen.y += pen.look.size
        pen.write(f"< {wording(pen, name)}", x + 5, size=8.5, family=pen.look.label)
        for line in lines:
            pen.write(line, pen.look.left + 6)
            pen.down()
        pen.y = bottom + 5
    pen.down(1.5)
    ticks.rows(paper, pen.look.left + 100)


@met("form")
def odd_numbered(paper: Paper) -> None:
    """The routine's questions with numbers, answered on the next line or after the question."""
    pen, story = paper.pen, paper.story
    mask(paper)
    heading(paper)
    same_line = pen.rng.random() < 0.4
    questions = (
        ("Vilken klinik vill ha bilderna?", story.say("clinic")),
        ("Vilken doktor vill ha bilderna?", story.say("doctor")),
        ("Vart ska bilder/utlåtande?", place_to(story)),
        ("fvb?", story.say("forward_to") if story.can_say("destination") else ""),
        ("Vem är patienten?", f"{story.say('patient_name')}, {story.say('patient_id')}".strip(", ")),
        ("Vilka undersökningar och när är de gjorda?", exams_text(story, "; ")),
        ("Ska utlåtandet med?", "Ja" if "report" in story.wants else "Nej, bara bilderna"),
        ("Är det akut?", "JA, AKUT" if story.urgent else "Nej"),
    )
    story.note("wants", "urgent")
    for number, (question, answer) in enumerate(questions, 1):
        end = pen.write(f"{number}. {question} ", bold=pen.look.bold_labels)
        if same_line and pen.width(answer) < pen.right - end - 4:
            pen.write(answer, end + 4)
            pen.down(1.6)
        else:
            pen.down()
            pen.paragraph(answer or "-", pen.look.left + 16)
            pen.down(0.5)


@met("form", typewriter=True)
def odd_leaders(paper: Paper) -> None:
    """Typewritten, with dots from the label to the value."""
    pen, story = paper.pen, paper.story
    ours(paper, "TILL ")
    heading(paper)
    pen.down(0.5)
    x = middle(pen) + 10
    for name, value in core(story) + noise(paper, 0.3):
        end = lab(pen, name, colon=" ")
        if end < x - 8:
            pen.dots(end, x - 4)
        pen.paragraph(value, max(x, end + 6))
        pen.down(0.3)
    for written, day in exams(story):
        end = lab(pen, "examination", colon=" ")
        pen.dots(end, x - 4)
        pen.paragraph(f"{written} ({day})" if day else written, x)
        pen.down(0.3)
    pen.down()
    ticks.rows(paper, pen.look.left + 80)


@met("form")
def odd_no_colons(paper: Paper) -> None:
    """No colons, narrow columns, values broken over lines."""
    pen, story = paper.pen, paper.story
    heading(paper)
    if pen.rng.random() < 0.5:
        ours(paper, "")
    x = 205.0
    for name, value in core(story) + noise(paper, 0.3):
        top = pen.y
        for line in pen.wrap(wording(pen, name), x - pen.look.left - 10, pen.look.label_size):
            pen.write(line, size=pen.look.label_size, family=pen.look.label)
            pen.down()
        low, pen.y = pen.y, top
        pen.paragraph(value, x, 175)
        pen.y = max(low, pen.y)
        pen.down(0.35)
    for written, day in exams(story):
        lab(pen, "examination", colon="")
        pen.paragraph(f"{written} {day}".strip(), x, 190)
        pen.down(0.35)
    ticks.rows(paper, x)


@met("form")
def odd_value_first(paper: Paper) -> None:
    """The value comes first, its label in brackets after it."""
    pen, story = paper.pen, paper.story
    mask(paper)
    heading(paper)
    for name, value in core(story):
        pen.paragraph(f"{value or '-'}  ({wording(pen, name).lower().rstrip('?')})")
        pen.down(0.5)
    for written, day in exams(story):
        pen.paragraph(f"{written}, {day} ({wording(pen, 'examination').lower()})" if day else written)
        pen.down(0.5)
    story.note("wants")
    pen.paragraph("Bilder + svar" if "report" in story.wants else "Enbart bilder, svaret behövs inte")

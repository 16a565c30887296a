"""Forms, met-out side."""

from samples.draw.parts import (
    addressee,
    channel_ticks,
    choice_rows,
    clean_pairs,
    consent_ticks,
    exam_lines,
    extras,
    footer,
    letterhead,
    middle,
    signature,
    title,
    urgent_ticks,
    wants_ticks,
)
from samples.draw.registry import Paper, layout


@layout("met", "form")
def h_form_plain(paper: Paper) -> None:
    """Each value right after its label."""
    pen, story = paper.pen, paper.story
    letterhead(paper, right=True)
    title(paper)
    for name, value in extras(paper)[:2] + clean_pairs(story):
        end = pen.label(name)
        pen.paragraph(value, end + 6)
        pen.down(0.45)
    for written, day in exam_lines(story):
        pen.write(f"{written}  {day}".rstrip(), pen.label("examination") + 6)
        pen.down(1.4)
    choice_rows(paper, middle(pen))
    addressee(paper)


@layout("met", "form")
def h_form_numbered(paper: Paper) -> None:
    """Numbered questions, answers indented below."""
    pen, story = paper.pen, paper.story
    addressee(paper)
    title(paper, center=True)
    pairs = clean_pairs(story)
    pairs.append(
        ("examination", "\n".join(f"{written}, {day}".rstrip(", ") for written, day in exam_lines(story)))
    )
    for number, (name, value) in enumerate(pairs, 1):
        end = pen.write(f"{number}. ", bold=True)
        pen.label(name, end)
        pen.down(1.1)
        pen.paragraph(value, pen.look.left + 22)
        pen.down(0.5)
    pen.label("wants")
    wants_ticks(paper, middle(pen))
    pen.down(1.5)
    footer(paper)


@layout("met", "form")
def h_form_grid(paper: Paper) -> None:
    """A grid of boxes, two in a row, labels inside at the top."""
    pen, story = paper.pen, paper.story
    title(paper)
    exams = exam_lines(story)
    pairs = clean_pairs(story) + extras(paper)[:3]
    pairs.append(("examination", "\n".join(f"{written} {day}".strip() for written, day in exams)))
    if len(pairs) % 2:
        pairs.append(("letter_date", story.date_text(story.written_on)))
    half = (pen.right - pen.look.left) / 2
    for index in range(0, len(pairs), 2):
        cells = [(name, pen.wrap(value, half - 12)) for name, value in pairs[index : index + 2]]
        bottom = pen.y + 14 + pen.step * max(len(lines) for _, lines in cells)
        top = pen.y
        for column, (name, lines) in enumerate(cells):
            x = pen.look.left + column * half
            pen.box(x, top, x + half, bottom)
            pen.y = top + 9
            pen.write(pen.wording(name), x + 4, size=7.5, family=pen.look.label)
            pen.y = top + 11 + pen.look.size
            for line in lines:
                pen.write(line, x + 6)
                pen.down()
        pen.y = bottom
    pen.down(2)
    choice_rows(paper, middle(pen))
    signature(paper, 340, doctor=False)


@layout("met", "form")
def h_form_below(paper: Paper) -> None:
    """Values on lines, labels in small print below them."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    title(paper)
    pairs = clean_pairs(story) + extras(paper)[:2]
    for name, value in pairs:
        pen.write(value, pen.look.left + 4)
        pen.rule(pen.look.left, pen.right, pen.y + 4)
        pen.y += 13
        pen.write(pen.wording(name), pen.look.left + 2, size=7)
        pen.down(1.5)
    for written, day in exam_lines(story):
        pen.write(written, pen.look.left + 4)
        pen.write(day, 394)
        pen.rule(pen.look.left, 370, pen.y + 4)
        pen.rule(390, pen.right, pen.y + 4)
        pen.y += 13
        pen.write(pen.wording("examination"), pen.look.left + 2, size=7)
        pen.write(pen.wording("date"), 392, size=7)
        pen.down(1.5)
    wants_ticks(paper, pen.look.left)
    footer(paper)


@layout("met", "form")
def h_form_columns(paper: Paper) -> None:
    """Sender's side to the left, patient's and receiver's to the right."""
    pen, story = paper.pen, paper.story
    title(paper, center=True)
    addressee(paper)
    top, lowest = pen.y, pen.y
    left = [("clinic", "clinic"), ("doctor", "doctor")]
    right = [("patient_name", "last_first"), ("patient_id", "patient_id"), ("destination", "destination")]
    for x, pairs in ((pen.look.left, left), (315.0, right)):
        pen.y = top
        for name, part in pairs:
            pen.label(name, x)
            pen.down(1.1)
            pen.paragraph(story.say(part), x + 6, 215)
            pen.down(0.5)
        if x < 100:
            pen.label("phone", x)
            pen.down(1.1)
            pen.write(story.phone, x + 6)
            pen.down(1.5)
        lowest = max(lowest, pen.y)
    pen.y = lowest
    pen.rule(pen.look.left, pen.right, pen.y - 8)
    pen.down()
    for written, day in exam_lines(story):
        pen.write(f"{written} {day}".strip(), pen.label("examination") + 6)
        pen.down(1.4)
    choice_rows(paper, middle(pen))


@layout("met", "form")
def h_form_tick_list(paper: Paper) -> None:
    """Tick boxes one below the other, text to the right, then the lines to fill in."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    title(paper)
    for draw in (wants_ticks, channel_ticks, consent_ticks, urgent_ticks):
        draw(paper, pen.look.left + 10)
        pen.down(1.5)
    pen.down(0.5)
    for name, value in clean_pairs(story):
        pen.label(name, middle(pen) + 20, align="right")
        pen.paragraph(value, middle(pen) + 28)
        pen.down(0.3)
    for written, day in exam_lines(story):
        pen.label("examination", middle(pen) + 20, align="right")
        pen.write(f"{written} - {day}" if day else written, middle(pen) + 28)
        pen.down(1.3)
    footer(paper)


@layout("met", "form", typewriter=True)
def h_form_arrows(paper: Paper) -> None:
    """A printout of some system: LABEL....: value."""
    pen, story = paper.pen, paper.story
    pen.paragraph(f"UTSKRIFT {story.date_text(story.written_on)}   SIDA 1")
    pen.paragraph("BILDBESTÄLLNING EXTERN")
    pen.down()
    for name, value in clean_pairs(story) + extras(paper):
        pen.write(pen.wording(name)[:26].ljust(27, "."))
        pen.paragraph(f": {value}", pen.look.left + pen.width("." * 27))
    for written, day in exam_lines(story):
        pen.write(pen.wording("examination")[:26].ljust(27, "."))
        pen.paragraph(f": {written} {day}".rstrip(), pen.look.left + pen.width("." * 27))
    pen.write("".ljust(27, "."))
    pen.paragraph(f": {story.say('wants')}", pen.look.left + pen.width("." * 27))

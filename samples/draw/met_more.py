"""Tables, letters, notes, cover sheets and other languages, met-out side."""

from samples.draw.foreign import draw_form
from samples.draw.letter import compose, fill, note_text, orderer, receiver, sentence
from samples.draw.lists import phrases
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


@layout("met", "table")
def h_table_shaded(paper: Paper) -> None:
    """A table with a shaded label column, examination and date in one row each."""
    pen, story = paper.pen, paper.story
    title(paper)
    addressee(paper)
    x = middle(pen) + 10
    rows = clean_pairs(story) + extras(paper)[:2]
    for written, day in exam_lines(story):
        rows += [("examination", written), ("date", day)]
    for name, value in rows:
        lines = pen.wrap(value, pen.right - x - 12)
        bottom = pen.y + 6 + pen.step * len(lines)
        pen.shade(pen.look.left, pen.y - 2, x, bottom, 0.88)
        pen.rule(pen.look.left, pen.right, bottom, 0.5)
        pen.y += pen.look.size + 1
        pen.label(name, pen.look.left + 4, colon=False)
        for line in lines:
            pen.write(line, x + 6)
            pen.down()
        pen.y = bottom + 2
    pen.down(1.5)
    choice_rows(paper, middle(pen))
    footer(paper)


@layout("met", "table")
def h_table_date_first(paper: Paper) -> None:
    """Rows of date and examination under a header, the orderer below the table."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    title(paper)
    pen.write(f"{story.say('last_first')}   {story.say('patient_id')}", bold=True)
    pen.down(2)
    xs = (pen.look.left, pen.look.left + 180)
    pen.columns([pen.wording("date"), pen.wording("examination")], xs, bold=True)
    pen.rule(pen.look.left, pen.right, pen.y - pen.step + 4)
    for written, day in exam_lines(story):
        pen.down(0.2)
        pen.columns([day, written], xs)
    pen.down()
    for name in ("destination", "forward_to", "clinic", "doctor"):
        if name == "forward_to" and not (story.forward_to and story.can_say("destination")):
            continue
        pen.label(name)
        pen.paragraph(story.say(name), middle(pen))
        pen.down(0.3)
    choice_rows(paper, middle(pen))


@layout("met", "table", patients=2)
def h_table_two_patients(paper: Paper) -> None:
    """Two patients in a ruled table, the orderer in the text above it."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    for other in paper.stories[1:]:
        other.said |= {"clinic", "doctor", "destination", "forward_to", "wants"} & _sayable(paper)
    text = f"{orderer(paper)} {receiver(paper)}"
    if story.forward_to and story.can_say("destination"):
        text += " " + sentence(paper, "forward")
    pen.paragraph(text.strip())
    pen.down()
    left = pen.look.left
    xs = (left, left + 140, left + 250)
    pen.columns([pen.wording(name) for name in ("patient_name", "patient_id", "examination")], xs, bold=True)
    for other in paper.stories:
        pen.rule(left, pen.right, pen.y - pen.step + 4, 0.5)
        pen.down(0.3)
        exams = "\n".join(f"{written} {day}".strip() for written, day in exam_lines(other))
        pen.columns([other.say("last_first"), other.say("patient_id"), exams], xs)
    pen.down()
    wants_ticks(paper, left)


def _sayable(paper: Paper) -> set[str]:
    story = paper.story
    names = {name for name in ("clinic", "doctor", "destination") if story.can_say(name)}
    return names | {"wants"} | ({"forward_to"} if story.forward_to and "destination" in names else set())


@layout("met", "prose")
def h_letter_formal(paper: Paper) -> None:
    """A letter with the date to the right and the doctor and clinic in the signature."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    pen.write(story.date_text(story.written_on), pen.right, align="right")
    pen.down(2)
    addressee(paper)
    pen.paragraph(compose(paper, sender=False))
    pen.down(1.5)
    pen.write(pen.rng.choice(phrases("met", "closing")), 320)
    pen.down(1.4)
    pen.scribble(325)
    pen.down(1.5)
    for part in ("doctor", "clinic"):
        pen.paragraph(story.say(part), 320, 230)


@layout("met", "prose")
def h_letter_subject(paper: Paper) -> None:
    """A letter with a subject line for the patient and the orderer in the text, signed by a secretary."""
    pen, story = paper.pen, paper.story
    letterhead(paper, right=True)
    title(paper)
    if not story.lacks("patient"):
        pen.paragraph(fill(story, "Ang. {patient_name}, {patient_id}"), bold=True)
        pen.down(0.5)
    pen.paragraph(compose(paper))
    pen.down(1.2)
    pen.paragraph(pen.rng.choice(phrases("met", "closing")))
    signature(paper, pen.look.left, doctor=False)
    footer(paper)


@layout("met", "note", terse=True)
def h_note_line(paper: Paper) -> None:
    """One dense line on an otherwise empty page."""
    pen, story = paper.pen, paper.story
    pen.y = pen.rng.uniform(80, 240)
    text = note_text(paper)
    if "patient_id" not in story.said and story.can_say("patient_id"):
        text += fill(story, " - pat {patient_id}")
    pen.paragraph(text)
    if pen.rng.random() < 0.5:
        pen.down()
        addressee(paper)


@layout("met", "note", terse=True)
def h_note_steps(paper: Paper) -> None:
    """Dashes, a few words each."""
    pen, story = paper.pen, paper.story
    pen.paragraph("Till rtg, bilder:", bold=True)
    lines = [f"- {story.say('patient_id')} {story.say('patient_name')}".rstrip()]
    lines += [f"- {written} {day}".rstrip() for written, day in exam_lines(story)]
    if story.can_say("destination"):
        how = story.say("channel_word") + story.say("plus_report")
        lines.append(f"- {how} till {story.say('destination')}{story.say('fvb')}")
    if story.can_say("doctor") or story.can_say("clinic"):
        lines.append(
            "- enl " + ", ".join(part for part in (story.say("doctor"), story.say("clinic")) if part)
        )
    story.note("wants")
    for line in lines:
        if len(line) > 2:
            pen.paragraph(line)
            pen.down(0.3)
    if "report" in story.wants and not story.can_say("destination"):
        pen.paragraph("- även utlåtande")


@layout("met", "cover")
def h_cover_and_note(paper: Paper) -> None:
    """A cover sheet, then a list of what is ordered."""
    pen, story = paper.pen, paper.story
    cover(paper, "Telefax", pages=2)
    paper.turn()
    pen.write("Sida 2/2", pen.right, align="right", size=8)
    pen.down()
    for name, value in clean_pairs(story):
        pen.label(name)
        pen.down(1.1)
        pen.paragraph(value, pen.look.left + 14)
    pen.label("examination")
    pen.down(1.1)
    for written, day in exam_lines(story):
        pen.paragraph(f"{written} {day}".rstrip(), pen.look.left + 14)
    pen.down()
    wants_ticks(paper, pen.look.left)


@layout("met", "prose")
def h_letter_two_pages(paper: Paper) -> None:
    """A letter whose receiver and signature stand on the second page."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    title(paper)
    pen.write("Sida 1/2", pen.right, align="right", size=8)
    pen.down()
    text = compose(paper, sender=False).split(". ")
    half = max(1, len(text) // 2)
    pen.paragraph(". ".join(text[:half]) + ("." if half < len(text) else ""))
    pen.down(2)
    pen.write("forts.")
    paper.turn()
    pen.write("Sida 2/2", pen.right, align="right", size=8)
    pen.down()
    pen.paragraph(". ".join(text[half:]))
    pen.down(2)
    for part in ("doctor", "clinic"):
        pen.paragraph(story.say(part))
    story.note()


@layout("met", "form", language="da", faults=False)
def h_foreign_da(paper: Paper) -> None:
    """A Danish form."""
    draw_form(paper)


@layout("met", "form", language="en", faults=False)
def h_foreign_en(paper: Paper) -> None:
    """An English form with labels above."""
    draw_form(paper, above=True)


@layout("met", "form", language="de", faults=False)
def h_foreign_de(paper: Paper) -> None:
    """A German form with labels above."""
    draw_form(paper, above=True)

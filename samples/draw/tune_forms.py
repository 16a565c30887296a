"""Forms, tuning side: a label and a value, each where this sender's form puts it."""

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
    wants_ticks,
)
from samples.draw.registry import Paper, layout


@layout("tune", "form")
def form_left(paper: Paper) -> None:
    """Labels to the left, values in a column."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    title(paper)
    if pen.rng.random() < 0.6:
        addressee(paper)
    x = middle(pen)
    for name, value in [*clean_pairs(story), *extras(paper)]:
        pen.label(name)
        pen.paragraph(value, x)
        pen.down(0.35)
    for written, day in exam_lines(story):
        pen.label("examination")
        pen.write(f"{written}, {day}" if day else written, x)
        pen.down(1.3)
    choice_rows(paper, x)
    footer(paper)


@layout("tune", "form")
def form_underlined(paper: Paper) -> None:
    """Labels to the left, values on a line."""
    pen, story = paper.pen, paper.story
    title(paper, center=True)
    pen.down()
    pairs = [*clean_pairs(story), ("letter_date", story.date_text(story.written_on))]
    for name, value in pairs:
        end = pen.label(name) + 8
        pen.rule(end, pen.right, pen.y + 3)
        pen.write(value, max(end + 4, middle(pen) - 30))
        pen.down(1.7)
    for written, day in exam_lines(story) or [("", "")]:
        end = pen.label("examination") + 8
        pen.rule(end, 370, pen.y + 3)
        pen.write(written, end + 4)
        end = pen.label("date", 376) + 5
        pen.rule(end, pen.right, pen.y + 3)
        pen.write(day, end + 2)
        pen.down(1.7)
    choice_rows(paper, middle(pen))
    footer(paper)


@layout("tune", "form")
def form_above(paper: Paper) -> None:
    """Small labels above their values, two columns."""
    pen, story = paper.pen, paper.story
    letterhead(paper, right=True)
    title(paper)
    pairs = clean_pairs(story) + extras(paper)
    xs = (pen.look.left, 310.0)
    for index in range(0, len(pairs), 2):
        top = pen.y
        lowest = top
        for (name, value), x in zip(pairs[index : index + 2], xs, strict=False):
            pen.y = top
            pen.label(name, x, colon=False)
            pen.down()
            pen.paragraph(value, x, 225)
            lowest = max(lowest, pen.y)
        pen.y = lowest
        pen.down(0.5)
    pen.label("examination", colon=False)
    pen.label("date", 310, colon=False)
    pen.down()
    for written, day in exam_lines(story):
        pen.write(written)
        pen.write(day, 310)
        pen.down()
    pen.down()
    choice_rows(paper, middle(pen))
    signature(paper, pen.look.left, doctor=False)


@layout("tune", "form")
def form_boxes(paper: Paper) -> None:
    """Boxes with the label small in the upper left corner."""
    pen, story = paper.pen, paper.story
    title(paper)
    addressee(paper)
    pairs = clean_pairs(story)
    pairs += [("examination", "\n".join(f"{written} {day}".strip() for written, day in exam_lines(story)))]
    pairs += extras(paper)
    for name, value in pairs:
        lines = pen.wrap(value, pen.right - pen.look.left - 14)
        bottom = pen.y + 8 + pen.step * (len(lines) + 0.4)
        pen.box(pen.look.left, pen.y - 8, pen.right, bottom)
        pen.write(pen.wording(name), pen.look.left + 4, size=7.5, family=pen.look.label)
        pen.down(1.15)
        for line in lines:
            pen.write(line, pen.look.left + 7)
            pen.down()
        pen.y = bottom + 8
    pen.down(0.6)
    choice_rows(paper, middle(pen))
    footer(paper)


@layout("tune", "form")
def form_right_aligned(paper: Paper) -> None:
    """Labels right-aligned against a middle line."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    title(paper, center=True)
    x = middle(pen)
    for name, value in clean_pairs(story) + extras(paper):
        pen.label(name, x - 6, align="right")
        pen.paragraph(value, x + 4)
        pen.down(0.4)
    pen.label("examination", x - 6, align="right")
    for written, day in exam_lines(story) or [("", "")]:
        pen.write(f"{written} ({day})" if day else written, x + 4)
        pen.down()
    pen.down(0.5)
    pen.label("wants", x - 6, align="right")
    wants_ticks(paper, x + 4)
    pen.down(2)
    signature(paper, x + 4, doctor=False)


@layout("tune", "form")
def form_dotted(paper: Paper) -> None:
    """Typewritten values on dotted lines."""
    pen, story = paper.pen, paper.story
    addressee(paper)
    title(paper)
    for name, value in clean_pairs(story):
        end = pen.label(name) + 5
        start = pen.write(value, max(end, middle(pen) - 40)) + 4
        pen.dots(start, pen.right)
        pen.down(1.6)
    for written, day in exam_lines(story):
        end = pen.label("examination") + 5
        pen.dots(pen.write(f"{written} {day}".strip(), end) + 4, pen.right)
        pen.down(1.6)
    choice_rows(paper, middle(pen))
    footer(paper)


@layout("tune", "form")
def form_sections(paper: Paper) -> None:
    """Grey section bars, hospital and unit in fields of their own, a part for radiology to fill in."""
    pen, story = paper.pen, paper.story
    title(paper)
    x = middle(pen)

    def section(text: str) -> None:
        pen.shade(pen.look.left - 4, pen.y - pen.look.size, pen.right, pen.y + 5)
        pen.write(text, bold=True)
        pen.down(1.6)

    def row(name: str, value: str) -> None:
        pen.label(name)
        pen.write(value, x)
        pen.down(1.25)

    section("Uppgifter om beställaren")
    if story.clinic.unit_written != story.clinic.hospital_written:
        row("hospital", story.say("clinic_hospital"))
    row("unit", story.say("clinic_unit"))
    row("doctor", story.say("doctor"))
    row("phone", story.phone)
    section("Patient")
    row("patient_id", story.say("patient_id"))
    row("patient_name", story.say("last_first"))
    section("Bilder")
    for written, day in exam_lines(story):
        row("examination", written)
        row("date", day)
    section("Mottagare")
    row("destination", story.say("destination"))
    if story.forward_to and story.can_say("destination"):
        row("forward_to", story.say("forward_to"))
    choice_rows(paper, x)
    section("Ifylls av röntgen")
    for text in (
        "Mottaget datum: ____________",
        "Skickat av (sign): ____________",
        "Exporterat till: ____________",
    ):
        pen.write(text)
        pen.down(1.2)
    footer(paper)


@layout("tune", "form")
def form_questions(paper: Paper) -> None:
    """The routine's own three questions, with consent and channel asked for."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    pen.heading("Beställning av bilder och utlåtande", 14)
    for question, answer in (
        ("Vilken klinik vill ha bilder skickade/länkade?", story.say("clinic")),
        ("Vilken doktor är det som vill ha bilderna?", story.say("doctor")),
        ("Vart ska bilder och utlåtande skickas/länkas?", story.say("destination")),
        (
            "Vilken patient gäller det (namn och personnummer)?",
            f"{story.say('patient_name')} {story.say('patient_id')}",
        ),
        ("Vilka undersökningar?", story.say("exams")),
    ):
        pen.paragraph(question, bold=pen.look.bold_labels)
        pen.paragraph(answer, pen.look.left + 18)
        pen.down(0.7)
    wants_ticks(paper, pen.look.left)
    pen.down(1.6)
    channel_ticks(paper, pen.look.left)
    pen.down(1.6)
    end = pen.write("Patientens samtycke: ")
    consent_ticks(paper, end)
    footer(paper)

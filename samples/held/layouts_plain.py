"""Plain orders of an ordinary week."""

from samples.draw.registry import Paper
from samples.held.desk import (
    above,
    address,
    banner,
    exam_rows,
    exams_under,
    fields,
    footnote,
    head,
    ours,
    sign,
    table,
    ticks,
    wants_boxes,
    where,
)
from samples.held.senders import order
from samples.held.words import tell


@order("prose", by="hospital")
def held_memo(paper: Paper) -> None:
    """A memorandum with its four lines on top."""
    pen, story = paper.pen, paper.story
    banner(pen, "PM", 20)
    fields(
        pen,
        [
            ("Från:", tell(paper, "[{doctor}][, {clinic}]")),
            ("Till:", "Röntgen, Region Halland"),
            ("Datum:", story.date_text(story.written_on)),
            ("Ang.:", tell(paper, "[{patient_name}][, {patient_id}]")),
        ],
        at=pen.look.left + 70,
    )
    pen.down(0.8)
    pen.paragraph(tell(paper, "Översänd {bilder}[ från {exams}][ till {destination}]. {vidare} {samtycke}"))


@order("form", by="home", away=True)
def held_three_questions(paper: Paper) -> None:
    """The routine's three questions, answered."""
    pen, story = paper.pen, paper.story
    banner(pen, "Annan klinik vill beställa bilder", 14)
    for question, answer in (
        ("Vilken klinik vill ha bilder skickade/länkade?", story.say("clinic")),
        ("Vilken doktor är det?", story.say("doctor")),
        ("Vart ska bilder och utlåtande skickas/länkas?", where(story)),
    ):
        pen.paragraph(question, bold=True)
        pen.paragraph(answer, pen.look.left + 20)
        pen.down(0.5)
    pen.paragraph(tell(paper, "[Patient: {patient_name}][, {patient_id}]"))
    pen.paragraph(tell(paper, "[Undersökning: {exams}]"))
    ticks(pen, pen.look.left, wants_boxes(story))


@order("note")
def held_register_line(paper: Paper) -> None:
    """An order worded as the line of a register."""
    pen = paper.pen
    pen.down(1)
    pen.paragraph(tell(paper, "[{patient_id}][ {patient_name}]"), bold=True)
    pen.down(0.4)
    pen.paragraph(tell(paper, "[{exams}: ]{bilder}[ till {destination}]{fvb}[ enl. {doctor}][, {clinic}]"))
    pen.down()
    pen.scribble(pen.look.left)


@order("prose", by="hospital")
def held_sidebar(paper: Paper) -> None:
    """A letter whose sender stands in a column at the side."""
    pen, story = paper.pen, paper.story
    top, at = pen.y, pen.look.left + 150
    pen.columns([story.say("clinic")], [pen.look.left], bold=True)
    pen.y = max(pen.y, top + pen.step) + 10
    side = pen.y
    for line in (f"Tel {story.phone}", f"Fax {story.reply_fax}", "Vardagar 8-16"):
        pen.write(line, pen.look.left, size=8)
        pen.y += 12
    low, pen.y = pen.y, side
    text = tell(
        paper,
        "{hej}\n\n(Kan|Skulle) ni (hjälpa oss|bistå oss) med {bilder}[ på {exams}]? [Patienten heter "
        "{patient_name}]"
        "[, {patient_id}]. [Skicka till {destination}.] {vidare} {senast}\n\n{mvh}\n[{doctor}]",
    )
    pen.paragraph(text, at, pen.right - at)
    pen.y = max(pen.y, low)


@order("form", by="hospital", ours=True)
def held_operation(paper: Paper) -> None:
    """An operation is planned and the images are needed before it."""
    pen, story = paper.pen, paper.story
    head(paper, "Inför operation – bilder saknas", right=story.date_text(story.written_on))
    for label, value in (
        ("Patient", tell(paper, "[{patient_name}][  {patient_id}]")),
        ("Bilder som saknas", story.say("exam_list")),
        ("Skickas till", where(story)),
        ("Operatör/läkare", story.say("doctor")),
    ):
        above(pen, label, value, pen.look.left, pen.right - pen.look.left)
        pen.down(0.5)
    pen.paragraph(tell(paper, "Vi önskar {bilder}. {senast} {akut} {kanal}"))
    footnote(paper)


@order("prose")
def held_ward_nurse(paper: Paper) -> None:
    """A nurse of the ward writes; the doctor is named."""
    pen, story = paper.pen, paper.story
    story.traps.add("secretary")
    head(paper)
    address(pen, ours(paper), pen.look.left)
    pen.down(1)
    pen.paragraph(
        tell(
            paper,
            "[Vår doktor, {doctor}, vill//Vi vill] gärna ha {bilder}[ från {exams}]. [Det gäller "
            "{patient_name}]"
            "[, {patient_id}]. [De ska {till}.] {vidare} {samtycke}",
        )
    )
    pen.down(0.8)
    pen.paragraph(f"{story.secretary}, sjuksköterska, tel {story.phone}")


@order("table", by="home")
def held_gray_column(paper: Paper) -> None:
    """A table whose left column is gray."""
    pen, story = paper.pen, paper.story
    banner(pen, "Rekvisition röntgenbilder", 14)
    left, at = pen.look.left, pen.look.left + 160
    for label, value in (
        ("Patientens personnummer", story.say("patient_id")),
        ("Patientens namn", story.say("patient_name")),
        ("Rekvirent", tell(paper, "[{doctor}][, {clinic}]")),
        ("Undersökning(ar)", story.say("exam_list")),
        ("Mottagare av bilder", where(story)),
        ("Rekvireras", tell(paper, "{bilder}")),
    ):
        top = pen.y - pen.step * 0.85
        pen.write(label, left + 4, size=min(pen.look.size, 10.5))
        pen.paragraph(value, at + 6, pen.right - at - 10)
        low = pen.y - pen.step * 0.6
        pen.shade(left, top, at, low, 0.88)
        pen.box(left, top, pen.right, low, 0.5)
        pen.y = low + pen.step * 0.85


@order("form", by="home")
def held_ward_table(paper: Paper) -> None:
    """A short form with the examinations in a table and the names below."""
    pen, story = paper.pen, paper.story
    head(paper, "Beställning till Röntgen")
    fields(pen, [("Patient", story.say("patient_name")), ("Personnummer", story.say("patient_id"))])
    pen.down(0.5)
    table(pen, ["Typ av undersökning", "Datum"], exam_rows(story), [pen.look.left, 350.0], ruled=False)
    fields(
        pen,
        [
            ("Skickas till", story.say("destination")),
            ("Vidare till", story.say("forward_to")),
            ("Önskas", tell(paper, "{bilder}")),
            ("Beställande läkare", story.say("doctor")),
        ],
    )
    pen.paragraph(tell(paper, "{samtycke} {hov}"))


@order("form", by="hospital")
def held_small_form(paper: Paper) -> None:
    """A small form in a frame on the upper half of the sheet."""
    pen, story = paper.pen, paper.story
    top = pen.y - 22
    banner(pen, "Utlån bilder", 13)
    fields(
        pen, [("Pnr", story.say("patient_id")), ("Namn", story.say("patient_name"))], at=pen.look.left + 95
    )
    exams_under(pen, story)
    fields(
        pen,
        [
            ("Till", where(story)),
            ("Klinik", story.say("clinic")),
            ("Dr", story.say("doctor")),
            ("Avser", tell(paper, "{bilder}")),
        ],
        at=pen.look.left + 95,
    )
    pen.box(pen.look.left - 14, top, pen.right, pen.y + 6, 1.0)


@order("prose", by="home")
def held_numbered_letter(paper: Paper) -> None:
    """A letter in numbered sentences."""
    pen = paper.pen
    head(paper, "Till röntgen")
    parts = (
        "[Patienten är {patient_name}][, {patient_id}].",
        "[Undersökningarna är {exams}].",
        "Vi önskar {bilder}.",
        "[Bilderna ska {till}.] {vidare}",
        "[Beslutat av {doctor}.]",
        "{samtycke}",
    )
    texts = [text for part in parts if len(text := tell(paper, part)) > 1]
    for index, text in enumerate(texts, 1):
        pen.paragraph(f"{index}) {text}")
        pen.down(0.3)
    sign(paper, name=False)

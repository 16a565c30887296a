"""Forms with fields: the departments' own blanks and those that clinics drew for themselves; more of them."""

from samples.draw.registry import Paper
from samples.held.desk import (
    band,
    banner,
    consent_boxes,
    exams_under,
    field,
    fields,
    head,
    sign,
    ticks,
    wants_boxes,
    where,
)
from samples.held.senders import order
from samples.held.words import tell


@order("form")
def held_yes_or_no(paper: Paper) -> None:
    """A form of questions with yes and no to tick."""
    pen, story = paper.pen, paper.story
    head(paper, "Förfrågan om radiologiskt material", right=story.date_text(story.written_on))
    fields(
        pen,
        [
            ("Frågan gäller", story.say("patient_name")),
            ("Född/pnr", story.say("patient_id")),
            ("Frågande läkare", story.say("doctor")),
            ("Önskad adressat", where(story)),
            ("Vad", story.say("exams")),
        ],
        apart=0.5,
    )
    pen.down(0.5)
    story.note("wants")
    questions = [("Önskas bilder?", True), ("Önskas utlåtande?", "report" in story.wants)]
    if story.urgent:
        story.note("urgent")
    questions.append(("Är det akut?", story.urgent))
    for text, yes in questions:
        pen.write(text)
        ticks(pen, pen.look.left + 190, [("Ja", yes), ("Nej", not yes)])
    pen.paragraph(tell(paper, "{samtycke}"))
    sign(paper, name=False)


@order("form")
def held_dotted(paper: Paper) -> None:
    """A form of dotted lines."""
    pen, story = paper.pen, paper.story
    banner(pen, "Beställningssedel bilder", 14)
    for label, value in (
        ("Till", where(story)),
        ("Från", story.say("clinic")),
        ("Dr", story.say("doctor")),
        ("Pat", story.say("patient_name")),
        ("Pnr", story.say("patient_id")),
        ("Us", story.say("exam_list")),
    ):
        pen.write(label, bold=True)
        pen.paragraph(value, pen.look.left + 60, pen.right - pen.look.left - 60)
        if not value:
            pen.down()
        pen.y -= pen.step * 0.55
        pen.dots(pen.look.left + 60, pen.right)
        pen.down(1.4)
    ticks(pen, pen.look.left, wants_boxes(story))
    pen.paragraph(tell(paper, "{senast} {akut}"))


@order("form")
def held_numbered(paper: Paper) -> None:
    """A numbered questionnaire."""
    pen, story = paper.pen, paper.story
    head(paper, "Checklista vid beställning av bilder")
    answers = [
        ("1. Vem gäller det?", f"{story.say('patient_name')} {story.say('patient_id')}".strip()),
        ("2. Vilka bilder?", story.say("exams")),
        ("3. Vart ska de?", where(story)),
        ("4. Vem har bestämt det?", story.say("doctor")),
        ("5. Utlåtande också?", "ja tack" if "report" in story.wants else "nej, bara bilder"),
        ("6. Hur?", {"iep": "IEP", "usb": "USB-minne", "cd": "CD", "post": "post"}[story.channel]),
    ]
    story.note("wants", "channel")
    for question, answer in answers:
        pen.write(question, bold=True)
        pen.down(1.15)
        pen.paragraph(answer, pen.look.left + 18)
        pen.down(0.5)


@order("form")
def held_gray_bands(paper: Paper) -> None:
    """A form with gray bands as headings."""
    pen, story = paper.pen, paper.story
    banner(pen, "Utlämnande av undersökningsbilder – underlag", 13)
    band(pen, "A. Patientuppgifter")
    fields(pen, [("Namn", story.say("patient_name")), ("Personnummer", story.say("patient_id"))])
    pen.down(0.5)
    band(pen, "B. Undersökning")
    exams_under(pen, story)
    pen.down(0.5)
    band(pen, "C. Beställare")
    fields(
        pen, [("Klinik", story.say("clinic")), ("Läkare", story.say("doctor")), ("Sekr.", story.secretary)]
    )
    pen.down(0.5)
    band(pen, "D. Mottagare")
    fields(pen, [("Bilder till", story.say("destination")), ("fvb", story.say("forward_to"))])
    if story.report_destination and story.can_say("destination") and "report" in story.wants:
        field(pen, "Utlåtande till", story.say("report_destination"))
    pen.down(0.5)
    band(pen, "E. Övrigt")
    ticks(pen, pen.look.left, wants_boxes(story))
    ticks(pen, pen.look.left, consent_boxes(story))


@order("form")
def held_right_labels(paper: Paper) -> None:
    """A form with labels that end where the values begin."""
    pen, story = paper.pen, paper.story
    at = pen.look.left + 165
    banner(pen, "Önskemål om bildöverföring", 14)
    for label, value in (
        ("patient:", story.say("patient_name")),
        ("personnummer:", story.say("patient_id")),
        ("undersökning(ar):", story.say("exam_list")),
        ("önskas av:", story.say("doctor")),
        ("vid:", story.say("clinic")),
        ("till:", where(story)),
        ("omfattning:", tell(paper, "{bilder}")),
        ("anmärkning:", tell(paper, "{samtycke}")),
    ):
        pen.write(label, at - 8, align="right", size=pen.look.label_size)
        pen.paragraph(value, at)
        pen.down(0.45)
    sign(paper, name=False)

"""Forms with fields: the departments' own blanks and those that clinics drew for themselves."""

from samples.draw.registry import Paper
from samples.held.desk import (
    REGION,
    above,
    address,
    banner,
    cells,
    channel_boxes,
    comb,
    consent_boxes,
    exam_rows,
    exams_under,
    field,
    fields,
    footnote,
    haste_boxes,
    head,
    ours,
    sign,
    table,
    ticks,
    underline,
    wants_boxes,
    where,
)
from samples.held.senders import order


@order("form")
def held_our_blank(paper: Paper) -> None:
    """Our own department's blank, filled in by the clinic."""
    pen, story = paper.pen, paper.story
    pen.write(REGION, size=9, bold=True)
    pen.write("Blankett Rtg 14, rev. 3", pen.right, size=8, align="right")
    pen.down(1.6)
    banner(pen, "Beställning av bilder och utlåtande från Röntgen", 14)
    pen.paragraph("Faxas ifylld till Röntgenavdelningen. Ofullständig beställning returneras.")
    pen.down(0.8)
    fields(
        pen,
        [
            ("Patientens namn", story.say("patient_name")),
            ("Personnummer", story.say("patient_id")),
            ("Vilken klinik beställer?", story.say("clinic")),
            ("Vilken doktor?", story.say("doctor")),
            ("Vart ska bilderna skickas?", where(story)),
        ],
        at=pen.look.left + 170,
        apart=0.5,
    )
    pen.down(0.4)
    pen.write("Undersökning och datum", bold=True)
    pen.down(1.2)
    exams_under(pen, story, pen.look.left + 20)
    pen.down(0.6)
    story.note("wants")
    both = "report" in story.wants
    ticks(pen, pen.look.left, [("Endast bilder", not both), ("Bilder och utlåtande", both)])
    pen.down(0.4)
    pen.write("Samtycke")
    ticks(pen, pen.look.left + 80, consent_boxes(story))
    sign(paper, name=False, label="Beställarens underskrift")


@order("form")
def held_two_halves(paper: Paper) -> None:
    """A form in two columns: who orders on the left, who receives on the right."""
    pen, story = paper.pen, paper.story
    banner(pen, pen.rng.choice(["Rekvisition av röntgenbilder", "Begäran om utlån av röntgenbilder"]), 15)
    left, middle = pen.look.left, 310.0
    top = pen.y
    pen.write("BESTÄLLARE", left, size=9, bold=True)
    pen.down(1.4)
    for label, value in (("Klinik", "clinic"), ("Läkare", "doctor")):
        above(pen, label, story.say(value), left, middle - left - 15)
        pen.down(0.4)
    above(pen, "Telefon", story.phone, left, 200)
    low, pen.y = pen.y, top
    pen.write("MOTTAGARE", middle, size=9, bold=True)
    pen.down(1.4)
    above(pen, "Sjukhus/enhet", story.say("destination"), middle, pen.right - middle)
    pen.down(0.4)
    above(pen, "För vidare befordran till", story.say("forward_to"), middle, pen.right - middle)
    pen.y = max(low, pen.y) + 8
    pen.rule(left, pen.right)
    pen.down(1.6)
    cells(
        pen, [("Patient", story.say("patient_name")), ("Personnr", story.say("patient_id"))], [left, middle]
    )
    pen.down(2)
    table(pen, ["Undersökning", "Utförd"], exam_rows(story), [left, 400.0], ruled=True)
    ticks(pen, left, wants_boxes(story))
    ticks(pen, left, haste_boxes(story))
    footnote(paper)


@order("form")
def held_boxed(paper: Paper) -> None:
    """A form of boxes with small labels inside."""
    pen, story = paper.pen, paper.story
    left = pen.look.left
    banner(pen, "BILDBESTÄLLNING", 16)
    half = left + (pen.right - left) / 2
    cells(
        pen,
        [("Från (klinik/avdelning)", story.say("clinic")), ("Datum", story.date_text(story.written_on))],
        [left, half + 60],
    )
    cells(pen, [("Beställande läkare", story.say("doctor")), ("Tel", story.phone)], [left, half + 60])
    cells(pen, [("Skickas till", where(story))], [left])
    cells(
        pen, [("Patient", story.say("patient_name")), ("Personnummer", story.say("patient_id"))], [left, half]
    )
    cells(pen, [("Undersökning/datum", story.say("exam_list"))], [left], lines=3)
    pen.down(2)
    ticks(pen, left, wants_boxes(story, "Bilder", "Svar"))
    ticks(pen, left, channel_boxes(story))


@order("form")
def held_comb_boxes(paper: Paper) -> None:
    """A form whose identity stands in a comb of boxes."""
    pen, story = paper.pen, paper.story
    head(paper, "Beställning: röntgenbilder från annat sjukhus")
    pen.write("Personnummer", size=8)
    pen.y += 22
    comb(pen, story.say("patient_id"), pen.look.left)
    pen.y += 24
    pen.write("Namn", size=8)
    pen.down(1.1)
    pen.paragraph(story.say("patient_name"))
    pen.down(0.6)
    fields(pen, [("Ansvarig läkare", story.say("doctor")), ("Bilderna sänds till", where(story))], apart=0.5)
    pen.down(0.3)
    for index, (written, day) in enumerate(exam_rows(story), 1):
        field(pen, f"Undersökning {index}", written)
        field(pen, f"Datum {index}", day)
        pen.down(0.3)
    pen.write("Önskas")
    ticks(pen, pen.look.left + 150, wants_boxes(story))
    sign(paper, name=False, label="Signatur")


@order("form")
def held_labels_on_top(paper: Paper) -> None:
    """A form with each label above a line to write on."""
    pen, story = paper.pen, paper.story
    address(pen, ours(paper), 360)
    pen.down(1)
    banner(pen, "Rekvisition", 18)
    pairs = [
        ("Personnummer och namn", f"{story.say('patient_id')}   {story.say('patient_name')}".strip()),
        ("Efterfrågade undersökningar", story.say("exam_list")),
        ("Mottagande enhet", where(story)),
        ("Rekvirerande enhet", story.say("clinic")),
        ("Rekvirerande läkare", story.say("doctor")),
    ]
    for label, value in pairs:
        above(pen, label, value, pen.look.left, pen.right - pen.look.left)
        pen.y -= pen.step * 0.7
        underline(pen, pen.look.left, pen.right)
        pen.down(1.5)
    story.note("wants")
    report = "Ja" if "report" in story.wants else "Nej"
    above(pen, "Önskas även utlåtande?", report, pen.look.left, 200)

"""Forms of hospitals in other countries, each in its own shape."""

from samples.draw.registry import Paper
from samples.held.desk import above, banner, cells, exam_rows, fields, sign, table, ticks, where
from samples.held.senders import order


def says_report(paper: Paper) -> bool:
    """Note that the page says what is wanted; tell whether the report is."""
    paper.story.note("wants")
    paper.story.traps.add(f"language_{paper.pen.language}")
    return "report" in paper.story.wants


@order("form", by="abroad", language="no", ours=True)
def held_norwegian(paper: Paper) -> None:
    """A Norwegian form, labels to the left."""
    pen, story = paper.pen, paper.story
    banner(pen, "Rekvisisjon av bilder fra annet sykehus", 14)
    fields(
        pen,
        [
            ("Pasientens navn", story.say("patient_name")),
            ("Fødselsnr (svensk)", story.say("patient_id")),
            ("Undersøkelse / dato", story.say("exam_list")),
            ("Rekvirerende avdeling", story.say("clinic")),
            ("Rekvirerende lege", story.say("doctor")),
            ("Bildene sendes til", story.say("destination")),
        ],
        apart=0.5,
    )
    report = says_report(paper)
    ticks(pen, pen.look.left, [("Bilder", True), ("Beskrivelse", report)])
    sign(paper, name=False, label="Underskrift")


@order("form", by="abroad", language="da", ours=True)
def held_danish(paper: Paper) -> None:
    """A Danish form of boxes."""
    pen, story = paper.pen, paper.story
    left, half = pen.look.left, 320.0
    banner(pen, "Anmodning om billedmateriale", 15)
    cells(
        pen,
        [("Patient", story.say("patient_name")), ("CPR/svensk pnr", story.say("patient_id"))],
        [left, half],
    )
    cells(pen, [("Rekvirerende afdeling", story.say("clinic"))], [left])
    cells(pen, [("Rekvirerende læge", story.say("doctor")), ("Tlf.", story.phone)], [left, half])
    cells(pen, [("Undersøgelser", story.say("exam_list"))], [left], lines=3)
    cells(pen, [("Billeder sendes til", story.say("destination"))], [left])
    pen.down(1.6)
    report = says_report(paper)
    pen.paragraph("Ønskes: billeder og beskrivelse" if report else "Ønskes: kun billeder")


@order("form", by="abroad", language="fi", ours=True)
def held_finland(paper: Paper) -> None:
    """A form of Swedish-speaking Finland, labels above."""
    pen, story = paper.pen, paper.story
    banner(pen, "Beställning av bildmaterial från utlandet", 14)
    for label, value in (
        (
            "Patientens namn och svensk personbeteckning",
            f"{story.say('patient_name')} {story.say('patient_id')}",
        ),
        ("Vårdenhet", story.say("clinic")),
        ("Vårdande läkare", story.say("doctor")),
        ("Undersökningar som önskas", story.say("exam_list")),
        ("Sänds till", story.say("destination")),
    ):
        above(pen, label, value.strip(), pen.look.left, pen.right - pen.look.left)
        pen.down(0.5)
    report = says_report(paper)
    pen.paragraph("Vi önskar bilder och utlåtande." if report else "Vi önskar endast bilder.")
    sign(paper, name=False)


@order("form", by="abroad", language="en", ours=True)
def held_english(paper: Paper) -> None:
    """A British release form with a table."""
    pen, story = paper.pen, paper.story
    banner(pen, "REQUEST FOR RELEASE OF IMAGING", 15)
    fields(
        pen,
        [
            ("Requesting unit", story.say("clinic")),
            ("Consultant", story.say("doctor")),
            ("Patient", story.say("patient_name")),
            ("Swedish ID number", story.say("patient_id")),
            ("Send to", story.say("destination")),
        ],
        apart=0.4,
    )
    pen.down(0.4)
    table(pen, ["Study", "Date performed"], exam_rows(story), [pen.look.left, 360.0], ruled=True)
    report = says_report(paper)
    ticks(pen, pen.look.left, [("Images", True), ("Report", report)])


@order("prose", by="abroad", language="de", ours=True)
def held_german(paper: Paper) -> None:
    """A German letter."""
    pen, story = paper.pen, paper.story
    pen.paragraph(story.say("clinic"), bold=True)
    pen.down(1)
    pen.paragraph("Betreff: Bildanforderung")
    pen.down(0.6)
    name, number = story.say("patient_name"), story.say("patient_id")
    what = "der Bilder samt Befund" if says_report(paper) else "der Bilder"
    exams = story.say("exam_list")
    about = f" zu folgenden Untersuchungen: {exams}" if exams else ""
    pen.paragraph(f"Sehr geehrte Kolleginnen und Kollegen, wir bitten um Übersendung {what}{about}.")
    pen.paragraph(f"Patient: {name}")
    pen.paragraph(f"Schwedische Personennummer: {number}")
    pen.paragraph(f"Empfänger: {where(story)}")
    pen.down()
    pen.paragraph("Mit freundlichen Grüßen")
    sign(paper)

"""Papers that take a careful reader: several pages, other people's letterheads, printed choices."""

from samples.draw.pen import Pen
from samples.draw.registry import Paper
from samples.given.kit import (
    band,
    cells,
    footer,
    head,
    join,
    link,
    ours,
    pairs,
    put,
    sender_lines,
    sign,
    wanted,
    when,
)
from samples.given.side import order
from samples.given.tell import make_wanted
from samples.given.words import houses


@order("cover")
def given_cover_before_form(paper: Paper) -> None:
    """A cover sheet to our department, the order on the second page."""
    pen, story = paper.pen, paper.story
    unit, house, address = ours(pen.rng)
    pen.heading("Faxförsättsblad", 22)
    rows = [("Mottagare", f"{unit}, {house}, {address}"), ("Avsändare", story.say("clinic"))]
    rows += [("Faxnr för svar", story.say("reply_fax")), ("Antal sidor inkl. denna", "2")]
    pairs(pen, rows, gap=0.8)
    put(pen, "Innehåller sekretess. Har du fått detta av misstag, ring oss.", size=9)
    story.traps.update(("own_address", "reply_fax"))
    paper.turn()
    pen.heading("Begäran om bilder", 14)
    rows = [("Patient", join(story.say("patient_name"), story.say("patient_id"), by=", "))]
    rows += [("Undersökning", join(*one, by=", ")) for one in wanted(story)]
    rows += [("Ska till", story.say("destination")), ("Läkare", story.say("doctor"))]
    pairs(pen, rows, gap=0.6)
    footer(pen, "Sida 2 av 2")


@order("prose")
def given_two_page_letter(paper: Paper) -> None:
    """A letter whose examinations stand in an appendix on the second page."""
    pen, story = paper.pen, paper.story
    head(pen, sender_lines(story) or [""])
    pen.write("1(2)", pen.right, size=9, align="right")
    pen.down(2)
    patient = join(story.say("patient_name"), story.say("patient_id"), by=", ")
    put(pen, when(patient, "Patient: {}"), bold=True)
    pen.down(0.6)
    text = "Vi behöver kopior av de undersökningar som står i bilagan."
    text += when(story.say("destination"), " De ska skickas till {}.")
    put(pen, text)
    if story.previous:
        story.traps.add("background")
        put(pen, f"Bilder från {story.previous} finns redan här och behövs inte.")
    sign(pen, story.say("doctor"), story.say("clinic_unit"))
    paper.turn()
    pen.write("2(2)", pen.right, size=9, align="right")
    pen.heading("Bilaga: undersökningar", 13)
    for written, day in wanted(story):
        put(pen, f"•  {join(written, day, by=', ')}")


@order("form")
def given_reminder(paper: Paper) -> None:
    """A reminder of an order that nobody answered, complete in itself."""
    pen, story = paper.pen, paper.story
    pen.shade(pen.look.left - 5, pen.y - 20, pen.look.left + 190, pen.y + 8, 0.8)
    pen.write("PÅMINNELSE", size=20, bold=True)
    pen.down(2.4)
    put(
        pen, "Vi har inte fått de bilder som vi beställde tidigare i höst. Beställningen igen:", pen.look.left
    )
    pen.down(0.6)
    rows = [("Gäller", join(story.say("patient_id"), story.say("patient_name"), by=" "))]
    rows += [("Bilder", join(*one)) for one in wanted(story)]
    rows += [("Levereras till", story.say("destination")), ("Beställare", story.say("clinic"))]
    rows += [("Doktor", story.say("doctor_name"))]
    pairs(pen, rows, gap=0.3)
    pen.down()
    put(pen, f"Hör av er på {story.phone} om något är oklart.")


@order("form")
def given_printed_choices(paper: Paper) -> None:
    """Receivers printed in the form, one of them ticked, or written on the last line."""
    pen, story = paper.pen, paper.story
    pen.heading("Beställ bilder – kryssa mottagare", 14)
    rows = [("Personnummer", story.say("patient_id")), ("Namn", story.say("patient_name"))]
    rows += [("Undersökning/datum", join(*one)) for one in wanted(story)]
    pairs(pen, rows, gap=0.4)
    band(pen, "Bilderna ska till")
    target = story.say("destination")
    near = {name for name in (story.clinic.hospital, story.destination.hospital) if name}
    others = [house.name for house in pen.rng.sample(houses("public"), 4) if house not in near][:3]
    choices = [(name, False) for name in others]
    if target:
        choices.insert(pen.rng.randint(0, len(choices)), (target, True))
    for name, ticked in choices:
        pen.tick(pen.look.left, ticked, name)
        pen.down(1.2)
    pen.down(0.4)
    pen.y += 6
    band(pen, "Beställare")
    pairs(pen, [("Klinik", story.say("clinic")), ("Läkare", story.say("doctor")), ("Tel", story.phone)])
    story.traps.add("unticked_receivers")


@order("form")
def given_digit_boxes(paper: Paper) -> None:
    """The identity in a box a digit, the rest in ruled cells."""
    pen, story = paper.pen, paper.story
    pen.heading("BESTÄLLNING AV BILDKOPIA", 15)
    pen.write("Patientens personnummer, en siffra i varje ruta", size=7)
    pen.y += 6
    _boxed(pen, story.say("patient_id"))
    pen.y += 34
    cells(
        pen, ("Namn", story.say("patient_name")), ("Datum", story.date_text(story.written_on)), parts=(3, 1)
    )
    exams = join(*(join(*one) for one in wanted(story)), by=", ")
    cells(pen, ("Undersökning och datum", exams), high=46)
    cells(pen, ("Sänds till (sjukhus, enhet)", story.say("destination")), high=40)
    cells(pen, ("Beställande enhet", story.say("clinic")), ("Läkare", story.say("doctor")), high=44)


def _boxed(pen: Pen, text: str) -> None:
    """Write each character in a box of its own; fourteen empty ones where there is none."""
    side = 18.0
    for index, character in enumerate(text.replace(" ", "") or " " * 12):
        x = pen.look.left + index * side
        if character != "-":
            pen.box(x, pen.y, x + side, pen.y + 22)
        pen.y += 16
        pen.write(character, x + side / 2, size=13, align="center")
        pen.y -= 16


@order("prose")
def given_typing_service(paper: Paper) -> None:
    """A typing service's paper: its own name on top, the ordering clinic in the text."""
    pen, story = paper.pen, paper.story
    head(pen, ["Skrivtjänst Väst AB", "Vi skriver åt sjukvården"], align="center", size=13)
    pen.rule(pen.look.left, pen.right)
    pen.down(1.8)
    clinic, doctor = story.say("clinic"), story.say("doctor")
    put(pen, when(join(doctor, clinic, by=", "), "På uppdrag av {}"))
    pen.down(0.6)
    exams = join(*(join(*one, by=" utförd ") for one in wanted(story)), by=" och ")
    patient = join(story.say("patient_name"), story.say("patient_id"))
    text = f"Härmed beställs kopia av {exams or 'bilder'}{when(patient, ' på {}')}."
    put(pen, text + when(story.say("destination"), " Mottagare av bilderna är {}."))
    pen.down(1)
    put(pen, f"Skrivet av {story.secretary}, Skrivtjänst Väst AB", size=9)
    story.traps.update(("foreign_letterhead", "secretary"))


@order("prose")
def given_second_opinion(paper: Paper) -> None:
    """A long letter with the patient's story: older pictures, another doctor, and then the order."""
    pen, story = paper.pen, paper.story
    head(pen, sender_lines(story) or [""])
    pen.down(0.8)
    pen.write("Begäran om bilder för ny bedömning", bold=True)
    pen.down(1.6)
    patient = join(story.say("patient_name"), story.say("patient_id"), by=", ")
    older = make_wanted(pen.rng, story.style, story.written_on.replace(year=story.written_on.year - 4))
    text = when(patient, "{} kom till oss i våras") or "Patienten kom till oss i våras"
    text += f" på remiss från {story.referrer} i primärvården. Besvären började för flera år sedan; "
    text += f"då gjordes {older.written}, som var utan anmärkning och som vi redan har sett."
    put(pen, text)
    pen.down(0.7)
    exams = join(*(join(*one, by=" från ") for one in wanted(story)), by=" och ")
    text = f"Det vi nu ber er om är {exams or 'bilderna'}."
    text += when(story.say("destination"), " De skickas till {}")
    if story.forward_to and story.can_say("destination"):
        text += f" för vidare befordran till {story.say('forward_to')}"
    put(pen, text.rstrip(".") + ".")
    pen.down(0.7)
    put(pen, "Med vänliga hälsningar")
    sign(pen, story.say("doctor"), story.say("clinic"))
    story.traps.update(("background", "referred"))


@order("form")
def given_answer_to_letter(paper: Paper) -> None:
    """Our own letter that asked for the rest, sent back with everything filled in."""
    pen, story = paper.pen, paper.story
    unit, house, address = ours(pen.rng)
    head(pen, [house, unit, address], size=11)
    pen.down(0.6)
    put(pen, "Er beställning var inte komplett. Fyll i nedan och faxa tillbaka.")
    pen.down(0.8)
    band(pen, "Ifylles av beställaren")
    rows = [
        ("Patientens personnummer", story.say("patient_id")),
        ("Patientens namn", story.say("patient_name")),
    ]
    rows += [("Önskad undersökning", join(*one)) for one in wanted(story)]
    rows += [("Er klinik", story.say("clinic")), ("Beställande läkare", story.say("doctor"))]
    rows += [("Dit bilderna ska skickas", story.say("destination"))]
    pairs(pen, rows, gap=0.7, ruled=True)
    pen.down(0.5)
    link(story)
    pen.write("Vi länkar inom tre arbetsdagar.", size=8)
    story.traps.add("own_address")

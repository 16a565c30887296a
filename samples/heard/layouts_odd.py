"""Papers that are harder: other letterheads, boilerplate, missing pages, two patients, other routes."""

from samples.draw.registry import Paper
from samples.draw.sheet import HEIGHT
from samples.heard.drawing import (
    bar,
    cells,
    dateline,
    footer,
    letterhead,
    pair,
    patient_cells,
    stamp,
    table,
    title_of,
    titled,
)
from samples.heard.layouts_forms import exam_rows
from samples.heard.layouts_letters import write_all
from samples.heard.layouts_mail_plain import joined, person
from samples.heard.ordering import ordering
from samples.heard.people import a_name, an_identity
from samples.heard.speaking import (
    choose,
    exam_lines,
    fvb,
    remarks,
    secretary_title,
    wants,
    when,
)

BOILERPLATE = (
    "Blanketten används när bildmaterial ska skickas mellan vårdgivare. Patienten ska ha informerats. "
    "Ofullständigt ifylld blankett returneras. Material skickas inte till patientens hemadress. Vid "
    "brådskande behov, ring först.",
    "Ansvarig för blanketten: Medicinsk diagnostik. Fastställd 2024-03-01, version 4.",
)


@ordering("prose")
def heard_borrowed_letterhead(paper: Paper) -> None:
    """The paper is another department's; the text says which clinic orders."""
    pen, story = paper.pen, paper.story
    pen.y = 56
    pen.write(
        choose(paper, ("Sjukhusledningen", "Verksamhetsområde Diagnostik", "Kommunikationsenheten")),
        size=12,
        bold=True,
    )
    pen.y += 12
    pen.write("Internt brevpapper", size=8)
    pen.y += 36
    story.traps.add("letterhead")
    dateline(paper)
    pen.down(2)
    where = story.say("clinic")
    write_all(
        paper,
        [
            "Beställning av bilder",
            when(where, "Beställande klinik: {}"),
            when(story.say("doctor"), "Beställande läkare: {}"),
            when(person(paper), "Patient: {}"),
            when(joined(exam_lines(story)), "Undersökning: {}"),
            when(story.say("destination"), "Mottagare: {}") + fvb(paper),
            *remarks(paper),
        ],
    )
    pen.write(f"{story.secretary}, {secretary_title(paper)}")


@ordering("form")
def heard_images_here_report_there(paper: Paper) -> None:
    """A form with one receiver for the images and another for the report."""
    pen, story = paper.pen, paper.story
    pen.y = 60
    pen.write("Beställning av röntgenmaterial", size=15, bold=True)
    pen.y += 16
    cells(
        pen,
        [("Patient, personnummer", story.say("patient_id"), 2), ("Namn", story.say("patient_name"), 3)],
        38,
    )
    cells(pen, [("Undersökning(ar)", ", ".join(exam_lines(story)), 1)], 52)
    images = story.say("destination")
    cells(pen, [("Bilder till", images, 1)], 38)
    if story.report_destination and "report" in story.wants and images:
        cells(pen, [("Utlåtande till", story.say("report_destination"), 1)], 38)
        story.note("wants")
    else:
        cells(pen, [("Önskas", wants(paper), 1)], 34)
    cells(pen, [("Klinik", story.say("clinic"), 3), ("Läkare", story.say("doctor"), 2)], 40)
    if story.needed_by:
        cells(pen, [("Senast", story.say("needed_by"), 1), ("Telefon", story.phone, 1)], 34)
    footer(paper)


@ordering("form")
def heard_page_one_of_two(paper: Paper) -> None:
    """A form that says that it has two pages; the second never came."""
    pen, story = paper.pen, paper.story
    story.flags.add("page.missing")
    letterhead(paper, 1)
    pen.write("Bildbeställning", size=15, bold=True)
    pen.write("Sida 1 (2)", pen.right, size=10, align="right")
    pen.y += 28
    for name in ("clinic", "doctor", "patient_id", "patient_name"):
        pair(pen, title_of(pen, name) + ":", story.say(name), 190)
        pen.y += 5
    table(pen, [title_of(pen, "exam"), title_of(pen, "date")], exam_rows(paper), [3, 1.2])
    pair(pen, title_of(pen, "destination") + ":", story.say("destination"), 190)
    pen.y = HEIGHT - 70
    pen.write("Forts. nästa sida", pen.right, align="right")
    footer(paper, page="Sida 1 (2)")


@ordering("form", faults=False)
def heard_two_numbers(paper: Paper) -> None:
    """The head names one patient and the foot another: somebody has mixed up two papers."""
    pen, story = paper.pen, paper.story
    story.flags.add("patients.mixed")
    other = an_identity(pen.rng, True, None)
    pen.y = 60
    pen.write("Beställning bilder", size=15, bold=True)
    pen.y += 24
    pair(pen, "Patient:", f"{story.say('patient_name')}, {story.say('patient_id')}", 140)
    pen.y += 6
    for name, value in (
        ("exam", ", ".join(exam_lines(story))),
        ("destination", story.say("destination")),
        ("clinic", story.say("clinic")),
        ("doctor", story.say("doctor")),
    ):
        pair(pen, title_of(pen, name) + ":", value, 190)
        pen.y += 6
    pen.down()
    pen.write(f"Avser patient: {a_name(pen.rng, True)}, personnummer {other.value}")
    pen.down(1.5)
    pen.write(f"Önskar {wants(paper)}.")
    footer(paper)


@ordering("form")
def heard_much_boilerplate(paper: Paper) -> None:
    """A small form among instructions, with a part for the receiver to fill in."""
    pen, story = paper.pen, paper.story
    pen.y = 50
    pen.write("Blankett 27B – Rekvisition av bildmaterial", size=12, bold=True)
    pen.y += 14
    for text in BOILERPLATE:
        for line in pen.wrap(text, pen.right - pen.look.left, 8):
            pen.write(line, size=8)
            pen.y += 10.5
        pen.y += 4
    bar(pen, "1. Fylls i av beställaren")
    cells(
        pen,
        [
            (*titled(paper, "clinic"), 3),
            (*titled(paper, "doctor"), 2),
        ],
        40,
    )
    patient_cells(paper, 36)
    exam, day = title_of(pen, "exam"), title_of(pen, "date")
    for row in exam_rows(paper):
        cells(pen, [(exam, row[0], 3), (day, row[1], 1.5)], 34)
    cells(
        pen,
        [
            (*titled(paper, "destination"), 3),
            (title_of(pen, "wants"), wants(paper), 2),
        ],
        42,
    )
    pen.y += 10
    bar(pen, "2. Fylls i av röntgenavdelningen")
    cells(pen, [("Mottaget datum", "", 1), ("Länkat datum", "", 1), ("Signatur", "", 1)], 34)
    cells(pen, [("Faxat utlåtande till", "", 1), ("Kommentar", "", 2)], 34)
    story.traps.add("empty part")
    footer(paper, page="27B")


@ordering("note")
def heard_urgent_transfer(paper: Paper) -> None:
    """A big word, and what the ambulance's patient needs."""
    pen, story = paper.pen, paper.story
    story.urgent = True
    story.note("urgent")
    stamp(pen, "AKUT", pen.look.left, 44)
    pen.y = 100
    pen.write("Patient överflyttas – bilder behövs nu", size=15, bold=True)
    pen.down(2.2)
    write_all(
        paper,
        [
            person(paper),
            *exam_lines(story),
            when(story.say("destination"), "Länkas omgående till {}") + fvb(paper),
            when(story.say("doctor"), "Beställande läkare {}"),
            when(story.say("clinic"), "Från {}"),
            f"Ring {story.phone} när det är klart.",
        ],
        0.5,
    )
    if story.can_say("destination"):
        story.note("channel")
        story.channel = "iep"

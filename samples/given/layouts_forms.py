"""Plain forms that clinics have made in a word processor: one page, a label to each value."""

from samples.draw.registry import Paper
from samples.given.kit import (
    band,
    cells,
    footer,
    head,
    join,
    link,
    logo,
    office,
    ours,
    pairs,
    put,
    sender_lines,
    sign,
    spread,
    table,
    tag,
    wanted,
    when,
)
from samples.given.side import order


@order("form")
def given_ruled_lines(paper: Paper) -> None:
    """A short form with a line under each value."""
    pen, story = paper.pen, paper.story
    pen.heading("BILDBESTÄLLNING", 17, center=True)
    pen.down(0.5)
    rows = [("Patient", story.say("patient_name")), ("Personnummer", story.say("patient_id"))]
    rows += [("Bilder", join(*one)) for one in wanted(story)]
    rows += [
        ("Sänds till", story.say("destination")),
        ("Beställs av", story.say("clinic")),
        ("Läkare", story.say("doctor")),
        ("Kontaktperson", f"{story.secretary}, {story.phone}"),
        ("Dagens datum", story.date_text(story.written_on)),
    ]
    pairs(pen, rows, gap=0.7, ruled=True)
    office(pen)
    story.traps.add("secretary")


@order("form")
def given_shaded_bands(paper: Paper) -> None:
    """Numbered parts under shaded bands."""
    pen, story = paper.pen, paper.story
    logo(pen, pen.right - 30, 30, 0)
    pen.heading("Begäran om kopia av röntgenbilder", 14)
    band(pen, "1. Patient")
    pairs(pen, [("Namn", story.say("patient_name")), ("Personnr", story.say("patient_id"))])
    band(pen, "2. Undersökningar som önskas")
    for written, day in wanted(story):
        put(pen, join(written, when(day, "utförd {}")))
    if "report" in story.wants:
        story.note("wants")
        put(pen, "Utlåtanden önskas också.")
    pen.down(0.5)
    band(pen, "3. Mottagare av bilderna")
    put(pen, story.say("destination"))
    if story.forward_to:
        put(pen, f"Vidare till {story.say('forward_to')}")
    pen.down(0.5)
    band(pen, "4. Beställare")
    rows = [("Enhet", story.say("clinic")), ("Ansvarig läkare", story.say("doctor")), ("Tfn", story.phone)]
    pairs(pen, rows)
    footer(pen, f"Blankett 2231-04   Datum {story.date_text(story.written_on)}")


@order("form")
def given_asks_and_answers(paper: Paper) -> None:
    """Questions with the answers below them."""
    pen, story = paper.pen, paper.story
    pen.heading("Vi behöver bilder från er", 15)
    put(pen, "Fyll i alla frågor. Ofullständig blankett skickas tillbaka.", size=9)
    pen.down(0.5)
    answers = [
        ("Vem gäller det?", join(story.say("patient_name"), story.say("patient_id"), by=", ")),
        ("Vilken eller vilka undersökningar?", join(*(join(*one) for one in wanted(story)), by="\n")),
        ("Vart ska bilderna?", story.say("destination")),
        ("Vilken mottagning frågar?", story.say("clinic")),
        ("Vem är läkare hos er?", story.say("doctor")),
        ("När skrevs detta?", story.date_text(story.written_on)),
    ]
    for question, answer in answers:
        tag(pen, question)
        pen.down(1.2)
        for line in answer.split("\n"):
            put(pen, line, pen.look.left + 18)
        pen.down(0.6)


@order("form")
def given_two_halves(paper: Paper) -> None:
    """The orderer in the left half, the receiver in the right one, the patient across."""
    pen, story = paper.pen, paper.story
    head(pen, ["Beställning – bildöverföring"], size=15)
    link(story)
    middle = (pen.look.left + pen.right) / 2
    top = pen.y
    columns = (
        (pen.look.left, middle - 8, "BESTÄLLARE", [*sender_lines(story), story.say("doctor"), story.phone]),
        (middle + 8, pen.right, "BILDERNA SKICKAS TILL", [story.say("destination")]),
    )
    lowest = top
    for x0, x1, title, lines in columns:
        pen.y = top + 14
        pen.write(title, x0 + 6, size=8, bold=True)
        pen.down(1.1)
        for line in filter(None, lines):
            put(pen, line, x0 + 6, x1 - 6)
        lowest = max(lowest, pen.y)
    for x0, x1, _, _ in columns:
        pen.box(x0, top, x1, lowest)
    pen.y = lowest + 26
    pairs(pen, [("Patient:", join(story.say("patient_id"), story.say("patient_name"), by="  "))], bold=True)
    pen.down(0.6)
    rows = [(str(index), *one) for index, one in enumerate(wanted(story), 1)]
    table(pen, ("Nr", "Undersökning", "Datum"), rows, spread(pen, 1, 7, 4))


@order("form", typewriter=True)
def given_nineties_fax(paper: Paper) -> None:
    """A department's form of the nineties, filled in on a typewriter."""
    pen, story = paper.pen, paper.story
    unit, house, _ = ours(pen.rng)
    pen.write("TELEFAX", size=26, bold=True)
    pen.write(f"till {unit} {house}", pen.right, size=10, align="right")
    pen.down(1.6)
    cells(pen, ("FRÅN (SJUKHUS, KLINIK)", story.say("clinic")), ("ORDINERANDE LÄKARE", story.say("doctor")))
    cells(pen, ("TELEFON", story.phone), ("SVARSFAX", story.say("reply_fax")), ("ANTAL SIDOR", "1"))
    pen.down(1)
    cells(pen, ("PERSONNUMMER", story.say("patient_id")), ("NAMN", story.say("patient_name")), parts=(2, 3))
    found = wanted(story) or [("", "")]
    for written, day in found:
        cells(pen, ("UNDERSÖKNING", written), ("DATUM", day), parts=(3, 2))
    cells(pen, ("KOPIOR SÄNDES TILL", story.say("destination")), high=40)
    pen.down(1.4)
    pen.write(f"den {story.date_text(story.written_on)}")
    sign(pen)


@order("form")
def given_labels_under(paper: Paper) -> None:
    """Values on lines, the small print that says what they are below the line."""
    pen, story = paper.pen, paper.story
    head(pen, ["Rekvisition av bildmaterial", "Radiologi"], align="center", size=14)
    pen.down(0.5)
    found = wanted(story)
    rows = [
        (story.say("patient_id"), "personnummer"),
        (story.say("patient_name"), "för- och efternamn"),
        (join(*(join(*one) for one in found), by="; "), "undersökning och undersökningsdatum"),
        (story.say("destination"), "mottagande enhet (dit bilderna ska)"),
        (story.say("clinic"), "rekvirerande klinik"),
        (story.say("doctor"), "rekvirerande läkare"),
    ]
    for value, label in rows:
        put(pen, value, pen.look.left + 4)
        pen.rule(pen.look.left, pen.right - 40, pen.y - pen.step + 3)
        pen.write(label, size=7, x=pen.look.left)
        pen.down(1.5)


@order("form", who="ortho")
def given_house_form(paper: Paper) -> None:
    """A private hospital's own form, to itself, with a logo."""
    pen, story = paper.pen, paper.story
    logo(pen, pen.look.left, pen.y - 16, 1)
    pen.write(story.say("clinic"), pen.look.left + 36, size=15, bold=True)
    pen.down(2.2)
    pen.heading("Efterfrågan av bilder", 12)
    rows = [
        ("Vår patient", story.say("patient_name")),
        ("Personnummer", story.say("patient_id")),
        ("Behandlande läkare hos oss", story.say("doctor")),
    ]
    rows += [("Undersökning", join(*one, by=" den ")) for one in wanted(story)]
    link(story)
    rows.append(("Bilderna länkas till", story.say("destination")))
    pairs(pen, rows, gap=0.45)
    if story.consent == "oral":
        story.note("consent")
        put(pen, "Patienten har lämnat muntligt samtycke.")
    footer(pen, when(story.say("clinic"), "{}") + f"   Tel {story.phone}   info@kliniken.example")


@order("form")
def given_ticked_modalities(paper: Paper) -> None:
    """Ticks for what is wanted and how it shall come."""
    pen, story = paper.pen, paper.story
    pen.heading("Bildkopior – beställning", 15)
    story.note("wants", "channel", "urgent")
    for name, ticked in (("Bilder", True), ("Utlåtande", "report" in story.wants)):
        pen.tick(pen.look.left + (0 if name == "Bilder" else 90), ticked, name)
    pen.tick(pen.look.left + 210, story.urgent, "Akut")
    pen.down(1.8)
    x = pen.look.left
    for name, text in (("iep", "Länkas (IEP)"), ("usb", "USB"), ("cd", "CD"), ("post", "Post")):
        x = pen.tick(x, story.channel == name, text) + 22
    pen.down(2.2)
    rows = [
        ("Personnr:", story.say("patient_id")),
        ("Namn:", story.say("patient_name")),
        ("Us + datum:", join(*(join(*one) for one in wanted(story)), by=", ")),
        ("Till:", story.say("destination")),
        ("Enl dr:", story.say("doctor_name")),
        ("Klinik:", story.say("clinic")),
    ]
    pairs(pen, rows, gap=0.5)


@order("form")
def given_checklist(paper: Paper) -> None:
    """Six numbered points, each with its value behind it."""
    pen, story = paper.pen, paper.story
    head(pen, [*sender_lines(story)] or ["Beställning"])
    pen.heading("Checklista bildbeställning", 13)
    points = [
        ("Patientens personnummer", story.say("patient_id")),
        ("Patientens namn", story.say("patient_name")),
        ("Vilka bilder", join(*(join(*one) for one in wanted(story)), by=" samt ")),
        ("Vem ska ha dem", story.say("destination")),
        ("Läkare som vill ha bilderna", story.say("doctor")),
        ("Beställande klinik", story.say("clinic")),
    ]
    for number, (label, value) in enumerate(points, 1):
        pen.write(f"{number}.")
        tag(pen, label, pen.look.left + 22)
        pen.down(1.1)
        put(pen, value or "–", pen.look.left + 40)
        pen.down(0.4)
    sign(pen, f"{story.secretary}, sekreterare", scribble=False)
    story.traps.add("secretary")

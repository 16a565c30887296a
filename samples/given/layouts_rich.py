"""Forms and letters with more around them: side columns, office parts, consent ticks, columns of marks."""

from samples.draw.registry import Paper
from samples.draw.sheet import HEIGHT, WIDTH
from samples.given.kit import (
    band,
    cells,
    footer,
    head,
    join,
    logo,
    office,
    ours,
    pairs,
    put,
    sender_lines,
    sign,
    spread,
    table,
    wanted,
    when,
)
from samples.given.phrases import agreed, signed
from samples.given.side import order


@order("form")
def given_region_form(paper: Paper) -> None:
    """A region's numbered form with consent ticks and a part for the office."""
    pen, story = paper.pen, paper.story
    logo(pen, pen.look.left, pen.y - 14, pen.rng.randrange(3))
    pen.write("Begäran om utlämnande av bilder", pen.look.left + 42, size=13, bold=True)
    pen.write("Blankett 7 · 2024", pen.right, size=7, align="right")
    pen.down(2.4)
    cells(pen, ("Patientens personnummer", story.say("patient_id")), ("Namn", story.say("patient_name")))
    for written, day in wanted(story) or [("", "")]:
        cells(pen, ("Undersökning", written), ("Undersökningsdatum", day), parts=(3, 2))
    cells(pen, ("Mottagande sjukhus/enhet", story.say("destination")), high=40)
    cells(pen, ("Begärande enhet", story.say("clinic")), ("Ansvarig läkare", story.say("doctor")), high=42)
    pen.down(1.6)
    story.note("consent")
    x = pen.write("Samtycke:", bold=True) + 12
    for kind, text in (("oral", "muntligt"), ("written", "skriftligt"), ("none", "saknas")):
        x = pen.tick(x, story.consent == kind, text) + 18
    pen.down(2)
    put(pen, f"Datum {story.date_text(story.written_on)}    Telefon {story.phone}", size=9)
    office(pen)


@order("prose")
def given_side_column(paper: Paper) -> None:
    """A letter beside a gray column with the clinic's addresses."""
    pen, story = paper.pen, paper.story
    pen.shade(24, 24, 158, HEIGHT - 24, 0.9)
    pen.y = 60
    for line in sender_lines(story):
        put(pen, line, 34, 152, size=9.5, bold=True)
    town = "" if story.lacks("clinic") else story.clinic.town
    for line in filter(None, ("Besöksadress", "Plan 4, hiss C", town, f"Tel {story.phone}")):
        put(pen, line, 34, 152, size=8)
    pen.y, x = 110, 178
    put(pen, story.date_text(story.written_on), x)
    pen.down(1.4)
    put(pen, "Till er som skickar bilder", x, bold=True)
    pen.down(0.6)
    patient = join(story.say("patient_name"), story.say("patient_id"), by=", ")
    exams = join(*(join(*one, by=", ") for one in wanted(story)), by=" och ")
    put(pen, when(patient, "Det gäller {}."), x)
    put(pen, f"Vi önskar {exams or 'bilder'}.", x)
    put(pen, when(story.say("destination"), "Skicka till {}."), x)
    put(pen, agreed(story), x)
    pen.down(1)
    for line in filter(None, ("Vänliga hälsningar", signed(pen, story), story.say("clinic"))):
        put(pen, line, x)


@order("table")
def given_split_columns(paper: Paper) -> None:
    """A table with the modality in a column of its own and marks for pictures and report."""
    pen, story = paper.pen, paper.story
    pen.heading("Bildrekvisition", 16)
    cells(pen, ("Patient", join(story.say("patient_id"), story.say("patient_name"), by="   ")))
    pen.down(1.6)
    wanted(story)
    story.note("wants")
    report = "X" if "report" in story.wants else ""
    rows = [(one.modality, one.part, one.date_written, "X", report) for one in story.examinations]
    table(pen, ("Metod", "Område", "Datum", "Bild", "Svar"), rows, spread(pen, 3, 6, 5, 2, 2))
    pen.y += 8
    rows2 = [("Skickas till", story.say("destination"))]
    if story.forward_to:
        rows2.append(("för vidare befordran", story.say("forward_to")))
    rows2 += [("Rekvirent", story.say("clinic")), ("Läkare", story.say("doctor"))]
    pairs(pen, rows2, gap=0.5)
    footer(pen, "X i kolumnen Svar: även utlåtande önskas")


@order("form")
def given_two_receivers(paper: Paper) -> None:
    """Pictures to one place, the report to another when that is so."""
    pen, story = paper.pen, paper.story
    head(pen, ["Beställningssedel", "Kopior från bildarkivet"], size=16)
    rows = [("PATIENT", join(story.say("patient_name"), story.say("patient_id"), by="  "))]
    rows += [("BILD AV", join(*one)) for one in wanted(story)]
    rows.append(("BILDER TILL", story.say("destination")))
    story.note("wants")
    if "report" in story.wants:
        separate = story.can_say("report_destination") and story.can_say("destination")
        rows.append(("UTLÅTANDE TILL", story.say("report_destination") if separate else "samma"))
    rows += [("LÄKARE", story.say("doctor")), ("FRÅN", story.say("clinic"))]
    pairs(pen, rows, gap=0.6)
    sign(pen)


@order("note", typewriter=True)
def given_all_capitals(paper: Paper) -> None:
    """A telefax in capitals, a line to each fact."""
    pen, story = paper.pen, paper.story
    pen.write("TELEFAX", size=18, bold=True)
    pen.down(2)
    lines = [f"TILL: {' '.join(ours(pen.rng)[:2]).upper()}", when(story.say("clinic").upper(), "FRÅN: {}")]
    patient = join(story.say("patient_name"), story.say("patient_id")).upper()
    exams = join(*(join(*one) for one in wanted(story)), by=", ").upper()
    lines += [when(patient, "AVSER: {}"), f"BEGÄRAN: {exams or 'BILDER'}"]
    lines += [when(story.say("destination").upper(), "SÄNDES TILL: {}")]
    lines += [when(story.say("doctor").upper(), "BEGÄRS AV: {}")]
    for line in filter(None, lines):
        put(pen, line)
        pen.down(0.3)
    story.traps.add("own_address")


@order("prose")
def given_undersigned(paper: Paper) -> None:
    """A formal letter in which the undersigned says who he is in the first words."""
    pen, story = paper.pen, paper.story
    pen.write(story.date_text(story.written_on), pen.right, align="right")
    pen.down(3)
    who = join(story.say("doctor"), story.say("clinic"), by=", ")
    patient = join(story.say("patient_name"), story.say("patient_id"), by=" med personnummer ")
    exams = join(*(join(*one, by=", utförd ") for one in wanted(story)), by=" och ")
    text = when(who, "Undertecknad, {}, beställer härmed ") or "Härmed beställs "
    text += f"kopia av {exams or 'bilder'}{when(patient, ' tillhörande {}')}."
    put(pen, text)
    pen.down(0.7)
    put(pen, when(story.say("destination"), "Som mottagare anges {}."))
    sign(pen)


@order("form")
def given_disc_order(paper: Paper) -> None:
    """An order slip for a disc or a stick, the receiver as on an envelope."""
    pen, story = paper.pen, paper.story
    if story.channel not in ("cd", "usb"):
        story.channel = "cd"
    story.note("channel")
    pen.heading(f"Bilder på {story.channel.upper()}", 20)
    pen.box(pen.look.left, pen.y - 4, pen.look.left + 260, pen.y + 70)
    pen.y += 14
    pen.write("Sändes till:", pen.look.left + 8, size=8)
    pen.y += 18
    put(pen, story.say("destination"), pen.look.left + 16, pen.look.left + 254)
    pen.y = max(pen.y + 30, 190)
    rows = [("Patient", story.say("patient_name")), ("Pnr", story.say("patient_id"))]
    rows += [("Innehåll", join(*one)) for one in wanted(story)]
    rows += [("Beställt av", story.say("clinic")), ("Läkare", story.say("doctor"))]
    pairs(pen, rows, gap=0.3)


@order("note")
def given_phone_note(paper: Paper) -> None:
    """A record's note of a telephone call, sent on as the order that the doctor has decided."""
    pen, story = paper.pen, paper.story
    band(pen, "Telefonkontakt", 0.88)
    put(pen, f"{story.date_text(story.written_on)}   {story.secretary}, sjuksköterska", size=9)
    pen.down(0.6)
    patient = join(story.say("patient_name"), story.say("patient_id"), by=", ")
    put(pen, patient, bold=True)
    exams = join(*(join(*one, by=" ") for one in wanted(story)), by=" och ")
    doctor, clinic = story.say("doctor"), story.say("clinic")
    text = "Patienten ringer och undrar över bilderna. "
    text += when(join(doctor, clinic, by=" på "), "{} beställer: ") or "Beställs: "
    text += (exams or "bilder") + when(story.say("destination"), ", skickas till {}") + "."
    put(pen, text)
    story.traps.add("secretary")


@order("form")
def given_centred_card(paper: Paper) -> None:
    """A small card in the middle of the page."""
    pen, story = paper.pen, paper.story
    top = pen.y = 240.0
    pen.y += 26
    pen.write("BESTÄLLNINGSKORT BILDER", WIDTH / 2, bold=True, align="center")
    pen.down(1.8)
    x0, x1 = 95.0, WIDTH - 95
    rows = [("Pnr", story.say("patient_id")), ("Namn", story.say("patient_name"))]
    rows += [("Us", join(*one)) for one in wanted(story)]
    rows += [("Till", story.say("destination")), ("Best av", story.say("doctor"))]
    rows.append(("Klinik", story.say("clinic")))
    pairs(pen, rows, x=x0 + 14, right=x1 - 10, gap=0.2)
    pen.box(x0, top, x1, pen.y + 6, 1.1)

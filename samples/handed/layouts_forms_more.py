"""More forms: heads over values, several doctors, strange letterheads, misspelt labels, small types."""

from samples.draw.registry import Paper
from samples.handed.content import make_name
from samples.handed.desk import above, boxed, field, gap, grid, head, label, lined, put, text, ticks
from samples.handed.marks import exam_rows, hurry, note_all, one_wanted, wanted, ways
from samples.handed.senders import order
from samples.handed.voice import asides, consent, forward, join, needed, pick, report_to, tell, told, trap


@order("table")
def handed_heads_over_values(paper: Paper) -> None:
    """Rows of heads with the values in the row below, without any lines."""
    pen, story = paper.pen, paper.story
    pen.heading(pick(paper, "Bildleverans", "Order: bilder"), 14)
    left, half = pen.look.left, (pen.right - pen.look.left) / 2
    pairs = [
        (("Personnummer", told(paper, "patient_id")), ("Patient", told(paper, "last_first"))),
        (("Beställt av enhet", told(paper, "clinic")), ("Beställt av läkare", told(paper, "doctor"))),
        (("Levereras till", told(paper, "destination")), ("Vidare till", told(paper, "forward_to"))),
    ]
    for one, two in pairs:
        pen.write(one[0], left, bold=True)
        pen.write(two[0], left + half, bold=True)
        pen.down(1.15)
        top = pen.y
        put(paper, one[1], left, half - 14)
        lowest, pen.y = pen.y, top
        put(paper, two[1], left + half, half)
        pen.y = max(lowest, pen.y)
        pen.down(1.6)
    pen.write("Undersökning", left, bold=True)
    pen.write("Datum", left + half, bold=True)
    pen.down(1.15)
    for what, day in exam_rows(story):
        put(paper, what, left, half - 14)
        put(paper, day, left + half, half)
        pen.down(1.2)
    text(paper, tell(paper, "Önskas: {bilder}"))


@order("form", by="hospital")
def handed_several_doctors(paper: Paper) -> None:
    """Three doctors on a form: who referred, who operates, and who orders the images."""
    story = paper.story
    story.traps.add("referred")
    head(paper, "Bildhämtning inför operation", told(paper, "clinic"))
    field(paper, "Patient", tell(paper, "{pat}"), 190)
    field(paper, "Inremitterande", f"{story.referrer}, vårdcentral", 190)
    field(paper, "Planerad operatör", make_name(paper.pen.rng, True), 190)
    field(paper, "Beställande läkare", told(paper, "doctor"), 190)
    field(paper, "Op-sal", "4", 190)
    for what, day in exam_rows(story):
        field(paper, "Bilder som hämtas", f"{what} {day}".strip(), 190)
    field(paper, "Skickas till", told(paper, "destination"), 190)
    one_wanted(paper)


@order("form")
def handed_strange_letterhead(paper: Paper) -> None:
    """The paper of a printing works or an association, used for the order."""
    story = paper.story
    names = ("Föreningen Blodgivare i Väst", "Regiontryckeriet", "Läkarsällskapets höstmöte", "Lyftteknik AB")
    head(paper, pick(paper, *names), "Anteckningsblock")
    story.traps.add("letterhead")
    for name, value in (
        ("Klinik", told(paper, "clinic")),
        ("Doktor", told(paper, "doctor")),
        ("Till", told(paper, "destination")),
        ("Patient", tell(paper, "{pat}")),
        ("Bilder", told(paper, "us")),
    ):
        field(paper, name, value, 120)
    text(paper, join(tell(paper, "Vi vill ha {bilder}."), forward(paper)))


@order("form", typewriter=True)
def handed_misspelt(paper: Paper) -> None:
    """A form typed in haste, with misspelt labels."""
    story = paper.story
    paper.pen.heading("Bestälning av bilder", 13)
    field(paper, "Personumer", told(paper, "patient_id"), 170)
    field(paper, "Patent", told(paper, "patient_name"), 170)
    for what, day in exam_rows(story):
        field(paper, "Undrsökning", f"{what} {day}".strip(), 170)
    field(paper, "Skikas till", told(paper, "destination"), 170)
    field(paper, "Läkre", told(paper, "doctor"), 170)
    field(paper, "Kilnik", told(paper, "clinic"), 170)
    field(paper, "Önkas", told(paper, "bilder"), 170)


@order("form")
def handed_right_aligned_labels(paper: Paper) -> None:
    """Labels set flush against their values, as on a web page's print."""
    pen, story = paper.pen, paper.story
    pen.heading("Bildbegäran", 15)
    rows = [
        ("begärs av", told(paper, "doctor")),
        ("verksamhet", told(paper, "clinic")),
        ("patient", told(paper, "patient_name")),
        ("person-id", told(paper, "patient_id")),
        *((f"bild {n}", f"{what} {day}".strip()) for n, (what, day) in enumerate(exam_rows(story), 1)),
        ("sänds till", told(paper, "destination")),
        ("för", told(paper, "forward_to")),
        ("omfattar", told(paper, "bilder")),
    ]
    for name, value in rows:
        if value or name != "för":
            pen.write(name, 190, size=pen.look.label_size, align="right", gray=0.25)
            put(paper, value, 202, pen.right - 202)
            pen.down(1.25)
    text(paper, asides(paper))


@order("form")
def handed_report_elsewhere(paper: Paper) -> None:
    """Fields for where the images go and for where the report goes."""
    pen, story = paper.pen, paper.story
    head(paper, pick(paper, "Order till bildarkivet", "Uttag ur bildarkivet"))
    lined(paper, "Beställare (klinik)", told(paper, "clinic"), 200)
    lined(paper, "Beställare (läkare)", told(paper, "doctor"), 200)
    lined(paper, "Pat namn", told(paper, "patient_name"), 200)
    lined(paper, "Pat personnr", told(paper, "patient_id"), 200)
    lined(paper, "Bilder (us, datum)", told(paper, "us"), 200)
    lined(paper, "Bilder skickas till", told(paper, "destination"), 200)
    same = "samma" if "report" in story.wants else "-"
    note_all(paper, "wants")
    lined(paper, "Utlåtande skickas till", told(paper, "report_destination") or same, 200)
    pen.scribble(pen.look.left + 10)


@order("form")
def handed_office_use_box(paper: Paper) -> None:
    """A form with a shaded box for the office, and numbers of codes beside every field."""
    pen = paper.pen
    head(paper, "7731 BILDEXPORT", "Fält 01-04 är obligatoriska")
    rows = [
        ("01", "Beställare", tell(paper, "{clinic}")),
        ("02", "Läkare", told(paper, "doctor")),
        ("03", "Mottagare", told(paper, "destination")),
        ("04", "Patient", tell(paper, "{patient_id} {patient_name}")),
        ("05", "Undersökning", told(paper, "us")),
        ("06", "Omfattning", told(paper, "bilder")),
    ]
    for code, name, value in rows:
        pen.write(code, size=8)
        field(paper, name, value, 190, pen.look.left + 24)
    gap(paper, 16)
    top = pen.y
    pen.shade(pen.look.left, top, pen.right, top + 52, 0.9)
    pen.box(pen.look.left, top, pen.right, top + 52)
    pen.y += 13
    pen.write("Röntgens noteringar", pen.look.left + 6, size=8)
    pen.y += 22
    pen.write("Expedierat datum: ____________     Sign: ________", pen.look.left + 6, size=8)
    pen.y = top + 74
    hurry(paper)


@order("form", terse=True)
def handed_tiny_card(paper: Paper) -> None:
    """A card in the middle of an empty sheet, values in capitals under tiny heads."""
    pen = paper.pen
    x, wide = 150.0, 300.0
    pen.y = 300
    pen.box(x - 14, 276, x + wide + 14, 560)
    for name, value in (
        ("PATIENT", tell(paper, "{pat}")),
        ("US", told(paper, "us")),
        ("TILL", told(paper, "destination") + told(paper, "fvb")),
        ("LÄK", told(paper, "doctor")),
        ("ENHET", told(paper, "clinic")),
        ("ÖNSKAS", told(paper, "bilder")),
    ):
        pen.write(name, x, size=7)
        pen.y += 15
        put(paper, value, x, wide)
        pen.y += 16


@order("form", by="hospital", ours=True)
def handed_fetch_from_you(paper: Paper) -> None:
    """A form on which the direction is ticked: fetched from you, sent to us."""
    story = paper.story
    head(paper, "Bildutbyte", told(paper, "clinic"))
    note = not story.lacks("destination") and story.to_us
    ticks(paper, [("Hämtas från er till oss", note), ("Sänds från oss till er", False)])
    if note:
        story.note("destination")
        story.traps.add("to_us")
    else:
        field(paper, "Sänds till", told(paper, "destination"), 170)
    field(paper, "Vår läkare", told(paper, "doctor"), 170)
    field(paper, "Patient", told(paper, "patient_name"), 170)
    field(paper, "Personnummer", told(paper, "patient_id"), 170)
    grid(paper, [("Bilder", "Daterade"), *exam_rows(story)], [0.65, 0.35])
    wanted(paper, "Bilder", "Svar/utlåtande")
    ways(paper)
    text(paper, needed(paper))


@order("form", by="hospital", ours=True)
def handed_previous_clinic_known(paper: Paper) -> None:
    """A form that asks where the patient was before, and where the images are taken (with us)."""
    pen, story = paper.pen, paper.story
    story.traps.add("produced_at")
    pen.heading("Inhämtande av externa röntgenbilder", 14)
    field(paper, "Bilderna tagna vid", pick(paper, "Halmstad", "Varberg", "Kungsbacka") + ", röntgen", 190)
    field(paper, "Patient", tell(paper, "{pat}"), 190)
    for what, day in exam_rows(story):
        field(paper, "Undersökning", f"{what} {day}".strip(), 190)
    field(paper, "Inhämtas av", told(paper, "clinic"), 190)
    field(paper, "Ansvarig läkare", told(paper, "doctor"), 190)
    field(paper, "Ska levereras till", told(paper, "destination"), 190)
    text(paper, join(tell(paper, "Vi önskar {bilder}."), consent(paper), trap(paper, "visit")))


@order("form")
def handed_boxes_left_and_right(paper: Paper) -> None:
    """Framed fields in two columns of different heights."""
    pen, story = paper.pen, paper.story
    pen.heading("Kopior av bilder", 16)
    left, middle, top = pen.look.left, (pen.look.left + pen.right) / 2, pen.y
    for name, part in (("Namn", "patient_name"), ("Personnummer", "patient_id"), ("Läkare", "doctor")):
        boxed(paper, name, told(paper, part), left, middle - 8, 40)
        pen.y += 44
    pen.y = top
    for name, part in (("Klinik", "clinic"), ("Kopior sänds till", "destination")):
        boxed(paper, name, told(paper, part), middle + 8, pen.right, 62)
        pen.y += 66
    pen.y = top + 160
    label(paper, "Kopior av")
    pen.down(1.3)
    for what, day in exam_rows(story):
        put(paper, f"{what} {day}".strip(), left + 14, pen.right - left - 14)
        pen.down(1.2)
    wanted(paper)
    text(paper, join(forward(paper), report_to(paper)))


@order("form")
def handed_answers_under_numbers(paper: Paper) -> None:
    """The questions are printed on the back: here stand only numbers and answers with a word each."""
    pen = paper.pen
    pen.heading("Svarssida – beställning av bilder", 13)
    parts = [
        ("Klinik", "clinic"),
        ("Doktor", "doctor"),
        ("Mottagare", "destination"),
        ("Namn", "patient_name"),
        ("Pnr", "patient_id"),
        ("Bilder", "us"),
        ("Omfattning", "bilder"),
    ]
    for number, (name, part) in enumerate(parts, 1):
        above(paper, f"{number}  {name}", told(paper, part), pen.look.left, pen.right - pen.look.left)

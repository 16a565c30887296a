"""Forms: each clinic's own sheet, with labels to the left, above, inside and below."""

from samples.draw.registry import Paper
from samples.held.desk import (
    above,
    boxed,
    boxes,
    comb,
    field,
    gap,
    grid,
    head,
    label,
    lined,
    put,
    stamp,
    text,
)
from samples.held.marks import consents, exam_rows, hurry, one_wanted, wanted, ways
from samples.held.senders import order
from samples.held.voice import asides, consent, needed, pick, tell, told, trap


@order("form")
def held_ruled_sheet(paper: Paper) -> None:
    """Labels before ruled lines, as on a sheet copied since the eighties."""
    pen, story = paper.pen, paper.story
    pen.heading(pick(paper, "REKVISITION AV RÖNTGENBILDER", "Bildrekvisition", "Rekvirering av röntgenfilm"))
    lined(paper, "Rekvirerande klinik", told(paper, "clinic"), 210)
    lined(paper, "Rekvirerande läkare", told(paper, "doctor"), 210)
    lined(paper, "Patientens namn", told(paper, "patient_name"), 210)
    lined(paper, "Personnummer", told(paper, "patient_id"), 210)
    for number, (what, day) in enumerate(exam_rows(story) or [("", "")], 1):
        lined(paper, f"Undersökning {number}", f"{what}   {day}", 210)
    lined(paper, "Sänds till", told(paper, "destination"), 210)
    if story.forward_to:
        lined(paper, "f.v.b. till", told(paper, "forward_to"), 210)
    gap(paper, 10)
    wanted(paper, "film/bilder", "kopia av utlåtande")
    pen.write(f"Datum {story.date_text(story.written_on)}")
    pen.write("Tel " + story.phone, pen.right, align="right")


@order("form")
def held_boxed_requisition(paper: Paper) -> None:
    """Boxes with small labels in their corners, in rows."""
    pen, story = paper.pen, paper.story
    pen.heading(pick(paper, "Begäran om utlämnande av bildmaterial", "Beställning – röntgenmaterial"), 14)
    boxes(paper, [("Datum", story.date_text(story.written_on)), ("Telefon", story.phone)], [0.5, 0.5])
    boxes(paper, [("Beställande enhet", told(paper, "clinic"))], [1], 42)
    boxes(
        paper,
        [("Läkare som beställer", told(paper, "doctor")), ("Kontaktperson", story.secretary)],
        [0.55, 0.45],
    )
    number, name = told(paper, "patient_id"), told(paper, "patient_name")
    boxes(paper, [("Personnummer", number), ("Efternamn, förnamn", name)], [0.4, 0.6])
    for what, day in exam_rows(story) or [("", "")]:
        boxes(paper, [("Undersökning", what), ("Undersökningsdatum", day)], [0.6, 0.4])
    boxes(paper, [("Materialet sänds till", told(paper, "destination"))], [1], 42)
    if story.forward_to:
        boxes(paper, [("För vidare befordran till", told(paper, "forward_to"))], [1], 42)
    gap(paper, 22)
    one_wanted(paper)
    text(paper, asides(paper))


@order("form")
def held_comb_sheet(paper: Paper) -> None:
    """The identity in comb boxes, ticks for all else that can be ticked."""
    pen, story = paper.pen, paper.story
    head(paper, pick(paper, "Utlåning av röntgenbilder", "Lån av bilder – beställningssedel"))
    comb(paper, "Personnummer (ÅÅÅÅMMDD-NNNN)", told(paper, "patient_id"), pen.look.left)
    field(paper, "Namn", told(paper, "patient_name"), 190)
    field(paper, "Enhet", told(paper, "clinic"), 190)
    field(paper, "Beställande läkare", told(paper, "doctor"), 190)
    field(paper, "Mottagare av bilderna", told(paper, "destination"), 190)
    if story.forward_to:
        field(paper, "Vidare till", told(paper, "forward_to"), 190)
    for what, day in exam_rows(story):
        field(paper, "Us / datum", f"{what} / {day}", 190)
    gap(paper)
    wanted(paper)
    hurry(paper)
    ways(paper)
    label(paper, "Patientens samtycke")
    pen.down(1.2)
    consents(paper)


@order("form")
def held_questions(paper: Paper) -> None:
    """A form that asks its questions in whole sentences."""
    pen, story = paper.pen, paper.story
    head(paper, "Vill ni ha bilder skickade? Fyll i och faxa till röntgen.", size=12)
    asked = [
        ("Vilken klinik vill ha bilderna skickade?", told(paper, "clinic")),
        ("Vilken doktor är det som vill ha dem?", told(paper, "doctor")),
        ("Vart ska de skickas?", told(paper, "destination")),
        ("Vem är patienten?", told(paper, "patient_name")),
        ("Patientens personnummer?", told(paper, "patient_id")),
        ("Vilka undersökningar gäller det, och när gjordes de?", told(paper, "us")),
        ("Ska utlåtandet med?", "Ja" if "report" in story.wants else "Nej, bara bilderna"),
    ]
    for story_ in paper.stories:
        story_.note("wants")
    for question, answer in asked:
        label(paper, question, colon=False)
        pen.down(1.1)
        put(paper, answer or "", pen.look.left + 18, pen.right - pen.look.left - 18)
        pen.down(1.6)
    text(paper, consent(paper))


@order("form")
def held_label_under_line(paper: Paper) -> None:
    """Values on lines, what they are in small print below them."""
    pen = paper.pen
    pen.heading("Beställning av kopior på röntgenbilder", 13)
    rows = [
        (told(paper, "patient_name"), "(patientens för- och efternamn)"),
        (told(paper, "patient_id"), "(personnummer)"),
        (told(paper, "us"), "(undersökning och datum)"),
        (told(paper, "destination"), "(mottagare av bilderna)"),
        (told(paper, "clinic"), "(beställande vårdenhet)"),
        (told(paper, "doctor"), "(ansvarig läkare)"),
    ]
    for value, under in rows:
        pen.y += 16
        put(paper, value, pen.look.left + 8, pen.right - pen.look.left - 16)
        pen.rule(pen.look.left, pen.right, pen.y + 3.5, 0.5)
        pen.y += 14
        pen.write(under, size=7.5)
        pen.y += 12
    gap(paper, 12)
    wanted(paper, "Bilder önskas", "Utlåtande önskas")
    pen.scribble(pen.look.left + 10)


@order("form")
def held_sender_receiver_columns(paper: Paper) -> None:
    """Who writes to the left, who is written to (us) to the right, and the images' way below."""
    pen, story = paper.pen, paper.story
    middle = 310.0
    label(paper, "Avsändare", colon=False)
    label(paper, "Adressat", middle, colon=False)
    pen.down(1.2)
    first = pen.y
    put(paper, told(paper, "clinic"), pen.look.left, middle - pen.look.left - 12)
    pen.down()
    put(paper, f"Fax {told(paper, 'reply_fax')}", pen.look.left, middle - pen.look.left - 12)
    lowest, pen.y = pen.y, first
    put(paper, "Röntgen, bildexpeditionen", middle, pen.right - middle)
    pen.down()
    put(paper, "Region Halland", middle, pen.right - middle)
    pen.y = max(lowest, pen.y) + 26
    pen.rule(pen.look.left, pen.right, pen.y - 12, 1)
    story.traps.add("addressee")
    pen.heading("Ärende: utlån av bilder", 12)
    field(paper, "Patient", tell(paper, "{pat}"), 170)
    field(paper, "Gäller", told(paper, "us"), 170)
    field(paper, "Bilderna sänds till", told(paper, "destination"), 170)
    if story.forward_to:
        field(paper, "fvb", told(paper, "forward_to"), 170)
    field(paper, "Enligt ordination av", told(paper, "doctor"), 170)
    field(paper, "Omfattning", told(paper, "bilder"), 170)
    text(paper, asides(paper))


@order("form")
def held_patient_sticker(paper: Paper) -> None:
    """The patient's printed sticker in the corner, the rest filled in below."""
    pen, story = paper.pen, paper.story
    head(paper, tell(paper, "{clinic}", "Beställning"), "Bildbeställning till annan röntgenavdelning")
    pen.y = 118
    pen.box(330, 100, pen.right, 168, 0.8)
    pen.y = 116
    put(paper, told(paper, "patient_id"), 338, pen.right - 346, bold=True)
    pen.y = 132
    put(paper, told(paper, "last_first"), 338, pen.right - 346)
    pen.y = 148
    pen.write(
        f"{story.rng.choice(['Björkv.', 'Storg.', 'Kyrkog.', 'Åsv.'])} {story.rng.randint(1, 80)}",
        338,
        size=9,
    )
    pen.y = 161
    pen.write(f"43{story.rng.randint(2, 9)} {story.rng.randint(10, 99)}  Tel {story.phone}", 338, size=8)
    pen.y = 196
    field(paper, "Beställande läkare", told(paper, "doctor"), 190)
    for what, day in exam_rows(story):
        field(paper, "Undersökning", f"{what}, {day}" if day else what, 190)
    field(paper, "Till sjukhus/enhet", told(paper, "destination"), 190)
    if story.forward_to:
        field(paper, "Vidarebefordras", told(paper, "forward_to"), 190)
    wanted(paper)
    text(paper, tell(paper, ("Tack! /{sekr}",)))


@order("form")
def held_yes_no(paper: Paper) -> None:
    """A table of questions with yes and no to tick, above it who and where."""
    pen, story = paper.pen, paper.story
    pen.heading("Bildöverföring mellan vårdgivare", 15)
    for name, part in (("Patient", "last_first"), ("Pnr", "patient_id"), ("Beställare", "clinic")):
        field(paper, name, told(paper, part), 160)
    field(paper, "Namn på läkare", told(paper, "doctor"), 160)
    field(paper, "Överförs till", told(paper, "destination"), 160)
    grid(paper, [("Undersökning", "Utförd"), *exam_rows(story)], [0.65, 0.35])
    both = "report" in story.wants
    asked = [
        ("Bilder överförs", True),
        ("Utlåtande överförs", both),
        ("Patienten inneliggande", story.urgent),
    ]
    for question, yes in asked:
        pen.write(question)
        pen.tick(300, yes, "Ja")
        pen.tick(360, not yes, "Nej")
        pen.down(1.4)
    story.note("wants")
    text(paper, needed(paper))


@order("form")
def held_above_labels(paper: Paper) -> None:
    """Two columns of small labels with the values below them."""
    pen, story = paper.pen, paper.story
    head(paper, pick(paper, "Bildförfrågan", "Request av bilder", "Bildhämtning"), told(paper, "clinic"))
    left, right = pen.look.left, 320.0
    pairs = [
        (("Förnamn Efternamn", told(paper, "patient_name")), ("Personnr", told(paper, "patient_id"))),
        (("Läkare", told(paper, "doctor")), ("Upprättad av", story.secretary)),
        (("Bilder till", told(paper, "destination")), ("Datum", story.date_text(story.written_on))),
    ]
    for one, two in pairs:
        top = pen.y
        above(paper, *one, left, right - left - 20)
        lowest, pen.y = pen.y, top
        above(paper, *two, right, pen.right - right)
        pen.y = max(lowest, pen.y)
    above(paper, "Vad ska skickas", told(paper, "us"), left, pen.right - left)
    if story.forward_to:
        above(paper, "Slutlig mottagare hos dem", told(paper, "forward_to"), left, pen.right - left)
    one_wanted(paper)
    text(paper, asides(paper))


@order("form", by="home")
def held_our_own_blank(paper: Paper) -> None:
    """Our department's blank, filled in by a ward of our hospitals."""
    pen, story = paper.pen, paper.story
    head(
        paper,
        "Region Halland  Röntgen",
        "Blankett 14: Annan klinik vill beställa bilder",
        "Faxas till röntgen",
    )
    numbered = [
        ("1. Klinik som beställer", told(paper, "clinic")),
        ("2. Läkare som beställer", told(paper, "doctor")),
        ("3. Bilder och ev. utlåtande till", told(paper, "destination")),
        ("4. Patient", told(paper, "patient_name")),
        ("5. Personnummer", told(paper, "patient_id")),
        ("6. Undersökning med datum", told(paper, "us")),
    ]
    for name, value in numbered:
        boxed(paper, name, value, pen.look.left, pen.right, 44)
        pen.y += 44
    gap(paper, 24)
    wanted(paper)
    label(paper, "Ifylls av röntgen", size=8)
    gap(paper, 14)
    boxes(paper, [("Kollat i Exporterade bilder", ""), ("Länkat av, datum", "")], [0.5, 0.5])
    stamp(paper, "INKOM", story.date_text(story.written_on))


@order("form", terse=True)
def held_small_slip(paper: Paper) -> None:
    """A slip of a third of a page, all in abbreviations."""
    pen = paper.pen
    pen.box(pen.look.left - 10, 44, pen.right + 6, 300, 1.1)
    pen.y = 66
    label(paper, "BILDLAPP", colon=False)
    pen.down(1.5)
    field(paper, "Pat", told(paper, "patient_name"), 120)
    field(paper, "Pnr", told(paper, "patient_id"), 120)
    field(paper, "Us", told(paper, "exam_list"), 120)
    field(paper, "T", told(paper, "destination") + told(paper, "fvb"), 120)
    field(paper, "Best.", told(paper, "clinic"), 120)
    field(paper, "Läk", told(paper, "doctor"), 120)
    wanted(paper, "Bild", "Utl", 120)


@order("form")
def held_faxed_web_form(paper: Paper) -> None:
    """A printed e-service: every answer below its heading, with the receipt's number."""
    pen, story = paper.pen, paper.story
    pen.write("Utskrift från e-tjänst", size=8)
    pen.write(f"Ärende {story.rng.randint(100000, 999999)}", pen.right, size=8, align="right")
    pen.y += 26
    pen.heading("Beställ röntgenbilder (för vårdgivare)", 14)
    for title, rows in (
        (
            "Din verksamhet",
            [("Verksamhet", "clinic"), ("Ansvarig läkare", "doctor"), ("Fax för svar", "reply_fax")],
        ),
        ("Patient", [("Namn", "patient_name"), ("Personnummer", "patient_id")]),
        ("Leverans", [("Mottagande enhet", "destination"), ("Beställningen omfattar", "bilder")]),
    ):
        pen.write(title, bold=True)
        pen.down(1.2)
        for name, part in rows:
            field(paper, name, told(paper, part), 230)
        gap(paper)
    pen.write("Undersökningar", bold=True)
    pen.down(1.2)
    for number, (what, day) in enumerate(exam_rows(story), 1):
        field(paper, f"Undersökning {number}", what, 230)
        field(paper, "Datum för undersökning", day, 230)
    text(paper, trap(paper, "referred", 0.5))

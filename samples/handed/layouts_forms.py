"""Forms: each clinic's own sheet, with labels to the left, above, inside and below."""

from samples.draw.registry import Paper
from samples.handed.desk import (
    boxes,
    comb,
    field,
    gap,
    head,
    label,
    lined,
    put,
    text,
)
from samples.handed.marks import consents, exam_rows, hurry, one_wanted, wanted, ways
from samples.handed.senders import order
from samples.handed.voice import asides, consent, pick, tell, told


@order("form")
def handed_ruled_sheet(paper: Paper) -> None:
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
def handed_boxed_requisition(paper: Paper) -> None:
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
def handed_comb_sheet(paper: Paper) -> None:
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
def handed_questions(paper: Paper) -> None:
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
def handed_label_under_line(paper: Paper) -> None:
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
def handed_sender_receiver_columns(paper: Paper) -> None:
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

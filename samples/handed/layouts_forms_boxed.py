"""Forms in small boxes and columns, and our own blank."""

from samples.draw.registry import Paper
from samples.handed.desk import (
    above,
    boxed,
    boxes,
    field,
    gap,
    grid,
    head,
    label,
    put,
    stamp,
    text,
)
from samples.handed.marks import exam_rows, one_wanted, wanted
from samples.handed.senders import order
from samples.handed.voice import asides, needed, pick, tell, told, trap


@order("form")
def handed_patient_sticker(paper: Paper) -> None:
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
def handed_yes_no(paper: Paper) -> None:
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
def handed_above_labels(paper: Paper) -> None:
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
def handed_our_own_blank(paper: Paper) -> None:
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
def handed_small_slip(paper: Paper) -> None:
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
def handed_faxed_web_form(paper: Paper) -> None:
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

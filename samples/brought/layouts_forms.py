"""Plain forms, each clinic's own: lines, frames, cells, bars."""

from samples.brought.drawing import (
    bar,
    caption,
    channels,
    consents,
    foot,
    framed,
    grid,
    page_number,
    rows,
    table,
    ticks,
    urgency,
    wants,
)
from samples.brought.heads import letterhead, logo, ours
from samples.brought.senders import order
from samples.brought.words import exam_text, exams, facts, pick, tell
from samples.draw.registry import Paper
from samples.draw.sheet import WIDTH


@order("form")
def brought_three_questions(paper: Paper) -> None:
    """A form that asks the routine's three questions in full sentences, the answers below."""
    pen, story = paper.pen, paper.story
    pen.heading("Beställning av röntgenbilder", 15)
    ours(paper)
    asked = """Patientens namn och personnummer?={patient_name}  {patient_id}
        Vilken klinik vill ha bilder skickade/länkade?={clinic}
        Vilken doktor är det som vill ha bilderna?={doctor}
        Vart ska bilder och utlåtande skickas/länkas?={destination}[, fvb {forward_to}]"""
    for label, value in [*facts(story, asked), ("Vilka undersökningar gäller det?", exam_text(story))]:
        pen.write(label, size=pen.look.label_size, bold=True, family=pen.look.label)
        pen.down(1.2)
        pen.paragraph(value, pen.look.left + 14)
        pen.rule(pen.look.left, pen.right, pen.y - 0.6 * pen.step)
        pen.down(0.5)
    pen.write(tell(story, "Datum {written}      Uppgiftslämnare: {secretary}"), size=9)
    foot(paper)


@order("form")
def brought_framed_sheet(paper: Paper) -> None:
    """A sheet of framed cells with tiny captions, as preprinted in the nineties."""
    pen, story = paper.pen, paper.story
    pen.y = 60
    logo(pen, pen.look.left, 36, 26)
    pen.write("BILDBESTÄLLNING", pen.look.left + 40, size=15, bold=True)
    pen.write(tell(story, "Datum {written}"), pen.right, size=9, align="right")
    pen.y += 18
    listed = exam_text(story, "; ")
    lines = [
        facts(story, "Patient (namn)={patient_name}\nPersonnummer={patient_id}"),
        [("Önskade undersökningar med datum", listed)],
        facts(story, "Beställande klinik={clinic}\nLäkare={doctor}"),
        facts(story, "Bilderna sänds till={destination}\n?För vidare befordran till={forward_to}"),
        facts(story, "Önskas={images}\nTelefon för frågor={phone}"),
    ]
    grid(paper, lines, high=50)
    ours(paper, head="Faxas till")
    foot(paper, "Blankett 2-311 (1997)")


@order("form", by="home")
def brought_half_sheet(paper: Paper) -> None:
    """Half a page with dotted lines, cut out below."""
    pen, story = paper.pen, paper.story
    pen.y = 56
    pen.write("Till Röntgen", size=14, bold=True)
    pen.write(tell(story, "{written}"), pen.right, align="right")
    pen.down(2)
    spec = """Patient={last_first}
        Pers.nr={patient_id}
        Us={exams}
        Skickas till={destination}
        ?fvb={forward_to}
        Enligt={doctor}
        Avd/mott={clinic}"""
    rows(paper, facts(story, spec), at=0.2, under="dots", gap=0.25)
    pen.write(f"/{story.secretary}", pen.right - 10, align="right")
    pen.down(1.5)
    pen.rule(20, WIDTH - 20)
    story.traps.add("secretary")


@order("form")
def brought_shaded_parts(paper: Paper) -> None:
    """Four shaded bars: patient, images, orderer, receiver."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    pen.heading(
        pick(paper, "Begäran om överföring av bilder", "Utlån av röntgenbilder", "Bildöverföring"), 14
    )
    bar(paper, "PATIENT")
    rows(paper, facts(story, "Personnummer={patient_id}\nNamn={patient_name}"), gap=0.1)
    pen.down(0.6)
    bar(paper, "UNDERSÖKNINGAR")
    for written, day in exams(story):
        pen.write(written)
        pen.write(day, pen.look.left + 320)
        pen.down()
    pen.down(0.6)
    bar(paper, "BESTÄLLARE")
    rows(paper, facts(story, "Enhet={clinic}\nLäkare={doctor}\nTelefon={phone}"), gap=0.1)
    pen.down(0.6)
    bar(paper, "MOTTAGARE AV BILDERNA")
    rows(paper, facts(story, "Enhet={destination}\n?Vidarebefordras till={forward_to}"), gap=0.1)
    foot(paper)
    page_number(paper, 1, 1)


@order("form", by="hospital")
def brought_right_captions(paper: Paper) -> None:
    """Captions set against a colon in the middle of the sheet."""
    pen, story = paper.pen, paper.story
    letterhead(paper, align="center", emblem=False)
    pen.heading("Beställning: bilder från annat sjukhus", 14, center=True)
    spec = """Beställningsdatum={written}
        Beställs från=Hallands sjukhus, Röntgen
        Patientens namn={patient_name}
        Patientens personnummer={patient_id}
        Undersökning och datum={exams}
        Beställande läkare={doctor}
        Beställande klinik={clinic}
        Bilderna skickas till={destination}
        ?Att vidarebefordras till={forward_to}
        Frågor besvaras av={secretary}, {phone}"""
    rows(paper, facts(story, spec), at=0.42, align="right")
    story.traps.update({"secretary", "addressee"})


@order("form")
def brought_tick_form(paper: Paper) -> None:
    """A form where all that can be chosen is ticked."""
    pen, story = paper.pen, paper.story
    letterhead(paper, align="right")
    pen.heading("Rekvisition av befintliga bilder", 15)
    spec = """Patient={patient_name}
        Personnummer={patient_id}
        Undersökning, utförd={exams}
        Rekvirerande enhet={clinic}
        Rekvirerande läkare={doctor}
        Bilderna levereras till={destination}
        ?fvb={forward_to}
        ?Svaret levereras till={report_destination}"""
    rows(paper, facts(story, spec), gap=0.4)
    x = pen.look.left + 130
    for label, options in (
        ("Önskas", wants(story, "Bilder", "Svar/utlåtande")),
        ("Leverans", channels(story)),
        ("Samtycke", consents(story)),
        ("Akut", urgency(story)),
    ):
        caption(pen, label)
        ticks(paper, options, x)
    foot(paper)


@order("form")
def brought_numbered(paper: Paper) -> None:
    """Seven numbered points in a frame."""
    pen, story = paper.pen, paper.story
    top = pen.y - 30
    pen.write("Röntgenbilder – beställningsunderlag", size=13, bold=True)
    pen.down(2)
    spec = """1. Patient={patient_name}, {patient_id}
        2. Bilder som önskas={exams}
        3. Önskas av (klinik)={clinic}
        4. Önskas av (läkare)={doctor}
        5. Sänds till={destination}[ fvb {forward_to}]
        6. Omfattning={images}
        7. Sätt={via}"""
    rows(paper, facts(story, spec), gap=0.6, at=0.33)
    framed(paper, top)
    pen.down(2)
    ours(paper, head="Skickas per fax till")


@order("form", by="private")
def brought_value_above_rule(paper: Paper) -> None:
    """Values on lines with tiny captions beneath them."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    pen.heading("Bildbeställning", 16)
    ours(paper, address=False)
    spec = """Patientens namn={patient_name}
        Personnummer (12 siffror)={patient_id}
        Undersökning och undersökningsdatum={exams}
        Mottagande enhet för bilderna={destination}
        Beställande läkare={doctor}
        Beställande mottagning={clinic}"""
    for label, value in facts(story, spec):
        pen.paragraph(value or " ")
        pen.rule(pen.look.left, pen.right, pen.y - 0.72 * pen.step)
        pen.y += 2
        pen.write(label, size=7, family=pen.look.label)
        pen.down(1.5)
    pen.write(tell(story, "[{consent}]"))
    foot(paper)


@order("form")
def brought_two_columns(paper: Paper) -> None:
    """From and to side by side, the patient across the sheet."""
    pen, story = paper.pen, paper.story
    pen.heading("ÖVERSÄNDANDE AV BILDER", 15)
    half, top = (pen.look.left + pen.right) / 2, pen.y
    left = facts(story, "Beställare={clinic}\nLäkare={doctor}\nTel={phone}")
    right = facts(story, "Mottagare={destination}\n?Vidare till={forward_to}")
    lowest = top
    for pairs, start, end in ((left, pen.look.left, half - 12), (right, half, pen.right)):
        pen.y = top
        for label, value in pairs:
            caption(pen, label, start)
            pen.down()
            pen.paragraph(value, start, end - start)
            pen.down(0.4)
        lowest = max(lowest, pen.y)
    pen.y = lowest
    pen.rule(pen.look.left, pen.right)
    pen.down(1.6)
    rows(paper, facts(story, "Patient={patient_name}\nPnr={patient_id}"), gap=0.1)
    pen.down(0.6)
    table(paper, ["Undersökning", "Datum"], exams(story), [0, 0.68])
    pen.write(tell(story, "Utskrift {written} av {secretary}"), size=8)

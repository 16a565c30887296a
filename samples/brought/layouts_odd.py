"""Sheets with something odd: stamps of arrival, corrections, a page short, another patient's label."""

from samples.brought.content import make_name
from samples.brought.drawing import caption, foot, framed, rows
from samples.brought.heads import letterhead, ours
from samples.brought.senders import order
from samples.brought.words import exam_text, facts, letter, pick, tell
from samples.draw.dates import TODAY
from samples.draw.identity import make_identity
from samples.draw.registry import Paper


@order("form")
def brought_arrival_stamp(paper: Paper) -> None:
    """Our own stamp of arrival beside the sender's date."""
    pen, story = paper.pen, paper.story
    x = pen.right - 150
    pen.box(x, 40, pen.right, 92, 2)
    pen.y = 58
    for line in ("INKOM", story.date_text(TODAY), "Röntgen Varberg"):
        pen.write(line, (x + pen.right) / 2, size=10, bold=True, align="center")
        pen.y += 14
    pen.y = 60
    pen.heading("Bildförfrågan", 16)
    pen.y = 126
    spec = """Förfrågan den={written}
        Patientuppgifter={patient_id} {patient_name}
        Bilder som efterfrågas={exams}
        Förfrågan kommer från={clinic}
        Läkare bakom förfrågan={doctor}
        Svara genom att skicka till={destination}
        ?Som i sin tur ger dem till={forward_to}"""
    rows(paper, facts(story, spec), at=0.36, gap=0.4)
    story.traps.add("arrival_stamp")


@order("form")
def brought_correction(paper: Paper) -> None:
    """A sheet that takes the place of an earlier one; it says everything anew."""
    pen, story = paper.pen, paper.story
    letterhead(paper, align="right")
    top = pen.y - 16
    pen.write("RÄTTAD BESTÄLLNING", size=15, bold=True)
    pen.down(1.5)
    pen.write("Ersätter vårt tidigare fax, som kan kastas.")
    pen.down(1.6)
    spec = """Patient={patient_name}
        Personnr={patient_id}
        Undersökn.={exams}
        Beställare={doctor}
        Klinik={clinic}
        Mottagare={destination}
        ?F v b={forward_to}"""
    rows(paper, facts(story, spec), at=0.22, gap=0.15)
    framed(paper, top)
    pen.down(1.5)
    ours(paper, address=False)


@order("form")
def brought_clear_text_name(paper: Paper) -> None:
    """The doctor's name in clear text under a signature's line, with the clinic beside it."""
    pen, story = paper.pen, paper.story
    pen.heading("Utlåning av bilder", 16)
    spec = """Patientens personnummer={patient_id}
        Patientens namn={patient_name}
        Undersökning (datum)={exams}
        Bilderna lånas ut till={destination}
        ?Vidarelån till={forward_to}"""
    rows(paper, facts(story, spec), at=0.34, under="rule", gap=0.4)
    pen.down(2)
    half = (pen.look.left + pen.right) / 2
    pen.scribble(pen.look.left + 10)
    pen.down(0.8)
    for x, end, name in ((pen.look.left, half - 14, "doctor"), (half, pen.right, "clinic")):
        pen.rule(x, end)
        label = {"doctor": "Beställande läkares underskrift och namnförtydligande", "clinic": "Klinik"}[name]
        kept = pen.y
        pen.y += 10
        caption(pen, label, x, colon=False) if name == "clinic" else pen.write(label, x, size=7)
        pen.down(1.4)
        pen.paragraph(tell(story, f"[{{{name}}}]"), x, end - x)
        pen.y = kept
    foot(paper)


@order("form", faults=False)
def brought_page_short(paper: Paper) -> None:
    """The first of two pages; the second one never came."""
    pen, story = paper.pen, paper.story
    pen.write("Sida 1 av 2", pen.right, align="right")
    pen.heading("Bildbeställning", 16)
    spec = """Patient={patient_name}
        Personnummer={patient_id}
        Undersökningar={exams}
        Klinik={clinic}
        Läkare={doctor}
        Sänds till={destination}"""
    rows(paper, facts(story, spec), at=0.3, gap=0.4)
    pen.write("Fortsättning på nästa sida.")
    story.flags.add("page.missing")
    story.traps.add("page_short")


@order("form", faults=False)
def brought_wrong_label(paper: Paper) -> None:
    """Another patient's label is stuck on the form."""
    pen, story = paper.pen, paper.story
    other = make_name(pen.rng, True)
    number = make_identity(pen.rng, True, TODAY, None).written
    pen.box(pen.right - 200, 40, pen.right, 86, 0.6)
    for pen.y, line in ((58, number), (74, other)):
        pen.write(line, pen.right - 192, size=10)
    pen.y = 64
    pen.heading("Bildbeställning", 16)
    pen.y = 120
    spec = """Patient={patient_name}
        Personnummer={patient_id}
        Undersökning={exams}
        Beställande klinik={clinic}
        Beställande läkare={doctor}
        Skickas till={destination}"""
    rows(paper, facts(story, spec), at=0.3, under="dots")
    story.flags.add("patients.mixed")
    story.also["patient_name"] = (other,)
    story.traps.add("other_label")


@order("note", terse=True, by="home")
def brought_phone_note(paper: Paper) -> None:
    """What the expedition wrote down while somebody rang."""
    pen, story = paper.pen, paper.story
    pen.y = 80
    pen.write(pick(paper, "Telefonlapp", "Ringt in", "Tel.meddelande"), size=15, bold=True)
    pen.write(tell(story, "{written}"), pen.right, align="right")
    pen.down(2)
    pen.paragraph(
        letter(
            story,
            """[{doctor}, {clinic}, har ringt.|{doctor} har ringt.|{clinic} har ringt.]
            [Vill ha bilder på {patient_name} {patient_id}.|Vill ha bilder.]""",
        )
    )
    pen.paragraph(exam_text(story, "\n", "* {}  {}"))
    pen.paragraph(tell(story, "[Ska till {destination}][, fvb {forward_to}]"))
    pen.down()
    pen.write(f"/{story.secretary}")
    story.traps.add("secretary")

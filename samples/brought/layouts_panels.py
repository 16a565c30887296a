"""Sheets with panels: the sender down the side, bars for each party, a framed patient."""

from samples.brought.drawing import bar, caption, cell, foot, page_number, rows, sign
from samples.brought.heads import letterhead, logo, org
from samples.brought.senders import order
from samples.brought.words import facts, tell
from samples.draw.registry import Paper
from samples.draw.sheet import Stroke


@order("form")
def brought_side_panel(paper: Paper) -> None:
    """The sender in a gray panel down the left side, the order on the right."""
    pen, story = paper.pen, paper.story
    pen.shade(0, 0, 150, 842, 0.9)
    logo(pen, 24, 40)
    pen.y = 100
    for line in (org(story), f"Tel {story.phone}", f"Fax {story.reply_fax}"):
        for part in pen.wrap(line, 118, 8.5):
            pen.write(part, 24, size=8.5)
            pen.y += 12
    pen.y = 60
    pen.write("Bildbeställning", 180, size=15, bold=True)
    pen.down(2.2)
    spec = """Datum={written}
        Patient={patient_name}
        Personnummer={patient_id}
        Bilder={exams}
        Beställande enhet={clinic}
        Beställande läkare={doctor}
        Mottagare={destination}
        ?För vidare befordran={forward_to}
        ?Samtycke={consent}"""
    for label, value in facts(story, spec):
        caption(pen, label, 180, colon=False)
        pen.down(1.1)
        pen.paragraph(value, 190, pen.right - 190)
        pen.sheets[-1].marks.append(Stroke(((180, pen.y - 8), (pen.right, pen.y - 8)), 0.4, 0.5))
        pen.down(0.7)
    story.traps.add("letterhead")


@order("form", by="hospital")
def brought_import_request(paper: Paper) -> None:
    """A radiology department elsewhere fetches images for a clinic of its hospital."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    pen.heading("Import av externa bilder", 15)
    bar(paper, "Vi vill ha bilder till", gray=0.9)
    rows(paper, facts(story, "Mottagare={destination}\n?Vidare till={forward_to}\nÖverföring={via}"), gap=0.1)
    pen.down(0.4)
    bar(paper, "På uppdrag av", gray=0.9)
    rows(paper, facts(story, "Klinik={clinic}\nLäkare={doctor}"), gap=0.1)
    pen.down(0.4)
    bar(paper, "Patient och undersökning", gray=0.9)
    rows(paper, facts(story, "Id={patient_id}\nNamn={patient_name}\nUndersökning={exams}"), gap=0.1)
    foot(paper, tell(story, "Handläggare på röntgen: {secretary}, {phone}"))
    page_number(paper, 1, 1)
    story.traps.add("secretary")


@order("form", by="company")
def brought_occupational(paper: Paper) -> None:
    """A company health service's form with its own logo and a framed patient."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    pen.heading("Begäran om kopia av röntgenbilder", 14)
    top = pen.y
    cell(
        paper,
        (pen.look.left, top, pen.right - 160, top + 40),
        "Medarbetare/patient",
        tell(story, "{patient_name}"),
    )
    cell(paper, (pen.right - 160, top, pen.right, top + 40), "Personnummer", tell(story, "{patient_id}"))
    pen.y = top + 70
    spec = """Vi önskar ta del av={exams}
        Ansvarig företagsläkare={doctor}
        Vår enhet={clinic}
        Bilderna önskas sända till={destination}
        Orsak={reason}
        ?Samtycke={consent}"""
    rows(paper, facts(story, spec), under="rule")
    sign(paper, "{secretary}, {secretary_title}")
    foot(paper, f"{org(story)} ingår i Branschföreningen för företagshälsa".strip())

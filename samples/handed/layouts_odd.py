"""Papers with something odd: struck lines, two slips on a sheet, a page too few, another's label."""

from dataclasses import replace

from samples.draw.dates import TODAY
from samples.draw.identity import make_identity
from samples.draw.registry import Paper
from samples.draw.sheet import Ink, Stroke
from samples.handed.content import make_name
from samples.handed.desk import field, gap, head, label, put, stamp, text
from samples.handed.marks import exam_rows, wanted
from samples.handed.senders import order
from samples.handed.voice import asides, blocks, consent, doubt, forward, join, pick, tell, told


def strike(paper: Paper, x0: float, x1: float) -> None:
    """Draw a pen's stroke through what stands on the cursor's line."""
    pen = paper.pen
    pen.sheets[-1].marks.append(Stroke(((x0 - 3, pen.y - 2), (x1 + 3, pen.y - 5)), 1.5))


@order("form")
def handed_struck_examination(paper: Paper) -> None:
    """A form with one examination struck out by hand."""
    pen, story = paper.pen, paper.story
    doubt(paper)
    story.traps.add("struck")
    head(paper, pick(paper, "Beställning av bilder för annan enhet", "Bildorder"))
    field(paper, "Avdelning", told(paper, "clinic"), 170)
    field(paper, "Läkare", told(paper, "doctor"), 170)
    field(paper, "Patient", tell(paper, "{pat}"), 170)
    label(paper, "Undersökningar")
    end = pen.write(story.previous, 170, size=9)
    strike(paper, 170, end)
    pen.down(1.4)
    for what, day in exam_rows(story):
        put(paper, f"{what} {day}", 170, pen.right - 170)
        pen.down(1.4)
    field(paper, "Sändes", told(paper, "destination"), 170)
    wanted(paper)


@order("form", patients=2)
def handed_two_slips(paper: Paper) -> None:
    """Two slips on one sheet, parted by a dashed line, each a whole order."""
    pen = paper.pen
    for index, story in enumerate(paper.stories):
        pen.y = 70 + index * 390
        if index:
            kept, pen.y = pen.y, pen.y - 30
            pen.write("- " * 70, 40, size=8)
            pen.y = kept
        pen.heading("Bildbeställning", 13)
        field(paper, "Patient", told(paper, "patient_name", story), 160)
        field(paper, "Personnr", told(paper, "patient_id", story), 160)
        for what, day in exam_rows(story):
            field(paper, "Us", f"{what} {day}".strip(), 160)
        field(paper, "Skickas till", told(paper, "destination"), 160)
        field(paper, "Läkare", told(paper, "doctor"), 160)
        field(paper, "Klinik", told(paper, "clinic"), 160)
        wanted(paper)


@order("form", faults=False)
def handed_another_patients_label(paper: Paper) -> None:
    """The sticker on the sheet is another patient's than the one written below it."""
    pen, story = paper.pen, paper.story
    story.flags.add("patients.mixed")
    stranger = make_identity(pen.rng, True, TODAY, None)
    other = make_name(pen.rng, True)
    story.also["patient_name"] = (other,)
    story.identity = replace(story.identity, accept=(*story.identity.accept, stranger.value))
    pen.box(320, 60, pen.right, 104)
    pen.y = 78
    pen.write(stranger.written, 330)
    pen.y = 95
    pen.write(other, 330, size=9)
    pen.y = 140
    pen.heading("Bildbeställning", 14)
    field(paper, "Patient", told(paper, "patient_name"), 170)
    field(paper, "Personnummer", told(paper, "patient_id"), 170)
    field(paper, "Undersökning", told(paper, "us"), 170)
    field(paper, "Mottagare", told(paper, "destination"), 170)
    field(paper, "Beställare", told(paper, "clinic"), 170)
    field(paper, "Läkare", told(paper, "doctor"), 170)
    wanted(paper)


@order("form", faults=False)
def handed_first_page_of_three(paper: Paper) -> None:
    """A form that says that it is the first of three pages; the others never came."""
    pen, story = paper.pen, paper.story
    story.flags.add("page.missing")
    head(paper, "Bildrekvisition med bilagor", told(paper, "clinic"))
    field(paper, "Läkare", told(paper, "doctor"), 170)
    field(paper, "Patient", tell(paper, "{pat}"), 170)
    field(paper, "Undersökning", told(paper, "us"), 170)
    field(paper, "Till", told(paper, "destination"), 170)
    text(paper, tell(paper, "Önskas: {bilder}."))
    pen.foot("Sida 1 av 3", 9)


@order("prose")
def handed_wait_with_it(paper: Paper) -> None:
    """An order that asks us to wait for a word from the patient."""
    doubt(paper)
    paper.story.traps.add("wait")
    paper.pen.heading("Beställning av bilder (AVVAKTA)", 14)
    body = blocks(
        tell(paper, "{clinic}"),
        tell(paper, "{doctor} beställer {bilder}.", "Vi beställer {bilder}."),
        tell(paper, "Patient: {pat}."),
        tell(paper, "Undersökning: {us}."),
        join(tell(paper, "Ska sedan sändas till {destination}."), forward(paper)),
        "Avvakta tills patienten har gett besked; vi ringer er då.",
    )
    text(paper, body)


@order("form")
def handed_corrected_fax(paper: Paper) -> None:
    """A fax that replaces yesterday's, with all of it written anew."""
    doubt(paper)
    pen, story = paper.pen, paper.story
    story.traps.add("correction")
    pen.heading("NY VERSION – ersätter gårdagens fax", 14)
    text(
        paper,
        pick(
            paper,
            "Fel sida angiven i gårdagens fax.",
            "Fel datum i föregående fax.",
            "Fel mottagare stod i vår förra.",
        ),
    )
    field(paper, "Patient", told(paper, "patient_name"), 170)
    field(paper, "Född", told(paper, "patient_id"), 170)
    for what, day in exam_rows(story):
        field(paper, "Rätt undersökning", f"{what} {day}".strip(), 170)
    field(paper, "Bilder till", told(paper, "destination"), 170)
    field(paper, "Best. läkare", told(paper, "doctor"), 170)
    field(paper, "Best. enhet", told(paper, "clinic"), 170)
    text(paper, consent(paper))


@order("form")
def handed_watermarked_copy(paper: Paper) -> None:
    """A copy of a form with a pale word across it."""
    pen, story = paper.pen, paper.story
    pen.sheets[-1].marks.append(Ink(150, 420, "KOPIA", pen.look.body.regular, 96, 0.88))
    head(paper, "Utlämning av bilder och svar till annan vårdgivare", size=12)
    field(paper, "Vårdgivare som beställer", told(paper, "clinic"), 200)
    field(paper, "Beslutande läkare", told(paper, "doctor"), 200)
    field(paper, "Patientens id", told(paper, "patient_id"), 200)
    field(paper, "Patientens namn", told(paper, "last_first"), 200)
    field(paper, "Material", told(paper, "us"), 200)
    field(paper, "Utlämnas till", told(paper, "destination"), 200)
    if story.forward_to:
        field(paper, "Vidare befordran", told(paper, "forward_to"), 200)
    wanted(paper)
    text(paper, asides(paper))


@order("form")
def handed_marked_by_us(paper: Paper) -> None:
    """A fax that came back to us with our own clerk's notes and a stamp on it."""
    pen, story = paper.pen, paper.story
    stamp(paper, "MOTTAGET", f"{story.written_on}", "sign: ____", x=440, y=34)
    pen.y = 104
    pen.heading("Önskan om länkning av bilder" if story.channel == "iep" else "Önskan om bilder", 14)
    if story.channel == "iep":
        story.note("channel")
    field(paper, "Vem", tell(paper, "{pat}"), 150)
    field(paper, "Vad", told(paper, "us"), 150)
    field(paper, "Vart", told(paper, "destination"), 150)
    field(paper, "Av vem", tell(paper, "{dr}, {clinic}", "{dr}", "{clinic}"), 150)
    field(paper, "Utlåtande", "ja tack" if "report" in story.wants else "nej", 150)
    for one in paper.stories:
        one.note("wants")
    gap(paper, 30)
    pen.write("Expediering:", size=9)
    pen.write("kollad i RIS  ____    skickad  ____", 150, size=9)

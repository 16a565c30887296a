"""More blanks: of wards, of coordinators, with stickers and consents."""

from samples.draw.dates import TODAY
from samples.draw.identity import make_number
from samples.draw.registry import Paper
from samples.seen.drawing import (
    barcode,
    block,
    cell,
    cells,
    fields,
    grid,
    ledger,
    letterhead,
    logo,
)
from samples.seen.kit import channel, consent, exam_text, hush_wants, items, lab, order, urgent, us, wants
from samples.seen.telling import person


def _boxes(paper: Paper, *rows: str, height: float = 38, shade: bool = False) -> None:
    """Draw rows of boxed cells; a row names its fields."""
    for row in rows:
        found = items(paper, paper.story, row)
        cells(paper, [(label, text, 1.0) for label, text in found], height, shade=shade)


@order("form", faults=False)
def seen_form_conference(paper: Paper) -> None:
    """A conference coordinator's request for images before a round."""
    pen, story = paper.pen, paper.story
    letterhead(paper, unit=True)
    pen.heading("Bilder till MDK", 18)
    block(pen, "Patienten ska diskuteras på multidisciplinär konferens.", 50, 490)
    if story.needed_by:
        block(pen, f"Bilderna behöver finnas hos mottagaren senast {story.say('needed_by')}.", 50, 490)
    pen.down(0.6)
    ledger(
        paper, items(paper, story, "patient_name patient_id exams doctor destination forward_to? wants"), 0.3
    )
    pen.down(2)
    pen.write(f"MDK-koordinator: {story.secretary}, tel {story.phone}", 50)


@order("form")
def seen_form_transfer(paper: Paper) -> None:
    """An emergency ward's sheet for a patient who is moved."""
    pen, story = paper.pen, paper.story
    story.urgent = True
    pen.shade(40, 40, pen.right + 5, 72, 0.15 if pen.look.tick == "cross" else 0.85)
    pen.y = 62
    ink = 1.0 if pen.look.tick == "cross" else 0.0
    pen.write("AKUT BILDÖVERFÖRING", 52, size=17, bold=True, gray=ink)
    urgent(story)
    pen.y = 104
    fields(paper, items(paper, story, "patient_id patient_name exams"), 52)
    pen.down()
    text = "Pat flyttas inom kort. Bilderna måste finnas på plats före ankomst."
    block(pen, text, 52, 480, bold=True)
    pen.down()
    hush_wants(story)
    fields(paper, items(paper, story, "destination forward_to? clinic doctor phone"), 52)


@order("form", typewriter=True)
def seen_form_typed(paper: Paper) -> None:
    """An old blank, filled in with a typewriter's letters."""
    pen, story = paper.pen, paper.story
    pen.y = 70
    pen.write("REKVISITION AV RÖNTGENFILM/BILDER", 50, size=13, bold=True)
    pen.y = 110
    for label, text in items(paper, story, "patient_id patient_name exams clinic doctor destination"):
        pen.write(f"{label} ".ljust(28, "."), 50, size=9.5)
        block(pen, text or "-", 232, 310, 10)
        pen.y += 8
    hush_wants(story)
    pen.y += 12
    pen.write(f"Datum {story.date_text(story.written_on)}", 50, size=10)


@order("form")
def seen_form_sticker(paper: Paper) -> None:
    """A form with the patient's sticker in the corner."""
    pen, story = paper.pen, paper.story
    pen.box(332, 40, 548, 118, 0.5)
    pen.y = 58
    pen.write(story.say("patient_id"), 342, size=12, bold=True)
    pen.y = 74
    pen.write(story.say("last_first"), 342, size=11)
    barcode(pen, 342, 86, 120, 20)
    pen.y = 62
    pen.write("Beställning av", 50, size=15, bold=True)
    pen.y = 80
    pen.write("bilder", 50, size=15, bold=True)
    pen.y = 152
    fields(
        paper,
        items(paper, story, "exams wants destination forward_to? clinic doctor reply_fax written_on"),
        50,
    )


@order("form", faults=False)
def seen_form_with_consent(paper: Paper) -> None:
    """An order whose lower half is the patient's consent."""
    pen, story = paper.pen, paper.story
    story.consent = "written"
    pen.y = 64
    pen.heading("Begäran om kopia av röntgenbilder", 14)
    ledger(
        paper,
        items(paper, story, "clinic doctor patient_id patient_name exams destination wants"),
        shade=False,
    )
    top = pen.y + 26
    pen.box(50, top, pen.right, top + 118, 1.0)
    pen.y = top + 18
    pen.write("Patientens skriftliga samtycke", 58, bold=True)
    pen.y = top + 36
    block(pen, "Jag samtycker till att mina röntgenbilder lämnas ut till mottagaren ovan.", 58, 470)
    story.note("consent")
    pen.y = top + 88
    pen.scribble(64, 120)
    pen.rule(58, 300, top + 96)
    pen.y = top + 108
    pen.write("Patientens underskrift", 58, size=7.5)


@order("form", faults=False)
def seen_form_made_where(paper: Paper) -> None:
    """A request that names the hospital that made the images beside the one that is to have them."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    story.traps.add("producer")
    pen.heading("Import av externa bilder", 15)
    maker = pen.rng.choice(
        ["Hallands sjukhus Varberg", "Hallands sjukhus Halmstad", "Hallands sjukhus Kungsbacka"]
    )
    rows = items(paper, story, "patient_id patient_name exams")
    rows += [("Undersökningen är utförd på", maker)]
    rows += items(paper, story, "destination clinic doctor wants")
    ledger(paper, rows, 0.38)


@order("form", faults=False)
def seen_form_columns(paper: Paper) -> None:
    """Two columns side by side without frames."""
    pen, story = paper.pen, paper.story
    pen.y = 60
    logo(pen, 62, 56, pen.rng.randrange(3))
    pen.write("Bildbeställning", 84, size=16, bold=True)
    top = 112.0
    for x, names in (
        (50, "patient_name patient_id exams wants"),
        (310, "clinic doctor destination forward_to? written_on"),
    ):
        pen.y = top
        for label, text in items(paper, story, names):
            pen.write(label, x, size=8, bold=True, gray=0.25)
            pen.y += 14
            block(pen, text, x, 225)
            pen.y += 10


@order("form")
def seen_form_table_two_wide(paper: Paper) -> None:
    """A four-column table: label, value, label, value."""
    pen, story = paper.pen, paper.story
    pen.y = 58
    pen.heading(pen.rng.choice(["Beställning av undersökningsbilder", "Utlån av bilder – beställning"]), 14)
    found = items(paper, story, "patient_id patient_name clinic doctor destination wants written_on phone")
    rows = [(*found[index], *found[index + 1]) for index in range(0, len(found), 2)]
    grid(paper, ("", "", "", ""), rows, (1, 1.6, 1, 1.6), size=9.5)
    pen.y += 18
    for one in story.examinations:
        top = pen.y
        cell(paper, lab(paper, "exams"), one.written, 42, 360, top, 36)
        cell(paper, lab(paper, "exam_date"), one.date_written, 360, pen.right, top, 36)
        story.note("examinations")
        pen.y = top + 36


@order("form", faults=False)
def seen_form_to_us(paper: Paper) -> None:
    """A clinic's own sheet for fetching images from elsewhere to itself or its radiology."""
    pen, story = paper.pen, paper.story
    letterhead(paper, unit=True)
    pen.heading("Vi önskar få bilder länkade", 15)
    block(pen, f"Patient: {story.say('patient_name')}   {story.say('patient_id')}", 50, 490, bold=True)
    pen.down(0.5)
    block(pen, f"Undersökning: {exam_text(paper, story)}", 50, 490)
    pen.down(0.5)
    to = "hit till oss" if us(story) else f"till {story.say('destination')}"
    how = channel(paper, story)
    block(pen, f"Vänligen skicka {wants(story).lower()} {to}, {how}.", 50, 490)
    pen.down(0.5)
    block(pen, f"Ansvarig läkare: {story.say('doctor')}", 50, 490)
    text = consent(paper, story)
    if text:
        pen.down(0.5)
        block(pen, f"{text}.", 50, 490)


@order("form", faults=False)
def seen_form_wrong_sticker(paper: Paper) -> None:
    """Another patient's sticker sits on the form: two identities for one order."""
    pen, story = paper.pen, paper.story
    other, woman = person(pen.rng)
    story.flags.add("patients.mixed")
    pen.box(332, 40, 548, 108, 0.5)
    pen.y = 60
    pen.write(make_number(pen.rng, woman, TODAY), 342, size=12, bold=True)
    pen.y = 78
    pen.write(other, 342, size=11)
    barcode(pen, 342, 86, 120, 16)
    pen.y = 62
    pen.write("Bildbegäran", 50, size=15, bold=True)
    pen.y = 150
    fields(paper, items(paper, story, "patient_id patient_name exams clinic doctor destination wants"), 50)


@order("form", faults=False)
def seen_form_page_one_of_two(paper: Paper) -> None:
    """The first page of two; the second, with more examinations, never came."""
    pen, story = paper.pen, paper.story
    story.flags.add("page.missing")
    letterhead(paper)
    pen.heading("Beställning av bilder", 15)
    ledger(paper, items(paper, story, "clinic doctor destination patient_id patient_name exams wants"))
    pen.down()
    pen.write("Fler undersökningar, se nästa sida.", 50)
    pen.foot("Sida 1 av 2", 9)

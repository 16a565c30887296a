"""Papers of several patients, several pages or several receivers."""

from samples.draw.registry import Paper
from samples.draw.story import Story
from samples.held.desk import band, banner, exam_rows, exams_under, fields, head, sign, table, where
from samples.held.senders import order
from samples.held.words import remarks, tell

SHARED = {"clinic", "doctor", "destination"}


def share(paper: Paper) -> None:
    """Let what the page says of the first patient's order be said of all."""
    for story in paper.stories:
        story.said |= paper.story.said & SHARED
        story.note("wants")


def what(story: Story) -> str:
    return "bilder och utlåtande" if "report" in story.wants else "bilder"


@order("table", patients=4)
def held_round_list(paper: Paper) -> None:
    """A conference's list of patients, a row for each."""
    pen = paper.pen
    head(paper, "Lista till röntgenrond")
    rows = [
        [str(index), story.say("patient_name"), story.say("patient_id"), story.say("exam_list")]
        for index, story in enumerate(paper.stories, 1)
    ]
    left = pen.look.left
    table(
        pen, ["Nr", "Namn", "Personnr", "Bilder"], rows, [left, left + 26, left + 150, left + 265], ruled=True
    )
    pen.paragraph(tell(paper, "[Samtliga bilder skickas till {destination}.]"))
    pen.paragraph(f"Önskas: {what(paper.story)}.")
    pen.paragraph(tell(paper, "[Ansvarig läkare: {doctor}]"))
    share(paper)


@order("form", patients=2)
def held_two_blocks(paper: Paper) -> None:
    """Two patients, a block for each."""
    pen = paper.pen
    head(paper, "Beställning – två patienter")
    pen.paragraph(tell(paper, "[Beställande läkare: {doctor}]"))
    pen.paragraph(tell(paper, "[Bilderna skickas till: {destination}]"))
    pen.paragraph(f"Avser: {what(paper.story)}")
    pen.down(0.6)
    for letter, story in zip("AB", paper.stories, strict=True):
        band(pen, f"Patient {letter}")
        fields(pen, [("Namn", story.say("patient_name")), ("Personnummer", story.say("patient_id"))])
        exams_under(pen, story)
        pen.down(0.7)
    share(paper)


@order("form", patients=2)
def held_page_each(paper: Paper) -> None:
    """Two patients of one doctor, a whole page for each."""
    for index, story in enumerate(paper.stories):
        if index:
            paper.turn()
        pen = paper.pen
        banner(pen, "Bildrekvisition", 16)
        fields(
            pen,
            [
                ("Patient", story.say("patient_name")),
                ("Personnummer", story.say("patient_id")),
                ("Undersökning", story.say("exam_list")),
                ("Beställande klinik", story.say("clinic")),
                ("Beställande läkare", story.say("doctor")),
                ("Skickas till", story.say("destination")),
                ("Omfattning", what(story)),
            ],
            apart=0.5,
        )
        story.note("wants")


@order("cover")
def held_two_pages(paper: Paper) -> None:
    """An order that goes on to a second page."""
    pen, story = paper.pen, paper.story
    head(paper, "Beställning av bilder", right="Sida 1 av 2")
    fields(
        pen,
        [
            ("Patient", story.say("patient_name")),
            ("Personnummer", story.say("patient_id")),
            ("Läkare", story.say("doctor")),
            ("Sekreterare", story.secretary),
        ],
        apart=0.5,
    )
    pen.paragraph("Undersökningar och mottagare, se nästa sida.")
    paper.turn()
    pen.write("Sida 2 av 2", pen.right, size=8, align="right")
    pen.down(1.5)
    table(pen, ["Undersökning", "Datum"], exam_rows(story), [pen.look.left, 380.0], ruled=True)
    fields(pen, [("Mottagare", where(story)), ("Önskas", tell(paper, "{bilder}"))], apart=0.5)
    sign(paper, name=False)


@order("cover")
def held_cover_and_note(paper: Paper) -> None:
    """A cover sheet that names the clinic, and the order on the page behind it."""
    pen, story = paper.pen, paper.story
    banner(pen, "F A X", 28)
    fields(
        pen,
        [("Från", story.say("clinic")), ("Handläggare", story.secretary), ("Sidor", "2"), ("Ang.", "bilder")],
        apart=0.6,
    )
    paper.turn()
    pen.paragraph(
        tell(
            paper,
            "[{patient_name}, ][{patient_id}]. Önskar {bilder}[ av {exams}]. [Skickas till "
            "{destination}.] {vidare}",
        )
    )
    pen.paragraph(remarks(paper, but=("svarstill",)))
    pen.down(0.6)
    pen.paragraph(tell(paper, "[{doctor}]"))
    sign(paper, name=False)


@order("form", away=True)
def held_reply_elsewhere(paper: Paper) -> None:
    """Images to one place and the reply to another, a column each."""
    pen, story = paper.pen, paper.story
    head(paper, "Bilder och svar till olika mottagare")
    fields(
        pen,
        [
            ("Patient", tell(paper, "[{patient_name}][, {patient_id}]")),
            ("Undersökning", story.say("exam_list")),
            ("Bilder till", where(story)),
        ],
        apart=0.5,
    )
    other = tell(paper, "{svarstill}")
    pen.paragraph(other or tell(paper, "Önskas: {bilder}."))
    if other:
        story.note("wants")
    pen.paragraph(tell(paper, "[Beställare: {doctor}]"))
    sign(paper, name=False)


@order("table")
def held_ruled_sheet(paper: Paper) -> None:
    """A sheet ruled for ten examinations of which few are filled in."""
    pen, story = paper.pen, paper.story
    banner(pen, "BESTÄLLNING AV BILDER", 14)
    pen.paragraph(tell(paper, "[Patient {patient_name}][   Pnr {patient_id}]"))
    pen.down(0.5)
    rows: list[tuple[str, ...]] = list(exam_rows(story))
    rows += [("", "")] * (6 - len(rows))
    table(pen, ["Undersökning", "Us-datum"], rows, [pen.look.left, 380.0], ruled=True)
    fields(
        pen,
        [
            ("Beställande klinik", story.say("clinic")),
            ("Doktor", story.say("doctor")),
            ("Skickas/länkas till", where(story)),
            ("Bilder/utlåtande", tell(paper, "{bilder}")),
        ],
        apart=0.4,
    )

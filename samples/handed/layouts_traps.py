"""Papers on which more stands than the order: relatives, birth dates, copies, printed mails, done rows."""

from samples.draw.dates import TODAY
from samples.draw.identity import make_identity
from samples.draw.registry import Paper
from samples.handed.content import make_name
from samples.handed.desk import field, gap, grid, head, label, put, text
from samples.handed.marks import exam_rows, note_all, wanted
from samples.handed.senders import order
from samples.handed.voice import (
    asides,
    blocks,
    clerk,
    consent,
    doubt,
    forward,
    hello,
    join,
    lines,
    needed,
    pick,
    tell,
    told,
)


def only_report(paper: Paper) -> None:
    """Let the order ask for the report alone."""
    for story in paper.stories:
        story.wants = ("report",)
        story.report_destination = None
        story.note("wants")


@order("form")
def handed_guardian_beside(paper: Paper) -> None:
    """A form with a relative's name and telephone under the patient's."""
    pen, story = paper.pen, paper.story
    story.traps.add("relative")
    head(paper, "Bildbeställning, äldrevården", told(paper, "clinic"))
    field(paper, "Patient", told(paper, "patient_name"), 180)
    field(paper, "Personnummer", told(paper, "patient_id"), 180)
    relation = pick(paper, "God man", "Anhörig (dotter)", "Anhörig (son)", "Maka/make")
    field(paper, relation, f"{make_name(pen.rng, True)}, tel {story.phone}", 180)
    for what, day in exam_rows(story):
        field(paper, "Undersökning", f"{what} {day}".strip(), 180)
    field(paper, "Bilderna till", told(paper, "destination"), 180)
    field(paper, "Läkare", told(paper, "doctor"), 180)
    wanted(paper)


@order("form")
def handed_many_dates(paper: Paper) -> None:
    """A form full of dates: written, received, operated, examined, next visit."""
    story = paper.story
    story.traps |= {"dates", "visit"}
    head(paper, pick(paper, "Underlag för bildöverföring", "Bildkomplettering"), told(paper, "clinic"))
    field(paper, "Skriven", story.date_text(story.written_on), 180)
    field(paper, "Patient", tell(paper, "{pat}"), 180)
    field(paper, "Första besök hos oss", story.previous.rpartition(" ")[2], 180)
    for what, day in exam_rows(story):
        field(paper, "Undersökning", what, 180)
        field(paper, "Undersökt", day, 180)
    field(paper, "Nästa besök", story.visit, 180)
    field(paper, "Levereras till", told(paper, "destination"), 180)
    field(paper, "Beställare", told(paper, "doctor"), 180)
    text(paper, join(tell(paper, "Avser {bilder}."), consent(paper)))


@order("prose")
def handed_printed_message(paper: Paper) -> None:
    """A mail that was printed and faxed, with its head and a webmail's line at the foot."""
    pen, story = paper.pen, paper.story
    for name, value in (
        ("Från:", clerk(paper)),
        ("Skickat:", f"{story.written_on} 13:07"),
        ("Till:", "Fax röntgen"),
        ("Ämne:", pick(paper, "Beställning bilder", "Bilder till annat sjukhus")),
    ):
        pen.write(name, size=10, bold=True)
        put(paper, value, pen.look.left + 60, 400)
        pen.down()
    pen.rule(pen.look.left, pen.right, pen.y - 4)
    gap(paper, 16)
    what = tell(
        paper,
        "{clinic} behöver hjälp att sända {bilder} på {pat}.",
        "Behöver hjälp att sända {bilder} på {pat}.",
        "{clinic} behöver hjälp att sända {bilder}.",
    )
    rest = join(
        tell(paper, "Undersökt med {us}."), tell(paper, "Mottagare är {destination}."), forward(paper)
    )
    text(
        paper,
        blocks(hello(paper), what, rest, tell(paper, "Det är {doctor} som beställer."), asides(paper, 0.2)),
    )
    pen.foot("https://webmail.example/inkorg/utskrift   1/1")


@order("form")
def handed_only_the_report(paper: Paper) -> None:
    """An order of the report alone: the images are with the receiver already."""
    only_report(paper)
    head(paper, "Beställning av utlåtande", told(paper, "clinic"))
    field(paper, "Patient", tell(paper, "{pat}"), 180)
    field(paper, "Undersökning", told(paper, "us"), 180)
    field(paper, "Utlåtande till", told(paper, "destination"), 180)
    field(paper, "Beställande läkare", told(paper, "doctor"), 180)
    text(paper, "Endast utlåtande önskas. Bilderna finns redan hos mottagaren.")


@order("table", patients=2)
def handed_list_with_done_rows(paper: Paper) -> None:
    """A list on which the first row is marked as done already; the others are not."""
    pen = paper.pen
    doubt(paper)
    for story in paper.stories:
        story.traps.add("done_row")
    head(paper, "Bilder att skicka", told(paper, "clinic"))
    done = make_identity(pen.rng, True, TODAY, None)
    rows = [("Status", "Pnr", "Namn", "Bilder")]
    rows.append(("KLAR", done.written, make_name(pen.rng, True), paper.story.previous))
    for story in paper.stories:
        exams = ", ".join(f"{what} {day}".strip() for what, day in exam_rows(story))
        name, number = told(paper, "patient_name", story), told(paper, "patient_id", story)
        rows.append(("Ej klar", number, name, exams))
    grid(paper, rows, [0.13, 0.24, 0.25, 0.38])
    text(paper, "De som inte är klara ska ni skicka, den klara är redan hos mottagaren.")
    field(paper, "Alla till", told(paper, "destination"), 130)
    field(paper, "Läkare", told(paper, "doctor"), 130)
    text(paper, tell(paper, "Vi vill ha {bilder}."))


@order("prose")
def handed_copy_for_knowledge(paper: Paper) -> None:
    """A letter with a copy to somebody else, who shall have no images."""
    pen, story = paper.pen, paper.story
    story.traps.add("copy_to")
    pen.y += 20
    body = blocks(
        tell(paper, "{clinic}"),
        tell(paper, "Beställning gällande {pat}", "Beställning"),
        join(
            tell(paper, "{us}."), tell(paper, "{bilder} sänds {dit}.", "{bilder} beställs."), forward(paper)
        ),
        tell(paper, "{dr}"),
    )
    text(paper, body)
    gap(paper, 12)
    pen.write("Kopia av detta brev för kännedom (inga bilder):", size=8)
    gap(paper, 12)
    pen.write(f"{story.referrer}, inremittent", size=8)


@order("note")
def handed_chat_window(paper: Paper) -> None:
    """A printed chat between a ward and its secretary."""
    pen, _story = paper.pen, paper.story
    said = [
        (
            "09:12",
            tell(paper, "Hej, det är {dr} på {clinic}", "Hej, det är {dr}", "Hej, vi sitter på {clinic}"),
        ),
        ("09:12", tell(paper, "Kan du faxa röntgen om {pat}?", "Kan du faxa röntgen?")),
        ("09:14", "Absolut, vad vill du ha?"),
        ("09:15", tell(paper, "{bilder}, {us}", "{bilder}")),
        ("09:15", "Vart?"),
        ("09:17", tell(paper, "{destination}", "Återkommer")),
        ("09:18", "Fixar, faxar den här chatten"),
    ]
    label(paper, "Chatt", colon=False)
    pen.down(2)
    for clock, words in said:
        pen.write(clock, size=8)
        put(paper, words, pen.look.left + 44, pen.right - pen.look.left - 60)
        pen.down(1.5)


@order("form")
def handed_attention_person(paper: Paper) -> None:
    """A receiver with a person to whose attention the images go; she orders nothing."""
    pen, story = paper.pen, paper.story
    story.traps.add("attention")
    head(paper, pick(paper, "Utskick av bilder", "Sändlista bilder"))
    field(paper, "Till", told(paper, "destination"), 150)
    if not story.lacks("destination"):
        field(paper, "Att", f"{make_name(pen.rng, True)} (bildhanterare)", 150)
    note_all(paper, "wants")
    field(paper, "Innehåll", "Bilder med utlåtande" if "report" in story.wants else "Bilder", 150)
    field(paper, "Avser", tell(paper, "{pat}"), 150)
    field(paper, "Us", told(paper, "us"), 150)
    field(paper, "På begäran av", tell(paper, "{dr}, {clinic}", "{dr}", "{clinic}"), 150)
    text(paper, needed(paper))


@order("form")
def handed_units_crowded(paper: Paper) -> None:
    """All on four close lines in small type, as a ward prints on the back of a label."""
    pen = paper.pen
    rows = lines(
        tell(paper, "Best: {clinic} / {doctor}", "Best: {clinic}", "Best: {doctor}"),
        tell(paper, "Pat: {patient_name} / {patient_id}"),
        tell(paper, "Us: {us}"),
        join(tell(paper, "Till: {destination}{fvb}"), tell(paper, "/ {bilder}")),
    )
    pen.y += 30
    for row in rows.split("\n"):
        for line in pen.wrap(row, 380, 9):
            pen.write(line, size=9)
            pen.y += 12

"""More tables: fields side by side, ticks of modalities, a block a patient."""

from samples.draw.registry import Paper
from samples.handed.desk import boxes, field, gap, head, label, put, text, ticks
from samples.handed.marks import consents, exam_rows, wanted
from samples.handed.senders import order
from samples.handed.voice import (
    consent,
    forward,
    haste,
    join,
    needed,
    tell,
    told,
)


@order("table")
def handed_three_columns(paper: Paper) -> None:
    """Orderer, patient and receiver side by side, the examinations below in a row."""
    pen, story = paper.pen, paper.story
    pen.heading("Bildexport", 15)
    top, lowest = pen.y, pen.y
    cells = [
        ("BESTÄLLARE", [told(paper, "doctor"), told(paper, "clinic"), f"Tel {story.phone}"]),
        ("PATIENT", [told(paper, "patient_name"), told(paper, "patient_id")]),
        ("MOTTAGARE", [told(paper, "destination"), told(paper, "fvb").strip(" ,")]),
    ]
    wide = (pen.right - pen.look.left) / 3
    for index, (title, values) in enumerate(cells):
        x, pen.y = pen.look.left + index * wide, top
        pen.write(title, x, size=8, bold=True)
        for value in values:
            if value:
                pen.y += 16
                put(paper, value, x, wide - 14)
        lowest = max(lowest, pen.y)
    pen.y = lowest + 26
    pen.rule(pen.look.left, pen.right, pen.y - 14)
    for what, day in exam_rows(story):
        put(paper, f"{what}  {day}", pen.look.left, pen.right - pen.look.left)
        pen.down(1.2)
    text(paper, join(tell(paper, "Exporteras: {bilder}."), haste(paper), needed(paper)))


@order("form")
def handed_unit_and_hospital_apart(paper: Paper) -> None:
    """Unit and hospital in fields of their own, for the orderer and for the receiver."""
    story = paper.story
    head(paper, "Begäran om radiologiskt material")
    clinic = ("Enhet", told(paper, "clinic_unit")), ("Sjukhus/företag", told(paper, "clinic_hospital"))
    label(paper, "Från", colon=False)
    gap(paper)
    boxes(paper, clinic, [0.45, 0.55])
    boxes(paper, [("Läkare", told(paper, "doctor")), ("Tel", story.phone)], [0.6, 0.4])
    gap(paper, 20)
    label(paper, "Till", colon=False)
    gap(paper)
    boxes(
        paper,
        [
            ("Enhet", told(paper, "destination_unit")),
            ("Sjukhus/företag", told(paper, "destination_hospital")),
        ],
        [0.45, 0.55],
    )
    gap(paper, 20)
    label(paper, "Rör", colon=False)
    gap(paper)
    pair = [("Personnummer", told(paper, "patient_id")), ("Namn", told(paper, "patient_name"))]
    boxes(paper, pair, [0.4, 0.6])
    for what, day in exam_rows(story):
        boxes(paper, [("Undersökning", what), ("Datum", day)], [0.6, 0.4])
    gap(paper, 22)
    wanted(paper)


@order("form")
def handed_modality_ticks(paper: Paper) -> None:
    """The examination's kind ticked and written out, consent and way ticked too."""
    pen, story = paper.pen, paper.story
    pen.heading("Rekvisition bildmaterial", 14)
    field(paper, "Personnr", told(paper, "patient_id"), 150)
    field(paper, "Namn", told(paper, "patient_name"), 150)
    kinds = {one.modality for one in story.examinations} if told(paper, "exams") else set()
    named = {"RTG": "Konv. rtg", "CT": "DT", "MR": "MR", "US": "UL", "MAM": "Mammo"}
    other = bool(kinds - set(named))
    ticks(paper, [*((text_, kind in kinds) for kind, text_ in named.items()), ("Annat", other)])
    for what, day in exam_rows(story):
        field(paper, "Specificera", f"{what}, {day}" if day else what, 150)
    field(paper, "Mottagande enhet", told(paper, "destination"), 150)
    field(paper, "Rekvirent", told(paper, "clinic"), 150)
    field(paper, "Namn, läkare", told(paper, "doctor"), 150)
    wanted(paper, "Bilder", "Kopia på utlåtande")
    label(paper, "Samtycke")
    pen.down(1.2)
    consents(paper)


@order("table", patients=3)
def handed_block_per_patient(paper: Paper) -> None:
    """A framed block a patient, what is the same for all in a box at the foot."""
    pen = paper.pen
    pen.heading("Samlad bildbeställning", 14)
    for story in paper.stories:
        top = pen.y - 14
        put(paper, tell(paper, "{pat}", story=story), pen.look.left + 8, 440, bold=True)
        pen.down(1.1)
        for what, day in exam_rows(story):
            put(paper, f"{what}  {day}", pen.look.left + 20, 420)
            pen.down(1.1)
        pen.box(pen.look.left, top, pen.right, pen.y)
        pen.y += 30
    field(paper, "Gemensam mottagare", told(paper, "destination"), 190)
    field(paper, "Beställd av", told(paper, "doctor"), 190)
    field(paper, "Klinik", told(paper, "clinic"), 190)
    text(paper, tell(paper, "Avser {bilder}."))


@order("cover", by="home")
def handed_all_on_the_cover(paper: Paper) -> None:
    """A fax cover on which the whole order stands in the box for messages."""
    pen, story = paper.pen, paper.story
    pen.heading("FAXMEDDELANDE", 20, center=True)
    pairs = [("Mottagare av fax", "Röntgen Varberg"), ("Avsändare", told(paper, "clinic"))]
    boxes(paper, pairs, [0.4, 0.6], 42)
    boxes(paper, [("Telefon", story.phone), ("Antal sidor inkl. denna", "1")], [0.5, 0.5])
    story.traps.add("addressee")
    gap(paper, 24)
    label(paper, "Meddelande", colon=False)
    pen.down(1.4)
    body = join(
        tell(paper, "Skicka {bilder} {dit}.", "Vi beställer {bilder}."),
        forward(paper),
        tell(paper, "Pat: {pat}."),
        tell(paper, "Us: {us}."),
        tell(paper, "Enl {doctor}."),
        consent(paper),
    )
    text(paper, body)

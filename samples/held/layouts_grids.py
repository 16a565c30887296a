"""Forms that lay their fields out in other orders than from top to bottom."""

from samples.draw.registry import Paper
from samples.held.content import names_of
from samples.held.desk import (
    above,
    banner,
    cells,
    channel_boxes,
    comb,
    exam_rows,
    fields,
    haste_boxes,
    head,
    ticks,
    wants_boxes,
    where,
)
from samples.held.senders import order
from samples.held.words import tell

RECEIVERS = ("SU/Sahlgrenska", "SUS Lund", "Karolinska Solna", "NÄL", "US Linköping")


@order("form")
def held_pairs(paper: Paper) -> None:
    """Two fields in each row, labels above."""
    pen, story = paper.pen, paper.story
    banner(pen, "Blankett för bildutbyte", 15)
    left, middle = pen.look.left, pen.look.left + 245
    rows = (
        (("Patientens namn", story.say("patient_name")), ("Personnummer", story.say("patient_id"))),
        (("Beställande läkare", story.say("doctor")), ("Beställande klinik", story.say("clinic"))),
        (("Mottagare", story.say("destination")), ("Vidare till (fvb)", story.say("forward_to"))),
        (("Undersökningar", story.say("exam_list")), ("Omfattning", tell(paper, "{bilder}"))),
    )
    for one, two in rows:
        top = pen.y
        above(pen, *one, left, middle - left - 14)
        low, pen.y = pen.y, top
        above(pen, *two, middle, pen.right - middle)
        pen.y = max(low, pen.y) + 10
    pen.paragraph(tell(paper, "{samtycke} {akut}"))


@order("form", by="home", away=True)
def held_receiver_ticks(paper: Paper) -> None:
    """The usual receivers are printed; another has been written in."""
    pen, story = paper.pen, paper.story
    story.traps.add("other_receivers")
    head(paper, "Skicka bilder till annat sjukhus")
    fields(
        pen,
        [
            ("Personnummer", story.say("patient_id")),
            ("Namn", story.say("patient_name")),
            ("Undersökning", story.say("exam_list")),
            ("Läkare", story.say("doctor")),
        ],
        apart=0.4,
    )
    pen.down(0.6)
    pen.write("Bilderna ska till:", bold=True)
    pen.down(1.5)
    taken = (
        names_of(story.destination.hospital) if story.destination.hospital else (story.destination.written,)
    )
    usual = [name for name in RECEIVERS if name not in taken and name not in story.destination.written][:3]
    for name in usual:
        pen.tick(pen.look.left, False, name)
        pen.down(1.3)
    text = story.say("destination")
    pen.tick(pen.look.left, bool(text), "Annat:")
    pen.paragraph(text + story.say("fvb") if text else "", pen.look.left + 90, pen.right - pen.look.left - 90)
    if not text:
        pen.down()
    pen.down(0.6)
    ticks(pen, pen.look.left, wants_boxes(story))


@order("form")
def held_backwards(paper: Paper) -> None:
    """The receiver comes first and the patient last."""
    pen, story = paper.pen, paper.story
    left, half = pen.look.left, pen.look.left + 240
    banner(pen, "Följesedel / beställning bilder", 13)
    cells(
        pen, [("1. Sänds till", story.say("destination")), ("2. Fvb", story.say("forward_to"))], [left, half]
    )
    cells(pen, [("3. Omfattning", tell(paper, "{bilder}")), ("4. Sätt", "se nedan")], [left, half])
    cells(pen, [("5. Undersökning, datum", story.say("exam_list"))], [left], lines=3)
    cells(pen, [("6. Läkare", story.say("doctor")), ("7. Klinik", story.say("clinic"))], [left, half])
    cells(
        pen,
        [("8. Personnummer", story.say("patient_id")), ("9. Namn", story.say("patient_name"))],
        [left, half],
    )
    pen.down(2)
    ticks(pen, left, channel_boxes(story))


@order("form")
def held_exam_slots(paper: Paper) -> None:
    """Each examination has a slot of its own, and the identity a comb."""
    pen, story = paper.pen, paper.story
    banner(pen, "Bildbegäran", 16)
    pen.write("Pnr")
    comb(pen, story.say("patient_id"), pen.look.left + 60, 14)
    pen.down(1.8)
    pen.write("Namn")
    pen.paragraph(story.say("patient_name"), pen.look.left + 60)
    if not story.can_say("patient_name"):
        pen.down()
    pen.down(0.8)
    for index, (written, day) in enumerate(exam_rows(story), 1):
        cells(pen, [(f"Undersökning nr {index}", written), ("Datum", day)], [pen.look.left, 400.0], lines=1)
        pen.y += 6
    pen.down(1.5)
    fields(
        pen,
        [("Till", where(story)), ("Från", story.say("clinic")), ("Doktor", story.say("doctor"))],
        at=pen.look.left + 80,
    )
    ticks(pen, pen.look.left, wants_boxes(story, "Bilder", "Utlåtande"))
    ticks(pen, pen.look.left, haste_boxes(story))


@order("form", typewriter=True)
def held_vas(paper: Paper) -> None:
    """A printout with fields in two columns of equal letters."""
    pen, story = paper.pen, paper.story
    story.traps.add("system")
    left, half = pen.look.left, 320.0
    pen.write("VAS  RTG-BILDER  BESTÄLLNING", bold=True)
    pen.down(1.8)
    for one, two in (
        (("PNR:", story.say("patient_id")), ("DAT:", story.date_text(story.written_on))),
        (("NAMN:", story.say("patient_name")), ("SIGN:", story.secretary[:3].upper())),
    ):
        pen.write(f"{one[0]} {one[1]}".strip(), left, size=10)
        pen.write(f"{two[0]} {two[1]}", half, size=10)
        pen.down(1.3)
    for label, value in (
        ("ENHET:", story.say("clinic")),
        ("LÄKARE:", story.say("doctor")),
        ("BILDER:", story.say("exam_list")),
        ("SKICKAS TILL:", story.say("destination")),
        ("FVB:", story.say("forward_to")),
        ("UTLÅTANDE:", "JA" if "report" in story.wants else "NEJ"),
    ):
        pen.write(label, left, size=10)
        pen.paragraph(value, left + 100, pen.right - left - 100)
        if not value:
            pen.down()
    story.note("wants")

"""Transmissions of several pages: covers, enclosures, a page that never came, two patients mixed."""

from random import Random

from samples.draw.dates import TODAY
from samples.draw.identity import make_number
from samples.draw.registry import Paper
from samples.shown.content import person, word
from samples.shown.drawing import (
    LEFT,
    RIGHT,
    addressee,
    band,
    foot,
    grid,
    heading,
    letterhead,
    pairs,
    sign,
    sticker,
)
from samples.shown.parts import (
    exam_rows,
    exam_texts,
    join,
    label,
    letter,
    lure_pairs,
    order_pairs,
    small_pairs,
    wanted,
)
from samples.shown.telling import order


def draw_cover(paper: Paper, pages: int) -> None:
    """Draw a sheet that goes before the order and says nothing of it."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    pen.y = 130
    pen.write(pen.rng.choice(["FAX", "Försättsblad", "TELEFAX"]), LEFT, size=28, bold=True)
    pen.down(2.6)
    addressee(paper, lead="Till: ")
    pen.down(0.5)
    rows = [
        ("Avsändare", story.secretary),
        ("Datum", story.date_text(story.written_on)),
        ("Antal sidor inkl. detta", str(pages)),
    ]
    pairs(pen, rows, values=200)
    pen.down(1.5)
    pen.paragraph("Uppgifterna är sekretessbelagda. Om ni fått detta av misstag, ring avsändaren.", LEFT, 380)
    story.traps.add("cover")


@order("cover", faults=True)
def shown_cover_and_form(paper: Paper) -> None:
    """A cover sheet, then a form."""
    pen = paper.pen
    draw_cover(paper, 2)
    paper.turn()
    heading(paper)
    rows = order_pairs(paper, "patient_id", "patient_name", "clinic", "doctor", "destination")
    rows.insert(2, (label(paper, "examination"), join(exam_texts(paper))))
    pairs(pen, rows + small_pairs(paper) + lure_pairs(paper, 1), values=225, gap=1.6)
    foot(paper, "2 (2)")


@order("cover")
def shown_cover_and_letter(paper: Paper) -> None:
    """A cover sheet, then a letter."""
    pen, story = paper.pen, paper.story
    draw_cover(paper, 2)
    paper.turn()
    pen.y = 90
    pen.paragraph(letter(paper, sender=False), LEFT, RIGHT - LEFT)
    pen.down(1.4)
    pen.write(word(pen.rng, "greeting", "bye"), LEFT)
    pen.down(1.4)
    sign(paper)
    pen.write(story.say("clinic"), LEFT)


@order("cover")
def shown_order_with_old_referral(paper: Paper) -> None:
    """An order, and behind it a copy of the referral that once led to the patient's visit."""
    pen, story = paper.pen, paper.story
    heading(paper, size=15)
    rows = order_pairs(paper, "clinic", "doctor", "patient_name", "patient_id", "destination")
    pairs(pen, rows, values=215)
    grid(pen, (LEFT, RIGHT - 140, RIGHT), ("Undersökning", "Datum"), exam_rows(story))
    pairs(pen, small_pairs(paper), values=215)
    pen.write("Kopia av remiss bifogas för kännedom.", LEFT, size=9)
    number, name = story.say("patient_id"), story.say("patient_name")
    pen.turn()
    pen.write("REMISS  (kopia)", LEFT, size=15, bold=True)
    pen.down(2)
    pairs(
        pen,
        [
            ("Patient", f"{number}  {name}"),
            ("Remittent", f"{story.referrer}, distriktsläkare"),
            ("Remissdatum", story.date_text(story.examinations[0].date or story.written_on)),
        ],
        values=170,
    )
    band(pen, "Anamnes och frågeställning")
    pen.paragraph(
        "Tacksam för bedömning av patienten, som sedan några månader har tilltagande besvär. "
        "Status och lab utan anmärkning. Frågeställning: fortsatt handläggning?",
        LEFT,
        RIGHT - LEFT,
    )
    story.traps.update(("referral_copy", "referrer"))


@order("cover")
def shown_order_with_consent(paper: Paper) -> None:
    """An order and, on a page of its own, the patient's signed consent."""
    pen, story = paper.pen, paper.story
    story.consent = "written"
    letterhead(paper)
    heading(paper)
    rows = order_pairs(paper, "patient_name", "patient_id", "clinic", "doctor", "destination")
    rows.append((label(paper, "examination"), join(exam_texts(paper))))
    text = wanted(paper)
    rows.append((label(paper, "wants"), text))
    rows.append(("Samtycke", "Skriftligt, bifogas"))
    pairs(pen, rows, values=215, gap=1.6)
    story.note("consent")
    name, number = story.say("patient_name"), story.say("patient_id")
    pen.turn()
    pen.write("Samtycke", LEFT, size=18, bold=True)
    pen.down(2)
    pen.paragraph(
        "Jag samtycker till att röntgenbilder och utlåtanden om mig lämnas ut till beställande vårdgivare.",
        LEFT,
        RIGHT - LEFT,
    )
    pen.down()
    pairs(
        pen,
        [("Namn", name), ("Personnummer", number), ("Datum", story.date_text(story.written_on))],
        values=170,
    )
    pen.down(1.5)
    pen.scribble(170)
    pen.down(0.6)
    pen.rule(170, 400)
    pen.down()
    pen.write("Patientens underskrift", 170, size=8)


@order("form")
def shown_first_page_only(paper: Paper) -> None:
    """A form that says it is the first of two pages; the second never came."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    heading(paper)
    rows = order_pairs(paper, "clinic", "doctor", "patient_name", "patient_id", "destination")
    pairs(pen, rows + small_pairs(paper), values=215)
    grid(pen, (LEFT, RIGHT - 140, RIGHT), ("Undersökning", "Datum"), exam_rows(story))
    pen.write("Fortsättning följer på nästa sida", RIGHT, align="right", size=9)
    kept, pen.y = pen.y, 800
    pen.write("Sida 1 av 2", RIGHT, size=10, align="right")
    pen.y = kept
    story.flags.add("page.missing")
    story.traps.add("page.missing")


@order("form")
def shown_wrong_label(paper: Paper) -> None:
    """A form about one patient with another patient's label glued on it."""
    pen, story = paper.pen, paper.story
    heading(paper, size=14)
    rng = Random(f"{story.patient}{story.phone}")
    other = make_number(rng, True, TODAY)
    pen.box(RIGHT - 200, 96, RIGHT, 138, 0.5)
    pen.y = 112
    pen.write(other, RIGHT - 192, bold=True)
    pen.y = 128
    pen.write(person(rng, True), RIGHT - 192)
    pen.y = 165
    rows = order_pairs(paper, "patient_name", "patient_id", "clinic", "doctor", "destination")
    rows.append((label(paper, "examination"), join(exam_texts(paper))))
    pairs(pen, rows + small_pairs(paper), values=215)
    story.flags.add("patients.mixed")
    story.traps.add("patients.mixed")


@order("form")
def shown_second_page_receiver(paper: Paper) -> None:
    """A form whose second page holds the receiver and the orderer."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    heading(paper)
    sticker(paper, LEFT, pen.y, extra=False)
    pen.y += 92
    band(pen, "Undersökningar")
    for text in exam_texts(paper):
        pen.write(text, LEFT + 8)
        pen.down(1.4)
    foot(paper, "Sida 1 av 2")
    paper.turn()
    pen.y = 60
    band(pen, "Mottagare och beställare")
    pairs(pen, order_pairs(paper, "destination", "clinic", "doctor") + small_pairs(paper), values=215)
    sign(paper)
    foot(paper, "Sida 2 av 2")
    story.traps.add("two_pages")

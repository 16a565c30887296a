"""Orders from hospitals abroad, in Norwegian, Danish, English and German."""

from samples.draw.registry import Paper
from samples.draw.story import Story
from samples.shown.drawing import LEFT, RIGHT, addressee, foot, grid, pairs
from samples.shown.parts import exam_rows
from samples.shown.telling import order

TEXTS = {
    "no": (
        "Vi ber om å få oversendt {images} for {name}, f.nr {id}. Undersøkelser hos dere: {exams}.",
        "Bildene sendes til {place}.",
        "bilder og beskrivelse",
        "bilder",
        "Med vennlig hilsen",
    ),
    "da": (
        "Vi beder venligst om {images} vedr. {name}, {id}. Det drejer sig om {exams}.",
        "Billederne bedes sendt til {place}.",
        "billeder og beskrivelse",
        "billeder",
        "Med venlig hilsen",
    ),
    "en": (
        "We would be grateful for {images} of our patient {name}, personal identity number {id}: {exams}.",
        "Please send the images to {place}.",
        "the images and the report",
        "the images",
        "Yours sincerely",
    ),
    "de": (
        "Wir bitten um Zusendung {images} von {name}, Personennummer {id}. Es handelt sich um {exams}.",
        "Bitte senden Sie die Bilder an {place}.",
        "der Bilder und des Befundes",
        "der Bilder",
        "Mit freundlichen Grüßen",
    ),
}


def foreign_text(story: Story) -> tuple[str, str]:
    """Tell the order in its own language: what is asked for, and where to."""
    ask, where, both, images, _ = TEXTS[story.language]
    story.note("wants")
    exams = ", ".join(f"{written} {day}".strip() for written, day in exam_rows(story))
    text = ask.format(
        images=both if "report" in story.wants else images,
        name=story.say("patient_name"),
        id=story.say("patient_id"),
        exams=exams,
    )
    return text, where.format(place=story.say("destination"))


def foreign_letter(paper: Paper, subject: str, greeting: str) -> None:
    """Draw a letter with the hospital's name above and the doctor below."""
    pen, story = paper.pen, paper.story
    pen.y = 60
    pen.write(story.clinic.hospital_written, LEFT, size=15, bold=True)
    pen.y += 14
    pen.write(f"{story.clinic.town}   Tel {story.phone}", LEFT, size=8)
    pen.y += 40
    addressee(paper, fax=False)
    pen.down()
    pen.write(story.date_text(story.written_on), LEFT)
    pen.down(2)
    pen.write(subject, LEFT, bold=True)
    pen.down(1.8)
    pen.write(greeting, LEFT)
    pen.down(1.6)
    for text in foreign_text(story):
        pen.paragraph(text, LEFT, RIGHT - LEFT)
        pen.down(0.5)
    pen.down(1.2)
    pen.write(TEXTS[story.language][4], LEFT)
    pen.down(2)
    pen.scribble(LEFT)
    pen.down(1.6)
    pen.write(story.say("doctor"), LEFT)
    pen.down()
    pen.write(story.say("clinic"), LEFT)


@order("prose", sender="abroad", language="no")
def shown_norwegian_letter(paper: Paper) -> None:
    """A Norwegian hospital's letter."""
    foreign_letter(paper, "Forespørsel om røntgenbilder", "Hei,")


@order("prose", sender="abroad", language="de")
def shown_german_letter(paper: Paper) -> None:
    """A German hospital's letter."""
    foreign_letter(paper, "Anforderung von Röntgenbildern", "Sehr geehrte Damen und Herren,")


@order("prose", sender="abroad", language="en")
def shown_english_letter(paper: Paper) -> None:
    """A letter in English."""
    foreign_letter(paper, "Request for radiology images", "Dear colleagues,")


@order("form", sender="abroad", language="da")
def shown_danish_form(paper: Paper) -> None:
    """A Danish form with its captions in Danish."""
    pen, story = paper.pen, paper.story
    pen.y = 64
    pen.write("Rekvisition af billeder", LEFT, size=16, bold=True)
    pen.down(2.4)
    story.note("wants")
    both = "Billeder og beskrivelse" if "report" in story.wants else "Kun billeder"
    rows = [
        ("Patientens navn", story.say("patient_name")),
        ("CPR / personnummer", story.say("patient_id")),
        ("Rekvirerende afdeling", story.say("clinic")),
        ("Ansvarlig læge", story.say("doctor")),
        ("Sendes til", story.say("destination")),
        ("Ønskes", both),
    ]
    pairs(pen, rows, values=215, gap=1.6)
    pen.down(0.5)
    grid(pen, (LEFT, RIGHT - 150, RIGHT), ("Undersøgelse", "Dato"), exam_rows(story))
    foot(paper)

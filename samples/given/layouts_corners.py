"""Papers whose values stand in unusual places: a stamp, a footer, a strip, a printed sentence."""

from samples.draw.registry import Paper
from samples.draw.sheet import HEIGHT, WIDTH
from samples.given.kit import (
    footer,
    head,
    join,
    pairs,
    put,
    sign,
    table,
    tag,
    tag_width,
    together,
    wanted,
    when,
)
from samples.given.phrases import signed
from samples.given.side import order


@order("form")
def given_labels_to_the_right(paper: Paper) -> None:
    """Labels end at an axis, values begin at it."""
    pen, story = paper.pen, paper.story
    pen.heading("Bildbegäran", 18, center=True)
    rows = [("patient", story.say("patient_name")), ("personnummer", story.say("patient_id"))]
    rows += [("undersökning", join(*one, by=", ")) for one in wanted(story)]
    rows += [("bilderna skall till", story.say("destination")), ("begärande läkare", story.say("doctor"))]
    rows += [("begärande klinik", story.say("clinic")), ("datum", story.date_text(story.written_on))]
    axis = pen.look.left + 150
    for label, value in rows:
        tag(pen, label, axis - 8 - tag_width(pen, label))
        put(pen, value, axis)
        pen.down(0.4)


@order("form")
def given_two_languages(paper: Paper) -> None:
    """A form in Swedish and English for a clinic with many foreign patients."""
    pen, story = paper.pen, paper.story
    head(pen, ["Beställning av bilder / Request for images"], size=14)
    rows = [("Namn / Name", story.say("patient_name")), ("Personnummer / ID", story.say("patient_id"))]
    rows += [("Undersökning / Examination", join(*one)) for one in wanted(story)]
    rows += [("Skickas till / Send to", story.say("destination"))]
    rows += [("Läkare / Physician", story.say("doctor")), ("Klinik / Clinic", story.say("clinic"))]
    pairs(pen, rows, gap=0.7)
    footer(pen, "Vi talar svenska, engelska och arabiska / We speak Swedish, English and Arabic")


@order("form")
def given_printed_sentence(paper: Paper) -> None:
    """A printed sentence with blanks that are filled in."""
    pen, story = paper.pen, paper.story
    pen.heading("Begäran om bilder mellan sjukhus", 13)
    blanks = [
        ("Vi ber er att för patienten", join(story.say("patient_name"), story.say("patient_id"), by="  ")),
        ("skicka undersökningen", join(*(join(*one) for one in wanted(story)), by=", ")),
        ("till", story.say("destination")),
        ("på begäran av läkare", story.say("doctor")),
        ("vid", story.say("clinic")),
    ]
    for text, value in blanks:
        pen.write(text, size=pen.look.size * 0.9)
        pen.down(1.2)
        put(pen, value, pen.look.left + 24)
        pen.rule(pen.look.left + 14, pen.right, pen.y - pen.step + 4, 0.5)
        pen.down(0.5)
    sign(pen)


@order("prose")
def given_clinic_in_footer(paper: Paper) -> None:
    """A letter that names its clinic in the footer alone."""
    pen, story = paper.pen, paper.story
    pen.write(story.date_text(story.written_on), pen.right, align="right")
    pen.down(3)
    patient = join(story.say("patient_name"), story.say("patient_id"), by=", ")
    exams = join(*(join(*one, by=" ") for one in wanted(story)), by=" samt ")
    put(pen, f"Vänligen skicka {exams or 'bilder'}" + when(patient, " avseende {}") + ".")
    put(pen, when(story.say("destination"), "Bilderna ska till {}."))
    pen.down()
    put(pen, "Tack på förhand")
    sign(pen, signed(pen, story))
    kept, pen.y = pen.y, HEIGHT - 52
    pen.rule(pen.look.left, pen.right, pen.y - 14)
    put(pen, join(story.say("clinic"), f"Tel {story.phone}", by="   "), size=9)
    pen.y = kept


@order("prose")
def given_stamped(paper: Paper) -> None:
    """A short letter with the clinic's stamp beside the signature."""
    pen, story = paper.pen, paper.story
    put(pen, "Beställning", size=15, bold=True)
    pen.down(0.8)
    for one in wanted(story):
        put(pen, join(*one))
    put(pen, join(story.say("patient_id"), story.say("patient_name"), by="  "))
    put(pen, when(story.say("destination"), "Skickas: {}"))
    sign(pen, signed(pen, story))
    x0, top = WIDTH / 2 + 10, pen.y - 20
    pen.y = top + 18
    lines = dict.fromkeys((story.say("clinic_unit"), story.say("clinic_hospital"), f"Tel {story.phone}"))
    for line in filter(None, lines):
        put(pen, line, x0 + 10, pen.right - 6, size=9, bold=True)
    pen.box(x0, top, pen.right, pen.y - 2, 2)


@order("note", typewriter=True)
def given_printed_strip(paper: Paper) -> None:
    """A strip from a label printer, copied onto a page."""
    pen, story = paper.pen, paper.story
    x, edge = 40.0, 300.0
    top = pen.y - 6
    pen.y += 14
    lines = ["BILDORDER", story.say("patient_id"), story.say("patient_name"), "-" * 12]
    lines += [join(*one) for one in wanted(story)]
    lines += [when(story.say("destination"), "TILL: {}"), when(story.say("doctor"), "LÄK: {}")]
    lines += [when(story.say("clinic"), "ENH: {}"), f"{story.written_on} 11:03"]
    for line in filter(None, lines):
        put(pen, line, x + 8, edge - 6, size=10)
    pen.box(x, top, edge, pen.y, 0.5)


@order("table", patients=2)
def given_spreadsheet(paper: Paper) -> None:
    """A spreadsheet's print: a row a patient, a column for everything."""
    pen, stories = paper.pen, paper.stories
    pen.write("bilder_beställda.xlsx", size=8)
    pen.down(2)
    rows = []
    for story in stories:
        exams = join(*(join(*one) for one in wanted(story)), by="; ")
        target, doctor, clinic = together([story], "destination", "doctor", "clinic")
        who = join(doctor, clinic, by=", ")
        rows.append((story.say("patient_id"), story.say("patient_name"), exams, target, who))
    xs = [30.0, 122.0, 212.0, 338.0, 442.0]
    table(pen, ("Pnr", "Patient", "Us", "Skickas till", "Beställare"), rows, xs)
    pen.write("Blad1", 30, size=8)


@order("prose", who="public")
def given_english_letter(paper: Paper) -> None:
    """A doctor at a Swedish clinic who writes in English."""
    pen, story = paper.pen, paper.story
    put(pen, "To the Radiology Department", bold=True)
    pen.down(1)
    patient = join(story.say("patient_name"), story.say("patient_id"), by=", ")
    exams = join(*(join(*one, by=" from ") for one in wanted(story)), by=" and ")
    text = f"I would like to request copies of {exams or 'the images'}"
    put(pen, text + when(patient, " for our patient {}") + ".")
    put(pen, when(story.say("destination"), "Please send them to {}."))
    pen.down(0.8)
    put(pen, "Best regards,")
    sign(pen, story.say("doctor"), story.say("clinic"))


@order("form")
def given_sender_and_receiver(paper: Paper) -> None:
    """Like an address card: who asks on the left, who gets on the right, the goods below."""
    pen, story = paper.pen, paper.story
    pen.heading("Bildsändning", 17)
    top, middle = pen.y, (pen.look.left + pen.right) / 2
    for x, title, lines in (
        (pen.look.left, "Beställare", (story.say("clinic"), story.say("doctor"))),
        (middle + 6, "Mottagare", (story.say("destination"),)),
    ):
        pen.y = top
        pen.write(title, x, size=8)
        pen.down(1.1)
        for line in filter(None, lines):
            put(pen, line, x, x + (pen.right - pen.look.left) / 2 - 12, bold=True)
    pen.y = top + 6 * pen.step
    pen.rule(pen.look.left, pen.right)
    pen.down(1.4)
    rows = [("Patient", join(story.say("patient_name"), story.say("patient_id"), by="   "))]
    rows += [("Innehåll", join(*one, by="   ")) for one in wanted(story)]
    pairs(pen, rows, gap=0.4)

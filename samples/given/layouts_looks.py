"""Ordinary orders on paper of another look: black bands, a watermark, ruled paper, two columns."""

from samples.draw.pen import Pen
from samples.draw.registry import Paper
from samples.draw.sheet import HEIGHT
from samples.given.kit import footer, head, join, link, pairs, put, sender_lines, sign, tag, wanted, when
from samples.given.phrases import agreed, signed
from samples.given.side import order


def _black_band(pen: Pen, text: str) -> None:
    """Write a heading in white on black."""
    pen.shade(pen.look.left - 5, pen.y - 12, pen.right, pen.y + 5, 0.05)
    pen.write(text, size=9, bold=True, gray=1.0)
    pen.y += 24


@order("form")
def given_black_bands(paper: Paper) -> None:
    """A modern form with headings in white on black."""
    pen, story = paper.pen, paper.story
    pen.heading("Bildförfrågan", 20)
    _black_band(pen, "PATIENT")
    pairs(pen, [("Id-nummer", story.say("patient_id")), ("Namn", story.say("patient_name"))])
    pen.down(0.5)
    _black_band(pen, "BILDER")
    for one in wanted(story):
        put(pen, join(*one, by="    "))
    pen.down(0.5)
    _black_band(pen, "SKICKAS TILL")
    put(pen, story.say("destination"))
    pen.down(0.5)
    _black_band(pen, "FRÅGAN KOMMER FRÅN")
    pairs(pen, [("Mottagning", story.say("clinic")), ("Läkare", story.say("doctor")), ("Tfn", story.phone)])


@order("form")
def given_watermarked(paper: Paper) -> None:
    """A form over a pale word that says that it is a copy."""
    pen, story = paper.pen, paper.story
    kept, pen.y = pen.y, 420.0
    pen.write("KOPIA", 90, size=130, bold=True, gray=0.9)
    pen.y = kept
    head(pen, [*sender_lines(story), "Beställning bilder"])
    rows = [("Pat.", join(story.say("patient_name"), story.say("patient_id"), by="  "))]
    rows += [("Us.", join(*one)) for one in wanted(story)]
    rows += [("Sänds till", story.say("destination")), ("Läk.", story.say("doctor"))]
    pairs(pen, rows, gap=0.6)
    put(pen, agreed(story))
    sign(pen)


@order("form")
def given_lower_half(paper: Paper) -> None:
    """The lower half of a sheet whose upper half was left for the department's label."""
    pen, story = paper.pen, paper.story
    pen.box(pen.right - 170, 40, pen.right, 120, 0.4)
    pen.y = 52
    pen.write("Plats för etikett", pen.right - 164, size=7)
    pen.y = HEIGHT / 2
    pen.rule(20, 575, pen.y - 24, 0.4)
    pen.write("BESTÄLLNING AV RÖNTGENBILDER", bold=True)
    pen.down(1.8)
    rows = [("Beställande klinik", story.say("clinic")), ("Beställande läkare", story.say("doctor"))]
    rows += [("Patientens namn", story.say("patient_name")), ("Personnummer", story.say("patient_id"))]
    rows += [("Undersökning", join(*one)) for one in wanted(story)]
    rows += [("Bilderna skickas till", story.say("destination"))]
    pairs(pen, rows, gap=0.4)


@order("note")
def given_ruled_paper(paper: Paper) -> None:
    """A typed note on ruled paper."""
    pen, story = paper.pen, paper.story
    pitch, pen.y = 24.0, 84.0
    for line in range(28):
        pen.rule(30, 570, 90 + line * pitch, 0.3)
    exams = join(*(join(*one) for one in wanted(story)), by=" och ")
    patient = join(story.say("patient_name"), story.say("patient_id"))
    lines = [when(patient, "Patienten: {}"), when(exams, "Bilder: {}")]
    lines += [when(story.say("destination"), "Ska till: {}"), when(signed(pen, story), "Doktor: {}")]
    lines += [when(story.say("clinic"), "Klinik: {}"), f"Skrivet {story.date_text(story.written_on)}"]
    for text in filter(None, lines):
        for part in pen.wrap(text, pen.right - 60, min(pen.look.size, 12)):
            pen.write(part, 52, size=min(pen.look.size, 12))
            pen.y += pitch


@order("form")
def given_two_columns(paper: Paper) -> None:
    """Labels above their values, in two columns."""
    pen, story = paper.pen, paper.story
    head(pen, ["Länkning av bilder"], size=16)
    link(story)
    left, right = pen.look.left, (pen.look.left + pen.right) / 2 + 6
    exams = join(*(join(*one) for one in wanted(story)), by="; ")
    rows = [
        (("Personnummer", story.say("patient_id")), ("Patientens namn", story.say("patient_name"))),
        (("Länkas till", story.say("destination")), ("Undersökning", exams)),
        (("Beställare", story.say("clinic")), ("Läkare", story.say("doctor"))),
        (("Telefon", story.phone), ("Datum", story.date_text(story.written_on))),
    ]
    for row in rows:
        top = lowest = pen.y
        for x, (label, value) in zip((left, right), row, strict=True):
            pen.y = top
            tag(pen, label, x)
            pen.down(1.1)
            put(pen, value, x, x + right - left - 14)
            lowest = max(lowest, pen.y)
        pen.y = lowest + pen.step * 0.6
    footer(pen, "Fylls i av vårdgivaren och faxas till röntgen")

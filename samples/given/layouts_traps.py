"""Orders with something beside them that a hasty reader takes for the order; some must be looked at."""

from samples.draw.dates import TODAY
from samples.draw.identity import make_number
from samples.draw.registry import Paper
from samples.given.kit import (
    cells,
    footer,
    head,
    join,
    link,
    ours,
    pairs,
    put,
    sender_lines,
    sign,
    wanted,
    when,
)
from samples.given.side import order
from samples.given.tell import make_phone


@order("form")
def given_two_doctors(paper: Paper) -> None:
    """Who once asked for the examination, and who wants its pictures now."""
    pen, story = paper.pen, paper.story
    pen.heading("Beställning av äldre bilder", 15)
    rows = [("Personnr", story.say("patient_id")), ("Namn", story.say("patient_name"))]
    rows += [("Undersökning", join(*one)) for one in wanted(story)]
    rows += [("Remittent till undersökningen", story.referrer)]
    rows += [("Läkare som nu beställer bilderna", story.say("doctor"))]
    rows += [("Beställande klinik", story.say("clinic")), ("Bilderna sänds till", story.say("destination"))]
    pairs(pen, rows, gap=0.5)
    story.traps.add("referred")


@order("form")
def given_many_numbers(paper: Paper) -> None:
    """A form full of other numbers: telephones, an HSA-id, a reference, a fax for the answer."""
    pen, story = paper.pen, paper.story
    head(pen, sender_lines(story) or ["Beställning"])
    cells(
        pen,
        ("HSA-id", f"SE2321000131-E0000{pen.rng.randint(10**6, 10**7 - 1)}"),
        ("Fax", story.say("reply_fax")),
    )
    reference = f"{story.written_on:%y}-{pen.rng.randint(10000, 99999)}"
    cells(pen, ("Vår referens", reference), ("Kontakt", f"{story.secretary} {story.phone}"))
    pen.down(0.8)
    cells(pen, ("Patient", join(story.say("patient_id"), story.say("patient_name"), by="  ")))
    for written, day in wanted(story) or [("", "")]:
        number = f"HL{pen.rng.randint(10**8, 10**9 - 1)}"
        cells(pen, ("Undersökning", written), ("Datum", day), ("Accessionsnr", number), parts=(5, 3, 3))
    cells(pen, ("Länkas till", story.say("destination")), high=40)
    cells(
        pen,
        ("Beställande läkare", story.say("doctor")),
        ("Klinik", story.say("clinic")),
        parts=(2, 3),
        high=42,
    )
    link(story)
    story.traps.update(("secretary", "reply_fax"))


@order("prose")
def given_visit_and_history(paper: Paper) -> None:
    """A letter with the dates of a visit, of an operation and of an older examination."""
    pen, story = paper.pen, paper.story
    head(pen, sender_lines(story) or [""], align="right")
    pen.write(story.date_text(story.written_on))
    pen.down(2)
    patient = join(story.say("patient_name"), story.say("patient_id"), by=", ")
    text = (
        when(patient, "Rör {}. ")
        + f"Opererad hos oss 2019 och var på kontroll {story.date_text(story.written_on)}."
    )
    put(pen, text)
    put(pen, f"Vi har själva {story.previous} men inte de senare bilderna.")
    pen.down(0.5)
    exams = join(*(join(*one, by=" av den ") for one in wanted(story)), by=" och ")
    put(
        pen,
        f"Vi beställer därför {exams or 'dem'}"
        + when(story.say("destination"), ", att sändas till {}")
        + ".",
    )
    pen.down(0.5)
    put(pen, f"Frågor besvaras på {make_phone(pen.rng, story.clinic.area)}.")
    sign(pen, story.say("doctor"), story.say("clinic"))
    story.traps.update(("visit", "background"))


@order("form")
def given_page_missing(paper: Paper) -> None:
    """A form that counts two pages, of which only the first came."""
    pen, story = paper.pen, paper.story
    pen.write("Sida 1 av 2", pen.right, size=9, align="right")
    pen.heading("Beställning av bilder", 15)
    rows = [("Patient", story.say("patient_name")), ("Personnummer", story.say("patient_id"))]
    rows += [("Beställare", story.say("clinic")), ("Läkare", story.say("doctor"))]
    rows += [("Mottagare", story.say("destination"))]
    rows += [("Bilder", join(*one)) for one in wanted(story)]
    pairs(pen, rows, gap=0.5)
    footer(pen, "Forts. på nästa sida")
    story.flags.add("page.missing")


@order("note")
def given_two_identities(paper: Paper) -> None:
    """A sticker with one number, a text with another: nobody can tell whose pictures are meant."""
    pen, story = paper.pen, paper.story
    strange = make_number(pen.rng, pen.rng.random() < 0.5, TODAY)
    x0 = pen.right - 190
    pen.box(x0, 34, pen.right, 76)
    pen.y = 58
    pen.write("" if story.lacks("patient") else strange, x0 + 10, bold=True)
    pen.y = 110
    patient = join(story.say("patient_id"), story.say("patient_name"), by=" ")
    exams = join(*(join(*one) for one in wanted(story)), by=", ")
    put(pen, f"Beställer {exams or 'bilder'}{when(patient, ' på {}')}.")
    put(pen, when(story.say("destination"), "Till {}."))
    put(pen, join(story.say("doctor"), story.say("clinic"), by=", "))
    if patient:
        story.flags.add("patients.mixed")


@order("prose")
def given_our_own_form_text(paper: Paper) -> None:
    """A letter that quotes our own instruction before it does as told."""
    pen, story = paper.pen, paper.story
    unit, house, _ = ours(pen.rng)
    put(pen, f'På er webbplats ({unit}, {house}) står: "Ange klinik, läkare och vart bilderna ska."', size=9)
    pen.down(0.8)
    rows = [("Klinik:", story.say("clinic")), ("Läkare:", story.say("doctor"))]
    rows += [("Vart:", story.say("destination"))]
    pairs(pen, rows, gap=0)
    pen.down(0.6)
    patient = join(story.say("patient_name"), story.say("patient_id"), by=" ")
    exams = join(*(join(*one) for one in wanted(story)), by=" och ")
    put(pen, f"Det är {exams or 'bilder'} vi behöver" + when(patient, ", och patienten är {}") + ".")
    story.traps.add("own_address")

"""Forms that part what others write in one: hospital and unit, first and last name, day and examination."""

from dataclasses import replace

from samples.draw.registry import Paper
from samples.given.kit import band, cells, head, join, pairs, put, sign, tag, wanted, when
from samples.given.phrases import agreed
from samples.given.side import order


@order("form")
def given_hospital_and_unit(paper: Paper) -> None:
    """Hospital and unit in fields of their own, for the orderer and for the receiver."""
    pen, story = paper.pen, paper.story
    pen.heading("Överföring av bildmaterial", 15)
    for title, part in (("Mottagare", "destination"), ("Beställare", "clinic")):
        band(pen, title, 0.9)
        house, unit = story.say(f"{part}_hospital"), story.say(f"{part}_unit")
        cells(pen, ("Sjukhus/vårdgivare", house), ("Enhet", "" if unit == house else unit), parts=(3, 3))
        pen.down(1.4)
    cells(pen, ("Läkare hos beställaren", story.say("doctor")), ("Tfn", story.phone), parts=(3, 2))
    pen.down(1.4)
    band(pen, "Patient och bilder", 0.9)
    cells(pen, ("Personnummer", story.say("patient_id")), ("Namn", story.say("patient_name")))
    for written, day in wanted(story) or [("", "")]:
        cells(pen, ("Bilder av", written), ("Utfört", day), parts=(3, 2))


@order("note")
def given_same_day(paper: Paper) -> None:
    """Several examinations of one day, which is written once."""
    pen, story = paper.pen, paper.story
    first = story.examinations[0] if story.examinations else None
    if first and all(one.date for one in story.examinations):
        story.examinations = [
            replace(one, date=first.date, date_written=first.date_written) for one in story.examinations
        ]
    pen.write("Bilder", size=20, bold=True)
    pen.down(2)
    exams = wanted(story)
    patient = join(story.say("patient_name"), story.say("patient_id"), by=", ")
    put(pen, when(patient, "Patient: {}"))
    if exams and len({day for _, day in exams}) == 1:
        names = join(*(written for written, _ in exams), by=" + ")
        put(pen, f"{names}, {'alla ' if len(exams) > 1 else ''}gjorda {exams[0][1]}")
    else:
        put(pen, join(*(join(*one) for one in exams), by=", "))
    put(pen, when(story.say("destination"), "Skickas till {}"))
    pen.down(0.8)
    put(pen, join(story.say("doctor"), story.say("clinic"), by=", "))


@order("form")
def given_turned_name(paper: Paper) -> None:
    """The last name first, the day before the examination."""
    pen, story = paper.pen, paper.story
    head(pen, ["Beställning av kopior", f"Skriven {story.date_text(story.written_on)}"], size=15)
    pairs(pen, [("Efternamn, förnamn", story.say("last_first")), ("Personnr", story.say("patient_id"))])
    pen.down(0.8)
    tag(pen, "Bilder som önskas")
    pen.down(1.2)
    for written, day in wanted(story):
        put(pen, join(day, written, by="   "), pen.look.left + 14)
    pen.down(0.6)
    pairs(pen, [("Skickas till", story.say("destination")), ("Beställare", story.say("clinic"))])
    pairs(pen, [("Läkare", story.say("doctor"))])
    put(pen, agreed(story))
    sign(pen)


@order("form")
def given_receiver_first(paper: Paper) -> None:
    """The receiver stands large on top; the rest below in a narrow column."""
    pen, story = paper.pen, paper.story
    tag(pen, "MOTTAGARE AV BILDER")
    pen.down(1.4)
    put(pen, story.say("destination"), size=pen.look.size + 4, bold=True)
    if story.forward_to:
        put(pen, f"fvb {story.say('forward_to')}")
    pen.rule(pen.look.left, pen.right, width=1.4)
    pen.down(1.8)
    rows = [("AVSÄNDARE", story.say("clinic")), ("LÄKARE", story.say("doctor"))]
    rows += [("PATIENT", story.say("patient_name")), ("FÖDD/NR", story.say("patient_id"))]
    rows += [("BILDER", join(*one)) for one in wanted(story)]
    if story.needed_by:
        rows.append(("BEHÖVS SENAST", story.say("needed_by")))
    pairs(pen, rows, gap=0.8, x=pen.look.left + 20)
    put(pen, agreed(story), pen.look.left + 20)

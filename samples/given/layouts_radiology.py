"""Other radiology departments ask for earlier pictures to compare with; they come to themselves."""

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
    table,
    together,
    wanted,
    when,
)
from samples.given.phrases import bound_for
from samples.given.side import order


@order("form", who="radiology", own=True)
def given_for_comparison(paper: Paper) -> None:
    """A department's own form for pictures to compare with."""
    pen, story = paper.pen, paper.story
    head(pen, sender_lines(story) or ["Radiologi"], size=13)
    pen.rule(pen.look.left, pen.right, pen.y - 8, 1.5)
    pen.down(0.8)
    pen.heading("Begäran om jämförelsebilder", 15)
    cells(pen, ("Personnummer", story.say("patient_id")), ("Namn", story.say("patient_name")), parts=(2, 3))
    for written, day in wanted(story) or [("", "")]:
        cells(pen, ("Tidigare undersökning hos er", written), ("Datum", day), parts=(3, 2))
    cells(pen, ("Skicka bilderna till", story.say("destination")), high=40)
    cells(pen, ("Beställande radiolog", story.say("doctor")), ("Telefon", story.phone), parts=(3, 2))
    cells(pen, ("Beställande avdelning", story.say("clinic")), high=40)
    footer(pen, "Bilderna används endast för granskning och gallras enligt plan.")


@order("prose", who="radiology", own=True)
def given_comparison_letter(paper: Paper) -> None:
    """Three lines from a radiologist."""
    pen, story = paper.pen, paper.story
    put(pen, "Till " + join(*ours(pen.rng)[:2], by=", "))
    pen.down(1.5)
    patient = join(story.say("patient_id"), story.say("patient_name"), by=" ")
    exams = join(*(join(*one, by=" från ") for one in wanted(story)), by=" och ")
    text = when(patient, "Vi ska granska en ny undersökning av {}. ")
    put(pen, text + f"För jämförelse behövs {exams or 'bilder'} från er.")
    put(pen, bound_for(pen, story, "Länka till {}."))
    link(story)
    pen.down(1)
    put(pen, when(story.say("doctor"), "Radiolog: {}"))
    put(pen, when(story.say("clinic"), "Beställare: {}"))
    story.traps.add("own_address")


@order("table", who="radiology", own=True, patients=2)
def given_comparison_table(paper: Paper) -> None:
    """A list of patients whose earlier pictures a department lacks."""
    pen, stories = paper.pen, paper.stories
    pen.heading("Saknade bilder", 16)
    rows = []
    for story in stories:
        exams = join(*(join(*one) for one in wanted(story)), by="; ")
        rows.append((story.say("patient_id"), story.say("patient_name"), exams))
    edges = [pen.look.left, pen.look.left + 125, pen.look.left + 245]
    table(pen, ("Patient-id", "Patient", "Bilder vi saknar"), rows, edges)
    target, doctor, clinic = together(stories, "destination", "doctor", "clinic")
    pairs(pen, [("Sänds till", target), ("Läkare", doctor), ("Från", clinic)])


@order("mail", who="radiology", own=True)
def given_comparison_mail(paper: Paper) -> None:
    """A radiology assistant writes to our assistants."""
    story, mail = paper.story, paper.mail
    mail.subject = "Jämförelsebilder"
    patient = join(story.say("patient_name"), story.say("patient_id"), by=", ")
    exams = join(*(join(*one) for one in wanted(story)), by=" samt ")
    text = f"Vi skulle behöva {exams or 'bilder'}{when(patient, ' för {}')}."
    text += bound_for(paper.pen, story, " De skickas till {}.")
    text += when(story.say("doctor"), " {} granskar hos oss.")
    mail.body = join("Hejsan!", text, join(story.secretary, story.say("clinic"), by="\n"), by="\n\n") + "\n"
    story.traps.add("secretary")

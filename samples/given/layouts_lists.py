"""Several patients on one paper."""

from samples.draw.registry import Paper
from samples.given.kit import (
    head,
    join,
    link,
    pairs,
    put,
    sender_lines,
    sign,
    spread,
    table,
    together,
    wanted,
    when,
)
from samples.given.side import order


@order("table", patients=3)
def given_round_list(paper: Paper) -> None:
    """A table of a clinic's patients for the coming round."""
    pen, stories = paper.pen, paper.stories
    clinic, doctor, target = together(stories, "clinic", "doctor", "destination")
    pen.heading("Bilder till ronden", 15)
    pairs(pen, [("Från", clinic), ("Läkare", doctor), ("Bilderna ska till", target)], gap=0.1)
    pen.down(1)
    rows = []
    for story in stories:
        exams = join(*(join(*one) for one in wanted(story)), by=", ")
        rows.append((story.say("patient_id"), story.say("patient_name"), exams))
    table(pen, ("Personnr", "Namn", "Undersökning"), rows, spread(pen, 4, 5, 7))


@order("table", patients=2)
def given_two_blocks(paper: Paper) -> None:
    """A frame for each patient, who orders at the foot."""
    pen, stories = paper.pen, paper.stories
    head(pen, ["Bildbeställning för flera patienter"], size=14)
    for number, story in enumerate(stories, 1):
        top = pen.y
        pen.down(1.2)
        pen.write(f"Patient {number}", pen.look.left + 8, size=9, bold=True)
        pen.down(1.2)
        rows = [("Id", story.say("patient_id")), ("Namn", story.say("patient_name"))]
        rows += [("Bilder", join(*one)) for one in wanted(story)]
        pairs(pen, rows, x=pen.look.left + 8, gap=0)
        pen.box(pen.look.left, top, pen.right, pen.y)
        pen.down(1)
    target, doctor, clinic = together(stories, "destination", "doctor", "clinic")
    put(pen, when(target, "Alla bilder skickas till {}."))
    sign(pen, doctor, clinic)


@order("table", patients=4, faults=False)
def given_conference_list(paper: Paper) -> None:
    """A coordinator's list for a conference, who is receiver and orderer said in the heading."""
    pen, stories = paper.pen, paper.stories
    clinic, doctor, target = together(stories, "clinic", "doctor", "destination")
    head(pen, sender_lines(stories[0]) or [clinic])
    text = f"Inför nästa konferens ber {doctor} ({clinic}) om bilder. Länka samtliga till {target}."
    put(pen, text)
    link(*stories)
    pen.down(0.8)
    for number, story in enumerate(stories, 1):
        exams = join(*(join(*one) for one in wanted(story)), by=", ")
        put(pen, f"{number}. {story.say('last_first')}  {story.say('patient_id')}", bold=True)
        put(pen, exams, pen.look.left + 18)
        pen.down(0.3)
    sign(pen, f"{stories[0].secretary}, koordinator", scribble=False)

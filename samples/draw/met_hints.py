"""Held-out forms whose print says more than the order: examples, unticked rows, our own sites."""

from samples.draw import met_ticks as ticks
from samples.draw.examinations import Wanted, make_examination
from samples.draw.met_parts import (
    core,
    exams,
    heading,
    lab,
    labelled,
    labelled_exams,
    mask,
    met,
    ours,
    place_to,
    plain_dates,
    wording,
)
from samples.draw.registry import Paper
from samples.draw.story import Story

HINTS = {
    "clinic": "ex. Medicinmottagningen, sjukhus",
    "doctor": "för- och efternamn",
    "patient_id": "ÅÅÅÅMMDD-XXXX",
    "patient_name": "efternamn, förnamn går bra",
    "destination": "ex. mediaenheten på mottagande sjukhus",
    "forward_to": "om bilderna ska vidare",
    "needed_by": "datum",
}


@met("form")
def odd_printed_examples(paper: Paper) -> None:
    """Small print tells how each field is filled in, with an example examination."""
    pen, story = paper.pen, paper.story
    heading(paper)
    rows = core(story)
    for name, value in rows:
        end = lab(pen, name, colon=":")
        pen.paragraph(value, max(end + 8, 215))
        pen.write(f"({HINTS[name]})", size=6.5, gray=0.25)
        pen.down(1.3)
    for written, day in exams(story):
        end = lab(pen, "examination", colon=":")
        pen.paragraph(f"{written} {day}".strip(), max(end + 8, 215))
        pen.write("(ange typ och datum, ex. CT torax 2015-01-01)", size=6.5, gray=0.25)
        pen.down(1.3)
    ticks.rows(paper, pen.look.left + 100)
    story.traps.add("printed_example")


@met("form")
def odd_site_ticks(paper: Paper) -> None:
    """Ticks tell at which of our own sites the examination was done; none of them is the destination."""
    pen, story = paper.pen, paper.story
    mask(paper)
    heading(paper)
    labelled(pen, core(story), 220)
    labelled_exams(pen, story, 220)
    x = lab(pen, "performed_at") + 12
    chosen = pen.rng.randrange(3)
    for index, site in enumerate(("Varberg", "Halmstad", "Kungsbacka")):
        x = pen.tick(x, index == chosen, site) + 16
    pen.down(1.6)
    ticks.rows(paper, pen.look.left + 100)
    story.traps.add("performed_at")


def _decoys(paper: Paper, story: Story) -> list[Wanted]:
    """Make two examinations that stand in the list and are not asked for."""
    made: list[Wanted] = []
    taken = {one.description for one in story.examinations}
    while len(made) < 2:
        one = make_examination(paper.pen.rng, "met", story.style, story.written_on)
        if one.description not in taken:
            taken.add(one.description)
            made.append(one)
    return made


@met("table")
def odd_ticked_list(paper: Paper) -> None:
    """The patient's whole list of examinations; those whose images are wanted are ticked."""
    pen, story = paper.pen, paper.story
    ours(paper)
    heading(paper)
    labelled(pen, core(story), 220)
    pen.down(0.8)
    pen.write("Patientens undersökningar. Bilder önskas endast från de ikryssade:", size=9)
    pen.down(1.5)
    plain_dates(story)
    if story.examinations:
        story.note("examinations")
    rows = [(one, True) for one in story.examinations] + [(one, False) for one in _decoys(paper, story)]
    pen.rng.shuffle(rows)
    for one, wanted in rows:
        pen.tick(pen.look.left + 4, wanted, f"{one.written}")
        pen.write(one.date_written, 400)
        pen.rule(pen.look.left, pen.right, pen.y + 5, 0.4)
        pen.down(1.5)
    pen.down(0.5)
    ticks.wants(paper, pen.look.left)
    story.traps.add("unticked")


@met("form")
def odd_reply_coupon(paper: Paper) -> None:
    """Below the order a coupon for our answer, with the sender's fax number and a place for our signature."""
    pen, story = paper.pen, paper.story
    heading(paper)
    rows = [
        ("destination", place_to(story)),
        ("patient_id", story.say("patient_id")),
        ("patient_name", story.say("last_first")),
    ]
    rows += [("examination", f"{written} {day}".strip()) for written, day in exams(story)]
    rows += [("doctor", story.say("doctor")), ("clinic", story.say("clinic"))]
    if story.forward_to and story.can_say("destination"):
        rows.insert(1, ("forward_to", story.say("forward_to")))
    for name, value in rows:
        end = pen.write(wording(pen, name), size=8.5, family=pen.look.label)
        pen.paragraph(value, max(end + 8, 220))
        pen.down(0.4)
    ticks.wants(paper, pen.look.left)
    pen.down(2)
    for x in range(20, 570, 12):
        pen.rule(x, x + 6, pen.y, 0.6)
    pen.down(1.8)
    story.note("reply_fax")
    for text in (
        f"SVARSTALONG, faxas åter till {story.reply_fax}",
        "Bilderna är skickade den: ______________   till: ____________________",
        "Kan ej skickas, orsak: ______________________________",
        "Röntgens signatur: ______________",
    ):
        pen.write(text, size=9.5)
        pen.down(1.5)
    story.traps.add("coupon")


@met("note")
def odd_big_note(paper: Paper) -> None:
    """A note in large type, one thing a line, nothing labelled but the receiver."""
    pen, story = paper.pen, paper.story
    lines = [story.say("patient_name"), story.say("patient_id")]
    lines += [f"{written} {day}".strip() for written, day in exams(story)]
    story.note("wants")
    lines.append("bilder + svar" if "report" in story.wants else "endast bilder")
    if story.can_say("destination"):
        lines.append(f"skickas till: {story.say('destination')}")
    if story.forward_to and story.can_say("destination"):
        lines.append(f"fvb {story.say('forward_to')}")
    lines.append(f"best: {story.say('doctor')}" if story.can_say("doctor") else "")
    lines.append(story.say("clinic"))
    for line in [line for line in lines if line]:
        for part in pen.wrap(line, pen.right - pen.look.left, size=17):
            pen.write(part, size=17)
            pen.y += 29

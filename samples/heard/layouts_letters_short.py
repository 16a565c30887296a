"""Notes and reminders: a label with a few lines, a second letter."""

from samples.draw.registry import Paper
from samples.heard.drawing import dateline, letterhead, stamp, title_of
from samples.heard.layouts_letters import write_all
from samples.heard.layouts_mail_plain import ordered_by, person
from samples.heard.ordering import ordering
from samples.heard.speaking import (
    exam_lines,
    fvb,
    secretary_title,
    urgency,
    wants,
    when,
)


@ordering("note")
def heard_sticker_note(paper: Paper) -> None:
    """A patient's label stuck in the corner, and a few lines below it."""
    pen, story = paper.pen, paper.story
    left, top = pen.right - 200, 50
    if story.can_say("patient_id"):
        pen.box(left, top, pen.right, top + 74, 0.5)
        pen.y = top + 20
        pen.write(story.say("patient_id"), left + 10, size=13, bold=True)
        pen.y += 18
        pen.write(story.say("patient_name"), left + 10, size=11)
        pen.y += 15
        pen.write(f"Brf Ekbacken {pen.rng.randint(1, 40)}, {story.clinic.town}", left + 10, size=8)
    pen.y = 160
    pen.write("Beställning röntgenbilder", size=15, bold=True)
    pen.down(2)
    for name, value in (
        ("exam", ", ".join(exam_lines(story))),
        ("destination", story.say("destination")),
        ("forward", story.say("forward_to") if story.can_say("destination") else ""),
        ("doctor", story.say("doctor")),
        ("clinic", story.say("clinic")),
    ):
        if value:
            pen.write(f"{title_of(pen, name)}:", bold=True)
            pen.down()
            pen.paragraph(value, pen.look.left + 16)
            pen.down(0.4)
    dateline(paper)
    if urgency(paper):
        stamp(pen, "AKUT", pen.look.left, 60)


@ordering("prose")
def heard_reminder_letter(paper: Paper) -> None:
    """A second letter for images that never came; the day of the first one stands in it."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    pen.write("PÅMINNELSE", size=16, bold=True)
    pen.y += 26
    write_all(
        paper,
        [
            "Vi har tidigare beställt nedanstående men inte fått något.",
            when(person(paper), "Patient: {}"),
            when("; ".join(exam_lines(story)), "Undersökning: {}"),
            f"Omfattning: {wants(paper)}",
            when(story.say("destination"), "Mottagare: {}") + fvb(paper),
            ordered_by(paper),
        ],
    )
    dateline(paper)
    pen.down()
    pen.write(f"{story.secretary}, {secretary_title(paper)}, tel {story.phone}")

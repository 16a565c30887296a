"""Papers that are untidy: slips, stamps, margins, labels of others, images not wanted."""

from samples.draw.identity import luhn_digit
from samples.draw.registry import Paper
from samples.held.desk import banner, exams_under, fields, head, where
from samples.held.senders import order
from samples.held.words import tell


@order("note", terse=True)
def held_slip(paper: Paper) -> None:
    """A slip laid on the copier: four short lines."""
    pen, left = paper.pen, paper.pen.look.left
    pen.box(left - 12, pen.y - 18, left + 330, pen.y + 230, 0.5)
    for part in (
        "[{patient_id}][ {patient_name}]",
        "[{exams}]",
        "{bilder}[ t {destination}][ fvb {forward_to}]",
        "[{doctor}][ / {clinic}]",
    ):
        text = tell(paper, part)
        if text:
            pen.paragraph(text, left, 310)
            pen.down(0.3)


@order("note", terse=True)
def held_fax_line(paper: Paper) -> None:
    """One sentence on a sheet."""
    pen = paper.pen
    pen.y += 40
    pen.paragraph(
        tell(
            paper,
            "Skicka {dem}[ {exams}][ på {patient_id}][ {patient_name}][ till {destination}][ fvb "
            "{forward_to}]"
            "[ enl {doctor}][, {clinic}].",
        )
    )
    pen.down()
    pen.scribble(pen.look.left)


@order("form")
def held_stamped(paper: Paper) -> None:
    """The clinic's stamp says who orders."""
    pen, story = paper.pen, paper.story
    banner(pen, "Beställning bilder", 14)
    pen.down(3)
    if story.can_say("clinic"):
        kept = pen.y
        pen.y -= pen.step * 2
        pen.write(story.say("clinic"), size=min(10.0, pen.look.size), bold=True, gray=0.3)
        pen.box(pen.look.left - 6, pen.y - 13, pen.right, pen.y + 7, 1.3)
        pen.y = kept
    fields(
        pen,
        [
            ("Pat", tell(paper, "[{patient_id}][ {patient_name}]")),
            ("Us", story.say("exam_list")),
            ("Sändes till", where(story)),
            ("Läkare", story.say("doctor")),
            ("Önskas", tell(paper, "{bilder}")),
        ],
        apart=0.6,
    )


@order("prose")
def held_margin(paper: Paper) -> None:
    """A letter with a note in its margin on where the images go."""
    pen, story = paper.pen, paper.story
    head(paper, "Ang. bilder")
    pen.paragraph(
        tell(
            paper,
            "[{patient_name}//Patienten][, {patient_id}]. Vi behöver {bilder}[ från {exams}]. "
            "{samtycke} {senast}",
        ),
        width=pen.right - pen.look.left - 40,
    )
    pen.down(0.6)
    pen.paragraph(tell(paper, "[{doctor}]"))
    pen.down(1)
    text = tell(paper, "[OBS! Skickas till {destination}][ fvb {forward_to}]")
    story.traps.add("margin")
    for line in pen.wrap(text, 300, 14) if text else ():
        pen.write(line, 170, size=14, gray=0.25)
        pen.y += 18


@order("form")
def held_not_these(paper: Paper) -> None:
    """The order names what is not to be sent as well."""
    pen, story = paper.pen, paper.story
    story.traps.add("previous")
    head(paper, "Bildöverföring")
    fields(pen, [("Patient", tell(paper, "[{patient_name}][ {patient_id}]"))])
    pen.down(0.4)
    pen.write("SKICKAS:", bold=True)
    pen.down(1.2)
    exams_under(pen, story, pen.look.left + 20)
    pen.down(0.4)
    pen.write("SKICKAS EJ (finns redan):", bold=True)
    pen.down(1.2)
    pen.paragraph(story.previous, pen.look.left + 20)
    pen.down(0.4)
    fields(
        pen,
        [("Till", where(story)), ("Av", story.say("doctor")), ("Omfattning", tell(paper, "{bilder}"))],
        apart=0.4,
    )


@order("form")
def held_strange_label(paper: Paper) -> None:
    """Another patient's label has been stuck on the order."""
    pen, story = paper.pen, paper.story
    story.flags.add("patients.mixed")
    story.traps.add("other_label")
    number = f"{story.rng.randint(1940, 1995)}{story.rng.randint(1, 12):02}{story.rng.randint(1, 28):02}-2391"
    pen.box(340, pen.y - 14, pen.right, pen.y + 30)
    pen.write(_labelled(number), 348, size=10)
    pen.y += 16
    pen.write(story.referrer, 348, size=10)
    pen.y += 40
    banner(pen, "Beställning av bilder", 14)
    fields(
        pen,
        [
            ("Patient", story.say("patient_name")),
            ("Personnummer", story.say("patient_id")),
            ("Undersökning", story.say("exam_list")),
            ("Beställare", tell(paper, "[{doctor}][, {clinic}]")),
            ("Skickas till", where(story)),
            ("Önskas", tell(paper, "{bilder}")),
        ],
        apart=0.5,
    )


def _labelled(number: str) -> str:
    """Give a label's number the check digit that holds."""
    stem = number.replace("-", "")[:-1]
    return f"{number[:-1]}{luhn_digit(stem[2:])}"

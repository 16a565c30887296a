"""Held-out papers with several patients or several pages."""

from samples.draw import met_ticks as ticks
from samples.draw.met_parts import (
    core,
    exams,
    exams_text,
    heading,
    lab,
    labelled,
    labelled_exams,
    mask,
    met,
    ours,
    part,
    phrase,
    place_to,
    wording,
)
from samples.draw.registry import Paper
from samples.draw.story import Story


def _orderer(paper: Paper, names: tuple[str, ...] = ("clinic", "doctor", "destination")) -> None:
    """Write what all the patients have in common."""
    pen, story = paper.pen, paper.story
    if story.forward_to and story.can_say("destination"):
        names = (*names, "forward_to")
    for name in names:
        for other in paper.stories[1:]:
            other.say(name)
        end = lab(pen, name, colon=":")
        pen.paragraph(story.say(name), max(end + 8, 200))
        pen.down(0.3)


@met("table", patients=3)
def odd_conference_list(paper: Paper) -> None:
    """A conference's list: numbered patients, the question in a column that is nobody's order."""
    pen = paper.pen
    mask(paper)
    pen.heading(f"MDK-lista v {pen.rng.randint(47, 52)}: bilder önskas länkade", 13)
    _orderer(paper)
    pen.down(0.8)
    left = pen.look.left
    xs = (left, left + 20, left + 120, left + 250, left + 400)
    heads = ["Nr", wording(pen, "patient_id"), "Namn", "Bilder", "Fråga"]
    pen.columns(heads, xs, bold=True)
    pen.rule(left, pen.right, pen.y - pen.step + 4)
    pen.down(0.4)
    for number, other in enumerate(paper.stories, 1):
        question = pen.rng.choice(["Op?", "Recidiv?", "Vidare utredning?", "Strålbehandling?"])
        cells = [str(number), other.say("patient_id"), other.say("patient_name"), exams_text(other), question]
        pen.columns(cells, xs)
        pen.rule(left, pen.right, pen.y - pen.step + 5, 0.4)
        pen.down(0.4)
        other.traps.add("question")
    pen.down()
    ticks.wants(paper, left)


@met("table", patients=2)
def odd_patient_blocks(paper: Paper) -> None:
    """One orderer, then a block for each patient with lines of its own."""
    pen, story = paper.pen, paper.story
    ours(paper)
    heading(paper)
    _orderer(paper, ("doctor", "clinic", "destination"))
    for letter_, other in zip("AB", paper.stories, strict=True):
        pen.down(0.5)
        pen.rule(pen.look.left, pen.right)
        pen.down(1.3)
        pen.write(f"Patient {letter_}", bold=True)
        pen.down(1.2)
        pen.paragraph(f"{other.say('patient_name')}   {other.say('patient_id')}")
        for written, day in exams(other):
            pen.paragraph(f"- {written}  {day}".rstrip())
    pen.down()
    pen.write("Svar önskas på båda." if "report" in story.wants else "Endast bilder på båda.")
    for other in paper.stories:
        other.note("wants")


@met("form", patients=2)
def odd_two_slips(paper: Paper) -> None:
    """Two filled slips copied on one page, each a whole order of its own."""
    pen = paper.pen
    for index, other in enumerate(paper.stories):
        pen.y = 50.0 + 395 * index
        if index:
            for x in range(20, 570, 14):
                pen.rule(x, x + 7, pen.y - 22, 0.6)
        _slip(paper, other)


def _slip(paper: Paper, story: Story) -> None:
    pen = paper.pen
    pen.write("Bildbeställning (halvblad)", bold=True)
    pen.down(1.5)
    rows = [
        ("patient_id", story.say("patient_id")),
        ("patient_name", story.say("patient_name")),
        ("clinic", story.say("clinic")),
        ("doctor", story.say("doctor")),
        ("destination", story.say("destination")),
    ]
    if story.forward_to and story.can_say("destination"):
        rows.append(("forward_to", story.say("forward_to")))
    rows += [("examination", f"{written} {day}".strip()) for written, day in exams(story)]
    for name, value in rows:
        end = lab(pen, name, colon=":")
        pen.write(value, max(end + 6, 190))
        pen.down(1.3)
    story.note("wants")
    pen.write("Bilder + utlåtande" if "report" in story.wants else "Bara bilder")


@met("form")
def odd_continues_overleaf(paper: Paper) -> None:
    """An order over two pages: who and whom first, what and where on the next."""
    pen, story = paper.pen, paper.story
    mask(paper)
    heading(paper)
    pen.write("Sida 1 (2)", pen.right, align="right", size=9)
    pen.down(1.5)
    for name in ("clinic", "doctor", "patient_name", "patient_id"):
        end = lab(pen, name)
        pen.paragraph(story.say(name), max(end + 8, 230))
        pen.down(0.5)
    story.note()
    pen.down(2)
    pen.write("Fortsättning nästa sida", size=9)
    paper.turn()
    pen.write(f"Forts. {story.date_text(story.written_on)}", bold=True)
    pen.write("Sida 2 (2)", pen.right, align="right", size=9)
    pen.down(2)
    labelled_exams(pen, story, 230)
    end = lab(pen, "destination")
    pen.paragraph(place_to(story), max(end + 8, 230))
    if story.forward_to and story.can_say("destination"):
        end = lab(pen, "forward_to")
        pen.paragraph(story.say("forward_to"), max(end + 8, 230))
    pen.down()
    ticks.rows(paper, 200)
    story.traps.add("two_pages")


@met("cover")
def odd_cover_then_form(paper: Paper) -> None:
    """A fax cover sheet with boiler-plate, then a short form."""
    pen, story = paper.pen, paper.story
    pen.heading("FAX / TELEFAX", 26)
    ours(paper)
    for label, value in (
        ("Från:", story.secretary),
        ("Datum:", story.date_text(story.written_on)),
        ("Antal sidor inkl. denna:", "2"),
        ("Ämne:", "Bilder"),
    ):
        end = pen.write(label, bold=True)
        pen.write(value, max(end + 8, 250))
        pen.down(1.7)
    pen.down(2)
    pen.paragraph(phrase(pen, "disclaimer"))
    paper.turn()
    heading(paper)
    labelled(pen, core(story), 210, below=0.5, colon=":")
    labelled_exams(pen, story, 210, below=1.4, colon=":")
    ticks.wants(paper, pen.look.left)
    story.traps.update(("cover", "secretary"))


@met("form", typewriter=True)
def odd_capitals(paper: Paper) -> None:
    """Everything in capitals, without colons, labels and values on one line."""
    pen, story = paper.pen, paper.story
    mask(paper)
    rows = [(wording(pen, name).rstrip("?"), value) for name, value in core(story)]
    rows += [("US", f"{written} {day}".strip()) for written, day in exams(story)]
    story.note("wants", "urgent")
    rows.append(("ÖNSKAS", "bilder och svar" if "report" in story.wants else "bilder, ej svar"))
    rows.append(("PRIO", "AKUT" if story.urgent else "EJ AKUT"))
    pen.heading("RÖNTGENBILDER BESTÄLLES", 14)
    for label, value in rows:
        end = pen.write(label.upper()) + 14
        pen.paragraph(value.upper(), end)
        pen.down(0.3)


@met("note")
def odd_stamped_slip(paper: Paper) -> None:
    """A slip with a clinic's rubber stamp and a few lines; who orders stands in the stamp."""
    pen, story = paper.pen, paper.story
    pen.paragraph(f"{story.say('patient_id')}  {story.say('patient_name')}".strip())
    pen.down(0.4)
    for written, day in exams(story):
        pen.paragraph(f"{written} {day}".strip())
    story.note("wants")
    text = "Bilder o svar" if "report" in story.wants else "Bilder"
    if story.can_say("destination"):
        text += f" till {story.say('destination')}"
    pen.paragraph(text)
    if story.forward_to and story.can_say("destination"):
        pen.paragraph(f"fvb {story.say('forward_to')}")
    pen.paragraph(part(paper, "needed") if story.needed_by else "")
    pen.down(1.5)
    lines = [story.say("clinic_unit"), story.say("doctor"), f"Tel {story.phone}"]
    if story.clinic.hospital:
        lines.insert(1, story.say("clinic_hospital"))
    lines = [line for line in lines if line]
    wide = max(pen.width(line) for line in lines) + 24
    top = pen.y
    pen.down(1.2)
    for line in lines:
        pen.write(line, pen.look.left + 40 + wide / 2, align="center")
        pen.down(1.15)
    pen.box(pen.look.left + 40, top, pen.look.left + 40 + wide, pen.y - 4, 1.6)

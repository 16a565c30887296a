"""Several patients in one fax, and papers in which two patients have met by mistake."""

from samples.draw.registry import Paper
from samples.known.desk import Desk
from samples.known.say import exam_text, fill, say
from samples.known.tell import draws, make_person
from samples.known.words import OWN, turn_name


@draws("table", patients=2, who="hospital")
def known_two_rows(paper: Paper) -> None:
    """Two patients in a table; where to and by whom stands once above."""
    desk, own = Desk(paper, 10), paper.pen.rng.choice(OWN)
    desk.text(48, 60, "Bildbeställning", size=16, bold=True)
    desk.text(548, 60, f"{own[0]}, {own[1]}", size=9, align="right", width=9999)
    items = []
    for label, part in (
        ("Klinik", "clinic"),
        ("Läkare", "doctor"),
        ("Skickas till", "dest"),
        ("Fvb", "forward"),
    ):
        texts = [say(paper, part, story) for story in paper.stories]
        if texts[0] or label != "Fvb":
            items.append((label, texts[0]))
    y = desk.pairs(48, 92, items, 130, bold=True)
    lines = [("Personnummer", "Namn", "Undersökning")]
    for story in paper.stories:
        exams = "\n".join(exam_text(one) for one in story.examinations)
        if exams:
            story.note("examinations")
        lines.append((say(paper, "pnr", story), say(paper, "turned", story), exams))
    y = desk.grid(48, y + 6, (110, 150, 240), lines)
    both = "Bilder och utlåtanden" if "report" in paper.story.wants else "Endast bilder"
    for story in paper.stories:
        story.note("wants")
    desk.text(48, y + 24, f"{both} önskas på samtliga.")


@draws("table", patients=3, who="away")
def known_conference_list(paper: Paper) -> None:
    """A conference's list of three, numbered, with images to the same radiology."""
    desk = Desk(paper, 10.5)
    for part in ("house", "unit"):
        texts = [say(paper, part, story) for story in paper.stories]
        desk.text(55, 56 if part == "house" else 71, texts[0], bold=part == "house")
    desk.text(55, 110, "Bilder till multidisciplinär konferens", size=14, bold=True)
    to = [say(paper, "dest", story) for story in paper.stories]
    y = desk.text(55, 134, f"Bilderna länkas till {to[0]}." if to[0] else "", width=480) + 10
    for number, story in enumerate(paper.stories, 1):
        text = fill(paper, "[{pnr} ][{name}]", story)
        desk.text(55, y, f"{number}. {text}", bold=True)
        y = desk.text(74, y + 16, say(paper, "exam_commas", story), width=460) + 8
    doctors = [say(paper, "doctor", story) for story in paper.stories]
    if doctors[0]:
        desk.text(55, y + 14, f"Beställande läkare för samtliga: {doctors[0]}")
    desk.text(55, y + 32, fill(paper, "{written}  {secretary}, koordinator"), size=9.5)


@draws("form", patients=2)
def known_one_each_page(paper: Paper) -> None:
    """The same small form twice, a page a patient."""
    desk, own = Desk(paper, 11), paper.pen.rng.choice(OWN)
    for index, story in enumerate(paper.stories):
        if index:
            paper.turn()
        desk.text(60, 74, "Bildbegäran", size=16, bold=True)
        desk.text(540, 74, f"{own[0]} {own[1]}", size=9, align="right", width=9999)
        items = [
            ("Personnr", say(paper, "pnr", story)),
            ("Namn", say(paper, "name", story)),
            ("Undersökning", say(paper, "exam_lines", story)),
            ("Bilder till", fill(paper, "{dest}[ fvb {forward}]", story)),
            ("Enhet", say(paper, "clinic", story)),
            ("Läkare", say(paper, "doctor", story)),
            ("Avser", say(paper, "wants", story)),
        ]
        desk.pairs(60, 112, items, 160, under=True, gap=2.2)


@draws("form", faults=False, who="hospital")
def known_other_label(paper: Paper) -> None:
    """A form whose stuck label names somebody else than the form does."""
    desk, story, rng = Desk(paper, 11), paper.story, paper.pen.rng
    story.flags.add("patients.mixed")
    stranger = make_person(rng, woman=rng.random() < 0.5)
    desk.box(320, 48, 548, 104)
    desk.text(
        330,
        68,
        f"19{rng.randint(40, 89)}{rng.randint(1, 12):02}{rng.randint(1, 28):02}-{rng.randint(1000, 9999)}",
    )
    desk.text(330, 84, turn_name(stranger))
    desk.text(55, 80, "Bilder önskas", size=16, bold=True)
    desk.pairs(
        55,
        140,
        [
            ("Personnummer", desk.say("pnr")),
            ("Namn", desk.say("name")),
            ("Undersökning", desk.say("exams")),
            ("Skickas till", desk.say("dest")),
            ("Klinik", desk.say("clinic")),
            ("Läkare", desk.say("doctor")),
        ],
        170,
        gap=2.2,
    )

"""Forms with something of their own: a stuck label, two address boxes, labels above their values."""

from samples.draw.registry import Paper
from samples.known.desk import Desk
from samples.known.tell import draws
from samples.known.words import OWN


def _own(paper: Paper) -> tuple[str, str, str, str]:
    return paper.pen.rng.choice(OWN)


@draws("form", who="gp")
def known_patient_sticker(paper: Paper) -> None:
    """A health centre's form with the patient's label stuck in the corner."""
    desk, story = Desk(paper, 11), paper.story
    rng, own = paper.pen.rng, _own(paper)
    for index, text in enumerate(dict.fromkeys((desk.say("clinic"),))):
        desk.text(50, 62 + 15 * index, text, size=12, bold=True)
    desk.text(50, 78, f"Tel {story.phone}   Fax {story.reply_fax}", size=9)
    desk.box(330, 44, 548, 116)
    y = 62.0
    street = f"{rng.choice(['Björkvägen', 'Lindgatan', 'Ågatan', 'Rönnstigen'])} {rng.randint(1, 48)}"
    for text in (
        desk.say("pnr"),
        desk.say("turned"),
        street,
        f"{rng.randint(302, 439)} {rng.randint(10, 99)} {story.clinic.town.upper()}",
    ):
        desk.text(340, y, text, size=10.5)
        y += 14
    desk.text(50, 160, "Begäran om röntgenbilder", size=15, bold=True)
    desk.text(50, 180, f"Till: {own[0]}, {own[1]}", size=10)
    desk.pairs(
        50,
        214,
        [
            ("Undersökning", desk.say("exam_lines")),
            ("Önskas", desk.say("wants")),
            ("Skickas till", desk.say("dest")),
            *([("Fvb", desk.say("forward"))] if story.forward_to else []),
            ("Beställande läkare", desk.say("doctor")),
            ("Datum", desk.say("written")),
        ],
        180,
        gap=2.2,
    )


@draws("form")
def known_from_and_to(paper: Paper) -> None:
    """Sender and the department side by side above; where the images go stands below."""
    desk, story, own = Desk(paper, 10.5), paper.story, _own(paper)
    desk.box(45, 48, 296, 124)
    desk.box(299, 48, 550, 124)
    desk.text(51, 59, "Från", size=8, bold=True)
    desk.text(305, 59, "Till", size=8, bold=True)
    y = desk.text(51, 76, desk.say("clinic"), width=236)
    desk.text(51, y, f"Tel {story.phone}", size=9.5)
    desk.text(51, y + 14, desk.fill("Fax {fax}"), size=9.5)
    for index, text in enumerate(own[:3]):
        desk.text(305, 76 + 14 * index, text)
    desk.text(45, 154, "Beställning av bilder för extern granskning", size=14, bold=True)
    y = desk.pairs(
        45,
        184,
        [
            ("Patient", desk.fill("[{name}, ]{pnr}")),
            ("Undersökning", desk.say("exam_lines")),
            ("Bilderna länkas till", desk.say("dest")),
            *([("Att vidarebefordras till", desk.say("forward"))] if story.forward_to else []),
            *([("Svar faxas till", desk.say("report"))] if story.report_destination else []),
            ("Ansvarig läkare", desk.say("doctor")),
            ("Avser", desk.say("wants")),
        ],
        170,
        bold=True,
        gap=2.1,
    )
    y = desk.text(45, y + 10, desk.fill("[{urgent} ][{needed} ][{consent}]"), width=480)
    desk.text(45, y + 14, desk.fill("{written}    {secretary}, medicinsk sekreterare"))


@draws("form", who="dentist")
def known_dental(paper: Paper) -> None:
    """A dentist's request, the clinic in the letterhead."""
    desk, story = Desk(paper, 10.5), paper.story
    desk.logo(500, 40, 2)
    desk.text(60, 62, desk.say("clinic"), size=14, bold=True)
    desk.text(60, 78, f"Tel {story.phone}", size=9)
    desk.line(60, 88, 540, 1.2)
    desk.text(60, 122, "Begäran om kopior av röntgenbilder", size=13, bold=True)
    y = desk.text(
        60,
        150,
        desk.fill("Härmed begärs {wants} avseende nedanstående patient för planering av behandling."),
        width=470,
    )
    y = desk.pairs(
        60,
        y + 16,
        [
            ("Patient", desk.say("name")),
            ("Personnummer", desk.say("pnr")),
            ("Bilder", desk.say("exam_lines")),
            ("Sänds till", desk.say("dest")),
            ("Ansvarig", desk.say("doctor")),
        ],
        160,
    )
    desk.text(60, y + 10, desk.fill("[{consent}]"))
    desk.text(60, y + 34, desk.fill("{written}"))


@draws("form", faults=True)
def known_label_above(paper: Paper) -> None:
    """Every label on a line of its own, its value below, without rules."""
    desk = Desk(paper, 11.5)
    desk.text(70, 76, "Begäran om bilder", size=18, bold=True)
    y = 112.0
    items = [
        ("Patient", desk.fill("{turned}")),
        ("Personnummer", desk.say("pnr")),
        ("Vilka bilder önskas?", desk.say("exam_lines")),
        ("Vart ska bilderna skickas?", desk.fill("{dest}[, fvb {forward}]")),
        ("Vilken klinik beställer?", desk.say("clinic")),
        ("Vilken läkare beställer?", desk.say("doctor")),
        ("Önskas även utlåtande?", "Ja" if "report" in paper.story.wants else "Nej, endast bilder"),
    ]
    paper.story.note("wants")
    for label, value in items:
        desk.text(70, y, label, size=8.5, gray=0.25)
        y = desk.text(70, y + 15, value, width=450) + 10
    desk.foot(desk.fill("Skickat {written_iso} av {secretary}"))

"""Notes, fax covers with the order on them, and orders behind a cover."""

from samples.draw.registry import Paper
from samples.known.desk import Desk
from samples.known.tell import draws
from samples.known.words import OWN


def _own(paper: Paper) -> tuple[str, str, str, str]:
    return paper.pen.rng.choice(OWN)


@draws("note", terse=True)
def known_note_big(paper: Paper) -> None:
    """A few lines in large type."""
    desk = Desk(paper, 15)
    desk.text(
        70,
        110,
        desk.fill(
            "[{pnr}] [{name}]\n[{exam_lines}\n]<Bilder till|Länkas till> [{dest}][\nfvb {forward}]\n"
            "[{doctor}, ]{clinic}\n{wants}"
        ),
        width=470,
        lead=1.7,
    )


@draws("note", terse=True, who="hospital")
def known_note_slip(paper: Paper) -> None:
    """A slip of paper on the glass: a frame, terse words, a signature."""
    desk = Desk(paper, 12)
    x, y = paper.pen.rng.uniform(70, 150), paper.pen.rng.uniform(80, 200)
    desk.box(x, y, x + 370, y + 250, 0.8)
    after = desk.text(
        x + 18,
        y + 32,
        desk.fill(
            "Röntgen!\n\nBehöver [{exams} ]på [{name} ][{pnr} ][länkat till {dest}][ fvb {forward}].\n"
            "[Enl {doctor}][, {clinic}]\n{wants}"
        ),
        width=334,
        lead=1.5,
    )
    desk.scribble(x + 220, min(after + 10, y + 230), 80)


@draws("note", terse=True, typed=True)
def known_note_typed(paper: Paper) -> None:
    """A typed line for each thing, without labels."""
    desk, story = Desk(paper, 11), paper.story
    lines = [
        desk.say("written"),
        "",
        desk.fill("BEST BILDER: [{pnr}] [{turned}]"),
        desk.say("exam_commas"),
        desk.fill("TILL: {dest}[ FVB {forward}]"),
        desk.fill("FRÅN: [{clinic} / ]{doctor}"),
        "MED SVAR" if "report" in story.wants else "ENDAST BILDER",
    ]
    story.note("wants")
    y = 90.0
    for line in lines:
        y = desk.text(70, y, line, width=470) + 5


@draws("cover")
def known_fax_memo(paper: Paper) -> None:
    """A fax memo with to and from, pages and message; the order is the message."""
    desk, story, own = Desk(paper, 10.5), paper.story, _own(paper)
    desk.text(50, 74, "FAX", size=34, bold=True)
    desk.text(548, 60, desk.say("written"), align="right")
    desk.grid(
        50,
        92,
        (70, 180, 70, 178),
        [
            ("Till", f"{own[0]}, {own[1]}", "Från", desk.say("clinic")),
            ("Fax", own[3], "Tel", story.phone),
            ("Sidor", "1", "Svarsfax", desk.say("fax")),
        ],
        head=False,
    )
    desk.text(50, 190, "Meddelande", size=12, bold=True)
    desk.text(
        50,
        212,
        desk.fill(
            "<Önskar|Önskar få|Skulle behöva> {wants} på patient [{name} ][{pnr} ]enligt "
            "följande:\n[{exam_dashes}\n]\n"
            "[Länkas {to}][, fvb {forward}]\n[Svaret faxas till {report}\n]"
            "[Ansvarig läkare: {doctor}\n]\n[{urgent} ][{needed} "
            "][{consent}]\n\n"
            "{bye}\n{secretary}"
        ),
        width=490,
        lead=1.45,
    )
    desk.foot(
        "Detta fax kan innehålla sekretessbelagda uppgifter. Har du fått det av misstag, kontakta avsändaren."
    )


@draws("cover")
def known_cover_and_form(paper: Paper) -> None:
    """A cover with no more than names, and the form on the second page."""
    desk, story, own = Desk(paper, 12), paper.story, _own(paper)
    desk.text(297, 120, "Telefaxmeddelande", size=22, bold=True, align="center")
    desk.pairs(
        90,
        180,
        [
            ("Till", f"{own[0]}, {own[1]}"),
            ("Telefax", own[3]),
            ("Från", story.clinic.written if not story.lacks("clinic") else story.secretary),
            ("Telefon", story.phone),
            ("Antal sidor", "2 inkl. denna"),
            ("Ärende", "Beställning av bilder"),
        ],
        200,
        gap=2.4,
        bold=True,
    )
    desk.foot("Obehörig mottagare ombeds förstöra meddelandet och meddela avsändaren.")
    paper.turn()
    desk.text(55, 80, "Beställning", size=16, bold=True)
    desk.pairs(
        55,
        116,
        [
            ("Patient", desk.fill("[{pnr}  ]{turned}")),
            ("Önskade bilder", desk.say("exam_lines")),
            ("Skickas till", desk.say("dest")),
            *([("Vidare till", desk.say("forward"))] if story.forward_to else []),
            ("Beställare", desk.fill("[{doctor}, ]{clinic}")),
            ("Gäller", desk.say("wants")),
            ("Datum", desk.say("written")),
        ],
        170,
        under=True,
        gap=2.3,
    )
    desk.text(548, 800, "Sida 2 (2)", size=8, align="right")


@draws("cover")
def known_cover_and_letter(paper: Paper) -> None:
    """A cover with a greeting by the secretary; the letter follows."""
    desk, story, own = Desk(paper, 11), paper.story, _own(paper)
    desk.shade(40, 40, 555, 80, 0.75)
    desk.text(56, 67, "F A X", size=20, bold=True)
    desk.text(540, 67, "Sida 1 av 2", size=9, align="right")
    desk.text(60, 120, f"Till: {own[0]}, {own[1]}, fax {own[3]}")
    desk.text(60, 138, f"Från: {story.secretary}, tfn {story.phone}")
    desk.text(60, 190, "Hej!\n\nHär kommer en bildbeställning.\n\nHälsningar\n" + story.secretary, width=300)
    paper.turn()
    y = desk.house_head(60, 70)
    desk.text(
        60,
        y + 40,
        desk.fill(
            "{written}\n\n[{name}, ][{pnr}]\n\n[Vi ber att få {exams} <skickade|länkade> {to}][ fvb "
            "{forward}]. "
            "<Vi behöver|Det gäller> {wants}. [{consent} ][{needed}]\n\n{bye}\n\n[{doctor}]"
        ),
        width=460,
        lead=1.5,
    )
    desk.text(548, 800, "Sida 2 av 2", size=9, align="right")


@draws("cover", faults=False)
def known_cover_page_lost(paper: Paper) -> None:
    """A form that says page 1 of 2, the second never came."""
    desk, story = Desk(paper, 11), paper.story
    story.flags.add("page.missing")
    desk.text(55, 74, "Beställning av röntgenbilder", size=15, bold=True)
    desk.text(548, 74, "Sida 1 av 2", size=10, align="right")
    y = desk.pairs(
        55,
        112,
        [
            ("Personnummer", desk.say("pnr")),
            ("Namn", desk.say("name")),
            ("Undersökning", desk.say("exams")),
            ("Skickas till", desk.say("dest")),
            ("Klinik", desk.say("clinic")),
            ("Läkare", desk.say("doctor")),
        ],
        170,
        gap=2.3,
    )
    desk.text(55, y + 16, "Fler undersökningar, se nästa sida.")
    desk.text(548, 806, "1 (2)", size=9, align="right")

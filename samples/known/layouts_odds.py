"""Papers of days that are not quite like others: loans, reminders, transfers, patients who write "
"themselves."""

from samples.draw.registry import Paper
from samples.known.desk import Desk
from samples.known.places import street_of
from samples.known.say import exam_text
from samples.known.tell import draws
from samples.known.words import OWN, houses


def _own(paper: Paper) -> tuple[str, str, str, str]:
    return paper.pen.rng.choice(OWN)


@draws("form")
def known_loan_slip(paper: Paper) -> None:
    """A loan of images: the lending department stands in a field of its own."""
    desk, story, own = Desk(paper, 10.5), paper.story, _own(paper)
    story.traps.add("lender")
    desk.text(55, 70, "Låneansökan röntgenbilder", size=16, bold=True)
    lines = [
        ("Utlånande avdelning", f"{own[0]}, {own[1]}"),
        ("Personnummer", desk.say("pnr")),
        ("Namn", desk.say("turned")),
        ("Undersökning och datum", desk.say("exam_lines")),
        ("Lånas till", desk.say("dest")),
        *([("Vidare till", desk.say("forward"))] if story.forward_to else []),
        ("Beställande klinik", desk.say("clinic")),
        ("Beställande läkare", desk.say("doctor")),
        ("Bilder/utlåtande", desk.say("wants")),
        ("Beställningsdatum", desk.say("written")),
    ]
    y = desk.grid(55, 90, (160, 325), lines, head=False, shade=1.0)
    desk.text(55, y + 20, desk.fill("[{urgent} ][{needed}]"))


@draws("prose", who="hospital")
def known_reminder(paper: Paper) -> None:
    """A second letter about an order that was never answered; it says all anew."""
    desk, own = Desk(paper, 11), _own(paper)
    desk.text(60, 62, desk.say("clinic"), bold=True)
    desk.text(60, 100, f"Till {own[0]}, {own[1]}")
    desk.text(60, 140, "PÅMINNELSE", size=15, bold=True)
    desk.text(
        60,
        170,
        desk.fill(
            "Vi har tidigare beställt {wants} men inte fått något. Beställningen i korthet:\n\n[{name}, "
            "][{pnr}]\n"
            "[{exam_dashes}]\n\n[Skickas {to}][ fvb {forward}]. [Beställande läkare "
            "{doctor}.]\n\n[{needed}]\n\n"
            "{bye}\n{secretary}, tel {phone}\n{written}"
        ),
        width=450,
        lead=1.45,
    )


@draws("form", who="home")
def known_transfer(paper: Paper) -> None:
    """An emergency department hands over a patient in haste."""
    desk, story = Desk(paper, 12), paper.story
    story.urgent = True
    story.note("urgent")
    desk.box(50, 46, 545, 92, 2.4)
    desk.text(297, 78, "AKUT – PATIENT FLYTTAS", size=22, bold=True, align="center")
    desk.pairs(
        60,
        124,
        [
            ("Pnr", desk.say("pnr")),
            ("Namn", desk.say("name")),
            ("Bilder", desk.say("exam_lines")),
            ("Länkas till", desk.say("dest")),
            *([("Fvb", desk.say("forward"))] if story.forward_to else []),
            ("Från", desk.say("clinic")),
            ("Läkare", desk.say("doctor")),
            ("Tel", story.phone),
        ],
        150,
        gap=1.9,
        bold=True,
    )


@draws("prose")
def known_letter_history(paper: Paper) -> None:
    """A letter that tells of another hospital and of an operation long ago."""
    desk, story, rng = Desk(paper, 11), paper.story, paper.pen.rng
    story.traps.add("other_hospital")
    named = {story.destination.hospital, story.clinic.hospital}
    others = [one.hospital for one in houses() if not one.is_home and one.hospital not in named]
    other = rng.choice(others)
    desk.house_head(60, 60)
    desk.text(60, 120, desk.fill("{written}"))
    desk.text(
        60,
        152,
        desk.fill(
            f"[{{name}}, ][{{pnr}}]\n\nPatienten opererades {rng.randint(2004, 2018)} på {other.forms[0]} "
            "och följs nu hos "
            "oss. [Inför ställningstagande behövs {exams}.] [Var god <länka|sänd> {wants} {to}][ fvb "
            "{forward}]. "
            "[{consent} ][{urgent}]\n\n{bye}\n\n[{doctor}]"
        ),
        width=460,
        lead=1.45,
    )


@draws("table")
def known_accession_rows(paper: Paper) -> None:
    """A table with accession numbers beside the examinations."""
    desk, story, rng = Desk(paper, 9.5), paper.story, paper.pen.rng
    desk.text(48, 58, "Bildöverföring – underlag för länkning", size=13, bold=True)
    desk.pairs(48, 82, [("Patient", desk.fill("[{pnr}, ]{name}"))], 110)
    lines = [("Undersökning", "Utförd", "Accessionsnr")]
    for one in story.examinations:
        lines.append((one.written, one.date_written, f"HAL{rng.randint(10**7, 10**8)}"))
    if story.examinations:
        story.note("examinations")
    y = desk.grid(48, 100, (240, 110, 150), lines)
    desk.pairs(
        48,
        y + 26,
        [
            ("Länkas till", desk.fill("{dest}[ fvb {forward}]")),
            ("Begärt av", desk.fill("[{doctor}, ]{clinic}")),
            ("Gäller", desk.say("wants")),
            ("Begärt den", desk.say("written")),
        ],
        130,
    )


@draws("prose", who="hospital", typed=True)
def known_dictated(paper: Paper) -> None:
    """A dictated letter, typed; marks of who dictated and who typed."""
    desk, own = Desk(paper, 10.5), _own(paper)
    desk.text(64, 64, desk.say("clinic"))
    desk.text(64, 94, f"{own[0]}\n{own[1]}", width=300)
    desk.text(64, 140, desk.fill("{written}"))
    desk.text(
        64,
        176,
        desk.fill(
            "BILDER\n\n[{pnr} {turned}]\n\nTacksam för [{exams}][, som skickas {to}][, fvb {forward}]. "
            "<Behöver|Avser> {wants}.\n\n[{doctor}\n]/{secretary}"
        ),
        width=450,
        lead=1.5,
    )


@draws("form")
def known_two_page_form(paper: Paper) -> None:
    """A form of two pages: who and where to on the first, what on the second."""
    desk, story = Desk(paper, 11), paper.story
    desk.text(60, 74, "Bildbeställning – del 1 av 2", size=15, bold=True)
    desk.pairs(
        60,
        112,
        [
            ("Beställande klinik", desk.say("clinic")),
            ("Läkare", desk.say("doctor")),
            ("Telefon", story.phone),
            ("Bilderna sänds till", desk.say("dest")),
            *([("Fvb", desk.say("forward"))] if story.forward_to else []),
            ("Datum", desk.say("written")),
        ],
        190,
        under=True,
        gap=2.3,
    )
    desk.text(548, 806, "Sida 1 av 2", size=9, align="right")
    paper.turn()
    desk.text(60, 74, "Bildbeställning – del 2 av 2", size=15, bold=True)
    desk.pairs(
        60,
        112,
        [
            ("Patient", desk.say("name")),
            ("Personnummer", desk.say("pnr")),
            ("Undersökningar", desk.say("exam_lines")),
            ("Önskas", desk.say("wants")),
        ],
        190,
        under=True,
        gap=2.3,
    )
    desk.text(548, 806, "Sida 2 av 2", size=9, align="right")


@draws("prose", who="company")
def known_company_doctor(paper: Paper) -> None:
    """A company's health service writes for the doctor of an employee."""
    desk, story, own = Desk(paper, 10.5), paper.story, _own(paper)
    desk.logo(55, 44, 1, 30)
    desk.text(96, 64, desk.say("clinic"), size=13, bold=True)
    desk.text(55, 112, f"{own[0]}, {own[1]}")
    desk.text(
        55,
        150,
        desk.fill(
            "Rubricerad: [{name}][, {pnr}]\n\nInför arbetsförmågebedömning <ber|anhåller> vi om {wants}[ "
            "från {exams}]. "
            "[{consent}] [Materialet skickas {to} {channel}].\n\n{bye}\n\n[{doctor}]\n{written}"
        ),
        width=470,
        lead=1.45,
    )
    desk.foot(f"{street_of(story.clinic)}, {story.clinic.town}  Tel {story.phone}")


@draws("prose", faults=False)
def known_patient_letter(paper: Paper) -> None:
    """A patient asks for images of herself; no clinic, no doctor."""
    desk, story, own = Desk(paper, 12), paper.story, _own(paper)
    story.fault = "missing.clinic"  # the calling machine names none either
    desk.text(75, 100, f"Till {own[0]}, {own[1]}")
    desk.text(75, 130, desk.fill("{written}"))
    desk.text(
        75,
        170,
        desk.fill(
            "Hej!\n\nJag skulle vilja få mina röntgenbilder hemskickade. Det gäller {exams}. Mitt "
            "personnummer är {pnr}.\n\n"
            "Mvh\n{name}"
        ),
        width=440,
        lead=1.6,
    )


@draws("form")
def known_narrow_columns(paper: Paper) -> None:
    """Three narrow columns with heads; everything stands below its head."""
    desk, story = Desk(paper, 9.5), paper.story
    desk.text(45, 62, "Begäran om bilder/utlåtande", size=14, bold=True)
    columns = (
        ("PATIENT", [("Namn", desk.say("name")), ("Pnr", desk.say("pnr"))]),
        (
            "BESTÄLLARE",
            [("Klinik", desk.say("clinic")), ("Läkare", desk.say("doctor")), ("Tel", story.phone)],
        ),
        ("MOTTAGARE", [("Enhet", desk.say("dest")), ("Fvb", desk.say("forward"))]),
    )
    for index, (head, items) in enumerate(columns):
        x = 45 + 172 * index
        desk.shade(x, 78, x + 160, 94, 0.85)
        desk.text(x + 5, 90, head, size=9, bold=True)
        y = 112.0
        for label, value in items:
            if label == "Fvb" and not value:
                continue
            desk.text(x + 5, y, label, size=7.5, gray=0.2)
            y = desk.text(x + 5, y + 12, value, width=150) + 6
    desk.shade(45, 226, 549, 242, 0.85)
    desk.text(50, 238, "UNDERSÖKNINGAR", size=9, bold=True)
    y = 260.0
    for one in story.examinations:
        y = desk.text(50, y, exam_text(one, ", "), width=480) + 2
    if story.examinations:
        story.note("examinations")
    desk.text(50, y + 14, desk.fill("Önskas: {wants}. [{needed} ][{consent}]"), width=490)


@draws("form", who="chiropractor")
def known_chiropractor(paper: Paper) -> None:
    """A chiropractor's own form."""
    desk = Desk(paper, 11)
    desk.text(60, 64, desk.say("clinic"), size=16, bold=True)
    desk.line(60, 74, 535, 1.4)
    desk.pairs(
        60,
        110,
        [
            ("Patient", desk.fill("[{name}, ]{pnr}")),
            ("Bilder som önskas", desk.say("exam_commas")),
            ("Sänds", desk.fill("[{to}]")),
            ("Kiropraktor", desk.say("doctor")),
            ("Samtycke", desk.fill("[{consent}]")),
            ("Datum", desk.say("written")),
        ],
        190,
        gap=2.4,
    )

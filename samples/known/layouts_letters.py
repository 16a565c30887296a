"""Letters: a clinic's head, the department's address, and the order in running text."""

from samples.draw.registry import Paper
from samples.draw.story import Story
from samples.known.desk import Desk
from samples.known.places import street_of
from samples.known.tell import draws
from samples.known.words import OWN


def _own(paper: Paper) -> tuple[str, str, str, str]:
    return paper.pen.rng.choice(OWN)


def _address(story: Story) -> str:
    return f"{street_of(story.clinic)}, {story.clinic.town}"


@draws("prose")
def known_letter_classic(paper: Paper) -> None:
    """Head to the left, address to the right, date, text, the doctor's name below."""
    desk, story, own = Desk(paper, 11), paper.story, _own(paper)
    desk.house_head(60, 58)
    for index, text in enumerate(own[:3]):
        desk.text(340, 110 + 15 * index, text)
    desk.text(340, 170, desk.fill("{written}"))
    y = desk.text(60, 210, "Angående röntgenbilder", bold=True)
    y = desk.text(
        60,
        y + 10,
        desk.fill(
            "<Vi skulle behöva|Härmed beställs> {wants} avseende [{name}, {pnr}][, {exams_from}]. "
            "[Materialet skickas {to}][ för vidare befordran till {forward}]. [{needed} ][{urgent}]\n\n"
            "[{consent}]\n\n{bye}"
        ),
        width=450,
        lead=1.4,
    )
    desk.scribble(60, y + 24)
    desk.text(60, y + 50, desk.say("doctor"))
    desk.foot(f"Postadress {_address(story)}   Telefon {story.phone}")


@draws("prose")
def known_letter_secretary(paper: Paper) -> None:
    """A secretary writes on a doctor's behalf and signs herself."""
    desk, story, own = Desk(paper, 11), paper.story, _own(paper)
    desk.logo(55, 45)
    desk.text(92, 64, desk.say("clinic"), size=12, bold=True)
    desk.text(548, 64, desk.say("written"), size=10, align="right")
    desk.text(55, 104, f"Till {own[0]}, {own[1]}")
    y = desk.text(
        55,
        140,
        desk.fill(
            "{hello}\n\n[På uppdrag av {doctor}] <ber jag er|ber vi er> att skicka {wants} för "
            "nedanstående patient[ {to}]"
            "[, fvb {forward}].\n\n[{pnr}  ][{name}]\n[{exam_dashes}]\n\n[{urgent} ][{needed} "
            "][{consent}]\n\n{thanks}\n\n"
            "{bye}\n{secretary}\nMedicinsk sekreterare, tfn {phone}"
        ),
        width=470,
        lead=1.42,
    )
    story.traps.add("secretary")
    desk.line(55, y + 12, 540, 0.4)
    desk.text(55, y + 24, desk.fill("Fax {fax}"), size=9)


@draws("prose", who="away")
def known_letter_conference(paper: Paper) -> None:
    """A university hospital's letter before a conference."""
    desk, own = Desk(paper, 10.5), _own(paper)
    y = desk.house_head(300, 52, size=10.5)
    desk.text(60, 52, f"{own[0]}\n{own[1]}\n{own[2]}", width=220)
    desk.text(60, y + 52, "BEGÄRAN OM BILDER INFÖR MULTIDISCIPLINÄR KONFERENS", bold=True, size=11.5)
    y = desk.text(
        60,
        y + 80,
        desk.fill(
            "Patient: [{turned}][, {pnr}]\n\nOvanstående patient <är anmäld till|ska diskuteras på> vår "
            "konferens. "
            "[Vi behöver därför tillgång till {exams}.] [Bilderna önskas länkade {to}][ fvb {forward}]. "
            "Vi önskar {wants}. [{needed} ]Patienten är tidigare utredd av dr "
            "{referrer}.\n\n{bye}\n\n[{doctor}]\n"
            "genom {secretary}, koordinator"
        ),
        width=460,
        lead=1.45,
    )
    paper.story.traps.add("referrer")
    desk.foot(desk.fill("{written_iso}     Telefon {phone}"))


@draws("prose", who="gp")
def known_letter_gp(paper: Paper) -> None:
    """A health centre's short letter, sender in the foot as well."""
    desk, story, own = Desk(paper, 11.5), paper.story, _own(paper)
    desk.text(297, 60, desk.say("clinic"), size=14, bold=True, align="center", width=9999)
    desk.line(60, 70, 535)
    desk.text(60, 100, f"{own[0]} {own[1]}")
    desk.text(535, 100, desk.say("written"), align="right")
    y = desk.text(
        60,
        150,
        desk.fill(
            "Ber om kopia av röntgenbilder[ på {name}][, {pnr}][: {exams}].\n\n"
            "[Bilderna skickas {to}][, att vidarebefordras till {forward}]. <Gäller|Avser> {wants}. "
            "[{consent}]\n\n\n"
            "{bye}\n\n[{doctor}]"
        ),
        width=460,
        lead=1.5,
    )
    desk.scribble(300, y - 20, 90)
    desk.foot(f"{_address(story)}   Tel {story.phone}   Fax {story.reply_fax}")


@draws("prose", who="private")
def known_letter_private(paper: Paper) -> None:
    """A private hospital's letter with its addresses in a side column."""
    desk, story, own = Desk(paper, 10.5), paper.story, _own(paper)
    desk.logo(52, 44, 0, 34)
    desk.text(52, 104, desk.say("clinic"), size=10, bold=True, width=112)
    desk.text(
        52, 160, f"{_address(story)}\n\nTel\n{story.phone}\n\nFax\n{story.reply_fax}", size=8.5, width=112
    )
    desk.upright(172, 44, 700, 0.5)
    y = desk.text(190, 62, f"{own[0]}\n{own[1]}\n{own[2]}", width=300)
    desk.text(190, y + 24, desk.say("written"))
    desk.text(190, y + 56, desk.fill("Ang. [{name}, ]{pnr}"), bold=True)
    desk.text(
        190,
        y + 86,
        desk.fill(
            "Patienten är aktuell hos oss för bedömning inför eventuell operation. [Vi önskar därför ta "
            "del av "
            "{wants} från {exams}.]\n\n[Var god skicka <materialet|bilderna> {to} {channel}][, fvb "
            "{forward}]. "
            "[{consent} ][{needed}]\n\n{bye}\n\n\n[{doctor}]"
        ),
        width=345,
        lead=1.42,
    )


@draws("prose")
def known_letter_list(paper: Paper) -> None:
    """A letter that names the examinations one a line, and an older one that is not wanted."""
    desk, story, own = Desk(paper, 11), paper.story, _own(paper)
    desk.text(65, 60, desk.say("clinic"), bold=True)
    desk.text(65, 75, f"{story.clinic.town} {desk.say('written')}", size=10)
    desk.text(65, 110, f"Till bildansvarig, {own[0]}, {own[1]}")
    story.traps.add("background")
    y = desk.text(
        65,
        144,
        desk.fill(
            "[Gäller patient {name}][, {pnr}]\n\n[{doctor} vill <få|ta del av> {wants} på följande "
            "undersökningar:]\n\n"
            "[{exam_dashes}]\n\n<{previous} finns redan hos oss och behöver inte skickas.|Äldre bilder "
            "({previous}) "
            "har vi redan.>\n\n[Länka {to}][, fvb {forward}]. [{urgent}]\n\n{bye}\n{secretary}"
        ),
        width=450,
        lead=1.4,
    )
    desk.text(65, y + 14, desk.fill("Tfn {phone}"), size=9.5)


@draws("prose", who="specialist")
def known_letter_specialist(paper: Paper) -> None:
    """A private specialist's letter; the letterhead holds name and titles of the doctor."""
    desk, story, own = Desk(paper, 11), paper.story, _own(paper)
    desk.text(60, 58, desk.say("clinic"), size=15)
    desk.text(60, 74, f"{_address(story)}, tel {story.phone}", size=8.5)
    desk.line(60, 82, 540, 0.5)
    desk.text(60, 116, f"{own[0]}\n{own[1]}", width=300)
    desk.text(
        60,
        176,
        desk.fill(
            "Bästa kollega,\n\n[{name}][, {pnr}], <har sökt mig|söker mig> på grund av besvär. [Röntgen är "
            "utförd hos er: "
            "{exams}.] Jag vore tacksam för {wants}[, som skickas {to}][ fvb {forward}]. [{consent} ]"
            "[{needed}]\n\nMed vänlig hälsning\n\n\n[{doctor}]"
        ),
        width=460,
        lead=1.45,
    )
    desk.text(540, 116, desk.say("written"), align="right")


@draws("prose", who="authority")
def known_letter_authority(paper: Paper) -> None:
    """An authority's letter with a reference number and a box for what it wants."""
    desk, story, own = Desk(paper, 10.5), paper.story, _own(paper)
    desk.text(55, 56, desk.say("clinic"), size=12, bold=True)
    desk.text(385, 56, "Datum", size=7.5)
    desk.text(385, 68, desk.say("written"), size=10)
    desk.text(480, 56, "Vår beteckning", size=7.5)
    desk.text(480, 68, f"{paper.pen.rng.randint(1000, 9999)}:{story.written_on:%y}", size=10)
    desk.text(55, 104, f"{own[0]}\n{own[1]}\n{own[2]}", width=240)
    desk.text(55, 176, "Begäran om utlämnande av röntgenbilder", size=13, bold=True)
    y = desk.text(
        55,
        202,
        desk.fill(
            "Som underlag för medicinsk bedömning begärs {wants} enligt nedan.[ Materialet sänds {to}.] "
            "[{consent}]"
        ),
        width=480,
        lead=1.4,
    )
    desk.box(55, y + 4, 540, y + 104)
    desk.pairs(
        66,
        y + 26,
        [
            ("Namn", desk.say("name")),
            ("Personnummer", desk.say("pnr")),
            ("Undersökning", desk.say("exam_commas")),
        ],
        160,
    )
    desk.text(55, y + 140, desk.say("doctor"))
    desk.text(55, y + 155, f"Telefon {story.phone}", size=9.5)


@draws("prose", who="hospital")
def known_letter_short(paper: Paper) -> None:
    """Two lines and a name on an otherwise empty page."""
    desk = Desk(paper, 12)
    desk.text(75, 120, desk.fill("{written}"))
    desk.text(
        75,
        168,
        desk.fill(
            "[{exams_from}] på [{name}][ {pnr}] önskas <länkad|skickad>[ {to}][, fvb {forward}]. "
            "<Gäller|Avser> {wants}.\n\n[{doctor}\n][{clinic}\n]Tfn {phone}"
        ),
        width=440,
        lead=1.5,
    )


@draws("prose", who="any")
def known_letter_reference(paper: Paper) -> None:
    """Heads "Vår referens" and "Er referens" in a line above the text."""
    desk, story, own = Desk(paper, 10.5), paper.story, _own(paper)
    desk.logo(505, 40, None, 32)
    desk.house_head(55, 58, size=11.5)
    top = 120.0
    for x, label, value in (
        (55, "Datum", desk.say("written")),
        (190, "Vår referens", story.secretary),
        (350, "Mottagare", f"{own[0]}, {own[1]}"),
    ):
        desk.text(x, top, label, size=7.5)
        desk.text(x, top + 13, value, size=9.5, width=190)
    desk.line(55, top + 34, 545)
    y = desk.text(55, top + 62, desk.fill("Bildbegäran[ {pnr}][ {name}]"), size=13, bold=True)
    desk.text(
        55,
        y + 10,
        desk.fill(
            "Enligt överenskommelse per telefon <önskar vi|begär vi> {wants}[ på {exams}]. [Skickas {to}]"
            "[, vidare till {forward}]. [Utlåtandet faxas till {report}.]\n\n[Ansvarig läkare är {doctor}.] "
            "[{consent} ][{urgent}]\n\n{bye}\n{secretary}"
        ),
        width=470,
        lead=1.45,
    )

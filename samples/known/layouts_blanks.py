"""More forms: lists of receivers to tick, questions with numbers, boxes for each digit."""

from samples.draw.registry import Paper
from samples.known.desk import Desk
from samples.known.tell import draws
from samples.known.words import OWN, houses


@draws("form", who="home")
def known_receiver_list(paper: Paper) -> None:
    """A hospital's own form with the usual receivers to tick, and a line for any other."""
    desk, story, rng = Desk(paper, 10.5), paper.story, paper.pen.rng
    desk.text(50, 66, "Utskick av röntgenbilder", size=17, bold=True)
    desk.text(50, 82, "Ifylld blankett lämnas till bildhanteringen, röntgen", size=9)
    y = desk.pairs(
        50,
        112,
        [
            ("Patientens personnummer", desk.say("pnr")),
            ("Patientens namn", desk.say("name")),
            ("Undersökning", desk.say("exams")),
        ],
        190,
        bold=True,
    )
    desk.text(50, y + 6, "Mottagare:", bold=True)
    mine = desk.say("dest")
    barred = story.destination.hospital.town if story.destination.hospital else ""
    others = [one.hospital for one in houses() if not one.is_home and one.hospital.town != barred]
    usual = [f"Röntgen {one.forms[0]}" for one in rng.sample(others, 5)]
    is_listed = bool(story.destination.hospital and mine and story.fault is None)
    if is_listed:
        usual[rng.randrange(5)] = mine
    y += 24
    pen = paper.pen
    for index, text in enumerate(usual):
        desk.ticks(60, y + 19 * index, [(text, is_listed and text == mine)])
    pen.y = y
    desk.ticks(60, y + 95, [("Annan: " + ("" if is_listed else mine), bool(mine) and not is_listed)])
    y += 126
    desk.pairs(
        50,
        y,
        [
            *([("Fvb", desk.say("forward"))] if story.forward_to else []),
            ("Omfattning", desk.say("wants")),
            ("Beställande klinik", desk.say("clinic")),
            ("Beställande läkare", desk.say("doctor")),
            ("Sekreterare", story.secretary),
            ("Datum", desk.say("written")),
        ],
        190,
        bold=True,
    )


@draws("form")
def known_exam_table(paper: Paper) -> None:
    """Patient and orderer above, the examinations in a table with crosses for images and report."""
    desk, story = Desk(paper, 10), paper.story
    desk.text(48, 64, "Bildbegäran", size=20, bold=True)
    desk.text(548, 64, desk.say("clinic"), size=10, align="right", width=9999)
    desk.line(48, 74, 548, 1.5)
    desk.field(48, 86, 250, 32, "Patient", desk.say("name"))
    desk.field(298, 86, 250, 32, "Personnummer", desk.say("pnr"))
    story.note("wants")
    svar = "X" if "report" in story.wants else ""
    head = ("Datum", "Undersökning", "Bilder", "Svar")
    lines = [(one.date_written, one.written, "X", svar) for one in story.examinations]
    if lines:
        story.note("examinations")
    lines += [("", "", "", "")] * (4 - len(lines))
    y = desk.grid(48, 136, (100, 280, 60, 60), [head, *lines])
    y = desk.pairs(
        48,
        y + 30,
        [
            ("Bilderna önskas till", desk.say("dest")),
            *([("och därifrån till", desk.say("forward"))] if story.forward_to else []),
            (
                "Läkare som begär bilderna",
                desk.fill(f"[{{doctor}}, sökare {paper.pen.rng.randint(70000, 79999)}]"),
            ),
            ("Telefon", story.phone),
            ("Ort och datum", f"{story.clinic.town} {desk.say('written')}"),
        ],
        200,
        gap=2.3,
    )
    desk.text(48, y + 8, desk.fill("[{urgent} ][{consent}]"))


@draws("form")
def known_half_page(paper: Paper) -> None:
    """A slip on the upper half of the page, two columns without rules."""
    desk, own = Desk(paper, 10), paper.pen.rng.choice(OWN)
    desk.box(40, 46, 556, 320, 1.4)
    desk.text(52, 66, "BILDER ÖNSKAS", size=13, bold=True)
    desk.text(545, 66, f"Till {own[0]}, {own[1]}", size=9, align="right", width=9999)
    left = [("Pnr", desk.say("pnr")), ("Namn", desk.say("turned")), ("Us", desk.say("exam_lines"))]
    right = [("Klinik", desk.say("clinic")), ("Läkare", desk.say("doctor")), ("Tel", paper.story.phone)]
    desk.pairs(52, 96, left, 92, gap=2.0, width=190, bold=True)
    desk.pairs(300, 96, right, 350, gap=2.0, width=195, bold=True)
    items = [("Länkas till", desk.say("dest"))]
    if paper.story.forward_to:
        items.append(("Fvb", desk.say("forward")))
    items.append(("Avser", desk.say("wants")))
    desk.pairs(52, 216, items, 130, gap=1.8, bold=True)
    desk.text(52, 308, desk.fill("{written} sign {secretary}"), size=9)


@draws("form")
def known_digit_boxes(paper: Paper) -> None:
    """The identity number in a box a digit; the rest on lines."""
    desk = Desk(paper, 11)
    desk.text(50, 70, "Beställningsblankett – bilder till annan vårdgivare", size=14, bold=True)
    desk.text(50, 104, "Personnummer (ÅÅÅÅMMDD-NNNN)", size=8)
    number = desk.say("pnr")
    for index in range(max(13, len(number))):
        x = 50 + 22 * index
        desk.box(x, 110, x + 22, 134)
        if index < len(number):
            desk.text(x + 11, 127, number[index], size=13, align="center")
    y = 160.0
    for label, value in (
        ("Efternamn, förnamn", desk.say("turned")),
        ("Undersökning och undersökningsdatum", desk.say("exam_lines")),
        ("Mottagande sjukhus/klinik", desk.fill("{dest}[ fvb {forward}]")),
        ("Beställande sjukhus/klinik", desk.say("clinic")),
        ("Beställande läkare", desk.say("doctor")),
        ("Bilder och/eller utlåtande", desk.say("wants")),
    ):
        desk.text(50, y, label, size=8)
        y = desk.text(54, y + 17, value, width=480) - 9
        desk.line(50, y, 545)
        y += 20
    desk.text(50, y + 6, desk.fill("Datum {written}   Telefon {phone}"), size=9.5)


@draws("form", who="physiotherapist")
def known_physio(paper: Paper) -> None:
    """A physiotherapist's request, consent in words."""
    desk = Desk(paper, 11)
    desk.logo(56, 44, 3)
    desk.text(94, 64, desk.say("clinic"), size=15, bold=True)
    desk.text(56, 112, "Önskemål om röntgenbilder", size=13, bold=True)
    y = desk.pairs(
        56,
        140,
        [
            ("Patient", desk.fill("{name}[, {pnr}]")),
            ("Gäller", desk.say("exams_from")),
            ("Skickas", desk.fill("[{to}][ {channel}]")),
            ("Behandlare", desk.say("doctor")),
        ],
        150,
        gap=2.2,
    )
    y = desk.text(
        56, y + 8, desk.fill("[{consent}] Undersökningen har betydelse för pågående behandling."), width=470
    )
    desk.text(56, y + 20, desk.fill("{written}"))
    desk.scribble(56, y + 56)


@draws("form", who="insurer")
def known_questions(paper: Paper) -> None:
    """An insurer's form: numbered questions with their answers."""
    desk, story = Desk(paper, 10.5), paper.story
    desk.text(58, 60, desk.say("clinic"), size=13, bold=True)
    desk.text(540, 60, f"Skadenummer {paper.pen.rng.randint(10**7, 10**8)}", size=9, align="right")
    desk.text(58, 92, "Begäran om bildmaterial", size=15, bold=True)
    y = 124.0
    for index, (label, value) in enumerate(
        (
            ("Vem gäller begäran? (namn och personnummer)", desk.fill("{name}[, {pnr}]")),
            ("Vilka undersökningar gäller det?", desk.say("exam_commas")),
            ("Vad önskas?", desk.say("wants")),
            ("Till vem ska materialet sändas?", desk.say("dest")),
            ("Finns den försäkrades samtycke?", desk.fill("[{consent}]")),
            ("Vem begär uppgifterna?", desk.say("doctor")),
        ),
        1,
    ):
        desk.text(58, y, f"{index}. {label}", size=9.5, bold=True, width=9999)
        y = desk.text(74, y + 16, value, width=460) + 8
    desk.text(58, y + 10, f"{desk.say('written')}    Telefon {story.phone}", size=9)


@draws("form")
def known_two_boxes_tinted(paper: Paper) -> None:
    """Two big boxes with tinted heads: what is ordered, and by whom."""
    desk, story = Desk(paper, 10.5), paper.story
    desk.text(297, 62, "BESTÄLLNING", size=18, bold=True, align="center")
    desk.text(297, 80, "av röntgenbilder och/eller röntgensvar från Region Halland", size=10, align="center")
    for top, bottom, head in ((98, 300, "Beställningen avser"), (318, 440, "Beställare")):
        desk.shade(46, top, 549, top + 20, 0.8)
        desk.box(46, top, 549, bottom, 1.0)
        desk.text(54, top + 14, head, size=11, bold=True)
    desk.pairs(
        58,
        140,
        [
            ("Personnummer", desk.say("pnr")),
            ("Namn", desk.say("name")),
            ("Undersökningar", desk.say("exam_dashes")),
            ("Önskar", desk.say("wants")),
            ("Skickas till", desk.say("dest")),
            *([("Vidare till", desk.say("forward"))] if story.forward_to else []),
        ],
        170,
        gap=1.8,
    )
    desk.pairs(
        58,
        360,
        [
            ("Enhet", desk.fill("[{clinic}, tel {phone}]")),
            ("Läkare", desk.say("doctor")),
            ("Datum", desk.say("written_iso")),
        ],
        170,
        gap=1.9,
    )
    desk.text(46, 462, desk.fill("[{consent} ][{needed}]"))
    desk.foot("Region Halland  •  Dokument-id RH-4410  •  Sida 1 (1)")

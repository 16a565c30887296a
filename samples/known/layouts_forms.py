"""Order forms as clinics make them in a word processor."""

from samples.draw.registry import Paper
from samples.known import copier  # noqa: F401  its copier is registered by the import
from samples.known.desk import Desk
from samples.known.tell import draws
from samples.known.words import OWN


def _own(paper: Paper) -> tuple[str, str, str, str]:
    return paper.pen.rng.choice(OWN)


@draws("form")
def known_lined_sheet(paper: Paper) -> None:
    """One column of labels, each value on a line to write on."""
    desk, own = Desk(paper, 11), _own(paper)
    desk.text(297, 72, "Beställning av röntgenbilder", size=17, bold=True, align="center")
    desk.text(297, 92, f"Faxas till {own[0]}, {own[1]}, fax {own[3]}", size=9, align="center")
    items = [
        ("Patientens namn", desk.say("name")),
        ("Personnummer", desk.say("pnr")),
        ("Undersökning och datum", desk.say("exams")),
        ("Vad önskas", desk.say("wants")),
        ("Bilderna skickas till", desk.say("dest")),
    ]
    if paper.story.forward_to:
        items.append(("För vidare befordran till", desk.say("forward")))
    items += [
        ("Beställande klinik", desk.say("clinic")),
        ("Beställande läkare", desk.say("doctor")),
        ("Telefon vid frågor", paper.story.phone),
        ("Datum", desk.say("written")),
    ]
    desk.pairs(58, 140, items, 205, under=True, gap=2.2)


@draws("form")
def known_cells(paper: Paper) -> None:
    """A region's form of boxes, a small label in each corner."""
    desk, own = Desk(paper, 10.5), _own(paper)
    desk.logo(45, 42)
    desk.text(84, 62, "BILDBESTÄLLNING", size=15, bold=True)
    desk.text(548, 62, desk.fill("Datum {written}"), size=9, align="right")
    top, left, half = 84.0, 45.0, 252.0
    desk.field(left, top, half, 34, "Patientens namn", desk.say("turned"))
    desk.field(left + half, top, half, 34, "Personnummer", desk.say("pnr"))
    desk.field(left, top + 34, half, 44, "Beställande enhet", desk.say("clinic"))
    desk.field(left + half, top + 34, half, 44, "Beställare (läkare)", desk.say("doctor"))
    desk.field(left, top + 78, 2 * half, 70, "Undersökningar (typ, datum)", desk.say("exam_lines"))
    desk.field(left, top + 148, half, 44, "Mottagare av bilder", desk.say("dest"))
    label = "Vidarebefordras till" if paper.story.forward_to else "Övrigt"
    desk.field(left + half, top + 148, half, 44, label, desk.say("forward"))
    desk.field(left, top + 192, half, 34, "Önskas", desk.say("wants"))
    desk.field(left + half, top + 192, half, 34, "Sändningssätt", desk.say("channel_box"))
    desk.field(left, top + 226, 2 * half, 40, "Meddelande", desk.fill("[{consent} ][{urgent} ][{needed}]"))
    desk.text(left, top + 290, f"Blanketten sänds till {own[0]}, {own[1]}, {own[2]}", size=8)


@draws("form")
def known_sections(paper: Paper) -> None:
    """Numbered sections under shaded heads."""
    desk = Desk(paper, paper.pen.look.size if paper.pen.look.size < 12 else 11)
    desk.text(50, 66, "Rekvisition av bildmaterial", size=16, bold=True)
    desk.text(50, 82, "från annan vårdenhet", size=9)
    y = 104.0
    mode = "IEP" if paper.story.channel == "iep" else ""
    parts = [
        ("1. Patientuppgifter", [("Namn", desk.say("name")), ("Personnr", desk.say("pnr"))]),
        (
            "2. Bilder som önskas",
            [("Undersökning", desk.say("exam_lines")), ("Omfattning", desk.say("wants"))],
        ),
        ("3. Mottagare", [("Skickas till", desk.say("dest"))]),
        ("4. Beställare", [("Klinik/enhet", desk.say("clinic")), ("Läkare", desk.say("doctor"))]),
    ]
    if paper.story.forward_to:
        parts[2][1].append(("Fvb", desk.say("forward")))
    if mode:
        paper.story.note("channel")
        parts[2][1].append(("Sätt", mode))
    if paper.story.reply_fax:
        parts[3][1].append(("Tel", paper.story.phone))
    for head, items in parts:
        desk.shade(48, y, 548, y + 17)
        desk.text(53, y + 12.5, head, size=10.5, bold=True)
        y = desk.pairs(56, y + 35, items, 150, gap=1.7) + 2
    desk.text(56, y + 14, desk.fill("[{consent}]"))
    desk.scribble(60, y + 60)
    desk.text(56, y + 86, "Underskrift beställare", size=8)


@draws("form")
def known_left_labels(paper: Paper) -> None:
    """A ruled table, its labels shaded to the left."""
    desk = Desk(paper, 10)
    desk.text(50, 70, "BESTÄLLNING – KOPIA AV RÖNTGENUNDERSÖKNING", size=13, bold=True)
    story = paper.story
    way = " (IEP)" if story.channel == "iep" else ""
    lines = [
        ("Datum för beställning", desk.say("written_iso")),
        ("Patient, personnummer", desk.say("pnr")),
        ("Patient, namn", desk.say("name")),
        ("Undersökning(ar)", desk.say("exam_dashes")),
        ("Bilder / svar", desk.say("wants").capitalize()),
        ("Sänds till", desk.fill(f"[{{dest}}{way}]")),
        ("Fvb till", desk.say("forward")),
        ("Beställande klinik", desk.say("clinic")),
        ("Ordinerande läkare", desk.say("doctor")),
        ("Kontaktperson", f"{story.secretary}, tfn {story.phone}"),
        ("Behövs senast", desk.say("needed_day")),
    ]
    y = desk.grid(50, 88, (150, 345), lines, head=False, first=True)
    desk.text(50, y + 22, desk.fill("[{consent} ][{urgent}]"))
    desk.foot("Bilderna raderas enligt gällande rutin. Blankett 204-11, version 3")


@draws("form")
def known_tick_form(paper: Paper) -> None:
    """Boxes to tick for what, how and with what consent."""
    desk, story = Desk(paper, 10.5), paper.story
    desk.text(55, 70, "Beställning av röntgenbilder/utlåtanden", size=15, bold=True)
    y = desk.pairs(
        55,
        104,
        [
            ("Personnummer", desk.say("pnr")),
            ("Namn", desk.say("name")),
            ("Undersökning, datum", desk.say("exams")),
        ],
        175,
    )
    at = max(175.0, 55 + paper.pen.width("Patientens samtycke:", desk.size) + 12)
    desk.text(55, y + 4, "Vi önskar:")
    story.note("wants", "channel", "urgent")
    desk.ticks(at, y + 4, [("Bilder", True), ("Utlåtande", "report" in story.wants)])
    desk.text(55, y + 28, "Skickas via:")
    ways = [("IEP", "iep"), ("USB", "usb"), ("CD", "cd"), ("Post", "post")]
    desk.ticks(at, y + 28, [(text, story.channel == way) for text, way in ways], step=66)
    desk.text(55, y + 52, "Prioritet:")
    desk.ticks(at, y + 52, [("Akut", story.urgent), ("Rutin", not story.urgent)], step=66)
    y += 76
    if story.consent != "given":
        desk.text(55, y, "Patientens samtycke:")
        story.note("consent")
        desk.ticks(
            at,
            y,
            [("Muntligt", story.consent == "oral"), ("Skriftligt", story.consent == "written")],
            step=80,
        )
        y += 24
    desk.pairs(
        55,
        y + 6,
        [
            ("Mottagande enhet", desk.say("dest")),
            *([("Vidare till", desk.say("forward"))] if story.forward_to else []),
            ("Beställande enhet", desk.say("clinic")),
            ("Beställande läkare", desk.say("doctor")),
            ("Datum", desk.say("written")),
        ],
        175,
    )


@draws("form", typed=True)
def known_dotted(paper: Paper) -> None:
    """Typed: labels filled up with dots to one column."""
    desk = Desk(paper, 10)
    items = [
        ("PATIENT", desk.say("turned")),
        ("PNR", desk.say("pnr")),
        ("BILDER PÅ", desk.say("exams")),
        ("SKICKAS TILL", desk.say("dest")),
        ("FVB", desk.say("forward")),
        ("KLINIK", desk.say("clinic")),
        ("LÄKARE", desk.say("doctor")),
        ("ÖNSKAR", desk.say("wants")),
        ("TEL", paper.story.phone),
    ]
    desk.text(60, 80, "BESTÄLLNING BILDER", size=13, bold=True)
    y = 118.0
    for label, value in items:
        if not value and label == "FVB":
            continue
        desk.text(60, y, f"{label:.<16}:", width=9999)
        y = desk.text(190, y, value, width=350) + 8
    desk.text(60, y + 12, desk.fill("{written}  /{secretary}, läkarsekreterare"))

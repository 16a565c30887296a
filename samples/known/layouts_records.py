"""Printouts of record systems, in which the order was written as a note or a message."""

from samples.draw.registry import Paper
from samples.known.desk import Desk
from samples.known.exams import make_exam
from samples.known.say import exam_text
from samples.known.tell import draws
from samples.known.words import OWN


def _clock(paper: Paper) -> str:
    rng = paper.pen.rng
    return f"{rng.randint(7, 16):02}:{rng.randint(0, 59):02}"


def _user(paper: Paper) -> str:
    """Make the name that somebody logs in with."""
    rng = paper.pen.rng
    return "".join(rng.choice("abdefghjklmnoprstuv") for _ in range(4)) + str(rng.randint(10, 99))


@draws("table", who="hospital")
def known_banner_printout(paper: Paper) -> None:
    """A record system's page: patient banner, heads in two columns, printed by somebody."""
    desk, story = Desk(paper, 10), paper.story
    day = story.written_on.isoformat()
    printed = f"Utskriven {day} {_clock(paper)} av {story.secretary}"
    desk.text(45, 50, "Beställning bilder", size=9, bold=True)
    desk.text(550, 50, printed, size=8, align="right", width=9999)
    desk.shade(45, 58, 550, 92, 0.9)
    desk.box(45, 58, 550, 92)
    desk.text(52, 72, desk.fill("{pnr}   {caps}"), size=12, bold=True)
    desk.text(52, 86, "Vårdkontakt: öppenvård", size=8)
    desk.text(45, 122, "Beställning av röntgenbilder", size=15, bold=True)
    lines = [
        ("Beställande vårdenhet", desk.say("clinic")),
        ("Beställande läkare", desk.fill(f"[{{doctor}} ({_user(paper)})]")),
        ("Dokumentationsdatum", day),
        ("Undersökningar", desk.say("exam_lines")),
        ("Mottagare", desk.fill("{dest}[ fvb {forward}]")),
        ("Omfattning", desk.say("wants")),
        ("Kommentar", desk.fill("[{urgent} ][{consent} ][{needed}]")),
    ]
    y = 150.0
    for label, value in lines:
        desk.text(45, y, label, size=9, bold=True)
        y = desk.text(200, y, value, width=345) + 6
    desk.foot("Osignerad utskrift. Sida 1 av 1")


@draws("table", who="hospital")
def known_keyword_note(paper: Paper) -> None:
    """A note with keywords; the writer signed for the doctor."""
    desk, story = Desk(paper, 10.5), paper.story
    desk.text(550, 48, desk.say("pnr"), size=11, bold=True, align="right")
    desk.text(550, 63, desk.say("turned"), size=11, align="right", width=9999)
    desk.text(50, 48, desk.say("clinic"), size=10.5, bold=True)
    desk.text(50, 63, f"Tel {story.phone}", size=9)
    desk.line(45, 72, 550)
    desk.text(50, 96, f"{story.written_on.isoformat()} Bildbeställning", size=12, bold=True)
    y = 118.0
    for word, value in (
        ("Ansvarig läkare", desk.say("doctor")),
        ("Orsak", "Bedömning på mottagande enhet."),
        ("Åtgärd", desk.fill("Var god skicka {wants}: [{exams_from}].")),
        ("Mottagare", desk.fill("{dest}[, fvb {forward}]")),
        ("Samtycke", desk.fill("[{consent}]")),
    ):
        if not value:
            continue
        desk.text(50, y, word, bold=True)
        y = desk.text(175, y, value, width=370) + 4
    desk.text(50, y + 12, f"Skrivet av {story.secretary}, vårdadministratör", size=9)
    desk.foot(f"Utskrift ur journal {story.written_on.isoformat()} {_clock(paper)}     Sida 1(1)")


@draws("table", who="hospital", typed=True)
def known_ruled_terminal(paper: Paper) -> None:
    """A terminal's printout with lines of equal signs."""
    desk, story, own = Desk(paper, 9.5), paper.story, paper.pen.rng.choice(OWN)
    rule = "=" * 78
    rows = [
        rule,
        f"BREV/MEDDELANDE                                  Datum: {story.written_on.isoformat()}",
        rule,
        f"Till   : {own[0]}, {own[1]}",
        desk.fill("Från   : {clinic}"),
        desk.fill("Patient: {pnr} {name}"),
        "-" * 78,
        desk.fill("<Beställer|Önskar> {wants} på"),
        *(f"   {exam_text(one)}" for one in story.examinations),
        desk.fill("[Länkas till {dest}]"),
        *([desk.fill("fvb {forward}")] if story.forward_to and story.can_say("destination") else []),
        "",
        desk.fill("[Ordination: {doctor}]"),
        f"Vid frågor ring {story.phone}  /{story.secretary}",
        rule,
    ]
    if story.examinations:
        story.note("examinations")
    y = 64.0
    for row in rows:
        desk.fit(48, y, row, 500, size=9.5)
        y += 15


@draws("table", who="hospital", typed=True)
def known_upper_heads(paper: Paper) -> None:
    """An old system's printout: heads in capitals, values indented below."""
    desk, story = Desk(paper, 10), paper.story
    desk.text(
        60,
        60,
        f"VÅRDADMINISTRATIVT SYSTEM   UTSKR {story.written_on:%y%m%d} {_clock(paper)}   SID 1",
        size=8.5,
    )
    y = 96.0
    for head, value in (
        ("PATIENT", desk.fill("{pnr}  {caps}")),
        ("REMITTERANDE ENHET", desk.say("clinic")),
        ("BESTÄLLARE", desk.say("doctor")),
        ("BEGÄRAN", desk.fill("KOPIA AV BILDER, {exam_lines}" if story.examinations else "KOPIA AV BILDER")),
        ("SÄNDES TILL", desk.say("dest")),
        ("FVB", desk.say("forward")),
        ("SVAR MEDSÄNDES", "JA" if "report" in story.wants else "NEJ"),
    ):
        if not value and head == "FVB":
            continue
        desk.text(60, y, head, bold=True)
        y = desk.text(84, y + 15, value, width=440) + 8
    story.note("wants")


@draws("table", who="hospital")
def known_pick_list(paper: Paper) -> None:
    """A list of all that was ever done; crosses tell which to send."""
    desk, story, rng = Desk(paper, 9.5), paper.story, paper.pen.rng
    desk.text(48, 56, "Undersökningslista", size=14, bold=True)
    desk.text(48, 76, desk.fill("{pnr}  {name}"), size=11)
    woman = story.identity.value[-2:-1] in "02468"
    wanted = {one.description for one in story.examinations}
    rows = [(one.date, ("X", one.date_written, one.written)) for one in story.examinations]
    while len(rows) < 7 and all(one.date for one in story.examinations):
        other = make_exam(rng, story.style, story.written_on, woman)
        if other.description in wanted:
            continue
        wanted.add(other.description)
        rows.append((other.date, ("", other.date_written, other.written)))
    if all(day for day, _ in rows):
        rows.sort(key=lambda row: str(row[0]), reverse=True)
    if story.examinations:
        story.note("examinations")
    story.traps.add("not_ticked")
    y = desk.grid(48, 92, (52, 110, 340), [("Skickas", "Datum", "Undersökning"), *(row for _, row in rows)])
    desk.text(48, y + 26, desk.fill("Kryssade undersökningar önskas, {wants}."), size=10.5)
    desk.pairs(
        48,
        y + 52,
        [
            ("Mottagare", desk.fill("{dest}[ fvb {forward}]")),
            ("Beställande klinik", desk.say("clinic")),
            ("Läkare", desk.say("doctor")),
        ],
        160,
        size=10.5,
    )


@draws("table", who="hospital")
def known_ris_rows(paper: Paper) -> None:
    """A worklist's rows with the referring clinic and doctor of each examination beside them."""
    desk, story, rng = Desk(paper, 9), paper.story, paper.pen.rng
    desk.text(45, 54, "Export av undersökningar – underlag", size=13, bold=True)
    desk.text(45, 74, desk.fill("Patient: {turned}   {pnr}"), size=10.5, bold=True)
    head = ("Us-datum", "Undersökning", "Remittent", "Svar")
    lines = [
        (
            one.date_written,
            one.written,
            f"{story.referrer}, VC",
            rng.choice(("Definitivt", "Definitivt", "Prel")),
        )
        for one in story.examinations
    ]
    if story.examinations:
        story.note("examinations")
    story.traps.add("referrer")
    y = desk.grid(45, 90, (90, 215, 130, 70), [head, *lines], shade=0.8)
    y = desk.text(45, y + 26, desk.fill("Beställning från [{clinic}][, {doctor}]"), size=10.5, width=500)
    text = desk.fill("[Sänds till {dest}][, fvb {forward}]. Gäller {wants}.")
    desk.text(45, y + 6, text, size=10.5, width=500)


@draws("form", who="home")
def known_internal_message(paper: Paper) -> None:
    """A message from ward to radiology in the house's own messenger."""
    desk, story = Desk(paper, 10.5), paper.story
    desk.shade(45, 44, 550, 70, 0.82)
    desk.text(54, 61, "Meddelande", size=13, bold=True)
    desk.text(540, 61, f"{story.written_on.isoformat()} {_clock(paper)}", size=9, align="right")
    y = desk.pairs(
        54,
        92,
        [
            ("Från", desk.fill("{secretary}[, {clinic}]")),
            ("Till", "Röntgen bildhantering"),
            ("Patient", desk.fill("{pnr} {name}")),
            ("Ämne", "Skicka bilder"),
        ],
        130,
        gap=1.6,
    )
    desk.line(54, y, 541)
    desk.text(
        54,
        y + 24,
        desk.fill(
            "{hello}\n\n<Kan ni länka|Vänligen länka> [{exams_from}] [till {dest}][ fvb {forward}]"
            "[ enl {doctor}]. "
            "<Vi önskar {wants}.|Önskar {wants}.> [{urgent} ][{needed}]\n\n{thanks}\n{secretary}"
        ),
        width=480,
    )


@draws("table", who="away")
def known_consult_copy(paper: Paper) -> None:
    """A consultation form of another record system, used for ordering images."""
    desk, story, own = Desk(paper, 10), paper.story, paper.pen.rng.choice(OWN)
    number = paper.pen.rng.randint(1000, 99999)
    desk.text(48, 56, "BILDREMISS – begäran om tidigare utförd undersökning", size=12, bold=True)
    desk.text(548, 72, f"Id {paper.pen.rng.randint(100000, 999999)}", size=8, align="right")
    desk.field(48, 82, 250, 58, "Mottagare av begäran", f"{own[0]}\n{own[1]}\n{own[2]}", size=9.5)
    desk.field(298, 82, 250, 58, "Avsändare", desk.fill(f"{{clinic}}\nHSA-id SE2321000131-E{number:012}"))
    desk.field(48, 140, 250, 34, "Personnummer", desk.say("pnr"))
    desk.field(298, 140, 250, 34, "Namn", desk.say("turned"))
    desk.field(48, 174, 500, 74, "Begäran", desk.fill("<Önskar|Vi önskar> {wants}:\n{exam_lines}"))
    desk.field(48, 248, 500, 34, "Bilderna sänds till", desk.fill("{dest}[ fvb {forward}]"))
    desk.field(48, 282, 250, 34, "Beställande läkare", desk.say("doctor"))
    desk.field(298, 282, 250, 34, "Datum", desk.say("written"))
    desk.foot(f"Utskriven av {story.secretary}")

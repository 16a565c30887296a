"""What record systems print: orders as a list, a task, a referral to a department, a free text."""

from samples.draw.registry import Paper
from samples.handed.desk import boxes, field, gap, grid, head, label, put, stamp, text
from samples.handed.marks import exam_rows, note_all
from samples.handed.senders import order
from samples.handed.voice import (
    asides,
    blocks,
    consent,
    forward,
    join,
    lines,
    needed,
    pick,
    remark,
    tell,
    told,
)


@order("form", typewriter=True)
def handed_record_order(paper: Paper) -> None:
    """A record system's order, printed in columns of letters."""
    pen, story = paper.pen, paper.story
    system = pick(paper, "TakeCare", "COSMIC", "Melior", "VAS", "NCS Cross")
    pen.write(f"{system} BESTÄLLNING  Utskr {story.written_on}  Sida 1 av 1", size=9)
    pen.rule(pen.look.left, pen.right, pen.y + 5)
    pen.down(2)
    rows = [
        ("PATIENT", tell(paper, "{patient_id}  {patient_name}")),
        ("BEST ENHET", told(paper, "clinic")),
        ("BEST LÄKARE", told(paper, "doctor")),
        ("SKRIVEN AV", story.secretary),
        ("TYP", "Bildexport"),
        *(("ÅTGÄRD", f"{what} {day}".strip()) for what, day in exam_rows(story)),
        ("MOTTAGARE", told(paper, "destination")),
        ("FVB", told(paper, "forward_to")),
        ("KOMMENTAR", join(tell(paper, "Önskas {bilder}."), needed(paper))),
    ]
    for name, value in rows:
        if value:
            pen.write(name, size=9)
            put(paper, value, pen.look.left + 110, pen.right - pen.look.left - 110)
            pen.down(1.15)


@order("form")
def handed_record_task(paper: Paper) -> None:
    """A task sent between units in a record system."""
    story = paper.story
    head(
        paper,
        pick(paper, "Bevakning / uppdrag", "COSMIC Uppdrag", "Melior Att göra"),
        f"Skapad {story.written_on} av {story.secretary}",
        size=12,
    )
    field(paper, "Patientuppgift", tell(paper, "{patient_id} {patient_name}"), 150)
    field(paper, "Uppdragsgivare", told(paper, "clinic"), 150)
    field(paper, "Ordinatör", told(paper, "doctor"), 150)
    field(paper, "Utförare", "Röntgen Halland, bildhantering", 150)
    story.traps.add("addressee")
    label(paper, "Uppdragstext")
    paper.pen.down(1.3)
    body = join(
        tell(paper, "Exportera {us}.", "Exportera enligt samtal."),
        tell(paper, "Ska {dit}."),
        tell(paper, "Avser {bilder}."),
        forward(paper),
        asides(paper, 0.15),
    )
    text(paper, body)


@order("form")
def handed_referral_blank_used(paper: Paper) -> None:
    """A blank for referrals, used to order images: its receiver is us, the order stands as the question."""
    pen, story = paper.pen, paper.story
    story.traps.add("addressee")
    head(paper, "ALLMÄN REMISS", size=15)
    pair = [("Remiss till", "Röntgenkliniken Halland"), ("Remissdatum", story.date_text(story.written_on))]
    boxes(paper, pair, [0.6, 0.4])
    boxes(paper, [("Från", told(paper, "clinic"))], [1], 42)
    pair = [("Personnummer", told(paper, "patient_id")), ("Namn", told(paper, "patient_name"))]
    boxes(paper, pair, [0.4, 0.6])
    gap(paper, 22)
    label(paper, "Önskad åtgärd / frågeställning")
    pen.down(1.4)
    body = join(
        "OBS ingen ny undersökning!",
        tell(
            paper,
            ("Vi vill att {bilder} från {us} skickas {dit}.",),
            "Vi vill att {bilder} skickas {dit}.",
            "Vi vill ha {bilder} från {us}.",
        ),
        forward(paper),
        consent(paper),
    )
    text(paper, body)
    field(paper, "Remitterande läkare", told(paper, "doctor"), 170)


@order("form", typewriter=True)
def handed_terminal_screen(paper: Paper) -> None:
    """A terminal's screen printed with dots between names and values."""
    pen, story = paper.pen, paper.story
    pen.write(f"*** RIS-MEDD *** {story.written_on}", size=10)
    pen.down(2)
    rows = [
        ("PNR", told(paper, "patient_id")),
        ("NAMN", told(paper, "last_first")),
        *(("US", f"{what} {day}".strip()) for what, day in exam_rows(story)),
        ("SÄNDES TILL", told(paper, "destination")),
        ("FVB", told(paper, "forward_to")),
        ("BESTÄLLT AV", told(paper, "clinic")),
        ("ENL LÄK", told(paper, "doctor")),
        ("AVSER", told(paper, "bilder")),
    ]
    for name, value in rows:
        if value or name != "FVB":
            pen.write(f"{name} {'.' * (14 - len(name))}:", size=10)
            put(paper, value, pen.look.left + 130, pen.right - pen.look.left - 130)
            pen.down(1.15)


@order("prose", typewriter=True)
def handed_journal_entry(paper: Paper) -> None:
    """A record's entry with its keywords, printed and faxed as the order."""
    pen, story = paper.pen, paper.story
    put(paper, tell(paper, "{patient_name} {patient_id}"), pen.look.left, 440, bold=True)
    pen.down(1.5)
    body = blocks(
        tell(paper, "{clinic}"),
        f"Anteckning {story.date_text(story.written_on)}",
        tell(paper, "Ansvarig: {doctor}"),
        f"Aktuellt: {remark(paper, 'history')}",
        lines(
            "Åtgärd:",
            tell(
                paper,
                "Beställer {bilder} av {us} {dit}.",
                "Beställer {bilder} av {us}.",
                "Beställer {bilder} {dit}.",
            ),
        ),
        forward(paper),
        f"Dikterat/skrivet: {story.secretary}",
    )
    text(paper, body)


@order("table")
def handed_export_worklist(paper: Paper) -> None:
    """A worklist's row a examination, with the same patient in each."""
    pen, story = paper.pen, paper.story
    pen.heading("Exportlista (ej utförd)", 13)
    who, where = told(paper, "patient_id"), told(paper, "destination")
    rows = [(who, what, day, where) for what, day in exam_rows(story)] or [(who, "", "", where)]
    grid(paper, [("Pnr", "Undersökning", "Us-datum", "Export till"), *rows], [0.22, 0.3, 0.18, 0.3])
    field(paper, "Patientnamn", told(paper, "patient_name"), 150)
    field(paper, "Beställande läk", told(paper, "doctor"), 150)
    field(paper, "Beställande enh", told(paper, "clinic"), 150)
    note_all(paper, "wants")
    both = "report" in story.wants
    field(paper, "Utlåtande", "Ja, bifogas bilderna" if both else "Nej, endast bilder", 150)


@order("note", typewriter=True, terse=True)
def handed_register_line(paper: Paper) -> None:
    """A line in the register's own form, filled in by the ward beforehand."""
    pen, story = paper.pen, paper.story
    pen.write("Att skriva in i Exporterade bilder när det är gjort:", size=10)
    pen.down(2)
    body = tell(
        paper,
        ("{us} länkas till {destination}{fvb} enl {doctor}, {clinic}",),
        (
            "{us} länkas till {destination}{fvb} enl {doctor}",
            "{us} länkas till {destination}{fvb} enl {clinic}",
        ),
        ("{us} länkas, enl {doctor}, {clinic}", "länkas till {destination}{fvb} enl {doctor}, {clinic}"),
    )
    text(paper, body)
    text(paper, tell(paper, "Pat {pat}"))
    pen.write(f"/{story.secretary[:3].lower()}{story.rng.randint(100, 999)}", size=10)


@order("form", by="care")
def handed_health_centre_fax(paper: Paper) -> None:
    """A health centre's fax with a stamp of its own and ticks drawn as letters."""
    pen, story = paper.pen, paper.story
    if told(paper, "clinic"):
        stamp(paper, story.clinic.written, story.clinic.town, f"Tel {story.phone}", x=330, y=40)
    pen.y = 130
    pen.heading("Bilder följer remiss", 13)
    field(paper, "Patient", told(paper, "patient_name"), 160)
    field(paper, "Pers.nr", told(paper, "patient_id"), 160)
    field(paper, "Gjort", told(paper, "us"), 160)
    field(paper, "Remiss skickad till", told(paper, "destination"), 160)
    field(paper, "Ansv. distr.läkare", told(paper, "doctor"), 160)
    text(paper, tell(paper, "Skicka {bilder} dit remissen gått.", ""))


@order("form")
def handed_stamp_as_sender(paper: Paper) -> None:
    """The clinic is told only by its stamp, the doctor by the print below a scribble."""
    pen, story = paper.pen, paper.story
    pen.heading(pick(paper, "Beställning röntgenbilder", "Bilder önskas"), 14)
    field(paper, "Personnummer", told(paper, "patient_id"), 150)
    field(paper, "Namn", told(paper, "patient_name"), 150)
    for what, day in exam_rows(story):
        field(paper, "Avser", f"{what} {day}".strip(), 150)
    field(paper, "Skickas till", told(paper, "destination"), 150)
    text(paper, tell(paper, "Önskas: {bilder}"))
    gap(paper, 30)
    pen.scribble(pen.look.left + 8)
    gap(paper, 20)
    put(paper, told(paper, "doctor"), pen.look.left, 220)
    written = told(paper, "clinic")
    if written:
        stamp(paper, written, f"Tel {story.phone}", x=320, y=pen.y - 40)

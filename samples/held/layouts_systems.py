"""Printouts of record systems and lists of radiology systems."""

from samples.draw.registry import Paper
from samples.held.desk import banner, cells, exam_rows, fields, table, where
from samples.held.senders import order
from samples.held.words import tell


def dump(paper: Paper, pairs: list[tuple[str, str]], wide: int, between: str = ": ") -> None:
    """Write labels in a column of equal letters, each value beside its own."""
    pen = paper.pen
    at = pen.look.left + pen.width("M" * (wide + 1))
    for label, value in pairs:
        pen.write((label + between.rstrip()).strip())
        pen.paragraph(value, at, pen.right - at)


@order("form", typewriter=True)
def held_cosmic(paper: Paper) -> None:
    """A message printed from Cosmic."""
    pen, story = paper.pen, paper.story
    story.traps.add("system")
    pen.write("Cosmic  Meddelande - Utskrift", bold=True)
    pen.write(story.date_text(story.written_on), pen.right, align="right")
    pen.down(1.3)
    pen.rule(pen.look.left, pen.right, pen.y - pen.step * 0.75)
    pen.down(0.4)
    dump(
        paper,
        [
            ("Avsändande enhet", story.say("clinic")),
            ("Skapat av", f"{story.secretary} (sekr)"),
            ("Ansv. läkare", story.say("doctor")),
            ("Ärende", "Bildbeställning"),
            ("Patient", tell(paper, "[{patient_id}][ {patient_name}]")),
        ],
        17,
    )
    pen.down(0.8)
    pen.paragraph(
        tell(
            paper, "Önskar {bilder}[ på {exams}]. [Bilderna ska {till}.] {vidare} {kanal} {samtycke} {senast}"
        )
    )
    pen.down(1)
    pen.write(f"Utskrivet av: {story.secretary}", size=8)


@order("form", typewriter=True)
def held_melior(paper: Paper) -> None:
    """A journal note of Melior, sent as an order."""
    pen, story = paper.pen, paper.story
    story.traps.add("system")
    dump(
        paper,
        [
            ("MELIOR", "Anteckning"),
            ("Enhet", story.say("clinic")),
            ("Pnr", story.say("patient_id")),
            ("Namn", story.say("patient_name")),
            ("Datum", story.date_text(story.written_on)),
        ],
        10,
    )
    pen.down(0.6)
    pen.write("-" * 46)
    pen.down(1.2)
    pen.paragraph("Kontaktorsak: Beställning av bilder")
    pen.paragraph(tell(paper, "[Undersökning: {exams}]"))
    pen.paragraph(tell(paper, "[Önskas till: {destination}][ {fvb}]"))
    pen.paragraph(tell(paper, "Åtgärd: Begär {bilder}. {samtycke} {akut}"))
    pen.down(0.6)
    pen.paragraph(tell(paper, "[Signerat: {doctor}]"))


@order("form", typewriter=True)
def held_takecare(paper: Paper) -> None:
    """A referral of TakeCare used for ordering images."""
    pen, story = paper.pen, paper.story
    story.traps.add("system")
    pen.paragraph("TAKECARE   EXTERN REMISS", bold=True)
    dump(
        paper,
        [
            ("Från", story.say("clinic")),
            ("Remittent", story.say("doctor")),
            ("Till", "Röntgen, Region Halland"),
            ("Pat", tell(paper, "[{patient_name}][   {patient_id}]")),
        ],
        10,
    )
    pen.down(0.6)
    pen.paragraph("Remissen avser INTE ny undersökning utan utlämning av bilder.")
    pen.down(0.4)
    pen.paragraph(tell(paper, "Frågeställning/önskemål: {bilder}[ från {exams}]"))
    pen.paragraph(tell(paper, "[Bilderna skickas till: {destination}][, fvb {forward_to}]"))
    pen.paragraph(tell(paper, "{kanal} {samtycke}"))


@order("form", typewriter=True)
def held_capitals(paper: Paper) -> None:
    """A line printer's form: labels in capitals with equals signs."""
    pen, story = paper.pen, paper.story
    first, _, last = story.patient.partition(" ")
    story.also["patient_name"] = (f"{last}, {first}",)
    pen.write("*" * 40)
    pen.down(1.2)
    pen.write("BILDREKV   UTSKR " + story.date_text(story.written_on))
    pen.down(1.2)
    pen.write("*" * 40)
    pen.down(1.6)
    dump(
        paper,
        [
            ("PNR", story.say("patient_id")),
            ("NAMN", story.say("last_first")),
            ("BEST.ENHET", story.say("clinic")),
            ("BEST.LÄKARE", story.say("doctor")),
            ("MOTTAGARE", story.say("destination")),
            ("FVB", story.say("forward_to")),
            *[
                (f"US {index}", f"{written} {day}".strip())
                for index, (written, day) in enumerate(exam_rows(story), 1)
            ],
            ("OMFATTN", tell(paper, "{bilder}")),
        ],
        13,
        " =",
    )


@order("table", typewriter=True, patients=3)
def held_night_list(paper: Paper) -> None:
    """A list of the day's orders for one receiver, printed at night."""
    pen, first = paper.pen, paper.story
    pen.paragraph(tell(paper, "LISTA BILDBESTÄLLNINGAR[ – {clinic}]"), bold=True)
    pen.paragraph(tell(paper, "[Mottagare för samtliga: {destination}]"))
    pen.paragraph(tell(paper, "[Ansvarig läkare: {doctor}]"))
    what = "bilder och utlåtande" if "report" in first.wants else "bilder"
    pen.paragraph(f"Avser: {what}")
    pen.down(0.8)
    rows = []
    for story in paper.stories:
        story.note("wants")
        rows.append([story.say("patient_id"), story.say("patient_name"), story.say("exam_list")])
        story.said |= first.said & {"clinic", "doctor", "destination"}
    left = pen.look.left
    table(pen, ["Pnr", "Namn", "Undersökning"], rows, [left, left + 125, left + 260], ruled=True)


@order("table")
def held_ris_table(paper: Paper) -> None:
    """A RIS's list with the examinations to be sent marked by a cross."""
    pen, story = paper.pen, paper.story
    banner(pen, "Undersökningslista", 12)
    pen.paragraph(tell(paper, "[{patient_id}][  {patient_name}]"), bold=True)
    pen.down(0.5)
    story.traps.add("previous")
    pen.paragraph("X = ska överföras. Övriga är endast för kännedom.")
    pen.down(0.3)
    rows = [["X", written, when] for written, when in exam_rows(story)] + [["", story.previous, ""]]
    left = pen.look.left
    table(pen, ["", "Undersökning", "Datum"], rows, [left, left + 24, 400.0], ruled=True)
    fields(
        pen,
        [
            ("Beställare", tell(paper, "[{doctor}][, {clinic}]")),
            ("Överförs till", where(story)),
            ("Önskas", tell(paper, "{bilder}")),
        ],
        apart=0.4,
    )


@order("form")
def held_web_answers(paper: Paper) -> None:
    """A printed web form: question and answer in two columns."""
    pen, story = paper.pen, paper.story
    banner(pen, "Formulärsvar – Begär bilder", 13)
    left, at = pen.look.left, pen.look.left + 170
    pairs = [
        ["Din vårdenhet", story.say("clinic")],
        ["Behandlande läkare", story.say("doctor")],
        ["Din e-post", "funktion@mottagning.example"],
        ["Patientens personnummer", story.say("patient_id")],
        ["Patientens för- och efternamn", story.say("patient_name")],
        ["Vilka undersökningar?", story.say("exam_list")],
        ["Mottagande enhet", where(story)],
        ["Vill du ha utlåtande?", "Ja" if "report" in story.wants else "Nej"],
    ]
    story.note("wants")
    table(pen, ["Fråga", "Svar"], pairs, [left, at], ruled=True)
    pen.foot("https://formular.example/rtg")


@order("form")
def held_screen_dump(paper: Paper) -> None:
    """A printed window with fields in frames."""
    pen, story = paper.pen, paper.story
    pen.shade(pen.look.left - 8, pen.y - 14, pen.right + 8, pen.y + 6, 0.8)
    pen.write("Ny bildbegäran - sparad", bold=True)
    pen.down(2)
    left, half = pen.look.left, pen.look.left + 230
    cells(pen, [("Personnummer", story.say("patient_id")), ("Namn", story.say("patient_name"))], [left, half])
    pen.y += 8
    cells(
        pen,
        [("Beställande enhet", story.say("clinic")), ("Beställande läkare", story.say("doctor"))],
        [left, half],
    )
    pen.y += 8
    cells(
        pen,
        [("Mottagande enhet", story.say("destination")), ("Vidarebefordras till", story.say("forward_to"))],
        [left, half],
    )
    pen.y += 8
    cells(pen, [("Undersökningar", story.say("exam_list"))], [left], lines=3)
    pen.y += 8
    cells(
        pen,
        [("Omfattning", tell(paper, "{bilder}")), ("Kommentar", tell(paper, "{samtycke} {akut}"))],
        [left, half],
    )

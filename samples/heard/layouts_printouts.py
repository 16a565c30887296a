"""Printouts of programs: records, RIS lists, printed mails, referral forms used for an order."""

from samples.draw.registry import Paper
from samples.draw.sheet import HEIGHT
from samples.heard.drawing import bar, cells, footer, pair, table, title_of
from samples.heard.layouts_mail_plain import joined, ordered_by, person
from samples.heard.ordering import ordering
from samples.heard.signing import swedish_head
from samples.heard.speaking import (
    background,
    choose,
    clinic_lines,
    exam_lines,
    fvb,
    remarks,
    secretary_title,
    to_place,
    wants,
    when,
)


@ordering("form")
def heard_record_printout(paper: Paper) -> None:
    """A note from a record system, with keywords and the system's own foot."""
    pen, story = paper.pen, paper.story
    pen.y = 46
    pen.write("Meddelande ur journalsystem", size=8)
    pen.write(
        f"Utskrivet: {story.written_on} 1{pen.rng.randint(0, 6)}:{pen.rng.randint(10, 59)}",
        pen.right,
        size=8,
        align="right",
    )
    pen.y += 22
    pen.write(f"{story.say('patient_id')}   {story.say('patient_name')}".strip(), size=13, bold=True)
    pen.y += 10
    pen.rule(pen.look.left, pen.right, width=1.2)
    pen.down(1.4)
    pair(pen, "Dokumenttyp", "Bildbeställning", 150)
    pair(pen, "Vårdenhet", story.say("clinic"), 150)
    pair(pen, "Ansvarig läkare", story.say("doctor"), 150)
    pair(pen, "Dokumenterat av", f"{story.secretary}, {secretary_title(paper)}", 150)
    story.traps.add("secretary")
    pen.down(0.5)
    bar(pen, "Anteckning", 0.88)
    pen.down(1.2)
    for label, value in (
        ("Åtgärd", f"Beställer {wants(paper)}"),
        ("Undersökning", "\n".join(exam_lines(story))),
        ("Mottagare", story.say("destination") + fvb(paper)),
        ("Övrigt", " ".join([*remarks(paper), background(paper)])),
    ):
        if value:
            pair(pen, label, value, 110)
            pen.y += 4
    pen.y = HEIGHT - 60
    pen.rule(pen.look.left, pen.right)
    pen.y += 12
    pen.write(
        f"Utskrift gjord av {story.secretary}. Sida 1 av 1. Innehåller sekretessbelagda uppgifter.", size=7.5
    )


@ordering("table")
def heard_ris_list(paper: Paper) -> None:
    """The radiology system's list of a patient's examinations with their numbers, ordered as it stands."""
    pen, story = paper.pen, paper.story
    pen.y = 56
    pen.write("Undersökningslista – önskas kopierade", size=13, bold=True)
    pen.y += 20
    pen.write(f"Patient: {story.say('patient_id')} {story.say('patient_name')}".strip())
    pen.down(1.5)
    if story.examinations:
        story.note("examinations")
    rows = [
        [
            f"SE{pen.rng.randint(10**7, 10**8 - 1)}",
            str(pen.rng.randint(10000, 89999)),
            one.written,
            one.date_written,
        ]
        for one in story.examinations
    ]
    table(pen, ["Remissnr", "Kod", "Undersökning", "Datum"], rows or [["", "", "", ""]], [1.5, 0.9, 3, 1.4])
    story.traps.add("numbers")
    for name in ("destination", "clinic", "doctor"):
        pair(pen, title_of(pen, name), story.say(name), 170)
        pen.y += 4
    if story.forward_to and story.can_say("destination"):
        pair(pen, title_of(pen, "forward"), story.say("forward_to"), 170)
    pair(pen, title_of(pen, "wants"), wants(paper), 170)
    footer(paper, page="1/1")


@ordering("form", typewriter=True)
def heard_terminal_printout(paper: Paper) -> None:
    """Typed lines with dots between label and value, as old terminals print."""
    pen, story = paper.pen, paper.story
    pen.y = 60
    stars = "*" * int((pen.right - pen.look.left) / pen.width("*"))
    for line in (stars, "   RÖNTGENBILDER - BESTÄLLNING", stars, ""):
        pen.write(line)
        pen.down()
    rows = [
        ("PATIENT-ID", story.say("patient_id")),
        ("NAMN", story.say("patient_name")),
        ("BEST. ENHET", story.say("clinic")),
        ("BEST. LÄKARE", story.say("doctor")),
        *[("UNDERSÖKNING", line) for line in exam_lines(story, "  ")],
        ("SÄNDS TILL", story.say("destination")),
        ("FVB", story.say("forward_to") if story.can_say("destination") else ""),
        ("ÖNSKAS", wants(paper).upper()),
        ("DATUM", str(story.written_on)),
    ]
    for label, value in rows:
        if value:
            pen.write(label.ljust(16, "."))
            pen.paragraph(value, pen.look.left + pen.width("." * 17))
            pen.down(0.2)


@ordering("form")
def heard_referral_shaped(paper: Paper) -> None:
    """A referral form that asks for copies, not for an examination."""
    pen, story = paper.pen, paper.story
    pen.y = 58
    pen.write("Remiss/beställning till radiologi", size=14, bold=True)
    pen.y += 12
    cells(
        pen,
        [
            ("Personnummer", story.say("patient_id"), 2),
            ("Patientens namn", story.say("patient_name"), 3),
            ("Remissdatum", story.date_text(story.written_on), 1.6),
        ],
        36,
    )
    cells(
        pen,
        [("Beställande enhet", story.say("clinic"), 3), ("Beställande läkare", story.say("doctor"), 2.4)],
        40,
    )
    pen.y += 18
    pen.write("Typ av beställning", size=8)
    pen.down(1.2)
    at = pen.tick(pen.look.left, False, "Ny undersökning") + 20
    at = pen.tick(at, True, "Kopia av tidigare bilder") + 20
    pen.tick(at, False, "Eftergranskning")
    pen.down(2)
    pen.write("Fritext", size=8)
    pen.down(1.2)
    target = when(to_place(paper), " Skickas {}.")
    text = f"Önskar {wants(paper)}{when(joined(exam_lines(story)), ' av {}')}.{target}"
    pen.paragraph(" ".join([text, *remarks(paper)]))
    footer(paper)


@ordering("prose")
def heard_printed_message(paper: Paper) -> None:
    """A mail printed and faxed: the name over a thick line, then from, sent, to, subject."""
    pen, story = paper.pen, paper.story
    pen.y = 56
    pen.write(story.secretary, size=13, bold=True)
    pen.y += 8
    pen.rule(pen.look.left, pen.right, width=2)
    pen.down(1.4)
    for line in swedish_head(paper, story.secretary, "Bildbeställning"):
        label, _, value = line.partition(": ")
        pen.write(label + ":", bold=True)
        pen.write(value, pen.look.left + 90)
        pen.down()
    pen.down()
    for line in (
        "Hej!",
        f"Önskar {wants(paper)}{when(joined(exam_lines(story)), ' från {}')}.",
        when(person(paper), "Patient: {}"),
        when(to_place(paper), "Skickas {}."),
        ordered_by(paper, clinic=False),
        *remarks(paper),
        "",
        choose(paper, ("Mvh", "Hälsningar")),
        story.secretary,
        *clinic_lines(story),
        story.phone,
    ):
        if line:
            pen.paragraph(line)
        else:
            pen.down()
    pen.foot("1")

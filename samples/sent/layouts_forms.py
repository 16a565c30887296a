"""Forms that a clinic or a department has had printed."""

from samples.draw.registry import Paper, layout
from samples.sent.fields import (
    choices,
    consent_ticks,
    on_line,
    receiver_with_forward,
    scan_rows,
    urgent_tick,
    wants_ticks,
)
from samples.sent.kit import at, begin, captioned, fitted, footer, grid, logo
from samples.sent.speaking import has_forward, iso, our_address, say, secretary, two_parts


@layout("sent", "form", typewriter=True)
def sent_rekvisition_1994(paper: Paper) -> None:
    """A preprinted requisition of the nineties, filled in on a typewriter: captions in the boxes' corners."""
    pen, story, rng = begin(paper, size=11)
    at(pen, 45, 62, "REKVISITION AV RÖNTGENBILDER", 15, bold=True)
    at(pen, 550, 50, "Blankett 3127", 7, align="right")
    at(pen, 550, 62, "Upplaga 1994-02", 7, align="right")
    ours = ", ".join(our_address(rng))
    captioned(pen, 45, 80, 550, 112, "Insändes till", ours)
    captioned(pen, 45, 112, 340, 146, "Patientens namn", story.say("patient_name"))
    captioned(pen, 340, 112, 550, 146, "Personnummer", story.say("patient_id"))
    captioned(pen, 45, 146, 340, 190, "Rekvirerande klinik/mottagning", story.say("clinic"))
    captioned(pen, 340, 146, 550, 190, "Läkare", say(story, "doctor"))
    top = 190.0
    for index, (text, day) in enumerate(scan_rows(story, 3)):
        captioned(pen, 45, top, 400, top + 30, f"Undersökning {index + 1}", text)
        captioned(pen, 400, top, 550, top + 30, "Us-datum", day)
        top += 30
    captioned(pen, 45, top, 550, top + 36, "Bilderna sändes till", receiver_with_forward(rng, story))
    captioned(pen, 45, top + 36, 300, top + 66, "Rekvisitionsdatum", iso(story.written_on))
    captioned(pen, 300, top + 36, 550, top + 66, "Telefon", story.phone)
    pen.y = top + 96
    at(pen, 45, pen.y, "Utlåtande önskas", 9)
    story.note("wants")
    choices(pen, [("Ja", "report" in story.wants), ("Nej", "report" not in story.wants)], 150)
    at(
        pen,
        45,
        top + 140,
        "Fylles i av röntgen:  Utlämnat den ................  Sign ..........  Åter .............",
        8,
    )


@layout("sent", "form")
def sent_halvark(paper: Paper) -> None:
    """Half a sheet with six dotted lines."""
    pen, story, rng = begin(paper)
    pen.y = 70
    pen.heading(rng.choice(["Bildbeställning", "BESTÄLLNING AV BILDER", "Lån av röntgenbilder"]), 15)
    pen.down(0.5)
    x = pen.look.left + 118
    on_line(pen, "Datum", iso(story.written_on), x, right=x + 110)
    on_line(pen, rng.choice(["Patient", "Namn"]), story.say("patient_name"), x)
    on_line(pen, rng.choice(["Personnr", "Pers.nr", "Personnummer"]), story.say("patient_id"), x)
    for index, (text, day) in enumerate(scan_rows(story, 1)):
        on_line(pen, "Undersökning" if not index else "", f"{text} {day}".strip(), x)
    on_line(pen, rng.choice(["Skickas till", "Sändes till"]), story.say("destination"), x)
    if story.forward_to:
        on_line(pen, "fvb", story.say("forward_to"), x)
    on_line(pen, rng.choice(["Beställare", "Beställande klinik"]), story.say("clinic"), x)
    on_line(pen, rng.choice(["Läkare", "Ansvarig läkare"]), story.say("doctor"), x)


@layout("sent", "form")
def sent_numrerade_avsnitt(paper: Paper) -> None:
    """A region's form of today: numbered sections with gray heads, two columns in each."""
    pen, story, rng = begin(paper, size=10, left=48)
    logo(pen, 48, 36, rng.randrange(4))
    at(pen, 95, 58, "Begäran om överföring av bilddiagnostiska undersökningar", 14, bold=True)
    pen.y = 84
    unit, house = two_parts(story, "clinic")
    _section(paper, "1  Beställande enhet", [("Vårdenhet", unit), ("Sjukhus/vårdgivare", house)])
    _section(paper, "", [("Ansvarig läkare", say(story, "doctor")), ("Telefon", story.phone)])
    _section(
        paper,
        "2  Patient",
        [("Personnummer", say(story, "patient_id")), ("Namn", say(story, "patient_name"))],
    )
    _section(paper, "3  Undersökningar", [])
    grid(pen, [48, 360, 548], scan_rows(story, 2), head=("Undersökning", "Datum"), size=10)
    unit, house = two_parts(story, "destination")
    pen.y -= 6
    _section(paper, "4  Mottagare av bilder", [("Enhet", unit), ("Sjukhus", house)])
    if has_forward(story):
        _section(paper, "", [("För vidare befordran till", story.say("forward_to")), ("", "")])
    _section(paper, "5  Övrigt", [])
    pen.y += 6
    at(pen, 54, pen.y, "Önskas", 8)
    choices(pen, wants_ticks(story), 140)
    at(pen, 54, pen.y + 20, "Patientens samtycke", 8)
    choices(pen, consent_ticks(story), 140)
    at(pen, 54, pen.y + 20, "Prioritet", 8)
    choices(pen, [*urgent_tick(story), ("Rutin", not story.urgent)], 140)
    footer(pen, ["RH-1208 v 4.2", f"Utskriven {iso(story.written_on)}", "Sida 1 (1)"])


def _section(paper: Paper, title: str, cells: list[tuple[str, str]]) -> None:
    """Draw a section's gray head and its two cells; move below."""
    pen, top = paper.pen, paper.pen.y
    if title:
        pen.shade(48, top, 548, top + 16, 0.86)
        at(pen, 54, top + 12, title, 9.5, bold=True)
        top += 20
    for index, (caption, value) in enumerate(cells):
        captioned(pen, 48 + 250 * index, top, 298 + 250 * index, top + 30, caption, value)
    pen.y = top + 34 if cells else top


@layout("sent", "form")
def sent_tabell_zebra(paper: Paper) -> None:
    """Two columns from top to foot, every other row gray."""
    pen, story, rng = begin(paper, size=11)
    left = 50.0
    at(
        pen,
        left,
        70,
        rng.choice(["Beställning av radiologiska bilder", "Bildöverföring – beställning"]),
        17,
        bold=True,
    )
    pen.y = 88
    receiver = [(rng.choice(["Mottagare", "Bilderna skickas till"]), say(story, "destination"))]
    if has_forward(story):
        receiver.append(("Vidare till", say(story, "forward_to")))
    if story.report_destination and story.can_say("destination"):
        receiver.append(("Utlåtande skickas till", say(story, "report_destination")))
    rows = [
        ("Beställningsdatum", iso(story.written_on)),
        (rng.choice(["Beställande klinik", "Beställande enhet"]), say(story, "clinic")),
        (rng.choice(["Beställande läkare", "Läkare"]), say(story, "doctor")),
        ("Telefon", story.phone),
        ("Patientens personnummer", say(story, "patient_id")),
        ("Patientens namn", say(story, "last_first")),
        ("Undersökning och datum", say(story, "exams_rows")),
        *receiver,
    ]
    for index, (label, value) in enumerate(rows):
        found, size = fitted(pen, value, 318, 4, 11)
        high = 14 + 14 * len(found)
        pen.shade(left, pen.y, 545, pen.y + high, 0.9 if index % 2 == 0 else 1.0)
        top = pen.y
        at(pen, left + 6, top + 18, label, 10, bold=True)
        for number, line in enumerate(found):
            at(pen, left + 172, top + 18 + 14 * number, line, size)
        pen.y = top + high
    footer(pen, ["Blanketten faxas till röntgen"])


@layout("sent", "form")
def sent_forvalda_mottagare(paper: Paper) -> None:
    """The receivers that are asked for most are printed with a box each; this order's is written in."""
    pen, story, rng = begin(paper, size=10.5)
    x = pen.look.left
    pen.y = 66
    pen.heading("Bildutskick - beställning", 16)
    pen.rule(x, pen.right)
    pen.down(1.2)
    for label, part in (("Patient:", "patient_name"), ("Personnummer:", "patient_id")):
        pen.write(label, bold=True)
        pen.write(say(story, part), x + 110)
        pen.down(1.3)
    pen.write("Undersökningar:", bold=True)
    for text, day in scan_rows(story):
        pen.write(f"{text}   {day}", x + 110)
        pen.down(1.2)
    pen.down(0.6)
    pen.write("Skickas till (sätt kryss):", bold=True)
    pen.down(1.4)
    for text in ("Bildregistret VGR", "Egen arbetslista, jour"):
        pen.tick(x + 14, False, text)
        pen.down(1.3)
    pen.tick(x + 14, story.can_say("destination"), "Annan mottagare, ange vilken:")
    pen.down(1.3)
    pen.write(receiver_with_forward(rng, story), x + 36)
    pen.down(1.8)
    pen.write("Beställs av", bold=True)
    pen.down(1.3)
    for label, part in (("Klinik:", "clinic"), ("Läkare:", "doctor")):
        pen.write(label, x + 14)
        pen.write(say(story, part), x + 110)
        pen.down(1.3)
    pen.write("Ifylld av:", x + 14)
    pen.write(secretary(rng, story), x + 110)
    story.traps.add("secretary")

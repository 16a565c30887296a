"""Slips and short notes: half a page, a line or two, all said tersely."""

from samples.draw.registry import Paper
from samples.given.kit import cells, head, join, link, ours, pairs, put, sign, wanted, when
from samples.given.side import order


@order("note", terse=True)
def given_register_line(paper: Paper) -> None:
    """One line as the register has it, typed on an empty page."""
    pen, story = paper.pen, paper.story
    exams = join(*(join(*one, by=", ") for one in wanted(story)), by="; ")
    text = join(story.say("patient_id"), story.say("patient_name")) + ": " + (exams or "bilder")
    text = text.removeprefix(": ") + " länkas"
    if "report" in story.wants:
        text += " + utl"
        story.note("wants")
    text += when(story.say("destination"), " till {}")
    if story.forward_to:
        text += f" fvb {story.say('forward_to')}"
    text += when(join(story.say("doctor"), story.say("clinic"), by=", "), " enl {}")
    link(story)
    put(pen, text)


@order("note", terse=True)
def given_memo_slip(paper: Paper) -> None:
    """A memo on half a sheet: who, what, where."""
    pen, story = paper.pen, paper.story
    pen.box(pen.look.left - 10, 40, pen.right, 330, 1.2)
    pen.y = 70
    pen.write("Meddelande till röntgen", size=14, bold=True)
    pen.down(2)
    put(pen, join(story.say("patient_id"), story.say("patient_name"), by="  "), pen.look.left, pen.right - 8)
    for one in wanted(story):
        put(pen, join(*one), pen.look.left, pen.right - 8)
    put(pen, when(story.say("destination"), "-> {}"), pen.look.left, pen.right - 8)
    pen.down(0.6)
    put(pen, join(story.say("doctor"), story.say("clinic"), by=" / "), pen.look.left, pen.right - 8)
    pen.write(story.date_text(story.written_on), size=9)


@order("cover")
def given_fax_sheet(paper: Paper) -> None:
    """A fax sheet whose message is the order."""
    pen, story = paper.pen, paper.story
    pen.write("FAX", size=40, bold=True)
    pen.y += 34
    unit, house, _ = ours(pen.rng)
    rows = [("Till:", f"{unit}, {house}"), ("Från:", story.say("clinic")), ("Fax:", story.say("reply_fax"))]
    rows += [("Sidor:", "1"), ("Datum:", story.date_text(story.written_on))]
    pairs(pen, rows, gap=0.4, ruled=True)
    pen.down(1)
    exams = join(*(join(*one) for one in wanted(story)), by=", ")
    patient = join(story.say("patient_name"), story.say("patient_id"), by=" ")
    text = f"Vi ber om kopia av {exams or 'bilder'}" + when(patient, " på {}") + "."
    text += when(story.say("destination"), " Bilderna skickas till {}.")
    put(pen, text)
    pen.down(0.6)
    put(pen, story.say("doctor"))
    story.traps.update(("own_address", "reply_fax"))


@order("note")
def given_internal_memo(paper: Paper) -> None:
    """A memo of the house: PM, from, to, subject."""
    pen, story = paper.pen, paper.story
    head(pen, ["PM"], size=22)
    unit, house, _ = ours(pen.rng)
    who = join(story.say("doctor"), story.say("clinic"), by=", ")
    rows = [
        ("FRÅN", who),
        ("TILL", f"{unit} {house}"),
        ("ÄRENDE", "Bilder"),
        ("DATUM", str(story.written_on)),
    ]
    pairs(pen, rows, gap=0.2)
    pen.rule(pen.look.left, pen.right)
    pen.down(1.6)
    patient = join(story.say("patient_name"), story.say("patient_id"), by=", ")
    exams = join(*(join(*one, by=" (") + ")" for one in wanted(story)), by=" och ")
    put(pen, when(patient, "Gäller {}."))
    text = (
        (exams or "Bilderna") + " behöver finnas på plats" + when(story.say("destination"), ": sänd till {}")
    )
    put(pen, text + ".")
    story.traps.add("own_address")


@order("note")
def given_arrows(paper: Paper) -> None:
    """Three stacked boxes: which, from whom, to whom."""
    pen, story = paper.pen, paper.story
    pen.heading("Flytta bilder", 18, center=True)
    exams = join(*(join(*one) for one in wanted(story)), by=" + ")
    patient = join(story.say("patient_id"), story.say("patient_name"), by="  ")
    cells(pen, ("VEMS?", patient), high=38)
    pen.y += 14
    cells(pen, ("VAD?", exams), high=46)
    pen.y += 14
    cells(pen, ("VART?", story.say("destination")), high=46)
    pen.y += 14
    cells(pen, ("VEM BER OM DET?", join(story.say("doctor"), story.say("clinic"), by=", ")), high=46)
    sign(pen)


@order("note")
def given_urgent_transfer(paper: Paper) -> None:
    """A patient on the way in an ambulance: the pictures must be there first."""
    pen, story = paper.pen, paper.story
    story.urgent = True
    story.note("urgent")
    pen.shade(pen.look.left - 6, pen.y - 30, pen.right, pen.y + 10, 0.7)
    pen.write("AKUT!  BILDER NU", size=24, bold=True)
    pen.down(3)
    patient = join(story.say("patient_name"), story.say("patient_id"))
    put(pen, when(patient, "{} flyttas med ambulans inom en timme."), size=13)
    exams = join(*(join(*one) for one in wanted(story)), by=" och ")
    put(
        pen,
        "Skicka " + (exams or "bilderna") + when(story.say("destination"), " till {}"),
        pen.look.left,
        size=13,
    )
    if story.forward_to:
        put(pen, f"Vidarebefordras till {story.say('forward_to')}", size=13)
    pen.down(0.8)
    who = join(story.say("doctor"), story.say("clinic"), by=", ")
    put(pen, when(who, "Beställare: {}"), size=12)
    put(pen, f"Sökes på {story.phone}", size=12)

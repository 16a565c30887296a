"""Notes, cover sheets and what comes with more pages than the order's."""

from samples.draw.registry import Paper
from samples.draw.sheet import WIDTH
from samples.seen.drawing import barcode, block, fields, foot, ledger, letterhead, middle
from samples.seen.kit import exam_text, hush_wants, items, one_line, order, our_address, us, wants

SECRET = (
    "OBS! Detta meddelande kan innehålla sekretessbelagd information och är endast avsett "
    "för ovanstående mottagare. "
    "Har du fått meddelandet av misstag ber vi dig kontakta avsändaren och förstöra det."
)


def _cover(paper: Paper, pages: int, message: str) -> None:
    """Draw a cover sheet: to the department, from the clinic."""
    pen, story = paper.pen, paper.story
    pen.y = 90
    pen.write(one_line(["FAX", "Telefax", "FAXMEDDELANDE"], paper), 50, size=30, bold=True)
    pen.rule(50, pen.right, 104, 2)
    pen.y = 136
    rows = [("Till", ", ".join(our_address(paper)[:3])), ("Från", story.say("clinic"))]
    rows += [("Handläggare", story.secretary), ("Tel", story.phone), ("Fax", story.say("reply_fax"))]
    rows += [("Datum", story.date_text(story.written_on)), ("Antal sidor", f"{pages} (inkl. denna)")]
    fields(paper, rows, 50)
    pen.rule(50, pen.right)
    pen.y += 26
    block(pen, message, 50, 490)
    pen.y = 720
    block(pen, SECRET, 50, 490, 8)


@order("note", terse=True, faults=False)
def seen_note_pad(paper: Paper) -> None:
    """A leaf of a memo pad, copied onto a page."""
    pen, story = paper.pen, paper.story
    pen.box(70, 60, 400, 430, 1.0)
    pen.shade(70, 60, 400, 84, 0.75)
    pen.y = 77
    pen.write("MINNESLAPP", 82, size=11, bold=True)
    pen.y = 116
    hush_wants(story)
    rows = [story.say("patient_name"), story.say("patient_id"), "", exam_text(paper, story), ""]
    rows += [
        f"→ {story.say('destination')}".replace("→", "till"),
        "",
        story.say("doctor"),
        story.say("clinic"),
    ]
    for text in rows:
        block(pen, text, 84, 300)
        pen.y += 2


@order("note", terse=True)
def seen_note_line(paper: Paper) -> None:
    """One or two typed lines."""
    pen, story = paper.pen, paper.story
    pen.y = 96
    parts = [story.say("patient_id"), story.say("patient_name"), exam_text(paper, story)]
    place = story.say("destination")
    parts.append(f"länkas till {place}{story.say('fvb')}{story.say('plus_report')}" if place else "länkas")
    if not place:
        hush_wants(story)
    signer = ", ".join(filter(None, (story.say("doctor"), story.say("clinic"))))
    parts.append(f"enl {signer}" if signer else "")
    block(pen, ". ".join(filter(None, parts)), 50, 490)
    pen.down()
    pen.write(story.date_text(story.written_on), 50)


@order("note", terse=True, faults=False)
def seen_note_dashes(paper: Paper) -> None:
    """A list with dashes under a heading."""
    pen, story = paper.pen, paper.story
    pen.y = 90
    pen.write(one_line(["Bilder", "Bilder tack!", "Att länka"], paper), 60, size=16, bold=True)
    pen.y = 122
    texts = [f"pat {story.say('patient_name')} {story.say('patient_id')}", exam_text(paper, story)]
    texts += [f"{wants(story).lower()} till {story.say('destination')}{story.say('fvb')}"]
    texts += [f"beställt av {story.say('doctor')} på {story.say('clinic')}"]
    for text in texts:
        pen.write("-", 60)
        block(pen, text, 74, 450)
        pen.down(0.4)


@order("note")
def seen_note_stamp(paper: Paper) -> None:
    """A short request with the clinic's stamp askew below."""
    pen, story = paper.pen, paper.story
    pen.y = 84
    fields(paper, items(paper, story, "patient_id patient_name exams destination"), 56)
    hush_wants(story)
    pen.down(2)
    top = pen.y
    pen.box(300, top, 530, top + 66, 2.0)
    pen.y = top + 24
    block(pen, story.say("clinic"), 310, 210, 11, True)
    pen.y = top + 58
    block(pen, story.say("doctor"), 310, 210, 10)
    pen.y = top + 40
    pen.scribble(80)


@order("cover")
def seen_cover_with_order(paper: Paper) -> None:
    """A cover sheet whose message is the order."""
    story = paper.story
    exams, place = exam_text(paper, story), "" if us(story) else story.say("destination")
    asked = wants(story).lower()
    to = "oss" if story.to_us and story.can_say("destination") else place
    lines = [f"Beställning av {asked}."]
    lines.append(
        f"Patient: {story.say('patient_name')} {story.say('patient_id')}"
        if story.can_say("patient_id")
        else ""
    )
    lines.append(f"Undersökning: {exams}" if exams else "")
    lines.append(f"Länkas till {to}{story.say('fvb')}." if to else "")
    lines.append(f"Beställande läkare: {story.say('doctor')}" if story.can_say("doctor") else "")
    _cover(paper, 1, "\n".join(filter(None, lines)))


@order("cover", faults=False)
def seen_cover_then_form(paper: Paper) -> None:
    """A cover sheet, then the form."""
    pen, story = paper.pen, paper.story
    _cover(paper, 2, "Se bifogad beställning.")
    paper.turn()
    pen.y = 70
    pen.heading("Beställning av bilder", 15)
    ledger(
        paper,
        items(paper, story, "patient_id patient_name exams clinic doctor destination forward_to? wants"),
    )
    pen.foot("Sida 2 (2)", 8)


@order("cover", faults=False)
def seen_cover_letter_consent(paper: Paper) -> None:
    """A cover sheet, a letter, and the patient's signed consent."""
    pen, story = paper.pen, paper.story
    story.consent = "written"
    _cover(paper, 3, "Beställning och samtycke bifogas.")
    paper.turn()
    letterhead(paper, unit=True)
    asked = wants(story).lower()
    to = "oss" if us(story) else story.say("destination") + story.say("fvb")
    text = (
        f"Vi beställer {asked} från {exam_text(paper, story)} för {story.say('patient_name')}, "
        f"{story.say('patient_id')}."
    )
    block(pen, text, 60, 470)
    pen.down()
    block(pen, f"Skickas till {to}. Skriftligt samtycke bifogas.", 60, 470)
    story.note("consent")
    pen.down(2)
    pen.write(story.say("doctor"), 60)
    paper.turn()
    pen.y = 80
    middle(pen, "Samtycke till utlämnande av bilder", 14)
    block(
        pen,
        "Jag ger mitt samtycke till att mina röntgenbilder lämnas ut till den vårdgivare som beställt dem.",
        60,
        470,
    )
    pen.down(2)
    fields(paper, [("Namn", story.say("patient_name")), ("Personnummer", story.say("patient_id"))], 60)
    pen.down(2)
    pen.scribble(70, 120)
    pen.rule(60, 280, pen.y + 8)


@order("form", faults=False)
def seen_order_then_report(paper: Paper) -> None:
    """An order, followed by a report of something older that comes along."""
    pen, story = paper.pen, paper.story
    story.traps.add("previous")
    pen.y = 70
    pen.heading("Bilder önskas", 16)
    hush_wants(story)
    ledger(paper, items(paper, story, "clinic doctor patient_id patient_name exams destination"), shade=False)
    pen.down()
    block(pen, "Bifogar ett äldre svar för kännedom, de bilderna har vi redan.", 50, 490)
    said, pages = set(story.said), set(story.pages)
    paper.turn()
    pen.y = 70
    pen.write("Röntgenutlåtande (kopia)", 50, bold=True)
    pen.down(2)
    fields(paper, [("Undersökning", story.previous), ("Svarande läkare", story.referrer)], 50)
    pen.down()
    block(pen, "Ingen jämförelse finns. Inga säkra skelettskador. Mjukdelarna är utan anmärkning.", 50, 490)
    story.said, story.pages = said | {"previous"}, pages


@order("form", faults=False)
def seen_fax_from_ward(paper: Paper) -> None:
    """A ward's fax sheet: the patient's label, ward and room above the lines."""
    pen, story = paper.pen, paper.story
    pen.y = 56
    pen.write(story.say("clinic"), 50, size=13, bold=True)
    pen.box(340, 66, 548, 122, 0.6)
    pen.y = 84
    pen.write(story.say("last_first"), 350, size=11)
    pen.y = 100
    pen.write(story.say("patient_id"), 350, size=11)
    barcode(pen, 350, 105, 110, 12)
    pen.y = 150
    hush_wants(story)
    fields(paper, items(paper, story, "exams doctor"), 50)
    pen.down(0.4)
    block(pen, f"Pat överflyttas. Länka bilderna till {story.say('destination')}{story.say('fvb')}.", 50, 490)
    pen.down(1.4)
    pen.write(f"Sjuksköterska {story.secretary}, tel {story.phone}", 50)
    foot(paper, one_line(["Lägg originalet i pärmen.", "Sparas ej i journal."], paper))


@order("note", faults=False)
def seen_note_small_print(paper: Paper) -> None:
    """A label printer's narrow strip in small type."""
    pen, story = paper.pen, paper.story
    pen.box(60, 70, 330, 250, 0.5)
    pen.y = 88
    hush_wants(story)
    rows = [
        ("PAT", story.say("last_first")),
        ("PNR", story.say("patient_id")),
        ("US", exam_text(paper, story)),
    ]
    rows += [
        ("TILL", story.say("destination")),
        ("LÄK", story.say("doctor")),
        ("KLINIK", story.say("clinic")),
    ]
    for label, text in rows:
        pen.write(label, 68, size=8, bold=True)
        block(pen, text, 112, 210, 9.5)
        pen.y += 4
    pen.y = 300
    pen.write("Bilder ska länkas, se lapp.", 60)
    pen.write(story.date_text(story.written_on), WIDTH - 60, align="right")

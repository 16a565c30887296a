"""Orders for several patients, and orders of more than one page."""

from samples.draw.pen import Pen
from samples.draw.registry import Paper, layout
from samples.draw.story import Story
from samples.sent.fields import choices, receiver_with_forward, scan_rows, urgent_tick
from samples.sent.kit import at, begin, captioned, footer, grid, logo, pair, pairs, sign
from samples.sent.speaking import has_forward, iso, letter, our_address, say, secretary


def _say_for_all(paper: Paper, part: str) -> str:
    """Say a part that all patients' orders share."""
    said = [say(story, part) for story in paper.stories]
    return said[0]


def _forward_for_all(paper: Paper) -> str:
    """Say the receiver that all patients' orders share."""
    said = [receiver_with_forward(paper.pen.rng, story) for story in paper.stories]
    return said[0]


@layout("sent", "table", patients=3)
def sent_mdk_lista(paper: Paper) -> None:
    """A coordinator's list for a conference: a row a patient, orderer and receiver above the table."""
    pen, story, _ = begin(paper, size=9.5, left=42)
    at(pen, 42, 56, "Bildbeställning inför multidisciplinär konferens", 14, bold=True)
    pen.y = 82
    fields = [
        ("Beställande klinik:", _say_for_all(paper, "clinic")),
        ("Ansvarig läkare:", _say_for_all(paper, "doctor")),
        ("Bilderna skickas till:", _say_for_all(paper, "destination")),
    ]
    pairs(pen, 160, fields, gap=1.1)
    if has_forward(story):
        pair(pen, "Vidare till:", _say_for_all(paper, "forward_to"), 160, gap=1.1)
    pen.down(0.3)
    rows = [
        (
            str(number),
            say(one, "patient_id"),
            say(one, "patient_name"),
            "\n".join(f"{text} {day}".strip() for text, day in scan_rows(one)),
        )
        for number, one in enumerate(paper.stories, 1)
    ]
    grid(pen, [42, 62, 165, 310, 552], rows, head=("", "Personnummer", "Namn", "Undersökning"), shade=0.88)
    pen.write(f"MDK-koordinator {story.secretary}, {story.phone}")
    story.traps.add("coordinator")
    footer(pen, [f"Upprättad {iso(story.written_on)}", "Sida 1/1"])


@layout("sent", "prose", patients=2)
def sent_ward_tva_patienter(paper: Paper) -> None:
    """A ward asks for two patients at once, a paragraph for each."""
    pen, story, rng = begin(paper)
    pen.y = 76
    pen.write(f"Till {our_address(rng)[0]}", bold=True)
    pen.down(1.6)
    pen.paragraph("Vi behöver bilder på två patienter.")
    pen.down(0.6)
    for number, one in enumerate(paper.stories, 1):
        who = ", ".join(text for text in (say(one, "patient_name"), say(one, "patient_id")) if text)
        pen.write(f"Patient {number}: {who}", bold=True)
        pen.down(1.2)
        for text, day in scan_rows(one):
            pen.write(f"{text} {day}".strip(), pen.look.left + 20)
            pen.down(1.1)
        pen.down(0.5)
    receiver = _forward_for_all(paper)
    if receiver:
        pen.paragraph(f"Båda patienternas bilder ska till {receiver}.")
    for label, part in (("Klinik", "clinic"), ("Läkare", "doctor")):
        value = _say_for_all(paper, part)
        if value:
            pen.paragraph(f"{label}: {value}")
    pen.down(0.8)
    sign(pen, [iso(story.written_on), secretary(rng, story)])
    story.traps.add("secretary")


@layout("sent", "form", patients=2)
def sent_tva_block(paper: Paper) -> None:
    """The same small form twice on a sheet, each for a patient of its own, complete in itself."""
    pen, _, rng = begin(paper, size=10.5, left=55)
    top = 50.0
    for one in paper.stories:
        _block(pen, one, top, receiver_with_forward(rng, one))
        top += 380
    pen.rule(30, 565, 418, 0.5)


def _block(pen: Pen, story: Story, top: float, receiver: str) -> None:
    """Draw one of the sheet's two orders."""
    at(pen, 55, top + 16, "Beställningssedel bilder", 13, bold=True)
    at(pen, 545, top + 16, iso(story.written_on), 9, align="right")
    captioned(pen, 55, top + 28, 330, top + 62, "Patient", say(story, "patient_name"))
    captioned(pen, 330, top + 28, 545, top + 62, "Personnr", say(story, "patient_id"))
    captioned(pen, 55, top + 62, 330, top + 96, "Klinik", say(story, "clinic"))
    captioned(pen, 330, top + 62, 545, top + 96, "Läkare", say(story, "doctor"))
    captioned(pen, 55, top + 96, 545, top + 130, "Till", receiver)
    for number, (text, day) in enumerate(scan_rows(story)):
        y = top + 130 + 32 * number
        captioned(pen, 55, y, 400, y + 32, "Undersökning", text)
        captioned(pen, 400, y, 545, y + 32, "Utförd", day)


@layout("sent", "cover")
def sent_faxforsatt_och_brev(paper: Paper) -> None:
    """A fax cover with sender and pages, then the letter; the cover names the department it goes to."""
    pen, story, rng = begin(paper, size=11.5, left=70)
    at(pen, 70, 100, "FAX", 40, bold=True)
    pen.y = 160
    fields = [
        ("Till:", ", ".join(our_address(rng))),
        ("Från:", say(story, "clinic")),
        ("Telefon:", story.phone),
        ("Antal sidor:", "2 (inkl. denna)"),
        ("Datum:", iso(story.written_on)),
    ]
    pairs(pen, 170, fields, gap=1.7)
    pen.rule(70, 530)
    pen.down(2)
    pen.paragraph("Innehållet är sekretessbelagt. Har ni fått faxet av misstag, ring avsändaren.", 70, 440)
    story.traps.add("own_department")
    paper.turn()
    for part in letter(rng, story, who=True, share=0.1):
        pen.paragraph(part)
        pen.down(0.7)
    pen.down(0.5)
    sign(pen, [say(story, "doctor_after")])


@layout("sent", "cover")
def sent_overflyttning(paper: Paper) -> None:
    """A patient is moved: the transfer's sheet, then its page for the radiology department."""
    pen, story, rng = begin(paper, size=11, left=56)
    logo(pen, 56, 40, rng.randrange(4))
    at(pen, 100, 60, "Överflyttning av patient", 16, bold=True)
    pen.y = 100
    fields = [
        ("Namn", say(story, "last_first")),
        ("Personnummer", say(story, "patient_id")),
        ("Från", say(story, "clinic")),
        ("Ansvarig läkare", say(story, "doctor")),
    ]
    pairs(pen, 180, fields, gap=1.4)
    for text in ("Medicinlista medföljer", "Närstående informerad", "Smitta: ingen känd"):
        pen.tick(60, True, text)
        pen.down(1.3)
    footer(pen, ["Överflyttning", iso(story.written_on), "Sida 1 av 2"])
    paper.turn()
    at(pen, 56, 60, "Till röntgen: bilder som ska följa patienten", 14, bold=True)
    pen.y = 82
    grid(pen, [56, 400, 545], scan_rows(story, 1), head=("Undersökning", "Datum"))
    pen.write("Bilderna skickas till", bold=True)
    pen.down(1.3)
    pen.paragraph(receiver_with_forward(rng, story) or " ")
    pen.down(0.5)
    choices(pen, urgent_tick(story, "Akut, patienten reser i dag"), 56)
    footer(pen, ["Överflyttning", iso(story.written_on), "Sida 2 av 2"])


@layout("sent", "form")
def sent_fran_till(paper: Paper) -> None:
    """An arrow's two ends: who sends for it to the left, where it goes to the right."""
    pen, story, rng = begin(paper, size=10.5, left=45)
    at(pen, 45, 58, rng.choice(["BILDER MELLAN SJUKHUS", "Bildtransport"]), 15, bold=True)
    at(pen, 548, 58, iso(story.written_on), 10, align="right")
    captioned(pen, 45, 76, 285, 120, "Beställare (klinik)", say(story, "clinic"))
    captioned(pen, 45, 120, 285, 154, "Läkare", say(story, "doctor"))
    captioned(pen, 310, 76, 550, 120, "Mottagare av bilderna", say(story, "destination"))
    forward = say(story, "forward_to") if has_forward(story) else ""
    captioned(pen, 310, 120, 550, 154, "Mottagaren lämnar vidare till", forward)
    pen.rule(286, 308, 115, 2)
    captioned(pen, 45, 168, 310, 202, "Patient", say(story, "patient_name"))
    captioned(pen, 310, 168, 550, 202, "Personnummer", say(story, "patient_id"))
    pen.y = 214
    grid(
        pen,
        [45, 310, 430, 550],
        [(*row, "") for row in scan_rows(story, 3)],
        head=("Undersökning", "Datum", "Klar"),
    )


@layout("sent", "form", typewriter=True)
def sent_rutor_for_siffror(paper: Paper) -> None:
    """A form with a small box for each figure of the identity."""
    pen, story, rng = begin(paper, size=11, left=50)
    at(pen, 50, 60, "LÅNEBEGÄRAN BILDARKIV", 15, bold=True)
    at(pen, 50, 92, "Personnummer", 8)
    figures = say(story, "patient_id").replace(" ", "")
    for index, figure in enumerate(figures or " " * 12):
        x = 150 + 19 * index
        if figure != "-":
            pen.box(x, 76, x + 17, 98)
        at(pen, x + 5, 92, figure, 12)
    pen.y = 126
    fields = [
        ("Namn", say(story, "patient_name")),
        ("Klinik", say(story, "clinic")),
        ("Läkare", say(story, "doctor")),
        ("Sänds till", receiver_with_forward(rng, story)),
    ]
    pairs(pen, 150, fields, gap=1.5)
    for text, day in scan_rows(story, 1):
        pair(pen, "Undersökning", f"{text}  {day}".strip(), 150, gap=1.4)
    sign(pen, [iso(story.written_on)])

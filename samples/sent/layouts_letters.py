"""Letters, with heads and without."""

from samples.draw.registry import Paper, layout
from samples.draw.sheet import WIDTH
from samples.sent.fields import scan_rows
from samples.sent.kit import at, begin, footer, logo, sign, stamp
from samples.sent.speaking import iso, joined, letter, our_address, remarks, say, secretary, sentence


def _head(paper: Paper, *, right: bool = False) -> None:
    """Write the orderer's head; none where the order names no clinic."""
    pen, story = paper.pen, paper.story
    if not story.can_say("clinic"):
        pen.y = 90
        return
    x = WIDTH - 60 if right else pen.look.left
    at(pen, x, 58, story.say("clinic"), pen.look.size + 1.5, bold=True, align="right" if right else "left")
    at(pen, x, 73, f"Tel {story.phone}", 8, align="right" if right else "left")
    pen.y = 104


def _ours(paper: Paper, x: float) -> None:
    """Write the address that the letter goes to."""
    pen = paper.pen
    for line in our_address(pen.rng):
        pen.write(line, x)
        pen.down(0.95)
    paper.story.traps.add("own_department")


@layout("sent", "prose")
def sent_kort_brev(paper: Paper) -> None:
    """A head, an address, a date, three sentences and the doctor's name."""
    pen, story, rng = begin(paper)
    _head(paper)
    _ours(paper, pen.look.left)
    pen.down(0.8)
    pen.write(iso(story.written_on))
    pen.down(2)
    for part in letter(rng, story, who=False):
        pen.paragraph(part)
        pen.down(0.6)
    pen.down(0.4)
    pen.write(rng.choice(["Med vänlig hälsning", "Vänliga hälsningar", "Hälsningar"]))
    pen.down(0.4)
    sign(pen, [say(story, "doctor_after"), story.say("clinic") if rng.random() < 0.5 else ""])


@layout("sent", "prose")
def sent_pa_uppdrag(paper: Paper) -> None:
    """The secretary writes and signs; the doctor stands in the text."""
    pen, story, rng = begin(paper)
    pen.y = 84
    _ours(paper, 330)
    pen.down(1)
    pen.write(f"{rng.choice(['Datum', 'Skrivet'])} {iso(story.written_on)}")
    pen.down(2)
    pen.write("Beställning av röntgenbilder", bold=True)
    pen.down(1.5)
    for part in letter(rng, story):
        pen.paragraph(part)
        pen.down(0.6)
    pen.down(0.6)
    pen.write(rng.choice(["Enligt uppdrag", "På uppdrag", "Vid pennan"]))
    pen.down(0.2)
    sign(pen, [secretary(rng, story), f"Telefon {story.phone}"])
    story.traps.add("secretary")


@layout("sent", "prose")
def sent_fonsterkuvert(paper: Paper) -> None:
    """A letter for a window envelope: the address to the right, references in a row, a subject."""
    pen, story, rng = begin(paper, size=11, left=62)
    logo(pen, 62, 40, rng.randrange(4))
    if story.can_say("clinic"):
        at(pen, 110, 58, story.say("clinic"), 12, bold=True)
    pen.y = 118
    _ours(paper, 320)
    pen.y = 186
    for x, label, value in (
        (62, "Datum", iso(story.written_on)),
        (190, "Handläggare", story.secretary),
        (400, "Vår beteckning", f"{rng.randint(100, 999)}-{rng.randint(10, 99)}"),
    ):
        at(pen, x, 186, label, 7.5, gray=0.3)
        at(pen, x, 199, value, 9.5)
    at(pen, 62, 232, "Ang. bildmaterial för vår bedömning", 11.5, bold=True)
    pen.y = 258
    for part in letter(rng, story, who=not story.can_say("clinic")):
        pen.paragraph(part)
        pen.down(0.5)
    if story.can_say("clinic"):
        pen.paragraph(sentence(rng, story, "who"))
    pen.down(1.2)
    pen.write(rng.choice(["Med vänlig hälsning", "Vänligen"]))
    pen.down(1.6)
    pen.write(secretary(rng, story))
    story.traps.add("secretary")
    footer(pen, [f"Telefon {story.phone}", "Org.nr 232100-0115", "www.1177.se"])


@layout("sent", "prose")
def sent_stamplat_brev(paper: Paper) -> None:
    """No head: the clinic's stamp in the corner says who it is; the doctor has signed above the name."""
    pen, story, rng = begin(paper)
    if story.can_say("clinic"):
        stamp(pen, 330, 40, 222, [story.say("clinic"), f"Tel {story.phone}"])
    pen.y = 110
    pen.write(f"Till {' '.join(our_address(rng))}")
    story.traps.add("own_department")
    pen.down(2)
    for part in letter(rng, story, who=not story.can_say("clinic"), share=0.1):
        pen.paragraph(part)
        pen.down(0.5)
    pen.down(0.5)
    pen.write(iso(story.written_on))
    sign(pen, [say(story, "doctor_after")])


@layout("sent", "prose")
def sent_vansterspalt(paper: Paper) -> None:
    """The house's officers and units fill the left margin; the letter stands to the right of them."""
    pen, story, rng = begin(paper, size=10.5, left=52)
    pen.rule(170, 170.1, 60)
    for index, text in enumerate(
        ("Telefontid", "vardagar 8-10", "", "Postadress", "Box 117", "", "Besök", "Entré B, plan 3")
    ):
        at(pen, 52, 120 + 12 * index, text, 8, gray=0.25)
    if story.can_say("clinic"):
        at(pen, 180, 66, story.say("clinic"), 13, bold=True)
    at(pen, 180, 90, f"{iso(story.written_on)}", 10)
    pen.y = 122
    for part in letter(rng, story, who=False):
        pen.paragraph(part, 180, 360)
        pen.down(0.5)
    if not story.can_say("clinic"):
        pen.paragraph(sentence(rng, story, "who"), 180, 360)
    pen.down(0.8)
    pen.write("Med vänlig hälsning", 180)
    sign(pen, [say(story, "doctor_after")], x=180)


@layout("sent", "prose")
def sent_paminnelse(paper: Paper) -> None:
    """A reminder: the order that was not answered, once more."""
    pen, story, rng = begin(paper)
    pen.y = 70
    pen.heading("PÅMINNELSE", 17)
    first = iso(story.written_on.replace(day=1))
    pen.paragraph(f"Vi faxade nedanstående begäran till er {first} men har ännu inte fått något.")
    story.traps.add("reminder")
    pen.down(0.8)
    for label, value in (
        ("Patient", f"{say(story, 'patient_name')}  {say(story, 'patient_id')}".strip()),
        ("Bilder", say(story, "exams")),
        ("Till", say(story, "destination")),
        ("Klinik", say(story, "clinic")),
        ("Läkare", say(story, "doctor")),
    ):
        pen.write(label, bold=True)
        pen.paragraph(value, pen.look.left + 80)
        pen.down(0.15)
    pen.down(1)
    pen.paragraph("Var vänliga återkom om något är oklart.")
    pen.down(1)
    sign(pen, [secretary(rng, story), f"Tel {story.phone}"], scribble=False)
    story.traps.add("secretary")


@layout("sent", "prose")
def sent_patientens_onskan(paper: Paper) -> None:
    """The clinic passes on what its patient has asked for; the doctor agrees."""
    pen, story, rng = begin(paper)
    _head(paper, right=True)
    _ours(paper, pen.look.left)
    pen.down(1.2)
    patient = joined(story, "patient_name", "patient_id", tie=" ")
    why = "har bett att få sina bilder bedömda här" if story.to_us else "söker vård på annan ort"
    pen.paragraph(f"Vår patient {patient} {why}. Vi har lovat ordna med bilderna.")
    pen.down(0.5)
    for text, day in scan_rows(story):
        pen.write(f"– {text}, {day}" if day else f"– {text}", pen.look.left + 16)
        pen.down(1.1)
    pen.down(0.4)
    if story.can_say("destination"):
        pen.paragraph(f"Vi ber er därför sända dem till {say(story, 'destination')}.")
        if story.forward_to:
            pen.paragraph(sentence(rng, story, "forward"))
    for remark in remarks(rng, story, 0.0):
        pen.paragraph(remark)
    pen.down(1)
    pen.write(f"{iso(story.written_on)}")
    sign(pen, [say(story, "doctor_after")])

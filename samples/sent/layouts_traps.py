"""Orders with more doctors, places, patients or pages than they need, or fewer pages."""

from samples.draw.registry import Paper, layout
from samples.sent.fields import receiver_with_forward, scan_rows
from samples.sent.folk import make_identity, make_name
from samples.sent.kit import at, begin, captioned, footer, grid, pair, pairs, sign
from samples.sent.mailing import closing, send, start
from samples.sent.speaking import has_forward, iso, joined, letter, our_address, say, secretary, sentence


@layout("sent", "form")
def sent_tva_lakare(paper: Paper) -> None:
    """Who once referred stands beside who orders now; the answer's fax number stands below."""
    pen, story, rng = begin(paper, size=10.5, left=50)
    at(pen, 50, 60, "Beställning av utförda undersökningar", 15, bold=True)
    captioned(pen, 50, 76, 300, 110, "Patient", say(story, "patient_name"))
    captioned(pen, 300, 76, 548, 110, "Personnummer", say(story, "patient_id"))
    captioned(pen, 50, 110, 300, 144, "Beställande läkare", say(story, "doctor"))
    captioned(pen, 300, 110, 548, 144, "Ursprunglig remittent", story.referrer)
    captioned(pen, 50, 144, 548, 178, "Beställande klinik", say(story, "clinic"))
    captioned(pen, 50, 178, 548, 212, "Bilderna ska till", receiver_with_forward(rng, story))
    pen.y = 222
    grid(pen, [50, 410, 548], scan_rows(story, 2), head=("Undersökning", "Utförd"))
    fax = say(story, "reply_fax") if story.can_say("clinic") else story.phone
    at(pen, 50, pen.y + 6, f"Frågor besvaras på fax {fax}", 9)
    at(pen, 548, pen.y, iso(story.written_on), 9, align="right")
    story.traps.add("referred")


@layout("sent", "table")
def sent_utford_vid(paper: Paper) -> None:
    """Each examination with the house that made it; none of these is the receiver."""
    pen, story, rng = begin(paper, size=10.5, left=48)
    at(pen, 48, 58, "Underlag för bildöverföring", 15, bold=True)
    at(pen, 48, 80, joined(story, "patient_id", "last_first", tie=" "), 11)
    pen.y = 94
    house = our_address(rng)[1]
    rows = [(text, day, house if text else "") for text, day in scan_rows(story, 1)]
    grid(pen, [48, 270, 380, 548], rows, head=("Undersökning", "Datum", "Utförd vid"), shade=0.9)
    fields = [
        ("Beställs av", say(story, "clinic")),
        ("Läkare", say(story, "doctor")),
        ("Överförs till", say(story, "destination")),
    ]
    pairs(pen, 140, fields, gap=1.3)
    if has_forward(story):
        pair(pen, "Vidare till", say(story, "forward_to"), 140, gap=1.3)
    footer(pen, [iso(story.written_on), secretary(rng, story)])
    story.traps |= {"made_at", "secretary"}


@layout("sent", "cover", faults=False)
def sent_med_samtyckessida(paper: Paper) -> None:
    """The order, and on a second page the patient's signed consent."""
    pen, story, rng = begin(paper, size=11)
    pen.y = 76
    for part in letter(rng, story, share=0.0) if not story.consent else _without_consent(paper):
        pen.paragraph(part)
        pen.down(0.6)
    pen.paragraph("Patientens skriftliga samtycke följer på nästa sida.")
    pen.down(1)
    sign(pen, [secretary(rng, story), iso(story.written_on)])
    paper.turn()
    story.consent = "written"
    story.note("consent")
    at(pen, 60, 70, "SAMTYCKE TILL UTLÄMNANDE AV BILDER", 14, bold=True)
    pen.y = 104
    pen.paragraph("Jag samtycker till att mina röntgenbilder lämnas ut till den som behandlar mig.", 60, 470)
    pen.down(0.6)
    fields = [
        ("Namn", say(story, "patient_name")),
        ("Personnummer", say(story, "patient_id")),
    ]
    pairs(pen, 180, fields, gap=1.5)
    sign(pen, ["Patientens underskrift"])
    story.traps.add("secretary")


def _without_consent(paper: Paper) -> list[str]:
    """Compose the letter of an order whose consent stands elsewhere."""
    paper.story.consent = ""
    return letter(paper.pen.rng, paper.story, share=0.0)


@layout("sent", "form", faults=False)
def sent_sida_saknas(paper: Paper) -> None:
    """The foot says that there are two pages; one came."""
    pen, story, rng = begin(paper, size=11, left=56)
    at(pen, 56, 62, "Beställning av bilder", 15, bold=True)
    pen.y = 92
    for label, value in (
        ("Patient", say(story, "patient_name")),
        ("Personnummer", say(story, "patient_id")),
        ("Klinik", say(story, "clinic")),
        ("Läkare", say(story, "doctor")),
        ("Undersökningar", say(story, "exams_rows")),
        ("Skickas till", receiver_with_forward(rng, story)),
    ):
        for index, line in enumerate(value.split("\n")):
            pair(pen, label if index == 0 else "", line, 170, gap=1.3)
    pen.down(1)
    pen.write("Fortsättning på nästa sida")
    at(pen, 545, 808, "Sida 1 av 2", 9, align="right")
    story.flags.add("page.missing")


@layout("sent", "note", faults=False)
def sent_fel_etikett(paper: Paper) -> None:
    """The sticker on the sheet is another patient's than the one in the text."""
    pen, story, rng = begin(paper, size=11)
    other = make_identity(rng, True, None)
    pen.box(330, 44, 548, 96, 0.8)
    name = make_name(rng, True)
    story.also["patient_name"] += (name,)
    at(pen, 340, 64, name, 11, bold=True)
    at(pen, 340, 84, other.value, 11, bold=True)
    pen.y = 130
    for part in letter(rng, story, share=0.0):
        pen.paragraph(part)
        pen.down(0.5)
    pen.down(0.5)
    pen.write(secretary(rng, story))
    story.flags.add("patients.mixed")
    story.traps |= {"secretary", "other_patient"}


@layout("sent", "prose")
def sent_svf_koordinator(paper: Paper) -> None:
    """A coordinator of a standardised course of care: dates of the course around the order."""
    pen, story, rng = begin(paper)
    pen.y = 70
    pen.heading("Standardiserat vårdförlopp", 14)
    story.traps |= {"visit", "coordinator"}
    pen.paragraph(sentence(rng, story, "visit"))
    pen.paragraph(sentence(rng, story, "what"))
    if story.can_say("destination"):
        pen.paragraph(f"Skickas till {receiver_with_forward(rng, story)}.")
    if story.needed_by:
        pen.paragraph(sentence(rng, story, "needed"))
    if story.can_say("clinic") or story.can_say("doctor"):
        pen.paragraph(sentence(rng, story, "who"))
    pen.down(1)
    sign(pen, [f"{story.secretary}, vårdkoordinator", f"Tel {story.phone}", iso(story.written_on)])


@layout("sent", "mail", faults=False)
def sent_patienten_sjalv(paper: Paper) -> None:
    """The patient writes in person and names no clinic, no doctor and no receiver."""
    story, rng = start(paper)
    paper.mail.sender = "Privatperson"
    lines = ["Hej,", "", f"Jag heter {say(story, 'patient_name')}, {say(story, 'patient_id')}."]
    lines += [f"Jag vill beställa en kopia av mina bilder: {say(story, 'exams')}.", "", closing(rng)]
    send(paper, "Mina röntgenbilder", [*lines, story.patient])

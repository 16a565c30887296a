"""Orders on papers that were meant for something else."""

from samples.draw.registry import Paper, layout
from samples.sent.fields import receiver_with_forward, scan_rows
from samples.sent.kit import at, begin, captioned, footer, grid, pairs, sign
from samples.sent.speaking import (
    has_forward,
    iso,
    joined,
    letter,
    our_address,
    remarks,
    say,
    secretary,
    sentence,
)


@layout("sent", "prose")
def sent_utskrivet_mejl(paper: Paper) -> None:
    """A mail that was printed and faxed: the mail program's head, then the order."""
    pen, story, rng = begin(paper, size=11, left=56)
    pen.y = 56
    pen.write(story.secretary, bold=True, size=13)
    pen.down(0.4)
    pen.rule(56, 545, width=1.4)
    pen.down(1.2)
    fields = [
        ("Från:", story.secretary),
        ("Skickat:", f"{iso(story.written_on)} {rng.randint(7, 16):02}:{rng.randint(10, 59)}"),
        ("Till:", "RGH Röntgen bilder"),
        ("Ämne:", "Bilder - faxas enligt överenskommelse"),
    ]
    pairs(pen, 130, fields, bold=True)
    pen.down(1)
    for part in letter(rng, story, share=0.1):
        pen.paragraph(part)
        pen.down(0.5)
    pen.down(0.5)
    pen.write(secretary(rng, story))
    story.traps |= {"secretary", "own_department"}
    footer(pen, ["1"], rule=False)


@layout("sent", "form")
def sent_pa_remissblankett(paper: Paper) -> None:
    """A referral's form used to ask for copies of what was done already."""
    pen, story, rng = begin(paper, size=11, left=46)
    at(pen, 46, 54, "KONSULTATIONSREMISS / BEGÄRAN", 13, bold=True)
    captioned(pen, 46, 66, 300, 100, "Patient", say(story, "last_first"))
    captioned(pen, 300, 66, 549, 100, "Personnummer", say(story, "patient_id"))
    captioned(pen, 46, 100, 300, 140, "Remitterande klinik", say(story, "clinic"))
    captioned(pen, 300, 100, 549, 140, "Remitterande läkare", say(story, "doctor"))
    captioned(pen, 46, 140, 549, 170, "Remiss till", ", ".join(our_address(rng)))
    pen.box(46, 170, 549, 420)
    at(pen, 49, 178, "Begäran", 6.5, gray=0.25)
    pen.y = 200
    pen.paragraph("Ingen ny undersökning. Vi önskar kopior av redan utförda bilder:", 56, 480)
    for text, day in scan_rows(story):
        pen.write(f"{text}  {day}".strip(), 76)
        pen.down(1.1)
    pen.down(0.4)
    if story.can_say("destination"):
        pen.paragraph(f"Bilderna skickas till {receiver_with_forward(rng, story)}.", 56, 480)
    for remark in remarks(rng, story, 0.0):
        pen.paragraph(remark, 56, 480)
    captioned(pen, 46, 420, 549, 450, "Remissdatum", iso(story.written_on))
    story.traps |= {"referral", "own_department"}


@layout("sent", "prose")
def sent_kopia_till(paper: Paper) -> None:
    """A letter that names three doctors: who orders, who referred, and who gets a copy of it."""
    pen, story, rng = begin(paper)
    pen.y = 76
    if story.can_say("clinic"):
        pen.write(say(story, "clinic"), bold=True)
        pen.down(1.4)
    pen.write(f"{iso(story.written_on)}")
    pen.down(2)
    pen.paragraph(sentence(rng, story, "what"))
    pen.paragraph(sentence(rng, story, "referred"))
    if story.can_say("destination"):
        pen.paragraph(f"Skickas till {receiver_with_forward(rng, story)}.")
    pen.down(1)
    pen.write("Med vänlig hälsning")
    sign(pen, [say(story, "doctor_after")])
    pen.down(1)
    pen.write(f"Kopia av detta brev: {story.referrer}, för kännedom", size=9)
    story.traps |= {"referred", "copy_to"}


@layout("sent", "table")
def sent_kronologi(paper: Paper) -> None:
    """All that was done in order of time; a column says what is wanted and what is there already."""
    pen, story, rng = begin(paper, size=10, left=50)
    at(pen, 50, 58, "Bildunderlag inför bedömning", 15, bold=True)
    at(pen, 50, 80, f"{say(story, 'patient_name')}  {say(story, 'patient_id')}".strip(), 11.5)
    rows = [(day, text, "önskas") for text, day in scan_rows(story)]
    rows += [(iso(story.written_on.replace(year=2017, day=9)), "Slätröntgen tumme vänster", "finns här")]
    rows += [(iso(story.written_on.replace(year=2016, day=2)), "Ultraljud lever", "behövs ej")]
    pen.y = 96
    grid(pen, [50, 150, 430, 545], rows[::-1], head=("Datum", "Undersökning", ""), shade=0.9)
    fields = [
        ("Beställare:", say(story, "clinic")),
        ("Läkare:", say(story, "doctor")),
        ("Bilderna skickas till:", receiver_with_forward(rng, story)),
    ]
    pairs(pen, 175, fields, gap=1.3)
    story.traps.add("unmarked")


@layout("sent", "prose", typewriter=True)
def sent_versaler(paper: Paper) -> None:
    """A letter in capitals."""
    pen, story, rng = begin(paper, size=10.5, left=50)
    pen.y = 84
    parts = [*letter(rng, story, share=0.1), "MED VÄNLIG HÄLSNING", secretary(rng, story)]
    for part in parts:
        pen.paragraph(part.upper())
        pen.down(0.7)
    pen.write(iso(story.written_on))
    story.traps.add("secretary")


@layout("sent", "cover")
def sent_enligt_bilaga(paper: Paper) -> None:
    """The letter says who and where; the examinations and the patient stand on the second page."""
    pen, story, rng = begin(paper, size=11.5)
    pen.y = 80
    if story.can_say("clinic"):
        pen.write(say(story, "clinic"), bold=True)
        pen.down(2)
    pen.write(f"Till {' '.join(our_address(rng))}")
    pen.down(2)
    pen.paragraph("Vi behöver kopior av de undersökningar som står i bilagan.")
    if story.can_say("destination"):
        pen.paragraph(f"De skickas till {receiver_with_forward(rng, story)}.")
    pen.down(1)
    sign(pen, [say(story, "doctor_after"), iso(story.written_on)])
    footer(pen, ["Sida 1 (2)"], rule=False)
    paper.turn()
    at(pen, 55, 64, "Bilaga 1", 14, bold=True)
    pen.y = 80
    grid(
        pen,
        [55, 180, 330, 545],
        [
            (
                say(story, "patient_id"),
                say(story, "patient_name"),
                "\n".join(f"{text} {day}".strip() for text, day in scan_rows(story)),
            )
        ],
        head=("Personnr", "Patient", "Undersökning"),
        shade=0.9,
    )
    footer(pen, ["Sida 2 (2)"], rule=False)
    story.traps.add("own_department")


@layout("sent", "form")
def sent_vart_brev_i_retur(paper: Paper) -> None:
    """The department's own letter that asks for what lacks, sent back with the answers typed in."""
    pen, story, rng = begin(paper, size=11, left=58)
    house = our_address(rng)[1]
    at(pen, 58, 52, f"Röntgenkliniken, {house}", 10, gray=0.2)
    at(pen, 58, 84, "Komplettering av beställning", 15, bold=True)
    pen.y = 110
    pen.paragraph("Er beställning kunde inte utföras. Fyll i nedan och faxa tillbaka bladet.", 58, 470)
    pen.down(0.6)
    patient = joined(story, "patient_name", "patient_id")
    for question, answer in (
        ("Patient", patient),
        ("Vilken klinik vill ha bilderna skickade?", say(story, "clinic")),
        ("Vilken läkare?", say(story, "doctor")),
        ("Vilka undersökningar, med datum?", say(story, "exams")),
        ("Vart ska bilderna skickas?", receiver_with_forward(rng, story)),
    ):
        pen.write(question, size=8.5, gray=0.2)
        pen.down(1.1)
        pen.paragraph(answer or " ", 72, 470)
        pen.rule(58, 545, pen.y - 6, 0.5)
        pen.down(0.7)
    pen.write(f"Ifyllt {iso(story.written_on)} av {story.secretary}", size=9)
    story.traps |= {"own_department", "secretary"}


@layout("sent", "note")
def sent_ett_stycke(paper: Paper) -> None:
    """Everything in one breath, with semicolons."""
    pen, story, rng = begin(paper)
    pen.y = rng.uniform(80, 200)
    parts = [
        "Beställning",
        say(story, "patient_name"),
        say(story, "patient_id"),
        say(story, "exam_list"),
        f"skickas till {receiver_with_forward(rng, story)}" if story.can_say("destination") else "",
        joined(story, "doctor", "clinic"),
        f"tel {story.phone}",
    ]
    pen.paragraph("; ".join(one for one in parts if one))


@layout("sent", "form")
def sent_konferensanmalan(paper: Paper) -> None:
    """A conference's form: when the images must be there, for whom, from where."""
    pen, story, rng = begin(paper, size=10.5, left=50)
    pen.shade(50, 40, 545, 66, 0.8)
    at(pen, 58, 58, "Bilder till rond eller konferens", 14, bold=True)
    pen.y = 92
    needed = say(story, "needed_by") if story.needed_by else ""
    rows = [
        ("Patient", say(story, "patient_name")),
        ("Personnummer", say(story, "patient_id")),
        ("Undersökningar som ska visas", say(story, "exams_rows")),
        ("Bilderna skickas till", receiver_with_forward(rng, story)),
        ("Bilderna behövs senast", needed),
        ("Anmälande klinik (beställare)", say(story, "clinic")),
        ("Anmälande läkare", say(story, "doctor")),
        ("Frågeställning till ronden", "Ställningstagande till fortsatt behandling"),
    ]
    grid(pen, [50, 225, 545], rows, pad=6)
    footer(pen, [f"Anmält {iso(story.written_on)}", f"Sekreterare {story.secretary}"])
    story.traps.add("secretary")


@layout("sent", "form")
def sent_dubbelspalt(paper: Paper) -> None:
    """Two columns of fields without lines: the patient's to the left, the clinic's to the right."""
    pen, story, rng = begin(paper, size=10.5, left=46)
    at(pen, 46, 60, "Kopiebeställning", 17, bold=True)
    at(pen, 549, 60, iso(story.written_on), 10, align="right")
    for x, fields in (
        (46.0, (("Patient", "patient_name"), ("Personnummer", "patient_id"), ("Bilder av", "exams_rows"))),
        (310.0, (("Beställare", "clinic"), ("Doktor", "doctor"), ("Skickas till", "destination"))),
    ):
        pen.y = 96
        for label, part in fields:
            at(pen, x, pen.y, label, 8.5, gray=0.2)
            pen.down(1)
            for line in say(story, part).split("\n"):
                pen.paragraph(line, x, 235)
            pen.down(0.5)
    pen.y = 260
    if has_forward(story):
        pen.paragraph(sentence(rng, story, "forward"))
    for remark in remarks(rng, story, 0.15):
        pen.paragraph(remark)

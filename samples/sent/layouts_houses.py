"""Papers on which the house and its unit stand apart, and papers of few words."""

from samples.draw.registry import Paper, layout
from samples.sent.fields import receiver_with_forward, scan_rows
from samples.sent.kit import at, begin, fitted, footer, logo, pairs, sign
from samples.sent.speaking import (
    iso,
    joined,
    letter,
    our_address,
    remarks,
    say,
    secretary,
    sentence,
    two_parts,
)


@layout("sent", "prose")
def sent_husets_brevpapper(paper: Paper) -> None:
    """The hospital's paper with its region; which of its units writes stands in the signature."""
    pen, story, rng = begin(paper, left=64)
    logo(pen, 64, 38, rng.randrange(4))
    unit, house = two_parts(story, "clinic")
    if house:
        at(pen, 108, 50, house, 13, bold=True)
        region = story.clinic.hospital.region if story.clinic.hospital else ""
        at(pen, 108, 64, region, 8.5, gray=0.2)
        footer(pen, [region or story.clinic.town, "Växel 010-123 45 00", "Organisationsnummer 232100-0115"])
    pen.y = 110
    pen.write(iso(story.written_on))
    pen.down(2)
    pen.write("Till röntgen")
    pen.down(1.6)
    for part in letter(rng, story, who=False, share=0.1):
        pen.paragraph(part)
        pen.down(0.5)
    pen.down(0.5)
    pen.write("Med vänlig hälsning")
    sign(pen, [say(story, "doctor_after"), unit])


@layout("sent", "note")
def sent_pm(paper: Paper) -> None:
    """A memo: to, from, matter, and what is wanted in a few lines."""
    pen, story, rng = begin(paper, size=11.5)
    at(pen, pen.look.left, 64, "PM", 22, bold=True)
    pen.y = 96
    sender = joined(story, "doctor", "clinic")
    fields = [
        ("Till", ", ".join(our_address(rng))),
        ("Från", sender),
        ("Ang.", joined(story, "patient_name", "patient_id")),
        ("Datum", iso(story.written_on)),
    ]
    pairs(pen, pen.look.left + 60, fields, bold=True, gap=1.3)
    pen.rule(pen.look.left, 540)
    pen.down(1.5)
    if story.can_say("exams"):
        pen.paragraph(f"Önskar kopia av {say(story, 'exams_from')}.")
    if story.can_say("destination"):
        pen.paragraph(f"Bilderna skickas till {receiver_with_forward(rng, story)}.")
    for remark in remarks(rng, story, 0.15):
        pen.paragraph(remark)
    story.traps.add("own_department")


@layout("sent", "form")
def sent_rubrik_over_varde(paper: Paper) -> None:
    """Bold headings with the value on the line below, no boxes and no lines."""
    pen, story, rng = begin(paper)
    pen.y = 64
    pen.heading(rng.choice(["Beställning kopior", "Bildkopior", "Begäran"]), 15)
    for label, value in (
        ("Patient", say(story, "patient_name")),
        ("Personnummer", say(story, "patient_id")),
        ("Undersökning och datum", say(story, "exams_rows")),
        (
            "Beställande läkare och klinik",
            joined(story, "doctor", "clinic"),
        ),
        ("Mottagare", receiver_with_forward(rng, story)),
        ("Upprättad", f"{iso(story.written_on)} av {story.secretary}"),
    ):
        pen.write(label, bold=True)
        pen.down(1.05)
        for line in value.split("\n"):
            pen.paragraph(line)
        pen.down(0.5)
    story.traps.add("secretary")


@layout("sent", "prose", typewriter=True)
def sent_maskinbrev(paper: Paper) -> None:
    """A typed letter: place and date to the right, the sender's lines at the foot."""
    pen, story, rng = begin(paper, size=10.5, left=66)
    town = story.clinic.town if story.can_say("clinic") else ""
    at(pen, 540, 66, " ".join(one for one in (town, iso(story.written_on)) if one), align="right")
    pen.y = 110
    for part in letter(rng, story, who=False, share=0.15):
        pen.paragraph(part)
        pen.down(0.8)
    pen.down(0.6)
    doctor = say(story, "doctor_after")
    for line in (doctor, say(story, "clinic"), f"tel. {story.phone}"):
        if line:
            pen.write(line, 250)
            pen.down()
    pen.down(1)
    pen.write(f"/{secretary(rng, story)}", size=9)
    story.traps.add("secretary")


@layout("sent", "note")
def sent_remsa(paper: Paper) -> None:
    """A narrow strip, as label printers make them."""
    pen, story, rng = begin(paper, size=9.5, left=40)
    pen.box(30, 36, 268, 250, 0.5)
    pen.y = 54
    pen.write("BILDBEGÄRAN", bold=True)
    pen.write(iso(story.written_on), 260, align="right", size=8)
    pen.down(1.4)
    for value in (
        say(story, "patient_id"),
        say(story, "patient_name"),
        *(f"{text} {day}".strip() for text, day in scan_rows(story)),
    ):
        for line in pen.wrap(value, 218) if value else ():
            pen.write(line)
            pen.down(1.1)
    for label, value in (
        ("TILL:", receiver_with_forward(rng, story)),
        ("BEST:", joined(story, "doctor", "clinic")),
    ):
        lines, size = fitted(pen, value, 180, 3, 9.5)
        pen.write(label, size=8, bold=True)
        for line in lines:
            pen.write(line, 76, size=size)
            pen.down(1.05)


@layout("sent", "prose")
def sent_punktbrev(paper: Paper) -> None:
    """A letter with bullets: a line each for who, whom, what and where."""
    pen, story, rng = begin(paper)
    pen.y = 82
    pen.write(sentence(rng, story, "greeting"))
    pen.down(1.5)
    pen.paragraph("Vi behöver hjälp med bilder enligt följande:")
    pen.down(0.4)
    patient = joined(story, "patient_name", "patient_id")
    receiver = receiver_with_forward(rng, story)
    for text in (
        f"patient {patient}" if patient else "",
        f"undersökning {say(story, 'exams')}" if story.can_say("exams") else "",
        f"skickas till {receiver}" if receiver else "",
        f"beställande klinik {say(story, 'clinic')}" if story.can_say("clinic") else "",
        f"ansvarig läkare {say(story, 'doctor')}" if story.can_say("doctor") else "",
    ):
        if text:
            pen.write("•", pen.look.left + 6)
            pen.paragraph(text, pen.look.left + 20)
            pen.down(0.15)
    pen.down(0.8)
    sign(
        pen, [secretary(rng, story), f"Tel {story.phone}", iso(story.written_on)], scribble=rng.random() < 0.5
    )
    story.traps.add("secretary")

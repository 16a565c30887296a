"""Views of newer systems, and forms that divide what others write in one field."""

from random import Random

from samples.draw.registry import Paper, layout
from samples.draw.story import Story
from samples.sent.fields import receiver_with_forward, scan_rows
from samples.sent.kit import at, begin, captioned, fitted, footer, grid, pairs, sign
from samples.sent.speaking import has_forward, iso, joined, our_address, say, secretary, sentence, two_parts


def _last_first(story: Story) -> str:
    """Write the doctor as a system's list of staff does; both orders of the name count as right."""
    if not story.can_say("doctor"):
        return ""
    name = story.say("doctor_name")
    first, _, last = name.partition(" ")
    if not last or len(first) == 1:
        return name
    story.also["doctor"] += (f"{last}, {first}", f"{last} {first}")
    return f"{last}, {first}"


def _address(rng: Random, story: Story, name: str) -> list[str]:
    """Write a place as an envelope does: unit, house, post code where the house says its town."""
    unit, house = two_parts(story, name)
    place = getattr(story, name)
    code = f"{rng.randint(210, 980)} {rng.randint(10, 99)} {place.town}" if place.town else ""
    return [line for line in (unit, house, code if house else "") if line]


@layout("sent", "form")
def sent_delade_namn(paper: Paper) -> None:
    """First and last name in boxes of their own, cost centre and codes between."""
    pen, story, rng = begin(paper, size=10.5, left=46)
    at(pen, 46, 54, "Bildbegäran mellan vårdgivare", 14, bold=True)
    first, _, last = story.patient.partition(" ")
    name = say(story, "patient_name")
    family = last + name.removeprefix(story.patient) if name else ""
    captioned(pen, 46, 66, 215, 100, "Efternamn", family)
    captioned(pen, 215, 66, 370, 100, "Förnamn", first if name else "")
    captioned(pen, 370, 66, 549, 100, "Personnummer", say(story, "patient_id"))
    captioned(pen, 46, 100, 370, 134, "Beställande vårdenhet", say(story, "clinic"))
    captioned(
        pen,
        370,
        100,
        549,
        134,
        "Kombikakod / kostnadsställe",
        f"{rng.randint(1000, 9999)}{rng.choice('KMR')}",
    )
    captioned(pen, 46, 134, 370, 168, "Ansvarig läkare", say(story, "doctor"))
    captioned(pen, 370, 134, 549, 168, "Telefon", story.phone)
    pen.y = 180
    rows = [(text, day) for text, day in scan_rows(story, 2)]
    grid(pen, [46, 400, 549], rows, head=("Undersökning", "Datum"), shade=0.92)
    captioned(pen, 46, pen.y, 549, pen.y + 36, "Mottagare av bilderna", receiver_with_forward(rng, story))
    footer(pen, [f"Registrerad {iso(story.written_on)}", secretary(rng, story)])
    story.traps.add("secretary")


@layout("sent", "table")
def sent_modalitetskolumner(paper: Paper) -> None:
    """A list with the modality, the part of the body and the date in columns, and accession numbers."""
    pen, story, rng = begin(paper, size=10, left=46)
    at(pen, 46, 54, "Export - valda undersökningar", 14, bold=True)
    at(pen, 46, 74, f"{say(story, 'patient_id')}  {say(story, 'last_first')}".strip(), 11)
    dates = scan_rows(story, 1)
    parts = [(one.modality, one.part) for one in story.examinations] or [("", "")]
    rows = [
        (f"HAL{rng.randint(1000000, 9999999)}", modality, part, day)
        for (modality, part), (_, day) in zip(parts, dates, strict=True)
    ]
    pen.y = 86
    grid(pen, [46, 140, 260, 440, 549], rows, head=("Acc.nr", "Modalitet", "Område", "Datum"), shade=0.9)
    fields = [
        ("Beställare:", say(story, "clinic")),
        ("Läkare:", say(story, "doctor")),
        ("Exporteras till:", receiver_with_forward(rng, story)),
    ]
    pairs(pen, 150, fields, gap=1.3)
    footer(pen, [f"Skapad {iso(story.written_on)}", f"av {story.secretary}"])
    story.traps.add("secretary")


@layout("sent", "prose")
def sent_adressblock(paper: Paper) -> None:
    """The receiver stands as on an envelope, line by line with its post code."""
    pen, story, rng = begin(paper)
    pen.y = 70
    pen.write(f"Till {', '.join(our_address(rng))}", size=10)
    pen.down(2)
    pen.paragraph(sentence(rng, story, "what"))
    pen.down(0.6)
    block = _address(rng, story, "destination")
    if block:
        pen.write("Bilderna skickas till:")
        pen.down(1.3)
        for line in block:
            pen.write(line, pen.look.left + 40)
            pen.down(1.05)
        if story.forward_to:
            pen.down(0.3)
            pen.paragraph(sentence(rng, story, "forward"))
    pen.down(0.8)
    if not story.can_say("clinic"):
        pen.paragraph(sentence(rng, story, "who"))
    pen.write(f"{iso(story.written_on)}")
    sign(pen, [say(story, "doctor_after"), say(story, "clinic"), f"Tel {story.phone}"])
    story.traps.add("own_department")


@layout("sent", "form")
def sent_personallista(paper: Paper) -> None:
    """A system's view in two columns; staff are listed with the last name first, times stand with dates."""
    pen, story, rng = begin(paper, size=10, left=48)
    pen.shade(48, 36, 548, 58, 0.82)
    at(pen, 54, 51, "Utskrift av beställning", 12, bold=True)
    at(
        pen,
        542,
        51,
        f"{iso(story.written_on)} {rng.randint(7, 16):02}:{rng.randint(10, 59)}",
        8,
        align="right",
    )
    pen.y = 82
    rows = [
        ("Order-id", f"{story.written_on:%y%m%d}{rng.randint(1000, 99999):06}"),
        ("Patient-id", say(story, "patient_id")),
        ("Patient", say(story, "last_first")),
        ("Beställande enhet", say(story, "clinic")),
        ("Beställande läkare", _last_first(story)),
        ("Registrerad av", f"{story.secretary}, vårdadministratör"),
        *[
            (
                f"Undersökning {number}",
                f"{text}, {day} kl. {rng.randint(7, 17):02}:{rng.randint(10, 59)}" if day else text,
            )
            for number, (text, day) in enumerate(scan_rows(story, 1), 1)
        ],
        ("Mottagare, bilder", say(story, "destination")),
        (
            "Mottagare, vidare",
            say(story, "forward_to") if has_forward(story) else "-",
        ),
    ]
    for label, value in rows:
        at(pen, 54, pen.y, label, 9, gray=0.2)
        found, size = fitted(pen, value, 360, 1, 10)
        at(pen, 180, pen.y, found[0], size)
        pen.rule(48, 548, pen.y + 5, 0.3)
        pen.down(1.35)
    story.traps.add("secretary")


@layout("sent", "prose")
def sent_avsandarkuvert(paper: Paper) -> None:
    """The orderer's address as a block on the left, the receiver's on the right, three lines between."""
    pen, story, rng = begin(paper, size=11, left=55)
    for x, title, name in ((55.0, "Beställare", "clinic"), (320.0, "Mottagare av bilder", "destination")):
        at(pen, x, 70, title, 9, bold=True)
        for index, line in enumerate(_address(rng, story, name)):
            found, size = fitted(pen, line, 220, 1, 11)
            at(pen, x, 88 + 15 * index, found[0], size)
    pen.y = 160
    patient = joined(story, "patient_name", "patient_id")
    for label, value in (
        ("Avser", patient),
        ("Bilder", say(story, "exams")),
        ("Läkare", say(story, "doctor")),
        ("Datum", iso(story.written_on)),
    ):
        pen.write(label, bold=True)
        pen.paragraph(value or " ", 130)
        pen.down(0.3)
    if has_forward(story):
        pen.paragraph(sentence(rng, story, "forward"))
    sign(pen, [])

"""Senders of other kinds: dentists, therapists, care homes, authorities, companies, neighbours."""

from samples.draw.registry import Paper, layout
from samples.sent.fields import choices, consent_ticks, scan_rows
from samples.sent.kit import at, begin, footer, grid, logo, pair, sign
from samples.sent.speaking import has_forward, iso, joined, our_address, remarks, say, sentence


@layout("sent", "prose")
def sent_dentist_brev(paper: Paper) -> None:
    """A dentist's secretary sends for pictures of jaws: patient and teeth first, in short lines."""
    pen, story, rng = begin(paper)
    pen.y = 66
    if story.can_say("clinic"):
        pen.write(story.say("clinic"), bold=True, size=pen.look.size + 2)
        pen.down(1)
        pen.write(f"Tel. {story.phone}", size=9)
    pen.down(2)
    pen.write(f"Hej röntgen på {our_address(rng)[1]}!")
    story.traps.add("own_department")
    pen.down(1.6)
    patient = joined(story, "patient_name", "patient_id", tie=" ")
    pen.write(patient, bold=True)
    pen.down(1.2)
    for text, day in scan_rows(story):
        pen.write(f"{text} {day}".strip())
        pen.down(1.2)
    pen.down(0.3)
    if story.can_say("destination"):
        pen.paragraph(f"Skicka till {say(story, 'destination')} inför käkkirurgisk bedömning.")
    if story.can_say("doctor"):
        pen.paragraph(f"Behandlare är {say(story, 'doctor')}.")
    pen.down(1)
    pen.write(f"{story.secretary}, tandsköterska")
    story.traps.add("secretary")
    pen.down(1)
    pen.write(iso(story.written_on))


@layout("sent", "form")
def sent_therapist_samtycke(paper: Paper) -> None:
    """A therapist's sheet with the patient's consent at the bottom of the same page."""
    pen, story, _ = begin(paper, size=11, left=56)
    pen.y = 64
    pen.heading("Begäran om röntgenbilder för pågående behandling", 14)
    for label, value in (
        ("Mottagning", say(story, "clinic")),
        ("Behandlare", say(story, "doctor")),
        ("Patient", say(story, "patient_name")),
        ("Personnummer", say(story, "patient_id")),
        ("Undersökning", say(story, "exams_rows")),
        ("Skickas till", say(story, "destination")),
    ):
        for index, line in enumerate(value.split("\n")):
            pair(pen, label if index == 0 else "", line, 170, gap=1.25)
    pen.down(0.5)
    pen.rule(56, 545)
    pen.down(1.5)
    pen.write("Patientens samtycke", bold=True)
    choices(pen, consent_ticks(story), 200)
    pen.down(2)
    pen.write("Ort och datum", size=8)
    pen.write(
        f"{story.clinic.town} {iso(story.written_on)}" if story.can_say("clinic") else iso(story.written_on),
        170,
    )
    sign(pen, [], x=170)


@layout("sent", "prose", faults=False)
def sent_care_home_ssk(paper: Paper) -> None:
    """A nurse of a care home writes for the doctor in charge at the health centre."""
    pen, story, rng = begin(paper)
    home = rng.choice(["Äldreboendet Ekbacken", "Solgläntans vårdboende", "Särskilda boendet Vallen"])
    pen.y = 80
    pen.write(iso(story.written_on))
    pen.down(1.8)
    pen.paragraph(f"Hej! Jag är sjuksköterska på {home}. {sentence(rng, story, 'what')}")
    pen.down(0.4)
    if story.can_say("clinic") or story.can_say("doctor"):
        pen.paragraph(sentence(rng, story, "who"))
    if story.can_say("destination"):
        pen.paragraph(sentence(rng, story, "to"))
    if has_forward(story):
        pen.paragraph(sentence(rng, story, "forward"))
    pen.down(0.4)
    pen.paragraph("Den boende kan själv inte ringa. Nås på telefon om ni undrar något.")
    pen.down(1)
    sign(pen, [f"{story.secretary}, leg. sjuksköterska", f"{home}, tel {story.phone}"])
    story.traps |= {"secretary", "care_home"}


@layout("sent", "form")
def sent_company_halsa(paper: Paper) -> None:
    """Occupational health care: an investigation's number, a table without lines."""
    pen, story, rng = begin(paper, size=10.5, left=58)
    logo(pen, 500, 36, rng.randrange(4))
    if story.can_say("clinic"):
        at(pen, 58, 56, story.say("clinic"), 13, bold=True)
    at(pen, 58, 80, f"Utredning {rng.randint(1000, 9999)}/26   Datum {iso(story.written_on)}", 9)
    pen.y = 112
    pen.write("Rekvisition av tidigare röntgenbilder", bold=True)
    pen.down(1.6)
    rows = [
        ("Medarbetare", say(story, "last_first")),
        ("Personnummer", say(story, "patient_id")),
        *[("Undersökning", f"{text}, {day}" if day else text) for text, day in scan_rows(story, 0)],
        ("Företagsläkare", say(story, "doctor")),
        ("Skickas till", say(story, "destination")),
    ]
    if has_forward(story):
        rows.append(("Vidare till", say(story, "forward_to")))
    grid(pen, [58, 190, 545], rows, lines=False)
    for remark in remarks(rng, story, 0.1):
        pen.paragraph(remark)
    footer(pen, ["Ackrediterad företagshälsovård", f"Tel {story.phone}", "Bankgiro 5050-1055"])


@layout("sent", "prose", faults=False)
def sent_office_brev(paper: Paper) -> None:
    """An authority, an insurer or a law firm orders for itself; its medical adviser is the doctor."""
    pen, story, rng = begin(paper, size=11, left=70)
    if story.can_say("clinic"):
        at(pen, 70, 60, say(story, "clinic"), 14, bold=True)
    at(pen, 420, 56, f"Datum {iso(story.written_on)}", 9)
    at(pen, 420, 69, f"Dnr {rng.randint(1000, 9999)}-2026", 9)
    pen.y = 116
    for line in our_address(rng):
        pen.write(line)
        pen.down()
    pen.down(1)
    pen.write(rng.choice(["Begäran om röntgenbilder", "Bilder för utredning"]), bold=True)
    pen.down(1.6)
    for part in (sentence(rng, story, "what"), "Bilderna behövs som underlag i ett ärende hos oss."):
        pen.paragraph(part)
        pen.down(0.4)
    if story.can_say("doctor"):
        pen.paragraph(f"De ska bedömas av vår medicinska rådgivare {say(story, 'doctor')}.")
    if story.can_say("destination"):
        pen.paragraph(f"Sänd dem till {say(story, 'destination')}.")
    if story.consent == "written":
        story.note("consent")
        pen.paragraph("Skriftligt samtycke bifogas.")
    pen.down(1.2)
    pen.write("Med vänlig hälsning")
    pen.down(1.6)
    pen.write(f"{story.secretary}, handläggare")
    story.traps |= {"own_department", "secretary"}


@layout("sent", "form", language="da", faults=False)
def sent_dansk_anmodning(paper: Paper) -> None:
    """A Danish department's request on its own form."""
    _abroad(
        paper,
        "Anmodning om billedmateriale",
        (
            "Afdeling",
            "Læge",
            "Patient",
            "Personnummer (Sverige)",
            "Undersøgelser",
            "Billeder sendes til",
            "Dato",
        ),
    )


@layout("sent", "form", language="no", faults=False)
def sent_norsk_bestilling(paper: Paper) -> None:
    """A Norwegian hospital's order of images."""
    _abroad(
        paper,
        "Bestilling av radiologiske bilder",
        ("Avdeling", "Lege", "Pasient", "Svensk personnummer", "Undersøkelser", "Bildene sendes til", "Dato"),
    )


def _abroad(paper: Paper, title: str, labels: tuple[str, ...]) -> None:
    """Draw a foreign form: labels in the sender's language."""
    pen, story, _ = begin(paper, size=11, left=60)
    at(pen, 60, 62, story.clinic.hospital_written, 10, gray=0.2)
    at(pen, 60, 86, title, 15, bold=True)
    pen.y = 118
    values = (
        say(story, "clinic"),
        say(story, "doctor"),
        say(story, "patient_name"),
        say(story, "patient_id"),
        say(story, "exams_rows"),
        say(story, "destination"),
        story.date_text(story.written_on),
    )
    for label, value in zip(labels, values, strict=True):
        for index, line in enumerate(value.split("\n")):
            pair(pen, f"{label}:" if index == 0 else "", line, 245, gap=1.4)
    sign(pen, [])

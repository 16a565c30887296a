"""Forms of those who are no clinic of ours: therapists, insurers, authorities, dentists, trials, patients."""

from samples.draw.registry import Paper
from samples.held.desk import (
    above,
    band,
    banner,
    consent_boxes,
    exams_under,
    fields,
    head,
    sign,
    ticks,
    wants_boxes,
    where,
)
from samples.held.senders import order
from samples.held.words import tell


@order("form", by="physiotherapist", ours=True)
def held_physio(paper: Paper) -> None:
    """A physiotherapist's request."""
    pen, story = paper.pen, paper.story
    head(paper, "Förfrågan om röntgenbilder", right="Ansluten till vårdvalet")
    fields(
        pen,
        [
            ("Patient", tell(paper, "[{patient_name}][, {patient_id}]")),
            ("Behandlare", story.say("doctor")),
            ("Undersökning", story.say("exams")),
            ("Skickas till", where(story)),
        ],
        apart=0.5,
    )
    pen.paragraph("Undersökningen är av betydelse för den behandling som pågår.")
    pen.paragraph(tell(paper, "Vi önskar {bilder}. {samtycke}"))
    sign(paper, name=False)


@order("prose", by="chiropractor", ours=True)
def held_chiropractor(paper: Paper) -> None:
    """A chiropractor who referred the patient."""
    pen = paper.pen
    head(paper)
    pen.paragraph(
        tell(
            paper,
            "{hej}\n\nJag har själv remitterat [{patient_name}//patienten][, {patient_id},] till er[ "
            "för {exams}] och vill nu ta "
            "del av {bilder}. [Skickas till {destination}.] {samtycke}\n\n{mvh}\n[{doctor}]",
        )
    )
    sign(paper, name=False)


@order("form", by="naprapath", ours=True)
def held_naprapath(paper: Paper) -> None:
    """A naprapath with a signed consent."""
    pen, story = paper.pen, paper.story
    banner(pen, "Begäran om journaluppgift: röntgen", 14)
    for label, value in (
        ("Mottagning", story.say("clinic")),
        ("Legitimerad behandlare", story.say("doctor")),
        ("Avser patient", tell(paper, "[{patient_name}][ {patient_id}]")),
        ("Vad", story.say("exam_list")),
        ("Adressat", story.say("destination")),
    ):
        above(pen, label, value, pen.look.left, pen.right - pen.look.left)
        pen.down(0.4)
    pen.write("Samtycke")
    ticks(pen, pen.look.left + 90, consent_boxes(story))
    ticks(pen, pen.look.left, wants_boxes(story))


@order("form", by="insurer", ours=True)
def held_insurer(paper: Paper) -> None:
    """An insurance company's form."""
    pen, story = paper.pen, paper.story
    head(paper, "Begäran om underlag i skadeärende", right="Skada nr " + story.phone[-5:].replace(" ", ""))
    fields(
        pen,
        [
            ("Försäkrad", story.say("patient_name")),
            ("Personnummer", story.say("patient_id")),
            ("Handläggare", story.say("doctor")),
            ("Underlag som begärs", tell(paper, "{bilder}")),
            ("Undersökningar", story.say("exam_list")),
            ("Insändes till", story.say("destination")),
        ],
        apart=0.5,
    )
    pen.paragraph("Fullmakt från den försäkrade bifogas. Faktura för kopieringskostnad ställs till oss.")
    sign(paper, name=False)


@order("prose", by="authority", ours=True)
def held_authority(paper: Paper) -> None:
    """A public authority's request with reference to a law."""
    pen, story = paper.pen, paper.story
    head(paper, "Begäran om handlingar", right="Dnr A-" + story.reply_fax[-2:] + "/26")
    pen.paragraph(
        tell(
            paper,
            "Med stöd av gällande bestämmelser om uppgiftsskyldighet begär vi {bilder}[ från {exams}] "
            "avseende "
            "[{patient_name}//en person i ett ärende][, personnummer {patient_id}]. [Materialet ska "
            "sändas till {destination}.]",
        )
    )
    pen.paragraph(tell(paper, "[Beslutande: {doctor}]"))
    sign(paper, name=False)


@order("form", by="dental")
def held_dental(paper: Paper) -> None:
    """A dentist sends for images of the jaws."""
    pen, story = paper.pen, paper.story
    head(paper, "Begäran om röntgen käkar/tänder")
    band(pen, "Patient")
    fields(pen, [("Namn", story.say("patient_name")), ("Personnr", story.say("patient_id"))])
    pen.down(0.4)
    band(pen, "Behandlare")
    fields(pen, [("Tandläkare", story.say("doctor")), ("Tel", story.phone)])
    pen.down(0.4)
    band(pen, "Bilder som önskas")
    exams_under(pen, story)
    pen.down(0.4)
    fields(pen, [("Skickas till", where(story)), ("Omfattning", tell(paper, "{bilder}"))])


@order("form", by="company", ours=True)
def held_trial_form(paper: Paper) -> None:
    """A trial's request form."""
    pen, story = paper.pen, paper.story
    banner(pen, "Klinisk studie – image request form", 13)
    story.note("wants")
    fields(
        pen,
        [
            ("Site / enhet", story.say("clinic")),
            ("Investigator / prövare", story.say("doctor")),
            ("Study nurse", story.secretary),
            ("Patient (pnr)", tell(paper, "[{patient_id}][ {patient_name}]")),
            ("Examination(s)", story.say("exam_list")),
            ("Send images to", story.say("destination")),
            ("Report needed", "Yes" if "report" in story.wants else "No"),
        ],
        apart=0.5,
    )
    pen.paragraph(tell(paper, "{samtycke}"))


@order("form", by="patient", lacks=("clinic", "doctor"))
def held_patient_form(paper: Paper) -> None:
    """A patient's application for own images to be sent to a hospital."""
    pen, story = paper.pen, paper.story
    banner(pen, "Ansökan: skicka mina röntgenbilder", 15)
    fields(
        pen,
        [
            ("Mitt namn", story.say("patient_name")),
            ("Mitt personnummer", story.say("patient_id")),
            ("Undersökning och datum", story.say("exam_list")),
            ("Jag vill ha skickat", tell(paper, "{bilder}")),
            ("Skickas till", story.say("destination")),
            ("Min telefon", story.phone),
        ],
        apart=0.6,
    )
    pen.down(0.5)
    pen.paragraph("Jag intygar att uppgifterna är riktiga.")
    sign(paper, name=False, label="Patientens underskrift")


@order("prose", by="private", ours=True)
def held_private_letter(paper: Paper) -> None:
    """A private clinic asks for images to itself."""
    pen = paper.pen
    head(paper, right=tell(paper, "{dag}"))
    pen.paragraph(
        tell(
            paper,
            "{hej}\n\n[{patient_name}//Patienten][ (pers.nr {patient_id})] ska träffa mig för "
            "bedömning. Jag vore tacksam för "
            "{bilder}[ av {exams}]. [Skickas till {destination}.] {kanal} {samtycke} "
            "{senast}\n\n{mvh}\n[{doctor}]",
        )
    )
    sign(paper, name=False)


@order("prose", by="care", away=True)
def held_health_centre(paper: Paper) -> None:
    """A health centre's fax about a patient who has been referred to hospital."""
    pen, story = paper.pen, paper.story
    head(paper, "Bilder till remissmottagare")
    pen.paragraph(
        tell(
            paper,
            "Vi har skickat remiss på [{patient_name}//vår patient][, {patient_id}]. Mottagaren behöver "
            "{vill}[ från {exams}]. "
            "[Skicka dem till {destination}.] {vidare} {svarstill}",
        )
    )
    pen.down(0.5)
    pen.paragraph(tell(paper, "[Remitterande läkare: {doctor}]"))
    pen.paragraph(tell(paper, "{samtycke} {hov}"))
    story.traps.add("background")

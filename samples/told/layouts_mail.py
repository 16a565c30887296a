"""Orders in mails: terse, wordy, in HTML, forwarded and answered."""

from html import escape

from samples.draw.registry import Paper
from samples.told.desk import Desk
from samples.told.houses import unwritten
from samples.told.teller import order

AWAY = ("away", "away", "uni", "spec")


def post(d: Desk, subject: str, body: str, *, html: bool = False, sender: str = "") -> None:
    """Put the mail together; blank lines that a missing part left behind fall away."""
    mail = d.paper.mail
    while "\n\n\n" in body:
        body = body.replace("\n\n\n", "\n\n")
    mail.subject, mail.body, mail.html = subject, body, html
    mail.sender = sender or d.story.secretary


def signature(d: Desk) -> str:
    return f"{d.story.secretary}\n{d.pick('Medicinsk sekreterare', 'Vårdadministratör')}\nTel {d.story.phone}"


@order("mail", orderer=AWAY, to=("us",), counts=(1, 1, 2))
def told_mail_plain(paper: Paper) -> None:
    """Three sentences and a signature with the clinic."""
    d = Desk(paper)
    films, where = d.film_text(" och "), d.whither([" till oss"], " till {destination}")
    post(
        d,
        d.pick("Bilder", "Bildbeställning", "Önskemål om bilder"),
        f"Hej!\n\nVi önskar {d.wish()}{where}"
        + d.weave(" på {patient_name}", ", {patient_id}")
        + (f": {films}" if films else "")
        + ".\n"
        + d.weave("Ansvarig läkare är {doctor}.\n")
        + "\nMed vänlig hälsning\n"
        + f"{signature(d)}\n"
        + d.weave("{clinic}\n"),
    )


@order("mail", orderer=("home", "home", "away"), to=("films",), short=True)
def told_mail_listed(paper: Paper) -> None:
    """Labels and values, one a line."""
    d = Desk(paper)
    lines = [
        ("Patient", d.weave("{patient_name}", " {patient_id}")),
        ("Undersökning", d.film_text(", ")),
        ("Mottagare", d.weave("{destination}", " fvb {forward_to}")),
        ("Beställare", d.weave("{doctor}", ", ") + d.say("clinic")),
        ("Önskas", d.wish()),
    ]
    text = "\n".join(f"{label}: {value}" for label, value in lines if value)
    post(d, "Beställning av bilder", f"Hej,\n\n{text}\n\n{signature(d)}\n")


@order("mail", orderer=AWAY, to=("us", "films"))
def told_mail_table(paper: Paper) -> None:
    """A table in HTML, labels in the left column."""
    d = Desk(paper)
    rows = [
        ("Personnummer", d.say("patient_id")),
        ("Namn", d.say("patient_name")),
        ("Undersökning/datum", d.film_text("<br>", "{0} {1}")),
        ("Beställande klinik", d.say("clinic")),
        ("Beställande läkare", d.say("doctor")),
        ("Bilderna skickas till", d.say("destination")),
        ("Omfattning", d.wish()),
    ]
    body = "".join(f"<tr><td><b>{label}</b></td><td>{value}</td></tr>" for label, value in rows)
    post(
        d,
        "Begäran om bilder",
        f"<html><body><p>Hej!</p><table border='1'>{body}</table>"
        f"<p>Vänligen<br>{d.story.secretary}</p></body></html>",
        html=True,
    )


@order("mail", orderer=("home", "away"), to=("films",), urgent=0.2, counts=(1, 1, 2))
def told_mail_forwarded(paper: Paper) -> None:
    """A doctor's order, forwarded by a secretary."""
    d, story = Desk(paper), paper.story
    films = d.film_text(" + ")
    inner = (
        "Hej, kan du be röntgen skicka "
        + (films or "bilderna")
        + d.weave(" på {patient_name}", " {patient_id}", " till {destination}", " fvb {forward_to}")
        + f"? Jag vill ha {d.wish()}.\n"
    )
    name = d.weave("{doctor}\n")
    story.traps.add("forwarded")
    post(
        d,
        "VB: bilder",
        f"Hej! Se nedan.\n\n{story.secretary}\n\n"
        f"Från: {name.strip() or 'Mottagningen'}\nSkickat: den {story.date_text(story.written_on)} 08:12\n"
        f"Till: {story.secretary}\nÄmne: bilder\n\n{inner}\n{name}{d.weave('{clinic}')}\n",
    )


@order("mail", orderer=AWAY, to=("us",), counts=(1, 2))
def told_mail_answer(paper: Paper) -> None:
    """An answer to our question: the whole order stands above, our mail is quoted below."""
    d, story = Desk(paper), paper.story
    films = d.film_text(", ")
    where = d.whither(["Skickas till oss."], "Skickas till {destination}.")
    story.traps.add("quoted")
    post(
        d,
        "SV: Komplettering av beställning",
        "Hej igen,\n\nhär kommer beställningen komplett.\n"
        + d.weave("Patient: {patient_name}", " {patient_id}", "\n")
        + (f"Undersökning: {films}\n" if films else "")
        + d.weave("Klinik: {clinic}\n")
        + d.weave("Läkare: {doctor}\n")
        + f"{where}\nVi vill ha {d.wish()}.\n\n{story.secretary}\n\n"
        + "-----Ursprungligt meddelande-----\nFrån: Röntgen, bildutlämning\nÄmne: Komplettering\n\n"
        + "Hej! Er beställning saknade uppgifter. Ange klinik, läkare och vart bilderna ska skickas.\n",
    )


@order("mail", orderer=("home",), to=("films",), terse=True, short=True, counts=(1, 1, 2))
def told_mail_lower_case(paper: Paper) -> None:
    """Typed on a telephone: two lines, no greeting."""
    d, story = Desk(paper), paper.story
    films = d.film_text(" o ")
    if story.can_say("destination"):
        story.note("channel")
    post(
        d,
        d.pick("länka", "bilder", "länkning"),
        (
            "länka " + (films or "bilder") + d.weave(" t {destination}")
            if story.can_say("destination")
            else films
        )
        + d.weave("\npat {patient_id}", " {patient_name}")
        + d.weave("\nenl {doctor}", " {clinic}")
        + ("" if story.can_say("doctor") else d.weave("\n{clinic}"))
        + f"\n/{story.secretary}\n",
        sender=story.secretary,
    )


@order("mail", orderer=AWAY, to=("us",), theme="onc", counts=(2, 3), needed=0.7)
def told_mail_bullets(paper: Paper) -> None:
    """A coordinator's mail in HTML with the examinations as a list of bullets."""
    d, story = Desk(paper), paper.story
    items = "".join(f"<li>{escape(what)}, {day}</li>" for what, day in d.films())
    where = d.whither(["till oss"], "till {destination}")
    story.traps.add("visit")
    post(
        d,
        "Bilder till MDK",
        f"<html><body><p>Hej!</p><p>Inför MDK {story.visit} behöver vi {d.wish()} {where} för "
        + d.weave("{patient_name}", ", {patient_id}")
        + f":</p><ul>{items}</ul>"
        + d.weave("<p>Bilderna behöver vara här senast {needed_by}.</p>")
        + d.weave("<p>Beställande läkare: {doctor}</p>")
        + f"<p>Hälsningar<br>{story.secretary}, kontaktsjuksköterska<br>"
        + d.weave("{clinic}")
        + "</p></body></html>",
        html=True,
    )


@order("mail", orderer=("home", "away"), to=("films",), patients=2, counts=(1,))
def told_mail_two_patients(paper: Paper) -> None:
    """Two patients in one mail, numbered."""
    d = Desk(paper)
    for one in paper.stories:
        one.note("channel")
        for part in ("clinic", "doctor", "destination"):
            if one.can_say(part):
                one.note(part)
    items = "\n".join(
        f"{number}. " + d.weave("{patient_id}", " {patient_name}", story=one) + f" - {d.film_text(story=one)}"
        for number, one in enumerate(paper.stories, 1)
    )
    post(
        d,
        "Länkning, två patienter",
        f"Hej,\n\nkan ni länka följande{d.weave(' till {destination}')}:\n\n{items}\n\n"
        + d.weave("Beställs av {doctor}.\n")
        + f"\n{d.story.secretary}\n{d.weave('{clinic}')}\n",
    )


@order("mail", orderer=("radiology",), to=("us",), counts=(1, 2, 3), theme="any")
def told_mail_radiology(paper: Paper) -> None:
    """Another department's image desk asks, with the doctor who is to look at them."""
    d, story = Desk(paper), paper.story
    story.note("channel")
    post(
        d,
        "Bilder för granskning",
        "Hej kollegor!\n\n"
        + d.weave("Vi behöver jämförelsebilder på {patient_id}", " {patient_name}", ".\n")
        + "".join(f"* {what} {day}\n" for what, day in d.films())
        + d.whither(["Länka till oss tack.\n"], "Länka till {destination} tack.\n")
        + d.weave("Begärs av {doctor}.\n")
        + ("Utlåtanden också.\n" if "report" in story.wants else "Bara bilderna.\n")
        + f"\nHälsningar {story.secretary}\n"
        + d.weave("{clinic}\n"),
    )
    story.note("wants")


@order(
    "mail", orderer=("dentist", "vc", "private"), to=("clinic", "films"), theme="teeth", consent=("oral", "")
)
def told_mail_outside(paper: Paper) -> None:
    """A practice outside the hospitals orders for a clinic to which it has sent the patient."""
    d = Desk(paper)
    post(
        d,
        "Bilder till specialist",
        "Hej\n\n"
        + d.weave("{patient_name}", " ({patient_id})", " är remitterad till {destination}. ")
        + f"Var vänliga och sänd {d.wish()}"
        + d.weave(" till {destination}")
        + f".\nDet gäller {d.film_text(' samt ')}.\n{d.agree()}\n\n"
        + d.weave("{doctor}\n")
        + d.weave("{clinic}\n"),
        sender=d.story.doctor if d.story.can_say("doctor") else d.story.secretary,
    )


@order("mail", orderer=("home",), to=("films",), theme="any", faults=False, counts=(1, 1, 2))
def told_mail_patient(paper: Paper) -> None:
    """A patient asks for images: neither clinic nor doctor orders."""
    d, story = Desk(paper), paper.story
    story.clinic = unwritten(story.clinic)
    story.wants = ("images",)
    story.note("wants")
    post(
        d,
        "Mina röntgenbilder",
        f"Hej!\n\nJag undrar om jag kan få mina bilder? Det var {d.film_text(' och ')}.\n"
        f"Mitt personnummer är {d.say('patient_id')}.\n\nTack på förhand\n{d.say('patient_name')}\n",
        sender=story.patient,
    )


@order("mail", orderer=AWAY, to=("us",), counts=(1,), language="sv", consent=("oral", "oral", ""))
def told_mail_wordy(paper: Paper) -> None:
    """A long and polite mail: the case first, the wish in the last paragraph."""
    d, story = Desk(paper), paper.story
    story.traps.update(("previous", "referrer"))
    where = d.whither(["hit till oss"], "till {destination}")
    post(
        d,
        "Förfrågan om bilder",
        "Hej och tack för gott samarbete!\n\n"
        + f"{story.referrer} remitterade i våras en patient till vår mottagning. Tid hos oss: {story.visit}. "
        + f"I remissen nämns {story.previous}, den har vi redan.\n\n"
        + d.weave("Patienten heter {patient_name}", " och har personnummer {patient_id}", ". ")
        + f"{d.agree()}\n\n"
        + f"Vi skulle vilja få {d.wish()} {where} från {d.film_text()}.\n\n".replace("  ", " ")
        + d.weave("Beställande läkare hos oss är {doctor}.\n")
        + f"\nMed vänliga hälsningar\n{signature(d)}\n{d.weave('{clinic}')}\n",
    )

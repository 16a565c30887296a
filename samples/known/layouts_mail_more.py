"""More mails: from web forms, from wards at night, from patients, with the order below a long history."""

from samples.draw.registry import Paper
from samples.known.say import fill
from samples.known.tell import draws
from samples.known.words import OWN


def _send(paper: Paper, subject: str, body: str, *, sender: str | None = None) -> None:
    paper.mail.sender = sender or paper.story.secretary
    paper.mail.subject, paper.mail.body = subject, body + "\n"


@draws("mail")
def known_web_form_mail(paper: Paper) -> None:
    """What a form on the web sends: fields and values, one a line."""
    rng = paper.pen.rng
    lines = (
        "[Personnummer: {pnr}]\n[Patientens namn: {name}]\n[Undersökning: {exams}]\n[Skicka bilderna "
        "till: {dest}]\n"
        "[Vidarebefordran: {forward}\n][Beställande enhet: {clinic}]\n[Beställande läkare: "
        "{doctor}]\nÖnskar: {wants}\n"
        "[Senast: {needed_day}\n]Kontakt: {secretary}, {phone}"
    )
    body = fill(paper, f"Ett formulär har skickats in.\n\nÄrende: {rng.randint(10**5, 10**6)}\n" + lines)
    _send(paper, "Formulär: Beställ bilder", body, sender="Webbformulär")


@draws("mail", terse=True, who="hospital")
def known_one_line_mail(paper: Paper) -> None:
    """One sentence."""
    body = fill(
        paper,
        "<Länka|Skicka> [{exams} ][på {pnr} ][{name} ][till {dest}][ fvb {forward}][ enl {doctor}][, "
        "{clinic}]. "
        "Tack! /{secretary}",
    )
    _send(paper, "Bilder", body)


@draws("mail", who="away")
def known_coordinator_mail(paper: Paper) -> None:
    """A coordinator's mail before a conference, dates of her own in it."""
    paper.story.traps.add("conference_date")
    body = fill(
        paper,
        "{hello}\n\n[{name}][, {pnr}], ska tas upp hos oss på konferens. [Vi saknar {exams}.] "
        "[Kan ni länka {wants} {to}][ för vidare befordran till {forward}]? [{needed}]\n\n[Ansvarig "
        "läkare: {doctor}]\n"
        "[Enhet: {clinic}]\n\n{bye}\n{secretary}\nKoordinator, {phone}",
    )
    _send(paper, "Bilder inför konferens", body)


@draws("mail")
def known_passed_on_mail(paper: Paper) -> None:
    """A doctor's words to the secretary, who adds who and where to."""
    own = paper.pen.rng.choice(OWN)
    body = fill(
        paper,
        f"Till {own[0]}, {own[1]}\n\n"
        "Se önskemål nedan[ från {doctor}][, {clinic}]. [Bilderna ska {to}][, fvb {forward}]. [{urgent}]\n\n"
        "{bye}\n{secretary}\n\n________________________________\n\n"
        "Hej, [jag behöver {wants} på {name}][ ({pnr})][. Det gäller {exams}]. Kan du beställa? Tack",
    )
    _send(paper, "VB: Bilder", body)


@draws("mail", faults=False)
def known_patient_mail(paper: Paper) -> None:
    """A patient writes; no clinic and no doctor."""
    story = paper.story
    story.fault, story.channel = "missing.clinic", "usb"
    body = fill(
        paper,
        "Hej!\n\nJag vill beställa mina bilder. Jag gjorde {exams} hos er. Kan jag få dem {channel}?\n\n"
        "{name}\n{pnr}",
    )
    _send(paper, "Mina röntgenbilder", body, sender=story.patient)


@draws("mail", terse=True)
def known_subject_mail(paper: Paper) -> None:
    """The patient stands in the subject, the rest in the body."""
    body = fill(
        paper,
        "Hej!\n\nKan ni skicka [{exams} ][{to}][, fvb {forward}]? [{urgent} ]\n\n{bye}\n{secretary}\n"
        "[för {doctor}\n][{clinic}]",
    )
    _send(paper, fill(paper, "<Bilder|Ang> [{pnr}][ {name}]"), body)

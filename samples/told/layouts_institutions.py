"""Orders of those who are no care provider in Sweden: institutions, hospitals abroad, patients."""

from samples.draw.registry import Paper
from samples.draw.sheet import WIDTH
from samples.told.desk import Desk
from samples.told.heads import head
from samples.told.houses import unwritten
from samples.told.teller import order


def forensic(paper: Paper) -> None:
    """The forensic institute asks for images of a deceased; no directory knows where it is."""
    d, story = Desk(paper), paper.story
    head(d, kind=1, town=False)
    d.put(f"Ärende {d.rng.randint(100, 999)}-{story.written_on:%y}", d.right, 80, align="right", size=9.5)
    d.line("Begäran om kopior av röntgenbilder inför rättsmedicinsk undersökning", bold=True)
    d.gap(8)
    d.line(d.weave("Avseende avlidne {patient_name}", ", {patient_id}") + ".")
    d.line(f"Följande undersökning begärs: {d.film_text()}.")
    d.line(f"Vi önskar {d.wish()}, som skickas till oss: {d.say('destination')}.")
    d.gap(8)
    d.line(f"Ansvarig: {d.say('doctor')}.")
    d.sign(story.secretary, "utredare")


def insurer(paper: Paper) -> None:
    """An insurer asks for images with a power of attorney enclosed; no doctor orders."""
    d, story = Desk(paper, left=64), paper.story
    head(d, kind=0)
    d.put(f"Skadenummer {d.rng.randint(10**7, 10**8)}", d.right, 85, align="right", size=10)
    d.line(d.day())
    d.gap(12)
    d.line("Begäran om röntgenbilder och utlåtanden", bold=True)
    d.gap(6)
    d.line(d.weave("Skadelidande: {patient_name}", ", {patient_id}"))
    films = d.film_text(" samt ")
    d.line(f"För vår skadereglering behöver vi {films}. {d.agree()}")
    story.note("wants")
    d.line("Materialet skickas till oss på adressen " + d.say("destination") + ".")
    d.gap(14)
    d.sign(d.say("doctor"))


def in_english(paper: Paper) -> None:
    """A letter in English from a hospital that no directory knows."""
    d, story = Desk(paper, left=66), paper.story
    d.put(d.say("clinic_hospital"), y=60, size=14, bold=True)
    d.put(d.say("clinic_unit"), y=76, size=10)
    d.put(story.clinic.town, y=89, size=10)
    d.y = 130
    d.line(f"{story.date_text(story.written_on)}")
    d.gap(8)
    d.line("To: Department of Radiology, Halland Hospital Halmstad, Sweden")
    d.gap(10)
    d.line(d.weave("Re: {patient_name}", ", Swedish personal number {patient_id}"), bold=True)
    d.gap(6)
    story.note("wants")
    more = " and the reports" if "report" in story.wants else ""
    d.line(f"Please send us the images{more} of: {d.film_text(' and ')}.")
    story.note("destination")
    d.gap(10)
    d.line("Kind regards,")
    d.sign(d.say("doctor"))


def in_norwegian(paper: Paper) -> None:
    """A letter in Norwegian."""
    d, story = Desk(paper, left=66), paper.story
    d.logo(1, d.left, 40, d.say("clinic_hospital"))
    d.y = 90
    d.line(d.say("clinic_unit"))
    d.gap(16)
    d.line(f"{story.clinic.town}, {story.date_text(story.written_on)}")
    d.gap(8)
    d.line("Bestilling av røntgenbilder", bold=True)
    d.gap(6)
    d.line(d.weave("Pasient: {patient_name}", ", svensk personnummer {patient_id}"))
    d.line(f"Undersøkelser: {d.film_text()}")
    story.note("wants", "destination")
    d.line(
        "Vi ber om at bilder" + (" og beskrivelse" if "report" in story.wants else "") + " sendes til oss."
    )
    d.gap(8)
    d.line(d.weave("Med vennlig hilsen\n{doctor}", "\noverlege"))


def police(paper: Paper) -> None:
    """The police ask for images; nobody there is a doctor."""
    d, story = Desk(paper), paper.story
    head(d, kind=1, town=False)
    d.put(
        f"Dnr 5000-K{d.rng.randint(100000, 999999)}-{story.written_on:%y}", d.right, 80, align="right", size=9
    )
    d.line("Begäran om röntgenbilder", bold=True, size=13)
    d.gap(6)
    d.line(d.weave("Målsägande: {patient_name}", ", {patient_id}"))
    d.line(f"Polismyndigheten begär med stöd av målsägandens medgivande kopia av {d.film_text(' och ')}.")
    d.line(f"Vi önskar {d.wish()}. Materialet skickas till {d.say('destination')}.")
    story.note("clinic")
    d.gap(8)
    d.line(f"{story.secretary}, utredare   {d.day()}")


@order(
    "prose",
    orderer=("home",),
    to=("films",),
    theme="any",
    faults=False,
    channel=("cd", "usb"),
    counts=(1, 1, 2),
)
def told_patient_letter(paper: Paper) -> None:
    """A patient wants the own images at home: no clinic, no doctor, no place that a directory knows."""
    paper.story.clinic = unwritten(paper.story.clinic)
    d, story = Desk(paper, left=80, right=WIDTH - 90), paper.story
    d.y = 90
    d.line(story.date_text(story.written_on))
    d.gap(20)
    d.line("Till röntgen")
    d.gap(14)
    how = "på en cd-skiva" if story.channel == "cd" else "på ett USB-minne"
    d.line(
        f"Hej! Jag heter {d.say('patient_name')} och har personnummer {d.say('patient_id')}. "
        f"Jag vill ha mina egna bilder från {d.film_text(' och ', '{0} som togs {1}')} {how} hem till mig."
    )
    story.note("channel", "wants")
    story.wants = ("images",)
    d.gap(8)
    d.line(f"Mitt telefonnummer är {story.phone}.")
    d.gap(16)
    d.line("Med vänliga hälsningar")
    d.line(d.say("patient_name"))


@order(
    "prose",
    orderer=("forensic", "insurer", "police"),
    to=("us",),
    theme="trauma",
    wants=("both",),
    consent=("written",),
    counts=(1, 2),
    faults=False,
)
def told_institution(paper: Paper) -> None:
    """An institution that is no care provider asks: forensic medicine, an insurer, the police."""
    name = paper.story.clinic.value
    if paper.story.clinic.requester == "insurer":
        insurer(paper)
    elif name.startswith("Polis"):
        police(paper)
    else:
        forensic(paper)


@order(
    "prose",
    orderer=("abroad",),
    to=("us",),
    language="en",
    languages=("en", "no"),
    counts=(1, 1, 2),
    faults=False,
)
def told_from_abroad(paper: Paper) -> None:
    """A letter of a hospital abroad, which no directory knows."""
    (in_norwegian if paper.story.language == "no" else in_english)(paper)

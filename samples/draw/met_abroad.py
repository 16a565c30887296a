"""Held-out letters from abroad, a patient's own letter and a guardian's."""

from dataclasses import replace

from samples.draw.letter import fill
from samples.draw.lists import read_toml
from samples.draw.met_parts import exams, met, ours, phrase
from samples.draw.places import Place
from samples.draw.registry import Paper


def foreign_body(paper: Paper) -> str:
    """Compose the sentences of a letter in the layout's language."""
    story, told = paper.story, read_toml("met_foreign")[paper.pen.language]
    rng = paper.pen.rng
    rows = [f"{written} {day}" for written, day in exams(story)]
    joint = {"en": " and ", "de": " und "}.get(paper.pen.language, " og ")
    ask = rng.choice(told["ask"]).replace("{exams}", joint.join(rows))
    text = [fill(story, ask), told["both" if "report" in story.wants else "only"]]
    story.note("wants")
    if story.to_us:
        story.note("destination")
        story.traps.add("to_us")
    text.append(rng.choice(told["us"]) if story.to_us else fill(story, rng.choice(told["to"])))
    if story.urgent:
        story.note("urgent")
        text.append(told["urgent"])
    return " ".join(text)


def _letter(paper: Paper) -> None:
    pen, story = paper.pen, paper.story
    told = read_toml("met_foreign")[pen.language]
    pen.write(story.say("clinic_hospital"), size=pen.look.size + 4, bold=True)
    pen.down(1.2)
    pen.write(story.say("clinic_unit"))
    pen.down()
    pen.write(story.clinic.town, size=8)
    pen.down(2)
    ours(paper, "")
    pen.write(story.date_text(story.written_on), pen.right, align="right")
    pen.down(1.5)
    pen.write(told["subject"], bold=True)
    pen.down(1.8)
    pen.paragraph(told["greeting"])
    pen.down(0.5)
    pen.paragraph(foreign_body(paper))
    pen.down()
    pen.paragraph(told["closing"])
    pen.scribble(pen.look.left + 10)
    pen.down(1.8)
    pen.write(story.say("doctor"))
    pen.down()
    pen.write(story.say("clinic_unit"))
    story.note("clinic")
    story.traps.update(("abroad", "letter_date"))


@met("prose", language="en", faults=False)
def odd_letter_en(paper: Paper) -> None:
    """An English letter."""
    _letter(paper)


@met("prose", language="no", faults=False)
def odd_letter_no(paper: Paper) -> None:
    """A Norwegian letter."""
    _letter(paper)


@met("prose", language="da", faults=False)
def odd_letter_da(paper: Paper) -> None:
    """A Danish letter."""
    _letter(paper)


@met("prose", language="de", faults=False)
def odd_letter_de(paper: Paper) -> None:
    """A German letter."""
    _letter(paper)


@met("mail", language="en", faults=False)
def odd_mail_en(paper: Paper) -> None:
    """An English mail with the orderer in its signature."""
    story = paper.story
    told = read_toml("met_foreign")["en"]
    body = foreign_body(paper)
    ending = "\n".join((told["closing"], story.say("doctor"), story.say("clinic_unit")))
    paper.mail.subject = told["subject"]
    paper.mail.body = f"{told['greeting']}\n\n{body}\n\n{ending}\n{story.say('clinic_hospital')}\n"


def _home(paper: Paper, name: str) -> None:
    """Send the images home: the address is the destination, and no directory knows it."""
    story, rng = paper.story, paper.pen.rng
    street = f"{rng.choice(['Björkvägen', 'Åsgatan', 'Granstigen'])} {rng.randint(1, 60)}"
    town = f"{rng.randint(300, 460)} {rng.randint(10, 99)} {rng.choice(['Varberg', 'Laholm', 'Borås'])}"
    written = f"{street}, {town}"
    others = (
        None,
        name,
        f"{name}, {written}",
        f"{street} {town}",
        "Patienten",
        "patienten",
        "mig",
        "oss",
        "hem",
    )
    story.destination = Place(written, others, written, "", written, None)  # type: ignore[arg-type]
    story.to_us, story.forward_to, story.fault = False, None, "missing.clinic"


@met("prose", faults=False)
def odd_patients_letter(paper: Paper) -> None:
    """A patient asks for the own images: no clinic and no doctor orders."""
    pen, story = paper.pen, paper.story
    _home(paper, story.patient)
    pen.paragraph(f"{phrase(pen, 'greeting')}")
    pen.down(0.5)
    rows = " samt ".join(f"{written} {day}".strip() for written, day in exams(story))
    both = "report" in story.wants
    story.note("wants")
    what = "bilderna och utlåtandet" if both else "bilderna"
    pen.paragraph(
        f"Jag heter {story.say('patient_name')}, mitt personnummer är {story.say('patient_id')}. "
        f"Jag skulle vilja ha {what} från min röntgen hos er ({rows}) för eget bruk. "
        f"Skicka dem hem till mig på {story.say('destination')}."
    )
    pen.down(1.5)
    pen.paragraph(f"Vänliga hälsningar\n{story.patient}")
    story.traps.add("patient_writes")


@met("prose", faults=False)
def odd_guardians_letter(paper: Paper) -> None:
    """A guardian asks for a patient's images."""
    pen, story = paper.pen, paper.story
    _home(paper, story.referrer)
    pen.paragraph(
        f"Undertecknad, {story.referrer}, är förordnad god man för {story.say('patient_name')} "
        f"({story.say('patient_id')}). Registerutdrag bifogas."
    )
    pen.down(0.6)
    rows = ", ".join(f"{written} {day}".strip() for written, day in exams(story))
    both = "report" in story.wants
    story.note("wants")
    pen.paragraph(
        f"Jag begär ut {'bilder och utlåtande' if both else 'bilder'} från följande undersökning: {rows}. "
        f"Sänds till mig under adress {story.say('destination')}."
    )
    pen.down(1.5)
    pen.scribble(pen.look.left)
    pen.down(1.8)
    pen.write(f"{story.referrer}, god man")
    story.traps.add("guardian")


@met("prose")
def odd_report_elsewhere(paper: Paper) -> None:
    """The images go to one hospital, the report to the orderer."""
    pen, story = paper.pen, paper.story
    story.wants = ("images", "report")
    if story.to_us or story.lacks("clinic") or story.lacks("destination"):
        story.report_destination = None
    else:
        story.report_destination = replace(story.clinic)
    ours(paper)
    story.note("wants")
    pen.paragraph(f"{story.say('patient_name')} {story.say('patient_id')}".strip())
    for written, day in exams(story):
        pen.paragraph(f"* {written} {day}".rstrip())
    pen.down(0.5)
    if story.can_say("destination"):
        pen.paragraph(f"BILDER: {story.say('destination')}")
    if story.report_destination:
        pen.paragraph(f"UTLÅTANDE: faxas till {story.say('report_destination')}")
    else:
        story.note("wants")
        pen.paragraph(
            "UTLÅTANDE: ja tack, samma mottagare" if story.can_say("destination") else "UTLÅTANDE: ja tack"
        )
    if story.forward_to and story.can_say("destination"):
        pen.paragraph(f"FVB: {story.say('forward_to')}")
    pen.down()
    for text in (story.say("doctor"), story.say("clinic")):
        pen.paragraph(text)

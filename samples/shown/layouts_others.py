"""Those who are no hospital clinics: practices, therapists, dentists, companies, insurers, patients."""

from datetime import timedelta
from random import Random

from samples.draw.dates import TODAY
from samples.draw.identity import Identity, luhn_digit
from samples.draw.places import Place
from samples.draw.registry import Paper
from samples.draw.story import Story
from samples.shown.content import word
from samples.shown.drawing import LEFT, RIGHT, addressee, band, cell, foot, heading, letterhead, pairs, sign
from samples.shown.parts import (
    destination_text,
    exam_texts,
    join,
    letter,
    opening,
    order_pairs,
    remarks,
    sentence,
    small_pairs,
    wanted,
    where,
)
from samples.shown.telling import order


@order("prose", sender="private_provider")
def shown_practice_letter(paper: Paper) -> None:
    """A private specialist's letter."""
    pen, story = paper.pen, paper.story
    letterhead(paper, align=pen.rng.choice(["left", "right"]))
    addressee(paper, fax=False)
    pen.down(1.2)
    pen.paragraph(letter(paper, sender=False), LEFT, RIGHT - LEFT)
    pen.down(1.2)
    pen.write(word(pen.rng, "greeting", "bye"), LEFT)
    pen.down(1.3)
    sign(paper)
    pen.write(story.say("clinic"), LEFT)
    pen.foot(f"{story.clinic.town}   Tel {story.phone}   Godkänd för F-skatt", 7.5)


@order("form", sender="private_provider", faults=True)
def shown_practice_form(paper: Paper) -> None:
    """A health centre's short form, the message to us at the top."""
    pen = paper.pen
    pen.y = 64
    addressee(paper, lead="Till ")
    pen.down(0.8)
    heading(paper, size=15)
    rows = order_pairs(paper, "patient_id", "patient_name", "clinic", "doctor")
    rows.append(("Undersökning", join(exam_texts(paper))))
    pairs(pen, rows + order_pairs(paper, "destination") + small_pairs(paper), values=215, gap=1.55)
    foot(paper)


@order("note", sender="private_provider")
def shown_practice_note(paper: Paper) -> None:
    """A short note of a health centre."""
    pen, story = paper.pen, paper.story
    pen.y = 110
    pen.paragraph(" ".join([opening(paper), where(paper)]), LEFT, RIGHT - LEFT)
    pen.down(0.7)
    pen.paragraph(" ".join(remarks(paper, 0)), LEFT, RIGHT - LEFT)
    pen.down(0.7)
    pen.write(f"{story.say('doctor')}, {story.say('clinic')}", LEFT)


def therapist_letter(paper: Paper, relevance: str) -> None:
    """Draw a therapist's letter: what is asked for, consent, why it matters to the treatment."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    pen.write(word(pen.rng, "headings"), LEFT, size=14, bold=True)
    pen.down(2)
    pen.paragraph(" ".join([opening(paper), where(paper), *remarks(paper, 0)]), LEFT, RIGHT - LEFT)
    pen.down(0.5)
    pen.paragraph(relevance, LEFT, RIGHT - LEFT)
    pen.down(1.4)
    pen.write(word(pen.rng, "greeting", "bye"), LEFT)
    pen.down(1.6)
    pen.scribble(LEFT)
    pen.down(1.6)
    if pen.rng.random() < 0.5:
        pen.write(story.say("doctor"), LEFT)
    else:
        pen.write(f"{story.say('doctor_name')}, {story.title.strip()}", LEFT)
    pen.down()
    pen.write(story.say("clinic"), LEFT)


@order("prose", sender="physiotherapist")
def shown_physio_letter(paper: Paper) -> None:
    """A physiotherapist's letter."""
    therapist_letter(paper, "Undersökningen har betydelse för den pågående rehabiliteringen.")


@order("prose", sender="chiropractor")
def shown_chiro_letter(paper: Paper) -> None:
    """A chiropractor's letter."""
    own = paper.pen.rng.random() < 0.5
    text = "Undersökningen är remitterad härifrån." if own else "Bilderna behövs för pågående behandling."
    therapist_letter(paper, text)


@order("form", sender="naprapath")
def shown_naprapath_form(paper: Paper) -> None:
    """A naprapath's form with the consent to tick."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    heading(paper, size=14)
    rows = order_pairs(paper, "patient_name", "patient_id")
    rows.append(("Undersökning", join(exam_texts(paper))))
    rows += [("Mottagning", story.say("clinic")), ("Leg. naprapat", story.say("doctor_name"))]
    rows += order_pairs(paper, "destination")
    rows.append(("Önskas", wanted(paper)))
    pairs(pen, rows, values=200)
    story.note("consent")
    for name, text in (("written", "Skriftligt samtycke finns"), ("oral", "Muntligt samtycke finns")):
        pen.tick(LEFT, story.consent == name, text)
        pen.down(1.5)
    if story.consent == "none":
        pen.write("Samtycke saknas", LEFT)


@order("prose", sender="dentist")
def shown_dentist_letter(paper: Paper) -> None:
    """A dentist's letter."""
    therapist_letter(paper, "Bilderna behövs inför planerad behandling.")


@order("prose", sender="company")
def shown_company_doctor_letter(paper: Paper) -> None:
    """A letter of a company's health service."""
    pen, story = paper.pen, paper.story
    letterhead(paper, align="right")
    addressee(paper)
    pen.down()
    pen.write("Bilder inför arbetsförmågebedömning", LEFT, bold=True)
    pen.down(1.7)
    pen.paragraph(letter(paper, sender=True), LEFT, RIGHT - LEFT)
    pen.down(1.4)
    sign(paper)
    story.traps.add("letterhead")
    foot(paper)


@order("form", sender="private_provider")
def shown_second_opinion(paper: Paper) -> None:
    """A request for a second opinion, in shaded sections."""
    pen = paper.pen
    letterhead(paper)
    heading(paper, "Second opinion: begäran om bilder", 15)
    band(pen, "Patient")
    pairs(pen, order_pairs(paper, "patient_name", "patient_id"), x=LEFT + 6)
    band(pen, "Bilder som önskas")
    for text in exam_texts(paper):
        pen.write(text, LEFT + 6)
        pen.down(1.4)
    band(pen, "Mottagare")
    pairs(pen, order_pairs(paper, "destination"), x=LEFT + 6)
    band(pen, "Begärs av")
    pairs(pen, order_pairs(paper, "clinic", "doctor") + small_pairs(paper), x=LEFT + 6)
    foot(paper, "1/1")


def claim_letter(paper: Paper, subject: str, reason: str) -> None:
    """Draw an insurer's or authority's letter, which wants the images itself."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    addressee(paper, fax=False)
    pen.write(story.date_text(story.written_on), LEFT)
    pen.down(1.8)
    pen.write(f"{subject} {pen.rng.randint(10, 99)}-{pen.rng.randint(10000, 99999)}", LEFT, bold=True)
    pen.down(1.7)
    pen.paragraph(reason, LEFT, RIGHT - LEFT)
    pen.down(0.4)
    story.note("destination")
    text = f"{opening(paper)} Materialet skickas till {story.say('destination')}."
    pen.paragraph(text, LEFT, RIGHT - LEFT)
    if story.consent:
        pen.down(0.4)
        story.note("consent")
        pen.paragraph(sentence(paper, "consent", story.consent), LEFT, RIGHT - LEFT)
    pen.down(1.4)
    pen.write(word(pen.rng, "greeting", "bye"), LEFT)
    pen.down(1.4)
    pen.write(story.say("clinic"), LEFT)
    pen.down()
    authority = story.clinic.requester == "authority"
    pen.write(f"{story.say('doctor_name')}, handläggare" if authority else story.say("doctor"), LEFT)
    pen.foot("Uppge alltid ärendenummer vid kontakt.", 7.5)


@order("prose", sender="insurer")
def shown_insurer_letter(paper: Paper) -> None:
    """An insurer's letter about a claim."""
    claim_letter(paper, "Skadenummer", "Vi handlägger ett ärende om personskada för nedanstående person.")


@order("prose", sender="authority")
def shown_authority_letter(paper: Paper) -> None:
    """An authority's letter about a case."""
    claim_letter(paper, "Ärende", "Vi behöver röntgenmaterial i ett pågående ärende.")


def as_home(story: Story) -> None:
    """Let the images go to the one who asks: no place that a directory could know."""
    home = f"{story.patient}, hemadress"
    story.destination = Place(home, (), home, "", home, None, requester="patient", known=False, sure=False)


def young(story: Story) -> None:
    """Make the patient a child of school age."""
    rng = Random(story.phone)
    stem = (
        f"{rng.randint(2012, 2015)}{rng.randint(1, 12):02}{rng.randint(1, 28):02}{rng.randint(100, 989):03}"
    )
    value = f"{stem[:8]}-{stem[8:]}{luhn_digit(stem[2:])}"
    story.identity = Identity(value, value, "personnummer")
    first = story.examinations[0]
    if first.date and first.date < TODAY - timedelta(days=3000):
        story.traps.add("young")


@order("prose", sender="patient")
def shown_patient_letter(paper: Paper) -> None:
    """A patient's own letter, who wants the images at a hospital where he is going."""
    pen, story = paper.pen, paper.story
    pen.y = 80
    pen.write(word(pen.rng, "ours"), LEFT)
    pen.down(2.4)
    story.note("wants")
    asked = "mina röntgenbilder och utlåtandet" if "report" in story.wants else "mina röntgenbilder"
    text = f"Hej! Jag heter {story.say('patient_name')}, {story.say('patient_id')}. Jag skulle vilja "
    text += f"att ni skickar {asked} till {story.say('destination')}, där jag har fått tid {story.visit}. "
    text += f"Det gäller {join(exam_texts(paper))}."
    story.traps.update(("visit", "addressee"))
    pen.paragraph(text, LEFT, RIGHT - LEFT - 20)
    pen.down(1.5)
    pen.write(f"Hälsningar {story.patient}", LEFT)
    pen.down()
    pen.write(
        f"Mobil 070-{pen.rng.randint(100, 999)} {pen.rng.randint(10, 99)} {pen.rng.randint(10, 99)}", LEFT
    )


@order("form", sender="guardian")
def shown_guardian_form(paper: Paper) -> None:
    """A public form that a guardian filled in for a child."""
    pen, story = paper.pen, paper.story
    young(story)
    as_home(story)
    heading(paper, "Beställning av egna röntgenbilder", 15)
    middle = (LEFT + RIGHT) / 2
    cell(pen, LEFT, middle, "Patientens namn", story.say("patient_name"))
    cell(pen, middle, RIGHT, "Patientens personnummer", story.say("patient_id"))
    pen.y += 34
    parent = f"{story.secretary.partition(' ')[0]} {story.patient.partition(' ')[2]}"
    cell(pen, LEFT, middle, "Vårdnadshavare", parent)
    cell(pen, middle, RIGHT, "Telefon", story.phone)
    pen.y += 34
    for text in exam_texts(paper):
        cell(pen, LEFT, RIGHT, "Vilken undersökning gäller det?", text)
        pen.y += 34
    story.note("destination")
    cell(pen, LEFT, RIGHT, "Hur vill du ha bilderna?", "Hem i brevlådan, till folkbokföringsadressen")
    pen.y += 60
    pen.scribble(LEFT)
    pen.down(1.6)
    pen.write("Vårdnadshavares underskrift", LEFT, size=8)
    story.traps.add("guardian")


@order("form", sender="physiotherapist")
def shown_rehab_form(paper: Paper) -> None:
    """A rehabilitation clinic's form."""
    pen, story = paper.pen, paper.story
    letterhead(paper, align="right")
    heading(paper, size=15)
    rows = [
        ("Patient", f"{story.say('patient_name')}, {story.say('patient_id')}"),
        ("Undersökning", join(exam_texts(paper))),
        ("Önskas", wanted(paper)),
        ("Skickas till", destination_text(paper)),
        ("Behandlare", story.say("doctor")),
        ("Mottagning", story.say("clinic")),
    ]
    if story.consent:
        story.note("consent")
        forms = {"oral": "muntligt, vid besöket", "written": "skriftligt", "none": "saknas"}
        rows.append(("Patientens samtycke", forms[story.consent]))
    pairs(pen, rows, values=190, gap=1.6)

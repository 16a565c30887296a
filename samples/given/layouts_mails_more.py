"""More mails: lists in HTML, chains, shared mailboxes, a patient's question quoted."""

from samples.draw.registry import Paper
from samples.draw.story import Story
from samples.given.kit import join, link, wanted, when
from samples.given.side import order


def _facts(story: Story) -> list[str]:
    """Say the patient and the examinations, a line each."""
    found = [join(story.say("patient_id"), story.say("patient_name"), by=" ")]
    return [one for one in (*found, *(join(*exam) for exam in wanted(story))) if one]


@order("mail")
def given_listed_mail(paper: Paper) -> None:
    """An HTML mail with a list of points."""
    story, mail = paper.story, paper.mail
    mail.html, mail.subject = True, "Bilder önskas"
    points = [*_facts(story), when(story.say("destination"), "Ska till {}")]
    points.append(when(join(story.say("doctor"), story.say("clinic"), by=", "), "Beställare: {}"))
    items = "".join(f"<li>{point}</li>" for point in points if point)
    mail.body = f"<html><body><p>Hej!</p><ul>{items}</ul><p>Tack</p></body></html>"


@order("mail", who="public")
def given_mailbox_mail(paper: Paper) -> None:
    """A clinic's shared mailbox writes, without any person's name but the doctor's."""
    story, mail = paper.story, paper.mail
    mail.sender = "Sekreterare"
    mail.subject = "Begäran om bilder"
    facts = join(*_facts(story), by="\n")
    doctor = when(story.say("doctor"), "\nAnsvarig hos oss är {}.")
    target = when(story.say("destination"), "\nBilderna skickas till {}.")
    mail.body = (
        f"Hej!\nVi begär följande.\n\n{facts}\n{target}{doctor}\n\nHälsningar\n{story.say('clinic')}\n"
    )


@order("mail")
def given_chain_mail(paper: Paper) -> None:
    """A mail that has been passed on twice; the order is at the bottom."""
    story, mail = paper.story, paper.mail
    mail.sender, mail.subject = "Bildarkivet", "VB: VB: bilder"
    facts = join(*_facts(story), by=", ")
    who = join(story.say("doctor"), story.say("clinic"), by=", ")
    text = (
        "Hej! Kan ni ordna bilder?" + when(facts, " {}.") + when(story.say("destination"), " De ska till {}.")
    )
    mail.body = (
        f"Er?\n/Bildarkivet\n\n> Från: Växeln\n> Fel adress, skickar vidare.\n>\n>> Från: {story.secretary}\n"
        f">> {text}\n>> {when(who, 'Enligt {}')}\n"
    )
    story.traps.update(("forwarded", "secretary"))


@order("mail", who="dental")
def given_dental_mail(paper: Paper) -> None:
    """A dental nurse's mail."""
    story, mail = paper.story, paper.mail
    mail.sender, mail.subject = story.secretary, "röntgenbilder tänder/käke"
    facts = join(*_facts(story), by=", ")
    text = f"Hej hej! Vi skulle vilja att ni skickar bilder: {facts}." + when(
        story.say("destination"), " Till {}."
    )
    who = join(when(story.say("doctor"), "Behandlare är {}."), story.say("clinic"), by="\n\n")
    mail.body = f"{text}\n{who}\n"
    story.traps.add("secretary")


@order("mail", who="public")
def given_patient_asked_mail(paper: Paper) -> None:
    """A clinic orders after its patient has written; the patient's words stand quoted."""
    story, mail = paper.story, paper.mail
    mail.subject = "Bilder efter patientens fråga"
    facts = join(*_facts(story), by=", ")
    text = f"Hej, patienten nedan har rätt. Länka {facts or 'bilderna'}"
    text += when(story.say("destination"), " till {}") + "."
    link(story)
    who = join(story.say("doctor"), story.say("clinic"), by="\n")
    asked = "> Hej doktorn! Har ni fått mina bilder från Varberg? Jag har så ont.\n"
    mail.body = f"{text}\n\n{who}\n\n{asked}"
    story.traps.add("quoted")

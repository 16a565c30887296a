"""Mails of others than hospital clinics: practices, therapists, insurers, patients, abroad."""

from samples.draw.registry import Paper
from samples.shown.content import word
from samples.shown.layouts_abroad import foreign_text
from samples.shown.layouts_mail import post, signature
from samples.shown.layouts_others import as_home
from samples.shown.parts import exam_texts, join, opening, remarks, wanted, where, who
from samples.shown.telling import order


@order("mail", sender="private_provider")
def shown_practice_text(paper: Paper) -> None:
    """A private practice's mail."""
    text = "\n".join(filter(None, [opening(paper), where(paper), *remarks(paper, 0)]))
    bye = word(paper.pen.rng, "greeting", "bye")
    post(paper, f"Hej!\n\n{text}\n\n{bye}\n{signature(paper.story, doctor=True)}\n")


@order("mail", sender="physiotherapist")
def shown_therapist_text(paper: Paper) -> None:
    """A physiotherapist's mail."""
    story = paper.story
    text = "\n".join(filter(None, [opening(paper), where(paper), *remarks(paper, 0)]))
    title = story.title.strip().capitalize()
    end = f"{story.say('doctor_name')}\n{title}\n{story.say('clinic')}\n{story.phone}"
    post(paper, f"Hej,\n\n{text}\nDet gäller pågående träning hos oss.\n\n{end}\n")


@order("mail", sender="insurer")
def shown_claim_text(paper: Paper) -> None:
    """An insurer's mail about a claim."""
    story, rng = paper.story, paper.pen.rng
    number = f"{rng.randint(10, 99)}-{rng.randint(100000, 999999)}"
    story.note("destination")
    text = f"Vi reglerar en skada och behöver underlag. {opening(paper)} "
    text += f"Skickas till {story.say('destination')}."
    if story.consent == "written":
        story.note("consent")
        text += " Skriftligt samtycke finns."
    end = f"Med vänlig hälsning\n{story.say('doctor')}\n{story.say('clinic')}\n{story.phone}"
    post(paper, f"Hej!\n\n{text}\n\nVårt skadenummer: {number}\n\n{end}\n", subject=f"Skada {number}")


@order("mail", sender="patient")
def shown_own_images_text(paper: Paper) -> None:
    """A patient's mail, who wants the images at home."""
    story = paper.story
    as_home(story)
    story.note("destination", "wants")
    story.wants = ("images",)
    text = f"Hej, jag vill ha mina röntgenbilder hem till mig. Det är {join(exam_texts(paper))}.\n"
    text += f"Mitt namn är {story.say('patient_name')} och mitt personnummer {story.say('patient_id')}."
    post(paper, f"{text}\nHur går det till?\n\n/{story.patient.partition(' ')[0]}\n", subject="Mina bilder")


@order("mail", sender="abroad", language="en")
def shown_english_text(paper: Paper) -> None:
    """A mail in English."""
    story = paper.story
    text = "\n".join(foreign_text(story))
    end = f"Kind regards,\n{story.say('doctor')}\n{story.say('clinic')}"
    post(paper, f"Dear Sir or Madam,\n\n{text}\n\n{end}\n", subject="Image request")


@order("mail", sender="company")
def shown_company_text(paper: Paper) -> None:
    """A mail of a company's health service."""
    story = paper.story
    text = f"{who(paper)} Patienten {story.say('patient_name')}, {story.say('patient_id')}, "
    text += f"har undersökts hos er ({join(exam_texts(paper))}). Vi önskar {wanted(paper)}. {where(paper)}"
    more = "\n".join(remarks(paper, 0))
    post(paper, f"Hej!\n\n{text}\n{more}\n\n{signature(story)}\n")

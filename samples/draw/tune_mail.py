"""Mails with the order in their body, tuning side."""

from html import escape

from samples.draw.letter import compose, fill, note_text
from samples.draw.lists import phrases
from samples.draw.parts import clean_pairs, exam_lines
from samples.draw.registry import Paper, layout


def sign_off(paper: Paper) -> str:
    """Write a mail's ending: the greeting and who sent it."""
    story = paper.story
    paper.mail.sender = story.secretary
    lines = [
        paper.pen.rng.choice(phrases(paper.pen.split, "closing")),
        story.secretary,
        "Medicinsk sekreterare",
    ]
    if not story.lacks("clinic"):
        lines.append(story.clinic.hospital_written)
    return "\n".join([*lines, f"Tel {story.phone}"])


@layout("tune", "mail")
def mail_letter(paper: Paper) -> None:
    """Sentences."""
    paper.mail.subject = "Beställning av bilder"
    paper.mail.body = f"{compose(paper)}\n\n{sign_off(paper)}\n"


@layout("tune", "mail")
def mail_list(paper: Paper) -> None:
    """A label and a value on each line."""
    story, pen = paper.story, paper.pen
    lines = [f"{pen.wording(name)}: {value}" for name, value in clean_pairs(story)]
    lines += [f"{pen.wording('examination')}: {written} {day}".rstrip() for written, day in exam_lines(story)]
    lines.append(f"{pen.wording('wants')}: {story.say('wants')}")
    paper.mail.subject = "Bildbeställning"
    paper.mail.body = "Hej,\n\n" + "\n".join(lines) + f"\n\n{sign_off(paper)}\n"


@layout("tune", "mail")
def mail_quoted(paper: Paper) -> None:
    """An order above an older thread that speaks of another patient."""
    story = paper.story
    text = compose(paper)
    signature = sign_off(paper)
    story.traps.add("quoted_thread")
    paper.mail.subject = "SV: Bilder"
    paper.mail.body = (
        f"{text}\n\n{signature}\n\n-----Ursprungligt meddelande-----\nFrån: Röntgen Hallands sjukhus\n"
        f"Skickat: {story.date_text(story.written_on)}\nTill: {story.secretary}\nÄmne: Bilder\n\n"
        f"> Hej, bilderna på {story.referrer} från {story.previous} är länkade till SUS Lund.\n> /Röntgen\n"
    )


@layout("tune", "mail")
def mail_html(paper: Paper) -> None:
    """An HTML table."""
    story, pen = paper.story, paper.pen
    pairs = [(pen.wording(name), value) for name, value in clean_pairs(story)]
    pairs += [(pen.wording("examination"), f"{written} {day}".strip()) for written, day in exam_lines(story)]
    pairs.append((pen.wording("wants"), story.say("wants")))
    rows = "".join(
        f"<tr><td><b>{escape(label)}</b></td><td>{escape(value)}</td></tr>" for label, value in pairs
    )
    ending = escape(sign_off(paper)).replace("\n", "<br>")
    paper.mail.subject, paper.mail.html = "Beställning röntgenbilder", True
    paper.mail.body = f"<html><body><p>Hej!</p><table>{rows}</table><p>{ending}</p></body></html>"


@layout("tune", "mail", terse=True)
def mail_terse(paper: Paper) -> None:
    """A line in the register's abbreviations."""
    story = paper.story
    text = note_text(paper)
    if "patient_id" not in story.said and story.can_say("patient_id"):
        text = fill(story, "{patient_name} {patient_id}\n") + text
    paper.mail.subject = "Länka bilder"
    paper.mail.body = f"{text}\n\n{sign_off(paper)}\n"

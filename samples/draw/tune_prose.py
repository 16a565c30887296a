"""Letters and notes, tuning side."""

from samples.draw.letter import compose, fill, note_text
from samples.draw.lists import phrases
from samples.draw.parts import addressee, footer, letterhead, signature, title
from samples.draw.registry import Paper, layout


@layout("tune", "prose")
def letter_plain(paper: Paper) -> None:
    """A letter that says everything in its sentences, signed by a secretary."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    pen.write(
        f"{story.clinic.town if not story.lacks('clinic') else ''} {story.date_text(story.written_on)}", 380
    )
    pen.down(2)
    addressee(paper)
    title(paper)
    pen.paragraph(compose(paper))
    pen.down(1.5)
    pen.paragraph(pen.rng.choice(phrases("tune", "closing")))
    signature(paper, pen.look.left, doctor=False)
    footer(paper)


@layout("tune", "prose")
def letter_signed(paper: Paper) -> None:
    """A letter whose doctor and clinic stand in the signature only."""
    pen, story = paper.pen, paper.story
    addressee(paper)
    pen.down()
    pen.paragraph(compose(paper, sender=False))
    pen.down(1.5)
    pen.paragraph(pen.rng.choice(phrases("tune", "closing")))
    pen.scribble(pen.look.left + 10)
    pen.down(1.6)
    for part in ("doctor", "clinic_unit", "clinic_hospital"):
        if part == "clinic_hospital" and story.clinic.hospital_written == story.clinic.unit_written:
            continue
        if story.can_say(part):
            pen.write(story.say(part))
            pen.down()
    pen.write(f"Tel {story.phone}  Fax {story.reply_fax}", size=8)


@layout("tune", "note", terse=True)
def note_terse(paper: Paper) -> None:
    """A note in the register's own abbreviations."""
    pen, story = paper.pen, paper.story
    if pen.rng.random() < 0.5:
        addressee(paper)
    text = note_text(paper)
    if "patient_id" not in story.said and story.can_say("patient_id"):
        text = fill(story, "{patient_name} {patient_id}\n") + text
    pen.paragraph(text)
    pen.down()
    pen.write(f"/{story.secretary.split()[0][:2].lower()}{pen.rng.randint(100, 999)}")

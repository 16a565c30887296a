"""Mails with the order in their body, met-out side."""

from html import escape

from samples.draw.letter import compose, fill, note_text
from samples.draw.parts import clean_pairs, exam_lines
from samples.draw.registry import Paper, layout
from samples.draw.tune_mail import sign_off


@layout("met", "mail")
def h_mail_signed(paper: Paper) -> None:
    """Sentences; the doctor and the clinic sign."""
    story = paper.story
    text = compose(paper, sender=False)
    paper.mail.sender = story.doctor if story.can_say("doctor") else story.secretary
    ending = [part for part in (story.say("doctor"), story.say("clinic"), f"Telefon: {story.phone}") if part]
    paper.mail.subject = "Önskar bilder"
    paper.mail.body = f"{text}\n\n" + "\n".join(ending) + "\n\nDetta meddelande kan innehålla sekretess.\n"


@layout("met", "mail")
def h_mail_form(paper: Paper) -> None:
    """A web form's mail: label on one line, value on the next."""
    story, pen = paper.story, paper.pen
    blocks = [f"{pen.wording(name)}\n{value or '-'}" for name, value in clean_pairs(story)]
    exams = "\n".join(f"{written} {day}".rstrip() for written, day in exam_lines(story))
    blocks += [
        f"{pen.wording('examination')}\n{exams or '-'}",
        f"{pen.wording('wants')}\n{story.say('wants')}",
    ]
    paper.mail.sender = "Webbformulär Bilder"
    paper.mail.subject = "Formulär inskickat"
    paper.mail.body = "\n\n".join(blocks) + "\n"


@layout("met", "mail")
def h_mail_html_letter(paper: Paper) -> None:
    """An HTML letter above a quoted thread."""
    story = paper.story
    text = escape(compose(paper)).replace("\n", "<br>")
    ending = escape(sign_off(paper)).replace("\n", "<br>")
    story.traps.add("quoted_thread")
    paper.mail.subject, paper.mail.html = "VB: SV: bilder", True
    paper.mail.body = (
        f"<html><body><div>{text}</div><p>{ending}</p><hr><blockquote><b>Från:</b> "
        f"Röntgen<br><b>Ämne:</b> SV: bilder"
        f"<p>Hej! Vilken undersökning gäller det? Är det {escape(story.previous)} som ni vill "
        f"ha?</p></blockquote>"
        "</body></html>"
    )


@layout("met", "mail", terse=True)
def h_mail_line(paper: Paper) -> None:
    """One line of abbreviations."""
    story = paper.story
    text = note_text(paper)
    if "patient_id" not in story.said and story.can_say("patient_id"):
        text += fill(story, " pat {patient_id}")
    paper.mail.subject = "bilder"
    paper.mail.body = f"Hej\n{text}\n/{story.secretary.split()[0]}\n"

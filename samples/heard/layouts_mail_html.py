"""Mails in HTML: Outlook's paragraphs and tables, web forms, signatures in tables."""

import html

from samples.draw.registry import Paper, layout
from samples.heard.drawing import title_of, titled
from samples.heard.layouts_mail_plain import begin_mail, joined, ordered_by, person
from samples.heard.signing import breaks, html_table, outlook, paragraphs, signature
from samples.heard.speaking import (
    CHANNELS,
    GREETINGS,
    background,
    choose,
    clinic_lines,
    exam_lines,
    fvb,
    remarks,
    secretary_title,
    send,
    to_place,
    wants,
    when,
)


@layout("heard", "mail")
def heard_html_fields(paper: Paper) -> None:
    """A pasted table with a label and a value in each row."""
    pen, story = paper.pen, begin_mail(paper, html=True)
    exam = title_of(pen, "exam")
    rows = [
        titled(paper, "clinic"),
        titled(paper, "doctor"),
        titled(paper, "patient_id"),
        titled(paper, "patient_name"),
        *[(exam, line) for line in exam_lines(story, ", ") or [""]],
        titled(paper, "destination"),
    ]
    if story.forward_to and story.can_say("destination"):
        rows.append((title_of(pen, "forward"), story.say("forward_to")))
    rows.append((title_of(pen, "wants"), wants(paper)))
    top = paragraphs([choose(paper, GREETINGS), "", "Se beställning nedan.", ""])
    end = paragraphs(["", *remarks(paper), *signature(paper)])
    paper.mail.body = outlook(f"{top}\n{html_table(rows)}\n{end}")


@layout("heard", "mail")
def heard_html_prose(paper: Paper) -> None:
    """Outlook's paragraphs with a signature in several of them."""
    story = begin_mail(paper, html=True)
    what, who = joined(exam_lines(story)), person(paper)
    verb = send(paper)
    text = f"Kan ni vara snälla att {verb} {what or 'bilder'}{when(who, ' på patient {}')}"
    text = f"{text} {to_place(paper)}".strip()
    lines = [
        choose(paper, GREETINGS),
        "",
        text + "?",
        ordered_by(paper),
        background(paper),
        *remarks(paper),
        "",
        *signature(paper),
    ]
    paper.mail.body = outlook(paragraphs(lines))


@layout("heard", "mail")
def heard_html_exam_rows(paper: Paper) -> None:
    """A table of examinations under a few words, and a signature in a table of its own."""
    pen, story = paper.pen, begin_mail(paper, html=True)
    story.note("examinations")
    head = (title_of(pen, "exam"), title_of(pen, "date"))
    rows = [(one.written, one.date_written) for one in story.examinations] or [("", "")]
    if not story.examinations:
        story.said.discard("examinations")
    intro = [
        choose(paper, GREETINGS),
        f"Vi önskar {wants(paper)} på nedanstående.",
        when(person(paper), "Patient: {}"),
    ]
    outro = [
        when(story.say("destination"), "Skickas till: {}") + fvb(paper),
        ordered_by(paper, clinic=False),
        *remarks(paper),
    ]
    where = "<br>".join(html.escape(line, quote=False) for line in clinic_lines(story))
    sign = (
        '<table border="0" cellpadding="6"><tr><td style="border-right:2px solid #888"><b>'
        f"{html.escape(story.secretary)}</b><br>{secretary_title(paper)}</td>"
        f"<td>{where}<br>Tfn {story.phone}</td></tr></table>"
    )
    inner = [f"<div>{breaks(line)}</div>" for line in intro if line]
    inner += ["<br>", html_table([head, *rows], head=True), "<br>"]
    inner += [f"<div>{breaks(line)}</div>" for line in outro if line]
    paper.mail.body = f'<html><body dir="auto">{"".join(inner)}<br>Mvh{sign}</body></html>\n'


@layout("heard", "mail")
def heard_web_form(paper: Paper) -> None:
    """A notice from a form on the web, with nested tables and the form's own words around."""
    pen, story = paper.pen, paper.story
    paper.mail.html, paper.mail.sender = True, "E-tjänst formulär"
    paper.mail.subject = f"Nytt ärende: Bildbeställning ({pen.rng.randint(10000, 99999)})"
    story.note("channel")
    fields = [
        ("Beställande vårdenhet", story.say("clinic")),
        ("Beställande läkare", story.say("doctor")),
        ("Ifyllt av", story.secretary),
        ("Telefon", story.phone),
        ("Personnummer", story.say("patient_id")),
        ("Patientens namn", story.say("patient_name")),
        ("Undersökning och datum", "\n".join(exam_lines(story))),
        ("Bilderna skickas till", story.say("destination")),
        ("Vidarebefordras till", story.say("forward_to") if story.can_say("destination") else ""),
        ("Leveranssätt", CHANNELS[story.channel][0]),
        ("Önskas", wants(paper)),
    ]
    rows = "\n".join(
        f'<tr><td style="background:#eee;width:200px"><b>{name}</b></td><td>{breaks(value) or "-"}</td></tr>'
        for name, value in fields
    )
    paper.mail.body = (
        '<!DOCTYPE html><html><body style="font-family:Arial"><table width="600" align="center"><tr><td>'
        "<h2>Bildbeställning</h2><p>Ett nytt ärende har kommit in via formuläret.</p>"
        f'<table width="100%" cellpadding="5">\n{rows}\n</table>'
        f"<p>Inskickat {story.written_on} kl. 1{pen.rng.randint(0, 6)}:{pen.rng.randint(10, 59)}</p>"
        "<p><small>Detta mejl går inte att svara på.</small></p></td></tr></table></body></html>\n"
    )
    story.traps.add("secretary")

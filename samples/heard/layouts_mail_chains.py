"""Mails that hold mails: forwarded, answered, quoted."""

import html

from samples.draw.registry import Paper, layout
from samples.heard.layouts_mail_plain import begin_mail, joined, ordered_by, person, write_mail
from samples.heard.signing import (
    block,
    breaks,
    english_head,
    gmail_head,
    outlook,
    paragraphs,
    quoted,
    signature,
    swedish_head,
)
from samples.heard.speaking import (
    GREETINGS,
    choose,
    exam_lines,
    fvb,
    remarks,
    send,
    someone,
    to_place,
    wants,
    when,
)


def core(paper: Paper) -> list[str]:
    """Return an order's lines without greeting and signature."""
    story = paper.story
    return [
        f"Vi önskar {wants(paper)}{when(joined(exam_lines(story)), ' från {}')}.",
        when(person(paper), "Patient: {}."),
        when(story.say("destination"), "Skickas till {}") + when(fvb(paper), "{}") + ".",
        ordered_by(paper, clinic=False),
        *remarks(paper),
    ]


def whole(paper: Paper) -> str:
    lines = [line for line in core(paper) if line.strip(" .")]
    return block([choose(paper, GREETINGS), "", *lines, "", *signature(paper)])


@layout("heard", "mail")
def heard_forwarded_swedish(paper: Paper) -> None:
    """A colleague passes the order on; Outlook's Swedish head stands over it."""
    story = begin_mail(paper)
    name, title = someone(paper), paper.mail.subject
    paper.mail.sender, paper.mail.subject = name, f"VB: {title}"
    head = swedish_head(paper, story.secretary, title, 1)
    words = choose(
        paper,
        ("Hamnade hos oss, ska nog till er.", "Vidarebefordrar, se nedan.", "FYI, för åtgärd.", "Se nedan!"),
    )
    write_mail(paper, [f"{words}", "", f"/{name}", "", *head, "", whole(paper)])
    story.traps.add("forwarded")


@layout("heard", "mail")
def heard_forwarded_english(paper: Paper) -> None:
    """Forwarded by a program that speaks English, in HTML with a line above the quoted head."""
    story = begin_mail(paper)
    name, title = someone(paper), paper.mail.subject
    paper.mail.sender, paper.mail.subject, paper.mail.html = name, f"FW: {title}", True
    head = english_head(paper, story.secretary, title, 1)
    lines = "<br>\n".join(
        f"<b>{line.partition(':')[0]}:</b>{html.escape(line.partition(':')[2], quote=False)}" for line in head
    )
    rule = f'<div style="border-top:solid #E1E1E1 1.0pt"><p class="MsoNormal">{lines}</p></div>'
    paper.mail.body = outlook(
        paragraphs(["För kännedom och åtgärd.", "", name, ""]) + rule + paragraphs(whole(paper).split("\n"))
    )
    story.traps.add("forwarded")


@layout("heard", "mail")
def heard_original_message(paper: Paper) -> None:
    """The order stands under "-----Ursprungligt meddelande-----"."""
    story = begin_mail(paper)
    title, name = paper.mail.subject, someone(paper)
    paper.mail.sender, paper.mail.subject = name, f"Vb: {title}"
    mark = choose(
        paper,
        (
            "-----Ursprungligt meddelande-----",
            "-----Original Message-----",
            "---------- Forwarded message ---------",
        ),
    )
    make = swedish_head if mark.startswith("-----Urs") else english_head
    write_mail(paper, [mark, *make(paper, story.secretary, title), "", whole(paper)])


@layout("heard", "mail")
def heard_answer_with_new_order(paper: Paper) -> None:
    """A new order written as an answer to our receipt of an old one, which is quoted without a patient."""
    story = begin_mail(paper)
    paper.mail.sender, paper.mail.subject = story.secretary, f"SV: {paper.mail.subject}"
    clerk = someone(paper)
    old = f"Hej!\nBilderna som ni beställde i förra veckan är nu länkade.\n\nMvh\n{clerk}\nRöntgen"
    lines = ["Tack för det! Här kommer en ny beställning.", "", *core(paper), "", *signature(paper), ""]
    body = block([line for line in lines if line != "."])
    paper.mail.body = f"{body}\n\n{gmail_head(paper, clerk, 2, domain='regionhalland.se')}\n{quoted(old)}\n"
    story.traps.add("quoted")


@layout("heard", "mail")
def heard_quoted_order(paper: Paper) -> None:
    """A reminder over the order itself, which is quoted with marks."""
    story = begin_mail(paper)
    text = whole(paper)
    above = choose(
        paper,
        (
            "Hej igen! Vi har inte fått bilderna ännu, kan ni titta på detta?",
            "Påminnelse på nedanstående beställning.",
            "Skickar denna igen då jag inte vet om den kommit fram.",
        ),
    )
    head = gmail_head(paper, story.secretary, 6)
    paper.mail.subject = f"Re: {paper.mail.subject}"
    paper.mail.body = f"{above}\n\n/{story.secretary}\n\n{head}\n{quoted(text)}\n"


@layout("heard", "mail")
def heard_gmail_block(paper: Paper) -> None:
    """A mail of a web mailer, with the sender's own earlier question quoted below."""
    story = begin_mail(paper, html=True)
    clerk = someone(paper)
    words = send(paper)
    what, who = joined(exam_lines(story)) or "bilder", when(person(paper), "på {}")
    first = f"Vill ni {words} {what} {who} {to_place(paper)}".strip()
    lines = [
        f"{choose(paper, GREETINGS)}",
        " ".join(first.split()) + ".",
        ordered_by(paper),
        *remarks(paper),
        "",
        *signature(paper),
    ]
    below = (
        "Hej, det går bra att mejla beställningen hit. Ange klinik, läkare och vart bilderna ska.<br>/Röntgen"
    )
    paper.mail.subject = f"Re: {paper.mail.subject}"
    head = html.escape(gmail_head(paper, clerk, 1, domain="regionhalland.se"))
    paper.mail.body = (
        f'<div dir="ltr">{breaks(block(lines))}</div><br><div class="gmail_quote">'
        f'<div dir="ltr" class="gmail_attr">{head}<br></div>'
        f'<blockquote class="gmail_quote" style="margin:0 0 0 .8ex">{below}</blockquote></div>\n'
    )
    story.traps.add("quoted")

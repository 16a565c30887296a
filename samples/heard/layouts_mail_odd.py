"""Mails of odd makers and by odd ways: a telephone, a signature with pictures, a switchboard."""

from samples.draw.registry import Paper, layout
from samples.heard.layouts_mail_more import target
from samples.heard.layouts_mail_plain import begin_mail, joined, person, write_mail
from samples.heard.signing import (
    block,
    breaks,
    outlook,
    paragraphs,
    signature,
    swedish_head,
)
from samples.heard.speaking import (
    GREETINGS,
    capital,
    choose,
    clinic_lines,
    exam_lines,
    remarks,
    someone,
    to_place,
    wants,
    when,
)


@layout("heard", "mail")
def heard_apple_divs(paper: Paper) -> None:
    """A line in each div, as a telephone's mail program writes HTML."""
    story = begin_mail(paper, html=True)
    lines = [
        "Hej",
        "",
        f"{capital(joined(exam_lines(story))) or 'Bilder'} önskas {to_place(paper)}".strip(),
        when(person(paper), "Pat {}"),
        when(story.say("doctor"), "Beställande {}"),
        *clinic_lines(story),
        "",
        f"/{story.secretary}",
        "",
        "Skickat från min iPad",
    ]
    inner = "".join(f"<div>{breaks(line) or '<br>'}</div>" for line in block(lines).split("\n"))
    paper.mail.body = f'<html><head></head><body style="overflow-wrap: break-word;">{inner}</body></html>\n'


@layout("heard", "mail")
def heard_doctor_signs_html(paper: Paper) -> None:
    """A doctor's mail with a signature table, a region's sign and social links."""
    story = begin_mail(paper)
    name = story.say("doctor_name")
    paper.mail.sender, paper.mail.html = name or story.secretary, True
    text = f"Behöver {wants(paper)}{when(joined(exam_lines(story)), ' på {}')} för patient {person(paper)}"
    lines = [
        "Hej,",
        "",
        text.removesuffix(" för patient ") + ".",
        when(to_place(paper), "Skicka gärna {}."),
        *remarks(paper),
    ]
    where = "<br>".join(breaks(line) for line in clinic_lines(story))
    region = story.clinic.hospital.region if story.clinic.hospital else ""
    role = capital(story.title.strip()) if name else "Sekreterare"
    sign = (
        f'<table><tr><td width="90"><img alt="{region}" src="cid:logo.png"></td>'
        f"<td><b>{breaks(paper.mail.sender)}</b><br><i>{role}</i><br>{where}<br>Växel: {story.phone}<br>"
        '<a href="https://intranet.example">Följ oss</a></td></tr></table>'
    )
    paper.mail.body = outlook(paragraphs([*lines, "", "Vänligen"]) + sign)


@layout("heard", "mail")
def heard_twice_forwarded(paper: Paper) -> None:
    """Forwarded from the switchboard by way of a ward: two heads over the order."""
    story = begin_mail(paper)
    title, first, second = paper.mail.subject, someone(paper), someone(paper)
    paper.mail.sender, paper.mail.subject = second, f"VB: VB: {title}"
    inner = [
        choose(paper, GREETINGS),
        "",
        f"Vi behöver {wants(paper)}{when(joined(exam_lines(story)), ' från {}')}.",
        when(person(paper), "Patient {}"),
        when(target(paper), "Bilderna till {}"),
        when(story.say("doctor"), "Ansvarig läkare {}"),
        "",
        *signature(paper),
    ]
    body = [
        "Hör till er!",
        f"/{second}, Region Hallands växel",
        "",
        *swedish_head(paper, first, f"VB: {title}", to="Växeln"),
        "",
        "Vet ni vart denna ska?",
        first,
        "",
        *swedish_head(paper, story.secretary, title, 1, to="Info"),
        "",
        *inner,
    ]
    write_mail(paper, body)
    story.traps.add("forwarded")

"""Mails that are no orders: news, invitations, questions, notices, adverts."""

from samples.draw.registry import Paper, layout
from samples.heard.signing import (
    OUR_BOXES,
    block,
    gmail_head,
    html_table,
    outlook,
    paragraphs,
    quoted,
    signature,
)
from samples.heard.speaking import choose, someone


def begin(paper: Paper, subject: str, *, html: bool = False) -> None:
    paper.mail.sender, paper.mail.subject, paper.mail.html = paper.story.secretary, subject, html


@layout("heard", "none", reason="newsletter")
def heard_none_newsletter_mail(paper: Paper) -> None:
    """A maker's newsletter."""
    begin(paper, "Nyheter från bildvärlden, november", html=True)
    rows = [
        ("Nytt i version 26.2", "Läs mer"),
        ("Webbinarium om lågdos-CT", "Anmäl dig"),
        ("Kundmöte i Malmö", "Program"),
    ]
    paper.mail.body = (
        f"<html><body><h1>Månadens nyheter</h1>{html_table(rows, border=0)}"
        "<p>Vi visar våra nya MR-spolar för knä och axel på mässan.</p>"
        "<p><small>Du får detta utskick som kund. Avsluta prenumerationen här.</small></p></body></html>\n"
    )


@layout("heard", "none", reason="question")
def heard_none_question_mail(paper: Paper) -> None:
    """A question about opening hours and fax numbers."""
    begin(paper, "Fråga")
    lines = [
        "Hej!",
        "",
        "Vilket faxnummer ska vi använda när vi beställer bilder från er? Det vi har verkar inte fungera.",
        "Och har ni öppet mellan jul och nyår?",
        "",
        *signature(paper),
    ]
    paper.mail.body = block(lines) + "\n"


@layout("heard", "none", reason="notice")
def heard_none_iep_notice_mail(paper: Paper) -> None:
    """A notice from the exchange portal that a delivery has been fetched."""
    story, rng = paper.story, paper.pen.rng
    begin(paper, "Leverans hämtad")
    paper.mail.sender = "Bildportalen"
    paper.mail.body = (
        f"Leverans {rng.randint(10**6, 10**7)} har hämtats av {story.destination.hospital_written}.\n"
        f"Tidpunkt: {story.written_on} 0{rng.randint(7, 9)}:{rng.randint(10, 59)}\n\n"
        "Detta är ett automatiskt meddelande som inte går att besvara.\n"
    )


@layout("heard", "none", reason="invitation")
def heard_none_meeting_mail(paper: Paper) -> None:
    """An invitation to a meeting with an agenda."""
    begin(paper, "Inbjudan: Samverkansmöte bildflöden", html=True)
    agenda = [
        "När: torsdag 10.00-11.30",
        "Var: digitalt",
        "",
        "1. Föregående protokoll",
        "2. Flöden för IEP",
        "3. Övrigt",
    ]
    paper.mail.body = outlook(paragraphs(["Välkomna!", "", *agenda, "", *signature(paper)]))


@layout("heard", "none", reason="thanks")
def heard_none_thanks_over_order_mail(paper: Paper) -> None:
    """The answer from our own clerk that it is done, come back to us as a copy, with no order in it."""
    story = paper.story
    begin(paper, "SV: Bilder")
    clerk = someone(paper)
    inner = f"Hej!\nNu är bilderna länkade till er.\n\n/{clerk}, Röntgen"
    paper.mail.body = (
        f"Tusen tack för snabb hjälp! Ha en fin helg.\n\n{story.secretary}\n\n"
        f"{gmail_head(paper, clerk, domain='regionhalland.se')}\n{quoted(inner)}\n"
    )


@layout("heard", "none", reason="new examination")
def heard_none_booking_mail(paper: Paper) -> None:
    """A wish for a time for a new examination."""
    story = paper.story
    begin(paper, "Tid för MR?")
    one = story.examinations[0] if story.examinations else None
    lines = [
        "Hej!",
        "",
        f"Patient {story.identity.written} {story.patient} undrar när tiden för "
        f"{one.written if one else 'MR'} blir. "
        "Remissen skickades i förra veckan. Kan ni ringa patienten och boka?",
        "",
        *signature(paper),
    ]
    paper.mail.body = block(lines) + "\n"


@layout("heard", "none", reason="undelivered")
def heard_none_bounce_mail(paper: Paper) -> None:
    """A mail server says that a mail could not be delivered."""
    rng = paper.pen.rng
    begin(paper, "Undelivered Mail Returned to Sender")
    paper.mail.sender = "Mail Delivery System"
    paper.mail.body = (
        "This is the mail system at host mx.example.\n\nI'm sorry to inform you that your message could "
        f"not be delivered to one or more recipients.\n\n<{choose(paper, OUR_BOXES)}>: mailbox full "
        f"(queue id {rng.getrandbits(32):08X})\n"
    )

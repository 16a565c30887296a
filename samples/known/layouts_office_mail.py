"""Mails that are no orders: absence, thanks, questions, newsletters, meetings, receipts, offers."""

from collections.abc import Callable

from samples.draw.registry import Paper, layout


def _none(reason: str) -> Callable[[Callable[[Paper], None]], Callable[[Paper], None]]:
    return layout("known", "none", reason=reason, faults=False)


def _mail(paper: Paper, subject: str, body: str, *, sender: str | None = None, html: bool = False) -> None:
    paper.mail.sender = sender or paper.story.secretary
    paper.mail.subject, paper.mail.body, paper.mail.html = subject, body, html


@_none("absence")
def known_away_mail(paper: Paper) -> None:
    """An answer sent by a machine: the reader is away."""
    story = paper.story
    _mail(
        paper,
        "Autosvar: Er fråga om bilder",
        f"Tack för ditt mejl!\n\nJag är ledig till och med {story.visit}. Brådskande ärenden: ring "
        f"{story.phone}.\n\n"
        f"{story.secretary}\n{story.clinic.written}\n",
    )


@_none("acknowledgement")
def known_thanks_mail(paper: Paper) -> None:
    """Thanks for images that came, above the order that was answered."""
    story = paper.story
    texts = ", ".join(one.written for one in story.examinations)
    _mail(
        paper,
        "SV: Bilder",
        f"Hej!\n\nTack, bilderna har kommit fram ({texts}). Ärendet är klart för vår "
        f"del.\n\nMvh\n{story.secretary}\n",
    )


@_none("question")
def known_question_mail(paper: Paper) -> None:
    """A question about how to order."""
    story = paper.story
    _mail(
        paper,
        "Fråga",
        "Hej!\n\nHur gör man om man vill beställa bilder från er? Finns det någon blankett, och vilket "
        "faxnummer gäller?\n"
        f"\nMed vänlig hälsning\n{story.secretary}\n{story.clinic.written}\n",
    )


@_none("newsletter")
def known_news_mail(paper: Paper) -> None:
    """A newsletter in HTML."""
    _mail(
        paper,
        "Veckobrev från bildprogrammet",
        "<html><body><h2>Veckobrev</h2><p>Nu är den nya versionen av bildarkivet i drift. Läs mer på "
        "intranätet.</p>"
        "<ul><li>Utbildning för superanvändare på tisdag</li><li>Ny manual för export till USB</li></ul>"
        "<p><small>Du får brevet för att du prenumererar.</small></p></body></html>",
        sender="Bildprogrammet",
        html=True,
    )


@_none("invitation")
def known_meeting_mail(paper: Paper) -> None:
    """A call to a meeting."""
    story = paper.story
    _mail(
        paper,
        "Inbjudan: Samverkansmöte bildöverföring",
        f"Tid: {story.visit} kl. 10.00-11.00\nPlats: videomöte\nDeltagare: {story.secretary}, "
        f"{story.referrer}\n\n"
        "Dagordning\n1. Föregående anteckningar\n2. Rutiner för länkning\n3. Övriga frågor\n",
    )


@_none("receipt")
def known_sent_mail(paper: Paper) -> None:
    """A machine's mail that says that a fax was taken."""
    story, rng = paper.story, paper.pen.rng
    _mail(
        paper,
        "Faxserver: leveransbesked",
        f"Ditt fax till {story.reply_fax} har levererats.\nAntal sidor: {rng.randint(1, 5)}\nÄrendenummer: "
        f"{rng.randint(10000, 99999)}\n\nDetta meddelande går inte att besvara.\n",
        sender="Faxserver",
    )


@_none("advertising")
def known_offer_mail(paper: Paper) -> None:
    """A salesman's mail."""
    story = paper.story
    _mail(
        paper,
        "Halvera er tid för granskning?",
        "Hej!\n\nMed vår tjänst får ni svar på slätröntgen inom två timmar, dygnet runt. Får jag visa den "
        "på en kvart nästa "
        f"vecka?\n\nVänligen\n{story.referrer}\nSäljare\n",
        sender=story.referrer,
    )

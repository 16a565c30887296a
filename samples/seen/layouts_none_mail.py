"""Mails that reach the department's box and are no orders for images."""

from samples.draw.registry import Paper
from samples.seen.kit import none, one_line


def _send(paper: Paper, subject: str, body: str, *, html: bool = False) -> None:
    paper.mail.subject, paper.mail.body, paper.mail.html = subject, body, html
    paper.mail.sender = paper.story.secretary


@none("kvittens")
def seen_none_thanks_mail(paper: Paper) -> None:
    """Thanks for images that came, with our own words quoted below."""
    story = paper.story
    body = one_line(
        ["Hej! Bilderna är mottagna, tack.", "Tack, nu ser vi dem!", "Mottaget. Tack för snabb hjälp!"], paper
    )
    body += f"\n\n{story.secretary}\n{story.clinic.written}\n\n> Bilderna är nu länkade.\n> Röntgen"
    _send(paper, "SV: Bilder länkade", body)


@none("frånvaromeddelande")
def seen_none_absent_mail(paper: Paper) -> None:
    """An automatic answer."""
    story = paper.story
    body = (
        f"Hej,\n\njag är åter {story.visit}. Vid brådskande ärenden kontakta {story.referrer}, "
        f"tel {story.phone}."
    )
    _send(paper, "Autosvar: Bilder", f"{body}\n\n{story.secretary}\nMedicinsk sekreterare")


@none("nyhetsbrev")
def seen_none_newsletter_mail(paper: Paper) -> None:
    """A newsletter of the region's staff pages."""
    story = paper.story
    body = "<html><body><h1>Veckans nytt</h1><p>Ny chef på röntgen. Parkeringen byggs om.</p>"
    body += (
        "<p>Läs om hur vi skickar bilder säkert mellan sjukhusen.</p><p>Avsluta "
        "prenumerationen</p></body></html>"
    )
    _send(paper, f"Nyhetsbrev {story.date_text(story.written_on)}", body, html=True)


@none("mötesinbjudan")
def seen_none_meeting_mail(paper: Paper) -> None:
    """An invitation to a meeting about routines."""
    story = paper.story
    body = (
        f"När: {story.visit} 13:00-14:00\nVar: Teams\n\nVi går igenom rutinen för "
        "bildöverföring och vad en beställning "
    )
    body += f"ska innehålla: klinik, läkare och mottagare.\n\n/{story.secretary}"
    _send(paper, "Möte: rutin för bilder", body)


@none("fråga")
def seen_none_question_mail(paper: Paper) -> None:
    """A general question about how one orders."""
    story = paper.story
    body = (
        "Hej!\n\nVilket faxnummer ska vi använda när vi vill beställa bilder från er, och "
        "behövs samtycke?\n\n"
    )
    _send(paper, "Fråga om rutin", f"{body}Mvh {story.secretary}\n{story.clinic.written}")


@none("avbeställning")
def seen_none_cancelled_mail(paper: Paper) -> None:
    """An order is taken back."""
    story = paper.story
    body = (
        f"Hej!\n\nVi behöver inte längre bilderna på {story.identity.written}. Ni kan bortse "
        "från vår beställning.\n\n"
    )
    _send(paper, "Återtagen beställning", f"{body}{story.secretary}\n{story.clinic.written}")


@none("ekonomi")
def seen_none_order_mail(paper: Paper) -> None:
    """A supplier confirms an order of paper."""
    number = paper.pen.rng.randint(100000, 999999)
    body = (
        f"Tack för din beställning {number}!\n\n4 st kopieringspapper A4\n1 st "
        "toner\n\nLeverans inom tre dagar."
    )
    _send(paper, f"Orderbekräftelse {number}", body)

"""Mails that order nothing."""

from samples.brought.mailing import header, html_table, page, para, quote, write
from samples.brought.senders import other
from samples.brought.words import letter, pick, tell
from samples.draw.registry import Paper


@other("reply")
def brought_received_mail(paper: Paper) -> None:
    """Thanks: the images have come. The order stands quoted below."""
    story = paper.story
    old = tell(
        story, "Hej, bilderna på {patient_name} {patient_id} är nu skickade via IEP.\nMvh Röntgen Halland"
    )
    head = header(paper, "Röntgen", "Bilder skickade", story.secretary)
    body = f"Tack, bilderna är mottagna!\n\n{story.secretary}\n\n{head}\n\n{quote(old)}"
    write(paper, "SV: Bilder skickade", body)


@other("absence")
def brought_away_mail(paper: Paper) -> None:
    """An automatic answer: back in two weeks."""
    story = paper.story
    body = (
        f"Jag är ledig till och med {story.visit} och läser inte min e-post.\nVid brådskande "
        f"ärenden, ring {story.phone}.\n\n{story.secretary}"
    )
    write(paper, "Automatiskt svar: Bilder", body)


@other("newsletter")
def brought_newsletter_mail(paper: Paper) -> None:
    """A society's monthly letter in HTML."""
    told = (
        "Nytt från föreningen",
        "Årsmötet hålls i Umeå i maj.",
        "Stipendier kan sökas till den 1 mars.",
        "Ny kurs: CT kranskärl för nybörjare.",
    )
    write(
        paper,
        "Månadsbrev",
        page(*map(para, told), "<a href='#'>Avsluta prenumeration</a>"),
        html=True,
        sender="Föreningen Nyhetsbrev",
    )


@other("undelivered")
def brought_bounced_mail(paper: Paper) -> None:
    """A mail server's word that something was not delivered."""
    body = (
        "Meddelandet kunde inte levereras till följande mottagare:\n\n  "
        "rontgen.old@regionhalland.example\n\nFel: 550 5.1.1 mailbox unavailable"
    )
    write(paper, "Undeliverable: Remiss", body, sender="Mail Delivery")


@other("question")
def brought_how_to_mail(paper: Paper) -> None:
    """How does one order? A question in general, about nobody."""
    body = letter(
        paper.story,
        """Hej!

        Jag är ny här och undrar hur man beställer bilder från er. Räcker ett mail eller ska det faxas?
        Och hur lång tid brukar det ta?

        {closing}
        {secretary}, {secretary_title}""",
    )
    write(paper, pick(paper, "Fråga om rutin", "Hur gör man?"), body)


@other("cancellation")
def brought_withdrawn_mail(paper: Paper) -> None:
    """An order is taken back: nothing shall be sent."""
    body = tell(
        paper.story,
        "Hej,\n\nni behöver inte skicka bilderna på {patient_name} {patient_id} längre, vi har hittat "
        "dem i vårt eget arkiv. "
        "Makulera gärna vår beställning.\n\n{closing}\n{secretary}",
    )
    write(paper, "Återtagen beställning", body)


@other("notice")
def brought_downtime_mail(paper: Paper) -> None:
    """The systems' owners tell of a stop at night."""
    rows = [("System", "Stopp"), ("RIS", "22.00–23.30"), ("PACS", "23.30–02.00")]
    body = page(
        para("Planerat driftstopp natten mot torsdag."),
        html_table(rows),
        para("Kontakta IT-servicedesk vid frågor."),
    )
    write(paper, "Driftinformation", body, html=True, sender="IT Servicedesk")


@other("meeting")
def brought_meeting_mail(paper: Paper) -> None:
    """An invitation to a meeting on the work with images between the regions."""
    body = letter(
        paper.story,
        """Hej alla,

        kallelse till möte om bildutbyte mellan regionerna {visit} kl 09.00 via Teams.
        Agenda: 1. IEP-status  2. Ny blankett för bildbeställning  3. Övriga frågor

        {secretary}""",
    )
    write(paper, "Möte bildutbyte", body)

"""Mails that order no images."""

from samples.draw.registry import Paper, layout
from samples.sent.mailing import closing, outlook_head, send, send_html, start


@layout("sent", "none", reason="acknowledgement")
def sent_mottaget_tack_mail(paper: Paper) -> None:
    """The receiver says that the images have come; the order is quoted."""
    story, rng = start(paper)
    lines = ["Hej!", "", "Bilderna är mottagna, tack. Ni behöver inte göra något mer.", "", closing(rng)]
    lines += [story.secretary, "", *outlook_head(story, "Röntgen Varberg", "Bilder länkade")]
    lines += ["Hej, bilderna är nu skickade till er via IEP.", "/bildexpeditionen"]
    send(paper, "SV: Bilder länkade", lines)


@layout("sent", "none", reason="out of office")
def sent_franvaro_mail(paper: Paper) -> None:
    """An automatic reply."""
    story, _ = start(paper)
    lines = ["Jag är ledig och läser inte min e-post.", f"Vid brådskande ärenden ring {story.phone}.", ""]
    lines += [story.secretary, story.clinic.written]
    send(paper, "Autosvar: Beställning av bilder", lines)


@layout("sent", "none", reason="newsletter")
def sent_nyhetsbrev_mail(paper: Paper) -> None:
    """A newsletter in HTML."""
    start(paper)
    body = "<h2>Bilddiagnostik nu</h2><p>Läs om fotonräknande CT, nya remisskriterier och årets kurs.</p>"
    body += "<ul><li>Så kortade vi köerna till MR</li><li>Porträttet: sjuksköterskan som bytte spår</li></ul>"
    send_html(
        paper, "Bilddiagnostik nu: höstens nummer", f"{body}<p><small>Avsluta prenumerationen här</small></p>"
    )


@layout("sent", "none", reason="question")
def sent_oppettider_mail(paper: Paper) -> None:
    """A question about opening hours."""
    story, rng = start(paper)
    lines = [
        "Hej!",
        "",
        "Har ni öppet för drop-in på lungröntgen under julveckan?",
        "Behöver patienten remiss med sig?",
    ]
    send(paper, "Öppettider", [*lines, "", closing(rng), story.secretary, story.clinic.written])


@layout("sent", "none", reason="undelivered")
def sent_studs_mail(paper: Paper) -> None:
    """A mail server's message that a mail was not delivered."""
    _, rng = start(paper)
    paper.mail.sender = "Mail Delivery Subsystem"
    lines = ["Meddelandet kunde inte levereras till en eller flera mottagare.", ""]
    lines += ["Mottagare: bilder@mottagningen.example", "Orsak: 550 5.1.1 användaren finns inte", ""]
    lines += [f"Rapporterande server: mx{rng.randint(1, 9)}.post.example"]
    send(paper, "Ej levererat: Bilder", lines)


@layout("sent", "none", reason="schema")
def sent_bemanning_mail(paper: Paper) -> None:
    """The week's staffing."""
    story, rng = start(paper)
    lines = [
        "Hej alla,",
        "",
        "Bemanning nästa vecka:",
        "Mån: Lab 1 Eva, Lab 2 Jonas",
        "Tis: Lab 1 Karin, lab 2 Eva",
    ]
    lines += [
        "Ons: utbildning, halv bemanning",
        "",
        "Byten görs sinsemellan.",
        "",
        closing(rng),
        story.secretary,
    ]
    send(paper, "Schema v. 49", lines)


@layout("sent", "none", reason="question")
def sent_status_mail(paper: Paper) -> None:
    """Somebody asks when a report will be ready; no images are wanted."""
    story, rng = start(paper)
    lines = [
        "Hej,",
        "",
        f"När kan vi räkna med svar på undersökningen av {story.patient} ({story.identity.written})?",
    ]
    lines += [
        "Den gjordes för två veckor sedan och är fortfarande osignerad.",
        "",
        closing(rng),
        story.secretary,
    ]
    send(paper, "Svarstid", lines)


@layout("sent", "none", reason="cancellation")
def sent_avboka_mail(paper: Paper) -> None:
    """A time is cancelled."""
    story, rng = start(paper)
    lines = [
        "Hej,",
        "",
        f"{story.patient}, {story.identity.written}, kan inte komma till sin röntgentid i nästa vecka.",
    ]
    lines += [
        "Boka av den, hon hör av sig om ny tid.",
        "",
        closing(rng),
        story.secretary,
        story.clinic.written,
    ]
    send(paper, "Avbokning av tid", lines)

"""Mails that order no images."""

from samples.draw.registry import Paper, layout
from samples.sent.mailing import closing, outlook_head, send, send_html, send_note, start


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
    story, _ = start(paper)
    questions = [
        "Har ni öppet för drop-in på lungröntgen under julveckan?",
        "Behöver patienten remiss med sig?",
    ]
    send_note(paper, "Öppettider", "Hej!", questions, story.secretary, story.clinic.written)


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
    story, _ = start(paper)
    week = [
        "Bemanning nästa vecka:",
        "Mån: Lab 1 Eva, Lab 2 Jonas",
        "Tis: Lab 1 Karin, lab 2 Eva",
        "Ons: utbildning, halv bemanning",
        "",
        "Byten görs sinsemellan.",
    ]
    send_note(paper, "Schema v. 49", "Hej alla,", week, story.secretary)


@layout("sent", "none", reason="question")
def sent_status_mail(paper: Paper) -> None:
    """Somebody asks when a report will be ready; no images are wanted."""
    story, _ = start(paper)
    sentences = [
        f"När kan vi räkna med svar på undersökningen av {story.patient} ({story.identity.written})?",
        "Den gjordes för två veckor sedan och är fortfarande osignerad.",
    ]
    send_note(paper, "Svarstid", "Hej,", sentences, story.secretary)


@layout("sent", "none", reason="cancellation")
def sent_avboka_mail(paper: Paper) -> None:
    """A time is cancelled."""
    story, _ = start(paper)
    sentences = [
        f"{story.patient}, {story.identity.written}, kan inte komma till sin röntgentid i nästa vecka.",
        "Boka av den, hon hör av sig om ny tid.",
    ]
    send_note(paper, "Avbokning av tid", "Hej,", sentences, story.secretary, story.clinic.written)

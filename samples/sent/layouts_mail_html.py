"""Mails in HTML, and mails that systems send."""

from html import escape

from samples.draw.registry import Paper, layout
from samples.sent.fields import receiver_with_forward, scan_rows
from samples.sent.mailing import (
    closing,
    greeting,
    paragraphs_html,
    rows_html,
    secretary_lines,
    send,
    send_html,
    start,
    who_orders,
    who_patient,
)
from samples.sent.speaking import has_forward, iso, letter, remarks, say, two_parts


@layout("sent", "mail")
def sent_html_tabell(paper: Paper) -> None:
    """A table of labels and values, pasted from a word processor."""
    story, rng = start(paper)
    rows = [
        ("Datum", iso(story.written_on)),
        ("Beställande klinik", say(story, "clinic")),
        ("Läkare", say(story, "doctor")),
        ("Patient", say(story, "patient_name")),
        ("Personnummer", say(story, "patient_id")),
        ("Undersökning", say(story, "exams_rows")),
        ("Bilderna skickas till", say(story, "destination")),
    ]
    if has_forward(story):
        rows.append(("Vidarebefordras till", say(story, "forward_to")))
    sign = "<br>".join(escape(one) for one in secretary_lines(rng, story))
    send_html(paper, "Beställning bilder", f"<p>Hej!</p>{rows_html(rows)}<p>{closing(rng)}<br>{sign}</p>")


@layout("sent", "mail")
def sent_html_brev(paper: Paper) -> None:
    """Running text with a signature of many lines and the house's disclaimer."""
    story, rng = start(paper, by_doctor=True)
    body = paragraphs_html([greeting(rng, story), *letter(rng, story, who=False, share=0.1), closing(rng)])
    name = f"<b>{escape(say(story, 'doctor_after'))}</b>" if story.can_say("doctor") else ""
    lines = [
        name,
        *(escape(one) for one in two_parts(story, "clinic")),
        f"Telefon {story.phone}",
        f"Fax {story.reply_fax}",
    ]
    small = "<p style='font-size:9px'>Detta meddelande kan innehålla sekretessbelagd information.</p>"
    send_html(
        paper, "Begäran om bilder", f"{body}<div>{'<br>'.join(one for one in lines if one)}</div>{small}"
    )


@layout("sent", "mail", patients=3)
def sent_html_lista(paper: Paper) -> None:
    """A coordinator's table with a row a patient."""
    story, rng = start(paper)
    head = "".join(f"<th>{one}</th>" for one in ("Personnummer", "Namn", "Undersökning", "Datum"))
    rows = ""
    for one in paper.stories:
        scans = scan_rows(one)
        cells = (
            escape(say(one, "patient_id")),
            escape(say(one, "patient_name")),
            "<br>".join(escape(text) for text, _ in scans),
            "<br>".join(day for _, day in scans),
        )
        rows += "<tr>" + "".join(f"<td>{cell}</td>" for cell in cells) + "</tr>"
    receivers = [receiver_with_forward(rng, one) for one in paper.stories]
    orderers = [who_orders(one) for one in paper.stories]
    text = [greeting(rng, story), "Önskar bilder på nedanstående patienter."]
    text += [f"Skickas till: {receivers[0]}"] if receivers[0] else []
    text += [f"Beställare: {orderers[0]}"] if orderers[0] else []
    table = f'<table border="1"><tr>{head}</tr>{rows}</table>'
    story.traps.add("coordinator")
    send_html(
        paper, "Lista bilder", f"{paragraphs_html(text)}{table}<p>{escape(story.secretary)}, koordinator</p>"
    )


@layout("sent", "mail")
def sent_html_kort(paper: Paper) -> None:
    """A system's notice: a coloured head, labels above their values in nested tables."""
    story, rng = start(paper)
    paper.mail.sender = "Bildtjansten"
    parts = [
        ("Beställande enhet", say(story, "clinic")),
        ("Beställande läkare", say(story, "doctor")),
        ("Patient", who_patient(story)),
        ("Undersökningar", say(story, "exams_rows")),
        ("Mottagande enhet", receiver_with_forward(rng, story)),
    ]
    cells = ""
    for label, value in parts:
        text = escape(value).replace("\n", "<br>")
        cells += f"<tr><td style='color:#777'>{label}</td></tr><tr><td>{text}&nbsp;</td></tr>"
    number = rng.randint(10000, 99999)
    head = f"<h3>Ny bildbeställning {number}</h3><p>Skapad {iso(story.written_on)}</p>"
    foot = "<p style='font-size:9px'>Svara inte på detta meddelande.</p>"
    body = (
        f"<table width='600'><tr><td>{head}</td></tr><tr><td><table>{cells}</table></td></tr></table>{foot}"
    )
    send_html(paper, f"Bildbeställning {number}", body)


@layout("sent", "mail")
def sent_sakert_meddelande(paper: Paper) -> None:
    """A message of a secure mailbox, exported with its head."""
    story, rng = start(paper)
    lines = [
        "SÄKERT MEDDELANDE (SDK)",
        f"Meddelande-id: {rng.getrandbits(48):012x}",
        f"Tidpunkt: {iso(story.written_on)}T{rng.randint(7, 16):02}:{rng.randint(10, 59)}",
        "Funktionsadress mottagare: Röntgen bildexpedition, Region Halland",
        f"Rubrik: Bilder {rng.choice(['ang patient', 'önskas', 'till annan vårdgivare'])}",
        "",
        *letter(rng, story, share=0.05),
        "",
        f"Handläggare: {story.secretary}",
    ]
    story.traps |= {"own_department", "secretary"}
    send(paper, "Säkert meddelande", lines)


@layout("sent", "mail")
def sent_html_punkter(paper: Paper) -> None:
    """Bullets between a greeting and a name."""
    story, rng = start(paper)
    items = [
        who_patient(story),
        say(story, "exams"),
        say(story, "channel_how") if story.can_say("destination") else "",
    ]
    receiver = receiver_with_forward(rng, story)
    items += [f"till {receiver}" if receiver else "", *remarks(rng, story, 0.0)]
    points = "".join(f"<li>{escape(one)}</li>" for one in items if one)
    by = who_orders(story)
    orderer = f"<p>Beställs av {escape(by)}.</p>" if by else ""
    sign = "<br>".join(escape(one) for one in secretary_lines(rng, story)[:2])
    send_html(
        paper, "Bilder", f"<p>Hej, vi vill ha bilder skickade:</p><ul>{points}</ul>{orderer}<p>{sign}</p>"
    )

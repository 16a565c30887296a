"""Mails of people in a hurry, of systems and of houses with much to say about themselves."""

from samples.draw.registry import Paper, layout
from samples.sent.fields import receiver_with_forward, scan_rows
from samples.sent.mailing import (
    closing,
    greeting,
    outlook_head,
    paragraphs_html,
    secretary_lines,
    send,
    send_html,
    start,
    who_orders,
    who_patient,
)
from samples.sent.speaking import has_forward, iso, letter, remarks, say, sentence


@layout("sent", "mail")
def sent_ps_i_mejlet(paper: Paper) -> None:
    """What was forgotten stands after the signature."""
    story, rng = start(paper)
    lines = [greeting(rng, story), "", sentence(rng, story, "what"), sentence(rng, story, "who"), ""]
    lines += [closing(rng), *secretary_lines(rng, story)[:2], ""]
    if story.can_say("destination"):
        lines.append(f"PS. Bilderna ska till {receiver_with_forward(rng, story)}.")
    send(paper, "Beställning", lines)


@layout("sent", "mail")
def sent_lang_signatur(paper: Paper) -> None:
    """Two sentences above a signature that names the whole organisation and its other houses."""
    story, rng = start(paper)
    lines = [greeting(rng, story), "", *letter(rng, story, share=0.0), "", closing(rng)]
    lines += secretary_lines(rng, story)
    lines += [
        "_" * 40,
        "Vi finns på flera orter. Växel 010-123 45 67",
        "Postadress: Box 517, 301 80 Halmstad",
    ]
    lines += [
        "Tänk på miljön innan du skriver ut detta mejl.",
        "Så behandlar vi personuppgifter: se webbplatsen.",
    ]
    story.traps.add("long_signature")
    send(paper, rng.choice(["Bilder till annan vårdgivare", "Röntgenbilder önskas"]), lines)


@layout("sent", "mail")
def sent_rubriken_bar(paper: Paper) -> None:
    """The subject says what is wanted; the body repeats it in fewer words."""
    story, rng = start(paper)
    scans = "; ".join(f"{text} {day}".strip() for text, day in scan_rows(story))
    body = [who_patient(story), scans]
    body += [f"Till: {receiver_with_forward(rng, story)}"] if story.can_say("destination") else []
    body += [f"Från: {who_orders(story)}"] if story.can_say("clinic") or story.can_say("doctor") else []
    short = scans if 0 < len(scans) < 50 else "bilder"
    send(paper, f"Beställning av {short}", [*body, "", f"/{story.secretary}"])


@layout("sent", "mail")
def sent_tva_ganger_vidare(paper: Paper) -> None:
    """Sent on twice: from the doctor to the secretary to the switchboard to us."""
    story, rng = start(paper, by_doctor=True)
    doctor = story.doctor if story.can_say("doctor") else "Mottagningen"
    inner = [*letter(rng, story, who=False, share=0.0), "", say(story, "doctor_after"), say(story, "clinic")]
    lines = [
        "Till er!",
        "",
        *outlook_head(story, story.secretary, "VB: bilder"),
        "Kan ni hjälpa till med detta?",
    ]
    lines += [
        f"/{story.secretary}",
        "",
        *outlook_head(story, doctor, "bilder"),
        *[one for one in inner if one],
    ]
    paper.mail.sender = "Vaxeln"
    story.traps |= {"forwarded", "secretary"}
    send(paper, "VB: VB: bilder", lines)


@layout("sent", "mail")
def sent_klickad_mall(paper: Paper) -> None:
    """A template with square brackets for ticks, filled in with the keyboard."""
    story, _ = start(paper)
    story.note("wants", "urgent")
    report = "x" if "report" in story.wants else " "
    lines = [
        "BILDBESTÄLLNING (mall)",
        "",
        f"Enhet: {say(story, 'clinic')}",
        f"Läkare: {say(story, 'doctor')}",
    ]
    lines += [f"Patient: {who_patient(story)}", "Undersökning:"]
    lines += [f"  {text} {day}".rstrip() for text, day in scan_rows(story)]
    lines += [f"Skickas till: {say(story, 'destination')}"]
    if has_forward(story):
        lines.append(f"Vidare till: {say(story, 'forward_to')}")
    lines += ["", f"[x] bilder  [{report}] utlåtande", f"[{'x' if story.urgent else ' '}] akut", ""]
    send(paper, "Mall bildbeställning", [*lines, f"Ifylld {iso(story.written_on)} av {story.secretary}"])


@layout("sent", "mail")
def sent_svar_pa_avvisning(paper: Paper) -> None:
    """The order anew, above our mail that refused the first; nothing in the quoted mail is new."""
    story, rng = start(paper)
    lines = [
        "Hej, gör ett nytt försök:",
        "",
        *letter(rng, story, share=0.0),
        "",
        *secretary_lines(rng, story)[:2],
        "",
    ]
    lines += [
        "> Hej, vi kunde inte läsa det förra faxet.",
        "> Skicka gärna beställningen på nytt.",
        "> /Bildexpeditionen",
    ]
    story.traps.add("quoted")
    send(paper, "SV: Oläsligt fax", lines)


@layout("sent", "mail")
def sent_html_remsa(paper: Paper) -> None:
    """One row of a table for the whole order, as exported from a system."""
    story, _ = start(paper)
    scans = scan_rows(story)
    columns = [
        ("Pat-id", say(story, "patient_id")),
        ("Namn", say(story, "patient_name")),
        ("Us", "<br>".join(text for text, _ in scans)),
        ("Us-datum", "<br>".join(day for _, day in scans)),
        ("Mottagare", say(story, "destination")),
        ("Best. klinik", say(story, "clinic")),
        ("Best. läkare", say(story, "doctor")),
    ]
    if has_forward(story):
        columns.insert(5, ("Fvb", say(story, "forward_to")))
    head = "".join(f"<th>{label}</th>" for label, _ in columns)
    row = "".join(f"<td>{value.replace('&', '&amp;')}</td>" for _, value in columns)
    send_html(paper, "Export bildbeställning", f"<table border='1'><tr>{head}</tr><tr>{row}</tr></table>")


@layout("sent", "mail")
def sent_html_samtal(paper: Paper) -> None:
    """The doctor's answer above the secretary's question, both in one thread."""
    story, rng = start(paper, by_doctor=True)
    what = [sentence(rng, story, "what"), sentence(rng, story, "to"), *remarks(rng, story, 0.0)]
    if has_forward(story):
        what.append(sentence(rng, story, "forward"))
    name = [say(story, "doctor_after"), say(story, "clinic")]
    quote = paragraphs_html(
        [f"Från: {story.secretary}", "Hej, vilka bilder var det du ville att jag skulle begära?"]
    )
    body = paragraphs_html(["Hej! Skickar till röntgen direkt.", *what, *name])
    story.traps |= {"quoted", "secretary"}
    send_html(paper, "SV: bilder", f"{body}<blockquote>{quote}</blockquote>")

"""Mails as hospitals' secretaries, coordinators and doctors send them."""

from html import escape

from samples.draw.registry import Paper
from samples.draw.story import Story
from samples.seen.kit import Row, channel, consent, exam_text, hush_wants, items, one_line, order, us, wants

DISCLAIMER = (
    "Detta e-postmeddelande kan innehålla konfidentiell information. Är du inte avsedd "
    "mottagare ska du radera det. "
    "Så behandlar vi dina personuppgifter: se vår webbplats."
)


def _send(paper: Paper, subject: str, body: str, *, html: bool = False, sender: str = "") -> None:
    paper.mail.subject, paper.mail.body, paper.mail.html = subject, body, html
    paper.mail.sender = sender or paper.story.secretary


def _subject(paper: Paper) -> str:
    return one_line(
        [
            "Beställning av bilder",
            "Bilder",
            "Länka bilder",
            "Bildöverföring",
            "Begäran om bilder",
            "SV: bilder",
        ],
        paper,
    )


def _text(rows: list[Row]) -> str:
    return "\n".join(f"{label}: {text}" for label, text in rows)


def _place(story: Story) -> str:
    return "oss" if us(story) else story.say("destination") + story.say("fvb")


def _signature(story: Story, title: str = "Medicinsk sekreterare") -> str:
    return f"{story.secretary}\n{title}\nTel {story.phone}"


@order("mail")
def seen_mail_plain(paper: Paper) -> None:
    """A few lines of plain text."""
    story = paper.story
    exams, place = exam_text(paper, story), _place(story) if story.can_say("destination") else ""
    hush_wants(story)
    whom = f"{story.say('patient_name')} {story.say('patient_id')}".strip()
    by = ", ".join(filter(None, (story.say("doctor"), story.say("clinic"))))
    body = ["Hej!", "", f"Kan ni länka {exams or 'bilderna'}{' till ' + place if place else ''}?"]
    body += [f"Pat: {whom}"] if whom else []
    body += [f"Beställare: {by}"] if by else []
    body += ["", one_line(["Mvh", "Med vänlig hälsning", "Tack på förhand"], paper), story.secretary]
    _send(paper, _subject(paper), "\n".join(body))


@order("mail")
def seen_mail_form(paper: Paper) -> None:
    """A form pasted as lines of label and value."""
    story = paper.story
    rows = items(paper, story, "clinic? doctor? patient_id? patient_name? exams? destination? wants consent?")
    _send(paper, _subject(paper), f"Hej\n\n{_text(rows)}\n\n{_signature(story)}")


@order("mail", faults=False)
def seen_mail_table(paper: Paper) -> None:
    """A mail with a table, as the mail program pastes it from a spreadsheet."""
    story = paper.story
    rows = items(paper, story, "patient_id patient_name exams clinic doctor destination forward_to? wants")
    cells = "".join(f"<tr><td><b>{escape(a)}</b></td><td>{escape(b)}</td></tr>" for a, b in rows)
    body = f"<html><body><p>Hej,</p><p>Nedanstående bilder önskas.</p><table border=1>{cells}</table>"
    body += f"<p>Vänliga hälsningar<br>{escape(story.secretary)}<br>Vårdadministratör</p></body></html>"
    _send(paper, _subject(paper), body, html=True)


@order("mail", faults=False)
def seen_mail_forwarded(paper: Paper) -> None:
    """A secretary passes the doctor's own mail on."""
    story = paper.story
    story.traps.add("forwarded")
    hush_wants(story)
    inner = (
        f"Hej {story.secretary.split()[0]}! Kan du ordna så att {exam_text(paper, story)} "
        f"länkas till {_place(story)}? "
    )
    inner += f"Det gäller {story.say('patient_name')}, {story.say('patient_id')}."
    body = f"Hej! Se nedan, tack på förhand.\n\n{story.secretary}\nMedicinsk sekreterare\n\n"
    body += f"-----Ursprungligt meddelande-----\nFrån: {story.say('doctor_name')}\n"
    body += f"Skickat: {story.written_on.isoformat()} 08:12\nTill: {story.secretary}\nÄmne: Bilder\n\n"
    body += f"{inner}\n\n{story.say('doctor')}\n{story.say('clinic')}"
    _send(paper, "VB: Bilder", body)


@order("mail", faults=False)
def seen_mail_answer(paper: Paper) -> None:
    """An answer to the department's question, with all that is needed, above the question."""
    story = paper.story
    story.traps.add("quoted")
    rows = items(paper, story, "patient_id patient_name exams doctor clinic destination wants")
    body = f"Hej,\nsjälvklart, här kommer uppgifterna:\n\n{_text(rows)}\n\n{_signature(story)}\n\n"
    body += "Från: Röntgen Bilder\nÄmne: SV: Bilder\n\n> Hej! Vi behöver veta vilken läkare som beställer\n"
    body += "> och vart bilderna ska skickas. Skriv även personnummer.\n> Röntgen, Hallands sjukhus Varberg"
    _send(paper, "SV: SV: Bilder", body)


@order("mail", faults=False)
def seen_mail_doctor(paper: Paper) -> None:
    """A doctor's own terse mail with an automatic signature."""
    story = paper.story
    hush_wants(story)
    body = (
        f"Tacksam få över {exam_text(paper, story)} på {story.say('patient_id')} {story.say('patient_name')} "
    )
    body += (
        "till "
        f"{_place(story)}.\n\n{story.say('doctor')}\n{story.say('clinic')}\n{story.phone}\n\n{DISCLAIMER}"
    )
    _send(paper, one_line(["bilder", "Röntgenbilder", "Länkning"], paper), body, sender=story.doctor)


@order("mail", faults=False)
def seen_mail_function(paper: Paper) -> None:
    """A function mailbox's mail in paragraphs of HTML with a banner and a disclaimer."""
    story = paper.story
    asked, how = wants(story).lower(), channel(paper, story)
    said = consent(paper, story)
    paragraphs = [
        f"Vi beställer {asked} för {story.say('patient_name')} ({story.say('patient_id')}).",
        f"Undersökning: {exam_text(paper, story)}",
        f"Mottagare: {story.say('destination')}{story.say('fvb')}. Sätt: {how}.",
        f"{said}." if said else "",
        f"Beställande läkare: {story.say('doctor')}, {story.say('clinic')}",
    ]
    inner = "".join(f"<p style='font-family:Calibri'>{escape(one)}</p>" for one in paragraphs if one)
    body = f"<html><body><div style='color:gray'>EXTERNT MEJL. Klicka inte på okända länkar.</div>{inner}"
    body += f"<hr><p><b>{escape(story.secretary)}</b><br>Kontaktsjuksköterska</p>"
    body += f"<p><small>{DISCLAIMER}</small></p>"
    _send(paper, _subject(paper), body + "</body></html>", html=True)


@order("mail", faults=False)
def seen_mail_coordinator(paper: Paper) -> None:
    """A coordinator asks for images in time for a round."""
    story = paper.story
    hush_wants(story)
    when = f" Vi behöver dem senast {story.say('needed_by')}." if story.needed_by else ""
    body = (
        f"Hej!\n\nVi tar upp {story.say('patient_name')} {story.say('patient_id')} på rond och skulle behöva "
    )
    body += f"bilderna från {exam_text(paper, story)} länkade till {_place(story)}.{when}\n"
    body += (
        f"Ansvarig är {story.say('doctor')} på "
        f"{story.say('clinic')}.\n\n{_signature(story, 'Rondkoordinator')}"
    )
    _send(paper, "Bilder inför rond", body)


@order("mail", patients=2, faults=False)
def seen_mail_two(paper: Paper) -> None:
    """Two patients in one mail."""
    story = paper.story
    lines = []
    for number, one in enumerate(paper.stories, 1):
        hush_wants(one)
        lines.append(
            f"{number}) {one.say('patient_id')} {one.say('patient_name')}\n   {exam_text(paper, one)}"
        )
        for name in ("destination", "doctor", "clinic"):
            one.say(name)
    body = "Hej, två patienter idag:\n\n" + "\n\n".join(lines)
    body += f"\n\nBåda ska länkas till {story.say('destination')}.\nBeställare: {story.say('doctor')}, "
    body += f"{story.say('clinic')}\n\n{_signature(story)}"
    _send(paper, _subject(paper), body)

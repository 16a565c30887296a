"""Held-out mails: threads, tables, disclaimers, an order in the subject line."""

from html import escape

from samples.draw.met_letters import terse_line
from samples.draw.met_parts import core, exams, exams_text, letter, met, part, phrase, wording
from samples.draw.registry import Paper
from samples.draw.story import Story


def _end(paper: Paper, *parts: str) -> str:
    """Sign a mail: the secretary, or the doctor and the clinic where those parts are asked for."""
    story = paper.story
    told = [story.say(name) for name in parts if story.can_say(name)]
    if not parts:
        paper.mail.sender = story.secretary
        told = [story.secretary, "Vårdadministratör"]
        story.traps.add("secretary")
    return "\n".join(["Mvh", *told, f"Tfn {story.phone}"])


def _lines(paper: Paper) -> list[str]:
    story = paper.story
    rows = core(story) + [("examination", f"{written} {day}".strip()) for written, day in exams(story)]
    story.note("wants")
    rows.append(("wants", "bilder + svar" if "report" in story.wants else "bilder, inget svar"))
    return [f"{wording(paper.pen, name).rstrip('?')}: {value}" for name, value in rows]


@met("mail", terse=True)
def odd_mail_subject(paper: Paper) -> None:
    """The whole order stands in the subject; the body only says who wrote."""
    paper.mail.subject = " ".join(terse_line(paper.story).split())
    paper.mail.body = f"Se ämnesraden, tack!\n\n/{paper.story.secretary.split()[0]}, sekr\n"
    paper.mail.sender = paper.story.secretary


@met("mail")
def odd_mail_forwarded(paper: Paper) -> None:
    """The order is in the forwarded mail; what stands above only hands it on."""
    story = paper.story
    text, hello = "\n".join(_lines(paper)), phrase(paper.pen, "greeting")
    sent = story.date_text(story.written_on)
    paper.mail.subject = "VB: Bildbeställning"
    paper.mail.body = (
        "Hej, skickar vidare, hör nog hemma hos er.\n/Växeln\n\n"
        f"________________________________\nFrån: {story.secretary}\nSkickat: {sent}\n"
        f"Till: Info Hallands sjukhus\nÄmne: Bildbeställning\n\n{hello}\n\n{text}\n\n{_end(paper)}\n"
    )
    story.traps.add("forwarded")


@met("mail")
def odd_mail_outlook(paper: Paper) -> None:
    """Outlook's HTML: styles, empty paragraphs, a signature table and a disclaimer."""
    text = escape(letter(paper))
    ending = escape(_end(paper)).replace("\n", "<br>")
    small = escape(phrase(paper.pen, "disclaimer"))
    paper.mail.subject, paper.mail.html = "Önskemål om bilder", True
    paper.mail.body = (
        '<html><head><style>p.MsoNormal {margin:0cm; font-family:"Calibri"}</style></head>'
        f'<body lang="SV"><div class="WordSection1"><p class="MsoNormal">{phrase(paper.pen, "greeting")}</p>'
        f'<p class="MsoNormal">&nbsp;</p><p class="MsoNormal">{text}</p><p class="MsoNormal">&nbsp;</p>'
        f'<table><tr><td style="border-left:solid red 2px">{ending}</td></tr></table>'
        f'<p style="font-size:7pt;color:gray">{small}</p></div></body></html>'
    )


@met("mail", patients=2)
def odd_mail_patients(paper: Paper) -> None:
    """An HTML table with a row for each patient, the orderer above it."""
    story, pen = paper.story, paper.pen
    heads = [wording(pen, name) for name in ("patient_name", "patient_id", "examination")]
    rows = [heads]
    for other in paper.stories:
        for name in ("clinic", "doctor", "destination", "forward_to"):
            if other.can_say(name) and (name != "forward_to" or other.can_say("destination")):
                other.say(name)
        other.note("wants")
        rows.append([other.say("patient_name"), other.say("patient_id"), exams_text(other, "; ")])
    table = "".join("<tr>" + "".join(f"<td>{escape(cell)}</td>" for cell in row) + "</tr>" for row in rows)
    orderer = " / ".join(text for text in (story.say("clinic"), story.say("doctor")) if text)
    what = "Bilder och svar" if "report" in story.wants else "Endast bilder"
    lines = [f"Beställare: {orderer}" if orderer else "", f"{what} på nedanstående patienter."]
    if story.can_say("destination"):
        lines.insert(1, f"Länkas till: {story.say('destination')}")
        if story.forward_to:
            lines.insert(2, f"fvb: {story.say('forward_to')}")
    text = "<br>".join(escape(line) for line in lines if line)
    ending = escape(_end(paper)).replace("\n", "<br>")
    paper.mail.subject, paper.mail.html = "Bilder på två patienter", True
    paper.mail.body = (
        f"<html><body><p>Hej!</p><p>{text}</p><table border=1>{table}</table><p>{ending}</p></body></html>"
    )


@met("mail")
def odd_mail_label_lines(paper: Paper) -> None:
    """The label on one line, the value on the next."""
    lines = [line.replace(": ", "\n   ", 1) for line in _lines(paper)]
    paper.mail.subject = "bildbest"
    paper.mail.body = "\n".join(lines) + f"\n\n{_end(paper)}\n"


@met("mail")
def odd_mail_doctor_signs(paper: Paper) -> None:
    """The doctor writes: the name and the clinic stand in the signature only."""
    text = letter(paper, by=False, joint="\n")
    paper.mail.subject = "Fråga om bilder"
    lacks = paper.story.lacks("doctor")
    paper.mail.sender = paper.story.secretary if lacks else paper.story.doctor
    ending = _end(paper, "doctor", "clinic")
    paper.mail.body = (
        f"{phrase(paper.pen, 'greeting')}\n\n{text}\n\n{ending}\n\n{phrase(paper.pen, 'disclaimer')}\n"
    )


@met("mail")
def odd_mail_answer(paper: Paper) -> None:
    """An answer above our own request for completion, which speaks of other images."""
    story = paper.story
    text = "\n".join(f"* {line}" for line in _lines(paper))
    paper.mail.subject = "SV: Begäran om komplettering"
    paper.mail.body = (
        f"Hej igen, förlåt! Här är allt:\n\n{text}\n\n{_end(paper)}\n\n"
        f"Från: Bildservice, Hallands sjukhus\nSkickat: {story.date_text(story.written_on)}\n"
        f"Ämne: Begäran om komplettering\n\n> {phrase(paper.pen, 'asked')}\n"
        f"> Vi hittar {story.previous} hos oss, är det den som avses?\n> Länkas den till Karolinska Solna?\n"
    )
    story.traps.add("quoted_thread")


@met("mail")
def odd_mail_columns(paper: Paper) -> None:
    """Columns made with tabs and bars, as pasted from a spreadsheet."""
    story = paper.story
    cells = [line.partition(": ")[::2] for line in _lines(paper)]
    rows = "\n".join(f"| {label:<34} | {value}" for label, value in cells)
    paper.mail.subject = "Beställning enl nedan"
    paper.mail.body = f"Hej\n\n{rows}\n\n{_end(paper)}\n"
    story.traps.add("columns")


@met("mail")
def odd_mail_chat(paper: Paper) -> None:
    """A chatty mail in short lines, without capitals where they belong."""
    story = paper.story
    paper.mail.subject = "bilder :)"
    paper.mail.body = f"hej!\n{_chat(paper, story)}\n\n{_end(paper)}\n"


def _chat(paper: Paper, story: Story) -> str:
    told = [
        f"vi har en pat här, {story.say('patient_name')} {story.say('patient_id')}"
        if story.can_say("patient_id")
        else ""
    ]
    told.append(f"har gjort {story.say('exams')} hos er" if story.can_say("exams") else "")
    story.note("wants")
    told.append("behöver bilder och svar" if "report" in story.wants else "behöver bara bilderna")
    if story.can_say("destination"):
        told.append(f"kan ni länka till {story.say('destination')}?")
        told.append(f"fvb {story.say('forward_to')}" if story.forward_to else "")
    doctor, clinic = story.say("doctor"), story.say("clinic")
    told.append(f"det är {doctor} som vill ha dem" if doctor else "")
    told.append(f"vi sitter på {clinic}" if clinic else "")
    told.append(part(paper, "noise"))
    return "\n".join(line for line in told if line)

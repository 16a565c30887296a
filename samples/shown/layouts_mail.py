"""Mails of hospital clinics: terse, polite, forwarded, answered, typed on a telephone, as a table."""

from samples.draw.registry import Paper
from samples.draw.story import Story
from samples.shown.content import person, word
from samples.shown.parts import (
    destination_text,
    exam_texts,
    join,
    letter,
    opening,
    order_pairs,
    receiver_pairs,
    remarks,
    sentence,
    small_pairs,
    wanted,
    where,
    who,
)
from samples.shown.telling import order

OURS = "Röntgen Bildutlämning <rontgen.bilder@regionhalland.se>"


def quote(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.splitlines())


def post(paper: Paper, body: str, *, html: bool = False, subject: str = "") -> None:
    mail = paper.mail
    mail.body, mail.html = body, html
    mail.subject = subject or word(paper.pen.rng, "mail_subjects")


def signature(story: Story, *, doctor: bool = False) -> str:
    """Return a mail's signature: the doctor with the clinic, or the secretary alone."""
    if doctor and story.can_say("doctor"):
        return "\n".join(filter(None, [story.say("doctor"), story.say("clinic"), f"Tel {story.phone}"]))
    story.traps.add("secretary")
    return f"{story.secretary}\nMedicinsk sekreterare\nTel {story.phone}"


@order("mail", faults=True)
def shown_terse_text(paper: Paper) -> None:
    """A mail of three or four short lines."""
    story = paper.story
    lines = [
        f"{story.say('patient_id')} {story.say('patient_name')}".strip(),
        join(exam_texts(paper)),
        f"Länkas till {story.say('destination')}" if story.can_say("destination") else "",
        f"fvb {story.say('forward_to')}" if story.forward_to and "destination" in story.said else "",
        wanted(paper).capitalize(),
        ", ".join(filter(None, [story.say("doctor"), story.say("clinic")])),
    ]
    bye = paper.pen.rng.choice(["Mvh", "/", "Hälsn."])
    end = f"{bye}{story.secretary}" if bye == "/" else f"{bye}\n{story.secretary}"
    post(paper, "\n".join(filter(None, lines)) + f"\n\n{end}\n")


@order("mail", faults=True)
def shown_polite_text(paper: Paper) -> None:
    """A mail in whole sentences, signed by the doctor."""
    text = letter(paper, sender=False)
    post(
        paper,
        f"Hej!\n\n{text}\n\n{word(paper.pen.rng, 'greeting', 'bye')}\n{signature(paper.story, doctor=True)}\n"
        if paper.story.can_say("doctor")
        else f"Hej!\n\n{who(paper)} {text}\n\n{signature(paper.story)}\n",
    )


@order("mail")
def shown_secretary_text(paper: Paper) -> None:
    """A mail of a secretary who names the doctor in the text."""
    story = paper.story
    text = f"{who(paper)}\n\n{opening(paper)}\n{where(paper)}"
    more = "\n".join(remarks(paper))
    bye = word(paper.pen.rng, "greeting", "bye")
    post(paper, f"Hej,\n\n{text}\n{more}\n\n{bye}\n\n{signature(story)}\n")


@order("mail")
def shown_labelled_text(paper: Paper) -> None:
    """A mail with a label and a value on each line."""
    rows = order_pairs(paper, "patient_name", "patient_id", "clinic", "doctor", "destination")
    rows.insert(2, ("Undersökning", join(exam_texts(paper))))
    body = "\n".join(f"{name}: {value}" for name, value in rows + small_pairs(paper))
    post(paper, f"Hej!\n\nVi önskar beställa bilder enligt nedan.\n\n{body}\n\n{signature(paper.story)}\n")


@order("mail", faults=True)
def shown_web_form(paper: Paper) -> None:
    """What a web form sends: fields in capitals, empty ones too."""
    story = paper.story
    rows = [
        ("ÄRENDETYP", "Beställning av röntgenbilder"),
        ("PERSONNUMMER", story.say("patient_id")),
        ("NAMN", story.say("patient_name")),
        ("KLINIK", story.say("clinic")),
        ("LÄKARE", story.say("doctor")),
        ("UNDERSÖKNING", join(exam_texts(paper))),
        ("ÖNSKAR", wanted(paper)),
        ("SKICKAS TILL", story.say("destination")),
        ("FVB", story.say("forward_to") if story.forward_to and "destination" in story.said else ""),
        ("KONTAKT", f"{story.secretary}, {story.phone}"),
        ("MEDDELANDE", ""),
    ]
    body = "\n\n".join(f"{name}:\n{value or '-'}" for name, value in rows)
    number = paper.pen.rng.randint(10000, 99999)
    post(
        paper,
        f"Ett formulär har skickats in via webben.\n\n{body}\n\nFormulär-id {number}\n",
        subject="Nytt formulärsvar",
    )


@order("mail")
def shown_forwarded_text(paper: Paper) -> None:
    """An order that came to the wrong box and was forwarded to us."""
    story, rng = paper.story, paper.pen.rng
    inner = "\n".join(filter(None, [who(paper), opening(paper), where(paper), *remarks(paper)]))
    clerk = person(rng, True)
    day = f"{story.written_on:%Y-%m-%d} {rng.randint(7, 15):02}:{rng.randint(10, 59)}"
    head = f"-----Ursprungligt meddelande-----\nFrån: {story.secretary}\nSkickat: den {day}\n"
    head += "Till: Registrator\nÄmne: Bilder\n"
    body = f"Hej, det här hamnade hos oss, det är väl till er?\n\n/{clerk}, Kontaktcenter\n\n"
    body += f"{head}\n{inner}\n\n{signature(story)}\n"
    paper.mail.sender = clerk
    story.traps.update(("forwarded", "forwarder"))
    post(paper, body, subject="VB: Bilder")


@order("mail")
def shown_answered_text(paper: Paper) -> None:
    """An answer to our question, the question and the first mail quoted below it."""
    story, rng = paper.story, paper.pen.rng
    clerk = person(rng, True)
    told = f"{who(paper)} {opening(paper)} {where(paper)}"
    answer = f"Hej igen!\n\nFörlåt, här kommer allt:\n{told}\n\n{signature(story)}"
    asked = "Hej!\nVi saknar uppgifter för att kunna skicka bilderna. Ange klinik, läkare och mottagare.\n"
    asked += f"/{clerk}, Röntgen"
    first = "Hej, kan ni skicka bilderna på vår patient?"
    head = f"{story.written_on:%Y-%m-%d} skrev {OURS}:"
    story.traps.add("quoted")
    post(paper, f"{answer}\n\n{head}\n{quote(asked)}\n>\n{quote(quote(first))}\n", subject="SV: Bilder")


@order("mail", terse=True)
def shown_telephone_text(paper: Paper) -> None:
    """A mail typed on a telephone: no capitals to speak of, a line at its end."""
    story, rng = paper.story, paper.pen.rng
    text = f"hej! vill ha {wanted(paper)} på {story.say('patient_name')} {story.say('patient_id')}, "
    text += f"{join(exam_texts(paper))}. skickas till {story.say('destination')}"
    text += f" fvb {story.say('forward_to')}" if story.forward_to else ""
    end = rng.choice(["Skickat från min iPhone", "Skickat från Outlook för Android", "Hämta Outlook för iOS"])
    post(
        paper,
        f"{text}\ntack\n{story.say('doctor')} {story.say('clinic')}\n\n{end}\n",
        subject=rng.choice(["bilder", "Bilder"]),
    )


@order("mail", patients=2)
def shown_two_patients_text(paper: Paper) -> None:
    """A mail about two patients who go to the same place."""
    story = paper.story
    for other in paper.stories[1:]:
        other.note("clinic", "doctor", "destination", "wants")
    asked = wanted(paper)
    head = f"Hej!\n\n{sentence(paper, 'who', 'full')}\nVi önskar {asked} på två patienter, till "
    head += story.say("destination")
    if story.forward_to:
        head += f" fvb {story.say('forward_to')}"
        for other in paper.stories[1:]:
            other.note("forward_to")
    items = [
        f"{number}. {one.say('patient_name')}, {one.say('patient_id')}\n   {join(exam_texts(paper, one))}"
        for number, one in enumerate(paper.stories, 1)
    ]
    post(paper, head + ":\n\n" + "\n\n".join(items) + f"\n\n{signature(story)}\n")


@order("mail", faults=True)
def shown_table_markup(paper: Paper) -> None:
    """A mail with a table of captions and values, with a heading in colour."""
    rows = order_pairs(paper, "patient_id", "patient_name", "clinic", "doctor", "destination")
    rows.append(("Undersökning", "<br>".join(exam_texts(paper))))
    rows += small_pairs(paper)
    cells = "\n".join(
        f'<tr><td style="background:#eee"><b>{name}</b></td><td>{value}</td></tr>' for name, value in rows
    )
    body = (
        '<html><body style="font-family:Calibri"><h3 style="color:#1f497d">Bildbeställning</h3>\n'
        f'<table border="1" cellpadding="4">\n{cells}\n</table>\n'
        f"<p>{signature(paper.story).replace(chr(10), '<br>')}</p></body></html>\n"
    )
    post(paper, body, html=True)


@order("mail")
def shown_letter_markup(paper: Paper) -> None:
    """A mail in paragraphs with a company-like signature of the whole hospital group below a line."""
    story = paper.story
    paragraphs = [who(paper), opening(paper), where(paper), *remarks(paper)]
    text = "\n".join(f"<p>{one}</p>" for one in paragraphs if one)
    domain = story.clinic.hospital.domain if story.clinic.hospital else "mottagningen.example"
    body = (
        f"<html><body><p>Hej!</p>\n{text}\n<p>Vänliga hälsningar<br>"
        f"<b>{story.secretary}</b><br>Medicinsk sekreterare</p>\n"
        f'<hr><p style="color:gray">Telefon {story.phone} | www.{domain}<br>'
        "Tänk på miljön innan du skriver ut det här meddelandet.</p></body></html>\n"
    )
    story.traps.add("secretary")
    post(paper, body, html=True)


@order("mail")
def shown_list_markup(paper: Paper) -> None:
    """A mail with a bulleted list of what is wanted."""
    story = paper.story
    items = "".join(f"<li>{text}</li>" for text in exam_texts(paper))
    where_to = "".join(f"<li>{name}: {value}</li>" for name, value in receiver_rows(paper))
    body = (
        f"<html><body><div>Hej,<br><br>Önskar {wanted(paper)} på {story.say('patient_name')} "
        f"({story.say('patient_id')}):</div><ul>{items}</ul><ul>{where_to}</ul>"
        f"<div>{story.say('doctor')}<br>{story.say('clinic')}<br>{story.phone}</div></body></html>\n"
    )
    post(paper, body, html=True)


def receiver_rows(paper: Paper) -> list[tuple[str, str]]:
    return [("Skickas till", destination_text(paper)), *receiver_pairs(paper)]

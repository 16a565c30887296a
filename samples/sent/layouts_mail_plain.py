"""Plain mails."""

from samples.draw.registry import Paper, layout
from samples.sent.fields import receiver_with_forward, scan_rows
from samples.sent.mailing import (
    closing,
    greeting,
    outlook_head,
    quoted,
    secretary_lines,
    send,
    start,
    who_orders,
    who_patient,
)
from samples.sent.speaking import has_forward, iso, letter, remarks, say, sentence


@layout("sent", "mail")
def sent_kort_mejl(paper: Paper) -> None:
    """A greeting, two sentences, a name."""
    story, rng = start(paper)
    body = letter(rng, story, share=0.05)
    lines = [greeting(rng, story), "", *body, "", closing(rng), *secretary_lines(rng, story)[:2]]
    send(paper, rng.choice(["Bilder", "Röntgenbilder", "Bildbeställning", "Önskar bilder"]), lines)


@layout("sent", "mail")
def sent_doktorn_skriver(paper: Paper) -> None:
    """The doctor writes in person and signs with name and clinic."""
    story, rng = start(paper, by_doctor=True)
    lines = [greeting(rng, story), "", *letter(rng, story, who=False, share=0.1), ""]
    lines += [closing(rng), "", say(story, "doctor_after"), say(story, "clinic"), f"Tel {story.phone}"]
    send(paper, rng.choice(["Begäran om röntgenbilder", "Bilder för bedömning"]), lines)


@layout("sent", "mail", terse=True)
def sent_mobil_mejl(paper: Paper) -> None:
    """Typed on a telephone: no greeting, one line for each thing."""
    story, rng = start(paper)
    lines = [who_patient(story, " "), say(story, "exam_list")]
    if story.can_say("destination"):
        lines.append(f"till {receiver_with_forward(rng, story)}")
    by = who_orders(story)
    lines += [
        f"best av {by}" if by else "",
        "tack",
        "",
        rng.choice(["Skickat från min iPhone", "Hämta Outlook för iOS"]),
    ]
    send(
        paper, rng.choice(["bilder", "rtgbilder", ""]), [one for at, one in enumerate(lines) if one or at > 3]
    )


@layout("sent", "mail")
def sent_strecklista(paper: Paper) -> None:
    """A list with a dash before each item."""
    story, rng = start(paper)
    items = [
        ("Patient", who_patient(story)),
        ("Klinik", say(story, "clinic")),
        ("Läkare", say(story, "doctor")),
        *[("Undersökning", f"{text}, {day}" if day else text) for text, day in scan_rows(story)],
        ("Skickas till", say(story, "destination")),
    ]
    if has_forward(story):
        items.append(("För vidare befordran till", say(story, "forward_to")))
    if story.report_destination and story.can_say("destination"):
        items.append(("Utlåtandet skickas till", say(story, "report_destination")))
    lines = [greeting(rng, story), "", "Vi beställer följande:", ""]
    lines += [f"- {label}: {value}" for label, value in items if value]
    lines += ["", *remarks(rng, story, 0.05), "", closing(rng), *secretary_lines(rng, story)]
    send(paper, "Beställning av bilder", lines)


@layout("sent", "mail")
def sent_kolumner_mejl(paper: Paper) -> None:
    """Labels and values set in columns with spaces."""
    story, _ = start(paper)
    rows = [
        ("Beställare", say(story, "clinic")),
        ("Läkare", say(story, "doctor")),
        ("Personnr", say(story, "patient_id")),
        ("Namn", say(story, "last_first")),
    ]
    rows += [("Us/datum", f"{text}   {day}".strip()) for text, day in scan_rows(story)]
    rows += [("Mottagare", say(story, "destination"))]
    if has_forward(story):
        rows += [("Fvb", say(story, "forward_to"))]
    story.note("wants")
    rows += [("Utlåtande", "ja" if "report" in story.wants else "nej, bara bilder")]
    send(paper, "Bildbeställning", [f"{label:<14}{value}" for label, value in rows])


@layout("sent", "mail")
def sent_vidarebefordrat(paper: Paper) -> None:
    """The registrar forwards what the secretary of the clinic wrote."""
    story, rng = start(paper)
    registrar = rng.choice(["Registrator", "Vårdadministrativ service", "Funktionsbrevlådan"])
    paper.mail.sender = registrar.replace("å", "a").replace("ö", "o").replace("ä", "a")
    inner = [
        greeting(rng, story),
        *letter(rng, story, share=0.05),
        "",
        closing(rng),
        *secretary_lines(rng, story),
    ]
    lines = ["Hej, detta hamnade hos oss men är till er.", "", f"/{registrar}", ""]
    lines += outlook_head(story, story.secretary, "Bilder till annan vårdgivare") + inner
    story.traps.add("forwarded")
    send(paper, "VB: Bilder till annan vårdgivare", lines)


@layout("sent", "mail")
def sent_komplettering(paper: Paper) -> None:
    """The answer to the department's question; the question and the first mail are quoted below."""
    story, rng = start(paper)
    first = f"{sentence(rng, story, 'what')} {sentence(rng, story, 'to')}".strip()
    lines = ["Hej igen!", ""]
    who = sentence(rng, story, "who")
    lines += [who] if who else ["Jag återkommer om vem som beställer."]
    lines += ["", *secretary_lines(rng, story)[:2], "", f"Den {iso(story.written_on)} skrev Röntgen Varberg:"]
    lines += quoted(["Hej, vilken läkare och klinik är det som beställer?", "/bildexpeditionen", ""])
    lines += quoted(quoted([first, f"/{story.secretary}"]))
    story.traps.add("quoted")
    send(paper, "SV: SV: Bildbeställning", lines)


@layout("sent", "mail", patients=2)
def sent_tva_i_mejl(paper: Paper) -> None:
    """Two patients in one mail, numbered; orderer and receiver once for both."""
    story, rng = start(paper)
    lines = [greeting(rng, story), "", "Två patienter i dag:", ""]
    for number, one in enumerate(paper.stories, 1):
        lines.append(f"{number}) {who_patient(one)}")
        lines += [f"   {text} {day}".rstrip() for text, day in scan_rows(one)]
        lines.append("")
    receivers = [receiver_with_forward(rng, one) for one in paper.stories]
    orderers = [who_orders(one) for one in paper.stories]
    lines += [f"Samtliga bilder skickas till {receivers[0]}"] if receivers[0] else []
    lines += [f"Beställare: {orderers[0]}"] if orderers[0] else []
    lines += ["", *secretary_lines(rng, story)]
    send(paper, "Bilder x 2", lines)


@layout("sent", "mail")
def sent_webbformular(paper: Paper) -> None:
    """A form on a web page that mails itself: names of fields, empty ones too."""
    story, rng = start(paper)
    paper.mail.sender = "Formular"
    rows = [
        ("Formulär", "Beställ bilder"),
        ("Inskickat", f"{iso(story.written_on)} {rng.randint(7, 17):02}:{rng.randint(0, 59):02}"),
        ("Din enhet", say(story, "clinic")),
        ("Läkarens namn", say(story, "doctor")),
        ("Patientens personnummer", say(story, "patient_id")),
        ("Patientens namn", say(story, "patient_name")),
        ("Undersökning/datum", "; ".join(f"{text} {day}".strip() for text, day in scan_rows(story))),
        ("Bilderna ska skickas till", say(story, "destination")),
    ]
    forward = say(story, "forward_to") if has_forward(story) else ""
    rows += [("Ska vidare till", forward), ("Meddelande", ""), ("Kontaktperson", story.secretary)]
    lines: list[str] = []
    for label, value in rows:
        lines += [f"{label}:", value or "(ej ifyllt)", ""]
    send(paper, f"Formulärsvar #{rng.randint(1000, 9999)}", lines)


@layout("sent", "mail")
def sent_engelska_i_sverige(paper: Paper) -> None:
    """A doctor of a Swedish clinic who writes in English."""
    story, rng = start(paper, by_doctor=True)
    text = []
    patient = who_patient(story)
    if patient and story.can_say("exams"):
        text.append(f"Could you please send the images of {patient}?")
    elif patient:
        text.append(f"I need some images of {patient}.")
    text += [f"* {one} {day}".rstrip() for one, day in scan_rows(story)]
    if story.can_say("destination"):
        text.append(f"Please send them to {say(story, 'destination')}.")
        if story.forward_to:
            text.append(f"They should be passed on to {say(story, 'forward_to')}.")
    lines = [
        "Dear colleagues,",
        "",
        *text,
        "",
        "Kind regards,",
        say(story, "doctor_name"),
        say(story, "clinic"),
    ]
    send(paper, rng.choice(["Image request", "Request for radiology images"]), lines)

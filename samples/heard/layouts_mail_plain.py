"""Mails in plain text: terse and polite, in lines and in prose, by secretaries and by doctors."""

from samples.draw.registry import Paper, layout
from samples.draw.story import Story
from samples.heard.drawing import title_of
from samples.heard.signing import DISCLAIMERS, block, signature
from samples.heard.speaking import (
    GREETINGS,
    background,
    capital,
    choose,
    exam_lines,
    fvb,
    remarks,
    send,
    to_place,
    wants,
    when,
)

SUBJECTS = (
    *(
        "Bildbeställning",
        "Beställning av bilder",
        "Önskar bilder",
        "Röntgenbilder",
        "Bilder tack",
        "Bildönskemål",
    ),
    *(
        "Begäran om röntgenbilder",
        "Beställning",
        "Röntgenbilder önskas",
        "VB: bilder",
        "Förfrågan bilder",
        "Bildöverföring",
    ),
)


def subject(paper: Paper) -> None:
    paper.mail.subject = choose(paper, SUBJECTS)
    if paper.story.urgent and paper.pen.rng.random() < 0.4:
        paper.story.note("urgent")
        paper.mail.subject = f"AKUT {paper.mail.subject}"


def begin_mail(paper: Paper, *, html: bool = False) -> Story:
    """Begin a mail from the clinic's secretary under one of the usual subjects; return its order."""
    subject(paper)
    paper.mail.sender, paper.mail.html = paper.story.secretary, html
    return paper.story


def write_mail(paper: Paper, lines: list[str]) -> None:
    """Write a mail's body in plain text."""
    paper.mail.body = block(lines) + "\n"


def person(paper: Paper) -> str:
    """Name the patient with the number, in one of the usual orders."""
    story = paper.story
    name, number = story.say("patient_name"), story.say("patient_id")
    return (
        choose(paper, (f"{name} {number}", f"{number} {name}", f"{name}, {number}", f"{name} ({number})"))
        if number
        else ""
    )


def joined(items: list[str]) -> str:
    return " och ".join(part for part in (", ".join(items[:-1]), *items[-1:]) if part)


def ordered_by(paper: Paper, *, clinic: bool = True) -> str:
    """Say which doctor of which clinic orders; empty where both are missing."""
    story = paper.story
    doctor, where = story.say("doctor"), story.say("clinic") if clinic else ""
    if not doctor:
        return f"Beställande enhet är {where}." if where else ""
    return f"Beställare: {doctor}{when(where, ', {}')}."


@layout("heard", "mail", terse=True)
def heard_terse_line(paper: Paper) -> None:
    """One breath: who, what, where to, for whom."""
    story = begin_mail(paper)
    what = joined(exam_lines(story)) or "bilder"
    text = f"{person(paper)} {what} {send(paper)} {to_place(paper)}".strip()
    who = ", ".join(part for part in (story.say("doctor"), story.say("clinic")) if part)
    paper.mail.body = f"{' '.join(text.split())}\n{when(who, 'enl {}')}\n\n/{story.secretary.split()[0]}\n"


@layout("heard", "mail")
def heard_polite_letter(paper: Paper) -> None:
    """Whole sentences with many thanks, and a long signature."""
    story = begin_mail(paper)
    what, who = joined(exam_lines(story)), person(paper)
    doctor = story.say("doctor")
    first = (
        f"Vi skulle vara tacksamma om ni ville {send(paper)} {wants(paper)} {to_place(paper)}".strip() + "."
    )
    lines = [
        choose(paper, GREETINGS),
        "",
        first,
        "",
        when(who, "Det gäller vår gemensamma patient {}."),
        when(what, "Undersökningarna som önskas är {}."),
        when(doctor, "Det är {} som önskar ta del av bilderna."),
        background(paper),
        *remarks(paper),
        "",
        "Stort tack för hjälpen!",
        "",
        *signature(paper),
    ]
    write_mail(paper, lines)


@layout("heard", "mail")
def heard_labelled_lines(paper: Paper) -> None:
    """A label, a colon and a value in each line."""
    pen, story = paper.pen, begin_mail(paper)
    colon = choose(paper, (": ", ":  ", " - ", ": "))
    rows = [
        ("patient_name", story.say("patient_name")),
        ("patient_id", story.say("patient_id")),
        ("exam", "; ".join(exam_lines(story))),
        ("destination", story.say("destination")),
        ("clinic", story.say("clinic")),
        ("doctor", story.say("doctor")),
        ("wants", wants(paper)),
    ]
    if story.forward_to and story.can_say("destination"):
        rows.insert(4, ("forward", story.say("forward_to")))
    if pen.rng.random() < 0.4:
        rows = rows[4:] + rows[:4]
    lines = [f"{title_of(pen, name)}{colon}{value}" for name, value in rows if value]
    write_mail(paper, [choose(paper, GREETINGS), "", *lines, "", *remarks(paper), "", *signature(paper)])


@layout("heard", "mail")
def heard_doctor_writes(paper: Paper) -> None:
    """The doctor writes and signs; only the signature names the clinic."""
    story = begin_mail(paper)
    name = story.say("doctor_name")
    paper.mail.sender = name or story.secretary
    what = joined(exam_lines(story))
    lines = [
        choose(paper, GREETINGS),
        "",
        f"Jag behöver {wants(paper)} på {person(paper)}".removesuffix(" på ") + ".",
        when(what, "Gäller {}."),
        when(to_place(paper), "Vänligen skicka {}."),
        *remarks(paper),
        "",
        *signature(paper, name=name, role=capital(story.title.strip()) if name else None),
    ]
    write_mail(paper, lines)


@layout("heard", "mail", terse=True)
def heard_from_a_telephone(paper: Paper) -> None:
    """Thumbed on a telephone: small letters, no labels, its maker's line at the end."""
    story, rng = begin_mail(paper), paper.pen.rng
    lines = [
        "hej",
        f"kan ni {send(paper)} {joined(exam_lines(story)) or 'bilderna'} på {person(paper)}".removesuffix(
            " på "
        ),
        when(to_place(paper), "ska {}"),
        when(story.say("doctor"), "det är {} som beställer"),
        when(story.say("clinic"), rng.choice(["vi sitter på {}", "på {}", "klinik {}"])),
        "tack!",
        "",
        rng.choice(["Skickat från min iPhone", "Hämta Outlook för Android", "Skickat från min Galaxy"]),
    ]
    write_mail(paper, lines)


@layout("heard", "mail")
def heard_on_behalf(paper: Paper) -> None:
    """A secretary writes on a doctor's behalf, and another doctor referred the patient."""
    story = begin_mail(paper)
    doctor, where = story.say("doctor"), story.say("clinic")
    head = (
        f"På uppdrag av {doctor}{when(where, ', {}')}, beställs"
        if doctor
        else when(where, "{} beställer") or "Härmed beställs"
    )
    lines = [
        choose(paper, GREETINGS),
        "",
        f"{head} {wants(paper)} enligt följande:",
        "",
        *[f"* {line}" for line in exam_lines(story, ", ")],
        "",
        when(person(paper), "Patient: {}"),
        when(to_place(paper), "Bilderna skickas {}."),
        *remarks(paper),
        f"Patienten är inremitterad av {story.referrer} vid vårdcentralen.",
        "",
        *signature(paper),
    ]
    story.traps.add("referrer")
    write_mail(paper, lines)


@layout("heard", "mail")
def heard_long_disclaimer(paper: Paper) -> None:
    """A short order over a long tail of confidentiality in two languages."""
    story = begin_mail(paper)
    lines = [
        choose(paper, GREETINGS),
        "",
        f"Önskar {wants(paper)}{when(joined(exam_lines(story)), ' från {}')}.",
        when(person(paper), "Pat: {}"),
        when(story.say("destination"), "Till: {}") + fvb(paper),
        ordered_by(paper, clinic=False),
        "",
        *signature(paper),
        "",
        "_" * 44,
        *DISCLAIMERS,
    ]
    write_mail(paper, lines)


@layout("heard", "mail", terse=True)
def heard_as_the_register_says(paper: Paper) -> None:
    """One line as the register of exported images has them."""
    story = begin_mail(paper)
    story.note("wants")
    report = " + utl." if "report" in story.wants else ""
    parts = [
        ", ".join(exam_lines(story, ", ")),
        f"länkas{report}",
        when(story.say("destination"), "till {}") + fvb(paper),
        when(story.say("doctor"), "enl. {}") + when(story.say("clinic"), ", {}"),
    ]
    story.note("channel")
    story.channel = "iep"
    paper.mail.body = (
        f"{person(paper)}\n{' '.join(part for part in parts if part)}\n\nMvh {story.secretary}\n"
    )

"""More mails: tabs, banners, memos, numbered answers, threads about others, other doctors beside."""

from dataclasses import replace

from samples.draw.registry import Paper, layout
from samples.heard.drawing import title_of, titled
from samples.heard.layouts_mail_plain import begin_mail, joined, ordered_by, person, write_mail
from samples.heard.people import a_name, an_examination, an_identity
from samples.heard.signing import (
    block,
    gmail_head,
    outlook,
    paragraphs,
    quoted,
    signature,
)
from samples.heard.speaking import (
    CLOSINGS,
    GREETINGS,
    background,
    choose,
    exam_lines,
    fvb,
    remarks,
    send,
    someone,
    to_place,
    wants,
    when,
)

BANNERS = (
    "OBS! Detta mejl kommer från en extern avsändare. Klicka inte på länkar om du inte känner avsändaren.",
    "[EXTERN AVSÄNDARE] Var försiktig med länkar och bilagor.",
)


def target(paper: Paper) -> str:
    return when(paper.story.say("destination"), "{}") + fvb(paper)


@layout("heard", "mail")
def heard_tabbed_lines(paper: Paper) -> None:
    """Labels and values with tabs between, as pasted from a sheet."""
    pen, story = paper.pen, begin_mail(paper)
    exam = title_of(pen, "exam")
    rows = [
        titled(paper, "patient_id"),
        titled(paper, "patient_name"),
        *[(exam, line) for line in exam_lines(story, "\t")],
        titled(paper, "clinic"),
        titled(paper, "doctor"),
        (title_of(pen, "destination"), target(paper)),
    ]
    lines = [f"{label}\t{value}" for label, value in rows if value]
    write_mail(paper, [f"Önskar {wants(paper)}.", "", *lines, "", *signature(paper)])


@layout("heard", "mail")
def heard_under_a_banner(paper: Paper) -> None:
    """Our own mail system's warning stands above the order."""
    story = begin_mail(paper, html=True)
    text = f"Skulle behöva {wants(paper)}{when(joined(exam_lines(story)), ' avseende {}')}."
    lines = [
        choose(paper, GREETINGS),
        "",
        text,
        when(person(paper), "Det rör {}."),
        when(to_place(paper), "Skickas {}."),
        ordered_by(paper, clinic=False),
        *remarks(paper),
        "",
        *signature(paper),
    ]
    warning = f'<table bgcolor="#ffeb9c"><tr><td>{choose(paper, BANNERS)}</td></tr></table>'
    paper.mail.body = outlook(warning + paragraphs(lines))


@layout("heard", "mail")
def heard_memo_in_a_mail(paper: Paper) -> None:
    """The body begins like a memo: to, from, matter."""
    story = begin_mail(paper)
    where = story.say("clinic")
    lines = [
        "Till: Röntgen Halland, bildutlämning",
        when(where, "Från: {}"),
        "Ärende: Kopia av bilder",
        "",
        when(person(paper), "Patient: {}"),
        *[f"Undersökning: {line}" for line in exam_lines(story)],
        f"Omfattning: {wants(paper)}",
        when(target(paper), "Till enhet: {}"),
        when(story.say("doctor"), "Läkare: {}"),
        "",
        f"{choose(paper, CLOSINGS)} {story.secretary}",
    ]
    story.traps.add("addressee")
    write_mail(paper, lines)


@layout("heard", "mail")
def heard_numbered_answers(paper: Paper) -> None:
    """Answers to the routine's questions, with numbers and no labels."""
    story = begin_mail(paper)
    asked = [
        ("Klinik", story.say("clinic")),
        ("Läkare", story.say("doctor")),
        ("Vart", target(paper)),
        ("Patient", person(paper)),
        ("Bilder", "; ".join(exam_lines(story))),
    ]
    lines = [f"{number}) {name}: {value}" for number, (name, value) in enumerate(asked, 1) if value]
    first = "Enligt er rutin kommer här uppgifterna:"
    write_mail(paper, [choose(paper, GREETINGS), first, "", *lines, "", *remarks(paper), "", story.secretary])


@layout("heard", "mail")
def heard_thread_about_another(paper: Paper) -> None:
    """A new order over a quoted older one about another patient: only the upper one counts."""
    story, rng = paper.story, paper.pen.rng
    story.identity = replace(story.identity, sure=False)  # a clerk may well ask
    begin_mail(paper)
    other, old = an_identity(rng, True, None), an_examination(rng, "iso", story.written_on)
    whom, what = f"{a_name(rng, True)} {other.value}", f"{old.written} {old.date_written}"
    below = f"Hej!\nTack, bilderna på {whom} ({what}) har kommit fram."
    lines = [
        "Hej igen! Nu gäller det en ny patient.",
        "",
        when(person(paper), "Patient: {}"),
        f"Vi önskar {wants(paper)}{when(joined(exam_lines(story)), ' från {}')}.",
        when(to_place(paper), "Skickas {}."),
        ordered_by(paper, clinic=False),
        "",
        *signature(paper),
        "",
    ]
    head = gmail_head(paper, story.secretary, 9)
    paper.mail.subject = f"Re: {paper.mail.subject}"
    paper.mail.body = f"{block(lines)}\n{head}\n{quoted(below)}\n"
    story.traps.add("quoted patient")


@layout("heard", "mail")
def heard_three_doctors(paper: Paper) -> None:
    """The ordering doctor among others: who refers, who operates, who holds the round."""
    story = begin_mail(paper)
    lines = [
        choose(paper, GREETINGS),
        "",
        f"Kan ni {send(paper)} {joined(exam_lines(story)) or 'bilder'} {to_place(paper)}?".replace(" ?", "?"),
        when(person(paper), "Gäller {}."),
        when(story.say("doctor"), "Beställande läkare är {}."),
        f"Remittent var {story.referrer} och {someone(paper)} är planerad operatör.",
        *remarks(paper),
        "",
        *signature(paper),
    ]
    story.traps |= {"referrer", "operator"}
    write_mail(paper, lines)


@layout("heard", "mail")
def heard_postscript(paper: Paper) -> None:
    """Where the images go stands after the signature."""
    story = begin_mail(paper)
    lines = [
        choose(paper, GREETINGS),
        "",
        f"Beställer {wants(paper)}{when(joined(exam_lines(story)), ': {}')}.",
        when(person(paper), "Pat {}"),
        ordered_by(paper, clinic=False),
        background(paper),
        "",
        *signature(paper),
        "",
        when(target(paper), "PS. Glömde: bilderna ska till {}."),
    ]
    write_mail(paper, lines)

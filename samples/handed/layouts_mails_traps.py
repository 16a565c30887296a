"""Mails with more in them than the order: old patients in the thread, conditions, copies, a second wish."""

from html import escape

from samples.draw.dates import TODAY
from samples.draw.identity import make_identity
from samples.draw.registry import Paper
from samples.handed.content import make_name
from samples.handed.desk import post
from samples.handed.layouts_traps import only_report
from samples.handed.marks import exam_rows
from samples.handed.senders import order
from samples.handed.voice import (
    asides,
    blocks,
    clerk,
    consent,
    doubt,
    forward,
    hello,
    join,
    lines,
    pick,
    signed,
    tell,
    told,
)


@order("mail")
def handed_mail_next_patient_in_thread(paper: Paper) -> None:
    """A new patient on top of a thread on an old one, whose images have come."""
    story, rng = paper.story, paper.pen.rng
    doubt(paper)
    story.traps.add("old_patient")
    old = f"{make_name(rng, False)}, {make_identity(rng, False, TODAY, None).written}"
    new = join(
        "Tack, de bilderna har kommit! Nu gäller det en annan patient.",
        tell(paper, "{pat}."),
        tell(paper, "{us}."),
        tell(paper, "Sänd {bilder} {dit}.", "Vi vill ha {bilder}."),
        tell(paper, "Beställs av {doctor}, {clinic}.", "Beställs av {doctor}.", "Beställs av {clinic}."),
    )
    thread = lines(
        "> Hej, nu är bilderna skickade.", "> /Röntgen", f"> > Beställning: {story.previous} på {old}"
    )
    post(paper, "SV: SV: bilder", blocks(hello(paper), new, clerk(paper), thread))


@order("mail")
def handed_mail_if_you_have_it(paper: Paper) -> None:
    """A question with an order in it: if you have it, send it."""
    doubt(paper)
    paper.story.traps.add("condition")
    body = join(
        tell(paper, "Har ni något på {pat}?", "Har ni något på vår patient?"),
        tell(paper, "Det borde vara {us}."),
        tell(paper, "I så fall ska {bilder} {dit}.", "I så fall vill vi ha {bilder}."),
        tell(paper, "{dr}, {clinic}, beställer.", "{dr} beställer.", "{clinic} beställer."),
    )
    post(paper, "Fråga och beställning", blocks(hello(paper), body, clerk(paper)))


@order("mail")
def handed_mail_only_report(paper: Paper) -> None:
    """The report alone is wanted."""
    only_report(paper)
    body = join(
        tell(paper, "Vi behöver utlåtandet (inga bilder) på {pat}.", "Vi behöver utlåtandet (inga bilder)."),
        tell(paper, "Undersökningen är {us}."),
        tell(paper, "Utlåtandet ska {dit}."),
        consent(paper),
    )
    post(paper, "Utlåtande", blocks(hello(paper), body, signed(paper, secretary=0)))


@order("mail")
def handed_mail_sender_on_top(paper: Paper) -> None:
    """Begins as a letter does, with the sender's address and a date, and ends without a name."""
    story = paper.story
    top = lines(told(paper, "clinic"), f"Tel {story.phone}", story.date_text(story.written_on))
    body = join(
        tell(paper, "Beställande läkare: {doctor}."),
        tell(paper, "{bilder} beställs på {pat}.", "{bilder} beställs."),
        tell(paper, "Undersökning: {us}."),
        tell(paper, "Leveransadress: {destination}."),
        forward(paper),
    )
    post(paper, "Beställning", blocks(top, body))


@order("mail")
def handed_mail_health_portal(paper: Paper) -> None:
    """A message of a portal in HTML, with headings and answers."""
    story = paper.story
    asked = [
        ("Vem beställer?", tell(paper, "{dr}, {clinic}", "{dr}", "{clinic}")),
        ("Vilken patient gäller det?", tell(paper, "{pat}")),
        ("Vilka undersökningar?", told(paper, "us")),
        ("Vart ska materialet skickas?", told(paper, "destination")),
        ("Vad önskas?", told(paper, "bilder")),
        ("Telefon", story.phone),
    ]
    body = "".join(f"<h3>{escape(name)}</h3><p>{escape(value) or '–'}</p>" for name, value in asked)
    post(
        paper, "Nytt formulärsvar", f"<html><body>{body}</body></html>", html=True, sender="Formulärtjänsten"
    )


@order("mail")
def handed_mail_table_of_examinations(paper: Paper) -> None:
    """The examinations in a table drawn with bars and dashes."""
    rows = [f"| {what} | {day} |" for what, day in exam_rows(paper.story)]
    table = lines("| Undersökning | Datum |", "|---|---|", *rows)
    top = tell(paper, "{pat}")
    body = lines(
        tell(paper, "Till: {destination}"),
        tell(paper, "Önskas: {bilder}"),
        tell(paper, "Läkare: {doctor}"),
        tell(paper, "Enhet: {clinic}"),
    )
    post(paper, pick(paper, "bildtabell", "Beställn."), blocks(top, table, body, asides(paper, 0.2)))


@order("mail")
def handed_mail_forwarded_twice(paper: Paper) -> None:
    """Forwarded by two who write nothing but FYI; the order stands at the bottom."""
    first = make_name(paper.pen.rng, True)
    order_ = lines(
        tell(paper, "Kan någon se till att {bilder} kommer {dit}?", "Kan någon ordna {bilder}?"),
        tell(paper, "Patient {pat}"),
        tell(paper, "Undersökning {us}"),
        tell(paper, "{dr}\n{clinic}", "{dr}", "{clinic}"),
    )
    body = blocks(
        "Hör hemma hos er?",
        lines("Från: Registrator", "Till: Röntgen", "Ämne: VB: VB: bilder", "FYI"),
        lines(f"Från: {first}, växeln", "Till: Registrator", "Vet inte vart denna ska."),
        lines("Ursprungligt meddelande", order_),
    )
    post(paper, "VB: VB: VB: bilder", body, sender="Registrator")

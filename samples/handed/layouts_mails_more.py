"""Mails that were forwarded, answered, set in tables, or sent by a system."""

from html import escape

from samples.draw.registry import Paper
from samples.handed.desk import post
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
    tell,
    told,
)

OURS = "Röntgen bilder <rontgen.bilder@regionhalland.se>"


def _rows(pairs: list[tuple[str, str]], tag: str = "th") -> str:
    cells = [
        f"<tr><{tag}>{escape(name)}</{tag}><td>{escape(value)}</td></tr>" for name, value in pairs if value
    ]
    return "\n".join(cells)


def _quoted(text: str, mark: str = "> ") -> str:
    return "\n".join(mark + line for line in text.split("\n"))


@order("mail")
def handed_mail_html_table(paper: Paper) -> None:
    """A table with a row a field."""
    pairs = [
        ("Patient", tell(paper, "{patient_name}")),
        ("Personnummer", tell(paper, "{patient_id}")),
        *((f"Undersökning {day}".strip(), what) for what, day in exam_rows(paper.story)),
        ("Vad som ska sändas", told(paper, "bilder")),
        ("Mottagare", told(paper, "destination")),
        ("Fvb", told(paper, "forward_to")),
        ("Beställande klinik", told(paper, "clinic")),
        ("Beställande läkare", told(paper, "doctor")),
    ]
    head = escape(hello(paper))
    body = f"<p>{head}</p><p>Beställning enligt nedan.</p><table border=1>{_rows(pairs)}</table>"
    post(
        paper,
        "Bildbeställning",
        f"<html><body>{body}<p>{escape(consent(paper))}</p></body></html>",
        html=True,
    )


@order("mail", patients=3)
def handed_mail_html_list_of_patients(paper: Paper) -> None:
    """A table with a row a patient, under it who orders and where to."""
    rows = []
    for story in paper.stories:
        number, name = told(paper, "patient_id", story), told(paper, "patient_name", story)
        exams = "<br>".join(escape(f"{what} {day}") for what, day in exam_rows(story))
        rows.append(f"<tr><td>{number}</td><td>{escape(name)}</td><td>{exams}</td></tr>")
    heads = "<tr><td><b>Pnr</b></td><td><b>Namn</b></td><td><b>Undersökningar</b></td></tr>"
    where = tell(paper, ("{bilder} {dit}.", "Sänd {bilder} {dit}."), "{bilder} önskas.")
    who = tell(paper, "Enligt {doctor}, {clinic}.", "Enligt {doctor}.", "Hälsningar {clinic}")
    table = f"<table>{heads}{''.join(rows)}</table>"
    post(paper, "Lista", f"<div>{table}<p>{escape(where)}</p><p>{escape(who)}</p></div>", html=True)


@order("mail")
def handed_mail_html_signature_block(paper: Paper) -> None:
    """A short text and a long signature with slogans and warnings."""
    story = paper.story
    what = tell(
        paper,
        "Vi ber er sända {bilder} från <b>{us}</b> {dit}.",
        "Vi ber er sända {bilder} {dit}.",
        "Vi beställer {bilder}: <b>{us}</b>.",
    ).replace("&", "&amp;")
    who = escape(tell(paper, "Patient: {pat}."))
    name, place = escape(told(paper, "dr")), escape(told(paper, "clinic"))
    small = "Detta meddelande kan innehålla sekretess. Tänk på miljön innan du skriver ut."
    block = f"<p>{name}<br><b>{place}</b><br>Växel {story.phone}<br><small>{small}</small></p>"
    extra = escape(join(forward(paper), asides(paper)))
    body = f"<p>{escape(hello(paper))}</p><p>{what} {who} {extra}</p>{block}"
    post(paper, "bilder", f"<html><body>{body}</body></html>", html=True)


@order("mail")
def handed_mail_forwarded_wish(paper: Paper) -> None:
    """A secretary forwards what a doctor wrote to her."""
    story = paper.story
    wish = tell(
        paper,
        ("Kan du ordna så att {bilder} kommer {dit}? {pat}, {us}.",),
        ("Kan du ordna {bilder}? {pat}, {us}.",),
        ("Kan du ordna så att {bilder} kommer {dit}? Det är {us}.",),
        ("Kan du ordna så att {bilder} kommer {dit}? {pat}.",),
    )
    sender = tell(paper, "{doctor_name}", "Läkare")
    top = lines(hello(paper), "Se nedan, kan ni hjälpa oss?", f"/{clerk(paper)}", tell(paper, "{clinic}"))
    old = lines(f"Från: {sender}", f"Till: {story.secretary}", "Ämne: bilder", "", wish, told(paper, "dr"))
    post(
        paper, "VB: bilder", blocks(top, "-------- Vidarebefordrat meddelande --------", old, forward(paper))
    )


@order("mail", faults=False)
def handed_mail_answer_with_doctor(paper: Paper) -> None:
    """The answer to our question who the doctor is; the order is quoted below."""
    story = paper.story
    doubt(paper)
    answer = tell(
        paper, ("Det är {doctor}.", "Beställande läkare: {doctor}", "Förlåt! {doctor} ska det stå.")
    )
    asked = "Hej! Tack för beställningen. Vilken läkare är det som beställer?\nHälsningar Röntgen, Halland"
    first = tell(paper, "Vi önskar {bilder} på {pat} {dit}. Undersökning: {us}.")
    old = lines(first, forward(paper), f"/{story.secretary}, {told(paper, 'clinic')}")
    thread = lines(f"Från: {OURS}", f"Till: {story.secretary}", asked, _quoted(old))
    post(paper, "SV: SV: Beställning av bilder", blocks(answer, f"Mvh {story.secretary}", _quoted(thread)))


@order("mail")
def handed_mail_reminder(paper: Paper) -> None:
    """A reminder on top, the whole order quoted below."""
    story = paper.story
    doubt(paper)
    story.traps.add("reminder")
    what = tell(paper, "Patient {pat}\nUndersökning {us}", "Patient {pat}", "Undersökning {us}")
    whom = tell(paper, "Beställs av {doctor}, {clinic}", "Beställs av {doctor}", "Beställs av {clinic}")
    old = lines(tell(paper, "Sänd {bilder} {dit}", "Vi beställer {bilder}"), what, whom)
    top = pick(
        paper,
        "Vi har inte sett till bilderna, kan ni skicka dem nu?",
        "Påminnelse! Nedanstående har inte kommit fram, var vänliga sänd.",
        "Skickar denna igen då inget har hörts.",
    )
    post(paper, "Påminnelse: bildbeställning", blocks(hello(paper), top, clerk(paper), _quoted(old)))


@order("mail")
def handed_mail_correction(paper: Paper) -> None:
    """The right side, after the wrong one was ordered yesterday; all is repeated."""
    doubt(paper)
    paper.story.traps.add("correction")
    top = pick(
        paper,
        "I gårdagens fax blev det fel. Den beställningen kastas och ersätts av denna:",
        "Rättelse av tidigare mail, bortse från det. Rätt ska vara:",
        "Vi råkade skriva fel undersökning i förra beställningen. Så här ska det vara:",
    )
    what = lines(
        tell(paper, "{pat}"), tell(paper, "{us}"), tell(paper, "Skickas {dit}"), told(paper, "bilder")
    )
    who = tell(paper, "{dr}\n{clinic}", "{dr}", "{clinic}")
    post(paper, "RÄTTELSE bildbeställning", blocks(hello(paper), top, what, f"Ber om ursäkt!\n{who}"))

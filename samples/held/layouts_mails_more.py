"""Mails that were forwarded, answered, set in tables, or sent by a system."""

from html import escape

from samples.draw.registry import Paper
from samples.held.desk import post
from samples.held.marks import exam_rows, note_all
from samples.held.senders import order
from samples.held.voice import (
    asides,
    blocks,
    consent,
    doubt,
    forward,
    haste,
    hello,
    join,
    lines,
    needed,
    pick,
    remark,
    signed,
    tell,
    told,
    trap,
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
def held_mail_html_table(paper: Paper) -> None:
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
def held_mail_html_list_of_patients(paper: Paper) -> None:
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
def held_mail_html_signature_block(paper: Paper) -> None:
    """A short text and a long signature with slogans and warnings."""
    story = paper.story
    what = tell(
        paper,
        "Vi ber er sända {bilder} från <b>{us}</b> {dit}.",
        "Vi ber er sända {bilder} {dit}.",
        "Vi beställer {bilder}: <b>{us}</b>.",
    ).replace("&", "&amp;")
    who = escape(tell(paper, "Patient: {pat}."))
    name, place = escape(told(paper, "doctor")), escape(told(paper, "clinic"))
    small = "Detta meddelande kan innehålla sekretess. Tänk på miljön innan du skriver ut."
    block = f"<p>{name}<br><b>{place}</b><br>Växel {story.phone}<br><small>{small}</small></p>"
    extra = escape(join(forward(paper), asides(paper)))
    body = f"<p>{escape(hello(paper))}</p><p>{what} {who} {extra}</p>{block}"
    post(paper, "bilder", f"<html><body>{body}</body></html>", html=True)


@order("mail")
def held_mail_forwarded_wish(paper: Paper) -> None:
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
    top = lines(hello(paper), "Se nedan, kan ni hjälpa oss?", f"/{story.secretary}", tell(paper, "{clinic}"))
    old = lines(
        f"Från: {sender}", f"Till: {story.secretary}", "Ämne: bilder", "", wish, told(paper, "doctor")
    )
    post(
        paper, "VB: bilder", blocks(top, "-------- Vidarebefordrat meddelande --------", old, forward(paper))
    )


@order("mail", faults=False)
def held_mail_answer_with_doctor(paper: Paper) -> None:
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
def held_mail_reminder(paper: Paper) -> None:
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
    post(paper, "Påminnelse: bildbeställning", blocks(hello(paper), top, story.secretary, _quoted(old)))


@order("mail")
def held_mail_correction(paper: Paper) -> None:
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
    who = tell(paper, "{doctor}\n{clinic}", "{doctor}", "{clinic}")
    post(paper, "RÄTTELSE bildbeställning", blocks(hello(paper), top, what, f"Ber om ursäkt!\n{who}"))


@order("mail")
def held_mail_from_a_system(paper: Paper) -> None:
    """Keys and values that a portal sends by itself."""
    story = paper.story
    number, equal = story.rng.randint(10000, 99999), pick(paper, "=", ": ", " : ", "\t")
    note_all(paper, "channel")
    pairs = [
        ("arende", f"BB-{number}"),
        ("bestallare_enhet", told(paper, "clinic")),
        ("bestallare_lakare", told(paper, "doctor")),
        ("registrerad_av", story.secretary),
        ("patient_personnummer", told(paper, "patient_id")),
        ("patient_namn", told(paper, "patient_name")),
        *((f"undersokning_{n}", f"{what} {day}") for n, (what, day) in enumerate(exam_rows(story), 1)),
        ("omfattning", told(paper, "bilder")),
        ("mottagare", told(paper, "destination")),
        ("leveranssatt", {"iep": "IEP", "usb": "USB", "cd": "CD", "post": "Post"}[story.channel]),
    ]
    body = "\n".join(f"{name}{equal}{value}" for name, value in pairs if value)
    end = "Detta är ett automatiskt meddelande och kan inte besvaras."
    post(paper, f"Ny bildbeställning BB-{number}", blocks(body, end), sender="Bildportalen")


@order("mail", terse=True)
def held_mail_semicolons(paper: Paper) -> None:
    """One long line parted by semicolons, as pasted from a list."""
    parts = [told(paper, "patient_id"), told(paper, "last_first"), told(paper, "exam_list")]
    parts += [told(paper, "destination"), told(paper, "doctor"), told(paper, "clinic")]
    top = "personnr;namn;undersökning;skickas till;läkare;beställande klinik"
    post(paper, "rad till bildlistan", lines(top, ";".join(parts)))


@order("mail")
def held_mail_telephone_note(paper: Paper) -> None:
    """The switchboard's note of a call, mailed to us."""
    story = paper.story
    body = lines(
        "TELEFONMEDDELANDE",
        f"Mottaget: {story.date_text(story.written_on)} kl {story.rng.randint(8, 15)}.45",
        tell(paper, "Uppringt av: {clinic}"),
        f"Anknytning: {story.phone}",
        tell(paper, "Läkare: {doctor}"),
        tell(paper, "Rör pat: {pat}"),
        tell(paper, "Vill ha: {bilder} ({us})", "Vill ha: {bilder}"),
        tell(paper, "Ska skickas: {dit}"),
        join(haste(paper), needed(paper)),
        pick(paper, "Har lovat att ni fixar det.", "Ni behöver inte ringa upp.", ""),
    )
    post(paper, "Tel.medd.", body)


@order("mail")
def held_mail_handover(paper: Paper) -> None:
    """A patient moves to another hospital, and the images shall move with her."""
    first = tell(
        paper,
        "Vår patient {pat} flyttas över till annan vårdgivare och vi vill att {bilder} följer med.",
        "En av våra patienter flyttas över till annan vårdgivare och vi vill att {bilder} följer med.",
    )
    rest = [
        tell(paper, ("Övertagande enhet: {destination}.", "Bilderna ska finnas hos {destination}.")),
        forward(paper),
        tell(paper, ("Undersökningar som är aktuella: {us}.", "Vi tänker på {us}.")),
        trap(paper, "visit", 0.2),
        haste(paper),
    ]
    post(paper, "Överflyttning", blocks(hello(paper), join(first, *rest), signed(paper)))


@order("mail")
def held_mail_meeting_request(paper: Paper) -> None:
    """Written into a calendar's invitation."""
    story = paper.story
    body = lines(
        f"När: {story.visit} 08:00-08:30",
        "Plats: Demorum 2 / Teams",
        "Inför ronden behövs följande:",
        tell(paper, "* {pat}"),
        tell(paper, "* {us}"),
        tell(paper, ("* {bilder} {dit}",), "* {bilder}"),
        tell(paper, "* Presenteras av {doctor}, som beställer", "* Presenteras av klinikens läkare"),
        tell(paper, "* {clinic}"),
        "_______________________________________",
        "Microsoft Teams-möte. Anslut på datorn eller i mobilappen.",
    )
    story.traps.add("visit")
    post(paper, "Rond - bilder behövs", body)


@order("mail")
def held_mail_html_inline(paper: Paper) -> None:
    """Running text in HTML with the facts in bold, and a quoted rule of ours below."""
    what = tell(
        paper,
        ("Jag vill att <b>{bilder}</b> från <b>{us}</b> sänds <b>{dit}</b>.",),
        (
            "Jag vill beställa <b>{bilder}</b>, <b>{us}</b>.",
            "Jag vill att <b>{bilder}</b> sänds <b>{dit}</b>.",
        ),
    ).replace("&", "&amp;")
    who = escape(tell(paper, "Patienten är {pat}."))
    end = escape(tell(paper, "{doctor}, {clinic}", "{doctor}", "{clinic}"))
    rule = "Ange alltid klinik, doktor och vart bilderna ska. Beställningar utan uppgifterna återsänds."
    quote = f"<blockquote><i>{rule}</i></blockquote>"
    body = f"<p>{escape(remark(paper, 'hello'))}</p><p>{what} {who}</p><p>Hälsar<br>{end}</p>{quote}"
    post(paper, "Sv: Hur beställer man bilder?", body, html=True)

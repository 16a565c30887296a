"""Mails that a system, a switchboard or a calendar sends."""

from html import escape

from samples.draw.registry import Paper
from samples.handed.desk import post
from samples.handed.marks import exam_rows, note_all
from samples.handed.senders import order
from samples.handed.voice import (
    blocks,
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


@order("mail")
def handed_mail_from_a_system(paper: Paper) -> None:
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
def handed_mail_semicolons(paper: Paper) -> None:
    """One long line parted by semicolons, as pasted from a list."""
    parts = [told(paper, "patient_id"), told(paper, "last_first"), told(paper, "exam_list")]
    parts += [told(paper, "destination"), told(paper, "doctor"), told(paper, "clinic")]
    top = "personnr;namn;undersökning;skickas till;läkare;beställande klinik"
    post(paper, "rad till bildlistan", lines(top, ";".join(parts)))


@order("mail")
def handed_mail_telephone_note(paper: Paper) -> None:
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
def handed_mail_handover(paper: Paper) -> None:
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
def handed_mail_meeting_request(paper: Paper) -> None:
    """Written into a calendar's invitation."""
    body = lines(
        "När: torsdag 08:00-08:30",
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
    post(paper, "Rond - bilder behövs", body)


@order("mail")
def handed_mail_html_inline(paper: Paper) -> None:
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
    end = escape(tell(paper, "{dr}, {clinic}", "{dr}", "{clinic}"))
    rule = "Ange alltid klinik, doktor och vart bilderna ska. Beställningar utan uppgifterna återsänds."
    quote = f"<blockquote><i>{rule}</i></blockquote>"
    body = f"<p>{escape(remark(paper, 'hello'))}</p><p>{what} {who}</p><p>Hälsar<br>{end}</p>{quote}"
    post(paper, "Sv: Hur beställer man bilder?", body, html=True)

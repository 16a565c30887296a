"""More mails with orders: noisy HTML, long disclaimers, answers below the quotation, tabs."""

from samples.draw.registry import Paper
from samples.told.desk import Desk
from samples.told.layouts_mail import AWAY, post, signature
from samples.told.teller import order

NOTICE = (
    "Detta meddelande kan innehålla sekretessbelagd information och är endast avsett för angiven mottagare. "
    "Har du fått det av misstag ber vi dig meddela avsändaren och radera det."
)


def paragraph(text: str) -> str:
    return f'<p class="MsoNormal"><span style="font-size:11.0pt;font-family:Calibri">{text}</span></p>\n'


@order("mail", orderer=AWAY, to=("us", "us", "films"))
def told_mail_word(paper: Paper) -> None:
    """HTML as a word processor writes it, a paragraph for each line."""
    d = Desk(paper)
    films, where = d.film_text(", "), d.whither(["till oss"], "till {destination}")
    lines = [
        "Hej!",
        f"Vi behöver {d.wish()} {where}".rstrip() + d.weave(" på {patient_name}", " {patient_id}") + ".",
        f"Undersökningar: {films}" if films else "",
        d.weave("Läkare: {doctor}"),
        "&nbsp;",
        "Med vänlig hälsning",
        *signature(d).split("\n"),
        d.weave("{clinic}"),
    ]
    body = "".join(paragraph(line) for line in lines if line)
    post(
        d,
        d.pick("Bilder", "Önskar bilder"),
        f'<html><head><style>p.MsoNormal{{margin:0cm}}</style></head><body lang="SV">{body}</body></html>',
        html=True,
    )


@order("mail", orderer=("home", "away"), to=("films",), counts=(1, 1, 2))
def told_mail_disclaimer(paper: Paper) -> None:
    """A short order above a long signature and a notice."""
    d, story = Desk(paper), paper.story
    films = d.film_text(" och ")
    post(
        d,
        "Skicka bilder",
        f"Hej, skicka gärna {d.wish()}"
        + (f" från {films}" if films else "")
        + d.weave(" gällande {patient_id}", " {patient_name}")
        + d.weave(" till {destination}", " fvb {forward_to}")
        + ".\n"
        + d.weave("Enligt {doctor}.")
        + f"\n\n{story.secretary}\nMedicinsk sekreterare\n"
        + d.weave("{clinic}\n")
        + f"Telefon {story.phone}, telefontid 9-11\nwww.regionen.example\n\n{NOTICE}\n",
    )


@order("mail", orderer=AWAY, to=("us",), counts=(1, 2))
def told_mail_below_quotation(paper: Paper) -> None:
    """Our question first, each line behind an arrow; the order below it."""
    d, story = Desk(paper), paper.story
    story.traps.add("quoted")
    films = d.film_text("\n", "- {0} {1}")
    post(
        d,
        "Re: Er fråga om bilder",
        "> Hej,\n> vilka undersökningar gäller det och vem är beställare?\n> Röntgen, bildutlämningen\n\n"
        + (f"Det gäller:\n{films}\n" if films else "")
        + d.weave("Patient {patient_id}", " {patient_name}", "\n")
        + d.weave("Beställare {doctor}", ", {clinic}", "\n")
        + ("" if story.can_say("doctor") else d.weave("Beställare {clinic}\n"))
        + d.whither(["Bilderna ska till oss.\n"], "Bilderna ska till {destination}.\n")
        + f"Vi vill ha {d.wish()}.\n\n{story.secretary}\n",
    )


@order("mail", orderer=("home",), to=("films",), short=True)
def told_mail_tabs(paper: Paper) -> None:
    """Copied out of a spreadsheet: tabs between labels and values."""
    d = Desk(paper)
    rows = [
        ("Pnr", d.say("patient_id")),
        ("Namn", d.say("last_first")),
        ("Us", d.film_text("; ")),
        ("Klinik", d.say("clinic")),
        ("Läkare", d.say("doctor")),
        ("Till", d.say("destination")),
        ("Bilder/utl", d.wish()),
    ]
    table = "\n".join(f"{label}\t{value}" for label, value in rows)
    post(d, "Bildbeställning", f"{table}\n\n/{d.story.secretary}\n")

"""Signature blocks, quoted heads and wrappers of this side's mails."""

import html
from collections.abc import Sequence
from datetime import datetime, time, timedelta

from samples.draw.registry import Paper
from samples.heard.content import toml
from samples.heard.speaking import CLOSINGS, choose, clinic_lines, secretary_title

DAYS = ("måndag", "tisdag", "onsdag", "torsdag", "fredag", "lördag", "söndag")
SHORT_DAYS = ("mån", "tis", "ons", "tors", "fre", "lör", "sön")
MONTHS = (
    *("januari", "februari", "mars", "april", "maj", "juni"),
    *("juli", "augusti", "september", "oktober", "november", "december"),
)
ENGLISH_DAYS = ("Monday", "Tuesday", "Wednesday", "Thursday", "Friday", "Saturday", "Sunday")
ENGLISH_MONTHS = (
    *("January", "February", "March", "April", "May", "June"),
    *("July", "August", "September", "October", "November", "December"),
)
OUR_BOXES = ("rontgen.bilder@regionhalland.se", "Röntgen Bilder HS", "Bildutlämning Röntgen Halland")
DISCLAIMERS = (
    "Detta e-postmeddelande kan innehålla sekretessbelagd information och är endast avsett för adressaten. "
    "Om du inte är rätt mottagare ber vi dig meddela avsändaren och radera meddelandet.",
    "Så här behandlar vi dina personuppgifter: läs mer på vår webbplats om dataskyddsförordningen (GDPR).",
    "This e-mail and any attachment may contain confidential information and is intended only for the "
    "addressee. If you have received it in error, please notify the sender and delete it.",
    "Tänk på miljön innan du skriver ut detta mejl.",
)


def address_of(name: str, domain: str) -> str:
    """Return a mail address made of a name."""
    plain = name.lower().translate(str.maketrans("åäöéøćčšžđńł", "aaoeoccszdnl"))
    return ".".join(plain.replace("-", " ").split()) + "@" + domain


def domain_of(paper: Paper) -> str:
    place = paper.story.clinic
    return place.hospital.domain if place.hospital else "mottagningen.example"


def signature(paper: Paper, *, name: str = "", role: str | None = None, kind: int | None = None) -> list[str]:
    """Return a sender's block; the clinic stands in it where the order has one."""
    story, rng = paper.story, paper.pen.rng
    who = name or story.secretary
    title = secretary_title(paper) if role is None else role
    where, way = clinic_lines(story), rng.randrange(5) if kind is None else kind
    if way == 0:
        return [choose(paper, CLOSINGS), who, *([title] if title else []), *where, f"Tel {story.phone}"]
    if way == 1:
        return [
            choose(paper, CLOSINGS),
            "",
            " | ".join(part for part in (who, title, *where, story.phone) if part),
        ]
    if way == 2:
        return [
            f"{choose(paper, CLOSINGS)},",
            "",
            "-- ",
            who,
            *([title] if title else []),
            ", ".join(where),
            f"Direkt: {story.phone}",
            f"E-post: {address_of(who, domain_of(paper))}",
        ]
    if way == 3:
        region = story.clinic.hospital.region if story.clinic.hospital else ""
        street = f"{rng.choice(toml('names')['streets'])} {rng.randint(1, 50)}, {story.clinic.town}"
        last = [] if story.lacks("clinic") else [f"Besöksadress: {street}"]
        lines = [choose(paper, CLOSINGS), "", who.upper(), title, *where, region]
        return [*[line for line in lines if line or line == lines[1]], *last, f"Telefon: {story.phone}"]
    return [f"{choose(paper, CLOSINGS)} {who}, {title}".rstrip(", "), ", ".join(where), story.phone]


def block(lines: list[str]) -> str:
    """Join lines; none that is empty stands beside another such."""
    kept = [line for at, line in enumerate(lines) if line or (at and lines[at - 1])]
    return "\n".join(kept)


def moment(paper: Paper, days: int = 0) -> datetime:
    """Return an hour of the day of writing, or of some days before."""
    rng, day = paper.pen.rng, paper.story.written_on - timedelta(days=days)
    return datetime.combine(day, time(rng.randint(7, 16), rng.randint(0, 59)))


def swedish_head(paper: Paper, name: str, subject: str, days: int = 0, *, to: str = "") -> list[str]:
    """Return the head that Outlook puts over a quoted mail."""
    at = moment(paper, days)
    sender = f"{name} <{address_of(name, domain_of(paper))}>"
    when = f"den {at.day} {MONTHS[at.month - 1]} {at.year} {at:%H:%M}"
    return [
        f"Från: {sender}",
        f"Skickat: {when}",
        f"Till: {to or choose(paper, OUR_BOXES)}",
        f"Ämne: {subject}",
    ]


def english_head(paper: Paper, name: str, subject: str, days: int = 0, *, to: str = "") -> list[str]:
    at = moment(paper, days)
    sender = f"{name} <{address_of(name, domain_of(paper))}>"
    when = f"{ENGLISH_DAYS[at.weekday()]}, {ENGLISH_MONTHS[at.month - 1]} {at.day}, {at.year} {at:%I:%M %p}"
    return [
        f"From: {sender}",
        f"Sent: {when}",
        f"To: {to or choose(paper, OUR_BOXES)}",
        f"Subject: {subject}",
    ]


def gmail_head(paper: Paper, name: str, days: int = 0, *, domain: str = "") -> str:
    at = moment(paper, days)
    day = f"{SHORT_DAYS[at.weekday()]} {at.day} {MONTHS[at.month - 1][:3]}. {at.year} kl {at:%H:%M}"
    return f"Den {day} skrev {name} <{address_of(name, domain or domain_of(paper))}>:"


def quoted(text: str, mark: str = "> ") -> str:
    return "\n".join((mark + line).rstrip() for line in text.splitlines())


def paragraphs(lines: list[str], css: str = "MsoNormal") -> str:
    """Return lines as the paragraphs that Outlook makes of them."""
    return "\n".join(
        f'<p class="{css}">{html.escape(line, quote=False) or "&nbsp;"}<o:p></o:p></p>' for line in lines
    )


def outlook(inner: str) -> str:
    """Wrap a body in the page that Outlook writes."""
    return (
        '<html xmlns:v="urn:schemas-microsoft-com:vml" xmlns:o="urn:schemas-microsoft-com:office:office" '
        'xmlns:w="urn:schemas-microsoft-com:office:word" xmlns="http://www.w3.org/TR/REC-html40">\n<head>\n'
        '<meta http-equiv="Content-Type" content="text/html; charset=utf-8">\n'
        '<meta name="Generator" content="Microsoft Word 15 (filtered medium)">\n<style><!--\n'
        "@font-face {font-family:Calibri; panose-1:2 15 5 2 2 2 4 3 2 4;}\n"
        "p.MsoNormal {margin:0cm; font-size:11.0pt; font-family:Calibri,sans-serif;}\n"
        "a:link {color:#0563C1; text-decoration:underline;}\n--></style></head>\n"
        f'<body lang="SV" link="#0563C1"><div class="WordSection1">\n{inner}\n</div></body></html>\n'
    )


def breaks(text: str) -> str:
    return html.escape(text, quote=False).replace("\n", "<br>\n")


def html_table(lines: Sequence[Sequence[str]], *, border: int = 1, head: bool = False) -> str:
    """Return rows as an HTML table; the first one is its head where that is asked for."""
    found = []
    for number, line in enumerate(lines):
        tag = "th" if head and number == 0 else "td"
        inner = "".join(f"<{tag}>{html.escape(text, quote=False) or '&nbsp;'}</{tag}>" for text in line)
        found.append(f"<tr>{inner}</tr>")
    joined = "\n".join(found)
    return f'<table border="{border}" cellspacing="0" cellpadding="4">\n{joined}\n</table>'

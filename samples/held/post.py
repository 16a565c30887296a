"""What this side's mails are made of: signatures, quotes, tables in HTML."""

import html
from collections.abc import Iterable, Sequence

from samples.draw.registry import Paper
from samples.draw.story import Story
from samples.held.words import tell

SIGNATURES = (
    "[{doctor}\n//{sekr}, medicinsk sekreterare\n][{clinic}\n]Tel {tel}",
    "{mvh}\n\n[/{doctor}, //{sekr} (sekr), ][{clinic}]",
    "{mvh}\n[{doctor}\n//{sekr}, vårdadministratör\n]--------------------\n[{clinic}\n]Telefon: "
    "{tel}\nFax: {tel}",
    "[{doctor}//{sekr}, undersköterska][\n{clinic}]",
)
SECRETARY = (
    "{mvh}\n{sekr}\nMedicinsk sekreterare\n[{clinic}\n]{tel}",
    "{mvh},\n{sekr}, läkarsekreterare[\n{clinic}]",
    "/{sekr}, vårdadministratör[, {clinic}], tel. {tel}",
)
NOTICE = (
    "Detta meddelande är endast avsett för angiven mottagare. Har du fått det av misstag ber vi dig "
    "radera det.",
    "Tänk på miljön innan du skriver ut detta mejl.",
    "Så behandlar vi dina personuppgifter: se vår webbplats.",
    "OBS! Skicka aldrig känsliga uppgifter med vanlig e-post.",
)


def post(paper: Paper, subject: str, body: str, *, sender: str = "", plain: bool = True) -> None:
    """Write the mail; `plain`: the body is no HTML."""
    mail = paper.mail
    mail.subject, mail.body, mail.html = tell(paper, subject) or "(inget ämne)", body, not plain
    mail.sender = sender or paper.story.secretary


def write(paper: Paper, subject: str, body: str, *, own: bool = False) -> None:
    """Fill and write a plain mail, sent by a secretary; `own`: by the doctor."""
    story = paper.story
    doctor = story.doctor if own and not story.lacks("doctor") else ""
    post(paper, subject, tell(paper, body), sender=doctor)


def signed(paper: Paper) -> str:
    """Sign by the doctor where there is one."""
    return tell(paper, paper.pen.rng.choice(SIGNATURES))


def by_secretary(paper: Paper) -> str:
    paper.story.traps.add("secretary")
    return tell(paper, paper.pen.rng.choice(SECRETARY))


def notice(paper: Paper) -> str:
    return paper.pen.rng.choice(NOTICE)


def quoted(text: str) -> str:
    return "\n".join(f"> {line}".rstrip() for line in text.split("\n"))


def page(parts: Iterable[str], style: str = "font-family:Calibri,sans-serif;font-size:11pt") -> str:
    body = "\n".join(part for part in parts if part)
    return f'<html><body style="{style}">\n{body}\n</body></html>'


def p(text: str) -> str:
    """Return a paragraph, its lines broken as they stand."""
    return "<p>" + html.escape(text).replace("\n", "<br>\n") + "</p>" if text else ""


def rows(pairs: Iterable[tuple[str, str]], *, heads: str = "td") -> str:
    cells = (
        f"<tr><{heads}>{html.escape(label)}</{heads}><td>{html.escape(value)}</td></tr>"
        for label, value in pairs
    )
    return '<table border="1" cellpadding="4">\n' + "\n".join(cells) + "\n</table>"


def grid(heads: Sequence[str], lines: Iterable[Sequence[str]]) -> str:
    top = "".join(f"<th>{html.escape(head)}</th>" for head in heads)
    body = "\n".join(
        "<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in line) + "</tr>" for line in lines
    )
    return f'<table border="1">\n<tr>{top}</tr>\n{body}\n</table>'


def bullets(items: Iterable[str]) -> str:
    return "<ul>\n" + "\n".join(f"<li>{html.escape(item)}</li>" for item in items if item) + "\n</ul>"


def lines_of(pairs: Iterable[tuple[str, str]], between: str = ": ") -> str:
    """Write labels and values a line each."""
    return "\n".join(f"{label}{between}{value}".rstrip() for label, value in pairs)


def who(story: Story) -> str:
    return f"{story.say('patient_name')} {story.say('patient_id')}".strip()

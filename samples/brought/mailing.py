"""What this side's mails are made of: HTML, quoted mails, signatures at their end."""

import html
from collections.abc import Sequence

from samples.brought.content import phrases
from samples.brought.words import letter, tell
from samples.draw.registry import Paper
from samples.draw.story import Story

DISCLAIMER = (
    "Detta meddelande är endast avsett för adressaten. Har du fått det av misstag ber vi dig radera det."
)


def write(paper: Paper, subject: str, body: str, *, sender: str = "", html: bool = False) -> None:
    """Write the mail; the sender is the secretary where nobody else is named."""
    mail = paper.mail
    mail.subject, mail.body, mail.html = subject, body, html
    mail.sender = sender or paper.story.secretary


def own_name(story: Story) -> str:
    """Name the doctor as the sender of a mail; the secretary where none is told."""
    return story.secretary if story.lacks("doctor") or " " not in story.doctor else story.doctor


def signature(story: Story, *lines: str) -> str:
    """Write the lines below a mail that say who sent it."""
    return letter(story, "\n".join(["", "--", *lines])).strip("\n")


def page(*parts: str) -> str:
    return '<html><body style="font-family:Calibri">' + "\n".join(parts) + "</body></html>"


def para(text: str) -> str:
    return f"<p>{html.escape(text)}</p>" if text else ""


def html_table(pairs: Sequence[Sequence[str]], *, border: int = 1) -> str:
    """Write rows of cells as an HTML table."""
    lines = ["<tr>" + "".join(f"<td>{html.escape(cell)}</td>" for cell in row) + "</tr>" for row in pairs]
    return f'<table border="{border}">' + "\n".join(lines) + "</table>"


def quote(text: str, mark: str = "> ") -> str:
    return "\n".join(mark + line for line in text.split("\n"))


def header(paper: Paper, sender: str, subject: str, to: str = "") -> str:
    """Write the lines that a mail program puts above a mail that is answered or passed on."""
    story = paper.story
    addressee = to or paper.pen.rng.choice(phrases("ours")).split("|")[0]
    clock = f"0{paper.pen.rng.randint(7, 9)}:{paper.pen.rng.randint(10, 59)}"
    return tell(story, f"Från: {sender}\nSkickat: {{written}} {clock}\nTill: {addressee}\nÄmne: {subject}")

"""What this side's mails are made of: lines, signatures, quoted mails, HTML."""

from collections.abc import Sequence
from html import escape
from random import Random

from samples.draw.registry import Paper
from samples.draw.story import Story
from samples.sent import telling as _telling  # registers who tells this side's orders
from samples.sent.folk import without_accents
from samples.sent.lists import tables
from samples.sent.speaking import iso, joined, sentence

assert _telling


def start(paper: Paper, *, by_doctor: bool = False) -> tuple[Story, Random]:
    """Begin a mail: name who sends it."""
    story = paper.story
    sender = story.doctor if by_doctor and story.can_say("doctor") else story.secretary
    paper.mail.sender = without_accents(sender)
    return story, paper.pen.rng


def send(paper: Paper, subject: str, lines: Sequence[str]) -> None:
    """Write the mail's subject and its plain lines."""
    paper.mail.subject = subject
    paper.mail.body = "\n".join(lines)


def send_note(paper: Paper, subject: str, greeted: str, sentences: Sequence[str], *signed: str) -> None:
    """Send a greeting, some sentences, a closing phrase and who signs."""
    send(paper, subject, [greeted, "", *sentences, "", closing(paper.pen.rng), *signed])


def send_html(paper: Paper, subject: str, body: str) -> None:
    paper.mail.subject, paper.mail.html = subject, True
    paper.mail.body = f"<html><head><style>td{{padding:3px}}</style></head><body>{body}</body></html>"


def secretary_lines(rng: Random, story: Story) -> list[str]:
    """Sign with the secretary's name and telephone."""
    story.traps.add("secretary")
    return [
        story.secretary,
        rng.choice(tables("words")["secretary"]["titles"]).capitalize(),
        f"Tel {story.phone}",
    ]


def closing(rng: Random) -> str:
    return str(rng.choice(tables("phrases")["closing"][0]))


def greeting(rng: Random, story: Story) -> str:
    return sentence(rng, story, "greeting")


def who_patient(story: Story, tie: str = ", ") -> str:
    return joined(story, "patient_name", "patient_id", tie=tie)


def who_orders(story: Story, tie: str = ", ") -> str:
    return joined(story, "doctor", "clinic", tie=tie)


def quoted(lines: Sequence[str], mark: str = "> ") -> list[str]:
    return [f"{mark}{line}".rstrip() for line in lines]


def outlook_head(story: Story, sender: str, subject: str) -> list[str]:
    """Write the head that a mail program sets above what it forwards."""
    return [
        "-----Ursprungligt meddelande-----",
        f"Från: {sender}",
        f"Skickat: den {iso(story.written_on)} 08:14",
        f"Ämne: {subject}",
        "",
    ]


def rows_html(rows: Sequence[tuple[str, str]]) -> str:
    """Write an HTML table of two columns."""
    cells = "".join(
        f"<tr><td><b>{escape(label)}</b></td><td>{escape(value).replace(chr(10), '<br>')}</td></tr>"
        for label, value in rows
    )
    return f'<table border="1" cellspacing="0">{cells}</table>'


def paragraphs_html(texts: Sequence[str]) -> str:
    return "".join(f"<p>{escape(text)}</p>" for text in texts if text)

"""What met layouts share: other wordings, other letterheads, other remarks than the tuning side's."""

from collections.abc import Callable
from dataclasses import replace
from functools import wraps
from random import Random
from typing import Any

from samples.draw.dates import TODAY
from samples.draw.identity import make_identity
from samples.draw.letter import can_fill, fill
from samples.draw.lists import read_rows, read_toml, words
from samples.draw.pen import Pen
from samples.draw.places import private_place
from samples.draw.registry import Paper, layout
from samples.draw.story import Story

Rows = list[tuple[str, str]]
Draw = Callable[[Paper], None]
MADE = ("personnummer", "samordningsnummer", "invalid")


def met(kind: str, **more: Any) -> Callable[[Draw], Draw]:
    """Register a layout by another hand.

    Where it names no channel, its words of linking may be taken for one.
    """

    def add(draw: Draw) -> Draw:
        @wraps(draw)
        def drawn(paper: Paper) -> None:
            for story in paper.stories:
                _be_born_first(story)
            draw(paper)
            for story in paper.stories:
                if "channel" not in story.said:
                    story.channel = "iep"
                    story.said.add("channel")

        return layout("met", kind, **more)(drawn)

    return add


def _be_born_first(story: Story) -> None:
    """Choose another identity while the patient is born after an examination, which no page could say."""
    first = min((one.date.year for one in story.examinations if one.date), default=TODAY.year)
    while story.identity.kind in MADE and int(story.identity.value[:4]) >= first:
        woman = int(story.identity.value[-2]) % 2 == 0
        story.identity = make_identity(story.rng, woman, TODAY, story.fault)


def wording(pen: Pen, name: str) -> str:
    """Choose a label's wording from the list of the met side."""
    text = pen.rng.choice(read_toml("met_wordings")[name])
    return text.upper() if pen.look.caps else text


def phrase(pen: Pen, name: str) -> str:
    return pen.rng.choice(read_toml("met_phrases")["small"][name])


def lab(pen: Pen, name: str, x: float | None = None, *, colon: str | None = None) -> float:
    """Write a label; return where it ends."""
    text, look = wording(pen, name), pen.look
    ending = look.colon if colon is None else colon
    ending = "" if text.endswith("?") else ending
    return pen.write(text + ending, x, size=look.label_size, bold=look.bold_labels, family=look.label)


def heading(paper: Paper) -> None:
    paper.pen.heading(wording(paper.pen, "title"), paper.pen.rng.uniform(12, 19))


def ours(paper: Paper, start: str = "Till: ") -> None:
    """Address the paper to our own department, in the words of somebody else."""
    pen = paper.pen
    for index, line in enumerate(phrase(pen, "ours").split("\n")):
        pen.write((start if index == 0 else " " * 6) + line)
        pen.down()
    pen.down(0.6)
    for story in paper.stories:
        story.traps.add("addressee")


def mask(paper: Paper, *, full: bool = False) -> None:
    """Write a letterhead with the hospital's long address; `full` names the clinic, and so says it."""
    pen, story = paper.pen, paper.story
    place, rng = story.clinic, pen.rng
    lines = [f"Växel {story.phone}", f"Fax {story.reply_fax}"]
    if not story.lacks("clinic"):
        town = f"{rng.randint(200, 980)} {rng.randint(10, 99)} {place.town}"
        lines = [f"Postadress: Box {rng.randint(10, 990)}, {town}", *lines]
        names = [place.hospital.region.upper()] if place.hospital else [place.hospital_written]
        if full:
            story.say("clinic")
            names = [place.hospital_written, place.unit_written] if place.hospital else [place.unit_written]
        for name in names:
            pen.write(name, size=pen.look.size + 2, bold=True)
            pen.down(1.2)
        story.traps.add("letterhead")
    for line in lines:
        pen.write(line, size=7.5)
        pen.y += 10
    pen.rule(pen.look.left, pen.right)
    pen.y += 26


def place_to(story: Story) -> str:
    """Say where to; where that is the orderer, in words that point back at it."""
    if story.to_us and story.rng.random() < 0.6:
        story.note("destination")
        story.traps.add("to_us")
        return story.rng.choice(["Hit till oss", "Oss själva", "Oss (beställaren)", "Hit", "till oss"])
    return story.say("destination")


def core(story: Story, *, skip: tuple[str, ...] = ()) -> Rows:
    """Say the order's own fields as label names and values, in an order of this sender's own."""
    rows = [
        ("clinic", lambda: story.say("clinic")),
        ("doctor", lambda: story.say("doctor")),
        ("patient_name", lambda: story.say(story.rng.choice(["patient_name", "last_first"]))),
        ("patient_id", lambda: story.say("patient_id")),
        ("destination", lambda: place_to(story)),
    ]
    kept = [row for row in rows if row[0] not in skip]
    if story.rng.random() < 0.5:
        kept = kept[-1:] + kept[:-1] if story.rng.random() < 0.5 else kept[2:] + kept[:2]
    found = [(name, say()) for name, say in kept]
    if story.forward_to and story.can_say("destination") and "destination" not in skip:
        at = [name for name, _ in found].index("destination") + 1
        found.insert(at, ("forward_to", story.say("forward_to")))
    if story.needed_by:
        found.append(("needed_by", story.say("needed_by")))
    return found


def noise(paper: Paper, share: float = 0.4) -> Rows:
    """Choose fields that are not the order's: who wrote, when, the visit, older images, the family doctor."""
    story, rng = paper.story, paper.pen.rng
    rows = [
        ("letter_date", story.date_text(story.written_on)),
        ("secretary", story.secretary),
        ("referrer", story.referrer),
        ("visit", story.visit),
        ("previous", story.previous),
        ("phone", story.phone),
        ("reason", rng.choice(words("reasons"))),
        ("performed_at", rng.choice(["HSV", "Hallands sjukhus Halmstad", "Kungsbacka", "Röntgen Varberg"])),
        ("reply_fax", story.reply_fax),
    ]
    chosen = [row for row in rows if rng.random() < share]
    story.traps.update(name for name, _ in chosen)
    return chosen


def exams(story: Story) -> Rows:
    """Say the examinations as rows of wording and date."""
    if story.examinations:
        story.note("examinations")
    return [(one.written, one.date_written) for one in story.examinations]


def labelled(
    pen: Pen, rows: Rows, x: float, *, gap: float = 8, below: float = 0.3, colon: str | None = None
) -> None:
    """Write each value behind its label, at x or where the label ends."""
    for name, value in rows:
        end = lab(pen, name, colon=colon)
        pen.paragraph(value, max(end + gap, x))
        pen.down(below)


def labelled_exams(pen: Pen, story: Story, x: float, *, below: float = 1.3, colon: str | None = None) -> None:
    """Write each examination with its date in a line behind its label, at x or where the label ends."""
    for written, day in exams(story):
        end = lab(pen, "examination", colon=colon)
        pen.write(f"{written} {day}".strip(), max(end + 8, x))
        pen.down(below)


def exams_text(story: Story, joint: str = "\n") -> str:
    return joint.join(f"{written} {day}".strip() for written, day in exams(story))


def plain_dates(story: Story) -> None:
    """Write each examination's own date where it would say 'same date', for rows that change places."""
    story.examinations = [
        replace(one, date_written=story.examinations[0].date_written) if "samma" in one.date_written else one
        for one in story.examinations
    ]


def same_day(story: Story) -> str:
    """Let all the examinations have one date, and return it as it is written."""
    if story.examinations and story.fault not in ("invalid.date", "missing.date"):
        first = story.examinations[0]
        story.examinations[1:] = [
            replace(one, date=first.date, date_written=first.date_written, date_accept=first.date_accept)
            for one in story.examinations[1:]
        ]
    return story.examinations[0].date_written if story.examinations else ""


def part(paper: Paper, name: str, story: Story | None = None) -> str:
    """Choose and fill a sentence of the met letters; empty where the order cannot say any."""
    told = story or paper.story
    fitting = [text for text in read_toml("met_phrases")["letter"][name] if can_fill(told, text)]
    return fill(told, paper.pen.rng.choice(fitting)) if fitting else ""


def remarks(paper: Paper) -> list[str]:
    """Choose remarks: consent, haste, and things that must not be taken for the order."""
    story, rng, found = paper.story, paper.pen.rng, []
    if story.consent and rng.random() < 0.8:
        story.note("consent")
        found.append(part(paper, f"consent_{story.consent}"))
    if story.urgent or rng.random() < 0.2:
        story.note("urgent")
        found.append(part(paper, "urgent" if story.urgent else "calm"))
    if story.needed_by:
        found.append(part(paper, "needed"))
    if rng.random() < 0.45:
        story.traps.add("noise")
        found.append(part(paper, "noise"))
    return found


def letter(paper: Paper, *, by: bool = True, joint: str = " ") -> str:
    """Compose a met letter's body."""
    story, rng = paper.story, paper.pen.rng
    lacking = "_no_exam" if story.lacks("examination") else "_no_patient" if story.lacks("patient") else ""
    text = [part(paper, f"ask{lacking}")]
    story.note("wants")
    if story.can_say("destination"):
        here = story.to_us and not story.lacks("clinic") and rng.random() < 0.6
        if here:
            story.note("destination")
            story.traps.add("to_us")
        text.append(part(paper, "to_us" if here else "to"))
    if story.forward_to and story.can_say("destination"):
        text.append(part(paper, "forward"))
    if by:
        lacks = "_no_doctor" if story.lacks("doctor") else "_no_clinic" if story.lacks("clinic") else ""
        text.insert(rng.choice([0, len(text)]), part(paper, f"by{lacks}"))
    return joint.join(line for line in text + remarks(paper) if line)


def become(story: Story, kind: str, rng: Random) -> None:
    """Let another kind of sender order: a physiotherapist, an insurer, a prison."""
    row = rng.choice([row for row in read_rows("met_senders") if row["kind"] == kind])
    was = story.clinic
    story.clinic, story.title = private_place(row), row["title"]
    if " " not in story.doctor:
        story.doctor = f"{story.referrer.split()[0]} {story.doctor}"
    if story.to_us:
        story.destination = replace(was, written=f"{was.written}")
        story.to_us = False

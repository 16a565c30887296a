"""Held-out grids: ticked modalities and receivers, one box a digit, labels as a table's head."""

from samples.draw import met_ticks as ticks
from samples.draw.examinations import Wanted
from samples.draw.lists import hospitals, read_toml
from samples.draw.met_parts import (
    core,
    exams,
    heading,
    lab,
    labelled,
    mask,
    met,
    noise,
    ours,
    place_to,
    plain_dates,
    wording,
)
from samples.draw.pen import Pen
from samples.draw.registry import Paper

MODALITIES = (
    ("CT", "CT"),
    ("MR", "MR"),
    ("Slätröntgen", "Skelett/lungor (slätrtg)"),
    ("Ultraljud", "Ultraljud"),
    ("PET-CT", "PET-CT"),
    ("Scintigrafi", "Scint"),
)


@met("form")
def odd_modality_grid(paper: Paper) -> None:
    """A grid with a row for each modality: ticked, body part, date."""
    pen, story = paper.pen, paper.story
    mask(paper)
    heading(paper)
    labelled(pen, core(story), 230, below=0.25)
    pen.down(0.8)
    left = pen.look.left
    xs = (left, left + 190, 415.0)
    for text, x in zip(("Kryssa för", "Kroppsdel", wording(pen, "date")), xs, strict=True):
        pen.write(text, x + 3, bold=True)
    pen.down(1.5)
    if story.examinations:
        story.note("examinations")
    plain_dates(story)
    for kind, printed in MODALITIES:
        mine: list[Wanted | None] = [one for one in story.examinations if one.modality == kind]
        for one in mine or [None]:
            bottom = pen.y + 6
            pen.box(left, bottom - pen.step * 1.45, pen.right, bottom, 0.4)
            pen.tick(left + 4, one is not None, printed)
            if one is not None:
                pen.write(one.part, xs[1] + 3)
                pen.write(one.date_written, xs[2] + 3)
            pen.down(1.45)
    pen.down()
    ticks.rows(paper, left + 95)


@met("form")
def odd_receiver_ticks(paper: Paper) -> None:
    """The receivers that this clinic usually sends to are printed; one is ticked, or another is written."""
    pen, story = paper.pen, paper.story
    heading(paper)
    ours(paper)
    for name, value in core(story, skip=("destination",)) + noise(paper, 0.2):
        end = lab(pen, name)
        pen.paragraph(value, max(end + 8, 225))
        pen.down(0.3)
    for written, day in exams(story):
        end = lab(pen, "examination")
        pen.write(f"{written}, {day}" if day else written, max(end + 8, 225))
        pen.down(1.3)
    pen.down(0.5)
    lab(pen, "destination")
    pen.down(1.3)
    others = [one for one in hospitals("met") if one != story.destination.hospital]
    printed = [one.forms[0] for one in pen.rng.sample(others, 4) if one.region != "Region Halland"]
    for text in dict.fromkeys(printed):
        pen.tick(pen.look.left + 14, False, f"Röntgen, {text}")
        pen.down(1.35)
    told = story.can_say("destination")
    end = pen.tick(pen.look.left + 14, told, "Annan, nämligen:")
    pen.write(story.say("destination"), end + 8)
    pen.rule(end + 6, pen.right, pen.y + 3, 0.5)
    pen.down(1.4)
    if story.forward_to and told:
        end = lab(pen, "forward_to")
        pen.write(story.say("forward_to"), end + 8)
        pen.down(1.4)
    story.traps.add("printed_receivers")
    pen.down(0.5)
    ticks.rows(paper, pen.look.left + 95)


def _short(pen: Pen, name: str) -> str:
    """Choose a label that fits into a narrow cell."""
    return pen.rng.choice([text for text in read_toml("met_wordings")[name] if len(text) < 22])


@met("form")
def odd_combed(paper: Paper) -> None:
    """A box for each digit of the personal number; everything else in ruled cells."""
    pen, story = paper.pen, paper.story
    heading(paper)
    pen.down(0.5)
    left, side = pen.look.left, 17.0
    lab(pen, "patient_id", colon="")
    pen.down(1.6)
    digits = story.say("patient_id").replace(" ", "")
    for index, digit in enumerate(digits or " " * 12):
        x = left + index * side
        if digit in "-+":
            pen.write(digit, x + side / 2, align="center")
        else:
            pen.box(x, pen.y - 13, x + side, pen.y + 5, 0.6)
            pen.write(digit, x + side / 2, align="center")
    pen.down(2)
    rows = core(story, skip=("patient_id",))
    rows += [("examination", f"{written} {day}".strip()) for written, day in exams(story)]
    for name, value in rows:
        lines = pen.wrap(value, pen.right - left - 150)
        bottom = pen.y + 7 + pen.step * (len(lines) - 1)
        pen.box(left, pen.y - pen.look.size - 4, pen.right, bottom, 0.5)
        pen.write(_short(pen, name), left + 4, size=9.5, family=pen.look.label)
        for line in lines:
            pen.write(line, left + 146)
            pen.down()
        pen.y = bottom + pen.look.size + 6
    pen.down(0.6)
    ticks.rows(paper, left + 95)


@met("table")
def odd_heads_above(paper: Paper) -> None:
    """Two short tables: labels as the head row, the values in the row below."""
    pen, story = paper.pen, paper.story
    mask(paper)
    heading(paper)
    _table(paper, [("patient_id", story.say("patient_id")), ("patient_name", story.say("patient_name"))])
    _table(paper, [("clinic", story.say("clinic")), ("doctor", story.say("doctor"))])
    rows = [("destination", place_to(story))]
    if story.forward_to and story.can_say("destination"):
        rows.append(("forward_to", story.say("forward_to")))
    _table(paper, rows)
    for written, day in exams(story):
        _table(paper, [("examination", written), ("date", day)])
    ticks.rows(paper, pen.look.left + 95)


def _table(paper: Paper, cells: list[tuple[str, str]]) -> None:
    pen = paper.pen
    left, wide = pen.look.left, (pen.right - pen.look.left) / len(cells)
    top = pen.y - pen.look.size - 3
    pen.shade(left, top, pen.right, pen.y + 5, 0.88)
    low = start = pen.y
    for index, (name, value) in enumerate(cells):
        pen.y, x = start, left + index * wide + 4
        pen.write(wording(pen, name), x, size=9, bold=True)
        pen.down(1.5)
        pen.paragraph(value, x, wide - 10)
        low = max(low, pen.y)
    bottom = low - pen.step + 6
    for index in range(len(cells)):
        pen.box(left + index * wide, top, left + (index + 1) * wide, bottom, 0.5)
    pen.y = bottom + pen.step + 8


@met("form")
def odd_bilingual(paper: Paper) -> None:
    """Swedish and English labels side by side, as border hospitals print them."""
    pen, story = paper.pen, paper.story
    heading(paper)
    english = {
        "clinic": "Requesting unit",
        "doctor": "Physician",
        "patient_name": "Name",
        "patient_id": "Personal id no.",
        "destination": "Send to",
        "forward_to": "Forward to",
        "needed_by": "Needed by",
    }
    for name, value in core(story):
        pen.write(f"{wording(pen, name).rstrip('?')} / {english[name]}", size=8.5, family=pen.look.label)
        pen.down()
        pen.paragraph(value, pen.look.left + 10)
        pen.down(0.4)
    for written, day in exams(story):
        pen.write(f"{wording(pen, 'examination').rstrip('?')} / Examination", size=8.5)
        pen.down()
        pen.paragraph(f"{written}  {day}".strip(), pen.look.left + 10)
        pen.down(0.4)
    ticks.rows(paper, pen.look.left + 95)

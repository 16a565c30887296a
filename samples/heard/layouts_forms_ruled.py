"""Forms of ruled lines, shaded sections and a table of examinations."""

from samples.draw.registry import Paper
from samples.heard.drawing import (
    addressee,
    bar,
    dateline,
    footer,
    letterhead,
    pair,
    stamp,
    table,
    title_of,
    titled,
)
from samples.heard.layouts_forms import HEADS, exam_rows
from samples.heard.ordering import ordering
from samples.heard.speaking import CHANNELS, choose, clinic_lines, exam_lines, wants


@ordering("table")
def heard_exam_table(paper: Paper) -> None:
    """A short letter head, the orderer's lines, and a table of examinations with the report's column."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    pen.write("Till:", size=9)
    addressee(paper, pen.look.left + 40)
    pen.write(choose(paper, HEADS), size=13, bold=True)
    pen.down(1.8)
    pair(pen, "Pat", f"{story.say('patient_name')}, {story.say('patient_id')}".strip(", "), 90)
    pen.y += 6
    story.note("wants")
    mark = "Ja" if "report" in story.wants else "Nej"
    lines = [[*line, mark] for line in exam_rows(paper)]
    table(pen, [title_of(pen, "exam"), title_of(pen, "date"), "Utlåtande?"], lines, [4, 1.6, 1.2])
    for name in ("destination", "forward_to", "clinic", "doctor"):
        if name == "forward_to" and not (story.forward_to and story.can_say("destination")):
            continue
        pair(pen, title_of(pen, "forward" if name == "forward_to" else name), story.say(name), 170)
        pen.y += 4
    pen.down()
    dateline(paper)
    if story.urgent:
        story.note("urgent")
        stamp(pen, "AKUT", pen.right - 90, pen.y - 16)
    footer(paper, page="1 (1)")


@ordering("form")
def heard_lines_below(paper: Paper) -> None:
    """Values on lines with the label in small print below, as on official papers."""
    pen, story = paper.pen, paper.story
    pen.y = 70
    pen.write(choose(paper, HEADS).upper(), size=13, bold=True)
    pen.y += 40
    left, right = pen.look.left, pen.right
    half = (left + right) / 2

    def line(items: list[tuple[str, str, float, float]]) -> None:
        low = pen.y
        for name, value, x0, x1 in items:
            pen.y = low - 4
            size = min(pen.look.size, pen.look.size * (x1 - x0 - 12) / max(1, pen.width(value)))
            pen.write(value, x0 + 4, size=max(6.5, size))
            pen.rule(x0, x1 - 8, low)
            pen.y = low + 9
            pen.write(name, x0 + 1, size=7)
        pen.y = low + 40

    line([(*titled(paper, "clinic"), left, right)])
    line([(*titled(paper, "doctor"), left, half), ("Telefon", story.phone, half, right)])
    line(
        [
            (*titled(paper, "patient_name"), left, half),
            (*titled(paper, "patient_id"), half, right),
        ]
    )
    exam, day = title_of(pen, "exam"), title_of(pen, "date")
    for row in exam_rows(paper):
        line(
            [
                (exam, row[0], left, half + 60),
                (day, row[1], half + 60, right),
            ]
        )
    line([(*titled(paper, "destination"), left, right)])
    if story.forward_to and story.can_say("destination"):
        line([(title_of(pen, "forward"), story.say("forward_to"), left, right)])
    line(
        [
            (title_of(pen, "wants"), wants(paper), left, half),
            ("Datum", story.date_text(story.written_on), half, right),
        ]
    )
    pen.scribble(left + 10)
    pen.y += 14
    pen.write("Underskrift", size=7)


@ordering("form")
def heard_grey_sections(paper: Paper) -> None:
    """Three shaded sections numbered A to C with labels and values in columns."""
    pen, story = paper.pen, paper.story
    letterhead(paper, 3)
    pen.write(choose(paper, HEADS), size=14, bold=True)
    pen.y += 14
    bar(pen, "A. Uppgifter om beställaren", 0.75)
    pen.down(1.1)
    who = clinic_lines(story)
    pair(pen, title_of(pen, "clinic"), ", ".join(who), 180)
    pair(pen, title_of(pen, "doctor"), story.say("doctor"), 180)
    pair(pen, "Kontaktperson", f"{story.secretary}, {story.phone}", 180)
    story.traps.add("secretary")
    pen.y += 4
    bar(pen, "B. Patient och undersökning", 0.75)
    pen.down(1.1)
    pair(pen, title_of(pen, "patient_id"), story.say("patient_id"), 180)
    pair(pen, title_of(pen, "patient_name"), story.say("patient_name"), 180)
    pair(pen, title_of(pen, "exam"), "\n".join(exam_lines(story, ", ")), 180)
    pen.y += 4
    bar(pen, "C. Leverans", 0.75)
    pen.down(1.1)
    pair(pen, title_of(pen, "destination"), story.say("destination"), 180)
    if story.report_destination and "report" in story.wants and story.can_say("destination"):
        pair(pen, title_of(pen, "report_to"), story.say("report_destination"), 180)
    story.note("channel")
    pair(pen, title_of(pen, "channel"), choose(paper, CHANNELS[story.channel]), 180)
    pair(pen, title_of(pen, "wants"), wants(paper), 180)
    if story.needed_by:
        pair(pen, title_of(pen, "needed_by"), story.say("needed_by"), 180)
    footer(paper, page="Sida 1 av 1")

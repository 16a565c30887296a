"""Tables: one patient in a grid, lists of several, a history of which some rows are ordered."""

from dataclasses import replace
from datetime import date, timedelta

from samples.draw.registry import Paper
from samples.shown.content import word
from samples.shown.drawing import LEFT, RIGHT, addressee, cell, foot, grid, heading, letterhead, pairs, sign
from samples.shown.examinations import examine
from samples.shown.parts import (
    exam_rows,
    exam_texts,
    join,
    label,
    order_pairs,
    receiver_pairs,
    small_pairs,
    wanted,
)
from samples.shown.telling import order


@order("table", faults=True)
def shown_ruled_order(paper: Paper) -> None:
    """A ruled table of captions and values, the examinations in a second one."""
    pen, story = paper.pen, paper.story
    heading(paper, center=pen.rng.random() < 0.5)
    names = ["patient_id", "patient_name", "clinic", "doctor", "destination"]
    if pen.rng.random() < 0.5:
        names = names[2:4] + names[:2] + names[4:]
    rows = order_pairs(paper, *names)
    grid(pen, (LEFT, LEFT + 165, RIGHT), rows[0], rows[1:], shaded=False)
    body = exam_rows(story) or [("", "")]
    head = (label(paper, "examination"), label(paper, "date"))
    grid(pen, (LEFT, RIGHT - 150, RIGHT), head, body)
    pairs(pen, small_pairs(paper), values=230)
    foot(paper)


@order("table")
def shown_one_row_table(paper: Paper) -> None:
    """A wide table with a column for each thing and one row for each examination."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    heading(paper, size=13)
    who = [story.say("patient_id"), story.say("patient_name")]
    body = [[*who, written, day] for written, day in exam_rows(story)]
    xs = (LEFT, LEFT + 110, LEFT + 230, LEFT + 400, RIGHT)
    head = ("Personnummer", "Namn", "Undersökning", "Datum")
    pen.look = replace(pen.look, size=min(pen.look.size, 10.5))
    grid(pen, xs, head, body)
    rows = order_pairs(paper, "destination", "clinic", "doctor") + small_pairs(paper)
    pairs(pen, rows, values=220)
    sign(paper, part="doctor_name")


@order("table", patients=3)
def shown_round_list(paper: Paper) -> None:
    """A list of several patients for one clinic and one receiver."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    heading(paper, "Beställning av bilder, flera patienter", 14)
    pairs(pen, order_pairs(paper, "clinic", "doctor", "destination"), values=210)
    fields = ("clinic", "doctor", "destination")
    for other in paper.stories[1:]:
        other.note(*fields)
        if "forward_to" in story.said:
            other.note("forward_to")
        if "report_destination" in story.said:
            other.note("report_destination")
    text = wanted(paper)
    for other in paper.stories:
        other.note("wants")
    pairs(pen, [("Önskas", text)], values=210)
    body = [
        [one.say("patient_id"), one.say("patient_name"), join(exam_texts(paper, one))]
        for one in paper.stories
    ]
    pen.look = replace(pen.look, size=min(pen.look.size, 10.5))
    grid(pen, (LEFT, LEFT + 110, LEFT + 235, RIGHT), ("Personnummer", "Namn", "Undersökning och datum"), body)
    pen.write(f"/{story.secretary}, koordinator", LEFT)
    story.traps.add("secretary")
    foot(paper)


@order("table", patients=2)
def shown_two_halves(paper: Paper) -> None:
    """Two whole orders on one page, each in a frame of its own."""
    pen = paper.pen
    heading(paper, size=14)
    for story in paper.stories:
        top = pen.y
        pen.y += 20
        values = [
            ("Patient", f"{story.say('patient_id')}  {story.say('patient_name')}"),
            ("Undersökning", join(exam_texts(paper, story))),
            ("Önskas", wanted(paper, story)),
            ("Skickas till", story.say("destination")),
        ]
        if story.forward_to:
            values.append(("Fvb", story.say("forward_to")))
        values.append(("Beställare", f"{story.say('doctor')}, {story.say('clinic')}"))
        pairs(pen, values, x=LEFT + 10, values=160)
        pen.box(LEFT, top, RIGHT, pen.y)
        pen.y += 26
    foot(paper)


@order("table")
def shown_history_ticks(paper: Paper) -> None:
    """A list of all that was ever done, where only the ticked rows are ordered."""
    pen, story = paper.pen, paper.story
    pen.y = 60
    heading(paper, "Beställning ur undersökningslista", 14)
    pairs(
        pen, order_pairs(paper, "patient_id", "patient_name", "clinic", "doctor", "destination"), values=210
    )
    pen.paragraph("Markerade undersökningar önskas:", LEFT, 400, bold=True)
    ordered = [(one.date, one.written, one.date_written, True) for one in story.examinations]
    kinds = {tuple(one.description.split()[:2]) for one in story.examinations}
    others: list[tuple[date | None, str, str, bool]] = []
    while len(others) < 3:
        before = story.written_on - timedelta(days=400 * (len(others) + 1))
        one = examine(pen.rng, story.style, before)
        if tuple(one.description.split()[:2]) not in kinds:
            kinds.add(tuple(one.description.split()[:2]))
            others.append((one.date, one.written, one.date_written, False))
    story.note("examinations")
    for _, written, day, ticked in sorted([*ordered, *others], key=lambda row: str(row[0]), reverse=True):
        pen.tick(LEFT + 6, ticked, day)
        pen.write(written, LEFT + 150)
        pen.down(1.45)
    story.traps.add("history")
    pen.down(0.6)
    pairs(pen, small_pairs(paper), values=210)


@order("table", patients=2, terse=True)
def shown_ward_lines(paper: Paper) -> None:
    """Two patients in a line or two each, under one heading that says who and where to."""
    pen, story = paper.pen, paper.story
    pen.y = 80
    addressee(paper, lead="Till ", fax=False)
    pen.down(0.6)
    text = f"{story.say('clinic')}, {story.say('doctor')}, vill ha {wanted(paper)} länkade till "
    text += story.say("destination")
    text += f" fvb {story.say('forward_to')}:" if story.forward_to else ":"
    for other in paper.stories[1:]:
        other.note("clinic", "doctor", "destination", "wants")
        if story.forward_to:
            other.note("forward_to")
    pen.paragraph(text, LEFT, RIGHT - LEFT)
    pen.down(0.8)
    for number, one in enumerate(paper.stories, 1):
        line = f"{number}) {one.say('patient_name')}, {one.say('patient_id')}: {join(exam_texts(paper, one))}"
        pen.paragraph(line, LEFT + 14, RIGHT - LEFT - 20)
        pen.down(0.6)
    pen.write(f"/{story.secretary}", LEFT)
    story.traps.add("secretary")


@order("table")
def shown_portal_print(paper: Paper) -> None:
    """A portal's request as printed: a path at the top, cells below, a status that changes nothing."""
    pen, story = paper.pen, paper.story
    pen.y = 50
    number = pen.rng.randint(100000, 999999)
    pen.write("Start  >  Bildutbyte  >  Förfrågningar  >  Visa förfrågan", LEFT, size=8, gray=0.25)
    pen.y = 80
    pen.write(f"Förfrågan {number}", LEFT, size=17, bold=True)
    pen.write("Status: Skickad", RIGHT, align="right", size=10)
    pen.y = 96
    third = (RIGHT - LEFT) / 3
    cell(pen, LEFT, LEFT + third, "Patient-id", story.say("patient_id"))
    cell(pen, LEFT + third, LEFT + 2 * third, "Patientnamn", story.say("patient_name"))
    cell(pen, LEFT + 2 * third, RIGHT, "Skapad", f"{story.written_on:%Y-%m-%d}")
    pen.y += 34
    half = (LEFT + RIGHT) / 2
    cell(pen, LEFT, half, "Begärs av", story.say("clinic"), 44)
    cell(pen, half, RIGHT, "Ansvarig läkare", story.say("doctor"), 44)
    pen.y += 44
    cell(pen, LEFT, half, "Bilderna finns hos", word(pen.rng, "ours"), 44)
    cell(pen, half, RIGHT, "Skickas till", story.say("destination"), 44)
    pen.y += 44
    more = receiver_pairs(paper)
    for name, value in more:
        cell(pen, LEFT, RIGHT, name, value)
        pen.y += 34
    pen.y += 16
    grid(pen, (LEFT, LEFT + 130, RIGHT), ("Datum", "Undersökning"), [(d, e) for e, d in exam_rows(story)])
    pairs(pen, small_pairs(paper), values=200)
    story.traps.update(("letter_date", "from_us"))
    pen.foot(f"https://bildutbyte.example/forfragan/{number}   1/1", 7)

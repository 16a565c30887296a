"""Slips and small papers: half a page, a run-on line, columns for each part of an examination."""

from samples.draw.registry import Paper
from samples.draw.sheet import WIDTH, Stroke
from samples.heard.drawing import bar, cells, dateline, fitted, footer, letterhead, pair, table, title_of
from samples.heard.layouts_mail_plain import joined, person
from samples.heard.ordering import ordering
from samples.heard.speaking import choose, exam_lines, fvb, remarks, secretary_title, to_place, wants, when


@ordering("note", terse=True)
def heard_run_on(paper: Paper) -> None:
    """Everything in one breath without labels or stops."""
    pen, story = paper.pen, paper.story
    pen.y = 90
    text = " ".join(
        part
        for part in (
            person(paper),
            joined(exam_lines(story)),
            when(story.say("destination"), "t {}") + fvb(paper),
            when(story.say("doctor"), "enl {}"),
            story.say("clinic"),
        )
        if part
    )
    for line in pen.wrap(text, pen.right - pen.look.left):
        pen.write(line)
        pen.down(1.2)
    pen.down()
    pen.write(f"/{story.secretary.split()[0]} tel {story.phone}")


@ordering("form")
def heard_half_page(paper: Paper) -> None:
    """A half-page slip in a dashed frame, laid on the glass."""
    pen, story = paper.pen, paper.story
    left, right, top = 60.0, WIDTH - 60, 70.0
    labels = [
        ("patient_id", story.say("patient_id")),
        ("patient_name", story.say("patient_name")),
        ("exam", "; ".join(exam_lines(story))),
        ("clinic", story.say("clinic")),
        ("doctor", story.say("doctor")),
        ("destination", story.say("destination")),
        ("wants", wants(paper)),
    ]
    if story.forward_to and story.can_say("destination"):
        labels.insert(6, ("forward", story.say("forward_to")))
    pen.y = top + 26
    pen.write("Bildbeställning", WIDTH / 2, size=13, bold=True, align="center")
    pen.y += 22
    for name, value in labels:
        texts, size = fitted(pen, title_of(pen, name), 125, 9, 1)
        pen.write(texts[0], left + 14, size=size)
        for line in pen.wrap(value, right - left - 170) if value else [""]:
            pen.write(line, left + 150)
            pen.down()
        pen.y += 3
    bottom = pen.y + 8
    for start in range(int(left), int(right), 8):
        for y in (top, bottom):
            pen.sheets[-1].marks.append(Stroke(((start, y), (start + 4, y)), 0.6))
    for start in range(int(top), int(bottom), 8):
        for x in (left, right):
            pen.sheets[-1].marks.append(Stroke(((x, start), (x, start + 4)), 0.6))


@ordering("table")
def heard_split_examinations(paper: Paper) -> None:
    """A table with a column for the modality, one for the body part and one for the date."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    pen.write("Beställning av röntgenbilder", size=14, bold=True)
    pen.down(2)
    for name, value in (
        ("patient_id", story.say("patient_id")),
        ("patient_name", story.say("patient_name")),
        ("clinic", story.say("clinic")),
        ("doctor", story.say("doctor")),
        ("destination", story.say("destination")),
    ):
        pair(pen, title_of(pen, name) + ":", value, 190)
        pen.y += 3
    pen.y += 8
    if story.examinations:
        story.note("examinations")
    rows = []
    for one in story.examinations:
        kind, _, part = one.written.partition(" ")
        rows.append([kind, part, one.date_written])
    table(pen, ["Modalitet", "Undersökt område", "Datum"], rows or [["", "", ""]], [1.4, 2.4, 1.4], blank=1)
    pen.write(f"Önskas: {wants(paper)}")
    pen.down(1.6)
    dateline(paper)
    pen.down()
    pen.write(f"{story.secretary}, {secretary_title(paper)}")


@ordering("form")
def heard_answer_by_fax(paper: Paper) -> None:
    """An order with a slip for the answer below it, which is to be faxed back."""
    pen, story = paper.pen, paper.story
    pen.y = 60
    pen.write(choose(paper, ("Beställning av bilder", "Bildbeställning")), size=16, bold=True)
    pen.y += 22
    pen.paragraph(f"Vi önskar {wants(paper)}{when(joined(exam_lines(story)), ' från {}')}.")
    for label, value in (
        ("Patient:", person(paper)),
        ("Skickas:", to_place(paper)),
        ("Klinik:", story.say("clinic")),
        ("Läkare:", story.say("doctor")),
    ):
        pair(pen, label, value, 90)
        pen.y += 3
    for line in remarks(paper):
        pen.paragraph(line)
    pen.down(1.5)
    bar(pen, "SVARSTALONG – faxas åter till oss")
    cells(pen, [("Vårt faxnummer", story.say("reply_fax"), 2), ("Vår kontakt", story.secretary, 2)], 36)
    cells(pen, [("Bilderna är skickade den", "", 1), ("Bilder saknas, orsak", "", 2)], 36)
    cells(pen, [("Namn och telefon hos er", "", 1)], 36)
    story.traps |= {"empty part", "secretary"}
    footer(paper)

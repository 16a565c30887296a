"""Tables and lists, several patients among them."""

from dataclasses import replace

from samples.draw.dates import write_date
from samples.draw.registry import Paper
from samples.draw.story import Story
from samples.seen.drawing import block, cells, fields, foot, grid, ledger, letterhead, middle
from samples.seen.kit import hush_wants, item, items, order, wants
from samples.seen.telling import examination


def _exam_rows(story: Story) -> list[tuple[str, str]]:
    if story.examinations:
        story.note("examinations")
    return [(one.written, one.date_written) for one in story.examinations]


@order("table")
def seen_table_ledger(paper: Paper) -> None:
    """A table of labels and values, nothing else."""
    pen, story = paper.pen, paper.story
    pen.y = 70
    pen.heading(pen.rng.choice(["Bildbeställning", "Beställning röntgenbilder", "Begäran om bilder"]), 16)
    names = "written_on clinic doctor patient_id patient_name exams destination forward_to? wants"
    ledger(paper, items(paper, story, names), shade=pen.rng.random() < 0.6)


@order("table", faults=False)
def seen_table_examinations(paper: Paper) -> None:
    """The patient above, a table of examinations, the receiver below."""
    pen, story = paper.pen, paper.story
    letterhead(paper, unit=True)
    pen.heading("Önskemål om bilder", 15)
    fields(paper, items(paper, story, "patient_id last_first"), 50)
    pen.y += 8
    rows = [(str(n), *row) for n, row in enumerate(_exam_rows(story), 1)]
    rows += [("", "", "")] * (4 - len(rows))
    grid(paper, ("Nr", "Undersökning", "Datum"), rows, (0.3, 3, 1.4), size=10)
    pen.y += 24
    fields(paper, items(paper, story, "wants destination doctor phone consent?"), 50)


@order("table", faults=False)
def seen_table_one_row(paper: Paper) -> None:
    """A spreadsheet's single row under its heads."""
    pen, story = paper.pen, paper.story
    pen.y = 60
    pen.write("Bilder som ska länkas", 42, size=12, bold=True)
    pen.y = 84
    hush_wants(story)
    exams = _exam_rows(story)
    row = (
        story.say("patient_id"),
        story.say("patient_name"),
        "; ".join(name for name, _ in exams),
        "; ".join(day for _, day in exams),
        story.say("destination"),
        story.say("doctor"),
        story.say("clinic"),
    )
    heads = ("Personnr", "Namn", "Undersökning", "Us-datum", "Skickas till", "Läkare", "Beställare")
    grid(paper, heads, [row], (1.5, 1.2, 1.3, 1.1, 1.4, 1.2, 1.4), size=8)


@order("table", faults=False)
def seen_table_marked(paper: Paper) -> None:
    """A record system's list of all that was done, with a cross at what is wanted."""
    pen, story = paper.pen, paper.story
    story.traps.add("unmarked")
    pen.y = 56
    pen.write("Undersökningslista – urval för överföring", 42, size=13, bold=True)
    pen.y = 84
    fields(paper, items(paper, story, "patient_id patient_name"), 42)
    wanted = [(one.date, one.written, True) for one in story.examinations]
    taken = {one.description for one in story.examinations}
    for _ in range(3):
        other = examination(pen.rng, "iso", story.written_on)
        if other.description not in taken and other.date:
            taken.add(other.description)
            wanted.append((other.date, other.written, False))
    rows = [
        ("X" if is_wanted else "", write_date(day, "iso") if day else "", name, "Definitivsvar")
        for day, name, is_wanted in sorted(wanted, key=lambda one: str(one[0]), reverse=True)
    ]
    story.note("examinations")
    story.examinations = [
        replace(one, date_written=write_date(one.date, "iso") if one.date else "")
        for one in story.examinations
    ]
    pen.y += 6
    grid(paper, ("Begärs", "Datum", "Undersökning", "Status"), rows, (0.7, 1.2, 2.6, 1.2), size=9.5)
    pen.y += 26
    block(pen, "Endast de undersökningar som är markerade med X önskas.", 42, 500, bold=True)
    pen.y += 10
    fields(paper, items(paper, story, "wants destination forward_to? clinic doctor"), 42)


@order("table")
def seen_table_wide_cells(paper: Paper) -> None:
    """Cells across the page, the label and the value on one line each."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    middle(pen, "Beställning av bilder och svar", 14)
    for label, text in items(
        paper, story, "patient_id patient_name exams clinic doctor destination wants channel"
    ):
        cells(paper, [(label, text, 1.0)], 38, shade=True)
    foot(
        paper,
        "Blanketten är godkänd av bildrådet. Skickas med fax till den röntgenavdelning som äger bilderna.",
    )


def _list(paper: Paper, *, dated: bool) -> list[tuple[str, ...]]:
    rows: list[tuple[str, ...]] = []
    for number, story in enumerate(paper.stories, 1):
        hush_wants(story)
        exams = _exam_rows(story)
        name = story.say("patient_name")
        row = (str(number), story.say("patient_id"), name)
        if dated:
            rows.append((*row, "\n".join(one for one, _ in exams), "\n".join(day for _, day in exams)))
        else:
            rows.append((*row, "\n".join(" ".join(filter(None, one)) for one in exams)))
    return rows


def _everybodys(paper: Paper, *names: str) -> list[tuple[str, str]]:
    """Return rows of what all the patients share, and note it for each."""
    rows = []
    for name in names:
        rows.append(item(paper, paper.story, name))
        for story in paper.stories[1:]:
            story.say(name)
    return [row for row in rows if row[1]]


@order("table", patients=4, faults=False)
def seen_list_conference(paper: Paper) -> None:
    """A conference's list of patients whose images are to be fetched."""
    pen = paper.pen
    letterhead(paper)
    pen.heading("Bilder till konferens", 16)
    fields(paper, _everybodys(paper, "clinic", "doctor", "destination"), 45)
    pen.y += 8
    heads = ("", "Personnummer", "Patient", "Önskade bilder", "Datum")
    grid(paper, heads, _list(paper, dated=True), (0.25, 1.3, 1.5, 1.9, 1.2), size=9)


@order("table", patients=3)
def seen_list_three(paper: Paper) -> None:
    """Three patients in a small table under a few lines."""
    pen = paper.pen
    pen.y = 84
    pen.write("Hej, kan ni länka följande?", 50)
    pen.down(1.6)
    heads = ("", "Pnr", "Namn", "Undersökning")
    grid(paper, heads, _list(paper, dated=False), (0.25, 1.3, 1.5, 2.4), size=9.5)
    pen.y += 20
    fields(paper, _everybodys(paper, "destination", "clinic", "doctor"), 50)


@order("form", patients=2)
def seen_two_blocks(paper: Paper) -> None:
    """Two patients, a block each, the orderer below."""
    pen = paper.pen
    pen.y = 70
    pen.heading("Beställning av bilder – två patienter", 15)
    for number, story in enumerate(paper.stories, 1):
        pen.write(f"Patient {number}", 50, bold=True)
        pen.down(1.3)
        fields(paper, items(paper, story, "patient_id patient_name exams"), 64)
        hush_wants(story)
        pen.down()
    pen.rule(50, pen.right)
    pen.down(1.6)
    fields(paper, _everybodys(paper, "destination", "doctor", "clinic"), 50)


@order("form", patients=3, faults=False)
def seen_three_pages(paper: Paper) -> None:
    """Three orders in one call, a page each."""
    for number, story in enumerate(paper.stories):
        if number:
            paper.turn()
        pen = paper.pen
        pen.y = 70
        pen.heading("Bildöverföring", 18)
        ledger(
            paper, items(paper, story, "clinic doctor patient_id patient_name exams destination"), shade=True
        )
        pen.down()
        block(pen, f"Önskas: {wants(story).lower()}", 50, 490)

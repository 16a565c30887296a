"""Forms that clinics made for themselves in a word processor or a spreadsheet."""

from samples.draw.registry import Paper
from samples.seen.drawing import (
    block,
    cells,
    fields,
    foot,
    grid,
    ledger,
    letterhead,
    middle,
)
from samples.seen.kit import (
    item,
    items,
    order,
    our_address,
)


def _boxes(paper: Paper, *rows: str, height: float = 38, shade: bool = False) -> None:
    """Draw rows of boxed cells; a row names its fields."""
    for row in rows:
        found = items(paper, paper.story, row)
        cells(paper, [(label, text, 1.0) for label, text in found], height, shade=shade)


@order("form")
def seen_form_boxes(paper: Paper) -> None:
    """A region's form of boxed cells with small labels."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    pen.heading("Beställning av röntgenbilder", 15)
    _boxes(paper, "patient_id patient_name", "clinic doctor", "destination")
    if story.forward_to:
        _boxes(paper, "forward_to")
    cells(paper, [(*item(paper, story, "exams"), 3.0), (*item(paper, story, "wants"), 1.2)], 54)
    _boxes(paper, "written_on phone")
    foot(paper, "Blanketten faxas till röntgen. Ofullständigt ifylld blankett returneras.")


@order("form")
def seen_form_shaded(paper: Paper) -> None:
    """A form with three shaded heads: patient, orderer, receiver."""
    pen, story = paper.pen, paper.story
    pen.y = 62
    middle(
        pen,
        pen.rng.choice(["BILDBESTÄLLNING", "Beställning – bilder från röntgen", "Begäran om röntgenbilder"]),
    )
    for title, names in (
        ("Patient", "patient_name patient_id exams wants"),
        ("Beställare", "clinic doctor phone reply_fax"),
        ("Mottagare", "destination forward_to? report_destination? channel"),
    ):
        if "report" not in story.wants:
            names = names.replace("report_destination?", "")
        top = pen.y
        pen.shade(45, top, pen.right, top + 18, 0.8)
        pen.y = top + 13
        pen.write(title, 52, size=11, bold=True)
        pen.y = top + 36
        fields(paper, items(paper, story, names.replace("  ", " ")), 52)
        pen.y += 8


@order("form", faults=False)
def seen_form_ticks(paper: Paper) -> None:
    """A form with tick boxes for what, how and how soon."""
    pen, story = paper.pen, paper.story
    letterhead(paper, unit=True)
    pen.heading("Överföring av bilder mellan sjukhus", 14)
    _boxes(paper, "patient_id patient_name", "exams", "doctor phone", "destination", height=40, shade=True)
    pen.y += 24
    story.note("wants", "channel", "urgent")
    for label, choices in (
        ("Önskas", [("Bilder", True), ("Utlåtande", "report" in story.wants)]),
        (
            "Överförs",
            [("IEP", story.channel == "iep"), ("USB", story.channel == "usb"), ("CD", story.channel == "cd")],
        ),
        ("Prioritet", [("Akut", story.urgent), ("Inom en vecka", False), ("Rutin", not story.urgent)]),
    ):
        pen.write(label, 50, bold=True)
        x = 140.0
        for text, ticked in choices:
            x = pen.tick(x, ticked, text) + 22
        pen.y += pen.step * 1.2


@order("form")
def seen_form_dotted(paper: Paper) -> None:
    """A word processor's form with dotted lines to write on."""
    pen, story = paper.pen, paper.story
    pen.y = 80
    pen.heading(
        pen.rng.choice(["Beställning av bilder", "Bildbegäran", "Begäran om bilder från annat sjukhus"]), 16
    )
    for label, text in items(paper, story, "clinic doctor patient_id patient_name exams destination wants"):
        end = pen.write(f"{label}:", bold=pen.look.bold_labels) + 8
        if end + pen.width(text) > pen.right - 8:
            pen.down()
            end = pen.look.left
        if pen.width(text) > pen.right - 8 - end:
            block(pen, text, end, pen.right - end)
            pen.down(0.9)
            continue
        pen.write(text, end)
        pen.dots(max(end + pen.width(text) + 3, end), pen.right)
        pen.down(1.7)
    pen.down()
    pen.write(f"Datum: {story.date_text(story.written_on)}")
    pen.scribble(pen.look.left + 190)


@order("form", faults=False)
def seen_form_spreadsheet(paper: Paper) -> None:
    """A spreadsheet printed with its lines, a sheet name above and a page number below."""
    pen, story = paper.pen, paper.story
    pen.y = 40
    pen.write("Blad1", 297, size=8, align="center")
    pen.y = 70
    names = "patient_name patient_id clinic doctor exams destination forward_to? wants consent? needed_by?"
    rows = items(paper, story, names)
    grid(paper, ("Bildbeställning", story.date_text(story.written_on)), rows, (1, 2.4), size=10)
    pen.foot("Sida 1", 8)


@order("form")
def seen_form_three_frames(paper: Paper) -> None:
    """Three frames: sender and receiver beside each other, the patient below."""
    pen, story = paper.pen, paper.story
    pen.y = 66
    pen.heading("Länkning av bilder", 17)
    top = pen.y
    for x0, x1, title, names in (
        (45, 292, "AVSÄNDARE", "clinic doctor phone"),
        (303, 550, "BILDERNA SKA TILL", "destination forward_to? channel"),
    ):
        pen.box(x0, top, x1, top + 150, 1.2)
        pen.y = top + 17
        pen.write(title, x0 + 8, size=10, bold=True)
        pen.y = top + 38
        fields(paper, items(paper, story, names), x0 + 8, x1 - x0 - 14)
    pen.box(45, top + 162, 550, top + 330, 1.2)
    pen.y = top + 180
    pen.write("PATIENT OCH UNDERSÖKNING", 53, size=10, bold=True)
    pen.y = top + 204
    fields(paper, items(paper, story, "patient_id patient_name exams wants consent?"), 53, 490)


@order("form")
def seen_form_under_line(paper: Paper) -> None:
    """A blank with values over lines and small labels under them."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    pen.heading("Rekvisition av röntgenbilder", 15)
    pen.y += 14
    for names in ("last_first patient_id", "clinic doctor", "exams", "destination", "wants written_on"):
        found = items(paper, story, names)
        width = (pen.right - 50) / len(found)
        for index, (label, text) in enumerate(found):
            x, kept = 50 + index * width, pen.y
            size = min(pen.look.size, pen.look.size * (width - 16) / max(1.0, pen.width(text)))
            pen.write(text, x + 3, size=max(size, 6.0))
            pen.rule(x, x + width - 10, kept + 4)
            pen.y = kept + 13
            pen.write(label, x + 3, size=7)
            pen.y = kept
        pen.y += 44


@order("form", faults=False)
def seen_form_numbered(paper: Paper) -> None:
    """A form whose parts are numbered."""
    pen, story = paper.pen, paper.story
    pen.y = 64
    pen.heading("Rutin för bildöverföring – beställningsblankett", 13)
    parts = (
        ("1. Vem gäller det?", ("patient_name", "patient_id")),
        ("2. Vilka bilder?", ("exam_list",)),
        ("3. Vem beställer?", ("doctor", "clinic")),
        ("4. Vart ska de?", ("destination",)),
    )
    for title, names in parts:
        pen.write(title, 60, bold=True)
        pen.down(1.2)
        block(pen, ", ".join(filter(None, (story.say(name) for name in names))), 76, 430)
        pen.down(0.7)
    pen.write("5. Utlåtande också?", 60, bold=True)
    pen.down(1.2)
    pen.write("Ja" if "report" in story.wants else "Nej", 76)
    story.note("wants")
    foot(paper, "Version 3.1   Fastställd av verksamhetschef   Giltig t.o.m. 2027-06-30")


@order("form", faults=False)
def seen_form_to_department(paper: Paper) -> None:
    """A form addressed to the department, with a part at the end for the department to fill in."""
    pen, story = paper.pen, paper.story
    pen.y = 58
    for line in our_address(paper):
        pen.write(line, 340)
        pen.down(0.85)
    pen.y = 70
    pen.write("BESTÄLLNING", 50, size=18, bold=True)
    pen.y = 92
    pen.write("av röntgenbilder", 50, size=12)
    pen.y = 150
    ledger(
        paper,
        items(
            paper,
            story,
            "patient_id patient_name exams clinic doctor destination forward_to? wants needed_by?",
        ),
    )
    top = pen.y + 30
    pen.shade(50, top, pen.right, top + 74, 0.92)
    pen.box(50, top, pen.right, top + 74)
    pen.y = top + 16
    pen.write("IFYLLES AV RÖNTGEN", 56, size=8, bold=True)
    for label in (
        "Länkat datum: ____________   Sign: ________",
        "Anteckning: ______________________________",
    ):
        pen.y += 22
        pen.write(label, 56, size=9)

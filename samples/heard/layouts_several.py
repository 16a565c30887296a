"""Orders for several patients, and orders of several pages."""

from samples.draw.registry import Paper, layout
from samples.draw.sheet import WIDTH
from samples.draw.story import Story
from samples.heard.drawing import bar, dateline, footer, letterhead, pair, table, title_of
from samples.heard.layouts_forms import exam_rows
from samples.heard.layouts_mail_plain import joined, ordered_by, subject
from samples.heard.ordering import ordering
from samples.heard.signing import block, html_table, outlook, paragraphs, signature
from samples.heard.speaking import (
    GREETINGS,
    GUARD,
    choose,
    clinic_lines,
    exam_lines,
    fvb,
    remarks,
    secretary_title,
    wants,
    when,
)


def share(paper: Paper, *names: str) -> None:
    """Note for the other patients' orders what the page says once for all."""
    first = paper.story
    for story in paper.stories[1:]:
        story.note(*(name for name in names if name in first.said))


def row_of(story: Story) -> tuple[str, str, str]:
    return story.say("patient_id"), story.say("patient_name"), "\n".join(exam_lines(story))


ALL = (
    "clinic",
    "doctor",
    "destination",
    "forward_to",
    "report_destination",
    "wants",
    "channel",
    "consent",
    "urgent",
    "needed_by",
)


@ordering("table", patients=3)
def heard_three_patients(paper: Paper) -> None:
    """A table with a patient in each row, and what holds for all of them above it."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    pen.write("Beställning av bilder – flera patienter", size=13, bold=True)
    pen.down(1.7)
    for name in ("clinic", "doctor", "destination"):
        pair(pen, title_of(pen, name) + ":", story.say(name), 170)
        pen.y += 3
    pair(pen, "Gäller:", wants(paper), 170)
    pen.down(0.6)
    table(
        pen,
        ["Personnummer", "Namn", "Undersökning, datum"],
        [row_of(one) for one in paper.stories],
        [1.5, 1.8, 3],
    )
    share(paper, *ALL)
    dateline(paper)
    pen.down()
    pen.write(f"{story.secretary}, {secretary_title(paper)}")
    footer(paper)


@ordering("form", patients=2)
def heard_a_page_each(paper: Paper) -> None:
    """Two patients, each on a page of the same form."""
    pen = paper.pen
    labels = {
        name: title_of(pen, name)
        for name in ("clinic", "doctor", "destination", "patient_id", "patient_name", "exam")
    }
    for number, story in enumerate(paper.stories):
        if number:
            paper.turn()
        pen.y = 64
        pen.write("Bildbeställning", size=16, bold=True)
        pen.write(f"{number + 1} av {len(paper.stories)}", pen.right, size=9, align="right")
        pen.y += 30
        for name in ("patient_id", "patient_name"):
            pair(pen, labels[name] + ":", story.say(name), 190)
            pen.y += 6
        pair(pen, labels["exam"] + ":", "\n".join(exam_lines(story)), 190)
        pen.y += 6
        for name in ("destination", "clinic", "doctor"):
            pair(pen, labels[name] + ":", story.say(name), 190)
            pen.y += 6
        footer(paper)


@layout("heard", "mail", patients=2)
def heard_two_in_a_mail(paper: Paper) -> None:
    """Two patients as numbered paragraphs, and the rest once."""
    story = paper.story
    subject(paper)
    paper.mail.sender = story.secretary
    lines = [choose(paper, GREETINGS), "", f"Vi önskar {wants(paper)} på följande patienter:", ""]
    for number, one in enumerate(paper.stories, 1):
        number_text = " ".join(part for part in (one.say("patient_id"), one.say("patient_name")) if part)
        told = ": ".join(part for part in (number_text, joined(exam_lines(one))) if part)
        lines.append(f"{number}. {told}")
    lines += [
        "",
        when(story.say("destination"), "Skickas till {}."),
        ordered_by(paper, clinic=False),
        "",
        *signature(paper),
    ]
    share(paper, *ALL)
    paper.mail.body = block(lines) + "\n"


@layout("heard", "mail", patients=3)
def heard_table_of_patients(paper: Paper) -> None:
    """An HTML table with a patient in each row."""
    story = paper.story
    subject(paper)
    paper.mail.sender, paper.mail.html = story.secretary, True
    rows = [
        ("Personnr", "Namn", "Undersökning"),
        *((a, b, c.replace("\n", "; ")) for a, b, c in map(row_of, paper.stories)),
    ]
    top = paragraphs([choose(paper, GREETINGS), "", f"Vi önskar {wants(paper)} enligt tabellen.", ""])
    end = paragraphs(
        [
            "",
            when(story.say("destination"), "Länkas till {}."),
            ordered_by(paper, clinic=False),
            "",
            *signature(paper),
        ]
    )
    if "destination" in story.said:
        for one in paper.stories:
            one.channel = "iep"
        story.note("channel")
    share(paper, *ALL)
    paper.mail.body = outlook(f"{top}{html_table(rows, head=True)}{end}")


@ordering("cover")
def heard_cover_then_form(paper: Paper) -> None:
    """A cover sheet that names the sender, and the order on the second page."""
    pen, story = paper.pen, paper.story
    pen.y = 90
    pen.write("TELEFAX", WIDTH / 2, size=30, bold=True, align="center")
    pen.y += 60
    for label, value in (
        ("Mottagare", "Röntgen, Hallands sjukhus"),
        (
            "Avsändare",
            ", ".join([story.secretary, *([] if story.lacks("clinic") else [story.clinic.hospital_written])]),
        ),
        ("Telefon", story.phone),
        ("Sidor", "2 (inkl. försättsblad)"),
        ("Datum", story.date_text(story.written_on)),
    ):
        pair(pen, label, value, 120)
        pen.y += 8
    pen.down(2)
    pen.paragraph(choose(paper, GUARD))
    story.traps |= {"addressee", "secretary"}
    paper.turn()
    pen.write("Beställning bilder", size=15, bold=True)
    pen.y += 26
    bar(pen, "Vem beställer")
    pen.down(1.2)
    pair(pen, title_of(pen, "clinic"), ", ".join(clinic_lines(story)), 180)
    pair(pen, title_of(pen, "doctor"), story.say("doctor"), 180)
    bar(pen, "Vad")
    pen.down(1.2)
    pair(pen, "Patient", f"{story.say('patient_name')} {story.say('patient_id')}".strip(), 180)
    pen.down(0.3)
    table(pen, [title_of(pen, "exam"), title_of(pen, "date")], exam_rows(paper), [3, 1.2])
    bar(pen, "Vart")
    pen.down(1.2)
    pair(pen, title_of(pen, "destination"), story.say("destination") + fvb(paper), 180)
    pair(pen, "Önskas", wants(paper), 180)
    for line in remarks(paper):
        pen.paragraph(line)

"""Forms: boxed, ruled, shaded, with ticks, and in questions."""

from samples.draw.registry import Paper
from samples.draw.sheet import WIDTH
from samples.heard.drawing import (
    bar,
    cells,
    dateline,
    footer,
    letterhead,
    pair,
    patient_cells,
    table,
    title_of,
    titled,
)
from samples.heard.ordering import ordering
from samples.heard.speaking import choose, exam_lines, wants

HEADS = (
    "Beställning av röntgenbilder",
    "BESTÄLLNING AV BILDER",
    "Begäran om röntgenbilder",
    "Bildbeställning",
    "Beställning – kopia av röntgenundersökning",
    "Rekvisition röntgenbilder",
)


def exam_rows(paper: Paper) -> list[list[str]]:
    """Return rows of examination and date."""
    story = paper.story
    if story.examinations:
        story.note("examinations")
    return [[one.written, one.date_written] for one in story.examinations] or [["", ""]]


def said_wants(paper: Paper) -> tuple[bool, bool]:
    """Note what is wanted for tick boxes: images, report."""
    paper.story.note("wants")
    return "images" in paper.story.wants, "report" in paper.story.wants


@ordering("form")
def heard_boxed_request(paper: Paper) -> None:
    """A grid of boxes with a small label in the corner of each."""
    pen, story = paper.pen, paper.story
    pen.y = 58
    pen.write(choose(paper, HEADS), size=15, bold=True)
    pen.write(f"Datum {story.date_text(story.written_on)}", pen.right, size=9, align="right")
    pen.y += 16
    bar(pen, "Patient")
    patient_cells(paper, 38)
    bar(pen, "Beställare")
    cells(pen, [(*titled(paper, "clinic"), 1)], 38)
    cells(
        pen,
        [
            (*titled(paper, "doctor"), 3),
            (title_of(pen, "phone"), story.phone, 2),
            (*titled(paper, "reply_fax"), 2),
        ],
        38,
    )
    bar(pen, "Undersökning")
    exam, day = title_of(pen, "exam"), title_of(pen, "date")
    for line in exam_rows(paper):
        cells(pen, [(exam, line[0], 3), (day, line[1], 1.3)], 34)
    bar(pen, "Mottagare")
    cells(pen, [(*titled(paper, "destination"), 1)], 40)
    if story.forward_to and story.can_say("destination"):
        cells(pen, [(title_of(pen, "forward"), story.say("forward_to"), 1)], 36)
    cells(pen, [(title_of(pen, "wants"), wants(paper), 1)], 32)
    footer(paper)


@ordering("form")
def heard_two_columns(paper: Paper) -> None:
    """Orderer to the left, receiver to the right, patient and examinations below."""
    pen, story = paper.pen, paper.story
    letterhead(paper, 2)
    pen.write(choose(paper, HEADS), WIDTH / 2, size=14, bold=True, align="center")
    pen.y += 30
    middle, top = WIDTH / 2 + 8, pen.y
    left = [("clinic", story.say("clinic")), ("doctor", story.say("doctor")), ("phone", story.phone)]
    right = [("destination", story.say("destination"))]
    if story.forward_to and story.can_say("destination"):
        right.append(("forward", story.say("forward_to")))
    lowest = top
    for x, column in ((pen.look.left, left), (middle, right)):
        pen.y = top
        for name, value in column:
            pen.write(title_of(pen, name), x, size=8, bold=True)
            pen.down(0.95)
            pen.paragraph(value, x, middle - pen.look.left - 20)
            pen.y += 6
        lowest = max(lowest, pen.y)
    pen.y = lowest + 4
    pen.rule(pen.look.left, pen.right)
    pen.down(1.4)
    pen.write(f"{title_of(pen, 'patient_name')}: {story.say('patient_name')}")
    pen.down()
    pen.write(f"{title_of(pen, 'patient_id')}: {story.say('patient_id')}")
    pen.down(1.5)
    table(pen, [title_of(pen, "exam"), title_of(pen, "date")], exam_rows(paper), [3, 1], blank=2)
    pen.write(f"Önskas: {wants(paper)}")
    pen.down(2.2)
    dateline(paper)
    pen.scribble(middle)


@ordering("form")
def heard_ticked_form(paper: Paper) -> None:
    """A form with tick boxes for what is wanted, how it is sent and the consent."""
    pen, story = paper.pen, paper.story
    pen.y = 62
    pen.write(choose(paper, HEADS), size=17, bold=True)
    pen.y += 14
    pen.write("Faxas till Röntgen, Hallands sjukhus. Texta tydligt.", size=8)
    story.traps.add("addressee")
    pen.y += 22
    images, report = said_wants(paper)
    pen.write("Vi önskar:", bold=True)
    at = pen.tick(pen.look.left + 110, images, "Bilder") + 24
    pen.tick(at, report, "Utlåtande")
    pen.down(1.5)
    pen.write("Leverans:", bold=True)
    story.note("channel")
    at = pen.look.left + 110
    for key, text in (("iep", "Länkas (IEP)"), ("usb", "USB"), ("cd", "CD")):
        at = pen.tick(at, story.channel == key, text) + 20
    pen.down(1.5)
    if story.consent:
        story.note("consent")
        pen.write("Samtycke:", bold=True)
        at = pen.look.left + 110
        for key, text in (("oral", "Muntligt"), ("written", "Skriftligt"), ("none", "Finns ej")):
            at = pen.tick(at, story.consent == key, text) + 20
        pen.down(1.5)
    pen.y += 8
    for name, value in (
        ("patient_name", story.say("patient_name")),
        ("patient_id", story.say("patient_id")),
        ("exam", "; ".join(exam_lines(story))),
        ("clinic", story.say("clinic")),
        ("doctor", story.say("doctor")),
        ("destination", story.say("destination")),
    ):
        pair(pen, title_of(pen, name) + ":", value, 185)
        pen.y += 9
    if story.forward_to and story.can_say("destination"):
        pair(pen, title_of(pen, "forward") + ":", story.say("forward_to"), 185)
    pen.down(1.2)
    pen.write("Underskrift", size=8)
    pen.scribble(pen.look.left + 80)
    footer(paper)


@ordering("form", terse=True)
def heard_three_questions(paper: Paper) -> None:
    """The department's own sheet with its three questions, and the answers below each."""
    pen, story = paper.pen, paper.story
    pen.y = 64
    pen.write("Bilder och utlåtande – beställning från annan klinik", size=13, bold=True)
    pen.y += 24
    for line in (
        "Region Halland, Röntgen. Ifylld blankett faxas till oss.",
        "Ofullständig beställning skickas i retur.",
    ):
        pen.write(line, size=8.5)
        pen.y += 12
    story.traps.add("addressee")
    pen.y += 14
    answers = (
        ("1. Vilken klinik vill ha bilder skickade/länkade?", story.say("clinic")),
        ("2. Vilken doktor är det som vill ha bilderna?", story.say("doctor")),
        (
            "3. Vart ska bilder och utlåtande skickas/länkas?",
            story.say("destination"),
        ),
        (
            "4. Patient (namn och personnummer)",
            f"{story.say('patient_name')}  {story.say('patient_id')}".strip(),
        ),
        ("5. Vilka undersökningar, och när är de gjorda?", ", ".join(exam_lines(story))),
    )
    for question, answer in answers:
        pen.write(question, size=9.5, bold=True)
        pen.down(1.2)
        pen.paragraph(answer, pen.look.left + 14)
        pen.rule(pen.look.left + 10, pen.right, pen.y - pen.step + 5, 0.4)
        pen.down(0.7)
    pen.write(f"Ifyllt {story.date_text(story.written_on)} av {story.secretary}", size=9)

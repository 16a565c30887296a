"""Forms as hospital clinics send them: short ones, boxed ones, shaded ones."""

from samples.draw.registry import Paper
from samples.shown.content import word
from samples.shown.drawing import (
    LEFT,
    RIGHT,
    addressee,
    band,
    cell,
    foot,
    grid,
    heading,
    letterhead,
    pairs,
    sign,
    stamp,
    sticker,
)
from samples.shown.parts import (
    destination_text,
    exam_rows,
    exam_texts,
    join,
    label,
    lure_pairs,
    order_pairs,
    small_pairs,
    wanted,
)
from samples.shown.telling import order


@order("form", faults=True)
def shown_short_form(paper: Paper) -> None:
    """A heading and a handful of lines, each with its label."""
    pen = paper.pen
    pen.y = 70
    heading(paper)
    rows = order_pairs(paper)
    rows += [(label(paper, "examination"), join(exam_texts(paper)))]
    pairs(pen, [*rows, *small_pairs(paper)], x=LEFT + 10, values=235, gap=1.7)
    foot(paper)


@order("form", faults=True)
def shown_boxed_form(paper: Paper) -> None:
    """Boxes over the whole width, captions small in their corners."""
    pen, story = paper.pen, paper.story
    heading(paper, size=15)
    middle = (LEFT + RIGHT) / 2
    for names in (("patient_id", "patient_name"), ("clinic", "doctor")):
        cell(pen, LEFT, middle, label(paper, names[0]), story.say(names[0]))
        cell(pen, middle, RIGHT, label(paper, names[1]), story.say(names[1]))
        pen.y += 34
    cell(pen, LEFT, RIGHT, label(paper, "destination"), destination_text(paper), 38)
    pen.y += 38
    if story.forward_to and "destination" in story.said:
        cell(pen, LEFT, RIGHT, label(paper, "forward_to"), story.say("forward_to"))
        pen.y += 34
    if story.report_destination and "report" in story.wants and "destination" in story.said:
        cell(pen, LEFT, RIGHT, label(paper, "report_destination"), story.say("report_destination"))
        pen.y += 34
    for written, day in exam_rows(story) or [("", "")]:
        cell(pen, LEFT, RIGHT - 130, label(paper, "examination"), written)
        cell(pen, RIGHT - 130, RIGHT, label(paper, "date"), day)
        pen.y += 34
    text = wanted(paper)
    cell(pen, LEFT, middle, label(paper, "wants"), text)
    cell(pen, middle, RIGHT, label(paper, "phone"), story.phone)
    pen.y += 34
    story.note("needed_by")
    day = story.say("needed_by")
    cell(pen, LEFT, middle, "Behövs senast", day)
    cell(pen, middle, RIGHT, label(paper, "letter_date"), story.date_text(story.written_on))
    foot(paper)


@order("form", faults=True)
def shown_two_column_form(paper: Paper) -> None:
    """The patient to the left, who orders to the right, the examinations in a table below."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    heading(paper, size=14)
    top, middle = pen.y, 305
    for title, x, names in (
        ("Patient", LEFT, ("patient_name", "patient_id")),
        ("Beställare", middle, ("clinic", "doctor")),
    ):
        pen.y = top
        pen.write(title, x, bold=True)
        pen.down(1.4)
        for name in names:
            pen.write(label(paper, name), x, size=8, gray=0.15)
            pen.y += 14
            for piece in pen.wrap(story.say(name), 235) or [""]:
                pen.write(piece, x)
                pen.down()
            pen.y += 4
    pen.y += 12
    body = exam_rows(story) or [("", "")]
    grid(pen, (LEFT, RIGHT - 140, RIGHT), (label(paper, "examination"), label(paper, "date")), body)
    rows = order_pairs(paper, "destination") + small_pairs(paper) + lure_pairs(paper, 1)
    pairs(pen, rows, values=230)
    foot(paper)


@order("form", faults=True)
def shown_section_form(paper: Paper) -> None:
    """A region's form: numbered sections under shaded bands."""
    pen = paper.pen
    letterhead(paper)
    heading(paper, size=15)
    dark = pen.rng.random() < 0.4
    sections = {
        "Patient": order_pairs(paper, "patient_id", "patient_name"),
        "Beställare": order_pairs(paper, "clinic", "doctor"),
        "Mottagare": order_pairs(paper, "destination"),
    }
    names = list(sections)
    if pen.rng.random() < 0.5:
        names.reverse()
    for number, name in enumerate([*names, "Undersökning"], 1):
        band(pen, f"{number}. {name}", dark=dark)
        if name == "Undersökning":
            for written, day in exam_rows(paper.story):
                pen.write(written, LEFT + 8)
                pen.write(day, RIGHT - 150)
                pen.down(1.3)
            pairs(pen, small_pairs(paper), x=LEFT + 8)
        else:
            pairs(pen, sections[name], x=LEFT + 8)
    foot(paper, "1 (1)")


@order("form")
def shown_tick_form(paper: Paper) -> None:
    """A form with boxes to tick for all that can be chosen."""
    pen, story = paper.pen, paper.story
    heading(paper, "Beställning av röntgenbilder")
    pairs(pen, order_pairs(paper, "clinic", "doctor", "patient_name", "patient_id"), values=215)
    pen.rule(LEFT, RIGHT, pen.y - 8)
    pen.down(0.6)
    for written, day in exam_rows(story):
        pen.write(label(paper, "examination") + ":", LEFT, size=pen.look.label_size)
        pen.write(f"{written} {day}".strip(), 215)
        pen.down(1.4)
    pen.down(0.3)
    story.note("wants", "channel")
    x = pen.tick(LEFT, True, "Bilder") + 24
    x = pen.tick(x, "report" in story.wants, "Utlåtande") + 24
    pen.down(1.7)
    x = LEFT
    for name, text in (("iep", "Länkas (IEP)"), ("usb", "USB"), ("cd", "CD-skiva"), ("post", "Post")):
        x = pen.tick(x, story.channel == name, text) + 22
    pen.down(1.7)
    story.note("consent", "urgent")
    x = LEFT
    ticks = {"oral": "Muntligt samtycke", "written": "Skriftligt samtycke", "none": "Samtycke saknas"}
    for name, text in ticks.items():
        x = pen.tick(x, story.consent == name, text) + 18
    pen.down(1.7)
    pen.tick(LEFT, story.urgent, "AKUT")
    pen.down(2)
    _, *more = order_pairs(paper, "destination")
    pairs(pen, [("Skickas till", story.say("destination")), *more], values=215)
    pairs(pen, lure_pairs(paper), values=215)
    sign(paper)
    foot(paper)


@order("form", faults=True)
def shown_dotted_form(paper: Paper) -> None:
    """Values typed on dotted lines, the caption below each line."""
    pen, story = paper.pen, paper.story
    pen.y = 66
    heading(paper, center=True)
    rows = [
        (label(paper, name), destination_text(paper) if name == "destination" else story.say(name))
        for name in ("destination", "clinic", "doctor", "patient_name", "patient_id")
    ]
    if story.forward_to and "destination" in story.said:
        rows.insert(1, (label(paper, "forward_to"), story.say("forward_to")))
    rows.append((label(paper, "examination"), join(exam_texts(paper))))
    rows.append((label(paper, "wants"), wanted(paper)))
    for name, value in rows:
        for piece in pen.wrap(value, RIGHT - LEFT - 20) or [""]:
            pen.write(piece, LEFT + 6)
            pen.y += 3
            pen.dots(LEFT, RIGHT)
            pen.down(1.05)
        pen.write(name, LEFT, size=7.5)
        pen.down(1.6)
    foot(paper)


@order("form")
def shown_right_labels_form(paper: Paper) -> None:
    """Labels set flush right against their values, as a word processor's table without lines."""
    pen = paper.pen
    pen.y = 90
    heading(paper, size=17)
    rows = order_pairs(paper, "patient_id", "patient_name", "destination", "clinic", "doctor")
    rows.insert(2, (label(paper, "examination"), join(exam_texts(paper))))
    for name, value in rows + small_pairs(paper):
        pen.write(name, 205, align="right", size=pen.look.label_size)
        for piece in pen.wrap(value, RIGHT - 222) or [""]:
            pen.write(piece, 222, bold=True)
            pen.down(1.1)
        pen.down(0.4)


@order("form")
def shown_captions_above_form(paper: Paper) -> None:
    """Small captions above values in two columns, nothing ruled."""
    pen, story = paper.pen, paper.story
    letterhead(paper, align="right")
    heading(paper, size=15)
    fields = [
        (label(paper, name), story.say(name)) for name in ("patient_id", "patient_name", "clinic", "doctor")
    ]
    fields.append((label(paper, "destination"), destination_text(paper)))
    fields.append((label(paper, "wants"), wanted(paper)))
    for index in range(0, len(fields), 2):
        top, lowest = pen.y, pen.y
        for (name, value), x in zip(fields[index : index + 2], (LEFT, 310), strict=True):
            pen.y = top
            pen.write(name, x, size=8, gray=0.2)
            pen.y += 15
            for piece in pen.wrap(value, 240) or [""]:
                pen.write(piece, x)
                pen.down()
            lowest = max(lowest, pen.y)
        pen.y = lowest + 12
    pen.write("Undersökningar", LEFT, size=8, gray=0.2)
    pen.y += 15
    for text in exam_texts(paper):
        pen.write(text, LEFT)
        pen.down(1.2)
    if story.forward_to:
        pen.down(0.5)
        pen.write("Fvb", LEFT, size=8, gray=0.2)
        pen.y += 15
        pen.write(story.say("forward_to"), LEFT)
    foot(paper)


@order("form")
def shown_sticker_form(paper: Paper) -> None:
    """The patient on a glued label at the top right; the rest in a few lines."""
    pen = paper.pen
    pen.y = 60
    heading(paper, size=14)
    addressee(paper, LEFT, lead="Till ")
    sticker(paper, RIGHT - 215, pen.y)
    pen.y += 90
    rows = [(label(paper, "examination"), join(exam_texts(paper)))]
    rows += order_pairs(paper, "destination", "clinic", "doctor")
    pairs(pen, rows + small_pairs(paper) + lure_pairs(paper, 1), values=225, gap=1.6)
    sign(paper, part="doctor_name")
    foot(paper)


@order("form", faults=True)
def shown_question_form(paper: Paper) -> None:
    """Numbered questions with the answers indented below."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    heading(paper, "Beställning av bilder från Röntgen", 14)
    answers = [
        ("Vilken klinik vill ha bilder skickade?", story.say("clinic")),
        ("Vilken läkare begär bilderna?", story.say("doctor")),
        ("Vart ska bilder och utlåtande skickas?", destination_text(paper)),
        (
            "Vilken patient gäller det?",
            " ".join(x for x in (story.say("patient_id"), story.say("patient_name")) if x),
        ),
        ("Vilka undersökningar?", join(exam_texts(paper))),
        ("Vad vill ni ha?", wanted(paper)),
    ]
    if story.forward_to and "destination" in story.said:
        answers.insert(3, ("Ska de vidare till någon?", "Ja, fvb " + story.say("forward_to")))
    for number, (question, answer) in enumerate(answers, 1):
        pen.write(f"{number}. {question}", LEFT, bold=True)
        pen.down(1.15)
        for piece in pen.wrap(answer, RIGHT - LEFT - 24) or [""]:
            pen.write(piece, LEFT + 20)
            pen.down(1.1)
        pen.down(0.5)
    foot(paper)


@order("form")
def shown_direction_form(paper: Paper) -> None:
    """A transfer form with a from and a to side; the images lie with us and go to the other."""
    pen, story = paper.pen, paper.story
    heading(paper, "Överföring av radiologiska bilder", 16)
    top, middle = pen.y, (LEFT + RIGHT) / 2
    pen.box(LEFT, top, middle - 6, top + 70)
    pen.box(middle + 6, top, RIGHT, top + 70)
    pen.y = top + 14
    pen.write("FRÅN (bilderna finns hos)", LEFT + 6, size=8, bold=True)
    pen.write("TILL (bilderna ska länkas till)", middle + 12, size=8, bold=True)
    pen.y += 17
    kept = pen.y
    for piece in pen.wrap(word(pen.rng, "ours"), 225):
        pen.write(piece, LEFT + 6)
        pen.down(1.05)
    pen.y = kept
    for piece in pen.wrap(story.say("destination"), 225):
        pen.write(piece, middle + 12)
        pen.down(1.05)
    story.traps.add("from_us")
    pen.y = top + 92
    rows = order_pairs(paper, "patient_name", "patient_id", "clinic", "doctor")
    if story.forward_to:
        rows.append((label(paper, "forward_to"), story.say("forward_to")))
    pairs(pen, rows, values=220)
    grid(pen, (LEFT, LEFT + 120, RIGHT), ("Datum", "Undersökning"), [(d, e) for e, d in exam_rows(story)])
    pairs(pen, small_pairs(paper), values=220)
    if pen.rng.random() < 0.4:
        stamp(paper, RIGHT - 130, 715)
    foot(paper)


@order("form")
def shown_records_form(paper: Paper) -> None:
    """A form for copies of all kinds of records, where only the images are ticked."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    heading(paper, "Begäran om journalhandlingar", 15)
    pairs(pen, order_pairs(paper, "patient_id", "patient_name"), values=210)
    pen.write("Följande önskas:", LEFT, bold=True)
    pen.down(1.5)
    story.note("wants")
    for text, ticked in (
        ("Journalkopior", False),
        ("Röntgenbilder", True),
        ("Röntgenutlåtande", "report" in story.wants),
        ("EKG", False),
        ("Laboratoriesvar", False),
    ):
        pen.tick(LEFT + 10, ticked, text)
        pen.down(1.5)
    pen.down(0.3)
    rows = [("Specificera", join(exam_texts(paper)))]
    rows += order_pairs(paper, "destination", "clinic", "doctor") + lure_pairs(paper, 2)
    pairs(pen, rows, values=210, gap=1.5)
    if story.consent:
        story.note("consent")
        forms = {"oral": "muntligt", "written": "skriftligt", "none": "saknas"}
        pairs(pen, [("Patientens samtycke", forms[story.consent])], values=210)
    sign(paper)
    foot(paper, "Sida 1 av 1")

"""More of what comes most: plain orders of hospital clinics, each in its own dress."""

from dataclasses import replace

from samples.draw.registry import Paper
from samples.draw.sheet import WIDTH, Stroke
from samples.shown.content import word
from samples.shown.drawing import (
    LEFT,
    RIGHT,
    addressee,
    cell,
    foot,
    heading,
    letterhead,
    pairs,
    sender_name,
    sign,
)
from samples.shown.layouts_mail import post, signature
from samples.shown.parts import (
    destination_text,
    exam_rows,
    exam_texts,
    join,
    label,
    letter,
    opening,
    order_pairs,
    receiver_pairs,
    remarks,
    small_pairs,
    wanted,
    where,
)
from samples.shown.telling import order


@order("prose")
def shown_dark_head_letter(paper: Paper) -> None:
    """A dark band with the sender in white, the order in a gray frame, the signature below."""
    pen, story = paper.pen, paper.story
    pen.shade(30, 36, WIDTH - 30, 66, 0.2)
    pen.y = 56
    pen.write(sender_name(paper), LEFT, size=13, bold=True, gray=1.0)
    pen.write(f"Tel {story.phone}", RIGHT, size=9, gray=1.0, align="right")
    pen.y = 104
    addressee(paper, fax=False)
    pen.down(1.2)
    top = pen.y - 4
    text = " ".join(filter(None, [opening(paper), where(paper, us=False)]))
    pen.down(0.8)
    pen.paragraph(text, LEFT + 10, RIGHT - LEFT - 20)
    pen.box(LEFT, top, RIGHT, pen.y, 1.0)
    pen.down(1.6)
    for text in remarks(paper):
        pen.paragraph(text, LEFT, RIGHT - LEFT)
    pen.down()
    sign(paper)
    pen.write(story.say("clinic"), LEFT)


@order("form", faults=True)
def shown_half_page(paper: Paper) -> None:
    """A form of half a page in a thick frame, two boxes to a row."""
    pen, story = paper.pen, paper.story
    pen.y = 62
    pen.write(word(pen.rng, "headings"), LEFT + 8, size=12, bold=True)
    pen.y = 74
    middle = (LEFT + RIGHT) / 2
    values = [
        (label(paper, name), story.say(name)) for name in ("patient_name", "patient_id", "clinic", "doctor")
    ]
    values.append((label(paper, "destination"), destination_text(paper)))
    forward = story.say("forward_to") if story.forward_to and "destination" in story.said else ""
    values.append(("Fvb", forward))
    for one, two in zip(values[::2], values[1::2], strict=True):
        cell(pen, LEFT + 8, middle, *one, 40)
        cell(pen, middle, RIGHT - 8, *two, 40)
        pen.y += 40
    cell(pen, LEFT + 8, RIGHT - 8, label(paper, "examination"), join(exam_texts(paper)), 44)
    pen.y += 44
    cell(pen, LEFT + 8, middle, "Önskas", wanted(paper), 36)
    cell(pen, middle, RIGHT - 8, "Datum, sign", f"{story.date_text(story.written_on)} {story.secretary}", 36)
    pen.y += 44
    pen.box(LEFT, 42, RIGHT, pen.y, 2.0)
    story.traps.update(("secretary", "letter_date"))


@order("note")
def shown_bullets(paper: Paper) -> None:
    """A bulleted list under one line."""
    pen, story = paper.pen, paper.story
    pen.y = 96
    pen.write(f"Beställning av {wanted(paper)}", LEFT, bold=True)
    pen.down(1.6)
    lines = [f"{story.say('patient_name')}, {story.say('patient_id')}", *exam_texts(paper)]
    lines.append(f"till {story.say('destination')}")
    if story.forward_to:
        lines.append(f"fvb {story.say('forward_to')}")
    lines.append(f"enligt {story.say('doctor')}, {story.say('clinic')}")
    for line in [*lines, *remarks(paper, 0)]:
        pen.write("•", LEFT + 6)
        pen.paragraph(line, LEFT + 22, RIGHT - LEFT - 30)
        pen.down(0.3)


@order("note", terse=True)
def shown_register_line(paper: Paper) -> None:
    """One line as the departments themselves write it down."""
    pen, story = paper.pen, paper.story
    pen.y = 100
    pen.write(f"{story.say('patient_id')}  {story.say('patient_name')}", LEFT, bold=True)
    pen.down(1.6)
    story.note("wants")
    texts = [f"{written}, {day}" if day else written for written, day in exam_rows(story)]
    line = f"{'; '.join(texts)} önskas länkade{' + utl.' if 'report' in story.wants else ''} till "
    line += story.say("destination")
    if story.forward_to:
        line += f" fvb. {story.say('forward_to')}"
    pen.paragraph(f"{line} enl. {story.say('doctor')}, {story.say('clinic')}", LEFT, RIGHT - LEFT)


@order("prose")
def shown_margin_captions(paper: Paper) -> None:
    """A memorandum with its captions in the left margin and a line between the parts."""
    pen, story = paper.pen, paper.story
    letterhead(paper, align="right")
    pen.down()
    parts = [
        ("Från", f"{story.say('clinic')}"),
        ("Till", word(pen.rng, "ours")),
        ("Gäller", f"{story.say('patient_name')}, {story.say('patient_id')}"),
        ("Bilder", join(exam_texts(paper))),
        ("Önskemål", " ".join([f"Vi önskar {wanted(paper)}.", where(paper, us=False), *remarks(paper)])),
        ("Läkare", story.say("doctor")),
    ]
    story.traps.add("addressee")
    for caption, text in parts:
        pen.write(caption, LEFT, bold=True, size=9)
        pen.paragraph(text, 140, RIGHT - 140)
        pen.rule(LEFT, RIGHT, pen.y - pen.step * 0.55, 0.4)
        pen.down(0.5)
    foot(paper)


@order("form")
def shown_two_a_line(paper: Paper) -> None:
    """Two captions with their values on each line."""
    pen, story = paper.pen, paper.story
    pen.look = replace(pen.look, size=min(pen.look.size, 10.5))
    letterhead(paper)
    heading(paper, size=14)
    for one, two in (("patient_name", "patient_id"), ("clinic", "doctor")):
        for name, x in ((one, LEFT), (two, 330)):
            end = pen.write(label(paper, name) + ": ", x, bold=True, size=8.5)
            if end + pen.width(story.say(name)) > (320 if x == LEFT else RIGHT + 10):
                pen.y += 13
                pen.write(story.say(name), x + 8, size=9.5)
                pen.y -= 13
            else:
                pen.write(story.say(name), end + 4)
        pen.down(2.4)
    rows = [(label(paper, "examination"), join(exam_texts(paper)))]
    pairs(pen, rows + order_pairs(paper, "destination") + small_pairs(paper), values=200)
    foot(paper)


@order("form")
def shown_instructed_form(paper: Paper) -> None:
    """A form with long instructions in small print above what was filled in."""
    pen = paper.pen
    heading(paper, size=14)
    size = 8.5
    text = (
        "Anvisning: Beställningen ska innehålla uppgift om beställande klinik, ansvarig läkare och "
        "mottagare. "
        "Bilder skickas i första hand elektroniskt. Utlåtande faxas endast till röntgen eller mediaenhet. "
        "Äldre undersökningar än tio år kan ta längre tid. Ofullständiga beställningar returneras."
    )
    for line in pen.wrap(text, RIGHT - LEFT, size):
        pen.write(line, LEFT, size=size)
        pen.y += size * 1.4
    pen.down(1.2)
    rows = order_pairs(paper, "patient_id", "patient_name", "clinic", "doctor", "destination")
    rows.append((label(paper, "examination"), join(exam_texts(paper))))
    pairs(pen, rows + small_pairs(paper), values=220, gap=1.5)
    foot(paper, "1/1")


@order("form", faults=True)
def shown_underlined_form(paper: Paper) -> None:
    """Captions in capitals, values on ruled lines."""
    pen, story = paper.pen, paper.story
    pen.y = 80
    heading(paper, word(pen.rng, "headings").upper(), 15)
    names = ("clinic", "doctor", "destination", "patient_name", "patient_id")
    rows = [
        (label(paper, name), destination_text(paper) if name == "destination" else story.say(name))
        for name in names
    ]
    if "destination" in story.said:
        rows[3:3] = receiver_pairs(paper)
    rows.append((label(paper, "examination"), join(exam_texts(paper))))
    rows.append((label(paper, "wants"), wanted(paper)))
    start = max(230.0, *(LEFT + 10 + pen.width(name.upper(), 9) for name, _ in rows))
    for name, value in rows:
        pen.write(name.upper(), LEFT, size=9)
        for piece in pen.wrap(value, RIGHT - start) or [""]:
            pen.write(piece, start + 4)
            pen.rule(start, RIGHT, pen.y + 4)
            pen.down(1.5)
        pen.down(0.2)


@order("form")
def shown_signature_block(paper: Paper) -> None:
    """What is wanted above; clinic and doctor in the block of the signature at the bottom."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    heading(paper, "Rekvisition av röntgenbilder")
    story.note("channel")
    ways = {"iep": "Elektroniskt (IEP)", "usb": "USB-minne", "cd": "CD-skiva", "post": "Med post"}
    rows = order_pairs(paper, "patient_id", "patient_name")
    rows += [("Skickas till", story.say("destination")), *receiver_pairs(paper)]
    rows.append(("Leveranssätt", ways[story.channel]))
    rows.insert(2, (label(paper, "examination"), join(exam_texts(paper))))
    pairs(pen, rows + small_pairs(paper), values=220, gap=1.5)
    pen.y = max(pen.y + 30, 600)
    top = pen.y
    pen.box(LEFT, top, RIGHT, top + 92)
    pen.sheets[-1].marks.append(Stroke(((300, top), (300, top + 92)), 0.7))
    pen.y = top + 12
    pen.write("Datum och underskrift", LEFT + 5, size=7.5)
    pen.write("Klinik", 306, size=7.5)
    pen.y += 17
    pen.write(story.date_text(story.written_on), LEFT + 5)
    for piece in pen.wrap(story.say("clinic"), RIGHT - 316)[:2]:
        pen.write(piece, 306, size=min(pen.look.size, 11))
        pen.y += 13
    pen.y = top + 56
    pen.scribble(LEFT + 90, 90)
    pen.y = top + 68
    pen.write("Namnförtydligande, läkare", 306, size=7.5)
    pen.y += 15
    pen.write(story.say("doctor"), 306)
    story.traps.add("letter_date")


@order("mail")
def shown_one_sentence(paper: Paper) -> None:
    """A mail of one sentence and a name."""
    story = paper.story
    text = f"Kan ni skicka {wanted(paper)} på {story.say('patient_name')}, {story.say('patient_id')}, "
    text += f"{join(exam_texts(paper))}, till {story.say('destination')}"
    text += f" fvb {story.say('forward_to')}?" if story.forward_to else "?"
    post(paper, f"{text}\n\n{signature(story, doctor=True)}\n")


@order("mail")
def shown_long_text(paper: Paper) -> None:
    """A mail with much background around the order."""
    text = letter(paper, sender=True, asides=3)
    bye = word(paper.pen.rng, "greeting", "bye")
    post(paper, f"Hej!\n\n{text}\n\nTack för ert arbete.\n\n{bye}\n{signature(paper.story)}\n")


@order("mail", terse=True)
def shown_dashes(paper: Paper) -> None:
    """A mail of keywords with dashes."""
    story = paper.story
    lines = [
        f"Pat - {story.say('patient_name')} {story.say('patient_id')}",
        f"Us - {join(exam_texts(paper))}",
        f"Vad - {wanted(paper)}",
        f"Till - {story.say('destination')}",
        f"Fvb - {story.say('forward_to')}" if story.forward_to else "",
        f"Enl - {story.say('doctor')}, {story.say('clinic')}",
    ]
    post(paper, "\n".join(filter(None, lines)) + f"\n\n/{story.secretary}\n")
    story.traps.add("secretary")

"""Letters, notes and messages of hospital clinics."""

from samples.draw.registry import Paper
from samples.draw.sheet import WIDTH
from samples.shown.content import word
from samples.shown.drawing import LEFT, RIGHT, addressee, foot, heading, letterhead, pairs, sign, stamp
from samples.shown.parts import (
    exam_texts,
    join,
    label,
    letter,
    lure_pairs,
    opening,
    order_pairs,
    remarks,
    sentence,
    wanted,
    where,
    who,
)
from samples.shown.telling import order


@order("prose", faults=True)
def shown_plain_letter(paper: Paper) -> None:
    """A letterhead, a few sentences, the clinic and the doctor below."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    addressee(paper, 340, fax=False)
    pen.write(story.date_text(story.written_on), 340)
    pen.down(2.5)
    heading(paper, size=13)
    pen.paragraph(letter(paper, sender=False), LEFT, RIGHT - LEFT)
    pen.down(1.2)
    pen.write(word(pen.rng, "greeting", "bye"), LEFT)
    pen.down(1.4)
    sign(paper)
    if story.can_say("clinic"):
        pen.write(story.say("clinic"), LEFT)
    foot(paper)


@order("prose", faults=True)
def shown_short_letter(paper: Paper) -> None:
    """Three sentences in the middle of a white page."""
    pen = paper.pen
    pen.y = 130
    greeting = word(pen.rng, "greeting", "plain")
    if greeting:
        pen.write(greeting, LEFT + 12)
        pen.down(1.6)
    pen.paragraph(letter(paper, sender=True, asides=0), LEFT + 12, RIGHT - LEFT - 40)
    pen.down()
    pen.write(word(pen.rng, "greeting", "bye"), LEFT + 12)
    pen.down(1.2)
    pen.write(paper.story.secretary + ", sekreterare", LEFT + 12)
    paper.story.traps.add("secretary")


@order("prose")
def shown_secretary_letter(paper: Paper) -> None:
    """A letter that the secretary writes and signs for the doctor."""
    pen, story = paper.pen, paper.story
    letterhead(paper, align="right")
    addressee(paper)
    pen.down()
    pen.write(word(pen.rng, "headings"), LEFT, bold=True)
    pen.down(1.6)
    pen.paragraph(opening(paper), LEFT, RIGHT - LEFT)
    pen.down(0.4)
    pen.paragraph(where(paper, us=False), LEFT, RIGHT - LEFT)
    pen.down(0.4)
    pen.paragraph(f"På uppdrag av {story.say('doctor')}, {story.say('clinic')}.", LEFT, RIGHT - LEFT)
    for text in remarks(paper):
        pen.down(0.3)
        pen.paragraph(text, LEFT, RIGHT - LEFT)
    pen.down(1.5)
    pen.scribble(LEFT)
    pen.down(1.5)
    pen.write(f"{story.secretary}, medicinsk sekreterare", LEFT)
    story.traps.add("secretary")
    foot(paper)


@order("note", terse=True)
def shown_scrap(paper: Paper) -> None:
    """A few large lines, as from a fax pad."""
    pen, story = paper.pen, paper.story
    pen.y = 90
    size = pen.rng.choice([13, 14, 16])
    story.note("wants")
    utl = " + utl" if "report" in story.wants else ""
    lines = [
        f"{story.say('patient_id')} {story.say('patient_name')}",
        *exam_texts(paper),
        f"länkas{utl} till {story.say('destination')}",
        f"fvb {story.say('forward_to')}" if story.forward_to else "",
        f"enl {story.say('doctor')}, {story.say('clinic')}",
        f"/{story.secretary}",
    ]
    story.traps.add("secretary")
    for line in filter(None, lines):
        for piece in pen.wrap(line, RIGHT - LEFT, size):
            pen.write(piece, LEFT, size=size)
            pen.y += size * 1.7


@order("note", terse=True, typewriter=True)
def shown_typed_slip(paper: Paper) -> None:
    """A typewritten half page: keywords in capitals, values behind them."""
    pen, story = paper.pen, paper.story
    pen.y = 80
    rows = [
        ("TILL", word(pen.rng, "ours")),
        ("FRÅN", story.say("clinic")),
        ("DATUM", story.date_text(story.written_on)),
        ("PAT", f"{story.say('patient_name')} {story.say('patient_id')}"),
        ("US", join(exam_texts(paper))),
        ("ÖNSKAS", wanted(paper)),
        ("LÄNKAS TILL", story.say("destination")),
    ]
    if story.forward_to:
        rows.append(("FVB", story.say("forward_to")))
    rows.append(("LÄKARE", story.say("doctor")))
    story.traps.update(("addressee", "letter_date"))
    for name, value in rows:
        pen.write(name, LEFT)
        for piece in pen.wrap(value, RIGHT - 150):
            pen.write(piece, 150)
            pen.down(1.3)


@order("prose")
def shown_window_letter(paper: Paper) -> None:
    """A letter for a window envelope: our address to the left, the subject in bold, all facts in it."""
    pen, story = paper.pen, paper.story
    letterhead(paper, mark=False)
    pen.y = 150
    addressee(paper, LEFT + 10, fax=False)
    pen.write(word(pen.rng, "ours_address"), LEFT + 10)
    pen.y = 262
    pen.write(f"{story.date_text(story.written_on)}", RIGHT, align="right")
    pen.down(1.8)
    subject = f"Ang. {story.say('patient_name')}, {story.say('patient_id')}"
    pen.write(subject, LEFT, bold=True)
    pen.down(1.8)
    text = f"Ovanstående patient är undersökt hos er: {join(exam_texts(paper))}. Vi ber om {wanted(paper)}."
    pen.paragraph(" ".join([text, where(paper, us=False), *remarks(paper, 2)]), LEFT, RIGHT - LEFT)
    pen.down(1.4)
    pen.write(word(pen.rng, "greeting", "bye"), LEFT)
    pen.down(1.6)
    sign(paper)
    pen.write(story.say("clinic"), LEFT)
    foot(paper, "1(1)")


@order("prose")
def shown_journal_message(paper: Paper) -> None:
    """A message printed from the record system: a head with lines, then the text."""
    pen, story = paper.pen, paper.story
    pen.y = 62
    pen.write("Meddelande", LEFT, size=13, bold=True)
    pen.write(
        "Utskriftsdatum "
        + f"{story.written_on:%Y-%m-%d} {pen.rng.randint(7, 16):02}:{pen.rng.randint(10, 59)}",
        RIGHT,
        size=8,
        align="right",
    )
    pen.down(0.8)
    pen.rule(LEFT, RIGHT, width=1.2)
    pen.down(1.2)
    rows = [
        ("Patient", f"{story.say('patient_id')}  {story.say('patient_name')}"),
        ("Till", word(pen.rng, "ours")),
        ("Från", story.say("clinic")),
        ("Skrivet av", f"{story.secretary}, vårdadministratör"),
        ("Ansvarig läkare", story.say("doctor")),
        ("Ärende", word(pen.rng, "headings")),
    ]
    pairs(pen, rows, values=150, gap=1.2)
    pen.rule(LEFT, RIGHT)
    pen.down(1.4)
    text = f"Önskar {wanted(paper)}: {join(exam_texts(paper))}."
    pen.paragraph(" ".join([text, where(paper), *remarks(paper)]), LEFT, RIGHT - LEFT)
    story.traps.update(("addressee", "secretary"))
    pen.foot("Sida 1 av 1    Utskrivet av " + story.secretary, 7.5)


@order("form", typewriter=True, faults=True)
def shown_record_print(paper: Paper) -> None:
    """A printout in a typewriter's letters: captions padded with dots, values in a column."""
    pen = paper.pen
    pen.y = 60
    pen.write("*" * 40, LEFT)
    pen.down()
    pen.write("BILDBESTÄLLNING", LEFT, bold=True)
    pen.down()
    pen.write("*" * 40, LEFT)
    pen.down(1.6)
    names = ("patient_id", "patient_name", "clinic", "doctor", "destination")
    rows = order_pairs(paper, *names)
    for index, text in enumerate(exam_texts(paper), 1):
        rows.append((f"Undersökning {index}", text))
    rows.append((label(paper, "wants"), wanted(paper)))
    rows += lure_pairs(paper, 2)
    size = min(pen.look.size, 10.5)
    longest = max(30, *(len(name) + 2 for name, _ in rows))
    start = LEFT + pen.width("." * (longest + 2), size)
    for name, value in rows:
        pen.write(f"{name} ".ljust(longest, ".") + ":", LEFT, size=size)
        for piece in pen.wrap(value, RIGHT - start, size) or [""]:
            pen.write(piece, start, size=size)
            pen.down()


@order("prose", faults=True)
def shown_fax_sheet(paper: Paper) -> None:
    """A fax sheet whose message is the order itself."""
    pen, story = paper.pen, paper.story
    pen.y = 84
    pen.write(pen.rng.choice(["TELEFAX", "FAX", "Telefaxmeddelande"]), LEFT, size=26, bold=True)
    pen.down(2.2)
    top = pen.y
    left = [("Till", word(pen.rng, "ours")), ("Fax", word(pen.rng, "ours_fax"))]
    right = [("Från", story.say("clinic")), ("Fax", story.reply_fax)]
    right += [("Datum", story.date_text(story.written_on)), ("Sidor", "1")]
    story.note("reply_fax")
    for x, rows in ((LEFT, left), (310, right)):
        pen.y = top
        for name, value in rows:
            pen.write(name + ":", x, bold=True)
            for piece in pen.wrap(value, 190) or [""]:
                pen.write(piece, x + 50)
                pen.down(1.1)
            pen.down(0.2)
    pen.y = top + 100
    pen.rule(LEFT, RIGHT, width=1.5)
    pen.down(2)
    text = " ".join(filter(None, [opening(paper), where(paper)]))
    pen.paragraph(text, LEFT, RIGHT - LEFT)
    if story.can_say("doctor"):
        pen.down(0.5)
        pen.paragraph(sentence(paper, "who", "no_clinic"), LEFT, RIGHT - LEFT)
    pen.down(0.5)
    pen.paragraph(" ".join(remarks(paper, 0)), LEFT, RIGHT - LEFT)
    story.traps.update(("addressee", "reply_fax"))
    foot(paper)


@order("prose")
def shown_reminder(paper: Paper) -> None:
    """A reminder of an order that was not answered: all of it is said again."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    pen.write("PÅMINNELSE", LEFT, size=18, bold=True)
    pen.down(2.2)
    text = "Vi har tidigare beställt nedanstående bilder men ännu inte fått dem."
    pen.paragraph(text, LEFT, RIGHT - LEFT)
    pen.down(0.6)
    rows = order_pairs(paper, "patient_name", "patient_id", "destination", "clinic", "doctor")
    rows.insert(2, (label(paper, "examination"), join(exam_texts(paper))))
    pairs(pen, rows, values=215)
    pen.paragraph(f"Vi önskar {wanted(paper)}. Tacksamma för snar länkning.", LEFT, RIGHT - LEFT)
    pen.down(1.2)
    pen.write(f"/{story.secretary}", LEFT)
    story.traps.update(("secretary", "reminder"))
    if pen.rng.random() < 0.5:
        stamp(paper, RIGHT - 126, 48)


@order("prose")
def shown_mail_on_paper(paper: Paper) -> None:
    """A mail that somebody printed and faxed."""
    pen, story = paper.pen, paper.story
    pen.y = 58
    pen.write(story.secretary, LEFT, size=13, bold=True)
    pen.down(0.8)
    pen.rule(LEFT, RIGHT, width=1.8)
    pen.down(1.3)
    day = f"{story.written_on:%Y-%m-%d} {pen.rng.randint(7, 16):02}:{pen.rng.randint(10, 59)}"
    rows = [("Från:", story.secretary), ("Skickat:", f"den {day}"), ("Till:", "Röntgen Bildutlämning")]
    rows.append(("Ämne:", word(pen.rng, "cover_subjects")))
    for name, value in rows:
        pen.write(name, LEFT, bold=True, size=10)
        pen.write(value, LEFT + 78, size=10)
        pen.y += 14
    pen.y += 16
    pen.write(pen.rng.choice(["Hej!", "Hej,", "Hejsan!"]), LEFT)
    pen.down(1.8)
    pen.paragraph(" ".join([who(paper), opening(paper), where(paper)]), LEFT, RIGHT - LEFT)
    pen.down(0.6)
    pen.paragraph(" ".join(remarks(paper)), LEFT, RIGHT - LEFT)
    pen.down(1.2)
    for text in (
        word(pen.rng, "greeting", "bye"),
        story.secretary,
        "Vårdadministratör",
        f"Tel {story.phone}",
    ):
        pen.write(text, LEFT)
        pen.down()
    kept, pen.y = pen.y, 815
    pen.write("1", WIDTH / 2, size=9, align="center")
    pen.y = kept
    story.traps.update(("secretary", "mail_head"))

"""Held-out oddities: typed ticks, numbers that are no identities, dates said once for all, printed mails."""

from dataclasses import replace

from samples.draw import met_ticks as ticks
from samples.draw.lists import words
from samples.draw.met_parts import (
    core,
    exams,
    heading,
    lab,
    labelled,
    labelled_exams,
    letter,
    met,
    noise,
    ours,
    phrase,
    place_to,
    plain_dates,
    same_day,
    wording,
)
from samples.draw.registry import Paper
from samples.draw.story import Story


@met("form", typewriter=True)
def odd_typed_ticks(paper: Paper) -> None:
    """Ticks typed as letters in brackets."""
    pen, story = paper.pen, paper.story
    heading(paper)
    labelled(pen, core(story) + noise(paper, 0.2), 230, gap=10, colon=":")
    for written, day in exams(story):
        end = lab(pen, "examination", colon=":")
        pen.paragraph(f"{written} {day}".strip(), max(end + 10, 230))
        pen.down(0.3)
    story.note("wants", "urgent", "channel")
    pen.down(0.5)
    report = "x" if "report" in story.wants else " "
    pen.write(f"[x] Bilder   [{report}] Utlåtande")
    pen.down(1.4)
    marks = [("iep", "Länk"), ("usb", "USB"), ("cd", "CD"), ("post", "Post")]
    pen.write("   ".join(f"[{'x' if name == story.channel else ' '}] {text}" for name, text in marks))
    pen.down(1.4)
    pen.write("(X) Akut   ( ) Ej akut" if story.urgent else "( ) Akut   (X) Ej akut")


def _born(story: Story) -> str:
    """Write the birth date that the number tells; nothing where it tells none."""
    stem = story.identity.value[:8]
    day = int(stem[6:]) - (60 if int(stem[6:]) > 60 else 0)
    return f"{stem[:4]}-{stem[4:6]}-{day:02}"


@met("form")
def odd_many_numbers(paper: Paper) -> None:
    """Referral, record and accession numbers stand around the personal number."""
    pen, story = paper.pen, paper.story
    rng = pen.rng
    heading(paper)
    ours(paper)
    numbers = [
        ("Remiss-id", f"RIS{rng.randint(10**7, 10**8)}"),
        ("Acc.nr", f"HSV{rng.randint(10**9, 10**10)}"),
        ("Vårt ärendenr", f"{story.written_on:%Y}-{rng.randint(100, 9999)}"),
        ("Kundnr", f"{rng.randint(10000, 99999)}"),
        ("Kostnadsställe", f"{rng.randint(100, 999)} {rng.randint(10, 99)} {rng.randint(100, 999)}"),
    ]
    if not story.lacks("patient"):
        numbers.append(("Född", _born(story)))
    plain_dates(story)
    rows = core(story)
    rows += [(wording(pen, "examination"), f"{written} {day}".strip()) for written, day in exams(story)]
    rows += numbers
    rng.shuffle(rows)
    for name, value in rows:
        known = name in ("clinic", "doctor", "patient_name", "patient_id", "destination")
        known = known or name in ("forward_to", "needed_by")
        text = wording(pen, name) if known else name
        end = pen.write(f"{text.rstrip('?:')}:", bold=pen.look.bold_labels)
        pen.paragraph(value, max(end + 8, 265))
        pen.down(0.35)
    story.traps.add("numbers")
    pen.down(0.5)
    ticks.wants(paper, pen.look.left)


@met("form")
def odd_two_halves(paper: Paper) -> None:
    """Two blocks side by side: the orderer to the left, the patient to the right; the rest below."""
    pen, story = paper.pen, paper.story
    heading(paper)
    left, middle = pen.look.left, 315.0
    top = pen.y
    blocks = (
        (left, ("Beställarens uppgifter", "clinic", "doctor")),
        (middle, ("Patientuppgifter", "patient_name", "patient_id")),
    )
    low = top
    for x, (title, *names) in blocks:
        pen.y = top
        pen.write(title, x + 5, bold=True)
        pen.down(1.4)
        for name in names:
            lab(pen, name, x + 5)
            pen.down(1.05)
            pen.paragraph(story.say(name), x + 5, 215)
            pen.down(0.4)
        low = max(low, pen.y)
    pen.box(left, top - 16, middle - 6, low)
    pen.box(middle, top - 16, pen.right, low)
    pen.y = low + 22
    labelled_exams(pen, story, 220)
    end = lab(pen, "destination")
    pen.paragraph(place_to(story), max(end + 8, 220))
    if story.forward_to and story.can_say("destination"):
        end = lab(pen, "forward_to")
        pen.paragraph(story.say("forward_to"), max(end + 8, 220))
    pen.down(0.5)
    ticks.rows(paper, left + 95)


@met("prose")
def odd_one_date_for_all(paper: Paper) -> None:
    """Several examinations whose one date stands after the last of them."""
    pen, story = paper.pen, paper.story
    day = same_day(story)
    names = [one.written for one in story.examinations]
    if names:
        story.note("examinations")
    pen.paragraph(phrase(pen, "greeting"))
    pen.down(0.5)
    story.note("wants")
    what = "bilder och svar" if "report" in story.wants else "bilder"
    who = f"{story.say('patient_name')}, {story.say('patient_id')}".strip(", ")
    pen.paragraph(f"Vi önskar {what}{f' för {who}' if who else ''}.")
    if names:
        both = {1: "utförd", 2: "båda utförda"}.get(len(names), "samtliga utförda")
        listed = " + ".join(names)
        pen.paragraph(f"{listed}, {both} {day}." if day else f"{listed}.")
    if story.can_say("destination"):
        pen.paragraph(f"Mottagare: {place_to(story)}.")
    if story.forward_to and story.can_say("destination"):
        pen.paragraph(f"F.v.b. {story.say('forward_to')}.")
    pen.down(1.5)
    for text in (story.say("doctor"), story.say("clinic")):
        pen.paragraph(text)
    story.traps.add("same_date")


@met("form")
def odd_month_only(paper: Paper) -> None:
    """The first examination's day is not known, only its month."""
    pen, story = paper.pen, paper.story
    if len(story.examinations) == 1 and story.fault is None:
        first = story.examinations[0]
        day = first.date
        if day:
            month = (None, f"{day:%Y-%m}", f"{day:%Y-%m}-01")
            text = f"i {words('short_sv')[day.month - 1]} {day.year}"
            story.examinations[0] = replace(first, date=None, date_written=text, date_accept=month)
            story.fault = "missing.date"
            story.traps.add("month_only")
    heading(paper)
    labelled(pen, core(story), 215, below=0.4, colon=":")
    labelled_exams(pen, story, 215, colon=":")
    ticks.rows(paper, pen.look.left + 100)


@met("form")
def odd_three_blocks(paper: Paper) -> None:
    """Sender, addressee and copy in three columns; where the images go stands further down."""
    pen, story = paper.pen, paper.story
    left, wide = pen.look.left, (pen.right - pen.look.left) / 3
    top = low = pen.y
    who = [text for text in (story.say("clinic"), story.say("doctor"), f"Fax {story.reply_fax}") if text]
    texts = (
        ("FRÅN", "\n".join(who)),
        ("TILL", phrase(pen, "ours")),
        ("KOPIA", f"Dr {story.referrer}\nArkivet"),
    )
    for index, (title, text) in enumerate(texts):
        pen.y = top
        pen.write(title, left + index * wide, bold=True)
        pen.down(1.3)
        pen.paragraph(text, left + index * wide, wide - 12)
        low = max(low, pen.y)
    pen.y = low
    pen.rule(left, pen.right)
    pen.down(2)
    for name, value in core(story, skip=("clinic", "doctor")):
        end = lab(pen, name, colon=":")
        pen.paragraph(value, max(end + 8, 215))
        pen.down(0.4)
    labelled_exams(pen, story, 215, colon=":")
    ticks.wants(paper, left)
    story.traps.update(("addressee", "referrer"))


@met("prose")
def odd_printed_message(paper: Paper) -> None:
    """A mail that was printed and faxed, with its head and the mail program's footer."""
    pen, story = paper.pen, paper.story
    pen.write(story.secretary, bold=True)
    pen.down(0.6)
    pen.rule(pen.look.left, pen.right)
    pen.down(1.4)
    for label, value in (
        ("Från:", story.secretary),
        ("Skickat:", f"{story.date_text(story.written_on)} 10:{pen.rng.randint(10, 59)}"),
        ("Till:", phrase(pen, "ours").replace("\n", ", ")),
        ("Ämne:", "Bilder önskas"),
    ):
        pen.write(label, bold=True)
        pen.write(value, pen.look.left + 90)
        pen.down(1.1)
    pen.down()
    pen.paragraph(f"{phrase(pen, 'greeting')}\n{letter(paper, joint=chr(10))}")
    pen.down()
    pen.paragraph(f"Mvh\n{story.secretary}\nMedicinsk sekreterare")
    pen.down()
    pen.foot(phrase(pen, "disclaimer")[:140])
    story.traps.update(("secretary", "letter_date", "addressee"))

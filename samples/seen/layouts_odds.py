"""Forms with printed choices and examples, and mails that lean on older ones."""

from samples.draw.dates import TODAY, write_date
from samples.draw.identity import make_number
from samples.draw.own_lists import split_bar
from samples.draw.registry import Paper
from samples.seen.content import rows
from samples.seen.drawing import block, cells, fields, foot, ledger, letterhead
from samples.seen.kit import exam_text, hush_wants, items, order, us, wants
from samples.seen.telling import colleague, examination, person


@order("form", faults=False)
def seen_form_doctor_choices(paper: Paper) -> None:
    """A clinic's own blank: its doctors are printed, one of them is ticked."""
    pen, story = paper.pen, paper.story
    letterhead(paper, unit=True)
    pen.heading("Bildbeställning", 15)
    fields(paper, items(paper, story, "patient_id patient_name exams wants destination"), 50)
    story.traps.add("unticked")
    pen.y += 14
    pen.write("Beställande läkare (kryssa)", 50, bold=True)
    names = [colleague(pen.rng) for _ in range(3)]
    names = [name for name in names if name.split()[-1] not in story.doctor]
    place = pen.rng.randint(0, len(names))
    story.note("doctor")
    for index, name in enumerate([*names[:place], story.title + story.doctor, *names[place:]]):
        pen.down(1.4)
        pen.tick(64, index == place, name if index == place else f"dr {name}")


@order("form", faults=False)
def seen_form_place_choices(paper: Paper) -> None:
    """A blank with the usual receivers printed, one of them ticked."""
    pen, story = paper.pen, paper.story
    pen.y = 66
    pen.heading("Bilder till annat sjukhus", 16)
    ledger(paper, items(paper, story, "clinic doctor patient_id patient_name exams wants"), 0.3, shade=False)
    story.traps.add("unticked")
    pen.y += 26
    pen.write("Bilderna skickas till", 50, bold=True)
    own = story.destination.hospital.name if story.destination.hospital else ""
    others = [row for row in rows("hospitals") if row["name"] != own and row["region"] != "Region Halland"]
    printed = [f"Röntgen, {split_bar(row['forms'])[0]}" for row in pen.rng.sample(others, 4)]
    place = pen.rng.randint(0, 4)
    for index, name in enumerate([*printed[:place], story.say("destination"), *printed[place:]]):
        pen.down(1.4)
        pen.tick(64, index == place, name)


@order("form")
def seen_form_examples(paper: Paper) -> None:
    """A form that shows under each label what to write."""
    pen, story = paper.pen, paper.story
    story.traps.add("example")
    letterhead(paper)
    pen.heading("Beställningsunderlag bilder", 15)
    hints = {
        "patient_id": "12 siffror, t.ex. ååååmmdd-nnnn",
        "patient_name": "för- och efternamn",
        "exams": "t.ex. MR hjärna 2020-01-31",
        "destination": "t.ex. Röntgen Ryhov",
        "clinic": "mottagning och sjukhus",
        "doctor": "den som ansvarar för beställningen",
    }
    for name, hint in hints.items():
        label, text = items(paper, story, name)[0]
        top = pen.y
        cells(paper, [(f"{label} ({hint})", text, 1.0)], 42)
        pen.y = top + 46
    hush_wants(story)
    foot(paper, "Ring röntgen om något är oklart.")


@order("mail", faults=False)
def seen_mail_subject_line(paper: Paper) -> None:
    """The patient and the images stand in the subject, the rest in the body."""
    story = paper.story
    hush_wants(story)
    paper.mail.subject = f"Bilder {story.say('patient_id')} {story.say('patient_name')}"
    place = "oss" if us(story) else story.say("destination") + story.say("fvb")
    lines = ["Hej", "", f"{exam_text(paper, story)} länkas till {place} tack."]
    lines += [f"{story.say('doctor')}, {story.say('clinic')}", "", f"/{story.secretary}"]
    paper.mail.body, paper.mail.sender = "\n".join(lines), story.secretary


@order("mail", faults=False)
def seen_mail_old_thread(paper: Paper) -> None:
    """A new order written above an old one, of somebody else, that has been dealt with."""
    story, rng = paper.story, paper.pen.rng
    story.traps.add("quoted")
    other, woman = person(rng)
    old = examination(rng, "iso", story.written_on)
    rest = items(paper, story, "patient_id patient_name exams clinic doctor destination wants")
    body = "Hej igen! Tack för hjälpen förra gången. Nu en ny patient:\n\n"
    body += "\n".join(f"{label}: {text}" for label, text in rest)
    body += f"\n\nMvh\n{story.secretary}\n\n-----Ursprungligt meddelande-----\nFrån: Röntgen Bilder\n"
    body += f"Skickat: {write_date(story.written_on.replace(day=1), 'iso')}\nÄmne: SV: Bilder\n\n"
    body += "Hej! Det är gjort, bilderna är länkade.\n\n"
    body += f"> Hej! Kan ni länka {old.written} {old.date_written} på {other}\n"
    body += f"> {make_number(rng, woman, TODAY)}? Mvh {story.secretary}"
    paper.mail.subject, paper.mail.body, paper.mail.sender = "SV: SV: Bilder", body, story.secretary


@order("form", faults=False)
def seen_form_extra_talk(paper: Paper) -> None:
    """A plain order among a ward's rules and opening hours."""
    pen, story = paper.pen, paper.story
    pen.y = 60
    pen.write("Bilder tack", 50, size=15, bold=True)
    pen.y = 90
    block(
        pen,
        "Expeditionen är öppen vardagar 8–15. Övrig tid ring växeln. Vi svarar på fax inom en dag.",
        50,
        490,
    )
    pen.down(0.8)
    block(pen, f"Gäller {story.say('patient_name')}, {story.say('patient_id')}.", 50, 490)
    block(pen, f"Önskar {wants(story).lower()}: {exam_text(paper, story)}.", 50, 490)
    block(pen, f"Skickas till {story.say('destination')}{story.say('fvb')}.", 50, 490)
    pen.down(0.8)
    block(pen, f"{story.say('doctor')} / {story.say('clinic')}", 50, 490)
    pen.down(0.8)
    block(pen, "Kom ihåg att vi har flyttat till plan 4. Nya nummer finns på intranätet.", 50, 490)

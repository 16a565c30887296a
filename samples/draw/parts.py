"""What many layouts have in common: letterheads, addressees, tick rows, and what must not mislead."""

from samples.draw.lists import labels, read_toml, words
from samples.draw.pen import Pen
from samples.draw.registry import Paper
from samples.draw.sheet import WIDTH
from samples.draw.story import Story


def letterhead(paper: Paper, *, right: bool = False) -> None:
    """Write the sender's letterhead; where the clinic is missing it names nobody."""
    pen, story = paper.pen, paper.story
    place = story.clinic
    name = place.hospital_written if place.hospital is None else place.hospital.region
    x, align = (pen.right, "right") if right else (None, "left")
    if story.fault != "missing.clinic":
        pen.write(name, x, size=pen.look.size + 3, bold=True, align=align)
        pen.down(1.1)
        street = f"{pen.rng.choice(words('streets'))} {pen.rng.randint(1, 90)}"
        postcode = f"{pen.rng.randint(200, 980)} {pen.rng.randint(10, 99)}"
        pen.write(f"{street}, {postcode} {place.town}", x, size=8, align=align)
        pen.y += 11
    pen.write(f"Tel {story.phone}   Fax {story.reply_fax}", x, size=8, align=align)
    if pen.rng.random() < 0.4:
        pen.y += 11
        pen.write(
            f"HSA-id SE232100{pen.rng.randint(1000, 9999)}-E{pen.rng.randint(10**6, 10**7):011}",
            x,
            size=7,
            align=align,
        )
    pen.y += 26
    story.traps.add("letterhead")


def addressee(paper: Paper, x: float | None = None) -> None:
    """Address the fax to our own department, which is never the destination."""
    pen = paper.pen
    pen.write("Till: " + pen.rng.choice(words("ours")), x)
    pen.down()
    if pen.rng.random() < 0.5:
        pen.write(pen.rng.choice(words("ours_address")), x)
        pen.down()
    pen.write("Fax: " + pen.rng.choice(words("ours_fax")), x)
    pen.down(1.6)
    for story in paper.stories:
        story.traps.add("addressee")


def title(paper: Paper, *, center: bool = False) -> None:
    rng, split = paper.pen.rng, paper.pen.split
    phrases = read_toml("phrases")
    paper.pen.heading(
        rng.choice(phrases["title_both"] + phrases[f"title_{split}"]), rng.uniform(13, 18), center=center
    )


def footer(paper: Paper) -> None:
    if paper.pen.rng.random() < 0.6:
        paper.pen.foot(paper.pen.rng.choice(words("footers")))


def extras(paper: Paper) -> list[tuple[str, str]]:
    """Choose label-value pairs that are not the order's own: the letter's date, secretary, referrer."""
    story, rng = paper.story, paper.pen.rng
    pairs = [
        ("letter_date", story.date_text(story.written_on)),
        ("secretary", story.secretary),
        ("referrer", story.referrer),
        ("visit", story.visit),
        ("previous", story.previous),
        ("phone", story.phone),
        ("reason", rng.choice(words("reasons"))),
    ]
    chosen = [pair for pair in pairs if rng.random() < 0.35]
    if rng.random() < 0.3:
        chosen.append(("reply_fax", story.say("reply_fax")))
    story.traps.update(name for name, _ in chosen)
    return chosen


def wants_ticks(paper: Paper, x: float, gap: float = 24) -> float:
    pen, story = paper.pen, paper.story
    for other in paper.stories:
        other.note("wants")
    x = pen.tick(x, True, pen.rng.choice(labels(pen.split, "images", pen.language))) + gap
    return (
        pen.tick(x, "report" in story.wants, pen.rng.choice(labels(pen.split, "report", pen.language))) + gap
    )


def channel_ticks(paper: Paper, x: float, gap: float = 20) -> float:
    for other in paper.stories:
        other.note("channel")
    for name, entry in read_toml("words")["channels"].items():
        x = paper.pen.tick(x, name == paper.story.channel, entry["tick"]) + gap
    return x


CONSENT_TICKS = (("oral", "Muntligt"), ("written", "Skriftligt"), ("none", "Saknas"))


def consent_ticks(paper: Paper, x: float, gap: float = 20) -> float:
    for other in paper.stories:
        other.note("consent")
    for name, text in CONSENT_TICKS:
        x = paper.pen.tick(x, name == paper.story.consent, text) + gap
    return x


def urgent_ticks(paper: Paper, x: float, gap: float = 20) -> float:
    for other in paper.stories:
        other.note("urgent")
    x = paper.pen.tick(x, paper.story.urgent, "Akut") + gap
    return paper.pen.tick(x, not paper.story.urgent, "Ej akut") + gap


def choice_rows(paper: Paper, x: float) -> None:
    """Write rows of tick boxes under their labels: what is wanted always, the others now and then."""
    pen = paper.pen
    rows = [("wants", wants_ticks)]
    rows += [
        row
        for row in (("channel", channel_ticks), ("consent", consent_ticks), ("urgent", urgent_ticks))
        if pen.rng.random() < 0.6
    ]
    for name, draw in rows:
        end = pen.label(name)
        draw(paper, max(x, end + 8))
        pen.down(1.5)


def exam_lines(story: Story) -> list[tuple[str, str]]:
    """Tell the examinations as rows of wording and date."""
    if story.examinations:
        story.note("examinations")
    return [(one.written, one.date_written) for one in story.examinations]


def signature(paper: Paper, x: float, *, doctor: bool = True) -> None:
    """Sign: a scribble, and below it the doctor's name or the secretary's."""
    pen, story = paper.pen, paper.story
    if pen.rng.random() < 0.6:
        pen.down()
        pen.scribble(x)
        pen.down(1.2)
    if doctor and story.can_say("doctor"):
        pen.write(story.say("doctor"), x)
    else:
        pen.write(f"/{story.secretary}, med. sekr.", x)
        story.traps.add("secretary")
    pen.down(1.5)


def clean_pairs(story: Story) -> list[tuple[str, str]]:
    """Tell the order's own fields as label names and values, in the usual order."""
    pairs = [
        ("clinic", story.say("clinic")),
        ("doctor", story.say("doctor")),
        ("patient_name", story.say("patient_name")),
        ("patient_id", story.say("patient_id")),
    ]
    pairs += [("destination", destination_text(story))]
    if story.forward_to and story.can_say("destination"):
        pairs.append(("forward_to", story.say("forward_to")))
    if story.report_destination and "report" in story.wants and story.language == "sv":
        pairs.append(("report_destination", story.say("report_destination")))
    if story.needed_by:
        pairs.append(("needed_by", story.say("needed_by")))
    return pairs


def destination_text(story: Story) -> str:
    """Tell the destination; where it is the orderer, in the words 'to us'."""
    if story.to_us and story.language == "sv" and story.rng.random() < 0.5 and not story.lacks("destination"):
        story.note("destination")
        story.traps.add("to_us")
        return "Oss" if story.rng.random() < 0.5 else "Till oss"
    return story.say("destination")


def middle(pen: Pen) -> float:
    return pen.look.left + (WIDTH - 45 - pen.look.left) * 0.38


def cover(paper: Paper, heading: str, *, pages: int) -> None:
    """Draw a cover sheet: to us, from them, how many pages; nothing of the order itself."""
    pen, story = paper.pen, paper.story
    letterhead(paper)
    pen.heading(heading, 22)
    addressee(paper)
    sender = "" if story.lacks("clinic") else story.clinic.hospital_written
    rows = [("Från", sender), ("Handläggare", story.secretary), ("Datum", story.date_text(story.written_on))]
    for label, value in [*rows, ("Antal sidor inkl. försättsblad", str(pages)), ("Ärende", "Bilder")]:
        pen.write(label + ":", bold=pen.look.bold_labels)
        pen.write(value, 260)
        pen.down(1.5)
    pen.down()
    pen.paragraph(
        "Detta fax kan innehålla sekretessbelagda uppgifter. Har ni fått det av misstag, "
        "ring avsändaren och förstör det."
    )
    story.traps.add("cover")

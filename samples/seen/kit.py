"""How this side registers its layouts, and its words for what an order says."""

from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import wraps

from samples.draw.examinations import Wanted
from samples.draw.registry import Paper, layout
from samples.draw.story import Story
from samples.seen.content import labels

Draw = Callable[[Paper], None]
Row = tuple[str, str]
CHANNELS = {
    "iep": ("IEP", "via IEP", "IEP (bildlänk)", "länk via IEP"),
    "usb": ("USB-minne", "USB"),
    "cd": ("CD-skiva", "CD"),
}
CONSENTS = {
    "oral": ("Muntligt samtycke finns", "Muntligt samtycke inhämtat", "Pat har lämnat muntligt samtycke"),
    "written": ("Skriftligt samtycke finns", "Skriftligt samtycke inhämtat", "Pat har samtyckt skriftligt"),
    "none": ("Samtycke saknas", "Samtycke ej inhämtat"),
}


def order(
    kind: str, *, patients: int = 1, terse: bool = False, typewriter: bool = False, faults: bool = True
):
    """Register a layout of an order; where it comes with a mail, the mail says nothing more."""

    def add(draw: Draw) -> Draw:
        @wraps(draw)
        def drawn(paper: Paper) -> None:
            draw(paper)
            if kind != "mail" and paper.pen.rng.random() < 0.12:
                _stamp_arrival(paper)
            if not paper.mail.body:
                _accompany(paper, "Beställning av bilder", "Beställning av röntgenbilder bifogas.")

        layout("seen", kind, patients=patients, terse=terse, typewriter=typewriter, faults=faults)(drawn)
        return draw

    return add


def none(reason: str, *, patients: int = 1) -> Callable[[Draw], Draw]:
    """Register a document that is no order."""

    def add(draw: Draw) -> Draw:
        @wraps(draw)
        def drawn(paper: Paper) -> None:
            draw(paper)
            if not paper.mail.body:
                _accompany(paper, "Skannat dokument", "Bifogar dokument, se bilaga.")

        layout("seen", "none", patients=patients, reason=reason, faults=False)(drawn)
        return draw

    return add


def _stamp_arrival(paper: Paper) -> None:
    """Stamp the last page as the receiving department does, where its lower right is free."""
    pen = paper.pen
    if any(mark.y > 640 and mark.y < 715 for mark in pen.sheets[-1].ink()):
        return
    paper.story.traps.add("arrival")
    pen.box(392, 648, 548, 704, 1.6)
    kept = pen.y
    for y, text, size in (
        (664, "ANKOM", 9),
        (681, f"{paper.story.written_on:%Y -%m- %d}", 12),
        (697, "Röntgen Halland", 9),
    ):
        pen.y = y
        pen.write(text, 470, size=size, bold=True, align="center", gray=0.25)
    pen.y = kept


def _accompany(paper: Paper, subject: str, text: str) -> None:
    mail, rng = paper.mail, paper.pen.rng
    mail.sender = paper.story.secretary
    mail.subject = subject
    ending = rng.choice(["Med vänlig hälsning", "Vänliga hälsningar", "Mvh"])
    mail.body = f"Hej!\n\n{text}\n\n{ending}\n{mail.sender}\nMedicinsk sekreterare"


def lab(paper: Paper, name: str) -> str:
    """Choose a wording for a field's label."""
    text = paper.pen.rng.choice(labels(name))
    return text.upper() if paper.pen.look.caps else text


def exam_text(paper: Paper, story: Story) -> str:
    """Say the examinations with their dates in one of the ways in which people string them together."""
    if not story.examinations:
        return ""
    story.note("examinations")
    names = [one.written for one in story.examinations]
    days = [one.date_written for one in story.examinations]
    rng = paper.pen.rng
    if len(names) > 1 and len(set(days)) == 1 and days[0]:
        story.examinations = [_maybe_undated(one) for one in story.examinations[:-1]] + story.examinations[
            -1:
        ]
        return f"{', '.join(names[:-1])} {rng.choice(['och', 'samt', '+'])} {names[-1]} {days[0]}"
    form = rng.choices(["{} {}", "{} ({})", "{}, {}", "{} utförd {}"], [8, 2, 1, 1])[0]
    told = [form.format(*pair) if pair[1] else pair[0] for pair in zip(names, days, strict=True)]
    if form == "{}, {}":
        return "; ".join(told)
    last = rng.choice([", ", " och ", " samt "])
    return last.join(filter(None, (", ".join(told[:-1]), told[-1])))


def _maybe_undated(one: Wanted) -> Wanted:
    """Let one date behind several examinations count as the last one's only."""
    return replace(one, date_accept=(one.date.isoformat(), None)) if one.date else one


def wants(story: Story) -> str:
    """Say what is wanted."""
    story.note("wants")
    return "Bilder och utlåtande" if "report" in story.wants else "Bilder"


def hush_wants(story: Story) -> None:
    """Let the order ask for images only, where the page says nothing of a report."""
    story.wants = ("images",)


def channel(paper: Paper, story: Story) -> str:
    story.note("channel")
    return paper.pen.rng.choice(CHANNELS[story.channel])


def consent(paper: Paper, story: Story) -> str:
    """Say the consent, where there is any to say."""
    if not story.consent:
        return ""
    story.note("consent")
    return paper.pen.rng.choice(CONSENTS[story.consent])


def urgent(story: Story) -> bool:
    """Tell whether the order is urgent, and note that the page says so."""
    story.note("urgent")
    return story.urgent


def us(story: Story) -> bool:
    """Tell whether the images go to the orderer; the page may then say no more than "oss"."""
    if story.to_us and story.can_say("destination"):
        story.note("destination")
        story.traps.add("to_us")
        return True
    return False


def item(paper: Paper, story: Story, name: str) -> Row:
    """Return a field's label and its text; the text is empty where the order does not have it."""
    text = {
        "exams": lambda: exam_text(paper, story),
        "wants": lambda: wants(story),
        "channel": lambda: channel(paper, story),
        "consent": lambda: consent(paper, story),
        "urgent": lambda: "Akut" if urgent(story) else "Rutin",
        "phone": lambda: story.phone,
        "written_on": lambda: story.date_text(story.written_on),
    }.get(name, lambda: story.say(name))()
    return lab(paper, {"last_first": "patient_name", "doctor_name": "doctor"}.get(name, name)), text


def items(paper: Paper, story: Story, names: str) -> list[Row]:
    """Return rows for the fields named; one that ends in ? only where the order has it."""
    found = []
    for name in names.split():
        row = item(paper, story, name.rstrip("?"))
        if row[1] or not name.endswith("?"):
            found.append(row)
    return found


def region(story: Story) -> str:
    """Name whose paper it is; nothing where the clinic must not be told."""
    hospital = story.clinic.hospital
    if story.lacks("clinic") or hospital is None:
        return ""
    return hospital.region


def our_address(paper: Paper) -> list[str]:
    """Return the address of the department that the order is sent to: it is no destination."""
    paper.story.traps.add("own_address")
    return paper.pen.rng.choice(
        [
            ["Region Halland", "Röntgenkliniken", "Hallands sjukhus Halmstad", "301 85 Halmstad"],
            ["Röntgen, bildutlämning", "Hallands sjukhus Varberg", "432 81 Varberg"],
            ["Hallands sjukhus", "Röntgen, Bild- och arkivenheten", "Kungsbacka"],
            ["Bildarkivet, Röntgen Halland", "Fax 0340-48 10 00"],
        ]
    )


def one_line(rng_texts: Sequence[str], paper: Paper) -> str:
    return paper.pen.rng.choice(list(rng_texts))

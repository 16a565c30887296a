"""What this side's pages are built of: boxed cells, grids, letterheads, and words for what is ticked."""

import math
from collections.abc import Callable, Sequence
from functools import wraps
from itertools import pairwise

from samples.draw.pen import Pen
from samples.draw.registry import Paper, layout
from samples.draw.sheet import HEIGHT, WIDTH, Ink, Stroke
from samples.draw.story import Story
from samples.held.content import labels

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
            if not paper.mail.body:
                _accompany(paper, "Beställning av bilder", "Beställning av röntgenbilder bifogas.")

        layout("held", kind, patients=patients, terse=terse, typewriter=typewriter, faults=faults)(drawn)
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

        layout("held", "none", patients=patients, reason=reason, faults=False)(drawn)
        return draw

    return add


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
        "exams": lambda: story.say("exam_list"),
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


def block(pen: Pen, text: str, x: float, width: float, size: float | None = None, bold: bool = False) -> None:
    """Write a text in lines from the cursor on and move below it."""
    points = size or pen.look.size
    longest = max((pen.width(word, points, bold) for word in text.split()), default=0.0)
    if longest > width:
        points *= width / longest
    for line in pen.wrap(text, width, points, bold):
        pen.write(line, x, size=points, bold=bold)
        pen.y += points * 1.3


def cell(
    paper: Paper,
    label: str,
    text: str,
    x0: float,
    x1: float,
    top: float,
    height: float,
    *,
    shade: bool = False,
) -> None:
    """Draw a boxed cell: small label above, text below."""
    pen = paper.pen
    if shade:
        pen.shade(x0, top, x1, top + 13, 0.88)
    pen.box(x0, top, x1, top + height)
    pen.y = top + 9.5
    pen.write(label, x0 + 4, size=7.5, bold=pen.look.bold_labels)
    pen.y = top + 16 + pen.look.size * 0.75
    size = pen.look.size
    room = x1 - x0 - 10
    while size > 6.5 and len(pen.wrap(text, room, size)) * size * 1.3 > height - 17:
        size -= 0.5
    block(pen, text, x0 + 5, room, size)


def cells(
    paper: Paper, rows: Sequence[tuple[str, str, float]], height: float = 36, *, shade: bool = False
) -> None:
    """Draw boxed cells beside each other from the cursor on; each has label, text and share of the width."""
    pen, top = paper.pen, paper.pen.y
    total, x = sum(row[2] for row in rows), 45.0
    wide = pen.right - 45
    for label, text, share in rows:
        end = x + wide * share / total
        cell(paper, label, text, x, end, top, height, shade=shade)
        x = end
    pen.y = top + height


def ledger(
    paper: Paper, rows: Sequence[Row], split: float = 0.34, *, shade: bool = True, lines: bool = True
) -> None:
    """Draw a table of two columns, labels to the left."""
    pen = paper.pen
    left, right = 50.0, pen.right
    middle = left + (right - left) * split
    for label, text in rows:
        top = pen.y
        pen.y = top + pen.look.size + 4
        block(pen, text, middle + 6, right - middle - 12)
        lowest = pen.y
        pen.y = top + pen.look.size + 4
        block(pen, label, left + 5, middle - left - 9, pen.look.label_size, pen.look.bold_labels)
        bottom = max(lowest, pen.y) - pen.look.size + 3
        if shade:
            pen.shade(left, top, middle, bottom)
        if lines:
            pen.box(left, top, right, bottom)
            pen.box(left, top, middle, bottom)
        pen.y = bottom


def grid(
    paper: Paper,
    head: Sequence[str],
    rows: Sequence[Sequence[str]],
    shares: Sequence[float],
    *,
    size: float = 9,
    left: float = 42.0,
    ruled: bool = True,
) -> None:
    """Draw a table with a shaded head."""
    pen = paper.pen
    xs = [left]
    for share in shares:
        xs.append(xs[-1] + (pen.right - left) * share / sum(shares))
    for number, row in enumerate([head, *rows]):
        top, lowest = pen.y, pen.y
        for x, end, text in zip(xs, xs[1:], row, strict=False):
            pen.y = top + size + 3
            block(pen, text, x + 3, end - x - 6, size, number == 0)
            lowest = max(lowest, pen.y)
        bottom = max(lowest - size + 3, top + size * 1.7)
        if number == 0:
            pen.shade(xs[0], top, xs[-1], bottom)
        for x, end in pairwise(xs):
            if ruled:
                pen.box(x, top, end, bottom, 0.5)
        pen.y = bottom


def fields(paper: Paper, rows: Sequence[Row], x: float | None = None, width: float | None = None) -> None:
    """Write labels with their texts behind, all texts at one left edge."""
    pen = paper.pen
    start = pen.look.left if x is None else x
    room = (width or pen.right - start) - 4
    shown = [(label + (pen.look.colon or ":"), text) for label, text in rows]
    edge = min(
        room * 0.5,
        max(pen.width(label, pen.look.label_size, pen.look.bold_labels) for label, _ in shown) + 12,
    )
    for label, text in shown:
        top = pen.y
        block(pen, label, start, edge - 6, pen.look.label_size, pen.look.bold_labels)
        low, pen.y = pen.y, top
        block(pen, text, start + edge, room - edge)
        pen.y = max(pen.y, low) + pen.step * 0.25


def logo(pen: Pen, x: float, y: float, kind: int) -> None:
    """Draw one of three marks: rings, a cross, waves."""
    marks = pen.sheets[-1].marks
    if kind == 0:
        for radius in (6, 11):
            angles = [index / 24 * 2 * math.pi for index in range(25)]
            marks.append(
                Stroke(tuple((x + radius * math.cos(a), y + radius * math.sin(a)) for a in angles), 1.6)
            )
    elif kind == 1:
        pen.shade(x - 3, y - 11, x + 3, y + 11, 0.35)
        pen.shade(x - 11, y - 3, x + 11, y + 3, 0.35)
    else:
        for step in (-6, 0, 6):
            wave = tuple((x - 12 + i, y + step + 3 * math.sin(i / 4)) for i in range(25))
            marks.append(Stroke(wave, 1.5))


def region(story: Story) -> str:
    """Name whose paper it is; nothing where the clinic must not be told."""
    hospital = story.clinic.hospital
    if story.lacks("clinic") or hospital is None:
        return ""
    return hospital.region


def letterhead(paper: Paper, *, unit: bool = False) -> None:
    """Draw the region's mark and name at the top; `unit`: the ordering clinic beneath."""
    pen, story = paper.pen, paper.story
    pen.y = 52
    logo(pen, 60, 48, pen.rng.randrange(3))
    name = region(story)
    if name or not story.clinic.hospital:
        pen.write(name or story.clinic.town, 80, size=13, bold=True)
    if unit and story.can_say("clinic"):
        pen.y = 68
        pen.write(story.say("clinic"), 80, size=9)
    pen.y = 72
    pen.rule(45, pen.right, 80)
    pen.y = 104


def foot(paper: Paper, *texts: str) -> None:
    """Write small lines at the page's foot."""
    pen = paper.pen
    kept = pen.y
    pen.rule(45, pen.right, HEIGHT - 50, 0.4)
    pen.y = HEIGHT - 39
    for text in texts:
        pen.write(text, 48, size=7.5)
        pen.y += 9.5
    pen.y = kept


def middle(pen: Pen, text: str, size: float = 15, bold: bool = True) -> None:
    pen.write(text, WIDTH / 2, size=size, bold=bold, align="center")
    pen.y += size * 1.6


def sideways_note(pen: Pen, text: str, x: float, y: float, size: float = 8) -> None:
    """Write a small remark where the form has room."""
    pen.sheets[-1].marks.append(Ink(x, y, text, pen.look.body.file(False), size))


def barcode(pen: Pen, x: float, top: float, width: float = 90, height: float = 18) -> None:
    """Draw bars of varying thickness."""
    at = x
    while at < x + width:
        bar = pen.rng.choice([0.7, 1.1, 1.8])
        pen.shade(at, top, at + bar, top + height, 0.0)
        at += bar + pen.rng.choice([0.9, 1.5, 2.2])


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

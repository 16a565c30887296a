"""What several of this side's forms ask for: examinations in rows, ticks, dotted lines."""

from collections.abc import Sequence
from random import Random

from samples.draw.pen import Pen
from samples.draw.sheet import Stroke
from samples.draw.story import Story
from samples.sent.kit import fitted

Row = tuple[str, str]


def scan_rows(story: Story, count: int = 0) -> list[Row]:
    """Return the examinations and their dates, with empty rows up to a count."""
    found = [(one.written, one.date_written) for one in story.examinations]
    if found:
        story.note("examinations")
    return found + [("", "")] * (count - len(found))


def dotted(pen: Pen, x0: float, x1: float) -> None:
    """Draw a dotted line below the cursor's line."""
    x = x0
    while x < x1:
        pen.sheets[-1].marks.append(Stroke(((x, pen.y + 3), (x + 1.2, pen.y + 3)), 0.8))
        x += 4


def on_line(pen: Pen, label: str, value: str, x: float, *, right: float = 0.0, gap: float = 1.7) -> None:
    """Write a label, and its value on a dotted line that begins at x; move below."""
    end = right or pen.right
    pen.write(label, size=pen.look.label_size)
    dotted(pen, x, end)
    found, size = fitted(pen, value, end - x - 4, 1, pen.look.size)
    pen.write(found[0], x + 3, size=size)
    pen.down(gap)


def choices(pen: Pen, options: Sequence[tuple[str, bool]], x: float, step: float = 22.0) -> None:
    """Draw tick boxes in a row."""
    for text, ticked in options:
        x = pen.tick(x, ticked, text) + step


def wants_ticks(story: Story, images: str = "Bilder", report: str = "Utlåtande") -> list[tuple[str, bool]]:
    story.note("wants")
    return [(images, True), (report, "report" in story.wants)]


def channel_ticks(story: Story) -> list[tuple[str, bool]]:
    story.note("channel")
    texts = {"iep": "IEP/länkning", "usb": "USB", "cd": "CD-skiva", "post": "Post"}
    return [(text, kind == story.channel) for kind, text in texts.items()]


def consent_ticks(story: Story) -> list[tuple[str, bool]]:
    """Tick the consent; none where the order is silent."""
    if story.consent:
        story.note("consent")
    texts = {"oral": "Muntligt", "written": "Skriftligt", "none": "Saknas"}
    return [(text, kind == story.consent) for kind, text in texts.items()]


def urgent_tick(story: Story, text: str = "Akut") -> list[tuple[str, bool]]:
    story.note("urgent")
    return [(text, story.urgent)]


def receiver_with_forward(rng: Random, story: Story) -> str:
    """Write the receiver and, in the same words, whom it passes the images on to."""
    if not story.can_say("destination"):
        return ""
    said = story.say("destination")
    if story.forward_to:
        said += rng.choice([" fvb. ", " f.v.b. ", ", för vidare befordran till "]) + story.say("forward_to")
    return said

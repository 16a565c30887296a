"""Tick rows of met forms."""

from samples.draw.met_parts import lab, wording
from samples.draw.registry import Paper

CHANNELS = (("iep", "Länk (IEP)"), ("usb", "USB-minne"), ("cd", "CD-skiva"), ("post", "Brev/post"))
CONSENTS = (("oral", "Ja, muntligt"), ("written", "Ja, skriftligt"), ("none", "Nej"))


def wants(paper: Paper, x: float, gap: float = 22) -> None:
    pen, story = paper.pen, paper.story
    for other in paper.stories:
        other.note("wants")
    end = pen.tick(x, True, wording(pen, "images"))
    pen.tick(end + gap, "report" in story.wants, wording(pen, "report"))


def channel(paper: Paper, x: float, gap: float = 14) -> None:
    for other in paper.stories:
        other.note("channel")
    for name, text in CHANNELS:
        x = paper.pen.tick(x, name == paper.story.channel, text) + gap


def consent(paper: Paper, x: float, gap: float = 14) -> None:
    for other in paper.stories:
        other.note("consent")
    for name, text in CONSENTS:
        x = paper.pen.tick(x, name == paper.story.consent, text) + gap


def urgent(paper: Paper, x: float, gap: float = 14) -> None:
    for other in paper.stories:
        other.note("urgent")
    x = paper.pen.tick(x, not paper.story.urgent, "Rutin") + gap
    paper.pen.tick(x, paper.story.urgent, "AKUT") + gap


def rows(paper: Paper, x: float, *, share: float = 0.55) -> None:
    """Write rows of tick boxes under their labels: what is wanted always, the others now and then."""
    pen = paper.pen
    for name, draw in (("wants", wants), ("channel", channel), ("consent", consent), ("urgent", urgent)):
        if name == "wants" or pen.rng.random() < share:
            end = lab(pen, name)
            draw(paper, max(x, end + 8))
            pen.down(1.6)

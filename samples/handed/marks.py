"""What is told by ticks and columns: what is wanted, how, with which consent, and the examinations."""

from samples.draw.registry import Paper
from samples.draw.story import Story
from samples.handed.desk import ticks


def exam_rows(story: Story) -> list[tuple[str, str]]:
    """Say the examinations; return each with its date."""
    story.say("exams")
    return [(one.written, one.date_written) for one in story.examinations]


def note_all(paper: Paper, name: str) -> None:
    for story in paper.stories:
        story.note(name)


def wanted(paper: Paper, images: str = "Bilder", report: str = "Utlåtande", x: float | None = None) -> None:
    note_all(paper, "wants")
    ticks(paper, [(images, True), (report, "report" in paper.story.wants)], x)


def one_wanted(paper: Paper, x: float | None = None) -> None:
    """Tick one of three ways to say what is wanted."""
    note_all(paper, "wants")
    both = "report" in paper.story.wants
    ticks(paper, [("Endast bilder", not both), ("Endast utlåtande", False), ("Bilder + utlåtande", both)], x)


def ways(paper: Paper, x: float | None = None) -> None:
    note_all(paper, "channel")
    named = {"iep": "IEP/länk", "usb": "USB-minne", "cd": "CD-skiva", "post": "Post"}
    ticks(paper, [(text, paper.story.channel == way) for way, text in named.items()], x)


def consents(paper: Paper, x: float | None = None) -> None:
    story = paper.story
    if story.consent:
        story.note("consent")
    named = {"oral": "Muntligt", "written": "Skriftligt", "none": "Finns ej"}
    ticks(paper, [(text, story.consent == kind) for kind, text in named.items()], x)


def hurry(paper: Paper, x: float | None = None) -> None:
    if paper.story.urgent:
        note_all(paper, "urgent")
    ticks(paper, [("Akut", paper.story.urgent), ("Ej akut", not paper.story.urgent)], x)

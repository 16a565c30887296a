"""Documents that are no orders for images, by their texts (`content/tune_none.toml`), tuning side."""

from collections.abc import Callable, Mapping
from itertools import product

from samples.draw.lists import read_toml
from samples.draw.parts import footer, letterhead
from samples.draw.registry import Paper, layout
from samples.draw.story import Story

HEADED = 0.5  # share of the papers with a letterhead


def _texts(reason: str, way: str) -> list[Mapping[str, str]]:
    return [
        text
        for text in read_toml("tune_none").values()
        if text["reason"] == reason and text["way"] in (way, "both")
    ]


def _filled(story: Story, text: str) -> str:
    exam = story.examinations[0].written if story.examinations else "CT torax"
    return text.format(
        patient=story.patient,
        identity=story.identity.written,
        exam=exam,
        day=story.date_text(story.written_on),
        previous=story.previous,
        clinic=story.clinic.written,
        doctor=story.title + story.doctor,
        destination=story.destination.written,
        visit=story.visit,
        secretary=story.secretary,
        referrer=story.referrer,
        phone=story.phone,
    )


def _paper(reason: str) -> Callable[[Paper], None]:
    def draw(paper: Paper) -> None:
        pen, story = paper.pen, paper.story
        text = pen.rng.choice(_texts(reason, "fax"))
        headed = pen.rng.random() < HEADED
        if headed:
            letterhead(paper)
        pen.heading(_filled(story, text["title"]), pen.rng.uniform(12, 17))
        for part in _filled(story, text["text"]).strip().split("\n\n"):
            pen.paragraph(part)
            pen.down(0.5)
        if headed:
            footer(paper)

    return draw


def _mail(reason: str) -> Callable[[Paper], None]:
    def draw(paper: Paper) -> None:
        text = paper.pen.rng.choice(_texts(reason, "mail"))
        paper.mail.subject = _filled(paper.story, text["title"])
        paper.mail.body = _filled(paper.story, text["text"]).strip() + "\n"

    return draw


def _add_layouts() -> None:
    """Make a layout of every reason that has texts, for papers and for mails."""
    reasons = dict.fromkeys(text["reason"] for text in read_toml("tune_none").values())
    for reason, (way, make, ending) in product(reasons, (("fax", _paper, ""), ("mail", _mail, "_mail"))):
        if _texts(reason, way):
            draw = make(reason)
            draw.__name__ = f"none_told_{reason}{ending}"
            draw.__doc__ = "A document by its text."
            layout("tune", "none", reason=reason)(draw)


_add_layouts()

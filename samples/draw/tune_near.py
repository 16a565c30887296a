"""Orders that look like something else or ask in words of their own (`content/tune_near.toml`)."""

from samples.draw.letter import can_fill, fill
from samples.draw.lists import read_toml
from samples.draw.parts import letterhead
from samples.draw.registry import Paper, layout

HEADED = 0.3  # share of the papers with a letterhead


def _write(paper: Paper, language: str) -> tuple[str, list[str]]:
    """Choose a text and fill it: its title and its lines."""
    story, rng = paper.story, paper.pen.rng
    texts = [text for text in read_toml("tune_near").values() if text.get("language", "sv") == language]
    text = rng.choice(texts)
    lines = [fill(story, line) for line in text["lines"] if can_fill(story, line)]
    story.wants = tuple(text["wants"])
    story.note("wants")
    return text["title"], lines


@layout("tune", "prose", faults=False)
def near_paper(paper: Paper) -> None:
    """A paper with a title that says something else, or none."""
    pen = paper.pen
    if pen.rng.random() < HEADED:
        letterhead(paper)
    title, lines = _write(paper, "sv")
    if title:
        pen.heading(title, pen.rng.uniform(12, 16))
    for line in lines:
        pen.paragraph(line)
        pen.down(0.4)


@layout("tune", "mail", faults=False)
def near_mail(paper: Paper) -> None:
    """The same as a mail."""
    title, lines = _write(paper, "sv")
    paper.mail.subject = title or "Hej"
    paper.mail.sender = paper.story.secretary
    paper.mail.body = "\n".join(lines) + "\n"


def _abroad(language: str) -> None:
    def draw(paper: Paper) -> None:
        title, lines = _write(paper, language)
        paper.pen.heading(title, 14)
        for line in lines:
            paper.pen.paragraph(line)
            paper.pen.down(0.4)

    draw.__name__ = f"near_{language}"
    draw.__doc__ = "Words of another country."
    layout("tune", "prose", language=language, faults=False)(draw)


for _language in ("en", "no", "da", "de"):
    _abroad(_language)

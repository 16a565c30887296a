"""What happens to an order once it is drawn: a stamp, and a channel that its words imply."""

import re

from samples.draw.registry import Paper

LINK = re.compile(r"länk|\biep\b", re.IGNORECASE)


def note_link(paper: Paper) -> None:
    """Let an order that speaks of linking, and of no other way, name that channel."""
    words = [mark.text for sheet in paper.pen.sheets for mark in sheet.ink()]
    if LINK.search(" ".join([*words, paper.mail.body])):
        for story in paper.stories:
            if "channel" not in story.said:
                story.channel = "iep"
                story.said.add("channel")


def stamp(paper: Paper) -> None:
    """Let the sender's office stamp the last page: it was faxed, on which day, by whom."""
    pen, story = paper.pen, paper.story
    x, y = pen.rng.uniform(330, 400), pen.rng.uniform(680, 730)
    pen.box(x, y, x + 140, y + 44, 1.6)
    initials = "".join(part[0] for part in story.secretary.split())
    day = story.written_on.isoformat()
    for index, text in enumerate((pen.rng.choice(("FAXAT", "FAXAD", "SÄNT")), f"{day}   {initials}")):
        pen.y = y + 18 + 17 * index
        pen.write(text, x + 14, size=11, bold=index == 0)
    story.traps.add("stamp")

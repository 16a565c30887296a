"""A caption that asks for the doctor, right before a name: "Läkare   dr Anna Berg"."""

import re

from intake.extract.prose.grammar import cues, label_forms, load_wordings, said
from intake.extract.values.names import strip_titles


def label_at(text: str, title: re.Match[str]) -> tuple[int, int]:
    """Return where the words begin and end that a title closes: "Beställande läkare"."""
    line = text.rfind("\n", 0, title.start()) + 1
    found = (cue.span() for cue in cues("doctor").finditer(text, line, title.end()))
    return next((span for span in found if span[1] == title.end()), title.span())


def is_labels(text: str, titled: int, first: int) -> bool:
    """Tell a caption at a line's start or within it: "Läkare   dr Anna Berg", "Läkare Anna Berg".

    `titled`: where the titles begin, `first`: where the name does.
    """
    start = text.rfind("\n", 0, titled) + 1
    labels = label_forms("doctor").finditer(text, max(start - 1, 0), first)
    label = next((one for one in labels if one.start() >= start and _leads_to(text, one, first)), None)
    if label is None:
        return False
    caption = label.group().strip(" .:…_|")
    return caption[:1].isupper() and said(caption) not in load_wordings()["doctor"]["no_captions"]


def _leads_to(text: str, label: re.Match[str], first: int) -> bool:
    """Say whether nothing but titles stand between a label and a name."""
    return "\n" not in label.group() and not strip_titles(text[label.end() : first])

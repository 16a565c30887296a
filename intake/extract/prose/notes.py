"""A note in one paragraph, its parts set apart by semicolons or strokes, as lines."""

import re
from dataclasses import replace

from intake.extract.pages.passage import own_text
from intake.extract.pages.running import RunningText, run_text
from models.page import Page

LEAST = 3  # signs of one kind that make a note of a paragraph
FULL = 0.8  # of the longest line: a note goes on below a line that long
_SIGNS = (re.compile(r";(?=\s)"), re.compile(r"(?<=\s)\|(?=\s)"), re.compile(r"(?<=\s)//(?=\s)"))


def own_lines(page: Page) -> RunningText:
    """Return a page's own text, without what it quotes, a note's parts as lines."""
    return in_lines(own_text(run_text(page)))


def in_lines(running: RunningText) -> RunningText:
    """Put line breaks for the signs that part a note, and blanks for the lines that it is written over.

    Every character keeps its place.
    """
    text = running.text
    for sign in _SIGNS:
        found = list(sign.finditer(text))
        if len(found) >= LEAST:
            start = text.rfind("\n", 0, found[0].start()) + 1
            end = _end_of_note(text, found[-1].end())
            note = sign.sub(lambda one: "\n" + " " * (len(one[0]) - 1), text[start:end].replace("\n", " "))
            text = f"{text[:start]}{note}{text[end:]}"
    return replace(running, text=text) if text != running.text else running


def _end_of_note(text: str, last: int) -> int:
    """Return where the line ends that a note ends in: below a full line it goes on."""
    start, end = text.rfind("\n", 0, last) + 1, text.find("\n", last)
    if end < 0 or end - start < FULL * max(map(len, text.split("\n"))):
        return len(text) if end < 0 else end
    following = text.find("\n", end + 1)
    return len(text) if following < 0 else following

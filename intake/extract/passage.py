"""A page as a sequence of characters for the language reader, without the mails it quotes.

Wide gaps within a line stay visible as three spaces, since a form's columns are read across.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from intake.extract.running import RunningText
from models.page import Page, Word, lines_of

GAP = "   "
WIDE = 1.1  # a gap wider than so many letter heights parts two columns
QUOTE_STARTS = re.compile(
    r"^[ >]*(?:-{2,} ?(?:ursprungligt|vidarebefordrat|original|forwarded|oprindelig|opprinnelig)[^\n]*"
    r"|(?:den|on|am|på) [^\n]{4,80}\n?[^\n]{0,80}\b(?:skrev|wrote|schrieb|skrev følgende)\b[^\n]*:"
    r"|(?:från|from|fra|von): ?[^\n]+\n+(?:[^\n]*\n+){0,2}?[ >]*(?:skickat|sent|sendt|gesendet|datum|date): )",
    re.IGNORECASE | re.MULTILINE,
)
QUOTED_LINE = re.compile(r"^ ?>[^\n]*$", re.MULTILINE)


@dataclass(frozen=True, slots=True)
class Passage:
    """The text of one page or of a part of it."""

    running: RunningText
    end: int  # what stands from here on is quoted

    @property
    def text(self) -> str:
        return self.running.text[: self.end]


def open_passage(page: Page) -> Passage:
    """Write a page's words as text and find where quoted mails begin."""
    running = _write(page)
    start = QUOTE_STARTS.search(running.text)
    return Passage(running, start.start() if start else len(running.text))


def open_quoted(passage: Passage) -> Passage:
    """Return the whole page: for a forwarded mail, whose order stands in what is quoted."""
    return Passage(passage.running, len(passage.running.text))


def blank_quotes(text: str) -> str:
    """Put spaces for lines that begin with ">", so that every character keeps its place."""
    return QUOTED_LINE.sub(lambda match: " " * len(match.group()), text)


def _write(page: Page) -> RunningText:
    pieces: list[str] = []
    starts: list[int] = []
    length = 0
    for number, line in enumerate(lines_of(page.words)):
        for position, word in enumerate(line):
            gap = _gap(line, position, first=number == 0)
            starts.append(length + len(gap))
            pieces.append(gap + word.text)
            length += len(gap) + len(word.text)
    return RunningText(page=page.number, text="".join(pieces), words=page.words, starts=tuple(starts))


def _gap(line: Sequence[Word], position: int, *, first: bool) -> str:
    if position == 0:
        return "" if first else "\n"
    before, this = line[position - 1].box, line[position].box
    return GAP if this.x0 - before.x1 > WIDE * max(this.height, before.height) else " "

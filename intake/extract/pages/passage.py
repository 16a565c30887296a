"""A page as a sequence of characters for the language reader, without the mails it quotes.

Wide gaps within a line stay visible as three spaces, since a form's columns are read across.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from intake.extract.pages.geometry import share_x
from intake.extract.pages.running import RunningText
from models.page import Box, Page, Tick, Word, lines_of

GAP = "   "
TICKED, BLANK = "☒", "☐"
LEGIBLE = 0.6  # a tick box surer than this is written into the text
LEADER = re.compile(r"[._…·]{3,}")  # what leads the eye to a value, or waits for one
WIDE = 1.1  # a gap wider than so many letter heights parts two columns
QUOTE_STARTS = re.compile(
    r"^[ >]*(?:-{2,} ?(?:ursprungligt|vidarebefordrat|original|forwarded|oprindelig|opprinnelig)[^\n]*"
    r"|(?:den|on|am|på) [^\n]{4,80}\n?[^\n]{0,80}\b(?:skrev|wrote|schrieb)\b[^\n]*\n?[^\n]{0,60}:[ ]*$"
    # "2026-11-01 skrev Röntgen <a@b.se>:", "Eva Ek <a@b.se> skrev:"
    r"|(?:\d{4}-\d\d-\d\d|\d{1,2} [a-zåäö]{3,9}\.? \d{4})[^\n]{0,40}\b(?:skrev|wrote|schrieb)\b[^\n]*:[ ]*$"
    r"|[^\n]{0,60}<[^\n<>@]+@[^\n<>]+>[^\n]{0,30}\b(?:skrev|wrote|schrieb)\b[^\n]*:[ ]*$"
    r"|(?:från|from|fra|von): ?[^\n]+\n(?:[^\n]*\n){0,2}?[ >]*(?:skickat|sent|sendt|gesendet): "
    # a cover sheet has a sender and a date as well, but no subject in a mail's words
    r"|(?:från|from|fra|von): ?[^\n]+\n(?:[^\n]*\n){0,3}?[ >]*(?:ämne|subject|emne|betreff): )",
    re.IGNORECASE | re.MULTILINE,
)
PASSED_ON = re.compile(
    r"(?:(?:ämne|subject|emne): ?)?(?:vb|fw|fwd|vs|vl|wg|tr|vidarebefordra[td]|vidaresän[dt]): ?",
    re.IGNORECASE,
)
SENTENCE_STARTS = re.compile(r"[.!?;]\s+(?=[A-ZÅÄÖ])|\n\s*\n")
NUMBER = re.compile(r"\d{6}\s?[-+–]?\s?\d{4}")  # somebody's identity, whatever it is worth
# "30 december / 2025", "16/5 / 2025"
MONTH_ENDS = re.compile(
    r"(\b\d{1,2}(?:(?::?[ae]|\.)? [^\W\d_]{3,9}\.?|/\d{1,2}))\n(?=(?:19|20)\d\d(?![\d/-]|[.]\d))"
)
WRAPPED = re.compile(r"(?<=[^\n.:;])\n(?=[a-zåäöæøü]{2})")
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
    return Passage(running, quotes_from(running.text))


def quotes_from(text: str) -> int:
    """Return where a mail begins to quote others; its length where it does not.

    What a mail passes on is no quotation, as long as nothing above but its subject says whom it is about.
    """
    starts = (found.start() for found in QUOTE_STARTS.finditer(text))
    return next((start for start in starts if not _is_passed_on(text[:start])), len(text))


def _is_passed_on(above: str) -> bool:
    subject, _, own = above.lstrip().partition("\n")
    return bool(PASSED_ON.match(subject)) and not NUMBER.search(own)


def open_quoted(passage: Passage) -> Passage:
    """Return the whole page: for a forwarded mail, whose order stands in what is quoted."""
    return Passage(passage.running, len(passage.running.text))


def blank_quotes(text: str) -> str:
    """Put spaces for lines that begin with ">", so that every character keeps its place."""
    return QUOTED_LINE.sub(lambda match: " " * len(match.group()), text)


def unwrap(text: str) -> str:
    """Put a space for a line break within a sentence or a date, so that every character keeps its place."""
    return MONTH_ENDS.sub(r"\1 ", WRAPPED.sub(" ", text))


def own_text(running: RunningText) -> RunningText:
    """Return a page's text with what it quotes blanked, where it says who is meant itself."""
    start = quotes_from(running.text)
    end = start if NUMBER.search(running.text[:start]) else len(running.text)
    return replace(running, text=blank_quotes(running.text[:end]))


def _write(page: Page) -> RunningText:
    pieces: list[str] = []
    starts: list[int] = []
    words: list[Word] = []
    length = 0
    for line in _with_ticks(lines_of(page.words), page.ticks):
        kept = [word for word in line if not LEADER.fullmatch(word.text)]
        for position, word in enumerate(kept):
            gap = _gap(kept, position, first=not words)
            starts.append(length + len(gap))
            pieces.append(gap + word.text)
            words.append(word)
            length += len(gap) + len(word.text)
    return RunningText(page=page.number, text="".join(pieces), words=tuple(words), starts=tuple(starts))


def _gap(line: Sequence[Word], position: int, *, first: bool) -> str:
    if position == 0:
        return "" if first else "\n"
    before, this = line[position - 1].box, line[position].box
    return GAP if this.x0 - before.x1 > WIDE * max(this.height, before.height) else " "


def _with_ticks(lines: list[list[Word]], ticks: Sequence[Tick]) -> list[list[Word]]:
    """Write every tick box as a sign at its place in its line, as a typist would."""
    written = [list(line) for line in lines]
    for tick in ticks:
        middle = tick.box.center[1]
        line = next((one for one in written if one[0].box.top <= middle <= one[-1].box.bottom), None)
        if line is None or tick.confidence < LEGIBLE:
            continue
        sign = Word(TICKED if tick.ticked else BLANK, tick.box)
        under = [word for word in line if _lies_on(word.box, tick.box)]
        if any(len(word.text) > 2 for word in under):
            continue  # letters, not a box
        kept = [word for word in line if word not in under]  # a box that was read as a letter
        place = next((at for at, word in enumerate(kept) if word.box.x0 > tick.box.x0), len(kept))
        line[:] = [*kept[:place], sign, *kept[place:]]
    return written


def _lies_on(box: Box, other: Box) -> bool:
    """Say whether two boxes of a line share half of the narrower: a caption's first sign may touch it."""
    return 2 * share_x(box, other) > min(box.width, other.width)

"""A page as running text, with the way back from a character to the words it came from."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import dataclass

from models.order import Evidence
from models.page import Box, Page, Word, lines_of


@dataclass(frozen=True, slots=True)
class RunningText:
    """The words of a page joined by spaces and line breaks."""

    page: int
    text: str
    words: tuple[Word, ...]
    starts: tuple[int, ...]  # of each word in `text`

    def words_between(self, start: int, end: int) -> tuple[Word, ...]:
        """Return the words that a stretch of characters touches."""
        first = max(bisect_right(self.starts, start) - 1, 0)
        last = bisect_right(self.starts, max(end - 1, start))
        return self.words[first:last]

    def evidence(self, start: int, end: int) -> Evidence:
        """Return where the characters `start` to `end` stand on the page."""
        words = self.words_between(start, end)
        return Evidence(page=self.page, bbox=box_around(words), quote=" ".join(word.text for word in words))


def run_text(page: Page, words: Sequence[Word] | None = None) -> RunningText:
    """Join a page's words (or some of them, in reading order) into text."""
    chosen = tuple(page.words if words is None else words)
    pieces: list[str] = []
    starts: list[int] = []
    length = 0
    for number, line in enumerate(lines_of(chosen)):
        for position, word in enumerate(line):
            gap = "" if not pieces else ("\n" if position == 0 and number else " ")
            starts.append(length + len(gap))
            pieces.append(gap + word.text)
            length += len(gap) + len(word.text)
    return RunningText(page=page.number, text="".join(pieces), words=chosen, starts=tuple(starts))


def box_around(words: Sequence[Word]) -> Box | None:
    """Return the smallest box that holds all words; None where there are none."""
    if not words:
        return None
    return Box(
        min(word.box.x0 for word in words),
        min(word.box.top for word in words),
        max(word.box.x1 for word in words),
        max(word.box.bottom for word in words),
    )

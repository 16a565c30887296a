"""Text set from words on a page, from which every span finds its way back to the ink."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from intake.extract.pages.geometry import box_of
from models.order import Candidate, Evidence, FieldName, Reader
from models.page import Word


@dataclass(frozen=True, slots=True, eq=False)
class Snippet:
    """The text of some lines of words, with the place of every word in it."""

    text: str
    spans: tuple[tuple[int, int, Word], ...]
    page: int

    def words_in(self, start: int, end: int) -> tuple[Word, ...]:
        """Return the words that the characters `start` to `end` come from."""
        return tuple(word for first, last, word in self.spans if first < end and last > start)

    @property
    def words(self) -> tuple[Word, ...]:
        return tuple(word for _, _, word in self.spans)

    def part(self, start: int, end: int) -> "Snippet":
        """Return what stands between two offsets, without the space around it."""
        text = self.text[start:end]
        start += len(text) - len(text.lstrip())
        end -= len(text) - len(text.rstrip())
        inside = tuple(
            (max(a, start) - start, min(b, end) - start, word)
            for a, b, word in self.spans
            if a < end and b > start
        )
        return Snippet(self.text[start:end], inside, self.page)

    def after(self, words: Sequence[Word]) -> "Snippet":
        """Return the snippet with words set before it."""
        first = compose([words], self.page)
        shift = len(first.text) + 1
        spans = tuple((a + shift, b + shift, word) for a, b, word in self.spans)
        return Snippet(f"{first.text} {self.text}", first.spans + spans, self.page)


def compose(lines: Iterable[Sequence[Word]], page: int) -> Snippet:
    """Set lines of words into text, a space between words and a line break between lines."""
    text, spans = "", []
    for line in lines:
        text += "\n" if text else ""
        for number, word in enumerate(line):
            text += " " if number else ""
            spans.append((len(text), len(text) + len(word.text), word))
            text += word.text
    return Snippet(text, tuple(spans), page)


def sureness_of(words: Sequence[Word]) -> float:
    """Return how surely words were read, 0 to 1: the engine's own figure, softened."""
    if not words:
        return 1.0
    mean = sum(word.confidence for word in words) / len(words)
    return max(mean, 0.0) ** 0.5


def evidence_of(snippet: Snippet) -> Evidence:
    """Point to the ink of a snippet."""
    words = snippet.words
    return Evidence(page=snippet.page, bbox=box_of(words) if words else None, quote=snippet.text)


def candidate(
    field: FieldName,
    value: str,
    snippet: Snippet,
    confidence: float,
    why: str,
    directory_id: str | None = None,
) -> Candidate:
    """Make this reader's candidate of a snippet."""
    return Candidate(
        field=field,
        value=value,
        raw=" ".join(snippet.text.split()),
        confidence=round(min(confidence * sureness_of(snippet.words), 1.0), 4),
        evidence=evidence_of(snippet),
        reader=Reader.LAYOUT,
        why=why,
        directory_id=directory_id,
    )

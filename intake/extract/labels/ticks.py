"""Tick boxes: which captions are chosen, which are not."""

import re
from collections.abc import Iterable, Sequence
from dataclasses import dataclass

from intake.extract.labels.delimiters import EMPTY, TICKED, is_tick
from intake.extract.pages.geometry import Zone, box_of, gap, share_x, share_y
from models.page import Box, Page, Source, Word

_TICKED_GLYPHS = frozenset("☒☑■✓✔✗✘⊠🗹🗷▣⬛")
_EMPTY_GLYPHS = frozenset("☐□▢◻⬜❑❏❐")
_BRACKETS = re.compile(r"^(?:\[(?P<square>[xX✓✗ *]?)\]|\((?P<round>[xX✓✗ ]?)\))(?P<rest>.*)$")
CAPTION_GAP = 2.2  # word heights between a caption's words


@dataclass(frozen=True, slots=True, eq=False)
class Choice:
    """A tick box with its caption; no words where the caption stands elsewhere, as over a table's column."""

    tick: Word
    ticked: bool
    words: tuple[Word, ...]
    zone: Zone

    @property
    def text(self) -> str:
        return " ".join(word.text for word in self.words).strip(" :.,;*")


def with_ticks(page: Page) -> list[Word]:
    """Return the page's words with every tick box among them as a word of one sign."""
    words = [part for word in _joined(page.words) for part in _split_glyph(word)]
    ticks = [
        tick for tick in page.ticks if not any(_is_letter_of(word, tick.box, page.source) for word in words)
    ]
    boxes = [tick.box for tick in ticks]
    kept = [word for word in words if not any(_is_inside(word, box) for box in boxes)]
    found = [Word(TICKED if tick.ticked else EMPTY, tick.box, tick.confidence) for tick in ticks]
    return kept + found


def _is_letter_of(word: Word, box: Box, source: Source) -> bool:
    """Tell whether what was taken for a tick box is a part of a printed word: a capital letter, often."""
    if source is not Source.OCR:
        is_text = len(word.text) > 3 or (word.text.isalpha() and word.text not in ("x", "X"))
        return is_text and share_x(word.box, box) > 0.5 * box.width and word.box.holds(box.center)
    begins = -1 < word.box.x0 - box.x1 < 0.2 * box.height and share_y(word.box, box) > 0.5 * word.box.height
    return begins and word.text[0].islower()


def _is_inside(word: Word, box: Box) -> bool:
    """Tell whether a word is only what the box itself was read as."""
    if len(word.text) > 3 or (word.text.isalnum() and len(word.text) > 1):
        return False
    roomy = Box(box.x0 - 3, box.top - 3, box.x1 + 3, box.bottom + 3)
    return roomy.holds(word.box.center)


def _joined(words: Sequence[Word]) -> Iterable[Word]:
    """Join "[" "x" "]" and "[" "]" to one word each."""
    at = 0
    while at < len(words):
        size = _bracket_size(words, at)
        if size:
            run = words[at : at + size]
            yield Word("".join(word.text for word in run), box_of(run), min(w.confidence for w in run))
        else:
            yield words[at]
        at += size or 1


def _bracket_size(words: Sequence[Word], at: int) -> int:
    if words[at].text not in ("[", "("):
        return 0
    closing = {"[": "]", "(": ")"}[words[at].text]
    if at + 1 < len(words) and words[at + 1].text == closing:
        return 2
    if at + 2 < len(words) and words[at + 1].text in ("x", "X") and words[at + 2].text == closing:
        return 3
    return 0


def _split_glyph(word: Word) -> list[Word]:
    """Part a tick sign from the word that it is glued to."""
    first = word.text[0]
    if first in _TICKED_GLYPHS or first in _EMPTY_GLYPHS:
        return _cut(word, 1, word.text[1:], first in _TICKED_GLYPHS)
    if len(word.text) > 1 and (word.text[-1] in _TICKED_GLYPHS or word.text[-1] in _EMPTY_GLYPHS):
        head, tail = _cut_at(word, len(word.text) - 1)
        return [head, *_split_glyph(tail)]
    match = _BRACKETS.match(word.text)
    if match:
        sign = match["square"] if match["square"] is not None else match["round"]
        return _cut(word, len(word.text) - len(match["rest"]), match["rest"], bool(sign.strip()))
    return [word]


def _cut(word: Word, at: int, rest: str, ticked: bool) -> list[Word]:
    head, tail = _cut_at(word, at)
    sign = Word(TICKED if ticked else EMPTY, head.box, word.confidence)
    return [sign, tail] if rest else [sign]


def _cut_at(word: Word, at: int) -> tuple[Word, Word]:
    edge = word.box.x0 + word.box.width * at / len(word.text)
    left = Box(word.box.x0, word.box.top, edge, word.box.bottom)
    right = Box(edge, word.box.top, word.box.x1, word.box.bottom)
    return Word(word.text[:at], left, word.confidence), Word(word.text[at:], right, word.confidence)


def read_choices(zones: Sequence[Zone]) -> list[Choice]:
    """Give every tick box its caption: the words right of it, or left of it where the row ends with a box."""
    return [choice for zone in zones for row in zone.rows for choice in _in_row(row, zone)]


def _in_row(row: Sequence[Word], zone: Zone) -> list[Choice]:
    at = [number for number, word in enumerate(row) if is_tick(word)]
    if not at:
        return []
    leftwards = at[0] > 0 and at[-1] == len(row) - 1 and not row[at[0] - 1].text.endswith(":")
    edges = [-1, *at, len(row)]
    choices = []
    for place, number in enumerate(at, 1):
        before, after = row[edges[place - 1] + 1 : number], row[number + 1 : edges[place + 1]]
        words = (
            _nearest(before[::-1], row[number], zone.height)[::-1]
            if leftwards
            else _nearest(after, row[number], zone.height)
        )
        choices.append(Choice(row[number], row[number].text == TICKED, tuple(words), zone))
    return choices


def _nearest(words: Sequence[Word], tick: Word, height: float) -> Sequence[Word]:
    """Take words going away from the tick box until a gap too wide for one caption."""
    taken: list[Word] = []
    last = tick
    for word in words:
        left, right = (last, word) if word.box.x0 >= last.box.x0 else (word, last)
        if gap(left, right) > CAPTION_GAP * height * (1.8 if last is tick else 1):
            break
        taken.append(word)
        last = word
    return taken

"""Lay a page out: its zones, labels and tick boxes, without what the radiology department fills in itself."""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace

from intake.extract.labels.columns import with_folded_headings, with_seams
from intake.extract.labels.delimiters import is_leader, is_tick
from intake.extract.labels.filed import with_filed
from intake.extract.labels.finding import find_labels
from intake.extract.labels.pointing import with_pointing
from intake.extract.labels.sections import private_regions, with_headings
from intake.extract.labels.spotting import Label
from intake.extract.labels.ticks import Choice, read_choices, with_ticks
from intake.extract.labels.wordings import Wordings
from intake.extract.pages.geometry import Zone, zones_of
from intake.extract.pages.hints import find_hints
from intake.extract.pages.passage import open_passage
from models.page import Box, Page, Source, Word

FORWARDED = 20  # words above a mail that is passed on

Line = tuple[Word, ...]


@dataclass(frozen=True, slots=True, eq=False)
class Value:
    """Words that may be a label's value, line by line."""

    lines: tuple[Line, ...]
    how: str  # "right of", "below", "in the cell right of", ...
    sureness: float

    @property
    def words(self) -> Line:
        return tuple(word for line in self.lines for word in line)


@dataclass(frozen=True, slots=True, eq=False)
class Board:
    """A page laid out: zones and the labels in them."""

    page: Page
    zones: tuple[Zone, ...]
    labels: Mapping[Zone, tuple[Label, ...]]
    choices: tuple[Choice, ...]
    struck: frozenset[Word]  # captions of boxes that are not ticked
    silent: tuple[Box, ...] = ()  # what nobody has written: printed examples, and what we fill in ourselves

    def all_labels(self) -> Iterator[Label]:
        for zone in self.zones:
            yield from self.labels[zone]

    def zone_of(self, cell: Box) -> Zone | None:
        return next((zone for zone in self.zones if zone.is_cell and zone.box == cell), None)

    def in_row(self, zone: Zone, row: int) -> list[Label]:
        """Return a row's labels from left to right."""
        return [label for label in self.labels[zone] if label.row == row]

    def plain(self, words: Sequence[Word]) -> Line:
        """Leave out what is no text of a value: lines to write on, tick signs, captions not chosen."""
        text = tuple(w for w in words if not is_leader(w) and not is_tick(w) and w not in self.struck)
        return text[: _smudge_at(text)]

    def is_caption(self, words: Sequence[Word]) -> bool:
        """Say whether one of the words stands beside a tick box."""
        return any(word in choice.words for choice in self.choices for word in words)


def _smudge_at(words: Sequence[Word]) -> int:
    """Return where words end and what a dotted line was read as begins: nothing there was read surely."""
    at = len(words)
    while at > 0 and words[at - 1].confidence < 0.4 and not any(s.isdigit() for s in words[at - 1].text):
        at -= 1
    sure = [number for number in range(at, len(words)) if words[number].confidence < 0.05]
    return sure[0] if sure and len(words) - sure[0] > 1 else len(words)


def lay_out(page: Page, wordings: Wordings) -> Board:
    """Find a page's zones, labels and tick boxes."""
    hints = find_hints(page)
    words = [part for word in with_ticks(page) for part in part_glued(word) if not _is_in(word, hints)]
    board = _board(page, words, wordings)
    if page.source is Source.MAIL and (depth := _quoted_from(page)) is not None:
        fresh = [word for word in words if word.box.top < depth]
        # A forwarded order stands in what is quoted, below a line or two.
        if len(fresh) > FORWARDED:
            words, board = fresh, _board(page, fresh, wordings)
    regions = private_regions(page, list(board.all_labels()), words)
    if not regions:
        return replace(board, silent=tuple(hints))
    others = [word for word in words if not _is_in(word, regions)]
    return replace(_board(page, others, wordings), silent=(*hints, *regions))


def _is_in(word: Word, boxes: Sequence[Box]) -> bool:
    return any(box.holds(word.box.center) for box in boxes)


def _quoted_from(page: Page) -> float | None:
    """Return the height at which a mail begins to quote others; None where it does not."""
    passage = open_passage(page)
    starts = zip(passage.running.starts, passage.running.words, strict=True)
    return next((word.box.top - 1 for start, word in starts if start >= passage.end), None)


def _board(page: Page, words: Sequence[Word], wordings: Wordings) -> Board:
    zones = tuple(
        with_seams(with_folded_headings(zone, wordings), wordings) for zone in zones_of(page, words)
    )
    choices = tuple(read_choices(zones))
    captions = frozenset(word for choice in choices for word in choice.words)
    found = {
        zone: with_headings(with_pointing(find_labels(zone, wordings, captions), zone, wordings))
        for zone in zones
    }
    labels = with_filed(found, wordings, page.cells)
    struck = frozenset(word for choice in choices if not choice.ticked for word in choice.words)
    return Board(page, zones, labels, choices, struck)


_GLUED = re.compile(r"^([^\W\d_][^:]*[^\W\d_]\)?:)((?![sS]$|[a-zåäö]{1,3}$)[^\s/:].*)$")
_NUMBERED = re.compile(r"^([^\W\d_]{6,}:?)(\d[\d\-+]{5,})$")
_LED = re.compile(r"^([^\W\d_][^.…_]+)[.…_]{3,}:?(.*)$")


def part_glued(word: Word) -> list[Word]:
    """Part "Klinik:Medicinmott" and "Klinik.....Medicinmott" into label and value."""
    if match := _GLUED.match(word.text):
        return _parted(word, match[1], match[2])
    if match := _NUMBERED.match(word.text):
        return _parted(word, match[1], match[2])
    if match := _LED.match(word.text):
        return _parted(word, match[1] + ":", match[2])
    return [word]


def _parted(word: Word, head: str, tail: str) -> list[Word]:
    box = word.box
    edge = box.x1 - box.width * len(tail) / len(word.text)
    first = Word(head, Box(box.x0, box.top, edge, box.bottom), word.confidence)
    return [first, Word(tail, Box(edge, box.top, box.x1, box.bottom), word.confidence)] if tail else [first]

"""Lines that stand together under one another, parted from all others by white space."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import pairwise

from intake.extract.pages.geometry import Zone, box_of, share_x
from models.page import Box, Word

Row = tuple[Word, ...]

REACH = 2.0  # of the gap that parts two words: so much parts two columns
CLOSE = 1.25  # of a line: the room between two lines of one block
ALIGNED = 4.0  # points that lines of one block begin out of line at most


@dataclass(frozen=True, slots=True, eq=False)
class Block:
    """Lines of one column without an empty line between them."""

    rows: tuple[Row, ...]
    line: float  # of the page's usual line

    @property
    def box(self) -> Box:
        return box_of([word for row in self.rows for word in row])


def blocks_of(zone: Zone) -> list[Block]:
    """Share a zone's lines out over its columns' blocks, from top to bottom."""
    blocks: list[list[Row]] = []
    for row in zone.rows:
        homes: list[tuple[Row, list[list[Row]]]] = []
        for part in phrases_of(row, zone):
            homes.append((part, [block for block in blocks if _goes_on(block, part, zone)]))
        for part, found in homes:
            home = found[0] if len(found) == 1 else None
            rivals = [other for other, theirs in homes if other is not part and home in theirs]
            if home is None or (rivals and not _is_aligned(home, part)):
                blocks.append([part])
            else:
                home.append(part)
    return [Block(tuple(block), zone.line) for block in blocks]


def phrases_of(row: Sequence[Word], zone: Zone) -> Iterator[Row]:
    """Part a row where a column ends."""
    start = 0
    for at, (left, right) in enumerate(pairwise(row), start=1):
        if zone.is_parted(left, right, REACH):
            yield tuple(row[start:at])
            start = at
    if row:
        yield tuple(row[start:])


def _goes_on(block: Sequence[Row], part: Row, zone: Zone) -> bool:
    last, this = box_of(block[-1]), box_of(part)
    near = this.top - last.bottom <= CLOSE * max(zone.line, min(last.height, 2 * zone.line))
    return near and this.top > last.top and share_x(last, this) > 0


def _is_aligned(block: Sequence[Row], part: Row) -> bool:
    return abs(block[-1][0].box.x0 - part[0].box.x0) < ALIGNED

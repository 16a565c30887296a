"""A part of a body that goes on an examination behind its day: "CT buk 3/2 2026 resp thorax", "o buk"."""

import re
from collections.abc import Iterator, Sequence

from intake.extract.knowledge import Knowledge
from intake.extract.values.exam_terms import find_pieces, index_of

Stretch = tuple[int, int]
# what joins it to the examination before it, right before the part
_JOINS = re.compile(
    r"(?:^|[\s\d)])(?:resp\.?|respektive|o|och|samt|plus|jämte|även|inkl\.?|\+|&|/)\s*"
    r"(?:\w*bild\w*\s+(?:på|av|från)\s+|(?:av|på)\s+)?(?:(?:höger|vänster|hö|vä)\.?\s+)?$",
    re.IGNORECASE,
)
_ENDS = re.compile(r"(?<=[^\W\d_]{2})[.!?](?=\s|$)|[\n;:]")


def find_added(
    text: str, asked: Sequence[Stretch], taken: Sequence[Stretch], knowledge: Knowledge
) -> Iterator[str]:
    """Yield the parts that stand joined behind an examination, in its sentence, and are read for nothing."""
    starts = sorted(start for start, _ in asked)
    for start, end in asked:
        following = next((other for other in starts if other > start), len(text))
        stop = _ENDS.search(text, end, following)
        behind = text[end : stop.start() if stop else following]
        for piece in find_pieces(behind, index_of(knowledge)):
            at = (end + piece.start, end + piece.end)
            is_read = any(a < at[1] and at[0] < b for a, b in taken)
            if piece.term.kind == "body" and not is_read and _JOINS.search(behind[: piece.start]):
                yield behind[piece.start : piece.end]

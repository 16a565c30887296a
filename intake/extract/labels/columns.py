"""Where a form's labels stand in columns, and where their values do."""

from collections.abc import Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from intake.extract.labels.wordings import Wordings, key
from intake.extract.pages.geometry import SEAM, Zone, text_of
from models.page import Word

LONGEST = 9  # words in a label


@dataclass(frozen=True, slots=True)
class Columns:
    """Where a zone's plain labels begin and end, and where their values begin."""

    lefts: tuple[float, ...]
    rights: tuple[float, ...]
    values: tuple[float, ...]

    def is_aligned(self, words: Sequence[Word]) -> bool:
        """Tell whether a wording stands in a column of labels, by its left or its right side."""
        return count_near(self.lefts, words[0].box.x0) >= 2 or count_near(self.rights, words[-1].box.x1) >= 2

    def is_label_column(self, word: Word) -> bool:
        return count_near(self.lefts, word.box.x0) >= 3

    def ends_label_column(self, word: Word) -> bool:
        """Tell where labels end that are set to the right, against their values."""
        return count_near(self.rights, word.box.x1) >= 3

    def is_value_column(self, word: Word) -> bool:
        return count_near(self.values, word.box.x0) >= 2


def count_near(places: Sequence[float], place: float) -> int:
    """Return how many places there are within four points of one."""
    return sum(abs(other - place) < 4 for other in places)


def with_seams(zone: Zone, wordings: Wordings) -> Zone:
    """Mark where three wordings or more end at one place, with a value a mere space behind them.

    So stand labels that are set to the right against their values.
    """
    ends = [end for row in zone.rows if (end := _wording_at_start(row, zone, wordings))]
    seams = []
    for _, x1, x0 in ends:
        there = {letters for letters, end, start in ends if abs(end - x1) < SEAM and abs(start - x0) < SEAM}
        if len(there) >= 3:
            seams.append((x1, x0))
    return replace(zone, seams=tuple(dict.fromkeys(seams)))


def _wording_at_start(row: Sequence[Word], zone: Zone, wordings: Wordings) -> tuple[str, float, float] | None:
    """Return the longest wording that a row begins with, its end, and the start of the next word."""
    found = None
    for end in range(1, min(LONGEST, len(row))):
        letters = key(" ".join(word.text for word in row[:end]))
        if row[end - 1].text.endswith((":", "?")):
            return None  # a colon tells by itself
        if wordings.find(letters):
            found = letters, row[end - 1].box.x1, row[end].box.x0
        if zone.is_parted(row[end - 1], row[end]):
            break
    return found


def with_folded_headings(zone: Zone, wordings: Wordings) -> Zone:
    """Set the second line of a table's heading beside its first: "Patientens" over "personnummer"."""
    rows = [list(row) for row in zone.rows]
    for upper, lower in pairwise(rows):
        if upper and lower and lower[0].box.top - upper[0].box.top < 1.75 * zone.line:
            _fold(upper, lower, zone, wordings)
    return replace(zone, rows=tuple(tuple(row) for row in rows if row))


def _fold(upper: list[Word], lower: list[Word], zone: Zone, wordings: Wordings) -> None:
    """Move a row of words up, each beside the words that it stands under, if all of it goes on there."""
    above = _segments(upper, zone)
    pairs = [(over, below) for below in _segments(lower, zone) for over in above if _is_under(below, over)]
    words = [word for _, below in pairs for word in below]
    others = [over for over in above if not any(over is one for one, _ in pairs)]
    is_heading = any(wordings.match(text_of(over)) for over in others)
    folded = all(wordings.match(text_of([*over, *below])) for over, below in pairs)
    if len(words) != len(lower) or not is_heading or not folded:
        return
    for over, below in pairs:
        at = upper.index(over[-1]) + 1
        upper[at:at] = below
    lower.clear()


def _is_under(below: Sequence[Word], over: Sequence[Word]) -> bool:
    return abs(over[0].box.x0 - below[0].box.x0) < 4 and len(over) + len(below) <= 4


def _segments(row: Sequence[Word], zone: Zone) -> list[list[Word]]:
    found: list[list[Word]] = []
    for word in row:
        if found and not zone.is_parted(found[-1][-1], word):
            found[-1].append(word)
        else:
            found.append([word])
    return found

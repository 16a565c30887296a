"""A place read across columns: "Röntgen Halmstad   Vårdcentralen Laholm" below "Till" and "Från" is two."""

from collections.abc import Mapping, Sequence
from itertools import pairwise

from intake.extract.alike.sameness import PLACES, fold
from intake.extract.facts.writers import words_in
from intake.extract.pages.geometry import gap, share_y
from models.order import Candidate
from models.page import Page, Word

COLUMN = 2.5  # heights of room between words of one line that part two columns


def without_spread(candidates: Sequence[Candidate], pages: Mapping[int, Page]) -> list[Candidate]:
    """Leave out a place whose words stand in two columns where another reader has those of one column."""
    spread = [one for one in candidates if one.field in PLACES and _is_spread(words_in(one.evidence, pages))]
    whole = [one for one in candidates if one.field in PLACES and one not in spread]
    return [one for one in candidates if one not in spread or not any(_holds(one, other) for other in whole)]


def _is_spread(words: Sequence[Word]) -> bool:
    return any(
        share_y(one.box, other.box) > 0.5 * min(one.box.height, other.box.height)
        and gap(one, other) > COLUMN * max(one.box.height, other.box.height)
        for one, other in pairwise(words)
    )


def _holds(one: Candidate, other: Candidate) -> bool:
    """Say whether another value of the same field is part of this one's words."""
    return one.field is other.field and fold(other.value) in fold(one.value)

"""Places that a line's end cut short, where other readers have all of their words."""

import re
from collections.abc import Sequence

from intake.extract.alike.sameness import PLACES, fold
from models.order import Candidate

CUT = re.compile(r"(?:[,/&-]|\b(?:i|på|vid|och|för|av|the|of|de|la))\s*$")  # what no name ends in
SHORTEST = 8  # letters of a beginning that says which place it is the beginning of


def without_fragments(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Leave out places on no list with which a known one begins, in the same words."""
    whole = [one for one in candidates if one.field in PLACES and one.directory_id is not None]
    return [one for one in candidates if not any(_is_beginning(one, other) for other in whole)]


def _is_beginning(one: Candidate, other: Candidate) -> bool:
    if one.field is not other.field or one.directory_id is not None:
        return False
    here, there = one.evidence, other.evidence
    if here.page != there.page or here.bbox is None or there.bbox is None or not here.bbox.meets(there.bbox):
        return False
    goes_on = there.bbox.bottom > here.bbox.bottom + here.bbox.height / 2  # in the next line
    mine, theirs = fold(one.raw), fold(other.raw)
    is_cut = goes_on or CUT.search(one.raw) is not None
    return is_cut and len(mine) >= SHORTEST and theirs.startswith(f"{mine} ")

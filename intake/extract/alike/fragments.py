"""Places that a line's end cut short where others have all of their words, and offices beside who orders."""

import re
from collections.abc import Sequence

from intake.extract.alike.sameness import PLACES, fold
from intake.extract.knowledge import Knowledge
from intake.extract.places.resolve import resolve_place
from intake.extract.prose.housenames import NAMED_WHOLE
from models.order import Candidate, FieldName

CUT = re.compile(r"(?:[,/&-]|\b(?:i|på|vid|och|för|av|the|of|de|la))\s*$")  # what no name ends in
SURE = 0.6  # of a clinic beside which an office of its house is none
SHORTEST = 8  # letters of a beginning that says which place it is the beginning of


def without_fragments(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Leave out places on no list with which a known or a whole one begins, in the same words."""
    places = [one for one in candidates if one.field in PLACES]
    whole = [one for one in places if one.directory_id is not None or NAMED_WHOLE in one.why]
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


def without_offices(candidates: Sequence[Candidate], knowledge: Knowledge) -> list[Candidate]:
    """Leave out the office that signs for a house where a unit of that house is said to order."""
    units = {
        one.directory_id
        for one in candidates
        if one.field is FieldName.CLINIC and one.directory_id and one.confidence >= SURE
        if resolve_place(one.value, knowledge).unit and not _is_office(one, knowledge)
    }
    return [one for one in candidates if not (one.directory_id in units and _is_office(one, knowledge))]


def _is_office(one: Candidate, knowledge: Knowledge) -> bool:
    unit = one.value.partition(", ")[0].casefold()
    return one.field is FieldName.CLINIC and unit in knowledge.place_words["office"]

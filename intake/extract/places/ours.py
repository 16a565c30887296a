"""Say which places are the department that reads: who is written to, and sends nothing to itself."""

import re
import tomllib
from functools import cache
from pathlib import Path

from intake.extract.knowledge import Knowledge
from intake.extract.places.resolve import resolve_place
from models.order import Candidate, FieldName
from models.receiver import Place

WORDS_FILE = Path(__file__).with_name("ours.toml")
_ATTENTION = re.compile(r"'att", re.IGNORECASE)  # in a candidate's why: the label that addresses a letter
LABELLED = 0.85  # how sure an order's clinic must be for our hospital's name to be no clinic
INSTEAD = 0.7  # how sure another destination must be for our own to be the addressee


def is_our_department(place: Place, knowledge: Knowledge) -> bool:
    """Tell the site's own radiology, or its hospital alone; a clinic of the same house is another matter."""
    houses = [place.receiver] if place.receiver else [*place.rivals]
    is_radiology = any(unit.kind == "radiology" and unit.name == place.unit for unit in knowledge.units)
    if not houses:
        return is_radiology and _names_our_region(place.value, knowledge)
    if any(house.id not in knowledge.home for house in houses):
        return False
    return place.unit is None or is_radiology


def _names_our_region(value: str, knowledge: Knowledge) -> bool:
    """Tell the department by its region: "Röntgen Halland, bildutlämning"."""
    said = set(re.findall(r"[^\W\d_]+", value.casefold()))
    regions = (one.region for one in knowledge.receivers if one.id in knowledge.home)
    named = (set(region.casefold().split()) - {"region", "regionen"} for region in regions)
    return any(words and words <= said for words in named)


def without_ourselves(candidates: list[Candidate], knowledge: Knowledge) -> list[Candidate]:
    """Leave our own department out of the destinations: it stands on most pages, as the addressee.

    Where the words send the images there and name no other place, it stays, for the clerk to look at.
    """
    candidates = _without_our_name(_without_attention(candidates, knowledge), knowledge)
    ours: list[Candidate] = []
    others: list[Candidate] = []
    for one in candidates:
        if one.field is FieldName.DESTINATION and knowledge.home:
            is_ours = is_our_department(resolve_place(one.value, knowledge), knowledge)
            (ours if is_ours else others).append(one)
    is_said = any(map(_is_sent_there, ours))
    if not ours or (is_said and max((one.confidence for one in others), default=0.0) < INSTEAD):
        return candidates
    return [one for one in candidates if one not in ours]


def _without_attention(candidates: list[Candidate], knowledge: Knowledge) -> list[Candidate]:
    """Leave our own department out of those who get the images next: "Att: Röntgen, Hallands sjukhus"."""
    return [
        one
        for one in candidates
        if one.field is not FieldName.FORWARD_TO
        or _ATTENTION.search(one.why) is None
        or not is_our_department(resolve_place(one.value, knowledge), knowledge)
    ]


def _without_our_name(candidates: list[Candidate], knowledge: Knowledge) -> list[Candidate]:
    """Leave our hospital's mere name out of those who order, where a label names a unit of another hospital.

    "FRÅN Hallands sjukhus Halmstad", "Utfört på ...": there the images are.
    """
    clinics = [one for one in candidates if one.field is FieldName.CLINIC]
    known = [one for one in clinics if one.directory_id and one.directory_id not in knowledge.home]
    labelled = any(one.confidence >= LABELLED and resolve_place(one.value, knowledge).unit for one in known)
    ours = [one for one in clinics if one.directory_id in knowledge.home]
    bare = [one for one in ours if resolve_place(one.value, knowledge).unit is None]
    return [one for one in candidates if one not in bare] if labelled else candidates


def _is_sent_there(one: Candidate) -> bool:
    """Tell words that send something from a mere address; "to us" is the orderer's own word."""
    why = one.why.casefold()
    return any(stem in why for stem in _sending()) or "to ourselves" in why or "to the orderer" in why


@cache
def _sending() -> tuple[str, ...]:
    return tuple(tomllib.loads(WORDS_FILE.read_text(encoding="utf-8"))["sent"])

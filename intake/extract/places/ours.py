"""Say which places are the department that reads: who is written to, and sends nothing to itself."""

from intake.extract.knowledge import Knowledge
from intake.extract.places.resolve import resolve_place
from models.order import Candidate, FieldName
from models.receiver import Place

INSTEAD = 0.7  # how sure another destination must be for our own to be the addressee


def is_our_department(place: Place, knowledge: Knowledge) -> bool:
    """Tell the site's own radiology, or its hospital alone; a clinic of the same house is another matter."""
    houses = [place.receiver] if place.receiver else [*place.rivals]
    if not houses or any(house.id not in knowledge.home for house in houses):
        return False
    return place.unit is None or any(
        unit.kind == "radiology" and unit.name == place.unit for unit in knowledge.units
    )


def without_ourselves(candidates: list[Candidate], knowledge: Knowledge) -> list[Candidate]:
    """Leave our own department out of the destinations where somebody reads another one.

    It stands on most pages, as the addressee. Where no other is said, it stays what it was read as.
    """
    ours: list[Candidate] = []
    others: list[Candidate] = []
    for one in candidates:
        if one.field is FieldName.DESTINATION and knowledge.home:
            is_ours = is_our_department(resolve_place(one.value, knowledge), knowledge)
            (ours if is_ours else others).append(one)
    if not ours or max((one.confidence for one in others), default=0.0) < INSTEAD:
        return candidates
    return [one for one in candidates if one not in ours]

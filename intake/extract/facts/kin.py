"""Which other readings name no other house: the whole of it, the unit above, a unit of none."""

from intake.extract.alike.groups import Group
from intake.extract.facts.places import is_proven_head, kind_of
from intake.extract.knowledge import Knowledge
from intake.extract.places.resolve import resolve_place
from models.order import Candidate, Reader
from models.receiver import Place

TOLD = 0.7  # how sure a label's or a sentence's word is beside a letterhead's


def is_of_same_house(rival: Group, group: Group, knowledge: Knowledge) -> bool:
    """Say whether another value says no other house than this one does."""
    mine, theirs = resolve_place(group.best.value, knowledge), resolve_place(rival.best.value, knowledge)
    return (
        _is_whole_of(theirs, group.best)
        or _is_over(rival, theirs, group, mine, knowledge)
        or _is_unit_beside(theirs, rival, group, knowledge)
    )


def _is_whole_of(house: Place, best: Candidate) -> bool:
    """Tell a hospital's name that its houses share: "Sahlgrenska universitetssjukhuset" on Östra's paper."""
    if house.receiver is not None or house.unit is not None or best.directory_id is None:
        return False
    return best.directory_id in {one.id for one in house.rivals}


def _is_over(rival: Group, house: Place, group: Group, mine: Place, knowledge: Knowledge) -> bool:
    """Tell a letterhead's clinic from its part that a label or who signs names."""
    if house.receiver is None or mine.receiver is None or house.receiver.id != mine.receiver.id:
        return False
    stems = [stem_of(place.unit, knowledge) for place in (house, mine)]
    is_mere_head = all(
        member.reader is Reader.LANGUAGE or "letterhead" in member.why for member in rival.members
    )
    is_told = any(
        member.reader is not Reader.LANGUAGE and member.confidence >= TOLD and "letterhead" not in member.why
        for member in group.members
    )
    return stems[0] != "" and stems[0] == stems[1] and is_mere_head and is_told


def stem_of(unit: str | None, knowledge: Knowledge) -> str:
    """Return what a unit is for, without what it is: "Medicin" of Medicinmottagningen."""
    low = (unit or "").casefold()
    heads = sorted(set(knowledge.heads.values()), key=len, reverse=True)
    return next((low.removesuffix(head) for head in heads if low.endswith(head)), "")


def _is_unit_beside(unit: Place, rival: Group, group: Group, knowledge: Knowledge) -> bool:
    """Tell a unit of no house in a sentence, beside a house that heads its paper and signs."""
    if unit.receiver is not None or unit.unit is None or unit.value != unit.unit:
        return False
    if group.best.directory_id is not None or kind_of(unit.unit, knowledge) == "other":
        return False
    readers = {member.reader for member in group.members if is_proven_head(member.why)}
    return len(readers) > 1 and not any(member.reader is Reader.LAYOUT for member in rival.members)

"""What a ruled cell says of an examination in its second line, which a reader of lines passes by."""

from collections.abc import Mapping, Sequence
from dataclasses import replace

from intake.extract.alike.sameness import fold
from models.order import Examination

ADDED = frozenset(("höger", "vänster", "bilateral", "med", "utan", "och", "kontrast"))
CELL = ("in the cell", "in the box")  # in the layout reader's why


def with_cells(lists: Mapping[str, Sequence[Examination]]) -> dict[str, list[Examination]]:
    """Give the other readers' examinations the side and the contrast that stand in the same cell.

    A table's row is read across by them: "Rtg underben / vänster" in one cell, its day in the next.
    """
    whole = [one for one in lists["layout"] if any(words in one.why for words in CELL)]
    return {
        reader: [one if reader == "layout" else _completed(one, whole) for one in found]
        for reader, found in lists.items()
    }


def _completed(one: Examination, whole: Sequence[Examination]) -> Examination:
    fuller = {other.description: other for other in whole if _adds_to(other, one)}
    return replace(one, description=next(iter(fuller))) if len(fuller) == 1 else one


def _adds_to(other: Examination, one: Examination) -> bool:
    mine, theirs = (set(fold(each.description).split()) for each in (one, other))
    if one.date is None or one.date != other.date or not mine < theirs or not theirs - mine <= ADDED:
        return False
    here, there = one.evidence, other.evidence
    if here is None or there is None or here.bbox is None or there.bbox is None:
        return False
    return here.page == there.page and here.bbox.meets(there.bbox)

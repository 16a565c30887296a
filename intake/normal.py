"""How the directory reads names that stand in old lines and new orders, so that they can be compared."""

from functools import lru_cache

from intake.check.duplicates import Normal
from intake.extract.alike.sameness import fold
from intake.extract.knowledge import Knowledge
from intake.extract.places.resolve import resolve_place
from intake.extract.values.examinations import normalise_examination


def normal_forms(knowledge: Knowledge) -> Normal:
    """Return the directory's readings of places and examinations."""

    @lru_cache(maxsize=4096)
    def place(text: str) -> str:
        found = resolve_place(text, knowledge)
        return found.receiver.id if found.receiver and not found.rivals else fold(text)

    @lru_cache(maxsize=4096)
    def examination(text: str) -> str:
        found = normalise_examination(text, knowledge)
        return fold(found.description if found else text)

    return Normal(place=place, examination=examination)

"""Orders of the report alone: where it goes is where the order goes."""

from collections.abc import Iterable
from dataclasses import replace

from intake.extract.alike.groups import VOTE
from models.order import Candidate, FieldName

REPORT = ("report",)


def with_goal_of_report(candidates: Iterable[Candidate], wants: tuple[str, ...]) -> tuple[Candidate, ...]:
    """Make the report's receiver the order's, where nothing else is wanted and no other is named."""
    found = tuple(candidates)
    is_told = any(one.field is FieldName.DESTINATION and one.confidence >= VOTE for one in found)
    if wants != REPORT or is_told:
        return found
    return tuple(
        replace(one, field=FieldName.DESTINATION) if one.field is FieldName.REPORT_DESTINATION else one
        for one in found
    )

"""Divide an order whose examinations come out differently: what goes, what is fetched, what waits and why."""

from collections.abc import Iterable
from dataclasses import dataclass, replace

from models.decision import Case, Decision


@dataclass(frozen=True, slots=True, kw_only=True)
class Split:
    """Positions of an order's examinations, counted from 0."""

    now: tuple[int, ...]  # may be sent
    elsewhere: tuple[int, ...]  # nothing is sent: the receiver gets it by itself
    waiting: tuple[tuple[int, str], ...]  # with the reason, in Swedish

    @property
    def is_divided(self) -> bool:
        return bool(self.now) and bool(self.waiting or self.elsewhere)


def split_decision(decision: Decision) -> Split:
    """Say of each examination whether it goes now, is fetched, or waits with a reason."""
    numbered = list(enumerate(decision.examinations))
    return Split(
        now=tuple(n for n, one in numbered if one.outcome == "release"),
        elsewhere=tuple(n for n, one in numbered if one.outcome == "elsewhere"),
        waiting=tuple((n, one.reason) for n, one in numbered if one.outcome in ("ask", "refuse", "silent")),
    )


def part_of(case: Case, positions: Iterable[int]) -> Case:
    """Return the case of some of its examinations alone, to decide and write out as an order of its own."""
    return replace(case, examinations=tuple(case.examinations[n] for n in positions))

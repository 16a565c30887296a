"""The figures of one run: counts and times, nothing of a patient."""

from dataclasses import dataclass, field
from typing import Any

from models.transmission import TransmissionState


@dataclass(slots=True)
class SourceCount:
    """What one source had."""

    name: str
    counts: dict[str, int] = field(
        default_factory=lambda: {"seen": 0, "taken": 0, "twice": 0, "waiting": 0, "failed": 0}
    )
    problem: str | None = None  # one line where the source could not be reached

    def count(self, what: str) -> None:
        self.counts[what] += 1


@dataclass(slots=True)
class Summary:
    """What one run did. It is added to while the run goes on."""

    sources: list[SourceCount] = field(default_factory=list)
    states: dict[str, int] = field(default_factory=dict)  # transmissions by what became of them
    pages: int = 0
    queued: int = 0
    review: int = 0
    faults: int = 0  # documents that the program failed on; they are tried again
    seconds: float = 0.0  # by the clock: readers work side by side, and a busy machine adds to it
    remarks: list[str] = field(default_factory=list)  # "nothing has come for 4 days"

    def add(self, state: TransmissionState, pages: int, queued: int, review: int) -> None:
        """Count one transmission that was read."""
        self.states[state.value] = self.states.get(state.value, 0) + 1
        self.pages += pages
        self.queued += queued
        self.review += review

    @property
    def files(self) -> int:
        return sum(self.states.values())

    @property
    def orders(self) -> int:
        return self.queued + self.review

    @property
    def no_order(self) -> int:
        return self.states.get(TransmissionState.NO_ORDER.value, 0)

    @property
    def repeats(self) -> int:
        return self.states.get(TransmissionState.DUPLICATE.value, 0)

    @property
    def quarantined(self) -> int:
        return self.states.get(TransmissionState.QUARANTINED.value, 0)

    @property
    def seconds_per_page(self) -> float:
        """Return seconds by the clock of the whole run, collecting included, for each page that was read."""
        return self.seconds / self.pages if self.pages else 0.0

    def as_json(self) -> dict[str, Any]:
        """Return the figures as `run --json` prints them."""
        return {
            "sources": [
                {
                    "source": one.name,
                    **one.counts,
                    "problem": one.problem,
                }
                for one in self.sources
            ],
            "files": self.files,
            "pages": self.pages,
            "orders": self.orders,
            "queued": self.queued,
            "review": self.review,
            "no_order": self.no_order,
            "duplicate": self.repeats,
            "quarantined": self.quarantined,
            "faults": self.faults,
            "seconds": round(self.seconds, 2),
            "seconds_per_page": round(self.seconds_per_page, 3),
            "remarks": self.remarks,
        }

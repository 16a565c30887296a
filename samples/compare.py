"""Compare values with what a truth accepts, and count what is right, wrong and missed."""

from dataclasses import dataclass
from typing import Any

Json = dict[str, Any]
CRITICAL = ("clinic", "doctor", "destination", "patient_id", "examinations")
OTHERS = (
    "forward_to",
    "report_destination",
    "patient_name",
    "channel",
    "consent",
    "wants",
    "urgent",
    "needed_by",
)
WEIGHTY = (*CRITICAL, "forward_to", "report_destination")  # a wrong one sends images to the wrong place
ALIKE = {"uncertain.destination": {"uncertain.destination", "unknown.destination"}}


@dataclass(slots=True)
class Count:
    """Values found right, values found wrong, values of the truth that were not found right."""

    right: int = 0
    wrong: int = 0
    missed: int = 0

    def add(self, other: "Count") -> None:
        self.right += other.right
        self.wrong += other.wrong
        self.missed += other.missed

    @property
    def precision(self) -> float:
        return self.right / (self.right + self.wrong) if self.right + self.wrong else 1.0

    @property
    def recall(self) -> float:
        return self.right / (self.right + self.missed) if self.right + self.missed else 1.0

    @property
    def f1(self) -> float:
        total = 2 * self.right + self.wrong + self.missed
        return 2 * self.right / total if total else 1.0


def plain(text: object) -> str:
    """Return a text as it is compared: case and spaces do not count."""
    return " ".join(str(text).casefold().split())


def fits(value: object, accept: list[Any]) -> bool:
    return any((option is None) == (value is None) and plain(option) == plain(value) for option in accept)


def count_field(value: Any, truth: Json | None) -> Count:
    """Count one field: `truth` None means that the page does not say it."""
    if truth is None:
        return Count(wrong=int(value is not None))
    if truth.get("any"):
        return Count()
    if fits(value, truth["accept"]):
        return Count(right=1)
    return Count(wrong=int(value is not None), missed=1)


def examination_fits(found: Json, truth: Json) -> bool:
    return fits(found["description"], truth["accept"]) and fits(found["date"], truth["date_accept"])


def count_examinations(found: list[Json], truths: list[Json]) -> Count:
    """Count examinations: description and date must both be right."""
    left, right = list(truths), 0
    for one in found:
        match = next((truth for truth in left if examination_fits(one, truth)), None)
        if match is not None:
            left.remove(match)
            right += 1
    return Count(right, len(found) - right, len(left))


def value_of(order: Json, name: str) -> Any:
    entry = order["fields"].get(name)
    return entry["value"] if entry else None


def _likeness(found: Json, truth: Json) -> float:
    """Tell how likely it is that a found order is this true one."""
    points = float(count_examinations(found["examinations"], truth["examinations"]).right)
    for name, weight in (("patient_id", 3), ("patient_name", 2), ("doctor", 1), ("clinic", 1)):
        entry = truth["fields"][name]
        if entry and fits(value_of(found, name), entry["accept"]):
            points += weight
    return points


def pair_orders(found: list[Json], truths: list[Json]) -> tuple[list[tuple[Json, Json | None]], list[Json]]:
    """Pair each true order with the found one that is most like it; also return the found ones left over."""
    left = list(found)
    pairs: list[tuple[Json, Json | None]] = []
    for truth in truths:
        best = max(left, key=lambda one: _likeness(one, truth), default=None)
        if best is not None:
            left.remove(best)
        pairs.append((truth, best))
    return pairs, left

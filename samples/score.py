"""Compare what `intake extract --json` printed with a sample's truth."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
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


@dataclass(slots=True)
class Scored:
    """One true order and what was found of it."""

    file: str
    layout: str
    quality: str
    status: str | None  # found; None: the order was not found
    expected: str  # queued, review, any
    counts: dict[str, Count]
    differences: dict[str, tuple[str, str]] = field(default_factory=dict)  # field -> expected, found
    false_missing: list[str] = field(default_factory=list)
    missed_flags: list[str] = field(default_factory=list)
    required_flags: int = 0
    confidences: list[tuple[str, float, bool]] = field(default_factory=list)

    @property
    def is_right(self) -> bool:
        return not any(name in self.differences for name in CRITICAL)

    @property
    def is_wholly_right(self) -> bool:
        return not self.differences and not self.missed_flags

    @property
    def is_wrong_in_queue(self) -> bool:
        bad = self.expected == "review" or any(name in self.differences for name in WEIGHTY)
        return self.status == "queued" and bad


@dataclass(slots=True)
class Transmission:
    """One file's scores; `orders_found` tells whether it was rightly taken for an order or for none."""

    file: str
    layout: str
    quality: str
    is_order: bool
    kind_right: bool
    reason: str | None
    error: str | None
    orders: list[Scored]


def plain(text: object) -> str:
    """Return a text as it is compared: case and spaces do not count."""
    return " ".join(str(text).casefold().split())


def _fits(value: object, accept: list[Any]) -> bool:
    return any((option is None) == (value is None) and plain(option) == plain(value) for option in accept)


def _count(value: Any, truth: Json | None) -> Count:
    """Count one field: `truth` None means that the page does not say it."""
    if truth is None:
        return Count(wrong=int(value is not None))
    if truth.get("any"):
        return Count()
    if _fits(value, truth["accept"]):
        return Count(right=1)
    return Count(wrong=int(value is not None), missed=1)


def _examination_fits(found: Json, truth: Json) -> bool:
    return _fits(found["description"], truth["accept"]) and _fits(found["date"], truth["date_accept"])


def count_examinations(found: list[Json], truths: list[Json]) -> Count:
    """Count examinations: description and date must both be right."""
    left, right = list(truths), 0
    for one in found:
        match = next((truth for truth in left if _examination_fits(one, truth)), None)
        if match is not None:
            left.remove(match)
            right += 1
    return Count(right, len(found) - right, len(left))


def _value_of(order: Json, name: str) -> Any:
    entry = order["fields"].get(name)
    return entry["value"] if entry else None


def _likeness(found: Json, truth: Json) -> float:
    """Tell how likely it is that a found order is this true one."""
    points = float(count_examinations(found["examinations"], truth["examinations"]).right)
    for name, weight in (("patient_id", 3), ("patient_name", 2), ("doctor", 1), ("clinic", 1)):
        entry = truth["fields"][name]
        if entry and _fits(_value_of(found, name), entry["accept"]):
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


def _small_truth(truth: Json, name: str) -> Json | None:
    if name in ("channel", "consent", "patient_name", "forward_to", "report_destination"):
        return truth["fields"][name]
    value = truth[name]
    if name == "wants" and value is None:
        return {"accept": [], "any": True}
    if value is None:
        return None
    return {"accept": [sorted(value) if name == "wants" else value]}


def _small_found(found: Json, name: str) -> Any:
    if name in found["fields"]:
        return _value_of(found, name)
    if name == "report_destination":
        return None
    return sorted(found[name]) if name == "wants" else found.get(name)


def score_order(found: Json | None, truth: Json, file: Json) -> Scored:
    """Score one order."""
    scored = Scored(file["file"], file["layout"], file["quality"], None, truth["status"], {})
    scored.required_flags = len(truth["flags"])
    blank: Json = {
        "fields": {},
        "examinations": [],
        "wants": [],
        "urgent": False,
        "needed_by": None,
        "flags": [],
    }
    order = found or blank
    scored.status = found["status"] if found else None
    for name, count, expected, value in _compare(order, truth):
        scored.counts[name] = count
        if count.wrong or count.missed:
            scored.differences[name] = (str(expected), str(value))
    codes = {flag["code"] for flag in order["flags"]}
    scored.missed_flags = [flag for flag in truth["flags"] if not codes & ALIKE.get(flag, {flag})]
    if found:
        allowed = {*truth["flags"], *(["missing.date"] if None in _dates(truth) else [])}
        scored.false_missing = sorted(code for code in codes - allowed if code.startswith("missing."))
        scored.confidences = list(_confidences(order, truth))
    return scored


def _dates(truth: Json) -> list[str | None]:
    return [one["date"] for one in truth["examinations"]]


def _compare(order: Json, truth: Json) -> Iterator[tuple[str, Count, object, object]]:
    for name in CRITICAL[:-1]:
        entry, value = truth["fields"][name], _value_of(order, name)
        yield name, _count(value, entry), entry and entry["value"], value
    exams = count_examinations(order["examinations"], truth["examinations"])
    shown = [f"{one['description']} {one['date']}" for one in truth["examinations"]]
    yield (
        "examinations",
        exams,
        shown,
        [f"{one['description']} {one['date']}" for one in order["examinations"]],
    )
    for name in OTHERS:
        entry, value = _small_truth(truth, name), _small_found(order, name)
        count = _count(value, entry)
        if name == "urgent":
            count = Count(
                right=int(bool(value) == truth["urgent"]), wrong=int(bool(value) != truth["urgent"])
            )
        yield name, count, entry and entry.get("value", entry["accept"]), value


def _confidences(order: Json, truth: Json) -> Iterator[tuple[str, float, bool]]:
    for name in CRITICAL[:-1]:
        found, entry = order["fields"].get(name), truth["fields"][name]
        if found and not (entry and entry.get("any")):
            yield name, float(found["confidence"]), bool(entry) and _fits(found["value"], entry["accept"])
    for one in order["examinations"]:
        fits = any(_examination_fits(one, other) for other in truth["examinations"])
        yield "examinations", float(one["confidence"]), fits


def score_file(printed: Json | None, truth: Json) -> Transmission:
    """Score one transmission; `printed` is None where the program said nothing of it."""
    orders = printed["orders"] if printed else []
    error = (printed["error"] or {}).get("code") if printed else "nothing printed"
    is_order = bool(truth["orders"])
    done = Transmission(
        truth["file"],
        truth["layout"],
        truth["quality"],
        is_order,
        bool(orders) == is_order and error is None,
        printed.get("reason") if printed else None,
        error,
        [],
    )
    pairs, extra = pair_orders(orders, truth["orders"])
    done.orders = [score_order(found, one, truth) for one, found in pairs]
    done.orders += [_score_extra(found, truth) for found in extra]
    return done


def _score_extra(found: Json, file: Json) -> Scored:
    """Score an order that the file does not hold: whatever it says is wrong."""
    scored = Scored(file["file"], file["layout"], file["quality"], found["status"], "review", {})
    for name in CRITICAL[:-1]:
        scored.counts[name] = Count(wrong=int(_value_of(found, name) is not None))
    scored.counts["examinations"] = Count(wrong=len(found["examinations"]))
    scored.differences["order"] = ("no such order", "found")
    return scored


def tally(orders: list[Scored], names: tuple[str, ...] = CRITICAL) -> Count:
    """Add the counts of some fields over orders."""
    total = Count()
    for order in orders:
        for name in names:
            if name in order.counts:
                total.add(order.counts[name])
    return total


def by_layout(orders: list[Scored]) -> dict[str, list[Scored]]:
    found: dict[str, list[Scored]] = defaultdict(list)
    for order in orders:
        found[order.layout].append(order)
    return dict(sorted(found.items()))


def commonest(items: list[str]) -> list[tuple[str, int]]:
    return Counter(items).most_common()

"""Compare what `intake extract --json` printed with a sample's truth."""

from collections import Counter, defaultdict
from collections.abc import Iterator
from dataclasses import dataclass, field
from typing import Any

from samples.compare import (
    ALIKE,
    CRITICAL,
    OTHERS,
    WEIGHTY,
    Count,
    Json,
    count_examinations,
    count_field,
    examination_fits,
    fits,
    pair_orders,
    value_of,
)


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
    """One file's scores; `kind_right` tells whether it was rightly taken for an order or for none."""

    file: str
    layout: str
    quality: str
    is_order: bool
    kind_right: bool
    reason: str | None
    error: str | None
    orders: list[Scored]


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
        return value_of(found, name)
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
        entry, value = truth["fields"][name], value_of(order, name)
        yield name, count_field(value, entry), entry and entry["value"], value
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
        count = count_field(value, entry)
        if name == "urgent":
            count = Count(
                right=int(bool(value) == truth["urgent"]), wrong=int(bool(value) != truth["urgent"])
            )
        yield name, count, entry and entry.get("value", entry["accept"]), value


def _confidences(order: Json, truth: Json) -> Iterator[tuple[str, float, bool]]:
    for name in CRITICAL[:-1]:
        found, entry = order["fields"].get(name), truth["fields"][name]
        if found and not (entry and entry.get("any")):
            yield name, float(found["confidence"]), bool(entry) and fits(found["value"], entry["accept"])
    for one in order["examinations"]:
        is_right = any(examination_fits(one, other) for other in truth["examinations"])
        yield "examinations", float(one["confidence"]), is_right


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
        bool(orders) == is_order and error == truth["error"],
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
        scored.counts[name] = Count(wrong=int(value_of(found, name) is not None))
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

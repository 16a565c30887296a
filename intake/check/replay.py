"""Decide earlier cases anew, and show which would come out differently under the rules of today."""

from collections.abc import Iterable, Iterator
from dataclasses import dataclass

from intake.check.rules import decide
from models.decision import Case, Decision
from models.site import Site

# What a decision comes to. Steps, notes and quotes may be reworded and nothing be decided differently.
COMPARED = ("outcome", "examinations", "channels", "requires", "invoice", "document")


@dataclass(frozen=True, slots=True, kw_only=True)
class Difference:
    """A case that the rules now decide otherwise."""

    id: int  # the order's
    earlier: Decision
    now: Decision
    changed: tuple[str, ...]  # of COMPARED


def replay(earlier: Iterable[tuple[int, Case, Decision]], site: Site) -> Iterator[Difference]:
    """Yield each earlier case, by its order's id, whose decision would be another under the site's rules."""
    for order_id, case, decision in earlier:
        now = decide(case, site)
        if changed := tuple(name for name in COMPARED if gist(decision, name) != gist(now, name)):
            yield Difference(id=order_id, earlier=decision, now=now, changed=changed)


def gist(decision: Decision, name: str) -> object:
    """Return what counts when one part of two decisions is compared: of examinations no reasons, no rules."""
    if name == "examinations":
        return [(one.outcome, one.images, one.report) for one in decision.examinations]
    return getattr(decision, name)


def show_difference(difference: Difference) -> list[str]:
    """Describe a difference in lines without patient data: the order, then each thing that changed."""
    lines = [f"{difference.id}: {difference.earlier.outcome} -> {difference.now.outcome}"]
    for name in difference.changed:
        before, after = gist(difference.earlier, name), gist(difference.now, name)
        lines.append(f"  {name}: {shown(before)} -> {shown(after)}")
    rules = ", ".join(dict.fromkeys(one.rule for one in difference.now.because))
    return [*lines, f"  rules now: {rules}"]


def shown(value: object) -> str:
    """Return a part of a decision as a person reads it."""
    if isinstance(value, tuple | list):
        return ", ".join(one if isinstance(one, str) else "/".join(map(str, one)) for one in value) or "–"
    return str(value)

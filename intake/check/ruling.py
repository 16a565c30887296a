"""What the rules say of one examination, with all that steps and notes need."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from typing import TypeVar

from models.decision import ExaminationCase, ExaminationDecision
from models.site import Requirement, Rule

T = TypeVar("T")


@dataclass(frozen=True, slots=True, kw_only=True)
class Ruling:
    """What the rules say of one examination, and all that steps and notes are made of."""

    examination: ExaminationCase
    decided: ExaminationDecision
    rule: Rule | None  # None: no rule of the file holds
    added: tuple[Rule, ...]  # "continue" rules that held on the way there
    unmet: tuple[Requirement, ...]
    facts: Mapping[str, str]
    waits: bool  # nothing can go before a signature

    @property
    def opens(self) -> bool:
        """Tell whether something goes now, or will once what is asked for is answered."""
        return self.decided.outcome in ("release", "ask") and not self.waits

    @property
    def invoice(self) -> bool:
        return self.opens and self.rule is not None and self.rule.invoice

    @property
    def document(self) -> tuple[str, ...]:
        return self.rule.document if self.opens and self.rule else ()


def unique(items: Iterable[T]) -> tuple[T, ...]:
    """Return each item once, in the order of its first appearance."""
    return tuple(dict.fromkeys(items))

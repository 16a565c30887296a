"""An order in the queue, as clerks and programs see it."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any

from models.flag import Flag
from models.order import Order


@dataclass(frozen=True, slots=True, kw_only=True)
class Finding:
    """One order of a transmission with what the checks said of it, ready to be put in the queue."""

    order: Order
    checks: tuple[Flag, ...] = ()  # flags of the register's and the rules' checks
    decision: dict[str, Any] | None = None  # the rules' decision, as JSON holds it


@dataclass(frozen=True, slots=True, kw_only=True)
class Queued:
    """One order with its state."""

    id: int
    transmission_id: int
    position: int  # 1-based among the transmission's orders
    state: str
    order: Order  # with the clerks' corrections
    as_read: Order
    checks: tuple[Flag, ...]
    decision: dict[str, Any] | None
    created: datetime
    changed: datetime
    version: int

    @property
    def flags(self) -> tuple[Flag, ...]:
        """The flags of the reading and of the checks."""
        return self.order.flags + self.checks


@dataclass(frozen=True, slots=True, kw_only=True)
class Done:
    """One thing that was done, as the history shows it."""

    at: datetime
    action: str
    by: str
    account: str
    details: dict[str, Any]

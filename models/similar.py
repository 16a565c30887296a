"""What the register holds that an order could be a repeat of."""

from dataclasses import dataclass
from datetime import datetime

from models.line import LineExamination
from models.order import Order


@dataclass(frozen=True, slots=True, kw_only=True)
class WaitingOrder:
    """An order of the same patient that waits in the queue."""

    id: int
    transmission_id: int
    state: str
    created: datetime
    order: Order  # with the clerks' corrections


@dataclass(frozen=True, slots=True, kw_only=True)
class ExportedImages:
    """A register line of the same patient."""

    entry_id: int
    order_id: int | None  # None: from the register that was kept by hand
    at: datetime | None
    examinations: tuple[LineExamination, ...]
    destination: str | None  # as the line names it
    forward_to: str | None
    line: str


@dataclass(frozen=True, slots=True, kw_only=True)
class SamePages:
    """A transmission with the same pages."""

    transmission_id: int
    received: datetime
    state: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Similar:
    """Everything that a check for repeats needs to see."""

    waiting: tuple[WaitingOrder, ...] = ()
    exported: tuple[ExportedImages, ...] = ()
    same_pages: tuple[SamePages, ...] = ()

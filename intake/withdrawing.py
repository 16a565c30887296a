"""Know the withdrawal of an order that waits: it orders nothing, and must be seen all the same."""

from dataclasses import replace
from datetime import date

from intake.check.missing import missing
from intake.extract.values.identities import find_identities
from intake.flags import raise_flag, with_flags
from intake.read.reading import Reading
from intake.register.database import Register
from models.order import Extraction, Order

WITHDRAWAL = "avbeställning eller makulering"  # the kind of such papers, as kinds.toml names it


def find_withdrawn(
    extraction: Extraction, reading: Reading, register: Register, today: date
) -> tuple[int, ...]:
    """Return the waiting orders of the patients whom a withdrawal names; nothing where it is none."""
    if extraction.orders or extraction.reason != WITHDRAWAL:
        return ()
    said = "\n".join((reading.subject or "", *(page.text for page in reading.pages)))
    return register.waiting_of([span.value for span in find_identities(said, today)])


def as_withdrawal(extraction: Extraction, reading: Reading, withdrawn: tuple[int, ...]) -> Extraction:
    """Let a withdrawal wait for a clerk, who is told which orders it may be about."""
    numbers = ", ".join(map(str, withdrawn))
    order = Order(pages=tuple(page.number for page in reading.pages), fields={})
    told = (raise_flag("answer.withdraws", orders=numbers), raise_flag("uncertain.order", "order"))
    return replace(extraction, orders=(with_flags(order, (*told, *missing(order))),))

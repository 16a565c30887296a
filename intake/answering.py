"""Know the answer to a completion request by the case code that stands on it."""

from dataclasses import replace

from intake.check.missing import missing
from intake.flags import raise_flag, with_flags
from intake.letters.code import find_case_code
from intake.read.reading import Reading
from intake.register.database import Register
from models.flag import Flag
from models.order import Extraction, Order


def find_answered(reading: Reading, register: Register) -> int | None:
    """Return the order that a fax or mail answers; None where it bears no code of an order that there is."""
    said = "\n".join((reading.subject or "", *(page.text for page in reading.pages)))
    number = find_case_code(said)
    return number if number is not None and register.has_order(number) else None


def as_answer(extraction: Extraction, reading: Reading, answered: int) -> Extraction:
    """Say of each order that it answers another one.

    An answer that orders nothing by itself is still no "no order": it waits for a clerk.
    """
    flags: tuple[Flag, ...] = (raise_flag("answer.to", order=answered),)
    orders = extraction.orders
    if not orders:
        orders = (Order(pages=tuple(page.number for page in reading.pages), fields={}),)
        flags = (*flags, raise_flag("uncertain.order", "order"), *missing(orders[0]))
    why = f"answers the completion request for order {answered}"
    return replace(extraction, orders=tuple(with_flags(order, flags) for order in orders), reason=why)

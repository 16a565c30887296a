"""Patients for whom nothing is ordered: whether they make one order of mixed patients, or orders in doubt.

A second number on a form, or another patient on its cover sheet, is no second order: somebody wrote one of
the two by mistake, and nobody can tell which.
"""

from collections import Counter
from collections.abc import Iterator, Sequence
from dataclasses import replace

from intake.extract.split import Part
from intake.flags import raise_flag
from models.order import FieldName, Order
from models.page import Page

ASKING = (FieldName.DESTINATION, FieldName.DOCTOR)  # a letterhead's clinic is everybody's


def join_bare(parts: Sequence[Part], orders: Sequence[Order], pages: Sequence[Page]) -> list[Part]:
    """Join the parts of which one names a patient and asks for nothing; leave the rest alone.

    `orders`: what was read of each part. `pages`: the whole pages, before they were cut at their patients.
    """
    joined: list[Part] = []
    bare = False
    for numbers, own in _by_pages(parts, orders):
        if len(own) > 1 and any(_is_beside(order, own) for order in own):
            joined.append(_mixed(numbers, pages))
        else:
            joined += [part for part in parts if _numbers(part) == numbers]
            bare = bare or (len(own) == 1 and _asks_nothing(own[0]))
    return [_mixed(tuple(page.number for page in pages), pages)] if bare and len(joined) == 2 else joined


def _by_pages(
    parts: Sequence[Part], orders: Sequence[Order]
) -> Iterator[tuple[tuple[int, ...], list[Order]]]:
    """Yield the pages that parts share, each with the orders of its parts."""
    numbers = [_numbers(part) for part in parts]
    for one in dict.fromkeys(numbers):
        yield one, [order for number, order in zip(numbers, orders, strict=True) if number == one]


def _numbers(part: Part) -> tuple[int, ...]:
    return tuple(page.number for page in part.pages)


def _mixed(numbers: tuple[int, ...], pages: Sequence[Page]) -> Part:
    return Part(tuple(page for page in pages if page.number in numbers), is_mixed=True)


def _is_beside(order: Order, others: Sequence[Order]) -> bool:
    """Tell a patient without an examination who lacks what another on the same pages has.

    That is one form with two numbers: in a table of which a row was hardly read they have the rest in common.
    """
    if order.examinations:
        return False
    return _asks_nothing(order) or any(
        name in other.fields for other in others for name in ASKING if name not in order.fields
    )


def _asks_nothing(order: Order) -> bool:
    return not order.examinations and not any(name in order.fields for name in ASKING)


def doubt_shared(orders: tuple[Order, ...]) -> tuple[Order, ...]:
    """Flag orders of several patients that rest on one and the same examination: one may be nobody's.

    So is one beside another patient on its pages who has no examination: a form may name two by mistake.
    """
    places = [
        {(one.evidence.page, one.evidence.bbox) for one in order.examinations if one.evidence and one.date}
        for order in orders
    ]
    counts = Counter(place for own in places for place in own if place[1])
    bare = [order.pages for order in orders if not order.examinations]
    return tuple(
        replace(order, flags=tuple(dict.fromkeys((*order.flags, raise_flag("patients.mixed")))))
        if any(counts[place] > 1 for place in own) or (len(orders) == 2 and order.pages in bare)
        else order
        for order, own in zip(orders, places, strict=True)
    )

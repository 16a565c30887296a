"""Has this been ordered, or sent, before? Fields are compared: many faxes differ in one number only."""

import re
from collections.abc import Callable, Iterable, Iterator, Sequence
from dataclasses import dataclass
from datetime import date

from intake.flags import raise_flag
from models.flag import Flag
from models.order import FieldName, Order
from models.similar import ExportedImages, Similar, WaitingOrder
from models.when import now

Key = tuple[str, date | None]


@dataclass(frozen=True, slots=True, kw_only=True)
class Normal:
    """How the directory reads names, so that an old line and a new order can be compared."""

    place: Callable[[str], str]  # a receiver as written -> its directory id, or the words folded
    examination: Callable[[str], str]  # an examination as written -> its normal description


def find_repeats(order: Order, similar: Similar, normal: Normal) -> Iterator[Flag]:
    """Flag what waits already and what has gone already.

    Source: Region Halland, "Annan klinik vill beställa bilder": see whether the images are sent already in
    Exporterade bilder.
    """
    wanted = _examinations(order, normal)
    place = place_of(order, normal)
    if not wanted or place is None:
        return
    if any(_is_pending(waiting, wanted, place, normal) for waiting in similar.waiting):
        yield raise_flag("duplicate.pending")
    gone = _gone(similar.exported, place, normal)
    sent = [one for one in wanted if any(_is_same_examination(one, other) for other in gone)]
    if len(sent) == len(wanted):
        yield raise_flag("duplicate.exported", "examinations")
    elif sent:
        yield raise_flag("duplicate.partial", "examinations")


def is_sent_anew(orders: Sequence[Order], earlier: Sequence[Order], normal: Normal) -> bool:
    """Say whether a transmission's orders are all, and all of, those of an earlier one."""
    return (
        bool(orders)
        and len(orders) == len(earlier)
        and all(any(_says_the_same(order, other, normal) for other in earlier) for order in orders)
    )


def waiting_among(order: Order, others: Iterable[Order]) -> tuple[WaitingOrder, ...]:
    """Return those of other orders, not in the register yet, that are of the same patient."""
    patient = _patient(order)
    return tuple(
        WaitingOrder(id=0, transmission_id=0, state=other.status, created=now(), order=other)
        for other in others
        if patient and _patient(other) == patient
    )


def _patient(order: Order) -> str:
    """Return the ten characters that two writings of one identity share."""
    return re.sub(r"[^0-9A-Z]", "", (order.value(FieldName.PATIENT_ID) or "").upper())[-10:]


def place_of(order: Order, normal: Normal) -> str | None:
    """Return where an order's images go in a form that can be compared: a directory id, else the name."""
    field = order.fields.get(FieldName.DESTINATION)
    return (field.directory_id or normal.place(field.value)) if field else None


def _is_pending(waiting: WaitingOrder, wanted: list[Key], place: str, normal: Normal) -> bool:
    if place_of(waiting.order, normal) != place:
        return False
    others = _examinations(waiting.order, normal)
    return any(_is_same_examination(one, other) for one in wanted for other in others)


def _gone(exported: Sequence[ExportedImages], place: str, normal: Normal) -> list[Key]:
    return [
        (normal.examination(one.description), one.date)
        for line in exported
        if line.destination and normal.place(line.destination) == place
        for one in line.examinations
    ]


def _examinations(order: Order, normal: Normal) -> list[Key]:
    return [(normal.examination(one.description), one.date) for one in order.examinations]


def _is_same_examination(one: Key, other: Key) -> bool:
    """A date that one of them leaves out could be the other's."""
    return one[0] == other[0] and (one[1] == other[1] or one[1] is None or other[1] is None)


def _says_the_same(one: Order, other: Order, normal: Normal) -> bool:
    same_values = all(
        (one.value(name) or "").casefold() == (other.value(name) or "").casefold()
        for name in (FieldName.PATIENT_ID, FieldName.DOCTOR, FieldName.CLINIC)
    )
    return (
        same_values
        and place_of(one, normal) == place_of(other, normal)
        and set(_examinations(one, normal)) == set(_examinations(other, normal))
    )

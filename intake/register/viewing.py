"""Look at the orders in the queue: one of them, those that wait, and what was done to them."""

import json
from collections.abc import Iterator, Sequence
from datetime import datetime
from typing import Any

from sqlmodel import Session, col, select

from intake.errors import InputError
from intake.register import audit
from intake.register.content import read_flags, read_order
from intake.register.keys import patient_key, same_patient_keys
from models.order import Order
from models.queued import Done, Queued
from models.register import Event, QueuedOrder, State

WAITING = (State.REVIEW.value, State.QUEUED.value)


def list_queue(session: Session, states: Sequence[str] = WAITING) -> list[Queued]:
    """Return the orders in these states, urgent ones first, then in the order they came."""
    query = (
        select(QueuedOrder)
        .where(col(QueuedOrder.state).in_(states))
        .order_by(col(QueuedOrder.urgent).desc(), col(QueuedOrder.id))
    )
    return [show(row) for row in session.exec(query)]


def waiting_of(session: Session, identities: Sequence[str]) -> tuple[int, ...]:
    """Return the numbers of the orders that wait for patients, however their identities are written."""
    keys = [key for one in identities if (written := patient_key(one)) for key in same_patient_keys(written)]
    query = select(QueuedOrder.id).where(
        col(QueuedOrder.state).in_(WAITING), col(QueuedOrder.patient_key).in_(keys)
    )
    return tuple(number for number in session.exec(query.order_by(col(QueuedOrder.id))) if number)


def get_order(session: Session, identifier: int) -> Queued:
    """Return one order as it stands now."""
    return show(require(session, identifier))


def orders_of(session: Session, transmission_id: int) -> list[Queued]:
    """Return all orders of one transmission, in the order of its pages."""
    query = select(QueuedOrder).where(QueuedOrder.transmission_id == transmission_id)
    return [show(row) for row in session.exec(query.order_by(col(QueuedOrder.position)))]


def history(session: Session, identifier: int) -> list[Done]:
    """Return everything that was done to an order, and to the transmission that it came with."""
    row = require(session, identifier)
    query = select(Event).where(
        (col(Event.order_id) == identifier)
        | ((col(Event.transmission_id) == row.transmission_id) & col(Event.order_id).is_(None))
    )
    return [
        Done(
            at=event.at,
            action=event.action,
            by=event.by,
            account=event.account,
            details=audit.details_of(event),
        )
        for event in session.exec(query.order_by(col(Event.id)))
    ]


def decisions(session: Session, since: datetime) -> Iterator[tuple[int, dict[str, Any]]]:
    """Yield what the rules said of each order that came since then, by its number, as it was kept.

    Of an order that went in parts, each part that went comes before what is left.
    """
    query = select(QueuedOrder).where(QueuedOrder.created >= since).order_by(col(QueuedOrder.id))
    for row in session.exec(query):
        parts = select(Event).where(Event.order_id == row.id, Event.action == "exported_part")
        for event in session.exec(parts.order_by(col(Event.id))):
            if kept := audit.details_of(event).get("decision"):
                yield row.id or 0, kept
        if row.decision:
            yield row.id or 0, json.loads(row.decision)


def log_view(session: Session, identifier: int, by: str) -> None:
    """Write down that somebody saw an order."""
    row = require(session, identifier)
    audit.append(
        session,
        "viewed",
        by,
        transmission_id=row.transmission_id,
        order_id=row.id,
        patient_key=row.patient_key,
    )


def require(session: Session, identifier: int, version: int | None = None) -> QueuedOrder:
    """Return the order with this number, locked for a change where the database can.

    Raises:
        InputError: there is none, or somebody changed it after `version` was shown.
    """
    row = session.exec(select(QueuedOrder).where(QueuedOrder.id == identifier).with_for_update()).first()
    if row is None:
        raise InputError(f"there is no order {identifier}; intake queue lists those that wait")
    if version is not None and row.version != version:
        raise InputError(
            f"order {identifier} was changed by somebody else after it was shown; look at it again"
        )
    return row


def show(row: QueuedOrder) -> Queued:
    """Return a row as clerks and programs see it."""
    as_read = read_order(row.content)
    return Queued(
        id=row.id or 0,
        transmission_id=row.transmission_id,
        position=row.position,
        state=row.state,
        order=read_order(row.corrected) if row.corrected else as_read,
        as_read=as_read,
        checks=read_flags(row.checks),
        decision=json.loads(row.decision) if row.decision else None,
        created=row.created,
        changed=row.changed,
        version=row.version,
    )


def order_of(row: QueuedOrder) -> Order:
    """Return the order with the clerks' corrections."""
    return read_order(row.corrected or row.content)

"""Put orders into the queue and move them from state to state, as the table of moves allows."""

from collections.abc import Sequence
from typing import Any

from sqlmodel import Session

from intake.errors import InputError
from intake.register import audit, transmissions
from intake.register.content import read_flags, write_details, write_flags, write_order
from intake.register.keys import fit, patient_key
from intake.register.viewing import WAITING as WAITING
from intake.register.viewing import order_of, require, show
from models.flag import Flag
from models.order import FieldName, Order
from models.queued import Finding, Queued
from models.register import MOVES, QueuedOrder, State
from models.transmission import TransmissionState
from models.when import now


def settle(
    session: Session,
    identifier: int,
    state: TransmissionState,
    why: str | None = None,
    findings: Sequence[Finding] = (),
    answer_to: int | None = None,
    **read: Any,
) -> bool:
    """Record what became of a transmission and put its orders in the queue; False if it was settled before.

    `answer_to` is the order whose completion request it answers. `read` sets columns of the transmission
    that reading it told: pages, sender, fingerprint, same_as, suffix.
    """
    row = transmissions.require(session, identifier)
    if row.state != TransmissionState.RECEIVED.value:
        return False
    for name, value in read.items():
        setattr(row, name, value)
    row.sender = fit(row.sender, 200)
    for position, finding in enumerate(findings, start=1):
        _put(session, identifier, position, finding)
    if answer_to is not None:
        audit.append(session, "answered", order_id=answer_to, details={"transmission": identifier})
    transmissions.move(session, row, state, why)
    return True


def correct(
    session: Session,
    identifier: int,
    finding: Finding,
    by: str,
    version: int | None = None,
) -> Queued:
    """Store an order as a clerk corrected it, with what the checks say of it now."""
    row = require(session, identifier, version)
    before = order_of(row)
    row.corrected = write_order(finding.order)
    _check(row, finding)
    details = {"changed": _differences(before, finding.order)}
    blocked = any(flag.blocks for flag in finding.order.flags + finding.checks)
    _move(session, row, State.REVIEW if blocked else State.QUEUED, "corrected", by, details)
    return show(row)


def approve(
    session: Session, identifier: int, by: str, reason: str | None = None, version: int | None = None
) -> Queued:
    """Let an order through although blockers stand: the clerk answers for them.

    Raises:
        InputError: the order lacks what no clerk can answer for; it has to be corrected first.
    """
    row = require(session, identifier, version)
    if row.state != State.REVIEW.value:
        raise InputError(f"order {identifier} is {row.state}; only an order in review can be approved")
    blockers = [flag.code for flag in _flags_of(row) if flag.blocks]
    missing = sorted({code for code in blockers if code.startswith("missing.")})
    if missing:
        raise InputError(f"order {identifier} cannot be approved: {', '.join(missing)}; correct it first")
    _move(session, row, State.QUEUED, "approved", by, {"over": blockers, "reason": reason})
    return show(row)


def reject(session: Session, identifier: int, by: str, reason: str, version: int | None = None) -> Queued:
    """Put an order aside for good, with the reason."""
    row = require(session, identifier, version)
    if not reason.strip():
        raise InputError("a rejected order needs a reason")
    _move(session, row, State.REJECTED, "rejected", by, {"reason": reason})
    return show(row)


def mark_exported(
    session: Session,
    identifier: int,
    by: str,
    details: dict[str, Any],
    version: int | None = None,
    decision: dict[str, Any] | None = None,
) -> Queued:
    """Move a queued order to exported, with the decision that it went by; a second time is refused."""
    row = require(session, identifier, version)
    if decision is not None:
        row.decision = write_details(decision)
    _move(session, row, State.EXPORTED, "exported", by, details)
    return show(row)


def keep_rest(
    session: Session,
    identifier: int,
    by: str,
    remaining: Finding,
    details: dict[str, Any],
    version: int | None = None,
) -> Queued:
    """Let an order wait on with what has not gone yet, and what the checks say of that."""
    row = require(session, identifier, version)
    row.corrected = write_order(remaining.order)
    _check(row, remaining)
    _move(session, row, State.QUEUED, "exported_part", by, details)
    return show(row)


def _put(session: Session, transmission_id: int, position: int, finding: Finding) -> None:
    blocked = any(flag.blocks for flag in finding.order.flags + finding.checks)
    row = QueuedOrder(
        transmission_id=transmission_id,
        position=position,
        state=(State.REVIEW if blocked else State.QUEUED).value,
        content=write_order(finding.order),
    )
    _check(row, finding)
    session.add(row)
    session.flush()
    audit.append(
        session,
        row.state,
        transmission_id=transmission_id,
        order_id=row.id,
        patient_key=row.patient_key,
        details={"flags": [flag.code for flag in finding.order.flags + finding.checks]},
    )


def _check(row: QueuedOrder, finding: Finding) -> None:
    """Set what follows from the order and its checks."""
    order = finding.order
    row.checks = write_flags(finding.checks)
    row.decision = write_details(finding.decision) if finding.decision is not None else None
    row.patient_key = patient_key(order.value(FieldName.PATIENT_ID))
    row.urgent = order.urgent


def _move(
    session: Session, row: QueuedOrder, state: State, action: str, by: str, details: dict[str, Any]
) -> None:
    if (State(row.state), state) not in MOVES:
        states = " or ".join(one.value for one in State if (one, state) in MOVES)
        raise InputError(f"order {row.id} is {row.state}; only one in state {states} can be {action}")
    before = row.state
    row.state, row.changed, row.version = state.value, now(), row.version + 1
    session.add(row)
    session.flush()
    audit.append(
        session,
        action,
        by,
        transmission_id=row.transmission_id,
        order_id=row.id,
        patient_key=row.patient_key,
        details={"from": before, "to": state.value, **details},
    )
    transmissions.follow_orders(session, row.transmission_id, by)


def _flags_of(row: QueuedOrder) -> tuple[Flag, ...]:
    return order_of(row).flags + read_flags(row.checks)


def _differences(before: Order, after: Order) -> dict[str, list[Any]]:
    """Return what a correction changed: from what, to what."""
    found: dict[str, list[Any]] = {
        name.value: [before.value(name), after.value(name)]
        for name in FieldName
        if before.value(name) != after.value(name)
    }
    for name in ("wants", "urgent", "needed_by"):
        if getattr(before, name) != getattr(after, name):
            found[name] = [getattr(before, name), getattr(after, name)]
    pairs = [[[e.description, e.date] for e in order.examinations] for order in (before, after)]
    if pairs[0] != pairs[1]:
        found["examinations"] = pairs
    return found

"""Find in the register: what an order could repeat, and what a clerk asks for."""

from collections.abc import Iterable, Sequence

from sqlalchemy import or_
from sqlmodel import Session, col, select

from intake.register import audit
from intake.register.content import read_order
from intake.register.keys import fold, patient_key, same_patient_keys
from intake.register.viewing import WAITING
from models.line import LineExamination
from models.order import FieldName, Order
from models.register import QueuedOrder, RegisterEntry, RegisterExamination
from models.similar import ExportedImages, SamePages, Similar, WaitingOrder
from models.transmission import Transmission, TransmissionState

MIN_IDENTITY_DIGITS = 8
CHUNK = 500


def find_similar(
    session: Session,
    order: Order,
    *,
    order_id: int | None = None,
    transmission_id: int | None = None,
    fingerprint: str | None = None,
) -> Similar:
    """Return what waits and what has gone of the same patient, and transmissions with the same pages.

    `order_id` and `transmission_id` are the order's own, if it has them: it is no repeat of itself.
    """
    key = patient_key(order.value(FieldName.PATIENT_ID))
    keys = same_patient_keys(key) if key else ()
    return Similar(
        waiting=_waiting(session, keys, order_id),
        exported=_exported(session, keys),
        same_pages=same_pages(session, fingerprint, transmission_id) if fingerprint else (),
    )


def same_pages(
    session: Session, fingerprint: str, transmission_id: int | None = None
) -> tuple[SamePages, ...]:
    """Return the transmissions whose pages have this fingerprint, the first one first."""
    query = select(Transmission).where(
        Transmission.fingerprint == fingerprint,
        col(Transmission.state).not_in(
            [TransmissionState.RECEIVED.value, TransmissionState.QUARANTINED.value]
        ),
    )
    return tuple(
        SamePages(transmission_id=row.id or 0, received=row.received, state=row.state)
        for row in session.exec(query.order_by(col(Transmission.id)))
        if row.id != transmission_id
    )


def list_entries(session: Session) -> Sequence[RegisterEntry]:
    """Return every line of the register: by time, those without a readable time last."""
    return session.exec(
        select(RegisterEntry).order_by(
            col(RegisterEntry.at).is_(None), col(RegisterEntry.at), col(RegisterEntry.id)
        )
    ).all()


def search_entries(session: Session, words: str, by: str) -> Sequence[RegisterEntry]:
    """Return the lines that hold every word, and write down who looked for what was found.

    An identity is found however it is written. Upper and lower case are alike.
    """
    query = select(RegisterEntry)
    for word in fold(words).split():
        pattern = "%" + word.replace("\\", "\\\\").replace("%", "\\%").replace("_", "\\_") + "%"
        holds = [col(RegisterEntry.words).like(pattern, escape="\\")]
        key = patient_key(word)
        if key and sum(char.isdigit() for char in key) >= MIN_IDENTITY_DIGITS:
            holds.append(col(RegisterEntry.patient_key).in_(same_patient_keys(key)))
        query = query.where(or_(*holds))
    found = session.exec(query.order_by(col(RegisterEntry.at), col(RegisterEntry.id))).all()
    patients = {entry.patient_key for entry in found}
    audit.append(
        session,
        "searched",
        by,
        patient_key=patients.pop() if len(patients) == 1 else None,
        details={"entries": [entry.id for entry in found]},
    )
    return found


def examinations_of(
    session: Session, entries: Iterable[RegisterEntry]
) -> dict[int, tuple[LineExamination, ...]]:
    """Return the examinations of register lines, by the line's number."""
    numbers = [entry.id for entry in entries]
    found: dict[int, tuple[LineExamination, ...]] = {}
    for start in range(0, len(numbers), CHUNK):
        query = select(RegisterExamination).where(
            col(RegisterExamination.entry_id).in_(numbers[start : start + CHUNK])
        )
        for row in session.exec(query.order_by(col(RegisterExamination.id))):
            one = LineExamination(row.description, row.date)
            found[row.entry_id] = (*found.get(row.entry_id, ()), one)
    return found


def _waiting(session: Session, keys: Sequence[str], order_id: int | None) -> tuple[WaitingOrder, ...]:
    if not keys:
        return ()
    query = select(QueuedOrder).where(
        col(QueuedOrder.patient_key).in_(keys), col(QueuedOrder.state).in_(WAITING)
    )
    return tuple(
        WaitingOrder(
            id=row.id or 0,
            transmission_id=row.transmission_id,
            state=row.state,
            created=row.created,
            order=read_order(row.corrected or row.content),
        )
        for row in session.exec(query.order_by(col(QueuedOrder.id)))
        if row.id != order_id
    )


def _exported(session: Session, keys: Sequence[str]) -> tuple[ExportedImages, ...]:
    if not keys:
        return ()
    query = select(RegisterEntry).where(col(RegisterEntry.patient_key).in_(keys))
    entries = session.exec(query.order_by(col(RegisterEntry.id))).all()
    examinations = examinations_of(session, entries)
    return tuple(
        ExportedImages(
            entry_id=entry.id or 0,
            order_id=entry.order_id,
            at=entry.at,
            examinations=examinations.get(entry.id or 0, ()),
            destination=entry.destination,
            forward_to=entry.forward_to,
            line=entry.line,
        )
        for entry in entries
    )

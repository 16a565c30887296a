"""Record what came in, and what became of it."""

from collections.abc import Sequence
from datetime import datetime

from sqlalchemy import func
from sqlmodel import Session, col, select

from intake.errors import InputError
from intake.register import audit
from intake.register.keys import fit
from models.register import QueuedOrder, State
from models.transmission import TRANSMISSION_MOVES, Transmission, TransmissionState
from models.when import now

MAX_ATTEMPTS = 3  # what ends the reader each time is put aside after these
MAILBOX = "mailbox"
CHUNK = 500  # values in one query; SQLite takes no more than 999 in old versions


def receive(session: Session, arrival: Transmission, place: str = "") -> tuple[Transmission, bool]:
    """Record an arrival once; return its row and whether it is a new one.

    The same source, key and bytes are the same arrival, seen again because a run was killed before it let
    the source go. The same bytes from elsewhere are a new arrival that repeats the first one. No two
    mails have the same bytes: one with another key has only been numbered or moved anew in its mailbox.
    """
    same = session.exec(
        select(Transmission).where(Transmission.sha256 == arrival.sha256).order_by(col(Transmission.id))
    ).all()
    for row in same:
        if (row.source, row.source_key) == (arrival.source, arrival.source_key):
            return row, False
        if row.source == arrival.source == MAILBOX:
            row.source_key = arrival.source_key
            return row, False
    row = _row_of(arrival, place)
    if same:
        row.state, row.same_as, row.finished = TransmissionState.DUPLICATE.value, same[0].id, now()
        row.why = f"the same bytes came as transmission {same[0].id}"
    session.add(row)
    session.flush()
    details = {"sha256": row.sha256, "source": row.source, "same_as": row.same_as}
    audit.append(session, "received", transmission_id=row.id, details=details)
    return row, True


def _row_of(arrival: Transmission, place: str) -> Transmission:
    """Return the row of a new arrival; what its sender wrote is cut to what fits."""
    own = {"id", "place", "name", "sender", "error", "state", "same_as", "why", "received"}
    return Transmission(
        **arrival.model_dump(exclude=own),
        place=place,
        name=fit(arrival.name, 1024) or "",
        sender=fit(arrival.sender, 200),
        error=fit(arrival.error, 200),
        received=arrival.received,
        state=TransmissionState.RECEIVED.value,
    )


def known_sources(session: Session, source: str, keys: Sequence[str]) -> set[str]:
    """Return those of the keys whose file or mail has been received."""
    known: set[str] = set()
    for start in range(0, len(keys), CHUNK):
        chunk = keys[start : start + CHUNK]
        query = select(Transmission.source_key).where(
            Transmission.source == source, col(Transmission.source_key).in_(chunk)
        )
        known.update(session.exec(query))
    return known


def pending(session: Session, place: str = "", attempts: int = MAX_ATTEMPTS) -> Sequence[Transmission]:
    """Return what is archived at this place and not read yet, in the order it came.

    What was tried before comes last, the oftener the later: what ends the program must not stand in the way.
    """
    query = (
        select(Transmission)
        .where(
            Transmission.state == TransmissionState.RECEIVED.value,
            Transmission.attempts < attempts,
            Transmission.place == place,
        )
        .order_by(col(Transmission.attempts), col(Transmission.id))
    )
    return session.exec(query).all()


def count_attempt(session: Session, identifier: int) -> int:
    """Count a try before it is made: one that ends the whole program counts too. Return their number."""
    row = require(session, identifier)
    row.attempts += 1
    session.add(row)
    return row.attempts


def uncount_attempt(session: Session, identifier: int) -> None:
    """Take back a try that was none: what stopped it was not the document."""
    row = require(session, identifier)
    row.attempts = max(0, row.attempts - 1)
    session.add(row)


def give_up(session: Session, attempts: int = MAX_ATTEMPTS) -> Sequence[Transmission]:
    """Quarantine what has been tried often enough, so that a clerk sees it; return it."""
    query = select(Transmission).where(
        Transmission.state == TransmissionState.RECEIVED.value, Transmission.attempts >= attempts
    )
    tired = session.exec(query).all()
    for row in tired:
        why = f"reading it was broken off {row.attempts} times"
        move(session, row, TransmissionState.QUARANTINED, why)
    return tired


def retry(session: Session, identifier: int, by: str) -> Transmission:
    """Let a quarantined transmission be read again at the next run."""
    row = require(session, identifier)
    move(session, row, TransmissionState.RECEIVED, None, by)
    row.attempts, row.finished = 0, None
    return row


def move(
    session: Session, row: Transmission, state: TransmissionState, why: str | None, by: str = audit.PROGRAM
) -> None:
    """Change a transmission's state, if the table of moves knows the way.

    Raises:
        InputError: it does not.
    """
    if (TransmissionState(row.state), state) not in TRANSMISSION_MOVES:
        raise InputError(f"transmission {row.id} is {row.state}; it cannot become {state.value}")
    row.state, row.why, row.finished = state.value, fit(why, 500), now()
    session.add(row)
    details = {"why": row.why} if row.why else {}
    audit.append(session, state.value, by, transmission_id=row.id, details=details)


def follow_orders(session: Session, identifier: int, by: str) -> None:
    """Let a transmission's state follow its orders: in review while one of them is."""
    row = require(session, identifier)
    states = session.exec(select(QueuedOrder.state).where(QueuedOrder.transmission_id == identifier)).all()
    wanted = TransmissionState.REVIEW if State.REVIEW.value in states else TransmissionState.DONE
    if row.state != wanted.value and (TransmissionState(row.state), wanted) in TRANSMISSION_MOVES:
        move(session, row, wanted, None, by)


def by_sha(session: Session, sha256: str) -> Sequence[Transmission]:
    """Return every arrival of these bytes, the first one first."""
    query = select(Transmission).where(Transmission.sha256 == sha256).order_by(col(Transmission.id))
    return session.exec(query).all()


def list_transmissions(session: Session) -> Sequence[Transmission]:
    """Return everything that ever came in, in the order it came."""
    return session.exec(select(Transmission).order_by(col(Transmission.id))).all()


def count_states(session: Session) -> dict[str, int]:
    """Return how many transmissions there are in each state."""
    query = select(Transmission.state, func.count()).group_by(col(Transmission.state))
    return dict(session.exec(query).all())


def last_received(session: Session) -> datetime | None:
    """Return when something came last; None where nothing ever has."""
    newest = select(Transmission).order_by(col(Transmission.id).desc()).limit(1)
    row = session.exec(newest).first()
    return row.received if row else None


def require(session: Session, identifier: int) -> Transmission:
    """Return the transmission with this number.

    Raises:
        InputError: there is none.
    """
    row = session.get(Transmission, identifier)
    if row is None:
        raise InputError(f"there is no transmission {identifier}; intake transmissions lists them")
    return row

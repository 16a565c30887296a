"""Keep the trail: who did what, when, to whose order; and find out when somebody has tampered with it.

Each event holds the hash of the one before. A row that is changed, put in, taken out or swapped breaks the
chain. Cutting rows off at the end does not: that shows only against a head that was kept elsewhere, which
is why a run prints it.
"""

import hashlib
import json
import os
import pwd
import secrets
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import UTC
from functools import cache
from typing import Any

from sqlmodel import Session, col, select

from intake.register.content import write_details
from intake.register.keys import fit
from models.register import Event
from models.when import now

PROGRAM = "intake"  # who did it, where no clerk did
NO_EVENT = "0" * 64
SALT = "salt"
PURGED = "purged"  # the action that empties the details of what it names


@dataclass(frozen=True, slots=True)
class Head:
    """The newest event: kept outside, it shows when the trail's end is cut off."""

    number: int
    hash: str

    def __str__(self) -> str:
        return f"{self.number}:{self.hash}"


@dataclass(frozen=True, slots=True)
class Fault:
    """A place where the trail does not hold."""

    number: int  # of the event
    problem: str


def append(
    session: Session,
    action: str,
    by: str = PROGRAM,
    *,
    transmission_id: int | None = None,
    order_id: int | None = None,
    patient_key: str | None = None,
    details: dict[str, Any] | None = None,
) -> Event:
    """Add an event to the trail, in the transaction of what it tells of."""
    last = session.exec(select(Event).order_by(col(Event.id).desc()).limit(1)).first()
    # Salted: the hash outlives a purge, and what was purged must not be guessed from it.
    written = write_details({**(details or {}), SALT: secrets.token_hex(16)})
    event = Event(
        id=(last.id or 0) + 1 if last else 1,
        at=now(),
        action=action,
        by=fit(by, 80) or PROGRAM,
        account=account(),
        transmission_id=transmission_id,
        order_id=order_id,
        patient_key=patient_key,
        details=written,
        details_hash=_sha256(written),
        previous=last.hash if last else NO_EVENT,
        hash="",
    )
    event.hash = _hash(event)
    session.add(event)
    session.flush()
    return event


def head(session: Session) -> Head | None:
    """Return the newest event's number and hash."""
    last = session.exec(select(Event).order_by(col(Event.id).desc()).limit(1)).first()
    return Head(last.id or 0, last.hash) if last else None


def verify(session: Session, known: str | None = None) -> Iterator[Fault]:
    """Yield every place where the trail was changed, from its beginning to the head that was kept.

    `known` is a head as `run` printed it once: "number:hash".
    """
    number, previous = 0, NO_EVENT
    seen: dict[int, str] = {}
    emptied: list[Event] = []
    purged: set[int | None] = set()
    for event in session.exec(select(Event).order_by(col(Event.id))).yield_per(1000):
        number += 1
        if event.id != number:
            yield Fault(number, f"event {number} is missing; the next is {event.id}")
            number = event.id or number
        if event.previous != previous:
            yield Fault(number, "the event before it is not the one that stood there")
        if event.hash != _hash(event) or (event.details and event.details_hash != _sha256(event.details)):
            yield Fault(number, "its content was changed")
        if not event.details:
            emptied.append(event)
        if event.action == PURGED:
            purged.add(event.transmission_id)
        previous = event.hash
        if known and known.startswith(f"{number}:"):
            seen[number] = event.hash
    for event in emptied:
        if event.transmission_id not in purged:
            yield Fault(event.id or 0, "its details were taken out, and no purge says so")
    if known:
        yield from _against(known, number, seen)


def events(session: Session) -> Iterator[dict[str, Any]]:
    """Yield the trail from its beginning, with the hashes by which anybody can check its chain."""
    for event in session.exec(select(Event).order_by(col(Event.id))).yield_per(1000):
        row = event.model_dump(exclude={"details"})
        at = event.at.astimezone(UTC).isoformat(timespec="microseconds")
        yield {**row, "at": at, "details": details_of(event)}


def details_of(event: Event) -> dict[str, Any]:
    """Return what an event tells, without its salt; nothing where it was purged."""
    details: dict[str, Any] = json.loads(event.details) if event.details else {}
    details.pop(SALT, None)
    return details


@cache
def account() -> str:
    """Return the operating system's user, whoever the clerk says to be."""
    try:
        return fit(pwd.getpwuid(os.getuid()).pw_name, 80) or "?"
    except KeyError:
        return f"uid {os.getuid()}"


def _hash(event: Event) -> str:
    content = [
        event.id,
        event.at.astimezone(UTC).isoformat(timespec="microseconds"),
        event.action,
        event.by,
        event.account,
        event.transmission_id,
        event.order_id,
        event.patient_key,
        event.details_hash,
        event.previous,
    ]
    return _sha256(json.dumps(content))


def _sha256(text: str) -> str:
    return hashlib.sha256(text.encode()).hexdigest()


def _against(known: str, last: int, seen: dict[int, str]) -> Iterator[Fault]:
    number, _, known_hash = known.partition(":")
    if not number.isdigit():
        yield Fault(0, f"'{known[:20]}' is no head; it reads number:hash")
    elif int(number) > last:
        yield Fault(last, f"events {last + 1} to {number} were cut off")
    elif seen.get(int(number)) != known_hash:
        yield Fault(int(number), "it is not the event that the kept head names")

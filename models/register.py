"""The register's tables: orders that wait, lines of what has gone, and everything that was ever done."""

import datetime as dt
from datetime import datetime
from enum import StrEnum

from sqlmodel import Field, SQLModel

from models.when import UtcDateTime, now


class State(StrEnum):
    """Where an order is on its way."""

    REVIEW = "review"  # a blocker stands; a clerk must look
    QUEUED = "queued"  # validated; waits to be sent
    EXPORTED = "exported"  # sent, and a line stands in the register
    REJECTED = "rejected"


MOVES = {
    (State.REVIEW, State.REVIEW),  # corrected, still in doubt
    (State.REVIEW, State.QUEUED),  # corrected or approved
    (State.REVIEW, State.REJECTED),
    (State.QUEUED, State.QUEUED),  # corrected, still valid; exported in part
    (State.QUEUED, State.REVIEW),  # corrected into doubt
    (State.QUEUED, State.EXPORTED),
    (State.QUEUED, State.REJECTED),
}


class QueuedOrder(SQLModel, table=True):
    """One order with its state: as it was read in `content`, as clerks corrected it in `corrected`."""

    __tablename__ = "queued_order"

    id: int | None = Field(default=None, primary_key=True)
    transmission_id: int = Field(foreign_key="transmission.id", index=True)
    position: int  # 1-based among the transmission's orders
    state: str = Field(max_length=16, index=True)
    content: str  # the Order as JSON, as it was read
    corrected: str | None = None  # the Order as JSON, as clerks corrected it
    checks: str = "[]"  # flags of the register's and the rules' checks, JSON
    decision: str | None = None  # the rules' decision, JSON
    patient_key: str | None = Field(
        default=None, max_length=40, index=True
    )  # normalised identity, to find repeats
    urgent: bool = False
    created: datetime = Field(default_factory=now, sa_type=UtcDateTime)
    changed: datetime = Field(default_factory=now, sa_type=UtcDateTime)
    version: int = 1  # counts up at each change: two clerks on one order cannot both win


class RegisterEntry(SQLModel, table=True):
    """One line of "Exporterade bilder". Never changed; an examination a row of `RegisterExamination`."""

    __tablename__ = "register_entry"

    id: int | None = Field(default=None, primary_key=True)
    order_id: int | None = Field(default=None, foreign_key="queued_order.id", index=True)  # None: imported
    patient_key: str | None = Field(default=None, max_length=40, index=True)
    line: str  # as it was written, by the program or by hand
    at: datetime | None = Field(default=None, sa_type=UtcDateTime)
    channel: str | None = Field(default=None, max_length=16)
    with_report: bool = False
    report_channel: str | None = Field(default=None, max_length=16)
    destination: str | None = Field(default=None, max_length=300)
    forward_to: str | None = Field(default=None, max_length=300)
    doctor: str | None = Field(default=None, max_length=200)
    clinic: str | None = Field(default=None, max_length=300)
    signature: str | None = Field(default=None, max_length=40)
    readable: bool = True  # False: kept word for word, nothing could be read from it
    problem: str | None = Field(default=None, max_length=300)
    batch: str | None = Field(default=None, max_length=64)  # sha256 of the imported file
    row: int | None = None  # its row there, 1-based
    content_key: str = Field(default="", max_length=64, index=True)  # sha256 of patient and line
    words: str = ""  # patient and line folded to lower case, to search in


class RegisterExamination(SQLModel, table=True):
    """One examination of a register line."""

    __tablename__ = "register_examination"

    id: int | None = Field(default=None, primary_key=True)
    entry_id: int = Field(foreign_key="register_entry.id", index=True)
    description: str = Field(max_length=300)
    date: dt.date | None = None


class Event(SQLModel, table=True):
    """Something that was done, by whom, to what. Append-only: each row holds the hash of the one before."""

    __tablename__ = "event"

    id: int | None = Field(default=None, primary_key=True)
    at: datetime = Field(default_factory=now, sa_type=UtcDateTime)
    action: str = Field(max_length=40, index=True)  # received, read, queued, viewed, corrected, approved, ...
    by: str = Field(max_length=80)  # the clerk's signature, or "intake" for the program
    account: str = Field(max_length=80)  # the operating system's user
    transmission_id: int | None = Field(default=None, foreign_key="transmission.id")
    order_id: int | None = Field(default=None, foreign_key="queued_order.id", index=True)
    patient_key: str | None = Field(default=None, max_length=40, index=True)
    details: str = "{}"  # JSON: what changed, from what, to what, why; empty when it was purged
    details_hash: str = Field(max_length=64)  # sha256 of the details as they were written, with their salt
    previous: str = Field(max_length=64)
    hash: str = Field(max_length=64)  # sha256 over the row without `details`, and `previous`

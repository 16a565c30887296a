"""What came in, how and when, and what became of it."""

from datetime import datetime
from enum import StrEnum

from sqlalchemy import UniqueConstraint
from sqlmodel import Field, SQLModel

from models.when import UtcDateTime, now


class TransmissionState(StrEnum):
    """What became of what came in."""

    RECEIVED = "received"  # archived and committed; not read yet
    DONE = "done"  # all its orders were queued
    REVIEW = "review"  # an order of it waits for a clerk
    NO_ORDER = "no_order"
    DUPLICATE = "duplicate"  # the same bytes, or the same pages, came before
    QUARANTINED = "quarantined"


TRANSMISSION_MOVES = {
    (TransmissionState.RECEIVED, TransmissionState.DONE),
    (TransmissionState.RECEIVED, TransmissionState.REVIEW),
    (TransmissionState.RECEIVED, TransmissionState.NO_ORDER),
    (TransmissionState.RECEIVED, TransmissionState.DUPLICATE),
    (TransmissionState.RECEIVED, TransmissionState.QUARANTINED),
    (TransmissionState.REVIEW, TransmissionState.DONE),  # a clerk settled its last order
    (TransmissionState.DONE, TransmissionState.REVIEW),  # a clerk corrected an order into doubt
    (TransmissionState.QUARANTINED, TransmissionState.RECEIVED),  # a clerk asks for another try
}


class Transmission(SQLModel, table=True):
    """One fax or mail. A row is never deleted."""

    __tablename__ = "transmission"
    __table_args__ = (UniqueConstraint("source", "source_key", "sha256", name="uq_transmission_source"),)

    id: int | None = Field(default=None, primary_key=True)
    sha256: str = Field(index=True, max_length=64)  # of the original bytes; the archive's file name
    size: int  # bytes
    source: str = Field(max_length=16)  # folder, mailbox, spool, hook
    source_key: str = Field(default="", max_length=64)  # which file or mail there: see `receive`
    place: str = Field(
        default="", max_length=32
    )  # the machine whose archive holds the original; "" where one
    name: str = Field(max_length=1024)  # the sender's file name or message id: evidence, never a path
    suffix: str = Field(default="", max_length=8)  # pdf, tif, eml, ... by content
    received: datetime = Field(default_factory=now, sa_type=UtcDateTime)
    finished: datetime | None = Field(default=None, sa_type=UtcDateTime)
    state: str = Field(default=TransmissionState.RECEIVED.value, max_length=16, index=True)
    why: str | None = Field(default=None, max_length=500)  # one line without patient data
    attempts: int = 0
    pages: int | None = None
    sender: str | None = Field(default=None, max_length=200)  # the caller's number or the mail's sender
    error: str | None = Field(default=None, max_length=200)  # what the fax server said of the call
    same_as: int | None = Field(default=None, foreign_key="transmission.id")  # the one that this repeats
    fingerprint: str | None = Field(
        default=None, index=True, max_length=128
    )  # of the pages' text, to know them when they are sent anew

    @property
    def number(self) -> int:
        """The row's id, once it is in the register."""
        if self.id is None:
            raise ValueError("this transmission is not in the register")
        return self.id

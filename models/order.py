"""An order: which images of which patient shall go where, each value with the ink it was read from."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import date
from enum import StrEnum

from models.flag import Flag
from models.page import Box


class FieldName(StrEnum):
    """The parts of an order, by the names that the JSON and the register have."""

    CLINIC = "clinic"  # who orders: unit and hospital
    DOCTOR = "doctor"  # the ordering doctor's name, without title
    DESTINATION = "destination"  # where the images shall go
    FORWARD_TO = "forward_to"  # fvb.: the unit that the receiver passes them on to
    REPORT_DESTINATION = "report_destination"  # where the report shall go, if elsewhere than the images
    PATIENT_ID = "patient_id"  # YYYYMMDD-NNNN; a reserve number as written
    PATIENT_NAME = "patient_name"
    CHANNEL = "channel"  # iep, usb, cd, bfr, bfr_push, fax, post
    CONSENT = "consent"  # written, oral, none
    REQUESTER = "requester"  # hospital, private_provider, physiotherapist, ...
    REPLY_FAX = "reply_fax"  # where the sender wants an answer; never a destination


CHANNELS = ("iep", "usb", "cd", "bfr", "bfr_push", "fax", "post")
CONSENTS = ("written", "oral", "none")
REQUESTERS = (
    "hospital",
    "private_provider",
    "physiotherapist",
    "chiropractor",
    "naprapath",
    "patient",
    "guardian",
    "insurer",
    "authority",
    "company",
    "other",
)
REQUIRED = (FieldName.CLINIC, FieldName.DOCTOR, FieldName.DESTINATION)


class Reader(StrEnum):
    """Who read a value."""

    LAYOUT = "layout"  # reader one: labels, boxes, tables
    LANGUAGE = "language"  # reader two: what the sentence says
    GRAMMAR = "grammar"  # a strict grammar of sentences and signatures
    HEADER = "header"  # the fax header line
    SENDER = "sender"  # the mail's sender, the caller's number


@dataclass(frozen=True, slots=True, kw_only=True)
class Evidence:
    """The place a value was read from, so that a clerk can look at the same ink."""

    page: int  # 1-based; 0 is a mail's body
    bbox: Box | None  # PDF points from the page's top left corner
    quote: str  # as it stood there, errors of reading included


@dataclass(frozen=True, slots=True, kw_only=True)
class Candidate:
    """One reader's reading of one field."""

    field: FieldName
    value: str  # normalised as far as the reader could
    raw: str
    confidence: float  # 0 to 1, the reader's own
    evidence: Evidence
    reader: Reader
    why: str  # what made it a candidate: "label 'Skickas till'", "signature", "enl."
    directory_id: str | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Field:
    """A value that both readers, a checksum or the directory stand for."""

    value: str
    raw: str | None = None
    confidence: float = 1.0
    evidence: Evidence | None = None
    directory_id: str | None = None
    why: str = ""  # "layout: label 'Skickas till'; language: receiver; directory: exact"
    candidates: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True, kw_only=True)
class Examination:
    """One examination whose images are ordered."""

    description: str  # normalised: modality, body part, side, contrast
    date: date | None
    raw: str | None = None
    confidence: float = 1.0
    evidence: Evidence | None = None
    why: str = ""


@dataclass(frozen=True, slots=True, kw_only=True)
class Order:
    """What one patient's order says. A value that was not found is absent from `fields`."""

    pages: tuple[int, ...]
    fields: Mapping[FieldName, Field]
    examinations: tuple[Examination, ...] = ()
    wants: tuple[str, ...] = ("images",)  # of "images", "report"
    urgent: bool = False
    needed_by: date | None = None
    flags: tuple[Flag, ...] = field(default=())

    def value(self, name: FieldName) -> str | None:
        """Return what a field says, or none."""
        found = self.fields.get(name)
        return found.value if found else None

    @property
    def status(self) -> str:
        """Return "review" while a blocker stands, else "queued"."""
        return "review" if any(flag.blocks for flag in self.flags) else "queued"


@dataclass(frozen=True, slots=True, kw_only=True)
class Extraction:
    """What one transmission's pages hold."""

    orders: tuple[Order, ...]
    reason: str | None = None  # where there are no orders: what the pages were taken for


@dataclass(frozen=True, slots=True, kw_only=True)
class Found:
    """What one reader found in one order's pages. None: it says nothing of it."""

    candidates: tuple[Candidate, ...] = ()
    examinations: tuple[Examination, ...] = ()
    wants: tuple[str, ...] | None = None
    urgent: bool | None = None
    needed_by: date | None = None
    blank: frozenset[FieldName] = frozenset()  # a plain label asks for it and nothing stands there
    unread: frozenset[str] = frozenset()  # fields that a picture has an answer to, read or not
    lacks_days: bool = False  # a label asks for the examinations' days and no day can be read there

"""A line of "Exporterade bilder": what the department writes down of images that have left it."""

from dataclasses import dataclass
from datetime import date, datetime
from typing import NamedTuple


class LineExamination(NamedTuple):
    """An examination as a register line names it."""

    description: str
    date: date | None


@dataclass(frozen=True, slots=True, kw_only=True)
class RegisterLine:
    """What was sent, how, where to, on whose word and by whom."""

    at: datetime  # aware, the wall clock in Sweden, whole minutes
    timed: bool = True  # False: the line gives the day alone, and `at` is its midnight
    examinations: tuple[LineExamination, ...]
    images: bool = True  # False: the report alone went
    verb: str | None = "länkas"  # as written; None where the report alone went
    channel: str | None = "iep"  # iep, usb, cd, dvd, bfr, bfr_push, fax, post; None: the line does not say
    with_report: bool = False
    report_channel: str | None = None  # None: as the images, or the line does not say
    destination: str  # the unit that takes the images
    report_destination: str | None = None  # None: the report goes where the images go
    forward_to: str | None = None  # fvb.
    orderer: str | None = None  # the word before the name: dr, ssk, ...
    doctor: str | None = None  # who ordered, by name
    clinic: str | None = None
    signature: str | None = None  # the clerk's

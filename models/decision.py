"""A case for the site's release rules, and what they say of it."""

import datetime as dt
from dataclasses import dataclass

from models.flag import Flag


@dataclass(frozen=True, slots=True, kw_only=True)
class Party:
    """Who asks, or who receives."""

    kind: str | None  # hospital, private_provider, ...; None: not known
    region: str | None = None
    country: str | None = "SE"  # ISO 3166, two letters
    iep: bool | None = None  # on the Image Exchange Portal
    bfr: bool | None = None  # on the region's shared image archive


@dataclass(frozen=True, slots=True, kw_only=True)
class ExaminationCase:
    """What the rules need to know of one examination. None: not known."""

    description: str
    date: dt.date | None = None
    report: str | None = None  # definitive, preliminary, unsigned
    archived: bool | None = None
    referred_by_requester: bool | None = None
    relevant: bool | None = None


@dataclass(frozen=True, slots=True, kw_only=True)
class Case:
    """One order as the rules see it. None: not known."""

    site: str
    requester: Party
    receiver: Party
    examinations: tuple[ExaminationCase, ...]
    report_to: str = "imaging_unit"  # or "other"
    wants: tuple[str, ...] = ("images",)
    emergency: bool = False
    consent: str | None = None
    handover: str | None = None
    clinic_closed: bool | None = None
    physician_advised: bool | None = None
    identity_checked: bool | None = None
    power_of_attorney: bool | None = None
    channel: str | None = None  # what the order asks for; the rules say what it may be


@dataclass(frozen=True, slots=True, kw_only=True)
class Because:
    """The place in the routine that a rule rests on."""

    rule: str
    source: str
    heading: str
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class ExaminationDecision:
    """What may go of one examination, by which rule, and why."""

    outcome: str  # release, ask, elsewhere, refuse, silent
    images: bool  # may go; for "ask": would go once what is asked for is there
    report: bool
    rule: str = ""  # the id of the rule that decided
    version: int = 1  # of that rule
    channels: tuple[str, ...] = ()
    requires: tuple[str, ...] = ()
    reason: str = ""  # one Swedish sentence; empty for "release"


@dataclass(frozen=True, slots=True, kw_only=True)
class Decision:
    """What the site's rules say of a case."""

    outcome: str  # as for an examination, or "part" where the examinations differ
    examinations: tuple[ExaminationDecision, ...]
    channels: tuple[str, ...]
    requires: tuple[str, ...]
    invoice: bool
    document: tuple[str, ...]
    steps: tuple[str, ...] = ()
    notes: tuple[tuple[str, str], ...] = ()  # place in `document`, ready Swedish text
    flags: tuple[Flag, ...] = ()
    because: tuple[Because, ...] = ()

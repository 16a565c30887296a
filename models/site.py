"""A site's release rules as types: what a rules file may say."""

import datetime as dt
from collections.abc import Mapping
from dataclasses import dataclass

from models.order import CHANNELS as ASKED_FOR
from models.order import CONSENTS
from models.order import REQUESTERS as KINDS  # of whoever asks, and of whoever receives

YES_NO_UNKNOWN = ("yes", "no", "unknown")
CHANNELS = ("iep", "usb", "cd", "bfr", "bfr_push", "post")  # ways that a rule may open
PLACES = ("remissanteckning", "ris", "exporterade_bilder")  # where a release must be noted
OUTCOMES = ("release", "ask", "elsewhere", "refuse", "silent", "continue")
REQUIREMENTS = (
    "report.definitive",
    "report.status",
    "consent.oral",
    "consent.written",
    "relevance",
    "physician_advice",
    "identity",
    "power_of_attorney",
)
RELATIONS = ("home", "outside", "abroad", "unknown")  # a party's region, seen from the site's own

# What a condition may ask of one examination of one case, and the answers there are.
FACTS: Mapping[str, tuple[str, ...]] = {
    "requester": (*KINDS, "unknown"),
    "requester_region": RELATIONS,
    "receiver": (*KINDS, "unknown"),
    "receiver_region": RELATIONS,
    "receiver_iep": YES_NO_UNKNOWN,
    "receiver_bfr": YES_NO_UNKNOWN,
    "to_patient": ("yes", "no"),  # the patient receives, or asks without saying who receives
    "emergency": ("yes", "no"),
    "report": ("definitive", "preliminary", "unsigned", "unknown"),
    "archived": YES_NO_UNKNOWN,
    "wants": ("images", "report", "both"),
    "report_to": ("imaging_unit", "other"),
    "channel": (*ASKED_FOR, "unknown"),
    "consent": (*CONSENTS, "unknown"),
    "relevant": YES_NO_UNKNOWN,
    "referred_by_requester": YES_NO_UNKNOWN,
    "handover": ("post", "pickup", "proxy", "unknown"),
    "clinic_closed": YES_NO_UNKNOWN,
    "physician_advised": YES_NO_UNKNOWN,
    "identity_checked": YES_NO_UNKNOWN,
    "power_of_attorney": YES_NO_UNKNOWN,
}

Conditions = Mapping[str, frozenset[str]]  # fact -> the answers that satisfy it; all must hold


def holds(conditions: Conditions, facts: Mapping[str, str]) -> bool:
    """Say whether every fact has one of the answers that a condition names; no condition always holds."""
    return all(facts[fact] in answers for fact, answers in conditions.items())


@dataclass(frozen=True, slots=True, kw_only=True)
class Sentence:
    """A sentence of the routine, word for word, and the heading it stands under."""

    heading: str
    quote: str


@dataclass(frozen=True, slots=True, kw_only=True)
class Rule:
    """One rule. The first whose conditions hold decides; a "continue" rule adds and lets the next decide."""

    id: str
    version: int
    since: dt.date  # "from" in the file: the first day on which it holds
    until: dt.date | None  # the last day; None: until another version takes over
    sentences: tuple[Sentence, ...]  # what it rests on, the deciding one first
    when: Conditions
    outcome: str
    images: bool  # may go, if wanted
    report: bool
    channels: tuple[str, ...]  # in order of preference
    requires: tuple[str, ...]  # ids of the site's requirements
    withholds: tuple[str, ...]  # "continue" only: "images" or "report" that may not go
    invoice: bool
    document: tuple[str, ...]
    steps: tuple[str, ...]  # ids of the site's steps, in order
    message: str  # what the clerk is told where it does not simply release
    letter: str  # what a refusal says to whoever asked; empty: the message


@dataclass(frozen=True, slots=True, kw_only=True)
class Requirement:
    """Something that must be known or done before images go."""

    id: str
    name: str  # as the decision lists it, one of REQUIREMENTS
    asked: Conditions  # it is asked for only where these hold
    met: Conditions
    waits: bool  # nothing can go before it is met: a signature that only time brings
    text: str  # what the clerk is asked
    letter: str  # what the orderer is asked; empty: nothing that the orderer can answer
    in_steps: bool = False  # a step of the rule says it in its place: an identity is shown at handing over


@dataclass(frozen=True, slots=True, kw_only=True)
class Text:
    """A step or a piece of a note, said where its conditions hold."""

    id: str  # a step's name, or the place that the note is for
    text: str
    when: Conditions
    channels: frozenset[str]  # said only where one of these is open; empty: whatever the channel
    sends: str  # "images", "report" or "report_alone": said only where this goes; empty: always
    invoice: bool  # said only where an invoice basis is written
    before: bool = False  # a step that comes before what is asked for: it may answer that


@dataclass(frozen=True, slots=True, kw_only=True)
class Site:
    """A department's rules, texts and names, as loaded from its file for one day."""

    id: str
    name: str
    source: str  # the document that the rules rest on
    region: str
    region_aliases: tuple[str, ...]
    home: tuple[str, ...]  # ids in the directory of the hospitals whose department this is
    imaging_units: tuple[str, ...]  # words in a unit's name by which it is known to take reports
    patient_words: tuple[str, ...]  # words by which a patient who asks names the own home as destination
    on: dt.date  # the day whose rules these are
    rules: tuple[Rule, ...]  # in force that day, in order of evaluation
    requirements: Mapping[str, Requirement]
    channel_conditions: Mapping[str, Conditions]
    steps: Mapping[str, Text]
    notes: tuple[Text, ...]
    words: Mapping[str, str]  # words that notes are built of
    sender: tuple[str, ...]  # lines of a letter's sender
    invoice_address: tuple[str, ...]  # where an invoice basis goes; empty: the site writes none
    invoice_lines: tuple[str, ...]  # product, account and price as the invoice basis states them

    def is_home(self, region: str | None) -> bool:
        """Tell whether a region's name, however written, is the site's own."""
        names = {name.casefold() for name in (self.region, *self.region_aliases)}
        return bool(region) and (region or "").strip().casefold() in names

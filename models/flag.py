"""A flag: what a clerk must know about an order before it is acted on."""

from dataclasses import dataclass
from enum import StrEnum


class Severity(StrEnum):
    """What a flag does to an order."""

    BLOCKER = "blocker"  # keeps the order out of the queue until a clerk has settled it
    WARNING = "warning"
    INFO = "info"


SEVERITIES = {
    "missing.date": Severity.WARNING,  # the RIS may know only one such examination
    "missing.*": Severity.BLOCKER,
    "invalid.*": Severity.BLOCKER,
    "uncertain.*": Severity.BLOCKER,
    "unknown.destination": Severity.BLOCKER,
    "unknown.clinic": Severity.WARNING,
    "duplicate.transmission": Severity.INFO,
    "duplicate.*": Severity.BLOCKER,
    "page.*": Severity.BLOCKER,
    "text.hidden": Severity.BLOCKER,
    "transmission.incomplete": Severity.BLOCKER,
    "sender.*": Severity.WARNING,
    "identity.*": Severity.BLOCKER,
    "patients.mixed": Severity.BLOCKER,
    "policy.refuse": Severity.BLOCKER,
    "policy.silent": Severity.BLOCKER,
    "policy.*": Severity.WARNING,
    "answer.*": Severity.INFO,
}


def severity_of(code: str) -> Severity:
    """Return the severity that the contract gives a flag's code.

    Raises:
        KeyError: the code belongs to no family that the program knows.
    """
    family = code.split(".", 1)[0] + ".*"
    return SEVERITIES[code] if code in SEVERITIES else SEVERITIES[family]


@dataclass(frozen=True, slots=True, kw_only=True)
class Flag:
    """One doubt, lack or repeat, said so that a clerk knows what to do."""

    code: str  # family.detail, as listed in docs/flags.md
    severity: Severity
    field: str | None = None  # the field it speaks of, if one
    message: str  # one Swedish sentence without patient data

    @property
    def blocks(self) -> bool:
        return self.severity is Severity.BLOCKER


def flag(code: str, message: str, field: str | None = None) -> Flag:
    """Make a flag with the severity of its code."""
    return Flag(code=code, severity=severity_of(code), field=field, message=message)

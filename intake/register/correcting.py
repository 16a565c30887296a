"""Apply a clerk's corrections to an order."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, field, replace
from datetime import date

from models.order import Examination, Field, FieldName, Order


@dataclass(frozen=True, slots=True, kw_only=True)
class Corrections:
    """What a clerk changes, parsed and normalised. What is not named here stays as it is."""

    fields: Mapping[FieldName, str | None] = field(default_factory=dict)  # None takes a value away
    directory_ids: Mapping[FieldName, str] = field(default_factory=dict)  # of those that the directory knows
    examinations: Sequence[tuple[str, date | None]] | None = None
    wants: tuple[str, ...] | None = None
    urgent: bool | None = None
    needed_by: date | None = None
    no_needed_by: bool = False  # takes the date away


def apply_corrections(order: Order, corrections: Corrections, by: str) -> Order:
    """Return the order as the clerk says that it reads.

    A corrected value is certain, and what was doubted of the old one is settled. Flags that speak of the
    pages, the sender or the identity stand: only checks and `approve` deal with those.
    """
    why = f"corrected by {by}"
    fields = dict(order.fields)
    for name, value in corrections.fields.items():
        fields.pop(name, None)
        if value is not None:
            fields[name] = _corrected(order.fields.get(name), value, corrections.directory_ids.get(name), why)
    examinations = order.examinations
    if corrections.examinations is not None:
        examinations = tuple(
            Examination(description=text, date=day, why=why) for text, day in corrections.examinations
        )
    needed_by = None if corrections.no_needed_by else corrections.needed_by or order.needed_by
    return replace(
        order,
        fields=fields,
        examinations=examinations,
        wants=corrections.wants if corrections.wants is not None else order.wants,
        urgent=corrections.urgent if corrections.urgent is not None else order.urgent,
        needed_by=needed_by,
        flags=tuple(flag for flag in order.flags if not _is_settled(flag.code, flag.field, corrections)),
    )


def _corrected(before: Field | None, value: str, directory_id: str | None, why: str) -> Field:
    """Keep where the old value was read from: the clerk looks at the same ink."""
    kept = before or Field(value=value)
    return replace(kept, value=value, confidence=1.0, directory_id=directory_id, why=why)


def _is_settled(code: str, name: str | None, corrections: Corrections) -> bool:
    family, _, detail = code.partition(".")
    if family not in ("missing", "uncertain", "invalid", "unknown"):
        return False
    return (name or detail) in _names(corrections)


def _names(corrections: Corrections) -> set[str | None]:
    """Return what flags call the things that were corrected."""
    names: set[str | None] = {name.value for name in corrections.fields}
    if FieldName.PATIENT_ID in corrections.fields:
        names.add("patient")
    if corrections.examinations is not None:
        names |= {"examination", "examinations", "date"}
    if corrections.needed_by or corrections.no_needed_by:
        names.add("needed_by")
    return names

"""What a clerk does to an order, with the same checks as the run."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date

from intake.errors import InputError
from intake.extract.alike.sameness import PLACES
from intake.extract.places.resolve import resolve_place
from intake.extract.values.dates import parse_date
from intake.extract.values.examinations import normalise_examination
from intake.extract.values.identities import parse_identity
from intake.flags import raise_flag, with_flags
from intake.office import Office
from intake.pipeline import check
from intake.register.correcting import Corrections, apply_corrections
from models.order import CHANNELS, CONSENTS, REQUESTERS, FieldName, Order
from models.queued import Queued
from models.when import today

CHOICES = {FieldName.CHANNEL: CHANNELS, FieldName.CONSENT: CONSENTS, FieldName.REQUESTER: REQUESTERS}
YES_NO = {"yes": True, "ja": True, "true": True, "no": False, "nej": False, "false": False}
OTHER_NAMES = ("examinations", "wants", "urgent", "needed_by")


def correct_order(office: Office, identifier: int, pairs: Mapping[str, str], by: str) -> Queued:
    """Correct an order's fields and check it anew; an empty value takes a field away.

    Raises:
        InputError: a field is not known, or a value is none of its kind; nothing is changed.
    """
    before = office.register.get_order(identifier)
    order = apply_corrections(before.order, parse_corrections(pairs, office), by)
    finding = check(_without_settled(order, pairs), office, order_id=identifier)
    return office.register.correct(identifier, finding, by, before.version)


def parse_corrections(pairs: Mapping[str, str], office: Office) -> Corrections:
    """Read what a clerk typed, as strictly as what a fax says.

    Raises:
        InputError: the first thing that is wrong, with what to write.
    """
    fields: dict[FieldName, str | None] = {}
    directory_ids: dict[FieldName, str] = {}
    rest: dict[str, object] = {}
    for name, value in pairs.items():
        if name in OTHER_NAMES:
            rest |= _other(name, value, office)
        elif name in set(FieldName):
            field = FieldName(name)
            fields[field], directory_id = _value(field, value, office)
            if directory_id:
                directory_ids[field] = directory_id
        else:
            known = ", ".join([*(field.value for field in FieldName), *OTHER_NAMES])
            raise InputError(f"there is no field '{name}'; the fields are {known}")
    return Corrections(fields=fields, directory_ids=directory_ids, **rest)  # type: ignore[arg-type]


def _value(field: FieldName, text: str, office: Office) -> tuple[str | None, str | None]:
    """Return a field's normal value and, for a place, its directory id."""
    if not text:
        return None, None
    if field in CHOICES:
        if text not in CHOICES[field]:
            raise InputError(f"{field.value} is one of {', '.join(CHOICES[field])}")
        return text, None
    if field is FieldName.PATIENT_ID:
        return _identity(text), None
    if field in PLACES:
        place = resolve_place(text, office.knowledge)
        if place.rivals:
            raise InputError(
                f"{field.value}: the directory knows several such places; write the hospital's whole name"
            )
        return place.value, place.receiver.id if place.receiver else None
    return " ".join(text.split()), None


def _identity(text: str) -> str:
    span = parse_identity(text, today())
    if span is None:
        raise InputError(
            "patient_id: this is no identity; write YYYYMMDD-NNNN, or a reserve number as it stands"
        )
    if span.kind in ("personnummer", "samordningsnummer") and not (span.valid and span.century_known):
        raise InputError(
            "patient_id: the check digit, the date or the century does not hold; write YYYYMMDD-NNNN"
        )
    return span.value


def _other(name: str, text: str, office: Office) -> dict[str, object]:
    if name == "examinations":
        return {"examinations": [_examination(part, office) for part in text.split(";") if part.strip()]}
    if name == "wants":
        wanted = tuple(word.strip() for word in text.split(",") if word.strip())
        if not wanted or set(wanted) - {"images", "report"}:
            raise InputError("wants is images, report or images,report")
        return {"wants": wanted}
    if name == "urgent":
        if text.casefold() not in YES_NO:
            raise InputError("urgent is yes or no")
        return {"urgent": YES_NO[text.casefold()]}
    if not text:
        return {"no_needed_by": True}
    return {"needed_by": _day(text, "needed_by")}


def _examination(text: str, office: Office) -> tuple[str, date | None]:
    """Read "CT torax 2015-01-01": what, and its date last."""
    words = text.split()
    span = parse_date(words[-1], today())
    day = _day(words[-1], "examinations") if span else None
    what = " ".join(words[:-1] if span else words)
    if not what:
        raise InputError("examinations: write what was examined, then its date; several with ; between")
    known = normalise_examination(what, office.knowledge)
    return known.description if known else what, day


def _day(text: str, name: str) -> date:
    span = parse_date(text, today())
    if span is None or span.value is None or span.precision != "day" or span.problem not in (None, "future"):
        raise InputError(f"{name}: write the date as YYYY-MM-DD")
    if name == "examinations" and span.value > today():
        raise InputError("examinations: the date lies in the future")
    return span.value


def _without_settled(order: Order, pairs: Mapping[str, str]) -> Order:
    """Flag what a corrected order still lacks or the directory does not know."""
    from intake.check.missing import missing

    rest = [flag for flag in order.flags if not flag.code.startswith(("missing.", "unknown."))]
    unknown = [
        raise_flag(f"unknown.{name.value}", name.value)
        for name in (FieldName.DESTINATION, FieldName.CLINIC)
        if (field := order.fields.get(name)) and not field.directory_id
    ]
    undated = (
        [raise_flag("missing.date", "examinations")]
        if any(not one.date for one in order.examinations)
        else []
    )
    return with_flags(replace(order, flags=tuple(rest)), (*missing(order), *unknown, *undated))

"""Send a queued order off: what the rules still ask, the channel, and the line in the register."""

from collections.abc import Mapping
from dataclasses import replace

from intake.check.case import case_of
from intake.check.rules import decide
from intake.check.split import split_decision
from intake.errors import InputError
from intake.extract.resolve import resolve_place
from intake.extract.sameness import fold
from intake.office import Office
from models.decision import Decision
from models.line import LOCAL_TIME, LineExamination, RegisterLine
from models.order import Examination, Field, FieldName, Order
from models.queued import Queued
from models.register import State
from models.when import now


def export_order(office: Office, identifier: int, answers: Mapping[str, str], by: str) -> list[str]:
    """Mark an order exported and return its register lines.

    Raises:
        InputError: the order is not queued, or a requirement of the site's rules is not answered; the message
            names what is missing.
    """
    queued = office.register.get_order(identifier)
    if queued.state != State.QUEUED.value:
        raise InputError(f"order {identifier} is {queued.state}; only a queued order can be exported")
    case = case_of(queued.order, office.rules, office.receivers, answers)
    decision = decide(case, office.rules)
    going = _going(decision, queued, answers)
    line = line_of(queued.order, going, decision, _channel(decision, queued.order, answers), by, office)
    rest = tuple(one for one in queued.order.examinations if one not in going)
    if not rest:
        return [office.register.export(identifier, by, line, answers, queued.version).line]
    remaining = replace(queued.order, examinations=rest)
    return [office.register.export_part(identifier, by, line, answers, remaining, queued.version).line]


def _going(decision: Decision, queued: Queued, answers: Mapping[str, str]) -> tuple[Examination, ...]:
    """Return the examinations that may go now."""
    if decision.outcome == "silent" and answers.get("reason"):
        return queued.order.examinations
    split = split_decision(decision)
    if going := split.now or split.elsewhere:
        return tuple(queued.order.examinations[number] for number in going)
    if decision.outcome == "silent":
        raise InputError("the routine does not say whether this may go; decide, and give --reason")
    if decision.requires:
        asked = ", ".join(f"{name} ({OPTIONS[name]})" for name in decision.requires)
        raise InputError(f"order {queued.id} cannot be exported yet; the routine asks for {asked}")
    headings = "; ".join(dict.fromkeys(because.heading for because in decision.because))
    raise InputError(f"the routine forbids this: {headings}")


OPTIONS = {
    "report.definitive": "--report definitive",
    "report.status": "--report definitive, preliminary or unsigned",
    "consent.oral": "--consent oral",
    "consent.written": "--consent written",
    "relevance": "--relevant yes",
    "physician_advice": "--physician-advised yes",
    "identity": "--identity-checked yes",
    "power_of_attorney": "--power-of-attorney yes",
}


def _channel(decision: Decision, order: Order, answers: Mapping[str, str]) -> str | None:
    """Return how it goes: what the clerk says, what the order asks for, or what the routine prefers."""
    named = answers.get("channel")
    if named and decision.channels and named not in decision.channels:
        raise InputError(
            f"the routine does not let it go by {named}; it may go by {', '.join(decision.channels)}"
        )
    if named:
        return named
    asked = order.value(FieldName.CHANNEL)
    if asked in decision.channels:
        return asked
    return decision.channels[0] if decision.channels else None


def line_of(
    order: Order,
    examinations: tuple[Examination, ...],
    decision: Decision,
    channel: str | None,
    by: str,
    office: Office,
) -> RegisterLine:
    """Return the line that the register shall hold."""
    images = any(one.images for one in decision.examinations) or decision.outcome in ("silent", "elsewhere")
    report = any(one.report for one in decision.examinations) and "report" in order.wants
    faxed = report and channel == "iep" and "exporterade_bilder" in decision.document
    return RegisterLine(
        at=now().astimezone(LOCAL_TIME).replace(second=0, microsecond=0),
        examinations=tuple(LineExamination(one.description, one.date) for one in examinations),
        images=images,
        verb="länkas" if channel in ("iep", "bfr", "bfr_push") else "skickas",
        channel=channel,
        with_report=report,
        report_channel="fax" if faxed else None,
        destination=_short(order.fields.get(FieldName.DESTINATION), office) or "",
        forward_to=_short(order.fields.get(FieldName.FORWARD_TO), office),
        orderer="dr" if order.value(FieldName.DOCTOR) else None,
        doctor=order.value(FieldName.DOCTOR),
        clinic=_short(order.fields.get(FieldName.CLINIC), office),
        signature=by,
    )


def _short(field: Field | None, office: Office) -> str | None:
    """Return a place as clerks write it, where the directory reads that as the same place; else in full."""
    if field is None:
        return None
    receiver = office.receivers.get(field.directory_id or "")
    unit = field.value.removesuffix(receiver.name).strip(", ") if receiver else ""
    written = [" ".join((field.raw or "").split())]
    written += [" ".join(f"{unit} {alias}".split()) for alias in (receiver.aliases if receiver else ())]
    for short in written:
        if short and "," not in short and len(short) < len(field.value) and _means(short, field, office):
            return short
    return field.value


def _means(text: str, field: Field, office: Office) -> bool:
    place = resolve_place(text, office.knowledge)
    return (
        place.receiver is not None
        and place.receiver.id == field.directory_id
        and not place.rivals
        and fold(place.value) == fold(field.value)
    )

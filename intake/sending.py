"""Send a queued order off: its lines in the register, the texts to copy, and what waits on."""

from collections.abc import Iterator
from dataclasses import dataclass

from intake.check.case import case_of
from intake.check.instructions import instructions
from intake.check.rules import decide
from intake.check.split import part_of
from intake.errors import InputError
from intake.kept import keep
from intake.office import Office
from intake.shipments import Answers, Shipment, plan_shipments
from models.decision import Case
from models.order import Order
from models.queued import Finding, Queued
from models.register import State


@dataclass(frozen=True, slots=True, kw_only=True)
class Exported:
    """What an export leaves for the clerk to copy."""

    line: str
    texts: tuple[tuple[str, str], ...]  # place or paper, and what is written there
    waiting: tuple[tuple[str, str], ...] = ()  # examinations of the order that wait on, each with its reason


def export_order(office: Office, identifier: int, answers: Answers, by: str) -> Iterator[Exported]:
    """Mark an order, or what may go of it, exported; yield each line of the register once it is written.

    Raises:
        InputError: the order is not queued, or a requirement of the site's rules is not answered; the message
            names what is missing.
    """
    queued = office.register.get_order(identifier)
    if queued.state != State.QUEUED.value:
        raise InputError(_not_queued(queued))
    for number, shipment in enumerate(plan_shipments(office, queued, answers, by)):
        kept = keep(shipment.case, shipment.decision)
        version = queued.version + number  # each part counts it up
        if shipment.rest is None:
            entry = office.register.export(identifier, by, shipment.line, answers, version, decision=kept)
        else:
            rest = check_rest(office, queued, shipment.rest, answers)
            entry = office.register.export_part(
                identifier, by, shipment.line, answers, rest, version, decision=kept
            )
        waiting = waiting_of(office, queued, shipment.rest, answers) if shipment.rest else ()
        yield Exported(line=entry.line, texts=texts_of(office, shipment, by), waiting=waiting)


def _not_queued(queued: Queued) -> str:
    blockers = ", ".join(dict.fromkeys(flag.code for flag in queued.flags if flag.blocks))
    if queued.state == State.REVIEW.value:
        return f"order {queued.id} is in review ({blockers}); correct or approve it first"
    return f"order {queued.id} is {queued.state}; only a queued order can be exported"


def case_of_rest(office: Office, queued: Queued, rest: Order, answers: Answers) -> Case:
    """Return the case of what waits on, with what the clerk answered of it."""
    left = [
        n for n, one in enumerate(queued.order.examinations) if any(one is kept for kept in rest.examinations)
    ]
    return part_of(case_of(queued.order, office.rules, office.receivers, answers), left)


def waiting_of(office: Office, queued: Queued, rest: Order, answers: Answers) -> tuple[tuple[str, str], ...]:
    """Name each examination that waits on, and why."""
    decision = decide(case_of_rest(office, queued, rest, answers), office.rules)
    reasons = zip(rest.examinations, decision.examinations, strict=True)
    return tuple((examination.description, one.reason) for examination, one in reasons)


def check_rest(office: Office, queued: Queued, rest: Order, answers: Answers) -> Finding:
    """Say what the rules make of what waits on: it keeps the doubts that are not theirs."""
    case = case_of_rest(office, queued, rest, answers)
    decision = decide(case, office.rules)
    others = tuple(flag for flag in queued.checks if not flag.code.startswith("policy."))
    return Finding(order=rest, checks=(*others, *decision.flags), decision=keep(case, decision))


def texts_of(office: Office, shipment: Shipment, by: str) -> tuple[tuple[str, str], ...]:
    """Return the texts to copy to the other places where the export must be noted."""
    return instructions(
        shipment.order,
        shipment.case,
        office.rules,
        channel=shipment.channel,
        signature=by,
        time=f"{shipment.line.at:%Y-%m-%d kl. %H:%M}",
    ).texts

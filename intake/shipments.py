"""Plan what goes of an order now: what the rules still ask, in which ways, and the line of each."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass, replace

from intake.check.case import case_of
from intake.check.rules import decide
from intake.check.split import part_of, split_decision
from intake.errors import InputError
from intake.kept import read_kept
from intake.office import Office
from intake.register_line import line_of
from models.decision import Case, Decision
from models.line import RegisterLine
from models.order import FieldName, Order
from models.queued import Queued
from models.site import FACTS, Requirement, Site

Answers = Mapping[str, str]
DISCS = ("usb", "cd")  # what can be posted or collected


@dataclass(frozen=True, slots=True, kw_only=True)
class Shipment:
    """What goes of an order now in one way, decided as an order of its own: one line of the register."""

    order: Order  # with the examinations that go, and no others
    case: Case
    decision: Decision
    channel: str | None
    line: RegisterLine
    rest: Order | None  # what waits on after it


def plan_shipments(office: Office, queued: Queued, answers: Answers, by: str) -> list[Shipment]:
    """Work out what may go now, how, and what the register will say of it; change nothing.

    Examinations that go in different ways, or one with its report and one without, have a line each.

    Raises:
        InputError: nothing may go; the message says what is missing.
    """
    case = case_of(queued.order, office.rules, office.receivers, answers)
    going = what_goes(decide(case, office.rules), queued.id, answers, office.rules)
    return shipments_of(office, queued.order, case, going, answers, by)


def plan_ahead(office: Office, queued: Queued, by: str) -> list[Shipment]:
    """Work out what would go, and how, once everything that is asked for is answered; change nothing."""
    case = case_known(office, queued)
    decision = decide(case, office.rules)
    open_ways = tuple(n for n, one in enumerate(decision.examinations) if one.channels)
    return shipments_of(office, queued.order, case, open_ways, {}, by) if open_ways else []


def case_known(office: Office, queued: Queued) -> Case:
    """Return the order's case, with what a clerk has answered already of a part that waits on."""
    known = read_kept(queued.decision) if queued.decision else None
    if known and len(known[0].examinations) == len(queued.order.examinations):
        return known[0]
    return case_of(queued.order, office.rules, office.receivers)


def shipments_of(
    office: Office, order: Order, case: Case, going: Sequence[int], answers: Answers, by: str
) -> list[Shipment]:
    """Make a shipment of each group of examinations that go in one way.

    Raises:
        InputError: the routine opens the channel that the clerk names to none of them.
    """
    gone: set[int] = set()
    shipments = []
    for channel, positions in by_way(going, case, order, answers, office.rules):
        gone.update(positions)
        part = replace(order, examinations=tuple(order.examinations[n] for n in positions))
        left = tuple(one for n, one in enumerate(order.examinations) if n not in gone)
        decision = decide(part_of(case, positions), office.rules, channel)
        shipments.append(
            Shipment(
                order=part,
                case=part_of(case, positions),
                decision=decision,
                channel=channel,
                line=line_of(part, decision, channel, by, office),
                rest=replace(order, examinations=left) if left else None,
            )
        )
    return shipments


def by_way(
    going: Sequence[int], case: Case, order: Order, answers: Answers, site: Site
) -> list[tuple[str | None, tuple[int, ...]]]:
    """Group examinations by how they go and what goes of them; what the named channel does not take waits.

    Raises:
        InputError: the routine opens the channel that the clerk names to none of them.
    """
    groups: dict[tuple[str | None, bool, bool], list[int]] = {}
    refused = []
    for position in going:
        decision = decide(part_of(case, [position]), site)
        (one,) = decision.examinations
        named = answers.get("channel")
        if named and decision.channels and named not in decision.channels:
            refused.append(decision.channels)
            continue
        channel = channel_of(decision, order, named, in_hand=is_handed_over(case))
        groups.setdefault((channel, one.images, one.report), []).append(position)
    if not groups:
        ways = ", ".join(dict.fromkeys(way for channels in refused for way in channels))
        raise InputError(f"the routine does not let it go by {answers['channel']}; it may go by {ways}")
    return [(channel, tuple(positions)) for (channel, _, _), positions in groups.items()]


def channel_of(decision: Decision, order: Order, named: str | None, *, in_hand: bool = False) -> str | None:
    """Return how it goes: what the clerk says, what the order asks for, or what the routine prefers.

    `in_hand`: a patient gets it by post or at the desk, so a disc comes before a link.
    """
    asked = order.value(FieldName.CHANNEL)
    if named or asked in decision.channels or not decision.channels:
        return named or asked
    discs = [one for one in decision.channels if one in DISCS]
    return discs[0] if in_hand and discs else decision.channels[0]


def is_handed_over(case: Case) -> bool:
    """Say whether a disc goes to the patient: by post, at the desk or to a proxy."""
    return case.receiver.kind == "patient" and case.handover is not None


def what_goes(decision: Decision, order_id: int, answers: Answers, site: Site) -> tuple[int, ...]:
    """Return the positions of the examinations that are settled now, those of one kind together.

    What is released goes first. What the routine does not settle goes by a person's decision, which has a
    reason. What the receiver fetches by itself is closed last, with a line that says so.

    Raises:
        InputError: none is; the message says why, and what to answer.
    """
    split = split_decision(decision)
    silent = tuple(n for n, one in enumerate(decision.examinations) if one.outcome == "silent")
    decided = silent if answers.get("reason", "").strip() else ()
    if going := split.now or decided or split.elsewhere:
        return going
    if decision.requires:
        asked = "; ".join(question(one) for one in unmet(decision, site))
        raise InputError(f"order {order_id} cannot be exported yet; the routine asks for {asked}")
    if silent or not decision.examinations:
        raise InputError("the routine does not say whether this may go; decide, and give --reason")
    headings = "; ".join(dict.fromkeys(because.heading for because in decision.because))
    raise InputError(f"the routine forbids this: {headings}")


def unmet(decision: Decision, site: Site) -> list[Requirement]:
    """Return what the rules ask for and nobody has answered."""
    asked = {flag.message for flag in decision.flags if flag.code == "policy.ask"}
    return [one for one in site.requirements.values() if one.text in asked]


def question(requirement: Requirement) -> str:
    """Name a requirement, the option that answers it, and what the clerk is to find out."""
    options = [
        f"{option_of(fact)} {'|'.join(answer for answer in FACTS[fact] if answer in answers)}"
        for fact, answers in requirement.met.items()
    ]
    return f"{requirement.name} ({' and '.join(options)}): {requirement.text}"


def option_of(fact: str) -> str:
    """Return the option of `intake export` that answers a fact of the rules."""
    name = {"referred_by_requester": "referred", "receiver_iep": "iep"}.get(fact, fact)
    return "--" + name.replace("_", "-")

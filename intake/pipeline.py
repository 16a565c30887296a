"""The way of a document in one screen: from what was archived to the queue. `nightly` is the run around it.

transmission -> collect -> documents -> read -> pages -> extract -> orders -> check -> flags -> register
"""

import logging
from collections.abc import Iterator, Sequence
from dataclasses import replace
from datetime import date
from traceback import format_tb

from intake.answering import as_answer, find_answered
from intake.check.case import case_of
from intake.check.duplicates import find_repeats, waiting_among
from intake.check.missing import missing
from intake.check.rules import decide
from intake.collect.archive import path_of
from intake.errors import DocumentError, IntakeError
from intake.extract.knowledge import Knowledge
from intake.extract.orders import extract_orders
from intake.extract.pages.fingerprint import fingerprint
from intake.flags import raise_flag, with_flags
from intake.kept import keep
from intake.office import Office
from intake.patience import allow
from intake.read.document import Reading, read_files
from intake.register.viewing import WAITING
from intake.senders import flag_sender
from intake.settings import MailboxSource
from intake.summary import Summary
from intake.tries import require_sound_program
from intake.withdrawing import as_withdrawal, find_withdrawn
from models.flag import flag
from models.order import Extraction, Order
from models.queued import Finding
from models.transmission import Transmission, TransmissionState
from models.when import local

log = logging.getLogger(__name__)
SECONDS, SECONDS_PER_PAGE = 60.0, 2.0  # of the processor; a page takes a fifth to two thirds of a second
RETURNED = (
    "Mejlet är en retur eller ett automatiskt svar, ingen ny beställning. Se efter vad som inte kom fram."
)


def read_batch(
    batch: Sequence[Transmission], office: Office
) -> Iterator[tuple[Transmission, Reading | DocumentError]]:
    """Read documents of the archive, in order."""
    paths = [path_of(office.data, arrival.sha256) for arrival in batch]
    readings = read_files(paths, office.settings.limits, work=office.data / "work", keys=office.keys)
    yield from zip(batch, (reading for _, reading in readings), strict=True)


def settle(arrival: Transmission, reading: Reading | DocumentError, office: Office, summary: Summary) -> None:
    """Put one document's orders into the register; a fault of the program leaves it for the next run."""
    try:
        state, findings = _outcome(arrival, reading, office)
    except IntakeError:
        raise
    except Exception as error:  # noqa: BLE001 - one document's fault stops no other
        require_sound_program(office, error)
        log.error("transmission %s: %s; it is tried again", arrival.number, type(error).__name__)
        frames = "".join(format_tb(error.__traceback__))  # where, without the values that it failed on
        log.debug("the fault:\n%s", frames)
        summary.faults += 1
        return
    queued = sum(map(is_queued, findings))
    pages = 0 if isinstance(reading, DocumentError) else len(reading.pages)
    summary.add(state, pages, queued, len(findings) - queued)


def _outcome(
    arrival: Transmission, reading: Reading | DocumentError, office: Office
) -> tuple[TransmissionState, list[Finding]]:
    """Process what was read; put aside what could not be read or understood."""
    try:
        if isinstance(reading, DocumentError):
            raise reading
        return process(arrival, reading, office)
    except DocumentError as error:
        office.register.settle(arrival.number, TransmissionState.QUARANTINED, why=f"{error.code}: {error}")
        return TransmissionState.QUARANTINED, []


def process(
    arrival: Transmission, reading: Reading, office: Office
) -> tuple[TransmissionState, list[Finding]]:
    """Turn what was read of one transmission into orders in the register; return what became of it."""
    today = local(arrival.received).date()
    extraction = read_orders(reading, office.knowledge, today, arrival)
    extraction = with_sender(extraction, reading, office)
    answered = find_answered(reading, office.register)
    if answered is not None:
        extraction = as_answer(extraction, reading, answered)
    elif withdrawn := find_withdrawn(extraction, reading, office.register, today):
        extraction = as_withdrawal(extraction, reading, withdrawn)
    mark = fingerprint(reading.pages)
    if old := _waiting_with(mark, arrival, office):
        state, findings = TransmissionState.DUPLICATE, list[Finding]()
        why: str | None = f"the same pages as transmission {old}"
    else:
        findings = [
            check(order, office, before=extraction.orders[:position])
            for position, order in enumerate(extraction.orders)
        ]
        state, why = _state_of(findings), extraction.reason
    office.register.settle(
        arrival.number,
        state,
        why=why,
        findings=findings,
        answer_to=answered,
        pages=len(reading.pages),
        fingerprint=mark,
        same_as=old,
    )
    return state, findings


def read_orders(
    reading: Reading, knowledge: Knowledge, today: date, arrival: Transmission | None = None
) -> Extraction:
    """Extract the orders of what was read, each with the flags of the whole transmission.

    Raises:
        DocumentError: its text takes too long.
    """
    sender = reading.sender or (arrival.sender if arrival else None)
    with allow(SECONDS + SECONDS_PER_PAGE * len(reading.pages)):
        extraction = extract_orders(reading.pages, knowledge, today, sender)
    flags = (*reading.flags, *([raise_flag("transmission.incomplete")] if arrival and arrival.error else ()))
    orders = extraction.orders
    if reading.is_returned and orders:
        flags = (*flags, flag("uncertain.order", RETURNED, "order"))
    elif reading.is_returned:
        extraction = replace(extraction, reason="returnerat mejl")
    if not orders and any(flag.blocks for flag in flags):  # what was not read wholly is never "no order"
        orders = (Order(pages=tuple(page.number for page in reading.pages), fields={}),)
        flags = (*flags, raise_flag("uncertain.order", "order"))
    return replace(extraction, orders=tuple(with_flags(order, (*flags, *missing(order))) for order in orders))


def with_sender(extraction: Extraction, reading: Reading, office: Office) -> Extraction:
    """Flag on each order what is to be said of a mail's sender."""
    trusted = [
        source.trusted_authserv
        for source in office.settings.source
        if isinstance(source, MailboxSource) and source.trusted_authserv
    ]
    orders = tuple(
        with_flags(order, tuple(flag_sender(reading, order, office.receivers, trusted)))
        for order in extraction.orders
    )
    return replace(extraction, orders=orders)


def check(order: Order, office: Office, order_id: int | None = None, before: Sequence[Order] = ()) -> Finding:
    """Ask the register and the site's rules about one order.

    `order_id` is its own number, where it waits already; `before` are orders that came with it.
    """
    similar = office.register.find_similar(order, order_id=order_id)
    similar = replace(similar, waiting=(*similar.waiting, *waiting_among(order, before)))
    case = case_of(order, office.rules, office.receivers)
    if case.receiver.kind == "patient":  # whom no directory holds
        order = without_flag(order, "unknown.destination")
    decision = decide(case, office.rules)
    flags = (*find_repeats(order, similar, office.normal), *decision.flags)
    return Finding(order=order, checks=flags, decision=keep(case, decision))


def without_flag(order: Order, code: str) -> Order:
    """Return an order without the flags of one code."""
    return replace(order, flags=tuple(flag for flag in order.flags if flag.code != code))


def is_queued(finding: Finding) -> bool:
    """Say whether nothing keeps an order out of the queue."""
    return not any(flag.blocks for flag in (*finding.order.flags, *finding.checks))


def _waiting_with(mark: str | None, arrival: Transmission, office: Office) -> int | None:
    """Return the transmission with the same pages whose orders all wait still: this one is filed with it."""
    for same in office.register.same_pages(mark, arrival.number) if mark else ():
        orders = office.register.orders_of(same.transmission_id)
        if orders and all(order.state in WAITING for order in orders):
            return same.transmission_id
    return None


def _state_of(findings: Sequence[Finding]) -> TransmissionState:
    if not findings:
        return TransmissionState.NO_ORDER
    return TransmissionState.DONE if all(map(is_queued, findings)) else TransmissionState.REVIEW

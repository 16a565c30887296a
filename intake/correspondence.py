"""Write the letters of one order in the queue."""

from collections.abc import Mapping
from datetime import date
from typing import Any

from intake.check.case import case_of
from intake.check.decision_json import decision_from_json
from intake.check.split import split_decision
from intake.errors import InputError
from intake.letters.write import completion_letter, cover_sheet, disc_label, invoice_basis, refusal_letter
from intake.office import Office
from models.decision import Decision
from models.site import Site
from models.when import local


def write_letter(office: Office, identifier: int, kind: str, asked: Mapping[str, Any], on: date) -> bytes:
    """Return a letter as PDF: completion, refusal, invoice, disc or cover.

    `asked` is what the clerk says besides: email, reason, pages, by.

    Raises:
        InputError: there is no such order, nothing gives a refusal its reason, or no invoice is due.
    """
    queued = office.register.get_order(identifier)
    order, site = queued.order, office.rules
    decision = decision_from_json(queued.decision) if queued.decision else None
    arrival = office.register.get_transmission(queued.transmission_id)
    received = local(arrival.received).date()
    if kind == "completion":
        return completion_letter(
            order, identifier, site, queued.flags, decision, on=on, received=received, by_email=asked["email"]
        )
    if kind == "refusal":
        reason = asked["reason"] or ""
        return refusal_letter(order, identifier, site, decision, on=on, received=received, reason=reason)
    going = split_decision(decision).now if decision else ()
    if kind == "invoice":
        require_invoice(decision, site)
        case = case_of(order, site, office.receivers)
        by = asked["by"] or ""
        return invoice_basis(order, identifier, case, site, on=on, by=by, positions=going or None)
    if kind == "disc":
        return disc_label(order, site, on=on, positions=going or None)
    return cover_sheet(order, identifier, site, on=on, pages=asked["pages"])


def require_invoice(decision: Decision | None, site: Site) -> None:
    """Refuse an invoice basis where the routine writes none; where it is silent, a person decides."""
    free = decision is not None and not decision.invoice and decision.outcome != "silent"
    if free or not site.invoice_address:
        raise InputError("the routine writes no invoice basis for this order: nothing to do")

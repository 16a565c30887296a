"""One order in full, as `show` prints it: values with their evidence, flags, decision and history."""

from typing import Any

from intake.check.copying import copyable
from intake.check.instructions import instructions
from intake.check.steps import BLANK
from intake.office import Office
from intake.output import queued_as_json
from intake.register.line import LineError, write_line
from intake.register.viewing import WAITING
from intake.shipments import case_known, plan_ahead
from models.queued import Queued


def order_in_full(office: Office, identifier: int, by: str) -> dict[str, Any]:
    """Return one order with everything that is known of it; that it was seen is written down first.

    Raises:
        InputError: there is no such order.
    """
    queued = office.register.get_order(identifier, by)
    arrival = office.register.get_transmission(queued.transmission_id)
    return {
        **queued_as_json(queued, explain=True),
        "instructions": work_on(office, queued) if queued.state in WAITING else None,
        "transmission": {
            "id": arrival.id,
            "sha256": arrival.sha256,
            "received": arrival.received.isoformat(),
        },
        "history": [
            {
                "at": done.at.isoformat(),
                "action": done.action,
                "by": done.by,
                "account": done.account,
                **_more(done.details),
            }
            for done in office.register.history(identifier)
        ],
    }


def work_on(office: Office, queued: Queued) -> dict[str, Any]:
    """Return a clerk's work on an order: the steps in turn, and the texts to copy, with blanks to fill in.

    What is asked for and not answered yet stands among the steps. `lines` are what the register will say once
    it is.
    """
    case = case_known(office, queued)
    given = instructions(queued.order, case, office.rules)
    return {
        "steps": list(given.steps),
        "lines": lines_ahead(office, queued),
        "texts": dict(given.texts),
        "waiting": [
            {"examination": number, "reason": reason} for number, reason in given.split.waiting if reason
        ],
    }


def lines_ahead(office: Office, queued: Queued) -> list[str]:
    """Return the register lines that an export would write, without time; none where no way is open."""
    try:
        lines = [write_line(one.line) for one in plan_ahead(office, queued, BLANK)]
    except LineError:  # the order lacks what a line must say
        return []
    return [copyable(line.split(": ", 1)[1]) for line in lines]


def _more(details: dict[str, Any]) -> dict[str, Any]:
    return {"details": details} if details else {}

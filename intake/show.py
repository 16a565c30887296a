"""One order in full, as `show` prints it: values with their evidence, flags, decision and history."""

from typing import Any

from intake.office import Office
from intake.output import queued_as_json


def order_in_full(office: Office, identifier: int, by: str) -> dict[str, Any]:
    """Return one order with everything that is known of it; that it was seen is written down first.

    Raises:
        InputError: there is no such order.
    """
    queued = office.register.get_order(identifier, by)
    arrival = office.register.get_transmission(queued.transmission_id)
    return {
        **queued_as_json(queued, explain=True),
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


def _more(details: dict[str, Any]) -> dict[str, Any]:
    return {"details": details} if details else {}

"""Registers that tests start from."""

from datetime import date, datetime
from functools import cache
from pathlib import Path
from tempfile import TemporaryDirectory
from typing import Any

from intake.register.database import Register, open_register
from intake.register.engine import FILE_NAME
from models.line import LineExamination, RegisterLine
from models.order import FieldName, Order
from models.queued import Finding
from models.transmission import Transmission, TransmissionState
from models.when import LOCAL_TIME
from tests.orders import VALUES, an_order

PATIENT = VALUES[FieldName.PATIENT_ID][0]  # of every order that a test does not give another
SHORT_PATIENT = PATIENT[2:]


@cache
def _blank() -> bytes:
    with TemporaryDirectory() as folder:
        open_register(Path(folder)).close()
        return (Path(folder) / FILE_NAME).read_bytes()


def a_register(data: Path) -> Register:
    """Open an empty register without waiting for its tables to be made."""
    (data / FILE_NAME).write_bytes(_blank())
    return open_register(data)


def an_arrival(number: int = 1, **changes: Any) -> Transmission:
    """Return what a folder gives; each number is another file with other bytes."""
    fields = {
        "sha256": f"{number:064x}",
        "size": 1000,
        "source": "folder",
        "source_key": f"key {number}",
        "name": f"fax{number}.pdf",
    }
    return Transmission(**{**fields, **changes})


def add_order(register: Register, order: Order | None = None, number: int = 1, **finding: Any) -> int:
    """Let an order come in as a transmission of its own; return the order's number."""
    row, _ = register.receive(an_arrival(number))
    found = Finding(order=order or an_order(), **finding)
    flags = found.order.flags + found.checks
    state = TransmissionState.REVIEW if any(flag.blocks for flag in flags) else TransmissionState.DONE
    register.settle(row.id or 0, state, findings=[found], pages=1)
    return register.orders_of(row.id or 0)[0].id


def a_register_line(**changes: Any) -> RegisterLine:
    """Return the line of a linked examination."""
    fields = {
        "at": datetime(2024, 5, 6, 7, 8, tzinfo=LOCAL_TIME),
        "examinations": (LineExamination("CT torax", date(2024, 3, 2)),),
        "destination": "Mediaenh SU/S",
        "orderer": "dr",
        "doctor": "Anna Andersson",
        "clinic": "Medicinmott HSV",
        "signature": "abc123",
    }
    return RegisterLine(**{**fields, **changes})


SEED = (
    "2015-01-29 kl. 09:00: CT torax, 2015-01-01 länkas + utl. faxas till mediaenh SU/S "
    "fvb. toraxkliniken SU/S enl. dr Andersson, Medicinmott HSV /cjn217"
)

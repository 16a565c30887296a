"""What the program prints: the contract's JSON."""

import hashlib
import json
from collections.abc import Iterable
from pathlib import Path

from intake.errors import DocumentError
from models.flag import Flag
from models.order import Examination, Extraction, Field, FieldName, Order
from models.page import Box
from models.queued import Queued
from models.register import RegisterEntry
from models.transmission import Transmission

BREAKS = {ord(one): f"\\u{ord(one):04x}" for one in "\x7f\x85\u2028\u2029\u202e"}


def json_line(shown: object, **how: bool) -> str:
    """Return JSON on one line, whatever a reader takes for the end of one, with nothing that turns text."""
    return json.dumps(shown, ensure_ascii=False, **how).translate(BREAKS)  # type: ignore[arg-type]


def extraction_as_json(
    path: str,
    sha256: str | None,
    kind: str | None,
    pages: int | None,
    extraction: Extraction,
    explain: bool = False,
) -> dict[str, object]:
    """Return one input's line of `extract --json`."""
    return {
        "path": path,
        "sha256": sha256,
        "kind": kind,
        "pages": pages,
        "reason": extraction.reason,
        "error": None,
        "orders": [order_as_json(order, explain) for order in extraction.orders],
    }


def failure_as_json(path: str, sha256: str | None, error: DocumentError) -> dict[str, object]:
    """Return the line of an input that could not be read."""
    return {
        "path": path,
        "sha256": sha256,
        "kind": None,
        "pages": None,
        "reason": None,
        "error": {"code": error.code, "message": str(error)},
        "orders": [],
    }


def order_as_json(order: Order, explain: bool = False) -> dict[str, object]:
    """Return one order in the contract's form; a field that was not found is null."""
    return {
        "pages": list(order.pages),
        "status": order.status,
        "fields": {name.value: field_as_json(order.fields.get(name), explain) for name in FieldName},
        "examinations": [examination_as_json(one, explain) for one in order.examinations],
        "wants": list(order.wants),
        "urgent": order.urgent,
        "needed_by": order.needed_by.isoformat() if order.needed_by else None,
        "flags": flags_as_json(order.flags),
    }


def field_as_json(field: Field | None, explain: bool = False) -> dict[str, object] | None:
    """Return a field; `explain` adds why it won and what else was read."""
    if field is None:
        return None
    shown: dict[str, object] = {
        "value": field.value,
        "raw": field.raw,
        "confidence": field.confidence,
        "page": field.evidence.page if field.evidence else None,
        "bbox": box_as_json(field.evidence.bbox if field.evidence else None),
        "directory_id": field.directory_id,
    }
    if explain:
        shown["why"] = field.why
        shown["candidates"] = [
            {
                "value": one.value,
                "raw": one.raw,
                "reader": one.reader.value,
                "confidence": one.confidence,
                "why": one.why,
            }
            for one in field.candidates
        ]
    return shown


def examination_as_json(examination: Examination, explain: bool = False) -> dict[str, object]:
    """Return an examination; `explain` adds why."""
    shown: dict[str, object] = {
        "description": examination.description,
        "date": examination.date.isoformat() if examination.date else None,
        "raw": examination.raw,
        "confidence": examination.confidence,
        "page": examination.evidence.page if examination.evidence else None,
        "bbox": box_as_json(examination.evidence.bbox if examination.evidence else None),
    }
    return {**shown, "why": examination.why} if explain else shown


def flags_as_json(flags: Iterable[Flag]) -> list[dict[str, object]]:
    """Return flags in their order."""
    return [
        {"code": one.code, "severity": one.severity.value, "field": one.field, "message": one.message}
        for one in flags
    ]


def box_as_json(box: Box | None) -> list[float] | None:
    """Return x0, top, x1, bottom in points from the page's top left corner."""
    return [round(length, 1) for length in box] if box else None


def sha256_of(path: Path) -> str | None:
    """Return a file's hash; None where it cannot be read."""
    try:
        with path.open("rb") as file:
            return hashlib.file_digest(file, "sha256").hexdigest()
    except OSError:
        return None


def queued_as_json(queued: Queued, explain: bool = False) -> dict[str, object]:
    """Return an order of the queue: the contract's order with its number, state, decision and all flags."""
    shown = order_as_json(queued.order, explain)
    return {
        "id": queued.id,
        "transmission": queued.transmission_id,
        "position": queued.position,
        "state": queued.state,
        **shown,
        "status": queued.state if queued.state in ("queued", "review") else shown["status"],
        "flags": flags_as_json(queued.flags),
        "decision": queued.decision,
        "created": queued.created.isoformat(),
        "changed": queued.changed.isoformat(),
        "version": queued.version,
    }


def transmission_as_json(row: Transmission) -> dict[str, object]:
    """Return one arrival; the sender's file name is evidence and stays in the register."""
    return {
        "id": row.id,
        "sha256": row.sha256,
        "source": row.source,
        "received": row.received.isoformat(),
        "state": row.state,
        "why": row.why,
        "attempts": row.attempts,
        "pages": row.pages,
        "size": row.size,
        "suffix": row.suffix,
        "name": row.name,
        "same_as": row.same_as,
    }


def entry_as_json(entry: RegisterEntry) -> dict[str, object]:
    """Return one line of the register with its parts; those of an unreadable line are null."""
    return {
        "id": entry.id,
        "order": entry.order_id,
        "patient_id": entry.patient_key,
        "line": entry.line,
        "readable": entry.readable,
        "problem": entry.problem,
        "at": entry.at.isoformat() if entry.at else None,
        "channel": entry.channel,
        "with_report": entry.with_report,
        "destination": entry.destination,
        "forward_to": entry.forward_to,
        "doctor": entry.doctor,
        "clinic": entry.clinic,
        "signature": entry.signature,
    }

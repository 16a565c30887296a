"""Write lines into the register of exported images."""

from collections.abc import Mapping
from typing import Any

from sqlmodel import Session

from intake.errors import InputError
from intake.register import queue
from intake.register.keys import content_key, fit, fold, patient_key
from intake.register.line import clean_line, write_line
from intake.register.line_parts import LineError
from models.line import RegisterLine
from models.order import FieldName
from models.queued import Finding
from models.register import RegisterEntry, RegisterExamination


def export(
    session: Session,
    identifier: int,
    by: str,
    line: RegisterLine,
    answers: Mapping[str, Any],
    version: int | None = None,
    remaining: Finding | None = None,
    decision: dict[str, Any] | None = None,
) -> RegisterEntry:
    """Mark a queued order exported and write its line: both, or neither.

    `answers` are what the clerk answered to the rules' requirements; they go into the trail. Where only a
    part went, `remaining` is what waits on. `decision` is what the rules said of what goes, with its case.

    Raises:
        InputError: the order is not queued, or what the line must say is missing.
    """
    try:
        text = write_line(line)
    except LineError as error:
        raise InputError(f"order {identifier} cannot be exported: {error}; correct it first") from error
    details = {"answers": dict(answers), "line": text, "decision": decision}
    if remaining is None:
        queued = queue.mark_exported(session, identifier, by, details, version, decision)
    else:
        queued = queue.keep_rest(session, identifier, by, remaining, details, version)
    key = patient_key(queued.order.value(FieldName.PATIENT_ID))
    entry = make_entry(key, text, clean_line(line))
    entry.order_id = identifier
    add_entry(session, entry, clean_line(line))
    return entry


def make_entry(key: str | None, text: str, line: RegisterLine | None) -> RegisterEntry:
    """Return the row of a line; with its parts, where they could be read."""
    entry = RegisterEntry(
        patient_key=key,
        line=text,
        content_key=content_key(key, text),
        words=fold(f"{key or ''} {text}"),
        readable=line is not None,
    )
    if line is not None:
        entry.at = line.at
        entry.channel = line.channel
        entry.with_report = line.with_report
        entry.report_channel = line.report_channel
        entry.destination = fit(line.destination, 300)
        entry.forward_to = fit(line.forward_to, 300)
        entry.doctor = fit(line.doctor, 200)
        entry.clinic = fit(line.clinic, 300)
        entry.signature = fit(line.signature, 40)
    return entry


def add_entry(session: Session, entry: RegisterEntry, line: RegisterLine | None) -> None:
    """Add a row and its examinations."""
    session.add(entry)
    session.flush()
    for description, day in line.examinations if line else ():
        session.add(
            RegisterExamination(
                entry_id=entry.id or 0,
                description=fit(description, 300) or "",
                date=day,
            )
        )

"""Take in a register that was kept by hand, row by row; what cannot be read is kept as it is."""

import hashlib
from collections import Counter
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from pathlib import Path

from sqlalchemy import func
from sqlmodel import Session, col, select

from intake.errors import InputError
from intake.register import audit
from intake.register.exporting import make_entry
from intake.register.keys import fit, patient_key
from intake.register.line import parse_line, write_line
from intake.register.line_parts import LineError
from intake.register.table import Row, no_report, read_table, what_else
from intake.register.wording import load_wording
from models.line import RegisterLine
from models.register import RegisterEntry, RegisterExamination

CHUNK = 500
LEAST_DIGITS = 6  # of an identity: a birth date's; reserve numbers have letters besides
PARTS = ("at", "examination", "destination")  # columns that make a line out of a row


@dataclass(frozen=True, slots=True, kw_only=True)
class Imported:
    """What became of an imported file's rows: `rows` is the sum of `added` and `known`."""

    rows: int
    added: int
    known: int  # stand in the register already
    unreadable: tuple[tuple[int, str], ...]  # row and reason, of those added: no line, or nobody's; kept


@dataclass(frozen=True, slots=True)
class ReadRow:
    """A row with its register line, if it could be read."""

    number: int  # 1-based line of the file
    patient: str | None
    text: str  # the line, or the row as it stands
    line: RegisterLine | None
    problem: str | None


@dataclass(frozen=True, slots=True)
class Batch:
    """A file's rows."""

    sha256: str
    rows: tuple[ReadRow, ...]


def read_rows(path: Path) -> Batch:
    """Read a CSV file of register lines: `patient_id;line`, or the parts in columns of their own.

    Raises:
        InputError: the file cannot be read, or is something else than a table of text.
    """
    try:
        content = path.read_bytes()
    except OSError as error:
        raise InputError(f"{path}: {error.strerror}") from error
    if other := what_else(content):
        raise InputError(f"{path} is {other}: save the register's lines as CSV; nothing was imported")
    rows = tuple(_read(row) for row in read_table(content))
    return Batch(hashlib.sha256(content).hexdigest(), rows)


def add_rows(session: Session, batch: Batch, by: str) -> Imported:
    """Add the rows that the register does not hold.

    A line that stands n times in the file stands at least n times in the register afterwards, and importing
    it again, from this file or another, adds nothing.
    """
    entries = [_entry(batch, row) for row in batch.rows]
    held = _count_held(session, {entry.content_key for entry in entries})
    new: list[tuple[RegisterEntry, ReadRow]] = []
    for entry, row in zip(entries, batch.rows, strict=True):
        if held[entry.content_key] > 0:
            held[entry.content_key] -= 1
        else:
            new.append((entry, row))
    _add(session, new)
    unreadable = tuple((row.number, row.problem or "") for _, row in new if row.problem)
    counts = {"rows": len(entries), "added": len(new), "unreadable": len(unreadable)}
    audit.append(session, "imported", by, details={"sha256": batch.sha256, **counts})
    return Imported(rows=len(entries), added=len(new), known=len(entries) - len(new), unreadable=unreadable)


def _add(session: Session, new: Sequence[tuple[RegisterEntry, ReadRow]]) -> None:
    session.add_all(entry for entry, _ in new)
    session.flush()
    session.add_all(
        RegisterExamination(
            entry_id=entry.id or 0,
            description=fit(description, 300) or "",
            date=day,
        )
        for entry, row in new
        if row.line
        for description, day in row.line.examinations
    )


def _count_held(session: Session, keys: Iterable[str]) -> Counter[str]:
    held: Counter[str] = Counter()
    wanted = sorted(keys)
    for start in range(0, len(wanted), CHUNK):
        query = (
            select(RegisterEntry.content_key, func.count())
            .where(col(RegisterEntry.content_key).in_(wanted[start : start + CHUNK]))
            .group_by(col(RegisterEntry.content_key))
        )
        held.update(dict(session.exec(query).all()))
    return held


def _entry(batch: Batch, row: ReadRow) -> RegisterEntry:
    entry = make_entry(patient_key(row.patient), row.text, row.line)
    entry.problem, entry.batch, entry.row = fit(row.problem, 300), batch.sha256, row.number
    return entry


def _read(row: Row) -> ReadRow:
    patient = row.cells.get("patient") or None
    text = row.cells.get("line") or ""
    from_parts = not text and all(row.cells.get(name) for name in PARTS)
    try:
        line = parse_line(_compose(row.cells) if from_parts else text)
        text = write_line(line) if from_parts else text
    except LineError as error:
        raw = fit(text or row.raw, len(row.raw) * 10) or ""
        return ReadRow(row.number, patient, raw, None, str(error))
    return ReadRow(row.number, patient, fit(text, len(text) * 10) or "", line, _of_patient(patient))


def _of_patient(patient: str | None) -> str | None:
    """Say why no order can be known again by a row's patient; None where it can."""
    key = patient_key(patient)
    if key is None:
        return "the row names no patient"
    return None if sum(char.isdigit() for char in key) >= LEAST_DIGITS else "its patient is no identity"


def _compose(cells: dict[str, str]) -> str:
    """Make a line of a row whose parts stand in columns of their own."""
    parts = [f"{cells['at']} {cells.get('clock', '')}:"]
    day = cells.get("examination_date")
    parts.append(f"{_quote(cells['examination'])}, {day}" if day else cells["examination"])
    parts.append(cells.get("way") or "")
    parts.append(_report(cells.get("report", "")))
    parts.append(f"till {_quote(cells['destination'])}")
    for name, word in (("forward_to", "fvb. {}"), ("clinic", "")):
        if word and cells.get(name):
            parts.append(word.format(_quote(cells[name])))
    if cells.get("doctor") or cells.get("clinic"):
        clinic = f", {_quote(cells['clinic'])}" if cells.get("clinic") else ","
        parts.append(f"enl. {cells.get('doctor', '').replace(',', ' ')}{clinic}")
    if cells.get("signature"):
        parts.append(f"/{_quote(cells['signature'])}")
    return " ".join(part for part in parts if part)


def _report(cell: str) -> str:
    if cell.lower() in no_report():
        return ""
    wording = load_wording()
    says_how = wording.verb.match(cell) or wording.medium.match(cell)
    return f"+ utl. {cell}" if says_how else "+ utl."


def _quote(text: str) -> str:
    return '"' + text.replace('"', '""') + '"'

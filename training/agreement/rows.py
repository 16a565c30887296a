"""What the weights are fitted to: every value that readers proposed, its facts, and whether it is right."""

import json
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import asdict, dataclass
from datetime import date
from pathlib import Path
from typing import Any

from intake.errors import DocumentError
from intake.extract.agree.order import Gathered, gather
from intake.extract.agree.reckoning import VETOED, vetoes_of
from intake.extract.facts.evidence import facts_of
from intake.extract.knowledge import Knowledge
from intake.extract.orders import ask_readers
from intake.extract.pages.rowwise import in_rows
from intake.extract.split import split
from intake.read.document import Reading
from models.order import FieldName

FIELDS = ("clinic", "doctor", "destination", "forward_to", "report_destination")
MOST = 5  # groups of a field that are kept


@dataclass(frozen=True, slots=True)
class Row:
    """One value that was proposed for one field of one order."""

    file: str
    order: int
    layout: str
    quality: str
    field: str
    facts: tuple[str, ...]
    is_right: bool
    value: str = ""
    truth: str = ""
    why: str = ""

    @property
    def key(self) -> tuple[str, int, str]:
        return self.file, self.order, self.field

    @property
    def is_vetoed(self) -> bool:
        return VETOED in self.facts


def rows_of(reading: Reading, truth: Mapping[str, Any], knowledge: Knowledge, today: date) -> Iterator[Row]:
    """Yield the rows of one transmission whose orders are as many as the truth has."""
    pages = tuple(map(in_rows, reading.pages))
    parts = list(split(pages, today))
    if len(parts) != len(truth["orders"]):
        return
    for number, (part, order) in enumerate(zip(parts, truth["orders"], strict=True)):
        own = {page.number: page for page in part.pages}
        said = ask_readers(part, knowledge, today)
        gathered = gather(said.candidates, own, knowledge, reading.sender)
        for name in FIELDS:
            if not (order["fields"].get(name) or {}).get("any"):
                yield from _rows_of_field(gathered, name, number, order["fields"].get(name), truth)


def _rows_of_field(
    gathered: Gathered, name: str, number: int, true: Mapping[str, Any] | None, truth: Mapping[str, Any]
) -> Iterator[Row]:
    accepted = {_fold(value) for value in true["accept"]} if true else set()
    groups = gathered.groups[FieldName(name)]
    for group in groups[:MOST]:
        facts = facts_of(group, groups, gathered.scene)
        if vetoes_of(FieldName(name), facts):
            facts |= {VETOED}
        yield Row(
            file=truth["file"],
            order=number,
            layout=truth["layout"],
            quality=truth["quality"],
            field=name,
            facts=tuple(sorted(facts)),
            is_right=_fold(group.best.value) in accepted,
            value=group.best.value,
            truth=true["value"] if true else "",
            why="; ".join(f"{one.reader.value} {one.confidence:.2f} {one.why}" for one in group.members),
        )


def _fold(text: str | None) -> str:
    return " ".join((text or "").casefold().split())


def collect(
    readings: Iterable[tuple[Path, Reading | DocumentError]], knowledge: Knowledge, today: date
) -> Iterator[Row]:
    """Yield the rows of every file that has its truth (NAME.json) beside it."""
    for path, reading in readings:
        if not isinstance(reading, DocumentError):
            truth = json.loads(path.with_suffix(".json").read_text(encoding="utf-8"))
            yield from rows_of(reading, truth, knowledge, today)


def write_rows(rows: Iterable[Row], file: Path) -> int:
    """Write rows, one JSON object a line; return how many."""
    lines = [json.dumps(asdict(row), ensure_ascii=False) for row in rows]
    file.write_text("\n".join(lines) + "\n", encoding="utf-8")
    return len(lines)


def read_rows(files: Iterable[Path]) -> list[Row]:
    """Read rows; vetoes are looked up anew, so that they can be changed without reading the pages again."""
    found = []
    for file in files:
        for line in file.read_text(encoding="utf-8").splitlines():
            row = json.loads(line)
            facts = frozenset(row["facts"]) - {VETOED}
            facts |= {VETOED} if vetoes_of(FieldName(row["field"]), facts) else set()
            found.append(Row(**{**row, "facts": tuple(sorted(facts))}))
    return found

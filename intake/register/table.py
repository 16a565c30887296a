"""Read a table that somebody's spreadsheet wrote, without losing a row of it."""

import csv
import re
import tomllib
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache
from pathlib import Path

COLUMNS = Path(__file__).with_name("columns.toml")
DELIMITERS = ";\t,"
MAX_JOINED = 20  # lines that one quoted cell may go over
# How files begin that are no table of text.
OTHER_FILES = {
    b"%PDF": "a PDF",
    b"PK\x03\x04": "an Excel workbook or a zip file",
    b"\xd0\xcf\x11\xe0": "an old Excel workbook",
}
BYTE_ORDER_MARKS = ((b"\xef\xbb\xbf", "utf-8-sig"), (b"\xff\xfe", "utf-16"), (b"\xfe\xff", "utf-16"))


@dataclass(frozen=True, slots=True)
class Row:
    """One row: its cells by the name of their column, and how it stands in the file."""

    number: int  # 1-based line of the file
    cells: dict[str, str]
    raw: str


def read_table(content: bytes) -> Iterator[Row]:
    """Yield every row that is not empty; the header alone is left out.

    A table without a header has the patient first and the line after it. Where a table of these two
    is parted by the same sign that its lines use, what is over belongs to the line.
    """
    lines = re.split(r"\r\n|\n|\r", decode(content))
    first = next((line for line in lines if line.strip()), "")
    delimiter = _delimiter(first)
    names = _header(next(csv.reader([first], delimiter=delimiter), []))
    skip = names is not None
    names = names or ["patient", "line"]
    for number, cells, raw in _rows(lines, delimiter):
        if skip:
            skip = False
            continue
        yield Row(number, _named(names, cells, delimiter), raw)


def what_else(content: bytes) -> str | None:
    """Say what a file is that is no table of text."""
    begins = (kind for sign, kind in OTHER_FILES.items() if content.startswith(sign))
    marked = any(content.startswith(mark) for mark, _ in BYTE_ORDER_MARKS)
    return next(begins, "no text" if b"\0" in content and not marked else None)


def decode(content: bytes) -> str:
    """Decode a spreadsheet's bytes: by their mark, else UTF-8, else Windows' Western alphabet."""
    for mark, encoding in BYTE_ORDER_MARKS:
        if content.startswith(mark):
            return content.decode(encoding, "replace")
    for encoding in ("utf-8", "cp1252"):
        try:
            return content.decode(encoding)
        except UnicodeDecodeError:
            continue
    return content.decode("latin-1")  # every byte is a letter there, so nothing is lost


def _delimiter(line: str) -> str:
    unquoted = re.sub(r'"[^"]*"', "", line)
    counts = {sign: unquoted.count(sign) for sign in DELIMITERS}
    if counts["\t"]:
        return "\t"
    return ";" if counts[";"] or not counts[","] else ","


def _header(cells: list[str]) -> list[str] | None:
    """Return the columns' names where the row is a header: it names a patient or a line."""
    names = [_known_columns().get(_plain(cell), f"? {cell}") for cell in cells]
    return names if {"patient", "line"} & set(names) else None


def _rows(lines: list[str], delimiter: str) -> Iterator[tuple[int, list[str], str]]:
    """Yield each row's number, cells and text. A quote that is never closed spoils its own row alone."""
    index = 0
    while index < len(lines):
        taken = _closed(lines, index)
        raw = "\n".join(lines[index : index + taken])
        if raw.strip(" \t;,"):
            yield index + 1, _cells(raw, delimiter), raw
        index += taken


def _closed(lines: list[str], index: int) -> int:
    """Return how many lines the row takes that begins at `index`."""
    for taken in range(1, MAX_JOINED + 1):
        if '"' not in lines[index]:
            return 1
        if "\n".join(lines[index : index + taken]).count('"') % 2 == 0:
            return taken
    return 1


def _cells(raw: str, delimiter: str) -> list[str]:
    if raw.count('"') % 2:
        return raw.split(delimiter)
    try:
        return next(csv.reader(raw.splitlines(keepends=True), delimiter=delimiter), [])
    except csv.Error:  # a cell longer than the module takes
        return raw.split(delimiter)


def _named(names: list[str], cells: list[str], delimiter: str) -> dict[str, str]:
    if len(cells) > len(names) and names[-1] == "line":
        cells = [*cells[: len(names) - 1], delimiter.join(cells[len(names) - 1 :])]
    return {name: cell.strip() for name, cell in zip(names, cells, strict=False)}


@cache
def _known_columns() -> dict[str, str]:
    known = tomllib.loads(COLUMNS.read_text(encoding="utf-8"))
    return {_plain(form): name for name, forms in known.items() if isinstance(forms, list) for form in forms}


@cache
def no_report() -> frozenset[str]:
    """Return the words that say that no report went."""
    return frozenset(tomllib.loads(COLUMNS.read_text(encoding="utf-8"))["values"]["no_report"])


def _plain(text: str) -> str:
    return "".join(char for char in text.lower() if char.isalnum())

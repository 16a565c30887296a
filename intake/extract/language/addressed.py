"""What a letter says of its reader and of who gets a copy: places and people without a part in the order.

The wordings are data (`phrases.toml`, [addressed]).
"""

import re
from collections.abc import Iterator

from intake.extract.language.phrasebook import patterns
from intake.extract.pages.passage import NUMBER

HEAD = 14  # lines in which a letter names its reader
BLOCK = 3  # lines that an address takes above its postcode
POSTCODE = re.compile(r"^\W*(?:SE?-)?\d{3} ?\d{2} [^\W\d_]{3,}")


def find_addressed(text: str, *, is_signature: bool = False) -> list[tuple[int, int]]:
    """Return the stretches that name the reader ("Till: Röntgenavdelningen ...") or who gets a copy.

    A "Till:" below the patient says where the images go. A signature's postal address is the writer's own.
    """
    lines = list(_lines(text))
    patient = NUMBER.search(text)
    below = patient.start() if patient else len(text)
    spans = [
        (start, end)
        for number, (start, end) in enumerate(lines)
        if _names_reader(text[start:end], number, is_below=start > below)
        or patterns("addressed", "copy").search(text[start:end])
    ]
    for number, (start, end) in enumerate(lines[: 0 if is_signature else HEAD]):
        if POSTCODE.match(text[start:end]):
            spans += _above(text, lines, number)
    return spans


def is_within(start: int, end: int, spans: list[tuple[int, int]]) -> bool:
    return any(first <= start and end <= last for first, last in spans)


def _names_reader(line: str, number: int, *, is_below: bool) -> bool:
    if patterns("addressed", "office").search(line):
        return True
    return number < HEAD and not is_below and bool(patterns("addressed", "reader").search(line))


def _above(text: str, lines: list[tuple[int, int]], number: int) -> Iterator[tuple[int, int]]:
    """Yield the lines of an address above its postcode; a letterhead, with which the page begins, is none."""
    block: list[tuple[int, int]] = []
    for start, end in reversed(lines[max(0, number - BLOCK) : number]):
        if re.search(r"\d", text[start:end]) or not text[start:end].strip():
            break
        block.append((start, end))
    if block and block[-1][0] > 0:
        yield from block


def _lines(text: str) -> Iterator[tuple[int, int]]:
    for match in re.finditer(r"[^\n]*", text):
        if match.group():
            yield match.span()

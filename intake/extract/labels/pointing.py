"""Labels that stand behind their values: below them, in brackets after them, or in a column right of them.

A page is read that way only where several of its labels stand so: by itself a label points right or down.
"""

import math
import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from itertools import pairwise

from intake.extract.labels.delimiters import is_pointer
from intake.extract.labels.spotting import Label
from intake.extract.labels.wordings import Wording, Wordings
from intake.extract.pages.geometry import Zone, box_of, gap
from models.page import Page, Word

LEAST = 3  # labels that make a way of writing
HEADS = frozenset(("to", "from"))  # a letter's own, above the form
NEARER = 1.3  # times as far from the line below as from the line above
LONGEST_BRACKET = 8  # words
_IDENTITY = re.compile(r"\b\d{2} ?\d{4,6} ?[-+]? ?\d{4}\b")


def with_pointing(labels: Sequence[Label], zone: Zone, wordings: Wordings) -> list[Label]:
    """Return a zone's labels, those behind their values marked so, with labels in brackets among them."""
    behind = list(_bracketed(zone, wordings))
    if len(behind) >= 2:
        rows = {label.row for label in behind}
        labels = [*(label for label in labels if label.row not in rows or label.colon), *behind]
        labels.sort(key=lambda label: (label.row, label.start))
    if _in_right_column(labels):
        return [replace(one, points="left") if _ends_row(one, labels) else one for one in labels]
    if _read_up(labels):
        return _pointing_up(labels)
    return list(labels)


def _pointing_up(labels: Sequence[Label]) -> list[Label]:
    """Mark the labels below their values; words of a value that look like a label are none."""
    marked = [replace(one, points="up") if _is_row_of_labels(one, labels) else one for one in labels]
    rows = {one.row for one in marked if one.points}
    return [one for one in marked if one.points or one.colon or one.row + 1 not in rows]


def _bracketed(zone: Zone, wordings: Wordings) -> Iterable[Label]:
    """Yield wordings in brackets at the end of a row: "Anna Andersson (patientens namn)"."""
    for number, row in enumerate(zone.rows):
        for start in range(1, len(row)):
            if row[start].text.startswith("(") and len(row) - start <= LONGEST_BRACKET:
                text = " ".join(word.text for word in row[start:])
                wording = _in_brackets(text, wordings)
                before = " ".join(word.text for word in row[:start])
                is_hint = ":" in before or "?" in before or wordings.match(before, fuzzy=False)
                if wording and not is_hint:
                    words = tuple(row[start:])
                    yield Label(wording, zone, number, start, len(row), words, True, True, points="left")
                break


def _in_brackets(text: str, wordings: Wordings) -> Wording | None:
    inner = text.strip().removeprefix("(").removesuffix(")").strip()
    if not text.endswith(")"):
        return None
    bare = inner.split("(")[0].strip()
    found = wordings.match(inner, fuzzy=False) or (bare and wordings.match(bare, fuzzy=False))
    return found[0] if found else None


def _ends_row(label: Label, labels: Sequence[Label]) -> bool:
    """Tell whether a label ends its row, with words before it that are no label's."""
    row = label.zone.rows[label.row]
    alone = not any(other.row == label.row and other is not label for other in labels)
    asks = label.words[-1].text.endswith("?")
    says = any(is_pointer(word) or len(word.text) > 2 for word in row[: label.start])  # more than "3."
    return alone and says and label.end == len(row) and (asks or not label.colon)


def _in_right_column(labels: Sequence[Label]) -> bool:
    ends = [label for label in labels if _ends_row(label, labels)]
    starts = [label for label in labels if label.start == 0 and label.end < len(label.zone.rows[label.row])]
    lefts = [label.words[0].box.x0 for label in ends]
    aligned = [x for x in lefts if sum(abs(x - other) < 4 for other in lefts) >= LEAST]
    return len(aligned) >= LEAST and len(aligned) > 2 * len(starts)


def _is_row_of_labels(label: Label, labels: Sequence[Label]) -> bool:
    """Tell whether labels are all that a label's row holds: it alone, or those of a form's columns."""
    here = [one for one in labels if one.row == label.row and one.zone is label.zone]
    words = sum(one.end - one.start for one in here)
    return label.row > 0 and words == len(label.zone.rows[label.row])


def _read_up(labels: Sequence[Label]) -> bool:
    """Tell whether labels stand nearer to the lines above them than to those below."""
    filled = [label for label in labels if _is_row_of_labels(label, labels)]
    taken = {label.row for label in labels}
    votes = [_vote(label, taken) for label in filled if label.start == 0 and label.slots[0] not in HEADS]
    ups, downs = votes.count(1), votes.count(-1)
    if told := [vote for label in filled if (vote := _told_by_identity(label))]:
        return sum(told) > 0 and len({label.row for label in filled}) >= LEAST and ups >= downs
    return ups >= LEAST and ups > 2 * downs


def _told_by_identity(label: Label) -> int:
    """Tell where an identity's label has its number: 1 in the line above it, -1 below, 0 in both or none."""
    if "patient_id" not in label.slots:
        return 0
    rows, number = label.zone.rows, label.row
    near = (rows[number - 1], rows[number + 1] if number + 1 < len(rows) else ())
    above, below = (bool(_IDENTITY.search(" ".join(word.text for word in row))) for row in near)
    return above - below


def _vote(label: Label, taken: set[int]) -> int:
    rows, number = label.zone.rows, label.row
    top = box_of(rows[number]).top
    up = top - box_of(rows[number - 1]).top
    down = box_of(rows[number + 1]).top - top if number + 1 < len(rows) else 2 * up
    if number - 1 not in taken and down > NEARER * up:
        return 1
    return -1 if number + 1 not in taken and up > NEARER * down else 0


def with_labels_first(page: Page, labels: Sequence[Label]) -> Page:
    """Put every label that stands behind its value in front of it, for readers of running text."""
    moved = [label for label in labels if label.points]
    words = list(page.words)
    for label in moved:
        own = [word for word in label.words if word in words]
        values = [word for line in lines_before(label, labels) for word in line if word in words]
        if own and values:
            words = [word for word in words if word not in own]
            at = min(words.index(word) for word in values)
            words[at:at] = own
    return replace(page, words=tuple(words)) if moved else page


def lines_before(label: Label, labels: Iterable[Label]) -> list[tuple[Word, ...]]:
    """Return the lines of the value that a label stands behind."""
    rows = label.zone.rows
    labels = [other for other in labels if other.zone is label.zone]
    taken = {other.row for other in labels}
    if label.points == "left":
        first = tuple(word for word in rows[label.row][: label.start] if not is_pointer(word))
        return [first, *_lines_under(label, first, taken)]
    x0 = label.words[0].box.x0 - label.zone.height
    later = [one.words[0].box.x0 for one in labels if one.row == label.row and one.start >= label.end]
    x1 = min(later, default=math.inf) - label.zone.height
    numbers: list[int] = []
    for number in range(label.row - 1, max(label.row - 4, -1), -1):
        step = box_of(rows[number + 1]).top - box_of(rows[number]).bottom
        if number in taken or step > 1.1 * label.zone.line:
            break
        numbers.insert(0, number)
    lines = [tuple(word for word in rows[number] if x0 <= word.box.x0 < x1) for number in numbers]
    return [_until_gap(line, label.zone) for line in lines if line]


def _lines_under(label: Label, first: Sequence[Word], taken: set[int]) -> Iterator[tuple[Word, ...]]:
    """Yield the further lines of a value that a label stands right of, each under the first."""
    rows = label.zone.rows
    for number in range(label.row + 1, len(rows)):
        step = box_of(rows[number]).top - box_of(rows[number - 1]).bottom
        is_under = bool(first) and abs(rows[number][0].box.x0 - first[0].box.x0) < label.zone.height
        if number in taken or step > 1.1 * label.zone.line or not is_under:
            return
        yield tuple(word for word in rows[number] if word.box.x1 < label.words[0].box.x0)


def _until_gap(line: tuple[Word, ...], zone: Zone) -> tuple[Word, ...]:
    for at, (left, right) in enumerate(pairwise(line), 1):
        if gap(left, right) > 4 * zone.height:
            return line[:at]
    return line

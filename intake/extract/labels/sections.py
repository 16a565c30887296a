"""The parts of a form: whose label is it, and what is not for us to read."""

import re
import tomllib
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from intake.extract.labels.spotting import Label
from intake.extract.pages.geometry import box_of
from intake.extract.values.known_names import is_known_name
from models.page import Box, Page, Word, lines_of

OURS = "ours"
OURS_FILE = Path(__file__).with_name("ours.toml")
LONGEST_HEADING = 10  # words
NEAR = 3.5  # lines below "Mottagare: SU/S" where a bare "Enhet" is still the receiver's
IDENTITY = re.compile(r"(?:19|20)?\d{6}(?!\d*[./])")  # how one begins
PARTS = ("unit", "hospital", "town", "address")
PARTED = frozenset((*PARTS[:3], "contact", "person", "physician"))  # what labels below a heading ask for
ORDERED = frozenset(
    ("clinic", "doctor", "patient_id", "patient_name", "patient", "from", "unit", "physician")
)
CORE = frozenset(
    ("clinic", "doctor", "destination", "patient_id", "patient_name", "from", "examination", "patient")
)


def with_headings(labels: Sequence[Label]) -> list[Label]:
    """Return a zone's labels, those made headings that ask where to over labels of its parts.

    "Mottagare av bilderna", alone in its line, and below it "Enhet: Röntgen Lund".
    """
    return [_as_heading(one) if _heads_parts(one, labels) else one for one in labels]


def _heads_parts(label: Label, labels: Sequence[Label]) -> bool:
    if label.wording.section or label.points or not label.exact or label.slots != ("destination",):
        return False
    rows = label.zone.rows
    if label.start > 0 or label.end < len(rows[label.row]) or label.zone.is_cell:
        return False
    below = next((one for one in labels if one.row == label.row + 1 and one.start == 0), None)
    if below is None or below.loose or below.slots[0] not in PARTED:
        return False
    return below.end < len(rows[below.row])


def _as_heading(label: Label) -> Label:
    return replace(label, wording=replace(label.wording, section="receiver"))


def section_of(label: Label, headings: Sequence[Label]) -> tuple[str, Label | None]:
    """Return the section that a label stands in, by the nearest heading above it and to its left."""
    if label.wording.section:
        return label.wording.section, label
    is_part = label.slots[0] in PARTS
    here = box_of(label.words)
    best: tuple[float, Label] | None = None
    for heading in headings:
        there = box_of(heading.words)
        down, right = here.top - there.top, here.x0 - there.x0
        if heading is label or down < -3 or right < -25 or (down < 4 and right < 4):
            continue
        if has_own_value(heading, headings) and not (is_part and _is_just_over(heading, down)):
            continue
        far = down + max(right - 40, 0)
        if best is None or far < best[0]:
            best = (far, heading)
    return (best[1].wording.section or "", best[1]) if best else ("", None)


def _is_just_over(heading: Label, down: float) -> bool:
    return heading.wording.section in ("requester", "receiver") and down < NEAR * heading.zone.line


def has_own_value(heading: Label, headings: Sequence[Label]) -> bool:
    """Tell whether a heading is rather a label: its value stands in its row, "Mottagare: SU/S".

    Or below it, where that is a person or a number: no part of a form says so itself whose patient it is.
    """
    if heading.points or _has_patient_below(heading):
        return True
    row = heading.zone.rows[heading.row]
    level = (other for other in headings if other.zone is heading.zone and other.row == heading.row)
    if any(other.start == heading.end for other in level):
        return False  # sections side by side
    return heading.end < len(row) and heading.zone.is_parted(row[heading.end - 1], row[heading.end], 0.1)


def _has_patient_below(heading: Label) -> bool:
    """Tell a "Patient" by itself in a line, over a name or an identity that fills the next."""
    rows, below = heading.zone.rows, heading.row + 1
    if heading.wording.section != "patient" or heading.end < len(rows[heading.row]) or below >= len(rows):
        return False
    first = rows[below][0].text.strip(",:;()")
    return IDENTITY.match(first) is not None or is_known_name(first)


def private_regions(page: Page, labels: Sequence[Label], words: Iterable[Word]) -> list[Box]:
    """Return the parts of a page that the radiology department fills in itself."""
    words = list(words)
    found = [label.words for label in labels if label.wording.section == OURS]
    known = {word for heading in found for word in heading}
    found += [heading for heading in _headings(words) if not known & set(heading)]
    return [_region(heading, page, labels, words) for heading in found]


@cache
def _ours() -> re.Pattern[str]:
    headings = tomllib.loads(OURS_FILE.read_text(encoding="utf-8"))["headings"]
    return re.compile(rf"(?<!\w)(?:{'|'.join(headings)})", re.IGNORECASE)


def _headings(words: Sequence[Word]) -> Iterator[tuple[Word, ...]]:
    """Yield lines that say by any of their words that what follows is not for whoever orders."""
    for line in lines_of(tuple(words)):
        match = _ours().search(" ".join(word.text for word in line))
        if match and len(line) <= LONGEST_HEADING:
            yield tuple(line)


def _region(heading: Sequence[Word], page: Page, labels: Sequence[Label], words: Sequence[Word]) -> Box:
    here = box_of(heading)
    others = [label for label in labels if label.wording.section not in (None, OURS)]
    frames = sorted(
        (cell for cell in page.cells if cell.holds(here.center)), key=lambda c: c.width * c.height
    )
    for frame in frames:
        held = [word for word in words if frame.holds(word.box.center) and word not in heading]
        strange = [label for label in others if frame.holds(box_of(label.words).center)]
        core = [
            label for label in labels if label.slots[0] in CORE and frame.holds(box_of(label.words).center)
        ]
        if strange or len(core) > 2 or frame.width * frame.height > 0.5 * page.width * page.height:
            break
        if held:
            return frame
    return _open_region(heading, here, page, labels, others)


def _open_region(
    heading: Sequence[Word], here: Box, page: Page, labels: Sequence[Label], others: Sequence[Label]
) -> Box:
    """Bound a section without a frame: down to the next heading, or to the order where that follows."""
    core = [
        (box_of(one.words), one.slots[0])
        for one in labels
        if one.slots[0] in CORE and not set(one.words) & set(heading)
    ]
    left = any(box.x1 < here.x0 and box.top > here.top for box, _ in core)
    x0 = here.x0 - 12 if left and here.x0 > 0.4 * page.width else 0.0
    end = min(
        (top for one in others if (top := box_of(one.words).top) > here.bottom - 2), default=page.height
    )
    inside = [(box, slot) for box, slot in core if here.bottom - 2 < box.top < end and slot in ORDERED]
    above = {slot for box, slot in core if box.bottom <= here.top + 2}
    if len(above) < 2 and len({slot for _, slot in inside}) > 1:
        end = min(box.top for box, _ in inside)
    return Box(x0, here.top - 2, page.width, end - 2)

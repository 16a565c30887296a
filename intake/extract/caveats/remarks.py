"""What its own line remarks of a value: a question mark, somebody in a doctor's place, a patient's relative.

A label is read for the value behind it. What stands behind that in the same breath ("Anders Lundqvist
(semester, ersätts av Eva Rask)") was passed over, and may say that the value is not the one that is meant.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from intake.extract.caveats.reserving import wordings
from intake.extract.labels.wordings import load_wordings
from intake.extract.pages.geometry import share_y
from intake.flags import uncertain
from models.flag import Flag
from models.order import Evidence, Field, FieldName, Order
from models.page import Page, Source, Word

BREATH = 1.5  # heights between two words of one breath
DOUBT = re.compile(r"^\W{0,2}\?|\?[ .)]*$")
# A word right before a house: its unit's, and none that joins ("till").
UNIT = re.compile(r"[^\W\d_]{5,}[!,.;|'’-]{0,3}$")
BEHIND = 60  # characters behind another mention of a doctor
LETTERS = 4  # of a word of the house's own name: "till oss" has none
LABEL = 3  # words of a label before a value
NAMES = re.compile(r"[A-ZÅÄÖ]\w+ ?/ ?[A-ZÅÄÖ]\w+ [A-ZÅÄÖ]\w+|[A-ZÅÄÖ]\w+ [A-ZÅÄÖ]\w+ ?/ ?[A-ZÅÄÖ]\w+")
# the line is a question that asks for images: "Kan du faxa röntgen om Eva Ek, pnr ...?"
POLITE = re.compile(r"\b(?:kan|kunde|skulle|vill|får|går)\s+(?:du|ni|vi|jag|det|någon|man)\b", re.IGNORECASE)
ENDS = re.compile(r"(?<=[^\W\d_]{2})[.!?]\s+(?=[A-ZÅÄÖ])")
LABELLED = re.compile(r"(?<!no )\blabel\b")  # in what a value was read by: a form's line, and no sentence


@dataclass(frozen=True, slots=True)
class Line:
    """A value's line: what stands before it, its own words, what stands behind."""

    before: str
    itself: str
    behind: str


def remarks(order: Order, pages: Sequence[Page]) -> Iterator[Flag]:
    """Yield a flag for each value that its own line remarks a doubt of."""
    for name in (FieldName.DOCTOR, FieldName.CLINIC, FieldName.DESTINATION, FieldName.PATIENT_ID):
        field = order.fields.get(name)
        if field and field.evidence and _is_remarked(name, field, _around(field.evidence, pages), pages):
            yield uncertain(name.value)


def _is_remarked(name: FieldName, field: Field, line: Line, pages: Sequence[Page]) -> bool:
    is_asked = any(map(DOUBT.search, (line.itself, line.behind))) and not POLITE.search(line.before)
    if LABELLED.search(field.why) and is_asked:
        return True
    if name is FieldName.DOCTOR:
        later = wordings("replaced").search(f"{line.itself} {line.behind}".casefold())
        return bool(
            later
            or _is_replaced(field.value, pages)
            or wordings("former").search(f"{line.before} {line.itself}".casefold())
        )
    if name is FieldName.DESTINATION and "," not in field.value:
        return _is_read(field.evidence, pages) and _follows_unit(field, line)
    return name is FieldName.PATIENT_ID and _is_anothers(line.before, line.behind)


def _is_replaced(doctor: str, pages: Sequence[Page]) -> bool:
    """Say whether a line that names the doctor anywhere says so: "Lundqvist har slutat"."""
    named = re.compile(rf"\b{re.escape(doctor.split()[-1])}\b([^.;?!\n]{{0,{BEHIND}}})")
    return any(
        wordings("replaced").search(match[1].casefold())
        for page in pages
        for match in named.finditer(page.text)
    )


def _follows_unit(field: Field, line: Line) -> bool:
    """Say whether a word that is no label's stands right before a house named by itself."""
    last = UNIT.search(line.before)
    own = (word.strip(".,;:()") for word in line.itself.split())
    names_house = any(len(word) >= LETTERS and word in field.value for word in own)
    labels = load_wordings()
    if last is None or not names_house:
        return False
    is_label = len(line.before.split()) <= LABEL and labels.match(line.before)
    return not is_label and not (last[0].isalpha() and labels.match(last[0], fuzzy=False))


def _is_read(evidence: Evidence | None, pages: Sequence[Page]) -> bool:
    numbers = {page.number for page in pages if page.source is Source.OCR}
    return evidence is not None and evidence.page in numbers


def _is_anothers(before: str, behind: str) -> bool:
    """Say whether the words around an identity call it a relative's, name two, or ask to look again."""
    low = ENDS.split(behind)[0].casefold()
    of_another = wordings("of_another", r"^\W{{0,3}}(?:{})").search(low)
    born_of = wordings("born_of").search(before.casefold())
    return any((NAMES.search(before), born_of, of_another, wordings("unsure").search(low)))


def _around(evidence: Evidence, pages: Sequence[Page]) -> Line:
    """Return the words before a value, its own, and those behind it, all in one breath."""
    box = evidence.bbox
    page = next((page for page in pages if page.number == evidence.page), None)
    if box is None or page is None:
        return Line("", "", "")
    level = [word for word in page.words if share_y(word.box, box) > box.height / 2]
    left = sorted((word for word in level if word.box.center[0] < box.x0), key=lambda word: -word.box.x0)
    right = sorted((word for word in level if word.box.center[0] > box.x1), key=lambda word: word.box.x0)
    before = reversed(list(_breath(left, box.x0, box.height, leftwards=True)))
    own = (word for word in level if box.x0 <= word.box.center[0] <= box.x1)
    behind = _breath(right, box.x1, box.height, leftwards=False)
    return Line(*(" ".join(word.text for word in words) for words in (before, own, behind)))


def _breath(words: Sequence[Word], edge: float, height: float, *, leftwards: bool) -> Iterator[Word]:
    for word in words:
        gap = edge - word.box.x1 if leftwards else word.box.x0 - edge
        if gap > BREATH * height:
            return
        yield word
        edge = word.box.x0 if leftwards else word.box.x1

"""What its own line remarks of a value: a question mark, somebody in a doctor's place, a patient's relative.

A label is read for the value behind it. What stands behind that in the same breath ("Anders Lundqvist
(semester, ersätts av Eva Rask)") was passed over, and may say that the value is not the one that is meant.
"""

import re
from collections.abc import Iterator, Sequence

from intake.extract.agree.reservations import wordings
from intake.extract.pages.geometry import share_y
from intake.flags import uncertain
from models.flag import Flag
from models.order import Evidence, FieldName, Order
from models.page import Page, Word

BREATH = 1.5  # heights between two words of one breath
DOUBT = re.compile(r"^\W{0,2}\?|\?[ .)]*$")
NAMES = re.compile(r"[A-ZÅÄÖ]\w+ ?/ ?[A-ZÅÄÖ]\w+ [A-ZÅÄÖ]\w+|[A-ZÅÄÖ]\w+ [A-ZÅÄÖ]\w+ ?/ ?[A-ZÅÄÖ]\w+")
LABELLED = re.compile(r"(?<!no )\blabel\b")  # in what a value was read by: a form's line, and no sentence


def remarks(order: Order, pages: Sequence[Page]) -> Iterator[Flag]:
    """Yield a flag for each value that its own line remarks a doubt of."""
    for name in (FieldName.DOCTOR, FieldName.CLINIC, FieldName.DESTINATION, FieldName.PATIENT_ID):
        field = order.fields.get(name)
        if field is None or field.evidence is None:
            continue
        before, itself, behind = _around(field.evidence, pages)
        asked = any(map(DOUBT.search, (itself, behind)))
        if asked and LABELLED.search(field.why):
            yield uncertain(name.value)
        if name is FieldName.DOCTOR and wordings("replaced").search(f"{itself} {behind}".casefold()):
            yield uncertain(name.value)
        if name is FieldName.PATIENT_ID and _is_anothers(before, behind):
            yield uncertain(name.value)


def _is_anothers(before: str, behind: str) -> bool:
    """Say whether the words around an identity call it a relative's, name two, or ask to look again."""
    low = behind.casefold()
    of_another = wordings("of_another", r"^\W{{0,3}}(?:{})").search(low)
    born_of = wordings("born_of").search(before.casefold())
    return any((NAMES.search(before), born_of, of_another, wordings("unsure").search(low)))


def _around(evidence: Evidence, pages: Sequence[Page]) -> tuple[str, str, str]:
    """Return the words before a value, its own, and those behind it, all in one breath."""
    box = evidence.bbox
    page = next((page for page in pages if page.number == evidence.page), None)
    if box is None or page is None:
        return "", "", ""
    level = [word for word in page.words if share_y(word.box, box) > box.height / 2]
    left = sorted((word for word in level if word.box.center[0] < box.x0), key=lambda word: -word.box.x0)
    right = sorted((word for word in level if word.box.center[0] > box.x1), key=lambda word: word.box.x0)
    before = reversed(list(_breath(left, box.x0, box.height, leftwards=True)))
    own = (word for word in level if box.x0 <= word.box.center[0] <= box.x1)
    behind = _breath(right, box.x1, box.height, leftwards=False)
    first, second, third = (" ".join(word.text for word in words) for words in (before, own, behind))
    return first, second, third


def _breath(words: Sequence[Word], edge: float, height: float, *, leftwards: bool) -> Iterator[Word]:
    for word in words:
        gap = edge - word.box.x1 if leftwards else word.box.x0 - edge
        if gap > BREATH * height:
            return
        yield word
        edge = word.box.x0 if leftwards else word.box.x1

"""A row of the list that sends its images to somebody else than the order does: "MR lever, till SU"."""

import re
from collections.abc import Iterator, Sequence

from intake.extract.caveats.reserving import line_of
from models.order import Evidence, FieldName, Order
from models.page import Page, lines_of

LETTERS = 3  # from which a word tells one place from another, but for a code in capitals
TO = re.compile(  # no "nu kommer en till: MR"
    r"(?:(?<!\ben )(?<!\bett )\b(?:[Tt]ill|[Hh]os|åt)\b:?|[-=]+>|→)\s+(?!(?:Er|Eder|Oss|Dig)\b)"
    r"((?:(?:dr|doktor|avd|klin|avdelningen|kliniken)\.?\s+)?[A-ZÅÄÖ][^.;:()\n]*)"
)
REMARK = re.compile(r"\W*(?:(?:skickas|länkas|sänds|ska) )?(?:till|åt)\b")
REACH = 1.0  # points that a line below may begin within a value's box
PARTIES = (
    FieldName.DESTINATION,
    FieldName.FORWARD_TO,
    FieldName.REPORT_DESTINATION,
    FieldName.CLINIC,
    FieldName.DOCTOR,
    FieldName.PATIENT_NAME,
)
_WORD = re.compile(r"[^\W\d_]+")


def goes_astray(order: Order, pages: Sequence[Page]) -> bool:
    """Say whether an examination's line sends it to whom the order does not name."""
    known = set(_known(order))
    return any(
        not known & set(_words(found[1]))
        for one in order.examinations
        for line in (line_of(one.evidence, pages), _remark_below(one.evidence, pages))
        for found in TO.finditer(line)
    )


def _remark_below(evidence: Evidence | None, pages: Sequence[Page]) -> str:
    """Return the line below a value where it only says where to: "- till Neurologen SU"."""
    page = next((page for page in pages if evidence and page.number == evidence.page), None)
    box = evidence.bbox if evidence else None
    if box is None or page is None:
        return ""
    below = next((line for line in lines_of(page.words) if line[0].box.top > box.bottom - REACH), ())
    text = " ".join(word.text for word in below)
    return text if REMARK.match(text) else ""


def _known(order: Order) -> Iterator[str]:
    """Yield the words of all who have a part in the order, as they are called and as they stand there."""
    for field in (order.fields[name] for name in PARTIES if name in order.fields):
        yield from _words(field.value)
        yield from _words(field.raw or "")
        for one in field.candidates:
            yield from _words(one.raw if one.value == field.value else "")


def _words(text: str) -> Iterator[str]:
    for word in _WORD.findall(text):
        if len(word) >= LETTERS or word.isupper():
            yield word.casefold()

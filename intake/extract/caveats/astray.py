"""A row of the list that sends its images to somebody else than the order does: "MR lever, till SU"."""

import re
from collections.abc import Iterator, Sequence

from intake.extract.caveats.reserving import line_of
from models.order import FieldName, Order
from models.page import Page

LETTERS = 3  # from which a word tells one place from another, but for a code in capitals
TO = re.compile(
    r"(?:\b(?:[Tt]ill|[Hh]os|åt)\b:?|[-=]+>|→)\s+((?:(?:dr|doktor|avd|klin|avdelningen|kliniken)\.?\s+)?[A-ZÅÄÖ][^.;:()\n]*)"
)
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
        for found in TO.finditer(line_of(one.evidence, pages))
    )


def _known(order: Order) -> Iterator[str]:
    """Yield the words of all who have a part in the order, as they are called and as they stand there."""
    for field in (order.fields[name] for name in PARTIES if name in order.fields):
        yield from _words(field.value)
        yield from _words(field.raw or "")
        for one in field.candidates:
            yield from _words(one.raw)


def _words(text: str) -> Iterator[str]:
    for word in _WORD.findall(text):
        if len(word) >= LETTERS or word.isupper():
            yield word.casefold()

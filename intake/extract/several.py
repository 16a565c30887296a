"""More patients than one in what was cut as one order: their names differ, or two pages order each.

Where the second one's number is missing or was not read, nothing else tells whose the examinations are.
"""

import re
from collections.abc import Iterable, Sequence
from datetime import date
from itertools import combinations

from rapidfuzz.distance import Levenshtein

from intake.extract.alike.sameness import fold
from intake.extract.values.identities import find_identities
from models.order import Candidate, FieldName, Found, Reader
from models.page import Page, Source

NUMBER = re.compile(r"\W*(?:19\d\d|20[0-2]\d)(?:\d{7,9}|\d{3,5}[-+]\d{3,5})\W*")  # a rule may be read as a 1
SURE = 0.8  # a reader's confidence in a name that a label asks for
WORN = 3  # letters of a name of which a picture may change one


def names_several(candidates: Iterable[Candidate]) -> bool:
    """Say whether labels name two patients who share no name, worn or whole.

    A doctor's whole name behind a word more, "Vårdpersonal Eva Ek", is the next column's.
    """
    told = [one for one in candidates if one.reader is Reader.LAYOUT]
    doctors = [set(fold(one.value).split()) for one in told if one.field is FieldName.DOCTOR]
    asked = (one for one in told if one.field is FieldName.PATIENT_NAME and one.confidence >= SURE)
    names = {fold(one.value) for one in asked}
    names = {name for name in names if not any(len(one) > 1 and one < set(name.split()) for one in doctors)}
    return any(_are_apart(one.split(), other.split()) for one, other in combinations(names, 2))


def has_a_number_more(pages: Iterable[Page], today: date) -> bool:
    """Say whether a picture has, beside a patient's number, one that a sign too many spoils."""
    words = [word.text for page in pages if page.source is Source.OCR for word in page.words]
    is_whole = [any(one.valid for one in find_identities(text, today)) for text in words]
    spoilt = any(NUMBER.fullmatch(text) and not whole for text, whole in zip(words, is_whole, strict=True))
    return spoilt and any(is_whole)


def orders_on_several_pages(found: Found) -> bool:
    """Say whether a page orders, without a patient's number, what another page orders of a patient."""
    said: dict[int, set[str]] = {}
    for one in found.candidates:
        if one.confidence >= SURE:
            said.setdefault(one.evidence.page, set()).add(one.field)
    ordering = [
        page
        for page in _pages_of(found)
        if {FieldName.DESTINATION, FieldName.DOCTOR} <= said.get(page, set())
    ]
    return len(ordering) > 1 and any(FieldName.PATIENT_ID not in said[page] for page in ordering)


def _pages_of(found: Found) -> set[int]:
    """Return the pages that name an examination."""
    return {one.evidence.page for one in found.examinations if one.evidence}


def _are_apart(one: Sequence[str], other: Sequence[str]) -> bool:
    return not any(_may_be_one(name, another) for name in one for another in other)


def _may_be_one(name: str, other: str) -> bool:
    """Say whether two names are one, an initial of the other, or one that a picture has worn."""
    shorter = min(len(name), len(other))
    if shorter == 1:
        return name[0] == other[0]
    return Levenshtein.distance(name, other) <= max(1, shorter // WORN)

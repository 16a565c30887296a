"""Leave out what is no doctor though it was read as one: the patient who signs, a drug, a house's word."""

import re
from collections.abc import Iterable, Iterator, Mapping

from intake.extract.alike.sameness import fold
from intake.extract.places.houses import is_care_centre
from intake.extract.values.names import has_title
from models.order import Candidate, FieldName, Reader
from models.page import Page

_DRUG = (
    r"(?:T|K|Tabl|Kaps|Inj|Mixt|Susp)\.?\s+{name}\s+(?:\d|vid\b|mot\b|\d+\s*mg)"  # "K. Paracetamol vid behov"
)


def without_nobodies(candidates: Iterable[Candidate], pages: Mapping[int, Page]) -> Iterator[Candidate]:
    """Yield all candidates but a doctor's who is nobody that could order."""
    found = tuple(candidates)
    patients = [one for one in found if one.field is FieldName.PATIENT_NAME]
    surest = max(patients, key=lambda one: one.confidence, default=None)
    patient = fold(surest.value) if surest else None
    for one in found:
        if one.field is FieldName.DOCTOR and not _is_told(one):
            page = pages.get(one.evidence.page)
            if fold(one.value) == patient or is_care_centre(one.raw) or (page and _is_drug(one.value, page)):
                continue
        yield one


def _is_told(one: Candidate) -> bool:
    """Say whether a label or a title makes somebody a doctor."""
    return one.reader is Reader.LAYOUT or has_title(one.raw)


def _is_drug(name: str, page: Page) -> bool:
    """Tell a drug by its form before it and its dose behind it."""
    last = re.escape(name.split()[-1])
    return re.search(_DRUG.replace("{name}", last), page.text) is not None

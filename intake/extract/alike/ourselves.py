"""Images that shall come "to us": the orderer is the destination, whoever that turns out to be."""

from collections.abc import Iterable
from dataclasses import replace

from models.order import Candidate, Field, FieldName

SAID = ("ourselves", "to the orderer")  # in a candidate's why
PLAIN = 0.8  # a reader's sureness of a destination that it names
RADIOLOGY = "our radiology"  # in a candidate's why: not the clinic that writes, the department of its house


def is_ours(one: Candidate) -> bool:
    """Tell a place that is meant by "to us"."""
    return any(word in one.why for word in SAID)


def settle_ourselves(candidates: Iterable[Candidate], clinic: Candidate | Field | None) -> list[Candidate]:
    """Name the orderer where images shall come "to us"; nobody where nobody is known to order."""
    candidates = list(candidates)
    is_told = clinic is not None and any(_is_of(one, clinic) for one in candidates)
    settled = []
    for one in candidates:
        if is_told and one.field is FieldName.DESTINATION and is_ours(one) and RADIOLOGY not in one.why:
            continue  # "få hit bilder ... länkas till Röntgen NÄL", by a clinic of NÄL
        if one.field is not FieldName.DESTINATION or not is_ours(one):
            settled.append(one)
        elif clinic is not None and clinic.value:
            value = clinic.value.rpartition(", ")[2] if RADIOLOGY in one.why else clinic.value
            settled.append(replace(one, value=value, directory_id=clinic.directory_id))
    return settled


def _is_of(one: Candidate, clinic: Candidate | Field) -> bool:
    """Tell a destination in the orderer's own house that is plainly named."""
    is_plain = one.field is FieldName.DESTINATION and not is_ours(one) and one.confidence >= PLAIN
    return is_plain and one.directory_id is not None and one.directory_id == clinic.directory_id

"""Images that shall come "to us": the orderer is the destination, whoever that turns out to be."""

from collections.abc import Iterable
from dataclasses import replace

from models.order import Candidate, Field, FieldName

SAID = ("ourselves", "to the orderer")  # in a candidate's why
RADIOLOGY = "our radiology"  # in a candidate's why: not the clinic that writes, the department of its house


def is_ours(one: Candidate) -> bool:
    """Tell a place that is meant by "to us"."""
    return any(word in one.why for word in SAID)


def settle_ourselves(candidates: Iterable[Candidate], clinic: Candidate | Field | None) -> list[Candidate]:
    """Name the orderer where images shall come "to us"; nobody where nobody is known to order."""
    settled = []
    for one in candidates:
        if one.field is not FieldName.DESTINATION or not is_ours(one):
            settled.append(one)
        elif clinic is not None and clinic.value:
            value = clinic.value.rpartition(", ")[2] if RADIOLOGY in one.why else clinic.value
            settled.append(replace(one, value=value, directory_id=clinic.directory_id))
    return settled

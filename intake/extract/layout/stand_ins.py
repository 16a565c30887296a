"""Whom a form names for another part where nobody is asked for: a referrer, who is to look at the images."""

from collections.abc import Iterator, Sequence

from intake.extract.layout.labelled import Labelled
from intake.extract.layout.people import read_doctor, set_person_apart, unfolded
from intake.extract.values.names import has_title, is_full_name
from models.order import Candidate, FieldName

STANDS_IN = "nobody else is named"  # in a candidate's why
SLOTS = ("referrer", "reviewer")
WEIGHT = {"referrer": 0.6, "reviewer": 0.9}
TOLD = 0.4  # how surely somebody else must be read


def read_stand_ins(values: Sequence[Labelled], told: Sequence[Candidate]) -> Iterator[Candidate]:
    """Yield a referrer or who looks at the images, where no label names or asks for the doctor."""
    if any(one.field is FieldName.DOCTOR and one.confidence >= TOLD for one in told):
        return
    for value in values:
        if value.slot not in SLOTS:
            continue
        person, _ = set_person_apart(unfolded(value.snippet), lambda text: False, titled=False)
        why = f"{value.why}: {value.slot}, {STANDS_IN}"
        found = read_doctor(person or value.snippet, value.sureness * WEIGHT[value.slot], why)
        if found and (has_title(found.raw) or is_full_name(found.value)):
            yield found

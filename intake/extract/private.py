"""Who orders for themselves or for a relative signs as a doctor would: such a name is no doctor's."""

import re
import tomllib
from collections.abc import Mapping, Sequence
from dataclasses import replace
from functools import cache
from pathlib import Path

from intake.extract.agree.fields import Weighed
from intake.extract.alike.groups import PLAIN
from intake.extract.labels.wordings import key
from models.order import Field, FieldName, Reader
from models.page import Page

WORDS_FILE = Path(__file__).with_name("private.toml")
REACH = 60  # characters around a name


def without_private(weighed: Mapping[FieldName, Weighed], pages: Sequence[Page]) -> dict[FieldName, Weighed]:
    """Take back a doctor who was not read surely and is the patient, or a relative by the words around."""
    found = weighed[FieldName.DOCTOR]
    patient = weighed[FieldName.PATIENT_NAME].field
    if found.field is None or found.is_sure:
        return dict(weighed)
    if _is_same(found.field, patient) or _is_relative(found.field.value, pages):
        return {**weighed, FieldName.DOCTOR: replace(found, field=None)}
    return dict(weighed)


def _is_same(doctor: Field, patient: Field | None) -> bool:
    """Compare whole names: a surname alone may be shared.

    Where one reader takes for the patient's the very words that a label gives the doctor, the label is right.
    """
    if patient is None or len(doctor.value.split()) == 1:
        return False
    is_same_ink = doctor.evidence == patient.evidence and doctor.evidence is not None
    by_label = any(one.reader is Reader.LAYOUT and one.confidence >= PLAIN for one in doctor.candidates)
    if is_same_ink and by_label:
        return False
    return key(patient.value).startswith(key(doctor.value))


def _is_relative(name: str, pages: Sequence[Page]) -> bool:
    text = " ".join(" ".join(page.text.split()) for page in pages)
    places = [match.span() for match in re.finditer(re.escape(name), text)]
    return any(
        _words("behind").match(text[end : end + REACH])
        or _words("before").search(text[max(0, start - REACH) : start])
        for start, end in places
    )


@cache
def _words(name: str) -> re.Pattern[str]:
    raw = tomllib.loads(WORDS_FILE.read_text(encoding="utf-8"))
    return re.compile("|".join(raw[name]), re.IGNORECASE)

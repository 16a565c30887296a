"""What a picture says behind a label and nobody could read: it is not missing, a clerk has to look at it."""

from collections.abc import Sequence

from intake.extract.labels.wordings import Wordings, key
from intake.extract.layout.labelled import Labelled
from models.page import Page, Source

FIELDS = {
    "clinic": "clinic",
    "doctor": "doctor",
    "destination": "destination",
    "patient": "patient_id",
    "patient_id": "patient_id",
    "examination": "examinations",
    "modality": "examinations",
    "body": "examinations",
}
LEAST = 4  # letters and digits of what is no speck


def unread_fields(pages: Sequence[Page], values: Sequence[Labelled], wordings: Wordings) -> frozenset[str]:
    """Return the fields that pictures have an answer to, whether or not it could be read."""
    pictures = {page.number for page in pages if page.source is Source.OCR}
    return frozenset(
        FIELDS[value.slot]
        for value in values
        if value.slot in FIELDS and value.page in pictures and _says_something(value, wordings)
    )


def _says_something(value: Labelled, wordings: Wordings) -> bool:
    """Tell an answer from specks and from another label that stands where the answer would."""
    text = value.snippet.text.split("\n")[0]
    return sum(map(str.isalnum, text)) >= LEAST and not wordings.find(key(text))

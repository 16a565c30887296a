"""A "Till:" below the patient, where no letter names its reader: the images go there."""

import re
from collections.abc import Iterator

from intake.extract.pages.passage import NUMBER
from intake.extract.pages.running import RunningText
from intake.extract.places.resolve import PlaceSpan
from intake.extract.prose.grammar import cues, load_wordings, place_candidate
from models.order import Candidate, FieldName

OPENS = re.compile(
    r"(?:^\W*|(?-i:(?<=[.;] )(?=T)))(?:till|to|til|an)(?: ?: ?| (?=\w))",
    re.IGNORECASE | re.MULTILINE,
)


def read_opened(running: RunningText, spans: list[PlaceSpan]) -> Iterator[Candidate]:
    """Read a known place behind a "Till:" below the patient, where no letter names its reader."""
    patient = NUMBER.search(running.text)
    for opened in OPENS.finditer(running.text, patient.end() if patient else len(running.text)):
        span = next((one for one in spans if one.start == opened.end()), None)
        rest = running.text[span.end :].partition("\n")[0].strip(" .") if span else ""
        rest = cues("forward_to").split(rest)[0]  # ", fvb Kirurgkliniken"
        if ":" not in opened.group() and not _is_courtesy(rest):
            continue  # a sentence
        if span and span.place.receiver and not span.place.rivals:
            why = "'till' below the patient"
            yield place_candidate(running, span.start, span.end, FieldName.DESTINATION, span.place, 0.86, why)


def _is_courtesy(words: str) -> bool:
    """Tell what stands behind "Till Röntgen Lund" and says no more than how and how soon, or nothing."""
    table = load_wordings()
    said = {*table["carried"]["small"], *table["destination"]["courtesies"]}
    return all(word.strip(" .,!;()") in said for word in words.casefold().split())

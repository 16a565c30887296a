"""Images sent to a known place, in one sentence however long: "länka CT hals och MR knä, 3/5, till SU/S"."""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from intake.extract.knowledge import Knowledge
from intake.extract.language.phrasebook import patterns
from intake.extract.pages.passage import unwrap
from intake.extract.pages.running import RunningText
from intake.extract.places.resolve import PlaceSpan
from intake.extract.prose.grammar import load_wordings, place_candidate
from intake.extract.values.examinations import find_examinations
from models.order import Candidate, FieldName

REACH = 240  # characters of a sentence before the place
SURE = 0.88
# A line that ends in a comma or a small word goes on below, whatever letter it goes on with.
_OPEN = (",", r"\+", "/", " och", " samt", " från", " på", " av", " till", " för", " med")
_GOES_ON = "".join(rf"(?<!{word})" for word in _OPEN)
_ENDS = re.compile(
    rf"(?<![\d.])[.!?;]\s+(?=[A-ZÅÄÖ])|(?<=[^\W\d_]{{4}})\.\s+(?=[A-ZÅÄÖ])|{_GOES_ON}\n(?![a-zåäö\d(])"
)


@cache
def _leads() -> re.Pattern[str]:
    """Match a sentence that sends and ends in "till": what stands behind is where to."""
    table = load_wordings()["carried"]
    verbs, to, units = ("|".join(table[key]) for key in ("verbs", "to", "units"))
    return re.compile(
        rf"(?<!\w)(?:{verbs})(?!\w)(?P<what>.*)(?<!\w)(?:{to})(?:\s+(?:{units}))?\s+$",
        re.IGNORECASE | re.DOTALL,
    )


@cache
def _otherwise() -> re.Pattern[str]:
    table = load_wordings()
    words = [*table["ourselves"]["otherwise"], *table["carried"]["otherwise"]]
    return re.compile(rf"(?<!\w)(?:{'|'.join(words)})(?!\w)".replace(" ", r"\s+"), re.IGNORECASE)


@cache
def _subjects() -> re.Pattern[str]:
    words = "|".join(load_wordings()["carried"]["subjects"])
    return re.compile(
        rf"(?<!\w)(?:{words})\s+(?:(?:ska|skall|har|är|bör|kommer att|nu|sedan|därefter)\s+){{0,2}}$",
        re.IGNORECASE,
    )


def is_of_another(before: str) -> bool:
    """Tell words right before "skickas till" that make it of a patient, a letter or a bill."""
    return bool(_subjects().search(before))


def read_carried(
    running: RunningText, spans: Sequence[PlaceSpan], knowledge: Knowledge
) -> Iterator[Candidate]:
    """Yield the known places that images are sent to: the first place behind the verb and its "till"."""
    text = unwrap(running.text)
    known = [span for span in spans if span.place.receiver and not span.place.rivals]
    for span in known:
        start = max([0, span.start - REACH, *(other.end for other in spans if other.end <= span.start)])
        sentence = _ENDS.split(text[start : span.start])[-1]
        leads = _leads().search(sentence)
        if leads is None or _otherwise().search(sentence) or not _is_of_images(leads.group(), knowledge):
            continue
        verb = " ".join(leads.group().split()[:1]).casefold()
        why = f"'{verb} ... till'"
        yield place_candidate(running, span.start, span.end, FieldName.DESTINATION, span.place, SURE, why)


def _is_of_images(sentence: str, knowledge: Knowledge) -> bool:
    if patterns("wants_named", "images").search(sentence):
        return True
    return any(span.certain for span in find_examinations(sentence, knowledge))

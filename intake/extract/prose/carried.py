"""Images sent to a known place, in one sentence however long: "länka CT hals och MR knä, 3/5, till SU/S"."""

import re
from collections.abc import Iterator, Sequence
from datetime import date
from functools import cache

from intake.extract.knowledge import Knowledge
from intake.extract.language.chosen import is_chosen
from intake.extract.language.phrasebook import patterns
from intake.extract.pages.passage import unwrap
from intake.extract.pages.running import RunningText
from intake.extract.places.resolve import PlaceSpan
from intake.extract.prose.grammar import is_below_heading, load_wordings, place_candidate
from intake.extract.prose.pairing import BREATH
from intake.extract.values.dates import find_dates
from intake.extract.values.examinations import find_examinations
from models.order import Candidate, FieldName

REACH = 240  # characters of a sentence before the place
SURE = 0.88
SOME_DAY = date(2026, 1, 1)  # which century a day is of does not matter here, where it stands does
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
def _behind_a_day() -> re.Pattern[str]:
    """Match what stands between an examination's day and a place in a note: "2025-12-24 t", "+ utl. till"."""
    table = load_wordings()["carried"]
    beside, to, units = ("|".join(table[key]) for key in ("beside", "to", "units"))
    return re.compile(
        rf"[\s,;)]*(?:(?:{beside})[\s,;)]*)*(?<!\w)(?:{to})(?:\s+(?:{units}))?\s+", re.IGNORECASE
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
        behind = _ENDS.split(text[span.end : span.end + REACH])[0]
        leads = _leads().search(sentence)
        begun = span.start - len(sentence) + (leads.start() if leads else 0)
        cue = (begun, begun + len(sentence[leads.start() :].rstrip())) if leads else (begun, begun)
        if _otherwise().search(sentence) or (leads and is_below_heading(running.text, cue, span.start)):
            continue
        if leads is not None and (_is_bare(leads) or _is_of_images(leads.group() + behind, knowledge)):
            why = f"'{leads.group().split()[0].casefold()} ... till'"
        elif _is_noted(sentence, knowledge):
            why = "'till' behind an examination's day"
        elif is_chosen(text, span.start, span.end):
            why = "the words behind it: the receiver"
        else:
            continue
        yield place_candidate(running, span.start, span.end, FieldName.DESTINATION, span.place, SURE, why)


def read_thither(running: RunningText, spans: Sequence[PlaceSpan]) -> Iterator[Candidate]:
    """Yield the place told of last where images shall go "dit": "Röntgen Lund vill ha dem, länka dit"."""
    text = unwrap(running.text)
    for asked in _thither().finditer(text):
        sentence = _ENDS.split(text[: asked.end()])[-1]
        before = [span for span in spans if span.place.receiver and span.end <= asked.start()]
        if not before or before[-1].place.rivals or _otherwise().search(sentence):
            continue
        last = before[-1]
        if asked.start() - last.end <= REACH and not is_of_another(text[: asked.start()]):
            field = FieldName.DESTINATION
            yield place_candidate(running, last.start, last.end, field, last.place, SURE, "'dit'")
            return


@cache
def _thither() -> re.Pattern[str]:
    """Match a verb of sending with "dit" behind it, small words or what is sent between."""
    table = load_wordings()["carried"]
    verbs, small = ("|".join(table[key]) for key in ("verbs", "small"))
    things = r"bild(?:er|erna)?|undersökning(?:en|ar|arna)|materialet|svar(?:et)?|och|utlåtande(?:t)?"
    return re.compile(
        rf"(?<!\w)(?:{verbs})[\s,]+(?:(?:{small}|{things})[\s,]+){{0,5}}dit(?!\w)", re.IGNORECASE
    )


def _is_bare(leads: re.Match[str]) -> bool:
    """Tell a sentence that sends what was said before it, and nothing else: "Skicka gärna dem till"."""
    before = leads.string[: leads.start()]
    named = [patterns("wants_named", kind).search(before) for kind in ("any", "images")]
    is_of_report = named[0] is not None and named[1] is None  # "Svaret skickas till"
    return bool(_small().fullmatch(leads["what"])) and not is_of_another(before) and not is_of_report


@cache
def _small() -> re.Pattern[str]:
    return re.compile(rf"[\s,]*(?:(?:{'|'.join(load_wordings()['carried']['small'])})[\s,]+)*", re.IGNORECASE)


def _is_noted(sentence: str, knowledge: Knowledge) -> bool:
    """Tell a note's "till" right behind an examination with its day: no word is needed to send it."""
    days = find_dates(sentence, SOME_DAY)
    spans = [span for span in find_examinations(sentence, knowledge) if span.certain]
    if not days or not spans or not 0 <= days[-1].start - spans[-1].end <= BREATH:
        return False
    return _behind_a_day().fullmatch(sentence, days[-1].end) is not None


def _is_of_images(sentence: str, knowledge: Knowledge) -> bool:
    if patterns("wants_named", "images").search(sentence):
        return True
    return any(span.certain for span in find_examinations(sentence, knowledge))

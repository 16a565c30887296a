"""Who gets the images next, told in a sentence: "... för vidare befordran till ortopeden där".

The unit is read up to what ends it: "där", a sign, a small word. It stands at the house told of last.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache
from itertools import islice

from intake.extract.knowledge import Knowledge
from intake.extract.pages.passage import unwrap
from intake.extract.pages.running import RunningText
from intake.extract.places.houses import names_house
from intake.extract.places.index import index_places
from intake.extract.places.judging import read_words
from intake.extract.places.resolve import PlaceSpan, find_places, resolve_place
from intake.extract.places.words import split_words
from intake.extract.prose.carried import is_of_another
from intake.extract.prose.grammar import load_wordings, place_candidate, said
from models.order import Candidate, FieldName
from models.receiver import Place

SURE = 0.9
ONWARD = "images passed on"  # in what is said of whoever gets them next
JOINED = 40  # characters between a place and the words that go on with it
NEAR = 200  # characters between a unit and the house that it is of
LONGEST = 70  # characters of a unit's name
MOST_WORDS = 6
_SENTENCE = re.compile(r"(?<=[^\W\d_]{3})[.!?]\s+(?=[A-ZÅÄÖ])|\n\s*\n")
_AT_IT = re.compile(r"((?:[\w-]+ ){0,2}[\w-]{4,}) där(?!\w)")
_OURS = re.compile(r"(?:undertecknad\w*|mig|oss)(?: här)?\s+(?:på|vid|hos)\s+", re.IGNORECASE)
_IN_SENTENCE = re.compile(  # words before it, and a line that ends in "till"
    r"[a-zåäö\d),]\s+[a-z][^\n]*\still\Z"
)
_STOP = re.compile(
    r"\s*(?:[.,;:()!?\n]|$| [–-] |\s(?:som|för|inför|så|när|då|eftersom|via|tack|innan|senast|därefter|sedan"
    r"|och (?:vi|de|hon|han|sedan|sen))\b)"
)


def read_onward(
    running: RunningText, spans: Sequence[PlaceSpan], knowledge: Knowledge
) -> Iterator[Candidate]:
    """Yield the units that sentences pass the images on to."""
    text = unwrap(running.text)
    for start, end in _cues_in(text, spans):
        found = _unit_behind(text, end, knowledge)
        if found is None:
            continue
        first, last, place = found
        house = _house_before(text, start, spans)
        if place.receiver is None and house and house.receiver:
            place = replace(place, value=f"{place.value}, {house.receiver.name}", receiver=house.receiver)
        place = replace(place, confidence=1.0)  # its words are all said for
        why = f"'{said(text[start:end])}', {ONWARD}"
        yield place_candidate(running, first, last, FieldName.FORWARD_TO, place, SURE, why)


def onward_spans(text: str, knowledge: Knowledge) -> Iterator[tuple[int, int]]:
    """Yield where sentences pass the images on, from the cue to the unit's end."""
    text = unwrap(text)
    for start, end in _cues_in(text, find_places(text, knowledge)):
        if found := _unit_behind(text, end, knowledge):
            yield start, found[1]


def passes_on(text: str) -> bool:
    """Say whether a sentence speaks of passing images on, in more words than a label has."""
    text = unwrap(text)
    return any(
        " " in said(found.group()) and not is_of_another(text[: found.start()])
        for found in _cues("cues").finditer(text)
        if re.match(r"[ :]*[^\W\d_]{3}", text[found.end() :])
    )


def denies_onward(text: str) -> bool:
    """Say whether words before the passing on deny it: "inte fvb kirurgkliniken"."""
    text = unwrap(text)
    return any(_denied().search(text[: found.start()]) for found in _cues("cues").finditer(text))


def units_there(text: str, knowledge: Knowledge) -> Iterator[str]:
    """Yield the units that are said to be "där": at the house that images go to, whatever is said of them."""
    for found in _AT_IT.finditer(unwrap(text)):
        words = found[1].split()
        places = (resolve_place(" ".join(words[at:]), knowledge) for at in range(len(words)))
        whole = (place.unit for place in places if place.unit and place.value == place.unit)
        yield from islice(whole, 1)


def _cues_in(text: str, spans: Sequence[PlaceSpan]) -> Iterator[tuple[int, int]]:
    """Yield where words that pass images on begin and end: no patient goes there, and it is not denied."""
    taken = 0
    for found in sorted((*_cues("cues").finditer(text), *_joined(text, spans)), key=lambda one: one.start()):
        before = text[: found.start()]
        if found.start() < taken or is_of_another(before) or _denied().search(before):
            continue
        taken = found.end()
        yield found.span()


def _joined(text: str, spans: Sequence[PlaceSpan]) -> Iterator[re.Match[str]]:
    """Yield what goes on with a place right before it, in a sentence where nobody but images goes."""
    for found in _cues("joined").finditer(text):
        sentence = _SENTENCE.split(text[: found.start()])[-1]
        is_sent = re.search(r"länk|skick|sänd|överför|för över|bild", sentence, re.IGNORECASE)
        if is_sent and any(0 <= found.start() - span.end <= JOINED and span.place.receiver for span in spans):
            yield found


def _unit_behind(text: str, end: int, knowledge: Knowledge) -> tuple[int, int, Place] | None:
    """Return where a unit's name stands behind a cue, and the unit; None where it is not all that is said."""
    skipped = " :\n" if _IN_SENTENCE.search(text, 0, end) else " :"
    start = end + len(text[end:]) - len(text[end:].lstrip(skipped))
    start = own.end() if (own := _OURS.match(text, start)) else start
    stop = _STOP.search(text, start)
    there = _there().search(text, start, stop.start() if stop else len(text))
    last = there.start() if there else stop.start() if stop else len(text)
    name = text[start:last]
    if not name or len(name) > LONGEST or len(name.split()) > MOST_WORDS or name[-1] == "\n":
        return None
    place = resolve_place(name, knowledge)
    if place.rivals or _names_more(name, knowledge):
        is_named = place.unit is None and not place.rivals and there is not None and names_house(name)
        return (start, last, replace(place, value=name, unit=name)) if is_named else None
    is_whole = place.unit is not None and (place.receiver is not None or place.value == place.unit)
    return (start, last, place) if is_whole else None


def _names_more(name: str, knowledge: Knowledge) -> bool:
    """Say whether words name more than one unit and its house, or something that no list holds."""
    said_of = read_words(split_words(name, knowledge), index_places(knowledge))
    return bool(said_of.extra) or len(said_of.units) > 1


def _house_before(text: str, start: int, spans: Sequence[PlaceSpan]) -> Place | None:
    """Return the known place that was told of last before a cue, if that is near."""
    before = [span for span in spans if span.end <= start]
    is_near = bool(before) and start - before[-1].end <= NEAR and not before[-1].place.rivals
    return before[-1].place if is_near else None


@cache
def _cues(key: str) -> re.Pattern[str]:
    table = load_wordings()["onward"]
    joined = "|".join(table[key])
    for name in ("moves", "things", "then"):
        joined = joined.replace(f"<{name}>", f"(?:{'|'.join(table[name])})")
    joined = joined.replace(" ?", r"\s?").replace(" ", r"\s+")
    begins = r"(?:(?<!\w)|(?=,))"  # ", vidare till" stands right behind a word
    return re.compile(rf"{begins}(?:{joined})(?!\w)", re.IGNORECASE)


@cache
def _denied() -> re.Pattern[str]:
    words = "|".join(load_wordings()["onward"]["denied"])
    return re.compile(rf"(?<!\w)(?:{words})(?:\s+\w+){{0,1}}\s+$", re.IGNORECASE)


@cache
def _there() -> re.Pattern[str]:
    words = "|".join(sorted(load_wordings()["onward"]["there"], key=len, reverse=True)).replace(" ", r"\s+")
    return re.compile(rf"\s+(?:{words})(?!\w)", re.IGNORECASE)

"""A strict grammar of letters and notes: the third opinion where there is no label to read and no form.

It knows nothing of statistics: a cue in words, then a title and a name up to where a name ends, or a place
that the directory can read. The wordings are data (`prose.toml`).
"""

import re
from collections.abc import Iterator, Sequence
from functools import cache

from intake.extract.knowledge import Knowledge
from intake.extract.language.phrasebook import patterns
from intake.extract.pages.passage import own_text
from intake.extract.pages.running import RunningText, run_text
from intake.extract.places.resolve import PlaceSpan, find_places
from intake.extract.prose.grammar import cues, doctor_candidate, load_wordings, place_candidate, said
from intake.extract.prose.signed import read_signatures
from intake.extract.values.names import has_title, is_name, strip_titles
from models.order import Candidate, FieldName
from models.page import Page
from models.receiver import Place

CAPITAL = r"[A-ZÅÄÖÆØÉÈÜŠŽĆČĐŁ]"
NAME_WORD = rf"(?:{CAPITAL}[^\W\d_]*(?:[-’'´]{CAPITAL}?[^\W\d_]+)*|{CAPITAL}\.)"
PARTICLE = r"(?:von|af|av|van|de|la|del|der|den|el|al|bin|ibn|da|di|du|dos)"
NAME = rf"{NAME_WORD}(?: (?:{PARTICLE} )*{NAME_WORD}){{0,3}}"  # within a line: the next one may be a label
PLACE_WORD = rf"{CAPITAL}[\w'’-]+"
PLACE_NAME = re.compile(rf"[:\s]{{1,3}}({PLACE_WORD}(?:[ \n](?:(?:och|&|i|på) )?{PLACE_WORD}){{0,3}})")
TITLED = 60  # characters of titles between a cue and a name
NEAR = 12  # characters between a cue and a place: "till avd ", "till: "
PLACE_FIELDS = (
    FieldName.REPORT_DESTINATION,
    FieldName.DESTINATION,
    FieldName.FORWARD_TO,
    FieldName.CLINIC,
)


@cache
def _titles() -> re.Pattern[str]:
    """Match titles in front of a name; `strip_titles` says what is one."""
    return re.compile(rf"[:\s]*((?:[^\W\d_]+[.-]?[ \n-]+){{0,4}}?)({NAME})")


def read_prose(pages: Sequence[Page], knowledge: Knowledge) -> list[Candidate]:
    """Return what sentences and signatures say of doctor, clinic, destination and forwarding."""
    found: list[Candidate] = []
    for page in pages:
        running = own_text(run_text(page))
        spans = find_places(running.text, knowledge)
        found += _doctors(running, spans)
        found += read_signatures(running, knowledge)
        found += _places(running, spans)
        found += _unknown(running, spans)
    return found


def _doctors(running: RunningText, spans: list[PlaceSpan]) -> Iterator[Candidate]:
    for cue in cues("doctor").finditer(running.text):
        if person := _person_after(running.text, cue.end()):
            titled, start, end = person
            if titled:
                why = f"'{said(cue.group())}' and a title"
                yield doctor_candidate(running, start, end, 0.9, why)
                yield from _unit_of(running, end, spans, why)
    for verb in cues("doctor", "verbs").finditer(running.text):
        before = running.text[max(0, verb.start() - 80) : verb.start()]
        match = re.search(rf"(?:^|[\s,(])((?:[^\W\d_]+\.?\s+){{1,3}}?)({NAME})\s+$", before)
        if match and has_title(match.group(1)) and is_name(match.group(2)):
            start = verb.start() - len(before) + match.start(2)
            yield doctor_candidate(
                running, start, start + len(match.group(2)), 0.85, f"a title, '{verb.group()}'"
            )


def _unit_of(running: RunningText, end: int, spans: list[PlaceSpan], why: str) -> Iterator[Candidate]:
    """Read the unit that follows a doctor's name: "dr Andersson, Medicinmott HSV"."""
    for span in spans:
        between = running.text[end : span.start].strip().casefold()
        if 0 <= span.start - end <= NEAR and between in load_wordings()["doctor"]["unit_joints"]:
            if span.place.receiver and not span.place.rivals:
                yield place_candidate(
                    running, span.start, span.end, FieldName.CLINIC, span.place, 0.9, f"after {why}"
                )
            return


def _person_after(text: str, start: int) -> tuple[bool, int, int] | None:
    """Return whether a title stands first, and where the name stands, of a person named after `start`."""
    match = _titles().match(text[start : start + TITLED + 80])
    if not match:
        return None
    words, offset = match.group(1) + match.group(2), match.start(1)
    name = strip_titles(words)
    place = _find_name(name, words)
    if place < 0:
        return None
    titled = bool(words[:place].strip()) and not strip_titles(words[:place])
    if words[:place].strip() and not titled:
        return None
    return titled, start + offset + place, start + offset + len(words)


def _find_name(name: str, words: str) -> int:
    """Return where a name, as titles were taken from it, begins in the words; -1 where it is none."""
    if not name or not is_name(name):
        return -1
    match = re.search(r"[.\s]+".join(map(re.escape, name.split())), words)
    return match.start() if match else -1


def _places(running: RunningText, spans: list[PlaceSpan]) -> Iterator[Candidate]:
    taken: set[tuple[int, int]] = set()
    for name in PLACE_FIELDS:
        for cue in cues(name.value).finditer(running.text):
            near = [span for span in spans if 0 <= span.start - cue.end() <= NEAR][:1]
            if near and near[0].place.receiver and not near[0].place.rivals and not _is_label(running, cue):
                span, why = near[0], f"'{said(cue.group())}'"
                if name is not FieldName.DESTINATION or (span.start, span.end) not in taken:
                    taken.add((span.start, span.end))
                    yield place_candidate(running, span.start, span.end, name, span.place, 0.9, why)


def _unknown(running: RunningText, spans: list[PlaceSpan]) -> Iterator[Candidate]:
    """Read a destination that no directory knows: names in a row with a house's word among them."""
    for cue in cues(FieldName.DESTINATION.value).finditer(running.text):
        name = PLACE_NAME.match(running.text, cue.end())
        if (
            name is None
            or _is_label(running, cue)
            or not patterns("place_words", "plain").search(name[1].split()[-1])
        ):
            continue
        start, end = name.span(1)
        if not any(span.start < end and start < span.end and span.place.receiver for span in spans):
            words = " ".join(name[1].split())
            place = Place(value=words, unit=None, receiver=None, confidence=1.0)
            why = f"'{said(cue.group())}'"
            yield place_candidate(running, start, end, FieldName.DESTINATION, place, 0.86, why)


def _is_label(running: RunningText, cue: re.Match[str]) -> bool:
    """Tell a heading with a label below it from a sentence: "Begäran om bilder / Till: ..."."""
    return "\n" in cue.group().strip() and running.text[cue.end() :].lstrip().startswith(":")

"""Whose house asks, as a sentence or a signing line tells it: "Anna Berg på Feelgood har bett om bilder".

A party is a house with or without one person beside it, and nothing else. What has more words in it is none.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from functools import cache

from intake.extract.language.chosen import is_chosen
from intake.extract.language.phrasebook import patterns
from intake.extract.pages.passage import NUMBER
from intake.extract.pages.running import RunningText
from intake.extract.pages.sentences import flow_on
from intake.extract.places.houses import is_care_centre, names_house
from intake.extract.places.resolve import PlaceSpan
from intake.extract.prose.clauses import DENIED, JOINT, LONGEST, deeds
from intake.extract.prose.grammar import cues, load_wordings, place_candidate, said
from intake.extract.prose.housenames import NAMED_WHOLE, without_tail
from intake.extract.values.names import has_title, is_full_name, is_name, strip_titles
from models.order import Candidate, FieldName
from models.receiver import Place

SURE, FAIR, WEAK = 0.9, 0.86, 0.62
LONGEST_HOUSE = 7  # words
LAST = 4  # lines at the end of a text in which it is signed
_AROUND = re.compile(r"[\s,(/)–-]*(?:(?<!\w)(?:på|vid|från|hos|at|from|ved|von|of)(?!\w))?[\s,(/)–-]*")
_BEGINS = re.compile(r"(?:^|(?<=[.!?:;])\s+|\n)\W*(?=[A-ZÅÄÖa-zåäö])")
_SENTENCE_ENDS = re.compile(r"(?<=[^\W\d_]{3})[.!?](?=\s|$)|[;:\n]|$")
_WE = re.compile(
    r"(?:vi|jag)(?: som (?:sitter|jobbar|arbetar))?(?: här)? (?:på|vid|från|hos|i)\s+", re.IGNORECASE
)
_HOUSE_WORD = r"(?:[A-ZÅÄÖÆØ&][\w'’:&-]*|och|i|på|vid|för|of|the|and|und|für|ved|[a-zåäö]{6,})"
_HOUSE = re.compile(rf"[A-ZÅÄÖÆØ][\w'’:&-]*(?: {_HOUSE_WORD})*")


@dataclass(frozen=True, slots=True)
class Party:
    """A house, and whether a person stands beside it."""

    start: int
    end: int
    place: Place
    person: str = ""


def read_askers(running: RunningText, spans: Sequence[PlaceSpan]) -> Iterator[Candidate]:
    """Yield the houses that ask, that a doctor's cue names behind the doctor, and that sign in one line."""
    text = flow_on(running.text)
    starts = [match.end() for match in _BEGINS.finditer(running.text)]
    told = (*_subjects(text, starts, spans), *_ordering(text, spans), *_signing(running.text, spans))
    for party, why in told:
        sure = SURE if party.place.receiver else FAIR if names_house(party.place.value) else WEAK
        is_whole = party.person or is_care_centre(party.place.value)
        why += f", {NAMED_WHOLE}" if sure == FAIR and is_whole else ""
        yield place_candidate(running, party.start, party.end, FieldName.CLINIC, party.place, sure, why)


def _subjects(text: str, starts: Sequence[int], spans: Sequence[PlaceSpan]) -> Iterator[tuple[Party, str]]:
    """Yield who stands before words of asking, from where a clause or a line begins (`starts`)."""
    for deed in deeds("clinic", DENIED).finditer(text):
        if deed.start() in starts and text[deed.end() :].lstrip(" ")[:1] == ":":
            continue  # a label, "Beställer: Ortopedkliniken", and above it somebody else
        near = (_behind_we(text, start) for start in (0, *starts))
        near = (start for start in near if deed.start() - LONGEST <= start < deed.start())
        parties = (_party(text, start, deed.start(), spans) for start in near)
        party = next((one for one in parties if one), None)
        if party and not is_chosen(text, party.start, party.end):  # "Kirurgen Lund ska ha bilderna"
            yield party, f"'{said(deed.group())}' behind it"


def _behind_we(text: str, start: int) -> int:
    """Return where the house begins of who speaks for it: "Vi på Kust-Ortopeden behöver"."""
    return found.end() if (found := _WE.match(text, start)) else start


def _ordering(text: str, spans: Sequence[PlaceSpan]) -> Iterator[tuple[Party, str]]:
    """Yield who stands behind a doctor's cue up to the sentence's end: a person, then the house."""
    for cue in cues("doctor").finditer(text):
        start = re.compile(r"[\s:]*").match(text, cue.end()).end()  # type: ignore[union-attr]
        end = _SENTENCE_ENDS.search(text, start)
        party = _party(text, start, end.start(), spans) if end and end.start() - start < LONGEST else None
        if party and party.person and text.index(party.person, start) < party.start:
            yield party, f"after '{said(cue.group())}' and a person"


def _signing(text: str, spans: Sequence[PlaceSpan]) -> Iterator[tuple[Party, str]]:
    """Yield who signs in a line of its own at the end: "Anna Berg, Sophiahemmet"."""
    lines = [match for match in re.finditer(r"[^\n]+", text) if not re.search(r"[\d:@]", match.group())]
    for line in lines[-LAST:]:
        party = _party(text, line.start(), line.end(), spans)
        if deeds("clinic", DENIED).search(line.group()):
            continue  # a sentence: "dr Anna Berg vid Hylte VC beställer."
        is_writer = cues("signature", "writers").search(line.group())
        is_none = is_writer or NUMBER.search(text, line.end())  # a patient below: a form's line
        if party and party.person and not is_none and _is_house(party.place):
            yield party, "signature in one line"


def _party(text: str, start: int, end: int, spans: Sequence[PlaceSpan]) -> Party | None:
    inside = (span for span in spans if start <= span.start and span.end <= end)
    known = [span for span in inside if span.place.receiver or span.place.rivals]
    if len(known) == 1 and not known[0].place.rivals and not _nobody().search(known[0].place.value):
        around = text[start : known[0].start], text[known[0].end : end]
        people = [part for side in around if (part := _bare(side))]
        if len(people) <= 1 and all(map(_may_be_person, people)):
            return Party(known[0].start, known[0].end, known[0].place, "".join(people))
    is_cut = any(span.start < end < span.end or span.start < start < span.end for span in spans)
    return None if known or is_cut else _unknown_party(text, start, end)


def _unknown_party(text: str, start: int, end: int) -> Party | None:
    """Read a house that no directory holds, before or behind a person."""
    for joint in JOINT.finditer(text, start, end):
        left, right = (start, joint.start()), (joint.end(), end)
        for person, house in ((left, right), (right, left)):
            name = text[slice(*person)].strip(" ,.()\n")
            if _is_person(name) and (found := _house(text, *house, beside=True)):
                return Party(found.start, found.end, found.place, name)
    return _house(text, start, end, beside=False)


def _house(text: str, start: int, end: int, *, beside: bool) -> Party | None:
    """Read a name that says that it is a house's; beside a person any name that is no other person's."""
    words = text[start:end].strip(" ,.()\n")
    at = text.index(words, start) if words else -1
    name = without_tail(words.replace("\n", " "))
    if at < 0 or not _HOUSE.fullmatch(name) or len(words.split()) > LONGEST_HOUSE:
        return None
    if has_title(words) or is_full_name(words) or not (names_house(words) or beside):
        return None
    if " " not in words and patterns("place_words", "plain").fullmatch(words):
        return None  # "Vårdcentral" at a line's start: its name's end
    is_another = _nobody().search(words) or cues("clinic", "openings").match(words)
    if is_another or patterns("place_words", "label").search(words):
        return None
    place = Place(value=" ".join(words.split()), unit=None, receiver=None, confidence=1.0)
    return Party(at, at + len(words), place)


def _is_house(place: Place) -> bool:
    return place.receiver is not None or names_house(place.value)


def _bare(text: str) -> str:
    text = text.strip()
    first = _AROUND.match(text)
    text = text[first.end() :] if first else text
    return re.sub(r"(?:[\s,(/–-]+|(?<!\w)(?:på|vid|från|hos|at|from|ved|von|of))+$", "", text)


def _is_person(text: str) -> bool:
    """Tell a person by a title, a first name that is known, or an initial."""
    name = strip_titles(text)
    if not _may_be_person(text):
        return False
    return has_title(text) or is_full_name(name) or (" " in name and len(name.split()[0].strip(".")) == 1)


def _may_be_person(text: str) -> bool:
    name = strip_titles(text)
    is_whole = " " in name or has_title(text)
    return is_whole and is_name(name) and not (names_house(name) or "," in text or _nobody().search(name))


@cache
def _nobody() -> re.Pattern[str]:
    return re.compile(rf"\b(?:{'|'.join(load_wordings()['clinic']['nobody'])})", re.IGNORECASE)

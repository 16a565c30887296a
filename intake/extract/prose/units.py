"""The unit beside a person's name: "dr Andersson, Medicinmott HSV", a stamp's lines, an unknown firm."""

import re
from collections.abc import Iterator, Sequence

from intake.extract.labels.wordings import load_wordings as load_labels
from intake.extract.language.phrasebook import patterns
from intake.extract.pages.running import RunningText
from intake.extract.places.houses import names_house
from intake.extract.places.resolve import PlaceSpan
from intake.extract.prose.clauses import DENIED, deeds
from intake.extract.prose.grammar import load_wordings, place_candidate
from intake.extract.prose.housenames import NAMED_WHOLE, end_of_house, is_whole
from intake.extract.prose.others import names_other_parts
from intake.extract.prose.people import BY_LABEL, Person
from intake.extract.prose.seeing import SEEING, house_before
from intake.extract.values.letters import CAPITAL
from intake.extract.values.names import has_title, is_full_name
from models.order import Candidate, FieldName
from models.receiver import Place

UNITS = ("unit", "clinic", "hospital")  # what a label of a house asks for
MOST_LABEL = 3  # words of such a label
REACH = 14  # characters between a name and its unit
KNOWN, UNKNOWN = 0.9, 0.62
WHOLE = 0.86  # of a house that no directory knows, its name closed at both ends
_SMALL = r"(?:vård|hälso|jour)central(?:en)?|mottagning(?:en)?|klinik(?:en)?|praktik|&|och|i|för|of|and|für"
_HOUSE_WORD = rf"(?:{CAPITAL}[\w'’-]*|{_SMALL})"
_HOUSE = re.compile(rf"({CAPITAL}[\w'’-]+(?:[ \n]{_HOUSE_WORD}){{0,5}})")
_JOINT = re.compile(r"[\s,(/|•·–-]{1,3}(?:(?i:vid|på|från|at|ved|von|for)\s)?")


def unit_of(running: RunningText, person: Person, spans: Sequence[PlaceSpan]) -> Iterator[Candidate]:
    """Yield the unit that stands right behind a doctor's name, or on the lines around it."""
    near = next((span for span in spans if 0 <= span.start - person.end <= REACH), None)
    between = running.text[person.end : near.start].strip().casefold() if near else ""
    if near and (between in ("", *load_wordings()["doctor"]["unit_joints"]) or _asks_for_house(between)):
        if near.place.receiver and not near.place.rivals:
            why = f"after {person.why}"
            yield place_candidate(running, near.start, near.end, FieldName.CLINIC, near.place, KNOWN, why)
        return
    if person.why == SEEING and (clinic := house_before(running.text, person.titled, list(spans))):
        ends = clinic.start, clinic.end
        yield place_candidate(running, *ends, FieldName.CLINIC, clinic.place, KNOWN, f"after {person.why}")
        return
    over = None if names_other_parts(running.text) else _over(running, person, spans)
    if over and over.place.receiver and over.place.unit:
        yield place_candidate(
            running, over.start, over.end, FieldName.CLINIC, over.place, KNOWN, "over the name that signs"
        )
    elif house := _house_behind(running.text, person.end):
        place = Place(
            value=" ".join(running.text[slice(*house)].split()), unit=None, receiver=None, confidence=1.0
        )
        ends_surely = is_whole(running.text, *house)
        sure = WHOLE if ends_surely and person.sureness >= BY_LABEL else UNKNOWN
        why = f"after {person.why}" + (f", {NAMED_WHOLE}" if ends_surely else "")
        yield place_candidate(running, *house, FieldName.CLINIC, place, sure, why)


def _over(running: RunningText, person: Person, spans: Sequence[PlaceSpan]) -> PlaceSpan | None:
    """Return the place on the lines right above a name that has a line of its own."""
    line = running.text.rfind("\n", 0, person.titled)
    if line < 0 or running.text[line : person.titled].strip():
        return None
    near = [span for span in spans if 0 <= person.titled - span.end <= 3]
    found = [span for span in near if running.text[: span.start].endswith("\n")]  # no label before it
    return found[-1] if found else None


def _house_behind(text: str, at: int) -> tuple[int, int] | None:
    """Return where a firm stands right behind a name: names in a row, one of them a house's word."""
    joint = _JOINT.match(text, at)
    house = (
        _HOUSE.match(text, _past_label(text, joint.end()) if "\n" in joint[0] else joint.end())
        if joint
        else None
    )
    if house is None or is_full_name(house[1].split("\n")[0]):
        return None
    if has_title(house[1]) and not names_house(house[1].split("\n")[0]):
        return None
    start, end = house.span(1)
    if _is_label(text, start, end):
        return None
    if text[end : end + 1] == ":" or (text[at : house.start()].count("\n") and "\n" in house[1]):
        end = start + len(house[1].split("\n")[0])  # what goes on is the next line's
    if deed := deeds("clinic", DENIED).search(text, start, end):  # in capitals: "GETINGE VC HAR BETT OM"
        end = start + len(text[start : deed.start()].rstrip())
    end = _house_goes_on(text, end)
    words = text[start:end].split()
    named = names_house(text[start:end]) or any(
        patterns("place_words", kind).search(word) for word in words for kind in ("house", "plain")
    )
    return (start, end) if named and len(words) > 1 else None


def _is_label(text: str, start: int, end: int) -> bool:
    """Tell the next field's label: "Vilken klinik vill ha bilderna:", bare, or a wording of labels."""
    name, line = (part.split("\n")[0].rstrip() for part in (text[start:end], text[start:]))
    return line.endswith(":") or load_labels().match(name, fuzzy=False) is not None


def _past_label(text: str, start: int) -> int:
    """Return where a line's house begins behind its label: "Enhet Kustens Ortopedpraktik"."""
    line = text[start:].split("\n")[0]
    for space in list(re.finditer(r" ", line))[:MOST_LABEL]:
        if _asks_for_house(line[: space.start()]) and names_house(line[space.end() :]):
            return start + space.end()
    return start


def _asks_for_house(words: str) -> bool:
    """Tell a label that asks who orders: "Enhet", "Klinik:", "Vårdenhet"."""
    found = load_labels().match(words.strip(" :."), fuzzy=False) if words.strip(" :.") else None
    return found is not None and found[0].slots[0] in UNITS


def _house_goes_on(text: str, end: int) -> int:
    """Return where a unit's house ends behind a comma: "Orthopaedic Clinic, Helsinki University Hospital"."""
    house = re.compile(rf"[ ]?,[ ]({_HOUSE.pattern})").match(text, end)
    part = house[1].split("\n")[0] if house else ""
    if house and names_house(part):
        return end + text[end:].index(part) + len(part)
    return end_of_house(text, end)

"""Weigh every field of one order: its candidates, its pages and who sent them."""

import re
from collections.abc import Container, Iterable, Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import date
from functools import partial

from intake.extract.agree.beyond import goes_beyond
from intake.extract.agree.fields import Weighed, doubt, weigh
from intake.extract.agree.nobodies import without_nobodies
from intake.extract.alike.fragments import without_fragments, without_offices
from intake.extract.alike.groups import RIVAL, Group, counts, group
from intake.extract.alike.narrowed import narrow
from intake.extract.alike.ourselves import settle_ourselves
from intake.extract.alike.sameness import NAMES, PLACES, fold
from intake.extract.alike.towns import as_firms, without_towns
from intake.extract.alike.trimmed import trim_place
from intake.extract.alike.whole import is_nobody, is_person_like, is_purpose, is_said
from intake.extract.facts.scene import Scene, look_over
from intake.extract.facts.spread import without_spread
from intake.extract.facts.stand_ins import without_stand_ins
from intake.extract.facts.writers import without_writers
from intake.extract.knowledge import Knowledge
from intake.extract.places.houses import ends_as_unit, is_service, names_house
from intake.extract.places.ours import without_ourselves
from intake.extract.places.resolve import resolve_place
from intake.extract.places.sender import sender_candidates
from intake.extract.values.identities import find_identities
from intake.extract.values.known_names import is_known_name
from intake.extract.values.names import first_name_first, is_title, is_titled_name
from models.order import Candidate, Field, FieldName
from models.page import Page, Source

HYPHEN = re.compile(r"(?<=[^\W\d_])(?:- | -)(?=[^\W\d_])")
_SKILL = re.compile(r"(?:i|inom)\s+[a-zåäö]{4,}(?:,?\s+(?:och|samt)\s+[a-zåäö]{4,})?")
DAY = re.compile(r"\b(?:19|20)\d\d\b")  # a year, or a day that begins or ends in one


@dataclass(frozen=True, slots=True)
class Gathered:
    """The candidates of one order, put into groups field by field, in the scene that they are weighed in."""

    scene: Scene
    groups: Mapping[FieldName, Sequence[Group]]


def gather(
    candidates: Sequence[Candidate], pages: Mapping[int, Page], knowledge: Knowledge, sender: str | None
) -> Gathered:
    """Group an order's candidates; a unit without a hospital takes the sender's."""
    senders = sender_candidates(pages.values(), knowledge, sender)
    candidates = [_with_hyphens(one) for one in without_nobodies(candidates, pages)]
    doctors = {
        found.best.value for found in group([one for one in candidates if one.field is FieldName.DOCTOR])[:1]
    }
    people = doctors | {one.value for one in candidates if one.field is FieldName.PATIENT_NAME}
    names = {fold(name) for name in people if " " in name}
    candidates = without_spread(without_writers(without_stand_ins(candidates), pages), pages)
    kept = [trim_place(one, doctors, knowledge) for one in candidates if not _is_misread(one, names)]
    places = narrow(without_towns(as_firms(kept), knowledge), pages, knowledge, sender)
    whole = without_ourselves(list(_completed(places, _one_sender(senders), knowledge)), knowledge)
    whole = without_offices(without_fragments(whole), knowledge)
    clinics = group([one for one in whole if one.field is FieldName.CLINIC])
    whole = settle_ourselves(whole, clinics[0].best if clinics else None)
    scene = look_over(whole, pages, knowledge, senders, sender)
    groups = {name: group([one for one in whole if one.field is name and counts(one)]) for name in FieldName}
    groups[FieldName.DOCTOR] = [one for one in groups[FieldName.DOCTOR] if _is_read(one, pages)]
    return Gathered(scene, groups)


def _is_read(found: Group, pages: Mapping[int, Page]) -> bool:
    """Tell a doctor whom any reader believes; of one who is a mere hunch in print nobody has said a word."""
    page = pages.get(found.best.evidence.page)
    return bool(found.readers) or (page is not None and page.source is Source.OCR)


def weigh_order(gathered: Gathered, today: date) -> dict[FieldName, Weighed]:
    """Weigh every field of an order."""
    proves = partial(_has_check_digit, today=today)
    groups = dict(gathered.groups)
    clinic = weigh(FieldName.CLINIC, groups[FieldName.CLINIC], gathered.scene)
    goals = [one for found in groups[FieldName.DESTINATION] for one in found.members]
    groups[FieldName.DESTINATION] = group(settle_ourselves(goals, clinic.field))
    weighed = {name: weigh(name, groups[name], gathered.scene, proves) for name in FieldName}
    destination = weighed[FieldName.DESTINATION]
    onward = _at_receivers(groups[FieldName.FORWARD_TO], destination.field, gathered.scene.knowledge)
    weighed[FieldName.FORWARD_TO] = weigh(FieldName.FORWARD_TO, onward, gathered.scene, proves)
    if destination.field and not clinic.is_sure and _is_to_ourselves(destination.field):
        weighed[FieldName.DESTINATION] = doubt(destination, "to the orderer, who is not sure")
    given = [found.field for found in weighed.values() if found.field]
    if destination.field and not onward and goes_beyond(destination.field, given, gathered.scene):
        weighed[FieldName.FORWARD_TO] = Weighed(field=None, is_sure=False)
    report = weighed[FieldName.REPORT_DESTINATION]
    if report.field and destination.field and fold(report.field.value) == fold(destination.field.value):
        weighed[FieldName.REPORT_DESTINATION] = Weighed(field=None, is_sure=True)  # it goes with the images
    return weighed


def _at_receivers(onward: Sequence[Group], destination: Field | None, knowledge: Knowledge) -> list[Group]:
    """Give a unit that passes images on the house of the destination: "Rtg, CLV Växjö fvb Barnmott."."""
    units = [one for found in onward for one in found.members]
    if destination is None:
        return group(units)
    house = replace(destination, why="the destination's")
    return group([complete_place(one, house) if _is_mere_unit(one, knowledge) else one for one in units])


def _is_to_ourselves(field: Field) -> bool:
    return "to ourselves" in field.why or "to the orderer" in field.why


def _has_check_digit(candidate: Candidate, today: date) -> bool:
    return any(span.valid for span in find_identities(candidate.value, today))


def _is_misread(one: Candidate, names: Container[str]) -> bool:
    """Tell a person's name, a sentence, a day or a ruled line as a place, and a doctor who is nobody."""
    if one.field is FieldName.DOCTOR:
        return is_nobody(one.value) or _is_firm(one)
    if one.field is FieldName.CLINIC and _SKILL.fullmatch(one.raw.strip(" ,.")):
        return not ends_as_unit(one.raw.strip(" ,."))  # what somebody is a specialist of
    if one.field not in PLACES or one.directory_id is not None:
        return False
    if not any(map(str.isalpha, one.value)) or is_title(one.value):
        return True  # a ruled line, a doctor's title that a cell's next column parts from the name
    if one.field is FieldName.CLINIC and is_service(one.value):
        return True
    is_said_of = is_said(one.value) or is_purpose(one.value) or DAY.search(one.value) or _is_mere_word(one)
    if is_said_of and not names_house(one.value):
        return True
    if is_titled_name(one.value) and not names_house(one.value):
        return True  # "Beställare: Dr. Åberg."
    return is_person_like(one.value) or (fold(one.value) in names and not names_house(one.value))


def _is_firm(one: Candidate) -> bool:
    """Tell a practice by its place or its owner from a doctor: "Stortorgets Specialistläkare"."""
    words = one.raw.strip(" ,.").split()
    is_owner = len(words) == 2 and words[0] == one.value and one.value.endswith("s")
    return is_owner and is_title(words[1]) and not is_known_name(one.value)


def _with_hyphens(one: Candidate) -> Candidate:
    """Close the room that a picture's reading leaves behind a name's hyphen: "Per- Olof"."""
    if one.field not in NAMES:
        return one
    value = HYPHEN.sub("-", one.value)
    return replace(one, value=first_name_first(value) if one.field is FieldName.DOCTOR else value)


def _is_mere_word(one: Candidate) -> bool:
    """Tell a word in small letters behind a heading: "Företagshälsovård — auktoriserad" names nobody."""
    return one.field is FieldName.CLINIC and one.value.islower() and one.value.isalpha()


def _one_sender(senders: Sequence[Candidate]) -> Candidate | None:
    """Return the sender where letterhead, fax header and address do not speak for several."""
    groups = group(senders)
    if not groups or any(other.strength >= RIVAL for other in groups[1:]):
        return None
    return groups[0].best


def _completed(
    candidates: Iterable[Candidate], sender: Candidate | None, knowledge: Knowledge
) -> Iterator[Candidate]:
    for one in candidates:
        if one.field is FieldName.CLINIC and sender is not None and _is_mere_unit(one, knowledge):
            yield complete_place(one, sender)
        else:
            yield one


def _is_mere_unit(one: Candidate, knowledge: Knowledge) -> bool:
    """Say whether a clinic is a unit alone. A private practice has no hospital to be named by."""
    place = resolve_place(one.value, knowledge)
    return one.directory_id is None and place.unit is not None and place.value == place.unit


def complete_place(unit: Candidate, sender: Candidate | Field) -> Candidate:
    """Give a unit without hospital the hospital of the sender's letterhead, fax header or mail address.

    One that images are passed on to takes the hospital that they go to.
    """
    if unit.directory_id or not sender.directory_id:
        return unit
    hospital = sender.value.rsplit(", ", 1)[-1]
    if fold(hospital) in fold(unit.value):
        return unit
    return replace(
        unit,
        value=f"{unit.value}, {hospital}",
        directory_id=sender.directory_id,
        why=f"{unit.why}; hospital: {sender.why}",
    )

"""Who signs: the lines below a greeting, as a letter or a mail ends."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace

from intake.extract.knowledge import Knowledge
from intake.extract.language.addressed import find_addressed, is_within
from intake.extract.pages.running import RunningText
from intake.extract.places.houses import could_be_house, ends_as_unit, is_owner, names_house
from intake.extract.places.resolve import PlaceSpan, find_places, resolve_place
from intake.extract.places.units import is_listed_unit
from intake.extract.prose.closing import Closing, find_closings, is_contact_line, is_somebody
from intake.extract.prose.grammar import bare_line, cues, doctor_candidate, place_candidate
from intake.extract.prose.housenames import is_town
from intake.extract.prose.naming import names_another, until_another
from intake.extract.prose.parting import is_calling
from intake.extract.values.known_names import is_given_name
from intake.extract.values.names import (
    has_title,
    is_full_name,
    is_name,
    is_title,
    is_titled_name,
    strip_titles,
)
from intake.extract.values.numbers import find_phone_numbers
from models.order import Candidate, FieldName
from models.receiver import Place

HEAD = 6  # lines of a letter in which its house may be named
BELOW = 0.8  # sureness of a house that stands below a signing doctor's name only
LONGEST_HOUSE = 6  # words of a line that names one
KNOWN, BARE = 0.8, 0.7  # of a known house; of a hospital whose unit is not said
DOCTOR = ", a doctor"  # the house is whose who signs
ALONE = "signs alone, below the last sentence"
GREETED = ", with a greeting"  # nothing but who writes stands there
HOUSE = 0.86  # sureness of a house that the letterhead and the signature name alike


def read_signatures(running: RunningText, knowledge: Knowledge) -> Iterator[Candidate]:
    """Read the lines of who signs: a name with a doctor's title, and the unit."""
    for closing in find_closings(running):
        if closing.is_greeted:
            yield from _signed(running, closing)
        units = list(_signed_unit(running, closing, knowledge))
        units = _with_hospitals(units, list(_mere_unit(running, closing, knowledge)), knowledge)
        named = list(_house(running, closing))
        yield from (*units, *(named or ([] if units else _unknown_house(running, closing, knowledge))))


def _signed(running: RunningText, closing: Closing) -> Iterator[Candidate]:
    for number, line in enumerate(closing.lines):
        name = strip_titles(line)
        place = line.find(name) if name else -1
        if place < 0 or not is_name(name):
            continue
        following = closing.lines[number + 1 : number + 2]
        around = " ".join(
            [until_another(line.lstrip(" /")), *(one for one in following if not names_another(one))]
        )
        if not _is_writer(around) and (has_title(line) or _is_title_line(closing.lines, number + 1)):
            start = closing.starts[number] + place
            yield doctor_candidate(running, start, start + len(name), 0.85, "signature with a title")
        return


def _is_title_line(block: Sequence[str], number: int) -> bool:
    """Say whether a line holds only titles and a skill: "Överläkare", "Specialistläkare i ortopedi"."""
    if number >= len(block):
        return False
    skill = strip_titles(block[number])
    is_skilled = has_title(block[number]) and skill[:1].islower() and not ends_as_unit(skill)
    return is_title(block[number]) or is_skilled


def _is_writer(text: str) -> bool:
    return bool(cues("signature", "writers").search(text))


def _signed_unit(running: RunningText, closing: Closing, knowledge: Knowledge) -> Iterator[Candidate]:
    """Read the known place that signs: a unit of a hospital, a house without units, a hospital alone."""
    if not closing.lines:
        return
    text = running.text[closing.start : closing.ends_of(-1)[1]]
    addressed = find_addressed(text, is_signature=True)
    spans = [
        span
        for span in find_places(text, knowledge)
        if (span.place.receiver or span.place.unit) and not is_within(span.start, span.end, addressed)
        if not _goes_on(text, span)
    ]
    known = [span for span in spans if span.place.receiver and not span.place.rivals]
    shared = [span for span in spans if span.place.rivals]  # which of them is for the writer's town to say
    for span in sorted(known or shared, key=lambda one: one.place.unit is None)[:1]:
        sure = BARE if _is_bare(span.place) else KNOWN
        ends = closing.start + span.start, closing.start + span.end
        place = replace(span.place, confidence=1.0) if span.place.rivals else span.place
        yield place_candidate(running, *ends, FieldName.CLINIC, place, sure, "signature")


def _goes_on(text: str, span: PlaceSpan) -> bool:
    """Tell a private house whose name is longer than the list's: "Ortopediska Huset Kusten"."""
    more = re.match(r" ([A-ZÅÄÖ][\w-]+)", text[span.end :])
    is_private = span.place.receiver is not None and span.place.receiver.kind != "hospital"
    return is_private and more is not None and not (is_town(more[1]) or more[1] == "AB")


def _mere_unit(running: RunningText, closing: Closing, knowledge: Knowledge) -> Iterator[Candidate]:
    """Read a listed unit alone in a line below who signs: its house is the paper's."""
    signer = _signer(closing)
    if signer is None:
        return
    for number, line in enumerate(closing.lines[signer + 1 :], start=signer + 1):
        if _stands_between(line):
            continue
        place = resolve_place(line, knowledge)
        if place.unit and place.value == place.unit and is_listed_unit(place.unit, knowledge):
            ends = closing.ends_of(number)
            place = replace(place, confidence=1.0)
            yield place_candidate(running, *ends, FieldName.CLINIC, place, BELOW, "signature, its unit alone")
        return


def _with_hospitals(places: list[Candidate], units: list[Candidate], knowledge: Knowledge) -> list[Candidate]:
    """Give a unit the hospital that signs apart from it: an owner's line may stand between."""
    if not places or not units or not _is_bare(resolve_place(places[0].value, knowledge)):
        return places or units
    place, unit = places[0], units[0]
    value, why = f"{unit.value}, {place.value}", f"signature; hospital: {place.why}"
    return [replace(unit, value=value, directory_id=place.directory_id, why=why)]


def _is_bare(place: Place) -> bool:
    """Tell a hospital whose unit is not said."""
    return place.unit is None and place.receiver is not None and place.receiver.kind == "hospital"


def _house(running: RunningText, closing: Closing) -> Iterator[Candidate]:
    """Read the house that signs, as its own letterhead names it: a firm that no directory knows."""
    head = {bare_line(line) for line in running.text[: max(closing.start - 1, 0)].split("\n")[:HEAD]}
    for number, line in enumerate(closing.lines):
        name = line.strip(" ,.")
        if (
            bare_line(line) in head
            and len(name) > 3
            and not re.search(r"\d{3}|@", name)
            and not is_full_name(name)
        ):
            whole = _with_hospital(name, running.text.split("\n")[:HEAD])
            place = Place(value=" ".join(whole.split()), unit=None, receiver=None, confidence=1.0)
            at = closing.starts[number] + line.index(name)
            yield place_candidate(
                running, at, at + len(name), FieldName.CLINIC, place, HOUSE, "letterhead and signature"
            )
            return


def _unknown_house(running: RunningText, closing: Closing, knowledge: Knowledge) -> Iterator[Candidate]:
    """Read the lines below a signing name: a unit and its house that no directory knows.

    Whoever signs, a doctor or a secretary, writes from the house that stands there.
    """
    first, last = _house_lines(closing)
    name = ", ".join(line.strip(" ,.") for line in closing.lines[first:last])
    has_telephone = any(find_phone_numbers(line) for line in closing.lines[last : last + 2])
    is_named = names_house(name)
    if not is_named and has_telephone and _could_be_house(closing, first):
        name, last = closing.lines[first], first + 1
    elif not is_named:
        return
    if any(span.place.receiver for span in find_places(name, knowledge)):
        return
    place = Place(value=" ".join(name.split()), unit=None, receiver=None, confidence=1.0)
    why = "below the name that signs" + (", with its telephone" if has_telephone else "")
    why += DOCTOR if _is_doctors(closing) else GREETED if closing.is_greeted else ""
    why = ALONE if closing.is_house else why
    ends = closing.starts[first], closing.ends_of(last - 1)[1]
    yield place_candidate(running, *ends, FieldName.CLINIC, place, BELOW if is_named else BARE, why)


def _is_doctors(closing: Closing) -> bool:
    """Tell a signature of somebody with a doctor's title: "Anna Berg, läkare"."""
    number = _signer(closing)
    if number is None or _is_writer(" ".join(closing.lines)):
        return False
    return has_title(closing.lines[number]) or _is_title_line(closing.lines, number + 1)


def _could_be_house(closing: Closing, number: int) -> bool:
    """Tell words that may name a house by where they stand: right below what the writer is."""
    line = closing.lines[number]
    return " " in line and could_be_house(line) and number > 0 and is_calling(closing.lines[number - 1])


def _house_lines(closing: Closing) -> tuple[int, int]:
    """Return the numbers of a house's first line and of the line behind its last; the same where none is."""
    signer = _signer(closing)
    opens = closing.is_greeted or closing.is_house
    is_house = opens and bool(closing.lines) and names_house(closing.lines[0])
    is_house = is_house and not is_titled_name(closing.lines[0])  # "specialisttandläkare Anna Berg"
    if signer is None and not is_house:
        return 0, 0
    first = 0 if is_house or signer is None else signer + 1
    while first < len(closing.lines) and _stands_between(closing.lines[first]):
        first += 1
    last = first
    while last < min(first + 2, len(closing.lines)) and _may_name_house(closing.lines[last]):
        last += 1
    if last == first + 2 and _is_beside_house(*closing.lines[first:last]):
        last -= 1
    return first, last


def _is_beside_house(house: str, line: str) -> bool:
    """Tell a line below a whole house that names no other and no unit of it: "Operationsplanering"."""
    return names_house(house) and not (ends_as_unit(house) or names_house(line) or ends_as_unit(line))


def _signer(closing: Closing) -> int | None:
    """Return the number of the line that names who signs; right below a greeting any name does."""
    if closing.is_greeted and closing.lines:
        name = strip_titles(closing.lines[0])
        if is_name(name) and not names_house(name) and (" " in name or is_given_name(name)):
            return 0
    return next((number for number, line in enumerate(closing.lines) if is_somebody(line)), None)


def _stands_between(line: str) -> bool:
    """Tell what may stand between a name and the house: a title, another person, a telephone."""
    is_reached = is_contact_line(line) and not names_house(line)
    return is_reached or _is_of_the_person(line) or is_owner(line)


def _may_name_house(line: str) -> bool:
    is_reached = re.search(r"\d|@|:(?!\w)", line) or is_contact_line(line)
    is_another = _is_of_the_person(line) or is_owner(line)
    return not (is_reached or is_another or len(line.split()) > LONGEST_HOUSE)


def _is_of_the_person(line: str) -> bool:
    """Tell a line with nothing but a title, or with another person: "Överläkare, kirurgi", "gm Eva Ek"."""
    bare = line.strip(" ,.()")
    if names_another(line) and not names_house(bare):
        return True
    skill = strip_titles(bare)
    if skill != bare and skill[:1].islower() and not ends_as_unit(skill):
        return True
    return is_calling(bare)


def _with_hospital(unit: str, head: list[str]) -> str:
    """Add the hospital that the letterhead names beside the unit."""
    number = next(at for at, line in enumerate(head) if bare_line(line) == bare_line(unit))
    for line in (*head[max(0, number - 1) : number], *head[number + 1 : number + 2]):
        if names_house(line) and not re.search(r"\d|:", line):
            return f"{unit}, {line.strip(' ,.')}"
    return unit

"""Say which hospital and unit words mean, with the rivals that they could mean as well."""

import re
from dataclasses import dataclass
from itertools import zip_longest

from intake.extract.knowledge import Knowledge
from intake.extract.places.index import Hit, PlaceIndex, index_places, mend_words
from intake.extract.places.judging import judge_place, read_words, words_of
from intake.extract.places.receivers import find_receivers, find_towns
from intake.extract.places.units import find_units
from intake.extract.places.words import PlaceWord, split_words
from intake.extract.values.examinations import ExaminationSpan, find_examinations, normalise_examination
from intake.extract.values.known_names import is_given_name, is_surname
from models.receiver import Place, Receiver

__all__ = [
    "ExaminationSpan",
    "PlaceSpan",
    "find_examinations",
    "find_places",
    "normalise_examination",
    "resolve_place",
]

SPECIALITY = re.compile(  # before a unit's word that is what somebody is a specialist of
    r"\b(?:specialist|specialistläkare|spec\.?|docent|professor|specialistkompetens|specialiserad|utbildad)"
    r"(?: läk\w*\.?)? (?:i|inom)\s+$",
    re.IGNORECASE,
)
_SENTENCE_ENDS = re.compile(r"\.\s*\n")
WARD = re.compile(r"\d[A-ZÅÄÖ]?$")  # "Avdelning 34B"


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceSpan:
    """A place where it stands in a text."""

    start: int
    end: int
    place: Place


def resolve_place(text: str, knowledge: Knowledge, *, near: Receiver | None = None) -> Place:
    """Resolve a text that names one place.

    `near` is a receiver that the order is known to come from or to go to: evidence for an abbreviation that
    several regions use. Where the directory does not know the place, `value` is the text as written and
    `receiver` None; where it could be several, they are the `rivals`.
    """
    index = index_places(knowledge)
    words = split_words(text, knowledge)
    found = read_words(words, index)
    if not found.receivers and not (found.towns and not found.extra):
        mended = read_words(mend_words(words, index), index)
        if not mended.extra and not mended.is_outside:
            found = mended
    return judge_place(text, found, near)


def find_places(text: str, knowledge: Knowledge) -> list[PlaceSpan]:
    """Find the places that running text names: a hospital, a unit, or both side by side.

    A town counts only beside a unit ("rtgklin Varberg"), an abbreviation that is an everyday word only in
    capitals and beside a unit or its town ("NU", "US").
    """
    index = index_places(knowledge)
    words = mend_words(split_words(text, knowledge), index)
    receivers = find_receivers(words, index, strict=True)
    taken = words_of(receivers)
    units = [
        hit
        for hit in find_units(words, taken, index)
        if _says_enough(hit, words, index) and not SPECIALITY.search(text[: words[hit.first].start])
    ]
    towns = find_towns(words, taken | words_of(units), index)
    spans = []
    for group in _grouped(text, words, sorted((*receivers, *units, *towns), key=lambda hit: hit.first)):
        start, end = words[group[0].first].start, words[group[-1].last - 1].end
        place = resolve_place(text[start:end], knowledge)
        is_abroad = bool(place.rivals) and _stands_abroad(text[:start], knowledge)
        if _is_worth(group) and not (is_abroad or _is_part_of_a_name(text, start, end, group, knowledge)):
            spans.append(PlaceSpan(start=start, end=end, place=place))
    return spans


def _says_enough(hit: Hit, words: list[PlaceWord], index: PlaceIndex) -> bool:
    """Tell a unit's wording from a part of the body: "torax SU/S" may be an examination's end."""
    return "".join(word.text.lower() for word in words[hit.first : hit.last]) not in index.weak


def _stands_abroad(before: str, knowledge: Knowledge) -> bool:
    """Tell a foreign town before a name that several hospitals share: "Helsinki University Hospital"."""
    last = re.search(r"(\w+),? $", before)
    return bool(last) and last[1].lower() in knowledge.place_words["abroad"]  # type: ignore[index]


def _is_worth(group: list[Hit]) -> bool:
    named = [hit for hit in group if hit.kind == "name"]
    if named:
        return not named[0].common or any(_is_of_it(named[0], hit) for hit in group if hit not in named)
    if any(hit.kind in ("outside", "other", "either") for hit in group):
        return False
    return any(hit.unit for hit in group) and (len(group) > 1 or group[0].strong)


def _is_of_it(name: Hit, hit: Hit) -> bool:
    """Tell a unit or the town of a hospital from another's: "Lund NU" is no hospital but a hurry."""
    return hit.unit is not None or not {one.id for one in name.receivers}.isdisjoint(
        one.id for one in hit.receivers
    )


def _is_part_of_a_name(text: str, start: int, end: int, group: list[Hit], knowledge: Knowledge) -> bool:
    """Tell a hospital's unit from the end of a private name: "Nordstans Ortopedmottagning Varberg AB"."""
    if any(hit.kind == "name" for hit in group):
        return _is_surname(text, start, end)
    before = re.search(r"([A-ZÅÄÖ][\w-]+s|[&+])[ ]$", text[:start])
    following = re.match(r"[ ,]{1,2}(\w+)", text[end:])
    is_company = bool(following) and following[1].lower() in knowledge.place_words["company"]  # type: ignore[index]
    return bool(before) or is_company


def _is_surname(text: str, start: int, end: int) -> bool:
    """Tell a person from the hospital that is called alike: "Nils Rosenlund"."""
    before = re.search(r"(\S+) $", text[:start])
    return before is not None and is_given_name(before[1]) and is_surname(text[start:end].split("\n")[0])


def _grouped(text: str, words: list[PlaceWord], hits: list[Hit]) -> list[list[Hit]]:
    """Put side by side what belongs together: at most one name and its town with its units."""
    groups: list[list[Hit]] = []
    for hit, following in zip_longest(hits, hits[1:]):
        is_next = following is not None and groups and _opens_line(text, words, groups[-1], hit, following)
        if groups and not is_next and _belongs(text, words, groups[-1], hit):
            groups[-1].append(hit)
        else:
            groups.append([hit])
    return groups


def _opens_line(text: str, words: list[PlaceWord], group: list[Hit], hit: Hit, following: Hit) -> bool:
    """Tell a unit that has its own house behind it in its line from one of the house above it."""
    above, behind = _between(text, words, group[-1], hit), _between(text, words, hit, following)
    is_parted = "\n" in above and "\n" not in behind
    return is_parted and following.kind == "name" and _belongs(text, words, [hit], following)


def _between(text: str, words: list[PlaceWord], one: Hit, other: Hit) -> str:
    return text[words[one.last - 1].end : words[other.first].start]


def _belongs(text: str, words: list[PlaceWord], group: list[Hit], hit: Hit) -> bool:
    gap = _between(text, words, group[-1], hit)
    if not re.fullmatch(r"[\s.,/()|•·●–-]{0,4}(?:(?:här\s)?(?:i|på|vid)\s)?", gap) or gap.count("\n") > 1:
        return False
    if _SENTENCE_ENDS.match(gap) and _sort(group[-1]) != "unit":
        return False  # "... till Mälarsjukhuset.", and below it who signs
    line = text[words[hit.first].start :].split("\n")[0]
    if "\n" in gap and ":" in line[:30]:
        return False  # the next line has a label of its own: "Op-datum: ..."
    if hit.unit and any(one.unit == hit.unit for one in group) and gap.strip() == "(":
        return True  # "Bild- och funktionsmedicin (BFM)"
    if "\n" not in gap and _is_ward_beside_clinic(group, hit):
        return True
    kinds = [_sort(one) for one in group]
    if _sort(hit) in kinds:
        return False
    complete = "name" in kinds and "unit" in kinds
    return not complete or (_sort(hit) == "town" and "\n" not in gap)


def _is_ward_beside_clinic(group: list[Hit], hit: Hit) -> bool:
    """Tell a ward and the clinic that it is of: "Urologiska kliniken avd 98, Lasarettet i Falun"."""
    units = [one.unit for one in (*group, hit) if one.unit]
    only_units = len(units) == len(group) + 1 == 2
    return only_units and sum(WARD.search(unit) is not None for unit in units) == 1


def _sort(hit: Hit) -> str:
    return "unit" if hit.unit else hit.kind

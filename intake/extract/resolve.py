"""Say which hospital and unit words mean, with the rivals that they could mean as well.

An abbreviation that hospitals share is settled by evidence alone: a town in the text, or the region of the
place nearby. Without it there is no receiver, only rivals.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from intake.extract.examinations import ExaminationSpan, find_examinations, normalise_examination
from intake.extract.knowledge import Knowledge
from intake.extract.places import (
    Hit,
    PlaceIndex,
    PlaceWord,
    find_receivers,
    find_towns,
    find_units,
    index_places,
    mend_words,
    split_words,
)
from models.receiver import Place, Receiver

__all__ = [
    "ExaminationSpan",
    "PlaceSpan",
    "find_examinations",
    "find_places",
    "normalise_examination",
    "resolve_place",
]

EXACT, BY_TOWN, BY_REGION, TOWN_ONLY, BARE_TOWN, TIED = 0.98, 0.95, 0.85, 0.9, 0.6, 0.3
MENDED = 0.8  # what a misread word leaves of the confidence
EXTRA_WORD = 0.95  # what each word that says nothing we know leaves of it


@dataclass(frozen=True, slots=True, kw_only=True)
class PlaceSpan:
    """A place where it stands in a text."""

    start: int
    end: int
    place: Place


def resolve_place(
    text: str, knowledge: Knowledge, *, near: Receiver | None = None, home_region: str | None = None
) -> Place:
    """Resolve a text that names one place.

    `near` is a receiver that the order is known to come from or to go to, `home_region` the site's own: both
    are evidence for an abbreviation that several regions use. Where the directory does not know the place,
    `value` is the text as written and `receiver` None; where it could be several, they are the `rivals`.
    """
    index = index_places(knowledge)
    words = split_words(text, knowledge)
    found = _read(words, index)
    if not found.receivers and not (found.towns and not found.extra):
        mended = _read(mend_words(words, index), index)
        if not mended.extra and not mended.is_outside:
            found = mended
    return _judge(text, found, near, home_region)


@dataclass(frozen=True, slots=True, kw_only=True)
class _Reading:
    """What a text's words name."""

    receivers: list[Hit]
    towns: list[Hit]
    units: list[Hit]
    extra: list[str]  # words that name nothing
    is_outside: bool  # a word says that it is no hospital: a health centre, a chiropractor


def _read(words: list[PlaceWord], index: PlaceIndex) -> _Reading:
    receivers = find_receivers(words, index)
    taken = _places(receivers)
    units = find_units(words, taken, index)
    towns = find_towns(words, taken | _places(units), index)
    rest = [word for place, word in enumerate(words) if place not in taken | _places(units) | _places(towns)]
    known = index.knowledge.place_words
    outside = any(word.text.lower() in known["outside"] for word in rest)
    extra = [word.text for word in rest if not _says_nothing(word, index)]
    return _Reading(
        receivers=receivers,
        towns=towns,
        units=units,
        extra=extra,
        is_outside=outside or any(hit.kind == "outside" for hit in units),
    )


def _says_nothing(word: PlaceWord, index: PlaceIndex) -> bool:
    """Tell fillers, numbers and streets from words that may name another place."""
    known = index.knowledge.place_words
    text = word.text.lower()
    filler = text in known["filler"] or text in known["street"] or not word.keys or len(text) == 1
    return filler or not text.isalpha() or any(text.endswith(street) for street in known["street"])


def _places(hits: Iterable[Hit]) -> set[int]:
    return {place for hit in hits for place in range(hit.first, hit.last)}


def _judge(text: str, found: _Reading, near: Receiver | None, home_region: str | None) -> Place:
    unit = _main_unit(found.units)
    if found.receivers:
        place = _by_name(text, found, unit, near, home_region)
    elif found.towns and not found.is_outside:
        place = _by_town(text, found, unit)
    else:
        place = _unknown(text, unit, found)
    if place.receiver is None:
        return place
    worth = EXTRA_WORD ** len(found.extra)
    if any(hit.mended for hit in (*found.receivers, *found.towns)):
        worth, place = worth * MENDED, replace(place, why=place.why + ", misspelt")
    if found.is_outside:
        worth, place = (
            worth * MENDED,
            replace(place, why=place.why + ", though a word speaks of another kind of place"),
        )
    return replace(place, confidence=round(place.confidence * worth, 3))


def _main_unit(units: list[Hit]) -> str | None:
    """Return the unit: a ward's number only where no clinic is named."""
    named = [hit.unit for hit in units if hit.unit]
    return next(
        (name for name in named if not name[-1].isdigit() and not name[-2:-1].isdigit()),
        next(iter(named), None),
    )


def _by_name(
    text: str, found: _Reading, unit: str | None, near: Receiver | None, home_region: str | None
) -> Place:
    possible, why, confidence = _common(found.receivers), "directory: exact", EXACT
    if not possible:  # two names that cannot mean the same place
        rivals = tuple(dict.fromkeys(one for hit in found.receivers for one in hit.receivers))
        return _tied(text, unit, rivals, "the text names several places")
    in_town = _common([*found.towns]) if found.towns else possible
    by_town = [one for one in possible if one in in_town]
    if found.towns and not by_town and len(possible) == 1 and not _is_in_town(possible[0], found.towns):
        return _tied(text, unit, (*possible, *in_town), "name and town speak for different places")
    if len(possible) > 1 and found.towns and by_town:
        possible, why, confidence = by_town, "directory: abbreviation and town", BY_TOWN
    if len(possible) > 1 and not found.extra:
        return _by_region(text, unit, possible, near, home_region)
    if len(possible) > 1:
        return _tied(text, unit, tuple(possible), "several places share this name")
    if found.extra and possible[0].kind != "hospital":
        return _tied(text, unit, tuple(possible), "a word more than the directory's name")
    return _settled(unit, possible[0], confidence, why)


def _is_in_town(receiver: Receiver, towns: list[Hit]) -> bool:
    """Tell whether a private provider's own town is named; a hospital is in the town's list already."""
    named = {hit.town for hit in towns}
    return receiver.kind != "hospital" and (
        not receiver.towns or bool(named & {town.lower() for town in receiver.towns})
    )


def _common(hits: list[Hit]) -> list[Receiver]:
    first, *others = [hit.receivers for hit in hits]
    return [one for one in first if all(one in other for other in others)]


def _by_region(
    text: str, unit: str | None, possible: list[Receiver], near: Receiver | None, home_region: str | None
) -> Place:
    for region in (near.region if near else None, home_region):
        inside = [one for one in possible if region and one.region == region]
        if len(inside) == 1:
            rivals = tuple(one for one in possible if one is not inside[0])
            why = "directory: abbreviation, and the region of the place nearby"
            return _settled(unit, inside[0], BY_REGION, why, rivals)
    return _tied(text, unit, tuple(possible), "several places share this name")


def _by_town(text: str, found: _Reading, unit: str | None) -> Place:
    """Resolve "rtg Västerås": the town's hospital, where it has one only and nothing else is said."""
    possible = _common(found.towns)
    if len(possible) == 1 and not found.extra and all(hit.kind != "other" for hit in found.units):
        confidence = TOWN_ONLY if unit else BARE_TOWN
        return _settled(unit, possible[0], confidence, "directory: the town's hospital")
    if possible and unit and not found.extra and all(hit.kind != "other" for hit in found.units):
        return _tied(text, unit, tuple(possible), "the town has several hospitals")
    return _unknown(text, unit, found)


def _settled(
    unit: str | None, receiver: Receiver, confidence: float, why: str, rivals: tuple[Receiver, ...] = ()
) -> Place:
    value = f"{unit}, {receiver.name}" if unit else receiver.name
    return Place(value=value, unit=unit, receiver=receiver, confidence=confidence, rivals=rivals, why=why)


def _tied(text: str, unit: str | None, rivals: tuple[Receiver, ...], why: str) -> Place:
    return Place(value=_as_written(text), unit=unit, receiver=None, confidence=TIED, rivals=rivals, why=why)


def _unknown(text: str, unit: str | None, found: _Reading) -> Place:
    """Return a place that the directory does not know: as written, or the unit where nothing else is said."""
    alone = unit and not found.extra and not found.is_outside and not found.towns
    value = unit if alone and unit else _as_written(text)
    return Place(value=value, unit=unit, receiver=None, confidence=0.5, why="not in the directory")


def _as_written(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(" ,;:")


def find_places(text: str, knowledge: Knowledge) -> list[PlaceSpan]:
    """Find the places that running text names: a hospital, a unit, or both side by side.

    A town counts only beside a unit ("rtgklin Varberg"), an abbreviation that is an everyday word ("NU", "US")
    only in capitals and beside a unit or its town.
    """
    index = index_places(knowledge)
    words = mend_words(split_words(text, knowledge), index)
    receivers = find_receivers(words, index, strict=True)
    taken = _places(receivers)
    units = [hit for hit in find_units(words, taken, index) if _says_enough(hit, words, index)]
    towns = find_towns(words, taken | _places(units), index)
    spans = []
    for group in _grouped(text, words, sorted((*receivers, *units, *towns), key=lambda hit: hit.first)):
        start, end = words[group[0].first].start, words[group[-1].last - 1].end
        place = resolve_place(text[start:end], knowledge)
        if _is_worth(group) and not _is_part_of_a_name(text, start, end, group):
            spans.append(PlaceSpan(start=start, end=end, place=place))
    return spans


def _says_enough(hit: Hit, words: list[PlaceWord], index: PlaceIndex) -> bool:
    """Tell a unit's wording from a part of the body: "torax SU/S" may be an examination's end."""
    return "".join(word.text.lower() for word in words[hit.first : hit.last]) not in index.weak


def _is_worth(group: list[Hit]) -> bool:
    named = [hit for hit in group if hit.kind == "name"]
    if named:
        return len(group) > 1 or not named[0].common
    if any(hit.kind in ("outside", "other") for hit in group):
        return False
    return any(hit.unit for hit in group) and (len(group) > 1 or group[0].strong)


def _is_part_of_a_name(text: str, start: int, end: int, group: list[Hit]) -> bool:
    """Tell a hospital's unit from the end of a private one's name: "Nordstans Ortopedmottagning Varberg AB"."""
    if any(hit.kind == "name" for hit in group):
        return False
    before = re.search(r"([A-ZÅÄÖ][\w-]+s|[&+])[ ]$", text[:start])
    return bool(before) or bool(re.match(r"[ ,]{1,2}(?:AB|HB|KB)\b", text[end:]))


def _grouped(text: str, words: list[PlaceWord], hits: list[Hit]) -> list[list[Hit]]:
    """Put side by side what belongs together: at most one name and its town with its units."""
    groups: list[list[Hit]] = []
    for hit in hits:
        if groups and _belongs(text, words, groups[-1], hit):
            groups[-1].append(hit)
        else:
            groups.append([hit])
    return groups


def _belongs(text: str, words: list[PlaceWord], group: list[Hit], hit: Hit) -> bool:
    gap = text[words[group[-1].last - 1].end : words[hit.first].start]
    if not re.fullmatch(r"[\s.,/()–-]{0,4}(?:(?:i|på|vid)\s)?", gap) or gap.count("\n") > 1:
        return False
    kinds = [_sort(one) for one in group]
    if _sort(hit) in kinds:
        return False
    complete = "name" in kinds and "unit" in kinds
    return not complete or (_sort(hit) == "town" and "\n" not in gap)


def _sort(hit: Hit) -> str:
    return "unit" if hit.unit else hit.kind

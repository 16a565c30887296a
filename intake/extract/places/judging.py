"""Judge which receiver and unit the words of one place mean.

An abbreviation that hospitals share is settled by evidence alone: a town in the text, or the region of the
place nearby. Without it there is no receiver, only rivals.
"""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from intake.extract.places.houses import names_house
from intake.extract.places.index import Hit, PlaceIndex
from intake.extract.places.receivers import find_receivers, find_towns
from intake.extract.places.units import LONGEST_UNIT, find_units
from intake.extract.places.words import PlaceWord
from intake.extract.values.names import has_title
from models.receiver import Place, Receiver

EXACT, BY_TOWN, BY_REGION, TOWN_ONLY, BARE_TOWN, TIED = 0.98, 0.95, 0.85, 0.9, 0.6, 0.3
MENDED = 0.8  # what a misread word leaves of the confidence
SHORTEST_UNIT = 7  # letters of a unit's name that no list holds
CUT_SHORT = re.compile(r"(?<=[a-zåäö]{3})mott\.?$")  # at the end of a house's name: "Sjöbo Läkarmott."
EXTRA_WORD = 0.95  # what each word that says nothing we know leaves of it


@dataclass(frozen=True, slots=True, kw_only=True)
class Reading:
    """What a text's words name."""

    receivers: list[Hit]
    towns: list[Hit]
    units: list[Hit]
    extra: list[str]  # words that name nothing
    is_outside: bool  # a word says that it is no hospital: a health centre, a chiropractor, a company
    unlisted: tuple[int, int] | None = None  # where words stand that name a unit no list holds
    is_abroad: bool = False  # a foreign town beside a name that several hospitals share


def read_words(words: list[PlaceWord], index: PlaceIndex) -> Reading:
    receivers = find_receivers(words, index)
    taken = words_of(receivers)
    units = find_units(words, taken, index)
    towns = find_towns(words, taken | words_of(units), index)
    named = taken | words_of(units) | words_of(towns)
    rest = [place for place in range(len(words)) if place not in named]
    said = {words[place].text.lower() for place in rest}
    outside = bool(said & {*index.knowledge.place_words["outside"]})
    is_company = not receivers and bool(said & {*index.knowledge.place_words["company"]})
    extra = [words[place].text for place in rest if not _says_nothing(words, place, index)]
    return Reading(
        receivers=receivers,
        towns=towns,
        units=units,
        extra=extra,
        is_outside=outside or is_company or any(_is_outside(hit, receivers) for hit in units),
        is_abroad=_is_abroad(receivers, extra, index),
        unlisted=_unlisted_unit(words, named, index) if receivers and not units and not outside else None,
    )


def _is_outside(unit: Hit, receivers: list[Hit]) -> bool:
    """Tell no hospital's own unit: "Rehabkliniken" is one, "Rehabkliniken, Danderyds sjukhus" is none."""
    return unit.kind == "outside" or (unit.kind == "either" and not receivers)


def _is_abroad(receivers: list[Hit], extra: list[str], index: PlaceIndex) -> bool:
    """Tell a foreign house by its town: "Helsinki University Hospital" is none of those at home."""
    shared = bool(receivers) and len(_common(receivers)) > 1
    return shared and any(word.lower() in index.knowledge.place_words["abroad"] for word in extra)


def _unlisted_unit(words: list[PlaceWord], named: set[int], index: PlaceIndex) -> tuple[int, int] | None:
    """Return where words stand side by side of which one is a unit's: "Gula teamet"."""
    heads = (head for head in index.knowledge.heads if len(head) >= 6)
    unit_words = {*heads, *index.knowledge.place_words["unit"]}
    runs: list[list[PlaceWord]] = []
    for place, word in enumerate(words):
        if place in named:
            runs.append([])
        elif runs and runs[-1] and word.start - runs[-1][-1].end == 1:
            runs[-1].append(word)
        else:
            runs.append([word])
    found = [
        run
        for run in runs
        if (1 < len(run) <= LONGEST_UNIT and any(w.text.lower() in unit_words for w in run))
        or (len(run) == 1 and _is_named_unit(run[0].text))
    ]
    return (found[0][0].start, found[0][-1].end) if len(found) == 1 else None


def _is_named_unit(word: str) -> bool:
    """Tell a unit on no list by its one word: "Smärtrehab"."""
    return len(word) >= SHORTEST_UNIT and word[0].isupper() and names_house(word)


def _says_nothing(words: list[PlaceWord], place: int, index: PlaceIndex) -> bool:
    """Tell fillers, numbers and streets from words that may name another place."""
    known = index.knowledge.place_words
    text = words[place].text.lower()
    if text in known["filler"] or not words[place].keys or len(text) == 1 or not text.isalpha():
        return True
    following = words[place + 1].text if place + 1 < len(words) else ""
    return following[:1].isdigit() and any(text.endswith(street) for street in known["street"])


def words_of(hits: Iterable[Hit]) -> set[int]:
    return {place for hit in hits for place in range(hit.first, hit.last)}


def judge_place(text: str, found: Reading, near: Receiver | None) -> Place:
    unit = _main_unit(found.units)
    if unit is None and found.unlisted:
        unit = _unit_as_written(text[slice(*found.unlisted)])
    if found.receivers and not found.is_abroad:
        place = _by_name(text, found, unit, near)
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
    spelt_out = worth == 1.0
    return replace(place, confidence=round(place.confidence * worth, 3), is_spelt_out=spelt_out)


def _unit_as_written(words: str) -> str | None:
    """Return the words of a unit that no list holds, unless a person stands among them."""
    unit = _as_written(words)
    return unit if re.fullmatch(r"[\w&]+(?:[ -][\w&-]+)+", unit) and not has_title(unit) else None


def _main_unit(units: list[Hit]) -> str | None:
    """Return the unit: a ward's number only where no clinic is named."""
    named = [hit.unit for hit in units if hit.unit]
    return next(
        (name for name in named if not name[-1].isdigit() and not name[-2:-1].isdigit()),
        next(iter(named), None),
    )


def _by_name(text: str, found: Reading, unit: str | None, near: Receiver | None) -> Place:
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
    in_region = [one for one in possible if one.region and one.region.lower() in text.lower()]
    if len(possible) > 1 and len(in_region) == 1:
        return _settled(unit, in_region[0], BY_TOWN, "directory: abbreviation and region")
    if len(possible) > 1 and not found.extra:
        return _by_region(text, unit, possible, near)
    if len(possible) > 1:
        return _tied(text, unit, tuple(possible), "several places share this name")
    if possible[0].kind != "hospital" and any(hit.kind == "outside" for hit in found.units):
        return _unknown(text, unit, found)  # one of a chain's many: "Bräcke Diakoni Vårdcentralen Centrum"
    if _says_more(found.extra, possible[0]) and possible[0].kind != "hospital":
        return _tied(text, unit, tuple(possible), "a word more than the directory's name")
    return _settled(unit, possible[0], confidence, why)


def _says_more(extra: list[str], receiver: Receiver) -> bool:
    """Tell words that are none of the towns that a house stands in: "Väsby" of Upplands Väsby."""
    own = {word for town in receiver.towns for word in town.lower().split()}
    return any(word.lower() not in own for word in extra)


def _is_in_town(receiver: Receiver, towns: list[Hit]) -> bool:
    """Tell whether a private provider's own town is named; a hospital is in the town's list already."""
    named = {hit.town for hit in towns}
    return receiver.kind != "hospital" and (
        not receiver.towns or bool(named & {town.lower() for town in receiver.towns})
    )


def _common(hits: list[Hit]) -> list[Receiver]:
    first, *others = [hit.receivers for hit in hits]
    return [one for one in first if all(one in other for other in others)]


def _by_region(text: str, unit: str | None, possible: list[Receiver], near: Receiver | None) -> Place:
    inside = [one for one in possible if near and near.region and one.region == near.region]
    if len(inside) == 1:
        rivals = tuple(one for one in possible if one is not inside[0])
        why = "directory: abbreviation, and the region of the place nearby"
        return _settled(unit, inside[0], BY_REGION, why, rivals)
    return _tied(text, unit, tuple(possible), "several places share this name")


def _by_town(text: str, found: Reading, unit: str | None) -> Place:
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


def _unknown(text: str, unit: str | None, found: Reading) -> Place:
    """Return a place that the directory does not know: as written, or the unit where nothing else is said."""
    alone = unit and not found.extra and not found.is_outside and not found.towns
    value = unit if alone and unit else CUT_SHORT.sub("mottagning", _as_written(text))
    return Place(value=value, unit=unit, receiver=None, confidence=0.5, why="not in the directory")


def _as_written(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip(" ,;:")

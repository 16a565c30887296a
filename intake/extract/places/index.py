"""Keep look-up tables over the directory, made once: names, towns, units, and what a misread word can be."""

import re
from collections.abc import Callable
from dataclasses import dataclass, field, replace
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from intake.extract.knowledge import Knowledge, Unit
from intake.extract.places.words import PlaceWord, fold, joined, key_of, split_words
from intake.extract.values.known_names import is_surname
from models.receiver import Receiver

SHORTEST_MENDED = 6  # letters; a misread abbreviation is never mended
SHORTEST_FOLDED = 5  # letters; a shorter word without its dots may be another word
MOST_REMEMBERED = 20_000  # words
_EVENTS = re.compile(r"(?:möten?|mötet|konferens\w*|rond\w*)\Z")  # "levermöte" is no levermottagning misread


@dataclass(frozen=True, slots=True)
class Hit:
    """Words from `first` up to, not including, `last` that name something."""

    first: int
    last: int
    receivers: tuple[Receiver, ...] = ()
    unit: str | None = None
    kind: str = ""  # of a unit: radiology, clinical, outside, other; of receivers: name, town
    town: str = ""
    mended: bool = False
    common: bool = False  # an abbreviation that is an everyday word as well
    strong: bool = False  # a unit that stands for itself without a hospital beside it


def take_in_turn(count: int, hit_at: Callable[[int], Hit | None]) -> list[Hit]:
    """Take the hits of so many words from left to right, each behind the one before."""
    hits: list[Hit] = []
    first = 0
    while first < count:
        hit = hit_at(first)
        if hit:
            hits.append(hit)
        first = hit.last if hit else first + 1
    return hits


@dataclass(slots=True)
class PlaceIndex:
    """Look-up tables over one directory."""

    knowledge: Knowledge
    aliases: dict[tuple[str, ...], list[Receiver]] = field(default_factory=dict)
    common: set[tuple[str, ...]] = field(default_factory=set)  # need capitals
    towns: dict[str, list[Receiver]] = field(default_factory=dict)
    units: dict[str, Unit] = field(default_factory=dict)
    weak: set[str] = field(default_factory=set)  # unit wordings that are parts of the body as well
    vocabulary: set[str] = field(default_factory=set)
    folded: dict[str, set[str]] = field(default_factory=dict)
    mended: dict[str, str] = field(default_factory=dict)


@lru_cache(maxsize=8)
def index_places(knowledge: Knowledge) -> PlaceIndex:
    """Build the look-up tables of a directory, once."""
    index = PlaceIndex(knowledge)
    for receiver in knowledge.receivers:
        for alias in (receiver.name, *receiver.aliases, *_from_templates(receiver, knowledge)):
            _add_alias(index, alias, receiver)
        for town in receiver.towns if receiver.kind == "hospital" else ():
            index.towns.setdefault(key_of(town.lower(), knowledge), []).append(receiver)
    for unit in knowledge.units:
        for alias in unit.aliases:
            index.units.setdefault(joined(alias), unit)
    body = {joined(alias) for term in knowledge.examinations if term.kind == "body" for alias in term.aliases}
    everyday = body | {*knowledge.place_words["everyday"]}
    index.weak = everyday & {name for name, unit in index.units.items() if unit.kind != "radiology"}
    _collect_vocabulary(index)
    return index


def _from_templates(receiver: Receiver, knowledge: Knowledge) -> list[str]:
    if receiver.kind != "hospital":
        return []
    templates = knowledge.place_words.get("template", {})
    return [template.format(town=town) for template in templates for town in receiver.towns]


def _add_alias(index: PlaceIndex, alias: str, receiver: Receiver) -> None:
    keys = tuple(key for word in split_words(alias, index.knowledge) for key in word.keys)
    receivers = index.aliases.setdefault(keys, [])
    if receiver not in receivers:
        receivers.append(receiver)
    if len(keys) == 1 and (len(keys[0]) <= 2 or keys[0] in index.knowledge.place_words.get("word", {})):
        index.common.add(keys)


def _collect_vocabulary(index: PlaceIndex) -> None:
    keys = {key for alias in index.aliases for key in alias} | set(index.towns)
    words = {
        word
        for unit in index.knowledge.units
        for alias in unit.aliases
        for word in re.findall(r"[^\W\d_]+", alias.lower())
    }
    index.vocabulary = {word for word in keys | words if len(word) >= SHORTEST_MENDED}
    municipalities = {key_of(name, index.knowledge) for name in index.knowledge.place_words["municipality"]}
    for word in keys | words | municipalities:  # a town without a hospital is no misread one with it
        index.folded.setdefault(fold(word), set()).add(word)


def mend_words(words: list[PlaceWord], index: PlaceIndex) -> list[PlaceWord]:
    """Put right long words that are misread, where only one word of the directory is near."""
    return [_mend(word, index) for word in words]


def _mend(word: PlaceWord, index: PlaceIndex) -> PlaceWord:
    keys = tuple(_mended(key, index) for key in word.keys)
    if keys == word.keys and len(keys) == 1 and not _is_known(keys[0], index):
        # the misread letter may be a genitive's, or look like one
        keys = (_mended(word.text.lower(), index),)
    if keys in (word.keys, (word.text.lower(),)) or is_surname(word.text):
        return word  # Hansen is nobody's misread Handen
    return replace(word, keys=keys, mended=True)


def _is_known(key: str, index: PlaceIndex) -> bool:
    return key in index.folded.get(fold(key), ())


def _mended(key: str, index: PlaceIndex) -> str:
    if len(key) < SHORTEST_FOLDED or not key.isalpha() or _EVENTS.search(key) or _is_known(key, index):
        return key
    if key not in index.mended:
        if len(index.mended) > MOST_REMEMBERED:
            index.mended.clear()
        index.mended[key] = _nearest(key, index) or key
    return index.mended[key]


def _nearest(text: str, index: PlaceIndex) -> str | None:
    """Return the only word of the directory that a misread word can be.

    One letter may differ in six, two in nine; the next candidate must be two letters farther off.
    """
    same = index.folded.get(fold(text), set())
    if len(same) == 1:
        return next(iter(same))
    if len(text) < SHORTEST_MENDED:
        return None
    allowed = 1 if len(text) < 9 else 2
    found = process.extract(
        text, index.vocabulary, scorer=Levenshtein.distance, score_cutoff=allowed + 2, limit=3
    )
    near = sorted((int(distance), word) for word, distance, _ in found)
    if not near or near[0][0] > allowed:
        return None
    alone = all(
        distance >= near[0][0] + 2 or word.startswith(near[0][1]) or near[0][1].startswith(word)
        for distance, word in near[1:]
    )
    return near[0][1] if alone else None

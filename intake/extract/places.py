"""Find in a text the words that name hospitals, towns and units.

Words are compared in one form: small letters, no genitive -s, "sjh", "lasarettet" and "sjukhuset" alike,
compounds of them taken apart ("länssjukhuset" is "län" + "sjukhus"). The index is made once.
"""

import re
import unicodedata
from dataclasses import dataclass, field
from functools import lru_cache

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from intake.extract.knowledge import Knowledge, Unit
from models.receiver import Receiver

LONGEST_ALIAS = 7  # words
LONGEST_UNIT = 5
SHORTEST_MENDED = 6  # letters; a misread abbreviation is never mended

_WORD = re.compile(r"s:ta?\b|[^\W_]+", re.I)


@dataclass(frozen=True, slots=True)
class PlaceWord:
    """A word and the form it is compared in."""

    text: str
    start: int
    end: int
    keys: tuple[str, ...]  # none for words that say nothing ("i", "på"), two for a compound
    mended: bool = False  # misread, and put right by the only word it can be


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
    mended: dict[str, str | None] = field(default_factory=dict)


@lru_cache(maxsize=8)
def index_places(knowledge: Knowledge) -> PlaceIndex:
    """Build the look-up tables of a directory, once."""
    index = PlaceIndex(knowledge)
    for receiver in knowledge.receivers:
        for alias in (receiver.name, *receiver.aliases, *_from_templates(receiver, knowledge)):
            _add_alias(index, alias, receiver)
        for town in receiver.towns if receiver.kind == "hospital" else ():
            index.towns.setdefault(_key(town.lower(), knowledge), []).append(receiver)
    for unit in knowledge.units:
        for alias in unit.aliases:
            index.units.setdefault(_joined(alias), unit)
    body = {
        _joined(alias) for term in knowledge.examinations if term.kind == "body" for alias in term.aliases
    }
    index.weak = body & {name for name, unit in index.units.items() if unit.kind != "radiology"}
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
    for word in keys | words:
        index.folded.setdefault(fold(word), set()).add(word)


def fold(text: str) -> str:
    """Return a text without accents: a fax often loses the dots of å, ä and ö."""
    return "".join(sign for sign in unicodedata.normalize("NFD", text) if not unicodedata.combining(sign))


def _joined(text: str) -> str:
    return "".join(re.findall(r"[^\W_]+", text.lower()))


def _key(word: str, knowledge: Knowledge) -> str:
    word = knowledge.place_words["same"].get(word, word)
    return word[:-1] if len(word) >= 5 and word.endswith("s") and word != "sjukhus" else word


def split_words(text: str, knowledge: Knowledge) -> list[PlaceWord]:
    """Split a text into words with the keys they are compared by."""
    return [
        PlaceWord(match.group(), match.start(), match.end(), _keys(match.group().lower(), knowledge))
        for match in _WORD.finditer(text)
    ]


def _keys(word: str, knowledge: Knowledge) -> tuple[str, ...]:
    words = knowledge.place_words
    if word in words["skip"]:
        return ()
    for ending, means in words["ending"].items():
        if word.endswith(ending) and len(word) > len(ending) + 1:
            return _key(word[: -len(ending)], knowledge), means
    return (_key(word, knowledge),)


def mend_words(words: list[PlaceWord], index: PlaceIndex) -> list[PlaceWord]:
    """Put right long words that are misread, where only one word of the directory is near."""
    return [_mend(word, index) for word in words]


def _mend(word: PlaceWord, index: PlaceIndex) -> PlaceWord:
    text = word.text.lower()
    if len(text) < 4 or not text.isalnum() or text.isdigit() or not word.text[0].isupper():
        return word
    if all(len(index.folded.get(fold(key), ())) and key in index.folded[fold(key)] for key in word.keys):
        return word
    if text not in index.mended:
        index.mended[text] = _nearest(text, index)
    right = index.mended[text]
    if right is None:
        return word
    return PlaceWord(word.text, word.start, word.end, _keys(right, index.knowledge), mended=True)


def _nearest(text: str, index: PlaceIndex) -> str | None:
    """Return the only word of the directory that a misread word can be.

    One letter may differ in six, two in nine; the next candidate must be two letters farther off.
    """
    same = index.folded.get(fold(_key(text, index.knowledge)), set())
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


def find_receivers(words: list[PlaceWord], index: PlaceIndex, *, strict: bool = False) -> list[Hit]:
    """Find the longest names of receivers, left to right; `strict` asks abbreviations to be in capitals."""
    hits: list[Hit] = []
    first = 0
    while first < len(words):
        hit = _receiver_at(words, first, index, strict)
        if hit:
            hits.append(hit)
        first = hit.last if hit else first + 1
    return hits


def _receiver_at(words: list[PlaceWord], first: int, index: PlaceIndex, strict: bool) -> Hit | None:
    if not words[first].keys:
        return None
    for last in range(min(first + LONGEST_ALIAS, len(words)), first, -1):
        if not words[last - 1].keys:
            continue
        keys = tuple(key for word in words[first:last] for key in word.keys)
        receivers = index.aliases.get(keys)
        if receivers and _is_spelt(words[first:last], keys, index, strict):
            mended = any(word.mended for word in words[first:last])
            return Hit(first, last, tuple(receivers), kind="name", mended=mended, common=keys in index.common)
    return None


def _is_spelt(words: list[PlaceWord], keys: tuple[str, ...], index: PlaceIndex, strict: bool) -> bool:
    """Tell an abbreviation from an everyday word by its capitals, and a name from a misreading that ends like one."""
    text = words[0].text
    if keys in index.common:
        return text.isupper()
    if words[0].mended and len(words) == 1 and _compound([text.lower()], index):
        return False  # a clinic of its own name, "Artroklinik"
    return not strict or len(keys) > 1 or len(text) > 3 or sum(sign.isupper() for sign in text) > 1


def find_towns(words: list[PlaceWord], taken: set[int], index: PlaceIndex) -> list[Hit]:
    """Find towns that have a hospital, outside the words that are taken already."""
    return [
        Hit(
            place,
            place + 1,
            tuple(index.towns[word.keys[0]]),
            kind="town",
            town=word.keys[0],
            mended=word.mended,
        )
        for place, word in enumerate(words)
        if place not in taken
        and len(word.keys) == 1
        and word.keys[0] in index.towns
        and word.text[0].isupper()
    ]


def find_units(words: list[PlaceWord], taken: set[int], index: PlaceIndex) -> list[Hit]:
    """Find units, the longest wording first, outside the words that are taken already."""
    hits: list[Hit] = []
    first = 0
    while first < len(words):
        hit = _unit_at(words, first, taken, index)
        if hit:
            hits.append(hit)
        first = hit.last if hit else first + 1
    return hits


def _unit_at(words: list[PlaceWord], first: int, taken: set[int], index: PlaceIndex) -> Hit | None:
    limit = next((n for n in range(first, min(first + LONGEST_UNIT, len(words))) if n in taken), None)
    end = min(first + LONGEST_UNIT, len(words)) if limit is None else limit
    for last in range(end, first, -1):
        texts = [_unit_text(word) for word in words[first:last]]
        unit = index.units.get("".join(texts))
        if unit:
            return Hit(
                first, last, unit=unit.name, kind=unit.kind, strong=_is_strong("".join(texts), unit, index)
            )
        compound = _ward(texts, index) or _compound(texts, index)
        if compound:
            return Hit(first, last, unit=compound[0], kind=compound[1], strong=True)
    return None


def _unit_text(word: PlaceWord) -> str:
    return "".join(word.keys) if word.mended else word.text.lower()


def _is_strong(text: str, unit: Unit, index: PlaceIndex) -> bool:
    return (
        any(text.endswith(head) for head in index.knowledge.heads if len(head) >= 3) or unit.kind == "outside"
    )


def _ward(texts: list[str], index: PlaceIndex) -> tuple[str, str] | None:
    """Read "avd 12" and "vårdavdelning 34B"."""
    head = texts[0].removeprefix("vård")
    if (
        len(texts) == 2
        and re.fullmatch(r"\d{1,3}[a-zåäö]?", texts[1])
        and index.knowledge.heads.get(head) == "avdelningen"
    ):
        return f"Avdelning {texts[1].upper()}", "clinical"
    return None


def _compound(texts: list[str], index: PlaceIndex) -> tuple[str, str] | None:
    """Read what a clinic's speciality and "mott", "klin", "avd" make up together."""
    stems, heads = index.knowledge.stems, index.knowledge.heads
    head = heads.get(texts[-1])
    stem = stems.get(" ".join(texts[:-1]))
    if head and stem:
        return (stem + head).capitalize(), "clinical"
    if len(texts) > 1:
        return None
    for form in sorted(heads, key=len, reverse=True):
        front = texts[0].removesuffix(form)
        if front != texts[0] and len(form) >= 3 and len(front) >= 2:
            known = stems.get(front)
            if known or len(front) >= 4:
                return ((known or front) + heads[form]).capitalize(), _kind_of(front, known, index)
    return None


def _kind_of(front: str, known: str | None, index: PlaceIndex) -> str:
    if known:
        return "clinical"
    return (
        "outside"
        if any(front.startswith(word) for word in index.knowledge.place_words["outside"] if len(word) > 3)
        else "other"
    )

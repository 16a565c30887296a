"""The wordings of labels, and of what stands beside them: data, folded so that they can be compared."""

import re
import tomllib
import unicodedata
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import cache, lru_cache
from importlib.resources import files

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from intake.extract.labels.phrasing import Grammar, read_grammar

_LOOKALIKES = str.maketrans({"0": "o", "1": "l", "|": "l", "ø": "o", "æ": "a", "ß": "ss", "i": "l", "ı": "l"})


_HINT = re.compile(r"\([^)]*\)")
_JOINTS = re.compile(r"\s*(?:[/,+&]|\b(?:och|samt|og|and|und)\b)\s*", re.I)


def key(text: str) -> str:
    """Fold a wording to the letters that it is compared by: no case, accents, spaces, or twins of letters."""
    bare = unicodedata.normalize("NFKD", text.casefold()).translate(_LOOKALIKES)
    return "".join(letter for letter in bare if letter.isalnum())


@dataclass(frozen=True, slots=True)
class Wording:
    """A label's wording and what stands beside it."""

    text: str
    slots: tuple[str, ...]
    section: str | None = None


@dataclass(frozen=True, slots=True, eq=False)
class Wordings:
    """All wordings, ready to be looked up."""

    listed: Mapping[str, Wording]
    grammar: Grammar
    by_length: Mapping[int, tuple[str, ...]]
    values_too: frozenset[str]
    begin_values: frozenset[str]  # a place's first word: "Skickas till rtg USÖ"
    needs_place: frozenset[str]
    inline: frozenset[str]
    sending: frozenset[str]  # "Skickas": what goes, or where to
    dotted: frozenset[str]  # of `inline`, what stands there with a dot only
    meaning: Mapping[str, Mapping[str, str]]
    own: Mapping[str, str]
    words: Mapping[str, Mapping[str, tuple[str, ...]]]

    def find(self, letters: str) -> Wording | None:
        """Return the wording that folded letters are: what a list says, else what a pattern says."""
        known = self.listed.get(letters)
        if known is None and (composed := self.grammar.find(letters)):
            known = Wording(composed[0], (composed[1],))
        return known

    def match(self, text: str, fuzzy: bool = True) -> tuple[Wording, int] | None:
        """Return the wording that a text is, and how many letters it is off."""
        return _match(self, key(text), False) or self._compound(text) or _match(self, key(text), fuzzy)

    def _compound(self, text: str) -> tuple[Wording, int] | None:
        """Take "Läkare / enhet" for a label of two things, where each part is a wording."""
        parts = [key(part) for part in _JOINTS.split(_HINT.sub("", text)) if key(part)]
        known = [self.find(part) for part in parts] if 2 <= len(parts) <= 3 else []
        if not known or not all(known):
            return None
        if all(part in self.values_too for part in parts):
            return None  # "bilder och utlåtande" is what is ordered
        slots = dict.fromkeys(slot for wording in known if wording for slot in wording.slots)
        return Wording(" ".join(text.split()).strip(" :"), tuple(slots)), 0


@cache
def load_wordings() -> Wordings:
    """Read labels.toml, and label_grammar.toml for what it leaves open, once.

    Raises:
        ValueError: a wording stands in two lists.
    """
    table = tomllib.loads((files("intake.extract.labels") / "labels.toml").read_text("utf-8"))
    listed = _listed(table)
    inline = table["inline"]["words"]
    return Wordings(
        listed=listed,
        grammar=read_grammar(key),
        by_length=_by_length(listed),
        values_too=frozenset(key(word) for word in table["values_too"]["words"]),
        begin_values=frozenset(key(word) for word in table["begin_values"]["words"]),
        needs_place=frozenset(key(word) for word in table["needs_place"]["words"]),
        inline=frozenset(map(key, inline)),
        sending=frozenset(map(key, table["sending"]["words"])),
        dotted=frozenset(key(word) for word in inline if word.endswith("."))
        - {key(word) for word in inline if not word.endswith(".")},
        meaning=table["meaning"],
        own=table["own"],
        words={
            name: {value: tuple(forms) for value, forms in group.items()}
            for name, group in table["words"].items()
        },
    )


def _listed(table: Mapping) -> dict[str, Wording]:
    """Return the wordings of labels.toml by their folded letters.

    Raises:
        ValueError: a wording stands in two lists.
    """
    listed: dict[str, Wording] = {}
    for wording in _wordings(table):
        known = listed.setdefault(key(wording.text), wording)
        if (known.slots, known.section) != (wording.slots, wording.section):
            raise ValueError(f"labels.toml: '{wording.text}' stands in two lists")
    return listed


def _by_length(listed: Iterable[str]) -> dict[int, tuple[str, ...]]:
    """Return folded wordings by their number of letters: what is misread is looked for among its like."""
    found: dict[int, list[str]] = {}
    for letters in listed:
        found.setdefault(len(letters), []).append(letters)
    return {length: tuple(same) for length, same in found.items()}


def _wordings(table: Mapping) -> Iterator[Wording]:
    for slot, texts in table["slots"].items():
        yield from (Wording(text, (slot,)) for text in texts)
    for section, texts in table["sections"].items():
        own = table["own"].get(section, "ignore")
        yield from (Wording(text, (own,), section) for text in texts)
    for text, slots in table["compounds"].items():
        yield Wording(text, tuple(slots))


@lru_cache(maxsize=20000)
def _match(wordings: Wordings, letters: str, fuzzy: bool) -> tuple[Wording, int] | None:
    if known := wordings.find(letters):
        return known, 0
    bound = _errors_allowed(len(letters))
    if not fuzzy or not bound:
        return None
    near = [
        (found, distance)
        for length in range(len(letters) - bound, len(letters) + bound + 1)
        for found, distance, _ in process.extract(
            letters,
            wordings.by_length.get(length, ()),
            scorer=Levenshtein.distance,
            score_cutoff=bound,
            limit=4,
        )
    ]
    if not near:
        return None
    best, distance = min(near, key=lambda pair: pair[1])
    wording = wordings.listed[best]
    rivals = (off for found, off in near if wordings.listed[found].slots != wording.slots)
    return (wording, distance) if min(rivals, default=bound + 2) > distance else None


def _errors_allowed(length: int) -> int:
    return 0 if length < 6 else 1 if length < 10 else 2 if length < 16 else 3


def spoken(text: str, group: Mapping[str, Iterable[str]]) -> list[str]:
    """Return the meanings whose forms stand in a text as whole words, the longest form first taken."""
    tokens = [key(token) for token in re.findall(r"[\w\-]+", text)]
    tokens = [token for token in tokens if token]
    forms = sorted(
        (
            (tuple(key(t) for t in re.findall(r"[\w\-]+", form)), value)
            for value, group_forms in group.items()
            for form in group_forms
        ),
        key=lambda pair: -len(pair[0]),
    )
    found: list[tuple[int, str]] = []
    for form, value in forms:
        size = len(form)
        for at in range(len(tokens) - size + 1):
            if size and tuple(tokens[at : at + size]) == form:
                found.append((at, value))
                tokens[at : at + size] = [""] * size
    return [value for _, value in sorted(found)]


def says_only(text: str, group: Mapping[str, Iterable[str]], fillers: Iterable[str]) -> bool:
    """Tell whether a text holds nothing but forms of a group and words that join them."""
    tokens = [key(token) for token in re.findall(r"[\w\-]+", text)]
    forms = " ".join(form for forms in group.values() for form in forms)
    known = {key(token) for token in (*re.findall(r"[\w\-]+", forms), *fillers)}
    return bool(tokens) and all(token in known for token in tokens)


def nearest(text: str, group: Mapping[str, Iterable[str]]) -> list[str]:
    """Return the meaning whose form a whole text is, give or take a letter, or those that stand in it.

    "Fj akut" is nearer "ej akut" than it is a text with "akut" in it.
    """
    letters = key(text)
    forms = {key(form): value for value, forms in group.items() for form in forms}
    bound = len(letters) // 6
    found = process.extractOne(letters, forms.keys(), scorer=Levenshtein.distance, score_cutoff=bound)
    return [forms[found[0]]] if found else spoken(text, group)


def is_one_of(text: str, forms: Iterable[str]) -> bool:
    """Tell whether a whole text is one of the forms."""
    letters = key(text)
    bare = text.strip().casefold()
    return any((letters and letters == key(form)) or bare == form for form in forms)

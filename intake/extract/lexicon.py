"""The words that orders are written with: places, examinations, labels, titles, what letters say."""

import re
import tomllib
from collections import Counter
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass
from functools import lru_cache
from importlib.resources import files

from rapidfuzz import process
from rapidfuzz.distance import Levenshtein

from intake.extract.knowledge import Knowledge, Term
from intake.extract.places.words import fold
from intake.extract.values.known_names import is_known_name
from intake.extract.values.shapes import shape
from intake.extract.values.tables import read_table

SHORTEST = 6  # letters: of a shorter word, another may be meant
SHORTEST_DOTTED = 3  # letters of a word that can be told without its dots
SHORTEST_WORN = 4  # of a shorter word without its dots, another may be meant: "hä" is "hö"
PLAIN = 7  # letters of a word in small letters of which one may be another
LONG, LONGEST = 9, 13  # letters of a word of which one may be any other, or two
CODE = (2, 4)  # letters of a short word for a modality
ENDING = 2  # letters in which a word's forms differ: "skickas" is no misread "skickad"
_WORD = re.compile(r"[^\W\d_]+")


@dataclass(frozen=True, slots=True, eq=False)
class Lexicon:
    """Known words in small letters, and how to find the one that a misread word is."""

    words: frozenset[str]
    shapes: Mapping[str, tuple[str, ...]]
    by_length: Mapping[int, tuple[str, ...]]
    folded: Mapping[int, tuple[str, ...]]  # by length, without the dots that a fax loses first
    codes: Mapping[str, str]  # short words for how images are taken, by what a worn page makes of them
    by_fold: Mapping[str, tuple[str, ...]]  # words of three letters and more, by what they are without dots
    worn: frozenset[str]  # ordinary words that no examination is named by, without their dots and rings
    plain_codes: frozenset[str]  # those that look like none for another modality
    parts: frozenset[str]  # what of a body is looked at
    short_codes: frozenset[str]  # the shortest words for a modality

    def knows(self, word: str) -> bool:
        return word.casefold() in self.words or is_known_name(word)

    def knows_worn(self, word: str) -> bool:
        """Tell a known word, or one of no examination without its dots and rings: "fran", not "hoger"."""
        return self.knows(word) or (len(word) >= SHORTEST_WORN and fold(word.casefold()) in self.worn)

    def dotted(self, read: str) -> str | None:
        """Return the only known word that a word is but for its dots and rings: "höger" for "hoger"."""
        low = read.casefold()
        found = self.by_fold.get(fold(low), ()) if len(low) >= SHORTEST_DOTTED else ()
        return found[0] if len(found) == 1 else None

    def is_code(self, word: str) -> bool:
        """Tell a short word for a modality that is like no other: none is misread for another."""
        return word.casefold() in self.plain_codes

    def code(self, read: str) -> str | None:
        """Return the short word for a modality that a misread one is but for one sign behind its first."""
        low = read.casefold()
        code = self.codes.get(shape(low))
        if code is None or code[0] != low[0] or len(code) != len(low) or Levenshtein.distance(low, code) != 1:
            return None
        return code if read.isupper() or len(low) > CODE[0] else None

    def code_before(self, read: str, behind: str) -> str | None:
        """Return the short word for a modality that one before a part of the body is: "CP thorax"."""
        low = read.casefold()
        if behind.casefold() not in self.parts or len(low) != CODE[0] or low in self.short_codes:
            return None
        found = {code for code in self.short_codes if code[0] == low[0] and len(code) == len(low)}
        return found.pop() if len(found) == 1 else None

    def has_rival(self, read: str, known: str) -> bool:
        """Tell whether a misread word is as near another word: "Lihköping" may be Linköping or Lidköping."""
        low, meant = fold(read.casefold()), fold(known.casefold())
        off = Levenshtein.distance(low, meant)
        near = (
            found
            for length in range(len(low) - off, len(low) + off + 1)
            for found, _, _ in process.extract(
                low, self.folded.get(length, ()), scorer=Levenshtein.distance, score_cutoff=off
            )
        )
        return any(shape(found) != shape(meant) for found in near)

    def nearest(self, word: str) -> str | None:
        """Return the only known word that a word on no list can be, or None."""
        low = word.casefold()
        if len(low) < SHORTEST:
            return None
        alike = [one for one in self.shapes.get(shape(low), ()) if _is_slip(low, one)]
        if alike:
            return alike[0] if len(alike) == 1 and not self.has_rival(low, alike[0]) else None
        return self._nearest_by_letters(low) or (self._nearest_of_length(low) if word.islower() else None)

    def _nearest_of_length(self, low: str) -> str | None:
        """Return the only known word that has one letter otherwise, of a shorter one that is no name."""
        if not PLAIN <= len(low) < LONG:
            return None
        near = process.extract(
            low, self.by_length.get(len(low), ()), scorer=Levenshtein.distance, score_cutoff=1, limit=2
        )
        best = [found for found, _, _ in near]
        return best[0] if len(best) == 1 and _is_slip(low, best[0]) else None

    def _nearest_by_letters(self, low: str) -> str | None:
        allowed = 2 if len(low) >= LONGEST else 1 if len(low) >= LONG else 0
        near = sorted(
            (distance, found)
            for length in range(len(low) - allowed - 1, len(low) + allowed + 2)
            for found, distance, _ in process.extract(
                low, self.by_length.get(length, ()), scorer=Levenshtein.distance, score_cutoff=allowed + 1
            )
        )
        if not allowed or not near or near[0][0] > allowed:
            return None
        best = near[0][1]
        alone = all(distance > near[0][0] for distance, _ in near[1:])
        return best if alone and _is_slip(low, best) else None


def _is_slip(read: str, known: str) -> bool:
    """Tell a misread word from another form of a known one, which differs in its last letters or by "o-"."""
    if read in (f"o{known}", f"in{known}") or known in (f"o{read}", f"in{read}"):
        return False
    stem = min(len(read), len(known)) - ENDING
    is_form = read[:stem] == known[:stem] and len(read) != len(known)
    return not is_form and Levenshtein.distance(read, known) <= max(1, len(read) // 4)


@lru_cache(maxsize=4)
def load_lexicon(knowledge: Knowledge) -> Lexicon:
    """Gather the words of the directory, the labels and the titles, once."""
    words = frozenset(word for text in _texts(knowledge) for word in _WORD.findall(text.casefold()))
    ordinary = frozenset(row["word"] for row in read_table("ordinary_words.csv"))
    shapes: dict[str, list[str]] = {}
    by_length: dict[int, list[str]] = {}
    for word in sorted(words | ordinary):
        if len(word) >= SHORTEST - 1:
            shapes.setdefault(shape(word), []).append(word)
            by_length.setdefault(len(word), []).append(word)
    return Lexicon(
        words=words | ordinary,
        shapes={key: tuple(found) for key, found in shapes.items()},
        by_length={length: tuple(found) for length, found in by_length.items()},
        folded={length: tuple({fold(one) for one in found}) for length, found in by_length.items()},
        codes=_codes(knowledge),
        by_fold=_by_fold(words | ordinary),
        worn=_folded(words | ordinary) - _folded(_words_of_examinations(knowledge)),
        plain_codes=_plain_codes(knowledge),
        parts=_aliases_of("body", knowledge),
        short_codes=frozenset(
            code for code in _aliases_of("modality", knowledge) if len(code) == CODE[0] and code.isalpha()
        ),
    )


def _codes(knowledge: Knowledge) -> dict[str, str]:
    """Return short words for modalities by their shape, where no two have the same: CI is CT."""
    terms = (term for term in knowledge.examinations if term.kind == "modality")
    words = {alias.casefold() for term in terms for alias in term.aliases}
    codes = {word for word in words if CODE[0] <= len(word) <= CODE[1]}
    shapes = Counter(map(shape, codes))
    return {shape(code): code for code in codes if code.isalpha() and shapes[shape(code)] == 1}


def _aliases_of(kind: str, knowledge: Knowledge) -> frozenset[str]:
    terms = (term for term in knowledge.examinations if term.kind == kind)
    return frozenset(alias.casefold() for term in terms for alias in term.aliases)


def _by_fold(words: Iterable[str]) -> dict[str, tuple[str, ...]]:
    found: dict[str, list[str]] = {}
    for word in sorted(words):
        if len(word) >= SHORTEST_DOTTED:
            found.setdefault(fold(word), []).append(word)
    return {bare: tuple(alike) for bare, alike in found.items()}


def _folded(words: Iterable[str]) -> frozenset[str]:
    return frozenset(map(fold, words))


def _words_of_examinations(knowledge: Knowledge) -> Iterator[str]:
    """Yield the words that name an examination, its side or its contrast; not those that join them."""
    named = (term for term in knowledge.examinations if term.kind != "filler")
    for alias in (alias for term in named for alias in term.aliases):
        yield from _WORD.findall(alias.casefold())


def _plain_codes(knowledge: Knowledge) -> frozenset[str]:
    """Return short words for modalities that none for another modality looks like."""
    short = [
        (alias.casefold(), term)
        for term in knowledge.examinations
        for alias in term.aliases
        if CODE[0] <= len(alias) <= CODE[1]
    ]
    return frozenset(
        code
        for code, term in short
        if term.kind == "modality"
        and code.isalpha()
        and not any(_is_like_code(code, term, *other) for other in short)
    )


def _is_like_code(code: str, term: Term, alias: str, of: Term) -> bool:
    """Tell another modality's short word that looks like one."""
    is_another = of.kind == term.kind and of.name != term.name
    return is_another and len(alias) == len(code) and shape(alias) == shape(code)


def _texts(knowledge: Knowledge) -> Iterator[str]:
    for receiver in knowledge.receivers:
        yield from (
            receiver.name,
            receiver.region,
            receiver.radiology_unit,
            *receiver.aliases,
            *receiver.towns,
        )
    for unit in knowledge.units:
        yield from unit.aliases
    stems = {*knowledge.stems, *knowledge.stems.values()}
    yield from (stem + head for stem in stems for head in (*knowledge.heads, *knowledge.heads.values()))
    for words in knowledge.place_words.values():
        yield from words
    for term in knowledge.examinations:
        yield from term.aliases
    for row in read_table("titles.csv"):
        yield from (row["title"], re.sub(r"[\W_]", "", row["title"]))  # "Spec.läk" is read as one word
    yield from (cell for row in read_table("months.csv") for cell in row.values())
    for name in ("labels.toml", "label_grammar.toml"):
        yield from _strings(tomllib.loads((files("intake.extract.labels") / name).read_text("utf-8")))


def _strings(table: object) -> Iterator[str]:
    """Yield every text of a table, its keys as well."""
    if isinstance(table, str):
        yield table
    elif isinstance(table, Mapping):
        yield from (str(key) for key in table)
        yield from (text for value in table.values() for text in _strings(value))
    elif isinstance(table, Iterable):
        yield from (text for value in table for text in _strings(value))

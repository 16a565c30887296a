"""Find the words that examinations are described with, whichever way they are spelt."""

import re
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cache, lru_cache

from intake.extract.knowledge import Knowledge, Term
from intake.extract.values.tables import read_table

LONGEST_TERM = 6  # words
MOST_REMEMBERED = 20_000  # words
SHORTEST_SPLIT = 6  # letters of a word that a hyphen may part: "dator-tomografi"
SHORTEST_RESPELT = 5  # letters of a word that may be spelt another way: "thyroidea"

_WORD = re.compile(r"[^\W\d_]+|\d+|[+/]", re.I)
_HYPHEN = re.compile(r"[ \t]?[-‐‑­][ \t]*\n?[ \t]*")
_CODE = re.compile(r"\d{2,5}(?![\d./-])")  # "/pet848" is who wrote it
_ALL_DONE = re.compile(r"[ \t]*(?:utför|gjor|tag|från|den\b|samma|\d)", re.I)  # "båda 2025-01-01" is no side
_PARTS = re.compile(r"[\n<>?;:]")
_BRACKETS = re.compile(r"[()]")  # "hö (vä frisk)" is not both, "MR gallvägar (MRCP)" is one
_WEEK = re.compile(r"\.?[ \t]*\d{1,2}(?![\d/.:-])")  # "v. 41"
_BLANKS = re.compile(r"[. \t]*")
_DOUBLED = re.compile(r"(.)\1")


@dataclass(frozen=True, slots=True)
class Piece:
    """A term where it stands in a text."""

    term: Term
    start: int
    end: int


Word = tuple[str, int, int]


class TermIndex:
    """Every wording of every term, by its words run together."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.terms: dict[tuple[str, ...], Term] = {}
        for term in knowledge.examinations:
            for alias in term.aliases[term.kind == "whole" :]:  # a whole's own name is made of other terms
                self.terms.setdefault(words_of(alias), term)
        self.respelt: dict[tuple[str, ...], Term] = {}
        for key, term in self.terms.items():
            self.respelt.setdefault(tuple(map(respell, key)), term)
        self.first = {key[0] for key in self.respelt}
        self.joined = {"".join(key): term for key, term in self.terms.items()}
        self.compounds: dict[str, list[Term]] = {}  # words that were taken apart already
        self.body = {form: term for form, term in self.joined.items() if term.kind == "body"}
        self.stems = _stems(self.body)
        self.modality = {form: term for form, term in self.joined.items() if term.kind == "modality"}


def _stems(bodies: dict[str, Term]) -> dict[str, Term]:
    """Return body parts as they begin a compound: "skall-", "njur-", "lung-"."""
    stems: dict[str, Term] = {}
    for form, term in bodies.items():
        for ending in ("ar", "or", "er", "a", "e"):
            if form.endswith(ending) and len(form) - len(ending) >= 3:
                stems.setdefault(form.removesuffix(ending), term)
    return stems


@lru_cache(maxsize=8)
def index_of(knowledge: Knowledge) -> TermIndex:
    """Make the index of terms once for each directory."""
    return TermIndex(knowledge)


def words_of(text: str) -> tuple[str, ...]:
    """Return the words of a text in small letters."""
    return tuple(_WORD.findall(text.lower()))


@lru_cache(maxsize=MOST_REMEMBERED)
def respell(word: str) -> str:
    """Return one spelling for the Latin, Greek and Swedish ones of a word; short words stay."""
    if len(word) < SHORTEST_RESPELT:
        return word
    for old, new in _respellings():
        word = word.replace(old, new)
    return _DOUBLED.sub(r"\1", word)


@cache
def _respellings() -> tuple[tuple[str, str], ...]:
    return tuple((row["written"], row["read"]) for row in read_table("respellings.csv"))


def find_pieces(text: str, index: TermIndex) -> list[Piece]:
    """Find the terms, the longest wording first, left to right."""
    words = [(match.group().lower(), match.start(), match.end()) for match in _WORD.finditer(text)]
    pieces: list[Piece] = []
    place = 0
    while place < len(words):
        count, found = _terms_at(words, place, text, index)
        pieces.extend(found)
        place += count
    return pieces


def _terms_at(words: list[Word], place: int, text: str, index: TermIndex) -> tuple[int, list[Piece]]:
    if around := _around_side(words, place, text, index):
        return 3, around
    longest = LONGEST_TERM if respell(words[place][0]) in index.first else 0
    for count in range(min(longest, len(words) - place), 0, -1):
        taken = words[place : place + count]
        term = _lookup(tuple(word for word, _, _ in taken), index)
        if term and _is_meant(term, taken, text):
            return count, [Piece(term, taken[0][1], taken[-1][2])]
    if parted := _parted_at(words, place, text, index):
        return parted
    word, start, end = words[place]
    return 1, [Piece(term, start, end) for term in _parts_of(word, index)]


def _around_side(words: list[Word], place: int, text: str, index: TermIndex) -> list[Piece]:
    """Read a body part of two words with the side between them: "vener höger ben" is "benvener höger"."""
    if place + 2 >= len(words):
        return []
    (first, start, middle), (side, onward, _), (last, _, end) = words[place : place + 3]
    body, between = _lookup((first, last), index), _lookup((side,), index)
    is_side = between is not None and between.kind == "side" and len(side) > 1
    if body is None or between is None or body.kind != "body" or not is_side:
        return []
    if not _BLANKS.fullmatch(_WORD.sub("", text[middle:end])):
        return []
    return [Piece(body, start, middle), Piece(between, onward, end)]


def _lookup(words: tuple[str, ...], index: TermIndex) -> Term | None:
    return index.terms.get(words) or index.respelt.get(tuple(map(respell, words)))


def _parted_at(words: list[Word], place: int, text: str, index: TermIndex) -> tuple[int, list[Piece]] | None:
    """Read a word that a hyphen parts: "dator-tomografi", "skall-DT"."""
    if place + 1 == len(words):
        return None
    (first, start, middle), (second, onward, end) = words[place], words[place + 1]
    if not _HYPHEN.fullmatch(text[middle:onward]):
        return None
    whole = first + second
    if len(whole) >= SHORTEST_SPLIT and (term := index.joined.get(whole)):
        return 2, [Piece(term, start, end)]
    modality = index.modality.get(second)
    if modality and (body := index.stems.get(first)):
        return 2, [Piece(body, start, middle), Piece(modality, onward, end)]
    return None


def _is_meant(term: Term, taken: list[Word], text: str) -> bool:
    """Tell a term from an everyday word: one letter counts only as a side behind a body part, on one line."""
    start, end = taken[0][1], taken[-1][2]
    if _PARTS.search(text, start, end) or (term.kind == "side" and _BRACKETS.search(text, start, end)):
        return False
    if term.kind == "modality" and _CODE.match(text, end):
        return False
    of_all = _ALL_DONE.match(text, end) or text[:start].rstrip().endswith(",")  # "..., båda 2025-01-01"
    if term.name == "bilateral" and len(taken) == 1 and of_all:
        return bool(re.match("bil|dubb", taken[0][0]))
    if end - start == 1 and term.kind == "side":
        if _WEEK.match(text, end):
            return False
        return text[start].isupper() or bool(re.match(r"\.|\s|$|,", text[end : end + 1]))
    return True


def _parts_of(word: str, index: TermIndex) -> list[Term]:
    if word not in index.compounds:
        if len(index.compounds) > MOST_REMEMBERED:
            index.compounds.clear()
        index.compounds[word] = _compound(word, index)
    return index.compounds[word]


def _compound(word: str, index: TermIndex) -> list[Term]:
    """Take "knäröntgen", "thoraxrtg", "dtbuk" and "buk-ct" apart."""
    word = respell(word) if word.endswith("grafin") else word  # "koronarangiografin"
    for form, modality in index.modality.items():
        if len(form) >= 3 and word.endswith(form):
            front = word.removesuffix(form)
            body = index.body.get(front) or index.body.get(front.removesuffix("s")) or index.stems.get(front)
            if body:
                return [modality, body]
        if word.startswith(form) and len(form) <= 3 and len(word) > len(form) + 2:
            body = index.body.get(word.removeprefix(form))
            if body:
                return [modality, body]
    return []


@cache
def taken_together() -> tuple[frozenset[str], ...]:
    """Return the sets of body parts that one examination takes together."""
    return tuple(frozenset(row["bodies"].split(";")) for row in read_table("examined_together.csv"))


def each_once(bodies: Iterable[str]) -> list[str]:
    """Return each part once: "skelett bäcken" and "helrygg (skolios)" name one."""
    parts = list(dict.fromkeys(bodies))
    aspects = {row["aspect"] for row in read_table("examined_aspects.csv")}
    return [part for part in parts if part not in aspects] or parts

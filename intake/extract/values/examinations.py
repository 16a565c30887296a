"""Read examinations: modality, body part, side, contrast, in one wording.

The form is "<Modality> <body part> [side] [contrast]": "DT thx/buk m kontr" is "CT torax/buk med kontrast".
Body parts of one examination are joined with "/" in the order they stand. What is not known stays as written.
"""

import re
from dataclasses import dataclass, replace
from functools import lru_cache

from intake.extract.knowledge import Knowledge, Term

LONGEST_TERM = 6  # words
MOST_REMEMBERED = 20_000  # words
JOINED = ("CT", "MR", "PET-CT", "HRCT")  # modalities whose body parts behind a comma are one examination

_WORD = re.compile(r"[^\W\d_]+|\d+|[+/]", re.I)
_JOINING = re.compile(r"\b(?:och|samt|and|und|og|med)\b", re.I)


@dataclass(frozen=True, slots=True, kw_only=True)
class ExaminationSpan:
    """An examination where it stands in a text."""

    start: int
    end: int
    description: str
    modality: str | None
    body: str | None  # several parts joined with "/"
    side: str | None  # höger, vänster, bilateral
    contrast: str | None  # med kontrast, utan kontrast
    certain: bool  # modality and body part are known words, and nothing else was said
    raw: str = ""


@dataclass(frozen=True, slots=True)
class _Piece:
    term: Term
    start: int
    end: int


class _Index:
    """Every wording of every term, by its words run together."""

    def __init__(self, knowledge: Knowledge) -> None:
        self.terms: dict[tuple[str, ...], Term] = {}
        for term in knowledge.examinations:
            for alias in term.aliases[term.kind == "whole" :]:  # a whole's own name is made of other terms
                self.terms.setdefault(_words_of(alias), term)
        self.first = {key[0] for key in self.terms}
        self.compounds: dict[str, list[Term]] = {}  # words that were taken apart already
        self.body = {"".join(key): term for key, term in self.terms.items() if term.kind == "body"}
        self.modality = {"".join(key): term for key, term in self.terms.items() if term.kind == "modality"}


@lru_cache(maxsize=8)
def _index(knowledge: Knowledge) -> _Index:
    return _Index(knowledge)


def _words_of(text: str) -> tuple[str, ...]:
    return tuple(_WORD.findall(text.lower()))


def find_examinations(text: str, knowledge: Knowledge) -> list[ExaminationSpan]:
    """Find the examinations that running text names; a body part without a modality is none."""
    index = _index(knowledge)
    return [_span(text, group) for group in _groups(text, _pieces(text, index)) if _is_examination(group)]


def normalise_examination(text: str, knowledge: Knowledge) -> ExaminationSpan | None:
    """Read a text that is one examination and nothing else; None where nothing is written.

    A wording that is not known becomes the description as it stands, with `certain` False.
    """
    cleaned = re.sub(r"\s+", " ", text).strip(" .,;:-–")
    if not re.search(r"[^\W\d_]", cleaned):
        return None
    index = _index(knowledge)
    pieces = [piece for piece in _pieces(text, index) if piece.term.kind != "filler"]
    start, end = text.find(cleaned[0]), len(text.rstrip(" .,;:-–"))
    kinds = {piece.term.kind for piece in pieces}
    leftover = _leftover(text, _pieces(text, index))
    single = sum(piece.term.kind in ("modality", "whole") for piece in pieces) == 1
    if not single or (leftover and "body" not in kinds and not _is_examination(pieces)):
        return _as_written(cleaned, start, end, text)
    whole = _span(text, pieces)
    return replace(whole, start=start, end=end, raw=text[start:end], certain=whole.certain and not leftover)


def _as_written(cleaned: str, start: int, end: int, text: str) -> ExaminationSpan:
    return ExaminationSpan(
        start=start, end=end, description=cleaned, modality=None, body=None, side=None, contrast=None,
        certain=False, raw=text[start:end],
    )  # fmt: skip


def _leftover(text: str, pieces: list[_Piece]) -> bool:
    """Tell whether words stand in the text that no term accounts for."""
    rest = list(text)
    for piece in pieces:
        rest[piece.start : piece.end] = " " * (piece.end - piece.start)
    return bool(re.search(r"[^\W\d_]{2,}|\d{2,}", _JOINING.sub(" ", "".join(rest))))


def _pieces(text: str, index: _Index) -> list[_Piece]:
    """Find the terms, the longest wording first, left to right."""
    words = [(match.group().lower(), match.start(), match.end()) for match in _WORD.finditer(text)]
    pieces: list[_Piece] = []
    place = 0
    while place < len(words):
        count, found = _terms_at(words, place, text, index)
        pieces.extend(found)
        place += count
    return pieces


def _terms_at(
    words: list[tuple[str, int, int]], place: int, text: str, index: _Index
) -> tuple[int, list[_Piece]]:
    longest = LONGEST_TERM if words[place][0] in index.first else 0
    for count in range(min(longest, len(words) - place), 0, -1):
        taken = words[place : place + count]
        term = index.terms.get(tuple(word for word, _, _ in taken))
        if term and _is_meant(term, taken, text):
            return count, [_Piece(term, taken[0][1], taken[-1][2])]
    word, start, end = words[place]
    if word not in index.compounds:
        if len(index.compounds) > MOST_REMEMBERED:
            index.compounds.clear()
        index.compounds[word] = _compound(word, index)
    return 1, [_Piece(term, start, end) for term in index.compounds[word]]


def _is_meant(term: Term, taken: list[tuple[str, int, int]], text: str) -> bool:
    """Tell a term from an everyday word: one letter counts only as a side behind a body part, on one line."""
    start, end = taken[0][1], taken[-1][2]
    if "\n" in text[start:end]:
        return False
    if end - start == 1 and term.kind == "side":
        return text[start].isupper() or bool(re.match(r"\.|\s|$|,", text[end : end + 1]))
    return True


def _compound(word: str, index: _Index) -> list[Term]:
    """Take "knäröntgen", "thoraxrtg", "dtbuk" and "buk-ct" apart."""
    for form, modality in index.modality.items():
        if len(form) >= 3 and word.endswith(form):
            front = word.removesuffix(form)
            body = index.body.get(front) or index.body.get(front.removesuffix("s"))
            if body:
                return [modality, body]
        if word.startswith(form) and len(form) <= 3 and len(word) > len(form) + 2:
            body = index.body.get(word.removeprefix(form))
            if body:
                return [modality, body]
    return []


def _groups(text: str, pieces: list[_Piece]) -> list[list[_Piece]]:
    """Put the terms of one examination together, modality first or last."""
    groups: list[list[_Piece]] = []
    for piece in pieces:
        if groups and _continues(text, groups[-1], piece):
            groups[-1].append(piece)
        else:
            groups.append([piece])
    return [trimmed for group in groups if (trimmed := _trimmed(group))]


def _trimmed(group: list[_Piece]) -> list[_Piece]:
    """Drop filler words at both ends."""
    while group and group[-1].term.kind == "filler":
        group = group[:-1]
    while group and group[0].term.kind == "filler":
        group = group[1:]
    return group


def _continues(text: str, group: list[_Piece], piece: _Piece) -> bool:
    gap = text[group[-1].end : piece.start]
    kinds = [one.term.kind for one in group]
    if not re.fullmatch(r"[ \t]*(?:[-–,/+&.()]|och|o|samt)?[ \t]*\(?", gap):
        return False
    has_modality = "modality" in kinds or "whole" in kinds
    kind = piece.term.kind
    if kind in ("modality", "whole"):
        return not has_modality and "body" in kinds and "," not in gap and kind == "modality"
    if kind == "body" and "," in gap:
        return has_modality and group[0].term.name in JOINED
    return kind not in kinds if kind in ("side", "contrast") else True


def _is_examination(group: list[_Piece]) -> bool:
    kinds = {piece.term.kind for piece in group}
    alone = any(piece.term.alone for piece in group)
    return "whole" in kinds or alone or {"modality", "body"} <= kinds


def _span(text: str, group: list[_Piece]) -> ExaminationSpan:
    """Word one examination."""
    whole = next((piece.term.name for piece in group if piece.term.kind == "whole"), None)
    modality = next((piece.term.name for piece in group if piece.term.kind == "modality"), None)
    alone = any(piece.term.alone for piece in group)
    parts = dict.fromkeys(piece.term.name for piece in group if piece.term.kind == "body")
    body = "/".join(parts) or None
    side = next((piece.term.name for piece in group if piece.term.kind == "side"), None)
    contrast = next((piece.term.name for piece in group if piece.term.kind == "contrast"), None)
    words = [whole or modality, body, side, contrast]
    start, end = group[0].start, group[-1].end
    return ExaminationSpan(
        start=start,
        end=end,
        description=" ".join(word for word in words if word),
        modality=modality or (whole.split(" ")[0] if whole else None),
        body=body or (whole.partition(" ")[2] or None if whole else None),
        side=side,
        contrast=contrast,
        certain=bool(whole or alone or (modality and body)),
        raw=text[start:end],
    )

"""A sentence beside the list that speaks of one of its examinations: "Nr 2 utgår", "OBS vänster!".

What it says of it nobody can list. That it names a listed examination by its place, a part of a body by
itself, or a side that the list does not have, is plain, and makes the list a doubt.
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path

from intake.extract.knowledge import Knowledge
from intake.extract.values.exam_terms import Piece, find_pieces, index_of
from intake.extract.values.examinations import ExaminationSpan

WORDS_FILE = Path(__file__).with_name("pointed.toml")
SEVERAL = 2  # examinations
SHORTEST = 4  # letters of a part's word: "leg", "dig" and "öra" are other words as well
OWN = "sin"
OTHER = frozenset(("hand", "trauma", "mamma"))  # "ta hand om", what happened, whose mother
ANY = "Slätröntgen"  # "röntgen" is the department as well
TOLD = 3  # words in small letters that a sentence has, and a heading hardly
OPENING = " -–•*(0123456789.)"  # before a sentence's first word
_ENDS = re.compile(r"(?<=\w\w)[.!?]\s+(?=[A-ZÅÄÖ\d])|\n")

Stretch = tuple[int, int]


def find_pointing(
    text: str, asked: Sequence[ExaminationSpan], taken: Sequence[Stretch], knowledge: Knowledge
) -> Iterator[str]:
    """Yield the words by which a sentence without an examination speaks of one that is asked for.

    `taken` is where examinations, places and names of houses stand.
    """
    for start, end in _sentences(text):
        if not asked or any(a < end and start < b and _is_of(asked, a) for a, b in taken):
            continue
        yield from _of_several(text[start:end], asked)
        pieces = [
            piece
            for piece in find_pieces(text[start:end], index_of(knowledge))
            if not any(a < start + piece.end and start + piece.start < b for a, b in taken)
        ]
        pieces = [piece for piece in pieces if not _is_complaint(text[start:end], piece, asked)]
        yield from _by_side(text[start:end], pieces, asked)
        yield from _by_part(_without(text, start, end, taken), pieces)


def _sentences(text: str) -> Iterator[Stretch]:
    start = 0
    for found in _ENDS.finditer(text):
        yield start, found.start()
        start = found.end()
    yield start, len(text)


def _is_of(asked: Sequence[ExaminationSpan], start: int) -> bool:
    return any(one.start <= start < one.end for one in asked)


def _of_several(sentence: str, asked: Sequence[ExaminationSpan]) -> Iterator[str]:
    """Yield "den första", "punkt 2": one of several is spoken of."""
    found = _says("by_place").search(sentence) if len(asked) >= SEVERAL else None
    if found and not _says("rest_left_out").search(sentence):
        yield found.group()
    for key in ("again", "of_days"):
        if found := _says(key).search(sentence):
            yield found.group()


def _without(text: str, start: int, end: int, taken: Sequence[Stretch]) -> str:
    """Return a sentence with a sign for what is read of it: "till Mammografin, SÄS Borås" is a place."""
    signs = list(text[start:end])
    for first, last in taken:
        for at in range(max(first, start), min(last, end)):
            signs[at - start] = "¤"
    return "".join(signs)


def _is_complaint(sentence: str, piece: Piece, asked: Sequence[ExaminationSpan]) -> bool:
    """Tell what the patient has, of the part that is asked for: "har sökt oss för smärtor i höger höft"."""
    if piece.term.kind != "body" or any(piece.term.name not in (one.body or "").split("/") for one in asked):
        return False
    said = [found.group() for found in _says("of_images").finditer(sentence)]
    is_mere = all(_says("weak").fullmatch(word) for word in said)
    return is_mere and not _says("limits").search(sentence)


def _by_side(sentence: str, pieces: Sequence[Piece], asked: Sequence[ExaminationSpan]) -> Iterator[str]:
    """Yield a side, where not every examination is of that one and no other part of a body is meant."""
    sides = {one.side for one in asked}
    listed = {part for one in asked for part in (one.body or "").split("/")}
    parts = {piece.term.name for piece in pieces if piece.term.kind == "body"}
    is_of_images = _says("of_images").search(sentence) is not None
    is_of_another = _is_operated(sentence) or (bool(parts) and not parts & listed and not is_of_images)
    for piece in pieces:
        is_side = piece.term.kind == "side" and sides != {piece.term.name} and not is_of_another
        if is_side and _says("sides").search(sentence) and not _is_own(sentence, piece):
            yield sentence[piece.start : piece.end]


def _is_operated(sentence: str) -> bool:
    """Tell what was done to the patient once: "opererades hos oss med höftprotes vänster sida"."""
    said = [found.group() for found in _says("of_images").finditer(sentence)]
    return _says("operated").search(sentence) is not None and all(map(_says("weak").fullmatch, said))


def _is_own(sentence: str, piece: Piece) -> bool:
    """Tell "ont i sin högra höft", "hos sin dotter": it is somebody's own, and no left side."""
    is_word = sentence[piece.start : piece.end].casefold() == OWN
    before = sentence[: piece.start].split()[-1:]
    goes_on = re.match(r"\s+[a-zåäö]{3}", sentence[piece.end :]) is not None
    return is_word and goes_on and bool(before) and _says("owners").fullmatch(before[0]) is not None


def _by_part(sentence: str, pieces: Sequence[Piece]) -> Iterator[str]:
    """Yield a part of a body, or how one was looked at, in a sentence of sending, having or wanting."""
    if not _says("of_images").search(sentence) or _is_operated(sentence) or _is_illness(sentence):
        return
    yield from (found.group() for found in _says("techniques").finditer(sentence))
    for piece in pieces:
        word = sentence[piece.start : piece.end]
        is_no_name = not sentence[: piece.start].strip(OPENING) or word[0].islower() or word.isupper()
        is_part = piece.term.kind == "body" and len(word) >= SHORTEST and word.casefold() not in OTHER
        is_part = is_part and not _is_of_a_meeting(sentence, piece)
        is_technique = piece.term.kind == "modality" and piece.term.name != ANY and _is_told(sentence)
        if is_no_name and (is_part or is_technique):
            yield word


def _is_illness(sentence: str) -> bool:
    """Tell how somebody fell ill or was hurt, in words that ask for nothing: "insjuknade med lungemboli"."""
    said = [found.group() for found in _says("of_images").finditer(sentence)]
    is_mere = all(map(_says("weak").fullmatch, said)) and not _says("limits").search(sentence)
    return is_mere and _says("fell_ill").search(sentence) is not None


def _is_of_a_meeting(sentence: str, piece: Piece) -> bool:
    """Tell a part of a body that says which conference it is: "MDK lever"."""
    before = sentence[: piece.start].split()[-1:]
    return bool(before) and _says("meetings").fullmatch(before[0]) is not None


def _is_told(sentence: str) -> bool:
    return sum(word.islower() for word in sentence.split()) >= TOLD


@cache
def _says(key: str) -> re.Pattern[str]:
    words = tomllib.loads(WORDS_FILE.read_text(encoding="utf-8"))[key]
    joined = "|".join(f"(?:{one})" for one in words).replace(" ", r"\s+")
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)

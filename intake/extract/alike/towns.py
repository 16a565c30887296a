"""A house's town below its name, which one reader took for part of it: "Kattegattkliniken / Halmstad"."""

from collections.abc import Sequence
from dataclasses import replace

from intake.extract.alike.sameness import PLACES, fold, is_same_ink
from intake.extract.knowledge import Knowledge
from intake.extract.places.index import index_places
from intake.extract.places.words import key_of
from models.order import Candidate, FieldName, Reader

FIRMS = (["ab"], ["hb"], ["kb"])  # what a firm's name ends in
LEAST = 0.7  # how sure the letterhead's reader must be of where the name ends


def without_towns(candidates: Sequence[Candidate], knowledge: Knowledge) -> list[Candidate]:
    """Give the language reader's houses the end that the layout has, where nothing but towns follows it."""
    heads = [one for one in candidates if _is_house(one) and one.reader is Reader.LAYOUT]
    heads = [one for one in heads if one.confidence >= LEAST]
    return [_settled(one, heads, knowledge) for one in candidates]


def _is_house(one: Candidate) -> bool:
    return one.field is FieldName.CLINIC and one.directory_id is None


def _settled(one: Candidate, heads: Sequence[Candidate], knowledge: Knowledge) -> Candidate:
    if not _is_house(one) or one.reader is not Reader.LANGUAGE:
        return one
    mine = fold(one.value).split()
    for head in heads:
        theirs = fold(head.value).split()
        rest = mine[len(theirs) :]
        if mine[: len(theirs)] == theirs and is_same_ink(one, head) and are_towns(rest, knowledge):
            return replace(one, value=head.value, evidence=head.evidence)
    return one


def are_towns(words: Sequence[str], knowledge: Knowledge) -> bool:
    """Say whether words, folded, are all towns' names."""
    towns = {*knowledge.place_words["municipality"], *index_places(knowledge).towns}
    return all(word in towns or key_of(word, knowledge) in towns for word in words)


def as_firms(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Take a unit by its town for the firm that another reading calls so: "Hjärtkliniken Kungsbacka AB"."""
    firms = {
        fold(one.value).rpartition(" ")[0]
        for one in candidates
        if one.field in PLACES and one.directory_id is None and fold(one.value).split()[-1:] in FIRMS
    }
    return [
        replace(one, value=" ".join(one.raw.split()), directory_id=None)
        if one.field in PLACES and one.directory_id and fold(one.raw) in firms
        else one
        for one in candidates
    ]

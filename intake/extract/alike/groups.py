"""Candidates that stand for one value, taken together."""

from collections.abc import Sequence
from dataclasses import dataclass

from intake.extract.alike.sameness import PLACES, adds_last_names, fold, is_same, is_same_ink
from intake.extract.alike.whole import is_person_like
from intake.extract.labels.wordings import load_wordings
from intake.extract.places.houses import ends_as_unit
from models.order import Candidate, FieldName, Reader

VOTE = 0.4  # what a reader believes less does not count as its word
RIVAL = 0.65  # a second value that strong is a doubt
PLAIN = 0.85  # a reader's confidence in a value by an exact label or a plain sentence
ENOUGH = 0.8  # the grammar's in a place that a cue names: its house is all but sure
ENDS = 0.7  # layout's confidence in a value whose end it is believed about
SIDE_ISSUES = {FieldName.FORWARD_TO, FieldName.REPORT_DESTINATION}  # most orders name none
FORMAL = {Reader.LAYOUT, Reader.GRAMMAR}  # who reads by rules
READERS = {Reader.LAYOUT, Reader.LANGUAGE, Reader.GRAMMAR}


@dataclass(frozen=True, slots=True)
class Group:
    """Candidates that stand for one value."""

    members: tuple[Candidate, ...]

    @property
    def readers(self) -> set[Reader]:
        return {member.reader for member in self.members if member.confidence >= VOTE} & READERS

    def sureness(self, reader: Reader) -> float:
        """Return how sure a reader is; 0 where it does not vote."""
        found = (member.confidence for member in self.members if member.reader is reader)
        return max((sure for sure in found if sure >= VOTE), default=0.0)

    @property
    def strength(self) -> float:
        """Return how sure the readers are together, taken as independent: 1 - (1 - a)(1 - b)."""
        doubt = 1.0
        for reader in {member.reader for member in self.members}:
            doubt *= 1.0 - max(member.confidence for member in self.members if member.reader is reader)
        return 1.0 - doubt

    @property
    def best(self) -> Candidate:
        """Return the candidate to show: a place in full, a name as most readers give it."""
        best = max(self.members, key=self._rank)
        best = next((one for one in self.members if _is_whole_of(one, best)), best)
        return next((one for one in self.members if _ends_sooner(one, best)), best)

    def _rank(self, one: Candidate) -> tuple[bool, int, int, float]:
        support = 0 if one.directory_id else self.support(one)
        return one.directory_id is not None, support, len(fold(one.value)), one.confidence

    def support(self, one: Candidate) -> int:
        """Return how many readers give this very value."""
        like = (member for member in self.members if fold(member.value) == fold(one.value))
        return len({member.reader for member in like if member.confidence >= VOTE})

    @property
    def is_torn(self) -> bool:
        """Say whether readers took more or less of the same words: where the value ends is in doubt."""
        return any(
            is_same_ink(one, other) and fold(one.value) != fold(other.value)
            for one in self.members
            for other in self.members
        )


def counts(candidate: Candidate) -> bool:
    """Say whether a candidate is worth a doubt: what most orders do not name takes more than a hint."""
    least = ENOUGH if candidate.reader is Reader.GRAMMAR else PLAIN
    return candidate.field not in SIDE_ISSUES or candidate.confidence >= least


def group(candidates: Sequence[Candidate]) -> list[Group]:
    """Put candidates that mean the same together, the strongest group first."""
    groups: list[list[Candidate]] = []
    for candidate in sorted(candidates, key=lambda one: -one.confidence):
        home = next((group for group in groups if all(is_same(candidate, member) for member in group)), None)
        if home is None:
            groups.append([candidate])
        else:
            home.append(candidate)
    return sorted((Group(tuple(group)) for group in groups), key=lambda group: -group.strength)


def _is_whole_of(one: Candidate, other: Candidate) -> bool:
    """Say whether a label's or a sentence's value has the last names that others, reading a line, cut off."""
    if one.field is not FieldName.DOCTOR or one.confidence < VOTE or one.reader not in FORMAL:
        return False
    return is_same_ink(one, other) and adds_last_names(one.value, other.value)


def _ends_sooner(one: Candidate, other: Candidate) -> bool:
    """Say whether layout's value ends where another reader ran on: into a label, a person, the next line."""
    if one.reader is not Reader.LAYOUT or one.confidence < VOTE or other.reader is Reader.LAYOUT:
        return False
    if not is_same_ink(one, other) and one.field not in PLACES:
        return False
    mine, theirs = fold(one.raw), fold(other.raw)
    if not theirs.startswith(mine + " "):
        return False
    if load_wordings().match(theirs[len(mine) :], fuzzy=False) is not None:
        return one.confidence >= ENDS
    rest = other.raw.strip()[len(one.raw.strip()) :].strip(" ,/()–-")
    if one.field not in PLACES or one.directory_id is not None or other.directory_id is not None:
        return False
    if one.confidence >= ENDS and is_person_like(rest):
        return True
    return _is_in_one_line(one, other) and not ends_as_unit(rest)


def _is_in_one_line(one: Candidate, other: Candidate) -> bool:
    """Say whether a value is the first line of the other: what stands below it says what a house does."""
    if one.evidence is None or other.evidence is None:
        return False
    mine, theirs = one.evidence.bbox, other.evidence.bbox
    return bool(mine and theirs and theirs.bottom > mine.bottom + mine.height / 4)

"""Two readings into one field, or a doubt.

A value stands when two readers name it, or when one names it by a plain label and the directory or a checksum
bears it out, and nothing speaks for another. On a picture its letters must be sure as well. Everything else
is shown with its candidates and flagged.
"""

import re
from collections.abc import Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from intake.extract.agree.ink import Ink, look_at
from intake.extract.agree.sameness import NAMES, PLACES, fold, is_same, is_same_ink
from intake.extract.knowledge import Knowledge
from intake.extract.labels.wordings import load_wordings
from intake.extract.places.resolve import resolve_place
from intake.extract.values.names import has_title, is_name
from models.order import Candidate, Field, FieldName, Reader
from models.page import Page

PLAIN = 0.85  # a reader's confidence in a value by an exact label or a plain sentence
TWOFOLD = 0.94  # the language reader's confidence where its network and its grammar of notes say the same
WORDS, ABBREVIATIONS = 0.5, 0.84  # ink that is sure enough for a place that the directory knows by every word
VOTE = 0.4  # what a reader believes less does not count as its word
FOREIGN = re.compile(
    r"[^\W\d_a-zA-ZåäöÅÄÖ]"
)  # letters that the engine's Swedish takes for one another: é, ć, è
GLUED = re.compile(r"[a-zåäö]{3}[A-ZÅÄÖ]")  # "AnderssonTel": two words that the page ran together
RIVAL = 0.65  # a second value that strong is a doubt
BORNE_OUT = {FieldName.CLINIC, FieldName.DESTINATION, FieldName.FORWARD_TO, FieldName.REPORT_DESTINATION}
SIDE_ISSUES = {FieldName.FORWARD_TO, FieldName.REPORT_DESTINATION}  # most orders name none
READERS = {Reader.LAYOUT, Reader.LANGUAGE, Reader.GRAMMAR}
CLOSED = {FieldName.CHANNEL, FieldName.CONSENT, FieldName.REQUESTER, FieldName.REPLY_FAX}


def _ends_sooner(one: Candidate, other: Candidate) -> bool:
    """Say whether a label's value ends where another reader ran on into the next label."""
    mine, theirs = fold(one.raw), fold(other.raw)
    if one.reader is not Reader.LAYOUT or one.confidence < 0.7 or not theirs.startswith(mine + " "):
        return False
    return load_wordings().match(theirs[len(mine) :], fuzzy=False) is not None


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """The outcome for one field: a value or none, and whether it can be acted on."""

    field: Field | None
    is_sure: bool
    rivals: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class _Group:
    """Candidates that stand for one value."""

    members: tuple[Candidate, ...]

    @property
    def readers(self) -> set[Reader]:
        return {member.reader for member in self.members if member.confidence >= VOTE} & READERS

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
        if best.field not in PLACES:
            return best
        return next((one for one in self.members if _ends_sooner(one, best)), best)

    def _rank(self, one: Candidate) -> tuple[bool, int, int, float]:
        support = 0 if one.directory_id else self.support(one)
        return one.directory_id is not None, support, len(fold(one.value)), one.confidence

    def support(self, one: Candidate) -> int:
        """Return how many readers give this very value."""
        like = (member for member in self.members if fold(member.value) == fold(one.value))
        return len({member.reader for member in like if member.confidence >= VOTE})


def weigh(
    name: FieldName,
    candidates: Iterable[Candidate],
    pages: Mapping[int, Page],
    proves: Callable[[Candidate], bool] = lambda candidate: False,
    knowledge: Knowledge | None = None,
) -> Weighed:
    """Weigh the candidates of one field.

    `proves` says whether an identity's checksum bears it out. `knowledge` is what a place
    on a picture is looked up in once more, word for word.
    """
    groups = _group([candidate for candidate in candidates if candidate.field is name and _counts(candidate)])
    if not groups:
        return Weighed(field=None, is_sure=True)
    best = groups[0]
    ink = _best_ink(best, pages)
    rivals = tuple(group.best for group in groups[1:] if _is_rival(group, best))
    agreed = _is_agreed(name, best, proves)
    legible = ink.is_print or name in CLOSED or _is_legible(name, best, ink, knowledge)
    sure = agreed and not rivals and legible
    field = _field(best, groups, confidence=_confidence(agreed, sure, best, ink))
    return Weighed(field=field, is_sure=sure, rivals=rivals)


def _is_rival(group: _Group, best: _Group) -> bool:
    """Say whether another value makes a doubt.

    What the language reader alone makes of a text is no rival to a value that two readers give.
    """
    if group.strength < RIVAL:
        return False
    return len(best.readers) < 2 or group.readers != {Reader.LANGUAGE}


def _counts(candidate: Candidate) -> bool:
    """Say whether a candidate is worth a doubt: what most orders do not name takes more than a hint."""
    return candidate.field not in SIDE_ISSUES or candidate.confidence >= PLAIN


def _group(candidates: Sequence[Candidate]) -> list[_Group]:
    groups: list[list[Candidate]] = []
    for candidate in sorted(candidates, key=lambda one: -one.confidence):
        home = next((group for group in groups if all(is_same(candidate, member) for member in group)), None)
        if home is None:
            groups.append([candidate])
        else:
            home.append(candidate)
    return sorted((_Group(tuple(group)) for group in groups), key=lambda group: -group.strength)


def _is_agreed(name: FieldName, group: _Group, proves: Callable[[Candidate], bool]) -> bool:
    if name in NAMES and GLUED.search(group.best.value):
        return False
    if len(group.readers) > 1:
        free_text = name in NAMES or (name in PLACES and group.best.directory_id is None)
        return not free_text or group.support(group.best) > 1 or not _is_torn(group)
    best = max(group.members, key=lambda one: one.confidence)
    if best.confidence < PLAIN:
        return False
    if name in BORNE_OUT:
        return best.directory_id is not None and (
            best.reader is not Reader.LANGUAGE or best.confidence >= TWOFOLD
        )
    if name is FieldName.DOCTOR:
        return best.reader is Reader.LAYOUT and has_title(best.raw) and is_name(best.value)
    if name is FieldName.PATIENT_ID:
        return proves(best)
    return name in CLOSED


def _is_torn(group: _Group) -> bool:
    """Say whether readers took more or less of the same words: where the name ends is in doubt."""
    return any(
        is_same_ink(one, other) and fold(one.value) != fold(other.value)
        for one in group.members
        for other in group.members
    )


def _is_legible(name: FieldName, group: _Group, ink: Ink, knowledge: Knowledge | None) -> bool:
    """Say whether a value on a picture can be relied on letter by letter.

    A place must be in the directory with every one of its words: "Int klin HSV" may have been "Inf klin HSV".
    Long words that it knows are sure even where the engine is not; an abbreviation is not: HSV is like HSH.
    """
    if name not in PLACES or knowledge is None or group.best.directory_id is None:
        spelt = name in NAMES or name in PLACES  # its letters are all there is to it
        return ink.is_sure and not (spelt and FOREIGN.search(group.best.value))
    place = resolve_place(group.best.raw, knowledge)
    if place.rivals or not place.is_spelt_out:
        return False
    shortest = min((len(word) for word in re.findall(r"\w+", group.best.raw)), default=0)
    return ink.is_sure or ink.confidence >= (WORDS if shortest >= 4 else ABBREVIATIONS)


def _best_ink(group: _Group, pages: Mapping[int, Page]) -> Ink:
    return max(
        (look_at(member.evidence, pages) for member in group.members),
        key=lambda ink: (ink.is_sure, ink.confidence),
    )


def _confidence(agreed: bool, sure: bool, group: _Group, ink: Ink) -> float:
    if sure:
        return round(0.5 + 0.5 * group.strength * max(ink.confidence, 0.9), 3)
    return round(min(0.49 if not agreed else 0.74, group.strength) * max(ink.confidence, 0.3), 3)


def _field(group: _Group, groups: Sequence[_Group], confidence: float) -> Field:
    best = group.best
    why = "; ".join(f"{member.reader.value}: {member.why}" for member in group.members)
    return Field(
        value=best.value,
        raw=best.raw,
        confidence=confidence,
        evidence=best.evidence,
        directory_id=best.directory_id,
        why=why,
        candidates=tuple(member for other in groups for member in other.members),
    )


def without_person(clinic: Field, doctor: Field | None) -> Field:
    """Take the doctor's name off a clinic that no directory knows: "Naprapat Sundins mottagning, Eva Ek"."""
    if clinic.directory_id or doctor is None:
        return clinic
    value = re.sub(rf"\s*[,/–-]\s*{re.escape(doctor.value)}$", "", clinic.value)
    return replace(clinic, value=value) if value else clinic


def complete_place(field: Field, sender: Field | None) -> Field:
    """Give a unit without hospital the hospital of the sender's letterhead, fax header or mail address."""
    if field.directory_id or sender is None or not sender.directory_id:
        return field
    hospital = sender.value.rsplit(", ", 1)[-1]
    if fold(hospital) in fold(field.value):
        return field
    return replace(
        field,
        value=f"{field.value}, {hospital}",
        directory_id=sender.directory_id,
        why=f"{field.why}; hospital: {sender.why}",
    )

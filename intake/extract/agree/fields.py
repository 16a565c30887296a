"""Candidates into one field, or a doubt.

Every value gets the calibrated probability of being right, reckoned from facts (`evidence.py`) whose weights
were fitted (`training/agreement`). It stands where that is high enough and nothing speaks a plain veto
(`vetoes.toml`); on a picture its letters must be sure as well. Everything else is shown and flagged.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from intake.extract.agree.evidence import facts_of
from intake.extract.agree.groups import PLAIN, RIVAL, Group
from intake.extract.agree.ink import Ink, Patch, look_at
from intake.extract.agree.reckoning import Reckoned, reckon
from intake.extract.agree.sameness import NAMES, PLACES
from intake.extract.agree.scene import Scene
from intake.extract.knowledge import Knowledge
from intake.extract.places.resolve import resolve_place
from intake.extract.values.spelling import is_known_name, is_nearly_known
from models.order import Candidate, Field, FieldName, Reader
from models.page import Page

SPELT = NAMES | PLACES
# The engine's confidence in what no list holds: of names below, every third is misread.
UNKNOWN_NAME, UNKNOWN_TWICE, UNKNOWN_PLACE = 0.93, 0.90, 0.90
LONG = 4  # letters of a word that is no abbreviation
WORDS, ABBREVIATIONS = 0.5, 0.84  # ink that is sure enough for a place that the directory knows by every word
FOREIGN = re.compile(
    r"[^\W\d_a-zA-ZåäöÅÄÖ]"
)  # letters that the engine's Swedish takes for one another: é, ć, è
GLUED = re.compile(r"[a-zåäö]{3}[A-ZÅÄÖ]")  # "AnderssonTel": two words that the page ran together
CLOSED = {FieldName.CHANNEL, FieldName.CONSENT, FieldName.REQUESTER, FieldName.REPLY_FAX}
DOUBTED = 0.74  # the most that is said of a value which is not acted on


@dataclass(frozen=True, slots=True, kw_only=True)
class Weighed:
    """The outcome for one field: a value or none, and whether it can be acted on."""

    field: Field | None
    is_sure: bool
    rivals: tuple[Candidate, ...] = ()


@dataclass(frozen=True, slots=True)
class _Judged:
    """A group with what is thought of it."""

    group: Group
    reckoned: Reckoned


def weigh(
    name: FieldName,
    groups: Sequence[Group],
    scene: Scene,
    proves: Callable[[Candidate], bool] = lambda candidate: False,
) -> Weighed:
    """Weigh the groups of one field's candidates.

    `proves` says whether an identity's checksum bears it out.
    """
    if not groups:
        return Weighed(field=None, is_sure=True)
    judged = [_Judged(group, reckon(name, facts_of(group, groups, scene))) for group in groups]
    # What no fit knows keeps its order: the strongest group first.
    best = max(judged, key=lambda one: one.reckoned.probability)
    ink = _best_ink(best.group, scene.pages)
    legible = ink.is_print or name in CLOSED or _is_legible(name, best.group, ink, scene.knowledge)
    agreed = _is_agreed(name, best, proves)
    rivals = tuple(other.best for other in groups if other is not best.group and _is_rival(other, best.group))
    sure = agreed and legible and (best.reckoned.is_fitted or not rivals)
    field = _field(best, groups, _confidence(best, sure, ink))
    return Weighed(field=field, is_sure=sure, rivals=rivals)


def _is_rival(group: Group, best: Group) -> bool:
    """Say whether another value is worth being shown as a rival.

    What the language reader alone makes of a text is none to a value that two readers give.
    """
    if group.strength < RIVAL:
        return False
    return len(best.readers) < 2 or group.readers != {Reader.LANGUAGE}


def _is_agreed(name: FieldName, judged: _Judged, proves: Callable[[Candidate], bool]) -> bool:
    group = judged.group
    if name in NAMES and GLUED.search(group.best.value):
        return False
    if judged.reckoned.is_fitted:
        return judged.reckoned.is_sure
    if len(group.readers) > 1:
        return name not in NAMES or group.support(group.best) > 1 or not group.is_torn
    best = max(group.members, key=lambda one: one.confidence)
    if best.confidence < PLAIN:
        return False
    return proves(best) if name is FieldName.PATIENT_ID else name in CLOSED


def _is_legible(name: FieldName, group: Group, ink: Ink, knowledge: Knowledge) -> bool:
    """Say whether a value on a picture can be relied on letter by letter.

    A place must be in the directory with every one of its words: "Int klin HSV" may have been "Inf klin HSV".
    Long words that it knows are sure even where the engine is not; an abbreviation is not: HSV is like HSH.
    """
    if name not in SPELT:
        return ink.is_sure
    if name in NAMES:
        return _is_legible_name(group.best.value.split(), ink)
    if group.best.directory_id is None:  # its letters are all there is to it
        return ink.is_sure and ink.confidence >= UNKNOWN_PLACE and not FOREIGN.search(group.best.value)
    same = (one for one in group.members if one.value == group.best.value and one.directory_id)
    return any(_is_legible_place(raw, ink, knowledge) for raw in {one.raw for one in same})


def _is_legible_name(words: Sequence[str], ink: Ink) -> bool:
    """Say whether a name can be relied on: of a word that is on no list the engine itself has to be sure."""
    unknown = [word for word in words if not is_known_name(word)]
    if any(FOREIGN.search(word) for word in unknown) or not ink.spelling(words).is_sure:
        return False
    return all(ink.spelling([word]).confidence >= _enough(word, ink) for word in unknown)


def _enough(word: str, ink: Ink) -> float:
    """Return the engine's confidence from which a word that is on no list is taken for read."""
    again = ink.spelling([word]).second == "same"
    return UNKNOWN_TWICE if again and not is_nearly_known(word) else UNKNOWN_NAME


def _is_legible_place(raw: str, ink: Ink, knowledge: Knowledge) -> bool:
    """Say whether one reader's words, and no label's among them, are all the directory's and plain to see."""
    place = resolve_place(raw, knowledge)
    if place.rivals or not place.is_spelt_out:
        return False
    patches = ink.spelling(raw.split()).patches
    return bool(patches) and all(patch.is_sure or _is_plain(patch) for patch in patches)


def _is_plain(patch: Patch) -> bool:
    """Say whether words that the directory knows can be relied on: numbers never, long words soonest."""
    words = [re.sub(r"\W", "", word.text) for word in patch.first]
    if any(letter.isdigit() for word in words for letter in word):
        return False
    return patch.confidence >= (WORDS if min(map(len, words), default=0) >= LONG else ABBREVIATIONS)


def _best_ink(group: Group, pages: Mapping[int, Page]) -> Ink:
    return max(
        (look_at(member.evidence, pages) for member in group.members),
        key=lambda ink: (ink.is_sure, ink.confidence),
    )


def _confidence(judged: _Judged, sure: bool, ink: Ink) -> float:
    """Return the probability of being right; of what is not fitted, the readers' own sureness."""
    if judged.reckoned.is_fitted:
        stated = judged.reckoned.probability
    else:
        stated = 0.5 + 0.5 * judged.group.strength if sure else judged.group.strength
    return round(
        (stated if sure else min(stated, DOUBTED)) * (1.0 if ink.is_print else max(ink.confidence, 0.3)), 3
    )


def _field(judged: _Judged, groups: Sequence[Group], confidence: float) -> Field:
    best = judged.group.best
    why = "; ".join(f"{member.reader.value}: {member.why}" for member in judged.group.members)
    return Field(
        value=best.value,
        raw=best.raw,
        confidence=confidence,
        evidence=best.evidence,
        directory_id=best.directory_id,
        why=f"{why}{judged.reckoned.told}",
        candidates=tuple(member for other in groups for member in other.members),
    )


def doubt(weighed: Weighed, why: str) -> Weighed:
    """Return an outcome that is not acted on, and why."""
    if weighed.field is None or not weighed.is_sure:
        return weighed
    confidence = min(weighed.field.confidence, DOUBTED)
    field = replace(weighed.field, confidence=confidence, why=f"{weighed.field.why}; doubted: {why}")
    return replace(weighed, field=field, is_sure=False)

"""Candidates into one field, or a doubt.

Every value gets the calibrated probability of being right, reckoned from facts (`evidence.py`) whose weights
were fitted (`training/agreement`). It stands where that is high enough and nothing speaks a plain veto
(`vetoes.toml`); on a picture its letters must be sure as well. Everything else is shown and flagged.
"""

import re
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass, replace

from intake.extract.agree.ink import Ink, look_at
from intake.extract.agree.legible import is_legible
from intake.extract.agree.reckoning import Reckoned, reckon
from intake.extract.alike.groups import PLAIN, RIVAL, Group
from intake.extract.alike.sameness import NAMES
from intake.extract.facts.evidence import facts_of
from intake.extract.facts.scene import Scene
from models.order import Candidate, Field, FieldName, Reader
from models.page import Page

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
    checked = name is FieldName.PATIENT_ID and proves(best.group.best)
    legible = ink.is_print or name in CLOSED
    legible = legible or is_legible(name, best.group, ink, scene.knowledge, checked)
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


def _best_ink(group: Group, pages: Mapping[int, Page]) -> Ink:
    """Return the surest ink of those who read the very value: another may have seen half of it."""
    same = [member for member in group.members if member.value == group.best.value]
    return max(
        (look_at(member.evidence, pages) for member in same),
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

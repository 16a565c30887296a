"""A doctor who only stands in for the one who orders: somebody else's name, where any is read, outdoes it."""

import re
from collections.abc import Sequence

from intake.extract.alike.groups import VOTE
from intake.extract.alike.sameness import is_same_name
from intake.extract.facts.scene import CLAIM, Scene
from intake.extract.places.radiology import is_radiology
from intake.extract.places.resolve import resolve_place
from intake.extract.prose.grammar import cues
from models.order import Candidate, FieldName

STANDS_IN = "nobody else is named"  # so ends the reason that the layout reader gives for such a name


_SIGNED = re.compile(
    r"(?<!\w)sign(?:erad|erat|eras|\.)?(?: elektroniskt| digitalt)?(?: av)?[ :]", re.IGNORECASE
)


def stands_in(one: Candidate) -> bool:
    """Tell a name of another part that was taken because the form names and asks for nobody else."""
    return one.why.endswith(STANDS_IN)


def without_stand_ins(candidates: Sequence[Candidate]) -> list[Candidate]:
    """Leave out who stands in for nobody: another doctor is read."""
    doctors = [one for one in candidates if one.field is FieldName.DOCTOR and one.confidence >= VOTE]
    named = [one for one in doctors if not stands_in(one)]
    return [
        one
        for one in candidates
        if not (stands_in(one) and any(not is_same_name(one.value, other.value) for other in named))
    ]


def is_doubtful_part(best: Candidate, scene: Scene) -> bool:
    """Tell a stand-in whose part is unsure; who looks at images for radiology orders them."""
    if not stands_in(best):
        return False
    if "referrer" in best.why and any(cues("doctor", "refers").search(p.text) for p in scene.pages.values()):
        return False  # "Vi har remitterat ... Remitterande: öl Anna Berg"
    if "referrer" in best.why and any(_is_signed_by(best.value, page.text) for page in scene.pages.values()):
        return False
    clinics = (one for one in scene.candidates if one.field is FieldName.CLINIC and one.confidence >= CLAIM)
    asks = any(is_radiology(resolve_place(one.value, scene.knowledge), scene.knowledge) for one in clinics)
    return not (asks and "reviewer" in best.why)


def _is_signed_by(name: str, text: str) -> bool:
    """Say whether a line signs the paper by a person's last name: "Signerad 2026-11-18 K Dahlin"."""
    last = re.compile(rf"(?<![\w-]){re.escape(name.split()[-1])}(?![\w-])")
    lines = (line[found.end() :] for line in text.splitlines() if (found := _SIGNED.search(line)))
    return any(last.search(line) for line in lines)

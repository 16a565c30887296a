"""What speaks for a value and what against it: yes or no questions, the same for every field of a kind.

The weight of each answer is fitted (`training/agreement`), so an answer here is only ever a fact: who read
it, how, whether the directory knows it, what else stands on the page.
"""

import re
from collections.abc import Iterator, Sequence

from intake.extract.alike.groups import VOTE, Group
from intake.extract.alike.sameness import PLACES
from intake.extract.facts.cut import is_cut
from intake.extract.facts.doctors import facts_of_doctor, is_no_rival, signs_untitled
from intake.extract.facts.kin import is_of_same_house
from intake.extract.facts.places import facts_of_place, kind_of
from intake.extract.facts.readers import FAIR, PLAIN, facts_of_readers
from intake.extract.facts.scene import CLAIM, Scene
from intake.extract.facts.stand_ins import is_doubtful_part
from intake.extract.knowledge import Knowledge
from intake.extract.labels.wordings import load_wordings
from intake.extract.places.houses import names_house
from intake.extract.places.ours import is_our_department
from intake.extract.places.resolve import resolve_place
from intake.extract.values.names import is_name, strip_titles
from models.order import Candidate, FieldName, Reader
from models.page import Source

HEAD, FOOT = 0.15, 0.8  # parts of a page's height
RIVAL = 0.65  # a second value that strong counts
DOCTORS_HOUSE = "after a title"  # so begins the reason for a house beside a doctor's name
AS_STRONG = 0.05  # how little weaker a rival may be to be as strong
WHERE = re.compile(
    r"^label '[^']*', (right of|below|over|in the cell right of|in the cell below|in the box \w+)"
)


def facts_of(group: Group, groups: Sequence[Group], scene: Scene) -> frozenset[str]:
    """Return what is true of a group of candidates, as names of facts."""
    best = group.best
    groups = [
        other
        for other in groups
        if other is group
        or not (_is_receiver(other, group, scene.knowledge) or is_no_rival(other, group, scene))
    ]
    facts = {*facts_of_readers(group), *_of_label(group, scene), *_of_rivals(group, groups)}
    facts |= {*_of_page(best, group, scene)}
    if best.field in PLACES:
        facts |= {*facts_of_place(best, group, scene)}
        if is_our_department(resolve_place(best.value, scene.knowledge), scene.knowledge):
            facts.add("our own department")
    elif best.field is FieldName.DOCTOR:
        facts |= {*facts_of_doctor(best, scene)}
        if is_doubtful_part(best, scene):
            facts.add("stands in for another")
        if signs_untitled(group, scene):
            facts.add("signs without a title")
        titled = any(scene.is_titled(other.best) for other in groups if other is not group)
        if titled and "titled" not in facts:
            facts.add("a titled rival")
    return frozenset(facts)


def _is_receiver(rival: Group, group: Group, knowledge: Knowledge) -> bool:
    """Tell who is written to or whose part orders, no rival: radiology; a hospital beside its unit."""
    best = group.best
    if best.field is not FieldName.CLINIC:
        return False
    is_hunch = rival.readers == {Reader.LANGUAGE} and _is_bare(rival.best, knowledge)
    if is_hunch and Reader.LAYOUT in group.readers and not _is_bare(best, knowledge):
        return best.directory_id is not None
    kinds = (kind_of(resolve_place(one.value, knowledge).unit, knowledge) for one in (rival.best, best))
    if tuple(kind == "radiology" for kind in kinds) == (True, False):
        return True
    return is_of_same_house(rival, group, knowledge)


def _is_bare(one: Candidate, knowledge: Knowledge) -> bool:
    """Tell a hospital that the directory knows, without a unit."""
    return one.directory_id is not None and resolve_place(one.value, knowledge).unit is None


def _of_label(group: Group, scene: Scene) -> Iterator[str]:
    """Tell how the value stands to its label; one between two lines may belong to either."""
    labelled = [one for one in group.members if one.reader is Reader.LAYOUT and one.confidence >= VOTE]
    if not labelled:
        yield "no label"
        return
    best = max(labelled, key=lambda one: one.confidence)
    if where := WHERE.search(best.why):
        yield f"label: {where[1]}"
        below = where[1] == "below" and not scene.settles_below(best.evidence.page)
        if below and _could_stand(scene.nearer_above(best.evidence), best, scene.knowledge):
            yield "its label stands nearer another line"
    ways = {found[1] for one in scene.candidates if (found := WHERE.search(one.why))}
    if {"below", "over"} <= ways:
        yield "labels point both ways"


def _could_stand(text: str, best: Candidate, knowledge: Knowledge) -> bool:
    """Say whether other words could be the value of the same label: a date or an identity is no doctor."""
    if best.field in PLACES:
        place = resolve_place(text, knowledge)
        return place.receiver is not None or place.unit is not None or names_house(text)
    return is_name(strip_titles(text)) and load_wordings().match(text, fuzzy=False) is None


def _of_rivals(group: Group, groups: Sequence[Group]) -> Iterator[str]:
    others = [other for other in groups if other is not group]
    if not others:
        yield "no other value"
    else:
        yield "another value"
    strongest = max((other.strength for other in others), default=0.0)
    if strongest >= RIVAL:
        yield "a rival"
    if any(len(other.readers) > 1 for other in others):
        yield "a rival by two readers"
    if any(other.readers - {Reader.LANGUAGE} and other.strength >= RIVAL for other in others):
        yield "a rival by label or grammar"
    if strongest > group.strength:
        yield "a stronger rival"
    if strongest >= RIVAL and strongest > group.strength - AS_STRONG:
        yield "a rival as strong"
    if any(member.why.startswith(DOCTORS_HOUSE) for other in others for member in other.members):
        yield "the doctor is of another house"
    if any(_is_labelled_elsewhere(other, group.best) for other in others):
        yield "a label names another house"


def _is_labelled_elsewhere(rival: Group, best: Candidate) -> bool:
    """Tell a known place of another house that a label points to as well: "Klinik: ..." below the form."""
    if best.directory_id is None or rival.best.directory_id in (None, best.directory_id):
        return False
    return any(one.reader is Reader.LAYOUT and one.confidence >= PLAIN for one in rival.members)


def _of_page(best: Candidate, group: Group, scene: Scene) -> Iterator[str]:
    claimed = max((scene.claims(member) for member in group.members), default=0.0)
    if claimed >= CLAIM:
        yield "another field claims the ink"
    if claimed >= PLAIN:
        yield "another field claims the ink plainly"
    if max((scene.namesakes(member) for member in group.members), default=0.0) >= CLAIM:
        yield "another field has the same value"
    height = scene.height(best.evidence)
    if best.evidence.bbox is not None and height < HEAD:
        yield "at the top"
    elif height > FOOT:
        yield "at the bottom"
    left, right = is_cut(scene, best.evidence)
    if left:
        yield "goes on to the left"
    if right:
        yield "goes on to the right"
    if scene.is_half(best.evidence):
        yield "half of a name"
    page = scene.pages.get(best.evidence.page)
    if page and page.source is Source.MAIL:
        yield "in a mail"
    elif page and page.source is Source.OCR:
        yield "on a picture"
    labelled = {
        one.field for one in scene.candidates if one.reader is Reader.LAYOUT and one.confidence >= FAIR
    }
    yield "many labels" if len(labelled) >= 4 else "some labels" if len(labelled) >= 2 else "few labels"

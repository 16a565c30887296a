"""A doctor of the house that images go to, who is no rival of the one that a label names as the orderer's.

"Vidare till: Lungmottagningen Karlstad, dr Öberg" and "till Barnröntgen, där barnurolog Hans Gran ska titta
på dem". Only where the house is another than the clinic's.
"""

from intake.extract.alike.groups import VOTE, Group
from intake.extract.facts.scene import Scene
from intake.extract.facts.writers import words_before, words_behind
from intake.extract.pages.geometry import share_y
from intake.extract.prose.others import sees_there
from models.order import Candidate, Evidence, FieldName, Reader

BEHIND = 6  # of a letter's height: room for ", dr"
GOALS = (FieldName.DESTINATION, FieldName.FORWARD_TO)


def is_receivers(rival: Group, group: Group, scene: Scene) -> bool:
    """Say whether all that names a rival puts it at the house that the images go to."""
    labelled = [one for one in group.members if one.reader is Reader.LAYOUT and one.confidence >= VOTE]
    voting = [one for one in rival.members if one.confidence >= VOTE]
    if not labelled or not voting or any(one.reader is Reader.LAYOUT for one in voting):
        return False
    return all(_stands_there(one, scene) for one in voting)


def _stands_there(one: Candidate, scene: Scene) -> bool:
    houses = {seen.directory_id for seen in _of(scene, FieldName.CLINIC)}
    goals = [seen for name in GOALS for seen in _of(scene, name)]
    abroad = [seen for seen in goals if seen.directory_id and seen.directory_id not in houses]
    if not houses - {None} or not abroad:
        return False
    around = words_before(one.evidence, scene.pages), words_behind(one.evidence, scene.pages)
    labelled = (seen for seen in abroad if seen.reader is Reader.LAYOUT)
    return sees_there(*around) or any(_is_right_of(one.evidence, seen.evidence) for seen in labelled)


def _of(scene: Scene, name: FieldName) -> list[Candidate]:
    return [one for one in scene.candidates if one.field is name and one.confidence >= VOTE]


def _is_right_of(name: Evidence, place: Evidence) -> bool:
    """Say whether a name stands right behind a place in its line, or within its words."""
    mine, its = name.bbox, place.bbox
    if mine is None or its is None or name.page != place.page or share_y(mine, its) < mine.height / 2:
        return False
    return its.x0 < mine.x0 < its.x1 + BEHIND * mine.height

"""Which other place stands right behind a place or below it: a second one may be meant as well."""

import re

from intake.extract.alike.groups import VOTE, Group
from intake.extract.facts.census import Seen
from intake.extract.facts.scene import CLAIM, Scene
from intake.extract.facts.strokes import is_same_spot
from intake.extract.knowledge import Knowledge
from intake.extract.places.resolve import resolve_place
from models.order import Candidate, Evidence, FieldName
from models.page import Box, Page

JOINT = re.compile(r"[\s,;/&+]*(?:(?:och|samt|and|og|und|plus|även|resp\.?)\s*)?", re.IGNORECASE)
TICKED = "ticked"
ALIGNED = 6.0  # points from one value's left edge to the next one's below it
FROM_BOX = 40.0  # points from a tick box to its caption at most
BELOW = 1.2  # heights of a line from a value to the one below it


def has_neighbour(best: Candidate, group: Group, scene: Scene) -> bool:
    """Tell "Skickas till: Neurologen NUS, Neurokirurgen NUS", and a table's column of receivers.

    A place that another field claims where it stands is no neighbour, nor is the same place in other words,
    nor what stands beside a ticked one.
    """
    if any(one.why.endswith(TICKED) for one in group.members):
        return False  # the others are what nobody ticked
    spots = [one.evidence for one in group.members if one.confidence >= VOTE]
    others = [seen for seen in scene.census.places if _is_another(seen, best, scene)]
    is_goal = best.field is FieldName.DESTINATION  # below who orders stands who is written to
    return any(_is_beside(seen.evidence, spot, scene, is_goal) for seen in others for spot in spots)


def _is_another(seen: Seen, best: Candidate, scene: Scene) -> bool:
    """Tell a place of another house, or another unit of the house, that no other field claims."""
    theirs, mine = (resolve_place(value, scene.knowledge) for value in (seen.value, best.value))
    if seen.directory_id != best.directory_id:
        is_house = theirs.receiver is not None and theirs.receiver.kind == "hospital"
        is_other = theirs.unit is not None or is_house
    else:
        is_other = None not in (theirs.unit, mine.unit) and theirs.unit != mine.unit
        is_other = is_other and not _are_radiology((theirs.unit, mine.unit), scene.knowledge)
    return is_other and not any(
        other.field is not best.field
        and other.confidence >= CLAIM
        and is_same_spot(other.evidence, seen.evidence)
        for other in scene.candidates
    )


def _are_radiology(units: tuple[str | None, str | None], knowledge: Knowledge) -> bool:
    kinds = {unit.name: unit.kind for unit in knowledge.units}
    return all(kinds.get(unit or "") == "radiology" for unit in units)


def _is_beside(theirs: Evidence, mine: Evidence, scene: Scene, or_below: bool) -> bool:
    page = scene.pages.get(mine.page)
    if page is None or theirs.page != mine.page or theirs.bbox is None or mine.bbox is None:
        return False
    if any(_is_choice(tick.box, mine.bbox) for tick in page.ticks):
        return False
    return _is_behind(theirs.bbox, mine.bbox, page) or (or_below and _is_below(theirs.bbox, mine.bbox))


def _is_choice(tick: Box, place: Box) -> bool:
    """Say whether a tick box stands before a place: what stands beside it are the other choices."""
    return 0 <= place.x0 - tick.x1 <= FROM_BOX and abs(tick.center[1] - place.center[1]) < place.height


def _is_behind(theirs: Box, mine: Box, page: Page) -> bool:
    """Say whether nothing but a comma, a stroke or "och" stands between them in one line."""
    if abs(theirs.center[1] - mine.center[1]) > mine.height / 2 or theirs.x0 < mine.x0 + mine.height:
        return False
    inside = mine.x1 > theirs.x0
    level = [one for one in page.words if abs(one.box.center[1] - mine.center[1]) < mine.height / 2]
    last = [one.text for one in level if one.box.x0 >= mine.x0 and one.box.x1 <= min(mine.x1, theirs.x0) + 1]
    between = [one.text for one in level if one.box.x0 >= mine.x1 - 1 and one.box.x1 <= theirs.x0 + 1]
    joint = " ".join([last[-1][-1:] if last and not last[-1][-1:].isalnum() else "", *between])
    return bool(last) and JOINT.fullmatch(joint) is not None and (inside or bool(joint.strip()))


def _is_below(theirs: Box, mine: Box) -> bool:
    gap = theirs.top - mine.bottom
    return abs(theirs.x0 - mine.x0) <= ALIGNED and -mine.height / 2 < gap <= BELOW * mine.height

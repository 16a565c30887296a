"""What stands around a value: the words beside it, other fields' claims to its ink, who sent the page."""

import re
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from intake.extract.alike.sameness import fold
from intake.extract.alike.whole import breaks_off
from intake.extract.facts.beside import ENDS, first_below, grown, is_left
from intake.extract.facts.census import Census, Seen, take_census
from intake.extract.facts.strokes import is_same_spot, shares_words
from intake.extract.knowledge import Knowledge
from intake.extract.labels.wordings import load_wordings
from intake.extract.pages.geometry import right_edge, share_x
from intake.extract.pages.phrasing import phrase_at
from intake.extract.prose.naming import small_words
from intake.extract.values.letters import JOINTS
from intake.extract.values.names import has_title, is_title
from models.order import Candidate, Evidence, FieldName, Reader
from models.page import Page

CLAIM = 0.5  # how surely another field must claim the same ink
LABEL_OVER = re.compile(r"label '([^']*)', below")
SLASHED = re.compile(r"[a-zåäö]{4}/[a-zåäö]{4}")
GENITIVE = re.compile(r"(?:ernas|arnas|ornas|ens|ets|ans)$")  # not every "s": "Rehabhus"
NEARER = 0.8  # of the room to the value below, the room to the line above that is too little


@dataclass(frozen=True, slots=True)
class Scene:
    """One order's pages with everything that was read from them."""

    candidates: tuple[Candidate, ...]
    pages: Mapping[int, Page]
    knowledge: Knowledge
    census: Census
    sender: frozenset[str] = frozenset()  # directory ids that letterhead, fax header or address speak of

    def claims(self, one: Candidate) -> float:
        """Return how surely another field claims a candidate's words where they stand."""
        mine = set(fold(one.value).split())
        return max(
            (
                other.confidence
                for other in self.candidates
                if other.field is not one.field
                and shares_words(other.evidence, one.evidence, self.pages)
                and 2 * len(mine & set(fold(other.value).split())) >= len(mine)
            ),
            default=0.0,
        )

    def namesakes(self, one: Candidate) -> float:
        """Return how surely another field claims the same words where they stand elsewhere."""
        value = fold(one.value)
        others = (
            other for other in self.candidates if other.field is not one.field and fold(other.value) == value
        )
        return max((o.confidence for o in others if not is_same_spot(o.evidence, one.evidence)), default=0.0)

    def ends_in_genitive(self, evidence: Evidence) -> bool:
        """Say whether a place ends in whose it is, and what it is follows: "regionernas / ömsesidiga"."""
        page, box = self.pages.get(evidence.page), evidence.bbox
        inside = [word for word in page.words if grown(box).holds(word.box.center)] if page and box else []
        if page is None or not inside:
            return False
        if breaks_off(evidence.quote):
            return True
        if not GENITIVE.search(inside[-1].text):
            return False
        others = [word for word in page.words if word not in inside]
        following = next((word for word in others if is_left(inside[-1], word)), None)
        following = following or first_below(inside[-1], others)
        return following is not None and following.text[:1].islower()

    def is_half(self, evidence: Evidence) -> bool:
        """Say whether "Barn- och" stands right before what was taken: the name's other half."""
        page, box = self.pages.get(evidence.page), evidence.bbox
        inside = [word for word in page.words if grown(box).holds(word.box.center)] if page and box else []
        if page is None or not inside:
            return False
        at = page.words.index(inside[0])
        before = page.words[max(at - 2, 0) : at]
        if len(before) < 2 or not before[0].text.endswith("-") or before[1].text.casefold() not in JOINTS:
            return False
        return is_left(before[1], inside[0]) or before[1].box.bottom <= inside[0].box.center[1]

    def nearer_above(self, evidence: Evidence) -> str:
        """Return the line above the line over a value, its label, where it stands nearer to that."""
        page, box = self.pages.get(evidence.page), evidence.bbox
        if page is None or box is None:
            return ""
        column = [
            word.box for word in page.words if share_x(word.box, box) > 0 and word.box.bottom < box.top + 2
        ]
        label = max(column, key=lambda one: one.bottom, default=None)
        if label is None:
            return ""
        above = [one for one in column if one.bottom < label.top + 2]
        nearest = max(above, key=lambda one: one.bottom, default=None)
        if nearest is None or label.top - nearest.bottom >= NEARER * (box.top - label.bottom):
            return ""
        return phrase_at(nearest, page.words)

    def settles_below(self, page: int) -> bool:
        """Say whether labels stand over values: an identity stands below the label that asks for one."""
        asked = [
            one for one in self.candidates if one.field is FieldName.PATIENT_ID and one.evidence.page == page
        ]
        labels = (LABEL_OVER.match(one.why) for one in asked if one.reader is Reader.LAYOUT)
        slots = (load_wordings().match(found[1], fuzzy=False) for found in labels if found)
        return any(found and "patient_id" in found[0].slots for found in slots)

    def leads_into_place(self, evidence: Evidence) -> bool:
        """Say whether a small word joins a name to a known place: "dr Berg Palliativt team HSV"."""
        page, box = self.pages.get(evidence.page), evidence.bbox
        if page is None or box is None:
            return False
        last = max(
            (word for word in page.words if grown(box).holds(word.box.center)), key=right_edge, default=None
        )
        joints = small_words()  # "på Ortopeden", "behöver CT"
        behind = (one for one in page.words if last and is_left(last, one))
        small = next((one for one in behind if one.text.islower() and one.text not in joints), None)
        after = next((one for one in page.words if small and is_left(small, one)), None)
        if last is None or small is None or after is None or ENDS.search(last.text):
            return False
        if small.text.startswith("(") or is_title(small.text.strip("(),")):  # "Eva Berg (öl, KK Halmstad)"
            return False
        places = (seen.evidence for seen in self.census.places if seen.evidence.page == evidence.page)
        return any(one.bbox is not None and one.bbox.holds(after.box.center) for one in places)

    def has_slashed_word(self, evidence: Evidence) -> bool:
        """Say whether words in small letters stand around a slash, as labels have them: "sjukhus/röntgen"."""
        page, box = self.pages.get(evidence.page), evidence.bbox
        if page is None or box is None:
            return False
        inside = (word.text for word in page.words if grown(box).holds(word.box.center))
        return any(SLASHED.search(text) for text in inside)

    def is_titled(self, one: Candidate) -> bool:
        """Say whether a doctor's title stands in or right beside the words."""
        return has_title(one.raw) or any(
            is_same_spot(seen.evidence, one.evidence) for seen in self.census.doctors
        )

    def others(self, one: Candidate, seen: Sequence[Seen]) -> int:
        """Count the persons or places that no reader gives any role and that are not this one."""
        given = [other.evidence for other in self.candidates if other.confidence >= CLAIM]
        mine = fold(one.value)
        values = {
            fold(other.value)
            for other in seen
            if not any(is_same_spot(other.evidence, evidence) for evidence in given)
        }
        return sum(not (value in mine or mine in value) for value in values)

    def has_stranger(self, one: Candidate) -> bool:
        """Say whether a picture has another whole name that no reader takes for anybody's."""
        named = {fold(other.value) for other in self.candidates if other.confidence >= CLAIM}
        return any(
            fold(seen.value) not in named and not is_same_spot(seen.evidence, one.evidence)
            for seen in self.census.people
        )

    def has_unclaimed_radiology(
        self, one: Candidate, *, at_same_house: bool = False, elsewhere: bool = False
    ) -> bool:
        """Say whether a radiology unit stands on the pages that no reader gives any role.

        `elsewhere`: at no hospital of ours, who are written to.
        """
        given = [other.evidence for other in self.candidates if other.confidence >= CLAIM]
        kinds = {unit.name: unit.kind for unit in self.knowledge.units}
        return any(
            kinds.get(seen.value.split(", ")[0]) == "radiology"
            and fold(seen.value) != fold(one.value)
            and not (at_same_house and seen.directory_id != one.directory_id)
            and not (elsewhere and seen.directory_id in self.knowledge.home)
            and not any(is_same_spot(seen.evidence, evidence) for evidence in given)
            for seen in self.census.places
        )

    def is_orderers_house(self, one: Candidate) -> bool:
        """Say whether anybody reads a clinic of the same house as the one that orders."""
        return any(
            other.field is FieldName.CLINIC
            and other.directory_id is not None
            and other.directory_id == one.directory_id
            for other in self.candidates
        )

    def height(self, evidence: Evidence) -> float:
        """Return where on its page a value stands: 0 is the top, 1 the bottom."""
        page, box = self.pages.get(evidence.page), evidence.bbox
        return box.center[1] / page.height if page and box and page.height else 0.5


def look_over(
    candidates: Sequence[Candidate],
    pages: Mapping[int, Page],
    knowledge: Knowledge,
    sender: Sequence[Candidate] = (),
    address: str | None = None,
) -> Scene:
    """Set the scene that every field of an order is weighed in."""
    ids = frozenset(one.directory_id for one in sender if one.directory_id)
    return Scene(tuple(candidates), pages, knowledge, take_census(pages, knowledge, address), ids)

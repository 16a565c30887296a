"""Does a name go on beside the words that were taken, in its line or in the next one?"""

import re
from collections.abc import Sequence
from itertools import pairwise

from intake.extract.alike.sameness import PLACES, fold
from intake.extract.alike.towns import are_towns
from intake.extract.facts.beside import (
    ENDS,
    begins,
    first_below,
    first_onward,
    grown,
    has_more_before,
    is_left,
)
from intake.extract.facts.scene import CLAIM, Scene
from intake.extract.facts.strokes import is_same_spot
from intake.extract.labels.wordings import load_wordings
from intake.extract.pages.geometry import gap, right_edge, share_y
from intake.extract.pages.phrasing import phrase_at
from intake.extract.places.houses import names_house
from intake.extract.values.known_names import is_given_name, is_surname
from intake.extract.values.names import has_title
from models.order import Evidence
from models.page import Page, Source, Word

ROOM = 1.0  # heights between a title and a last name in which an initial may have stood
WIDER = 1.6  # of the room between the other words of a line
ALIGNED = 0.4  # heights by which the values of a column may begin apart
FEW = 2  # gaps, or other values, that tell what is usual
SERVICES = re.compile(r"\s*[•·●|]\s*|\s[–-]\s|, ")


def is_cut(scene: Scene, evidence: Evidence) -> tuple[bool, bool]:
    """Say whether a name seems to go on left or right of the words that were taken."""
    page, box = scene.pages.get(evidence.page), evidence.bbox
    if page is None or box is None:
        return False, False
    inside = [word for word in page.words if grown(box).holds(word.box.center)]
    if not inside:
        return False, False
    first, last = inside[0], inside[-1]
    left = has_more_before(first, [word for word in page.words if word not in inside])
    if ENDS.search(last.text):
        return left, False
    others = [word for word in page.words if word not in inside]
    following = next((word for word in others if is_left(last, word)), None)
    if following is None and len(inside) == 1:
        following = first_below(last, others)
        if following and (_is_town(scene, following.text) or _is_another_line(last, following, page)):
            return left, False
    right = following is not None and begins(following.text) and not _is_another(scene, evidence, following)
    return left, right


def may_lack_an_initial(scene: Scene, name: str, evidence: Evidence) -> bool:
    """Say whether a picture has room for a letter between a name's first word and its title: "öl   Ek".

    Before a first name none is written, letters of one width stand as far apart as all words of their line,
    and what begins a column begins where the other values do.
    """
    page, box = scene.pages.get(evidence.page), evidence.bbox
    if page is None or box is None or page.source is not Source.OCR:
        return False
    own = next(
        (one for one in page.words if grown(box).holds(one.box.center) and one.text.strip(".,:") == name),
        None,
    )
    if own is None or (is_given_name(name) and not is_surname(name)):
        return False
    level = [one for one in page.words if share_y(one.box, own.box) > 0]
    before = max((one for one in level if one.box.x1 <= own.box.x0), key=right_edge, default=None)
    if before is None or not has_title(f"{before.text} {name}"):
        return False
    usual = _usual_gap([one for one in level if one is not own])
    return gap(before, own) > max(ROOM * own.box.height, WIDER * usual) and not _begins_column(own, page)


def _usual_gap(row: Sequence[Word]) -> float:
    """Return the room between most words of a row, in points; 0 where there is hardly a word."""
    ordered = sorted(row, key=lambda one: one.box.x0)
    gaps = sorted(gap(one, other) for one, other in pairwise(ordered))
    return gaps[len(gaps) // 2] if len(gaps) >= FEW else 0.0


def _begins_column(word: Word, page: Page) -> bool:
    """Say whether words of other lines begin where this one does, with room before them as well."""
    over = [one for one in page.words if abs(one.box.x0 - word.box.x0) < ALIGNED * word.box.height]
    others = [one for one in over if share_y(one.box, word.box) <= 0]
    return sum(not any(is_left(before, one) for before in page.words) for one in others) >= FEW


def goes_on_below(scene: Scene, evidence: Evidence) -> bool:
    """Say whether a full line's next word may be of the same name: a last name, a word with a comma."""
    page, box = scene.pages.get(evidence.page), evidence.bbox
    inside = [word for word in page.words if grown(box).holds(word.box.center)] if page and box else []
    if page is None or not inside or ENDS.search(inside[-1].text):
        return False
    others = [one for one in page.words if one not in inside]
    word = first_onward(inside[-1], others, page) or _closed_below(inside[-1], others)
    if word is None or not begins(word.text) or _is_another(scene, evidence, word):
        return False
    return is_surname(word.text) or (word.text.endswith(",") and not names_house(word.text))


def _closed_below(last: Word, others: Sequence[Word]) -> Word | None:
    """Return the last name that alone begins the next line: "Berg, Ortopedmott", not "Lund, 3/4"."""
    word = first_below(last, others)
    if word is None or not word.text.endswith(",") or not is_surname(word.text):
        return None
    following = next((one for one in others if is_left(word, one)), None)
    return word if following is not None and following.text[:1].isalpha() else None


def _is_town(scene: Scene, text: str) -> bool:
    return are_towns(fold(text).split(), scene.knowledge) and not is_surname(text)


def _is_another(scene: Scene, evidence: Evidence, word: Word) -> bool:
    """Say whether a word begins a label, a known place or what another value's reader took."""
    if load_wordings().match(word.text, fuzzy=False):
        return True
    taken = [seen.evidence for seen in scene.census.places]
    # A house that no directory knows may have begun with a surname: "dr Lindgren / Öberg, Praktiken".
    unsure = PLACES if is_surname(word.text.rstrip(",")) else ()
    taken += [
        one.evidence
        for one in scene.candidates
        if one.confidence >= CLAIM and (one.directory_id or one.field not in unsure)
    ]
    return any(
        other.bbox is not None
        and other.page == evidence.page
        and other.bbox.holds(word.box.center)
        and not is_same_spot(other, evidence)
        for other in taken
    )


def _is_another_line(name: Word, below: Word, page: Page) -> bool:
    """Tell a line below a house's name that says what it does: "Fysioterapi • rehabilitering"."""
    services = SERVICES.split(phrase_at(below.box, page.words))
    return any(one[:1].islower() for one in services[1:])

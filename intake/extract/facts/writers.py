"""Who only signs or writes: a secretary behind a form's "Signerat av" is nobody who orders."""

import re
from collections.abc import Mapping, Sequence

from intake.extract.facts.beside import grown
from intake.extract.labels.wordings import load_wordings
from intake.extract.pages.geometry import share_y
from intake.extract.prose.grammar import says_writer
from intake.extract.prose.naming import until_another
from models.order import Candidate, Evidence, FieldName, Reader
from models.page import Page, Word

LABEL = re.compile(r"label '([^']*)'")


def without_writers(candidates: Sequence[Candidate], pages: Mapping[int, Page]) -> list[Candidate]:
    """Leave out whom a label for who signs names and whose own line says that they write for others."""
    return [one for one in candidates if not _is_writers(one, pages)]


def _is_writers(one: Candidate, pages: Mapping[int, Page]) -> bool:
    if one.field is not FieldName.DOCTOR or one.reader is not Reader.LAYOUT or not asks_who_signs(one):
        return False
    return says_writer(until_another(words_behind(one.evidence, pages)))


def asks_who_signs(one: Candidate) -> bool:
    """Tell a label for who signs or sends: that is not yet who orders."""
    label = LABEL.match(one.why)
    found = load_wordings().match(label[1], fuzzy=False) if label else None
    return found is not None and found[0].slots in (("from",), ("signature",))


def words_in(evidence: Evidence, pages: Mapping[int, Page]) -> list[Word]:
    """Return the words that a value was read from."""
    page, box = pages.get(evidence.page), evidence.bbox
    return [word for word in page.words if grown(box).holds(word.box.center)] if page and box else []


def words_behind(evidence: Evidence, pages: Mapping[int, Page]) -> str:
    """Return the words behind a value in its line."""
    inside = words_in(evidence, pages)
    if not inside:
        return ""
    last = inside[-1].box
    words = pages[evidence.page].words
    level = (word for word in words if share_y(word.box, last) > 0.5 * min(last.height, word.box.height))
    return " ".join(word.text for word in level if word.box.x0 >= last.x1)

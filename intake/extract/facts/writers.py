"""Who only signs or writes: a secretary behind a form's "Signerat av" is nobody who orders."""

import re
from collections.abc import Mapping, Sequence

from intake.extract.facts.beside import grown
from intake.extract.labels.meaning import meaning_of
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
    if one.field is not FieldName.DOCTOR or one.reader is not Reader.LAYOUT:
        return False
    asks = asks_for(one, ("from",)) or asks_for(one, ("signature",))
    beside = (one.raw.split()[0] if one.raw.split() else "", until_another(words_behind(one.evidence, pages)))
    return asks and any(map(says_writer, beside))


def asks_for(one: Candidate, slots: tuple[str, ...]) -> bool:
    """Tell whether a value's label asks for this and nothing else: who sends, who signs."""
    label = LABEL.match(one.why)
    found = load_wordings().match(label[1], fuzzy=False) if label else None
    return found is not None and found[0].slots == slots


def words_in(evidence: Evidence, pages: Mapping[int, Page]) -> list[Word]:
    """Return the words that a value was read from."""
    page, box = pages.get(evidence.page), evidence.bbox
    return [word for word in page.words if grown(box).holds(word.box.center)] if page and box else []


def words_before(evidence: Evidence, pages: Mapping[int, Page]) -> str:
    """Return the words before a value in its line."""
    inside = words_in(evidence, pages)
    return " ".join(word.text for word in _level(inside[0], pages[evidence.page])[0]) if inside else ""


def label_before(evidence: Evidence, pages: Mapping[int, Page]) -> frozenset[str]:
    """Return what the label that opens a value's line asks for; nothing where no label does."""
    before = words_before(evidence, pages)
    parts = re.split(r"(?<=\w):(?:\s|$)|[.;]\s", before)[:-1]
    if not parts:
        return frozenset()
    found = load_wordings().match(parts[-1], fuzzy=False)
    wording = found[0] if found else meaning_of(parts[-1])
    return frozenset(wording.slots) if wording else frozenset()


def words_behind(evidence: Evidence, pages: Mapping[int, Page]) -> str:
    """Return the words behind a value in its line."""
    inside = words_in(evidence, pages)
    return " ".join(word.text for word in _level(inside[-1], pages[evidence.page])[1]) if inside else ""


def _level(word: Word, page: Page) -> tuple[list[Word], list[Word]]:
    """Return the words left and right of one in its line."""
    box = word.box
    level = [one for one in page.words if share_y(one.box, box) > 0.5 * min(box.height, one.box.height)]
    return [one for one in level if one.box.x1 <= box.x0], [one for one in level if one.box.x0 >= box.x1]

"""How surely was this ink read? The engine's confidence, and whether a second look says the same."""

import re
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from intake.extract.pages.geometry import lie_together
from models.order import Evidence
from models.page import Box, Page, Source, Word

# The engine's confidence in a word from which its letters are relied on, read off samples that one may tune
# on: where both readings are alike, and where there is one reading only.
TWICE_ALIKE, ONCE = 0.70, 0.90
NOISE = 0.1  # in what a second reading made of ink, below which it says nothing of the first
LONG_NUMBER = 4  # digits of a year, a day or an identity
SIGNS = ".,;:?!"  # behind a number
YEAR, RULE = re.compile(r"(?:19|20)\d\d"), r"[1Il|!\])]"


@dataclass(frozen=True, slots=True)
class Patch:
    """A piece of the picture as both readings have it: each may cut it into words in its own way."""

    first: tuple[Word, ...]
    again: tuple[Word, ...]
    is_bare: bool = False  # nothing stands over the letters of the first reading's words

    @property
    def confidence(self) -> float:
        """The engine's confidence in its least sure word; 0 where there is none."""
        return min((word.confidence for word in self.first), default=0.0)

    @property
    def again_confidence(self) -> float:
        """Return how sure the second reading is of its least sure word, 0 to 1."""
        return min((word.confidence for word in self.again), default=0.0)

    @property
    def joint_confidence(self) -> float:
        """Return what two readings that are alike are worth together, 0 to 1."""
        return 1 - (1 - self.confidence) * (1 - self.again_confidence)

    @property
    def second(self) -> str:
        """What the second reading says of the same ink: "same", "other", or "none" where it did not look."""
        if not self.again:
            return "none"
        alike = _joined(self.first) == _joined(self.again) or self._runs_on()
        return "same" if alike else "other"

    def _runs_on(self) -> bool:
        """Say whether the second reading took what stands behind a number for a digit: "2026," for 20261.

        Behind a year it may be a rule: no year has five digits.
        """
        first, again = ("".join(word.text for word in words) for words in (self.first, self.again))
        number = first.rstrip(SIGNS)
        if sum(map(str.isdigit, number)) < LONG_NUMBER:
            return False
        if YEAR.fullmatch(first) and re.fullmatch(rf"{first}{RULE}", again):
            return True
        between = f"[{SIGNS}]*" if number != first else f"[{SIGNS}]"
        return re.fullmatch(rf"{re.escape(number)}{between}\d[{SIGNS}]*", again) is not None

    def is_alike(self, least: float, most: float) -> bool:
        """Say whether both readings are alike, the first and the surer of the two with this confidence."""
        surer = max(self.confidence, self.again_confidence)
        return self.second == "same" and self.confidence >= least and surer >= most

    @property
    def is_sure(self) -> bool:
        """Say whether the ink can be relied on: two readings alike need less of the engine than one alone."""
        needed = {"same": TWICE_ALIKE, "none": ONCE, "other": 2.0}
        return self.confidence >= needed[self.second]


@dataclass(frozen=True, slots=True, kw_only=True)
class Ink:
    """What the picture says of one value."""

    is_print: bool  # from a text layer or a mail: there is no picture to misread
    patches: tuple[Patch, ...] = ()

    @property
    def confidence(self) -> float:
        """Return the engine's confidence in the least sure word, 0 to 1."""
        return 1.0 if self.is_print else min((patch.confidence for patch in self.patches), default=0.0)

    @property
    def second(self) -> str:
        """Say what the second reading of the same ink says: "same", "other", "none"."""
        if self.is_print:
            return "same"
        said = {patch.second for patch in self.patches}
        return next((one for one in ("other", "same") if one in said), "none")

    @property
    def is_sure(self) -> bool:
        """Say whether letters and digits can be relied on one by one."""
        return self.is_print or (bool(self.patches) and all(patch.is_sure for patch in self.patches))

    def spelling(self, words: Iterable[str]) -> "Ink":
        """Return the ink that these words were read from: of "docent A Berg" the name's alone."""
        wanted = {letters(word) for word in words}
        mine = tuple(one for one in self.patches if wanted & {letters(word.text) for word in one.first})
        return replace(self, patches=mine or self.patches)


def look_at(evidence: Evidence | None, pages: Mapping[int, Page]) -> Ink:
    """Compare both readings of the ink that a value was read from, word by word."""
    page = pages.get(evidence.page) if evidence else None
    if evidence is None or page is None or evidence.bbox is None:
        return Ink(is_print=False)
    if page.source is not Source.OCR:
        return Ink(is_print=True)
    first, again = _inside(page.words, evidence.bbox), _inside(page.second, evidence.bbox)
    # A reading may have run a word together with what stands beside it: "1." and "19290720" into one.
    again = _without_noise(_and_those_on(first, again, page.second), first)
    first = _and_those_on(again, first, page.words)
    patches = (replace(one, is_bare=_are_bare(one.first, page)) for one in _patches(first, again))
    return Ink(is_print=False, patches=tuple(patches))


def bare_words(evidence: Evidence | None, pages: Iterable[Page]) -> frozenset[str]:
    """Return the words, in small letters, over whose letters nothing stands where a value was read."""
    page = next((one for one in pages if evidence and one.number == evidence.page), None)
    if page is None or evidence is None or evidence.bbox is None:
        return frozenset()
    parts = [(word, part) for word in _inside(page.words, evidence.bbox) for part in parts_of(word)]
    inked = {part for word, part in parts if not _are_bare((word,), page)}
    return frozenset(part for _, part in parts) - inked


def parts_of(word: Word) -> list[str]:
    """Return the names that a word has, in small letters: "Hed-Lindvall" is two."""
    return re.findall(r"[^\W\d_]+", word.text.casefold())


def _are_bare(words: Sequence[Word], page: Page) -> bool:
    return bool(words) and all(any(box.holds(word.box.center) for box in page.bare) for word in words)


def _without_noise(again: Sequence[Word], first: Sequence[Word]) -> list[Word]:
    """Return a second reading's words; not those that it hardly believes and the first has otherwise."""
    said = {letters(word.text) for word in first}
    return [word for word in again if word.confidence >= NOISE or letters(word.text) in said]


def _and_those_on(others: Sequence[Word], mine: Sequence[Word], words: Sequence[Word]) -> list[Word]:
    """Return a reading's words in a box, and those beside it that lie on a word of the other reading."""
    beside = (word for word in words if word not in mine and letters(word.text))
    return [*mine, *(word for word in beside if any(lie_together(word.box, other.box) for other in others))]


def _patches(first: Sequence[Word], again: Sequence[Word]) -> list[Patch]:
    """Gather the words of both readings that lie on each other."""
    patches: list[Patch] = []
    for new in [Patch((word,), ()) for word in first] + [Patch((), (word,)) for word in again]:
        under = [one for one in patches if _meet(one, new)]
        patches = [one for one in patches if one not in under]
        for one in under:
            new = Patch(one.first + new.first, one.again + new.again)
        patches.append(new)
    return patches


def _meet(patch: Patch, new: Patch) -> bool:
    words = new.first + new.again
    return any(lie_together(one.box, other.box) for one in patch.first + patch.again for other in words)


def _inside(words: Sequence[Word], box: Box) -> list[Word]:
    grown = Box(box.x0 - 2, box.top - 2, box.x1 + 2, box.bottom + 2)
    return [word for word in words if letters(word.text) and grown.holds(word.box.center)]


def _joined(words: Sequence[Word]) -> str:
    return "".join(letters(word.text) for word in sorted(words, key=lambda word: word.box.x0))


def letters(text: str) -> str:
    """Return a word without its signs, in small letters."""
    return re.sub(r"\W", "", text).casefold()

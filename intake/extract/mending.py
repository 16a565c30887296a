"""Put right words of a picture that no list holds, where the other reading or the lists say what they are.

What was put right is never surer than a doubt by itself: a value of such words needs another to bear it out.
"""

import re
from collections.abc import Iterable, Sequence
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from intake.extract.lexicon import Lexicon
from models.page import Page, Source, Word

SURE = 0.94  # the engine's confidence from which a word is what it was read for
BY_ANOTHER, BY_LISTS = 0.25, 0.45  # the most that is thought of a word afterwards
SHORTEST = 4  # letters
CHANGED = 0.35  # of a word's letters that the other reading may have otherwise
_BARE = re.compile(r"^(\W*)([^\W\d_]+)(\W*)$")


def mend(page: Page, lexicon: Lexicon) -> Page:
    """Return a page whose misread words are put right; text layers are not misread."""
    if page.source is not Source.OCR:
        return page
    return replace(page, words=tuple(_mended(word, page.second, lexicon) for word in page.words))


def _mended(word: Word, second: Sequence[Word], lexicon: Lexicon) -> Word:
    parts = _BARE.match(word.text)
    if not parts or word.confidence >= SURE or len(parts[2]) < SHORTEST or lexicon.knows(parts[2]):
        return word
    read = parts[2]
    if other := _other_reading(word, read, second, lexicon):
        known, most = other, BY_ANOTHER
    elif nearest := lexicon.nearest(read):
        known, most = _in_case_of(read, nearest), BY_LISTS
    else:
        return word
    return replace(word, text=parts[1] + known + parts[3], confidence=min(word.confidence, most))


def _other_reading(word: Word, read: str, second: Iterable[Word], lexicon: Lexicon) -> str | None:
    """Return the known word that the second reading has in a word's place."""
    for other in second:
        bare = _BARE.match(other.text)
        if bare and bare[2] != read and _is_same_place(word, other) and lexicon.knows(bare[2]):
            like = _is_like(read.casefold(), bare[2].casefold())
            return bare[2] if like and not lexicon.has_rival(read, bare[2]) else None
    return None


def _is_same_place(one: Word, other: Word) -> bool:
    return one.box.holds(other.box.center) and other.box.holds(one.box.center)


def _is_like(read: str, other: str) -> bool:
    """Tell another reading of a word from another word, and from what was read of one half."""
    if len(read) - len(other) > 1 and (read.startswith(other) or read.endswith(other)):
        return False
    return Levenshtein.distance(read, other) <= max(1, round(CHANGED * len(read)))


def _in_case_of(read: str, known: str) -> str:
    if read.isupper():
        return known.upper()
    return known.capitalize() if read[0].isupper() else known

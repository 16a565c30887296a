"""Put right words of a picture that no list holds, where the other reading or the lists say what they are.

What was put right is never surer than a doubt by itself: a value of such words needs another to bear it out.
A name with letters that the engine has none for is as sure as it was read, and doubted where no list has it.
"""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from rapidfuzz.distance import Levenshtein

from intake.extract.capitals import with_capitals
from intake.extract.emblems import without_emblems
from intake.extract.lexicon import Lexicon
from intake.extract.scribbles import without_scribbles
from intake.extract.values.known_names import without_accents
from intake.extract.values.lost_accents import restore_letters, settle_marks
from intake.extract.values.shapes import shape
from models.page import Page, Source, Word

SURE = 0.94  # the engine's confidence from which a word is what it was read for
BY_ANOTHER, BY_LISTS, BY_LOOKS = 0.25, 0.45, 0.6  # the most that is thought of a word afterwards
LONG = 10  # letters of a word that no other word looks like
SHORTEST = 4  # letters of a word that the lists can put right
SURELY_SHORT = 0.8  # the second reading's confidence in a shorter one
TWICE = 0.98  # the second reading's confidence in what a third look has as well
HARDLY = 0.1  # the first reading's confidence in a known word that another outdoes: "Jara" for Jama
CHANGED = 0.35  # of a word's letters that the other reading may have otherwise
_FOREIGN = re.compile(r"[^\W\d_a-zA-ZåäöÅÄÖé]")
_ODD = re.compile(r"[$£€§@|\[\]{}\\\d]")  # what no word has
_PARTS = re.compile(r"([^\W\d_]+)")
_BARE = re.compile(r"^(\W*)([^\W\d_]+)(\W*)$")
_SPECKS = "\"“”'’`|{~«»‘_["  # before a word on one side of it alone; behind it, an apostrophe is one
_LETTERED = re.compile(r"[^\W\d_]{2}")
_NAME = re.compile(r"^([^\w$€£]*)([^\W\d_](?:[^\W\d_]|[$€£-])+)([^\w$€£]*)$")


def mend(page: Page, lexicon: Lexicon) -> Page:
    """Return a page whose misread words are put right, without emblems; text layers are not misread."""
    if page.source is not Source.OCR:
        return page
    page = without_emblems(_without_signs(without_scribbles(page, lexicon)), lexicon)
    joined = with_capitals(tuple(_with_codes(tuple(_with_joints(page.words)), lexicon)), lexicon)
    lettered = tuple(map(_with_letters, with_capitals(page.second, lexicon)))
    seen = [word for word in lettered if _FOREIGN.search(word.text)]
    first = (_with_same_letters(_with_letters(word), seen) for word in joined)
    words = tuple(_mended(word, lettered, lexicon) for word in first)
    named = [word for word in words if _FOREIGN.search(word.text)]
    second = (_with_same_letters(word, named) for word in lettered)
    return replace(page, words=words, second=tuple(_agreeing(word, words, lexicon) for word in second))


def _without_signs(page: Page) -> Page:
    """Return a page whose words lack the quotes, strokes and marks that specks and rules were taken for."""
    second = (replace(word, text=settle_marks(word.text)) for word in map(_bare, page.second))
    return replace(page, words=tuple(map(_bare, page.words)), second=tuple(second))


def _bare(word: Word) -> Word:
    left, right = word.text.lstrip(_SPECKS), word.text.rstrip(_SPECKS)
    if (left == word.text) == (right == word.text):
        return word
    text = min(left, right, key=len)
    return replace(word, text=text) if _LETTERED.match(text) else word


def _agreeing(word: Word, words: Sequence[Word], lexicon: Lexicon) -> Word:
    """Return a second reading's word as the first has it, where that is the only known word it can be."""
    parts = _BARE.match(word.text)
    is_none = parts is not None and not lexicon.knows(parts[2])
    nearest = lexicon.dotted(parts[2]) or lexicon.nearest(parts[2]) if parts and is_none else None
    if parts is None or nearest is None:
        return word
    there = (_BARE.match(one.text) for one in words if _is_same_place(one, word))
    if not any(one and one[2].casefold() == nearest for one in there):
        return word
    text = parts[1] + _in_case_of(parts[2], nearest) + parts[3]
    return replace(word, text=text, confidence=min(word.confidence, BY_LISTS))


def _with_joints(words: Sequence[Word]) -> Iterator[Word]:
    """Yield the words; "Bild 0 funktion" is read so of an "o" that joins two words."""
    for before, word, behind in zip((None, *words), words, (*words[1:], None), strict=False):
        is_between = all(one and one.text.isalpha() and _is_beside(one, word) for one in (before, behind))
        yield (
            replace(word, text="o", confidence=min(word.confidence, BY_LOOKS))
            if is_between and word.text == "0"
            else word
        )


def _with_codes(words: Sequence[Word], lexicon: Lexicon) -> Iterator[Word]:
    """Yield the words, with the short one for a modality before a part of the body: "CP thorax"."""
    for word, behind in zip(words, (*words[1:], None), strict=False):
        is_short = word.text.isalpha() and word.text.isupper() and word.confidence < SURE
        is_before = is_short and behind is not None and _is_beside(word, behind)
        part = re.sub(r"\W", "", behind.text) if behind else ""
        code = lexicon.code_before(word.text, part) if is_before else None
        known = code.upper() if code else word.text
        yield replace(word, text=known, confidence=min(word.confidence, BY_ANOTHER)) if code else word


def _is_beside(one: Word, other: Word) -> bool:
    apart = max(other.box.x0 - one.box.x1, one.box.x0 - other.box.x1)
    return abs(one.box.center[1] - other.box.center[1]) < one.box.height / 2 and apart < one.box.height


def _with_letters(word: Word) -> Word:
    """Return a name with the foreign letters that the engine has no letters for."""
    parts = _NAME.match(word.text)
    name = restore_letters(parts[2]) if parts else None
    return replace(word, text=parts[1] + name + parts[3]) if parts and name else word


def _with_same_letters(word: Word, named: Sequence[Word]) -> Word:
    """Return one reading's word with the foreign letters of the other's, where it has the plain ones."""
    like = (one for one in named if _is_same_place(one, word) and _plain(one) == _plain(word))
    found = next(like, None)
    return replace(word, text=found.text) if found and not _FOREIGN.search(word.text) else word


def _plain(word: Word) -> str:
    return without_accents(re.sub(r"[\W\d_]", "", word.text))


def _mended(word: Word, second: Sequence[Word], lexicon: Lexicon) -> Word:
    parts = _BARE.match(word.text)
    if word.confidence >= SURE:
        return word
    if borne_out := _borne_out(word, second, lexicon):
        return replace(word, text=borne_out, confidence=min(word.confidence, BY_ANOTHER))
    if not parts:
        return _mended_compound(word, lexicon)
    read = parts[2]
    if len(read) < 2 or lexicon.knows(read):
        return word
    if other := _other_reading(word, read, second, lexicon):
        known, most = other, BY_ANOTHER
    elif code := lexicon.code(read):
        known, most = _in_case_of(read, code), BY_LISTS
    elif read.islower() and (dotted := lexicon.dotted(read)):
        known, most = dotted, BY_LISTS
    elif len(read) < SHORTEST:
        return word
    elif nearest := lexicon.nearest(read):
        known, most = _in_case_of(read, nearest), _most(read, nearest)
    else:
        return word
    return replace(word, text=parts[1] + known + parts[3], confidence=min(word.confidence, most))


def _most(read: str, known: str) -> float:
    """Return what is thought of a word that the lists put right: of a long one that looks just so, more."""
    return BY_LOOKS if len(read) >= LONG and shape(read.casefold()) == shape(known) else BY_LISTS


def _mended_compound(word: Word, lexicon: Lexicon) -> Word:
    """Put right the parts of "tumme-värister" and of "klinik/sjukhns" where all others are known."""
    parts = _PARTS.split(word.text)
    unknown = [at for at, part in enumerate(parts) if part.isalpha() and not lexicon.knows(part)]
    if len(parts) < 2 or len(unknown) != 1 or len(parts[unknown[0]]) < SHORTEST:
        return word
    nearest = lexicon.nearest(parts[unknown[0]])
    if nearest is None:
        return word
    parts[unknown[0]] = _in_case_of(parts[unknown[0]], nearest)
    return replace(word, text="".join(parts), confidence=min(word.confidence, BY_LISTS))


def _borne_out(word: Word, second: Iterable[Word], lexicon: Lexicon) -> str | None:
    """Return the known words that two further looks have where the first reading has none: "Ska$", "SU1S"."""
    is_known = all(map(lexicon.knows, _letters_of(word.text))) and not _ODD.search(word.text)
    if is_known and word.confidence >= HARDLY:
        return None
    for other in second:
        if other.confidence >= TWICE and other.text != word.text and _is_same_place(word, other):
            parts = _letters_of(other.text)
            is_known = bool(parts) and all(map(lexicon.knows, parts)) and not _ODD.search(other.text)
            return other.text if is_known and _is_like(word.text.casefold(), other.text.casefold()) else None
    return None


def _letters_of(text: str) -> list[str]:
    return re.findall(r"[^\W\d_]+", text)


def _other_reading(word: Word, read: str, second: Iterable[Word], lexicon: Lexicon) -> str | None:
    """Return the known word that the second reading has in a word's place."""
    for other in second:
        bare = _BARE.match(other.text)
        if bare and bare[2] != read and _is_same_place(word, other) and lexicon.knows(bare[2]):
            if min(len(read), len(bare[2])) < SHORTEST and other.confidence < SURELY_SHORT:
                return None
            like = _is_like(read.casefold(), bare[2].casefold())
            plain = other.confidence >= TWICE or not lexicon.has_rival(read, bare[2])
            return bare[2] if like and plain else None
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

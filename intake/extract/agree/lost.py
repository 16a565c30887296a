"""May a picture have lost an examination or its day? What stands around one that nobody could read.

An examination without a date goes to the queue with a warning. On a picture, where a scan line is spoilt or
a word is worn, an order that tells no day and one whose day was lost look alike in words.
"""

import re
from collections.abc import Callable, Iterator, Mapping, Sequence
from functools import reduce
from statistics import fmean

from intake.extract.agree.ink import letters
from intake.extract.agree.strange import strange_word
from intake.extract.pages.geometry import lie_together, rows_of, share_y
from models.order import Evidence, Examination
from models.page import Box, Page, Source, Word

SPOILT = 0.9  # of the page's width, a band of scan lines that came to harm on the way
LINES = 1.7  # heights of an examination's words above and below them in which its date may stand
UNSURE = 0.7  # the engine's confidence below which a word may have been another
FEW_SIGNS = 2.5  # heights that a short label takes at most
FLUSH, FLUSH_LINES = 0.6, 2  # heights by which lines begin at one place at most; so many lines
LETTERS = 2  # of a word that may have been a date
BESIDE, CLOSE = 3.0, 1.0  # heights beside an examination's words where a side may stand; right beside them
SIGNS = ".,;:"
WORN_SIDES = {"va", "ho"}  # words as well, or vä and hö without their dots
PLAIN = 0.95  # the engine's confidence in a word that it knows, and in hardly another
TWICE, LONG = 0.88, 6  # in a word that both readings have alike, of so many letters at least
SHORTEST = 4  # letters of a word that is no abbreviation
WORD = re.compile(r"[^\W\d_]+")
WRECKED, SURE = 0.6, 0.85  # mean and highest confidence of words of which only a strip is left
WRECK_WORDS, WRECK_LETTERS = 3, 6  # so many at least: a speck is taken for letters too


def lost_ink(
    one: Examination,
    pages: Mapping[int, Page],
    lacks_days: bool,
    is_word: Callable[[str], bool] = lambda text: True,
) -> str | None:
    """Say what may have been another examination by this one, or its day; None of neither.

    `is_word` knows the words that orders are written with: another may have been a side, or "utan".
    `lacks_days`: a form asks for the days of examinations, and nothing there could be read as one.
    """
    page = pages.get(one.evidence.page) if one.evidence else None
    if one.evidence is None or page is None:
        return None
    if page.source is not Source.OCR:
        return "a word in it is no word" if strange_word(one.evidence, page, is_word) else None
    box = one.evidence.bbox
    bands = [stray for stray in page.stray if stray.width > SPOILT * page.width]
    strays = (stray for stray in page.stray if stray not in bands and not _is_apart(stray, box))
    signs = [stray for stray in strays if not _begins_line(stray, page, box)]
    if box and any(_is_near(stray, box, LINES) for stray in signs):
        return "ink by it was not read"
    if box and any(_is_wrecked(line) for line in _lines_by(box, page)):
        return "a line by it could not be read"
    if box and any(_strange_words(box, page, is_word)):
        return "a word in it is no word"
    if one.date is not None:
        return None
    if lacks_days:
        return "a label for its day has no day that could be read"
    if bands:
        return "the page has spoilt scan lines"
    if box is None:
        return "nobody knows where it stands"
    return "a word by it was not read surely" if any(_odd_words(one.evidence, box, page)) else None


def _is_near(other: Box, box: Box, lines: float) -> bool:
    """Say whether ink stands in an examination's line or in one of the lines around it."""
    reach = lines * min(box.height, 2 * other.height)
    return other.top < box.bottom + reach and box.top - reach < other.bottom


def _is_apart(stray: Box, box: Box | None) -> bool:
    """Say whether a few unread signs stand in another line and aside of an examination: a page's number.

    A day takes more room than they do, and a side stands beside what it is the side of, or in its line.
    """
    if box is None or stray.width > FEW_SIGNS * stray.height or share_y(stray, box) > 0:
        return False
    return max(stray.x0 - box.x1, box.x0 - stray.x1) > BESIDE * box.height


def _begins_line(stray: Box, page: Page, box: Box | None) -> bool:
    """Say whether a few unread signs stand where lines begin, apart from an examination: its label, "Us:".

    A day takes more room, and a side stands beside what it is the side of.
    """
    if box is None or stray.x1 > box.x0 - BESIDE * box.height or stray.width > FEW_SIGNS * stray.height:
        return False
    level = (word.box for word in page.words if share_y(word.box, stray) > 0)
    if any(other.x0 < stray.x0 for other in level):
        return False
    firsts = [line[0].box for line in rows_of(page.words)]
    return sum(abs(first.x0 - stray.x0) < FLUSH * stray.height for first in firsts) >= FLUSH_LINES


def _lines_by(box: Box, page: Page) -> Iterator[list[Word]]:
    """Yield the lines of words around an examination, without its own."""
    lines: list[list[Word]] = []
    for word in sorted(page.words, key=lambda word: word.box.center[1]):
        if box.holds(word.box.center):
            continue
        if lines and word.box.center[1] <= lines[-1][0].box.bottom:
            lines[-1].append(word)
        else:
            lines.append([word])
    return (line for line in lines if _is_near(_box_of(line), box, LINES))


def _box_of(line: Sequence[Word]) -> Box:
    return reduce(Box.around, (word.box for word in line))


def _is_wrecked(line: Sequence[Word]) -> bool:
    """Say whether what the engine made of a line is hardly more than guessed: scan lines of it are gone."""
    sureness = [word.confidence for word in line]
    enough = len(line) >= WRECK_WORDS and sum(len(word.text) for word in line) >= WRECK_LETTERS
    return enough and max(sureness) < SURE and fmean(sureness) < WRECKED


def _strange_words(box: Box, page: Page, is_word: Callable[[str], bool]) -> Iterator[str]:
    """Yield what stands in or right beside an examination's words and is no word: "värister" for vänster.

    Of "PFT/CT" the short part is none; of PET-CT it was. A short word in small letters is one right beside
    them only: "hä" may have been "hö".
    What the engine is sure of, or has twice alike, is a word, whether or not orders are written with it.
    """
    close = Box(box.x0 - CLOSE * box.height, box.top, box.x1 + CLOSE * box.height, box.bottom)
    near = Box(box.x0 - BESIDE * box.height, box.top, box.x1 + BESIDE * box.height, box.bottom)
    for word in page.words:
        if near.holds(word.box.center) and word.confidence < PLAIN and not _is_read_twice(word, page):
            parts = WORD.findall(word.text)
            is_part = len(parts) > 1 and any(map(is_word, parts))
            is_alone = parts == [word.text.strip(SIGNS)] and word.text.islower()
            is_close = is_alone and close.holds(word.box.center)
            shortest = LETTERS if is_part or is_close else SHORTEST
            if is_close and parts[0] in WORN_SIDES:
                yield parts[0]
            yield from (part for part in parts if len(part) >= shortest and not is_word(part))


def _is_read_twice(word: Word, page: Page) -> bool:
    """Say whether both readings have a long word alike, and neither doubts it much: "Solgläntans"."""
    own = letters(word.text)
    if word.confidence < TWICE or len(own) < LONG:
        return False
    alike = (other for other in page.second if letters(other.text) == own and other.confidence >= TWICE)
    return any(lie_together(word.box, other.box) for other in alike)


def _odd_words(evidence: Evidence, box: Box, page: Page) -> Iterator[Word]:
    """Yield words in an examination's line that hold digits, or that the engine was not sure of."""
    quoted = evidence.quote.split()
    for word in page.words:
        if word.text in quoted or not box.top <= word.box.center[1] <= box.bottom:
            continue
        letters = sum(map(str.isalnum, word.text))
        if any(map(str.isdigit, word.text)) or (letters >= LETTERS and word.confidence < UNSURE):
            yield word

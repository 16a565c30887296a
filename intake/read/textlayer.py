"""Take a PDF's text layer, and believe only what the rendered page shows.

Hidden, white, clipped or covered text, and a scanner's own recognition laid over a picture, are all in the
text layer too; no eye has seen them.
"""

import re
from collections.abc import Sequence, Set
from dataclasses import dataclass

import numpy as np
from pdfplumber.utils import dedupe_chars, extract_words

from intake.read.cells import Rules
from intake.read.lettering import UNKNOWN, whole
from intake.read.pdfletters import Letter, without_leaders
from intake.read.picture import Picture
from models.page import Box, Word

_CONTRAST = 50  # gray levels between a word's ink and its ground
_INKED = 0.55  # share of a word's letters that must show ink
_MIN_HEIGHT = 2.5  # points; what is smaller no eye reads
_DECIDES = re.compile(r"\d{3,}|[A-ZÅÄÖ][a-zåäöé]{2,}")
_SAYS = re.compile(r"[^\W_]{2}|\d")
_LETTER_SIZE = (2.0, 20.0)  # points
_MANY_LETTERS = 25


@dataclass(frozen=True, slots=True, kw_only=True)
class TextLayer:
    """A page's text, divided by whether the rendered page bears it out."""

    shown: tuple[Word, ...]
    covered: tuple[Word, ...]  # over a picture or other text, or looking otherwise: ink proves nothing
    hidden: tuple[Word, ...]  # no ink where the word should stand


def take_words(letters: Sequence[Letter], cropbox: Sequence[float]) -> tuple[Word, ...]:
    """Return the words of a page's letters; boxes count from the corner of the visible page."""
    left, top, right, bottom = cropbox
    x, y = min(left, right), min(top, bottom)
    letters = without_leaders(letters)
    if len({(each["text"], round(each["x0"]), round(each["top"])) for each in letters}) < 0.9 * len(letters):
        letters = dedupe_chars(letters)  # bold made by printing twice
    words = []
    for word in extract_words(letters, x_tolerance_ratio=0.25, y_tolerance=3):
        text = whole("".join(word["text"].split()).replace("\0", ""))
        if text:
            box = Box(word["x0"] - x, word["top"] - y, word["x1"] - x, word["bottom"] - y)
            words.append(Word(text, Box(*(round(value, 2) for value in box))))
    return tuple(words)


def weigh(
    words: Sequence[Word],
    picture: Picture,
    rules: Rules,
    images: Sequence[Box],
    lying: Set[Word] = frozenset(),
) -> TextLayer:
    """Divide words by what the rendered page shows where they stand; `lying` look otherwise."""
    gray = picture.gray.copy()
    gray[(rules.across | rules.down) > 0] = 255
    crossed = _crossing(words)
    shown, covered, hidden = [], [], []
    for index, word in enumerate(words):
        if any(_overlap(word.box, image) > 0.3 for image in images) or index in crossed or word in lying:
            covered.append(word)
        elif shows_ink(word, picture, gray):
            shown.append(word)
        else:
            hidden.append(word)
    return TextLayer(shown=tuple(shown), covered=tuple(covered), hidden=tuple(hidden))


def shows_ink(word: Word, picture: Picture, gray: np.ndarray) -> bool:
    """Return whether there is contrast in nearly every letter of the word."""
    if word.box.height < _MIN_HEIGHT:
        return False
    left, top, right, bottom = picture.box_in_pixels(word.box)
    part = gray[top:bottom, left:right]
    if part.size == 0:
        return False
    low, high = int(part.min()), int(part.max())
    if high - low < _CONTRAST:
        return False
    ground = np.median(part)
    inked = (np.abs(part.astype(np.int16) - ground) > _CONTRAST / 2).any(axis=0)
    letters = [char for char in word.text if char.isalnum()]
    columns = np.array_split(inked, max(1, len(word.text)))
    seen = sum(bool(column.any()) for column in columns)
    return seen >= _INKED * max(1, len(letters))


def _crossing(words: Sequence[Word]) -> set[int]:
    """Return the indexes of words that lie on top of one another and differ."""
    if len(words) < 2:
        return set()
    boxes = np.array([word.box for word in words])
    wide = np.minimum(boxes[:, None, 2], boxes[None, :, 2]) - np.maximum(boxes[:, None, 0], boxes[None, :, 0])
    high = np.minimum(boxes[:, None, 3], boxes[None, :, 3]) - np.maximum(boxes[:, None, 1], boxes[None, :, 1])
    area = (boxes[:, 2] - boxes[:, 0]) * (boxes[:, 3] - boxes[:, 1])
    smaller = np.minimum(area[:, None], area[None, :])
    shared = np.clip(wide, 0, None) * np.clip(high, 0, None) > 0.4 * np.maximum(smaller, 0.01)
    np.fill_diagonal(shared, False)
    return {int(index) for index in np.flatnonzero(shared.any(axis=1))}


def _overlap(box: Box, other: Box) -> float:
    """Return the share of a box that lies in the other."""
    wide = min(box.x1, other.x1) - max(box.x0, other.x0)
    high = min(box.bottom, other.bottom) - max(box.top, other.top)
    return max(0.0, wide) * max(0.0, high) / max(box.width * box.height, 0.01)


def is_spelled(word: Word) -> bool:
    """Return whether the layer tells every letter of the word; a font may lack a table of its letters."""
    return UNKNOWN not in word.text


def decides(word: Word) -> bool:
    """Return whether an order could turn on the word: digits or a name."""
    return _DECIDES.search(word.text) is not None


def says(word: Word) -> bool:
    """Return whether the word says anything: a side in two letters is lost as easily as a name."""
    return _SAYS.search(word.text) is not None


def shows_more(picture: Picture, rules: Rules, words: Sequence[Word], images: Sequence[Box]) -> bool:
    """Return whether the rendered page has letters that the text layer does not tell of."""
    import cv2

    from intake.read.components import find_components

    dark = ((picture.gray < 150) & ((rules.across | rules.down) == 0)).astype(np.uint8)
    for box in [word.box for word in words] + list(images):
        left, top, right, bottom = picture.box_in_pixels(
            Box(box.x0 - 2, box.top - 2, box.x1 + 2, box.bottom + 2)
        )
        dark[top:bottom, left:right] = 0
    _, stats = find_components(dark)
    heights = stats[1:, cv2.CC_STAT_HEIGHT] * 72 / picture.dpi[1]
    widths = stats[1:, cv2.CC_STAT_WIDTH] * 72 / picture.dpi[0]
    low, high = _LETTER_SIZE
    letters = (heights > low * 2) & (heights < high) & (widths > low / 2) & (widths < high)
    return int(letters.sum()) > _MANY_LETTERS


def merge(layer: Sequence[Word], read: Sequence[Word]) -> tuple[Word, ...]:
    """Return the layer's words and, where it has none, those that were read from the picture."""
    added = [word for word in read if all(_overlap(word.box, known.box) < 0.3 for known in layer)]
    words = [*layer, *added]
    return (
        tuple(sorted(words, key=lambda word: (round(word.box.bottom / 4), word.box.x0)))
        if added
        else tuple(layer)
    )


def look_again(layer: TextLayer, second: Sequence[Word]) -> tuple[Word, ...]:
    """Return the second reading of a page that is read both ways: where the layer is shown, it alone says it.

    Both on the same ink would be one text twice, and so another one than the first reading's.
    """
    beside = [word for word in second if all(_overlap(word.box, known.box) < 0.3 for known in layer.shown)]
    return (*beside, *layer.shown, *layer.covered)


def contradicts(claimed: Sequence[Word], read: Sequence[Word]) -> bool:
    """Return whether text that decides has something else, or nothing, in its place on the picture."""
    return any(decides(word) and not _is_read(word, read) for word in claimed)


def _is_read(word: Word, read: Sequence[Word]) -> bool:
    from rapidfuzz.distance import Levenshtein

    near = [
        other for other in read if _overlap(word.box, other.box) > 0.2 or _overlap(other.box, word.box) > 0.5
    ]
    seen = "".join(other.text for other in near)
    if not near:
        return False
    if word.text in seen:
        return True
    # A digit off is a reading in doubt, which the second reading shows; more is another text.
    apart = min(Levenshtein.distance(word.text, other.text) for other in near)
    return apart <= max(1, len(word.text) // 4)

"""See accents that the engine has no letters for: what stands above a c, n, s or z of a name.

Swedish is read without ć, ń, ś and ž; a name with one of them comes out with the plain letter. Here the ink
above the letters is looked at: where something stands over such a letter and over no other low one, the
letter is given an acute. Which accent it is, and whether there is such a name, others know.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from intake.read.picture import Picture
from models.page import Box, Word

MARKED = dict(zip("cnsz", "ćńśź", strict=True))
SHORTEST = 5  # letters of a word that is looked at: in shorter ones nobody knows which letter is meant
DARK = 140
ABOVE = 0.12  # of a word's height, above it: an accent may stand higher than a capital
LOW, HIGH = 0.15, 0.62  # of the height between which the small letters' tops lie
NEAR = 0.6  # of a letter's width between its middle and the ink above it
BLAMELESS = 0.4  # of another low letter's width; ink above one says that the line is not where it seems
SMALLEST = 8  # pixels that a word must be high
# How wide letters are; others are 1.
WIDTHS = (
    dict.fromkeys("ilj", 0.45)
    | dict.fromkeys("tfr", 0.62)
    | dict.fromkeys("csz", 0.9)
    | dict.fromkeys("ABCDEFGHKLNOPQRSTUVXYZÅÄÖ", 1.25)
    | {"m": 1.5, "w": 1.4, "M": 1.55, "W": 1.7, "I": 0.5, "J": 0.8}
)
TALL = frozenset("bdfhklt") | frozenset("ijåäöéü")


def with_accents(picture: Picture, words: Sequence[Word], bare: Sequence[Box] = ()) -> tuple[Word, ...]:
    """Return words (boxes in points) with an acute on the letters of names above which ink stands.

    Above the words that are `bare` none does: of a broken edge, less is made there. A worn page's specks are
    as high as accents; it is not to be looked at.
    """
    open_words = {word for word in words if not any(box.holds(word.box.center) for box in bare)}
    return tuple(
        _with_accents(picture, word) if word in open_words and _is_name_like(word) else word for word in words
    )


def _is_name_like(word: Word) -> bool:
    text = word.text.strip(".,:;")
    is_name = text[:1].isupper() and text[1:].replace("-", "").islower()
    return is_name and len(text) >= SHORTEST and any(letter in MARKED for letter in text[1:])


def _with_accents(picture: Picture, word: Word) -> Word:
    middles = _ink_above(picture, word)
    text = word.text.strip(".,:;")
    marked = _marked(text, middles) if middles else set()
    if not marked:
        return word
    name = "".join(MARKED[letter] if at in marked else letter for at, letter in enumerate(text))
    return replace(word, text=word.text.replace(text, name))


def _ink_above(picture: Picture, word: Word) -> list[float]:
    """Return where ink stands above a word's small letters, each as a share of the word's width."""
    up = word.box._replace(top=word.box.top - ABOVE * word.box.height)
    left, top, right, bottom = picture.box_in_pixels(up)
    dark = picture.gray[top:bottom, left:right] < DARK
    columns = np.flatnonzero(dark.any(axis=0))
    if bottom - top < SMALLEST or len(columns) < SMALLEST:
        return []
    dark = dark[:, columns[0] : columns[-1] + 1]
    rises = np.diff(dark.sum(axis=1))
    low, high = int(len(rises) * LOW), int(len(rises) * HIGH)
    line = low + int(np.argmax(rises[low:high])) if high > low else 0
    above = np.concatenate(([False], dark[: max(1, line)].any(axis=0), [False])).astype(np.int8)
    edges = np.diff(above)
    begins, ends = np.flatnonzero(edges == 1), np.flatnonzero(edges == -1)
    return [float(middle) for middle in (begins + ends) / 2 / dark.shape[1]]


def _marked(text: str, middles: Sequence[float]) -> set[int]:
    """Return the places of the letters that ink stands above; none where it stands above others too."""
    widths = [WIDTHS.get(letter, 1.0) for letter in text]
    shares = [width / sum(widths) for width in widths]
    centers = [sum(shares[:at]) + share / 2 for at, share in enumerate(shares)]
    tall = {at for at, letter in enumerate(text) if letter in TALL or letter.isupper() or letter == "-"}
    marked = set()
    for middle in middles:
        at = min(range(len(text)), key=lambda place: abs(centers[place] - middle))
        off = abs(centers[at] - middle) / shares[at]
        if at in tall or any(abs(centers[one] - middle) < shares[one] for one in tall if text[one].isupper()):
            continue
        if text[at] in MARKED and off < NEAR:
            marked.add(at)
        elif off < BLAMELESS:
            return set()
    return marked

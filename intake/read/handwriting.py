"""Tell handwriting from print: the engine reads a hand badly, and must never be believed on it.

Only words that were not read surely are looked at; what was read surely is print.
"""

from collections.abc import Sequence
from dataclasses import replace

import numpy as np

from intake.read.clean import make_square
from intake.read.digits import DPI, HEIGHT, scale_crop
from intake.read.nets import Net, load_net
from intake.read.picture import Picture
from models.page import Word

_READ_SURELY = 0.9  # confidence from which a word is print
_WRITTEN = 0.98  # chance from which a word is taken as written by hand
_BELIEVED = 0.3  # confidence that is left to it: below what any value needs
_FOUND_OF_PAGE, _FEWEST_WORDS = 0.3, 8  # of the letters: of written words the net finds every second one
_WIDTH = 160  # pixels of the piece of a word that the net is shown
_BATCH = 64


def believe_less(words: Sequence[Word], written: set[int]) -> tuple[Word, ...]:
    """Return the words, those that a hand wrote hardly believed."""
    return tuple(
        replace(word, confidence=min(word.confidence, _BELIEVED)) if index in written else word
        for index, word in enumerate(words)
    )


def is_handwritten(words: Sequence[Word], written: set[int]) -> bool:
    """Say whether most of a page's letters were written by hand."""
    if len(written) < _FEWEST_WORDS:
        return False
    letters = [len(word.text) for word in words]
    return sum(letters[index] for index in written) > _FOUND_OF_PAGE * sum(letters)


def find_written(picture: Picture, words: Sequence[Word], net: Net | None = None) -> set[int]:
    """Return which words (boxes in points of an upright picture) a hand wrote; none without the net."""
    unsure = [index for index, word in enumerate(words) if word.confidence < _READ_SURELY]
    net = net or (load_net("handwriting") if unsure else None)
    if net is None:
        return set()
    square = make_square(picture, DPI)
    chances: list[float] = []
    for first in range(0, len(unsure), _BATCH):
        pieces = [_piece(square, words[index]) for index in unsure[first : first + _BATCH]]
        chances += [float(chance) for chance in net.run(np.stack(pieces))]
    return {index for index, chance in zip(unsure, chances, strict=True) if chance >= _WRITTEN}


def _piece(square: Picture, word: Word) -> np.ndarray:
    """Return the middle of a word's crop: darkness, 1 x HEIGHT x _WIDTH."""
    across, down = square.dpi[0] / 72, square.dpi[1] / 72
    box = word.box
    crop = scale_crop(square.gray, (box.x0 * across, box.top * down, box.x1 * across, box.bottom * down))
    first = max(0, (crop.shape[1] - _WIDTH) // 2)
    piece = np.full((HEIGHT, _WIDTH), 255, np.uint8)
    shown = crop[:, first : first + _WIDTH]
    piece[:, : shown.shape[1]] = shown
    return 1 - piece[None].astype(np.float32) / 255

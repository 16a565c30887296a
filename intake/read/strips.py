"""Cut boxes out of a picture, read them stacked below each other, and put the words back in their places."""

import math
from collections.abc import Sequence

import cv2
import numpy as np

from intake.read.ocr import recognise
from intake.read.picture import Picture
from models.page import Box, Word

_GAP = 14  # pixels between stacked strips
_BLOCK = 6  # the engine's way with one block of text


def read_strips(
    picture: Picture, boxes: Sequence[Box], dpi: int, timeout: float, *, blur: float
) -> tuple[Word, ...]:
    """Return the words (boxes in points) that the engine finds in each of some boxes (points).

    `blur`: pixels by which the picture is softened, where it is looked at.
    """
    strips = [strip for strip in (_cut(picture, box, blur) for box in boxes) if strip[0].size]
    if not strips:
        return ()
    stacked, tops = _stack([strip for strip, _, _ in strips])
    found = recognise(stacked, dpi, psm=_BLOCK, timeout=timeout)
    places = [(left, top) for _, left, top in strips]
    return tuple(_put_back(word, tops, places, picture) for word in found)


def _cut(picture: Picture, box: Box, blur: float) -> tuple[np.ndarray, int, int]:
    left, top, right, bottom = picture.box_in_pixels(box)
    if left >= right or top >= bottom:
        return picture.gray[:0, :0], left, top
    reach = math.ceil(3 * blur) + 2  # pixels beside the box that its own are softened with
    above, before = max(0, top - reach), max(0, left - reach)
    part = cv2.GaussianBlur(picture.gray[above : bottom + reach, before : right + reach], (0, 0), blur)
    return part[top - above : bottom - above, left - before : right - before], left, top


def _stack(strips: list[np.ndarray]) -> tuple[np.ndarray, list[int]]:
    """Return the strips below each other on white, and where each starts."""
    width = max(strip.shape[1] for strip in strips) + 2 * _GAP
    height = sum(strip.shape[0] + _GAP for strip in strips) + _GAP
    sheet = np.full((height, width), 255, np.uint8)
    tops, top = [], _GAP
    for strip in strips:
        sheet[top : top + strip.shape[0], _GAP : _GAP + strip.shape[1]] = strip
        tops.append(top)
        top += strip.shape[0] + _GAP
    return sheet, tops


def _put_back(word: Word, tops: list[int], places: list[tuple[int, int]], picture: Picture) -> Word:
    middle = (word.box.top + word.box.bottom) / 2
    index = max((i for i, top in enumerate(tops) if top <= middle), default=0)
    left, top = places[index]
    across, down = left - _GAP, top - tops[index]
    box = Box(word.box.x0 + across, word.box.top + down, word.box.x1 + across, word.box.bottom + down)
    return Word(word.text, picture.box_in_points(box), word.confidence)

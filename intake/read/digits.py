"""Read identities, dates and numbers once more, by a net that knows digits alone.

It looks at the ink as it came, never at what was restored, so it errs otherwise than the engine does.
"""

import re
from collections.abc import Sequence
from dataclasses import dataclass

import cv2
import numpy as np

from intake.read.clean import make_square
from intake.read.nets import Net, load_net
from intake.read.picture import Picture
from models.page import Box, Word, lines_of

SYMBOLS = " 0123456789-+/.:,()abcdefgijklmnoprstuvåö"  # digits, what stands between them, and months' letters
HEIGHT = 32  # pixels of a crop
DPI = 240  # of the picture that crops are cut from
_ABOVE, _BESIDE = 0.2, 0.45  # margins of a crop, in heights of the ink's box
_STEP = 2  # columns of a crop to a column of the net's answer
_MOST = 640  # pixels of a crop's width
_BATCH = 16
_MIN_DIGITS = 3
_GAP = 2.0  # heights between words of one number
_WHOLE, _GAP_OF_WHOLE = 10, 0.8  # digits of a number that lacks nothing; heights between it and others
_MONTH = re.compile(
    "jan(uari)?|feb(ruari)?|mars?|apr(il)?|maj|juni?|juli?|aug(usti)?|"
    "sept?(ember)?|okt(ober)?|nov(ember)?|dec(ember)?"
)


@dataclass(frozen=True, slots=True, kw_only=True)
class Digits:
    """What stands in a box, and how surely."""

    text: str
    sure: tuple[float, ...]  # each character's probability
    at: tuple[float, ...]  # where each stands, from 0 (the box's left edge) to 1

    @property
    def least(self) -> float:
        return min(self.sure, default=0.0)


@dataclass(frozen=True, slots=True, kw_only=True)
class Number:
    """A number as the engine read it: one word or several, side by side."""

    words: tuple[Word, ...]
    box: Box


def find_numbers(words: Sequence[Word]) -> list[Number]:
    """Return what was read as numbers: the words of a date or an identity belong together."""
    numbers = []
    for line in lines_of(tuple(words)):
        run: list[Word] = []
        for word in line:
            if run and (not _fits(word) or word.box.x0 - run[-1].box.x1 > _widest(run[-1], word)):
                numbers += _number_of(run)
                run = []
            if _fits(word):
                run.append(word)
        numbers += _number_of(run)
    return numbers


def _widest(word: Word, following: Word) -> float:
    """Return how far apart words of one number may stand; a row's number is no part of a whole one."""
    is_whole = any(sum(map(str.isdigit, one.text)) >= _WHOLE for one in (word, following))
    return (_GAP_OF_WHOLE if is_whole else _GAP) * word.box.height


def _fits(word: Word) -> bool:
    """Say whether a word may be part of a number: digits, signs, a month, two letters read by mistake."""
    text = word.text.strip(".,:;()").casefold()
    if _MONTH.fullmatch(text) or not any(char.isalnum() for char in text):
        return True
    letters = sum(char.isalpha() for char in text)
    digits = sum(char.isdigit() for char in text)
    return digits > 0 and letters <= min(2, digits - 1) and not text[0].isalpha()


def _number_of(run: list[Word]) -> list[Number]:
    while run and not any(char.isdigit() for char in run[-1].text):
        run.pop()
    while run and not any(char.isdigit() for char in run[0].text):
        run.pop(0)
    if sum(char.isdigit() for word in run for char in word.text) < _MIN_DIGITS:
        return []
    box = run[0].box
    for word in run[1:]:
        box = box.around(word.box)
    return [Number(words=tuple(run), box=box)]


def read_digits(
    picture: Picture, boxes: Sequence[Box], net: Net | None = None, *, as_it_is: bool = False
) -> list[Digits] | None:
    """Return what stands in each box (points) of an upright picture; None where the net cannot be run.

    `as_it_is`: crops are cut from the picture at its own resolution, which must be the same both ways.
    """
    net = net or load_net("digits")
    if net is None:
        return None
    square = picture if as_it_is else make_square(picture, DPI)
    across, down = square.dpi[0] / 72, square.dpi[1] / 72
    crops = [
        scale_crop(square.gray, (box.x0 * across, box.top * down, box.x1 * across, box.bottom * down))
        for box in boxes
    ]
    found: list[Digits | None] = [None] * len(crops)
    order = sorted(range(len(crops)), key=lambda index: crops[index].shape[1])
    for first in range(0, len(order), _BATCH):
        batch = order[first : first + _BATCH]
        for index, read in zip(batch, _read_batch(net, [crops[index] for index in batch]), strict=True):
            found[index] = read
    return [read for read in found if read is not None]


def scale_crop(gray: np.ndarray, box: tuple[float, float, float, float]) -> np.ndarray:
    """Return the ink in a box (pixels) and a little around it, HEIGHT rows high."""
    left, top, right, bottom = box
    height = max(bottom - top, 4.0)
    top, bottom = round(top - _ABOVE * height), round(top + (1 + _ABOVE) * height)
    left, right = round(left - _BESIDE * height), round(max(left, right) + _BESIDE * height)
    part = np.full((bottom - top, right - left), 255, np.uint8)
    above, before = max(0, top), max(0, left)
    inside = gray[above : max(0, bottom), before : max(0, right)]
    part[above - top :, before - left :][: inside.shape[0], : inside.shape[1]] = inside
    width = min(_MOST, max(8, round(part.shape[1] * HEIGHT / part.shape[0])))
    shrinks = part.shape[0] > HEIGHT
    return cv2.resize(part, (width, HEIGHT), interpolation=cv2.INTER_AREA if shrinks else cv2.INTER_CUBIC)


def _read_batch(net: Net, crops: list[np.ndarray]) -> list[Digits]:
    wide = -(-max(crop.shape[1] for crop in crops) // 8) * 8
    given = np.zeros((len(crops), 1, HEIGHT, wide), np.float32)
    for row, crop in zip(given, crops, strict=True):
        row[0, :, : crop.shape[1]] = 1 - crop / np.float32(255)
    chances = np.exp(net.run(given))
    return [
        decode(each[: -(-crop.shape[1] // _STEP)], crop.shape)
        for each, crop in zip(chances, crops, strict=True)
    ]


def decode(chances: np.ndarray, shape: tuple[int, ...]) -> Digits:
    """Return the likeliest text: each symbol's chance at its best column; a doubt between two goes to both.

    `chances`: columns x (blank and symbols); `shape`: the crop's.
    """
    best = chances.argmax(axis=1)
    begins = np.flatnonzero(np.diff(best, prepend=-1))
    margin = _BESIDE / (1 + 2 * _ABOVE) * shape[0]
    ink = max(1.0, shape[1] - 2 * margin)
    text, doubt = "", 0.0
    sure: list[float] = []
    at: list[float] = []
    for begin, end in zip(begins, [*begins[1:], len(best)], strict=True):
        symbol = best[begin]
        if symbol == 0:
            doubt = float(chances[begin:end, 1:].max())
            if sure:
                sure[-1] = min(sure[-1], 1 - doubt)
            continue
        text += SYMBOLS[symbol - 1]
        sure.append(min(float(chances[begin:end, symbol].max()), 1 - doubt))
        at.append(((begin + end) / 2 * _STEP - margin) / ink)
        doubt = 0.0
    return Digits(text=text, sure=tuple(sure), at=tuple(at))


def words_of(digits: Digits, box: Box) -> tuple[Word, ...]:
    """Return a reading as words, each where it stands in the box (points)."""
    words: list[Word] = []
    for begin, end in _spans(digits.text):
        places = [min(1.0, max(0.0, place)) for place in digits.at[begin:end]]
        left, right = box.x0 + box.width * places[0], box.x0 + box.width * places[-1]
        if begin == 0:
            left = box.x0
        if end == len(digits.text):
            right = box.x1
        words.append(
            Word(
                digits.text[begin:end],
                _between(box, left, right),
                round(min(digits.sure[begin:end]), 4),
            )
        )
    return tuple(words)


def _between(box: Box, left: float, right: float) -> Box:
    return Box(round(left, 2), box.top, round(max(left, right), 2), box.bottom)


def _spans(text: str) -> list[tuple[int, int]]:
    """Return where each word of a text begins and ends."""
    spans, begin = [], 0
    for part in text.split(" "):
        if part:
            spans.append((begin, begin + len(part)))
        begin += len(part) + 1
    return spans

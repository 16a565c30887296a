"""Find tick boxes, drawn or written, and tell whether they are ticked."""

import re

import cv2
import numpy as np

from intake.read.picture import Picture
from models.page import Box, Tick, Word

_MIN_SIDE, _MAX_SIDE = 5.5, 18.0  # points
_SIDE_COVERED = 0.85  # of each side's length
_EMPTY, _TICKED, _SOLID = 0.035, 0.09, 0.9  # share of ink inside
_GLYPHS = {"☐": False, "□": False, "▢": False, "❏": False, "❑": False} | dict.fromkeys("☑☒✓✔✗✘🗹🗷⊠", True)
_OPEN = re.compile(r"^(?:\[\]|\(\)|\[_\]|\(_\))")
_CROSSED = re.compile(r"^(?:\[[xXvV✓✔×*]\]|\([xXvV✓✔×*]\))")


def find_ticks(picture: Picture) -> tuple[Tick, ...]:
    """Return the drawn boxes of a square-pixel picture, from the top down."""
    dark = (picture.gray < 160).astype(np.uint8)
    dpi = sum(picture.dpi) / 2
    strokes = _straight_strokes(dark, dpi)
    _, _, stats, _ = cv2.connectedComponentsWithStats(strokes, connectivity=8)
    low, high = _MIN_SIDE * dpi / 72, _MAX_SIDE * dpi / 72
    ticks = []
    for left, top, width, height, _area in stats[1:]:
        if low <= width <= high and low <= height <= high and 0.75 <= width / height <= 1.33:
            tick = _judge(dark, strokes, (int(left), int(top), int(width), int(height)), picture)
            ticks += [tick] if tick else []
    return tuple(sorted(ticks, key=lambda tick: (round(tick.box.top / 4), tick.box.x0)))


def _straight_strokes(dark: np.ndarray, dpi: float) -> np.ndarray:
    """Keep only what belongs to a straight line, across or down, at least 4 points long."""
    length = max(4, round(dpi * 4 / 72))
    joined = cv2.morphologyEx(dark, cv2.MORPH_CLOSE, np.ones((2, 2), np.uint8))
    across = cv2.morphologyEx(joined, cv2.MORPH_OPEN, np.ones((1, length), np.uint8))
    down = cv2.morphologyEx(joined, cv2.MORPH_OPEN, np.ones((length, 1), np.uint8))
    return np.asarray(across | down)


def _judge(
    dark: np.ndarray, strokes: np.ndarray, place: tuple[int, int, int, int], picture: Picture
) -> Tick | None:
    left, top, width, height = place
    part = strokes[top : top + height, left : left + width] > 0
    band = max(2, round(min(width, height) * 0.15))
    sides = (part[:band], part[-band:], part[:, :band].T, part[:, -band:].T)
    if min(_straightness(side) for side in sides) < _SIDE_COVERED or _is_in_word(dark, place, picture):
        return None
    inset = max(band, round(min(width, height) * 0.22))
    inside = dark[top + inset : top + height - inset, left + inset : left + width - inset]
    if inside.size == 0:
        return None
    box = picture.box_in_points(Box(left, top, left + width, top + height))
    ticked, confidence = judge_ink(float(inside.mean()))
    return Tick(box, ticked, confidence)


def _straightness(side: np.ndarray) -> float:
    """Return how much of a side two neighbouring rows of it cover; a letter's bow needs more rows."""
    return float((side[:-1] | side[1:]).mean(axis=1).max())


def _is_in_word(dark: np.ndarray, place: tuple[int, int, int, int], picture: Picture) -> bool:
    """Return whether letters stand close on both sides; a cross drawn past its box does so at the corners."""
    left, top, width, height = place
    near, far = (max(1, round(points * picture.dpi[0] / 72)) for points in (0.5, 2.4))
    rows = dark[top + height // 4 : top + height - height // 4]
    before = rows[:, max(0, left - far) : max(0, left - near)]
    after = rows[:, left + width + near : left + width + far]
    return bool(before.any()) and bool(after.any())


def judge_ink(share: float) -> tuple[bool, float]:
    """Return whether so much ink inside a box is a tick, and how sure that is."""
    if share < _EMPTY:
        return False, 1.0
    if share < _TICKED:
        return share > (_EMPTY + _TICKED) / 2, 0.4
    return True, 0.6 if share > _SOLID else 1.0


def erase_ticks(picture: Picture, ticks: tuple[Tick, ...]) -> np.ndarray:
    """Return the picture's pixels without the boxes, which the engine would read as letters."""
    gray = picture.gray.copy()
    for tick in ticks:
        box = tick.box
        left, top, right, bottom = picture.box_in_pixels(
            Box(box.x0 - 1, box.top - 1, box.x1 + 1, box.bottom + 1)
        )
        gray[top:bottom, left:right] = 255
    return gray


def take_written_ticks(words: tuple[Word, ...]) -> tuple[tuple[Word, ...], tuple[Tick, ...]]:
    """Take boxes that are written, as ☒ or [x] or ( ), out of the words."""
    kept: list[Word] = []
    ticks: list[Tick] = []
    waiting = list(_join_open_brackets(words))
    for word in waiting:
        tick, rest = _split_tick(word)
        ticks += [tick] if tick else []
        kept += [rest] if rest else []
    return tuple(kept), tuple(ticks)


def _join_open_brackets(words: tuple[Word, ...]) -> list[Word]:
    """Join `[` `]` and `[` `x` `]` that stand close together into one word."""
    joined: list[Word] = []
    for word in words:
        last = joined[-1] if joined else None
        closes = word.text[:1] in {"]", ")"} or (word.text[:2] in {"x]", "X]", "x)", "X)"})
        opens = last is not None and last.text in {"[", "(", "[x", "[X", "(x", "(X"}
        middle = word.text in {"x", "X"} and last is not None and last.text in {"[", "("}
        if last is not None and ((opens and closes) or middle) and _beside(last.box, word.box):
            joined[-1] = Word(
                last.text + word.text, last.box.around(word.box), min(last.confidence, word.confidence)
            )
        else:
            joined.append(word)
    return joined


def _beside(last: Box, this: Box) -> bool:
    return 0 <= this.x0 - last.x0 < 40 and abs(last.top - this.top) < last.height


def _split_tick(word: Word) -> tuple[Tick | None, Word | None]:
    text = word.text
    if text[0] in _GLYPHS:
        length, ticked = 1, _GLYPHS[text[0]]
    elif match := _OPEN.match(text):
        length, ticked = match.end(), False
    elif match := _CROSSED.match(text):
        length, ticked = match.end(), True
    else:
        return None, word
    rest = text[length:]
    split = word.box.x0 + word.box.width * length / len(text)
    box = Box(word.box.x0, word.box.top, split if rest else word.box.x1, word.box.bottom)
    remaining = Word(rest, Box(split, word.box.top, word.box.x1, word.box.bottom), word.confidence)
    return Tick(box, ticked, word.confidence), remaining if rest else None

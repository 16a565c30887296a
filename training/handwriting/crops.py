"""Draw sheets of printed and of handwritten words, wear them, and cut the words out.

python -m training.handwriting.crops training/work/handwriting
"""

import math
import sys
import tomllib
from functools import partial
from pathlib import Path
from random import Random
from typing import Any

import cv2
import numpy as np
from PIL import Image

from intake.read.digits import HEIGHT
from training.digits.crops import Line, cut, upright
from training.faxes import fonts, text
from training.faxes.draw import HEIGHT as ROWS
from training.faxes.draw import WIDTH, Strip
from training.faxes.wear import choose_angle, lay, wear

CONFIG: dict[str, Any] = tomllib.loads(Path(__file__).with_name("config.toml").read_text(encoding="utf-8"))
_PLAIN = str.maketrans("åäöÅÄÖéü", "aaoAAOeu")
_HAND, _PRINT = "hand", "print"
_MOST = 480  # pixels of the widest crop


def draw_sheet(rng: Random, *, judged: bool) -> tuple[Strip, list[Line]]:
    """Draw lines of print and lines of handwriting; each word's Line says which."""
    strip, lines, y = Strip(rng=rng, judged=judged), [], rng.uniform(10, 60)
    while y < ROWS - 180:
        is_hand = rng.random() < 0.5
        strip.choose_font()
        if is_hand:
            strip.font = fonts.pick(rng, written=True, plain=True)
            strip.points = rng.uniform(11, 22)
        write = partial(_write_by_hand, slant=rng.uniform(-0.35, 0.45)) if is_hand else _print_word
        x = rng.uniform(60, 300)
        while x < WIDTH - 900:
            words = text.number(rng) if rng.random() < 0.3 else text.word(rng)
            box = write(strip, x, y, words.split()[0])
            lines.append(Line(_HAND if is_hand else _PRINT, box))
            x = box[2] + strip.size * rng.uniform(0.2, 0.6)
        if rng.random() < 0.3:
            strip.rule((40, y + strip.size * 1.15, WIDTH - 40, y + strip.size * 1.15), rng.choice([2, 3, 5]))
        y += strip.size * rng.uniform(1.3, 2.0)
    return strip, lines


def _print_word(strip: Strip, x: float, y: float, word: str) -> tuple[float, float, float, float]:
    strip.write(x, y, word)
    left, top, right, bottom = fonts.load(strip.font, strip.size).getbbox(word)
    return x + left, y + top, x + right, y + bottom


def _write_by_hand(
    strip: Strip, x: float, y: float, word: str, slant: float
) -> tuple[float, float, float, float]:
    """Write a word as no font does: slanted, on a line that sways, with letters of uneven height."""
    rng, font = strip.rng, fonts.load(strip.font, strip.size)
    word = word.translate(_PLAIN)
    _, top, right, bottom = font.getbbox(word)
    sheet = Image.new("L", (int(right) + 200, int(bottom) + 120), 255)
    Strip(rng=rng, judged=False, ink=sheet, font=strip.font, points=strip.points).write(80, 50, word)
    bent = _bend(np.asarray(sheet), rng, slant)
    inked = np.argwhere(bent < 128)
    if not len(inked):
        return x, y, x + 1, y + 1
    (high, first), (low, last) = inked.min(axis=0), inked.max(axis=0) + 1
    part = Image.fromarray(bent[high:low, first:last])
    place = round(x), round(y + top)
    strip.ink.paste(part, place, Image.fromarray(255 - np.asarray(part)))
    return place[0], place[1], place[0] + part.width, place[1] + part.height


def _bend(gray: np.ndarray, rng: Random, slant: float) -> np.ndarray:
    rows, columns = gray.shape
    across = np.arange(columns, dtype=np.float32)[None, :]
    down = np.arange(rows, dtype=np.float32)[:, None]
    wave, phase, deep = rng.uniform(80, 300), rng.uniform(0, 6), rng.uniform(0, 7)
    tall, uneven = rng.uniform(60, 200), rng.uniform(0, 0.22)
    middle = rows / 2
    height = 1 + uneven * np.sin(across / tall * 2 * math.pi + phase)
    source_y = (down - middle) * height + middle + deep * np.sin(across / wave * 2 * math.pi + phase)
    source_x = across + (down - middle) * slant + 3 * np.sin(down / 40 + phase) * rng.random()
    bent = cv2.remap(gray, source_x.astype(np.float32), source_y.astype(np.float32), 1, borderValue=255)
    pen = rng.choice([1, 1, 2, 3, 4])
    return cv2.erode(bent, np.ones((pen, pen), np.uint8)) if pen > 1 else bent


def make_file(path: Path, sheets: int, *, judged: bool) -> None:
    """Write crops, padded to one width, and 1 for handwriting, 0 for print."""
    crops: list[tuple[np.ndarray, int]] = []
    for index in range(sheets):
        rng = Random(f"{CONFIG['crops']['seed']}-{index}-{judged}")
        strip, lines = draw_sheet(rng, judged=judged)
        angle = choose_angle(rng)
        ink, shade = lay(np.asarray(strip.ink), np.asarray(strip.shade), rng, angle)
        for _ in range(CONFIG["crops"]["wears"]):
            page = upright(wear(ink, shade, rng).ink, angle + rng.gauss(0, 0.08))
            crops += [(cut(page, line, rng), int(line.text == _HAND)) for line in lines]
    crops = [(crop[:, :_MOST], label) for crop, label in crops]
    pixels = np.full((len(crops), HEIGHT, _MOST), 255, np.uint8)
    for row, (crop, _) in zip(pixels, crops, strict=True):
        row[:, : crop.shape[1]] = crop
    widths = np.array([crop.shape[1] for crop, _ in crops])
    np.savez_compressed(path, pixels=pixels, widths=widths, labels=np.array([label for _, label in crops]))


if __name__ == "__main__":
    cv2.setNumThreads(1)
    folder = Path(sys.argv[1])
    folder.mkdir(parents=True, exist_ok=True)
    make_file(folder / "judged.npz", 10, judged=True)
    make_file(folder / "crops.npz", CONFIG["crops"]["sheets"], judged=False)

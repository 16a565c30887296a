"""Draw sheets full of numbers, wear them, and cut each number out as a reader would: boxes a little off.

python -m training.digits.crops training/work/digits
"""

import sys
import tomllib
from dataclasses import dataclass
from pathlib import Path
from random import Random
from typing import Any

import cv2
import numpy as np

from intake.read.digits import DPI, HEIGHT, SYMBOLS, scale_crop
from training.faxes import fonts, text
from training.faxes.draw import DPI as SHEET_DPI
from training.faxes.draw import HEIGHT as ROWS
from training.faxes.draw import WIDTH, Strip
from training.faxes.wear import choose_angle, lay, wear

CONFIG: dict[str, Any] = tomllib.loads(Path(__file__).with_name("config.toml").read_text(encoding="utf-8"))
_MOST = 480  # pixels of the widest crop


@dataclass(frozen=True, slots=True)
class Line:
    """A number on a sheet, and its ink's box there (pixels at 408 dpi)."""

    text: str
    box: tuple[float, float, float, float]


def draw_sheet(rng: Random, *, judged: bool) -> tuple[Strip, list[Line]]:
    """Draw numbers in rows and columns, over lines, in boxes, beside labels."""
    strip, lines, y = Strip(rng=rng, judged=judged), [], rng.uniform(10, 60)
    while y < ROWS - 100:
        strip.choose_font()
        x, height = rng.uniform(60, 200), strip.size * rng.uniform(1.25, 2.2)
        frame, width = rng.choice(["none", "none", "line", "box", "level"]), rng.choice([2, 3, 4, 6])
        if frame == "level":
            strip.rule((0, y - height * 0.08, WIDTH, y - height * 0.08), width)
        while x < WIDTH - 200:
            if rng.random() < 0.35:
                x = strip.write(x, y, text.word(rng) + rng.choice([": ", " ", " "]))
            words = _number(rng)
            found = _write_number(strip, x, y, words)
            end = found.box[2]
            if end > WIDTH - 20:
                break
            lines.append(found)
            if frame == "line":
                strip.rule((x, y + strip.size * 1.12, end, y + strip.size * 1.12), width)
            if frame == "box":
                strip.pen.rectangle((x - 14, y - height * 0.1, end + 14, y + height), outline=0, width=width)
            x = end + rng.uniform(30, 220)
        y += height
    return strip, lines


def _number(rng: Random) -> str:
    kind = rng.random()
    if kind < 0.78:
        made = text.number(rng)
    elif kind < 0.93:
        made = "".join(rng.choice("0123456789") for _ in range(rng.randint(1, 12)))
    else:
        made = "".join(rng.choice(SYMBOLS.strip()) for _ in range(rng.randint(2, 8)))
    made = rng.choice([made, made, made, made.capitalize(), made.upper(), made.title()])
    return " ".join("".join(char for char in made if char.lower() in SYMBOLS).split()) or "1"


def _write_number(strip: Strip, x: float, y: float, words: str) -> Line:
    font = fonts.load(strip.font, strip.size)
    strip.write(x, y, words)
    left, top, right, bottom = font.getbbox(words)
    return Line(words.lower(), (x + left, y + top, x + right, y + bottom))


def cut_crops(strip: Strip, lines: list[Line], rng: Random, wears: int) -> list[tuple[np.ndarray, str]]:
    """Wear a sheet and return its crops, gray, HEIGHT rows, with what stands in them."""
    angle = choose_angle(rng)
    ink, shade = lay(np.asarray(strip.ink), np.asarray(strip.shade), rng, angle)
    crops = []
    for _ in range(wears):
        page = upright(wear(ink, shade, rng).ink, angle + rng.gauss(0, 0.08))
        crops += [(cut(page, line, rng), line.text) for line in lines]
    return crops


def upright(ink: np.ndarray, angle: float) -> np.ndarray:
    """Return a worn sheet as the reader straightens it: gray, square pixels."""
    gray, scale = np.where(ink, 0, 255).astype(np.uint8), DPI / SHEET_DPI
    gray = cv2.resize(gray, (round(WIDTH * scale), round(ROWS * scale)), interpolation=cv2.INTER_CUBIC)
    if abs(angle) < 0.15:
        return gray
    turn = cv2.getRotationMatrix2D((gray.shape[1] / 2, gray.shape[0] / 2), -angle, 1)
    return cv2.warpAffine(gray, turn, gray.shape[::-1], flags=cv2.INTER_CUBIC, borderValue=255)


def cut(page: np.ndarray, line: Line, rng: Random) -> np.ndarray:
    left, top, right, bottom = (edge * DPI / SHEET_DPI for edge in line.box)
    height = max(bottom - top, 8.0)
    off = [rng.gauss(0, 0.07) * height for _ in range(4)]
    box = (left + off[0], top + off[1] * 0.8, right + off[2], bottom + off[3] * 0.8)
    return scale_crop(page, box)


def make_file(path: Path, first: int, count: int, *, judged: bool) -> None:
    """Write crops, padded to one width, and their texts."""
    crops: list[tuple[np.ndarray, str]] = []
    for index in range(first, first + count):
        rng = Random(f"{CONFIG['crops']['seed']}-{index}-{judged}")
        crops += cut_crops(*draw_sheet(rng, judged=judged), rng, CONFIG["crops"]["wears"])
    crops = [(crop, words) for crop, words in crops if crop.shape[1] <= _MOST]
    pixels = np.full((len(crops), HEIGHT, _MOST), 255, np.uint8)
    for row, (crop, _) in zip(pixels, crops, strict=True):
        row[:, : crop.shape[1]] = crop
    widths = np.array([crop.shape[1] for crop, _ in crops])
    temporary = path.with_suffix(".part.npz")
    np.savez_compressed(
        temporary, pixels=pixels, widths=widths, texts=np.array([words for _, words in crops])
    )
    temporary.rename(path)


def make_all(folder: Path) -> None:
    cv2.setNumThreads(1)
    folder.mkdir(parents=True, exist_ok=True)
    settings = CONFIG["crops"]
    make_file(folder / "judged-000.npz", 0, 12, judged=True)
    for number, first in enumerate(range(0, settings["sheets"], settings["sheets_in_file"])):
        path = folder / f"crops-{number:03}.npz"
        if not path.exists():
            make_file(path, first, settings["sheets_in_file"], judged=False)


if __name__ == "__main__":
    make_all(Path(sys.argv[1]))

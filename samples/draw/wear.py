"""What the fax machine, the photocopier and the telephone camera do to a page.

Tuning and held-out pages are worn by different measures: `MEASURES` gives each side's ranges.
"""

from collections.abc import Callable
from dataclasses import dataclass
from random import Random

import numpy as np
from numpy.typing import NDArray
from PIL import Image, ImageChops, ImageFilter, ImageOps

from samples.draw.sheet import Ink, draw_ink

Gray = NDArray[np.float32]
BAYER = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]], dtype=np.float32)
LINE_WIDTH = 1728  # picture elements of a scan line of 215 mm (T.4)
DPI = {"fine": (204, 196), "rough": (204, 196), "standard": (204, 98), "rough_standard": (204, 98)}


@dataclass(frozen=True, slots=True)
class Measures:
    skew: tuple[float, float]  # degrees
    specks: tuple[float, float]  # share of pixels
    speck_sizes: tuple[int, ...]
    streaks: tuple[int, int]
    lost: tuple[int, int]  # scan lines lost or doubled
    threshold: tuple[int, int]
    blur: tuple[float, float]
    wobble: tuple[float, float] = (0.0, 0.0)  # pixels that the paper wanders sideways in the feeder


MEASURES = {
    "tune": Measures((1.0, 2.6), (0.0003, 0.0022), (1, 1, 2), (0, 3), (2, 14), (115, 165), (0.3, 0.8)),
    "met": Measures((1.2, 3.0), (0.0005, 0.0028), (1, 2, 3), (1, 4), (3, 18), (105, 175), (0.3, 0.95)),
    "shown": Measures((0.8, 2.8), (0.0002, 0.0018), (1, 1, 3), (0, 2), (1, 12), (112, 170), (0.25, 0.85)),
    "known": Measures(
        (0.6, 2.2), (0.0002, 0.0016), (1, 2, 2), (0, 3), (0, 10), (114, 168), (0.25, 0.8), wobble=(0.0, 1.2)
    ),
    "seen": Measures(
        (0.8, 2.4), (0.0002, 0.0024), (1, 2, 4), (0, 5), (0, 12), (110, 172), (0.25, 0.9), wobble=(0.0, 2.2)
    ),
    "told": Measures(
        (0.7, 2.5), (0.0002, 0.0019), (1, 2, 3), (0, 3), (1, 11), (112, 170), (0.25, 0.85), wobble=(0.0, 1.5)
    ),
    "heard": Measures(
        (0.6, 2.4), (0.0002, 0.0020), (1, 1, 2), (0, 3), (1, 12), (112, 168), (0.25, 0.85), wobble=(0.0, 1.8)
    ),
    "sent": Measures(
        (0.5, 2.3), (0.0002, 0.0018), (1, 1, 3), (0, 3), (1, 10), (114, 168), (0.25, 0.85), wobble=(0.0, 1.4)
    ),
    "given": Measures(
        (0.4, 2.4), (0.0002, 0.0017), (1, 2, 2), (0, 2), (0, 9), (112, 170), (0.25, 0.9), wobble=(0.0, 0.8)
    ),
    "brought": Measures(
        (0.5, 2.5), (0.0002, 0.0019), (1, 1, 2, 3), (0, 3), (1, 11), (113, 169), (0.25, 0.85), wobble=(0, 1.0)
    ),
    "handed": Measures(
        (0.3, 2.2), (0.0002, 0.0019), (1, 1, 2), (0, 3), (1, 8), (126, 170), (0.3, 0.85), wobble=(0.0, 1.1)
    ),
    "held": Measures(
        (0.4, 2.3), (0.0002, 0.0018), (1, 2, 2), (0, 3), (1, 9), (112, 168), (0.3, 0.85), wobble=(0.0, 1.3)
    ),
}
# side -> what its own copier does to a rough page beside all this
EXTRA: dict[str, Callable[[Image.Image, Random], Image.Image]] = {}


def _source(rng: Random) -> np.random.Generator:
    return np.random.default_rng(rng.getrandbits(63))


def fax(image: Image.Image, quality: str, rng: Random, split: str, header: Ink | None = None) -> Image.Image:
    """Return a page as the receiving fax holds it: black and white, at the quality's resolution, 1728 wide.

    `header` is stamped by the sending machine after it has scanned: it is never skewed.
    """
    measures = MEASURES[split]
    image = ImageOps.pad(image, (LINE_WIDTH, image.height), color=255)
    if quality.startswith("rough"):
        image = _wander(image, rng, measures)
        image = EXTRA[split](image, rng) if split in EXTRA else image
        image = _copy(image, rng, measures)
        image = image.rotate(_skew(rng, measures), Image.Resampling.BICUBIC, fillcolor=255)
    elif rng.random() < 0.5:
        image = image.rotate(rng.uniform(-0.3, 0.3), Image.Resampling.BICUBIC, fillcolor=255)
    if header is not None:
        draw_ink(image, header, DPI[quality][0] / 72)
    width, height = image.size
    rows = round(height * DPI[quality][1] / 204)
    scanned = image.resize(
        (width, rows), Image.Resampling.BOX if rows < height * 0.7 else Image.Resampling.BILINEAR
    )
    threshold = rng.randint(*measures.threshold) if quality.startswith("rough") else rng.randint(118, 150)
    pixels = np.asarray(scanned, dtype=np.float32)
    if quality.startswith("rough"):
        pixels = _dirty(pixels, rng, measures)
    if rng.random() < 0.3:
        pixels = _halftone(pixels)
    return Image.fromarray(np.where(pixels < threshold, 0, 255).astype(np.uint8)).convert(
        "1", dither=Image.Dither.NONE
    )


def _halftone(pixels: Gray) -> Gray:
    """Turn light gray areas into a pattern of dots, as machines in photo mode do."""
    height, width = pixels.shape
    pattern = np.tile(BAYER, (height // 4 + 1, width // 4 + 1))[:height, :width]
    shaded = (pixels > 190) & (pixels < 240)
    return np.where(shaded, np.where(pixels / 255 * 16 > pattern + 0.5, 255, 0), pixels).astype(np.float32)


def _skew(rng: Random, measures: Measures) -> float:
    return rng.uniform(*measures.skew) * rng.choice([-1, 1])


def _copy(image: Image.Image, rng: Random, measures: Measures) -> Image.Image:
    """Thicken or thin the strokes as a photocopier does, and let the toner run low."""
    kind = rng.choice(["thick", "thin", "plain", "low"])
    if kind == "thick":
        thick = image.filter(ImageFilter.MinFilter(3))
        image = Image.blend(image, thick, rng.uniform(0.5, 0.9))
    elif kind == "thin":
        image = Image.blend(image, image.filter(ImageFilter.MaxFilter(3)), rng.uniform(0.25, 0.45))
    elif kind == "low":
        image = _fade(image, rng)
    return image.filter(ImageFilter.GaussianBlur(rng.uniform(*measures.blur)))


def _wander(image: Image.Image, rng: Random, measures: Measures) -> Image.Image:
    """Move the scan lines sideways in slow waves, as a worn feeder does."""
    if not measures.wobble[1]:
        return image
    width, waves, phase = rng.uniform(*measures.wobble), rng.uniform(1, 5), rng.uniform(0, 6.3)
    pixels = np.asarray(image).copy()
    rows = np.arange(len(pixels))
    shifts = np.rint(width * np.sin(phase + rows / len(pixels) * waves * 6.28)).astype(int)
    for row in rows[shifts != 0]:
        pixels[row] = np.roll(pixels[row], shifts[row])
    return Image.fromarray(pixels)


def _fade(image: Image.Image, rng: Random) -> Image.Image:
    """Lighten the page in soft clouds."""
    small = _source(rng).uniform(0, 1, (9, 7)).astype(np.float32)
    clouds = Image.fromarray((small * rng.uniform(70, 115)).astype(np.uint8)).resize(
        image.size, Image.Resampling.BICUBIC
    )
    return ImageChops.add(image, clouds)


def _dirty(pixels: Gray, rng: Random, measures: Measures) -> Gray:
    """Add specks, streaks and lost scan lines."""
    source, pixels = _source(rng), pixels.copy()
    height, width = pixels.shape
    share = rng.uniform(*measures.specks)
    for size in measures.speck_sizes:
        count = int(height * width * share / len(measures.speck_sizes) / size)
        for y, x in zip(source.integers(0, height, count), source.integers(0, width, count), strict=True):
            pixels[y : y + size, x : x + size] = 0 if source.random() < 0.75 else 255
    for _ in range(rng.randint(*measures.streaks)):
        x = rng.randrange(width)
        pixels[:, x : x + rng.choice([1, 1, 2])] = 0 if rng.random() < 0.6 else 255
    for _ in range(rng.randint(*measures.lost)):
        y = rng.randrange(2, height)
        pixels[y : y + rng.choice([1, 1, 2, 3])] = pixels[y - 1] if rng.random() < 0.7 else 255
    return pixels


def photograph(image: Image.Image, rng: Random, split: str) -> Image.Image:
    """Return a page as a telephone's camera sees it: perspective, uneven light, blur, noise."""
    width, height = image.size
    margin = rng.uniform(0.02, 0.05)
    canvas = Image.new(
        "L", (round(width * (1 + 2 * margin)), round(height * (1 + 2 * margin))), rng.randint(60, 130)
    )
    canvas.paste(image, (round(width * margin), round(height * margin)))
    bend = 0.02 if split == "tune" else 0.028
    wide, high = canvas.size
    jitter = [rng.uniform(-bend, bend) for _ in range(8)]
    corners = [(0, 0), (wide, 0), (wide, high), (0, high)]
    moved = [(x + jitter[2 * i] * wide, y + jitter[2 * i + 1] * high) for i, (x, y) in enumerate(corners)]
    canvas = canvas.transform(
        canvas.size, Image.Transform.PERSPECTIVE, _perspective(corners, moved), Image.Resampling.BICUBIC
    )
    canvas = canvas.filter(ImageFilter.GaussianBlur(rng.uniform(0.5, 1.2)))
    source = _source(rng)
    light = source.uniform(0.62, 1.0, (3, 3)).astype(np.float32)
    shade = Image.fromarray((light * 255).astype(np.uint8)).resize(canvas.size, Image.Resampling.BICUBIC)
    pixels = np.asarray(canvas, dtype=np.float32) * np.asarray(shade, dtype=np.float32) / 255
    pixels += source.normal(0, rng.uniform(2, 6), pixels.shape).astype(np.float32)
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def _perspective(target: list[tuple[int, int]], source: list[tuple[float, float]]) -> tuple[float, ...]:
    """Return the eight numbers that map the target's corners to the source's."""
    rows, values = [], []
    for (x, y), (u, v) in zip(target, source, strict=True):
        rows += [[x, y, 1, 0, 0, 0, -u * x, -u * y], [0, 0, 0, x, y, 1, -v * x, -v * y]]
        values += [u, v]
    return tuple(np.linalg.solve(np.array(rows, float), np.array(values, float)))

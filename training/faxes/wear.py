"""Wear drawn strips down as copiers, old machines and bad lines do, and sample them as fax machines do.

Everything here was written for training; the wear of `samples/` is another, so that it stays unseen.
"""

from dataclasses import dataclass
from random import Random

import cv2
import numpy as np

ROWS, COLUMNS = 784, 1728  # of a strip at 204 x 196 dpi
_BAYER = np.array([[0, 8, 2, 10], [12, 4, 14, 6], [3, 11, 1, 9], [15, 7, 13, 5]], np.float32) * 16 + 8
_PALE = 80  # the palest ink that is drawn
_SPECKS = (
    (1, 1, 0.5),
    (1, 2, 0.15),
    (2, 1, 0.1),
    (2, 2, 0.17),
    (3, 3, 0.06),
    (2, 5, 0.02),
)  # rows, columns, share
Gray = np.ndarray  # float32, 0 black to 255 white, or uint8


@dataclass(kw_only=True)
class Worn:
    """A strip as it arrives."""

    ink: np.ndarray  # bool, 784 x 1728; rows doubled where `low`
    low: bool  # sampled at 98 lines an inch


def choose_angle(rng: Random) -> float:
    return rng.choice([0.0, rng.uniform(-0.3, 0.3), rng.uniform(-3.2, 3.2)])


def lay(ink: Gray, shade: Gray, rng: Random, angle: float, scale: float = 1.0) -> tuple[Gray, Gray]:
    """Return the sheet as it lies in the machine, turned by degrees: ink and shades, 1568 x 3456."""
    rows, columns = ink.shape
    turn = cv2.getRotationMatrix2D((columns / 2, rows / 2), angle, scale)
    squeeze = 2 * ROWS / rows
    turn[1] *= squeeze
    if angle:
        turn[:, 2] += (rng.uniform(-2, 2), rng.uniform(-2, 2))
    size = (columns, 2 * ROWS)
    laid = [
        cv2.warpAffine(each, turn, size, flags=cv2.INTER_LINEAR, borderValue=255) for each in (ink, shade)
    ]
    return laid[0], laid[1]


def clean(ink: Gray) -> Gray:
    """Return the sheet as it should be read: gray, uint8, 204 x 196 dpi, and pale ink as black as any."""
    gray = cv2.resize(ink, (COLUMNS, ROWS), interpolation=cv2.INTER_AREA).astype(np.float32)
    return np.clip((gray - _PALE) * 255 / (255 - _PALE), 0, 255).astype(np.uint8)


def wear(ink: Gray, shade: Gray, rng: Random) -> Worn:
    """Return the sheet as it comes out of the line, anything from clean to hardly legible."""
    noise = np.random.Generator(np.random.PCG64(rng.getrandbits(64)))
    how_bad = rng.choice([rng.uniform(0, 0.25), rng.uniform(0.2, 0.8), rng.uniform(0.5, 1.0)])
    if rng.random() < 0.65:
        shade = _print_shades(shade, rng)
    gray = _strokes(cv2.min(ink, shade).astype(np.float32), rng, how_bad)
    for _ in range(rng.choice([0, 1, 1, 2, 3]) if rng.random() < how_bad else 0):
        gray = _copy(gray, rng, noise, how_bad)
    if rng.random() < 0.4 * how_bad:
        gray = _shadow(gray, rng)
    if rng.random() < 0.5 * how_bad:
        gray = _low_toner(gray, rng, noise, how_bad)
    if rng.random() < 0.1:
        gray = _halftone(gray, rng)
    low = rng.random() < 0.5
    dark = _sample(gray, rng, noise, how_bad, low)
    dark = _line_faults(_dirt(dark, rng, noise, how_bad, low), rng, noise, how_bad, low)
    return Worn(ink=np.repeat(dark, 2, axis=0) if low else dark, low=low)


def _strokes(gray: Gray, rng: Random, how_bad: float) -> Gray:
    """Make the strokes thicker or thinner, and their edges soft."""
    if rng.random() < 0.7 * how_bad:
        across, down = rng.choice([(2, 2), (3, 2), (2, 3), (3, 3), (3, 1), (4, 4)])
        kernel = cv2.getStructuringElement(cv2.MORPH_ELLIPSE, (across, down))
        change = cv2.erode if rng.random() < 0.6 else cv2.dilate
        changed = change(gray, kernel)
        share = rng.uniform(0.3, 1.0)
        gray = gray * (1 - share) + changed * share
    return cv2.GaussianBlur(gray, (0, 0), rng.uniform(0.4, 0.9 + 1.2 * how_bad))


def _clouds(shape: tuple[int, int], noise: np.random.Generator, coarse: int) -> Gray:
    """Return smooth noise of mean 0 and deviation 1."""
    rows, columns = shape
    small = noise.standard_normal((rows // coarse + 3, columns // coarse + 3)).astype(np.float32)
    return cv2.resize(small, (columns, rows), interpolation=cv2.INTER_CUBIC)


def _copy(gray: Gray, rng: Random, noise: np.random.Generator, how_bad: float) -> Gray:
    """Copy once on a photocopier: soft, then hard again, with a border that wanders and grain."""
    gray = cv2.GaussianBlur(gray, (0, 0), rng.uniform(0.6, 1.0 + how_bad))
    border = rng.uniform(100, 180) + rng.uniform(0, 22) * how_bad * _clouds(
        gray.shape, noise, rng.choice([6, 40])
    )
    steep = rng.uniform(2, 8)
    copied = np.clip((gray - border) * steep + 128, 0, 255)
    for _ in range(rng.randint(0, round(60 * how_bad))):
        x, y, size = (
            rng.randrange(gray.shape[1]),
            rng.randrange(gray.shape[0]),
            rng.choice([1, 2, 2, 3, 4, 6]),
        )
        cv2.circle(copied, (x, y), size, rng.choice([0.0, 40.0, 255.0]), -1)
    return copied.astype(np.float32)


def _shadow(gray: Gray, rng: Random) -> Gray:
    """Darken an edge, a fold or a corner."""
    rows, columns = gray.shape
    x = np.linspace(0, 1, columns, dtype=np.float32)[None, :]
    y = np.linspace(0, 1, rows, dtype=np.float32)[:, None]
    along = rng.choice([x, 1 - x, y, 1 - y, abs(x - rng.random()), (x + y) / 2, abs(x - y)])
    width = rng.uniform(0.01, 0.25)
    depth = rng.uniform(0.3, 0.95)
    return gray * (1 - depth * np.exp(-((along / width) ** 2)))


def _low_toner(gray: Gray, rng: Random, noise: np.random.Generator, how_bad: float) -> Gray:
    """Let the ink go pale in clouds, stripes or grain."""
    ink = 255 - gray
    if rng.random() < 0.6:
        ink *= np.clip(
            1 - how_bad * rng.uniform(0.1, 0.5) * (1 + _clouds(gray.shape, noise, rng.choice([30, 150]))),
            0,
            1,
        )
    if rng.random() < 0.6:
        grain = _clouds(gray.shape, noise, rng.choice([2, 3, 5]))
        ink *= np.clip(1.1 - how_bad * rng.uniform(0.2, 0.8) * np.maximum(grain, 0), 0, 1)
    if rng.random() < 0.3:
        stripes = 1 - 0.7 * how_bad * (noise.random(gray.shape[1] // 40 + 1) < 0.15)
        ink *= np.repeat(stripes.astype(np.float32), 40)[None, : gray.shape[1]]
    return 255 - ink


def _print_shades(shade: Gray, rng: Random) -> Gray:
    """Screen the shades alone, as a printer does."""
    if shade.min() == 255:
        return shade
    return np.where(shade == 255, 255, _screen(shade, rng)).astype(np.uint8)


def _halftone(gray: Gray, rng: Random) -> Gray:
    """Screen the grays, as a copier does before the fax machine screens them again."""
    return cv2.GaussianBlur(_screen(gray, rng), (0, 0), rng.uniform(0.8, 2.0))


def _screen(gray: Gray, rng: Random) -> Gray:
    cell = rng.choice([1, 2, 2, 3, 4])
    screen = cv2.resize(_BAYER, None, fx=cell, fy=cell, interpolation=cv2.INTER_NEAREST)
    if rng.random() < 0.5:
        turn = cv2.getRotationMatrix2D((0, 0), 45, 1)
        screen = cv2.warpAffine(screen, turn, screen.shape[::-1], borderMode=cv2.BORDER_WRAP)
    rows, columns = gray.shape
    tiled = np.tile(screen, (rows // screen.shape[0] + 1, columns // screen.shape[1] + 1))[:rows, :columns]
    return (gray > tiled) * np.float32(255)


def _sample(gray: Gray, rng: Random, noise: np.random.Generator, how_bad: float, low: bool) -> np.ndarray:
    """Return what is dark to the machine's row of sensors, by one border or by a screen."""
    rows = ROWS // 2 if low else ROWS
    if low and rng.random() < 0.35:  # some machines only leave out every second line
        seen = cv2.resize(gray, (COLUMNS, ROWS), interpolation=cv2.INTER_AREA)[rng.randrange(2) :: 2]
    else:
        seen = cv2.resize(gray, (COLUMNS, rows), interpolation=cv2.INTER_AREA)
    seen = _shake(seen, rng, noise, how_bad)
    if rng.random() < 0.6:
        seen = seen + noise.normal(0, 1 + 38 * how_bad * rng.random(), seen.shape).astype(np.float32)
    if rng.random() < 0.12:
        tiled = np.tile(_BAYER, (rows // 4 + 1, COLUMNS // 4))[:rows, :COLUMNS]
        return seen < tiled * rng.uniform(0.5, 0.9) + rng.uniform(5, 60)
    border = rng.uniform(128 - 50 * how_bad, 128 + 60 * how_bad)
    if rng.random() < 0.4 * how_bad:
        border = border + rng.uniform(5, 25) * _clouds(seen.shape, noise, rng.choice([8, 60]))
    return seen < border


def _shake(seen: Gray, rng: Random, noise: np.random.Generator, how_bad: float) -> Gray:
    """Move scan lines sideways, as a drum that does not run evenly does."""
    if rng.random() > 0.35 * how_bad:
        return seen
    rows, columns = seen.shape
    wander = np.cumsum(noise.normal(0, 0.25, rows))
    wander -= cv2.GaussianBlur(wander.astype(np.float32)[:, None], (1, 61), 15)[:, 0]
    wander += noise.normal(0, rng.uniform(0, 0.5), rows)
    x = np.arange(columns, dtype=np.float32)[None, :] + np.clip(wander, -2, 2).astype(np.float32)[:, None]
    y = np.repeat(np.arange(rows, dtype=np.float32)[:, None], columns, axis=1)
    return cv2.remap(seen, np.ascontiguousarray(x), y, cv2.INTER_LINEAR, borderValue=255)


def _dirt(dark: np.ndarray, rng: Random, noise: np.random.Generator, how_bad: float, low: bool) -> np.ndarray:
    """Add specks, holes, blots and streaks."""
    for colour, often in ((True, 0.7), (False, 0.5)):
        if rng.random() < often * (0.2 + how_bad):
            _sprinkle(dark, colour, 10 ** rng.uniform(-4.0, -2.3) * (0.3 + how_bad) / 1.3, rng, noise)
    for _ in range(rng.randint(1, 5) if rng.random() < 0.6 * how_bad else 0):
        x, width = rng.randrange(COLUMNS), rng.choice([1, 1, 1, 2, 2, 3])
        begin, end = sorted((rng.randint(-200, len(dark)), rng.randint(0, len(dark) + 200)))
        whole = noise.random(len(dark)) < rng.choice([0.5, 0.9, 1.0, 1.0])
        part = dark[max(0, begin) : max(0, end), x : x + width]
        part[whole[max(0, begin) : max(0, end)][: len(part)]] = rng.random() < 0.75
    if rng.random() < 0.15 * how_bad:
        edge = rng.randint(1, 60)
        dark[:, :edge] |= noise.random((len(dark), edge)) < np.linspace(1, 0.1, edge)[None, :]
    return dark


def _sprinkle(
    dark: np.ndarray, colour: bool, density: float, rng: Random, noise: np.random.Generator
) -> None:
    """Set or clear specks of one to a dozen pixels."""
    for height, width, share in _SPECKS:
        count = noise.poisson(density * share * dark.size)
        rows = noise.integers(0, len(dark) - height, count)
        columns = noise.integers(0, COLUMNS - width, count)
        for down in range(height):
            for across in range(width):
                keep = noise.random(count) < 0.9
                dark[rows[keep] + down, columns[keep] + across] = colour


def _line_faults(
    dark: np.ndarray, rng: Random, noise: np.random.Generator, how_bad: float, low: bool
) -> np.ndarray:
    """Lose scan lines to the line's noise: white, black, repeated, broken off or moved."""
    if rng.random() > 0.6 * how_bad:
        return dark
    for _ in range(rng.randint(1, 12)):
        row, count = rng.randrange(1, len(dark) - 8), rng.choice([1, 1, 1, 1, 2, 2, 3, 5])
        begin = rng.choice([0, 0, rng.randrange(COLUMNS)])
        fault = rng.random()
        for each in range(row, row + (count if fault < 0.8 else 1)):
            if fault < 0.5:
                dark[each, begin:] = False
            elif fault < 0.8:
                dark[each, begin:] = dark[row - 1, begin:]
            elif fault < 0.9:
                dark[each, begin:] = np.roll(dark[each, begin:], rng.randint(-40, 40))
            else:
                dark[each, begin : begin + rng.randrange(COLUMNS)] = True
    return dark

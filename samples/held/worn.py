"""What this side's machines do to a rough page: a copy of a copy with a black edge, and toner in bands."""

from random import Random

import numpy as np
from PIL import Image

from samples.draw.wear import EXTRA

EDGE = (0, 16)  # pixels of black where the lid stood open
BANDS = (0.0, 0.22)  # how pale the drum leaves its bands
TURN = (260, 520)  # pixels from band to band: once around the drum


def wear_copied(image: Image.Image, rng: Random) -> Image.Image:
    """Let the lid's shadow eat an edge of the sheet, and a worn drum print bands that are paler."""
    pixels = np.asarray(image, dtype=np.float32).copy()
    height, width = pixels.shape
    turn, phase, high = rng.uniform(*TURN), rng.uniform(0, 6.3), rng.uniform(*BANDS)
    wave = np.sin(np.arange(height, dtype=np.float32) / turn * 6.28 + phase)
    pale = np.clip(wave - 0.75, 0, 1) * 4 * high
    pixels += pale[:, None] * (255 - pixels)
    depth = rng.randint(*EDGE)
    if depth:
        slant = np.linspace(depth, depth * rng.uniform(0.2, 1.0), height).astype(int)
        from_edge = np.arange(width)[None, :] if rng.random() < 0.5 else np.arange(width)[None, ::-1]
        pixels[from_edge < slant[:, None]] = 25
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


EXTRA["held"] = wear_copied

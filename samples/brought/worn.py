"""What this side's copier does to a rough page: toner in bands across the sheet, and lines that jitter."""

from random import Random

import numpy as np
from PIL import Image

from samples.draw.wear import EXTRA

PITCH = (70, 260)  # pixels between the drum's pale bands
DEPTH = (2.0, 14.0)  # gray levels that a band lightens the ink by


def wear_drum(image: Image.Image, rng: Random) -> Image.Image:
    """Lighten the ink in soft bands as a worn drum does, and shift short runs of lines by a pixel."""
    pixels = np.asarray(image, dtype=np.float32)
    rows = np.arange(len(pixels), dtype=np.float32)
    waves = np.sin(rows / rng.uniform(*PITCH) * 6.28 + rng.uniform(0, 6.28))
    light = (np.clip(waves, 0, 1) * rng.uniform(*DEPTH))[:, None]
    pixels = np.clip(pixels + light * (255 - pixels) / 255, 0, 255)
    for _ in range(rng.randint(0, 6)):
        start, high = rng.randrange(len(pixels)), rng.randint(20, 120)
        pixels[start : start + high] = np.roll(pixels[start : start + high], rng.choice([-1, 1]), axis=1)
    return Image.fromarray(pixels.astype(np.uint8))


EXTRA["brought"] = wear_drum

"""What this side's machines do to a rough page: creases across it, and the back shines through."""

from random import Random

import numpy as np
from PIL import Image

from samples.draw.wear import EXTRA

CREASES = (0, 2)
THROUGH = (0.0, 0.10)  # how much of the back's ink is seen from the front
FADE = (0.25, 0.6)  # how pale a crease leaves the ink


def wear_folded(image: Image.Image, rng: Random) -> Image.Image:
    """Let the mirrored page shine through, and fold the sheet: ink cracks pale along the crease."""
    pixels = np.asarray(image, dtype=np.float32)
    back = np.roll(pixels[:, ::-1], rng.randint(-40, 40), axis=0)
    pixels = pixels - (255 - back) * rng.uniform(*THROUGH)
    rows = np.arange(len(pixels), dtype=np.float32)
    for _ in range(rng.randint(*CREASES)):
        at = len(pixels) * rng.choice([1 / 3, 2 / 3, 1 / 2]) + rng.uniform(-30, 30)
        pale = np.exp(-(((rows - at) / rng.uniform(1.0, 2.4)) ** 2)) * rng.uniform(*FADE)
        pixels = pixels + pale[:, None] * (255 - pixels)
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


EXTRA["handed"] = wear_folded

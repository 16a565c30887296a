"""What this side's copier does to a rough page: bands of pale toner, a dark edge, lines that jump."""

from random import Random

import numpy as np
from PIL import Image

from samples.draw.wear import EXTRA


def copied(image: Image.Image, rng: Random) -> Image.Image:
    """Return the page with one or two of the copier's faults."""
    pixels = np.asarray(image, dtype=np.float32).copy()
    height, width = pixels.shape
    for fault in rng.sample(("bands", "edge", "jump"), rng.choice([1, 1, 2])):
        if fault == "bands":
            turn, phase, deep = rng.uniform(90, 260), rng.uniform(0, 6.3), rng.uniform(8, 32)
            wave = np.sin(np.arange(height) / turn * 6.28 + phase)
            pixels += np.clip(wave, 0, 1)[:, None].astype(np.float32) * deep
        elif fault == "edge":
            wide = rng.randint(4, 22)
            strip = slice(0, wide) if rng.random() < 0.5 else slice(width - wide, width)
            pixels[:, strip] = rng.randint(20, 90)
        else:
            for _ in range(rng.randint(2, 6)):
                top = rng.randrange(height)
                pixels[top:] = np.roll(pixels[top:], rng.choice([-1, 1]), axis=1)
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


EXTRA["heard"] = copied

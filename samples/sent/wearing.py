"""What this side's copier does to a rough page: weak bands, a leaning copy, lines that jitter."""

from random import Random

import numpy as np
from PIL import Image

from samples.draw.wear import EXTRA


def copy_badly(image: Image.Image, rng: Random) -> Image.Image:
    """Copy a page on a machine that wants service."""
    kind = rng.choice(["bands", "lean", "jitter", "edge", "none"])
    if kind == "lean":
        slope = rng.uniform(-0.008, 0.008)
        matrix = (1, slope, -slope * image.height / 2, 0, 1, 0)
        return image.transform(
            image.size, Image.Transform.AFFINE, matrix, Image.Resampling.BICUBIC, fillcolor=255
        )
    pixels = np.asarray(image, dtype=np.float32).copy()
    if kind == "bands":
        columns = np.arange(pixels.shape[1])
        weak = np.clip(np.sin(columns / rng.uniform(90, 260) + rng.uniform(0, 6)), 0, 1) * rng.uniform(30, 85)
        pixels = np.minimum(255, pixels + weak[None, :] * (pixels < 200))
    elif kind == "jitter":
        source = np.random.default_rng(rng.getrandbits(63))
        for row in np.flatnonzero(source.random(len(pixels)) < 0.012):
            pixels[row] = np.roll(pixels[row], int(source.integers(-2, 3)))
    elif kind == "edge":
        width = rng.randint(6, 22)
        pixels[:, -width:] = np.minimum(pixels[:, -width:], rng.randint(10, 90))
    return Image.fromarray(pixels.astype(np.uint8))


EXTRA["sent"] = copy_badly

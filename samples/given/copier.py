"""What this side's copier does: toner thins out towards one edge, sheets lie a little aslant."""

from random import Random

import numpy as np
from PIL import Image, ImageChops

from samples.draw.wear import EXTRA


def copy_unevenly(image: Image.Image, rng: Random) -> Image.Image:
    """Lighten the page towards one edge and shear it a little."""
    width, height = image.size
    slope = rng.uniform(-0.006, 0.006)
    tilted = image.transform(
        image.size,
        Image.Transform.AFFINE,
        (1, slope, -slope * height / 2, 0, 1, 0),
        Image.Resampling.BICUBIC,
        fillcolor=255,
    )
    ramp = np.linspace(0, rng.uniform(0, 30), width if rng.random() < 0.5 else height)
    ramp = ramp[::-1] if rng.random() < 0.5 else ramp
    rows = np.tile(ramp, (height, 1)) if len(ramp) == width else np.tile(ramp[:, None], (1, width))
    return ImageChops.add(tilted, Image.fromarray(rows.astype(np.uint8)))


EXTRA["given"] = copy_unevenly

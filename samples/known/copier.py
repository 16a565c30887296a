"""What this side's copier does to a page: uneven toner, and a sheet laid a little askew on the glass."""

from random import Random

import numpy as np
from PIL import Image

from samples.draw.wear import EXTRA


def copy_badly(image: Image.Image, rng: Random) -> Image.Image:
    """Shear and stretch a page a little, and let the toner wane in broad bands."""
    width, height = image.size
    shear, stretch = rng.uniform(-0.008, 0.008), rng.uniform(0.99, 1.01)
    image = image.transform(
        image.size,
        Image.Transform.AFFINE,
        (1.0, shear, -shear * height / 2, 0.0, stretch, (1 - stretch) * height / 2),
        Image.Resampling.BICUBIC,
        fillcolor=255,
    )
    if rng.random() < 0.5:
        return image
    across = np.linspace(0, rng.uniform(2, 5) * np.pi, width) + rng.uniform(0, 6)
    waning = (np.sin(across) + 1) / 2 * rng.uniform(8, 28)
    pixels = np.asarray(image, dtype=np.float32) + waning[None, :].astype(np.float32)
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


EXTRA["known"] = copy_badly

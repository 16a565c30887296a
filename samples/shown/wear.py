"""What this side's machines do to a rough page: toner in bands, a tilted copy's edge, letters that waver."""

from random import Random

import numpy as np
from PIL import Image


def wear_unevenly(image: Image.Image, rng: Random) -> Image.Image:
    """Wear a gray page as one of three machines does."""
    return rng.choice([_band, _waver, _edge])(image, rng)


def _source(rng: Random) -> np.random.Generator:
    return np.random.default_rng(rng.getrandbits(63))


def _band(image: Image.Image, rng: Random) -> Image.Image:
    """Let the toner run thin in upright bands."""
    width = image.width
    along = np.arange(width, dtype=np.float32) / width
    waves = np.sin(along * rng.uniform(9, 22) + rng.uniform(0, 6)) * 0.5 + 0.5
    pixels = np.asarray(image, dtype=np.float32)
    lighter = pixels + waves[None, :] * rng.uniform(15, 50)
    return Image.fromarray(np.clip(lighter, 0, 255).astype(np.uint8))


def _waver(image: Image.Image, rng: Random) -> Image.Image:
    """Shift groups of scan lines sideways by a pixel or two, as a worn feeder does."""
    pixels = np.asarray(image).copy()
    source = _source(rng)
    top, shift = 0, 0
    while top < pixels.shape[0]:
        height = int(source.integers(14, 90))
        shift = int(np.clip(shift + source.integers(-1, 2), -2, 2))
        pixels[top : top + height] = np.roll(pixels[top : top + height], shift, axis=1)
        top += height
    return Image.fromarray(pixels)


def _edge(image: Image.Image, rng: Random) -> Image.Image:
    """Show the dark wedge of a copy laid askew on the glass, outside of what is written."""
    pixels = np.asarray(image).copy()
    height, width = pixels.shape
    reach = width * rng.uniform(0.008, 0.022)
    depth = np.linspace(reach, 0, height) if rng.random() < 0.5 else np.linspace(0, reach, height)
    across = np.arange(width)[None, :]
    dark = across < depth[:, None] if rng.random() < 0.5 else across > width - depth[:, None]
    pixels[dark] = np.minimum(pixels[dark], rng.randint(20, 90))
    return Image.fromarray(pixels)

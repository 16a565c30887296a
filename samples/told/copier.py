"""What this side's copier does to a page: uneven toner, folds, punched holes, a trembling carriage."""

from random import Random

import numpy as np
from PIL import Image, ImageChops, ImageDraw

from samples.draw.wear import EXTRA


def uneven_toner(image: Image.Image, rng: Random) -> Image.Image:
    """Lighten the page in upright bands, as a drum that is worn in places does."""
    strengths = [rng.uniform(0, 52) for _ in range(rng.randint(4, 9))]
    small = Image.fromarray(np.array([strengths], dtype=np.uint8))
    return ImageChops.add(image, small.resize(image.size, Image.Resampling.BICUBIC))


def fold(image: Image.Image, rng: Random) -> Image.Image:
    """Draw the soft shadow of a sheet that was folded in three."""
    pixels = np.asarray(image, dtype=np.float32).copy()
    rows = np.arange(len(pixels), dtype=np.float32)
    for part in (1 / 3, 2 / 3):
        middle = len(pixels) * (part + rng.uniform(-0.01, 0.01))
        shadow = np.exp(-(((rows - middle) / rng.uniform(2.5, 5)) ** 2)) * rng.uniform(25, 70)
        pixels -= shadow[:, None]
    return Image.fromarray(np.clip(pixels, 0, 255).astype(np.uint8))


def punch(image: Image.Image, rng: Random) -> Image.Image:
    """Show the two holes of a file at the left edge, black as the lid's underside."""
    copy = image.copy()
    draw, middle, radius = ImageDraw.Draw(copy), image.height / 2 + rng.randint(-20, 20), 17
    left = rng.randint(20, 34)
    for y in (middle - 320, middle + 320):
        draw.ellipse((left, y - radius, left + 2 * radius, y + radius), fill=rng.randint(0, 40))
    return copy


def tremble(image: Image.Image, rng: Random) -> Image.Image:
    """Shift short runs of scan lines by a pixel."""
    pixels = np.asarray(image).copy()
    row = 0
    while row < len(pixels):
        height = rng.randint(6, 60)
        pixels[row : row + height] = np.roll(pixels[row : row + height], rng.choice([-1, 0, 0, 1]), axis=1)
        row += height
    return Image.fromarray(pixels)


def copy(image: Image.Image, rng: Random) -> Image.Image:
    """Put a rough page through one or two of the copier's habits."""
    for habit in rng.sample([uneven_toner, fold, punch, tremble], rng.choice([1, 1, 2])):
        image = habit(image, rng)
    return image


EXTRA["told"] = copy

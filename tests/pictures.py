"""Pictures drawn for a test."""

import numpy as np
from PIL import Image, ImageDraw

from intake.read.picture import Picture
from tests.documents import draw_pdf, fax_of

DPI = (204.0, 204.0)


def paper(width=1000, height=800) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    image = Image.new("L", (width, height), 255)
    return image, ImageDraw.Draw(image)


def as_picture(image: Image.Image, dpi=DPI, bilevel=True) -> Picture:
    return Picture(gray=np.asarray(image.convert("L")), dpi=dpi, bilevel=bilevel)


def the_page(dpi=(204, 196)) -> Picture:
    return as_picture(fax_of(draw_pdf(), dpi), dpi)

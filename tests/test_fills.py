"""Gray behind headings and table heads is taken away; shadows, ink and photographs' edges are not."""

import numpy as np
import pytest

from intake.read.fills import lighten_fills
from intake.read.picture import Picture

PAPER, INK = 250, 30


def page(*rectangles):
    """Return a gray page with rectangles: left, top, right, bottom in pixels, and their shade."""
    gray = np.full((2200, 1700), PAPER, np.uint8)
    for left, top, right, bottom, shade in rectangles:
        gray[top:bottom, left:right] = shade
    return Picture(gray=gray, dpi=(204.0, 204.0))


def test_a_gray_band_becomes_paper_and_its_ink_stays():
    stem = (400, 420, 404, 440, INK)
    lit = lighten_fills(page((300, 400, 1300, 460, 210), stem))
    assert lit.gray[430, 600] == 255
    assert lit.gray[430, 402] < 50


@pytest.mark.parametrize(
    "rectangle",
    [
        (300, 400, 1300, 460, 120),  # a dark band, whose writing may be white
        (300, 400, 360, 460, 210),  # a tick box, a letter
        (300, 400, 1300, 410, 210),  # a rule
        (300, 400, 1300, 1000, 210),  # a shadow, a picture
        (0, 400, 1300, 460, 210),  # the paper's edge
    ],
    ids=["dark", "narrow", "low", "tall", "at the edge"],
)
def test_what_is_no_band_stays_gray(rectangle):
    picture = page(rectangle)
    assert lighten_fills(picture) is picture


def test_a_slanted_band_is_one_as_well():
    gray = page().gray.copy()
    for column in range(300, 1300):
        top = 400 + column // 60
        gray[top : top + 60, column] = 205
    lit = lighten_fills(Picture(gray=gray, dpi=(204.0, 204.0)))
    assert lit.gray[430, 600] == 255


def test_a_page_without_gray_is_left_as_it_is():
    picture = page((300, 400, 500, 404, INK))
    assert lighten_fills(picture) is picture

"""Pale ink is ink: a page of it is read, and a blank page with a scanner's noise or shadows stays blank."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from intake.read.pale import deepen, has_pale_ink
from intake.read.picture import Picture
from intake.read.sheet import is_blank, read_sheet
from models.limits import Limits

SIZE = (1240, 1754)  # a sheet at 150 dots an inch
FONT = "/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf"
LINES = (
    "Beställande klinik: Medicinkliniken, Västerviks sjukhus",
    "Läkare: Anders Lundqvist",
    "CT buk 2026-10-01",
)


def a_sheet(ink: int, paper: int) -> Picture:
    image = Image.new("L", SIZE, paper)
    for number, line in enumerate(LINES):
        ImageDraw.Draw(image).text((150, 200 + 60 * number), line, ink, ImageFont.truetype(FONT, 26))
    return Picture(gray=np.asarray(image), dpi=(150.0, 150.0))


@pytest.mark.ocr
@pytest.mark.parametrize(("ink", "paper"), [(170, 235), (200, 235), (215, 240), (228, 245)])
def test_a_page_in_pale_ink_is_read(ink, paper):
    sheet = a_sheet(ink, paper)
    assert is_blank(sheet)  # as pixels count as ink
    page = read_sheet(sheet, 1, Limits())
    assert "Lundqvist" in page.text and "2026-10-01" in page.text


@pytest.mark.parametrize("noise", [0.0, 2.0, 4.0])
def test_a_scanners_noise_is_no_ink(noise):
    gray = np.random.default_rng(5).normal(243, noise, SIZE[::-1])
    sheet = Picture(gray=np.clip(gray, 0, 255).astype(np.uint8), dpi=(150.0, 150.0))
    assert not has_pale_ink(sheet)
    assert is_blank(deepen(sheet))


def test_a_shadow_over_a_blank_sheet_is_no_ink():
    shadow = np.linspace(250, 170, SIZE[1])[:, None].repeat(SIZE[0], axis=1)
    sheet = Picture(gray=shadow.astype(np.uint8), dpi=(150.0, 150.0))
    assert not has_pale_ink(sheet)


def test_ink_that_is_dark_is_left_as_it_is():
    sheet = Picture(gray=np.full(SIZE[::-1], 255, np.uint8), dpi=(204.0, 98.0), bilevel=True)
    assert deepen(sheet) is sheet

"""Rows of dots, which forms have instead of ruled lines, and what must not be taken for them."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFilter, ImageFont

from intake.read.leaders import erase_leaders
from intake.read.picture import Picture
from intake.read.specks import find_pieces
from tests.documents import draw, read

FONT = ImageFont.truetype("/usr/share/fonts/truetype/dejavu/DejaVuSans.ttf", 30)
FINE, LOW = (204.0, 196.0), (204.0, 98.0)


def page(draw, dpi=FINE) -> Picture:
    """Return part of a fax page on which `draw` has drawn."""
    image = Image.new("L", (1000, 300), 255)
    draw(ImageDraw.Draw(image))
    gray = np.where(np.asarray(image) < 128, 0, 255).astype(np.uint8)
    return Picture(gray=gray[:: 2 if dpi == LOW else 1], dpi=dpi, bilevel=True)


def dots(pen: ImageDraw.ImageDraw, first=60, last=900, y=180, pitch=9, rise=0.0) -> None:
    for x in range(first, last, pitch):
        at = round(y - rise * (x - first))
        pen.rectangle((x, at, x + 2, at + 3), fill=0)


def erased(picture: Picture) -> Picture:
    return erase_leaders(picture, find_pieces(picture))[0]


@pytest.mark.parametrize("dpi", [FINE, LOW])
@pytest.mark.parametrize("rise", [0.0, 0.02], ids=["level", "askew"])
def test_a_row_of_dots_goes(dpi, rise):
    assert (erased(page(lambda pen: dots(pen, rise=rise), dpi)).gray < 128).sum() < 120


@pytest.mark.parametrize("light", [60, 90, 110])
def test_a_photos_row_of_dots_goes_with_the_gray_around_it(light):
    image = Image.new("L", (1000, 300), 255)
    dots(ImageDraw.Draw(image), pitch=18)
    lit = np.linspace(255 - light, 255, 1000) / 255
    gray = (np.asarray(image.filter(ImageFilter.GaussianBlur(1.1))) * lit).astype(np.uint8)
    left = erased(Picture(gray=gray, dpi=FINE)).gray
    assert np.abs(left.astype(int) - (255 * lit).astype(int)).max() < 20


@pytest.mark.parametrize("dpi", [FINE, LOW])
def test_what_is_written_on_the_dots_stays(dpi):
    def form(pen):
        pen.text((100, 143), "19580721-7026  Lasarettet Lund", font=FONT, fill=0)
        dots(pen, 60, 100)
        dots(pen, 640, 940)

    def text(pen):
        pen.text((100, 143), "19580721-7026  Lasarettet Lund", font=FONT, fill=0)

    assert (erased(page(form, dpi)).gray == page(text, dpi).gray).all()


@pytest.mark.parametrize(
    "text",
    [
        "12.03.2014, 9.10.11 och 1.2.3.4.5.6",  # periods between digits, never side by side
        "Åsa Öström, Eksjö; kliniken i Fjällbygden: mm.",
        "2014-03-05 2015-04-06 2016-05-07",  # dashes in line
        "väntar på svar ... och ...",
    ],
)
@pytest.mark.parametrize("dpi", [FINE, LOW])
def test_writing_is_never_taken_for_a_row_of_dots(text, dpi):
    picture = page(lambda pen: pen.text((40, 100), text, font=FONT, fill=0), dpi)
    assert erased(picture) is picture


def test_a_gray_screen_goes_and_the_heading_on_it_stays():
    def heading(pen):
        for y in range(80, 160, 4):
            for x in range(40 + y % 8 // 2, 960, 4):
                pen.point((x, y), fill=0)
        pen.text((100, 100), "Patient", font=FONT, fill=0)

    left = erased(page(heading))
    assert (left.gray[:, 400:] < 128).sum() == 0
    assert (left.gray[100:140, 100:220] < 128).sum() > 500


def test_specks_strewn_over_a_page_are_no_rows():
    noise = np.random.default_rng(3)

    def dirt(pen):
        for x, y in zip(noise.integers(0, 1000, 400), noise.integers(0, 300, 400), strict=True):
            pen.point((int(x), int(y)), fill=0)

    picture = page(dirt)
    assert (erased(picture).gray < 128).sum() > 0.9 * (picture.gray < 128).sum()


def test_what_is_typed_on_a_text_pages_dots_is_read_whole():
    def paint(page):
        page.drawString(72, 500, "." * 120)
        page.drawString(76, 502, "Akademiska sjukhuset")
        page.drawString(72, 470, "Namn: " + "." * 10 + " Anna B. Ek " + "." * 10)

    text = read(draw(paint)).pages[0].text
    assert "Akademiska sjukhuset" in text
    assert "Namn: Anna B. Ek" in text
    assert ".." not in text

"""What makes a picture legible: straight, without specks and streaks, black on white."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.read.clean import (
    clean,
    even_light,
    make_square,
    remove_streaks,
    right_way_ink,
)
from intake.read.picture import Picture
from intake.read.specks import count_specks, remove_specks
from tests.documents import draw_pdf, picture_of
from tests.pictures import DPI, as_picture, paper, the_page


def test_a_clean_fine_page_is_left_as_it_is():
    picture = the_page()
    assert clean(picture).picture.gray is picture.gray


def test_a_standard_page_is_made_square_in_gray():
    picture = clean(the_page((204, 98))).picture
    assert picture.dpi == pytest.approx((204, 204), abs=1)
    assert len(np.unique(picture.gray)) > 10


def specked(picture: Picture, share=0.002) -> Picture:
    random = np.random.default_rng(1)
    gray = picture.gray.copy()
    gray[random.random(gray.shape) < share] = 0
    return Picture(gray=gray, dpi=picture.dpi, bilevel=True)


def test_specks_are_counted_and_taken_away_while_letters_stay():
    picture = the_page()
    dirty = specked(picture)
    assert count_specks(picture) < 100 < 1000 < count_specks(dirty)
    cleaned = remove_specks(dirty).gray
    wrong = int((cleaned != picture.gray).sum())
    assert wrong < 0.1 * int((dirty.gray != picture.gray).sum())


def test_a_streak_goes_and_strokes_that_cross_it_stay():
    gray = np.full((400, 400), 255, np.uint8)
    gray[:, 200:202] = 0
    gray[100:104, 150:250] = 0
    cleaned = remove_streaks(Picture(gray=gray, dpi=DPI, bilevel=True)).gray
    assert cleaned[300, 201] == 255 and cleaned[102, 201] == 0


def test_a_ruled_line_down_a_table_is_no_streak():
    gray = np.full((400, 400), 255, np.uint8)
    gray[100:300, 200:202] = 0
    assert (remove_streaks(Picture(gray=gray, dpi=DPI)).gray == gray).all()


def test_white_on_black_becomes_black_on_white():
    image, draw = paper()
    draw.rectangle((100, 100, 900, 160), 0)
    draw.text((120, 110), "BESTÄLLNING AV BILDER", 255, font_size=40)
    gray = right_way_ink(as_picture(image)).gray
    assert gray[105, 105] == 255 and (gray[100:160, 100:900] < 128).any()


def test_a_shadow_over_a_photo_is_evened_out():
    image = picture_of(draw_pdf(), (150, 150))
    shade = np.linspace(0.45, 1.0, image.width)[None, :]
    photo = Picture(gray=(np.asarray(image) * shade).astype(np.uint8), dpi=(150, 150))
    assert np.percentile(even_light(photo).gray, 30) > 245


@given(st.integers(20, 400), st.integers(20, 400), st.sampled_from([(204, 98), (204, 196), (98, 98)]))
def test_squaring_keeps_the_size_on_paper(rows, columns, dpi):
    picture = Picture(gray=np.full((rows, columns), 255, np.uint8), dpi=dpi)
    before, after = picture.size_in_points, make_square(picture).size_in_points
    assert after == pytest.approx(before, rel=0.01)


@given(st.sampled_from([90, 180, 270]))
def test_turning_round_gives_the_picture_back(degrees):
    picture = the_page()
    back = picture.turned(degrees).turned(360 - degrees)
    assert (back.gray == picture.gray).all() and back.dpi == picture.dpi

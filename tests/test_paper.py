"""A photographed sheet is laid flat, and its words are found again on the photo."""

import cv2
import numpy as np
import pytest

from intake.read.paper import find_corners, lay_flat
from intake.read.picture import Picture
from models.page import Box, Page, Source
from tests.pictures import paper

SIZE = (1700, 2300)
UPRIGHT = np.array([[0, 0], [1600, 0], [1600, 2200], [0, 2200]], np.float32)


def photo_of(corners, table=90, light=(1.0, 1.0)):
    """Return a sheet with a black mark at its middle, laid so on a table; `light`: left and right."""
    image, draw = paper(1600, 2200)
    draw.rectangle((300, 300, 1300, 306), fill=0)
    draw.rectangle((780, 1090, 820, 1110), fill=0)
    onto = cv2.getPerspectiveTransform(UPRIGHT, np.array(corners, np.float32))
    sheet = np.asarray(image.convert("L"))
    gray = cv2.warpPerspective(sheet, onto, SIZE, borderValue=table, flags=cv2.INTER_AREA)
    return (gray * np.linspace(*light, SIZE[0])).astype(np.uint8)


def as_photo(gray, *, bilevel=False):
    return Picture(gray=gray, dpi=(204, 204), bilevel=bilevel)


MIDDLE = (900, 600)  # row and column that the mark at the sheet's middle is looked for from
ASLANT = [(60, 70), (1650, 130), (1630, 2210), (90, 2240)]


@pytest.mark.parametrize("light", [(1.0, 1.0), (0.62, 1.0), (1.0, 0.65)])
def test_a_sheet_on_a_darker_table_is_found_in_any_light(light):
    corners = find_corners(photo_of(ASLANT, light=light))
    assert corners is not None
    assert np.abs(corners - np.array(ASLANT)).max() < 12


def test_rules_of_a_sheet_laid_flat_are_level():
    flat = lay_flat(as_photo(photo_of(ASLANT)))
    dark = flat.picture.gray < 128
    left, right = (int(np.argmax(dark[:800, at])) for at in (500, 1200))
    assert left > 0
    assert abs(left - right) <= 2
    assert not dark[:40].any()
    assert not dark[:, :40].any()


def test_a_place_on_the_flat_sheet_is_told_where_it_lies_on_the_photo():
    gray = photo_of(ASLANT)
    flat = lay_flat(as_photo(gray))
    there, here = (
        np.argwhere(_middle(one) < 128).mean(axis=0) * 72 / 204 for one in (gray, flat.picture.gray)
    )
    page = Page(number=1, width=600, height=812, words=(), source=Source.OCR, came=flat.came)
    y, x = here + np.array(MIDDLE) * 72 / 204
    sent = page.as_sent(Box(x - 5, y - 3, x + 5, y + 3))
    assert sent.center == pytest.approx(tuple((there + np.array(MIDDLE) * 72 / 204)[::-1]), abs=0.6)


def _middle(gray):
    return gray[MIDDLE[0] : MIDDLE[0] + 500, MIDDLE[1] : MIDDLE[1] + 500]


@pytest.mark.parametrize(
    "gray",
    [
        np.full((2300, 1700), 255, np.uint8),  # nothing at all
        photo_of([(-40, -40), (1740, -30), (1740, 2340), (-40, 2340)]),  # all of the picture is paper
        photo_of(ASLANT, table=245),  # a table as light as paper
        photo_of([(60, 70), (1650, 130), (1200, 2210), (90, 2240)]),  # no sheet lies so
    ],
    ids=["white", "no table", "white table", "crooked"],
)
def test_where_no_sheet_is_plain_to_see_the_picture_stays(gray):
    assert find_corners(gray) is None
    assert lay_flat(as_photo(gray)).came == ()


def test_a_dark_panel_with_writing_is_no_table():
    gray = photo_of(ASLANT)
    sheet = gray.copy()
    sheet[50:2260, 40:260] = 80
    assert find_corners(sheet) is not None  # nothing is lost with it
    cv2.putText(sheet, "Akutsjukhuset", (110, 400), cv2.FONT_HERSHEY_SIMPLEX, 0.6, 250, 2)
    sheet[500:1500, 120:126] = 250
    assert find_corners(sheet) is None


def test_a_fax_is_no_photo():
    assert lay_flat(as_photo(photo_of(ASLANT), bilevel=True)).came == ()

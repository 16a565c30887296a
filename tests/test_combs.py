"""Numbers that stand with one digit to a box."""

from itertools import accumulate

import pytest
from PIL import ImageFont

from intake.read.cells import find_rules
from intake.read.combs import erase_combs, find_combs, read_again, read_combs
from intake.read.sheet import in_order, read_sheet
from models.limits import Limits
from models.page import Box, Word
from samples.draw.fonts import families
from tests.pictures import as_picture, paper

FONTS = families("tune")
LEFT, TOP = 300, 200


def a_comb(text, *, wide=44, high=58, gap=0, dash=44, thick=2, font=FONTS[0], size=36, width=1500):
    """Draw a row of boxes: a blank is an empty box, a hyphen stands between two boxes."""
    image, draw = paper(width, 500)
    letters = ImageFont.truetype(str(font.file(False)), size)
    draw.text((60, TOP + 10), "Pnr", font=letters, fill=0)
    steps = [dash if sign == "-" else wide + gap for sign in text]
    for sign, left in zip(text, accumulate(steps, initial=LEFT), strict=False):
        if sign != "-":
            draw.rectangle((left, TOP, left + wide, TOP + high), outline=0, width=thick)
        room = dash if sign == "-" else wide
        draw.text((left + room / 2, TOP + high / 2), sign, font=letters, fill=0, anchor="mm")
    return as_picture(image)


def combs_of(picture):
    return find_combs(picture, find_rules(picture).down)


@pytest.mark.ocr
@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("19121212-1212", {}),
        ("121212-1212", {"font": FONTS[1]}),
        # Each box by itself, and a hyphen in a room as wide as a box.
        ("19850101-2384", {"gap": 6, "wide": 40, "dash": 40}),
        ("19850101-2384", {"gap": 6, "dash": 70, "font": FONTS[-1]}),
        # A day, and an identity without its hyphen.
        ("20261105", {"thick": 3}),
        ("198501012384", {"wide": 36, "size": 30}),
        # Narrow digits side by side stay as many as they are.
        ("411111-1111", {"font": FONTS[2]}),
        # Boxes in front that a number without its century leaves empty.
        ("  850101-2384", {}),
    ],
)
def test_a_digit_to_a_box_is_read_as_one_number_by_both_readers(text, drawn):
    page = read_sheet(a_comb(text, **drawn), 1, Limits())
    assert [word.text for word in page.words] == ["Pnr", text.strip()]
    assert page.words[1].confidence > 0.5
    assert [word.text for word in page.second if any(map(str.isdigit, word.text))] == [text.strip()]
    assert not page.ticks and not page.cells and not page.stray


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        (" " * 12, {}),  # a form that nobody filled in
        ("12345", {}),  # too few to be a day
        ("123456", {"wide": 120}),  # a table's columns
        ("123456", {"high": 140}),
    ],
)
def test_other_boxes_are_left_as_they_are(text, drawn):
    assert combs_of(a_comb(text, **drawn)) == ()


def test_a_grid_of_several_rows_is_no_row_of_boxes():
    image, draw = paper(1200, 600)
    for row in range(3):
        for column in range(10):
            left, top = 200 + 44 * column, 200 + 50 * row
            draw.rectangle((left, top, left + 44, top + 50), outline=0, width=2)
            draw.rectangle((left + 18, top + 12, left + 22, top + 38), fill=0)
    assert combs_of(as_picture(image)) == ()


@pytest.mark.ocr
def test_a_name_in_boxes_is_left_as_it_is():
    picture = a_comb("ANDERSSON")
    combs = combs_of(picture)
    assert len(combs) == 1
    assert read_combs(picture, combs, 60) == ()


@pytest.mark.ocr
def test_a_number_with_an_empty_box_within_is_hardly_believed():
    picture = a_comb("1985 101-2384")
    (comb,) = combs_of(picture)
    assert not comb.is_whole
    (filled,) = read_combs(picture, (comb,), 60)
    assert filled.word.confidence <= 0.3


@pytest.mark.ocr
def test_what_a_hand_wrote_in_boxes_is_hardly_believed(monkeypatch):
    picture = a_comb("19121212-1212")
    filled = read_combs(picture, combs_of(picture), 60)
    monkeypatch.setattr("intake.read.combs.find_written", lambda picture, words: {0})
    words, _ = read_again(picture, filled, 60)
    assert [word.text for word in words] == ["19121212-1212"]
    assert words[0].confidence <= 0.3


@pytest.mark.ocr
def test_only_the_boxes_are_taken_away():
    picture = a_comb("19121212-1212")
    filled = read_combs(picture, combs_of(picture), 60)
    gray = erase_combs(picture.gray, filled, picture)
    assert (gray[:, : LEFT - 20] == picture.gray[:, : LEFT - 20]).all()
    assert (gray[:, LEFT - 5 :] == 255).all()
    assert picture.gray[:, LEFT - 5 :].min() == 0


def test_a_number_comes_before_what_stands_below_it():
    above, beside, below = (
        Word(text, Box(10, top, 60, top + 10)) for text, top in (("A", 0), ("B", 22), ("C", 60))
    )
    number = Word("19121212-1212", Box(80, 18, 300, 38))
    assert in_order((above, beside, below), (number,)) == (above, beside, number, below)
    assert in_order((), (number,)) == (number,)

"""Commas that are periods, told by the ink."""

import numpy as np
import pytest
from PIL import ImageFont

from intake.read.periods import with_periods
from models.page import Box, Word
from samples.draw.fonts import families
from tests.pictures import as_picture, paper

FONTS = families("tune")


def written(text, font, size=34):
    """Draw a word; return the picture, and the box of its ink in points."""
    image, draw = paper(700, 200)
    letters = ImageFont.truetype(str(font.file(False)), size)
    draw.text((60, 100), text, font=letters, fill=0, anchor="ls")
    ink = np.argwhere(np.asarray(image) < 128)
    (top, left), (bottom, right) = ink.min(axis=0), ink.max(axis=0) + 1
    return as_picture(image), Box(*(float(one) * 72 / 204 for one in (left, top, right, bottom)))


@pytest.mark.parametrize("font", FONTS, ids=lambda font: font.name)
@pytest.mark.parametrize("word", ["bilderna", "Us", "Skellefteå", "spec.läk", "2026", "Onkologkliniken"])
def test_a_comma_stays_one_and_a_period_becomes_one(word, font):
    picture, box = written(f"{word},", font)
    assert with_periods(picture, [Word(f"{word},", box)], is_coarse=True) == (Word(f"{word},", box),)
    picture, box = written(f"{word}.", font)
    assert with_periods(picture, [Word(f"{word},", box)], is_coarse=True) == (Word(f"{word}.", box),)


def test_no_other_word_is_touched_nor_one_without_ink():
    picture, box = written("bilderna.", FONTS[0])
    words = (
        Word("bilderna.", box),
        Word("bilderna;", box),
        Word("a,", box),
        Word("bilder,", Box(0, 0, 9, 9)),
    )
    assert with_periods(picture, words, is_coarse=True) == words
    assert with_periods(picture, (), is_coarse=True) == ()


@pytest.mark.parametrize(
    ("next_one", "is_coarse", "ends"),
    [
        ("Hallands", True, "."),  # few scan lines: a comma is as high as a period
        ("Hallands", False, ","),  # many: it is the engine that knows
        ("302", True, "."),
    ],
)
def test_within_a_line_a_comma_is_doubted_on_a_coarse_fax_only(next_one, is_coarse, ends):
    picture, box = written("bilderna.", FONTS[0])
    beside = Word(next_one, Box(box.x1 + 4, box.top, box.x1 + 60, box.bottom))
    found = with_periods(picture, [Word("bilderna,", box), beside], is_coarse=is_coarse)
    assert found[0].text == f"bilderna{ends}"


def test_a_comma_between_two_numbers_stays_one():
    picture, box = written("56.", FONTS[0])
    beside = Word("302", Box(box.x1 + 4, box.top, box.x1 + 40, box.bottom))
    assert with_periods(picture, [Word("56,", box), beside], is_coarse=True)[0].text == "56,"
    assert with_periods(picture, [Word("56,", box)], is_coarse=False)[0].text == "56."

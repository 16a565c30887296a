"""Blank paper: over the letters of names, which then have no accents, and in the cells of tables."""

import numpy as np
import pytest
from PIL import Image, ImageDraw, ImageFont

from intake.extract.agree.ink import Ink, Patch, bare_words, look_at
from intake.extract.agree.legible_names import is_legible_name
from intake.extract.values.accentless import is_bare_twin, may_lack_accent
from intake.extract.values.known_names import accented_names, without_accents
from intake.read.bare import find_bare, has_no_accent
from intake.read.picture import Picture
from models.order import Evidence
from models.page import Box, Page, Source, Word

DPI = 204.0
FONTS = ["DejaVuSans.ttf", "DejaVuSerif.ttf", "LiberationSans-Regular.ttf"]


def drawn(written: str, read: str, font: str = FONTS[0]) -> tuple[Picture, Word]:
    """Draw a word, and return it as the engine reads it without its accents."""
    image = Image.new("L", (800, 120), 255)
    draw = ImageDraw.Draw(image)
    face = ImageFont.truetype(font, 32)
    draw.text((40, 40), written, fill=0, font=face)
    left, top, right, bottom = draw.textbbox((40, 40), read, font=face)
    box = Box(*(value * 72 / DPI for value in (left, top, right, bottom)))
    return Picture(gray=np.asarray(image), dpi=(DPI, DPI)), Word(read, box)


@pytest.mark.parametrize("font", FONTS)
@pytest.mark.parametrize(
    "name", ["Begić", "Omerović", "Jovanović", "Wójcik", "Hadžić", "Kovačević", "Müller"]
)
def test_a_name_has_no_accents_where_no_ink_stands_over_it(name, font):
    plain = "".join(without_accents(letter) for letter in name).capitalize()
    assert has_no_accent(*drawn(plain, plain, font))
    assert not has_no_accent(*drawn(name, plain, font))
    assert not has_no_accent(*drawn(name.upper(), plain.upper(), font))


@pytest.mark.parametrize("font", FONTS)
def test_no_known_name_with_accents_over_its_letters_looks_bare(font):
    twins = sorted({name for name in accented_names() if is_bare_twin(without_accents(name))})[::9]
    looked = [(name.capitalize(), without_accents(name).capitalize()) for name in twins if name.isalpha()]
    assert len(looked) > 50
    assert [name for name, plain in looked if has_no_accent(*drawn(name, plain, font))] == []


@pytest.mark.parametrize("word", ["x", "av", "Al", "NedZad", "Begic-", "12345", "1Begic"])
def test_what_is_no_whole_capitalised_name_is_not_looked_at(word):
    assert not has_no_accent(*drawn(word, word))


def test_a_cell_is_bare_where_nothing_stands_in_it():
    gray = np.full((400, 400), 255, np.uint8)
    gray[110:130, 110:130] = 0
    picture = Picture(gray=gray, dpi=(DPI, DPI))
    points = 72 / DPI
    full, empty = (Box(x * points, 90 * points, (x + 60) * points, 150 * points) for x in (90, 200))
    page_wide = Box(0.0, 60.0, 500.0, 100.0)
    assert find_bare(picture, [], [full, empty, page_wide]) == (empty,)


@pytest.mark.parametrize(
    ("name", "bare", "lacks", "why"),
    [
        ("Danuta Wojcik", {"wojcik"}, False, "an ó would show"),
        ("Danuta Wojcik", set(), True, "nobody looked"),
        ("Danuta Wojcik", {"danuta"}, True, "at the other name"),
        ("Emina Suljic", {"suljic"}, False, "a ć would show"),
        ("Emina Durdevic", {"durdevic"}, True, "a đ would not"),
        ("Jan Pawlowski", {"pawlowski"}, True, "an ł would not"),
        ("Bo Simek", {"simek"}, False, "an Š would show"),
        ("Bo Hellstrom", {"hellstrom"}, False, "an ö would show"),
        ("Yesim Ek", {"yesim"}, True, "a ş has its hook below"),
        ("Rosa Jelinek", {"jelinek"}, True, "an í has a dot anyway"),
    ],
)
def test_blank_paper_rules_out_what_would_stand_over_letters(name, bare, lacks, why):
    assert may_lack_accent(name, is_faint=False, bare=bare) is lacks, why


def a_page_with(words: list[Word], bare: tuple[Box, ...]) -> Page:
    return Page(
        number=1, width=595, height=842, words=tuple(words), second=tuple(words), source=Source.OCR, bare=bare
    )


def test_only_words_that_are_bare_wherever_they_stand_count():
    boxes = [Box(10.0 + 60 * at, 10.0, 60.0 + 60 * at, 20.0) for at in range(3)]
    words = [
        Word(text, box, 0.9) for text, box in zip(("Begic", "Hed-Lindvall", "Begic"), boxes, strict=True)
    ]
    whole = Evidence(page=1, bbox=Box(10.0, 10.0, 180.0, 20.0), quote="Begic Hed-Lindvall Begic")
    assert bare_words(whole, [a_page_with(words, tuple(boxes))]) == {"begic", "hed", "lindvall"}
    assert bare_words(whole, [a_page_with(words, tuple(boxes[:2]))]) == {"hed", "lindvall"}
    assert bare_words(None, []) == frozenset()
    one = Evidence(page=1, bbox=boxes[0], quote="Begic")
    assert look_at(one, {1: a_page_with(words, tuple(boxes))}).patches[0].is_bare
    assert not look_at(one, {1: a_page_with(words, ())}).patches[0].is_bare


@pytest.mark.parametrize(
    ("is_bare", "sure", "expected"),
    [(True, 0.86, True), (False, 0.86, False), (True, 0.2, False)],
)
def test_a_name_written_without_its_accents_is_as_good_as_known(is_bare, sure, expected):
    box = Box(10.0, 10.0, 40.0, 20.0)
    patches = [
        Patch((Word("Selma", box, 0.95),), (Word("Selma", box, 0.95),), True),
        Patch((Word("Begic", box, sure),), (Word("Begic", box, sure),), is_bare),
    ]
    assert is_legible_name(["Selma", "Begic"], Ink(is_print=False, patches=tuple(patches))) is expected

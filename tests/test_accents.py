"""Accents that the engine has no letters for, seen by the ink above letters."""

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont

from intake.extract.values.known_names import accented_names
from intake.extract.values.lost_accents import settle_marks
from intake.read.accents import with_accents
from intake.read.picture import Picture
from models.page import Box, Word

DPI = 204.0


def seen(written: str, read: str, font: str = "DejaVuSans.ttf", noise: float = 0.0) -> str:
    """Draw a word and return what its plain reading becomes."""
    image = Image.new("L", (600, 120), 255)
    draw = ImageDraw.Draw(image)
    face = ImageFont.truetype(font, 32)
    draw.text((40, 40), written, fill=0, font=face)
    left, top, right, bottom = draw.textbbox((40, 40), read, font=face)
    gray = np.asarray(image).copy()
    gray[np.random.default_rng(1).random(gray.shape) < noise] = 0
    box = Box(*(value * 72 / DPI for value in (left, top, right, bottom)))
    return with_accents(Picture(gray=gray, dpi=(DPI, DPI)), [Word(read, box)])[0].text


@pytest.mark.parametrize("font", ["DejaVuSans.ttf", "DejaVuSerif.ttf", "LiberationSans-Regular.ttf"])
@pytest.mark.parametrize("name", ["Zieliński", "Wiśniewska", "Begović", "Mujkić", "Kovačević", "Hadžić"])
def test_a_known_name_gets_its_accents_by_the_ink_above_it(name, font):
    plain = name.translate(str.maketrans("ńśćčž", "nsccz"))
    assert settle_marks(seen(name, plain, font)) == name
    assert settle_marks(seen(plain, plain, font)) == plain


@pytest.mark.parametrize("word", ["Röntgen", "Beställare", "Nyström", "Patient", "Kerstin", "Underskrift"])
def test_a_word_without_such_accents_keeps_its_letters(word):
    assert settle_marks(seen(word, word)) == word


@pytest.mark.parametrize("word", ["Wisniewska", "Nilsson"])
def test_a_page_full_of_specks_shows_no_accents_of_unknown_names(word):
    assert settle_marks(seen("Nilsson", "Nilsson", noise=0.03)) == "Nilsson"
    assert seen(word, word.upper()) == word.upper()  # capitals are not looked at


@pytest.mark.parametrize(
    ("marked", "name"),
    [
        ("Zielińśki,", "Zieliński,"),  # a mark more than the name has
        ("Kovacević", "Kovacević"),  # one less: it stays apart from the plain reading
        ("Kovaćević", "Kovačević"),  # which accent it is, the name says
        ("Göśta", "Gösta"),
        ("Röńtgeńkliniken", "Röntgenkliniken"),
        ("Nilsson-Mujkić.", "Nilsson-Mujkić."),
        ("Xhemailić", "Xhemailic"),  # on no list
        ("Clinić", "Clinic"),
        ("Jańkovic", "Jankovic"),  # the mark is where the name has none
        ("2026-11-21", "2026-11-21"),
    ],
)
def test_a_mark_is_believed_where_a_known_name_has_an_accent(marked, name):
    assert settle_marks(marked) == name


@given(st.sampled_from(sorted(accented_names())))
def test_a_known_name_keeps_its_accents(name):
    assert settle_marks(name.capitalize()) == name.capitalize()


def test_a_word_off_the_page_is_left_alone():
    picture = Picture(gray=np.full((20, 20), 255, np.uint8), dpi=(DPI, DPI))
    assert with_accents(picture, [Word("Zielinski", Box(300, 300, 340, 310))])[0].text == "Zielinski"


def test_above_bare_words_no_accent_is_seen():
    assert seen("Begić", "Begic") == "Begić"
    image = Image.new("L", (600, 120), 255)
    ImageDraw.Draw(image).text((40, 40), "Begić", fill=0, font=ImageFont.truetype("DejaVuSans.ttf", 32))
    word = Word("Begic", Box(*(value * 72 / DPI for value in (40, 40, 140, 80))))
    picture = Picture(gray=np.asarray(image), dpi=(DPI, DPI))
    assert with_accents(picture, [word], [word.box]) == (word,)

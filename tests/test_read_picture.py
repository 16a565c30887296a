"""What the engine makes of a picture, and what is blank, bare or unreadable."""

import numpy as np
import pytest
from PIL import ImageFont

from intake.errors import MissingToolError
from intake.read import ocr
from intake.read.cells import find_rules
from intake.read.picture import Picture
from intake.read.second import read_second
from intake.read.sheet import assurance, read_sheet
from intake.read.strayink import is_bare
from models.limits import Limits
from models.page import Box, Page, Source, Word
from tests.pictures import DPI, as_picture, paper, the_page


@pytest.mark.ocr
@pytest.mark.parametrize("name", ["pytesseract", "tesserocr"])
def test_both_engines_give_the_same_type_and_read_the_same_page(name):
    if name == "tesserocr":
        pytest.importorskip("tesserocr")
    words = ocr.recognise(the_page().gray, 204, engine=ocr.load_engine(name))
    assert all(isinstance(word, Word) and 0 <= word.confidence <= 1 for word in words)
    assert {"Beställning", "19121212-1212", "Öberg"} <= {word.text for word in words}
    patient = next(word for word in words if word.text == "19121212-1212")
    assert patient.box.x0 == pytest.approx(160.7 * 204 / 72, abs=6)


@pytest.mark.ocr
@pytest.mark.parametrize("name", ["pytesseract", "tesserocr"])
def test_an_engine_gives_up_when_its_time_is_out(name):
    if name == "tesserocr":
        pytest.importorskip("tesserocr")
    with pytest.raises(TimeoutError):
        ocr.recognise(the_page().gray, 204, timeout=0.02, engine=ocr.load_engine(name))


def test_a_machine_without_swedish_says_what_to_install(monkeypatch):
    monkeypatch.setattr(ocr, "find_tessdata", lambda: None)
    with pytest.raises(MissingToolError, match="tesseract-ocr-swe"):
        ocr.check_engine()


def test_rubbish_from_the_engine_is_no_word():
    row = "5\t1\t1\t1\t1\t1\t10\t20\t30\t40\t"
    table = f"level\tpage\n{row}-1\t \n{row}95.5\tLä kare\nhalf a row\t1"
    assert ocr.parse_tsv(table) == (Word("Läkare", Box(10, 20, 40, 60), 0.955),)


@pytest.mark.ocr
def test_a_second_reading_stands_where_the_first_did():
    picture = the_page((204, 98))
    first = [Word("Personnummer:", Box(72, 160, 157, 175)), Word("19121212-1212", Box(160, 160, 250, 175))]
    second = [word for word in read_second(picture, first) if "1212" in word.text]
    assert second and second[0].box.x0 == pytest.approx(160.7, abs=3)


@pytest.mark.ocr
def test_a_photo_of_gray_paper_is_read_twice_as_a_fax_is():
    came = the_page((204, 204)).gray.astype(float)
    light = np.linspace(0.45, 0.7, came.shape[1])[None, :]  # strips as dark as this show no ink
    photo = Picture(gray=(60 * light + came * light * 0.75).astype(np.uint8), dpi=DPI)
    page = read_sheet(photo, 1, Limits())
    number = next(word for word in page.words if "1212-1212" in word.text)
    assert [word.text for word in page.second if word.box.meets(number.box)] == [number.text]


def test_a_blank_page_has_no_words_and_no_flag():
    page = read_sheet(Picture(gray=np.full((2200, 1700), 255, np.uint8), dpi=(204, 196)), 1, Limits())
    assert page.words == () and page.flags == ()


STAMP = "2026-11-18 15:00  FRÅN: ÖNH-KLIN  +4646806243  SIDA 1/1"


@pytest.mark.ocr
def test_a_page_with_a_stamped_line_and_a_rule_alone_is_blank_and_not_unreadable():
    image, draw = paper(1700, 2200)
    draw.text((100, 30), STAMP, font=ImageFont.load_default(30), fill=0)
    draw.line((200, 1900, 900, 1900), fill=0, width=2)
    page = read_sheet(as_picture(image), 1, Limits())
    assert not page.words and not page.flags


def bare(draw_on, size=(1000, 800)) -> bool:
    image, draw = paper(*size)
    draw_on(draw)
    picture = as_picture(image)
    return is_bare(picture, (), (), find_rules(picture))


@pytest.mark.parametrize(
    ("reason", "draw_on", "expected"),
    [
        ("nothing", lambda draw: None, True),
        ("the table under a photo", lambda draw: draw.rectangle((0, 0, 80, 800), fill=0), True),
        ("a speck", lambda draw: draw.rectangle((500, 400, 504, 404), fill=0), True),
        ("writing", lambda draw: draw.text((300, 300), "Ring Eva", font_size=60, fill=0), False),
        ("a drawing", lambda draw: draw.ellipse((300, 300, 600, 600), outline=0, width=4), False),
    ],
)
def test_what_has_ink_besides_its_words_is_not_bare(reason, draw_on, expected):
    assert bare(draw_on) is expected, reason


def test_a_scrap_smaller_than_its_margins_is_bare():
    assert bare(lambda draw: None, (30, 20))


@pytest.mark.ocr
def test_a_page_of_noise_is_unreadable_not_empty():
    noise = np.random.default_rng(1).integers(0, 2, (800, 800)).astype(np.uint8) * 255
    page = read_sheet(Picture(gray=noise, dpi=DPI, bilevel=True), 1, Limits())
    assert [flag.code for flag in page.flags] == ["page.unreadable"]


def test_assurance_weighs_long_words_more():
    words = (Word("a", Box(0, 0, 1, 1), 0.0), Word("aaa", Box(0, 0, 1, 1), 1.0))
    assert assurance(words) == 0.75 and assurance(()) == 0.0


def test_a_box_on_a_straightened_page_is_found_on_the_sheet_as_it_came():
    page = Page(number=1, width=600, height=800, words=(), source=Source.OCR, turned=2.0)
    box = Box(500, 390, 520, 410)
    assert page.as_sent(box).top < box.top  # it was turned clockwise: the right side came down

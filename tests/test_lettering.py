"""What a text layer's letters show where their font is one of signs, or does not tell them."""

import io

import pikepdf
import pytest
from reportlab.lib.pagesizes import A4
from reportlab.pdfbase import pdfmetrics
from reportlab.pdfbase.ttfonts import TTFont
from reportlab.pdfgen import canvas

from intake.extract.agree.ink import look_at
from intake.read.lettering import UNKNOWN, shown, whole
from intake.read.mailtext import page_of_text
from models.order import Evidence
from models.page import Source
from samples.draw.fonts import installed
from tests.documents import LINES, read

PLACE = "Skickas till: Röntgen, Skaraborgs sjukhus Skövde"


@pytest.mark.parametrize(
    ("letter", "font", "sign"),
    [
        ("þ", "ABCDEF+Wingdings-Regular", "☑"),  # as office programs tick a box
        ("\uf0fe", "ABCDEF+Wingdings-Regular", "☑"),  # where the program puts its letters
        ("\uf0a8", "Wingdings", "☐"),
        ("o", "Wingdings", "☐"),
        ("R", "BCDEEE+Wingdings2", "☑"),
        ("R", "BCDEEE+Wingdings 2", "☑"),
        ("R", "BCDEEE+Wingdings3", "•"),  # an ornament
        ("4", "ZapfDingbats", "✔"),
        ("q", "ITC Zapf Dingbats", "☐"),
        ("(cid:12)", "AAAAAA+Wingdings-Regular", "•"),
        ("ö", "AAAAAA+Calibri", "ö"),
        ("n", "Helvetica", "n"),
        ("(cid:12)", "AAAAAA+Calibri", UNKNOWN),
        ("\ue012", "AAAAAA+Calibri", UNKNOWN),
        ("\0", "AAAAAA+Calibri", UNKNOWN),  # as a table calls what it does not hold: "Wi\0niewska"
        (" ", "Wingdings", " "),
    ],
)
def test_a_letter_is_what_its_font_shows(letter, font, sign):
    assert shown(letter, font) == sign


@pytest.mark.parametrize(
    ("told", "text"),
    [("Bora\u030as", "Borås"), ("O\u0308stersund", "Östersund"), ("So\ufb01a", "Sofia"), ("m²", "m²")],
)
def test_letters_in_parts_are_joined(told, text):
    assert whole(told) == text


def draw_page(lines, *, is_told: bool) -> bytes:
    """Draw lines in an embedded font; without its table the letters beyond ASCII have no names."""
    pdfmetrics.registerFont(TTFont("Told", str(installed()["DejaVuSans.ttf"])))
    target = io.BytesIO()
    page = canvas.Canvas(target, pagesize=A4)
    page.setFont("Told", 12)
    for row, line in enumerate(lines):
        page.drawString(72, 720 - 24 * row, line)
    page.save()
    if is_told:
        return target.getvalue()
    with pikepdf.open(io.BytesIO(target.getvalue())) as pdf:
        for part in pdf.objects:
            if isinstance(part, pikepdf.Dictionary) and "/ToUnicode" in part:
                del part["/ToUnicode"]
        untold = io.BytesIO()
        pdf.save(untold)
    return untold.getvalue()


@pytest.mark.ocr
def test_words_that_the_layer_does_not_spell_are_read_on_the_page():
    page = read(draw_page((*LINES, PLACE), is_told=False)).pages[0]
    assert "Röntgen, Skaraborgs sjukhus Skövde" in page.text
    assert "cid" not in page.text
    assert page.source == Source.OCR
    assert not page.flags


@pytest.mark.ocr
def test_beside_words_that_are_read_on_the_page_those_of_the_layer_are_no_doubt():
    page = read(draw_page((*LINES, PLACE), is_told=False)).pages[0]
    told = [word for word in page.words if word.confidence == 1]
    assert told
    for word in told:
        ink = look_at(Evidence(page=1, bbox=word.box, quote=word.text), {1: page})
        assert ink.is_sure, word.text


def test_a_layer_that_spells_its_words_is_believed():
    page = read(draw_page((*LINES, PLACE), is_told=True)).pages[0]
    assert PLACE in page.text
    assert page.source == Source.TEXT


def test_a_mail_of_letters_in_parts_is_read_whole():
    assert page_of_text("Ro\u0308ntgen Va\u0308stera\u030as", 0).text == "Röntgen Västerås"

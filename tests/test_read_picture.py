"""What a picture is made ready by, and what is found on it beside words."""

from itertools import pairwise

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont

from intake.errors import MissingToolError
from intake.read import ocr
from intake.read.cells import find_cells, find_rules
from intake.read.clean import (
    clean,
    even_light,
    find_skew,
    make_square,
    remove_streaks,
    right_way_ink,
)
from intake.read.header import is_header, page_of, says_pages_are_missing, split_header
from intake.read.picture import Picture
from intake.read.second import read_second
from intake.read.sheet import assurance, read_sheet
from intake.read.specks import count_specks, remove_specks
from intake.read.strayink import is_bare
from intake.read.ticks import find_ticks
from intake.read.writtenticks import take_written_ticks
from models.limits import Limits
from models.page import Box, Page, Source, Word
from tests.documents import draw_pdf, fax_of, picture_of

DPI = (204.0, 204.0)


def paper(width=1000, height=800) -> tuple[Image.Image, ImageDraw.ImageDraw]:
    image = Image.new("L", (width, height), 255)
    return image, ImageDraw.Draw(image)


def as_picture(image: Image.Image, dpi=DPI, bilevel=True) -> Picture:
    return Picture(gray=np.asarray(image.convert("L")), dpi=dpi, bilevel=bilevel)


def the_page(dpi=(204, 196)) -> Picture:
    return as_picture(fax_of(draw_pdf(), dpi), dpi)


# --- tick boxes


def cross(draw, box, by=0):
    left, top, right, bottom = box
    draw.line((left - by, top - by, right + by, bottom + by), 0, 3)
    draw.line((left - by, bottom + by, right + by, top - by), 0, 3)


def check(draw, box):
    left, top, right, bottom = box
    draw.line((left + 6, top + 16, left + 12, bottom - 5, right + 6, top - 8), 0, 4, joint="curve")


def fill(draw, box):
    draw.rectangle(box, 0)


@pytest.mark.parametrize(
    ("mark", "ticked"),
    [
        (None, False),
        (cross, True),
        (lambda draw, box: cross(draw, box, by=6), True),  # sticks out at the corners
        (check, True),  # sticks out on top
        (fill, True),
    ],
)
def test_a_drawn_box_is_ticked_by_the_ink_inside(mark, ticked):
    image, draw = paper()
    box = (100, 100, 132, 132)
    draw.rectangle((100, 200, 132, 232), outline=0, width=2)  # an empty one on the same page
    draw.rectangle(box, outline=0, width=2)
    if mark:
        mark(draw, box)
    ticks = find_ticks(as_picture(image))
    assert [tick.ticked for tick in ticks] == [ticked, False]
    assert ticks[0].box == pytest.approx(Box(*(value * 72 / 204 for value in box)), abs=1)


def test_a_trace_of_ink_in_a_box_is_unsure():
    image, draw = paper()
    draw.rectangle((100, 100, 132, 132), outline=0, width=2)
    draw.line((112, 114, 116, 118), 0, 3)
    (tick,) = find_ticks(as_picture(image))
    assert tick.confidence < 0.5


def test_a_black_square_alone_may_be_a_bullet():
    image, draw = paper()
    draw.rectangle((100, 100, 125, 125), 0)
    (tick,) = find_ticks(as_picture(image))
    assert tick.ticked and tick.confidence < 0.7


@pytest.mark.parametrize("text", ["BOD RÖNTGEN DO", "Beställning av röntgenbilder", "0 8 6 D B"])
def test_letters_are_no_tick_boxes(text):
    import io

    import pypdfium2
    from reportlab.lib.pagesizes import A4
    from reportlab.pdfgen import canvas

    target = io.BytesIO()
    page = canvas.Canvas(target, pagesize=A4)
    for row, size in enumerate((9, 12, 16, 20)):
        page.setFont("Helvetica-Bold", size)
        page.drawString(60, 700 - 40 * row, text)
    page.save()
    gray = pypdfium2.PdfDocument(target.getvalue())[0].render(scale=204 / 72, grayscale=True)
    assert find_ticks(as_picture(Image.fromarray(gray.to_numpy().squeeze()))) == ()


def test_a_box_that_lost_a_side_is_found_beside_whole_ones():
    image, draw = paper()
    for left in (100, 300, 500):
        draw.rectangle((left, 100, left + 32, 132), outline=0, width=2)
    draw.rectangle((298, 96, 336, 104), fill=255)  # a lost scan line
    assert len(find_ticks(as_picture(image))) == 2
    assert len(find_ticks(as_picture(image), is_worn=True)) == 3


def words_of(text: str) -> tuple[Word, ...]:
    found, x = [], 0.0
    for each in text.split():
        found.append(Word(each, Box(x, 0, x + 6 * len(each), 10)))
        x += 6 * len(each) + 6
    return tuple(found)


@pytest.mark.parametrize(
    ("text", "ticks", "rest"),
    [
        ("☒ Bilder ☐ Svar", [True, False], "Bilder Svar"),
        ("☑Bilder", [True], "Bilder"),
        ("[x] Bilder [ ] Svar", [True, False], "Bilder Svar"),
        ("( ) CD (x) USB", [False, True], "CD USB"),
        ("[X]Bilder []Svar", [True, False], "Bilder Svar"),
        ("[ x ] Bilder", [True], "Bilder"),
        ("(se bilaga) [1]", [], "(se bilaga) [1]"),  # brackets that are no boxes
        ("x Bilder", [], "x Bilder"),
    ],
)
def test_written_boxes_are_taken_out_of_the_words(text, ticks, rest):
    words, found = take_written_ticks(words_of(text))
    assert [tick.ticked for tick in found] == ticks
    assert " ".join(word.text for word in words) == rest


# --- rules and cells


def test_cells_are_what_rules_close_in():
    image, draw = paper()
    for y in (100, 160, 220):
        draw.line((100, y, 700, y), 0, 2)
    for x in (100, 300, 700):
        draw.line((x, 100, x, 220), 0, 2)
    draw.line((100, 400, 700, 400), 0, 2)  # an underlined field is no cell
    picture = as_picture(image)
    cells = find_cells(find_rules(picture), picture)
    assert [round(cell.x0 * 204 / 72) for cell in cells] == pytest.approx([102, 302, 102, 302], abs=4)
    assert all(one.top <= other.top + 1 for one, other in pairwise(cells))


def test_a_rule_broken_by_the_fax_still_closes_its_cells():
    image, draw = paper()
    draw.rectangle((100, 100, 700, 160), outline=0, width=2)
    draw.rectangle((400, 98, 440, 104), fill=255)
    picture = as_picture(image)
    assert len(find_cells(find_rules(picture), picture)) == 1


# --- cleaning


@pytest.mark.parametrize("angle", [-3.0, -0.8, 0.0, 1.3, 2.6])
def test_skew_is_found_to_a_quarter_of_a_degree(angle):
    image = picture_of(draw_pdf(), (204, 204)).rotate(angle, Image.Resampling.BICUBIC, fillcolor=255)
    assert find_skew(as_picture(image)) == pytest.approx(angle, abs=0.26)


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


# --- the engine


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


# --- the stamped header


@pytest.mark.parametrize(
    ("line", "stamped", "mark"),
    [
        ("2015-01-29 09:00 FROM: +46 340 123456 TO: 0303 P.1/3", True, (1, 3)),
        ("29/01/2015 09:00 0340123456 SIDA 02/03", True, (2, 3)),
        ("JAN-29-2015 09:00 FROM:HALLANDS SJUKHUS 0340-481000 P.001", True, None),
        ("2026-11-20 08:27 FRÅN: HALLANDS SJUKHUS, +4635325095 SIDA 1/1", True, (1, 1)),
        ("19/11 2026 11:38 -146300875899 NFUROKTRURGFN 4001/001", True, None),  # small type on a worn page
        ("O5-Nov-2026 11:08 TAX 14635378954 KTRURGKI 5.01", True, None),
        ("05/11..2026 12:09 +46340348861", True, None),
        ("Beställning av röntgenbilder", False, None),
        ("Datum: 2015-01-29 kl 10:00", False, None),
        ("Patient 19121212-1212 2/3", False, (2, 3)),
    ],
)
def test_a_stamped_line_is_told_from_the_page(line, stamped, mark):
    assert (is_header(line), page_of(line)) == (stamped, mark)


def test_a_stamped_line_that_was_cut_into_pieces_is_taken_whole():
    stamp = [
        Word("12:09", Box(70, 21, 90, 28), 0.9),
        Word("05/11..2026", Box(20, 21, 66, 29), 0.8),
        Word("+46340348861", Box(95, 16, 150, 23), 0.9),
    ]
    text = Word("Beställning", Box(60, 60, 120, 72), 0.9)
    assert split_header([*stamp, text], 842)[1] == (text,)
    rows = [*stamp[:2], Word("+46340348861", Box(95, 29, 150, 36), 0.9)]
    assert split_header([*rows, text], 842) == ((), (*rows, text))


@pytest.mark.parametrize(
    ("headers", "missing"),
    [
        (["P.1/3", "P.2/3", "P.3/3"], False),
        (["P.1/3", "P.3/3"], True),
        (["P.1/2"], True),
        ([None, None], False),
        (["P.1/3", None, None], False),  # a header that could not be read is no missing page
        (["P.1/3", None], True),
        (["P.?", "P.2/2"], False),
    ],
)
def test_headers_that_count_more_pages_than_came_are_noticed(headers, missing):
    assert says_pages_are_missing(headers) is missing

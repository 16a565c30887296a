"""Where a picture may have lost the day of an examination: ink that was not read, spoilt scan lines."""

from dataclasses import replace
from datetime import date

import numpy as np
import pytest
from hypothesis import given
from hypothesis import strategies as st
from PIL import Image, ImageDraw, ImageFont

from intake.extract.agree.lost import lost_ink
from intake.extract.caveats.reservations import _lacks_a_number
from intake.extract.knowledge import load_knowledge
from intake.extract.layout.reader import read_layout
from intake.read.cells import find_rules
from intake.read.picture import Picture
from intake.read.strayink import find_spoilt_lines, find_stray_ink
from models.order import Evidence, Examination
from models.page import Box, Page, Source, Tick, Word
from tests.pages import a_page

DPI = (204.0, 204.0)
TODAY = date(2026, 11, 21)
NAMED, DATED = Box(60, 100, 120, 111), Box(130, 100, 190, 111)


def a_sheet(*texts: tuple[str, float, float]) -> Image.Image:
    """Draw texts at places in points."""
    image = Image.new("L", (1000, 800), 255)
    font = ImageFont.truetype("DejaVuSans.ttf", 30)
    for text, x, top in texts:
        ImageDraw.Draw(image).text((x * DPI[0] / 72, top * DPI[1] / 72), text, fill=0, font=font)
    return image.point(lambda value: 255 * (value > 128))


def as_picture(image: Image.Image) -> Picture:
    return Picture(gray=np.asarray(image), dpi=DPI, bilevel=True)


def stray(image: Image.Image, *boxes: Box, ticks: tuple[Tick, ...] = ()) -> tuple[Box, ...]:
    picture = as_picture(image)
    return find_stray_ink(picture, [Word("ink", box) for box in boxes], ticks, find_rules(picture))


def test_ink_without_a_word_is_found_where_it_stands():
    sheet = a_sheet(("CT torax", 60, 100), ("2024-03-02", 150, 100))
    (found,) = stray(sheet, Box(58, 98, 125, 114))
    assert found.x0 == pytest.approx(150, abs=5) and found.top == pytest.approx(102, abs=5)
    assert found.width > 40


def test_what_is_read_or_drawn_is_no_stray_ink():
    sheet = a_sheet(("CT torax", 60, 100))
    draw = ImageDraw.Draw(sheet)
    draw.line((100, 400, 900, 400), 0, 3)  # a line to write on
    draw.line((300, 350, 300, 600), 0, 3)
    for x in range(100, 500, 8):
        draw.rectangle((x, 500, x + 2, 502), 0)  # a dotted one
    draw.rectangle((600, 500, 628, 528), outline=0, width=3)  # a tick box
    draw.ellipse((500, 600, 507, 607), fill=0)  # a speck
    tick = Tick(Box(600 * 72 / 204, 500 * 72 / 204, 629 * 72 / 204, 529 * 72 / 204), False)
    assert stray(sheet, Box(58, 98, 125, 114), ticks=(tick,)) == ()


@pytest.mark.parametrize(
    ("height", "found"),
    [(24, True), (12, False)],  # 8 and 4 points: many scan lines alike, and as few as noise makes
)
def test_a_scan_line_printed_again_and_again_is_spoilt(height, found):
    rows = np.asarray(a_sheet(("Undersökning CT torax den 2 mars", 60, 100))).copy()
    at = next(row for row in range(len(rows)) if (np.diff((rows[row] < 128).astype(int)) == 1).sum() > 20)
    rows[at : at + height] = rows[at]
    bands = find_spoilt_lines(as_picture(Image.fromarray(rows)))
    assert bool(bands) is found
    assert all(band.width > 300 for band in bands)


def test_ruled_columns_and_plain_text_are_not_spoilt():
    sheet = a_sheet(("Hallands sjukhus", 60, 20), ("illustration", 60, 60))
    for x in range(100, 900, 40):
        ImageDraw.Draw(sheet).line((x, 300, x + 6, 700), 0, 3)
    for y in (300, 360, 420, 700):
        ImageDraw.Draw(sheet).line((100, y, 900, y), 0, 3)
    assert find_spoilt_lines(as_picture(sheet)) == ()


def examined(day=None) -> Examination:
    return Examination(
        description="CT torax", date=day, evidence=Evidence(page=1, bbox=NAMED, quote="CT torax")
    )


def a_picture(*words: Word, source=Source.OCR, stray=()) -> dict[int, Page]:
    named = Word("CT", Box(60, 100, 75, 111)), Word("torax", Box(80, 100, 120, 111))
    return {1: Page(number=1, width=595, height=842, words=(*named, *words), source=source, stray=stray)}


@pytest.mark.parametrize(
    ("pages", "lacks_days", "doubted"),
    [
        (a_picture(), False, False),  # a clean page that tells no day
        (a_picture(), True, True),  # "Us-datum:" and nothing that could be read
        (a_picture(stray=(DATED,)), False, True),  # ink beside it
        (a_picture(stray=(Box(60, 115, 120, 126),)), False, True),  # in the line below
        (a_picture(stray=(Box(60, 400, 120, 411),)), False, False),  # far from it
        (a_picture(stray=(Box(0, 600, 595, 610),)), False, True),  # spoilt scan lines, wherever
        (a_picture(Word("2O2?-O3", DATED, 0.9)), False, True),  # digits beside it that are no date
        (a_picture(Word("znwo", DATED, 0.2)), False, True),  # a word that was not read surely
        (a_picture(Word("NANM", DATED, 0.51)), False, True),  # the engine makes words of smeared digits too
        (a_picture(Word("önskas", DATED, 0.95)), False, False),
        (a_picture(Word("2", Box(130, 200, 140, 211), 0.9)), False, False),  # another line's
        (a_picture(Word("2O2?-O3", DATED), source=Source.TEXT), True, False),  # a text layer loses nothing
    ],
)
def test_a_lost_ink_is_doubted_on_pictures(pages, lacks_days, doubted):
    assert bool(lost_ink(examined(), pages, lacks_days)) is doubted


# What the engine made of the lowest strip of "Undersökning 2: UL njurar (2026-09-02)".
STRIP = ("ee", 0.31), ("em", 0.39), ("es", 0.23), ("sn", 0.53), ("(nane", 0.65), ("any", 0.80)


def a_strip(top: float, sureness: float = 0.0) -> tuple[Word, ...]:
    return tuple(
        Word(text, Box(60 + 50 * place, top, 90 + 50 * place, top + 3 + place % 3), max(sureness, confidence))
        for place, (text, confidence) in enumerate(STRIP)
    )


@pytest.mark.parametrize(
    ("words", "doubted"),
    [
        (a_strip(120), True),  # the line below: it may be the next examination
        (a_strip(90), True),
        (a_strip(200), False),  # another line's matter
        (a_strip(120, 0.9), False),  # read surely
        (a_strip(120)[:1], False),  # a speck that was taken for letters
    ],
)
@pytest.mark.parametrize("day", [None, date(2024, 3, 2)])
def test_a_line_of_which_a_strip_is_left_is_a_doubt_of_the_examination_by_it(words, doubted, day):
    assert bool(lost_ink(examined(day), a_picture(*words), False)) is doubted


def test_an_examination_with_its_day_is_doubted_for_ink_beside_it_alone():
    """It may be another one; a blank label or a spoilt line elsewhere takes nothing from this one."""
    one = examined(date(2024, 3, 2))
    assert lost_ink(one, a_picture(stray=(DATED,)), False)
    assert lost_ink(one, a_picture(stray=(Box(0, 600, 595, 610),)), True) is None


@pytest.mark.parametrize(
    ("first", "again", "doubted"),
    [
        (("Solgläntans", 0.91), ("Solgläntans", 0.91), False),  # a name that no list has, read twice alike
        (("Solgläntans", 0.85), ("Solgläntans", 0.91), True),
        (("Solgläntans", 0.91), ("Solgläntaus", 0.91), True),
        (("Solgläntans", 0.91), None, True),
        (("värst", 0.91), ("värst", 0.91), True),  # short: a side, perhaps
    ],
)
def test_a_strange_word_that_both_readings_have_is_no_doubt(first, again, doubted):
    box = Box(122, 100, 180, 111)
    page = a_picture(Word(first[0], box, first[1]))[1]
    page = replace(page, second=(Word(again[0], box, again[1]),) if again else ())
    told = lost_ink(examined(date(2024, 3, 2)), {1: page}, False, lambda text: text in ("CT", "torax"))
    assert bool(told) is doubted


@pytest.mark.parametrize(
    ("ink", "doubted", "why"),
    [
        (Box(10, 100, 22, 107), False, "a short label where lines begin"),
        (Box(10, 100, 35, 107), True, "a day's room"),
        (Box(46, 100, 58, 107), True, "a side, right beside it"),
        (Box(16, 100, 24, 107), True, "where no lines begin"),
        (Box(400, 84, 412, 92), False, "a page's number, over the lines"),
        (Box(400, 84, 440, 92), True, "a day's room"),
        (Box(400, 100, 412, 107), True, "in its line: a column of sides"),
        (Box(130, 84, 142, 92), True, "right over it"),
    ],
)
def test_unread_signs_where_lines_begin_are_a_label(ink, doubted, why):
    words = [Word("Pat:", Box(10, top, 30, top + 8), 0.96) for top in (60, 80, 140)]
    named = Word("CT", NAMED, 0.96)
    day = date(2026, 5, 1)
    assert bool(lost_ink(examined(day), a_picture(*words, named, stray=(ink,)), False)) is doubted, why


@given(st.floats(0, 800), st.floats(1, 30))
def test_ink_far_away_never_makes_more_doubt_than_ink_nearby(top, height):
    near, far = (Box(60, at, 120, at + height) for at in (min(top, 105), top + 200))
    if lost_ink(examined(), a_picture(stray=(far,)), False):
        assert lost_ink(examined(), a_picture(stray=(near,)), False) or top < 105


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        ("Undersökning: CT torax\nUndersökningsdatum:\nPatient: Anna Ek", True),
        ("Undersökning: CT torax\nUndersökningsdatum: ?l-S\nPatient: Anna Ek", True),
        ("Undersökning: CT torax\nUndersökningsdatum: 2024-03-02\nPatient: Anna Ek", False),
        ("Undersökning: CT torax\nPatient: Anna Ek", False),  # nobody asks for a day
    ],
)
def test_a_form_that_asks_for_days_and_has_none_is_told(text, lacking):
    assert read_layout([a_page(text)], load_knowledge(), TODAY).lacks_days is lacking


@pytest.mark.parametrize(
    ("text", "lacking"),
    [
        ("Undersökning 2 ....: UL njurar (2026-09-02)", True),  # the line of the first one is lost
        ("Undersökning 1: CT torax\nUndersökning 3: UL njurar", True),
        ("Undersökning 1: CT torax\nUndersökning 2: UL njurar", False),
        ("Undersökning: CT torax 2024-01-02", False),
        ("Us 2 maj 2024 CT torax", False),  # a day
        ("Us 2024-05-02 CT torax", False),
    ],
)
def test_a_numbered_line_without_the_one_before_it_is_a_doubt(text, lacking):
    assert _lacks_a_number(text, TODAY) is lacking


@pytest.mark.parametrize(
    ("text", "left", "sure", "doubted"),
    [
        ("hä", 124, 0.7, True),  # hö, whose dots ran together
        ("va", 124, 0.7, True),  # a word as well, or vä
        ("hö,", 124, 0.7, False),
        ("hä", 124, 0.96, False),  # the engine knows what it read
        ("hä", 140, 0.7, False),  # apart
        ("Hä", 124, 0.7, False),  # the start of something else
        ("på", 124, 0.7, False),
    ],
)
def test_a_short_word_beside_an_examination_that_is_none_may_be_its_side(text, left, sure, doubted):
    beside = Word(text, Box(left, 100, left + 10, 110), sure)
    pages = a_picture(beside)
    told = lost_ink(examined(date(2026, 3, 8)), pages, False, lambda word: word in {"hö", "va", "på"})
    assert (told is not None) is doubted

"""Tick boxes, drawn and written, and cells that rules close in."""

from itertools import pairwise

import pytest
from PIL import Image

from intake.read.cells import find_cells, find_rules
from intake.read.clean import find_skew
from intake.read.ticks import find_ticks
from intake.read.writtenticks import take_written_ticks
from models.page import Box, Word
from tests.documents import draw_pdf, picture_of
from tests.pictures import as_picture, paper


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


@pytest.mark.parametrize("angle", [-3.0, -0.8, 0.0, 1.3, 2.6])
def test_skew_is_found_to_a_quarter_of_a_degree(angle):
    image = picture_of(draw_pdf(), (204, 204)).rotate(angle, Image.Resampling.BICUBIC, fillcolor=255)
    assert find_skew(as_picture(image)) == pytest.approx(angle, abs=0.26)

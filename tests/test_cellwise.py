"""Tables whose cells have several lines: a list that somebody keeps in a spreadsheet and prints."""

from datetime import date
from itertools import pairwise

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.layout.cellwise import cell_by_cell, is_emptied
from intake.extract.orders import extract_orders
from models.order import FieldName
from models.page import Box
from tests.pages import LINE, PITCH, a_page

TODAY = date(2026, 11, 21)
LIST = """beställda bilder
Pnr            Us                      Skickas till          Beställare
20051123-3389  MR pancreas 24/7 2026;  Södra Älvsborgs       Öl Lars Lundberg,
               CT ansikte 30/6         sjukhus Borås,        Kirurgmottagningen,
               2025                    Röntgenkliniken       Falu lasarett
19880817-2277  Myokardscint 18/4 2026  Södra Älvsborgs       Öl Lars Lundberg,
                                       sjukhus Borås,        Kirurgmottagningen,
                                       Röntgenkliniken       Falu lasarett"""
COLUMNS, ROWS = (0, 15, 39, 61, 85), (1, 2, 5, 8)


def cells():
    """Rule the list: a cell for each column of the head and of the two rows."""
    down = [40 + LINE * row - 2 for row in ROWS]
    across = [38 + PITCH * column for column in COLUMNS]
    return tuple(Box(x0, top, x1, bottom) for top, bottom in pairwise(down) for x0, x1 in pairwise(across))


def a_list():
    return a_page(LIST, cells=cells())


def test_every_row_of_a_spreadsheet_is_a_whole_order():
    first, second = extract_orders([a_list()], load_knowledge(), TODAY).orders
    read = [(one.description, one.date and one.date.isoformat()) for one in first.examinations]
    assert read == [("MR pankreas", "2026-07-24"), ("CT ansikte", "2025-06-30")]
    assert [one.description for one in second.examinations] == ["Myokardscintigrafi"]
    for order in (first, second):
        assert order.value(FieldName.DESTINATION) == "Röntgenkliniken, Södra Älvsborgs sjukhus Borås"
        assert order.value(FieldName.CLINIC) == "Kirurgmottagningen, Falu lasarett"
        assert order.status == "queued"


def test_a_tables_row_is_told_cell_by_cell():
    lines = cell_by_cell(a_list()).text.split("\n")
    assert lines[1:3] == ["Pnr Us Skickas till Beställare", "20051123-3389 MR pancreas 24/7 2026;"]
    assert lines[3:6] == ["CT ansikte 30/6", "2025", "Södra Älvsborgs"]


def test_nothing_is_lost_or_told_twice():
    page = a_list()
    assert sorted(word.text for word in cell_by_cell(page).words) == sorted(word.text for word in page.words)


@pytest.mark.parametrize("text", ["Ett brev\nutan linjer", "\n".join(LIST.split("\n")[:3])])
def test_a_page_whose_cells_have_one_line_stays_as_it_is(text):
    page = a_page(text, cells=cells())
    assert cell_by_cell(page) == page


def test_a_row_that_another_order_has_is_emptied():
    page = a_page("\n".join(LIST.split("\n")[:2]), cells=cells())
    assert [is_emptied(cell, page) for cell in page.cells] == [False] * 4 + [True] * 8

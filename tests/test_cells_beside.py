"""A table whose rules between rows a fax has lost: one cell of labels is left, and one of their values."""

from itertools import pairwise

import pytest

from models.page import Box
from tests.layouts import best, read
from tests.pages import LINE, PITCH, a_page

TABLE = """Fält               Värde
Patient            Melker Nazari
Beställande klinik Medicinkliniken, HS Halmstad
Beställande läkare ST-läkare Admir Thorén
Exporteras till    Bildenheten, Nyköpings lasarett"""


def ruled(text, *rows):
    """Return a page with two columns of cells that end below these rows."""
    tops = [38.0, *(38 + LINE * row for row in rows)]
    edge, sides = 40 + PITCH * 18.5, (38.0, 500.0)
    spans = [(sides[0], edge), (edge, sides[1])]
    cells = [Box(x0, top, x1, bottom) for top, bottom in pairwise(tops) for x0, x1 in spans]
    return a_page(text, cells=tuple(cells))


@pytest.mark.parametrize("rows", [(1, 2, 3, 4, 5), (5,), (4, 5), (2, 5)], ids=str)
def test_a_label_has_the_value_that_stands_level_with_it_however_many_rules_are_left(rows):
    found = read(ruled(TABLE, *rows))
    assert best(found, "doctor") == "Admir Thorén"
    assert best(found, "clinic") == "Medicinkliniken, Hallands sjukhus Halmstad"
    assert best(found, "destination") == "Bildenheten, Nyköpings lasarett"


def test_an_empty_place_takes_nobody_elses_value():
    lacking = TABLE.replace("ST-läkare Admir Thorén", "")
    assert best(read(ruled(lacking, 5)), "doctor") is None


def test_a_value_of_two_lines_is_read_whole_where_its_label_stands_alone():
    page = ruled("Beställande klinik Medicinkliniken,\n                   Hallands sjukhus Halmstad", 2)
    assert best(read(page), "clinic") == "Medicinkliniken, Hallands sjukhus Halmstad"

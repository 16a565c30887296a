"""Values that stand lower in their label's own cell, and below a ticked caption."""

from datetime import date
from itertools import pairwise

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.layout.reader import read_layout
from intake.extract.orders import extract_orders
from models.order import FieldName
from models.page import Box, Tick
from tests.pages import HEIGHT, LINE, PITCH, a_page

TODAY = date(2026, 11, 21)
PAPER = """Bildtransport
Beställare (klinik)                     Mottagare av bilderna


Medicinmottagningen HSV                 Röntgen, Falu lasarett
Läkare                                  Mottagaren lämnar vidare till

Dr Nils Åberg
Patient                                 Personnummer

Anna Ek                                 20051123-3389
Undersökning: CT buk 2026-10-10"""
LEFT, MIDDLE, RIGHT = 38.0, 40 + 39 * PITCH, 550.0
FORM = """Bildutskick - beställning
Patient: Anna Ek 20051123-3389
Undersökning: CT buk 2026-10-10
Skickas till (sätt kryss):
    Bildregistret VGR
    Egen arbetslista, jour
    Annan mottagare, ange vilken:
    {place}
Klinik: Medicinmottagningen HSV
Läkare: Dr Nils Åberg"""


def read(page):
    (order,) = extract_orders([page], load_knowledge(), TODAY).orders
    return order


def cells(rows):
    tops = [40 + LINE * row - 2 for row in rows]
    spans = [(LEFT, MIDDLE), (MIDDLE, RIGHT)]
    return tuple(Box(x0, top, x1, bottom) for top, bottom in pairwise(tops) for x0, x1 in spans)


def test_all_that_stands_below_a_label_in_its_own_cell_is_its_value():
    order = read(a_page(PAPER, cells=cells([1, 5, 8, 11])))
    assert order.value(FieldName.DESTINATION) == "Röntgen, Falu lasarett"
    assert order.value(FieldName.CLINIC) == "Medicinmottagningen, Hallands sjukhus Varberg"
    assert order.value(FieldName.FORWARD_TO) is None


@pytest.mark.parametrize(
    ("place", "destination"),
    [
        ("Röntgen, Falu lasarett", "Röntgen, Falu lasarett"),
        ("Röntgen, Falu lasarett f.v.b. Kirurgen, Falu lasarett", "Röntgen, Falu lasarett"),
        ("", None),  # nothing was written there
    ],
)
def test_what_is_written_below_a_ticked_caption_is_ticked(place, destination):
    boxes = (Box(42, 40 + LINE * row, 42 + HEIGHT, 40 + LINE * row + HEIGHT) for row in (4, 5, 6))
    ticks = tuple(Tick(box, ticked=number == 2) for number, box in enumerate(boxes))
    assert read(a_page(FORM.format(place=place), ticks=ticks)).value(FieldName.DESTINATION) == destination


@pytest.mark.parametrize(
    ("number", "found"), [("20051123-3389", True), ("051123-3389", True), ("0511", False)]
)
def test_an_identity_whose_signs_stand_one_by_one_is_its_labels_value(number, found):
    spread = "   ".join(number)
    paper = FORM.format(place="Röntgen, Falu lasarett").replace(
        " 20051123-3389", f"\nPersonnummer   {spread}"
    )
    page = a_page(paper, cells=(Box(128, 88, 138, 101), Box(152, 88, 162, 101)))
    read_out = read_layout([page], load_knowledge(), TODAY).candidates
    values = [one.value for one in read_out if one.field is FieldName.PATIENT_ID]
    assert values[:1] == (["20051123-3389"] if found else [])

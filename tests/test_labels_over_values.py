"""Labels by themselves over their values, one below the other: "PATIENT", "TILL", "LÄK", "ENHET"."""

from datetime import date

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from models.order import FieldName
from models.page import Box
from tests.pages import a_page

TODAY = date(2026, 11, 21)
CARD = """PATIENT
Hampus Saleh, 20040709-2535
US
MR knä vänster 2018-02-05
TILL
Röntgen, Kungälvs sjukhus
LÄK
dr Anna Ström
ENHET
Barnmottagningen, Ljungby lasarett
ÖNSKAS
bilder"""


@pytest.fixture
def order():
    """Return the order on a card with a frame around it."""
    (found,) = extract_orders([a_page(CARD, cells=(Box(20, 20, 560, 400),))], load_knowledge(), TODAY).orders
    return found


def test_bare_words_over_values_are_labels_where_three_stand_one_below_the_other(order):
    assert order.value(FieldName.DESTINATION) == "Röntgen, Kungälvs sjukhus"
    assert order.value(FieldName.CLINIC) == "Barnmottagningen, Ljungby lasarett"
    assert order.value(FieldName.DOCTOR) == "Anna Ström"


def test_a_patient_over_a_name_heads_no_part_of_the_form(order):
    assert not [flag.code for flag in order.flags if flag.blocks]

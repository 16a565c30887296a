"""The patient's name beside the identity, and a name that is not sure kept out of the queue."""

from datetime import date

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from intake.extract.pages.running import run_text
from intake.extract.prose.patients import read_patients
from models.order import FieldName
from models.page import Source
from tests.pages import a_page
from tests.whole_order import ORDER

TODAY = date(2026, 11, 21)
NUMBER = "20051123-3389"


@pytest.mark.parametrize(
    ("text", "name"),
    [
        (f"Ang. {NUMBER} Anna Berg", "Anna Berg"),
        (f"Patient: Anna Berg, {NUMBER}", "Anna Berg"),
        (f"Patient Anna Berg {NUMBER}", "Anna Berg"),
        (f"Vi önskar bilder på Anna Berg ({NUMBER}).", "Anna Berg"),
        (f"{NUMBER} Berg, Anna", "Anna Berg"),
        (f"{NUMBER}\nAnna Berg", "Anna Berg"),
        (f"Anna Berg\n{NUMBER}", "Anna Berg"),
        (f"Anna Berg pnr: {NUMBER}", "Anna Berg"),
        (f"{NUMBER} Anna Andersson Berg, CT buk", "Anna Andersson Berg"),
    ],
)
def test_the_name_beside_the_identity_is_the_patients(text, name):
    assert [one.value for one in read_patients(run_text(a_page(text)), TODAY)] == [name]


@pytest.mark.parametrize(
    "text",
    [
        f"Pnr: {NUMBER}\nLäkare: Anna Berg",  # the next line's label
        f"Pnr: {NUMBER}\nAnna Berg",  # a form's next line may be anybody's
        f"{NUMBER} Dr Anna Berg",
        f"{NUMBER} Anna Berg Panorama",  # a house may begin in it
        f"{NUMBER} Ortopedkliniken Borås",
        f"Läkare Anna Berg\nPersonnummer {NUMBER}",
    ],
)
def test_a_name_that_may_be_another_persons_is_nobodys(text):
    assert list(read_patients(run_text(a_page(text)), TODAY)) == []


def order_of(identity, source=Source.TEXT):
    text = ORDER.format(below="", doctor="Dr Nils Åberg", identity=identity, examination="CT buk 2026-10-10")
    (order,) = extract_orders([a_page(text, source=source)], load_knowledge(), TODAY).orders
    return order


def test_a_name_that_is_sure_is_queued_with_its_order():
    assert order_of(f"Anna Berg, {NUMBER}").value(FieldName.PATIENT_NAME) == "Anna Berg"


def test_a_name_on_a_picture_that_may_have_lost_a_stroke_is_not_queued():
    order = order_of(f"Malgorzata Ek, {NUMBER}", Source.OCR)
    assert not [flag for flag in order.flags if flag.blocks]
    assert order.value(FieldName.PATIENT_NAME) is None

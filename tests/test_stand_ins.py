"""Whom a form names for another part stands in for the doctor where nobody else is named or asked for."""

from datetime import date

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from models.order import FieldName, Order
from tests.pages import a_page

TODAY = date(2026, 11, 21)
HOME = ("halland-halmstad", "halland-kungsbacka", "halland-varberg")
ABOUT = (
    "Patient: Eva Ek 19121212-1212\nUndersökning: CT torax 2026-03-02\nÖnskas: bilder\n"
    "Bilderna skickas till: Mediaenheten, Sahlgrenska universitetssjukhuset/Sahlgrenska\n"
)
CLINIC = "Beställande klinik: Smärtmottagningen, Sahlgrenska universitetssjukhuset/Östra\n"
RADIOLOGY = "Beställande klinik: Röntgen, Skaraborgs sjukhus Skövde\n"


def order_of(text: str) -> Order:
    (order,) = extract_orders([a_page(text)], load_knowledge(home=HOME), TODAY).orders
    return order


def doctor_of(order: Order) -> tuple[str | None, bool]:
    """Return the doctor, and whether nothing doubts it."""
    codes = [flag.code for flag in order.flags]
    return order.value(FieldName.DOCTOR), "uncertain.doctor" not in codes


@pytest.mark.parametrize(
    ("text", "doctor"),
    [
        # a clinic's form may call who orders so, and may name whoever asked for the examination
        (CLINIC + "Remittent: Anna Berg\n" + ABOUT, ("Anna Berg", False)),
        (CLINIC + "Granskande radiolog: dr Anna Berg\n" + ABOUT, ("Anna Berg", False)),
        # radiology orders for its own comparison: who looks at the images wants them
        (RADIOLOGY + "Granskande radiolog: dr Anna Berg\n" + ABOUT, ("Anna Berg", True)),
        # somebody else is named: no rival
        (CLINIC + "Beställande läkare: dr Bo Alm\nRemittent: Anna Berg\n" + ABOUT, ("Bo Alm", True)),
        # the doctor is asked for and not told
        (CLINIC + "Beställande läkare:\nRemittent: Anna Berg\n" + ABOUT, (None, True)),
        # whose part is said
        (CLINIC + "Remittent till undersökningen: Anna Berg\n" + ABOUT, (None, True)),
    ],
)
def test_another_part_is_a_doubt_at_most(text, doctor):
    assert doctor_of(order_of(text)) == doctor


@pytest.mark.parametrize(
    "said", ["Handledare: öl Anna Berg", "ST-läkare, handledare öl Anna Berg", "Kopia: dr Anna Berg"]
)
def test_who_supervises_or_gets_a_copy_does_not_order(said):
    doctor, is_sure = doctor_of(order_of(CLINIC + ABOUT + "\nVänligen\n" + said))
    assert doctor is None or not is_sure

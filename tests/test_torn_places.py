"""A place that is more or less than what stands beside its label is a doubt."""

from datetime import date

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from models.order import FieldName, Order
from tests.pages import a_page

TODAY = date(2026, 11, 21)
REST = (
    "Beställande läkare: Dr Anna Berg\nPatient: Eva Ek 19121212-1212\nUndersökning: CT torax 2026-03-02\n"
    "Önskas: bilder\n"
)


def order_of(text: str) -> Order:
    (order,) = extract_orders([a_page(text)], load_knowledge(), TODAY).orders
    return order


def doubts(order: Order) -> set[str]:
    return {flag.code for flag in order.flags}


def test_a_unit_that_nobody_knows_does_not_become_the_next_lines():
    order = order_of(
        "Beställande klinik: Lungmottagningen, Skånes universitetssjukhus Malmö\n" + REST + "\n"
        "Bilder skickas till: Skalltrakten, SUS Malmö\n"
        "Utlåtande skickas till: Lungmottagningen, Skånes universitetssjukhus Malmö\n"
    )
    destination = order.fields.get(FieldName.DESTINATION)
    is_wrong = destination is not None and "Lungmottagningen" in destination.value
    assert not is_wrong or "uncertain.destination" in doubts(order)


@pytest.mark.parametrize("end", ["ömsesidiga försäkringsbolag", "gemensamma bolag"])
def test_a_firm_whose_name_goes_on_in_the_next_line_is_a_doubt(end):
    order = order_of(
        f"Beställande klinik: Lejonet, regionernas\n{end}\nBilderna skickas till: mediaenh SU/S\n" + REST
    )
    clinic = order.fields.get(FieldName.CLINIC)
    assert clinic is None or end in clinic.value or doubts(order) & {"uncertain.clinic", "unknown.clinic"}

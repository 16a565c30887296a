"""Orders of the report alone: nothing but it is wanted, and where it goes is where the order goes."""

from datetime import date

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.language.phrases import find_wants
from intake.extract.orders import extract_orders
from models.order import FieldName
from tests.pages import a_page

BOTH = ("images", "report")
ORDER = """Beställning av utlåtande
Beställande klinik: Medicinmottagningen HSV
Beställande läkare: överläkare Eva Berg
Patient: Ingrid Sandström 19560412-2381
Undersökning: MR hjärna 2026-07-07
Utlåtande till: Neurologen SUS Lund
{}"""


@pytest.mark.parametrize(
    ("text", "wants"),
    [
        ("Endast utlåtande önskas. Bilderna finns redan hos mottagaren.", ("report",)),
        ("Vi behöver utlåtandet (inga bilder) på Eva Ek.", ("report",)),
        ("Utlåtande till: röntgen HSV\nEndast utlåtande önskas.", ("report",)),
        # images as well, in another sentence
        ("Bilder och utlåtande till Lund. Endast utlåtande till vårdcentralen.", BOTH),
    ],
)
def test_the_report_alone(text, wants):
    assert find_wants(text) == wants


@pytest.mark.parametrize(
    ("line", "destination", "report"),
    [
        ("Endast utlåtande önskas.", "Neurologen, Skånes universitetssjukhus Lund", None),
        (
            "Bilderna skickas till: Röntgen SUS Malmö",
            "Röntgen, Skånes universitetssjukhus Malmö",
            "Neurologen, Skånes universitetssjukhus Lund",
        ),
    ],
)
def test_where_it_goes(line, destination, report):
    (order,) = extract_orders([a_page(ORDER.format(line))], load_knowledge(), date(2026, 11, 21)).orders
    assert order.value(FieldName.DESTINATION) == destination
    assert order.value(FieldName.REPORT_DESTINATION) == report

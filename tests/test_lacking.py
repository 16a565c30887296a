"""An order that lacks its doctor or its destination never queues with somebody else in the place."""

from datetime import date

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from models.order import FieldName, Order
from tests.pages import a_page

TODAY = date(2026, 11, 21)
HOME = ("halland-halmstad", "halland-kungsbacka", "halland-varberg")
ABOUT = "Patient: Eva Ek 19121212-1212\nUndersökning: CT torax 2026-03-02\nÖnskas: bilder\n"
CLINIC = "Beställande klinik: Smärtmottagningen, Sahlgrenska universitetssjukhuset/Östra\n"
DOCTOR = "Beställande läkare: Dr Anna Berg\n"
DESTINATION = "Bilderna skickas till: Mediaenheten, Sahlgrenska universitetssjukhuset/Sahlgrenska\n"


def order_of(text: str) -> Order:
    (order,) = extract_orders([a_page(text)], load_knowledge(home=HOME), TODAY).orders
    return order


def is_settled(order: Order, name: FieldName) -> bool:
    """Tell a value that nothing doubts: it would queue."""
    return name in order.fields and f"uncertain.{name.value}" not in [flag.code for flag in order.flags]


@pytest.mark.parametrize(
    "text",
    [
        CLINIC + "Beställande läkare:\nSekreterare: Anna Berg\n" + ABOUT + DESTINATION,
        "Från: Anna Berg\n" + CLINIC + ABOUT + DESTINATION,  # who sends it, and no more
        "Hej!\n" + CLINIC + ABOUT + DESTINATION + "\nVänliga hälsningar\nAnna Berg\n",
    ],
    ids=["a secretary below an empty line", "a sender", "a signature"],
)
def test_who_writes_is_not_the_doctor(text):
    assert not is_settled(order_of(text), FieldName.DOCTOR)


@pytest.mark.parametrize(
    "said",
    [
        "Till: Röntgenkliniken, Hallands sjukhus Varberg\n",
        "Personuppgifter som skickas till oss behandlas enligt dataskyddsförordningen.\n",
        "Mottagare:\n☐ Röntgen, Södersjukhuset\n☐ Röntgen, Danderyds sjukhus\n",
    ],
    ids=["the addressee", "the foot of a mail", "choices that nobody ticked"],
)
def test_what_sends_no_images_is_no_destination(said):
    assert not is_settled(order_of(CLINIC + DOCTOR + ABOUT + said), FieldName.DESTINATION)


def test_an_order_that_lacks_nothing_has_both():
    order = order_of(CLINIC + DOCTOR + ABOUT + DESTINATION)
    assert is_settled(order, FieldName.DOCTOR) and is_settled(order, FieldName.DESTINATION)

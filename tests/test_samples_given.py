"""The side `given`: every page says what its truth says, and nothing that it lacks."""

import pytest

from samples.draw.make import make_order
from samples.draw.registry import load_layouts
from tests.sides import draw, layouts_of, squeeze

ORDERS = layouts_of("given", orders=True)
OTHERS = layouts_of("given", orders=False)
FAULTY = [name for name in ORDERS if load_layouts()[name].faults]
LACKS = {
    "missing.doctor": "doctor",
    "missing.clinic": "clinic",
    "missing.destination": "destination",
    "missing.patient": "patient",
}


def test_there_are_many_layouts_of_orders_and_of_other_documents():
    assert len(ORDERS) >= 80
    assert len(OTHERS) >= 30
    assert all(name.startswith("given_") for name in [*ORDERS, *OTHERS])


@pytest.mark.parametrize("name", ORDERS)
def test_the_page_says_what_the_truth_says(name):
    for seed in range(3):
        drawn = draw(name, seed, fault=None)
        for story, order in zip(drawn.stories, drawn.orders, strict=True):
            said = [story.identity.written, story.doctor]
            said += [one.date_written for one in story.examinations]
            for place in (story.clinic, story.destination):
                said += [place.unit_written, place.hospital_written]
            for text in said:
                assert squeeze(text) in drawn.text
            for one in story.examinations:
                ways = (one.written, one.modality + one.part)  # in one, or in two columns
                assert any(squeeze(way) in drawn.text for way in ways)
            last = story.patient.partition(" ")[2]
            assert squeeze(last) in drawn.text
            assert all(order["fields"][field] for field in ("clinic", "doctor", "destination", "patient_id"))
            assert len(order["examinations"]) == len(story.examinations)


@pytest.mark.parametrize("name", FAULTY)
@pytest.mark.parametrize("fault", LACKS)
def test_what_an_order_lacks_stands_nowhere_on_its_page(name, fault):
    drawn = draw(name, 2, fault)
    story, order = drawn.stories[0], drawn.orders[0]
    assert fault in order["flags"]
    assert order["status"] == "review"
    absent = {
        "missing.doctor": [story.doctor],
        "missing.clinic": [story.clinic.written, story.clinic.hospital_written],
        "missing.destination": [story.destination.written],
        "missing.patient": [story.identity.written, story.patient],
    }[fault]
    if story.clinic.hospital_written == story.destination.hospital_written and fault == "missing.clinic":
        absent = [story.clinic.written]
    if story.to_us and fault in ("missing.clinic", "missing.destination"):
        absent = []  # the same words are the receiver's, or the orderer's
    assert [text for text in absent if squeeze(text) in drawn.text] == []


def test_most_orders_are_such_as_a_clerk_would_queue():
    statuses = [
        order["status"]
        for seed in range(150)
        for order in make_order(seed, "given", "mail", orders=True).truth["orders"]
    ]
    assert 0.7 < statuses.count("queued") / len(statuses) < 0.92

"""The side `seen`, of hospitals' clinics: its pages say what their truths say."""

import pytest

from samples.draw.registry import load_layouts
from samples.draw.story import Story
from samples.seen.content import rows
from tests.sides import draw, layouts_of, squeeze

ALL, ORDERS = layouts_of("seen"), layouts_of("seen", orders=True)
FAULTY = [name for name in ORDERS if load_layouts()[name].faults]
LACKS = ("missing.doctor", "missing.clinic", "missing.destination", "missing.patient", "missing.examination")


def ink_of(story: Story, name: str) -> list[str]:
    """Return the ways in which a page may say a field; one of them must be there."""
    place = getattr(story, name, None)
    first, _, last = story.patient.partition(" ")
    return {
        "doctor": lambda: [story.doctor],
        "patient_id": lambda: [story.identity.written],
        "patient_name": lambda: [story.patient, f"{last}, {first}"],
    }.get(name, lambda: [place.written])()


def test_there_are_many_ways_to_write_an_order_and_many_papers_that_are_none():
    assert len(ORDERS) >= 40
    assert len(ALL) - len(ORDERS) >= 18
    assert all(load_layouts()[name].reason for name in ALL if name not in ORDERS)


@pytest.mark.parametrize("name", ORDERS)
def test_the_page_says_what_the_truth_says(name):
    for seed in range(3):
        drawn = draw(name, seed, None)
        text = drawn.text
        for story, truth in zip(drawn.stories, drawn.orders, strict=True):
            for field in ("clinic", "doctor", "destination", "forward_to", "report_destination"):
                if truth["fields"][field] and not (story.to_us and field == "destination"):
                    assert any(squeeze(ink) in text for ink in ink_of(story, field)), field
            for field in ("patient_id", "patient_name"):
                assert any(squeeze(ink) in text for ink in ink_of(story, field)), field
            assert truth["examinations"]
            for one in story.examinations:
                assert squeeze(one.written) in text
                assert squeeze(one.date_written) in text


@pytest.mark.parametrize("fault", LACKS)
@pytest.mark.parametrize("name", FAULTY)
def test_what_an_order_lacks_stands_nowhere_on_the_page(name, fault):
    drawn = draw(name, 3, fault)
    story, text = drawn.stories[0], drawn.text
    assert fault in drawn.orders[0]["flags"]
    absent = {
        "missing.doctor": story.doctor,
        "missing.clinic": story.clinic.unit_written,
        "missing.destination": story.destination.written,
        "missing.patient": story.identity.written,
        "missing.examination": "no such examination",
    }[fault]
    if fault == "missing.destination":  # the orderer's hospital may be named as the orderer's
        text = text.replace(squeeze(story.clinic.written), "")
    assert squeeze(absent) not in text


def test_most_orders_can_be_queued():
    found = [order["status"] for name in ORDERS for order in draw(name, 11, None).orders]
    assert found.count("queued") > 0.7 * len(found)


def test_the_truth_of_a_file_has_every_field():
    drawn = draw("seen_table_ledger", 3, None)
    assert {"layout", "kind", "pages", "reason", "orders"} <= set(drawn.truth)
    order = drawn.orders[0]
    assert {"status", "fields", "examinations", "wants", "urgent", "needed_by", "flags"} <= set(order)
    assert order["fields"]["patient_id"]["value"] in order["fields"]["patient_id"]["accept"]


def test_the_lists_name_hospitals_of_every_region():
    regions = {row["region"] for row in rows("hospitals")}
    assert len(regions) == 21
    assert all(row["forms"] and row["radiology"] for row in rows("hospitals"))

"""The side `sent`: its pages say what their truths say, and lack what they shall lack."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from samples.draw.registry import load_layouts
from samples.draw.story import Story
from samples.sent.lists import hospitals, rows
from tests.sides import draw, is_mail, layouts_of, squeeze

ALL = layouts_of("sent")
ORDERS = layouts_of("sent", orders=True)
PAPERS = [name for name in ALL if not is_mail(load_layouts()[name])]
FAULTY = [name for name in ORDERS if load_layouts()[name].faults]
PRIVATE = {"sent_patienten_sjalv"}  # a private person knows no clinic that orders
CRITICAL = ("clinic", "doctor", "destination", "patient_id")
PLACES = ("clinic", "destination", "forward_to", "report_destination")
LACKS = ("missing.doctor", "missing.clinic", "missing.destination", "missing.patient", "missing.examination")
DIRECTORY = Path(__file__).parent.parent / "intake" / "directory"


def first_column(name: str, column: str) -> set[str]:
    with (DIRECTORY / name).open(encoding="utf-8", newline="") as file:
        return {row[column] for row in csv.DictReader(file)}


def test_the_side_is_large_enough():
    assert len(ORDERS) >= 80
    assert len(ALL) - len(ORDERS) >= 24
    assert all(name.startswith("sent_") for name in ALL)


def written(story: Story, field: str) -> list[tuple[str, ...]]:
    """List the texts that say a field on the page, each with the other ways of saying it."""
    if field in PLACES:
        place = getattr(story, field)
        return [
            (part, place.written) for part in (place.unit_written, place.hospital_written, place.town) if part
        ][:1]
    if field == "patient_id":
        return [(story.identity.written,)]
    return [(word,) for word in (story.patient if field == "patient_name" else story.doctor).split()]


@pytest.mark.parametrize("name", ORDERS)
def test_a_page_says_what_its_truth_says(name):
    for seed in (1, 4):
        drawn = draw(name, seed, fault=None)
        for story, order in zip(drawn.stories, drawn.orders, strict=True):
            for field in (*PLACES, "doctor", "patient_id", "patient_name"):
                if order["fields"][field]:
                    for texts in written(story, field):
                        assert any(squeeze(text) in drawn.text for text in texts), (field, texts)
            for one in story.examinations[: len(order["examinations"])]:
                assert squeeze(one.written) in drawn.text
                assert squeeze(one.date_written) in drawn.text


@pytest.mark.parametrize("name", FAULTY)
@pytest.mark.parametrize("fault", LACKS)
def test_what_an_order_lacks_is_flagged_and_nowhere_on_the_page(name, fault):
    drawn = draw(name, 2, fault)
    order, story = drawn.orders[0], drawn.stories[0]
    assert fault in order["flags"]
    assert order["status"] == "review"
    lacking = {
        "missing.doctor": story.doctor,
        "missing.clinic": story.clinic.written,
        "missing.patient": story.identity.written,
        "missing.destination": "" if story.to_us else story.destination.written,
    }.get(fault)
    assert not lacking or squeeze(lacking) not in drawn.text


def test_most_orders_can_be_queued_as_they_stand():
    orders = [order for name in ORDERS for seed in (20, 21) for order in draw(name, seed).orders]
    counts = Counter(order["status"] for order in orders)
    assert counts["queued"] / len(orders) > 0.7
    assert counts["review"] > 0


def test_hospitals_and_units_bear_the_names_of_the_directory():
    ours = {one.name for kind in ("home", "public", "private") for one in hospitals(kind)}
    assert ours <= first_column("receivers.csv", "name")
    unlisted = {row["name"] for row in rows("units")} - first_column("units.csv", "unit")
    assert len(unlisted) <= 3  # a few that no list knows


def test_providers_that_are_no_hospitals_are_not_in_the_directory():
    names = {row["name"] for table in ("private", "unknown", "offices") for row in rows(table)}
    assert not names & first_column("receivers.csv", "name")

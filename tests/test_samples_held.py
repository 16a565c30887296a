"""The side `held`: its pages say what their truths say, and lack what they shall lack."""

import csv
from collections import Counter
from pathlib import Path

import pytest

from models.order import CHANNELS, CONSENTS, REQUESTERS
from samples.draw.make import make_order
from samples.draw.registry import load_layouts
from samples.draw.story import Story
from samples.held.lists import hospitals, rows
from tests.sides import beside_paper, draw, is_mail, layouts_of, overlaps, squeeze

ALL = layouts_of("held")
ORDERS = layouts_of("held", orders=True)
PAPERS = [name for name in ALL if not is_mail(load_layouts()[name])]
FAULTY = [name for name in ORDERS if load_layouts()[name].faults]
PRIVATE = {"held_patienten_sjalv"}  # a private person knows no clinic that orders
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
    assert all(name.startswith("held_") for name in ALL)


@pytest.mark.parametrize("name", ALL)
def test_the_same_seed_draws_the_same_bytes_and_truth(name):
    first, second = draw(name, 3).sample, draw(name, 3).sample
    assert first.data == second.data
    assert first.truth == second.truth


@pytest.mark.parametrize("quality", ["rough", "standard"])
def test_a_worn_page_is_drawn_alike_twice(quality):
    first, second = (make_order(11, "held", quality, layout="held_halvark") for _ in range(2))
    assert first.data == second.data


@pytest.mark.parametrize("name", ORDERS)
def test_a_truth_names_what_the_contract_names(name):
    for seed in range(2):
        drawn = draw(name, seed)
        assert drawn.orders
        for order in drawn.orders:
            assert order["status"] in ("queued", "review", "any")
            assert order["pages"] and all(0 <= page <= drawn.truth["pages"] for page in order["pages"])
            for field, allowed in (("channel", CHANNELS), ("consent", CONSENTS), ("requester", REQUESTERS)):
                entry = order["fields"][field]
                assert entry is None or entry.get("any") or entry["value"] in allowed
            for one in order["examinations"]:
                assert one["description"] in one["accept"]
                assert one["date"] in one["date_accept"]


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


@pytest.mark.parametrize("name", sorted(set(ORDERS) - PRIVATE))
def test_a_faultless_order_says_the_critical_five(name):
    for order in draw(name, fault=None).orders:
        assert order["examinations"]
        assert all(order["fields"][field] for field in CRITICAL)
        assert not [flag for flag in order["flags"] if flag.startswith("missing.")]


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


@pytest.mark.parametrize("name", [name for name in ALL if name not in ORDERS])
def test_a_document_that_is_no_order_has_a_reason_and_no_orders(name):
    truth = draw(name).truth
    assert truth["orders"] == []
    assert truth["reason"]


@pytest.mark.parametrize("name", PAPERS)
def test_no_word_stands_in_the_margin_or_on_another(name):
    for seed in (0, 2):
        for sheet in draw(name, seed).sheets:
            assert beside_paper(sheet) == []
            assert overlaps(sheet) == []


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

"""The untidy met layouts draw, stay on the paper and say what their truth says."""

from collections import Counter

import pytest

from models.order import REQUESTERS
from samples.draw.lists import read_rows, read_toml, same_units
from samples.draw.met_parts import exams, plain_dates, same_day
from samples.draw.registry import load_layouts
from tests.sides import draw, squeeze

LAYOUTS = sorted(name for name in load_layouts() if name.startswith("odd_"))
ORDERS = [name for name in LAYOUTS if load_layouts()[name].kind != "none"]
PRIVATE = ("odd_patients_letter", "odd_guardians_letter")  # no clinic and no doctor orders


def test_there_are_many_layouts_of_orders_and_of_other_documents():
    kinds = Counter(load_layouts()[name].kind for name in LAYOUTS)
    assert len(ORDERS) >= 40
    assert kinds["none"] >= 12


@pytest.mark.parametrize("name", PRIVATE)
def test_a_private_persons_letter_lacks_clinic_and_doctor(name):
    order = draw(name).orders[0]
    assert order["flags"] == ["missing.clinic", "missing.doctor"]
    assert order["status"] == "review"


@pytest.mark.parametrize("name", [name for name in ORDERS if load_layouts()[name].faults])
@pytest.mark.parametrize("fault", ["doctor", "clinic", "destination", "patient", "examination"])
def test_what_an_order_lacks_is_flagged_and_nothing_else(name, fault):
    order = draw(name, 2, fault=f"missing.{fault}").orders[0]
    assert order["flags"] == [f"missing.{fault}"]
    assert order["status"] == "review"


@pytest.mark.parametrize("name", [name for name in ORDERS if load_layouts()[name].faults])
def test_a_missing_doctor_stands_nowhere_on_the_page(name):
    drawn = draw(name, 5, fault="missing.doctor")
    assert squeeze(drawn.stories[0].doctor) not in drawn.text


@pytest.mark.parametrize("name", ORDERS)
def test_the_number_that_the_truth_has_is_on_the_page(name):
    drawn = draw(name, 6, fault=None)
    assert all(squeeze(story.identity.written) in drawn.text for story in drawn.stories)


def test_nobody_is_examined_before_birth():
    for seed in range(40):
        story = draw("odd_big_note", seed, fault=None).stories[0]
        days = [one.date.year for one in story.examinations if one.date]
        assert int(story.identity.value[:4]) < min(days)


def test_same_day_gives_every_examination_the_first_ones_date():
    story = next(
        story
        for story in (draw("odd_big_note", seed, fault=None).stories[0] for seed in range(30))
        if len(story.examinations) > 1
    )
    same_day(story)
    plain_dates(story)
    assert len({one.date for one in story.examinations}) == 1
    assert len({day for _, day in exams(story)}) == 1


def test_units_of_several_names_know_each_other():
    assert "Bild och funktion" in same_units("Bild- och funktionsmedicin")
    assert same_units("Lungröntgen i Ankeborg") == ()


def test_the_sides_lists_are_whole():
    for row in read_rows("met_senders"):
        assert all(row.values()), row["name"]
        assert row["requester"] in REQUESTERS
    assert all(len(set(labels)) == len(labels) for labels in read_toml("met_wordings").values())

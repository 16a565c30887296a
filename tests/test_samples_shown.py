"""The side `shown`: its layouts are many, and its pages say what their truths say."""

from collections import Counter

import pytest

from samples.draw.fonts import families
from samples.draw.identity import luhn_digit
from samples.draw.registry import load_layouts
from samples.shown.content import hospitals, rows
from samples.shown.telling import SENDERS
from tests.sides import draw, layouts_of, squeeze

NAMES, ORDERS = layouts_of("shown"), layouts_of("shown", orders=True)
FAULTY = [name for name in ORDERS if load_layouts()[name].faults]
PRIVATE = [name for name in ORDERS if SENDERS[name] in ("patient", "guardian")]
TEXTS = {
    "clinic": lambda story: story.clinic.written,
    "doctor": lambda story: story.doctor,
    "destination": lambda story: story.destination.written,
    "forward_to": lambda story: story.forward_to.written,
    "report_destination": lambda story: story.report_destination.written,
    "patient_id": lambda story: story.identity.written,
}
ELSEWHERE = {"to_us", "guardian"}  # the page says the destination in other words


def test_there_are_many_layouts_of_orders_and_of_other_documents():
    kinds = Counter(load_layouts()[name].kind for name in NAMES)
    assert len(ORDERS) >= 70
    assert kinds["none"] >= 28
    assert min(kinds[kind] for kind in ("form", "table", "prose", "note", "cover", "mail")) >= 3


def test_most_orders_come_from_hospitals():
    share = sum(SENDERS[name] == "mixed" for name in ORDERS) / len(ORDERS)
    assert 0.6 <= share <= 0.75


def test_most_orders_can_be_queued():
    found = [draw(name, seed).orders for name in ORDERS for seed in (11, 12)]
    states = Counter(order["status"] for orders in found for order in orders)
    assert 0.62 <= states["queued"] / states.total() <= 0.9


def test_the_side_has_fonts_of_its_own():
    assert {family.name for family in families("shown")} == {"Caladea", "Lato", "Lato Medium"}
    assert [family.name for family in families("shown", typewriter=True)] == ["FreeMono"]


def test_a_hospital_is_written_in_forms_that_mean_it_alone():
    forms = Counter(form for hospital, _ in hospitals() for form in hospital.forms)
    assert [form for form, count in forms.items() if count > 1] == []


def test_each_examination_accepts_no_description_of_another():
    taken = Counter(row["description"] for row in rows("examinations"))
    assert max(taken.values()) == 1


@pytest.mark.parametrize("name", PRIVATE)
def test_a_private_persons_order_lacks_clinic_and_doctor(name):
    order = draw(name).orders[0]
    assert {"missing.clinic", "missing.doctor"} <= set(order["flags"])
    assert order["status"] == "review"


@pytest.mark.parametrize("name", ORDERS)
def test_the_page_says_what_its_truth_says(name):
    for seed in range(6):
        drawn = draw(name, seed)
        page = drawn.text
        for story in drawn.stories:
            for field in story.said & TEXTS.keys():
                if field == "destination" and (story.traps & ELSEWHERE or name in PRIVATE):
                    continue
                assert squeeze(TEXTS[field](story)) in page, field
            if "patient_name" in story.said:
                assert all(squeeze(part) in page for part in story.patient.split())
            for one in story.examinations if "examinations" in story.said else []:
                assert squeeze(one.written) in page
                assert squeeze(one.date_written) in page


@pytest.mark.parametrize("name", FAULTY)
def test_what_an_order_lacks_stands_nowhere_on_its_page(name):
    for seed in range(3):
        for fault, field, written in (
            ("missing.doctor", "doctor", lambda story: story.doctor),
            (
                "missing.clinic",
                "clinic",
                lambda story: story.clinic.unit_written + story.clinic.hospital_written,
            ),
            ("missing.destination", "destination", lambda story: story.destination.written),
            ("missing.patient", "patient_id", lambda story: story.identity.written),
        ):
            drawn = draw(name, seed, fault)
            order, story = drawn.orders[0], drawn.stories[0]
            assert fault in order["flags"]
            assert order["fields"][field] is None
            assert order["status"] == "review"
            others = squeeze(story.secretary + story.referrer + story.patient)
            others += squeeze(story.clinic.written) if field == "destination" else ""
            if squeeze(written(story)) not in others:
                assert squeeze(written(story)) not in drawn.text, fault


@pytest.mark.parametrize("name", FAULTY)
def test_an_order_without_an_examination_names_none(name):
    order = draw(name, 2, fault="missing.examination").orders[0]
    assert order["examinations"] == []
    assert "missing.examination" in order["flags"]


def test_numbers_of_children_hold_their_check_digit():
    for seed in range(5):
        number = draw("shown_guardian_form", seed).orders[0]["fields"]["patient_id"]["value"]
        assert int(number[-1]) == luhn_digit(number.replace("-", "")[2:-1])

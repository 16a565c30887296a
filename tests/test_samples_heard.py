"""The side `heard`: its pages say what their truths say, and lack what they shall lack."""

import html
import re

import pytest

from samples.draw.registry import load_layouts
from tests.sides import draw, is_mail, layouts_of, squeeze

ALL = layouts_of("heard")
ORDERS = layouts_of("heard", orders=True)
LACKS = ("missing.doctor", "missing.clinic", "missing.destination", "missing.patient", "missing.examination")


def words_of(text: str) -> str:
    """Return what a mail or a page shows, without quote marks, spaces and case."""
    return squeeze(html.unescape(re.sub(r"<[^>]*>|^>+", " ", text, flags=re.M)))


def shown(drawn) -> str:
    inks = " ".join(mark.text for sheet in drawn.sheets for mark in sheet.ink())
    return words_of(inks + " " + drawn.paper.mail.body)


def test_there_are_many_layouts_and_mails_are_among_them():
    mails = [name for name in ORDERS if is_mail(load_layouts()[name])]
    assert len(ORDERS) >= 60
    assert len(mails) >= 25
    assert len(ALL) - len(ORDERS) >= 20


@pytest.mark.parametrize("name", ORDERS)
def test_a_page_says_what_its_truth_says(name):
    for seed in range(3):
        drawn = draw(name, seed, fault=None)
        text = shown(drawn)
        for story, order in zip(drawn.stories, drawn.orders, strict=True):
            assert squeeze(story.patient) in text or squeeze(story.patient.split(" ", 1)[1]) in text
            assert squeeze(story.identity.written) in text
            assert squeeze(story.doctor) in text
            for one in story.examinations:
                assert squeeze(one.written) in text
                assert squeeze(one.date_written) in text
            for field in ("clinic", "destination", "forward_to", "report_destination"):
                if order["fields"][field]:
                    assert squeeze(getattr(story, field).hospital_written) in text


@pytest.mark.parametrize("name", ORDERS)
def test_an_order_without_fault_states_all_that_it_must(name):
    order = draw(name, 7, fault=None).orders[0]
    assert not [flag for flag in order["flags"] if flag.startswith("missing.")]


@pytest.mark.parametrize("name", [name for name in ORDERS if load_layouts()[name].faults])
@pytest.mark.parametrize("fault", LACKS)
def test_what_an_order_lacks_is_flagged_and_absent(name, fault):
    drawn = draw(name, 2, fault)
    order, story, text = drawn.orders[0], drawn.stories[0], shown(drawn)
    assert fault in order["flags"]
    assert order["status"] == "review"
    absent = {
        "missing.doctor": story.doctor,
        "missing.clinic": story.clinic.unit_written,
        "missing.destination": story.destination.written,
        "missing.patient": story.identity.written,
        "missing.examination": "",
    }[fault]
    if fault != "missing.destination" or story.destination.value != story.clinic.value:
        assert not absent or squeeze(absent) not in text


def test_most_orders_are_such_as_a_clerk_would_queue():
    found = [draw(name, seed).orders[0]["status"] for seed, name in enumerate(ORDERS + ORDERS)]
    assert found.count("review") < 0.25 * len(found)

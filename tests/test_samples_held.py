"""The side that is only scored: every page says what its truth says, and nothing that it lacks."""

import jsonschema
import pytest

from models.order import CHANNELS, CONSENTS, REQUESTERS
from samples.draw.make import make_order
from samples.draw.registry import load_layouts
from tests.sides import beside_paper, draw, is_mail, layouts_of, overlaps, squeeze

ORDERS = layouts_of("held", orders=True)
OTHERS = layouts_of("held", orders=False)
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
    assert all(name.startswith("held_") for name in [*ORDERS, *OTHERS])


@pytest.mark.parametrize("name", [*ORDERS, *OTHERS])
def test_the_same_seed_draws_the_same_bytes_and_truth(name):
    first, second = draw(name, 3).sample, draw(name, 3).sample
    assert first.data == second.data
    assert first.truth == second.truth


@pytest.mark.parametrize("quality", ["fine", "rough_standard", "photo"])
def test_a_worn_page_is_drawn_alike_twice(quality):
    first, second = (make_order(11, "held", quality) for _ in range(2))
    assert first.data == second.data
    assert first.truth == second.truth


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
    if story.to_us and fault in ("missing.clinic", "missing.destination"):
        absent = []  # the same words are the receiver's, or the orderer's
    assert [text for text in absent if squeeze(text) in drawn.text] == []


@pytest.mark.parametrize("name", FAULTY)
def test_an_order_without_examinations_is_flagged(name):
    order = draw(name, 2, "missing.examination").orders[0]
    assert "missing.examination" in order["flags"]
    assert order["examinations"] == []


@pytest.mark.parametrize("name", ORDERS)
def test_a_truth_names_what_the_contract_names(name):
    for seed in range(4):
        drawn = draw(name, seed)
        assert drawn.orders
        for order in drawn.orders:
            assert order["status"] in ("queued", "review", "any")
            assert order["pages"] and all(0 <= page <= drawn.truth["pages"] for page in order["pages"])
            for field, allowed in (("channel", CHANNELS), ("consent", CONSENTS), ("requester", REQUESTERS)):
                jsonschema.validate(order["fields"][field], _entry(allowed))
            for entry in order["fields"].values():
                assert entry is None or entry["value"] in entry["accept"]
            for one in order["examinations"]:
                assert one["description"] in one["accept"]
                assert one["date"] is None or one["date"] in one["date_accept"]


def _entry(allowed: tuple[str, ...]) -> dict:
    """Return the schema of a field whose value is one of a few, or is not scored."""
    value = {"properties": {"value": {"enum": list(allowed)}}}
    return {"anyOf": [{"type": "null"}, value, {"properties": {"any": {"const": True}}, "required": ["any"]}]}


@pytest.mark.parametrize("name", OTHERS)
def test_a_document_that_is_no_order_has_a_reason_and_no_orders(name):
    truth = draw(name).truth
    assert truth["orders"] == []
    assert truth["reason"]


@pytest.mark.parametrize("name", [one for one in [*ORDERS, *OTHERS] if not is_mail(load_layouts()[one])])
def test_no_word_stands_in_the_margin_or_on_another(name):
    for seed in range(3):
        for sheet in draw(name, seed).sheets:
            assert beside_paper(sheet) == []
            assert overlaps(sheet) == []


def test_most_orders_are_such_as_a_clerk_would_queue():
    statuses = [
        order["status"]
        for seed in range(150)
        for order in make_order(seed, "held", "mail", orders=True).truth["orders"]
    ]
    assert 0.7 < statuses.count("queued") / len(statuses) < 0.92

"""What holds for every side of the samples that one may tune on, by whatever hand."""

import pytest

from models.order import CHANNELS, CONSENTS, REQUESTERS
from samples.draw.make import make_order
from samples.draw.registry import load_layouts
from tests.sides import OPEN, beside_paper, draw, is_mail, layouts_of, overlaps

ALL = [name for side in OPEN for name in layouts_of(side)]
ORDERS = [name for side in OPEN for name in layouts_of(side, orders=True)]
CRITICAL = ("clinic", "doctor", "destination", "patient_id")
LACKS = ("missing.doctor", "missing.clinic", "missing.destination", "missing.patient", "missing.examination")


@pytest.mark.parametrize("name", ALL)
def test_the_same_seed_draws_the_same_bytes_and_truth(name):
    first, second = draw(name, 3).sample, draw(name, 3).sample
    assert first.data == second.data
    assert first.truth == second.truth


@pytest.mark.parametrize("quality", ["fine", "rough_standard", "photo"])
@pytest.mark.parametrize("side", OPEN)
def test_a_worn_page_is_drawn_alike_twice(side, quality):
    first, second = (make_order(11, side, quality) for _ in range(2))
    assert first.data == second.data
    assert first.truth == second.truth


@pytest.mark.parametrize("name", ORDERS)
def test_a_truth_names_what_the_contract_names(name):
    for seed in range(3):
        drawn = draw(name, seed)
        assert drawn.orders
        for order in drawn.orders:
            assert order["status"] in ("queued", "review", "any")
            assert order["pages"] and all(0 <= page <= drawn.truth["pages"] for page in order["pages"])
            for field, allowed in (("channel", CHANNELS), ("consent", CONSENTS), ("requester", REQUESTERS)):
                entry = order["fields"][field]
                assert entry is None or entry.get("any") or entry["value"] in allowed
            for entry in order["fields"].values():
                assert entry is None or entry["value"] in entry["accept"]
            for one in order["examinations"]:
                assert one["description"] in one["accept"]
                assert one["date"] is None or one["date"] in one.get("date_accept", [one["date"]])


@pytest.mark.parametrize("name", [name for name in ALL if name not in ORDERS])
def test_a_document_that_is_no_order_has_a_reason_and_no_orders(name):
    truth = draw(name).truth
    assert truth["orders"] == []
    assert truth["reason"]


@pytest.mark.parametrize("name", ORDERS)
def test_a_faultless_order_says_the_critical_five_or_is_a_private_persons(name):
    for seed in range(3):
        for order in draw(name, seed, fault=None).orders:
            lacks = {flag for flag in order["flags"] if flag.startswith("missing.")}
            assert order["examinations"]
            if lacks:
                assert lacks >= {"missing.clinic", "missing.doctor"}
                assert order["status"] == "review"
            else:
                assert all(order["fields"][field] for field in CRITICAL)


@pytest.mark.parametrize("name", [name for name in ORDERS if load_layouts()[name].faults])
@pytest.mark.parametrize("fault", LACKS)
def test_what_an_order_lacks_is_flagged(name, fault):
    order = draw(name, 2, fault).orders[0]
    assert fault in order["flags"]
    assert order["status"] == "review"


@pytest.mark.parametrize("name", [name for name in ALL if not is_mail(load_layouts()[name])])
def test_no_word_stands_in_the_margin_or_on_another(name):
    for seed in range(4):
        for sheet in draw(name, seed).sheets:
            assert beside_paper(sheet) == []
            assert overlaps(sheet) == []

"""The score of a perfect reading is perfect, and each kind of fault is counted as what it is."""

import copy

import pytest

from samples.accuracy import as_json, as_markdown, as_text
from samples.compare import Count, count_examinations
from samples.draw import make_order
from samples.evaluate import Run
from samples.reliability import bins, draw_diagram
from samples.score import score_file, tally


def perfect(truth):
    """Print what a reader without fault would."""
    orders = [
        {
            "pages": order["pages"],
            "status": "queued" if order["status"] == "any" else order["status"],
            "fields": {
                name: {"value": entry["value"], "confidence": 0.99} if entry and entry["value"] else None
                for name, entry in order["fields"].items()
            },
            "examinations": [
                {"description": one["description"], "date": one["date_accept"][0], "confidence": 0.97}
                for one in order["examinations"]
            ],
            "wants": order["wants"] or ["images"],
            "urgent": order["urgent"],
            "needed_by": order["needed_by"],
            "flags": [{"code": code} for code in order["flags"]],
        }
        for order in truth["orders"]
    ]
    return {"path": truth["file"], "reason": truth["reason"], "error": None, "orders": orders}


@pytest.fixture
def truth():
    return make_order(8, "tune", "text", layout="form_left", fault=None).truth | {"file": "a.pdf"}


def spoil(truth, change):
    printed = copy.deepcopy(perfect(truth))
    change(printed["orders"][0])
    return score_file(printed, truth).orders[0]


@pytest.mark.parametrize("seed", range(40))
def test_a_perfect_reading_scores_perfectly(seed):
    truth = make_order(seed, "met" if seed % 2 else "tune", "text").truth | {"file": "a.pdf"}
    scored = score_file(perfect(truth), truth)
    assert scored.kind_right
    assert tally(scored.orders).f1 == 1.0
    assert all(order.is_wholly_right and not order.is_wrong_in_queue for order in scored.orders)


def test_a_wrong_destination_in_the_queue_is_the_worst_fault(truth):
    scored = spoil(truth, lambda order: order["fields"]["destination"].update(value="Någon annanstans"))
    assert scored.is_wrong_in_queue
    assert scored.counts["destination"] == Count(wrong=1, missed=1)


def test_a_wrong_value_in_review_is_no_fault_of_the_queue(truth):
    def change(order):
        order["fields"]["destination"]["value"] = "Någon annanstans"
        order["status"] = "review"

    assert not spoil(truth, change).is_wrong_in_queue


def test_case_and_spaces_do_not_count(truth):
    def change(order):
        order["fields"]["clinic"]["value"] = "  " + order["fields"]["clinic"]["value"].upper()

    assert spoil(truth, change).is_right


def test_an_examination_with_another_date_is_wrong_and_missed():
    one = {
        "description": "CT torax",
        "accept": ["CT torax"],
        "date": "2024-01-02",
        "date_accept": ["2024-01-02"],
    }
    assert count_examinations([{"description": "CT torax", "date": "2024-02-01"}], [one]) == Count(0, 1, 1)
    assert count_examinations([{"description": "ct torax", "date": "2024-01-02"}], [one]) == Count(1, 0, 0)


def test_false_missing_and_missed_flags_are_told_apart(truth):
    assert spoil(truth, lambda order: order["flags"].append({"code": "missing.doctor"})).false_missing == [
        "missing.doctor"
    ]
    lacking = make_order(8, "tune", "text", layout="form_left", fault="missing.doctor").truth | {
        "file": "a.pdf"
    }
    assert spoil(lacking, lambda order: order["flags"].clear()).missed_flags == ["missing.doctor"]


def test_an_order_that_the_file_does_not_hold_counts_as_wrong(truth):
    printed = perfect(truth)
    printed["orders"].append({**copy.deepcopy(printed["orders"][0]), "status": "queued"})
    scored = score_file(printed, truth).orders
    assert [order.is_wrong_in_queue for order in scored] == [False, True]


def test_a_file_without_an_answer_misses_everything(truth):
    scored = score_file(None, truth)
    assert not scored.kind_right
    assert tally(scored.orders).recall == 0.0


def test_the_reports_name_the_wrong_orders_in_the_queue(truth):
    def change(order):
        order["fields"]["doctor"]["value"] = "Fel Person"

    printed = copy.deepcopy(perfect(truth))
    change(printed["orders"][0])
    run = Run("tune", 1, 8, 0.1, [score_file(printed, truth)])
    assert as_json(run)["all"]["wrong_in_queue"] == 1
    assert "a.pdf (form_left): doctor: expected" in as_text(run)
    assert "## Wrong in the queue\n\n* a.pdf" in as_markdown(run)


def test_the_diagram_has_a_dot_for_each_step_of_confidence(truth):
    orders = score_file(perfect(truth), truth).orders
    diagram = draw_diagram(orders)
    assert diagram.count("<circle") == len(bins(orders)) == 2
    assert "right 1.000" in diagram


def test_a_file_that_cannot_be_read_is_right_when_it_is_refused():
    truth = {"file": "a.pdf", "layout": "broken", "quality": "text", "error": "unreadable", "orders": []}
    refused = {"reason": None, "error": {"code": "unreadable"}, "orders": []}
    assert score_file(refused, truth).kind_right
    assert not score_file({**refused, "error": None}, truth).kind_right

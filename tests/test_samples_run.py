"""The committed inbox through the whole program: nothing wrong in the queue, and the work gets done."""

import json
from datetime import date

import pytest

from intake.errors import DocumentError
from intake.office import Office
from intake.output import extraction_as_json, failure_as_json
from intake.repeats import extract_files
from intake.settings import Settings
from samples.score import score_file, tally

TODAY = date(2026, 11, 21)  # the day that the samples are drawn for
pytestmark = [pytest.mark.ocr, pytest.mark.slow, pytest.mark.xdist_group("inbox")]


@pytest.fixture(scope="module")
def scored(tmp_path_factory):
    """The whole inbox read in one go, each file beside its truth."""
    from pathlib import Path

    samples = Path(__file__).parents[1] / "samples"
    office = Office(data=tmp_path_factory.mktemp("data"), settings=Settings())
    files = sorted((samples / "inbox").iterdir())
    found = []
    for path, reading, extraction in extract_files(files, office, TODAY):
        truth = json.loads((samples / "expected" / f"{path.stem}.json").read_text(encoding="utf-8"))
        if isinstance(reading, DocumentError):
            printed = failure_as_json(str(path), None, reading)
        else:
            printed = extraction_as_json(str(path), None, reading.kind, reading.page_count, extraction)
        found.append(score_file(printed, truth))
    return found


def orders_of(scored):
    return [order for file in scored for order in file.orders]


def test_no_queued_order_of_the_inbox_holds_a_wrong_value(scored):
    assert [
        (one.file, one.differences) for one in orders_of(scored) if one.status == "queued" and one.differences
    ] == []


def test_most_values_of_the_inbox_are_found(scored):
    found = tally(orders_of(scored))
    assert found.f1 >= 0.9


def test_what_is_no_order_is_told_from_what_is_one(scored):
    assert sum(not file.kind_right for file in scored) <= 1

"""The committed inbox through the whole program: nothing wrong in the queue, and the work gets done."""

import json
import logging
from datetime import date
from pathlib import Path

import pytest

from intake.errors import DocumentError
from intake.office import Office
from intake.output import extraction_as_json, failure_as_json
from intake.repeats import extract_files
from intake.settings import Settings
from samples.score import score_file, tally

SAMPLES = Path(__file__).parents[1] / "samples"
EXPECTED = SAMPLES / "expected"
PERSONAL = ("patient_id", "patient_name", "doctor")
TODAY = date(2026, 11, 21)  # the day that the samples are drawn for
pytestmark = [pytest.mark.ocr, pytest.mark.slow, pytest.mark.xdist_group("inbox")]


class Heard(logging.Handler):
    """All that is logged while the inbox is read."""

    def __init__(self) -> None:
        super().__init__(logging.DEBUG)
        self.lines: list[str] = []

    def emit(self, record: logging.LogRecord) -> None:
        self.lines.append(self.format(record))


@pytest.fixture(scope="module")
def heard():
    handler, root = Heard(), logging.getLogger()
    before = root.level
    root.addHandler(handler)
    root.setLevel(logging.DEBUG)
    yield handler
    root.setLevel(before)
    root.removeHandler(handler)


@pytest.fixture(scope="module")
def scored(tmp_path_factory, heard):
    """The whole inbox read in one go, each file beside its truth."""
    office = Office(data=tmp_path_factory.mktemp("data"), settings=Settings())
    files = sorted((SAMPLES / "inbox").iterdir())
    found = []
    for path, reading, extraction in extract_files(files, office, TODAY):
        truth = json.loads((EXPECTED / f"{path.stem}.json").read_text(encoding="utf-8"))
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


def test_no_value_of_any_order_stands_in_the_log(scored, heard):
    text = "\n".join(heard.lines)
    truths = [json.loads(path.read_text(encoding="utf-8")) for path in EXPECTED.glob("*.json")]
    values = {
        entry["value"]
        for truth in truths
        for order in truth["orders"]
        for name, entry in order["fields"].items()
        if entry and name in PERSONAL
    }
    assert len(values) > 20
    assert [value for value in values if value in text] == []


def test_most_values_of_the_inbox_are_found(scored):
    found = tally(orders_of(scored))
    assert found.f1 >= 0.9


def test_what_is_no_order_is_told_from_what_is_one(scored):
    assert sum(not file.kind_right for file in scored) <= 1

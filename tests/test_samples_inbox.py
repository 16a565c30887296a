"""The committed inbox is what the generator draws, and it holds one of each kind."""

import csv
import json
from pathlib import Path

import pytest

from samples.draw.inbox import SAMPLES, draw_inbox
from samples.draw.register import write_register

INBOX = sorted((SAMPLES / "inbox").iterdir())


def expected(path: Path):
    return json.loads((SAMPLES / "expected" / path.name).with_suffix(".json").read_text(encoding="utf-8"))


@pytest.fixture(scope="module")
def drawn():
    return draw_inbox()


def test_the_committed_files_are_those_that_the_generator_draws(drawn):
    assert sorted(drawn) == [path.name for path in INBOX]


@pytest.mark.parametrize("path", INBOX, ids=lambda path: path.stem)
def test_a_committed_truth_is_what_the_generator_tells(path, drawn):
    assert expected(path) == json.loads(json.dumps(drawn[path.name][1]))


def test_the_inbox_is_small():
    assert sum(path.stat().st_size for path in INBOX) < 3_000_000


def test_no_date_of_the_inbox_lies_in_the_future():
    dates = [
        one["date"]
        for path in INBOX
        for order in expected(path)["orders"]
        for one in order["examinations"]
        if one["date"]
    ]
    assert max(dates) <= "2026-11-21"


def test_the_repeats_repeat():
    files = {path.name: path.read_bytes() for path in INBOX}
    assert files["17-samma-fil.tif"] == files["02-rutor.tif"]
    assert files["18-sant-igen.tif"] != files["11-brev-underskrift.tif"]


def test_the_routines_own_example_is_in_the_inbox():
    order = expected(SAMPLES / "inbox" / "12-notis.tif")["orders"][0]
    assert (
        order["fields"]["destination"]["value"]
        == "Mediaenheten, Sahlgrenska universitetssjukhuset/Sahlgrenska"
    )
    assert (
        order["fields"]["forward_to"]["value"]
        == "Toraxkliniken, Sahlgrenska universitetssjukhuset/Sahlgrenska"
    )
    assert order["fields"]["clinic"]["value"] == "Medicinmottagningen, Hallands sjukhus Varberg"
    assert [(one["description"], one["date"]) for one in order["examinations"]] == [
        ("CT torax", "2015-01-01")
    ]


def test_the_committed_register_is_what_the_generator_writes():
    assert (SAMPLES / "register.csv").read_text(encoding="utf-8") == write_register()


def test_the_register_has_the_lines_that_make_the_repeats():
    with (SAMPLES / "register.csv").open(encoding="utf-8", newline="") as file:
        numbers = {row["patient_id"] for row in csv.DictReader(file, delimiter=";")}
    for path in INBOX:
        truth = expected(path)
        if {"duplicate.exported", "duplicate.partial"} & set(truth["run_flags"]):
            assert truth["orders"][0]["fields"]["patient_id"]["value"] in numbers

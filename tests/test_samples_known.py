"""The side `known`: its pages say what its truths say, and no missing value stands on them."""

import csv
from collections import Counter
from itertools import pairwise
from pathlib import Path

import pytest

from samples.draw.make import make_order
from samples.draw.places import Place
from samples.draw.registry import load_layouts
from samples.draw.sheet import Sheet, Stroke
from samples.draw.story import Story
from samples.known.words import rows, turn_name
from tests.sides import Drawn, box_of, draw, layouts_of, squeeze

KNOWN = {name: load_layouts()[name] for name in layouts_of("known")}
ORDERS, NOTHING = layouts_of("known", orders=True), layouts_of("known", orders=False)
DIRECTORY = Path(__file__).parent.parent / "intake" / "directory"
SAID = ("patients.mixed", "page.missing")
PATIENTS = ("known_patient_letter", "known_patient_mail")  # who write themselves have no clinic, no doctor


def has(text: str, value: str) -> bool:
    return squeeze(value) in text


def has_place(text: str, place: Place) -> bool:
    return has(text, place.unit_written) and has(text, place.hospital_written)


def missing_values(drawn: Drawn, story: Story) -> list[str]:
    """List the values that the truth expects and the page does not say."""
    text, said = drawn.text, story.said
    found = {
        "patient_id": has(text, story.identity.written),
        "patient_name": has(text, story.patient) or has(text, turn_name(story.patient)),
        "doctor": has(text, story.doctor) or has(text, turn_name(story.doctor)),
        "clinic": has_place(text, story.clinic),
        "destination": has_place(text, story.destination) or (story.to_us and "tilloss" in text),
        "forward_to": story.forward_to is None or has_place(text, story.forward_to),
        "examinations": all(
            has(text, one.written) and has(text, one.date_written) for one in story.examinations
        ),
        "report_destination": story.report_destination is None or has_place(text, story.report_destination),
        "needed_by": story.needed_by is None or has(text, story.date_text(story.needed_by)),
    }
    if story.to_us and not found["destination"]:
        found["destination"] = any(word in text for word in ("tillvårklinik", "hittill"))
    return sorted(name for name, is_there in found.items() if name in said and not is_there)


def is_absent(drawn: Drawn, story: Story, fault: str) -> bool:
    """Tell that the page does not say what the order lacks."""
    text = drawn.text
    if fault == "missing.doctor":
        return not has(text, story.doctor) and not has(text, turn_name(story.doctor))
    if fault == "missing.patient":
        return not has(text, story.identity.written) and not has(text, story.patient)
    if fault == "missing.examination":
        return not story.examinations
    place, other = story.clinic, story.destination
    if fault == "missing.destination":
        place, other = other, place
    if has(squeeze(other.written), place.written):  # the other place's name holds it
        return not has(text.replace(squeeze(other.written), ""), place.written)
    to_us = "tilloss" in text.replace("skickastillossbehandlas", "")  # the disclaimer names no place
    return not has(text, place.written) and not to_us


def crossed(sheet: Sheet) -> list[str]:
    """List the texts that a ruled line goes through; signatures have more points than rules."""
    rules = [mark.points for mark in sheet.marks if isinstance(mark, Stroke) and len(mark.points) <= 5]
    lines = [pair for points in rules for pair in pairwise(points)]
    found = []
    for mark in sheet.ink():
        left, top, right, bottom = box_of(mark)
        for (x0, y0), (x1, y1) in lines:
            is_across = min(x0, x1) < right - 1 and max(x0, x1) > left + 1
            is_beside = min(y0, y1) < bottom - 1.2 and max(y0, y1) > top + 1
            if mark.text.strip() and is_across and is_beside and (x0 == x1 or y0 == y1):
                found.append(mark.text)
    return found


def test_the_side_has_enough_layouts():
    assert len(ORDERS) >= 40
    assert len(NOTHING) >= 18
    kinds = Counter(KNOWN[name].kind for name in ORDERS)
    assert {"form", "table", "prose", "note", "cover", "mail"} == set(kinds)
    assert sum(KNOWN[name].patients > 1 for name in ORDERS) >= 3


@pytest.mark.parametrize("layout", ORDERS)
def test_a_page_says_all_that_its_truth_expects(layout):
    for seed in range(4):
        drawn = draw(layout, seed, None)
        for story, truth in zip(drawn.stories, drawn.orders, strict=True):
            assert missing_values(drawn, story) == []
            flags = {flag.partition(".")[0] for flag in truth["flags"] if flag not in SAID}
            assert flags <= ({"missing"} if layout in PATIENTS else {"unknown"})


@pytest.mark.parametrize("layout", [name for name in ORDERS if KNOWN[name].faults])
def test_a_page_does_not_say_what_is_missing(layout):
    for fault in ("doctor", "clinic", "destination", "patient", "examination"):
        drawn = draw(layout, 8, f"missing.{fault}")
        assert is_absent(drawn, drawn.stories[0], f"missing.{fault}"), fault
        assert f"missing.{fault}" in drawn.orders[0]["flags"]
        assert drawn.orders[0]["status"] == "review"


@pytest.mark.parametrize(
    "fault", ["invalid.patient_id", "invalid.date", "identity.test", "identity.protected"]
)
@pytest.mark.parametrize("layout", [name for name in ORDERS if KNOWN[name].faults][::5])
def test_a_fault_is_flagged_where_the_page_shows_it(layout, fault):
    assert fault in draw(layout, 3, fault).orders[0]["flags"]


@pytest.mark.parametrize("layout", [name for name in KNOWN if KNOWN[name].kind != "mail"])
def test_no_rule_goes_through_a_text(layout):
    for seed in range(600, 605):
        assert [text for sheet in draw(layout, seed, None).sheets for text in crossed(sheet)] == []


def test_most_orders_can_be_queued():
    counts = Counter(
        order["status"] for seed in range(160) for order in make_order(seed, "known", "text").truth["orders"]
    )
    assert counts["queued"] >= 0.65 * counts.total()
    assert counts["review"] <= 0.28 * counts.total()


def test_places_are_named_as_the_directory_names_them():
    with (DIRECTORY / "receivers.csv").open(encoding="utf-8", newline="") as file:
        receivers = {row["name"] for row in csv.DictReader(file)}
    with (DIRECTORY / "units.csv").open(encoding="utf-8", newline="") as file:
        units = {row["unit"] for row in csv.DictReader(file)}
    assert {row["name"] for name in ("hospitals", "known") for row in rows(name)} <= receivers
    assert {row["name"] for name in ("units", "radiology") for row in rows(name)} <= units


def test_no_provider_that_a_directory_lacks_bears_the_name_of_one_in_it():
    known = {form for row in rows("known") for form in row["forms"].split("|")}
    assert not known & {row["name"] for row in rows("others")}


@pytest.mark.parametrize(("name", "turned"), [("Siv Berg Nilsson", "Berg Nilsson, Siv"), ("Falk", "Falk")])
def test_a_name_is_turned_whole(name, turned):
    assert turn_name(name) == turned

"""The side `told`: every page says what its truth says, and nothing that it lacks."""

import csv
from collections.abc import Iterator
from datetime import date
from functools import cache
from pathlib import Path
from random import Random

import pytest

from samples.draw.pen import Pen, choose_look
from samples.draw.registry import Layout, Paper, layouts
from samples.draw.story import Story
from samples.draw.truth import truth_of
from samples.told import lists
from samples.told.houses import at, hospitals
from samples.told.teller import FAULTS, tell

ORDERS = layouts("told", orders=True)
NONES = layouts("told", orders=False)
SEEDS = range(4)
# layouts that write an examination in another way than its words, or a value over another on purpose
SPELLED = {"told_ticked_modality"}
LAID_OVER = {"KOPIA"}


@cache
def drawn(name: str, seed: int, fault: str | None = None) -> Paper:
    """Draw a layout without wear."""
    chosen = next(one for one in (*ORDERS, *NONES) if one.name == name)
    rng = Random(f"{name}/{seed}/{fault}")
    stories = tell(rng, chosen, fault if chosen.faults else None)
    look = choose_look(rng, "told", typewriter=chosen.typewriter)
    paper = Paper(Pen(look, rng, "told", chosen.language), stories)
    chosen.draw(paper)
    return paper


def words_of(paper: Paper) -> str:
    """Return all that a page or a mail says, in the order of its writing."""
    ink = " ".join(mark.text for sheet in paper.pen.sheets for mark in sheet.ink())
    return " ".join(f"{ink} {paper.mail.subject} {paper.mail.body}".split()).casefold()


def spelled(text: str) -> str:
    return " ".join(text.split()).casefold()


def said_values(story: Story, name: str) -> Iterator[str]:
    """Yield the texts that must stand on the page for what the layout says that it says."""
    if "doctor" in story.said:
        yield story.doctor
    if "patient_id" in story.said:
        yield story.identity.written
    if "patient_name" in story.said:
        yield from story.patient.split()
    if "clinic" in story.said:
        yield story.clinic.unit_written or story.clinic.hospital_written
        yield story.clinic.hospital_written
    if "destination" in story.said and "to_us" not in story.traps and story.language == "sv":
        yield story.destination.hospital_written or story.destination.unit_written
    if "forward_to" in story.said and story.forward_to:
        yield story.forward_to.written
    if "examinations" in story.said and name not in SPELLED:
        for one in story.examinations:
            yield one.written
            yield one.date_written
    if "needed_by" in story.said and story.needed_by:
        yield story.date_text(story.needed_by)


@pytest.mark.parametrize("one", ORDERS, ids=lambda one: one.name)
def test_a_page_holds_what_its_truth_says(one: Layout) -> None:
    for seed in SEEDS:
        paper = drawn(one.name, seed)
        text = words_of(paper)
        for story in paper.stories:
            lacking = [value for value in said_values(story, one.name) if spelled(value) not in text]
            assert not lacking, (seed, lacking)


@pytest.mark.parametrize("one", ORDERS, ids=lambda one: one.name)
def test_an_order_without_fault_says_all_that_an_order_must_say(one: Layout) -> None:
    whole = {"clinic", "doctor", "destination", "patient_id", "examinations"}
    if not one.faults:
        pytest.skip("these senders leave out something by their nature")
    for seed in SEEDS:
        for story in drawn(one.name, seed).stories:
            assert whole <= story.said or "page.missing" in story.flags


@pytest.mark.parametrize("one", ORDERS, ids=lambda one: one.name)
def test_a_page_says_how_only_where_its_truth_says_so(one: Layout) -> None:
    for seed in SEEDS:
        paper = drawn(one.name, seed)
        names = ("länk", "iep")
        if any(f" {name}" in f" {words_of(paper)}" for name in names):
            assert all("channel" in story.said for story in paper.stories), seed


@pytest.mark.parametrize("fault", [fault for fault in FAULTS if fault and fault.startswith("missing.")])
@pytest.mark.parametrize("one", [one for one in ORDERS if one.faults], ids=lambda one: one.name)
def test_what_is_missing_stands_nowhere_on_the_page(one: Layout, fault: str) -> None:
    paper = drawn(one.name, 1, fault)
    story, text = paper.story, words_of(paper)
    gone = {
        "missing.doctor": [story.doctor],
        "missing.clinic": [story.clinic.written, *_unit_of_its_own(story)],
        "missing.destination": ["till oss", *_elsewhere(story)],
        "missing.patient": [story.identity.written, story.patient],
    }.get(fault, [])
    assert not [value for value in gone if len(value) > 5 and spelled(value) in text]
    if fault != "missing.date":
        assert fault in truth_of(story)["flags"]


def _unit_of_its_own(story: Story) -> list[str]:
    """Return the orderer's unit where the destination has none of that name."""
    unit = story.clinic.unit_written
    return [unit] if story.clinic.unit and unit != story.destination.unit_written else []


def _elsewhere(story: Story) -> list[str]:
    """Return the destination's names where they are not the orderer's too."""
    if story.destination.hospital == story.clinic.hospital:
        return [story.destination.written] if story.destination.unit else []
    return [story.destination.written, story.destination.hospital_written]


def test_there_are_many_layouts_and_mails_of_both_kinds() -> None:
    assert len(ORDERS) >= 60
    assert len(NONES) >= 25
    assert len([one for one in ORDERS if one.kind == "mail"]) >= 10
    assert len([one for one in NONES if one.name.endswith("_mail")]) >= 3


def test_most_orders_are_to_be_queued() -> None:
    found = []
    for one in ORDERS:
        for seed in range(6):
            rng = Random(f"share/{one.name}/{seed}")
            fault = rng.choices(list(FAULTS), list(FAULTS.values()))[0]
            found += [truth_of(story)["status"] for story in drawn(one.name, seed, fault).stories]
    assert 0.72 <= found.count("queued") / len(found) <= 0.88


def test_examinations_lie_after_birth_and_before_the_order() -> None:
    for one in ORDERS:
        for story in drawn(one.name, 2).stories:
            born = story.identity.value[:8]
            day = min(int(born[6:8]) - 60 * (int(born[6:8]) > 60), 28)
            birth = date(int(born[:4]), int(born[4:6]), day)
            days = [exam.date for exam in story.examinations if exam.date]
            assert all(birth < exam <= story.written_on for exam in days), one.name


def test_places_are_named_as_the_directory_names_them(project: Path) -> None:
    names = {row["name"] for row in directory(project, "receivers")}
    units = {row["unit"] for row in directory(project, "units")}
    assert {one.name for one in hospitals()} <= names
    assert {row["name"] for row in lists.rows("units")} <= units


def directory(project: Path, name: str) -> list[dict[str, str]]:
    with (project / "intake" / "directory" / f"{name}.csv").open(encoding="utf-8", newline="") as file:
        return list(csv.DictReader(file))


def test_an_accepted_place_is_always_of_the_same_hospital() -> None:
    rng = Random(5)
    for hospital in hospitals():
        for row in lists.rows("units"):
            place = at(rng, hospital, row)
            assert all(text.endswith(f", {hospital.name}") for text in (place.value, *place.accept))

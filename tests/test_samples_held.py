"""The side `held`: what its pages say is what its truths expect."""

from collections import Counter
from itertools import islice
from random import Random

import numpy as np
import pytest
from PIL import Image

from models.order import CHANNELS, CONSENTS, REQUESTERS
from samples.draw.fonts import FAMILIES
from samples.draw.make import make_order
from samples.draw.registry import load_layouts
from samples.draw.story import Story
from samples.held.content import LISTS
from samples.held.senders import LACKING
from samples.held.telling import FAULTS
from samples.held.worn import wear_copied
from tests.sides import Drawn, beside_paper, draw, is_mail, layouts_of, overlaps, squeeze

ORDERS = layouts_of("held", orders=True)
OTHERS = layouts_of("held", orders=False)
WITH_FAULTS = [name for name in ORDERS if load_layouts()[name].faults]
PAGES = [name for name in (*ORDERS, *OTHERS) if not is_mail(load_layouts()[name])]
CRITICAL = {"clinic", "doctor", "destination", "patient_id"}
PLACES = ("clinic", "destination", "forward_to", "report_destination")
LACKS = {
    "missing.doctor": lambda story: story.doctor,
    "missing.clinic": lambda story: story.clinic.written,
    "missing.destination": lambda story: story.destination.written,
    "missing.patient": lambda story: story.identity.written,
}


def names_of(story: Story) -> set[str]:
    """Return the ways in which a patient's name may stand on a page."""
    first, _, last = story.patient.partition(" ")
    return {squeeze(story.patient), squeeze(f"{last}, {first}")}


def shows(text: str, story: Story, name: str) -> bool:
    """Tell whether a place stands on the page, as a whole or its unit and its hospital apart."""
    place = getattr(story, name)
    parts = [part for part in (place.unit_written, place.hospital_written) if part]
    return squeeze(place.written) in text or all(squeeze(part) in text for part in parts)


def unsaid(drawn: Drawn, story: Story) -> list[str]:
    """List what the truth expects and the page does not show."""
    text = drawn.text
    places = [name for name in PLACES if name in story.said and not (name == "destination" and story.to_us)]
    found = [name for name in places if not shows(text, story, name)]
    if "doctor" in story.said and squeeze(story.doctor) not in text:
        found.append("doctor")
    if "patient_id" in story.said and squeeze(story.identity.written) not in text:
        found.append("patient_id")
    if "patient_name" in story.said and not any(name in text for name in names_of(story)):
        found.append("patient_name")
    for one in story.examinations if "examinations" in story.said else ():
        found += [part for part in (one.written, one.date_written) if squeeze(part) not in text]
    return found


@pytest.mark.parametrize("name", ORDERS)
def test_a_page_shows_what_its_truth_expects(name):
    for seed in range(4):
        drawn = draw(name, seed)
        assert [unsaid(drawn, story) for story in drawn.stories] == [[] for _ in drawn.stories]


@pytest.mark.parametrize("name", ORDERS)
def test_a_faultless_order_says_all_that_a_clerk_needs(name):
    drawn, lacks = draw(name, 4, fault=None), LACKING[name]
    for order, story in zip(drawn.orders, drawn.stories, strict=True):
        said = {field for field in CRITICAL if order["fields"][field]}
        assert said == CRITICAL - set(lacks)
        assert order["examinations"] or "examination" in lacks
        flags = {f"missing.{'patient' if name == 'patient_id' else name}" for name in lacks}
        assert set(order["flags"]) - {"unknown.destination"} == story.flags | flags


@pytest.mark.parametrize("name", WITH_FAULTS)
def test_what_an_order_lacks_is_not_on_its_page(name):
    for fault, value_of in LACKS.items():
        drawn = draw(name, 3, fault)
        order, story = drawn.orders[0], drawn.stories[0]
        assert fault in order["flags"], fault
        assert order["status"] == "review"
        clinic, destination = story.clinic.written, story.destination.written
        if clinic not in destination and destination not in clinic:  # else one name says the other
            assert squeeze(value_of(story)) not in drawn.text, fault


@pytest.mark.parametrize("name", WITH_FAULTS)
def test_an_order_of_no_examination_says_none(name):
    drawn = draw(name, 3, "missing.examination")
    assert "missing.examination" in drawn.orders[0]["flags"]
    assert drawn.orders[0]["examinations"] == []


@pytest.mark.parametrize("name", ORDERS)
def test_a_truth_is_of_the_contracts_form(name):
    for order in draw(name, 6).orders:
        assert order["status"] in ("queued", "review", "any")
        for field, allowed in (("channel", CHANNELS), ("consent", CONSENTS), ("requester", REQUESTERS)):
            entry = order["fields"][field]
            assert entry is None or entry.get("any") or entry["value"] in allowed
        assert all(entry is None or entry["value"] in entry["accept"] for entry in order["fields"].values())
        assert all(one["description"] in one["accept"] for one in order["examinations"])


@pytest.mark.parametrize("name", OTHERS)
def test_a_document_that_is_no_order_has_a_reason_and_no_orders(name):
    truth = draw(name, 1).truth
    assert truth["orders"] == []
    assert truth["reason"]


@pytest.mark.parametrize("name", [*ORDERS, *OTHERS])
def test_the_same_seed_draws_the_same_bytes(name):
    first, second = draw(name, 3).sample, draw(name, 3).sample
    assert first.data == second.data
    assert first.truth == second.truth


@pytest.mark.parametrize("name", [*ORDERS, *OTHERS])
def test_no_template_is_left_unfilled(name):
    for seed in range(3):
        assert not {"{", "}"} & set(draw(name, seed).text)


@pytest.mark.parametrize("quality", ["fine", "rough", "photo"])
def test_a_worn_page_is_drawn_alike_twice(quality):
    first, second = (make_order(5, "held", quality, layout="held_boxed") for _ in range(2))
    assert first.data == second.data


@pytest.mark.parametrize("name", PAGES)
def test_no_word_stands_in_the_margin_or_on_another(name):
    for seed in range(4):
        for sheet in draw(name, seed).sheets:
            assert beside_paper(sheet) == []
            assert overlaps(sheet) == []


def test_the_side_is_wide_enough_to_judge_by():
    assert len(ORDERS) >= 75
    assert sum(load_layouts()[name].kind == "mail" for name in ORDERS) >= 30
    assert len(OTHERS) >= 35
    assert len({load_layouts()[name].reason for name in OTHERS}) >= 25
    assert len(LISTS.rows("examinations")) >= 80
    assert len(LISTS.rows("private")) + len(LISTS.rows("units")) >= 90
    assert len(LISTS.lines("last_names")) >= 150


def test_most_orders_of_an_ordinary_week_may_be_queued():
    faultless = FAULTS[None] / sum(FAULTS.values())
    statuses = Counter(
        order["status"] for name in islice(ORDERS, 0, None, 2) for order in draw(name, 9, fault=None).orders
    )
    assert 0.55 <= faultless * statuses["queued"] / statuses.total() <= 0.9


def test_its_fonts_are_its_own():
    own = [files for side, *files in FAMILIES.values() if side == "held"]
    others = {file for side, *files in FAMILIES.values() if side != "held" for file in files}
    assert own
    assert not others & {file for files in own for file in files}


def test_a_copy_has_a_black_edge_and_pale_bands():
    page = Image.new("L", (80, 900), 255)
    page.paste(0, (35, 0, 45, 900))
    worn = [np.asarray(wear_copied(page, Random(seed))) for seed in range(6)]
    assert max(one[:, 38:42].max() for one in worn) > 0
    assert min(one[:, [0, -1]].min() for one in worn) < 60
    assert min(one[:, 60:63].min() for one in worn) == 255

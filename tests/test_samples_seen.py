"""The side of hospitals' clinics draws the same from the same seed and says what its truth says."""

from random import Random

import pytest

from samples.draw import make_order
from samples.draw.fonts import text_width
from samples.draw.pen import Pen, choose_look
from samples.draw.registry import TELLERS, Layout, Paper, layouts, load_layouts
from samples.draw.sheet import HEIGHT, WIDTH, Ink
from samples.draw.story import Story
from samples.draw.truth import truth_of
from samples.seen.content import rows

SIDE = "seen"
ALL = sorted(one.name for one in layouts(SIDE))
ORDERS = [name for name in ALL if load_layouts()[name].kind != "none"]
FAULTY = [name for name in ORDERS if load_layouts()[name].faults]
LACKS = ("missing.doctor", "missing.clinic", "missing.destination", "missing.patient", "missing.examination")


def draw(name: str, seed: int, fault: str | None = None) -> tuple[Layout, Paper]:
    layout, rng = load_layouts()[name], Random(f"{seed}/{name}")
    stories = TELLERS[SIDE](rng, layout, fault)
    paper = Paper(Pen(choose_look(rng, SIDE, typewriter=layout.typewriter), rng, SIDE), stories)
    layout.draw(paper)
    return layout, paper


def text_of(layout: Layout, paper: Paper) -> str:
    written = [mark.text for sheet in paper.pen.sheets for mark in sheet.ink()]
    if layout.kind == "mail":
        written = [paper.mail.subject, paper.mail.body]
    return " ".join(" ".join(written).split())


def ink_of(story: Story, name: str) -> list[str]:
    """Return the ways in which a page may say a field; one of them must be there."""
    place = getattr(story, name, None)
    first, _, last = story.patient.partition(" ")
    return {
        "doctor": lambda: [story.doctor],
        "patient_id": lambda: [story.identity.written],
        "patient_name": lambda: [story.patient, f"{last}, {first}"],
    }.get(name, lambda: [place.written])()


def test_there_are_many_ways_to_write_an_order_and_many_papers_that_are_none():
    assert len(ORDERS) >= 40
    assert len(ALL) - len(ORDERS) >= 18
    assert all(load_layouts()[name].reason for name in ALL if name not in ORDERS)


@pytest.mark.parametrize("quality", ["text", "fine", "rough_standard", "photo", "mail"])
def test_the_same_seed_draws_the_same_bytes(quality):
    first, again = (make_order(7, SIDE, quality, layout="seen_form_boxes") for _ in range(2))
    assert first.data == again.data
    assert first.truth == again.truth


@pytest.mark.parametrize("name", ORDERS)
def test_the_page_says_what_the_truth_says(name):
    for seed in range(3):
        layout, paper = draw(name, seed)
        text = text_of(layout, paper)
        for story in paper.stories:
            truth = truth_of(story)
            for field in ("clinic", "doctor", "destination", "forward_to", "report_destination"):
                if truth["fields"][field] and not (story.to_us and field == "destination"):
                    assert any(ink in text for ink in ink_of(story, field)), field
            for field in ("patient_id", "patient_name"):
                assert any(ink in text for ink in ink_of(story, field)), field
            assert truth["examinations"]
            for one in story.examinations:
                assert one.written in text
                assert one.date_written in text


@pytest.mark.parametrize("name", ORDERS)
def test_a_whole_order_lacks_nothing_that_every_order_must_state(name):
    for seed in range(3):
        for story in draw(name, seed)[1].stories:
            flags = truth_of(story)["flags"]
            assert not [flag for flag in flags if flag.startswith("missing.")]
            assert bool(flags) == bool(story.flags)


@pytest.mark.parametrize("fault", LACKS)
@pytest.mark.parametrize("name", FAULTY)
def test_what_an_order_lacks_stands_nowhere_on_the_page(name, fault):
    layout, paper = draw(name, 3, fault)
    story, text = paper.story, text_of(layout, paper)
    flags = truth_of(story)["flags"]
    assert fault in flags
    absent = {
        "missing.doctor": story.doctor,
        "missing.clinic": story.clinic.unit_written,
        "missing.destination": story.destination.written,
        "missing.patient": story.identity.written,
        "missing.examination": "no such examination",
    }[fault]
    if fault == "missing.destination":  # the orderer's hospital may be named as the orderer's
        text = text.replace(story.clinic.written, "")
    assert absent not in text


@pytest.mark.parametrize("name", ALL)
def test_the_ink_stays_on_the_paper_and_off_other_ink(name):
    for seed in range(3):
        for sheet in draw(name, seed)[1].pen.sheets:
            boxes = [box(mark) for mark in sheet.ink() if mark.text.strip(" ._")]
            for number, one in enumerate(boxes):
                assert one[0] > 14
                assert one[1] > 8
                assert one[2] < WIDTH - 12
                assert one[3] < HEIGHT - 8
                assert not [two for two in boxes[number + 1 :] if touch(one, two)]


def box(mark: Ink) -> tuple[float, float, float, float]:
    width = text_width(mark.text, mark.font, mark.size)
    return mark.x, mark.y - mark.size * 0.7, mark.x + width, mark.y + mark.size * 0.15


def touch(one: tuple[float, ...], two: tuple[float, ...]) -> bool:
    wide = min(one[2], two[2]) - max(one[0], two[0])
    return wide > 1 and min(one[3], two[3]) - max(one[1], two[1]) > 1.2


def test_most_orders_can_be_queued():
    found = [truth_of(story)["status"] for name in ORDERS for story in draw(name, 11)[1].stories]
    assert found.count("queued") > 0.7 * len(found)


def test_the_truth_of_a_file_has_every_field():
    sample = make_order(3, SIDE, "text", layout="seen_table_ledger", fault=None)
    assert {"layout", "kind", "pages", "reason", "orders"} <= set(sample.truth)
    order = sample.truth["orders"][0]
    assert {"status", "fields", "examinations", "wants", "urgent", "needed_by", "flags"} <= set(order)
    assert order["fields"]["patient_id"]["value"] in order["fields"]["patient_id"]["accept"]


def test_a_paper_that_is_no_order_has_a_reason_and_no_orders():
    sample = make_order(3, SIDE, "text", layout="seen_none_invoice")
    assert sample.truth["orders"] == []
    assert sample.truth["reason"] == "faktura"


def test_the_lists_name_hospitals_of_every_region():
    regions = {row["region"] for row in rows("hospitals")}
    assert len(regions) == 21
    assert all(row["forms"] and row["radiology"] for row in rows("hospitals"))

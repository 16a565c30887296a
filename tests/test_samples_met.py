"""The untidy met layouts draw, stay on the paper and say what their truth says."""

from collections import Counter

import pytest

from models.order import CHANNELS, CONSENTS, REQUESTERS
from samples.draw import make_order
from samples.draw.fonts import text_width
from samples.draw.lists import read_rows, read_toml, same_units
from samples.draw.met_parts import exams, plain_dates, same_day
from samples.draw.registry import load_layouts
from samples.draw.sheet import HEIGHT, WIDTH

LAYOUTS = sorted(name for name in load_layouts() if name.startswith("odd_"))
ORDERS = [name for name in LAYOUTS if load_layouts()[name].kind != "none"]
PRIVATE = ("odd_patients_letter", "odd_guardians_letter")  # no clinic and no doctor orders
MAILS = [
    name for name in LAYOUTS if load_layouts()[name].kind == "mail" or name.endswith("_mail")
]  # drawn as mails


def draw(name: str, seed: int = 1, **more):
    quality = "mail" if name in MAILS else "text"
    return make_order(seed, load_layouts()[name].split, quality, layout=name, **more)


def ink_of(monkeypatch, name: str, seed: int = 1, **more):
    """Draw a layout and return its sample and the ink of its pages."""
    sheets = []
    monkeypatch.setattr("samples.draw.make.to_pdf", lambda drawn: sheets.extend(drawn) or b"%PDF")
    sample = draw(name, seed, **more)
    return sample, [mark for sheet in sheets for mark in sheet.ink()]


def test_there_are_many_layouts_of_orders_and_of_other_documents():
    kinds = Counter(load_layouts()[name].kind for name in LAYOUTS)
    assert len(ORDERS) >= 40
    assert kinds["none"] >= 12


@pytest.mark.parametrize("name", LAYOUTS)
def test_the_same_seed_draws_the_same_bytes_and_truth(name):
    first, second = draw(name, 3), draw(name, 3)
    assert first.data == second.data
    assert first.truth == second.truth


@pytest.mark.parametrize("name", ORDERS)
def test_a_truth_names_what_the_contract_names(name):
    for seed in range(4):
        truth = draw(name, seed).truth
        assert truth["orders"], "an order was drawn"
        for order in truth["orders"]:
            assert order["status"] in ("queued", "review", "any")
            assert order["pages"] and all(0 <= page <= truth["pages"] for page in order["pages"])
            for field, allowed in (("channel", CHANNELS), ("consent", CONSENTS), ("requester", REQUESTERS)):
                entry = order["fields"][field]
                assert entry is None or entry["value"] in allowed
            for entry in order["fields"].values():
                assert entry is None or entry["value"] in entry["accept"]
            for one in order["examinations"]:
                assert one["description"] in one["accept"]


@pytest.mark.parametrize("name", [name for name in ORDERS if name not in PRIVATE])
def test_a_faultless_order_says_the_critical_five(name):
    for seed in range(3):
        for order in draw(name, seed, fault=None).truth["orders"]:
            assert not [flag for flag in order["flags"] if flag.startswith("missing.")]
            assert order["examinations"]
            for field in ("clinic", "doctor", "destination", "patient_id"):
                assert order["fields"][field], field


@pytest.mark.parametrize("name", PRIVATE)
def test_a_private_persons_letter_lacks_clinic_and_doctor(name):
    order = draw(name).truth["orders"][0]
    assert order["flags"] == ["missing.clinic", "missing.doctor"]
    assert order["status"] == "review"


@pytest.mark.parametrize("name", [name for name in ORDERS if load_layouts()[name].faults])
@pytest.mark.parametrize("fault", ["doctor", "clinic", "destination", "patient", "examination"])
def test_what_an_order_lacks_is_flagged_and_nothing_else(name, fault):
    order = draw(name, 2, fault=f"missing.{fault}").truth["orders"][0]
    assert order["flags"] == [f"missing.{fault}"]
    assert order["status"] == "review"


@pytest.mark.parametrize("name", [name for name in LAYOUTS if name not in ORDERS])
def test_a_document_that_is_no_order_has_a_reason_and_no_orders(name):
    truth = draw(name).truth
    assert truth["orders"] == []
    assert truth["reason"]


@pytest.mark.parametrize("name", [name for name in LAYOUTS if name not in MAILS])
def test_ink_stays_on_the_paper(name, monkeypatch):
    for seed in range(5):
        _, inks = ink_of(monkeypatch, name, seed)
        for ink in inks:
            assert 8 <= ink.x <= ink.x + text_width(ink.text, ink.font, ink.size) <= WIDTH
            assert 8 <= ink.y <= HEIGHT - 10


@pytest.mark.parametrize("name", [name for name in ORDERS if name not in MAILS and name not in PRIVATE])
def test_a_missing_doctor_stands_nowhere_on_the_page(name, monkeypatch):
    if not load_layouts()[name].faults:
        pytest.skip("this layout always names its doctor")
    sample, inks = ink_of(monkeypatch, name, 5, fault="missing.doctor")
    text = " ".join(ink.text for ink in inks)
    assert sample.stories[0].doctor not in text


@pytest.mark.parametrize("name", [name for name in ORDERS if name not in MAILS])
def test_the_number_that_the_truth_has_is_on_the_page(name, monkeypatch):
    sample, inks = ink_of(monkeypatch, name, 6, fault=None)
    text = "".join(ink.text for ink in inks).replace(" ", "")
    for story in sample.stories:
        assert story.identity.written.replace(" ", "") in text


def test_nobody_is_examined_before_birth():
    for seed in range(40):
        story = draw("odd_big_note", seed, fault=None).stories[0]
        days = [one.date.year for one in story.examinations if one.date]
        assert int(story.identity.value[:4]) < min(days)


def test_same_day_gives_every_examination_the_first_ones_date():
    story = next(
        story
        for story in (draw("odd_big_note", seed, fault=None).stories[0] for seed in range(30))
        if len(story.examinations) > 1
    )
    same_day(story)
    plain_dates(story)
    assert len({one.date for one in story.examinations}) == 1
    assert len({day for _, day in exams(story)}) == 1


def test_units_of_several_names_know_each_other():
    assert "Bild och funktion" in same_units("Bild- och funktionsmedicin")
    assert same_units("Lungröntgen i Ankeborg") == ()


def test_the_held_out_lists_are_whole():
    for row in read_rows("met_senders"):
        assert all(row.values()), row["name"]
        assert row["requester"] in REQUESTERS
    assert all(len(set(labels)) == len(labels) for labels in read_toml("met_wordings").values())

"""The last side's layouts draw, stay on the paper and say what their truth says."""

import email
import email.policy
import re
from collections import Counter

import pytest

from models.order import CHANNELS, CONSENTS, REQUESTERS
from samples.draw import make_order
from samples.draw.fonts import families, text_width
from samples.draw.identity import luhn_digit
from samples.draw.registry import layouts, load_layouts
from samples.draw.sheet import HEIGHT, WIDTH, Ink
from samples.shown.content import hospitals, rows
from samples.shown.telling import SENDERS

NAMES = [one.name for one in layouts("shown")]
ORDERS = [one.name for one in layouts("shown", orders=True)]
NO_ORDERS = [one.name for one in layouts("shown", orders=False)]
FAULTY = [name for name in ORDERS if load_layouts()[name].faults]
PRIVATE = [name for name in ORDERS if SENDERS[name] in ("patient", "guardian")]
TEXTS = {
    "clinic": lambda story: story.clinic.written,
    "doctor": lambda story: story.doctor,
    "destination": lambda story: story.destination.written,
    "forward_to": lambda story: story.forward_to.written,
    "report_destination": lambda story: story.report_destination.written,
    "patient_id": lambda story: story.identity.written,
}
ELSEWHERE = {"to_us", "guardian"}  # the page says the destination in other words


def is_mail(name: str) -> bool:
    return load_layouts()[name].kind == "mail" or name.endswith("_mail")


def draw(name: str, seed: int = 1, **more):
    return make_order(seed, "shown", "mail" if is_mail(name) else "text", layout=name, **more)


def no_header(paper, rng):
    """Stamp nothing that could be read for the page's own words."""
    blank = families("shown")[0].regular
    return [Ink(30, 20, "", blank, 8) for _ in paper.pen.sheets]


def flat(text: str) -> str:
    return re.sub(r"\s+", "", text).casefold()


def read(monkeypatch, name: str, seed: int = 1, **more):
    """Draw a layout and return its sample with all that can be read on it."""
    sheets = []
    monkeypatch.setattr("samples.draw.make.to_pdf", lambda drawn: sheets.extend(drawn) or b"%PDF")
    monkeypatch.setattr("samples.draw.make.header_lines", no_header)
    sample = draw(name, seed, **more)
    if is_mail(name):
        message = email.message_from_bytes(sample.data, policy=email.policy.default)
        return sample, re.sub(r"<[^>]+>", " ", message.get_body().get_content())
    return sample, "\n".join(mark.text for sheet in sheets for mark in sheet.ink() if mark)


def test_there_are_many_layouts_of_orders_and_of_other_documents():
    kinds = Counter(load_layouts()[name].kind for name in NAMES)
    assert len(ORDERS) >= 70
    assert kinds["none"] >= 28
    assert min(kinds[kind] for kind in ("form", "table", "prose", "note", "cover", "mail")) >= 3


def test_most_orders_come_from_hospitals():
    share = sum(SENDERS[name] == "mixed" for name in ORDERS) / len(ORDERS)
    assert 0.6 <= share <= 0.75


def test_most_orders_can_be_queued():
    found = [draw(name, seed).truth["orders"] for name in ORDERS for seed in (11, 12)]
    states = Counter(order["status"] for orders in found for order in orders)
    assert 0.62 <= states["queued"] / states.total() <= 0.9


def test_the_side_has_fonts_of_its_own():
    assert {family.name for family in families("shown")} == {"Caladea", "Lato", "Lato Medium"}
    assert [family.name for family in families("shown", typewriter=True)] == ["FreeMono"]


def test_a_hospital_is_written_in_forms_that_mean_it_alone():
    forms = Counter(form for hospital, _ in hospitals() for form in hospital.forms)
    assert [form for form, count in forms.items() if count > 1] == []


def test_each_examination_accepts_no_description_of_another():
    taken = Counter(row["description"] for row in rows("examinations"))
    assert max(taken.values()) == 1


@pytest.mark.parametrize("name", NAMES)
def test_the_same_seed_draws_the_same_bytes_and_truth(name):
    first, second = draw(name, 3), draw(name, 3)
    assert first.data == second.data
    assert first.truth == second.truth


@pytest.mark.parametrize("name", ORDERS)
def test_a_truth_names_what_the_contract_names(name):
    for seed in range(4):
        truth = draw(name, seed).truth
        assert truth["orders"]
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
                assert one["date"] in one["date_accept"] or one["date"] is None


@pytest.mark.parametrize("name", NO_ORDERS)
def test_a_document_that_is_no_order_has_a_reason(name):
    truth = draw(name, 5).truth
    assert truth["orders"] == []
    assert truth["reason"]


@pytest.mark.parametrize("name", [name for name in ORDERS if name not in PRIVATE])
def test_a_faultless_order_says_the_critical_five(name):
    for seed in range(3):
        for order in draw(name, seed, fault=None).truth["orders"]:
            assert not [flag for flag in order["flags"] if flag.startswith("missing.")]
            assert order["examinations"]
            for field in ("clinic", "doctor", "destination", "patient_id"):
                assert order["fields"][field], field


@pytest.mark.parametrize("name", PRIVATE)
def test_a_private_persons_order_lacks_clinic_and_doctor(name):
    order = draw(name).truth["orders"][0]
    assert {"missing.clinic", "missing.doctor"} <= set(order["flags"])
    assert order["status"] == "review"


@pytest.mark.parametrize("name", ORDERS)
def test_the_page_says_what_its_truth_says(name, monkeypatch):
    for seed in range(6):
        sample, text = read(monkeypatch, name, seed)
        page = flat(text)
        for story in sample.stories:
            for field in story.said & TEXTS.keys():
                if field == "destination" and (story.traps & ELSEWHERE or name in PRIVATE):
                    continue
                assert flat(TEXTS[field](story)) in page, field
            if "patient_name" in story.said:
                assert all(flat(part) in page for part in story.patient.split())
            for one in story.examinations if "examinations" in story.said else []:
                assert flat(one.written) in page
                assert flat(one.date_written) in page


@pytest.mark.parametrize("name", FAULTY)
def test_what_an_order_lacks_stands_nowhere_on_its_page(name, monkeypatch):
    for seed in range(3):
        for fault, field, written in (
            ("missing.doctor", "doctor", lambda story: story.doctor),
            (
                "missing.clinic",
                "clinic",
                lambda story: story.clinic.unit_written + story.clinic.hospital_written,
            ),
            ("missing.destination", "destination", lambda story: story.destination.written),
            ("missing.patient", "patient_id", lambda story: story.identity.written),
        ):
            sample, text = read(monkeypatch, name, seed, fault=fault)
            order, story = sample.truth["orders"][0], sample.stories[0]
            assert fault in order["flags"]
            assert order["fields"][field] is None
            assert order["status"] == "review"
            others = flat(story.secretary + story.referrer + story.patient)
            others += flat(story.clinic.written) if field == "destination" else ""
            if flat(written(story)) not in others:
                assert flat(written(story)) not in flat(text), fault


@pytest.mark.parametrize("name", FAULTY)
def test_an_order_without_an_examination_names_none(name):
    order = draw(name, 2, fault="missing.examination").truth["orders"][0]
    assert order["examinations"] == []
    assert "missing.examination" in order["flags"]


@pytest.mark.parametrize("name", [name for name in NAMES if not is_mail(name)])
def test_nothing_stands_beside_the_paper_or_on_other_words(name, monkeypatch):
    sheets = []
    monkeypatch.setattr("samples.draw.make.to_pdf", lambda drawn: sheets.extend(drawn) or b"%PDF")
    monkeypatch.setattr("samples.draw.make.header_lines", no_header)
    for seed in range(4):
        make_order(seed, "shown", "mail", layout=name)
    for sheet in sheets:
        boxes = []
        for mark in sheet.ink():
            right = mark.x + text_width(mark.text, mark.font, mark.size)
            assert mark.x >= 8 and right <= WIDTH - 8
            assert mark.y - mark.size >= 10 and mark.y <= HEIGHT - 8
            if mark.text.strip(" ."):
                boxes.append((mark.x, mark.y - mark.size * 0.66, right, mark.y))
        for index, one in enumerate(boxes):
            for other in boxes[index + 1 :]:
                beside = one[0] >= other[2] - 0.5 or other[0] >= one[2] - 0.5
                assert beside or one[1] >= other[3] - 0.5 or other[1] >= one[3] - 0.5


@pytest.mark.parametrize("quality", ["rough", "rough_standard", "photo"])
def test_a_worn_page_is_drawn_alike_twice(quality):
    first, second = (make_order(8, "shown", quality, layout="shown_short_form") for _ in range(2))
    assert first.data == second.data


def test_numbers_of_children_hold_their_check_digit():
    for seed in range(5):
        number = draw("shown_guardian_form", seed).truth["orders"][0]["fields"]["patient_id"]["value"]
        assert int(number[-1]) == luhn_digit(number.replace("-", "")[2:-1])

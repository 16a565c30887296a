"""Reader two on orders written by hand (tests/language/orders.toml), and its trained pipeline."""

import subprocess
import sys
from collections import Counter
from datetime import date

import pytest

from intake.extract.alike.ourselves import is_ours
from intake.extract.knowledge import load_knowledge
from intake.extract.language.reader import read_language
from models.order import FieldName, Found, Reader
from models.page import Page, Source
from training.language.pack import WEIGHTS, hash_files
from training.language.score import CRITICAL, TODAY, judge, load_orders, micro, page_of, read_text

ORDERS = load_orders()
MIN_PRECISION, MIN_RECALL = 0.94, 0.87  # over clinic, doctor, destination, patient, examinations


@pytest.fixture(scope="module")
def readings() -> list[Found]:
    return [read_text(order["text"]) for order in ORDERS]


def values(found: Found, name: FieldName) -> set[str]:
    return {one.value for one in found.candidates if one.field is name}


def test_orders_written_by_hand_are_read_as_a_clerk_reads_them(readings):
    counts: Counter[tuple[str, str]] = Counter()
    for order, found in zip(ORDERS, readings, strict=True):
        counts.update((name, verdict) for name, verdict, _, _ in judge(order, found))
    precision, recall, _ = micro(counts, CRITICAL)
    assert precision >= MIN_PRECISION
    assert recall >= MIN_RECALL


@pytest.mark.parametrize("name", ["channel", "consent", "requester", "reply_fax", "patient_id"])
def test_no_closed_value_is_wrong(readings, name):
    for order, found in zip(ORDERS, readings, strict=True):
        for field, verdict, expected, read in judge(order, found):
            assert field != name or verdict not in ("wrong", "extra"), (expected, read)


@pytest.mark.parametrize("name", ["wants", "urgent", "needed_by"])
def test_wishes_are_as_the_order_says_or_left_open(readings, name):
    for order, found in zip(ORDERS, readings, strict=True):
        said = getattr(found, name)
        expected = order.get(name)
        if expected is not None:
            expected = date.fromisoformat(expected) if name == "needed_by" else expected
            assert (list(said) if name == "wants" and said else said) == expected, order["reason"]


# In each order, what must not be taken for what.
TRAPS = [
    ("a letter with a secretary's signature: she is not the doctor", FieldName.DOCTOR, "Marie Persson"),
    ("no doctor at all: only a secretary", FieldName.DOCTOR, "Anette Falk"),
    ("somebody signs on the doctor's behalf", FieldName.DOCTOR, "Camilla Strid"),
    (
        "background with its own examination and date, referring doctor beside the ordering one",
        FieldName.DOCTOR,
        "Nils Borg",
    ),
    ("two doctors: the one who refers and the one who orders, in a form", FieldName.DOCTOR, "Bosse Thun"),
    ("quoted older mail: another patient's order, context only", FieldName.PATIENT_ID, "19330505-2210"),
    ("a reply fax that is no destination; 'not urgent' said in a form", FieldName.DESTINATION, "023490001"),
    (
        "att. names a person at the receiver: no unit, and not the orderer",
        FieldName.FORWARD_TO,
        "dr Lena Troell",
    ),
]


@pytest.mark.parametrize(("reason", "field", "value"), TRAPS, ids=[trap[0] for trap in TRAPS])
def test_a_distractor_does_not_win(readings, reason, field, value):
    found = readings[[order["reason"] for order in ORDERS].index(reason)]
    assert value not in values(found, field)


FORBIDDEN_DAYS = [
    ("background with its own examination and date, referring doctor beside the ordering one", "2019-03-02"),
    ("the day of a visit and the day of birth are no examination's", "2026-12-01"),
    ("the day of a visit and the day of birth are no examination's", "1961-05-06"),
    ("a form read line by line, with a signing nurse and a date of writing", "2026-11-18"),
    ("quoted older mail: another patient's order, context only", "2020-01-07"),
]


@pytest.mark.parametrize(("reason", "day"), FORBIDDEN_DAYS)
def test_another_day_is_not_the_examinations(readings, reason, day):
    found = readings[[order["reason"] for order in ORDERS].index(reason)]
    assert date.fromisoformat(day) not in {one.date for one in found.examinations}


def test_to_ourselves_is_the_orderer_whoever_that_turns_out_to_be():
    found = read_text(
        "Vi på Ryggkliniken, Hallands sjukhus Halmstad, önskar få CT buk 2026-09-30 länkad till oss."
    )
    (ours,) = (one for one in found.candidates if one.field is FieldName.DESTINATION)
    assert is_ours(ours)


def test_every_candidate_shows_its_ink_and_its_reason(readings):
    for found in readings:
        for one in found.candidates:
            assert one.reader is Reader.LANGUAGE
            assert one.why
            assert 0 < one.confidence <= 1
            assert one.evidence.page == 1
            assert one.evidence.bbox
            assert one.evidence.quote


def test_pages_of_one_order_are_read_together():
    pages = [
        page_of("Beställande klinik: Kirurgkliniken, Ystad\nLäkare: Per Fors", 1),
        page_of("Mottagare: Röntgen, Lund\nUndersökning: CT buk 2026-10-01", 2),
    ]
    found = read_language(pages, load_knowledge(), TODAY)
    assert {one.evidence.page for one in found.candidates} == {1, 2}
    assert found.examinations[0].date == date(2026, 10, 1)


def test_a_blank_page_says_nothing():
    page = Page(number=1, width=595, height=842, words=(), source=Source.OCR)
    assert read_language([page], load_knowledge(), TODAY) == Found()


def test_the_same_page_is_read_alike_twice():
    assert read_text(ORDERS[0]["text"]) == read_text(ORDERS[0]["text"])


def test_spacy_waits_until_a_page_is_read():
    code = "import sys, intake.extract.language.reader; sys.exit('spacy' in sys.modules)"
    assert subprocess.run([sys.executable, "-c", code], check=False).returncode == 0


def test_the_shipped_pipeline_is_the_one_that_was_trained():
    assert hash_files(WEIGHTS / "language") == (WEIGHTS / "language.sha256").read_text("utf-8")


@pytest.mark.parametrize(
    ("text", "is_plain"),
    [
        ("Kan ni länka bilder avseende Emil Berg 200907245997. Tack", True),  # a name stands between
        ("Ring Emil Berg 200907245997. Tack", False),  # nothing calls him the patient
        ("Bilder för 20090724-5997. Mor 19121212-1212.", False),  # whose is whose?
    ],
)
def test_the_only_identity_behind_a_patients_words_is_the_patients(text, is_plain):
    found = read_language([page_of(text)], load_knowledge(), TODAY).candidates
    whys = [one.why for one in found if one.field is FieldName.PATIENT_ID and one.value == "20090724-5997"]
    assert any("by its words" in why for why in whys) is is_plain

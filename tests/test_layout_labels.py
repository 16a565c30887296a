"""The wordings of labels as data, and laws that hold for whatever stands on a page."""

from datetime import date

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.extract.knowledge import load_knowledge
from intake.extract.labels.wordings import key, load_wordings, nearest, spoken
from intake.extract.layout.reader import read_layout
from models.page import Box, Page, Source, Tick, Word
from tests.pages import a_page


def test_every_word_of_a_rule_is_a_wording():
    wordings = load_wordings()

    strange = (wordings.values_too | wordings.needs_place | wordings.inline) - set(wordings.listed)

    assert not strange


def test_every_section_gives_every_plain_wording_a_meaning():
    wordings = load_wordings()
    plain = set(wordings.meaning[""]) - {"modality"}

    assert {name: plain - set(meaning) for name, meaning in wordings.meaning.items()} == {
        name: set() for name in wordings.meaning
    }


MATCHES = [
    ("Beställande klinik:", "clinic"),
    ("BESTÄLLANDE KLINIK", "clinic"),
    ("Bestallande klinik", "clinic"),
    # one letter in six to nine, two in ten to fifteen, three in more
    ("Mottagere", "destination"),
    ("Besta1lande kliruk", "clinic"),
    # who asks, in words that only their parts are listed of
    ("Anmälande klinik", "clinic"),
    ("Förfrågan kommer från", "clinic"),
    ("Beställer (mott/avd)", "clinic"),
    ("Läkare bakom förfrågan", "doctor"),
    # too short for any error
    ("Pnn", None),
    # as near to two wordings of different meaning
    ("Beställares namn och adress finns på baksidan", None),
]


@pytest.mark.parametrize(("text", "slot"), MATCHES)
def test_wordings_match_with_errors_bounded_by_length(text, slot):
    matched = load_wordings().match(text)

    assert (matched[0].slots[0] if matched else None) == slot


def test_two_things_in_one_label_are_both_meant():
    matched = load_wordings().match("Patientens namn / undersökning")

    assert matched and set(matched[0].slots) == {"patient_name", "examination"}


def test_the_longer_form_of_a_value_wins():
    urgent = load_wordings().words["urgent"]

    assert spoken("Ej akut", urgent) == ["no"]
    assert nearest("Fj akut", urgent) == ["no"]
    assert spoken("Akutmottagningen", urgent) == []


def test_key_is_the_same_taken_twice():
    assert key(key("Beställande KLINIK 0/1")) == key("Beställande KLINIK 0/1")


WORDS = st.sampled_from(
    [
        "Klinik:",
        "Läkare",
        "Skickas",
        "till:",
        "Pnr",
        "19121212-1212",
        "SU/S",
        "CT",
        "torax",
        "☒",
        "[ ]",
        "....",
    ]
)
PLACES = st.tuples(WORDS | st.text(min_size=1, max_size=12), st.integers(0, 500), st.integers(0, 800))
BOXES = st.builds(
    lambda x, y, width, height: Box(x, y, x + width, y + height),
    st.integers(0, 500),
    st.integers(0, 800),
    st.integers(1, 300),
    st.integers(1, 300),
)


@settings(max_examples=60, deadline=None)
@given(st.lists(PLACES, max_size=25), st.lists(BOXES, max_size=6))
def test_whatever_stands_on_a_page_is_read_without_an_error(places, boxes):
    words = tuple(
        Word(text, Box(x, y, x + 6 * len(text), y + 10), 0.8) for text, x, y in places if text.strip()
    )
    ticks = tuple(Tick(box, ticked=True) for box in boxes[:2])
    page = Page(
        number=1,
        width=595,
        height=842,
        words=words,
        source=Source.OCR,
        ticks=ticks,
        cells=tuple(boxes),
    )

    found = read_layout([page], load_knowledge(), date(2026, 11, 21))

    assert all(0 < one.confidence <= 1 for one in found.candidates)
    assert read_layout([page], load_knowledge(), date(2026, 11, 21)) == found


@pytest.mark.parametrize(
    ("line", "value"),
    [
        (
            "Skickas till rtg USÖ via IEP.",
            "Röntgen, Universitetssjukhuset Örebro",
        ),
        ("Länkas till röntgen Borås", "Röntgen, Södra Älvsborgs sjukhus Borås"),
        ("Skickas till röntgen: Borås", "Södra Älvsborgs sjukhus Borås"),  # the label ends with it
    ],
)
def test_a_places_first_word_stays_with_it_where_nothing_parts_it_from_the_label(line, value):
    page = a_page(f"Beställning av bilder\n{line}")
    found = read_layout([page], load_knowledge(), date(2026, 11, 21))
    assert value in [one.value for one in found.candidates if one.field == "destination"]

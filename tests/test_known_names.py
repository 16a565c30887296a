"""Names that a picture may have changed: what the lists know is spelt right, what lost its accents is not."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.extract.values.accentless import may_lack_accent
from intake.extract.values.known_names import (
    has_neighbour,
    is_known_name,
    is_nearly_given_name,
    is_nearly_known,
    looks_like_a_name,
)
from intake.extract.values.tables import read_table

SURNAMES = [row["name"] for row in read_table("surnames.csv")]


@pytest.mark.parametrize(
    ("name", "known"),
    [
        ("Anna Lindqvist", True),
        ("ANNA LINDQVIST", True),
        ("Anna-Karin Öberg", True),
        ("Sven Fjällgren", True),  # in no list, and made of parts that are
        ("Sven Fjälgrem", False),
        ("Eva von Esben-Ost", False),  # one word of it may still be misread
        ("Frida Öztärk", False),
        ("A. Berg", False),  # an initial is any letter
        ("", False),
    ],
)
def test_a_name_is_known_by_each_of_its_words(name, known):
    assert is_known_name(name) is known


@pytest.mark.parametrize(
    ("name", "neighbour"),
    [("Lundgren", True), ("Landgren", True), ("Stenmark", False), ("Xyberq", False)],
)
def test_a_name_that_a_letter_makes_another_has_a_neighbour(name, neighbour):
    assert has_neighbour(name) is neighbour


@given(st.sampled_from(SURNAMES))
def test_no_known_name_only_looks_like_one(name):
    assert not looks_like_a_name(name)


def test_a_word_that_a_worn_page_makes_of_a_name_looks_like_it():
    assert looks_like_a_name("Mircla") and not looks_like_a_name("Bolandur")


@pytest.mark.parametrize(
    ("name", "lacks"),
    [
        ("Jan Kaminski", True),
        ("Petrovic", True),  # alone it is a surname
        ("Dario Begovié", True),
        ("Ali Yildizoglu", True),
        ("Bodil Norgaard", True),
        ("Bo Hellstrom", True),
        ("Osten Berg", True),
        ("Karin Oberg", True),
        ("Bo Hellström", False),
        ("Erik Ek", False),
        ("Malin Al Jaber", False),
        ("Monika Sand", False),  # a first name may end so
    ],
)
def test_a_lost_accent_is_noticed(name, lacks):
    assert may_lack_accent(name) is lacks


@pytest.mark.parametrize(
    ("word", "nearly"),
    [("Nquyen", True), ("Tréne", True), ("Nguyen", False), ("Stavrén", False), ("Ek", False), ("A", False)],
)
def test_a_word_one_letter_from_a_known_name_is_noticed(word, nearly):
    assert is_nearly_known(word) is nearly


@pytest.mark.parametrize(
    ("word", "expected"),
    [
        ("Annell", True),
        ("Mafia", True),
        ("Anneli", False),
        ("Kjell", False),
        ("Bo", False),
        ("Xerxesia", False),
    ],
)
def test_a_first_name_with_a_letter_misread_is_seen(word, expected):
    assert is_nearly_given_name(word) is expected


@given(st.sampled_from(SURNAMES))
def test_a_known_surname_lacks_nothing(name):
    assert is_known_name(name)
    assert not may_lack_accent(f"Anna {name}", is_faint=False)


@pytest.mark.parametrize("name", ["Anna Backman", "Bo Jonsson", "Goran Ek"])
def test_a_faint_name_may_have_had_dots_where_another_has_them(name):
    assert may_lack_accent(name)
    assert not may_lack_accent(name, is_faint=False)


def test_a_stroke_that_the_engine_does_not_know_is_never_seen():
    assert may_lack_accent("Malgorzata Ek", is_faint=False)

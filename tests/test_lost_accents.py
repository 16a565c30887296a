"""Names with letters that the engine has none for: given back where what was read shows them."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.extract.values.known_names import accented_names, is_known_name
from intake.extract.values.lost_accents import restore_letters
from intake.extract.values.tables import read_table


@pytest.mark.parametrize(
    ("read", "name"),
    [
        ("Begovié", "Begović"),
        ("Kovatevié", "Kovačević"),  # č as t, ć as é
        ("Hadäic", "Hadžić"),
        ("Öztärk", "Öztürk"),
        ("Matgorzata", "Małgorzata"),
        ("PETROVIÅ", "PETROVIĆ"),
        ("Xhemailié", "Xhemailić"),  # on no list, and no name ends in "ié"
        ("Großmann", None),
        ("GroBhadern", "Großhadern"),
        ("Kaminski", None),  # many write it so
        ("Petrovic", None),
        ("Wöjcik", "Wójcik"),
        ("Sörensen", None),  # not Sørensen: both are written
        ("Yllmaz", None),  # Yilmaz or Yılmaz
        ("Norgaard", None),
        ("Thérése", None),  # misspelt, and not by the engine
        ("Stavrén", None),
        ("Andersson", None),
        ("gränwald", None),  # no name
        ("Wi$sniewska", "Wiśniewska"),  # a sign for a letter that the engine lacks, beside the plain one
        ("Wi$niewska", "Wiśniewska"),  # and instead of it
        ("WI$SNIEWSKA", "WIŚNIEWSKA"),
        ("Begovi€", "Begović"),
        ("Begovicé", "Begović"),  # one letter read as two
        ("Xhemailicé", "Xhemailić"),
        ("Hadiic", "Hadžić"),
        ("Zielifski", "Zieliński"),
        ("NedZad", "Nedžad"),  # a capital within a word, where the name has its accent
        ("Nilsson-Begovié", "Nilsson-Begović"),  # each half by itself
        ("McDonald", None),
        ("US$", None),
        ("Clinicé", None),  # a house's word
        ("", None),
    ],
)
def test_a_name_gets_the_letters_back_that_its_reading_shows(read, name):
    assert restore_letters(read) == name


@given(st.sampled_from(sorted(accented_names())))
def test_a_name_that_is_known_is_never_changed(name):
    assert restore_letters(name.capitalize()) is None


@given(st.text(max_size=12))
def test_what_comes_of_a_word_is_as_long_or_a_sign_shorter_in_each_half(word):
    restored = restore_letters(word)
    assert restored is None or 0 <= len(word) - len(restored) <= len(word.split("-"))


def test_no_letter_is_read_as_itself_and_none_of_the_engines_own_is_lost():
    for row in read_table("lost_accents.csv"):
        assert row["letter"] not in row["read"]
        assert row["letter"] not in "abcdefghijklmnopqrstuvwxyzåäöé"


def test_the_names_given_back_are_known():
    assert is_known_name("Begović") and is_known_name("Öztürk")

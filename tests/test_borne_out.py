"""What bears a name out that no directory holds: it stands twice, or an address is made of it."""

import pytest

from intake.extract.alike.sameness import is_short_for
from intake.extract.facts.census import take_census
from intake.extract.knowledge import load_knowledge
from tests.pages import a_page


def bears_out(text, name, address=None):
    return take_census({1: a_page(text)}, load_knowledge(), address).bears_out(name)


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Hjärtpraktiken Falkenberg\nMvh dr Ek, hjärtpraktiken Falkenberg.", None),  # twice, in any case
        ("Hjärtpraktiken Falkenberg\ninfo@hjartpraktiken.se", None),  # an address on the page
        ("Hjärtpraktiken Falkenberg, www.hjartpraktikenfalkenberg.se", None),
        ("Hjärtpraktiken Falkenberg", "eva.ek@mail.hjartpraktiken.se"),  # who sent it
    ],
)
def test_a_name_is_borne_out(text, address):
    assert bears_out(text, "Hjärtpraktiken Falkenberg", address)


def test_a_units_house_that_stands_twice_bears_it_out():
    assert bears_out(
        "Kingsmead Clinic\nMr Hill\nSpinal Unit, Kingsmead Clinic", "Spinal Unit, Kingsmead Clinic"
    )


@pytest.mark.parametrize(
    ("text", "address"),
    [
        ("Hjärtpraktiken Falkenberg", None),
        ("Hjärtpraktiken Falkenberg", "eva.ek@gmail.com"),
        ("Hjärtpraktiken Falkenberg\nHjärtpraktiken Falkenbergs", None),  # another word
        ("Hjärtpraktiken Falkenberg, Falkenberg", "eva@hjart.se.evil.example"),
    ],
)
def test_nothing_else_bears_it_out(text, address):
    assert not bears_out(text, "Hjärtpraktiken Falkenberg", address)


@pytest.mark.parametrize("name", ["Клиника", "HK"])
def test_a_name_that_leaves_no_letters_for_an_address_is_not_borne_out_by_one(name):
    assert not bears_out(name, name, "eva.ek@hkpraktiken.se")


@pytest.mark.parametrize(
    ("one", "other", "short"),
    [
        ("Feelgood Borås", "Företagshälsan Feelgood Borås", True),
        ("Borås", "Företagshälsan Feelgood Borås", False),  # a town is nobody's name
        ("Feelgood", "Feelgood Borås", False),
    ],
)
def test_a_name_is_short_for_a_longer_one_by_its_end(one, other, short):
    assert is_short_for(one, other) is short

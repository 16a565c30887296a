"""Names of houses that no directory holds, told from names of people and towns."""

import pytest

from intake.extract.places.houses import could_be_house, is_owner, names_house
from intake.extract.values.tables import read_table


@pytest.mark.parametrize(
    "name",
    [
        "Vårdcentralen Fyren",
        "Ryggkliniken Tallbacken AB",
        "Öronläkarna vid Fisktorget",
        "Frölundaortopeden",
        "Sophiahemmet",
        "Previa Kungsbacka",
        "Hjärtpraktiken i Falkenberg",
        "Ryggteamet Särö",
        "Medicinpunkten Torsplan",
        "Tandregleringen Linné",
        "Kingsmead Clinic",
        "Universitätsmedizin Altmark",
        "If Skadeförsäkring",
        "Folktandvården Kungsbacka",
        "Gynhälsan Laholm",
        "Göteborgs garnison",
        "Hudläkarna",
        "Naprapatgruppen",
        "Helsinki University Hospital",
        "Achima Care Ekerö",
        "CityAkuten",
        "Löf",  # whoever's surname it is, alone it is the insurer
        "Falck Healthcare",
    ],
)
def test_a_house_is_known_by_its_words(name):
    assert names_house(name)


@pytest.mark.parametrize(
    "name",
    [
        "Anna Berg",
        "Karin Hansson",
        "Kungsbacka",
        "Vi",
        "Tack",
        "Bilderna",
        "Eva Teamér",
        "Abdi Abbas",
        "Kassandra Ek",
        "Wiklin",
        "Anna Bäcklin",
        "Anna Löf",
        "A. Falck",
    ],
)
def test_people_towns_and_common_words_are_none(name):
    assert not names_house(name)


def test_no_known_first_name_is_a_house():
    assert not [row["name"] for row in read_table("given_names.csv") if names_house(row["name"])]


@pytest.mark.parametrize(
    "text",
    ["Region Gävleborg", "Västra Götalandsregionen", "Halmstads kommun", "*Region Skåne*", "Primärvården"],
)
def test_an_owner_of_many_houses_is_told_from_a_house(text):
    assert is_owner(text)


@pytest.mark.parametrize(
    "text",
    [
        "Region Halland Hallands sjukhus",
        "Regionsjukhuset Karlstad",
        "Folktandvården Region Gotland",
        "Eva Ek",
    ],
)
def test_a_line_that_names_a_house_as_well_is_no_mere_owner(text):
    assert not is_owner(text)


@pytest.mark.parametrize(
    ("text", "could"),
    [
        ("Ryggkraft Halmstad", True),
        ("Rörelse & Hälsa", True),
        ("tel 035-22 33 44", False),
        ("Vi ses snart", False),
        ("AKUT BESTÄLLNING", False),  # a heading
        ("Dr Anna Berg", False),
        ("", False),
    ],
)
def test_what_could_name_a_house_is_told_by_its_capitals(text, could):
    assert could_be_house(text) is could

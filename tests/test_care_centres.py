"""Houses of primary care that no directory holds, by their whole names."""

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.places.houses import is_care_centre
from intake.extract.places.resolve import find_places
from intake.extract.prose.housenames import NAMED_WHOLE
from intake.extract.prose.reader import read_prose
from tests.layouts import read
from tests.pages import a_page


@pytest.mark.parametrize(
    ("name", "is_one"),
    [
        ("Vårdcentralen Tre Hjärtan", True),
        ("vårdc. Tre Hjärtan", True),
        ("Familjeläkarna på Onsalahalvön", True),
        ("Hylte VC", True),
        ("Kattegattskolans vårdcentral", True),
        ("Vårdcentralen", False),  # which?
        ("Vårdcentralen beställer", False),
        ("Ortopedkliniken Varberg", False),
        ("Hylte VC, Anna Berg", False),
    ],
)
def test_a_whole_name(name, is_one):
    assert is_care_centre(name) is is_one


FORM = """{head}
Patient: Sune Ek
Personnummer: 19121212-1212
Undersökning: CT buk 2026-03-04
Bilderna till: Alingsås lasarett"""


@pytest.mark.parametrize(
    ("head", "is_whole"), [("Vårdcentralen Tre Hjärtan", True), ("Ledstugan Väst AB", False)]
)
def test_a_letterhead_with_a_whole_name(head, is_whole):
    clinics = [one for one in read(FORM.format(head=head)).candidates if one.field == "clinic"]
    assert any("a care centre's whole name" in one.why for one in clinics) is is_whole


@pytest.mark.parametrize(
    ("text", "clinic"),
    [
        ("Familjeläkarna på Onsalahalvön behöver hjälp att sända bilder.", "Familjeläkarna på Onsalahalvön"),
        ("Jag jobbar på Jourcentralen Sjöbo Torg och här finns en patient.", "Jourcentralen Sjöbo Torg"),
        ("doktor Ove Alm vid Jourcentralen Sjöbo Torg beställer.", "Jourcentralen Sjöbo Torg"),
    ],
)
def test_who_asks_by_its_whole_name(text, clinic):
    found = [one for one in read_prose([a_page(text)], load_knowledge()) if one.field == "clinic"]
    assert {one.value for one in found} == {clinic}
    assert any(NAMED_WHOLE in one.why for one in found)


def test_a_surname_is_no_misread_town():
    text = "tandläkare Tuva Hansen\nBettfysiologiska kliniken Halmia"
    assert not any(one.place.receiver for one in find_places(text, load_knowledge()))


def test_it_is_somebody_who_orders():
    found = read_prose([a_page("Det är Katarina Alm som beställer.")], load_knowledge())
    assert [one.value for one in found if one.field == "doctor"] == ["Katarina Alm"]
    assert any("who orders" in one.why for one in found)


def test_a_name_alone_is_not_said_to_order():
    found = read_prose([a_page("Katarina Alm önskar bilder.")], load_knowledge())
    assert not any("who orders" in one.why for one in found)

"""Who orders without a title: by a cue, by a deed, by a signature over a house."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from intake.extract.knowledge import load_knowledge
from intake.extract.prose.reader import read_prose
from intake.extract.values.known_names import is_surname
from intake.extract.values.letters import CAPITAL, SMALL
from intake.extract.values.names import is_person
from models.order import FieldName
from models.page import Source
from tests.pages import a_page


def doctors(text: str, least: float = 0.8) -> set[str]:
    found = read_prose([a_page(text)], load_knowledge())
    return {one.value for one in found if one.field is FieldName.DOCTOR and one.confidence >= least}


@pytest.mark.parametrize(
    ("text", "doctor"),
    [
        ("Beställning enligt J Ståhl, Previa Kungsbacka.", "J Ståhl"),  # an initial and a known surname
        ("På uppdrag av Ebba Kamiński, Kirurgmott, Helsingborgs lasarett.", "Ebba Kamiński"),
        ("Ansvarig läkare är Jukka\nOlofsson, Kirurgkliniken.", "Jukka Olofsson"),  # a line ends within
        ("Hej,\nUlf Petrović på Geriatriken, Hallands sjukhus Varberg har bett om bilderna.", "Ulf Petrović"),
        ("Medicinmott SUS Lund, Fredrik Olofsson, vill ha bilder", "Fredrik Olofsson"),  # the house first
        ("Anna Berg önskar bilder från CT torax.", "Anna Berg"),
        ("Vi ber om bilder.\nTack!\nJan-Inge Begović\nOnkologmott Halmstads sjukhus", "Jan-Inge Begović"),
        ("Bilderna ska hit.\nMuntligt samtycke.\nAlve Heikkilä, Sophiahemmet", "Alve Heikkilä"),
        ("HSV\nOrtopedmottagningen\nTel 1\nx\ny\nVi ber om bilder.\nMvh\nSigne Eklund", "Signe Eklund"),
        ("Läkare   dr Siv Ek\nMall-id 88", "Siv Ek"),  # a caption without a colon
        ("dr Ritva Warsame, Gastromott Helsingborgs lasarett\n/Katarzyna Mohamud", "Ritva Warsame"),
    ],
)
def test_words_make_a_name_the_orderers(text, doctor):
    assert doctors(text) == {doctor}


@pytest.mark.parametrize(
    "text",
    [
        "Patienten Anna Berg vill ha bilderna.",  # whose images they are
        "Anna Berg (19121212-1212) vill ha bilder.",  # an identity stands beside the name
        "Anna Berg vill ha sina bilder.",  # her own
        "Jag heter Anna Berg och vill ha mina bilder.\nAnna Berg\nVårdcentralen Kungsbacka",
        "Vi ber om bilder.\nAnna Berg\nMedicinsk sekreterare\nKirurgkliniken, HSV",  # who writes
        "Vi ber om bilder.\n/Anna Berg\nKirurgkliniken, HSV",
        "Anna Berg vill ha inte ha bilder.",
        "Remiss hit från distriktsläkare. Tack på förhand",  # a sentence ends with the title
        "Mvh\nKarin Holm",  # a weak word: nothing names a house
    ],
)
def test_others_are_not_made_the_orderer(text):
    assert doctors(text) == set()


def test_who_signs_is_nobody_beside_a_titled_doctor():
    text = "Dr Eva Ek på Kirurgkliniken, HSV har bett om bilder.\nMvh\nAnna Berg\nKirurgkliniken, HSV"
    assert doctors(text) == {"Eva Ek"}


def test_who_signs_a_cover_is_nobody():
    cover = a_page("Beställning bifogas.\nMvh\nAnna Berg\nKirurgkliniken, HSV", source=Source.MAIL, number=0)
    order = a_page("Patient 19121212-1212. CT torax.", number=1)
    assert not [one for one in read_prose([cover, order], load_knowledge()) if one.field is FieldName.DOCTOR]


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Anna Berg", True),
        ("A Berg", True),
        ("Xyra Lundqvist", True),  # the ending is a surname's
        ("Hana Nguyễn", True),
        ("Kirurgkliniken Varberg", False),
        ("A Kliniken", False),
        ("Berg", False),  # not whole
        ("dr Anna Berg", False),  # more than a name
    ],
)
def test_a_whole_name_is_told_from_other_words(text, expected):
    assert is_person(text) is expected


@given(st.text(alphabet=st.characters(categories=("Lu", "Ll"), max_codepoint=0x24F), max_size=1))
def test_a_letter_is_a_capital_or_small(letter):
    assert not letter or (letter in CAPITAL) is letter.isupper()
    assert not letter or (letter in SMALL) is letter.islower()


@pytest.mark.parametrize("word", ["Berg", "Kamiński", "Al-Khatib", "Lundqvist"])
def test_a_surname_is_known_or_ends_like_one(word):
    assert is_surname(word)


def test_two_surnames_that_a_line_parts_are_one_name():
    assert doctors("önskas länkade enl. Öl. Lindgren\nÖberg, Frölundaortopeden") == {"Lindgren Öberg"}
    assert doctors("önskas länkade enl. Öl. Lindgren\nÖgonmottagningen, HSV") == {"Lindgren"}

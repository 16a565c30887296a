"""Who gets the images in words that send nothing, and small words beside who orders."""

import pytest

from intake.extract.facts.places import is_speciality
from intake.extract.knowledge import load_knowledge
from intake.extract.prose.reader import read_prose
from tests.layouts import best, read
from tests.pages import a_page

LUND, VARBERG = "Röntgen, Skånes universitetssjukhus Lund", "Medicinmottagningen, Hallands sjukhus Varberg"


def told(text: str, field: str) -> list[str]:
    found = read_prose([a_page(text)], load_knowledge())
    return list(dict.fromkeys(one.value for one in found if one.field == field))


@pytest.mark.parametrize(
    ("text", "goals"),
    [
        ("Röntgen SUS Lund ska ha bilder samt utlåtande.", [LUND]),
        ("Till Röntgen SUS Lund önskas bilder + utlåtande överförda.", [LUND]),
        ("Röntgen SUS Lund är mottagare av bilderna.", [LUND]),
        ("Adressaten är Röntgen SUS Lund.", [LUND]),
        ("Adressat för bådas bilder: Röntgen SUS Lund.", [LUND]),
        ("Vi vill ha bilder utlämnade till Röntgen SUS Lund gällande Eva Ek.", [LUND]),
        # nothing is given, or by another
        ("Röntgen SUS Lund ska inte ha bilder.", []),
        ("Patienten följs på Röntgen SUS Lund ska ha bilder.", []),
        ("Röntgen SUS Lund har redan fått bilder.", []),
    ],
)
def test_who_gets_images(text, goals):
    assert told(text, "destination") == goals


REFERRED = "Remiss skickad till: Röntgen SUS Lund\nSkicka bilder samt utlåtande {}."


@pytest.mark.parametrize(
    ("where", "goals"), [("dit remissen gått", [LUND]), ("dit vi skickat remiss", [LUND]), ("snarast", [])]
)
def test_images_follow_a_referral(where, goals):
    assert told(REFERRED.format(where), "destination") == goals


def test_the_last_receiver_is_no_first_one():
    text = "Bilder till Röntgen SUS Lund\nSlutlig mottagare\nKirurgen SUS Lund"
    assert told(text, "destination") == [LUND]


def test_images_that_come_to_us():
    assert told("Kan du ordna så att bilder och utlåtande kommer till oss? Eva Ek", "destination") == ["oss"]
    assert told("Hon kommer till oss på måndag.", "destination") == []


def test_an_abbreviation_ends_no_sentence_to_us():
    assert told("Sänd bilder inkl. utlåtande hit till oss.", "destination") == ["oss"]


@pytest.mark.parametrize(
    ("text", "clinic"),
    [
        ("5. Klinik är Medicinmottagningen HSV.", VARBERG),
        ("Jag jobbar på Medicinmottagningen HSV och här finns en patient.", VARBERG),
        ("Jag jobbar på Jourläkarcentralen Sjöbo och här finns en patient.", "Jourläkarcentralen Sjöbo"),
    ],
)  # fmt: skip
def test_where_who_writes_works(text, clinic):
    assert told(text, "clinic") == [clinic]


@pytest.mark.parametrize(
    "text",
    [
        "Det är spec i allmänmedicin Amina Berg som är läkare här och som bett om det.",
        "Hej, det är doktor Amina Berg på Medicinmottagningen HSV",
    ],
)
def test_who_asks_by_what_stands_beside(text):
    found = read_prose([a_page(text)], load_knowledge())
    assert any(one.value == "Amina Berg" and one.confidence > 0.8 for one in found if one.field == "doctor")


def test_a_doctors_value_ends_at_the_sentences_end():
    text = "Beställande läkare: bitr. överläkare Gunilla Berg. bilder beställs på Arvid Ek, 19121212-1212."
    assert best(read(text), "doctor") == "Gunilla Berg"


def test_media_are_images():
    assert best(read("Media skickas till: Röntgen SUS Lund"), "destination") == LUND
    assert best(read("Ska skickas: till Röntgen SUS Lund"), "destination") == LUND


@pytest.mark.parametrize(
    ("text", "goals"),
    [
        ("Bilderna ska till Stålverkens Företagshälsa.", ["Stålverkens Företagshälsa"]),
        ("Mottagare är Kriminalvårdens sjukvård Halmstad.", ["Kriminalvårdens sjukvård Halmstad"]),
        ("Svar till Stålverkens Företagshälsa.", []),  # the report's
    ],
)
def test_a_house_that_no_directory_holds(text, goals):
    assert told(text, "destination") == goals


def test_a_clinic_below_a_doctor_is_no_speciality():
    text = "Överläkare\nkärlkirurgiska kliniken, Varbergs sjukhus"
    assert is_speciality(["kärlkirurgiska", "kliniken,", "Varbergs", "sjukhus"], text) is False
    assert is_speciality(["handkirurgi,", "Sophiahemmet"], "Specialistläkare, handkirurgi, Sophiahemmet")


def test_a_greeting_by_its_last_word():
    text = "Skicka bilder till Röntgen SUS Lund.\nTandläkarhälsningar\nspecialisttandläkare Viktor Alm\n{}"
    found = read_prose([a_page(text.format("Oral Implantat i Varberg"))], load_knowledge())
    assert [one.value for one in found if one.field == "clinic"][:1] == ["Oral Implantat i Varberg"]
    assert any(one.value == "Viktor Alm" and one.confidence > 0.8 for one in found if one.field == "doctor")

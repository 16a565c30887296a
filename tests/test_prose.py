import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.prose.reader import read_prose
from models.order import FieldName
from tests.pages import a_page


def said(text, name):
    return [one.value for one in read_prose([a_page(text)], load_knowledge()) if one.field is FieldName(name)]


@pytest.mark.parametrize(
    ("text", "doctor"),
    [
        ("länkas till rtg NUS enl. dr Andersson, Medicinmott HSV", "Andersson"),
        ("Ansvarig läkare är öl Stefan Wahlqvist Sjö.", "Stefan Wahlqvist Sjö"),  # a surname of two words
        ("Beställningen görs av leg läk Jean-Paul de la Gardie", "Jean-Paul de la Gardie"),  # particles
        ("Bilderna beställs av dr Åke B Berg, ort mott", "Åke B Berg"),  # an initial
        ("Dr Eva Ek önskar bilder från CT torax", "Eva Ek"),
        (
            "Med vänlig hälsning\nAnna Berg\nÖverläkare\nMedicinmott HSV",
            "Anna Berg",
        ),  # the title below the name
        ("Mvh\nST-läkare Per Rask\nKirurgkliniken", "Per Rask"),
    ],
)
def test_a_doctor_is_named_by_cue_and_title(text, doctor):
    assert said(text, "doctor") == [doctor]


@pytest.mark.parametrize(
    "text",
    [
        "Mvh\nKarin Holm\nläkarsekreterare",  # who writes is not who orders
        "Mvh\nKarin Holm",  # nothing says that she is a doctor
        "enl. telefonsamtal med patienten",  # no name
        "remitterad av annan klinik",
        "enligt överenskommelse med Röntgen Varberg",
    ],
)
def test_nobody_is_made_a_doctor(text):
    assert said(text, "doctor") == []


@pytest.mark.parametrize(
    ("text", "name", "value"),
    [
        (
            "CT torax länkas till mediaenh SU/S",
            "destination",
            "Mediaenheten, Sahlgrenska universitetssjukhuset/Sahlgrenska",
        ),
        (
            "bilderna skickas till\nrtgklin Västerås",
            "destination",
            "Röntgenkliniken, Västmanlands sjukhus Västerås",
        ),
        (
            "mediaenh SU/S fvb. toraxkliniken SU/S",
            "forward_to",
            "Toraxkliniken, Sahlgrenska universitetssjukhuset/Sahlgrenska",
        ),
        ("Vi på Medicinmott HSV behöver bilder", "clinic", "Medicinmottagningen, Hallands sjukhus Varberg"),
        ("Mvh\ndr Ek\nMedicinmott HSV", "clinic", "Medicinmottagningen, Hallands sjukhus Varberg"),
    ],
)
def test_a_place_is_named_by_its_cue(text, name, value):
    assert said(text, name) == [value]


def test_a_place_without_a_cue_is_nothing():
    assert said("Medicinmott HSV, tel 0340-12345", "destination") == []


def test_a_terse_note_gives_destination_and_clinic():
    note = "CT torax 2024-03-02 länkas + utl. till rtgklin Västerås enl. öl Andersson, Ort mott Västerås"
    assert said(note, "destination") == ["Röntgenkliniken, Västmanlands sjukhus Västerås"]
    assert said(note, "clinic") == ["Ortopedmottagningen, Västmanlands sjukhus Västerås"]


def values(text: str, name: str) -> list[str]:
    return [one.value for one in read_prose([a_page(text)], load_knowledge()) if one.field == name]


def test_a_firm_that_letterhead_and_signature_name_orders():
    text = "Byrån Väst\nTel 010-12 34 56\nVi ber om bilder.\nHälsar\nskadejurist Eva Ek\nByrån Väst"
    assert values(text, "clinic") == ["Byrån Väst"]


def test_a_units_hospital_is_taken_from_the_letterhead():
    text = (
        "Klinikum Nordsee\nKlinik für Chirurgie\nMit freundlichen Grüßen\nDr. Hans Voss\nKlinik für Chirurgie"
    )
    assert values(text, "clinic") == ["Klinik für Chirurgie, Klinikum Nordsee"]


def test_a_name_that_only_the_signature_holds_is_no_firm():
    assert not values("Vi ber om bilder.\nHälsar\nskadejurist Eva Ek\nByrån Väst", "clinic")


def test_a_destination_that_no_directory_knows_is_read_across_a_line():
    text = "Lägg gärna över dem till Ekbackens\nVårdcentral. Det är inte akut."
    assert values(text, "destination") == ["Ekbackens Vårdcentral"]


def test_where_the_report_goes_is_no_destination_of_the_images():
    assert not values("UTLÅTANDE: faxas till Länssjukhuset Ryhov", "destination")


def test_a_heading_before_a_label_is_no_sentence():
    assert not values("Rekvirering av bilder\nTill: Länssjukhuset Ryhov", "destination")


def test_what_a_mail_quotes_is_not_its_own_word():
    assert not values("CT torax, 19121212-1212\n> Länkas den till Länssjukhuset Ryhov?", "destination")

"""Who orders and who receives, as forms say it on one line, over two, or with a person beside the place."""

import pytest

from models.order import FieldName
from tests.layouts import best, listed, read

PARTIES = [
    # a title that is a house's word too, and a person without a title behind a slash
    (
        "Beställare: Ledhälsan Kiropraktik & Massage / leg. kiropraktor Omar Ek",
        "Ledhälsan Kiropraktik & Massage",
        "Omar Ek",
    ),
    (
        "Beställare: Karlskoga las, Palliativt team / Barbro Ek",
        "Palliativa teamet, Karlskoga lasarett",
        "Barbro Ek",
    ),
    # the sentence behind a value is another thing
    (
        "Beställare: Kvarnbergets Läkargrupp. Undertecknad ber att få ta del av bilder",
        "Kvarnbergets Läkargrupp",
        None,
    ),
]


@pytest.mark.parametrize(("text", "clinic", "doctor"), PARTIES)
def test_a_place_and_a_person_in_one_value(text, clinic, doctor):
    found = read(text)
    assert best(found, "clinic") == clinic
    assert best(found, "doctor") == doctor


def test_who_writes_is_not_the_clinic():
    assert best(read("Från: Svetlana Dahl\nÄmne: Bilder önskas"), "clinic") is None


def test_a_word_in_a_sentence_is_no_label():
    text = "Anna Ek was examined at your hospital: MR caput 11 October 2025 and CT abdomen 12 June 2022."
    assert best(read(text), "clinic") is None


def test_a_values_second_line_is_no_label():
    text = "Från:               Pat:\nEndokrinmott, Bollnäs     Anna Ek\nsjukhus     19121212-1212"
    assert "19121212" not in (best(read(text), "clinic") or "")


def test_what_is_examined_is_no_patient():
    found = read("Bilder på: MRT armbåge vänster 2026-06-20")
    assert best(found, "patient_name") is None
    assert [one[0] for one in listed(found)] == ["MR armbåge vänster"]


def test_an_abbreviation_of_several_regions_is_the_orderers_own():
    found = read("Beställande klinik: Medicinmott Ljungby lasarett\nBilderna ska till: CLV")
    assert best(found, "destination") == "Centrallasarettet Växjö"


def test_an_abbreviation_of_several_regions_stays_in_doubt_elsewhere():
    found = read("Beställande klinik: Medicinmott HSV\nBilderna ska till: CLV")
    assert best(found, "destination") == "CLV"


@pytest.mark.parametrize(
    ("sender", "sure"),
    [
        ("Medicinmott HSV", True),  # a memo's writer
        ("Vårdcentralen Solhöjden", True),  # a house without units
        ("Hallands sjukhus Varberg", False),  # which of its clinics?
        ("Anna Berg", None),  # a person
    ],
)
def test_a_sender_beside_a_reader_is_who_writes(sender, sure):
    found = read(f"Från: {sender}\nTill: Röntgen, Hallands sjukhus Halmstad\n\nVi önskar bilder.")
    told = [
        one.confidence for one in found.candidates if one.field is FieldName.CLINIC and "'från'" in one.why
    ]
    assert [confidence > 0.7 for confidence in told] == ([] if sure is None else [sure])


def test_a_sender_gives_way_where_a_label_asks_who_orders():
    found = read("Från: Sekretariat Syd, Kirurgkliniken HSH\nTill: Röntgen\nKlinik: Medicinmott HSV")
    assert best(found, "clinic") == "Medicinmottagningen, Hallands sjukhus Varberg"


def test_a_hospital_and_a_unit_with_labels_of_their_own_are_one_place():
    found = read("Mottagande sjukhus: SUS Lund\nMottagande enhet: Röntgen")
    assert best(found, "destination") == "Röntgen, Skånes universitetssjukhus Lund"


def test_a_unit_far_from_a_hospital_is_another_matter():
    text = "Mottagande sjukhus: SUS Lund\n\n\n\nLäkare: Anna Berg\n\nMottagande enhet: Röntgen"
    assert best(read(text), "destination") != "Röntgen, Skånes universitetssjukhus Lund"

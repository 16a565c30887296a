"""What a page names and nobody made anything of: a unit beyond the receiver, a house without its unit."""

from datetime import date

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from models.order import FieldName
from models.page import Source
from tests.pages import a_page

TODAY = date(2026, 11, 21)
FORM = """Beställning av bilder
Klinik:          {clinic}
Läkare:          {doctor}
Personnummer:    20051123-3389
Undersökning:    CT buk 2026-10-10
Mottagare:       {destination}
{below}"""


def flags_of(
    below="",
    source=Source.OCR,
    clinic="Kirurgmottagningen, Hallands sjukhus Halmstad",
    doctor="Dr Nils Åberg",
    destination="Röntgen, Skånes universitetssjukhus Malmö",
):
    text = FORM.format(below=below, clinic=clinic, doctor=doctor, destination=destination)
    (order,) = extract_orders([a_page(text, source=source)], load_knowledge(), TODAY).orders
    return {flag.code for flag in order.flags if flag.blocks}


def test_an_order_on_a_picture_that_names_nothing_more_is_queued():
    assert flags_of() == set()


@pytest.mark.parametrize(
    "below",
    [
        "Fyvh\nNeurokirurgiska kliniken, Skånes universitetssjukhus Malmö",
        "                 SUS Malmö, ÖNH-kliniken",
    ],
)
def test_a_unit_of_the_receivers_house_with_a_worn_label_is_a_doubt(below):
    assert "uncertain.forward_to" in flags_of(below)


def test_so_is_one_in_print_whose_label_nobody_knows():
    assert "uncertain.forward_to" in flags_of("Visas av: Neurokirurgen, SUS Malmö", source=Source.TEXT)


@pytest.mark.parametrize(
    "below", ["De skickar vidare till sitt eget team.", "Vidarebefordras till kollegan i huset"]
)
def test_who_passes_images_on_to_somebody_unread_is_a_doubt(below):
    assert "uncertain.forward_to" in flags_of(below, source=Source.TEXT)


@pytest.mark.parametrize("below", ["Vidarebefordras till -", "För vidare handläggning", "Vidare till"])
def test_nobody_is_passed_on_to_where_none_is_named(below):
    assert "uncertain.forward_to" not in flags_of(below, source=Source.TEXT)


def test_another_houses_unit_is_nobody_that_images_are_passed_on_to():
    assert "uncertain.forward_to" not in flags_of("Ortopedkliniken, Universitetssjukhuset Örebro")


def test_the_orderers_own_unit_at_the_receivers_house_is_not_passed_on_to():
    clinic = "Kirurgmottagningen, Skånes universitetssjukhus Malmö"
    assert "uncertain.forward_to" not in flags_of(f"Mvh {clinic}", clinic=clinic)


def test_a_house_behind_a_unit_that_was_misread_is_a_doubt():
    assert "uncertain.destination" in flags_of(destination="Blld os funkllon Uddevalla sjukhus")


@pytest.mark.parametrize("doctor", ["Hodan Lindqvist'Ek", "Farah Från", "Dr Malgorzata Ek"])
def test_a_name_that_a_speck_or_the_next_line_has_changed_is_a_doubt(doctor):
    assert "uncertain.doctor" in flags_of(doctor=doctor)


def test_an_o_read_as_a_nought_joins_a_units_words():
    text = FORM.format(below="", clinic="X", doctor="Y", destination="Bild 0 funktion Uddevalla sjukhus")
    (order,) = extract_orders([a_page(text, source=Source.OCR)], load_knowledge(), TODAY).orders
    assert order.value(FieldName.DESTINATION) == "Bild och funktion, Uddevalla sjukhus"


@pytest.mark.parametrize("source", [Source.TEXT, Source.OCR])
def test_a_second_label_that_names_another_house_is_a_doubt(source):
    assert flags_of("Klinik:          Ortopedkliniken, Länssjukhuset i Kalmar", source)


def test_a_unit_with_a_worn_sign_behind_it_before_its_house_is_a_doubt():
    text = "Båda bilderna ska till Radiolog!, SUS Malmö."
    assert "uncertain.destination" in flags_of(text, destination="")


def test_a_hospitals_name_that_a_line_cuts_is_a_doubt():
    assert "uncertain.clinic" in flags_of(clinic="Öron-näsa-halsmottagningen, Hallands")


@pytest.mark.parametrize(
    ("number", "source"),
    [
        ("120010315-5266", Source.TEXT),
        ("120010315-5266", Source.OCR),
        ("-1490321-6929", Source.TEXT),
    ],
)
def test_a_number_run_on_into_its_rows_is_another_patient(number, source):
    row = f"1 {number} Anna Ek   OPG 2017-03-07"
    assert "patients.mixed" in flags_of(row, source)

"""A patient whose number could not be read is never taken for the patient before."""

from dataclasses import replace
from datetime import date

import pytest

from intake.check.missing import missing
from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from intake.extract.split import split
from intake.extract.unread import may_name_patient
from models.page import Box, Source
from tests.pages import a_page

TODAY = date(2026, 11, 21)
ONE = "19580412-1712"
ORDER = f"Klinik: Medicinmott HSV\nPersonnummer: {ONE}\nUndersökning: CT torax 2024-03-02"


@pytest.mark.parametrize(
    "number", ["19920427-29824", "19920427-298", "1992O427-2982x", "920427-29824", "19920427298241", "LPNR"]
)
def test_a_page_whose_number_was_misread_is_a_doubt(number):
    second = a_page(f"Klinik: Medicinmott HSV\nPersonnummer: {number}\nUndersökning: CT buk 2021-04-18", 2)
    assert all(part.is_mixed for part in split([a_page(ORDER), second], TODAY))


def test_a_row_whose_number_was_misread_is_a_doubt():
    table = f"Pnr            Undersökning\n{ONE}  CT torax 2024-03-02\n19920427-29824 CT buk 2021-04-18"
    assert any(part.is_mixed for part in split([a_page(table)], TODAY))


def test_a_row_whose_number_a_picture_tore_in_two_is_a_doubt():
    table = f"Pnr            Undersökning\n{ONE}  CT torax 2024-03-02\n139241 7-3840  CT buk 2021-04-18"
    assert any(part.is_mixed for part in split([a_page(table, source=Source.OCR)], TODAY))
    assert not any(
        part.is_mixed for part in split([a_page(table.replace("139241 7-3840", "Halmstad"))], TODAY)
    )


@pytest.mark.parametrize(
    ("text", "why"),
    [
        ("Org.nr 232100-0115", "no day of birth"),
        ("Tel 0340-481000, fax 0340-481234", "telephone numbers"),
        ("Dnr 2026/114-123, HSA-id SE2321000115-E000", "letters and slashes belong to other numbers"),
        ("Acc.nr SE74834194", "an accession number"),
        (f"Patient {ONE[:-1]}", "the same patient's number, cut short"),
        ("CT torax 20240302, 2024-03-02 och 20210418", "days"),
    ],
)
def test_other_numbers_are_no_hidden_patient(text, why):
    (part,) = split([a_page(f"{ORDER}\n{text}")], TODAY)
    assert not part.is_mixed, why


def test_a_second_page_that_asks_for_no_patient_belongs_to_the_first():
    (part,) = split([a_page(ORDER), a_page("Utlåtande önskas\nHälsningar Eva", 2)], TODAY)
    assert not part.is_mixed


@pytest.mark.parametrize(
    ("first", "second", "mixed"),
    [
        ("Patient A", "Patient B", True),
        ("Pat 1:", "Pat 2:", True),
        ("Patient nr I", "Patient nr II", True),
        ("Patient A", "Patient A", False),
        ("Patient", "Patienten har samtyckt", False),
        ("Patient 2026-114", "Person i kontakt", False),  # a file's number, and words
    ],
)
def test_numbered_patients_of_whom_one_has_no_number_are_a_doubt(first, second, mixed):
    page = a_page(
        f"Klinik: Medicinmott HSV\n{first}\nMR tunntarm 260517\n{second}\n{ONE}\nCT torax 2024-03-02"
    )
    assert any(part.is_mixed for part in split([page], TODAY)) is mixed


def test_an_emblem_read_as_a_label_over_a_dated_line_is_no_tables_head():
    page = a_page(f"id Kroppsverkstan Halmstad\nHalmstad 20.11.2026\nAngående patient Eva Ek {ONE}\nCT torax")
    assert not any(part.is_mixed for part in split([page], TODAY))


ON_A_PICTURE = """Bildbeställning
Beställande klinik: Kirurgmott, Hallands sjukhus Varberg
Läkare: doktor Nils Alm
Personnummer: {number}
Undersökning: {examination}
Mottagare: {destination}
"""


def flags_of(source=Source.OCR, **said: str) -> set[str]:
    told = {"number": "19121212-1212", "examination": "CT buk 2026-01-03", "destination": "Falu lasarett"}
    page = a_page(ON_A_PICTURE.format(**(told | said)), source=source)
    (order,) = extract_orders([page], load_knowledge(), TODAY).orders
    return {flag.code for flag in (*order.flags, *missing(order))}


@pytest.mark.parametrize(
    ("said", "is_there", "is_missing"),
    [
        # what stands behind its label and nobody can read is there
        ({"number": "BIN LUL-3LI3"}, "uncertain.patient_id", "missing.patient"),
        ({"number": "191212l2-/2I2"}, "uncertain.patient_id", "missing.patient"),
        ({"examination": "Longröutgen, 2020-06 03"}, "uncertain.examinations", "missing.examination"),
    ],
)
def test_what_a_picture_has_behind_its_label_is_not_missing(said, is_there, is_missing):
    assert is_there in (codes := flags_of(**said))
    assert is_missing not in codes


@pytest.mark.parametrize(
    ("said", "is_missing"),
    [
        ({"number": ""}, "missing.patient"),
        ({"number": "...."}, "missing.patient"),
        ({"examination": ""}, "missing.examination"),
        ({"destination": ""}, "missing.destination"),
    ],
)
def test_an_empty_label_is_missing_on_a_picture_too(said, is_missing):
    assert is_missing in flags_of(**said)


def test_a_number_that_a_text_does_not_have_is_missing():
    assert "missing.patient" in flags_of(Source.TEXT, number="BIN LUL-3LI3")


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Il imo Karlsson (081007 73/0)", True),
        ("Patent tborbeteg JA341014 5258", True),
        ("Tel 0340-53 19 45", False),
        ("+46340761361", False),
        ("2026-11-20 13:39", False),
        ("Skadenummer 25-6171481", False),
    ],
)
def test_a_day_of_birth_with_four_signs_may_be_an_identity(text, expected):
    assert may_name_patient([a_page(text, source=Source.OCR)]) is expected
    assert not may_name_patient([a_page(text)])  # a text's letters are what they are


@pytest.mark.parametrize(
    ("stray", "mixed", "why"),
    [
        ([(368, 51, 435, 58), (367, 66, 445, 74)], True, "a label of two lines in a corner"),
        ([(368, 51, 435, 58)], False, "one line may be a logo's"),
        ([(368, 51, 435, 90), (367, 95, 445, 140)], False, "too high for small writing"),
        ([(68, 51, 135, 58), (367, 66, 445, 74)], False, "not one below the other"),
        ([(368, 51, 435, 58), (367, 166, 445, 174)], False, "far apart"),
    ],
)
def test_two_lines_that_nothing_was_read_from_may_be_another_patients(stray, mixed, why):
    page = replace(a_page(ORDER), source=Source.OCR, stray=tuple(Box(*one) for one in stray))
    assert any(part.is_mixed for part in split([page], TODAY)) is mixed, why

"""A patient whose number could not be read is never taken for the patient before."""

from datetime import date

import pytest

from intake.extract.split import split
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

"""Patients whose number is missing beside another's: names, pages and a count give them away."""

from dataclasses import replace
from datetime import date

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from intake.extract.several import has_a_number_more
from models.page import Source
from tests.pages import a_page

TODAY = date(2026, 11, 21)
ONE = "19121212-1212"
ORDER = """{first}
CT buk 2026-01-03
{second}
MR knä vänster 2026-02-03
Skickas till: Falu lasarett
Klinik: Kirurgmott, Hallands sjukhus Varberg
Läkare: Camilla Karlsson
"""


def flags_of(*texts: str) -> set[str]:
    pages = [a_page(text, number) for number, text in enumerate(texts, 1)]
    return {
        flag.code
        for order in extract_orders(pages, load_knowledge(), TODAY).orders
        for flag in order.flags
        if flag.blocks
    }


@pytest.mark.parametrize(
    ("first", "second", "mixed"),
    [
        ("Patient: Kerstin von Essen", f"Patient: Ingrid Sandin, {ONE}", True),
        (f"Patientens namn: Kerstin Lind {ONE}", "Patientens namn: Nils Ek", True),
        (f"Patientens namn: Kerstin Essén {ONE}", "Patient: Kerstin Essen", False),  # one, written twice
        (f"Patientens namn: Kerstin Essén {ONE}", "Patient: K Essen", False),
        (f"Patientens namn: Lind, Kerstin {ONE}", "Patient: Kerstin Lind", False),
        (f"Patient: Kerstin Lind {ONE}", "", False),
    ],
)
def test_two_names_that_share_nothing_are_two_patients(first, second, mixed):
    assert ("patients.mixed" in flags_of(ORDER.format(first=first, second=second))) is mixed


@pytest.mark.parametrize(
    ("words", "mixed"),
    [
        ("Vi behöver bilder på två patienter.", True),
        ("Bilder på 2 patienter önskas.", True),
        ("Båda patienternas bilder ska till er kollega.", True),
        ("Tre olika patienter, se nedan.", True),
        ("Bilder på en patient önskas.", False),
        ("Vi har 12 patienter i veckan.", False),
        ("Bilder på patienten önskas på 2 skivor.", False),
    ],
)
def test_more_patients_told_of_than_are_named_are_a_doubt(words, mixed):
    assert (
        "patients.mixed" in flags_of(ORDER.format(first=words, second=f"Patient: Eva Lind {ONE}"))
    ) is mixed


A_PAGE = """Beställning
Personnummer: {number}
Undersökning: {examination}
Skickas till: Falu lasarett
Beställande enhet: Kirurgmott, Hallands sjukhus Varberg
Läkare: Camilla Karlsson
"""


def test_two_pages_that_order_of_which_one_has_no_patient_are_a_doubt():
    first = A_PAGE.format(number=ONE, examination="CT buk 2026-01-03")
    second = A_PAGE.format(number="", examination="MR hjärna 2026-02-03").replace("Personnummer: \n", "")
    assert "patients.mixed" in flags_of(first, second)
    assert "patients.mixed" in flags_of(second, first)
    assert "patients.mixed" not in flags_of(first)


@pytest.mark.parametrize(
    ("number", "mixed"),
    [
        ("1941406149023", True),  # a table's rule among the digits
        ("19440614-902", True),
        ("010-10 48 18", False),
        ("2026-11-05", False),
        ("1912 12 12 1212", False),
    ],
)
def test_a_number_that_a_picture_spoilt_may_be_another_patients(number, mixed):
    page = a_page(ORDER.format(first=f"Personnummer: {ONE}", second=number))
    words = tuple(replace(word, confidence=0.95) for word in page.words)
    picture = replace(page, source=Source.OCR, words=words)
    assert has_a_number_more([picture], TODAY) is mixed
    assert not has_a_number_more([page], TODAY), "a text has no rules among its digits"

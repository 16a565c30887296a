"""Phone numbers are found, and a fax is told by the word before it."""

import datetime as dt

import pytest

from intake.extract.values.identities import find_identities
from intake.extract.values.numbers import find_phone_numbers

NUMBERS = [
    ("fax 0340-481000", "0340481000", "fax"),
    ("Fax: 0340-48 10 00", "0340481000", "fax"),
    ("Faxnr: 031-342 10 00", "0313421000", "fax"),
    ("Svar faxas till 031-3421000", "0313421000", "fax"),
    ("telefax 08-123 456 78", "0812345678", "fax"),
    ("Tel 0340-48 10 00", "0340481000", "phone"),
    ("tfn: 070-123 45 67", "0701234567", "phone"),
    ("Telefonnr 0701234567", "0701234567", "phone"),
    ("0340-48 10 00", "0340481000", "number"),
    ("Tel +46 340 48 10 00", "0340481000", "phone"),
    ("Tel +46 (0)340-48 10 00", "0340481000", "phone"),
    ("(0340) 481000", "0340481000", "number"),
    ("tlf +47 69 55 01 20", "004769550120", "phone"),
]


@pytest.mark.parametrize(("text", "value", "kind"), NUMBERS)
def test_a_number_is_found_with_its_kind(text, value, kind):
    (span,) = find_phone_numbers(text)

    assert (span.value, span.kind) == (value, kind)
    assert text[span.start : span.end] == span.raw


@pytest.mark.parametrize(("text", "value", "kind"), NUMBERS)
def test_a_phone_number_is_no_identity(text, value, kind):
    assert find_identities(text, dt.date(2026, 11, 21)) == []


def test_phone_and_fax_of_one_line_are_told_apart():
    spans = find_phone_numbers("Tel 0340-48 10 00, fax 0340-48 10 01")

    assert [(span.value, span.kind) for span in spans] == [("0340481000", "phone"), ("0340481001", "fax")]


@pytest.mark.parametrize(
    "text", ["19640823-3234", "640823-3234", "2015-01-01", "556677-8899", "432 37 Varberg", "2/3", ""]
)
def test_other_numbers_are_no_phone_numbers(text):
    assert find_phone_numbers(text) == []

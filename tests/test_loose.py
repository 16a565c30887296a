from datetime import date

import pytest

from intake.extract.agree.loose import UNREADABLE, has_impossible_date, loose_dates
from models.order import Examination, Found
from tests.pages import a_page

TODAY = date(2026, 11, 21)


def loose(text, *placed):
    found = Found(examinations=tuple(Examination(description="CT torax", date=day) for day in placed))
    return loose_dates([a_page(text)], [found], TODAY)


def test_a_date_that_nobody_placed_is_loose():
    assert loose("CT torax\n2024-03-02") == {date(2024, 3, 2)}


def test_an_examinations_date_is_placed():
    assert loose("CT torax 2024-03-02", date(2024, 3, 2)) == set()


@pytest.mark.parametrize(
    "text",
    [
        "Datum: 2024-03-02",
        "Besöksdatum: 2024-03-02",
        "Född 1964-08-23",
        "Varberg den 3 mars 2024",
        "inför MDK 2026-12-18",
        "Läkarbesök är bokat 2026-12-18",
    ],
)
def test_a_word_before_a_date_explains_it(text):
    assert loose(text) == set()


def test_a_day_to_come_in_the_sentence_behind_is_no_examinations():
    assert not has_impossible_date([a_page("MR hjärta från 2026-01-08. Vi ses 2027-01-13.")], TODAY)
    assert has_impossible_date([a_page("MR hjärta från 2027-01-13.")], TODAY)


def test_an_identity_is_no_date():
    assert loose("19580412-1712") == set()


def test_a_date_that_cannot_be_read_is_loose_all_the_same():
    assert loose("CT torax 03/12/15") == {UNREADABLE}


@pytest.mark.parametrize(
    ("text", "impossible"),
    [
        ("CT torax 2024-02-30", True),  # not in the calendar
        ("Undersökningsdatum: 2027-03-02", True),  # an examination that has not been
        ("Återbesök 2027-03-02", False),  # a visit may lie ahead
        ("Bilderna behövs 2026-12-01", False),
        ("CT torax 2024-03-02", False),
        ("Bilder som önskas: DT halsrygg 2024-13-04", True),  # the examination stands nearer than the wish
        ("DT halsrygg utförd den 2024-13-04", True),
        ("Us av halsryggen. Svar senast 2026-12-30", False),
        ("lel 0340-81 /8 88 Fax 0340-50 71 93", False),  # a telephone of which a digit was misread
        ("CT torax 02-30-2024", True),
    ],
)
def test_an_impossible_date_of_an_examination_is_seen(text, impossible):
    assert has_impossible_date([a_page(text)], TODAY) is impossible

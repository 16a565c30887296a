"""Numbers of a picture that one reading has and the other cut or misread: put right, and still a doubt."""

from datetime import date

import pytest
from hypothesis import given
from hypothesis import strategies as st
from stdnum import luhn

from intake.extract.mending import BY_ANOTHER
from intake.extract.mending_numbers import mend_numbers
from models.page import Box, Page, Source, Word

TODAY = date(2026, 11, 21)


def laid(text: str, sure: float, gap: float = 4) -> tuple[Word, ...]:
    """Return a text's words side by side, seven points a letter."""
    words, at = [], 100.0
    for part in text.split():
        words.append(Word(part, Box(at, 100, at + 7 * len(part), 110), sure))
        at += 7 * len(part) + gap
    return tuple(words)


def mended(first: str, second: str = "", *, sure: float = 0.6, again: float = 0.95, gap: float = 4) -> Page:
    page = Page(
        number=1,
        width=595,
        height=842,
        words=laid(first, sure, gap),
        second=laid(second, again),
        source=Source.OCR,
    )
    return mend_numbers(page, TODAY)


@pytest.mark.parametrize(
    ("first", "second", "text"),
    [
        ("Pnr 20151 0861279,", "Pnr 201510861279,", "Pnr 201510861279,"),  # cut otherwise
        ("Pnr 6603 126233", "Pnr 6603126233", "Pnr 6603126233"),
        ("Pnr 20000928-1605", "Pnr 20000928-4605", "Pnr 20000928-4605"),  # the other's check digit holds
        ("Pnr 119340318-6566", "Pnr 19340318-6566", "Pnr 19340318-6566"),  # a form's rule before it
        ("MR 2023/01105", "MR 2023/01/05", "MR 2023/01/05"),  # a day
        ("Pnr 19340318-6566", "Pnr 19340318-6586", "Pnr 19340318-6566"),  # the first holds
        ("Pnr 19340318-6567", "Pnr 19340318-6568", "Pnr 19340318-6567"),  # neither does
        ("Tel 0340-481999", "Pnr 19340318-6566", "Tel 0340-481999"),  # another number altogether
    ],
)
def test_the_second_reading_is_taken_for_a_number_that_holds(first, second, text):
    assert mended(first, second).text == text


@pytest.mark.parametrize(
    ("read", "meant"),
    [
        ("19540713-/545", "19540713-7545"),  # a thin seven
        ("19700218:6596", "19700218-6596"),  # a worn dash
        ("700218=6596", "700218-6596"),
        ("19700218:6597", "19700218:6597"),  # whose check digit does not hold
        ("2005062/ 9652", "200506279652"),
        ("B2010428/9", "8201042879"),
        ("119570411 9477", "195704119477"),
        ("1967 1203-5622.", "19671203-5622"),
        ("2101114101812131-15131818", "20140823-5388"),  # one digit a box, and a rule before each
        ("B8I1111010181-12121819", "811008-2289"),
        ("19540713-/546", "19540713-/546"),  # no check digit holds
        ("12/11/2026", "12/11/2026"),  # a day
        ("0340-4819/9", "0340-4819/9"),
        ("19540713-7545", "19540713-7545"),
    ],
)
def test_signs_that_were_digits_are_read_where_one_number_comes_of_it(read, meant):
    assert mended(read).text.rstrip(".") == meant


def test_words_far_apart_are_no_number():
    assert mended("1967 1203-5622", gap=40).text == "1967 1203-5622"


def test_what_was_put_right_is_a_doubt_and_what_was_cut_otherwise_as_sure_as_it_was():
    assert mended("Pnr 20000928-1605", "Pnr 20000928-4605").words[1].confidence == BY_ANOTHER
    assert mended("19540713-/545").words[0].confidence == BY_ANOTHER
    assert mended("6603 126233", "6603126233").words[0].confidence == 0.6


def test_a_day_needs_a_surer_second_reading_than_a_number_with_a_check_digit():
    assert mended("Pnr 20000928-1605", "Pnr 20000928-4605", again=0.6).text == "Pnr 20000928-4605"
    assert mended("MR 2023/01105", "MR 2023/01/05", again=0.6).text == "MR 2023/01105"


def test_a_day_taken_from_the_second_reading_leaves_it_the_first():
    page = mended("MR 2023/01105", "MR 2023/01/05", again=0.95)
    assert "2023/01/05" in page.text
    assert [word.text for word in page.second if "2023" in word.text] == ["2023/01105"]


def test_a_day_with_a_time_is_made_no_identity():
    text = "Mottaget 20140609 1429"  # its check digit holds by chance
    assert mended(text).words == laid(text, 0.6)
    assert mended(text, text).text == text


def test_print_is_left_alone():
    page = Page(number=1, width=595, height=842, words=laid("19540713-/545", 1), source=Source.TEXT)
    assert mend_numbers(page, TODAY) is page


@given(st.dates(date(1930, 1, 1), date(2015, 12, 31)), st.integers(100, 999), st.data())
def test_a_number_that_holds_is_never_changed(born, serial, data):
    digits = born.strftime("%y%m%d") + str(serial)
    number = born.strftime("%Y") + digits[2:6] + data.draw(st.sampled_from(("-", " ", ""))) + digits[6:]
    number += str(luhn.calc_check_digit(digits))
    page = mended(f"Patient {number} Anna")
    assert page.words == laid(f"Patient {number} Anna", 0.6)


@pytest.mark.parametrize(
    ("read", "apart", "meant"),
    [
        (("2025-01", "20"), 3, "2025-01-20"),  # a dash that wore away
        (("2025", "01-20,"), 3, "2025-01-20,"),
        (("2025-01", "20"), 30, "2025-01 20"),  # another column's
        (("2025-01", "45"), 3, "2025-01 45"),
        (("2025-01", "2026-02"), 3, "2025-01 2026-02"),
        (("2025-13", "20"), 3, "2025-13 20"),
        (("468", "63"), 3, "468 63"),
    ],
)
def test_a_day_that_lost_one_dash_is_one_word(read, apart, meant):
    first = Word(read[0], Box(100, 100, 140, 112), 0.66)
    behind = Word(read[1], Box(140 + apart, 100, 170 + apart, 112), 0.9)
    page = Page(number=1, width=595, height=842, words=(first, behind), source=Source.OCR)
    words = mend_numbers(page, date(2026, 11, 21)).words
    assert " ".join(word.text for word in words) == meant
    assert words[0].confidence == 0.66

"""Two readings of the same ink are compared where they lie, however each cuts or orders its words."""

import pytest

from intake.extract.agree.ink import look_at
from models.order import Evidence
from models.page import Box, Page, Source, Word, lines_of


def at(text: str, x0: float, sure: float = 0.95, width: float | None = None) -> Word:
    return Word(text, Box(x0, 100, x0 + (width or 8 * len(text)), 112), sure)


FIRST = (at("2025-05-28", 100), at("CT", 200), at("buk", 230))


def look(first, again, source=Source.OCR):
    page = Page(number=1, width=595, height=842, words=tuple(first), second=tuple(again), source=source)
    return look_at(Evidence(page=1, bbox=Box(90, 95, 300, 115), quote=""), {1: page})


@pytest.mark.parametrize(
    ("again", "second", "sure"),
    [
        (FIRST, "same", True),
        ((FIRST[1], FIRST[2], FIRST[0]), "same", True),  # told in another order
        ((at("|", 190), *FIRST), "same", True),  # a rule of the form
        ((FIRST[0],), "same", True),  # the rest was sure enough the first time
        ((at("2025-05-23", 100), *FIRST[1:]), "other", False),
        ((at("2025-05-82", 100), *FIRST[1:]), "other", False),  # the same digits, elsewhere
        ((FIRST[0], at("CTbuk", 200, width=54)), "same", True),  # cut otherwise
        ((*FIRST, at("1", 280)), "other", False),  # the first reading lacks something
        ((), "none", True),
        ((at("2025-05-82", 100, sure=0.05), *FIRST[1:]), "same", True),  # hardly believed: it says nothing
        ((at("UMTLV", 100, sure=0.0, width=160),), "none", True),
    ],
)
def test_a_second_reading_is_laid_on_the_first(again, second, sure):
    ink = look(FIRST, again)
    assert (ink.second, ink.is_sure) == (second, sure)


@pytest.mark.parametrize(
    ("first", "again", "second", "why"),
    [
        ("2025", "20251", "same", "a rule behind a year"),
        ("2025", "2025|", "same", "the same"),
        ("2025", "20253", "other", "no rule"),
        ("2025", "20281", "other", "another year"),
        ("1025", "10251", "other", "no year"),
        ("12", "121", "other", "a day may have one more"),
    ],
)
def test_a_rule_behind_a_year_is_no_digit(first, again, second, why):
    assert look((at(first, 100),), (at(again, 100),)).second == second, why


def test_a_word_read_once_has_to_be_surer_than_one_read_twice():
    faint = (at("2025-05-28", 100, sure=0.8), *FIRST[1:])
    assert look(faint, [faint[0]]).is_sure
    assert not look(faint, FIRST[1:]).is_sure


def test_no_words_are_no_evidence():
    assert not look((), ()).is_sure
    assert look((), (), source=Source.TEXT).is_sure


def test_words_that_one_reading_ran_together_are_compared_whole():
    first = (at("1.", 60), at("19290720", 100), at("8355", 180))
    together = at("1.19290720", 60, width=104)
    assert look(first, (together, first[2])).is_sure
    assert not look(first, (at("7.19290720", 60, width=104), first[2])).is_sure


def test_a_dash_ends_no_line():
    words = (at("19450713", 60), Word("-", Box(130, 106, 133, 107), 0.9), at("9634", 140))
    assert [[word.text for word in line] for line in lines_of(words)] == [["19450713", "-", "9634"]]
    below = Word("Anna", Box(60, 120, 90, 132), 0.9)
    assert len(lines_of((*words, below))) == 2


def test_likeness_takes_both_readings():
    patch = look((FIRST[0],), (at("2025-05-28", 100, sure=0.5),)).patches[0]
    assert patch.is_alike(0.9, 0.9) and not patch.is_alike(0.96, 0.9) and not patch.is_alike(0.9, 0.96)

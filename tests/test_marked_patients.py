"""A table of patients of whom some are marked: the others are on it for another reason."""

from datetime import date

import pytest

from intake.extract.split import split
from models.page import Source
from tests.pages import a_page

TODAY = date(2026, 11, 21)
ONE, TWO, THREE = "19580412-1712", "19850228-2398", "19471203-1238"


def a_table(head, *marks, said=""):
    rows = (
        f"{ONE}     CT torax 2024-03-02      {marks[0]:8}Frisk",
        f"{TWO}     MR knä 2024-04-03        {marks[1]:8}",
        f"{THREE}     CT buk 2024-05-04        {marks[2]:8}Flyttad",
    )
    top = f"Konferens onsdag\nAnmäld av Medicinmott HSV\n\nPersonnummer      Undersökning             {head}"
    return "\n".join((top, *rows, "", said, "Bilderna skickas till Mediaenheten SU/S"))


def parts_of(text, source=Source.TEXT):
    return split([a_page(text, source=source)], TODAY)


@pytest.mark.parametrize("head", ["Länkas", "Skickas", "Önskas"])
def test_only_the_marked_patients_have_an_order(head):
    parts = parts_of(a_table(head, "X", "", "x"))
    texts = [part.pages[0].text for part in parts]
    assert [ONE in texts[0], THREE in texts[1]] == [True, True] and len(texts) == 2
    assert not any(part.is_unmarked for part in parts)


def test_a_no_is_as_good_as_an_empty_place():
    assert len(parts_of(a_table("Länkas", "X", "Nej", "-"))) == 1


@pytest.mark.parametrize(
    ("head", "source"),
    [
        ("Anm", Source.TEXT),  # nobody says what the mark means
        ("Länkas", Source.OCR),  # the engine may have lost a mark
    ],
)
def test_an_unmarked_patient_is_a_doubt_where_the_mark_may_mean_another_thing_or_be_lost(head, source):
    assert [part.is_unmarked for part in parts_of(a_table(head, "X", "", "X"), source)] == [
        False,
        True,
        False,
    ]


def test_what_stands_in_the_place_of_a_mark_is_a_doubt():
    assert [part.is_unmarked for part in parts_of(a_table("Länkas", "X", "ev", "X"))] == [False, True, False]


@pytest.mark.parametrize("marks", [("X", "X", "X"), ("", "", "")])
def test_a_table_whose_rows_are_marked_alike_is_ordered_whole(marks):
    parts = parts_of(a_table("Länkas", *marks))
    assert len(parts) == 3 and not any(part.is_unmarked for part in parts)


@pytest.mark.parametrize("head", ["Svar", "Akut"])
def test_a_mark_that_says_something_else_of_a_row_leaves_the_others_ordered(head):
    parts = parts_of(a_table(head, "X", "", ""))
    assert len(parts) == 3 and not any(part.is_unmarked for part in parts)

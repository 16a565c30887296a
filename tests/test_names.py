"""A doctor's name stands alone, a patient's first name first."""

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from intake.extract.values.names import (
    has_title,
    is_name,
    order_name,
    strip_titles,
)

DOCTORS = [
    ("dr Andersson", "Andersson"),
    ("Dr. Anna Andersson", "Anna Andersson"),
    ("Dr.Andersson", "Andersson"),
    ("DR ANDERSSON", "ANDERSSON"),
    ("doktor Åsa Öberg", "Åsa Öberg"),
    ("öl Andersson", "Andersson"),
    ("ÖL Anna Andersson", "Anna Andersson"),
    ("Öl. Andersson", "Andersson"),
    ("bitr öl Karin Lind", "Karin Lind"),
    ("bitr. överläkare Karin Lind", "Karin Lind"),
    ("överläkare Karin Lind", "Karin Lind"),
    ("leg. läk. Per Ek", "Per Ek"),
    ("Leg.läk Erik Sand", "Erik Sand"),
    ("leg läk Per Ek", "Per Ek"),
    ("ST-läk Ali Hassan", "Ali Hassan"),
    ("ST-läkare Ali Hassan", "Ali Hassan"),
    ("ST Per Ek", "Per Ek"),
    ("AT-läkare Per Ek", "Per Ek"),
    ("docent Lars von Sydow", "Lars von Sydow"),
    ("prof. M. Lind", "M. Lind"),
    ("med dr Nils Ås", "Nils Ås"),
    ("Överläkare/docent Anna Ek", "Anna Ek"),
    ("Öl dr. Anna Andersson, leg läk", "Anna Andersson"),
    # an ending makes a title
    ("skadejurist Anna Ek", "Anna Ek"),
    ("Regementsläkare P Holm", "P Holm"),
    ("skadereglerare Bo Lind", "Bo Lind"),
    # behind the name
    ("Anna Andersson, överläkare", "Anna Andersson"),
    ("Anna Andersson, leg läk, spec i allmänmedicin", "Anna Andersson"),
    ("spec.läk Eva Berg, spec i allmänmedicin", "Eva Berg"),
    ("Anna Andersson (öl)", "Anna Andersson"),
    ("Anna Andersson öl", "Anna Andersson"),
    ("Anna Andersson /sekr", "Anna Andersson"),
    ("Anna Andersson / sekr Maria Ek", "Anna Andersson"),
    ("Anna Andersson tel 0340-481000", "Anna Andersson"),
    ("Anna Andersson, tfn 12345", "Anna Andersson"),
    ("Anna-Karin Öst, SE2321000131-E001", "Anna-Karin Öst"),
    ("Anna Andersson Överläkare Ortopedkliniken", "Anna Andersson"),
    # last name first, as in a directory
    ("Andersson, Anna", "Anna Andersson"),
    ("dr Andersson, Anna", "Anna Andersson"),
    # an initial is no title
    ("A. Andersson", "A. Andersson"),
    ("Ö. Lind", "Ö. Lind"),
    ("dr A Lind", "A Lind"),
    # names that begin like titles
    ("Stina Lind", "Stina Lind"),
    ("Drakenberg", "Drakenberg"),
    ("dr Ida Moberg", "Ida Moberg"),  # begins like a mobile telephone
    ("dr Läkander", "Läkander"),
    ("Anna Kirurg", "Anna"),
    ("dr Hallqvist Kirurgjour", "Hallqvist"),
    # nothing but titles
    ("Dr", ""),
    ("öl", ""),
    ("leg läk", ""),
    ("", ""),
    # abroad
    ("overlege Kari Nordhagen", "Kari Nordhagen"),
    ("overlæge Mette Kjærgaard", "Mette Kjærgaard"),
    ("Oberarzt Dr. med. Hans Müller", "Hans Müller"),
]


@pytest.mark.parametrize(("text", "expected"), DOCTORS)
def test_titles_go_and_the_name_stays(text, expected):
    assert strip_titles(text) == expected


@pytest.mark.parametrize(("text", "_"), DOCTORS)
def test_stripping_twice_changes_nothing(text, _):
    assert strip_titles(strip_titles(text)) == strip_titles(text)


@pytest.mark.parametrize("text", ["dr Andersson", "Anna Ek, överläkare", "ST-läk Ek"])
def test_a_title_is_seen(text):
    assert has_title(text)


@pytest.mark.parametrize("text", ["Anna Andersson", "A. Lind", "Medicinmottagningen"])
def test_a_name_has_no_title(text):
    assert not has_title(text)


@pytest.mark.parametrize(
    ("text", "expected"),
    [
        ("Andersson, Anna", "Anna Andersson"),
        ("Andersson , Anna Maria", "Anna Maria Andersson"),
        ("von Sydow, Lars", "Lars von Sydow"),
        ("ANDERSSON, ANNA", "ANNA ANDERSSON"),
        ("Anna  Andersson", "Anna Andersson"),
        ("Anna Andersson,", "Anna Andersson"),
        # what follows the comma is no name
        ("Anna Andersson, 1964", "Anna Andersson, 1964"),
    ],
)
def test_a_patients_first_name_comes_first(text, expected):
    assert order_name(text) == expected


@pytest.mark.parametrize(
    "text",
    [
        "Anna Andersson",
        "Andersson",
        "Lars von Sydow",
        "Anna-Karin Öst",
        "A. Lind",
        "O'Brien",
        "Łukasz Wiśniewski",
        "Mohammed Al Hassan",
    ],
)
def test_names_are_names(text):
    assert is_name(text)


@pytest.mark.parametrize(
    "text",
    ["", "anna", "Anna 2", "dr", "Dr", "A.", "för att", "Ett Två Tre Fyra Fem Sex", "CT torax", "2015-01-01"],
)
def test_other_words_are_no_names(text):
    assert not is_name(text)


names = st.sampled_from(["Anna", "Per", "Åsa", "Nils-Erik", "Müge"])
last_names = st.sampled_from(["Andersson", "Öst", "von Sydow", "Ek", "Al Hassan"])
titles = st.sampled_from(["dr", "Öl", "leg. läk.", "bitr öl", "ST-läk", "docent", "prof.", "Överläkare"])


@settings(deadline=None)
@given(st.lists(titles, max_size=2), names, last_names, st.lists(titles, max_size=1))
def test_any_titles_around_a_name_leave_the_name(before, first, last, after):
    text = " ".join([*before, first, last]) + "".join(f", {title}" for title in after)

    assert strip_titles(text) == f"{first} {last}"


@settings(deadline=None)
@given(st.text(max_size=60))
def test_nothing_breaks(text):
    assert isinstance(strip_titles(text), str)
    assert order_name(order_name(text)) is not None
    assert is_name(text) in (True, False)

"""Who wrote a note stands behind a slash: no part of a form's value, and no doctor whose title is worn."""

import pytest

from intake.extract.facts.census import take_census
from intake.extract.knowledge import load_knowledge
from intake.extract.prose.reader import read_prose
from models.page import Source
from tests.layouts import best, read
from tests.pages import a_page

NOTE = "Enligt: dr Farhad Hietala\nAvd/mott: Strokeenh, Hallands sjukhus Varberg\n"


@pytest.mark.parametrize("line", ["          /Aino Rydell", "          //Aino Rydell", "          /Å Rydell"])
def test_who_signs_below_a_value_is_no_part_of_it(line):
    found = read(NOTE + line)
    assert best(found, "doctor") is None
    assert best(found, "clinic") == "Strokeenheten, Hallands sjukhus Varberg"


def test_a_value_goes_on_below_where_nobody_signs():
    found = read("Avd/mott: Strokeenh,\n          Hallands sjukhus Varberg")
    assert best(found, "clinic") == "Strokeenheten, Hallands sjukhus Varberg"


@pytest.mark.parametrize(
    ("text", "people"),
    [
        ("Mottaget per telefon 2026-11-21 /Rania Karlsson", []),
        ("/Rania Karlsson", []),
        ("Rania Karlsson", ["Rania Karlsson"]),
        ("Avd/Rania Karlsson", ["Rania Karlsson"]),  # no sign of who wrote: a joint
    ],
)
def test_whoever_signs_behind_a_slash_is_nobody_whose_title_may_be_worn(text, people):
    page = a_page(text, source=Source.OCR)
    assert [one.value for one in take_census({1: page}, load_knowledge()).people] == people


def test_a_label_in_capitals_is_no_doctors_name():
    page = a_page("LÄKARE BAKOM FÖRFRÅGAN:   ÖL Kjell Mehmedovic")
    found = [one.value for one in read_prose([page], load_knowledge()) if one.field == "doctor"]
    assert found == ["Kjell Mehmedovic"]

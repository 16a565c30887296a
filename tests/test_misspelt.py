"""A word for a report that is misspelt is a doubt of what is wanted, not an order for images alone."""

import pytest

from intake.extract.caveats.misspelt import misspells_report
from tests.pages import a_page


@pytest.mark.parametrize("word", ["utlåtnde", "Utlåttande.", "utåltande", "röntgensvr", "utlatande"])
def test_a_letter_or_two_wrong_is_seen(word):
    assert misspells_report(a_page(f"Bilder och {word} önskas"))


@pytest.mark.parametrize(
    "word", ["utlåtande", "Utlåtandet:", "utlåtandekopia", "utlåning", "remissvar", "uttalande"]
)
def test_other_words_are_none(word):
    assert not misspells_report(a_page(f"Bilder och {word} önskas"))

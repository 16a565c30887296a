import pytest

from intake.extract.pages.whole import lacks_pages
from tests.pages import a_page


@pytest.mark.parametrize(
    "text",
    [
        "Sida 1/3",
        "sid 1 (2)",
        "Sida 2 av 2",
        "Page 1 of 2",
        "Antal sidor inkl. försättsblad: 2",
        "Antal sidor 3",
        "Seite 1 von 2",
    ],
)
def test_a_page_that_speaks_of_more_is_noticed(text):
    assert lacks_pages([a_page(text)])


def test_the_fax_header_counts_too():
    assert lacks_pages(
        [a_page("Beställning", header="2026-03-02 14:05 FRÅN: MED MOTT  +46340481000  SIDA 1/2")]
    )


@pytest.mark.parametrize(
    "text",
    ["Sida 1/1", "Sida 1 (1)", "Antal sidor: 1", "s 3/4 2024", "CT torax 1/2 2024", "blankett sid 12/99", ""],
)
def test_what_speaks_of_no_more_is_whole(text):
    assert not lacks_pages([a_page(text)])


def test_two_pages_of_two_are_whole():
    assert not lacks_pages([a_page("Sida 1/2"), a_page("Sida 2/2", number=2)])

import pytest

from intake.extract.pages.whole import lacks_pages
from models.page import Source
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
        # a number at a page's edge, and what a cover sheet counts in other words
        "Region Halland 1(2)",
        "Sid 1:2",
        "Totalt 3 sidor",
        "Fax, 2 sidor inkl. denna",
        "Sidor: 3",
        "Sidantal: 2",
        "Antal blad 2",
        "Pages: 2",
        # the last page goes on
        "Beställning\nForts. nästa sida",
        "Fortsättning på sida 2",
        "forts. följer",
        "Se nästa sida",
        "continued on next page",
    ],
)
def test_a_page_that_speaks_of_more_is_noticed(text):
    assert lacks_pages([a_page(text)])


def test_the_fax_header_counts_too():
    assert lacks_pages(
        [a_page("Beställning", header="2026-03-02 14:05 FRÅN: MED MOTT  +46340481000  SIDA 1/2")]
    )


@pytest.mark.parametrize(
    "stamp", ["P.001/003", "001/002", "#01/02", "S. 1/2", "10/11 2026 13:24 +46340481000 #001/002"]
)
def test_every_machine_stamps_the_count_in_its_own_way(stamp):
    assert lacks_pages([a_page("Beställning", header=stamp)])


@pytest.mark.parametrize("stamp", ["08/11 2026 14:49 +46470206194 #001/001", "P.001/001", "02/11 2026 17:30"])
def test_a_stamp_of_all_pages_and_a_day_in_it_say_that_all_came(stamp):
    assert not lacks_pages([a_page("Beställning", header=stamp)])


def test_a_page_that_goes_on_is_whole_with_the_next():
    assert not lacks_pages([a_page("Forts. nästa sida"), a_page("Forts.", number=2)])


@pytest.mark.parametrize(
    "text",
    [
        "Antal\n10\nSidor inkl. denna\n1",
        "Tel 0340-48 12 34 1/2 tjänst",
        "MR-bilder av sidor: båda",
        "(forts.)",
        "Sida 1/1",
        "Sida 1 (1)",
        "Antal sidor: 1",
        "s 3/4 2024",
        "CT torax 1/2 2024",
        "blankett sid 12/99",
        "",
    ],
)
def test_what_speaks_of_no_more_is_whole(text):
    assert not lacks_pages([a_page(text)])


def test_two_pages_of_two_are_whole():
    assert not lacks_pages([a_page("Sida 1/2"), a_page("Sida 2/2", number=2)])


@pytest.mark.parametrize(
    ("last", "source", "lacks"),
    [
        ("Sida 132", Source.OCR, True),  # "Sida 1(3)"
        ("Sida 1", Source.OCR, False),
        ("Sida 132", Source.TEXT, False),
        ("Ring sida 132 före kl 16", Source.OCR, False),
    ],
)
def test_a_page_number_run_together_with_its_count_is_more_pages(last, source, lacks):
    assert lacks_pages([a_page(f"Beställning\nKlinik: Ortopeden\n{last}", source=source)]) is lacks

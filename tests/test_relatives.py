"""A relative's number beside the patient's makes no second patient, unless the relative may be meant."""

from datetime import date

import pytest

from intake.extract.caveats.relatives import without_relatives
from intake.extract.knowledge import load_knowledge
from tests.pages import a_page
from tests.whole_order import CHILD, MOTHER, flags_of

KNOWLEDGE, TODAY = load_knowledge(), date(2026, 11, 21)


def left_of(text):
    (page,) = without_relatives([a_page(text)], KNOWLEDGE, TODAY)
    return page.text


@pytest.mark.parametrize(
    "said",
    [
        f"Hennes mamma heter Josefin Ek ({MOTHER}) och nås på 073-555 10 42.",
        f"Mamma Sara Ek ({MOTHER}) är informerad och samtycker.",
        f"Vårdnadshavare: Sara Ek {MOTHER}",
        f"Hon bor hos sin dotter (dottern heter Sara Ek, {MOTHER}, hon är kontaktperson).",
        f"Dotterns nr är 070-218 33 90 (Sara, född {MOTHER}) om man behöver nå någon.",
        f"Hennes make Åke, {MOTHER}, röntgade för övrigt ryggen samma vecka.",
    ],
)
def test_a_relatives_number_is_left_out(said):
    text = left_of(f"MR hjärna 2026-10-10 på Alma Ek, {CHILD}.\n{said}")
    assert CHILD in text and MOTHER not in text


@pytest.mark.parametrize(
    "said",
    [
        f"Sara Ek {MOTHER}",  # nobody says whose it is
        f"Mamma Sara Ek ({MOTHER}) ska ha CT buk 2026-10-12.",
        f"Samma sak för hennes mamma Sara, {MOTHER}.",
        f"Mamma Sara Ek ({MOTHER}). Det är alltså mammans bilder vi menar.",
        f"Mamma Sara Ek ({MOTHER}). Gäller modern.",
        f"Hennes dotter Sara Ek, {MOTHER}.",  # a child is a patient as well
        f"Länka bilderna på hennes mamma Sara Ek, {MOTHER}.",
        f"Syster Sara Ek {MOTHER}",  # a nurse, it may be
    ],
)
def test_a_number_that_may_be_meant_stays(said):
    assert MOTHER in left_of(f"MR hjärna 2026-10-10 på Alma Ek, {CHILD}.\n{said}")


def test_one_of_three_numbers_leaves_two_patients():
    text = f"{CHILD} Alma Ek\n19121212-1212 Bo Ek\nVårdnadshavare: Sara Ek {MOTHER}"
    assert MOTHER in left_of(text)


def test_an_order_with_a_parents_number_is_queued():
    assert flags_of(f"Hennes mamma heter Josefin Ek ({MOTHER}) och nås på 073-555 10 42.") == set()

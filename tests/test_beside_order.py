"""What a letter says beside the order hedges nothing; what it takes back of the order does."""

from datetime import date

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from models.page import Source
from tests.pages import a_page

TODAY = date(2026, 11, 21)
LETTER = """Hej!
Länka MR höger knä 2026-10-12 på Sven Alm, 19460908-2823, till röntgen i Växjö.
{said}
Dr Anna Lindström, Ortopedmottagningen, Hallands sjukhus Halmstad
"""


def flags_of(said):
    text = LETTER.format(said=said)
    (order,) = extract_orders([a_page(text, source=Source.MAIL)], load_knowledge(), TODAY).orders
    return {flag.code for flag in order.flags if flag.blocks}


@pytest.mark.parametrize(
    "said",
    [
        # how the patient lives, and what the history has none of
        "Han flyttade hit i våras och går hos oss sedan dess.",
        "Ingen hereditet, därefter inga kontroller.",
        # what the writer lacks, and how to answer
        "Våra jourer ser bara texten, inga bilder.",
        "Vore toppen om någon kan höra av sig när det är gjort.",
        # other images than those that are ordered
        "En CT hjärna från 2023 har vi redan fått, den behöver ni inte skicka.",
        "Hon är undersökt även där men de bilderna ordnar kollegan.",
        "Det fanns en koloskopi också, men den är ju ingen röntgen.",
    ],
)
def test_what_is_said_beside_the_order_is_no_doubt(said):
    assert flags_of(said) == set()


@pytest.mark.parametrize(
    "said",
    [
        "MR knä behövs inte.",
        "CT höft skickar ni även.",
        "Hon är undersökt även där, och de bilderna ordnar ni.",
        "Höger knä ska inte med.",
        "CT höft ska inte dit utan till Lund.",
        "Inga bilder behövs egentligen.",
        "Han flyttar till Umeå, så skicka dit i stället.",
        "De äldre undersökningarna önskas inte, och inte heller de nya.",
    ],
)
def test_what_takes_something_of_the_order_back_is_a_doubt(said):
    assert flags_of(said)

"""Examinations that the words behind them say are not wanted, even where specks part these from them."""

from datetime import date

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.orders import extract_orders
from tests.pages import a_page

TODAY = date(2026, 11, 21)
HOME = ("halland-halmstad", "halland-kungsbacka", "halland-varberg")
LETTER = """Hallands sjukhus Halmstad
Käkkirurgen
Patient: Hanan Al Jabouri, 19351023-9522
Vi behöver kopior av MR axel vänster 2025-11-19. De ska skickas till PACS-enheten S:t Görans sjukhus.
MR vä fot 2023-03-11. {behind}
ÖL S Al Jabouri
Käkkirurgen"""
ONE, BOTH = ["MR axel vänster"], ["MR axel vänster", "MR fot vänster"]


@pytest.mark.parametrize(
    ("behind", "examinations", "is_doubted", "why"),
    [
        ("finns redan här och behövs inte.", ONE, False, "the dot behind the day is a speck"),
        ("behövs inte.", ONE, False, "the same"),
        ("har vi redan.", ONE, False, "the same"),
        ("Den finns redan här.", BOTH, True, "a sentence of its own means it"),
        ("Denna behövs ej.", BOTH, True, "the same"),
        ("Den senare har vi redan.", BOTH, True, "one of them"),
        ("De äldre bilderna önskas inte.", BOTH, True, "some of them"),
        ("Den första ska inte med.", BOTH, True, "one of them"),
        ("Den kan skickas som vanligt.", BOTH, False, "nothing is taken back"),
    ],
)
def test_what_is_said_not_to_be_wanted_is_left_out_or_a_doubt(behind, examinations, is_doubted, why):
    page = a_page(LETTER.format(behind=behind))
    (order,) = extract_orders([page], load_knowledge(home=HOME), TODAY).orders
    assert [one.description for one in order.examinations] == examinations, why
    assert ("uncertain.examinations" in [flag.code for flag in order.flags]) is is_doubted, why

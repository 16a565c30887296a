"""Examinations told in sentences that wrap, with what makes them background behind them."""

from datetime import date

import pytest

from intake.extract.knowledge import load_knowledge
from intake.extract.prose.told import tell_examinations
from tests.pages import a_page

TODAY = date(2026, 11, 21)
ASKED = [
    ("gjort Slätröntgen\nhalsryggen 18.7.2025 hos er", ["Slätröntgen halsrygg"], "a line ends within it"),
    ("CT hjärna 2023-04-06 finns i vårt arkiv sedan tidigare", [], "they have it"),
    ("CT hjärna 2023-04-06, den har vi redan fått", [], "they have it"),
    ("CT torax 2025-01-17, CT hjärna 2023-04-06 behövs inte", ["CT torax"], "only the last is not needed"),
    ("Äldre us, skickas ej: CT buk 2022-07-07", [], "said before it"),
]


@pytest.mark.parametrize(("text", "asked", "why"), ASKED)
def test_only_what_is_asked_for_is_told(text, asked, why):
    told = tell_examinations([a_page(text)], load_knowledge(), TODAY)
    assert [one.description for one in told.asked] == asked, why

"""The year behind a day in words, and a day that is told twice."""

from datetime import date

import pytest

from intake.extract.values.dates import find_dates

TODAY = date(2026, 11, 21)


@pytest.mark.parametrize(
    ("text", "day", "raw"),
    [
        ("från 14/10 i år och", date(2026, 10, 14), "14/10 i år"),
        ("den 28 augusti i år.", date(2026, 8, 28), "28 augusti i år"),
        ("den 3 mars förra året", date(2025, 3, 3), "3 mars förra året"),
        ("den 2 september i år (2026-09-02), gärna", date(2026, 9, 2), "2 september i år (2026-09-02)"),
        ("den 2 september (2026-09-02)", date(2026, 9, 2), "2 september (2026-09-02)"),
    ],
)
def test_a_year_in_words_makes_a_whole_date(text, day, raw):
    (found,) = find_dates(text, TODAY)
    assert (found.value, found.problem, found.raw) == (day, None, raw)


def test_another_day_in_brackets_is_another_date():
    assert len(find_dates("den 2 september (2026-09-03)", TODAY)) == 2


def test_a_day_to_come_this_year_is_no_past_one():
    (found,) = find_dates("den 24 december i år", TODAY)
    assert found.problem == "future"

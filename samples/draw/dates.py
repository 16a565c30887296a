"""The ways in which a date is written."""

from collections.abc import Callable
from datetime import date, timedelta
from random import Random

from samples.draw.lists import words

TODAY = date(2026, 11, 21)  # every sample is written on or before this day


def _word(day: date, months: str) -> str:
    return words(months)[day.month - 1]


WRITERS: dict[str, Callable[[date], str]] = {
    "iso": lambda day: day.isoformat(),
    "compact": lambda day: f"{day:%Y%m%d}",
    "short": lambda day: f"{day:%y%m%d}",
    "slash": lambda day: f"{day.day}/{day.month} {day.year}",
    "slash_short": lambda day: f"{day.day}/{day.month}-{day:%y}",
    "word": lambda day: f"{day.day} {_word(day, 'months_sv')} {day.year}",
    "word_short": lambda day: f"{day.day} {_word(day, 'short_sv')} -{day:%y}",
    "den": lambda day: f"den {day.day} {_word(day, 'months_sv')} {day.year}",
    "dotted": lambda day: f"{day.day}.{day.month}.{day.year}",
    "dotted_zero": lambda day: f"{day:%d.%m.%Y}",
    "slash_iso": lambda day: f"{day:%Y/%m/%d}",
    "abbreviated": lambda day: f"{day.day} {_word(day, 'short_sv')} {day.year}",
    "short_dashed": lambda day: f"{day:%y-%m-%d}",
    "english": lambda day: f"{day.day} {_word(day, 'months_en')} {day.year}",
}
SWEDISH = {
    "tune": ["iso"] * 6 + ["compact", "short", "slash", "word", "dotted", "slash_short"],
    "met": ["iso"] * 6 + ["compact", "short", "word_short", "den", "slash_iso", "abbreviated", "slash"],
}
FOREIGN = {"no": "dotted_zero", "da": "dotted_zero", "de": "dotted_zero", "en": "english"}


def write_date(day: date, style: str) -> str:
    return WRITERS[style](day)


def past_date(rng: Random, before: date) -> date:
    """Return a day of the last ten years, more often of the last two."""
    days = rng.randint(5, 700) if rng.random() < 0.7 else rng.randint(700, 3600)
    return before - timedelta(days=days)


def impossible_date(rng: Random) -> str:
    """Return a date that the calendar does not have."""
    return rng.choice(["2025-02-30", "2024-13-04", "2026-04-31", "2025-11-31"])

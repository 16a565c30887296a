"""Examinations of this side: what the truth accepts and the ink."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from samples.draw.dates import TODAY, impossible_date, write_date
from samples.draw.examinations import Wanted
from samples.draw.own_lists import split_bar
from samples.told.lists import rows

SIDES = {
    "höger": ("höger", "höger", "hö", "hö.", "dx"),
    "vänster": ("vänster", "vänster", "vä", "vä.", "sin"),
}
STYLES = ("iso",) * 8 + ("compact", "short_dashed", "short", "slash_short", "word", "slash", "abbreviated")


def make_film(rng: Random, theme: str, style: str, before: date, *, years: float = 6.0) -> Wanted:
    """Make one examination of a theme, done on a day of the years before the order was written."""
    row = rng.choice([row for row in rows("exams") if theme in row["theme"].split()])
    recent = rng.random() < 0.7
    days = rng.randint(2, 240) if recent else rng.randint(240, max(300, int(years * 365)))
    return _film(rng, row, before - timedelta(days=days), style)


def _film(rng: Random, row: dict[str, str], day: date, style: str) -> Wanted:
    side = rng.choice(list(SIDES)) if row["sided"] else ""
    form = rng.choice(split_bar(row["forms"]))
    part = row["body"]
    accept = [text[1:] for text in split_bar(row["also"]) if text.startswith("!")]
    for body in (part, *(text for text in split_bar(row["also"]) if not text.startswith("!"))):
        for order in ((body, side), (side, body)):
            accept.append(_join(row["modality"], *order, row["contrast"]))
    return Wanted(
        _join(row["modality"], part, side, row["contrast"]),
        tuple(dict.fromkeys(accept)),
        day,
        form.replace("{s}", rng.choice(SIDES[side]) if side else ""),
        write_date(day, style),
        modality=row["modality"],
        part=part,
    )


def _join(*words: str) -> str:
    return " ".join(word for word in words if word)


def foreign_films(rng: Random, language: str, style: str, before: date, count: int) -> list[Wanted]:
    """Make examinations as somebody abroad names them."""
    found = rng.sample([row for row in rows("exams_abroad") if row["language"] == language], count)
    made = []
    for row in found:
        day = before - timedelta(days=rng.randint(20, 500))
        accept = (*split_bar(row["also"]), row["written"])
        made.append(Wanted(row["description"], accept, day, row["written"], write_date(day, style)))
    return made


def make_films(
    rng: Random,
    theme: str,
    style: str,
    before: date,
    fault: str | None,
    counts: tuple[int, ...],
    years: float,
) -> list[Wanted]:
    """Make an order's examinations, no kind twice, with the fault asked for in the first."""
    if fault == "missing.examination":
        return []
    count, made = rng.choice(counts), [make_film(rng, theme, style, before, years=years)]
    for _ in range(12):
        one = make_film(rng, theme, style, before, years=years)
        if len(made) < count and all(_differ(one, other) for other in made):
            made.append(one)
    if fault == "invalid.date":
        made[0] = _misdate(rng, made[0])
    if fault == "missing.date":
        month = f"{made[0].date:%Y-%m}" if rng.random() < 0.4 else ""
        made[0] = replace(made[0], date=None, date_written=month)
    return made


def _differ(one: Wanted, other: Wanted) -> bool:
    """Tell two examinations apart; nobody writes the same body part twice on one line."""
    if one.modality == other.modality == "Mammografi":
        return False
    return one.part != other.part and one.date != other.date and one.description != other.description


def _misdate(rng: Random, one: Wanted) -> Wanted:
    if rng.random() < 0.5:
        return replace(one, date=None, date_written=impossible_date(rng))
    ahead = TODAY + timedelta(days=rng.randint(120, 800))
    return replace(one, date=None, date_written=ahead.isoformat(), date_accept=(ahead.isoformat(),))

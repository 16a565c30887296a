"""This side's examinations: what the truth accepts, and the ink."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from samples.draw.dates import TODAY, impossible_date, past_date, write_date
from samples.draw.examinations import Wanted
from samples.draw.own_lists import split_bar
from samples.shown.content import rows

SIDES = {
    "höger": ("höger", "höger", "hö", "hö.", "dx"),
    "vänster": ("vänster", "vänster", "vä", "vä.", "sin"),
}


def examine(rng: Random, style: str, before: date, language: str = "sv", day: date | None = None) -> Wanted:
    """Make one examination on a day before the order was written."""
    done = day or past_date(rng, before)
    if language != "sv":
        row = rng.choice([one for one in rows("foreign") if one["lang"] == language])
        written = rng.choice(split_bar(row["forms"]))
        accept = (*split_bar(row["accept"]), written)
        return Wanted(row["description"], accept, done, written, write_date(done, style))
    row = rng.choice(rows("examinations"))
    side = rng.choice(list(SIDES)) if row["side"] else ""
    form = rng.choice(split_bar(row["forms"]))
    written = form.replace("{s}", rng.choice(SIDES[side])) if side else form
    names = (row["description"], *split_bar(row["accept"]))
    sided = tuple(one for name in names for one in _sided(name, side))
    return Wanted(sided[0], sided, done, written, write_date(done, style))


def _sided(name: str, side: str) -> list[str]:
    modality, _, body = name.partition(" ")
    return [f"{name} {side}", f"{modality} {side} {body}"] if side else [name]


def examinations_of(
    rng: Random, style: str, before: date, fault: str | None, language: str = "sv"
) -> list[Wanted]:
    """Make an order's examinations, no kind twice; the fault asked for is the first one's."""
    count = rng.choices([1, 2, 3, 4], [58, 27, 11, 4])[0]
    made: list[Wanted] = []
    same_day = past_date(rng, before) if rng.random() < 0.2 else None
    while len(made) < count:
        one = examine(rng, style, before, language, same_day)
        if one.description.split()[:2] not in [other.description.split()[:2] for other in made]:
            made.append(one)
    if fault == "invalid.date":
        made[0] = _misdated(rng, made[0])
    if fault == "missing.date":
        month = f"{made[0].date:%Y-%m}" if rng.random() < 0.5 else ""
        made[0] = replace(made[0], date=None, date_written=month)
    return made


def _misdated(rng: Random, one: Wanted) -> Wanted:
    if rng.random() < 0.5:
        return replace(one, date=None, date_written=impossible_date(rng))
    ahead = TODAY + timedelta(days=rng.randint(120, 600))
    return replace(one, date=None, date_written=ahead.isoformat(), date_accept=(None, ahead.isoformat()))

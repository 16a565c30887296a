"""The examinations that this side's orders name."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from samples.draw.dates import TODAY, impossible_date, past_date, write_date
from samples.draw.examinations import Wanted
from samples.draw.own_lists import split_bar
from samples.known.words import rows

DENTAL = ("OPG", "CBCT", "CT ansikte", "CT bihålor")
MEN_ONLY, WOMEN_ONLY = ("prostata", "testiklar"), ("Mammografi", "bröst ")


def make_exam(rng: Random, style: str, before: date, woman: bool, dental: bool = False) -> Wanted:
    """Make one examination on a day before the order was written."""
    barred = MEN_ONLY if woman else WOMEN_ONLY
    fitting = [row for row in rows("exams") if not any(word in f"{row['name']} " for word in barred)]
    if dental:
        fitting = [row for row in fitting if row["name"].startswith(DENTAL)]
    row = rng.choices(fitting, [int(row["weight"]) for row in fitting])[0]
    form = rng.choice(split_bar(row["forms"]))
    side = rng.choice(("höger", "vänster")) if row["sided"] else ""
    if side:
        short = {"höger": ("höger", "hö", "hö"), "vänster": ("vänster", "vä", "vä")}[side]
        middle = not form.endswith("{s}")
        form = form.replace("{s}", short[0] if middle and rng.random() < 0.7 else rng.choice(short))
    contrast = ""
    if row["contrast"] and rng.random() < 0.2:
        contrast = rng.choice(("med kontrast", "utan kontrast"))
        form += " " + rng.choice(
            {"med kontrast": ("med kontrast", "med iv kontrast"), "utan kontrast": ("utan kontrast",)}[
                contrast
            ]
        )
    accept = [
        " ".join(piece for piece in (name, side, contrast) if piece)
        for name in (row["name"], *split_bar(row["also"]))
    ]
    if side:
        for name in (row["name"], *split_bar(row["also"])):
            first, _, rest = name.partition(" ")
            accept.append(" ".join(piece for piece in (first, side, rest, contrast) if piece))
    day = past_date(rng, before)
    return Wanted(accept[0], tuple(accept), day, form, write_date(day, style), modality=accept[0].split()[0])


def make_exams(
    rng: Random, style: str, before: date, woman: bool, fault: str | None, dental: bool = False
) -> list[Wanted]:
    """Make an order's examinations, none twice, with the fault asked for in the first."""
    if fault == "missing.examination":
        return []
    count = rng.choices([1, 2, 3], [62, 27, 11])[0]
    made: list[Wanted] = []
    while len(made) < count:
        one = make_exam(rng, style, before, woman, dental)
        if one.description.split()[:2] not in [other.description.split()[:2] for other in made]:
            made.append(one)
    if fault == "invalid.date":
        made[0] = _misdate(rng, made[0])
    elif fault == "missing.date":
        days = tuple(one.date.isoformat() for one in made[1:] if one.date)  # one date may go for all
        made[0] = replace(made[0], date=None, date_written="", date_accept=(None, *days))
    elif count > 1 and rng.random() < 0.3:
        made = [replace(one, date=made[0].date, date_written=made[0].date_written) for one in made]
    return made


def _misdate(rng: Random, one: Wanted) -> Wanted:
    if rng.random() < 0.5:
        return replace(one, date=None, date_written=impossible_date(rng))
    ahead = TODAY + timedelta(days=rng.randint(120, 800))
    return replace(one, date=None, date_written=ahead.isoformat(), date_accept=(ahead.isoformat(), None))

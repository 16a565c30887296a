"""Examinations as this side's people write them, with the descriptions that count as right."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from samples.draw.dates import TODAY, impossible_date, past_date, write_date
from samples.draw.examinations import Wanted
from samples.draw.own_lists import split_bar
from samples.sent.lists import rows, tables

STYLES = ["iso"] * 9 + [
    "short_dashed",
    "compact",
    "slash",
    "slash",
    "slash_short",
    "word",
    "word",
    "short",
    "den",
]


def make_scan(rng: Random, style: str, before: date, source: str = "scans") -> Wanted:
    """Make one examination on a day before the order was written."""
    table = rows(source)
    row = rng.choices(table, [int(one["weight"]) for one in table])[0]
    side = rng.choice(list(tables("words")["side"])) if row["sided"] else ""
    with_contrast = bool(row["contrast"]) and rng.random() < 0.15
    contrast = rng.choice(tables("words")["contrast"]["forms"]) if with_contrast else ""
    word, part, written = _write(rng, row, side, contrast)
    bare = _described(row, side)
    accept = (*(f"{one} med kontrast" for one in bare), *bare) if contrast else bare
    day = past_date(rng, before)
    return Wanted(accept[0], accept, day, written, write_date(day, style), modality=word, part=part)


def _write(rng: Random, row: dict[str, str], side: str, contrast: str) -> tuple[str, str, str]:
    """Return the modality's word, the part and the whole as written."""
    whole, parts = split_bar(row["whole"]), split_bar(row["parts"])
    if whole and (not parts or rng.random() < 0.3) and not contrast:
        text = rng.choice(whole)
        return text, "", text
    word = rng.choice(tables("words")["modality"][row["modality"]])
    part = rng.choice(parts)
    if side:
        words = tables("words")["side"][side]
        part = part.replace("{s}", rng.choice(words[:-1] if part.startswith("{s}") else words))
    part = part if word[-1] != "-" else part.lower()
    full = f"{part} {contrast}".strip()
    return word, full, f"{word} {full}"


def _described(row: dict[str, str], side: str) -> tuple[str, ...]:
    """List the descriptions that mean the examination, the canonical one first."""
    names = [row["body"], *split_bar(row["same"])]
    found = []
    for name in names:
        for order in ((name, side), (side, name)):
            found.append(" ".join(part for part in (row["modality"], *order) if part))
    if row["modality"] in ("Mammografi", "PET-CT", "CBCT"):
        found.append(row["modality"])
    if row["modality"] == "HRCT":
        found += ["HRCT lungor", "HRCT torax", "CT lungor", "CT torax"]
    return tuple(dict.fromkeys(found))


def make_scans(
    rng: Random, style: str, before: date, fault: str | None, source: str = "scans"
) -> list[Wanted]:
    """Make an order's examinations, no body part twice, with the fault asked for in the first one."""
    count = rng.choices([1, 2, 3], [62, 27, 11])[0]
    made: list[Wanted] = []
    while len(made) < (1 if source == "dental" else count):
        one = make_scan(rng, style, before, source)
        if one.description.split()[:2] not in [other.description.split()[:2] for other in made]:
            made.append(one)
    if fault == "invalid.date":
        made[0] = _misdate(rng, made[0], style)
    if fault == "missing.date":
        made[0] = replace(made[0], date=None, date_written=f"{made[0].date:%Y}" if rng.random() < 0.5 else "")
    elif fault is None and len(made) > 1 and rng.random() < 0.3:
        day, text = made[0].date, made[0].date_written
        made = [replace(one, date=day, date_written=text) for one in made]
    return made


def _misdate(rng: Random, one: Wanted, style: str) -> Wanted:
    if rng.random() < 0.5:
        return replace(one, date=None, date_written=impossible_date(rng))
    ahead = TODAY + timedelta(days=rng.randint(90, 500))
    return replace(
        one, date=None, date_written=write_date(ahead, "iso"), date_accept=(None, ahead.isoformat())
    )

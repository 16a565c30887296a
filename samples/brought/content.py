"""Who writes, where to, and what of: this side's own lists as places, names and examinations."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from pathlib import Path
from random import Random

from samples.draw.dates import TODAY, impossible_date, past_date, write_date
from samples.draw.examinations import Wanted
from samples.draw.lists import Hospital
from samples.draw.own_lists import OwnLists, hospital_of, split_bar
from samples.draw.places import Place

LISTS = OwnLists(Path(__file__).parent / "content")
HOME = "Region Halland"
SIDES = {"höger": ("hö", "höger", "hö."), "vänster": ("vä", "vänster", "vä.")}
RADIOLOGY = (  # what a clerk calls the same radiology department
    *("Röntgen", "Röntgenkliniken", "Röntgenavdelningen", "Röntgenmottagningen", "Radiologen", "Radiologi"),
    *("Radiologiska kliniken", "Bild och funktion", "Bild- och funktionsmedicin", "Mediaenheten"),
    *("Röntgenexpeditionen", "Bildenheten"),
)
JAWS = ("CBCT", "OPG", "CT ansikte", "CT bihålor", "MR käkleder", "MR hjärna")
ABROAD = ("CT torax", "CT buk", "CT urografi", "MRCP", "MR enterografi", "CT lever", "CT pankreas", "PET-CT")
STYLES = [*["iso"] * 6, *("compact", "short", "slash", "word", "den", "abbreviated", "slash_iso", "dotted")]


def phrases(name: str) -> list[str]:
    return list(LISTS.toml("phrases")[name])


def make_name(rng: Random, woman: bool) -> str:
    """Return a first and a last name, now and then two last names."""
    last = rng.choice(LISTS.lines("last_names"))
    if rng.random() < 0.05 and " " not in last and "-" not in last:
        last = f"{last}-{rng.choice(LISTS.lines('last_names')).split()[0].split('-')[0]}"
    return f"{rng.choice(LISTS.lines('first_women' if woman else 'first_men'))} {last}"


def hospitals(*, home: bool) -> list[Hospital]:
    """List the hospitals of our own region, or all the others."""
    found = [hospital_of(row) for row in LISTS.rows("hospitals")]
    return [one for one in found if (one.region == HOME) is home]


def unit_rows(use: str) -> list[dict[str, str]]:
    return [row for row in LISTS.rows("units") if row["use"] == use]


def at_hospital(rng: Random, hospital: Hospital, row: Mapping[str, str] | None, *, terse: bool) -> Place:
    """Write a unit at a hospital as its people do, or the hospital alone."""
    name = min(hospital.forms, key=len) if terse else rng.choice(hospital.forms)
    if row is None:
        return Place(
            hospital.name, hospital.forms, name, "", name, hospital, town=hospital.town, area=hospital.area
        )
    forms = split_bar(row["forms"])
    part = forms[-1] if terse else rng.choice((forms[0], *forms))
    same = RADIOLOGY if row["use"] == "radiology" else ()
    units = dict.fromkeys((row["name"], *forms, *split_bar(row["accept"]), *same))
    written = (
        f"{part} {name}" if terse else rng.choice([f"{part}, {name}", f"{part}, {name}", f"{part} {name}"])
    )
    if "," in name or "/" in part:
        written = f"{part}, {name}"
    return Place(
        f"{row['name']}, {hospital.name}",
        tuple(f"{unit}, {hospital.name}" for unit in units),
        written,
        part,
        name,
        hospital,
        town=hospital.town,
        area=hospital.area,
        unit=row["name"],
    )


def outside(rng: Random, row: Mapping[str, str]) -> Place:
    """Return somebody outside the hospitals, in one of the forms of the name."""
    forms = split_bar(row["forms"]) if "forms" in row else (row["value"],)
    written = rng.choice(forms)
    known = row.get("known") == "yes"
    return Place(
        row["value"] if known else written,
        (row["value"], *forms, *split_bar(row["accept"])),
        written,
        written,
        written,
        None,
        requester=row["requester"],
        known=known,
        town=row["town"],
        area=row["area"],
    )


def abroad(row: Mapping[str, str]) -> Place:
    """Return a unit of a hospital in a neighbouring country."""
    value = f"{row['unit']}, {row['name']}"
    accept = (
        row["name"],
        f"{row['name']}, {row['unit']}",
        f"{row['unit']} {row['name']}",
        f"{value}, {row['town']}",
    )
    return Place(
        value, accept, value, row["unit"], row["name"], None, known=False, town=row["town"], area=row["area"]
    )


def make_examination(rng: Random, style: str, before: date, *, only: tuple[str, ...] = ("",)) -> Wanted:
    """Make one examination on a day before the order was written; `only`: how its description begins."""
    found = LISTS.rows("examinations")
    row = rng.choice([row for row in found if row["description"].startswith(only)])
    written = rng.choice(split_bar(row["written"]))
    side = rng.choice(list(SIDES)) if "{side}" in row["description"] else ""
    form = rng.choice(SIDES[side]) if side else ""
    day = past_date(rng, before)
    names = [row["description"], *split_bar(row["accept"])]
    accept = [name.replace("{side}", side) for name in names]
    sided = [name.replace(" {side}", "") for name in names if "{side}" in name]
    accept += [name.replace(" ", f" {side} ", 1) for name in sided]
    return Wanted(
        accept[0],
        tuple(dict.fromkeys(accept)),
        day,
        written.replace("{s}", form),
        write_date(day, style),
        modality=accept[0].split()[0],
    )


def make_examinations(
    rng: Random, style: str, before: date, fault: str | None, *, only: tuple[str, ...] = ("",)
) -> list[Wanted]:
    """Make an order's examinations, none twice; a fault is the first one's."""
    count, made = rng.choices([1, 2, 3, 4], [62, 25, 10, 3])[0], list[Wanted]()
    while len(made) < count:
        one = make_examination(rng, style, before, only=only)
        if all(one.description.split()[:2] != other.description.split()[:2] for other in made):
            made.append(one)
    if fault == "invalid.date":
        made[0] = _misdate(rng, made[0], style)
    elif fault == "missing.date":
        made[0] = replace(made[0], date=None, date_written="")
    elif len(made) == 2 and rng.random() < 0.15:
        made[1] = replace(made[1], date=made[0].date, date_written="samma dag")
    return made


def _misdate(rng: Random, one: Wanted, style: str) -> Wanted:
    """Give an examination a date that cannot be: not in the calendar, or still to come."""
    if rng.random() < 0.5:
        return replace(one, date=None, date_written=impossible_date(rng))
    ahead = TODAY + timedelta(days=rng.randint(120, 500))
    return replace(one, date=None, date_written=write_date(ahead, style), date_accept=(ahead.isoformat(),))

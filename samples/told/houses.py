"""Places of this side: hospitals with their units, and those who order from outside."""

from dataclasses import replace
from random import Random

from samples.draw.lists import Hospital
from samples.draw.own_lists import hospital_of, split_bar
from samples.draw.places import Place, outside_place
from samples.told.lists import rows

DOUBTFUL = (
    *("SUS", "CSK", "Röntgen SUS", "Karolinska", "Röntgenkliniken, Karolinska", "Centrallasarettet"),
    *("Skånes universitetssjukhus", "Sahlgrenska universitetssjukhuset", "Blekingesjukhuset", "Röntgen, CSK"),
)


def hospitals(*levels: str) -> list[Hospital]:
    return [hospital_of(row) for row in rows("hospitals") if not levels or row["level"] in levels]


def level_of(hospital: Hospital) -> str:
    return next(row["level"] for row in rows("hospitals") if row["name"] == hospital.name)


def at(rng: Random, hospital: Hospital, row: dict[str, str] | None, *, terse: bool = False) -> Place:
    """Write a unit at a hospital; `terse`: in the shortest forms."""
    name = min(hospital.forms, key=len) if terse else rng.choice(hospital.forms)
    if row is None:
        return Place(hospital.name, (), name, "", name, hospital, town=hospital.town, area=hospital.area)
    forms = split_bar(row["forms"])
    part = min(forms, key=len) if terse else rng.choice(forms)
    known = dict.fromkeys((row["name"], *split_bar(row["also"]), *forms))
    return Place(
        f"{row['name']}, {hospital.name}",
        tuple(f"{unit}, {hospital.name}" for unit in known),
        f"{part}{' ' if terse else rng.choice([', ', ' ', ', '])}{name}",
        part,
        name,
        hospital,
        town=hospital.town,
        area=hospital.area,
        unit=row["name"],
    )


def clinic_at(rng: Random, hospital: Hospital, theme: str, *, terse: bool = False) -> Place:
    """Choose a clinic of a theme at a hospital; any clinic where it has none of that."""
    level = level_of(hospital)
    found = [row for row in rows("units") if row["use"] == "clinic" and level in row["level"].split()]
    fitting = [row for row in found if theme in ("any", "", row["theme"])] or found
    return at(rng, hospital, rng.choice(fitting), terse=terse)


def films_at(rng: Random, hospital: Hospital, *, terse: bool = False, unit: bool = True) -> Place:
    """Name a hospital's receiver of images: the unit that it has, or the hospital alone."""
    if not unit:
        return at(rng, hospital, None, terse=terse)
    level = level_of(hospital)
    if hospital.name.startswith("Sahlgrenska") and level != "child":
        level = "su"
    if hospital.region == "Region Skåne" and rng.random() < 0.4:
        level = "skane"
    found = [row for row in rows("units") if row["use"] == "radiology" and level in row["level"].split()]
    return at(rng, hospital, rng.choice(found), terse=terse)


def other_place(rng: Random, kind: str) -> Place:
    """Choose somebody outside the hospitals who orders."""
    row = rng.choice([row for row in rows("others") if row["kind"] == kind])
    name = row["short"] if row["short"] and rng.random() < 0.3 else row["name"]
    both = tuple(dict.fromkeys((row["name"], row["short"] or name)))
    towns = tuple(f"{one}, {row['town']}" for one in both) + tuple(f"{one} {row['town']}" for one in both)
    first = tuple(part for one in both for part in ([one.split(", ")[0]] if ", " in one else []))
    accept = (*both, *towns, *first, *(f"{one}, Region Halland" for one in both))
    return outside_place(row, accept, name, hospital_written="")


def foreign_place(row: dict[str, str]) -> Place:
    """Return a department abroad."""
    value = f"{row['unit']}, {row['name']}"
    both = (f"{row['name']}, {row['unit']}", f"{row['unit']} {row['name']}", f"{row['name']} {row['unit']}")
    towns = (f"{value}, {row['town']}", f"{row['name']}, {row['town']}", f"{value} {row['town']}")
    return Place(
        value,
        (value, row["name"], *both, *towns),
        value,
        row["unit"],
        row["name"],
        None,
        known=False,
        town=row["town"],
    )


def doubtful_place(rng: Random) -> Place:
    """Name a place in words that several hospitals share."""
    name = rng.choice(DOUBTFUL)
    return Place(name, (), name, "", name, None, known=False, sure=False)


def unnamed(place: Place) -> Place:
    """Return a place of which the page writes the unit alone, because the hospital stands close by."""
    unit = place.unit_written
    return replace(place, written=unit, accept=(*place.accept, unit, place.unit))


def unwritten(place: Place) -> Place:
    """Return a place that nobody writes: the sender is a private person, whose fax names none."""
    return replace(place, written="", unit_written="", hospital_written="", hospital=None)

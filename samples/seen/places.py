"""This side's places: clinics that order, radiology units and clinics that receive."""

from random import Random

from samples.draw.lists import Hospital
from samples.draw.own_lists import hospital_of, split_bar
from samples.draw.places import Place, outside_place
from samples.seen.content import rows

HOME = "Region Halland"
SHARED_NAMES = ("SUS", "Skånes universitetssjukhus", "Karolinska", "Karolinska universitetssjukhuset", "CSK")
PLAIN_RADIOLOGY = ("Röntgen", "Röntgenkliniken", "Röntgenavdelningen")


def hospitals(*, home: bool) -> list[dict[str, str]]:
    return [row for row in rows("hospitals") if (row["region"] == HOME) == home]


def at(rng: Random, row: dict[str, str], unit: dict[str, str] | None, *, alone: bool = False) -> Place:
    """Write a unit at a hospital; `alone`: the hospital goes without saying."""
    hospital, name = hospital_of(row), rng.choice(split_bar(row["forms"]))
    if unit is None:
        return Place(hospital.name, (name,), name, "", name, hospital, town=hospital.town, area=hospital.area)
    part = rng.choice(split_bar(unit["forms"]))
    whole = rng.choice([f"{part}, {name}", f"{part}, {name}", f"{part} {name}", f"{part} {name}"])
    if rng.random() < 0.1:
        whole = f"{name}, {part}"
    names = (unit["name"], *split_bar(unit["same"]), *split_bar(unit["forms"]))
    accept = [f"{one}, {hospital.name}" for one in names]
    if unit["name"] in PLAIN_RADIOLOGY:
        accept.append(hospital.name)
    return Place(
        f"{unit['name']}, {hospital.name}",
        tuple(dict.fromkeys([*accept, *((part, unit["name"]) if alone else ())])),
        part if alone else whole,
        part,
        name,
        hospital,
        town=hospital.town,
        area=hospital.area,
        unit=unit["name"],
    )


def units(use: str) -> list[dict[str, str]]:
    return [row for row in rows("units") if row["use"] == use]


def private(rng: Random, *, care: bool = False) -> Place:
    """Choose a private provider that no directory knows; `care`: one with doctors."""
    found = [row for row in rows("private") if not care or row["requester"] == "private_provider"]
    row = rng.choice(found)
    name, town = row["name"], row["town"]
    accept = [
        f"{one}{tail}" for one in (name, *split_bar(row["also"])) for tail in ("", f", {town}", f" {town}")
    ]
    return outside_place(row, tuple(accept))


def known_private(rng: Random) -> Place:
    """Choose a private hospital that the directory of receivers knows."""
    row = rng.choice(rows("known"))
    name = rng.choice(split_bar(row["forms"]))
    hospital = Hospital(row["name"], row["town"], "", row["area"], row["domain"], split_bar(row["forms"]))
    return Place(
        row["name"], (name,), name, "", name, hospital, "private_provider", town=row["town"], area=row["area"]
    )


def unclear(rng: Random) -> Place:
    """Return a name that several hospitals share."""
    name = rng.choice(SHARED_NAMES)
    return Place(name, (), name, "", name, None, known=False, sure=False)

"""This side's places: clinics that order, radiology units and clinics that receive."""

from random import Random

from samples.draw.lists import Hospital
from samples.draw.places import Place
from samples.seen.content import parts, rows

HOME = "Region Halland"
SHARED_NAMES = ("SUS", "Skånes universitetssjukhus", "Karolinska", "Karolinska universitetssjukhuset", "CSK")
PLAIN_RADIOLOGY = ("Röntgen", "Röntgenkliniken", "Röntgenavdelningen")


def hospitals(*, home: bool) -> list[dict[str, str]]:
    return [row for row in rows("hospitals") if (row["region"] == HOME) == home]


def _hospital(row: dict[str, str]) -> Hospital:
    return Hospital(row["name"], row["town"], row["region"], row["area"], row["domain"], parts(row["forms"]))


def at(rng: Random, row: dict[str, str], unit: dict[str, str] | None, *, alone: bool = False) -> Place:
    """Write a unit at a hospital; `alone`: the hospital goes without saying."""
    hospital, name = _hospital(row), rng.choice(parts(row["forms"]))
    if unit is None:
        return Place(hospital.name, (name,), name, "", name, hospital, town=hospital.town, area=hospital.area)
    part = rng.choice(parts(unit["forms"]))
    whole = rng.choice([f"{part}, {name}", f"{part}, {name}", f"{part} {name}", f"{part} {name}"])
    if rng.random() < 0.1:
        whole = f"{name}, {part}"
    names = (unit["name"], *parts(unit["same"]), *parts(unit["forms"]))
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
    accept = [f"{one}{tail}" for one in (name, *parts(row["also"])) for tail in ("", f", {town}", f" {town}")]
    return Place(
        name,
        tuple(accept),
        name,
        name,
        name,
        None,
        requester=row["requester"],
        known=False,
        town=town,
        area=row["area"],
    )


def known_private(rng: Random) -> Place:
    """Choose a private hospital that the directory of receivers knows."""
    row = rng.choice(rows("known"))
    name = rng.choice(parts(row["forms"]))
    hospital = Hospital(row["name"], row["town"], "", row["area"], row["domain"], parts(row["forms"]))
    return Place(
        row["name"], (name,), name, "", name, hospital, "private_provider", town=row["town"], area=row["area"]
    )


def unclear(rng: Random) -> Place:
    """Return a name that several hospitals share."""
    name = rng.choice(SHARED_NAMES)
    return Place(name, (), name, "", name, None, known=False, sure=False)

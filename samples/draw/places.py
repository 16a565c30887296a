"""Who orders and who receives: places as the truth names them and as people write them."""

from collections.abc import Mapping
from dataclasses import dataclass
from random import Random

from samples.draw.lists import Hospital, Unit, abroad_rows, hospitals, private_rows, same_units, units

AMBIGUOUS = ("SUS", "Skånes universitetssjukhus", "Karolinska", "CSK", "US")


@dataclass(frozen=True, slots=True)
class Place:
    """A place; `written` is the whole, the two parts are for forms with a field for each."""

    value: str
    accept: tuple[str, ...]
    written: str
    unit_written: str
    hospital_written: str
    hospital: Hospital | None
    requester: str = "hospital"
    known: bool = True  # in a directory of hospitals
    sure: bool = True  # the words mean one place only
    town: str = ""
    area: str = ""
    unit: str = ""


def at_hospital(rng: Random, hospital: Hospital, unit: Unit | None, *, terse: bool = False) -> Place:
    """Write a unit at a hospital, in full or in abbreviations."""
    name = min(hospital.forms, key=len) if terse else rng.choice(hospital.forms)
    if unit is None:
        return Place(hospital.name, (), name, "", name, hospital, town=hospital.town, area=hospital.area)
    part = rng.choice(unit.forms[1:] or unit.forms) if terse else rng.choice(unit.forms)
    comma = "" if terse or len(part + name) < 18 else rng.choice([", ", " ", ", "])
    written = f"{part}{comma or ' '}{name}" if rng.random() < 0.85 or terse else f"{name}, {part}"
    accept = tuple(f"{form}, {hospital.name}" for form in (*unit.forms, *same_units(unit.name)))
    return Place(
        f"{unit.name}, {hospital.name}",
        accept,
        written,
        part,
        name,
        hospital,
        town=hospital.town,
        area=hospital.area,
        unit=unit.name,
    )


def private_place(row: Mapping[str, str]) -> Place:
    """Return a private provider."""
    return outside_place(row, (f"{row['name']}, {row['town']}",))


def outside_place(
    row: Mapping[str, str], accept: tuple[str, ...], written: str = "", *, hospital_written: str | None = None
) -> Place:
    """Return somebody outside the hospitals, whom no directory knows; `accept`: what else is right."""
    shown = written or row["name"]
    return Place(
        row["name"],
        accept,
        shown,
        shown,
        shown if hospital_written is None else hospital_written,
        None,
        requester=row["requester"],
        known=False,
        town=row["town"],
        area=row["area"],
    )


def abroad_place(row: dict[str, str]) -> Place:
    """Return a unit of a hospital abroad."""
    value = f"{row['unit']}, {row['name']}"
    return Place(
        value,
        (
            row["name"],
            f"{value}, {row['town']}",
            f"{row['name']}, {row['unit']}",
            f"{row['name']} {row['unit']}",
        ),
        value,
        row["unit"],
        row["name"],
        None,
        known=False,
        town=row["town"],
        unit=row["unit"],
    )


def choose_clinic(
    rng: Random, split: str, language: str, *, terse: bool = False, home: bool = False
) -> Place:
    """Choose who orders: mostly a hospital's clinic, Halland's own often; `home`: always one."""
    if language != "sv":
        return abroad_place(rng.choice(abroad_rows(split, language)))
    if rng.random() < 0.2 and not home:
        return private_place(rng.choice(private_rows(split)))
    homes = [hospital for hospital in hospitals(split) if hospital.region == "Region Halland"]
    hospital = rng.choice(homes if home or rng.random() < 0.4 else hospitals(split))
    return at_hospital(rng, hospital, rng.choice(units(split, "clinic")), terse=terse)


def choose_destination(rng: Random, split: str, clinic: Place, *, terse: bool = False) -> Place:
    """Choose where the images go: a radiology unit or a hospital, not the one that made them."""
    others = [
        hospital
        for hospital in hospitals(split)
        if hospital.region != "Region Halland" and hospital != clinic.hospital
    ]
    hospital = rng.choice(others)
    if clinic.hospital and clinic.hospital.region != "Region Halland" and rng.random() < 0.4:
        hospital = clinic.hospital
    unit = rng.choice(units(split, "radiology")) if rng.random() < 0.7 else None
    return at_hospital(rng, hospital, unit, terse=terse)


def choose_forward(rng: Random, split: str, destination: Place, *, terse: bool = False) -> Place | None:
    """Choose whom the receiver passes the images on to: a clinic at the same hospital."""
    if destination.hospital is None:
        return None
    unit = rng.choice(units(split, "forward"))
    return at_hospital(rng, destination.hospital, unit, terse=terse)


def unknown_destination(rng: Random, split: str) -> Place:
    rows = [row for row in private_rows(split) if row["requester"] == "private_provider"]
    return private_place(rng.choice(rows))


def ambiguous_destination(rng: Random) -> Place:
    """Return an abbreviation that several hospitals share."""
    name = rng.choice(AMBIGUOUS)
    return Place(name, (), name, "", name, None, known=False, sure=False)

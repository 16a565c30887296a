"""This side's places: hospitals' units, private providers, and hospitals abroad."""

from random import Random

from samples.draw.lists import Hospital
from samples.draw.own_lists import split_bar
from samples.draw.places import Place
from samples.shown.content import Department, departments, hospitals, private, rows

HOME = "Region Halland"
AMBIGUOUS = ("SUS", "Karolinska", "Centralsjukhuset", "Röntgen, US", "CSK", "Blekingesjukhuset")
NOWHERE = (
    "Kliniken Solglimten",
    "Norrviks Specialistcenter",
    "Axel & Knä Kliniken Brunnsgatan",
    "Doktor Lindes mottagning",
    "Idrottsmedicin Kattegatt AB",
)


def at(rng: Random, hospital: Hospital, unit: Department | None, *, terse: bool = False) -> Place:
    """Write a unit at a hospital, in full or as people shorten it."""
    name = min(hospital.forms, key=len) if terse else rng.choice(hospital.forms)
    if unit is None:
        return Place(hospital.name, (), name, "", name, hospital, town=hospital.town, area=hospital.area)
    part = rng.choice(unit.forms[1:] or unit.forms) if terse else rng.choice(unit.forms)
    between = " " if terse else rng.choice([", ", " ", ", "])
    names = (unit.name, *unit.accept)
    return Place(
        f"{unit.name}, {hospital.name}",
        tuple(f"{one}, {hospital.name}" for one in names),
        part + between + name,
        part,
        name,
        hospital,
        town=hospital.town,
        area=hospital.area,
        unit=unit.name,
    )


def pick_hospital(rng: Random, *, home: bool | None = None) -> Hospital:
    found = [pair for pair in hospitals() if home is None or (pair[0].region == HOME) == home]
    return rng.choices([one for one, _ in found], [weight for _, weight in found])[0]


def radiology_of(rng: Random, hospital: Hospital) -> Department:
    """Choose what a hospital's radiology is called there."""
    own = {
        "Region Skåne": ("Bild och funktion", "Röntgen"),
        "Västra Götalandsregionen": ("Mediaenheten", "Röntgen", "Röntgenkliniken"),
    }.get(hospital.region, ("Röntgenkliniken", "Röntgenavdelningen", "Röntgen", "Radiologiska kliniken"))
    return rng.choice([one for one in departments("radiology") if one.name in own])


def hospital_clinic(rng: Random, *, terse: bool = False, home: bool | None = None) -> Place:
    if home is None:
        home = rng.random() < 0.42
    hospital = pick_hospital(rng, home=home)
    units = departments("clinic")
    if "Drottning Silvia" in hospital.name:
        units = tuple(one for one in units if one.name.startswith(("Barn", "Ortoped", "Neurolog")))
    return at(rng, hospital, rng.choice(units), terse=terse)


def practice(rng: Random, requester: str) -> Place:
    """Choose a provider, insurer or authority outside the hospitals."""
    row = rng.choice(private(requester))
    name = rng.choice(split_bar(row["forms"]))
    accept = (*split_bar(row["accept"]), *split_bar(row["forms"]), f"{row['value']}, {row['town']}")
    return Place(
        row["value"],
        accept,
        name,
        name,
        name,
        None,
        requester="private_provider" if requester == "dentist" else requester,
        known=row["known"] == "yes",
        town=row["town"],
        area=row["area"],
    )


def foreign_clinic(rng: Random, language: str) -> tuple[Place, str, str]:
    """Choose a clinic abroad with its doctor and the doctor's title."""
    row = rng.choice([one for one in rows("abroad") if one["lang"] == language])
    value = f"{row['unit']}, {row['name']}"
    more = [form for name in (row["name"], *split_bar(row["accept"])) for form in (f"{row['unit']}, {name}",)]
    accept = (
        *more,
        row["name"],
        f"{value}, {row['town']}",
        f"{row['name']}, {row['unit']}",
        f"{row['unit']} {row['name']}",
    )
    place = Place(
        value, accept, value, row["unit"], row["name"], None, known=False, town=row["town"], area=row["area"]
    )
    return place, row["doctor"], row["title"]


def nobody() -> Place:
    """Return the place of somebody who orders for himself: no clinic at all."""
    return Place("", (), "", "", "", None, requester="patient", known=False, area="0340")


def radiology_at(rng: Random, hospital: Hospital, *, terse: bool = False) -> Place:
    """Write where images go at a hospital: mostly to its radiology."""
    unit = radiology_of(rng, hospital) if rng.random() < 0.8 else None
    return at(rng, hospital, unit, terse=terse)


def another_hospital(rng: Random, clinic: Place) -> Hospital:
    """Choose a hospital other than the clinic's and outside Halland."""
    while True:
        hospital = pick_hospital(rng, home=False)
        if hospital != clinic.hospital:
            return hospital


def clinic_at(rng: Random, hospital: Hospital, *, terse: bool = False) -> Place:
    return at(rng, hospital, rng.choice(departments("forward")), terse=terse)


def unknown_place(rng: Random) -> Place:
    name = rng.choice(NOWHERE)
    return Place(name, (), name, name, name, None, requester="private_provider", known=False)


def ambiguous_place(rng: Random) -> Place:
    name = rng.choice(AMBIGUOUS)
    return Place(name, (), name, "", name, None, known=False, sure=False)

"""Who orders and who receives, as the truth names them and as this side's people write them."""

from collections.abc import Callable
from random import Random

from samples.draw.lists import Hospital
from samples.draw.own_lists import split_bar
from samples.draw.places import Place, outside_place
from samples.sent.lists import hospitals, lines, rows, units

Row = dict[str, str]
Fits = Callable[[Row], bool]
THERAPISTS = ("physiotherapist", "chiropractor", "naprapath")


def at_hospital(rng: Random, house: Hospital, unit: Row | None, *, terse: bool = False) -> Place:
    """Write a unit at a hospital, or the hospital alone."""
    name = min(house.forms, key=len) if terse else rng.choice(house.forms)
    if unit is None:
        return _place(house, house.name, house.forms, name, "", name)
    forms = split_bar(unit["forms"])
    part = rng.choice(forms[1:] or forms) if terse else rng.choice(forms)
    called = (unit["name"], *forms, *split_bar(unit["also"]))
    written = _join(rng, part, name, house, terse)
    as_written = (written,) if "unlisted" in unit["use"] else ()
    accept = (*(f"{one}, {house.name}" for one in called), *as_written)
    return _place(house, f"{unit['name']}, {house.name}", accept, written, part, name, unit["name"])


def _place(
    house: Hospital, value: str, accept: tuple[str, ...], written: str, part: str, name: str, unit: str = ""
) -> Place:
    return Place(value, accept, written, part, name, house, town=house.town, area=house.area, unit=unit)


def _join(rng: Random, part: str, name: str, house: Hospital, terse: bool) -> str:
    if terse:
        return f"{part} {name}"
    if house.town and rng.random() < 0.1 and part[-1] != ".":
        return f"{part} {house.town}"
    return rng.choice([f"{part}, {name}"] * 5 + [f"{part} {name}"] * 3 + [f"{name}, {part}"] * 2)


def ward(rng: Random) -> Row:
    """Make a numbered ward."""
    number = rng.choice(["4", "12", "31", "52", "61", "63", "71", "5B", "96"])
    return {
        "use": "unlisted",
        "name": f"Avdelning {number}",
        "forms": f"Avdelning {number}|Avd {number}",
        "also": f"Avd. {number}",
    }


def private_place(rng: Random, row: Row, *, terse: bool = False) -> Place:
    """Write a provider that is no hospital, as its staff do."""
    forms = split_bar(row["forms"])
    name = min(forms, key=len) if terse else rng.choice(forms)
    bare = tuple(form.removesuffix(" AB") for form in forms)
    called = tuple(dict.fromkeys((*forms, *bare)))
    accept = (*called, *(f"{one}{tie}{row['town']}" for one in called for tie in (", ", " ")))
    region = tuple(f"{one}, {row['region']}" for one in called)
    return outside_place(row, accept + region, name)


def choose_clinic(rng: Random, *, terse: bool = False, home: bool = False) -> Place:
    """Choose who orders: mostly a hospital's unit."""
    kind = rng.choices(["home", "public", "private", "small"], [44, 26, 10, 20])[0]
    if home or kind == "home":
        return hospital_clinic(rng, rng.choice(hospitals("home")), terse=terse)
    if kind == "public":
        return hospital_clinic(rng, rng.choice(hospitals("public")), terse=terse)
    if kind == "private":
        return at_hospital(rng, rng.choice(hospitals("private")), None, terse=terse)
    return small_clinic(
        rng, lambda row: row["requester"] not in THERAPISTS and "tand" not in row["name"].lower()
    )


def hospital_clinic(rng: Random, house: Hospital, *, terse: bool = False) -> Place:
    unit = ward(rng) if rng.random() < 0.06 else rng.choice(units("clinic"))
    return at_hospital(rng, house, unit, terse=terse)


def small_clinic(rng: Random, fits: Fits) -> Place:
    return private_place(rng, rng.choice([row for row in rows("private") if fits(row)]))


def choose_destination(rng: Random, clinic: Place, *, terse: bool = False, unit: Row | None = None) -> Place:
    """Choose where the images go: never to the houses that made them."""
    house = clinic.hospital
    if house in hospitals("private"):
        return at_hospital(rng, house, None, terse=terse)
    if house is None or house.region == "Region Halland" or rng.random() < 0.25:
        others = [one for one in hospitals("public") if one != house]
        house = rng.choice(others) if rng.random() < 0.86 else rng.choice(hospitals("private"))
    if house in hospitals("private"):
        return at_hospital(rng, house, None, terse=terse)
    use = rng.choices(["radiology", "other", ""], [68, 12, 20])[0]
    chosen = unit or (rng.choice(units(use)) if use else None)
    return at_hospital(rng, house, chosen, terse=terse)


def choose_forward(rng: Random, destination: Place, *, terse: bool = False) -> Place | None:
    if destination.hospital is None:
        return None
    return at_hospital(rng, destination.hospital, rng.choice(units("forward")), terse=terse)


def unknown_place(rng: Random) -> Place:
    """Choose a receiver that no directory knows."""
    row = rng.choice(rows("unknown"))
    name, town = row["name"], row["town"]
    bare = name.removesuffix(" AB")
    accept = (name, bare, f"{name}, {town}", f"{bare}, {town}", f"{name} {town}")
    return Place(name, accept, f"{name}, {town}", name, name, None, "private_provider", False, town=town)


def office(rng: Random) -> Place:
    """Choose an authority, an insurer or a law firm."""
    row = rng.choice(rows("offices"))
    forms = split_bar(row["forms"])
    accept = (*forms, *(f"{one}, {row['town']}" for one in forms))
    name = rng.choice(forms)
    return Place(
        row["name"], accept, name, name, name, None, row["requester"], False, town=row["town"], area="08"
    )


def ambiguous_place(rng: Random) -> Place:
    name = rng.choice(lines("ambiguous"))
    return Place(name, (), name, "", name, None, known=False, sure=False)

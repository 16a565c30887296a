"""Who orders and who receives, in the forms that people write."""

from random import Random

from samples.draw.lists import Hospital
from samples.draw.own_lists import split_bar
from samples.draw.places import Place
from samples.known.words import House, house_of, houses, rows

AMBIGUOUS = (
    "SUS",
    "Skånes universitetssjukhus",
    "Karolinska",
    "Karolinska universitetssjukhuset",
    "CSK",
    "US",
    "Universitetssjukhuset",
    "Sahlgrenska Universitetssjukhuset",
    "Centralsjukhuset",
)
RARE = ("Torax", "Handkir", "Neurokir", "Kärlkir", "Käkkir")  # units that only large hospitals have
LARGE = ("niversitets", "Akademiska")
JOINTS = (", ", ", ", " ", " ", " / ")


def choose_house(rng: Random, *, home: bool, but: Hospital | None = None) -> House:
    """Choose a hospital; those near are asked oftener than those far away."""
    fitting = [
        one for one in houses() if one.is_home == home and (but is None or one.hospital.name != but.name)
    ]
    return rng.choices(
        fitting, [3 if one.hospital.region == "Västra Götalandsregionen" else 1 for one in fitting]
    )[0]


def unit_at(rng: Random, house: House, row: dict[str, str], *, terse: bool) -> Place:
    """Write a unit at a hospital."""
    hospital = house.hospital
    forms = split_bar(row["forms"])
    part = forms[-1] if terse else rng.choice(forms)
    name = min(hospital.forms, key=len) if terse else rng.choice(hospital.forms)
    joint = " " if terse else rng.choice(JOINTS)
    if "," in name and joint == ", ":
        joint = " "
    ward = ""
    if row["use"] == "clinic" and row["name"].endswith(("kliniken", "avdelningen")) and rng.random() < 0.1:
        ward = f"{rng.randint(2, 98)}{rng.choice(['', '', 'A', 'B'])}"
    shown = f"{part} avd {ward}" if ward else part
    units = dict.fromkeys((row["name"], *split_bar(row["also"]), *forms))
    accept = [f"{unit}, {hospital.name}" for unit in units]
    if ward:
        for unit in units:
            for word in ("avd", "avdelning"):
                accept += [
                    f"{unit} {word} {ward}, {hospital.name}",
                    f"{unit}, {word} {ward}, {hospital.name}",
                ]
                accept += [
                    f"{word} {ward} {unit}, {hospital.name}",
                    f"{word} {ward}, {unit}, {hospital.name}",
                ]
        accept += [f"avd {ward}, {hospital.name}", f"avdelning {ward}, {hospital.name}"]
    written = (
        f"{shown}{joint}{name}" if rng.random() < 0.85 or terse or joint == " / " else f"{name}, {shown}"
    )
    return Place(
        f"{shown if ward else row['name']}, {hospital.name}",
        tuple(accept),
        written,
        shown,
        name,
        hospital,
        town=hospital.town,
        area=hospital.area,
        unit=row["name"],
    )


def _units_at(hospital: Hospital, use: str) -> list[dict[str, str]]:
    is_large = any(word in hospital.name for word in LARGE)
    found = [row for row in rows("units") if row["use"] == use]
    return [row for row in found if is_large or not row["name"].startswith(RARE)]


def clinic_at(rng: Random, house: House, *, woman: bool, terse: bool = False) -> Place:
    fitting = _units_at(house.hospital, "clinic")
    if not woman:
        fitting = [row for row in fitting if not row["name"].startswith(("Kvinno", "Gyn", "Bröst"))]
    return unit_at(rng, house, rng.choice(fitting), terse=terse)


def radiology_at(rng: Random, house: House, *, terse: bool = False) -> Place:
    """Write a hospital's radiology; it is one place by whatever name people call it."""
    place = house.hospital
    keys = ("any", *(key for key in ("Sahlgrenska", "Skåne") if key in place.name or key in place.region))
    fitting = [row for row in rows("radiology") if row["where"] in keys]
    weights = [6 if row["where"] != "any" else 4 if row["name"] == "Röntgen" else 1 for row in fitting]
    row = rng.choices(fitting, weights)[0]
    also = "|".join(dict.fromkeys((*split_bar(row["also"]), house.radiology)))
    return unit_at(rng, house, {**row, "also": also, "use": "radiology"}, terse=terse)


def hospital_alone(rng: Random, house: House, *, terse: bool = False) -> Place:
    hospital = house.hospital
    name = min(hospital.forms, key=len) if terse else rng.choice(hospital.forms)
    return Place(hospital.name, (), name, "", name, hospital, town=hospital.town, area=hospital.area)


def forward_at(rng: Random, hospital: Hospital) -> Place:
    fitting = _units_at(hospital, "forward")
    return unit_at(rng, house_of(hospital), rng.choice(fitting), terse=False)


def known_private(rng: Random, but: str = "") -> Place:
    """Return a private provider that a directory of receivers holds."""
    row = rng.choice([row for row in rows("known") if row["name"] != but])
    form = rng.choice(split_bar(row["forms"]))
    return _private(row["name"], (*split_bar(row["forms"]), form), form, row, "private_provider", known=True)


def other_place(
    rng: Random, requester: str, starts: tuple[str, ...] = ("",), *, but: tuple[str, ...] = ()
) -> Place:
    """Return a provider, therapist, insurer or authority that no directory holds."""
    fitting = [
        row
        for row in rows("others")
        if row["requester"] == requester
        and row["name"].startswith(starts)
        and not (but and row["name"].startswith(but))
    ]
    row = rng.choice(fitting)
    forms = (row["name"], *split_bar(row["also"]))
    return _private(forms[0], forms, rng.choice(forms[:2]), row, requester, known=False)


def _private(
    value: str, forms: tuple[str, ...], form: str, row: dict[str, str], requester: str, *, known: bool
) -> Place:
    town = row["town"]
    accept = tuple(
        dict.fromkeys(
            text for one in forms for text in (one, f"{one}, {town}", f"{one} {town}", f"{one} i {town}")
        )
    )
    return Place(value, accept, form, form, form, None, requester, known=known, town=town, area=row["area"])


def ambiguous(rng: Random) -> Place:
    """Return words that several hospitals share."""
    name = rng.choice(AMBIGUOUS)
    return Place(name, (), name, "", name, None, known=False, sure=False)


def street_of(place: Place) -> str:
    """Return a provider's street, or one that a hospital might have."""
    for row in rows("others"):
        if row["name"] == place.value:
            return row["street"]
    return "Sjukhusvägen 10" if place.hospital else "Storgatan 12"

"""Who orders and who receives on this side, with all the names that a clerk would call the same."""

from dataclasses import replace
from random import Random

from samples.draw.lists import Hospital
from samples.draw.places import Place
from samples.given.words import Section, houses, rows, sections

DOUBTFUL = {  # a name that several hospitals share -> regions from which one knows which is meant
    "SUS": ("Region Skåne",),
    "Karolinska": ("Region Stockholm",),
    "Karolinska universitetssjukhuset": ("Region Stockholm",),
    "CSK": ("Region Skåne", "Region Värmland"),
    "Universitetssjukhuset": (
        *("Region Skåne", "Region Örebro län", "Region Östergötland", "Region Västerbotten"),
        "Region Uppsala",
    ),
}
HOME = "Region Halland"
EVERYWHERE = ("Ortopedkliniken", "Onkologkliniken", "Urologkliniken")


def at_house(rng: Random, house: Hospital, section: Section | None, *, terse: bool = False) -> Place:
    """Write a unit of a hospital, or the hospital alone, in one of the usual ways."""
    name = rng.choice(house.forms[1:] or house.forms) if terse else rng.choice(house.forms)
    if section is None:
        also = (*house.forms, f"{house.name}, {house.town}")
        return Place(house.name, also, name, "", name, house, town=house.town, area=house.area)
    part = rng.choice(section.forms[1:] or section.forms) if terse else rng.choice(section.forms)
    written = rng.choice([f"{part} {name}", f"{part}, {name}", f"{part} {name}", f"{name}, {part}"])
    if terse:
        written = f"{part} {name}"
    names = (*section.forms, *section.same)
    return Place(
        f"{section.name}, {house.name}",
        tuple(f"{one}, {house.name}" for one in names),
        written,
        part,
        name,
        house,
        town=house.town,
        area=house.area,
        unit=section.name,
    )


def of_private_house(rng: Random, house: Hospital) -> Place:
    """Return a private hospital that the directory knows, ordering for itself."""
    return replace(at_house(rng, house, None), requester="private_provider")


def of_row(row: dict[str, str]) -> Place:
    """Return a sender that no directory knows; it is named as it names itself, with or without its town."""
    name, town = row["name"], row["town"]
    also = (f"{name}, {town}", f"{name} {town}", f"{name} i {town}")
    return Place(
        name,
        also,
        name,
        name,
        name,
        None,
        requester=row["requester"],
        known=False,
        town=town,
        area=row["area"],
    )


def of_abroad(row: dict[str, str]) -> Place:
    name, unit, town = row["name"], row["unit"], row["town"]
    also = (f"{name}, {unit}", f"{unit}, {name}, {town}", f"{name}, {unit}, {town}", name, f"{unit} {name}")
    return Place(
        f"{unit}, {name}", also, f"{unit}, {name}", unit, name, None, known=False, town=town, unit=unit
    )


def choose_sender(rng: Random, sort: str, *, terse: bool = False) -> Place:
    """Choose who orders.

    `sort`: any, public (a hospital's clinic), ortho (a private hospital), radiology (another radiology
    department), or a sort of content/private.csv.
    """
    if sort == "any":
        sort = rng.choices(["public", "clinic", "ortho"], [80, 12, 8])[0]
    if sort == "public":
        house = rng.choice(houses("home") if rng.random() < 0.35 else houses("public"))
        return at_house(rng, house, rng.choice(sections("clinic")), terse=terse)
    if sort == "radiology":
        house = rng.choice(houses("public"))
        return at_house(rng, house, rng.choice(sections("radiology")), terse=terse)
    if sort == "ortho":
        return of_private_house(rng, rng.choice(houses("private")))
    if sort in ("no", "da"):
        return of_abroad(rng.choice([row for row in rows("abroad") if row["lang"] == sort]))
    return of_row(rng.choice([row for row in rows("private") if row["sort"] == sort]))


def choose_receiver(rng: Random, clinic: Place, *, terse: bool = False) -> Place:
    """Choose where the images go: a hospital's radiology or a hospital, not Halland's own."""
    home = clinic.hospital
    own = home is not None and home.region != HOME
    own = own and clinic.requester == "hospital"
    house = home if home and own and rng.random() < 0.45 else rng.choice(houses("public"))
    section = rng.choice(sections("radiology")) if rng.random() < 0.72 else None
    return at_house(rng, house, section, terse=terse)


def choose_next(rng: Random, destination: Place, *, terse: bool = False) -> Place | None:
    """Choose the clinic that the receiver passes the images on to."""
    if destination.hospital is None or not destination.unit:
        return None
    found = sections("forward")
    if "niversitetssjukhus" not in destination.hospital.name:
        found = tuple(one for one in found if one.name in EVERYWHERE)
    return at_house(rng, destination.hospital, rng.choice(found), terse=terse)


def unknown_receiver(rng: Random) -> Place:
    """Return a small practice, which no directory has."""
    return of_row(
        rng.choice([row for row in rows("private") if row["sort"] in ("clinic", "chiro", "dental")])
    )


def doubtful_receiver(rng: Random, clinic: Place) -> Place:
    """Return a name that several hospitals share, none of them the orderer's neighbour."""
    region = clinic.hospital.region if clinic.hospital else ""
    name = rng.choice([name for name, near in DOUBTFUL.items() if region not in near])
    return Place(name, (), name, "", name, None, known=False, sure=False)

"""The words of this side: its lists, read once."""

from dataclasses import dataclass
from functools import cache
from pathlib import Path

from samples.draw.lists import Hospital
from samples.draw.own_lists import OwnLists, hospital_of

LISTS = OwnLists(Path(__file__).parent / "content")
rows = LISTS.rows


def names(kind: str) -> list[str]:
    return list(LISTS.toml("names")[kind])


def phrases(group: str, kind: str) -> list[str]:
    found = LISTS.toml("phrases")[group][kind]
    return [found] if isinstance(found, str) else list(found)


@dataclass(frozen=True, slots=True)
class House:
    """A hospital, whether it belongs to the department's own region, and its radiology's name."""

    hospital: Hospital
    is_home: bool
    radiology: str


@cache
def houses() -> tuple[House, ...]:
    return tuple(House(hospital_of(row), row["home"] == "yes", row["radiology"]) for row in rows("hospitals"))


def house_of(hospital: Hospital) -> House:
    return next(one for one in houses() if one.hospital.name == hospital.name)


def turn_name(name: str) -> str:
    """Return "Last, First"; double last names stay whole."""
    known = {*names("last"), *names("doctor_last")}
    pieces = name.split()
    for index in range(1, len(pieces)):
        if " ".join(pieces[index:]) in known:
            return f"{' '.join(pieces[index:])}, {' '.join(pieces[:index])}"
    return name


OWN = (
    ("Röntgenavdelningen", "Hallands sjukhus Varberg", "432 81 Varberg", "0340-48 15 40"),
    ("Röntgenkliniken", "Hallands sjukhus Halmstad", "301 85 Halmstad", "035-13 46 20"),
    ("Röntgen", "Hallands sjukhus Kungsbacka", "434 80 Kungsbacka", "0300-56 51 09"),
    ("Bildarkivet, Röntgen", "Hallands sjukhus Varberg", "432 81 Varberg", "0340-48 15 41"),
    ("Röntgensekretariatet", "Hallands sjukhus Halmstad", "301 85 Halmstad", "035-13 46 22"),
)

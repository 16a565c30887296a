"""Who writes, where to, and what of: this side's lists as places, names and examinations."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import date, timedelta
from itertools import product
from pathlib import Path
from random import Random

from samples.draw.dates import TODAY, impossible_date, past_date, write_date
from samples.draw.examinations import Wanted
from samples.draw.lists import Hospital
from samples.draw.own_lists import OwnLists, hospital_of, split_bar
from samples.draw.places import Place

LISTS = OwnLists(Path(__file__).parent / "content")
HOME = "Region Halland"
SIDES = {
    "höger": ("hö", "höger", "höger", "hö.", "dx"),
    "vänster": ("vä", "vänster", "vänster", "vä.", "sin"),
}
SHORT = {"hö": "höger", "hö.": "höger", "dx": "höger", "vä": "vänster", "vä.": "vänster", "sin": "vänster"}
WORDS = {  # what a modality is called in a description
    "CT": ("CT", "DT", "Datortomografi", "Skiktröntgen"),
    "MR": ("MR", "MRT", "MRI", "Magnetkamera", "Magnetröntgen"),
    "RTG": ("Slätröntgen", "Röntgen", "Rtg", "Slätrtg", "Konventionell röntgen"),
    "US": ("Ultraljud", "UL", "ULJ", "Ultraljudsundersökning"),
    "MAM": ("Mammografi",),
    "PET": ("PET-CT", "PET/CT", "PET-DT", "PET"),
    "NM": ("Scintigrafi", "Skintigrafi", "Skint", "Scint"),
    "FL": ("Röntgen", "Genomlysning", "Slätröntgen", "Rtg"),
    "CBCT": ("CBCT",),
    "OPG": ("OPG", "Panoramaröntgen", "Ortopantomogram"),
    "DXA": ("Bentäthetsmätning", "DXA", "DEXA"),
}
OWN_NAMES = ("RTG", "NM", "FL", "DXA", "PET")  # whose other names are descriptions by themselves
CALLED = ("FL", "NM", "DXA", "PET", "OPG")  # which have names of their own rather than a modality and a part
RADIOLOGY = (  # what a clerk calls the same department
    *("Röntgenkliniken", "Röntgen", "Röntgenavdelningen", "Röntgenmottagningen", "Röntgenenheten"),
    *("Radiologi", "Radiologen", "Radiologiska kliniken", "Bild och funktion", "Bild- och funktionsmedicin"),
    *("Mediaenheten", "BFC"),
)
STYLES = [*["iso"] * 8, *("compact", "short", "slash", "word", "den", "abbreviated", "slash_iso", "dotted")]
STYLES += ["slash_short", "word_short", "short_dashed", "dotted_zero"]
JAWS = ("CBCT", "OPG")
MODALITIES = tuple(word for word in WORDS if word not in JAWS)
COMMON = ("CT", "MR", "RTG")  # called alike in all countries, or nearly


def phrases(name: str) -> list[str]:
    return list(LISTS.toml("phrases")[name])


def make_name(rng: Random, woman: bool) -> str:
    """Return a first and a last name."""
    firsts = LISTS.lines("first_women" if woman else "first_men")
    return f"{rng.choice(firsts)} {rng.choice(LISTS.lines('last_names'))}"


def hospitals(*, home: bool) -> list[Hospital]:
    """List the hospitals of our own region, or all the others."""
    found = [hospital_of(row) for row in LISTS.rows("hospitals")]
    return [one for one in found if (one.region == HOME) is home]


def unit_rows(*uses: str) -> list[dict[str, str]]:
    return [row for row in LISTS.rows("units") if row["use"] in uses]


def names_of(hospital: Hospital) -> tuple[str, ...]:
    """Return all that a hospital may rightly be called."""
    row = next(row for row in LISTS.rows("hospitals") if row["name"] == hospital.name)
    return tuple(dict.fromkeys((hospital.name, *hospital.forms, *split_bar(row["also"]))))


def at_hospital(rng: Random, hospital: Hospital, row: Mapping[str, str] | None, *, terse: bool) -> Place:
    """Write a unit at a hospital as its people do, or the hospital alone."""
    name = min(hospital.forms, key=len) if terse else rng.choice(hospital.forms)
    known = names_of(hospital)
    if row is None:
        return Place(hospital.name, known, name, "", name, hospital, town=hospital.town, area=hospital.area)
    forms = split_bar(row["forms"])
    part = forms[-1] if terse else rng.choice((forms[0], *forms))
    same = RADIOLOGY if row["use"] == "radiology" else ()
    units = tuple(dict.fromkeys((row["name"], *forms, *split_bar(row["accept"]), *same)))
    accept = [f"{unit}, {one}" for unit, one in product(units, known)]
    accept += [f"{one}, {unit}" for unit, one in product((row["name"], part), (hospital.name, name))]
    joined = f"{part} {name}" if terse or rng.random() < 0.3 else f"{part}, {name}"
    written = f"{part}, {name}" if "," in name or part.islower() else joined
    return Place(
        f"{row['name']}, {hospital.name}",
        tuple(accept),
        written,
        part,
        name,
        hospital,
        unit=row["name"],
        town=hospital.town,
        area=hospital.area,
    )


def outside(rng: Random, row: Mapping[str, str]) -> Place:
    """Return somebody outside the hospitals, in one of the forms of the name."""
    forms = split_bar(row["forms"])
    written = rng.choice(forms)
    names = (row["value"], *forms, *split_bar(row["accept"]))
    towns = (f"{name}, {row['town']}" for name in names if row["town"] not in name)
    care = {"care": "private_provider", "dental": "private_provider"}
    return Place(
        row["value"],
        (*names, *towns, *(f"{name} {row['town']}" for name in names)),
        written,
        written,
        written,
        None,
        requester=care.get(row["requester"], row["requester"]),
        known=False,
        town=row["town"],
        area=row["area"],
    )


def abroad(row: Mapping[str, str]) -> Place:
    """Return a unit of a hospital in another country."""
    unit, name, town = row["unit"], row["name"], row["town"]
    value = f"{unit}, {name}"
    accept = (name, f"{name}, {unit}", f"{unit} {name}", f"{value}, {town}", f"{name}, {town}")
    return Place(value, accept, value, unit, name, None, known=False, town=town, area=row["area"])


def describe(row: Mapping[str, str], side: str) -> list[str]:
    """List what a clerk may call an examination: any word for it, the side before or behind."""
    parts = row["names"].split("|")
    found = [f"{word} {part}".strip() for part in parts for word in WORDS[row["modality"]]]
    found += [part for part in parts if part and row["modality"] in OWN_NAMES]
    also = list(split_bar(row["also"]))
    found = also + found if row["modality"] in CALLED else found + also
    if not side:
        return found
    sided = [one.replace("{side}", side) for one in found]
    return [*sided, *(f"{one}, {side}" for one in found if "{side}" not in one)]


def make_examination(rng: Random, style: str, before: date, only: tuple[str, ...] = MODALITIES) -> Wanted:
    """Make one examination on a day before the order was written."""
    row = rng.choice([row for row in LISTS.rows("examinations") if row["modality"] in only])
    side = rng.choice(list(SIDES)) if row["sided"] == "yes" else ""
    written = rng.choice(split_bar(row["written"])).replace("{s}", rng.choice(SIDES[side]) if side else "")
    day = past_date(rng, before)
    spelled = " ".join(SHORT.get(word, word) for word in written.split())
    forms = [one.replace("{s}", side) for one in split_bar(row["written"])]
    accept = dict.fromkeys((*describe(row, side), spelled, written, *forms))
    return Wanted(
        next(iter(accept)), tuple(accept), day, written, write_date(day, style), modality=row["modality"]
    )


def make_examinations(
    rng: Random, style: str, before: date, fault: str | None, only: tuple[str, ...] = MODALITIES
) -> list[Wanted]:
    """Make an order's examinations, none twice; a fault is the first one's."""
    count, made = rng.choices([1, 2, 3, 4, 5], [58, 26, 10, 4, 2])[0], list[Wanted]()
    count = min(count, sum(row["modality"] in only for row in LISTS.rows("examinations")))
    while len(made) < count:
        one = make_examination(rng, style, before, only)
        if all(not set(one.accept) & set(other.accept) for other in made):
            made.append(one)
    if fault == "invalid.date":
        made[0] = _misdate(rng, made[0], style)
    elif fault == "missing.date":
        made = [replace(one, date=None, date_written="") for one in made]  # else one day may be read for all
    return made


def _misdate(rng: Random, one: Wanted, style: str) -> Wanted:
    """Give an examination a date that cannot be: not in the calendar, or still to come."""
    if rng.random() < 0.5:
        return replace(one, date=None, date_written=impossible_date(rng))
    ahead = TODAY + timedelta(days=rng.randint(120, 500))
    return replace(one, date=None, date_written=write_date(ahead, style), date_accept=(ahead.isoformat(),))

"""What this side's orders say: who orders what of whom, to which place, by layout."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from samples.draw.dates import FOREIGN, TODAY, write_date
from samples.draw.lists import Hospital
from samples.draw.places import Place
from samples.draw.registry import CHOOSERS, Layout, Paper, layout, teller
from samples.draw.story import Story
from samples.told import copier as copier  # its wear is this side's
from samples.told.films import STYLES, foreign_films, make_film, make_films
from samples.told.houses import (
    at,
    clinic_at,
    doubtful_place,
    films_at,
    foreign_place,
    hospitals,
    other_place,
    unnamed,
)
from samples.told.lists import rows
from samples.told.people import anyone, make_doctor, make_identity, make_name, make_phone

FAULTS = {
    None: 250,
    "missing.doctor": 5,
    "missing.clinic": 3,
    "missing.destination": 5,
    "missing.patient": 2,
    "missing.examination": 2,
    "invalid.patient_id": 3,
    "invalid.date": 2,
    "unknown.destination": 2,
    "uncertain.destination": 2,
    "identity.test": 1,
    "identity.protected": 2,
    "reserve": 1,
    "missing.date": 3,
}
TITLES = {
    "dentist": ("tandläkare ", "övertandläkare ", "Dr "),
    "chiro": ("leg. kiropraktor ",),
    "naprapath": ("leg. naprapat ",),
    "physio": ("leg. fysioterapeut ",),
    "insurer": ("skadereglerare ",),
    "forensic": ("rättsläkare ", "överläkare "),
    "company": ("företagsläkare ", "Dr "),
}
SHARED = (
    *("clinic", "doctor", "title", "destination", "to_us", "forward_to", "report_destination", "wants"),
    *("channel", "consent", "urgent", "needed_by", "written_on", "reply_fax", "phone", "secretary", "visit"),
)
SHARED_FAULTS = {"missing.doctor", "missing.clinic", "missing.destination"} | {
    "unknown.destination",
    "uncertain.destination",
}


@dataclass(frozen=True, slots=True)
class Profile:
    """Who writes a layout, and about what."""

    orderer: tuple[str, ...] = ("home", "home", "away")  # or spec, abroad, a kind of others.csv
    to: tuple[str, ...] = ("mix",)  # us: to the orderer; films, clinic: to a hospital's
    theme: str = ""  # of the examinations; that of the clinic where empty
    child: bool = False
    young: bool = False
    terse: bool = False  # shortest names
    short: bool = False  # numbers of ten digits, last names
    wants: tuple[str, ...] = ("both", "both", "images")
    channel: tuple[str, ...] = ("iep",)
    consent: tuple[str, ...] = ("",)
    counts: tuple[int, ...] = (1, 1, 1, 2, 2, 3)
    forward: float = 0.2
    urgent: float = 0.1
    needed: float = 0.2
    style: str = ""
    languages: tuple[str, ...] = ()  # one of these; that of the layout where empty
    years: float = 6.0


# how often a region is written to; all others count one
NEAR = {"Västra Götalandsregionen": 5, "Region Skåne": 4, "Region Kronoberg": 3, "Region Jönköpings län": 2}
PROFILES: dict[str, Profile] = {}
Draw = Callable[[Paper], None]


def order(
    kind: str,
    *,
    patients: int = 1,
    language: str = "sv",
    typewriter: bool = False,
    faults: bool = True,
    **profile: object,
) -> Callable[[Draw], Draw]:
    """Register a layout of this side with the profile of those who write so."""

    def add(draw: Draw) -> Draw:
        PROFILES[draw.__name__] = Profile(**profile)  # type: ignore[arg-type]
        register = layout(
            "told", kind, patients=patients, language=language, typewriter=typewriter, faults=faults
        )
        return register(draw)

    return add


def no_order(reason: str, **profile: object) -> Callable[[Draw], Draw]:
    """Register a document that is no order."""

    def add(draw: Draw) -> Draw:
        PROFILES[draw.__name__] = Profile(**profile)  # type: ignore[arg-type]
        return layout("told", "none", reason=reason, faults=False)(draw)

    return add


def choose(rng: Random) -> str | None:
    """Choose what is wrong: mostly nothing."""
    return rng.choices(list(FAULTS), list(FAULTS.values()))[0]


CHOOSERS["told"] = choose


@teller("told")
def tell(rng: Random, chosen: Layout, fault: str | None) -> list[Story]:
    """Tell a layout's orders: one orderer's, the fault is the first one's."""
    profile = PROFILES.get(chosen.name, Profile())
    language = rng.choice(profile.languages or (chosen.language,))
    first = make_story(rng, profile, fault, language)
    same = {name: getattr(first, name) for name in SHARED}
    kept = fault if fault in SHARED_FAULTS else None
    others = [make_story(rng, profile, None, language, first.written_on) for _ in range(chosen.patients - 1)]
    return [first, *(replace(other, **same, fault=kept) for other in others)]


def make_story(
    rng: Random, profile: Profile, fault: str | None, language: str = "sv", written_on: date | None = None
) -> Story:
    """Make one order of a profile, written on a day of the last three weeks where none is given."""
    kind = rng.choice(profile.orderer)
    if fault == "uncertain.destination" and kind in ("away", "spec", "uni", "child"):
        kind = "home"
    clinic, theme, foreign = _orderer(rng, kind, profile, language)
    destination, to_us = _destination(rng, kind, profile, clinic, theme, fault)
    forward = _forward(rng, profile, destination, theme) if not to_us and not fault else None
    written_on = written_on or TODAY - timedelta(days=rng.randint(0, 20))
    style = profile.style or FOREIGN.get(language) or rng.choice(STYLES)
    doctor, title = foreign or _doctor(rng, kind, profile)
    woman = rng.random() < 0.5 or theme in ("gyn", "breast")
    child = profile.child or theme == "child"
    before = make_film(rng, theme, style, written_on - timedelta(days=700))
    years = 2.5 if child else profile.years
    count = rng.choice(profile.counts)
    films = make_films(rng, theme, style, written_on, fault, profile.counts, years)
    if language != "sv" and films:
        films = foreign_films(rng, language, style, written_on, count)
    wish = rng.choice(profile.wants)
    return Story(
        split="told",
        language=language,
        fault=fault,
        patient=make_name(rng, woman),
        identity=make_identity(
            rng, woman, fault, child=child, young=profile.young or theme == "gyn", short=profile.short
        ),
        clinic=clinic,
        doctor=doctor,
        title=title,
        destination=destination,
        to_us=to_us,
        forward_to=forward,
        report_destination=None,
        examinations=films,
        wants=("images", "report") if wish == "both" else ("images",),
        channel=rng.choice(profile.channel),
        consent=rng.choice(profile.consent),
        urgent=rng.random() < profile.urgent,
        needed_by=TODAY + timedelta(days=rng.randint(2, 24)) if rng.random() < profile.needed else None,
        written_on=written_on,
        style=style,
        referrer=anyone(rng),
        secretary=make_name(rng, rng.random() < 0.9),
        previous=f"{before.written} {before.date_written}",
        visit=write_date(TODAY + timedelta(days=rng.randint(3, 40)), style),
        phone=make_phone(rng, clinic.area or "035"),
        reply_fax=make_phone(rng, clinic.area or "035"),
        rng=rng,
        terse=profile.terse,
    )


def _orderer(
    rng: Random, kind: str, profile: Profile, language: str
) -> tuple[Place, str, tuple[str, str] | None]:
    """Return the clinic, the theme of its examinations, and the doctor where the place decides."""
    theme = profile.theme or "any"
    if kind == "abroad":
        row = rng.choice([row for row in rows("abroad") if row["language"] == language])
        return foreign_place(row), theme, (row["doctor"], "Dr ")
    if kind == "spec":
        return at(rng, rng.choice(hospitals("spec")), None), profile.theme or "ortho", None
    if kind == "radiology":
        return films_at(rng, rng.choice(hospitals("big", "uni"))), theme, None
    if kind not in ("home", "away", "uni", "child"):
        return other_place(rng, kind), theme, None
    levels = {"home": ("home",), "away": ("big", "uni"), "uni": ("uni",), "child": ("child",)}[kind]
    clinic = clinic_at(rng, rng.choice(hospitals(*levels)), theme, terse=profile.terse)
    if not profile.theme:
        theme = next(row["theme"] for row in rows("units") if row["name"] == clinic.unit)
    return clinic, theme, None


def _destination(
    rng: Random, kind: str, profile: Profile, clinic: Place, theme: str, fault: str | None
) -> tuple[Place, bool]:
    if fault == "unknown.destination":
        return other_place(rng, "private"), False
    if fault == "uncertain.destination":
        return doubtful_place(rng), False
    way = rng.choice(profile.to)
    if way == "mix":
        way = rng.choice(
            ("us", "us", "films") if kind in ("away", "uni", "spec", "child", "radiology") else ("films",)
        )
    if way == "us" and fault not in ("missing.clinic", "missing.destination") and kind != "home":
        return clinic, True
    own = clinic.hospital if kind in ("away", "uni", "child", "radiology") else None
    if own is None:
        own = _elsewhere(rng, clinic)
    if way == "clinic":
        return clinic_at(rng, own, theme, terse=profile.terse), False
    return films_at(rng, own, terse=profile.terse, unit=rng.random() < 0.75), False


def _elsewhere(rng: Random, clinic: Place) -> Hospital:
    """Choose another hospital, mostly one of the neighbouring regions."""
    found = [one for one in hospitals("big", "uni") if one != clinic.hospital]
    return rng.choices(found, [NEAR.get(one.region, 1) for one in found])[0]


def _forward(rng: Random, profile: Profile, destination: Place, theme: str) -> Place | None:
    """Choose whom the receiver passes the images on to, written without the hospital."""
    if destination.hospital is None or not destination.unit or rng.random() >= profile.forward:
        return None
    found = clinic_at(rng, destination.hospital, theme, terse=profile.terse)
    return unnamed(found) if found.unit != destination.unit else None


def _doctor(rng: Random, kind: str, profile: Profile) -> tuple[str, str]:
    if kind in TITLES:
        return anyone(rng), rng.choice(TITLES[kind])
    return make_doctor(rng, short=profile.short)

"""This side's orders: who orders what of whom, and what is wrong with it."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from random import Random

from samples.draw.dates import TODAY, write_date
from samples.draw.places import Place
from samples.draw.registry import CHOOSERS, Layout, teller
from samples.draw.story import Story
from samples.draw.telling import SHARED, SHARED_FAULTS, TITLES, make_phone
from samples.sent.abroad import choose_abroad
from samples.sent.folk import also_called, last_of, make_identity, make_name
from samples.sent.lists import rows, tables, units
from samples.sent.scans import STYLES, make_scan, make_scans
from samples.sent.wards import (
    THERAPISTS,
    ambiguous_place,
    choose_clinic,
    choose_destination,
    choose_forward,
    office,
    small_clinic,
    unknown_place,
)

FAULTS = {
    None: 86,
    "missing.doctor": 3.5,
    "missing.clinic": 2.5,
    "missing.destination": 3,
    "missing.patient": 1.5,
    "missing.examination": 1.5,
    "invalid.patient_id": 1.5,
    "invalid.date": 1,
    "unknown.destination": 1,
    "uncertain.destination": 1,
    "identity.test": 0.5,
    "identity.protected": 0.5,
    "reserve": 0.5,
    "missing.date": 1,
}
COMPANIES = ("Avonova", "Feelgood", "Hälsobryggan")
Choose = Callable[[Random], Place]
# a word of a layout's name -> who orders there
SPECIAL: dict[str, Choose] = {
    "dentist": lambda rng: small_clinic(rng, lambda row: "tand" in row["name"].lower()),
    "therapist": lambda rng: small_clinic(rng, lambda row: row["requester"] in THERAPISTS),
    "company": lambda rng: small_clinic(rng, lambda row: row["name"].startswith(COMPANIES)),
    "care_home": lambda rng: small_clinic(
        rng, lambda row: "hälsocentral" in _lower(row) or "vårdc" in _lower(row)
    ),
    "office": lambda rng: office(rng),
    "ward": lambda rng: choose_clinic(rng, home=True),
}


def _lower(row: dict[str, str]) -> str:
    return row["name"].lower()


def choose_fault(rng: Random) -> str | None:
    return rng.choices(list(FAULTS), list(FAULTS.values()))[0]


CHOOSERS["sent"] = choose_fault


@teller("sent")
def tell(rng: Random, chosen: Layout, fault: str | None) -> list[Story]:
    """Make one orderer's orders, one a patient; the fault is the first one's."""
    fault = None if chosen.kind == "none" else fault
    style = "dotted_zero" if chosen.language != "sv" else rng.choice(STYLES)
    first = _make(rng, chosen, style, fault)
    others = [_make(rng, chosen, style, None) for _ in range(chosen.patients - 1)]
    same = {name: getattr(first, name) for name in SHARED}
    kept = fault if fault in SHARED_FAULTS else None
    doctor = {"doctor": first.also["doctor"]}
    return [
        first,
        *(
            replace(other, **same, fault=kept, report_destination=None, also=other.also | doctor)
            for other in others
        ),
    ]


def _make(rng: Random, chosen: Layout, style: str, fault: str | None) -> Story:
    """Make one order."""
    foreign = chosen.language != "sv"
    clinic, abroad_doctor = _orderer(rng, chosen, fault)
    destination, to_us = _receiver(rng, chosen, clinic, fault)
    written_on = TODAY - timedelta(days=rng.randint(0, 20))
    woman = rng.random() < 0.53
    source = f"scans_{chosen.language}" if foreign else "dental" if "dentist" in chosen.name else "scans"
    scans = make_scans(rng, style, written_on, fault, source)
    doctor, title = _doctor(rng, chosen, clinic)
    doctor, title = (abroad_doctor, "") if foreign else (doctor, title)
    previous = make_scan(rng, style, written_on - timedelta(days=1000))
    patient = make_name(rng, woman)
    forwarded = not to_us and destination.unit in _radiology() and rng.random() < 0.3
    forward = choose_forward(rng, destination, terse=chosen.terse) if forwarded else None
    wants = ("images", "report") if rng.random() < 0.65 else ("images",)
    report = (
        _report(rng, clinic, destination) if "report" in wants and not to_us and rng.random() < 0.08 else None
    )
    return Story(
        split="sent",
        language=chosen.language,
        fault=fault,
        patient=patient,
        identity=make_identity(rng, woman, fault),
        clinic=clinic,
        doctor=doctor,
        title=title,
        destination=destination,
        to_us=to_us,
        forward_to=None if fault == "missing.destination" else forward,
        report_destination=report,
        examinations=[] if fault == "missing.examination" else scans,
        wants=wants,
        channel=rng.choices(["iep", "usb", "cd", "post"], [78, 10, 8, 4])[0],
        consent=rng.choices(["", "oral", "written", "none"], [48, 36, 14, 2])[0],
        urgent=rng.random() < 0.12,
        needed_by=TODAY + timedelta(days=rng.randint(3, 28)) if rng.random() < 0.2 else None,
        written_on=written_on,
        style=style,
        previous=f"{previous.written} {previous.date_written}",
        visit=write_date(written_on - timedelta(days=rng.randint(1, 30)), style),
        rng=rng,
        terse=chosen.terse,
        referrer=make_name(rng, rng.random() < 0.5),
        secretary=make_name(rng, True),
        phone=make_phone(rng, clinic.area),
        reply_fax=make_phone(rng, clinic.area),
        also={"doctor": _also_doctor(doctor), "patient_name": also_called(patient)},
    )


def _radiology() -> set[str]:
    return {row["name"] for row in units("radiology")}


def _also_doctor(name: str) -> tuple[str, ...]:
    """Return what else counts as the doctor's name: an initial with its point, no foreign accents."""
    return also_called(name)


def _orderer(rng: Random, chosen: Layout, fault: str | None) -> tuple[Place, str]:
    if chosen.language != "sv":
        return choose_abroad(rng, chosen.language)
    for word, choose in SPECIAL.items():
        if f"_{word}" in chosen.name:
            return choose(rng), ""
    return choose_clinic(rng, terse=chosen.terse, home=fault == "uncertain.destination"), ""


def _receiver(rng: Random, chosen: Layout, clinic: Place, fault: str | None) -> tuple[Place, bool]:
    if fault == "unknown.destination":
        return unknown_place(rng), False
    if fault == "uncertain.destination":
        return ambiguous_place(rng), False
    if chosen.language != "sv" or "_office" in chosen.name:
        return clinic, True
    house = clinic.hospital
    may_be_us = fault is None and "_overflyttning" not in chosen.name
    if may_be_us and house and not house.name.startswith("Hallands") and rng.random() < 0.4:
        return clinic, True
    jaw = next(row for row in rows("units") if row["name"].startswith("Käkkirurg"))
    return choose_destination(
        rng, clinic, terse=chosen.terse, unit=jaw if "dentist" in chosen.name else None
    ), False


def _report(rng: Random, clinic: Place, destination: Place) -> Place | None:
    other = choose_destination(rng, clinic)
    return other if destination.known and other.value != destination.value else None


def _doctor(rng: Random, chosen: Layout, clinic: Place) -> tuple[str, str]:
    words = tables("words")["titles"]
    name = make_name(rng, rng.random() < 0.5)
    if clinic.requester in TITLES:
        return name, TITLES[clinic.requester]
    if "tand" in clinic.value.lower():
        return name, rng.choice(words["dentist"])
    form = rng.random()
    if form < (0.45 if chosen.terse else 0.06):
        return last_of(name), rng.choice(words["last"])
    if form < 0.14:
        name = f"{name[0]} {last_of(name)}"
    return name, rng.choice(words["full"])

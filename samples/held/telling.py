"""This side's orders: who of its senders asks for what, where to, and what is wrong with it."""

from dataclasses import replace
from datetime import timedelta
from random import Random

from samples.draw.dates import TODAY, write_date
from samples.draw.identity import make_identity
from samples.draw.places import Place, ambiguous_destination
from samples.draw.registry import CHOOSERS, Layout, teller
from samples.draw.story import Story
from samples.draw.telling import SHARED, SHARED_FAULTS, make_phone
from samples.held.content import (
    COMMON,
    HOME,
    JAWS,
    LISTS,
    MODALITIES,
    STYLES,
    abroad,
    at_hospital,
    hospitals,
    make_examination,
    make_examinations,
    make_name,
    outside,
    phrases,
    unit_rows,
)
from samples.held.senders import ELSEWHERE, HOMEBOUND, SENDERS

FAULTS = {
    None: 100,
    "missing.doctor": 4.5,
    "missing.clinic": 2,
    "missing.destination": 4,
    "missing.patient": 1,
    "missing.examination": 1.5,
    "invalid.patient_id": 1.5,
    "invalid.date": 0.8,
    "unknown.destination": 1,
    "uncertain.destination": 0.8,
    "identity.test": 0.3,
    "identity.protected": 0.6,
    "reserve": 0.6,
    "missing.date": 0.8,
}
THERAPISTS = {
    "physiotherapist": "leg. fysioterapeut ",
    "chiropractor": "leg. kiropraktor ",
    "naprapath": "leg. naprapat ",
}
STRANGERS = (*THERAPISTS, "insurer", "abroad", "authority", "company")  # who ask for images to themselves
MENS = ("prostata", "testiklar", "PSMA")  # what no woman is examined for
NOWHERE = Place("", (), "", "", "", None, requester="patient", known=False)


def choose_fault(rng: Random) -> str | None:
    return rng.choices(list(FAULTS), list(FAULTS.values()))[0]


CHOOSERS["held"] = choose_fault


@teller("held")
def tell_orders(rng: Random, layout: Layout, fault: str | None) -> list[Story]:
    """Make one orderer's orders; a fault of the orderer's is every patient's."""
    first = _tell_one(rng, layout, fault)
    if layout.patients > 1:
        first.report_destination = None
    same = {name: getattr(first, name) for name in SHARED}
    kept = fault if fault in SHARED_FAULTS else None
    others = [_tell_one(rng, layout, None, first.style) for _ in range(layout.patients - 1)]
    return [first, *(replace(other, **same, report_destination=None, fault=kept) for other in others)]


def _tell_one(rng: Random, layout: Layout, fault: str | None, style: str = "") -> Story:
    sender = SENDERS.get(layout.name, "any")
    if sender == "any":
        sender = rng.choices(["home", "hospital", "care", "private"], [40, 38, 11, 11])[0]
    terse = layout.terse or rng.random() < 0.1
    clinic, titles = _choose_clinic(rng, sender, layout.language, terse)
    destination, to_us = _choose_destination(rng, clinic, sender, layout.name, fault, terse)
    style = style or _style_of(rng, layout.language)
    written_on = TODAY - timedelta(days=rng.randint(0, 15))
    woman = rng.random() < 0.5
    title = rng.choice(titles)
    wants = ("images", "report") if rng.random() < 0.55 else ("images",)
    earlier = make_examination(rng, style, written_on - timedelta(days=1100))
    usual = MODALITIES if layout.language in ("sv", "fi") else COMMON
    words = JAWS if sender == "dental" else usual
    made = make_examinations(rng, style, written_on, fault, words)
    while woman and any(word in one.description for one in made for word in MENS):
        made = make_examinations(rng, style, written_on, fault, words)
    return Story(
        split="held",
        language=layout.language,
        fault=fault,
        patient=make_name(rng, woman),
        identity=make_identity(rng, woman, TODAY, fault),
        clinic=clinic,
        doctor="" if sender == "patient" else _name_doctor(rng, title, layout.language),
        title=title,
        destination=destination,
        to_us=to_us,
        forward_to=_choose_forward(rng, destination, to_us, fault, terse),
        report_destination=_choose_for_report(rng, destination, wants, to_us, fault),
        examinations=made if fault != "missing.examination" else [],
        wants=wants,
        channel=rng.choices(["iep", "usb", "cd", "post"], [78, 9, 9, 4])[0],
        consent=rng.choices(["", "oral", "written", "none"], [42, 38, 18, 2])[0],
        urgent=rng.random() < 0.1,
        needed_by=TODAY + timedelta(days=rng.randint(3, 35)) if rng.random() < 0.22 else None,
        written_on=written_on,
        style=style,
        referrer=make_name(rng, rng.random() < 0.5),
        secretary=make_name(rng, rng.random() < 0.85),
        previous=f"{earlier.written} {earlier.date_written}",
        visit=write_date(TODAY + timedelta(days=rng.randint(4, 60)), style),
        phone=make_phone(rng, clinic.area),
        reply_fax=make_phone(rng, clinic.area),
        rng=rng,
        terse=terse,
    )


def _style_of(rng: Random, language: str) -> str:
    if language == "en":
        return "english"
    return rng.choice(STYLES) if language == "sv" else "dotted_zero"


def _choose_clinic(rng: Random, sender: str, language: str, terse: bool) -> tuple[Place, list[str]]:
    """Choose who orders, and the titles of its doctors."""
    if sender == "patient":
        return NOWHERE, [""]
    if sender == "abroad":
        row = rng.choice([row for row in LISTS.rows("abroad") if row["lang"] == language])
        return abroad(row), [row["title"]]
    if sender in ("home", "hospital"):
        hospital = rng.choice(hospitals(home=sender == "home"))
        unit = rng.choice(unit_rows("clinic"))
        return at_hospital(rng, hospital, unit, terse=terse), phrases("titles_doctor")
    kind = "private_provider" if sender == "private" else sender
    row = rng.choice([row for row in LISTS.rows("private") if row["requester"] == kind])
    titles = [THERAPISTS[kind]] if kind in THERAPISTS else phrases(f"titles_{sender}")
    return outside(rng, row), titles


def _choose_destination(
    rng: Random, clinic: Place, sender: str, layout: str, fault: str | None, terse: bool
) -> tuple[Place, bool]:
    """Choose where the images go; True: to the orderer itself."""
    if fault == "unknown.destination":
        rows = [row for row in LISTS.rows("private") if row["requester"] == "private_provider"]
        return outside(rng, rng.choice([row for row in rows if row["value"] != clinic.value])), False
    if fault == "uncertain.destination":
        return ambiguous_destination(rng), False
    itself = fault not in ("missing.clinic", "missing.destination") and sender != "patient"
    itself = itself and layout not in ELSEWHERE
    own = clinic.hospital if clinic.hospital and clinic.hospital.region != HOME else None
    if itself and (sender in STRANGERS or (layout in HOMEBOUND and (own or sender != "home"))):
        return clinic, True
    if itself and own and rng.random() < 0.35:
        return clinic, True
    others = [one for one in hospitals(home=False) if one != clinic.hospital]
    hospital = own if own and rng.random() < 0.35 else rng.choice(others)
    rows = unit_rows(rng.choices(["radiology", "special", "clinic"], [66, 8, 26])[0])
    if sender == "dental":
        rows = [row for row in unit_rows("clinic") if row["name"].startswith("Käk")]
    row = None if rng.random() < 0.16 else rng.choice([one for one in rows if one["name"] != clinic.unit])
    return at_hospital(rng, hospital, row, terse=terse), False


def _choose_forward(
    rng: Random, destination: Place, to_us: bool, fault: str | None, terse: bool
) -> Place | None:
    """Choose now and then whom a radiology department passes the images on to."""
    radiology = {row["name"] for row in unit_rows("radiology")}
    if to_us or fault == "missing.destination" or destination.unit not in radiology or rng.random() < 0.6:
        return None
    assert destination.hospital
    return at_hospital(rng, destination.hospital, rng.choice(unit_rows("clinic")), terse=terse)


def _choose_for_report(
    rng: Random, destination: Place, wants: tuple[str, ...], to_us: bool, fault: str | None
) -> Place | None:
    """Choose now and then another unit of the receiving hospital for the report."""
    if "report" not in wants or to_us or destination.hospital is None or rng.random() < 0.85 or fault:
        return None
    radiology = unit_rows("radiology")
    here = not destination.unit or destination.unit in {row["name"] for row in radiology}
    rows = unit_rows("clinic") if here else radiology
    return at_hospital(rng, destination.hospital, rng.choice(rows), terse=False)


def _name_doctor(rng: Random, title: str, language: str) -> str:
    """Name a doctor in full, or by last name or initial where a title goes before it."""
    if language != "sv":
        own = {"no": (0, 4), "da": (4, 8), "en": (8, 12), "de": (12, 16), "fi": (16, 20)}[language]
        return rng.choice(LISTS.lines("foreign_names")[own[0] : own[1]])
    name = make_name(rng, rng.random() < 0.5)
    first, _, last = name.partition(" ")
    form = rng.random()
    if form < 0.1 and title in phrases("titled"):
        return last
    return f"{first[0]} {last}" if form < 0.18 and title in phrases("titled") else name

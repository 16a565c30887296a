"""This side's orders: who of its senders asks for what, where to, and what is wrong with it."""

from dataclasses import replace
from datetime import timedelta
from random import Random

from samples.brought.content import (
    ABROAD,
    HOME,
    JAWS,
    LISTS,
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
from samples.brought.senders import SENDERS, TITLED
from samples.draw.dates import TODAY, write_date
from samples.draw.identity import make_identity
from samples.draw.places import Place, ambiguous_destination
from samples.draw.registry import CHOOSERS, Layout, teller
from samples.draw.story import Story
from samples.draw.telling import SHARED, SHARED_FAULTS, make_phone

FAULTS = {
    None: 110,
    "missing.doctor": 4,
    "missing.clinic": 2,
    "missing.destination": 3,
    "missing.patient": 1,
    "missing.examination": 1,
    "invalid.patient_id": 1.5,
    "invalid.date": 0.5,
    "unknown.destination": 0.7,
    "uncertain.destination": 0.7,
    "identity.test": 0.3,
    "identity.protected": 0.6,
    "reserve": 0.4,
    "missing.date": 0.3,
}


def choose_fault(rng: Random) -> str | None:
    return rng.choices(list(FAULTS), list(FAULTS.values()))[0]


CHOOSERS["brought"] = choose_fault


@teller("brought")
def tell_orders(rng: Random, layout: Layout, fault: str | None) -> list[Story]:
    """Make one orderer's orders; a fault of the orderer's is every patient's."""
    first = _tell_one(rng, layout, fault)
    same = {name: getattr(first, name) for name in SHARED}
    kept = fault if fault in SHARED_FAULTS else None
    others = [_tell_one(rng, layout, None, first.style) for _ in range(layout.patients - 1)]
    return [first, *(replace(other, **same, fault=kept) for other in others)]


def _tell_one(rng: Random, layout: Layout, fault: str | None, style: str = "") -> Story:
    sender = SENDERS.get(layout.name, "any")
    terse = layout.terse or rng.random() < 0.15
    clinic, titles = _choose_clinic(rng, sender, terse)
    destination, to_us = _choose_destination(rng, clinic, sender, fault, terse)
    style = style or ("dotted" if layout.language != "sv" else rng.choice(STYLES))
    written_on = TODAY - timedelta(days=rng.randint(0, 20))
    woman = rng.random() < 0.5
    title = rng.choice(titles)
    only = ABROAD if layout.language != "sv" else JAWS if _is_dental(*clinic.accept) else ("",)
    made = make_examinations(rng, style, written_on, fault, only=only)
    wants = ("images", "report") if rng.random() < 0.6 else ("images",)
    earlier = make_examination(rng, style, written_on - timedelta(days=1100))
    return Story(
        split="brought",
        language=layout.language,
        fault=fault,
        patient=make_name(rng, woman),
        identity=make_identity(rng, woman, TODAY, fault),
        clinic=clinic,
        doctor=_name_doctor(rng, title, layout.language),
        title=title,
        destination=destination,
        to_us=to_us,
        forward_to=_choose_forward(rng, destination, to_us, fault, terse),
        report_destination=_choose_for_report(rng, destination, wants, to_us),
        examinations=made if fault != "missing.examination" else [],
        wants=wants,
        channel=rng.choices(["iep", "usb", "cd", "post"], [82, 8, 6, 4])[0],
        consent=rng.choices(["", "oral", "written", "none"], [45, 38, 16, 1])[0],
        urgent=rng.random() < 0.08,
        needed_by=TODAY + timedelta(days=rng.randint(3, 35)) if rng.random() < 0.2 else None,
        written_on=written_on,
        style=style,
        referrer=make_name(rng, rng.random() < 0.5),
        secretary=make_name(rng, True),
        previous=f"{earlier.written} {earlier.date_written}",
        visit=write_date(TODAY + timedelta(days=rng.randint(4, 50)), style),
        phone=make_phone(rng, clinic.area),
        reply_fax=make_phone(rng, clinic.area),
        rng=rng,
        terse=terse,
    )


def _choose_clinic(rng: Random, sender: str, terse: bool) -> tuple[Place, list[str]]:
    """Choose who orders, and the titles of its doctors."""
    if sender == "any":
        sender = rng.choices(["home", "hospital", "known", "private"], [42, 33, 10, 15])[0]
    if sender in ("da", "no"):
        row = rng.choice([row for row in LISTS.rows("abroad") if row["lang"] == sender])
        return abroad(row), [row["titles"]]
    if sender in ("therapists", "payers"):
        row = rng.choice(LISTS.rows(sender))
        return outside(rng, row), [row["title"]]
    if sender in ("home", "hospital"):
        hospital = rng.choice(hospitals(home=sender == "home"))
        return at_hospital(rng, hospital, rng.choice(unit_rows("clinic")), terse=terse), phrases(
            "titles_doctor"
        )
    row = rng.choice([row for row in LISTS.rows("private") if _is_of(row, sender)])
    titles = phrases("titles_dental") if _is_dental(row["value"]) else phrases("titles_doctor")
    return outside(rng, row), titles


def _is_dental(*names: str) -> bool:
    return any(word in name.lower() for word in ("tand", "dental") for name in names)


def _is_of(row: dict[str, str], sender: str) -> bool:
    if sender == "dental":
        return _is_dental(row["value"])
    if sender == "known":
        return row["known"] == "yes"
    if sender in ("company", "authority"):
        return row["requester"] == sender
    if sender == "care":
        return any(word in row["value"] for word in ("Vårdcentralen", "Hälsocentral"))
    return row["known"] == "no" and row["requester"] not in ("company", "authority")


def _choose_destination(
    rng: Random, clinic: Place, sender: str, fault: str | None, terse: bool
) -> tuple[Place, bool]:
    """Choose where the images go; True: to the orderer itself."""
    if fault == "unknown.destination":
        rows = [row for row in LISTS.rows("private") if row["known"] == "no" and row["value"] != clinic.value]
        return outside(rng, rng.choice(rows)), False
    if fault == "uncertain.destination":
        return ambiguous_destination(rng), False
    if sender in ("da", "no", "therapists", "payers"):
        return clinic, True
    own = clinic.hospital if clinic.hospital and clinic.hospital.region != HOME else None
    if rng.random() < (0.45 if own else 0.7 if clinic.known and not clinic.hospital else 0.0):
        return clinic, True
    others = [one for one in hospitals(home=False) if one != clinic.hospital]
    hospital = own if own and rng.random() < 0.6 else rng.choice(others)
    clinical = 0 if hospital == own else 25
    if _is_dental(*clinic.accept):
        rows = [row for row in unit_rows("clinic") if row["name"].startswith("Käk")]
    else:
        rows = unit_rows(rng.choices(["radiology", "clinic"], [75, clinical])[0])
    row = None if rng.random() < 0.15 else rng.choice([one for one in rows if one["name"] != clinic.unit])
    return at_hospital(rng, hospital, row, terse=terse), False


def _choose_forward(
    rng: Random, destination: Place, to_us: bool, fault: str | None, terse: bool
) -> Place | None:
    """Choose now and then whom a radiology department passes the images on to."""
    radiology = {row["name"] for row in unit_rows("radiology")}
    if to_us or fault == "missing.destination" or destination.unit not in radiology or rng.random() < 0.65:
        return None
    assert destination.hospital
    return at_hospital(rng, destination.hospital, rng.choice(unit_rows("forward")), terse=terse)


def _choose_for_report(rng: Random, destination: Place, wants: tuple[str, ...], to_us: bool) -> Place | None:
    """Choose now and then another unit of the receiving hospital for the report."""
    if "report" not in wants or to_us or destination.hospital is None or rng.random() < 0.8:
        return None
    radiology = unit_rows("radiology")
    if not destination.unit or destination.unit in {row["name"] for row in radiology}:
        return at_hospital(rng, destination.hospital, rng.choice(unit_rows("clinic")), terse=False)
    return at_hospital(rng, destination.hospital, rng.choice(radiology), terse=False)


def _name_doctor(rng: Random, title: str, language: str) -> str:
    """Name a doctor in full, or by last name or initial where a title goes before it."""
    if language != "sv":
        return rng.choice(LISTS.lines("foreign_names"))
    name = make_name(rng, rng.random() < 0.5)
    first, _, last = name.partition(" ")
    form = rng.random()
    if form < 0.1 and title in TITLED:
        return last
    return f"{first[0]} {last}" if form < 0.2 and title in TITLED else name

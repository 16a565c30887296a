"""Orders made up from the content lists: who orders what of whom, and what is wrong with it."""

from dataclasses import replace
from datetime import timedelta
from random import Random

from samples.draw.dates import FOREIGN, SWEDISH, TODAY, write_date
from samples.draw.examinations import make_examination, make_examinations
from samples.draw.identity import make_identity
from samples.draw.lists import abroad_rows, read_lines, words
from samples.draw.places import (
    Place,
    ambiguous_destination,
    choose_clinic,
    choose_destination,
    choose_forward,
    unknown_destination,
)
from samples.draw.story import Story

FAULTS = {
    None: 62,
    "missing.doctor": 7,
    "missing.clinic": 5,
    "missing.destination": 7,
    "missing.patient": 3,
    "missing.examination": 3,
    "invalid.patient_id": 4,
    "invalid.date": 2,
    "unknown.destination": 2,
    "uncertain.destination": 2,
    "identity.test": 1,
    "identity.protected": 1,
    "reserve": 1,
    "missing.date": 2,
}
TITLES = {
    "physiotherapist": "leg. fysioterapeut ",
    "chiropractor": "leg. kiropraktor ",
    "naprapath": "leg. naprapat ",
    "insurer": "skadereglerare ",
}
SHARED = (
    *("clinic", "doctor", "title", "destination", "to_us", "forward_to", "wants", "channel", "consent"),
    *("urgent", "needed_by", "written_on", "reply_fax"),
)
SHARED_FAULTS = (
    "missing.doctor",
    "missing.clinic",
    "missing.destination",
    "unknown.destination",
    "uncertain.destination",
)


def make_name(rng: Random, split: str, woman: bool) -> str:
    """Return a first and a last name."""
    return f"{rng.choice(read_lines('first_women' if woman else 'first_men', split))} {_last(rng, split)}"


def _last(rng: Random, split: str) -> str:
    return rng.choice(read_lines("last_names", split))


def make_phone(rng: Random, area: str) -> str:
    return f"{area or '0340'}-{rng.randint(10, 99)} {rng.randint(10, 99)} {rng.randint(10, 99)}"


def choose_fault(rng: Random) -> str | None:
    return rng.choices(list(FAULTS), list(FAULTS.values()))[0]


def make_story(
    rng: Random, split: str, *, language: str = "sv", terse: bool = False, fault: str | None = None
) -> Story:
    """Make one order."""
    clinic = choose_clinic(rng, split, language, terse=terse, home=fault == "uncertain.destination")
    destination, to_us = _destination(rng, split, clinic, fault, language, terse)
    forward = _forward(rng, split, destination, to_us, terse)
    written_on = TODAY - timedelta(days=rng.randint(0, 25))
    style = FOREIGN.get(language) or rng.choice(SWEDISH[split])
    woman = rng.random() < 0.5
    examinations = make_examinations(rng, split, style, written_on, fault, language)
    doctor, title = _make_doctor(rng, split, clinic, language, terse)
    previous = make_examination(rng, split, style, written_on - timedelta(days=900), language)
    return Story(
        split=split,
        language=language,
        fault=fault,
        patient=make_name(rng, split, woman),
        identity=make_identity(rng, woman, TODAY, fault),
        clinic=clinic,
        doctor=doctor,
        title=title,
        destination=destination,
        to_us=to_us,
        forward_to=None if fault == "missing.destination" else forward,
        report_destination=_report_destination(rng, split, clinic, destination, terse),
        examinations=[] if fault == "missing.examination" else examinations,
        wants=("images", "report") if rng.random() < 0.65 else ("images",),
        channel=rng.choices(["iep", "usb", "cd", "post"], [75, 12, 8, 5])[0],
        consent=rng.choices(["", "oral", "written", "none"], [50, 32, 15, 3])[0],
        urgent=rng.random() < 0.12,
        needed_by=TODAY + timedelta(days=rng.randint(2, 30)) if rng.random() < 0.2 else None,
        written_on=written_on,
        style=style,
        previous=f"{previous.written} {previous.date_written}",
        visit=write_date(TODAY + timedelta(days=rng.randint(3, 40)), style),
        rng=rng,
        terse=terse,
        referrer=make_name(rng, split, rng.random() < 0.5),
        secretary=make_name(rng, split, True),
        phone=make_phone(rng, clinic.area),
        reply_fax=make_phone(rng, clinic.area),
    )


def _destination(
    rng: Random, split: str, clinic: Place, fault: str | None, language: str, terse: bool
) -> tuple[Place, bool]:
    if fault == "unknown.destination":
        return unknown_destination(rng, split), False
    if fault == "uncertain.destination":
        return ambiguous_destination(rng), False
    if (
        fault is None
        and clinic.hospital
        and clinic.hospital.region != "Region Halland"
        and rng.random() < 0.25
    ):
        return clinic, True
    if language != "sv" and rng.random() < 0.4:
        return clinic, True
    return choose_destination(rng, split, clinic, terse=terse), False


def _forward(rng: Random, split: str, destination: Place, to_us: bool, terse: bool) -> Place | None:
    if not to_us and destination.hospital and destination.unit and rng.random() < 0.3:
        return choose_forward(rng, split, destination, terse=terse)
    return None


def _report_destination(
    rng: Random, split: str, clinic: Place, destination: Place, terse: bool
) -> Place | None:
    """Choose now and then another place for the report than for the images."""
    other = choose_destination(rng, split, clinic, terse=terse)
    return other if rng.random() < 0.1 and destination.known and other.value != destination.value else None


def _make_doctor(rng: Random, split: str, clinic: Place, language: str, terse: bool) -> tuple[str, str]:
    if language != "sv":
        name = next(
            row["doctor"] for row in abroad_rows(split, language) if row["name"] in clinic.hospital_written
        )
        return name, "Dr. " if language == "de" else "Dr "
    name = make_name(rng, split, rng.random() < 0.5)
    if clinic.requester in TITLES:
        return name, TITLES[clinic.requester]
    form = rng.random()
    if form < (0.5 if terse else 0.08):
        name = _last(rng, split)
    elif form < 0.16:
        name = f"{name[0]} {name.partition(' ')[2]}"
    titles = words(f"titles_{split}")
    title = rng.choice([title for title in titles if title.strip()] if " " not in name else titles)
    return name, title


def several(
    rng: Random, split: str, count: int, fault: str | None, *, language: str = "sv", terse: bool = False
) -> list[Story]:
    """Make orders of one orderer for several patients; the fault is the first one's."""
    first = make_story(rng, split, language=language, terse=terse, fault=fault)
    others = [make_story(rng, split, language=language) for _ in range(count - 1)]
    same = {name: getattr(first, name) for name in SHARED}
    kept = fault if fault in SHARED_FAULTS else None
    return [first, *(replace(other, **same, fault=kept) for other in others)]

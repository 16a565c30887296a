"""What this side's orders say: who orders which images of whom, where they go, and what is wrong."""

from dataclasses import replace
from datetime import timedelta
from random import Random

from samples.draw.dates import TODAY, write_date
from samples.draw.places import Place
from samples.draw.registry import CHOOSERS, Layout, teller
from samples.draw.story import Story
from samples.heard.content import practices, toml, wards
from samples.heard.people import (
    STYLES,
    a_last,
    a_name,
    a_phone,
    an_examination,
    an_identity,
    at,
    doubtful,
    homes,
    last_receiver,
    of_practice,
    others,
    private_radiology,
    radiology_at,
    some_examinations,
)

FAULTS = {
    None: 240,
    "missing.doctor": 6,
    "missing.clinic": 4,
    "missing.destination": 7,
    "missing.patient": 2,
    "missing.examination": 2,
    "invalid.patient_id": 4,
    "invalid.date": 2,
    "unknown.destination": 2,
    "uncertain.destination": 2,
    "identity.test": 1,
    "identity.protected": 2,
    "reserve": 2,
    "missing.date": 2,
}
ORDERERS = (
    *("missing.doctor", "missing.clinic", "missing.destination"),
    *("unknown.destination", "uncertain.destination"),
)
SHARED = (
    *(
        "clinic",
        "doctor",
        "title",
        "destination",
        "to_us",
        "forward_to",
        "report_destination",
        "wants",
        "channel",
    ),
    *("consent", "urgent", "needed_by", "written_on", "style", "reply_fax", "phone", "secretary"),
)
# who signs where no physician does; these titles are no physician's
TITLES = {
    "physiotherapist": "leg. fysioterapeut ",
    "chiropractor": "leg. kiropraktor ",
    "naprapath": "leg. naprapat ",
    "dentist": "leg. tandläkare ",
    "insurer": "skadereglerare ",
}
# layouts whose orderer is of a kind of its own
KINDS = {
    "physio": ("physiotherapist",),
    "chiropractor": ("chiropractor",),
    "naprapath": ("naprapath",),
    "dental": ("dentist",),
    "insurer": ("insurer",),
    "authority": ("authority",),
    "company": ("company",),
    "private": ("private_provider",),
}
TO_THEMSELVES = ("physiotherapist", "chiropractor", "naprapath", "insurer", "authority")


def choose_fault(rng: Random) -> str | None:
    return rng.choices(list(FAULTS), list(FAULTS.values()))[0]


CHOOSERS["heard"] = choose_fault


@teller("heard")
def tell(rng: Random, layout: Layout, fault: str | None) -> list[Story]:
    """Tell one order for each patient that the layout has; the fault is the first one's."""
    first = _story(rng, layout, fault)
    same = {name: getattr(first, name) for name in SHARED}
    rest = fault if fault in ORDERERS else None
    more = [_story(rng, layout, rest) for _ in range(layout.patients - 1)]
    return [first, *(replace(other, **same, fault=rest) for other in more)]


def _story(rng: Random, layout: Layout, fault: str | None) -> Story:
    kind, clinic = _clinic(rng, layout, fault)
    destination, to_us = _destination(rng, layout, kind, clinic, fault)
    written_on = TODAY - timedelta(days=rng.choice([0, 0, 1, 1, 2, 3, 4, 6, 9, 14, 20]))
    style, woman = rng.choice(STYLES), rng.random() < 0.52
    doctor, title = _doctor(rng, kind, layout.terse)
    exams = some_examinations(rng, style, written_on, fault, kind)
    before = an_examination(rng, style, written_on - timedelta(days=1100))
    report = _report_place(rng, layout, destination) if fault != "missing.destination" else None
    return Story(
        split="heard",
        language="sv",
        fault=fault,
        patient=a_name(rng, woman),
        identity=an_identity(rng, woman, fault),
        clinic=clinic,
        doctor=doctor,
        title=title,
        destination=destination,
        to_us=to_us,
        forward_to=_forward(rng, layout, destination, to_us) if fault != "missing.destination" else None,
        report_destination=report,
        examinations=[] if fault == "missing.examination" else exams,
        wants=("images", "report") if rng.random() < 0.7 else ("images",),
        channel=rng.choices(["iep", "usb", "cd"], [84, 10, 6])[0],
        consent=rng.choices(["", "oral", "written", "none"], [62, 24, 12, 2])[0],
        urgent=rng.random() < 0.1,
        needed_by=TODAY + timedelta(days=rng.randint(2, 30)) if rng.random() < 0.22 else None,
        written_on=written_on,
        style=style,
        previous=f"{before.written} {before.date_written}",
        visit=write_date(TODAY + timedelta(days=rng.randint(4, 50)), style),
        rng=rng,
        terse=layout.terse,
        referrer=a_name(rng),
        secretary=a_name(rng, rng.random() < 0.93),
        phone=a_phone(rng, clinic.area),
        reply_fax=a_phone(rng, clinic.area),
    )


def _clinic(rng: Random, layout: Layout, fault: str | None) -> tuple[str, Place]:
    """Choose who orders, and what kind that is."""
    for word, kinds in KINDS.items():
        if word in layout.name:
            one = rng.choice(practices(*kinds))
            return one.kind, of_practice(rng, one)
    home = fault == "uncertain.destination"
    if rng.random() < 0.14 and not home:
        one = rng.choice(practices("private_provider"))
        return one.kind, of_practice(rng, one)
    hospital = rng.choice(homes() if home or rng.random() < 0.42 else others())
    return "hospital", at(rng, hospital, rng.choice(wards("clinic")), terse=layout.terse)


def _destination(
    rng: Random, layout: Layout, kind: str, clinic: Place, fault: str | None
) -> tuple[Place, bool]:
    if fault == "unknown.destination":
        unknown = [one for one in practices("private_provider") if not one.known and one.name != clinic.value]
        return of_practice(rng, rng.choice(unknown)), False
    if fault == "uncertain.destination":
        return doubtful(rng), False
    if kind in TO_THEMSELVES and fault != "missing.clinic" and rng.random() < 0.5:
        return clinic, True
    abroad = clinic.hospital is not None and clinic.hospital.region != "Region Halland"
    if fault is None and (abroad or (clinic.hospital is None and clinic.known)) and rng.random() < 0.28:
        return clinic, True
    if kind == "private_provider" and rng.random() < 0.4:
        return private_radiology(rng), False
    if abroad and clinic.hospital and rng.random() < 0.5:
        return radiology_at(rng, clinic.hospital, terse=layout.terse), False
    hospital = rng.choice(others(clinic.hospital))
    if rng.random() < 0.12:
        return at(rng, hospital, last_receiver(rng, hospital)), False
    return radiology_at(rng, hospital, terse=layout.terse), False


def _forward(rng: Random, layout: Layout, destination: Place, to_us: bool) -> Place | None:
    if to_us or destination.hospital is None or rng.random() > 0.3:
        return None
    if destination.unit in {one.name for one in wards("forward")}:
        return None
    return at(rng, destination.hospital, last_receiver(rng, destination.hospital), terse=layout.terse)


def _report_place(rng: Random, layout: Layout, destination: Place) -> Place | None:
    """Choose now and then another place for the report than for the images."""
    other = radiology_at(rng, rng.choice(others(destination.hospital)))
    is_split = rng.random() < (0.8 if "report_there" in layout.name else 0.1)
    return other if is_split and destination.known else None


def _doctor(rng: Random, kind: str, terse: bool) -> tuple[str, str]:
    name = a_name(rng)
    if kind in TITLES:
        return name, TITLES[kind]
    if kind in ("authority",):
        return name, rng.choice(["rättsläkare ", "medicinskt sakkunnig läkare "])
    titles = toml("names")["titles"]
    form = rng.random()
    if form < (0.45 if terse else 0.07):
        return a_last(rng), rng.choice(["dr ", "Dr ", "dr. ", "doktor ", "öl "])
    if form < 0.13:
        return f"{name[0]} {name.partition(' ')[2]}", rng.choice(titles)
    return name, rng.choice([*titles, "", "", ""])

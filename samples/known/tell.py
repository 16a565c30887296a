"""Orders made up from this side's lists."""

from collections.abc import Callable
from dataclasses import replace
from datetime import timedelta
from functools import wraps
from random import Random

from samples.draw.dates import TODAY, write_date
from samples.draw.identity import make_identity
from samples.draw.places import Place
from samples.draw.registry import CHOOSERS, Layout, Paper, layout, teller
from samples.draw.story import Story
from samples.draw.telling import SHARED, SHARED_FAULTS, TITLES
from samples.known import places
from samples.known.afterwards import note_link, stamp
from samples.known.exams import make_exam, make_exams
from samples.known.words import house_of, names, rows

FAULTS: dict[str | None, int] = {
    None: 1100,
    "missing.doctor": 30,
    "missing.clinic": 14,
    "missing.destination": 30,
    "missing.patient": 8,
    "missing.examination": 10,
    "invalid.patient_id": 14,
    "invalid.date": 8,
    "unknown.destination": 8,
    "uncertain.destination": 8,
    "identity.test": 3,
    "identity.protected": 4,
    "reserve": 4,
    "missing.date": 12,
}
STYLES = {
    "iso": 50,
    "compact": 5,
    "short": 7,
    "slash": 5,
    "slash_short": 5,
    "word": 7,
    "abbreviated": 6,
    "short_dashed": 8,
    "dotted": 3,
    "den": 1,
}
ORDERERS = {"home": 38, "away": 38, "private": 10, "gp": 10, "specialist": 4}
OWN_SHARE = {"private": 0.6, "specialist": 0.25, "physiotherapist": 0.5, "chiropractor": 0.5, "insurer": 0.4}
WHO: dict[str, str] = {}  # layout -> who writes so


def draws(
    kind: str,
    *,
    who: str = "any",
    patients: int = 1,
    terse: bool = False,
    typed: bool = False,
    faults: bool = True,
) -> Callable[[Callable[..., None]], Callable[..., None]]:
    """Register an order layout of this side, and who writes so."""

    def add(draw: Callable[..., None]) -> Callable[..., None]:
        WHO[draw.__name__] = who

        @wraps(draw)
        def draw_and_note(paper: Paper) -> None:
            draw(paper)
            note_link(paper)
            if kind != "mail" and paper.pen.rng.random() < 0.1:
                stamp(paper)

        return layout("known", kind, patients=patients, terse=terse, typewriter=typed, faults=faults)(
            draw_and_note
        )

    return add


def choose_fault(rng: Random) -> str | None:
    return rng.choices(list(FAULTS), list(FAULTS.values()))[0]


CHOOSERS["known"] = choose_fault


def make_person(rng: Random, woman: bool, last: str = "last") -> str:
    return f"{rng.choice(names('women' if woman else 'men'))} {rng.choice(names(last))}"


def make_phone(rng: Random, area: str) -> str:
    form = rng.random()
    a, b, c = rng.randint(10, 99), rng.randint(10, 99), rng.randint(10, 99)
    return f"{area}-{a} {b} {c}" if form < 0.8 else f"{area}-{rng.randint(100, 999)} {b} {c}"


def choose_clinic(rng: Random, who: str, woman: bool, terse: bool, fault: str | None) -> tuple[str, Place]:
    """Choose who orders; return what kind of orderer that is, too."""
    if who == "any":
        who = rng.choices(list(ORDERERS), list(ORDERERS.values()))[0]
    if who == "hospital":
        who = rng.choice(("home", "away"))
    if fault == "uncertain.destination" and who == "away":
        who = "home"
    if who in ("home", "away"):
        house = places.choose_house(rng, home=who == "home")
        return who, places.clinic_at(rng, house, woman=woman, terse=terse)
    if who == "private":
        return who, places.known_private(rng)
    gp = ("Vårdc", "Närh", "Capio", "Hälso", "Din", "Läkarhuset", "Doktorn", "Hylte")
    dental = ("Folktand", "Tandl")
    if who == "gp":
        return who, places.other_place(rng, "private_provider", gp)
    if who == "dentist":
        return who, places.other_place(rng, "private_provider", dental)
    if who == "specialist":
        return who, places.other_place(rng, "private_provider", but=(*gp, *dental))
    return who, places.other_place(rng, who)


def choose_destination(
    rng: Random, who: str, clinic: Place, terse: bool, fault: str | None
) -> tuple[Place, bool]:
    """Choose where the images go, and whether that is the orderer's own house, said as "to us"."""
    if fault == "unknown.destination":
        return places.other_place(rng, "private_provider", but=("Vårdc", "VC")), False
    if fault == "uncertain.destination":
        return places.ambiguous(rng), False
    can_say_us = fault not in ("missing.clinic", "missing.destination")
    if who == "away" and clinic.hospital:
        house = house_of(clinic.hospital)
        turn = rng.random()
        if turn < 0.3 and can_say_us:
            return clinic, True
        if turn < 0.75:
            return places.radiology_at(rng, house, terse=terse), False
        if turn < 0.88:
            return places.hospital_alone(rng, house, terse=terse), False
    elif can_say_us and rng.random() < OWN_SHARE.get(who, 0.0):
        return clinic, True
    return _elsewhere(rng, clinic, terse), False


def _elsewhere(rng: Random, clinic: Place, terse: bool) -> Place:
    house = places.choose_house(rng, home=False, but=clinic.hospital)
    turn = rng.random()
    if turn < 0.6:
        return places.radiology_at(rng, house, terse=terse)
    if turn < 0.76:
        return places.hospital_alone(rng, house, terse=terse)
    if turn < 0.9:
        return places.forward_at(rng, house.hospital)
    return places.known_private(rng, but=clinic.value)


def make_doctor(rng: Random, clinic: Place, terse: bool) -> tuple[str, str]:
    """Return a doctor's name as it is written, and the title before it."""
    woman = rng.random() < 0.5
    name = make_person(rng, woman, rng.choice(("last", "doctor_last", "doctor_last")))
    if clinic.requester in TITLES:
        return name, TITLES[clinic.requester]
    turn = rng.random()
    if turn < (0.3 if terse else 0.08):
        name = name.partition(" ")[2]
    elif turn < (0.45 if terse else 0.18):
        name = f"{name[0]} {name.partition(' ')[2]}"
    kind = "titles"
    if clinic.hospital is None and clinic.value.startswith(("Folktand", "Tandl")):
        kind = "dentist_titles"
    elif clinic.hospital is None and not clinic.known:
        kind = "gp_titles"
    return name, rng.choice(names(kind))


def make_story(rng: Random, who: str, terse: bool, fault: str | None) -> Story:
    """Make one order."""
    woman = rng.random() < 0.53
    who, clinic = choose_clinic(rng, who, woman, terse, fault)
    destination, to_us = choose_destination(rng, who, clinic, terse, fault)
    written_on = TODAY - timedelta(days=rng.randint(0, 18))
    style = rng.choices(list(STYLES), list(STYLES.values()))[0]
    doctor, title = make_doctor(rng, clinic, terse)
    previous = make_exam(rng, style, written_on - timedelta(days=1500), woman)
    radiology = any(destination.unit == row["name"] for row in rows("radiology"))
    passes_on = radiology and destination.hospital and fault != "missing.destination" and rng.random() < 0.4
    other = places.radiology_at(rng, places.choose_house(rng, home=False, but=destination.hospital))
    wants = ("images", "report") if rng.random() < 0.6 else ("images",)
    parts_ways = (
        "report" in wants and fault is None and destination.known and not to_us and rng.random() < 0.1
    )
    return Story(
        split="known",
        language="sv",
        fault=fault,
        patient=make_person(rng, woman),
        identity=make_identity(rng, woman, TODAY, fault),
        clinic=clinic,
        doctor=doctor,
        title=title,
        destination=destination,
        to_us=to_us,
        forward_to=places.forward_at(rng, destination.hospital)
        if passes_on and destination.hospital
        else None,
        report_destination=other if parts_ways else None,
        examinations=make_exams(rng, style, written_on, woman, fault, who == "dentist"),
        wants=wants,
        channel=rng.choices(["iep", "usb", "cd", "post"], [82, 9, 6, 3])[0],
        consent=rng.choices(["", "oral", "written", "given"], [55, 25, 8, 12])[0],
        urgent=rng.random() < 0.12,
        needed_by=TODAY + timedelta(days=rng.randint(2, 30)) if rng.random() < 0.18 else None,
        written_on=written_on,
        style=style,
        referrer=make_person(rng, rng.random() < 0.5, "doctor_last"),
        secretary=make_person(rng, True),
        previous=f"{previous.written} {previous.date_written}",
        visit=write_date(TODAY + timedelta(days=rng.randint(3, 40)), style),
        phone=make_phone(rng, clinic.area),
        reply_fax=make_phone(rng, clinic.area),
        rng=rng,
        terse=terse,
    )


@teller("known")
def tell(rng: Random, chosen: Layout, fault: str | None) -> list[Story]:
    """Tell one orderer's orders; the fault is the first one's."""
    who = WHO.get(chosen.name, "any")
    first = make_story(rng, who, chosen.terse, fault)
    others = [make_story(rng, who, chosen.terse, None) for _ in range(chosen.patients - 1)]
    same = {
        name: getattr(first, name) for name in (*SHARED, "report_destination", "secretary", "phone", "style")
    }
    kept = fault if fault in SHARED_FAULTS else None
    return [first, *(_rewritten(replace(other, **same, fault=kept)) for other in others)]


def _rewritten(story: Story) -> Story:
    """Write the dates of a further patient as the first one's are written, none after the order."""
    made = [
        replace(one, date_written=write_date(one.date, story.style)) if one.date else one
        for one in story.examinations
    ]
    return replace(story, examinations=made)

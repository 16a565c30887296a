"""What this side's orders say: who orders what of whom, where to, and now and then what is wrong with it."""

from collections.abc import Sequence
from dataclasses import replace
from datetime import date, timedelta
from random import Random

from samples.draw.dates import TODAY, impossible_date, past_date, write_date
from samples.draw.examinations import Wanted
from samples.draw.identity import Identity, make_identity, make_number
from samples.draw.places import Place
from samples.draw.registry import CHOOSERS, Layout, teller
from samples.draw.story import Story
from samples.given.places import (
    HOME,
    choose_next,
    choose_receiver,
    choose_sender,
    doubtful_receiver,
    unknown_receiver,
)
from samples.given.words import Kind, kinds, make_name, rows

WHO: dict[str, str] = {}  # layout -> the sort of sender that writes so
SELF: set[str] = set()  # layouts whose sender orders to itself
STYLES = ["iso"] * 9 + ["compact", "short_dashed", "slash", "word", "abbreviated", "slash_short", "short"]
SHARES = {
    None: 81.0,
    "missing.doctor": 3.0,
    "missing.clinic": 2.0,
    "missing.destination": 3.0,
    "missing.patient": 1.2,
    "missing.examination": 1.5,
    "invalid.patient_id": 2.0,
    "invalid.date": 1.0,
    "unknown.destination": 1.8,
    "uncertain.destination": 1.0,
    "identity.test": 0.4,
    "identity.protected": 0.8,
    "reserve": 0.5,
    "missing.date": 0.8,
}
TITLES: tuple[str, ...] = (
    *("Dr ", "dr ", "Dr ", "Öl ", "ÖL ", "Bitr öl ", "Överläkare ", "ST-läk ", "Spec läk ", "Spec.läk. "),
    *("leg läk ", "Doktor ", "Docent ", "Distr läk ", ""),
)
THERAPISTS = {
    "physiotherapist": "leg. fysioterapeut ",
    "chiropractor": "leg. kiropraktor ",
    "naprapath": "leg. naprapat ",
}
OWN_TITLES: dict[str, tuple[str, ...]] = {
    "dental": ("tandläkare ", "övertandläkare ", "spec.tandläkare "),
    "insurer": ("dr ",),
}
NO_CLINICS = ("insurer", "authority", "lawyer", "care")  # is such a sender the clinic? Some clerks say no
WOMENS, MENS = ("Mammografi", "MR bröst"), ("MR prostata", "Ultraljud testiklar")
FITTING = {  # what a sort of sender asks for, by the beginning of its name
    "dental": ("OPG", "CBCT", "CT bihålor", "CT hals", "MR hjärna", "CT temporalben", "CT hjärna"),
    "chiro": ("Slätröntgen", "MR ländrygg", "MR halsrygg", "MR bröstrygg", "MR axel", "MR knä", "MR höft"),
    "company": ("Slätröntgen", "MR", "CT ", "Ultraljud axel"),
}
SIDES = {"höger": ("höger", "hö", "hö.", "dx"), "vänster": ("vänster", "vä", "vä.", "sin")}
COMMON: tuple[str, ...] = (
    *("clinic", "doctor", "title", "destination", "to_us", "forward_to", "report_destination", "wants"),
    *("channel", "consent", "urgent", "needed_by", "written_on", "reply_fax", "phone", "style"),
)
COMMON_FAULTS = (
    *("missing.doctor", "missing.clinic", "missing.destination"),
    *("unknown.destination", "uncertain.destination"),
)


def _choose_fault(rng: Random) -> str | None:
    return rng.choices(list(SHARES), list(SHARES.values()))[0]


CHOOSERS["given"] = _choose_fault


@teller("given")
def tell(rng: Random, layout: Layout, fault: str | None) -> list[Story]:
    """Tell a layout's orders; those of several patients come from one orderer."""
    first = _tell_one(rng, layout, fault)
    same = {name: getattr(first, name) for name in COMMON}
    kept = fault if fault in COMMON_FAULTS else None
    others = [_tell_one(rng, layout, None, first.style) for _ in range(layout.patients - 1)]
    return [first, *(replace(other, **same, fault=kept) for other in others)]


def _tell_one(rng: Random, layout: Layout, fault: str | None, style: str = "") -> Story:
    sort = WHO.get(layout.name, "any")
    if fault == "uncertain.destination" and sort == "any":
        sort = "public"
    clinic = choose_sender(rng, sort, terse=layout.terse)
    destination, to_us = _destination(rng, layout, clinic, fault)
    written_on = TODAY - timedelta(days=rng.randint(0, 20))
    style = style or ("dotted_zero" if layout.language in ("no", "da") else rng.choice(STYLES))
    doctor, title = _doctor(rng, clinic, sort, layout.terse)
    onward = choose_next(rng, destination, terse=layout.terse) if rng.random() < 0.2 and not to_us else None
    woman = rng.random() < 0.5
    other = choose_receiver(rng, clinic, terse=layout.terse)
    apart = rng.random() < 0.06 and destination.known and other.value != destination.value
    earlier = make_wanted(rng, style, written_on - timedelta(days=1200))
    return Story(
        split="given",
        language=layout.language,
        fault=fault,
        patient=make_name(rng, woman),
        identity=_identity(rng, woman, fault),
        clinic=replace(clinic, sure=sort not in NO_CLINICS),
        doctor=doctor,
        title=title,
        destination=destination,
        to_us=to_us,
        forward_to=None if fault == "missing.destination" else onward,
        report_destination=other if apart else None,
        examinations=_examinations(rng, woman, style, written_on, fault, FITTING.get(sort, ())),
        wants=("images", "report") if rng.random() < 0.6 else ("images",),
        channel=rng.choices(["iep", "usb", "cd", "post"], [84, 8, 5, 3])[0],
        consent=rng.choices(["", "oral", "written", "none"], [62, 26, 10, 2])[0],
        urgent=rng.random() < 0.08,
        needed_by=TODAY + timedelta(days=rng.randint(3, 35)) if rng.random() < 0.2 else None,
        written_on=written_on,
        style=style,
        previous=f"{earlier.written} {earlier.date_written}",
        visit=write_date(TODAY + timedelta(days=rng.randint(3, 50)), style),
        rng=rng,
        terse=layout.terse,
        referrer=make_name(rng),
        secretary=make_name(rng),
        phone=make_phone(rng, clinic.area),
        reply_fax=make_phone(rng, clinic.area),
    )


def make_phone(rng: Random, area: str) -> str:
    return f"{area or '010'}-{rng.randint(10, 99)} {rng.randint(10, 99)} {rng.randint(10, 99)}"


def _destination(rng: Random, layout: Layout, clinic: Place, fault: str | None) -> tuple[Place, bool]:
    if fault == "unknown.destination":
        return unknown_receiver(rng), False
    if fault == "uncertain.destination":
        return doubtful_receiver(rng, clinic), False
    if layout.name in SELF:
        return clinic, True
    private = clinic.hospital is not None and clinic.requester == "private_provider"
    away = clinic.hospital is not None and clinic.hospital.region != HOME
    if fault is None and (private or (away and rng.random() < 0.2)):
        return clinic, True
    return choose_receiver(rng, clinic, terse=layout.terse), False


def _doctor(rng: Random, clinic: Place, sort: str, terse: bool) -> tuple[str, str]:
    name = make_name(rng)
    if sort in ("no", "da"):
        return rng.choice([row["doctor"] for row in rows("abroad") if row["lang"] == sort]), "Dr. "
    if clinic.requester in THERAPISTS:
        return name, THERAPISTS[clinic.requester]
    titles = OWN_TITLES.get(sort, TITLES)
    first, _, last = name.partition(" ")
    form = rng.random()
    if terse and form < 0.5:
        return last, rng.choice(["dr ", "Dr ", "öl "])
    if form < 0.08:
        return f"{first[0]} {last}", rng.choice([one for one in titles if one] or [""])
    return name, rng.choice(titles)


def _identity(rng: Random, woman: bool, fault: str | None) -> Identity:
    """Make an identity; most are written with their century, as record systems do."""
    if fault in ("identity.test", "reserve", "invalid.patient_id"):
        return make_identity(rng, woman, TODAY, fault)
    foreign = rng.random() < 0.04
    value = make_number(rng, woman, TODAY, coordination=foreign)
    long, serial = value.split("-")
    ways = [value] * 9 + [f"{long}{serial}", f"{long} {serial}", f"{long} - {serial}"]
    ways += [f"{long[:2]} {long[2:]}-{serial}"]
    if value < "2000":
        ways += [f"{long[2:]}-{serial}"] * 4 + [f"{long[2:]} {serial}"]
    return Identity(value, rng.choice(ways), "samordningsnummer" if foreign else "personnummer")


def make_wanted(rng: Random, style: str, before: date, among: Sequence[str] = ()) -> Wanted:
    """Make one examination on a day before the order was written; `among`: how its name begins."""
    kind = rng.choice([one for one in kinds() if one.description.startswith(tuple(among) or "")])
    side = rng.choice(list(SIDES)) if "{s}" in kind.description else ""
    day = past_date(rng, before)
    word = rng.choice(SIDES[side]) if side else ""
    return Wanted(
        kind.description.format(s=side),
        _accepted(kind, side),
        day,
        rng.choice(kind.written).format(s=word),
        write_date(day, style),
        modality=kind.modality,
        part=kind.part.format(s=word),
    )


def _accepted(kind: Kind, side: str) -> tuple[str, ...]:
    """List the descriptions that mean the same, the side also before the body part."""
    found = []
    for name in (kind.description, *kind.accept):
        found.append(name.format(s=side))
        if "{s}" in name:
            modality, _, rest = name.partition(" ")
            found.append(f"{modality} {side} {rest.replace('{s}', '').strip()}")
    return tuple(dict.fromkeys(found))


def _examinations(
    rng: Random, woman: bool, style: str, before: date, fault: str | None, among: Sequence[str]
) -> list[Wanted]:
    if fault == "missing.examination":
        return []
    made: list[Wanted] = []
    count = rng.choices([1, 2, 3, 4], [62, 25, 10, 3])[0]
    while len(made) < count:
        one = make_wanted(rng, style, before, among)
        if one.description in (MENS if woman else WOMENS):
            continue
        if not any(set(one.accept) & set(other.accept) for other in made):
            made.append(one)
    if fault == "invalid.date":
        made[0] = _misdated(rng, made[0], style)
    if fault == "missing.date":
        made[0] = replace(made[0], date=None, date_written=str(made[0].date)[:7])
    return made


def _misdated(rng: Random, one: Wanted, style: str) -> Wanted:
    """Give an examination a day that the calendar does not have, or one that is still to come."""
    if rng.random() < 0.5:
        return replace(one, date=None, date_written=impossible_date(rng))
    ahead = TODAY + timedelta(days=rng.randint(90, 600))
    return replace(one, date=None, date_written=write_date(ahead, "iso"), date_accept=(ahead.isoformat(),))

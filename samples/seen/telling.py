"""This side's orders: a hospital's clinic asks for images to be sent."""

from dataclasses import dataclass, replace
from datetime import date, timedelta
from random import Random

from samples.draw.dates import TODAY, impossible_date, past_date, write_date
from samples.draw.examinations import Wanted
from samples.draw.identity import make_identity
from samples.draw.own_lists import split_bar
from samples.draw.places import Place
from samples.draw.registry import Layout, teller
from samples.draw.story import Story
from samples.seen import places
from samples.seen.content import lines, rows

STYLES = ["iso"] * 9 + ["compact", "short", "slash", "word", "abbreviated", "slash_short"]
SIDES = {"höger": ("höger", "hö", "hö.", "höger"), "vänster": ("vänster", "vä", "vä.", "vänster")}
THERAPISTS = {
    "physiotherapist": "leg. fysioterapeut ",
    "chiropractor": "leg. kiropraktor ",
    "naprapath": "leg. naprapat ",
}
ALSO = {
    "MRCP": ("MR gallvägar",),
    "CT angiografi lungartärer": ("CT lungartärer", "CT lungemboli"),
    "CT kolon": ("CT colon",),
    "OPG": ("OPG käkar",),
    "Skelettscintigrafi": ("Scintigrafi skelett",),
}
PLACELESS = ("missing.destination", "unknown.destination", "uncertain.destination")
COMMON = (
    *("clinic", "doctor", "title", "destination", "to_us", "forward_to", "report_destination", "wants"),
    *("channel", "consent", "urgent", "needed_by", "written_on", "style", "secretary", "phone", "reply_fax"),
)
EVERYBODYS = ("missing.doctor", "missing.clinic", *PLACELESS)


@dataclass(frozen=True, slots=True)
class Way:
    """Where an order's images go."""

    destination: Place
    to_us: bool
    forward_to: Place | None


def person(rng: Random) -> tuple[str, bool]:
    """Return a patient's name and whether it is a woman's."""
    woman = rng.random() < 0.5
    return f"{rng.choice(lines('women' if woman else 'men'))} {rng.choice(lines('last'))}", woman


def colleague(rng: Random) -> str:
    return f"{rng.choice(lines('firsts'))} {rng.choice(lines('doctors'))}"


@teller("seen")
def tell(rng: Random, layout: Layout, fault: str | None) -> list[Story]:
    """Tell one story for each patient; they share the orderer and the fault that is the orderer's."""
    first = _story(rng, layout, fault)
    others = [_story(rng, layout, None) for _ in range(layout.patients - 1)]
    same = {name: getattr(first, name) for name in COMMON}
    kept = fault if fault in EVERYBODYS else None
    return [first, *(_restyled(replace(other, **same, fault=kept)) for other in others)]


def _restyled(story: Story) -> Story:
    """Write the dates as the orderer of them all writes dates."""
    story.examinations = [
        replace(one, date_written=write_date(one.date, story.style)) if one.date else one
        for one in story.examinations
    ]
    return story


def _story(rng: Random, layout: Layout, fault: str | None) -> Story:
    clinic = _clinic(rng, layout, fault)
    way = _way(rng, clinic, fault)
    written_on = TODAY - timedelta(days=rng.randint(0, 20))
    style = rng.choice(STYLES)
    patient, woman = person(rng)
    doctor, title = _doctor(rng, clinic, layout.terse)
    other = _radiology(rng, rng.choice(places.hospitals(home=False)))
    often = 0.85 if layout.name.endswith("_report_elsewhere") else 0.08
    before = examination(rng, style, written_on - timedelta(days=800))
    return Story(
        split="seen",
        language="sv",
        fault=fault,
        patient=patient,
        identity=make_identity(rng, woman, TODAY, fault),
        clinic=clinic,
        doctor=doctor,
        title=title,
        destination=way.destination,
        to_us=way.to_us,
        forward_to=way.forward_to,
        report_destination=other if rng.random() < often and other.value != way.destination.value else None,
        examinations=_examinations(rng, style, written_on, fault),
        wants=("images", "report") if rng.random() < 0.6 else ("images",),
        channel=rng.choices(["iep", "usb", "cd"], [84, 10, 6])[0],
        consent=rng.choices(["", "oral", "written", "none"], [58, 30, 10, 2])[0],
        urgent=rng.random() < 0.1,
        needed_by=TODAY + timedelta(days=rng.randint(2, 25)) if rng.random() < 0.18 else None,
        written_on=written_on,
        style=style,
        referrer=colleague(rng),
        secretary=colleague(rng),
        previous=f"{before.written} {before.date_written}",
        visit=write_date(TODAY + timedelta(days=rng.randint(3, 30)), style),
        phone=_number(rng, clinic),
        reply_fax=_number(rng, clinic),
        rng=rng,
        terse=layout.terse,
    )


def _number(rng: Random, clinic: Place) -> str:
    pairs = " ".join(str(rng.randint(10, 99)) for _ in range(2))
    return f"{clinic.area or '0340'}-{rng.randint(100, 999)} {pairs}"


def _clinic(rng: Random, layout: Layout, fault: str | None) -> Place:
    home = fault == "uncertain.destination" or rng.random() < 0.42
    if rng.random() < 0.09 and fault is None and layout.kind in ("form", "prose", "note"):
        return places.private(rng)
    row = rng.choice(places.hospitals(home=home))
    found = places.units("clinic")
    if "barnsjukhus" in row["name"]:
        found = [unit for unit in found if unit["name"].startswith("Barn")]
    return places.at(rng, row, rng.choice(found))


def _radiology(rng: Random, row: dict[str, str]) -> Place:
    """Write a hospital's radiology unit, or the hospital alone."""
    own = next(unit for unit in places.units("radiology") if unit["name"] == row["radiology"])
    plain = next(unit for unit in places.units("radiology") if unit["name"] == "Röntgen")
    return places.at(rng, row, rng.choices([own, plain, None], [6, 2, 2])[0])


def _way(rng: Random, clinic: Place, fault: str | None) -> Way:
    if fault == "unknown.destination":
        return Way(places.private(rng, care=True), False, None)
    if fault == "uncertain.destination":
        return Way(places.unclear(rng), False, None)
    others = [row for row in places.hospitals(home=False) if not _is_same(row, clinic)]
    if clinic.hospital and clinic.hospital.region != places.HOME and rng.random() < 0.6:
        if rng.random() < 0.4 and fault not in ("missing.destination", "missing.clinic"):
            return Way(clinic, True, None)
        others = [row for row in places.hospitals(home=False) if _is_same(row, clinic)]
    elif rng.random() < 0.08:
        return Way(places.known_private(rng), False, None)
    row = rng.choice(others)
    destination = _radiology(rng, row)
    forward = None
    if destination.unit and fault != "missing.destination" and rng.random() < 0.25:
        forward = places.at(rng, row, rng.choice(places.units("forward")), alone=rng.random() < 0.4)
    return Way(destination, False, forward)


def _is_same(row: dict[str, str], clinic: Place) -> bool:
    return clinic.hospital is not None and clinic.hospital.name == row["name"]


def _doctor(rng: Random, clinic: Place, terse: bool) -> tuple[str, str]:
    name = colleague(rng)
    if clinic.requester in THERAPISTS:
        return name, THERAPISTS[clinic.requester]
    first, _, last = name.partition(" ")
    if rng.random() < (0.4 if terse else 0.07):
        return last, rng.choice(["dr ", "Dr ", "dr. ", "doktor ", "öl "])
    if rng.random() < 0.08:
        name = f"{first[0]} {last}"
    return name, rng.choice(lines("titles"))


def examination(rng: Random, style: str, before: date) -> Wanted:
    """Make an examination that was done before a day."""
    day = past_date(rng, before)
    row = rng.choice(rows("examinations"))
    side = rng.choice(list(SIDES)) if row["sided"] else ""
    modality, body = row["modality"], row["body"]
    names = [" ".join(part for part in (modality, one) if part) for one in (body, *split_bar(row["also"]))]
    if side:
        names = [f"{modality} {one}" for one in (f"{body} {side}", f"{side} {body}")]
    names += ALSO.get(modality, ())
    written = rng.choice(split_bar(row["forms"])).replace("{s}", rng.choice(SIDES.get(side, ("",))))
    word, _, part = written.partition(" ")
    return Wanted(names[0], tuple(names), day, written, write_date(day, style), (), word, part)


def _examinations(rng: Random, style: str, before: date, fault: str | None) -> list[Wanted]:
    count = rng.choices([1, 2, 3], [66, 25, 9])[0]
    made: list[Wanted] = []
    while len(made) < count:
        one = examination(rng, style, before)
        if one.description.split()[:2] not in [other.description.split()[:2] for other in made]:
            made.append(one)
    if fault == "missing.examination":
        return []
    if fault == "missing.date":
        month = f"{made[0].date:%Y-%m}" if rng.random() < 0.4 else ""
        return [replace(made[0], date=None, date_written=month, date_accept=(None,)), *made[1:]]
    if fault == "invalid.date":
        made[0] = _misdated(rng, made[0])
    elif rng.random() < 0.3:
        first = made[0]
        made = [replace(one, date=first.date, date_written=first.date_written) for one in made]
    return made


def _misdated(rng: Random, one: Wanted) -> Wanted:
    if rng.random() < 0.5:
        return replace(one, date=None, date_written=impossible_date(rng))
    ahead = TODAY + timedelta(days=rng.randint(60, 500))
    return replace(one, date=None, date_written=ahead.isoformat(), date_accept=(ahead.isoformat(), None))

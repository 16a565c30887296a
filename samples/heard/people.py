"""Names, identities, places and examinations, chosen from this side's lists."""

from dataclasses import replace
from datetime import date, timedelta
from random import Random

from samples.draw.dates import TODAY, impossible_date, past_date, write_date
from samples.draw.examinations import Wanted
from samples.draw.identity import Identity, make_identity
from samples.draw.lists import Hospital
from samples.draw.own_lists import split_bar
from samples.draw.places import Place
from samples.heard.content import Practice, Study, Ward, hospitals, rows, studies, toml, wards

SIDES = {
    "höger": ("höger", "höger", "hö", "hö.", "dx"),
    "vänster": ("vänster", "vänster", "vä", "vä.", "sin"),
}
STYLES = (
    *["iso"] * 9,
    *("compact", "short", "slash", "slash_short", "word", "abbreviated", "short_dashed", "den", "dotted"),
)
SPECIAL = ("Neuroröntgen", "Barnröntgen", "Mammografienheten")
RARE = ("Neurokirurgiska kliniken", "Toraxkirurgiska kliniken", "Handkirurgiska kliniken")
LIMBS = ("knä", "axel", "höft", "fot", "rygg", "handled", "bäcken")
SPECIALTIES = {
    "dentist": ("OPG", "CBCT", "bihålor", "ansikte"),
    "physiotherapist": LIMBS,
    "chiropractor": LIMBS,
    "naprapath": LIMBS,
    "company": LIMBS,
}
TESTS = ("19121212-1212", "19121212-1212", "19101010-1010", "19640823-3234")
DOUBTFUL = (
    *("SUS", "Karolinska", "Skånes universitetssjukhus", "Skaraborgs sjukhus", "Centralsjukhuset"),
    *("Karolinska universitetssjukhuset", "NU-sjukvården"),
)


def a_first(rng: Random, woman: bool) -> str:
    return str(rng.choice(toml("names")["women" if woman else "men"]))


def a_last(rng: Random) -> str:
    return str(rng.choice(toml("names")["last"]))


def a_name(rng: Random, woman: bool | None = None) -> str:
    is_woman = rng.random() < 0.5 if woman is None else woman
    return f"{a_first(rng, is_woman)} {a_last(rng)}"


def a_phone(rng: Random, area: str) -> str:
    return f"{area or '0340'}-{rng.randint(20, 99)} {rng.randint(10, 99)} {rng.randint(10, 99)}"


def an_identity(rng: Random, woman: bool, fault: str | None) -> Identity:
    if fault == "identity.test":
        number = rng.choice(TESTS)
        return Identity(number, number, "test")
    return make_identity(rng, woman, TODAY, fault)


def at(rng: Random, hospital: Hospital, ward: Ward | None, *, terse: bool = False) -> Place:
    """Write a ward at a hospital in one of the ways that people do."""
    name = min(hospital.forms, key=len) if terse else rng.choice(hospital.forms)
    common = {"hospital": hospital, "town": hospital.town, "area": hospital.area}
    if ward is None:
        return Place(hospital.name, (), name, "", name, **common)  # type: ignore[arg-type]
    unit = min(ward.forms, key=len) if terse else rng.choice(ward.forms)
    joined = f"{unit} {name}" if terse or rng.random() < 0.4 else f"{unit}, {name}"
    if rng.random() < 0.1 and not terse:
        joined = f"{name}, {unit}"
    units = dict.fromkeys((ward.name, *ward.forms, *ward.same))
    accept = tuple(f"{one}, {hospital.name}" for one in units)
    return Place(f"{ward.name}, {hospital.name}", accept, joined, unit, name, unit=ward.name, **common)  # type: ignore[arg-type]


def of_practice(rng: Random, one: Practice) -> Place:
    """Write a private provider; one that no directory knows stands as it is written."""
    name = rng.choice(one.forms)
    value = one.name if one.known else name
    accept = tuple(f"{form}{sep}{one.town}" for form in (*one.forms, one.name) for sep in (", ", " "))
    requester = "private_provider" if one.kind == "dentist" else one.kind
    return Place(
        value,
        (*one.forms, one.name, *accept),
        name,
        name,
        name,
        None,
        requester=requester,
        known=one.known,
        town=one.town,
        area=one.area,
    )


def private_radiology(rng: Random) -> Place:
    row = rng.choice(rows("radiology"))
    name = rng.choice(split_bar(row["forms"]))
    return Place(row["name"], (name,), name, name, name, None, known=True)


def radiology_at(rng: Random, hospital: Hospital, *, terse: bool = False) -> Place:
    """Choose a hospital's radiology, or the hospital alone."""
    wanted = rng.choice(wards("radiology")) if rng.random() < 0.72 else None
    if wanted and wanted.name in SPECIAL and (rng.random() < 0.7 or not is_university(hospital)):
        wanted = wards("radiology")[0]
    return at(rng, hospital, wanted, terse=terse)


def is_university(hospital: Hospital) -> bool:
    return "universitet" in hospital.name.casefold() or hospital.name == "Akademiska sjukhuset"


def last_receiver(rng: Random, hospital: Hospital) -> Ward:
    """Choose a clinic that images are passed on to; the rare ones stand at university hospitals only."""
    found = [one for one in wards("forward") if is_university(hospital) or one.name not in RARE]
    return rng.choice(found)


def doubtful(rng: Random) -> Place:
    name = rng.choice(DOUBTFUL)
    return Place(name, (), name, "", name, None, known=False, sure=False)


def homes() -> list[Hospital]:
    return [one for one in hospitals() if one.region == "Region Halland"]


def others(*left_out: Hospital | None) -> list[Hospital]:
    """List the hospitals outside the region, but for those named."""
    return [one for one in hospitals() if one.region != "Region Halland" and one not in left_out]


def _written(rng: Random, study: Study, side: str) -> str:
    form = rng.choice(study.forms)
    if not side:
        return form
    word = rng.choice(SIDES[side])
    head, gap, tail = form.rpartition(" ")
    if gap and rng.random() < 0.3:
        return f"{head} {word} {tail}"
    return f"{form} {word}"


def an_examination(rng: Random, style: str, before: date, study: Study | None = None) -> Wanted:
    """Make one examination on a day before the order was written."""
    kind = study or rng.choice(studies())
    side = rng.choice(list(SIDES)) if kind.sided else ""
    day = past_date(rng, before)
    names = (kind.description, *kind.also)
    accept = [f"{name} {side}".strip() for name in names]
    if side:
        split = [name.partition(" ") for name in names]
        accept += [f"{head} {side} {tail}".strip() for head, _, tail in split]
    written = _written(rng, kind, side)
    return Wanted(
        accept[0],
        tuple(accept),
        day,
        written,
        write_date(day, style),
        modality=kind.description.partition(" ")[0],
        part=written.partition(" ")[2],
    )


def fitting(kind: str) -> list[Study]:
    """List the examinations that a kind of orderer asks for."""
    words = SPECIALTIES.get(kind, ("",))
    return [one for one in studies() if any(word in one.description for word in words)]


def some_examinations(
    rng: Random, style: str, before: date, fault: str | None, kind: str = ""
) -> list[Wanted]:
    """Make one to four examinations, no body part twice; the first one carries the fault."""
    found = fitting(kind)
    count = min(len(found) - 1, rng.choices([1, 2, 3, 4], [62, 25, 10, 3])[0])
    made: list[Wanted] = []
    seen: set[str] = set()
    while len(made) < count:
        one = an_examination(rng, style, before, rng.choice(found))
        heart = " ".join(one.description.split()[:2])
        if heart not in seen:
            seen.add(heart)
            made.append(one)
    if fault == "invalid.date":
        ahead = TODAY + timedelta(days=rng.randint(90, 500))
        text, accept = (
            (impossible_date(rng), ())
            if rng.random() < 0.5
            else (write_date(ahead, "iso"), (ahead.isoformat(),))
        )
        made[0] = replace(made[0], date=None, date_written=text, date_accept=accept)
    if fault == "missing.date":
        made[0] = replace(made[0], date=None, date_written="")
    return made

"""A register of exported images as clerks have kept it by hand for years: `patient_id;line`."""

from datetime import date, datetime, timedelta
from random import Random

from samples.draw.dates import TODAY, past_date
from samples.draw.examinations import Wanted, make_examination
from samples.draw.identity import make_number
from samples.draw.places import Place, at_hospital, choose_clinic, choose_destination
from samples.draw.story import Story
from samples.draw.telling import make_name

WAYS = ("länkas", "länkas", "länkade", "länkat", "på USB", "på CD", "på DVD")
REPORTS = (" + utl. faxas", " + utl.", " + utl", "", "", " + utlåtande faxas")
UNREADABLE = (
    "se remissanteckning",
    "bilder skickade, fråga Lena",
    "CD lämnad till pat i receptionen 3/5",
    "???",
    "Återsänt fel mottagare",
)


def write_line(
    rng: Random, when: datetime, exams: list[Wanted], destination: Place, clinic: Place, doctor: str
) -> str:
    """Write one line with a clerk's freedom: with and without clock, report, fvb, sometimes by a nurse."""
    clock = f" kl. {when:%H:%M}" if rng.random() < 0.75 else ""
    parts = [
        f"{one.written}, {one.date}" if rng.random() < 0.8 else f"{one.written} {one.date}" for one in exams
    ]
    listed = (" och " if rng.random() < 0.4 else "; ").join(parts)
    who = f"ssk {doctor}" if rng.random() < 0.12 else f"dr {doctor}"
    sign = f"{''.join(rng.choices('abcdefghijklmnoprstuvw', k=3))}{rng.randint(100, 999)}"
    return (
        f"{when:%Y-%m-%d}{clock}: {listed} {rng.choice(WAYS)}{rng.choice(REPORTS)} till {destination.written}"
        f" enl. {who}, {clinic.written} /{sign}"
    )


def _story_line(rng: Random, story: Story, exams: list[Wanted]) -> str:
    """Write that an order of the inbox has been carried out: some weeks before it came."""
    when = datetime(story.written_on.year, story.written_on.month, story.written_on.day, 10, 5) - timedelta(
        days=9
    )
    listed = "; ".join(f"{one.description}, {one.date}" for one in exams)
    return (
        f"{when:%Y-%m-%d} kl. {when:%H:%M}: {listed} länkas + utl. faxas till {story.destination.written}"
        f" enl. dr {story.doctor}, {story.clinic.written} /cjn217"
    )


def _any_line(rng: Random) -> tuple[str, str]:
    clinic = choose_clinic(rng, "tune", "sv", terse=True, home=True)
    destination = choose_destination(rng, "tune", clinic, terse=True)
    if rng.random() < 0.25 and destination.hospital:
        fvb = rng.choice(("ortopedklin", "neurokir klin", "toraxkliniken", "onkologklin"))
        name = min(destination.hospital.forms, key=len)
        plain = at_hospital(rng, destination.hospital, None)
        destination = Place(
            plain.value, (), f"{destination.written} fvb. {fvb} {name}", "", "", destination.hospital
        )
    day = past_date(rng, TODAY - timedelta(days=40))
    when = datetime(day.year, day.month, day.day, rng.randint(7, 16), rng.randint(0, 59))
    count = rng.choices([1, 2, 3], [70, 22, 8])[0]
    exams = [make_examination(rng, "tune", "iso", date(day.year, day.month, day.day)) for _ in range(count)]
    doctor = make_name(rng, "tune", rng.random() < 0.5).partition(" ")[2]
    return make_number(rng, rng.random() < 0.5, TODAY), write_line(
        rng, when, exams, destination, clinic, doctor
    )


def write_register(count: int = 60) -> str:
    """Return the register as CSV; it holds what three orders of the inbox ask for, one of them in part."""
    from samples.draw.inbox import INBOX

    rng = Random("register")
    rows = [_any_line(rng) for _ in range(count - len(UNREADABLE) - 3)]
    rows += [(make_number(rng, True, TODAY), line) for line in UNREADABLE]
    for entry in INBOX:
        if {"duplicate.exported", "duplicate.partial"} & set(entry.run_flags):
            story = entry.draw().stories[0]
            whole = "duplicate.exported" in entry.run_flags
            exams = story.examinations if whole else story.examinations[:1]
            rows.append((story.identity.value, _story_line(rng, story, exams)))
    example = (
        "2015-01-29 kl. 09:00: CT torax, 2015-01-01 länkas + utl. faxas till mediaenh SU/S "
        "fvb. toraxkliniken SU/S enl. dr Andersson, Medicinmott HSV /cjn217"
    )
    rows.append((make_number(rng, False, TODAY), example))
    rng.shuffle(rows)
    return "patient_id;line\n" + "".join(f'{number};"{line}"\n' for number, line in rows)

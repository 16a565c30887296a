"""What one order says: made from the content lists, told to the page part by part.

A layout asks for parts with `say`; what it asked for is what the truth expects to be found.
"""

from collections.abc import Callable
from dataclasses import dataclass, field, replace
from datetime import date, timedelta
from random import Random

from samples.draw.dates import FOREIGN, SWEDISH, TODAY, write_date
from samples.draw.examinations import Wanted, make_examination, make_examinations
from samples.draw.identity import Identity, make_identity
from samples.draw.lists import abroad_rows, read_lines, read_toml, words
from samples.draw.places import (
    Place,
    ambiguous_destination,
    choose_clinic,
    choose_destination,
    choose_forward,
    unknown_destination,
)

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


@dataclass(slots=True)
class Story:
    """One order's content. `said` and `pages` grow while a layout draws it."""

    split: str
    language: str
    fault: str | None
    patient: str
    identity: Identity
    clinic: Place
    doctor: str
    title: str
    destination: Place
    to_us: bool  # the destination is the orderer: "till oss"
    forward_to: Place | None
    report_destination: Place | None
    examinations: list[Wanted]
    wants: tuple[str, ...]
    channel: str
    consent: str
    urgent: bool
    needed_by: date | None
    written_on: date
    style: str
    referrer: str
    secretary: str
    previous: str
    visit: str
    phone: str
    reply_fax: str
    rng: Random
    terse: bool = False
    flags: set[str] = field(
        default_factory=set
    )  # what a layout does to the order: mixed patients, a page short
    said: set[str] = field(default_factory=set)
    pages: set[int] = field(default_factory=set)
    traps: set[str] = field(default_factory=set)
    page: int = 1  # the page that is being drawn; 0 is a mail's body

    def lacks(self, name: str) -> bool:
        return self.fault == f"missing.{name}"

    def can_say(self, part: str) -> bool:
        return bool(PARTS[part][1](self))

    def say(self, part: str) -> str:
        """Return a part's text for the page and note that the page now says it; empty where it is missing."""
        name, text = PARTS[part]
        found = text(self)
        if found:
            self.said.add(name)
            self.pages.add(self.page)
        return found

    def note(self, *names: str) -> None:
        """Note that the page says something in another way than by words: a tick box, a column."""
        self.said.update(names)
        self.pages.add(self.page)

    def date_text(self, day: date) -> str:
        return write_date(day, self.style)


def _exams(story: Story) -> str:
    items = [_exam(one) for one in story.examinations]
    return " och ".join(part for part in (", ".join(items[:-1]), *items[-1:]) if part)


def _exam(one: Wanted) -> str:
    return f"{one.written} {one.date_written}".strip()


def _doctor(story: Story) -> str:
    return "" if story.lacks("doctor") else story.title + story.doctor


def _place(name: str, part: str) -> Callable[[Story], str]:
    def text(story: Story) -> str:
        place: Place | None = getattr(story, name)
        return "" if place is None or story.lacks(name) else str(getattr(place, part))

    return text


def _identity(story: Story) -> str:
    return "" if story.lacks("patient") else story.identity.written


def _name(story: Story) -> str:
    protected = " (skyddade personuppgifter)" if story.fault == "identity.protected" else ""
    return "" if story.lacks("patient") else story.patient + protected


def _last_first(story: Story) -> str:
    first, _, last = story.patient.partition(" ")
    return "" if story.lacks("patient") or story.fault == "identity.protected" else f"{last}, {first}"


def _channel(kind: str) -> Callable[[Story], str]:
    def text(story: Story) -> str:
        entry = read_toml("words")["channels"][story.channel][kind]
        return entry if isinstance(entry, str) else entry[0]

    return text


def _capital(text: str) -> str:
    return text[:1].upper() + text[1:]


def _wants(story: Story) -> str:
    return "bilder och utlåtande" if "report" in story.wants else "bilder"


# part -> (the field that it tells, its text)
PARTS: dict[str, tuple[str, Callable[[Story], str]]] = {
    "clinic": ("clinic", _place("clinic", "written")),
    "clinic_unit": ("clinic", _place("clinic", "unit_written")),
    "clinic_hospital": ("clinic", _place("clinic", "hospital_written")),
    "doctor": ("doctor", _doctor),
    "doctor_name": ("doctor", lambda story: "" if story.lacks("doctor") else story.doctor),
    "destination": ("destination", _place("destination", "written")),
    "destination_unit": ("destination", _place("destination", "unit_written")),
    "destination_hospital": ("destination", _place("destination", "hospital_written")),
    "forward_to": ("forward_to", _place("forward_to", "written")),
    "report_destination": ("report_destination", _place("report_destination", "written")),
    "patient_id": ("patient_id", _identity),
    "patient_name": ("patient_name", _name),
    "last_first": ("patient_name", lambda story: _last_first(story) or _name(story)),
    "exams": ("examinations", _exams),
    "exam_list": ("examinations", lambda story: ", ".join(_exam(one) for one in story.examinations)),
    "wants": ("wants", _wants),
    "plus_report": ("wants", lambda story: " + utl." if "report" in story.wants else ""),
    "channel_word": ("channel", _channel("word")),
    "channel_verb": ("channel", _channel("word")),
    "channel_verb_cap": ("channel", lambda story: _capital(_channel("word")(story))),
    "channel_inf": ("channel", _channel("inf")),
    "channel_part": ("channel", lambda story: _channel("inf")(story).replace("kas", "kade", 1)),
    "needed_by": ("needed_by", lambda story: story.date_text(story.needed_by) if story.needed_by else ""),
    "reply_fax": ("reply_fax", lambda story: story.reply_fax),
    "referrer": ("referrer", lambda story: story.referrer),
    "previous": ("previous", lambda story: story.previous),
    "visit": ("visit", lambda story: story.visit),
    "fvb": ("forward_to", lambda story: f" fvb. {story.forward_to.written}" if story.forward_to else ""),
}


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
    forward = None
    if not to_us and destination.hospital and destination.unit and rng.random() < 0.3:
        forward = choose_forward(rng, split, destination, terse=terse)
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
        referrer=make_name(rng, split, rng.random() < 0.5),
        secretary=make_name(rng, split, True),
        previous=f"{previous.written} {previous.date_written}",
        visit=write_date(TODAY + timedelta(days=rng.randint(3, 40)), style),
        phone=make_phone(rng, clinic.area),
        reply_fax=make_phone(rng, clinic.area),
        rng=rng,
        terse=terse,
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
    shared = (
        "clinic",
        "doctor",
        "title",
        "destination",
        "to_us",
        "forward_to",
        "wants",
        "channel",
        "consent",
    )
    same = {
        name: getattr(first, name) for name in (*shared, "urgent", "needed_by", "written_on", "reply_fax")
    }
    kept = fault if fault in ("missing.doctor", "missing.clinic", "missing.destination") else None
    if fault in ("unknown.destination", "uncertain.destination"):
        kept = fault
    return [first, *(replace(other, **same, fault=kept) for other in others)]

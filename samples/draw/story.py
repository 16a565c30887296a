"""What one order says, told to the page part by part.

A layout asks for parts with `say`; what it asked for is what the truth expects to be found.
"""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date
from random import Random

from samples.draw.dates import write_date
from samples.draw.examinations import Wanted
from samples.draw.identity import Identity
from samples.draw.lists import read_toml
from samples.draw.places import Place


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
    also: dict[str, tuple[str, ...]] = field(default_factory=dict)  # field -> what else counts as right

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

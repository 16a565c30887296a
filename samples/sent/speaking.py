"""Sentences of letters and mails, chosen by what the order can say, and words for its small things."""

import re
from collections.abc import Callable
from datetime import date
from random import Random

from samples.draw.dates import write_date
from samples.draw.places import Place
from samples.draw.story import Story
from samples.sent.folk import make_name
from samples.sent.lists import hospitals, tables, units

PART = re.compile(r"\{(\w+)\}")
CHANNELS = {"iep": "via IEP", "usb": "på USB-minne", "cd": "på CD-skiva", "post": "med post"}
TIES = {2: ", båda från ", 3: ", alla från "}  # what binds one day to several examinations


def _exams_from(story: Story) -> str:
    """Write the examinations of a sentence: each with its day, or one day for all."""
    if not story.examinations:
        return ""
    tie = Random(story.identity.value).choice([" ", " från ", " från ", " utförd ", ", "])
    scans, days = story.examinations, {one.date_written for one in story.examinations}
    if len(days) == 1:
        return _dated(_listed([one.written for one in scans]), days.pop(), TIES.get(len(scans), tie))
    return _listed([_dated(one.written, one.date_written, tie if tie != ", " else " ") for one in scans])


def _listed(items: list[str]) -> str:
    return (", ".join(items[:-1]) + " och " if len(items) > 1 else "") + items[-1]


def _dated(text: str, day: str, tie: str) -> str:
    return f"{text}{tie}{day}" if day else text


def _doctor_after(story: Story) -> str:
    """Write the doctor with the title behind the name, as signatures do."""
    if story.lacks("doctor"):
        return ""
    therapist = story.title.startswith(("leg. ", "skade"))
    title = story.title.strip() if therapist else _title_after(story)
    return f"{story.doctor}, {title}"


def _title_after(story: Story) -> str:
    if "tand" in story.title.lower():
        return "leg. tandläkare"
    return Random(story.doctor).choice(tables("words")["after"]["titles"])


# what this side says in its own way: part -> (the field that it tells, its text)
OWN: dict[str, tuple[str, Callable[[Story], str]]] = {
    "exams_from": ("examinations", _exams_from),
    "exams_rows": (
        "examinations",
        lambda story: "\n".join(_dated(one.written, one.date_written, "  ") for one in story.examinations),
    ),
    "doctor_after": ("doctor", _doctor_after),
    "channel_how": ("channel", lambda story: CHANNELS[story.channel]),
}


def say(story: Story, part: str) -> str:
    """Return a part's text and note that the page says it."""
    if part not in OWN:
        return story.say(part)
    name, text = OWN[part]
    found = text(story)
    if found:
        story.note(name)
    return found


def can_say(story: Story, part: str) -> bool:
    return bool(OWN[part][1](story)) if part in OWN else story.can_say(part)


def fill(story: Story, template: str) -> str:
    return PART.sub(lambda match: say(story, match[1]), template)


def sentence(rng: Random, story: Story, name: str) -> str:
    """Choose and fill a sentence of a kind from the first group that the order can fill."""
    for group in tables("phrases")[name]:
        fitting = [text for text in group if all(can_say(story, part) for part in PART.findall(text))]
        if fitting:
            return fill(story, rng.choice(fitting))
    return ""


def has_forward(story: Story) -> bool:
    """Tell whether the order says whom the receiver passes the images on to."""
    return story.forward_to is not None and story.can_say("destination")


def joined(story: Story, *parts: str, tie: str = ", ") -> str:
    """Say parts in one line, without those that the order lacks."""
    return tie.join(text for text in (say(story, part) for part in parts) if text)


def receiver(rng: Random, story: Story) -> str:
    """Say where to, and on to whom."""
    if story.to_us and story.can_say("clinic") and story.can_say("destination") and rng.random() < 0.6:
        story.note("destination")
        story.traps.add("to_us")
        return sentence(rng, story, "us")
    said = [sentence(rng, story, "to")]
    if has_forward(story):
        said.append(sentence(rng, story, "forward"))
    if story.report_destination and story.can_say("destination"):
        said.append(sentence(rng, story, "report_to"))
    return " ".join(one for one in said if one)


def remarks(rng: Random, story: Story, share: float = 0.22) -> list[str]:
    """Choose remarks: consent, haste, and background that is no part of the order."""
    found = []
    if story.consent and rng.random() < 0.7:
        story.note("consent")
        found.append(sentence(rng, story, f"consent_{story.consent}"))
    if story.urgent:
        story.note("urgent")
        found.append(sentence(rng, story, "urgent"))
    if story.needed_by and rng.random() < 0.8:
        found.append(sentence(rng, story, "needed"))
    if story.can_say("destination") and rng.random() < 0.15:
        found.append(sentence(rng, story, "how"))
    for name in ("background", "referred", "visit"):
        if rng.random() < share:
            story.traps.add(name)
            found.append(sentence(rng, story, name))
    return found


def letter(rng: Random, story: Story, *, who: bool = True, share: float = 0.22) -> list[str]:
    """Compose a letter's paragraphs: what, where to, who, remarks."""
    first = [sentence(rng, story, "what"), receiver(rng, story)]
    if who:
        first.insert(rng.choice([0, 2]), sentence(rng, story, "who"))
    rest = remarks(rng, story, share)
    return [" ".join(one for one in part if one) for part in (first, rest) if any(part)]


def our_address(rng: Random) -> list[str]:
    """Write the department that the order is sent to: never where the images go."""
    house = rng.choice(hospitals("home"))
    unit = rng.choice([row for row in units("radiology") if row["name"].startswith("Rönt")])
    return [rng.choice([unit["name"], "Röntgen", "Röntgenkliniken"]), house.name]


def secretary(rng: Random, story: Story) -> str:
    """Write who signs for the doctor."""
    return f"{story.secretary}, {rng.choice(tables('words')['secretary']['titles'])}"


def two_parts(story: Story, name: str) -> tuple[str, str]:
    """Return a place as unit and hospital; one that has no unit is all hospital."""
    place: Place = getattr(story, name)
    if not story.can_say(name):
        return "", ""
    if place.hospital is None or not place.unit:
        return "", story.say(f"{name}_hospital")
    return story.say(f"{name}_unit"), story.say(f"{name}_hospital")


def iso(day: date) -> str:
    return write_date(day, "iso")


def stranger(rng: Random) -> str:
    return make_name(rng, rng.random() < 0.7)

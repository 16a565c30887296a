"""What an order says, put into words: parts by name, and templates that leave out what cannot be said.

A template holds `{part}`, `<one|other>` for a choice, and `[...]` that goes where a part in it is empty.
"""

import re
from collections.abc import Callable

from samples.draw.examinations import Wanted
from samples.draw.registry import Paper
from samples.draw.story import Story
from samples.known.words import phrases, turn_name

PART = re.compile(r"\{(\w+)\}")
GROUP = re.compile(r"\[([^\[\]]*)\]")
CHOICE = re.compile(r"<([^<>]*)>")
BOTH = ("bilder och utlåtande", "bilder och svar", "bilder + utlåtande", "bilder samt utlåtande")
Text = Callable[[Paper, Story], str]


def _pick(paper: Paper, group: str, kind: str) -> str:
    return paper.pen.rng.choice(phrases(group, kind))


def exam_text(one: Wanted, joint: str = " ") -> str:
    return f"{one.written}{joint}{one.date_written}" if one.date_written else one.written


def _joined(story: Story, joint: str) -> str:
    items = story.examinations
    days = {one.date_written for one in items}
    if len(items) > 1 and len(days) == 1 and "" not in days:
        names = ", ".join(one.written for one in items[:-1])
        both = "båda " if len(items) == 2 else "samtliga "
        return f"{names} och {items[-1].written}, {both}{items[0].date_written}"
    texts = [exam_text(one, joint) for one in items]
    return " och ".join(piece for piece in (", ".join(texts[:-1]), *texts[-1:]) if piece)


def _place(name: str, part: str) -> Text:
    def text(_: Paper, story: Story) -> str:
        place = getattr(story, name)
        return "" if place is None or story.lacks(name) else str(getattr(place, part))

    return text


def _to(paper: Paper, story: Story) -> str:
    if story.lacks("destination"):
        return ""
    return _pick(paper, "us", "to") if story.to_us else f"till {story.destination.written}"


def _destination(_: Paper, story: Story) -> str:
    return "" if story.lacks("destination") else story.destination.written


def _identity(_: Paper, story: Story) -> str:
    return "" if story.lacks("patient") else story.identity.written


def _name(_: Paper, story: Story) -> str:
    protected = " (skyddade personuppgifter)" if story.fault == "identity.protected" else ""
    return "" if story.lacks("patient") else story.patient + protected


def _turned(paper: Paper, story: Story) -> str:
    name = _name(paper, story)
    return turn_name(name) if name == story.patient else name


def _doctor(_: Paper, story: Story) -> str:
    return "" if story.lacks("doctor") else story.title + story.doctor


def _doctor_turned(_: Paper, story: Story) -> str:
    return "" if story.lacks("doctor") else turn_name(story.doctor)


def _wants(paper: Paper, story: Story) -> str:
    if "report" not in story.wants:
        return "bilder"
    return paper.pen.rng.choice(
        ("bilder och utlåtande", "bilder och svar", "bilder + utlåtande", "bilder samt utlåtande")
    )


def _needed(paper: Paper, story: Story) -> str:
    if story.needed_by is None:
        return ""
    return _pick(paper, "needed", "by").replace("{needed_by}", story.date_text(story.needed_by))


# part -> (the field that it tells, its text)
PARTS: dict[str, tuple[str, Text]] = {
    "pnr": ("patient_id", _identity),
    "name": ("patient_name", _name),
    "turned": ("patient_name", _turned),
    "exams": ("examinations", lambda paper, story: _joined(story, " ")),
    "exams_from": ("examinations", lambda paper, story: _joined(story, " från ")),
    "exam_lines": (
        "examinations",
        lambda paper, story: "\n".join(exam_text(one, "   ") for one in story.examinations),
    ),
    "exam_dashes": (
        "examinations",
        lambda paper, story: "\n".join(f"- {exam_text(one, ', ')}" for one in story.examinations),
    ),
    "exam_commas": (
        "examinations",
        lambda paper, story: ", ".join(exam_text(one) for one in story.examinations),
    ),
    "clinic": ("clinic", _place("clinic", "written")),
    "unit": ("clinic", _place("clinic", "unit_written")),
    "house": ("clinic", _place("clinic", "hospital_written")),
    "caps": ("patient_name", lambda paper, story: _turned(paper, story).upper()),
    "doctor": ("doctor", _doctor),
    "doctor_name": ("doctor", lambda paper, story: "" if story.lacks("doctor") else story.doctor),
    "doctor_turned": ("doctor", _doctor_turned),
    "dest": ("destination", _destination),
    "dest_unit": ("destination", _place("destination", "unit_written")),
    "dest_house": ("destination", _place("destination", "hospital_written")),
    "to": ("destination", _to),
    "forward": ("forward_to", lambda paper, story: story.forward_to.written if story.forward_to else ""),
    "report": ("report_destination", _place("report_destination", "written")),
    "wants": ("wants", _wants),
    "channel": ("channel", lambda paper, story: _pick(paper, "channel", story.channel)),
    "channel_box": ("channel", lambda paper, story: _pick(paper, "channel_box", story.channel)),
    "consent": (
        "consent",
        lambda paper, story: _pick(paper, "consent", story.consent) if story.consent else "",
    ),
    "urgent": ("urgent", lambda paper, story: _pick(paper, "urgent", "yes") if story.urgent else ""),
    "needed": ("needed_by", _needed),
    "needed_day": (
        "needed_by",
        lambda paper, story: story.date_text(story.needed_by) if story.needed_by else "",
    ),
    "fax": ("reply_fax", lambda paper, story: story.reply_fax),
    "phone": ("", lambda paper, story: story.phone),
    "secretary": ("", lambda paper, story: story.secretary),
    "referrer": ("", lambda paper, story: story.referrer),
    "previous": ("", lambda paper, story: story.previous),
    "written": ("", lambda paper, story: story.date_text(story.written_on)),
    "written_iso": ("", lambda paper, story: story.written_on.isoformat()),
    "hello": ("", lambda paper, story: _pick(paper, "closing", "greeting")),
    "bye": ("", lambda paper, story: _pick(paper, "closing", "line")),
    "thanks": ("", lambda paper, story: _pick(paper, "closing", "thanks")),
}


def say(paper: Paper, part: str, story: Story | None = None) -> str:
    """Return a part's text and note that the page says it; empty where the order lacks it."""
    told = story or paper.story
    field, text = PARTS[part]
    found = text(paper, told)
    if found and field:
        told.note(field)
    return found


def fill(paper: Paper, template: str, story: Story | None = None) -> str:
    """Fill a template and note what it says."""
    told = story or paper.story
    text = template
    while CHOICE.search(text):
        text = CHOICE.sub(lambda match: paper.pen.rng.choice(match[1].split("|")), text)
    while GROUP.search(text):
        text = GROUP.sub(lambda match: _group(paper, told, match[1]), text)
    text = PART.sub(lambda match: say(paper, match[1], told), text)
    return tidy(text.replace("\x01", "{").replace("\x02", "}"))


def _group(paper: Paper, story: Story, text: str) -> str:
    """Fill a group whole, or drop it."""
    found = {name: PARTS[name][1](paper, story) for name in PART.findall(text)}
    if not all(found.values()):
        return ""
    fields = [PARTS[name][0] for name in found]
    story.note(*(field for field in fields if field))
    return PART.sub(lambda match: found[match[1]].replace("{", "\x01").replace("}", "\x02"), text)


def tidy(text: str) -> str:
    """Drop the spaces that left-out parts leave behind."""
    single = [re.sub(r"(?<=\S) {2,}", " ", line) for line in text.split("\n")]
    closed = [re.sub(r"[.,] ?\.", ".", re.sub(r" ([.,;:!?])(?=\s|$)", r"\1", line)) for line in single]
    lines = [_begin(line) for line in closed]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(line.rstrip() for line in lines)).strip("\n")


def _begin(line: str) -> str:
    """Drop the signs that a line would begin with where its first words are left out."""
    match = re.match(r"[.,;:] *(?=\w)", line)
    return line[match.end() :][:1].upper() + line[match.end() + 1 :] if match else line

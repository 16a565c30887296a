"""Sentences with parts of an order in them: `{part}`, and `[one way|another]`, the first that can be said."""

import re
from collections.abc import Callable
from dataclasses import dataclass

from samples.brought.content import phrases
from samples.draw.registry import Paper
from samples.draw.story import PARTS, Story

PART = re.compile(r"\{(\w+)\}")
CHOICE = re.compile(r"\[([^\[\]]*)\]")


@dataclass(frozen=True, slots=True)
class Own:
    """A part of this side's own: the field that it tells, when it can, and its words."""

    field: str
    can: Callable[[Story], bool]
    text: Callable[[Story], str]


def _always(story: Story) -> bool:
    return True


def _one_of(name: str) -> Callable[[Story], str]:
    return lambda story: story.rng.choice(phrases(name.format(**_kinds(story))))


def _kinds(story: Story) -> dict[str, str]:
    return {"consent": story.consent, "channel": story.channel}


def _images(story: Story) -> str:
    pairs = [
        ("bilder och utlåtande", "bilder"),
        ("bilder + svar", "bilderna"),
        ("bilder med utlåtande", "enbart bilder"),
    ]
    return story.rng.choice(pairs)["report" not in story.wants]


def _to(story: Story) -> str:
    if story.lacks("clinic"):  # "to us" would then be nobody
        return story.destination.written
    return story.rng.choice(["oss", "oss", "vår enhet"]) if story.to_us else story.destination.written


OWN = {
    "to": Own("destination", lambda story: not story.lacks("destination"), _to),
    "images": Own("wants", _always, _images),
    "via": Own("channel", _always, _one_of("via_{channel}")),
    "consent": Own("consent", lambda story: bool(story.consent), _one_of("consent_{consent}")),
    "urgent": Own("urgent", lambda story: story.urgent, _one_of("urgent")),
    "written": Own("", _always, lambda story: story.date_text(story.written_on)),
    "phone": Own("", _always, lambda story: story.phone),
    "fax": Own("", _always, lambda story: story.reply_fax),
    "secretary": Own("", _always, lambda story: story.secretary),
    "secretary_title": Own("", _always, _one_of("secretary_titles")),
    "reason": Own("", _always, _one_of("reasons")),
    "closing": Own("", _always, _one_of("closings")),
    "town": Own("", lambda story: not story.lacks("clinic"), lambda story: story.clinic.town),
}


def can_say(story: Story, part: str) -> bool:
    return OWN[part].can(story) if part in OWN else story.can_say(part)


def say(story: Story, part: str) -> str:
    """Return a part's words and note that the page says it."""
    if part not in OWN or part in PARTS:
        return story.say(part)
    own = OWN[part]
    if not own.can(story):
        return ""
    if own.field:
        story.note(own.field)
    return own.text(story)


def can_tell(story: Story, template: str) -> bool:
    return all(can_say(story, part) for part in PART.findall(template))


def tell(story: Story, template: str) -> str:
    """Fill a template; a choice none of whose ways can be said leaves no trace."""

    def choose(match: re.Match[str]) -> str:
        return next((way for way in match[1].split("|") if can_tell(story, way)), "")

    chosen = CHOICE.sub(choose, template)
    filled = PART.sub(lambda match: say(story, match[1]), chosen)
    return re.sub(r"[ \t]{2,}", " ", filled).strip(" ")


def letter(story: Story, template: str) -> str:
    """Fill a text of several lines; those that come out empty of their choices are left out."""
    lines = [(line, tell(story, line.strip())) for line in template.strip("\n").split("\n")]
    return "\n".join(told[:1].upper() + told[1:] for line, told in lines if told or not line.strip())


def facts(story: Story, spec: str) -> list[tuple[str, str]]:
    """Fill lines of `label=template`; a label after `?` is left out with its value, others stand empty."""
    found = []
    for line in spec.strip().splitlines():
        label, _, template = line.strip().partition("=")
        if not label.startswith("?"):
            found.append((label, tell(story, template)))
        elif can_tell(story, template):
            found.append((label[1:], tell(story, template)))
    return found


def pick(paper: Paper, *texts: str) -> str:
    return paper.pen.rng.choice(texts)


def exams(story: Story) -> list[tuple[str, str]]:
    """Tell the examinations as rows of wording and date."""
    if story.examinations:
        story.note("examinations")
    return [(one.written, one.date_written) for one in story.examinations]


def exam_text(story: Story, between: str = ", ", form: str = "{} {}") -> str:
    """Tell the examinations in one text, each in a form of wording and date."""
    return between.join(form.format(*row) if row[1] else row[0] for row in exams(story))

"""Sentences with holes: what an order can say is put in, what it lacks takes its words along.

`{part}` is said by the order, `(a|b)` is one of several, `[... {part} ...//else]` stands only where all its
parts can be said.
"""

import re
from collections.abc import Callable
from random import Random

from samples.draw.registry import Paper
from samples.draw.story import Story
from samples.held.content import phrases

PART = re.compile(r"\{(\w+)\}")
CHOICE = re.compile(r"\(([^()]*\|[^()]*)\)")
GROUP = re.compile(r"\[([^\[\]]*)\]")
Tell = Callable[[Random, Story], str]


def _wants(rng: Random, story: Story) -> str:
    story.note("wants")
    return rng.choice(phrases("report" if "report" in story.wants else "images"))


def _wants_plainly(rng: Random, story: Story) -> str:
    story.note("wants")
    return "bilder och utlåtande" if "report" in story.wants else "bilder"


def _those(rng: Random, story: Story) -> str:
    story.note("wants")
    return "bilderna och utlåtandet" if "report" in story.wants else "bilderna"


def _where(rng: Random, story: Story) -> str:
    if not story.can_say("destination"):
        return ""
    if story.to_us and "clinic" in story.said and rng.random() < 0.6:
        story.note("destination")
        story.traps.add("to_us")
        return rng.choice(phrases("us"))
    return f"till {story.say('destination')}"


def _send(rng: Random, story: Story) -> str:
    if story.channel == "iep" and rng.random() < 0.4:
        story.note("channel")
        return "länka"
    return "skicka"


def _channel(rng: Random, story: Story) -> str:
    if story.channel == "iep" and rng.random() < 0.5:
        return ""
    story.note("channel")
    return rng.choice(phrases(story.channel))


def _consent(rng: Random, story: Story) -> str:
    if not story.consent:
        return ""
    story.note("consent")
    return rng.choice(phrases(f"consent_{story.consent}"))


def _speed(rng: Random, story: Story) -> str:
    if story.urgent:
        story.note("urgent")
        return rng.choice(phrases("urgent"))
    return rng.choice(phrases("calm")) if rng.random() < 0.1 else ""


def _background(rng: Random, story: Story) -> str:
    if rng.random() < 0.65:
        return ""
    story.traps.add("background")
    return one(rng, story, "background")


def _from_list(name: str, *needs: str) -> Tell:
    def tell(rng: Random, story: Story) -> str:
        return one(rng, story, name) if all(story.can_say(part) for part in needs) else ""

    return tell


def _report_to(rng: Random, story: Story) -> str:
    if not story.report_destination or "report" not in story.wants or not story.can_say("destination"):
        return ""
    return one(rng, story, "report_to")


def _forward(rng: Random, story: Story) -> str:
    return one(rng, story, "forward") if story.can_say("forward_to") else ""


EXTRA: dict[str, Tell] = {  # what a sentence may hold beside the order's parts
    "vill": _wants,
    "bilder": _wants_plainly,
    "dem": _those,
    "till": _where,
    "sänd": _send,
    "kanal": _channel,
    "samtycke": _consent,
    "akut": _speed,
    "senast": _from_list("needed", "needed_by"),
    "bakgrund": _background,
    "vidare": _forward,
    "svarstill": _report_to,
    "hov": _from_list("court"),
    "hej": _from_list("hej"),
    "mvh": _from_list("mvh"),
    "orsak": _from_list("because"),
    "sekr": lambda rng, story: story.secretary,
    "tel": lambda rng, story: story.phone,
    "phone": lambda rng, story: story.phone,
    "secretary": lambda rng, story: story.secretary,
    "dag": lambda rng, story: story.date_text(story.written_on),
}


def one(rng: Random, story: Story, name: str) -> str:
    """Choose and fill one of a list's phrases."""
    return fill(rng, story, rng.choice(phrases(name)))


def can(story: Story, part: str) -> bool:
    if part in ("till", "vidare"):
        return story.can_say({"till": "destination", "vidare": "forward_to"}[part])
    return part in EXTRA or story.can_say(part)


def fill(rng: Random, story: Story, template: str) -> str:
    """Fill a sentence's holes."""
    text = template
    while CHOICE.search(text):
        text = CHOICE.sub(lambda match: rng.choice(match[1].split("|")), text)
    while GROUP.search(text):
        text = GROUP.sub(lambda match: _keep(story, match[1]), text, count=1)
    return _tidy(PART.sub(lambda match: _part(rng, story, match[1]), text))


def _keep(story: Story, group: str) -> str:
    text, _, otherwise = group.partition("//")
    return text if all(can(story, part) for part in PART.findall(text)) else otherwise


def _part(rng: Random, story: Story, name: str) -> str:
    return EXTRA[name](rng, story) if name in EXTRA else story.say(name)


def _tidy(text: str) -> str:
    """Take away the spaces that empty holes leave."""
    lines = [
        re.sub(r" {2,}", " ", line).strip() if "  " in line else line.rstrip() for line in text.split("\n")
    ]
    return re.sub(r"\n{3,}", "\n\n", "\n".join(lines)).strip()


def tell(paper: Paper, template: str, story: Story | None = None) -> str:
    """Fill a sentence of a paper's order."""
    return fill(paper.pen.rng, story or paper.story, template)


def remarks(paper: Paper, story: Story | None = None, *, but: tuple[str, ...] = ()) -> str:
    """Say what goes beside the order: consent, haste, a day, and background that is not ordered."""
    parts = [
        name for name in ("kanal", "akut", "senast", "samtycke", "bakgrund", "svarstill") if name not in but
    ]
    kept = [tell(paper, f"{{{name}}}", story) for name in parts if paper.pen.rng.random() < 0.75]
    return " ".join(text for text in kept if text)


def listed(paper: Paper, story: Story | None = None, lead: str = "- ", between: str = " ") -> str:
    """Say the examinations line by line."""
    told = story or paper.story
    if not told.examinations:
        return ""
    told.note("examinations")
    return "\n".join(
        f"{lead}{one.written}{between if one.date_written else ''}{one.date_written}"
        for one in told.examinations
    )


def spell(words: str) -> list[str]:
    """Part a short list written in one string."""
    return words.split("|")

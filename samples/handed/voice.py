"""Sentences of this side: templates filled with what an order says, and remarks beside it."""

import re
from collections.abc import Callable, Sequence
from dataclasses import replace

from samples.draw.examinations import Wanted
from samples.draw.registry import Paper
from samples.draw.story import Story
from samples.handed.content import phrases

PART = re.compile(r"\{(\w+)\}")
LINK = re.compile(r"\b[Ll]änk")  # a verb that says that images go by the exchange portal
DATED = ("{us} {dag}", "{us} från {dag}", "{us} ({dag})", "{us}, {dag}", "{us} utförd {dag}", "{dag} {us}")


def _patient(story: Story) -> str:
    name, number = story.say("patient_name"), story.say("patient_id")
    if not number:
        return ""
    forms = (f"{name}, {number}", f"{number} {name}", f"{name} ({number})", f"{name}, pnr {number}")
    return story.rng.choice(forms)


def dated(one: Wanted, form: str) -> str:
    """Write an examination with its date; without the words for a date where it has none."""
    return form.format(us=one.written, dag=one.date_written) if one.date_written else one.written


def _examined(story: Story, joint: str = ", ", last: str = " samt ") -> str:
    form = story.rng.choice([*DATED[:1] * 3, *DATED] if len(story.examinations) == 1 else DATED[:3])
    if not story.say("exams"):
        return ""
    items = [dated(one, form) for one in story.examinations]
    return last.join(part for part in (joint.join(items[:-1]), items[-1]) if part)


def _wanted(story: Story) -> str:
    story.note("wants")
    return story.rng.choice(phrases("want_both" if "report" in story.wants else "want_images"))


def _there(story: Story) -> str:
    written = story.say("destination")
    if not written:
        return ""
    if story.to_us and story.rng.random() < 0.5:
        story.traps.add("to_us")
        return story.rng.choice(["till oss", "hit till oss", "till oss på kliniken", "till vår enhet"])
    return f"till {written}"


def _titled(story: Story) -> str:
    """Name the doctor so that nobody takes her for a secretary: with a title before or behind the name."""
    name = story.say("doctor")
    if not name:
        return ""
    behind = story.rng.choice([", läkare", ", överläkare", ", specialistläkare", " (läkare)", ", leg läk"])
    return name if story.title or story.language != "sv" else name + behind


def _passed_on(story: Story) -> str:
    written = story.say("forward_to")
    return f"{story.rng.choice([' fvb', ' fvb.', ' f.v.b.', ', vidare till'])} {written}" if written else ""


EXTRA: dict[str, tuple[str, Callable[[Story], str]]] = {  # part -> what it needs, its text
    "pat": ("patient_id", _patient),
    "us": ("exams", _examined),
    "bilder": ("wants", _wanted),
    "dit": ("destination", _there),
    "fvb": ("wants", _passed_on),
    "dr": ("doctor", _titled),
    "phone": ("wants", lambda story: story.phone),
    "sekr": ("wants", lambda story: story.secretary),
}


def can_say(story: Story, part: str) -> bool:
    return story.can_say(EXTRA[part][0] if part in EXTRA else part)


def told(paper: Paper, part: str, story: Story | None = None) -> str:
    """Say a part of the order; what all the orders on a paper share is said of each."""
    texts = [
        EXTRA[part][1](one) if part in EXTRA else one.say(part)
        for one in ([story] if story else paper.stories)
    ]
    return texts[0]


def tell(paper: Paper, *groups: str | Sequence[str], story: Story | None = None) -> str:
    """Fill one of the first templates that the order can fill; empty where there is none."""
    about = story or paper.story
    for group in groups:
        options = [group] if isinstance(group, str) else group
        fitting = [text for text in options if _fits(about, text)]
        if fitting:
            chosen = paper.pen.rng.choice(fitting)
            if LINK.search(chosen):
                _say_linked(paper)
            return _fill(paper, chosen, story)
    return ""


def _fits(story: Story, text: str) -> bool:
    """Tell whether an order can fill a template, and has not named another way than linking before."""
    contrary = "channel" in story.said and story.channel != "iep" and LINK.search(text)
    return not contrary and all(can_say(story, part) for part in PART.findall(text))


def _fill(paper: Paper, text: str, story: Story | None = None) -> str:
    return PART.sub(lambda match: told(paper, match[1], story), text)


def _say_linked(paper: Paper) -> None:
    """Note that the paper says by its verb how the images go."""
    for story in paper.stories:
        story.channel = "iep"
        story.note("channel")


def doubt(paper: Paper) -> None:
    """Note that a careful clerk might ask before acting on what this paper says."""
    for story in paper.stories:
        story.identity = replace(story.identity, sure=False)


def pick(paper: Paper, *options: str) -> str:
    return paper.pen.rng.choice(options)


def join(*parts: str) -> str:
    return " ".join(part for part in parts if part)


def lines(*parts: str) -> str:
    return "\n".join(part for part in parts if part)


def blocks(*parts: str) -> str:
    return "\n\n".join(part for part in parts if part)


def remark(paper: Paper, name: str) -> str:
    """Make a remark of a kind, of the kit's phrases."""
    fitting = [
        text for text in phrases(name) if all(can_say(paper.story, part) for part in PART.findall(text))
    ]
    return _fill(paper, paper.pen.rng.choice(fitting)) if fitting else ""


def hello(paper: Paper) -> str:
    return remark(paper, "hello")


def consent(paper: Paper) -> str:
    """Say what the order says of consent."""
    if not paper.story.consent:
        return ""
    for story in paper.stories:
        story.consent = paper.story.consent
        story.note("consent")
    return remark(paper, f"consent_{paper.story.consent}")


def haste(paper: Paper) -> str:
    """Say that it is urgent; now and then that it is not."""
    if paper.story.urgent:
        for story in paper.stories:
            story.note("urgent")
        return remark(paper, "urgent")
    return remark(paper, "calm") if paper.pen.rng.random() < 0.12 else ""


def needed(paper: Paper) -> str:
    return remark(paper, "needed") if paper.story.needed_by else ""


def channel(paper: Paper, chance: float = 0.6) -> str:
    """Say how the images shall go."""
    if paper.pen.rng.random() > chance:
        return ""
    for story in paper.stories:
        story.note("channel")
    return remark(paper, paper.story.channel)


def trap(paper: Paper, name: str, chance: float = 0.3) -> str:
    """Say something that must not be taken for the order."""
    if paper.pen.rng.random() > chance:
        return ""
    paper.story.traps.add(name)
    return remark(paper, name)


def forward(paper: Paper) -> str:
    """Say whom the receiver passes the images on to."""
    forms = (
        "För vidare befordran till {forward_to}.",
        "Fvb. {forward_to}.",
        "Vidarebefordras sedan till {forward_to}.",
        "Bilderna ska vidare till {forward_to}.",
    )
    return tell(paper, forms)


def report_to(paper: Paper) -> str:
    forms = (
        "Utlåtandet ska däremot till {report_destination}.",
        "Utlåtandet skickas till {report_destination}.",
        "Svaret (utlåtandet) sänds till {report_destination}.",
    )
    return tell(paper, forms)


def asides(paper: Paper, chance: float = 0.3) -> str:
    """Make the remarks that stand after an order, in any order."""
    found = [consent(paper), haste(paper), needed(paper), channel(paper, 0.4)]
    found += [trap(paper, name, chance) for name in ("background", "referred", "visit", "contact")]
    found = [text for text in found if text]
    paper.pen.rng.shuffle(found)
    return " ".join(found)


def clerk(paper: Paper) -> str:
    """Name the secretary who writes."""
    role = pick(paper, ", sekreterare", ", läkarsekreterare", ", med.sekr", " (sekr)", ", vårdadministratör")
    return paper.story.secretary + role


def signed(paper: Paper, *, secretary: float = 0.35) -> str:
    """Sign a mail or letter: the doctor with the clinic, or a secretary where the doctor stands above."""
    story, rng = paper.story, paper.pen.rng
    bye = rng.choice(phrases("bye"))
    if rng.random() < secretary:
        role = rng.choice(["medicinsk sekreterare", "läkarsekreterare", "vårdadministratör", "sekr"])
        who = f"{story.secretary}, {role}"
        below = tell(paper, "på uppdrag av {doctor}")
    else:
        who, below = tell(paper, ("{dr}", "{doctor_name}"), f"{story.secretary}, sekreterare"), ""
        if who == story.doctor:
            below = rng.choice(["Överläkare", "Specialistläkare", "Läkare", "leg. läkare"])
    tail = rng.choice([f"Tel {story.phone}", "", f"Tfn: {story.phone}", ""])
    return lines(bye, who, below, tell(paper, "{clinic}"), tail)

"""Sentences of letters, notes and mails, chosen by what the order can say."""

import re

from samples.draw.lists import phrases
from samples.draw.registry import Paper
from samples.draw.story import Story

PART = re.compile(r"\{(\w+)\}")


def can_fill(story: Story, template: str) -> bool:
    return all(story.can_say(part) for part in PART.findall(template))


def fill(story: Story, template: str) -> str:
    """Put the order's parts into a sentence and note that they are said."""
    return PART.sub(lambda match: story.say(match[1]), template)


def sentence(paper: Paper, name: str, story: Story | None = None) -> str:
    """Choose and fill a sentence of a kind; empty where the order cannot say any of them."""
    told = story or paper.story
    fitting = [text for text in phrases(paper.pen.split, name) if can_fill(told, text)]
    return fill(told, paper.pen.rng.choice(fitting)) if fitting else ""


def opening(paper: Paper) -> str:
    """Say which images of whom."""
    story = paper.story
    kind = "opening"
    if story.lacks("examination"):
        kind = "opening_no_exam"
    elif story.lacks("patient"):
        kind = "opening_no_patient"
    return sentence(paper, kind)


def receiver(paper: Paper) -> str:
    """Say where to."""
    story = paper.story
    if not story.can_say("destination"):
        return ""
    if story.to_us and paper.pen.rng.random() < 0.6:
        story.note("destination")
        story.traps.add("to_us")
        return sentence(paper, "us")
    return sentence(paper, "destination")


def orderer(paper: Paper) -> str:
    """Say who orders."""
    story = paper.story
    if story.lacks("doctor"):
        return sentence(paper, "from_no_doctor")
    if story.lacks("clinic"):
        return sentence(paper, "from_no_clinic")
    return sentence(paper, "from")


def side_remarks(paper: Paper) -> list[str]:
    """Choose remarks: consent, urgency, and background that must not be taken for the order."""
    story, rng, found = paper.story, paper.pen.rng, []
    if story.consent and rng.random() < 0.8:
        story.note("consent")
        found.append(sentence(paper, f"consent_{story.consent}"))
    if story.urgent or rng.random() < 0.2:
        story.note("urgent")
        found.append(sentence(paper, "urgent" if story.urgent else "calm"))
    if story.needed_by:
        found.append(sentence(paper, "needed"))
    for name in ("background", "referred", "visit"):
        if rng.random() < 0.25:
            story.traps.add(name)
            found.append(sentence(paper, name))
    return found


def compose(paper: Paper, *, sender: bool = True, greeting: bool = True) -> str:
    """Compose a letter's body; `sender`: the orderer stands in the text, not only in the signature."""
    story, rng = paper.story, paper.pen.rng
    core = [opening(paper)]
    if not story.can_say("wants"):
        story.note("wants")
    core.append(receiver(paper))
    if story.forward_to and story.can_say("destination") and not story.to_us:
        core.append(sentence(paper, "forward"))
    if story.report_destination and "report" in story.wants:
        core.append(sentence(paper, "report_to"))
    if sender:
        core.insert(rng.choice([0, len(core)]), orderer(paper))
    text = " ".join(part for part in core + side_remarks(paper) if part)
    hello = rng.choice(phrases(paper.pen.split, "greeting")) if greeting else ""
    return f"{hello}\n\n{text}" if hello else text


def note_text(paper: Paper) -> str:
    """Compose a terse note; what the order lacks is left out of the line."""
    story, rng = paper.story, paper.pen.rng
    template = rng.choice(phrases(paper.pen.split, "terse"))
    story.note("wants")
    if not story.can_say("destination"):
        template = re.sub(r" (?:till |t )?\{destination\}\{fvb\}", "", template)
    if story.lacks("doctor"):
        template = re.sub(r"\{doctor\}(?:,| /)? ?", "", template)
    if story.lacks("clinic"):
        template = re.sub(r"(?:,| /)? ?\{clinic\}", "", template)
    return fill(story, template)

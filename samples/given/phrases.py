"""What several papers of this side say in words of their own: consent, "to us", a name with its title."""

from samples.draw.pen import Pen
from samples.draw.story import Story
from samples.given.kit import when

CONSENTS = {
    "oral": ("Muntligt samtycke finns.", "Pat har samtyckt muntligt.", "Patienten har sagt ja muntligen."),
    "written": ("Skriftligt samtycke finns hos oss.", "Patienten har skrivit under samtycke."),
}
POSTS = ("överläkare", "specialistläkare", "ST-läkare", "leg läkare", "bitr överläkare", "distriktsläkare")


def agreed(story: Story) -> str:
    """Say that the patient has agreed, in one sentence; nothing where the order is silent about it."""
    if story.consent not in CONSENTS:
        return ""
    story.note("consent")
    return story.rng.choice(CONSENTS[story.consent])


def bound_for(pen: Pen, story: Story, template: str) -> str:
    """Say where the images go; to the orderer itself half of the time in one word: "oss"."""
    if story.to_us and story.can_say("destination") and story.can_say("clinic") and pen.rng.random() < 0.5:
        story.note("destination")
        story.traps.add("to_us")
        return template.format("oss")
    return when(story.say("destination"), template)


def signed(pen: Pen, story: Story) -> str:
    """Write the doctor as under a letter: the title before the name, or the post after it."""
    if pen.rng.random() < 0.5 or story.clinic.requester != "hospital" or not story.can_say("doctor"):
        return story.say("doctor")
    return f"{story.say('doctor_name')}, {pen.rng.choice(POSTS)}"

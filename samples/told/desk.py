"""A desk to write at: the paper and its order, told in clauses that fall away where a part is missing."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from samples.draw.story import Story
from samples.told.board import Board
from samples.told.words import CONSENT, HOUSES, WISH

PART = re.compile(r"\{(\w+)\}")


@dataclass(slots=True)
class Desk(Board):
    """What a layout writes with."""

    @property
    def story(self) -> Story:
        return self.paper.story

    def say(self, part: str, story: Story | None = None) -> str:
        return (story or self.story).say(part)

    def weave(self, *clauses: str, story: Story | None = None) -> str:
        """Join the clauses whose parts the order has; the others fall away."""
        told = story or self.story
        kept = [text for text in clauses if all(told.can_say(part) for part in PART.findall(text))]
        return "".join(PART.sub(lambda match: told.say(match[1]), text) for text in kept)

    def films(self, story: Story | None = None) -> list[tuple[str, str]]:
        """Return the examinations as written, each with its date."""
        told = story or self.story
        if told.examinations:
            told.note("examinations")
        return [(one.written, one.date_written) for one in told.examinations]

    def film_text(self, joint: str = ", ", form: str = "{0} {1}", story: Story | None = None) -> str:
        return joint.join(form.format(*one) if one[1] else one[0] for one in self.films(story))

    def wish(self, story: Story | None = None) -> str:
        """Say whether images or images and report are wanted."""
        told = story or self.story
        told.note("wants")
        return self.pick(*WISH["report" in told.wants])

    def doctor_after(self) -> str:
        """Name the doctor with the title behind."""
        name = self.say("doctor_name")
        title = self.story.title.strip()
        if title.lower() in ("", "dr", "doktor", "doc"):
            title = self.pick("läkare", "överläkare", "specialistläkare", "leg. läkare")
        return f"{name}, {title}" if name else ""

    def whither(self, us: Sequence[str], other: str) -> str:
        """Say where to: one of the ways to say "to us" where the orderer receives, else by name."""
        story = self.story
        if not story.can_say("destination"):
            return ""
        if story.to_us and us and story.can_say("clinic"):
            story.note("destination")
            story.traps.add("to_us")
            return self.rng.choice(list(us))
        return self.weave(other)

    def agree(self) -> str:
        """Say what the patient agreed to; empty where the order is silent."""
        if not self.story.consent:
            return ""
        self.story.note("consent")
        return self.pick(*CONSENT[self.story.consent])

    def house(self) -> str:
        """Name the department that the order goes to, as senders call it."""
        self.story.traps.add("addressee")
        own = self.story.clinic.hospital
        if own and own.name in HOUSES and not self.story.lacks("clinic"):
            return self.pick(*HOUSES[own.name])
        return self.pick(*self.rng.choice(list(HOUSES.values())))

    def day(self) -> str:
        return self.story.written_on.isoformat()

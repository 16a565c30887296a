"""Who and what else is on the pages: the places and titled persons that a field's value is told from."""

import re
from collections.abc import Iterator, Mapping
from dataclasses import dataclass

from intake.extract.knowledge import Knowledge
from intake.extract.pages.running import RunningText, run_text
from intake.extract.places.resolve import find_places
from intake.extract.values.names import has_title, is_name, strip_titles
from models.order import Evidence
from models.page import Page

NAME_WORD = re.compile(r"[A-ZÅÄÖÆØÉÜŠŽČĆŁ][^\W\d_]*(?:[-’'´][^\W\d_]+)*|[A-ZÅÄÖ]\.")
LONGEST_NAME = 3  # words


@dataclass(frozen=True, slots=True)
class Seen:
    """A place or a person, where it stands."""

    value: str
    evidence: Evidence
    directory_id: str | None = None


@dataclass(frozen=True, slots=True)
class Census:
    """What the pages hold, whoever it is to whom."""

    places: tuple[Seen, ...]
    doctors: tuple[Seen, ...]  # names right behind a title


def take_census(pages: Mapping[int, Page], knowledge: Knowledge) -> Census:
    """Find every known place and every titled person, with no thought of their roles."""
    places: list[Seen] = []
    doctors: list[Seen] = []
    for page in pages.values():
        running = run_text(page)
        for span in find_places(running.text, knowledge):
            if span.place.receiver:
                evidence = running.evidence(span.start, span.end)
                places.append(Seen(span.place.value, evidence, span.place.receiver.id))
        doctors += _titled(running)
    return Census(tuple(places), tuple(doctors))


def _titled(running: RunningText) -> Iterator[Seen]:
    start = 0
    for line in running.text.split("\n"):
        words = list(re.finditer(r"\S+", line))
        bare = [_is_bare_title(word.group()) for word in words]
        for at in range(1, len(words)):
            if bare[at - 1] and not bare[at]:
                last = at
                while last < min(at + LONGEST_NAME, len(words)) and NAME_WORD.match(words[last].group()):
                    last += 1
                    if words[last - 1].group()[-1] in ",;/:)":
                        break
                name = " ".join(word.group().strip(",;/:()") for word in words[at:last])
                if last > at and is_name(name):
                    ends = start + words[at].start(), start + words[last - 1].end()
                    yield Seen(name, running.evidence(*ends))
        start += len(line) + 1


def _is_bare_title(word: str) -> bool:
    return has_title(word) and not strip_titles(word)

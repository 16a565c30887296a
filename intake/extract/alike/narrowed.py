"""Which of several hospitals that share a name is the writer's: "CSK" in a mail from skane.se is one of them.

The writer's own domain tells it, and the town where the paper is dated or signed. Where both are silent, or
speak for different ones, all remain.
"""

import re
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import replace

from intake.extract.knowledge import Knowledge
from intake.extract.pages.running import run_text
from intake.extract.places.index import index_places
from intake.extract.places.resolve import resolve_place
from intake.extract.places.sender import owns_address
from intake.extract.places.words import key_of
from intake.extract.prose.closing import find_closings
from models.order import Candidate, FieldName
from models.page import Page
from models.receiver import Receiver

NARROWED = "of several, the one"  # stands in the explanation of a value that was settled here
# Where and when a paper was written: "Kristianstad 2026-11-07", "Kristianstad den 7 november".
_DATED = re.compile(r"(?m)(?:^|\s{2,}|\n)\W*([A-ZÅÄÖ][a-zåäö]+),? (?:den |d\. ?)?\d{1,4}[-/. ]\S")
_WORD = re.compile(r"(?<![\w-])[A-ZÅÄÖ][a-zåäö]+(?![\w-])")


def narrow(
    candidates: Sequence[Candidate], pages: Mapping[int, Page], knowledge: Knowledge, address: str | None
) -> list[Candidate]:
    """Give clinics that several hospitals could be the one that the writer's own papers speak for."""
    found = []
    towns: set[str] | None = None
    for one in candidates:
        place = resolve_place(one.value, knowledge) if _is_open(one) else None
        if place is not None and place.rivals:
            towns = _writers_towns(pages, knowledge) if towns is None else towns
            house, proof = _writers(place.rivals, towns, knowledge, address)
            if house is not None:
                value = f"{place.unit}, {house.name}" if place.unit else house.name
                why = f"{one.why}; {NARROWED} {proof}"
                one = replace(one, value=value, directory_id=house.id, why=why)
        found.append(one)
    return found


def _is_open(one: Candidate) -> bool:
    return one.field is FieldName.CLINIC and one.directory_id is None


def _writers(
    rivals: Sequence[Receiver], towns: set[str], knowledge: Knowledge, address: str | None
) -> tuple[Receiver | None, str]:
    """Return the only hospital that all that is known of the writer speaks for, and what that is."""
    owning = [one for one in rivals if address and owns_address(one, address)]
    inside = [one for one in rivals if towns & {key_of(town.lower(), knowledge) for town in one.towns}]
    told = [(kept, proof) for kept, proof in ((owning, "of its domain"), (inside, "of its town")) if kept]
    both = [one for one in rivals if told and all(one in kept for kept, _ in told)]
    return (both[0], " and ".join(proof for _, proof in told)) if len(both) == 1 else (None, "")


def _writers_towns(pages: Mapping[int, Page], knowledge: Knowledge) -> set[str]:
    """Return the towns, with a hospital, where a paper is dated or that its signature names."""
    known = index_places(knowledge).towns
    found = {key_of(word.lower(), knowledge) for page in pages.values() for word in _told(page)}
    return {town for town in found if town in known}


def _told(page: Page) -> Iterator[str]:
    running = run_text(page)
    yield from (match[1] for match in _DATED.finditer(running.text))
    for closing in find_closings(running):
        yield from (word for line in closing.lines for word in _WORD.findall(line))

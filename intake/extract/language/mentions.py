"""A mention: a stretch of a page's text that the language pipeline or a sentence's grammar gives a role."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import pairwise

from intake.extract.language.phrasebook import without_unit
from intake.extract.pages.passage import Passage
from intake.extract.values.known_names import is_given_name, is_particle
from intake.extract.values.letters import CAPITAL, PARTICLE
from intake.extract.values.names import has_title, is_name
from models.order import Evidence

# The grammar of the register: "... länkas + utl. till X fvb. Y enl. dr Z, Klinik /abc123".
NOTE = re.compile(
    r"\b(?:till|t)\s+(?P<DEST>[^\n.;:]{2,70}?)"
    r"(?:[\s,]+(?:f\.?\s?v\.?\s?b\.?|för vidare\s?befordran till|vb)\s+(?:till\s+)?"
    r"(?P<FORWARD>[^\n;:]{2,60}?))?"
    r"[\s,]+(?:enl\.?|enligt)\s+(?P<DOCTOR>[^,/\n;:]{2,45}?)\s*[,/]\s*(?P<CLINIC>[^\n;/]{2,70}?)"
    r"(?=\s*(?:/\s?\w{3}\d{3}|\n|$|[.;](?:\s|$)))",
    re.IGNORECASE,
)
# A first name between a colon, a gap or a title and the name that was found.
LEFT_NAME = re.compile(
    rf"(?::\s*|\s{{3}}|\b(?:[Dd]r|DR|[Öö]l|ÖL|läkare|läk)\.? )((?:{CAPITAL}[\w'’´-]+ ){{1,2}})$"
)


# The word right before a name.
GIVEN = re.compile(rf"(?<![\w-])({CAPITAL}[\w'’´-]+) $")
# Last names behind the first one.
RIGHT_NAME = re.compile(
    rf"((?: (?:{PARTICLE} ){{0,2}}"
    rf"{CAPITAL}[^\W\d_]*(?:['’´-][^\W\d_]+)*[^\W\d_'’´-]){{1,2}})(?![\w:])"
)


@dataclass(frozen=True, slots=True)
class Mention:
    """A stretch of text with a role, and what gave it."""

    role: str  # a label of the pipeline: CLINIC, DOCTOR, DEST ...
    start: int
    end: int
    passage: Passage
    by_net: bool = True
    by_rule: bool = False
    share: float = 1.0  # of the pipeline's likeliest readings that give these words this role

    @property
    def text(self) -> str:
        return " ".join(self.passage.text[self.start : self.end].split())

    @property
    def before(self) -> str:
        return self.passage.text[: self.start]

    @property
    def after(self) -> str:
        return self.passage.text[self.end :]

    @property
    def evidence(self) -> Evidence:
        return self.passage.running.evidence(self.start, self.end)


def add_notes(mentions: Sequence[Mention], passage: Passage, text: str) -> list[Mention]:
    """Add what the register's grammar reads; what the pipeline reads alike is marked as both."""
    found = list(mentions)
    for match in NOTE.finditer(text):
        for role in (role for role, value in match.groupdict().items() if value):
            found = _add(found, Mention(role, *match.span(role), passage, by_net=False, by_rule=True))
    return found


def _add(found: list[Mention], ruled: Mention) -> list[Mention]:
    touching = [one for one in found if one.start < ruled.end and ruled.start < one.end]
    if not touching:
        return [*found, ruled]
    if all(one.role == ruled.role for one in touching):
        return [replace(one, by_rule=True) if one in touching else one for one in found]
    return found


def join_parts(mentions: Sequence[Mention], role: str) -> list[Mention]:
    """Return a role's mentions, a unit and its hospital in rows below each other taken as one.

    'Klinik: Ortopeden / Sjukhus: Varbergs sjukhus' is one clinic in two mentions with a label between them.
    """
    joined: list[Mention] = []
    for one in sorted(
        (m for m in mentions if m.role == role), key=lambda m: (m.passage.running.page, m.start)
    ):
        if joined and _belongs(joined[-1], one):
            joined[-1] = replace(joined[-1], end=one.end)
        else:
            joined.append(one)
    return joined


def _belongs(last: Mention, one: Mention) -> bool:
    if last.passage is not one.passage:
        return False
    between = last.passage.text[last.end : one.start]
    return len(between) <= 2 or bool(re.fullmatch(r"[\s,/-]*(?:vid|på|i)?\s*", between))


def pair_parts(mentions: Sequence[Mention]) -> Iterator[tuple[Mention, Mention]]:
    """Yield mentions a few words apart: a unit and a hospital in rows of their own."""
    for last, one in pairwise(mentions):
        if last.passage is one.passage and one.start - last.end <= 45:
            yield last, one


def _more_of_name(name: str, rest: str) -> str:
    """Return how much of what stands behind a name belongs to it: no title, no unit."""
    words = name.split()
    if len(words) > 1 and not is_particle(words[-1]) and not is_given_name(words[-1]):
        return ""
    whole = without_unit(name + rest)
    return whole[len(name) :] if is_name(whole) and not has_title(rest) else ""


def whole_name(mention: Mention) -> Mention:
    """Return a person's mention with a first name left before it, without the next line's label."""
    first_line = mention.passage.text[mention.start : mention.end].split("\n")[0]
    end = mention.start + len(first_line.rstrip()) if len(first_line.split()) > 1 else mention.end
    rest = RIGHT_NAME.match(mention.after) if len(mention.text.split()) < 3 else None
    more = _more_of_name(mention.text, rest[1]) if rest else ""
    end += len(more) if end == mention.end else 0
    start = mention.start
    before = mention.before.rsplit("\n", 1)[-1]
    front = LEFT_NAME.search(before)
    if front and is_name(front[1].strip()) and not has_title(front[1]):
        start -= len(front[1])
    elif " " not in mention.text and (given := GIVEN.search(before)) and is_given_name(given[1]):
        start -= len(given[0])
    return replace(mention, start=start, end=end)

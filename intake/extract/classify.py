"""What is this? An order for images, or something else that came to the same fax.

The wordings are data (`kinds.toml`). Where the words do not decide, it is taken for an order in doubt: a
document is "no order" only when something else is plainly seen, never because nothing was.
"""

import re
import tomllib
from collections.abc import Sequence
from dataclasses import dataclass
from enum import StrEnum
from functools import cache
from pathlib import Path

from models.page import Page, Source

KINDS_FILE = Path(__file__).with_name("kinds.toml")
ORDER_SCORE = 4  # an order is plain from here
OTHER_SCORE = 4  # another kind is plain from here
ORDER, TOLD = "order", "told"  # entries of the wordings that are no other kind
NUMBER = re.compile(
    r"\d{6}|\d{2,4}[-./ ]\d{1,2}[-./ ]\d{2,4}|\d{4}-\d{2}"
)  # an identity, a day: somebody is meant
LEGIBLE = 0.6  # mean word confidence of a page whose words can be trusted to say what it is


class Verdict(StrEnum):
    ORDER = "order"
    DOUBT = "doubt"  # treated as an order, and shown to a clerk
    OTHER = "other"


@dataclass(frozen=True, slots=True, kw_only=True)
class Kind:
    """What the pages were taken for."""

    verdict: Verdict
    reason: str | None  # Swedish, for `reason`; None for an order
    scores: dict[str, int]


@dataclass(frozen=True, slots=True)
class _Cue:
    pattern: re.Pattern[str]
    weight: int


@cache
def load_kinds() -> dict[str, tuple[str, tuple[_Cue, ...]]]:
    """Return each kind's Swedish name and cues."""
    raw = tomllib.loads(KINDS_FILE.read_text(encoding="utf-8"))
    return {
        kind: (entry["name"], tuple(_Cue(re.compile(cue["pattern"]), cue["weight"]) for cue in entry["cues"]))
        for kind, entry in raw.items()
    }


def classify(pages: Sequence[Page]) -> Kind:
    """Say what the pages are, by the wordings on them."""
    if any(flag.code in ("page.unreadable", "page.handwritten") for page in pages for flag in page.flags):
        legible = False
    else:
        legible = all(_is_legible(page) for page in pages)
    text = " ".join(page.text for page in pages)
    if not any(character.isalnum() for character in text):
        return Kind(verdict=Verdict.OTHER if legible else Verdict.DOUBT, reason="tom sida", scores={})
    scores = _score(" ".join(text.casefold().split()))
    return _judge(scores, legible=legible, names_nobody=not NUMBER.search(text))


def _score(text: str) -> dict[str, int]:
    asked = _without_told(text)
    return {
        kind: sum(cue.weight for cue in cues if cue.pattern.search(asked if kind == ORDER else text))
        for kind, (_, cues) in load_kinds().items()
        if kind != TOLD
    }


def _without_told(text: str) -> str:
    """Take away what tells of images without asking for any: "bilderna är länkade till ..."."""
    for cue in load_kinds()[TOLD][1]:
        text = cue.pattern.sub(" ", text)
    return text


def _judge(scores: dict[str, int], *, legible: bool, names_nobody: bool) -> Kind:
    order = scores["order"]
    other, score = max(
        ((kind, value) for kind, value in scores.items() if kind != "order"), key=lambda pair: pair[1]
    )
    if (
        order >= ORDER_SCORE
        and order >= score - 2
        and not (legible and names_nobody and score >= OTHER_SCORE)
    ):
        return Kind(verdict=Verdict.ORDER, reason=None, scores=scores)
    reason = load_kinds()[other][0] if score else "annat än en beställning"
    lacks_order = order < ORDER_SCORE or (names_nobody and score >= OTHER_SCORE)
    plain = legible and lacks_order and (score >= OTHER_SCORE or order == 0)
    return Kind(verdict=Verdict.OTHER if plain else Verdict.DOUBT, reason=reason, scores=scores)


def _is_legible(page: Page) -> bool:
    if page.source is not Source.OCR or not page.words:
        return True
    return sum(word.confidence for word in page.words) / len(page.words) >= LEGIBLE

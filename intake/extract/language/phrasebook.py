"""The wordings of `phrases.toml`, compiled when first asked for."""

import re
import tomllib
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache
from pathlib import Path
from typing import Any

PHRASES_FILE = Path(__file__).with_name("phrases.toml")
NEAR = 60  # characters before a value in which a cue counts


@dataclass(frozen=True, slots=True)
class Said:
    """A thing that a phrase says, and where."""

    value: str
    start: int
    end: int
    why: str


@cache
def load_phrases() -> Mapping[str, Any]:
    """Read the wordings once."""
    return tomllib.loads(PHRASES_FILE.read_text(encoding="utf-8"))


@cache
def patterns(group: str, value: str) -> re.Pattern[str]:
    """Return a group's expressions for one value as one; a space in them is any white space."""
    joined = "|".join(f"(?:{one})" for one in load_phrases()[group][value])
    for name, words in load_phrases()["words"].items():
        joined = joined.replace(f"{{{name}}}", words)
    return re.compile(joined.replace(" ?", r"\s?").replace(" ", r"\s+"), re.IGNORECASE)


def confidence(kind: str) -> float:
    """Return how sure a candidate borne out in this way is."""
    return float(load_phrases()["confidence"][kind])


def doubt(share: float) -> float:
    """Return what is left of a confidence where the pipeline's readings differ."""
    return next((float(factor) for below, factor in load_phrases()["doubt"]["steps"] if share < below), 1.0)


def has_cue(role: str, text: str, start: int) -> str | None:
    """Return the words before a place in the text that bear a role out."""
    before = re.sub(r"[ ]+", " ", text[max(0, start - 2 * NEAR) : start])
    match = patterns("cues", role).search(before) if role in load_phrases()["cues"] else None
    return " ".join(match.group().split())[:30] if match else None


def is_secretary(text: str) -> bool:
    """Say whether a title is one of somebody who writes for others."""
    return bool(patterns("titles", "secretary").search(text))


def starts_as_secretary(text: str) -> bool:
    """Tell whether the first word of what stands behind a name is a secretary's or nurse's title.

    Behind a stroke a title with a name of its own is the next person's: "dr Anna Berg / sekr Eva Ek".
    """
    title = patterns("titles", "secretary").match(bare := text.lstrip(" ,/(-–|•·"))
    if title is None:
        return False
    return not (text.lstrip().startswith("/") and bare[title.end() :].strip(" .:")[:1].isupper())


def ends_in_secretary(text: str) -> bool:
    """Tell whether the title stands right before a name: "ssk Anna Berg"."""
    last = max((match.end() for match in patterns("titles", "secretary").finditer(text)), default=None)
    return last is not None and not text[last:].strip(" .,:")


def is_behind(text: str) -> bool:
    """Tell whether a text ends in what makes the next name the one on whose behalf somebody signs."""
    return bool(patterns("titles", "behind").search(text))


def without_unit(name: str) -> str:
    """Return a name up to the unit behind it: "Berg Barnklin HSH", "Berg KK"."""
    words = name.split()
    ends = (
        at
        for at, word in enumerate(words)
        if at and (patterns("place_words", "unit").search(word) or (word.isupper() and not name.isupper()))
    )
    return " ".join(words[: next((at for at in ends if len(words[at]) > 1), len(words))])


def is_background(before: str, after: str) -> bool:
    """Tell whether the words around an examination make it one that is only told of."""
    told_before = patterns("background", "before").search(before)
    if told_before and patterns("background", "asked").search(before, told_before.start()):
        told_before = None
    return bool(told_before or patterns("background", "after").search(after))


def says_same_day(text: str) -> bool:
    """Say whether words mean the day said before: "samma dag"."""
    return bool(patterns("titles", "same_day").search(text))

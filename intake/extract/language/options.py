"""Rows of tick boxes as a sequence of signs and words: which words stand behind a ticked box."""

import re
from collections.abc import Iterator
from dataclasses import dataclass
from functools import cache

from intake.extract.language.phrasebook import Said, load_phrases

SIGN = re.compile(
    r"(?P<ticked>[☒☑✓✔✗■⊠]|\[\s?[xX✓]\s?\]|\(\s?[xX✓]\s?\))|(?P<blank>[☐□○⬜]|\[\s{0,3}\]|\(\s{1,3}\))"
)
GAP = re.compile(r"\s{3,}")


@dataclass(frozen=True, slots=True)
class Option:
    """A word beside a tick box."""

    label: str  # what stands in the row before its first box
    text: str
    start: int
    end: int
    ticked: bool | None


def find_options(text: str) -> Iterator[Option]:
    """Yield the options of every row with a tick box; one without a box of its own has `ticked` None."""
    at = 0
    for line in text.split("\n"):
        signs = list(SIGN.finditer(line))
        if signs:
            head = GAP.search(line, 0, signs[0].start())
            label_end = head.end() if head else signs[0].start()
            label = line[:label_end]
            yield Option(
                label, line[label_end : signs[0].start()], at + label_end, at + signs[0].start(), None
            )
        for number, sign in enumerate(signs):
            end = signs[number + 1].start() if number + 1 < len(signs) else len(line)
            wide = GAP.search(line, sign.end() + 1, end)
            near = wide.start() if wide else end
            yield Option(
                label, line[sign.end() : near], at + sign.end(), at + near, sign["ticked"] is not None
            )
            if wide:
                yield Option(label, line[wide.end() : end], at + wide.end(), at + end, None)
        at += len(line) + 1


def blank_options(text: str) -> str:
    """Put spaces for the rows of tick boxes, so that what stands in them is no phrase."""
    return "\n".join(" " * len(line) if SIGN.search(line) else line for line in text.split("\n"))


def ticked_in(group: str, text: str) -> tuple[bool, list[Said]]:
    """Return whether rows offer the options, and those ticked: none where a box was not read."""
    offered = False
    ticked: list[Said] = []
    for option in find_options(text):
        for value in _values(group, option):
            if option.ticked is None:
                return True, []
            offered = True
            if option.ticked:
                ticked.append(Said(value, option.start, option.end, f"ticked '{option.text.strip()}'"))
    return offered, ticked


def offered_in(group: str, text: str) -> set[str]:
    """Return what rows of tick boxes offer, ticked or not."""
    return {value for option in find_options(text) for value in _values(group, option)}


def _values(group: str, option: Option) -> Iterator[str]:
    """Yield what an option means: by its own words, or as yes and no to its row's label."""
    words = load_phrases()["options"][group]
    for value, pattern in words.items():
        if value != "label" and _compiled(pattern).search(option.text):
            yield value
            return
    if _compiled(words.get("label", "(?!)")).search(option.label):
        yield from (
            value
            for value, pattern in load_phrases()["answers"][group].items()
            if _compiled(pattern).search(option.text)
        )


@cache
def _compiled(pattern: str) -> re.Pattern[str]:
    return re.compile(pattern, re.IGNORECASE)

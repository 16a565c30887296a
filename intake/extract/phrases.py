"""What sentences say beside who and what: how, by when, with whose consent, with or without the report.

The wordings are data (`phrases.toml`). Options of a form that stand side by side with no mark say nothing.
"""

import re
import tomllib
from collections.abc import Iterator, Mapping
from dataclasses import dataclass
from datetime import date
from functools import cache
from pathlib import Path
from typing import Any

from intake.extract.dates import deadline_of, find_dates

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
    return tomllib.loads(PHRASES_FILE.read_text(encoding="utf-8"))


@cache
def _patterns(group: str, value: str) -> re.Pattern[str]:
    return re.compile("|".join(f"(?:{one})" for one in load_phrases()[group][value]), re.IGNORECASE)


def confidence(kind: str) -> float:
    """Return how sure a candidate borne out in this way is."""
    return float(load_phrases()["confidence"][kind])


def has_cue(role: str, text: str, start: int) -> str | None:
    """Return the words before a place in the text that bear a role out."""
    before = re.sub(r"[ ]+", " ", text[max(0, start - 2 * NEAR) : start])
    match = _patterns("cues", role).search(before) if role in load_phrases()["cues"] else None
    return " ".join(match.group().split())[:30] if match else None


def is_secretary(text: str) -> bool:
    return bool(_patterns("titles", "secretary").search(text))


def is_behind(text: str) -> bool:
    """Tell whether a text ends in what makes the next name the one on whose behalf somebody signs."""
    return bool(_patterns("titles", "behind").search(text))


def says_same_day(text: str) -> bool:
    return bool(_patterns("titles", "same_day").search(text))


def find_channel(text: str) -> Said | None:
    """Return the channel that the text names, None where it names several."""
    refused = _patterns("channel_not", "any")
    said = [one for one in _find("channel", text) if not refused.search(_line_before(text, one.start))]
    chosen = list(_chosen(said, text))
    ticked = [one for one in chosen if _mark(text, one) == "ticked"]
    named = {one.value for one in ticked or chosen}
    if "iep" in named and len(named) > 1 and not ticked:  # "länka ... på CD": the disc is the wish
        chosen = [one for one in chosen if one.value != "iep" or text[one.start : one.end].upper() == "IEP"]
        named = {one.value for one in chosen}
    return (ticked or chosen)[0] if len(named) == 1 else None


def find_consent(text: str) -> Said | None:
    said = list(_chosen(list(_find("consent", text)), text))
    values = {one.value for one in said}
    if "none" in values:
        return next(one for one in said if one.value == "none") if values == {"none"} else None
    if len(values) == 1:
        return said[0]
    return next(_find("consent_plain", text), None) if not values else None


def find_urgency(text: str) -> bool | None:
    """Return True for urgent, False for plainly not, None where nothing or both is said."""
    said = list(_chosen(list(_find("urgent", text)), text))
    no = [one for one in said if one.value == "no"]
    yes = [one for one in said if one.value == "yes" and not _overlaps(one, no)]
    if bool(yes) == bool(no):
        return None
    return bool(yes)


def find_wants(text: str) -> tuple[str, ...] | None:
    values = {one.value for one in _find("wants", text)}
    if "images" in values:
        return ("images",)
    if values == {"report"}:
        return ("report",)
    return ("images", "report") if "both" in values else None


def find_needed_by(text: str, today: date) -> tuple[date, int, int] | None:
    """Return the first day that the text sets, and where it stands."""
    for span in find_dates(text, today):
        before = re.sub(r"\s+", " ", text[max(0, span.start - NEAR) : span.start])
        if _patterns("needed_by", "before").search(before):
            day = deadline_of(span, today)
            if day:
                return day, span.start, span.end
    return None


def find_to_ourselves(text: str) -> Said | None:
    match = _patterns("to_ourselves", "any").search(text)
    return Said("to ourselves", match.start(), match.end(), "to ourselves") if match else None


def find_requester(text: str) -> str | None:
    for value in load_phrases()["requester"]:
        if _patterns("requester", value).search(text):
            return str(value)
    return None


def is_reply_fax(before: str) -> bool:
    return bool(_patterns("reply_fax", "before").search(before))


def _find(group: str, text: str) -> Iterator[Said]:
    for value in load_phrases()[group]:
        for match in _patterns(group, value).finditer(text):
            yield Said(str(value), match.start(), match.end(), f"phrase '{' '.join(match.group().split())}'")


def _chosen(said: list[Said], text: str) -> Iterator[Said]:
    """Leave out what stands beside an empty box, and rows of options that no mark tells apart."""
    rows: dict[int, list[Said]] = {}
    for one in said:
        rows.setdefault(text.count("\n", 0, one.start), []).append(one)
    for row in rows.values():
        marks = [_mark(text, one) for one in row]
        if "ticked" in marks:
            yield from (one for one, mark in zip(row, marks, strict=True) if mark == "ticked")
        elif not (len({one.value for one in row}) > 1 and _are_options(row, text)):
            yield from (one for one, mark in zip(row, marks, strict=True) if mark != "blank")


def _are_options(row: list[Said], text: str) -> bool:
    ordered = sorted(row, key=lambda one: one.start)
    between = [text[one.end : other.start] for one, other in zip(ordered, ordered[1:], strict=False)]
    return any(re.fullmatch(r"[\s☐□/()\[\]|_:,-]*", gap) for gap in between)


def _mark(text: str, said: Said) -> str | None:
    before = _line_before(text, said.start)[-6:]
    return next((kind for kind in ("ticked", "blank") if _patterns("marks", kind).search(before)), None)


def _line_before(text: str, start: int) -> str:
    return text[text.rfind("\n", 0, start) + 1 : start]


def _overlaps(one: Said, others: list[Said]) -> bool:
    return any(one.start < other.end and other.start < one.end for other in others)

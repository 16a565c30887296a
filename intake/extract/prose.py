"""A strict grammar of letters and notes: the third opinion where there is no label to read and no form.

It knows nothing of statistics: a cue in words, then a title and a name up to where a name ends, or a place
that the directory can read. The wordings are data (`prose.toml`).
"""

import re
import tomllib
from collections.abc import Iterator, Sequence
from functools import cache
from pathlib import Path
from typing import Any

from intake.extract.knowledge import Knowledge
from intake.extract.names import has_title, is_name, strip_titles
from intake.extract.resolve import PlaceSpan, find_places
from intake.extract.running import RunningText, run_text
from models.order import Candidate, FieldName, Reader
from models.page import Page

WORDINGS_FILE = Path(__file__).with_name("prose.toml")
CAPITAL = r"[A-ZÅÄÖÆØÉÈÜŠŽĆČĐŁ]"
NAME_WORD = rf"(?:{CAPITAL}[^\W\d_]*(?:[-’'´]{CAPITAL}?[^\W\d_]+)*|{CAPITAL}\.)"
PARTICLE = r"(?:von|af|av|van|de|la|del|der|den|el|al|bin|ibn|da|di|du|dos)"
NAME = rf"{NAME_WORD}(?: (?:{PARTICLE} )*{NAME_WORD}){{0,3}}"  # within a line: the next one may be a label
TITLED = 60  # characters of titles between a cue and a name
NEAR = 12  # characters between a cue and a place: "till avd ", "till: "
PLACE_FIELDS = (FieldName.DESTINATION, FieldName.FORWARD_TO, FieldName.CLINIC)


@cache
def _wordings() -> dict[str, Any]:
    return tomllib.loads(WORDINGS_FILE.read_text(encoding="utf-8"))


@cache
def _cues(name: str, key: str = "cues") -> re.Pattern[str]:
    words = sorted(_wordings()[name][key], key=len, reverse=True)
    patterns = (re.escape(word).replace(r"\.\.\.", r"[^.\n]{0,40}?").replace(r"\ ", r"\s+") for word in words)
    return re.compile(r"(?<!\w)(?:" + "|".join(patterns) + r")(?!\w)", re.IGNORECASE)


@cache
def _titles() -> re.Pattern[str]:
    """Match titles in front of a name; `strip_titles` says what is one."""
    return re.compile(rf"[:\s]*((?:[^\W\d_]+[.-]?[ \n-]+){{0,4}}?)({NAME})")


def read_prose(pages: Sequence[Page], knowledge: Knowledge) -> list[Candidate]:
    """Return what sentences and signatures say of doctor, clinic, destination and forwarding."""
    found: list[Candidate] = []
    for page in pages:
        running = run_text(page)
        spans = find_places(running.text, knowledge)
        found += _doctors(running, spans)
        found += _signatures(running, knowledge)
        found += _places(running, spans)
    return found


def _doctors(running: RunningText, spans: list[PlaceSpan]) -> Iterator[Candidate]:
    for cue in _cues("doctor").finditer(running.text):
        if person := _person_after(running.text, cue.end()):
            titled, start, end = person
            if titled:
                why = f"'{_said(cue.group())}' and a title"
                yield _doctor(running, start, end, 0.9, why)
                yield from _unit_of(running, end, spans, why)
    for verb in _cues("doctor", "verbs").finditer(running.text):
        before = running.text[max(0, verb.start() - 80) : verb.start()]
        match = re.search(rf"(?:^|[\s,(])((?:[^\W\d_]+\.?\s+){{1,3}}?)({NAME})\s+$", before)
        if match and has_title(match.group(1)) and is_name(match.group(2)):
            start = verb.start() - len(before) + match.start(2)
            yield _doctor(running, start, start + len(match.group(2)), 0.85, f"a title, '{verb.group()}'")


def _unit_of(running: RunningText, end: int, spans: list[PlaceSpan], why: str) -> Iterator[Candidate]:
    """Read the unit that follows a doctor's name: "dr Andersson, Medicinmott HSV"."""
    for span in spans:
        between = running.text[end : span.start].strip().casefold()
        if 0 <= span.start - end <= NEAR and between in _wordings()["doctor"]["unit_joints"]:
            if span.place.receiver and not span.place.rivals:
                yield _place(running, span.start, span.end, FieldName.CLINIC, span.place, 0.9, f"after {why}")
            return


def _person_after(text: str, start: int) -> tuple[bool, int, int] | None:
    """Return whether a title stands first, and where the name stands, of a person named after `start`."""
    match = _titles().match(text[start : start + TITLED + 80])
    if not match:
        return None
    words, offset = match.group(1) + match.group(2), match.start(1)
    name = strip_titles(words)
    place = _find_name(name, words)
    if place < 0:
        return None
    titled = bool(words[:place].strip()) and not strip_titles(words[:place])
    if words[:place].strip() and not titled:
        return None
    return titled, start + offset + place, start + offset + len(words)


def _find_name(name: str, words: str) -> int:
    """Return where a name, as titles were taken from it, begins in the words; -1 where it is none."""
    if not name or not is_name(name):
        return -1
    match = re.search(r"[.\s]+".join(map(re.escape, name.split())), words)
    return match.start() if match else -1


def _signatures(running: RunningText, knowledge: Knowledge) -> Iterator[Candidate]:
    """Read the lines below a greeting: a name with a doctor's title, and the unit."""
    for greeting in _cues("signature", "greetings").finditer(running.text):
        offset = running.text.find("\n", greeting.end())
        rest = running.text[greeting.end() : offset if offset >= 0 else None]
        if rest.strip(" ,.!/"):  # the name stands in the greeting's own line
            offset = greeting.end() - 1
        elif offset < 0:
            continue
        block = running.text[offset + 1 :].split("\n")[: _wordings()["signature"]["lines"]]
        yield from _signed(running, offset + 1, block)
        yield from _signed_unit(running, offset + 1, block, knowledge)


def _signed(running: RunningText, start: int, block: list[str]) -> Iterator[Candidate]:
    for number, line in enumerate(block):
        name = strip_titles(line)
        place = line.find(name) if name else -1
        if place < 0 or not is_name(name):
            start += len(line) + 1
            continue
        around = " ".join(block[number : number + 2])
        if not _is_writer(around) and (has_title(line) or _is_title_line(block, number + 1)):
            yield _doctor(running, start + place, start + place + len(name), 0.85, "signature with a title")
        return


def _is_title_line(block: list[str], number: int) -> bool:
    """Say whether a line holds nothing but titles: "Överläkare"."""
    return number < len(block) and has_title(block[number]) and not strip_titles(block[number])


def _is_writer(text: str) -> bool:
    return bool(_cues("signature", "writers").search(text))


def _signed_unit(
    running: RunningText, start: int, block: list[str], knowledge: Knowledge
) -> Iterator[Candidate]:
    text = "\n".join(block)
    for span in find_places(text, knowledge):
        if span.place.receiver and span.place.unit and not span.place.rivals:
            yield _place(
                running, start + span.start, start + span.end, FieldName.CLINIC, span.place, 0.8, "signature"
            )
            return


def _places(running: RunningText, spans: list[PlaceSpan]) -> Iterator[Candidate]:
    for name in PLACE_FIELDS:
        for cue in _cues(name.value).finditer(running.text):
            near = [span for span in spans if 0 <= span.start - cue.end() <= NEAR]
            if near and near[0].place.receiver and not near[0].place.rivals:
                span, why = near[0], f"'{_said(cue.group())}'"
                yield _place(running, span.start, span.end, name, span.place, 0.9, why)


def _doctor(running: RunningText, start: int, end: int, confidence: float, why: str) -> Candidate:
    evidence = running.evidence(start, end)
    name = " ".join(running.text[start:end].split())
    return Candidate(
        field=FieldName.DOCTOR,
        value=name,
        raw=evidence.quote,
        confidence=confidence,
        evidence=evidence,
        reader=Reader.GRAMMAR,
        why=why,
    )


def _place(
    running: RunningText, start: int, end: int, name: FieldName, place: Any, confidence: float, why: str
) -> Candidate:
    evidence = running.evidence(start, end)
    return Candidate(
        field=name,
        value=place.value,
        raw=evidence.quote,
        confidence=round(confidence * place.confidence, 3),
        evidence=evidence,
        reader=Reader.GRAMMAR,
        why=why,
        directory_id=place.receiver.id,
    )


def _said(words: str) -> str:
    return " ".join(words.split()).casefold()

"""What the strict grammar of letters is made of: wordings as expressions, and candidates of its own."""

import re
import tomllib
from dataclasses import replace
from functools import cache
from pathlib import Path
from typing import Any

from intake.extract.labels.wordings import load_wordings as load_labels
from intake.extract.pages.running import RunningText
from intake.extract.values.known_names import is_particle, is_surname
from intake.extract.values.names import order_name
from models.order import Candidate, FieldName, Reader
from models.receiver import Place

_CALLED_BY = re.compile(r"(?<![\w.])(D(?:okto)?r\.?) $")
_OWNER = re.compile(r"[A-ZÅÄÖ][\w-]+s (?=[A-ZÅÄÖ])")  # "Dr Lindbergs Ortopedpraktik" is no Dr Lindberg
ONWARD = re.compile(r"\bvidare\b", re.IGNORECASE)
LAST = re.compile(r"\b(?:slutlig\w*|slutgiltig\w*|nästa)\s+\Z", re.IGNORECASE)
HEADING = 40  # characters of a line that is a sentence's, no heading
WORDINGS_FILE = Path(__file__).with_name("prose.toml")


@cache
def load_wordings() -> dict[str, Any]:
    """Read prose.toml, with the wordings of the parties (parties.toml) added to its lists."""
    words = tomllib.loads(WORDINGS_FILE.read_text(encoding="utf-8"))
    parties = tomllib.loads(WORDINGS_FILE.with_name("parties.toml").read_text(encoding="utf-8"))
    for name, lists in parties.items():
        for key, more in lists.items():
            words[name][key] = list(dict.fromkeys([*words[name].get(key, ()), *more]))
    return words


def leads_onward(text: str, cue: re.Match[str]) -> bool:
    """Tell a receiver's cue that is of the next one: "ska sedan vidare till", "slutlig mottagare"."""
    return bool(ONWARD.search(cue.group()) or LAST.search(text, 0, cue.start()))


@cache
def cues(name: str, key: str = "cues") -> re.Pattern[str]:
    """Match a list's wordings; "..." stands for words of one sentence, a "*" in front for any beginning."""
    words = sorted(load_wordings()[name][key], key=len, reverse=True)
    plain = [
        re.escape(word)
        .replace(r"\.\.\.", r"[^.\n]{0,40}?")
        .replace(r"\*", r"[^\W\d_]*-?")
        .replace(r"\ ", r"\s+")
        for word in words
    ]
    joined = "|".join([*_phrases(name, key), *plain])
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)


def _phrases(name: str, key: str) -> list[str]:
    """Return the expressions that a list's phrases make; "<who>" in one stands for any of the list "who"."""
    table = load_wordings()[name]
    return [_filled(phrase, table).replace(" ", r"\s+") for phrase in table.get(f"{key}_phrases", ())]


def _filled(phrase: str, table: dict[str, list[str]]) -> str:
    """Return a phrase with the lists in the places where it names them."""
    first, *others = re.split(r"<(\w+)>", phrase)
    for name, rest in zip(others[::2], others[1::2], strict=True):
        words = sorted((_filled(word, table) for word in table[name]), key=len, reverse=True)
        first += f"(?:{'|'.join(words)}){rest}"
    return first


@cache
def label_forms(name: str) -> re.Pattern[str]:
    """Match a list's labels at a line's start, with what may stand between a label and its value.

    Within a line a label begins behind a sentence or a comma and ends in a colon: "... Läkare: dr Berg."
    """
    words = sorted(load_wordings()[name]["labels"], key=len, reverse=True)
    plain = "|".join(re.escape(word).replace(r"\ ", "[ ]+") for word in words)
    before = r"(?:^|(?<=\n))(?:(?-i:[A-H])[.)] ?|[ \d.)•*-]{0,4})"
    apart = rf"{before}(?:{plain})(?!\w)[ ]?(?:\([^)\n]*\))?[ .…_:|]{{0,6}}[\n ]?"
    return re.compile(rf"{apart}|(?<=[.;,|][ \n])(?:{plain})[ ]?:[ \n]?", re.IGNORECASE)


def doctor_candidate(running: RunningText, start: int, end: int, confidence: float, why: str) -> Candidate:
    """Return the characters `start` to `end` as a doctor's name."""
    evidence = running.evidence(start, end)
    name = order_name(running.text[start:end])
    name = _in_small_letters(name) if name.isupper() and (" " in name or is_surname(name)) else name
    return Candidate(
        field=FieldName.DOCTOR,
        value=name,
        raw=evidence.quote,
        confidence=confidence,
        evidence=evidence,
        reader=Reader.GRAMMAR,
        why=why,
    )


def _in_small_letters(name: str) -> str:
    """Return a name as it is written otherwise: "ANNA AF BERG" is Anna af Berg."""
    first, *others = name.split()
    return " ".join([first.title(), *(one.lower() if is_particle(one) else one.title() for one in others)])


def place_candidate(
    running: RunningText, start: int, end: int, name: FieldName, place: Place, confidence: float, why: str
) -> Candidate:
    """Return the characters `start` to `end` as a place, by as much as the directory is sure of it."""
    if place.receiver is None and (called := _CALLED_BY.search(running.text[:start])):
        place = replace(place, value=f"{called[1]} {place.value}") if _OWNER.match(place.value) else place
        start = called.start() if _OWNER.match(running.text, start) else start
    evidence = running.evidence(start, end)
    return Candidate(
        field=name,
        value=place.value,
        raw=evidence.quote,
        confidence=round(confidence * place.confidence, 3),
        evidence=evidence,
        reader=Reader.GRAMMAR,
        why=why,
        directory_id=place.receiver.id if place.receiver else None,
    )


def said(words: str) -> str:
    """Return words in small letters with single spaces."""
    return " ".join(words.split()).casefold()


def bare_line(line: str) -> str:
    """Return a line as another one is compared with it: small letters, no signs around."""
    return said(line).strip(" ,.")


def is_below_heading(text: str, cue: tuple[int, int], start: int) -> bool:
    """Tell what stands (`start`) below words that end a line of headings (`cue`: from where to where)."""
    first, last = cue
    if "\n" not in text[last:start]:
        return False
    before = text[text.rfind("\n", 0, first) + 1 : first].strip()
    if not before or len(before) >= HEADING:
        return False
    return text[first].isupper() or _begins_with_label(before)


def is_apart(text: str, cue: re.Match[str], start: int) -> bool:
    """Tell a heading at a line's end from a cue: what stands below it (`start`) begins another column."""
    between = text[cue.end() : start]
    last = cue.group().rpartition("\n")[2].lstrip()
    if "\n" in cue.group() and last[:1].isupper() and not re.match(r"\s*[-–—=:]", between):
        return True  # "Beställning av bilder / Till Röntgen": a heading, and the letter's reader
    lines = between.split("\n")[1:]
    if any(":" in line or load_labels().match(line.strip(), fuzzy=False) for line in lines if line.strip()):
        return True  # a label that was left blank, and the next line's
    return is_below_heading(text, cue.span(), start)


def _begins_with_label(line: str) -> bool:
    """Tell the first of a line's headings: "Beställande enhet  Bilder" before "önskas till"."""
    words = line.split()
    starts = (" ".join(words[:count]) for count in range(2, len(words)))
    return any(load_labels().match(start, fuzzy=False) for start in starts)


def says_writer(text: str) -> bool:
    """Tell words that call somebody a secretary or a nurse from the next field's label: "SKRIVET AV:"."""
    return any(
        text[found.end() : found.end() + 1] != ":" for found in cues("signature", "writers").finditer(text)
    )

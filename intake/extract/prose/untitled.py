"""Who orders without a title: "enligt Anna Berg", "Anna Berg på Ortopeden har bett om", a signature.

A name alone says nothing of a part. So a cue or a deed must stand right beside it, with nothing but the house
between; or it signs over its own house, where nobody else is named as the one who orders.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from functools import cache

from intake.extract.language.phrasebook import patterns
from intake.extract.pages.passage import NUMBER
from intake.extract.pages.running import RunningText
from intake.extract.places.houses import names_house
from intake.extract.places.resolve import PlaceSpan
from intake.extract.prose.clauses import DENIED, JOINT, LONGEST, deeds
from intake.extract.prose.grammar import (
    bare_line,
    cues,
    is_below_heading,
    label_forms,
    load_wordings,
    said,
    says_writer,
)
from intake.extract.prose.naming import NAME, first_names_end
from intake.extract.prose.others import BESIDE, has_other_part, is_of_another_time
from intake.extract.prose.people import Person
from intake.extract.values.names import has_title, is_person

BY_CUE, BY_DEED, SIGNED, GREETED = 0.87, 0.86, 0.85, 0.6
LAST = 6  # lines at the end of a text in which it is signed
HEAD = 4  # lines of a letterhead
NEAR_IDENTITY = 30  # characters around a name in which an identity makes it the patient's
_FLOWING = re.compile(NAME.replace(" ", r"\s"))
_DENIED_OR_OWN = rf"{DENIED}|sina?|hennes|hans|egna|mina"  # what a patient asks for
_BEGINS = re.compile(r"(?:^|(?<=[.!?:,;])\s|\n)[\s\W]*(?:[Dd]et är )?(?=[^\W\d_])")
REACH = 8  # characters before a name
_NAMES_ORDERER = re.compile(r"\bdet är (?:som (?:har )?(?:beställ|ordiner|rekvirer|begär)\w*)", re.IGNORECASE)
_NEXT_PERSON = re.compile(r"\s/\s?|\bgm\b|\bgenom\b")
_BEFORE = re.compile(r"[:\s]{0,3}")
_BELOW_GREETING = 3  # lines that a signature may stand below its greeting


def find_untitled(running: RunningText, spans: Sequence[PlaceSpan], known: Sequence[Person]) -> list[Person]:
    """Return persons without a title whom words make the orderer; else one who signs for a house.

    `known` are those with a title: whoever orders among them leaves nothing to a signature.
    """
    text = running.text
    told = [*_told(text, _cued(text)), *_told(text, _asking(text, spans))]
    told = [one for one in told if not any(_meet(one, other) for other in known)]
    if told or any(one.sureness > 0 for one in known) or label_forms("doctor").search(text):
        return told
    signing = list(_told(text, _signing(text, spans)))
    treats = cues("signature", "treats").search(text)
    return (
        [replace(one, why=f"'{said(treats.group())}', and {one.why}") for one in signing]
        if treats
        else signing
    )


def _meet(one: Person, other: Person) -> bool:
    return one.start < other.end and other.start < one.end


def _told(text: str, people: Iterator[Person]) -> Iterator[Person]:
    """Yield the persons who are neither the patient nor somebody who writes for another."""
    for one in people:
        name = text[one.start : one.end]
        if not _is_patients(text, name) and not _is_writers(text, one):
            yield one


def _cued(text: str) -> Iterator[Person]:
    """Yield the whole names right behind a cue: "på uppdrag av Anna Berg"."""
    for cue in cues("doctor").finditer(text):
        if is_of_another_time(text[max(0, cue.start() - BESIDE) : cue.start()]):
            continue
        start = _BEFORE.match(text, cue.end()).end()  # type: ignore[union-attr]
        name = None if is_below_heading(text, cue.span(), start) else _FLOWING.match(text, start)
        if name and (end := _end_of_person(text, start, name.end())):
            yield Person(start, start, end, BY_CUE, f"'{said(cue.group())}' and a whole name")


def _of_one_line(name: str) -> str:
    """Return a name without the next line's words, unless it is a first name that a line's end parts."""
    line, _, _ = name.partition("\n")
    return line if " " in line.strip() else name


def _end_of_person(text: str, start: int, end: int) -> int | None:
    """Return where a whole name ends; None where it is none or goes on as another thing."""
    words = list(re.finditer(r"\S+", _of_one_line(text[start:end])))
    for count in range(len(words), 1, -1):
        last = start + words[count - 1].end()
        name = " ".join(word.group() for word in words[:count])
        if is_person(name) and not names_house(name):
            rest = text[last:]
            follows = re.match(r"\s*[,.;:)(/–-]|\s*$|\s+[a-zåäö]|\n", rest)
            return (first_names_end(text, start, last) or last) if follows else None
    return None


def _asking(text: str, spans: Sequence[PlaceSpan]) -> Iterator[Person]:
    """Yield who stands before words of asking, alone or beside the house: "Anna Berg, Ortopeden, önskar"."""
    for deed in deeds("doctor", _DENIED_OR_OWN).finditer(text):
        first = max(0, deed.start() - LONGEST)
        begins = [match.end() for match in _BEGINS.finditer(text, first, deed.start())]
        subjects = (_subject(text, start, deed.start(), spans) for start in begins)
        if found := next((one for one in subjects if one), None):
            first, last, has_house = found
            is_named = _NAMES_ORDERER.search(text[max(0, first - REACH) : first] + deed.group())
            who = "a person of a house" if has_house else "who orders" if is_named else "a whole name"
            yield Person(first, first, last, BY_DEED, f"{who}, and '{said(deed.group())}'")


def _subject(text: str, start: int, end: int, spans: Sequence[PlaceSpan]) -> tuple[int, int, bool] | None:
    """Return where the one person stands in a clause's subject that holds nothing else but places.

    With it goes whether a house stands there that cares for patients.
    """
    people, houses = [], []
    for first, last in _parts(text, start, end):
        part = " ".join(text[first:last].split())
        if not has_title(part) and is_person(part) and not names_house(part):
            people.append((first, last))
        elif names_house(part) or any(span.start < last and first < span.end for span in spans):
            houses.append(part)
        else:
            return None
    cares = [house for house in houses if not _is_office(house)]
    return (*people[0], bool(cares)) if len(people) == 1 else None


def _is_office(house: str) -> bool:
    """Tell an insurer or an authority: who asks there is no doctor."""
    return any(patterns("requester", kind).search(house) for kind in ("insurer", "authority"))


def _parts(text: str, start: int, end: int) -> Iterator[tuple[int, int]]:
    joints = [(match.start(), match.end()) for match in JOINT.finditer(text, start, end)]
    for last, following in [*joints, (end, end)]:
        inside = text[start:last]
        if inside.strip():
            yield start + len(inside) - len(inside.lstrip()), start + len(inside.rstrip())
        start = following


def _signing(text: str, spans: Sequence[PlaceSpan]) -> Iterator[Person]:
    """Yield who signs, with the house in the same line, in the next or in the one before."""
    if _private().search(text):
        return
    lines = [(match.start(), match.end()) for match in re.finditer(r"[^\n]+", text)]
    head = {bare_line(text[first:last]) for first, last in lines[:HEAD]} - {""}
    for number in range(len(lines) - 1, 0, -1):
        start, end = lines[number]
        name = _FLOWING.match(text, start, end)
        last = _end_of_person(text[:end], start, name.end()) if name else None
        if last is None or not _is_signed(text, lines, number):
            continue
        beside = text[last:end].strip(" ,(–-/|•·")
        below = text[slice(*lines[number + 1])] if number + 1 < len(lines) else ""
        houses = [(last, end)] if beside else [*lines[number + 1 : number + 2], *lines[number - 1 : number]]
        heads = head if number >= HEAD else set()
        if beside and not _is_house(text, *houses[0], spans, heads):
            continue
        if any(_is_house(text, *house, spans, heads) for house in houses) and not has_title(below):
            yield Person(start, start, last, SIGNED, "a whole name signs for a house")
            return
        if not beside and _is_greeted(text, lines, number) and not has_title(below):
            has_letterhead = any(_is_house(text, *line, spans, set()) for line in lines[:HEAD])
            sureness = SIGNED if has_letterhead and number > HEAD else GREETED
            yield Person(start, start, last, sureness, "a whole name below a greeting")
            return


def _is_signed(text: str, lines: Sequence[tuple[int, int]], number: int) -> bool:
    """Say whether a line stands at the end of a text or right below a greeting."""
    return number >= len(lines) - LAST or _is_greeted(text, lines, number)


def _is_greeted(text: str, lines: Sequence[tuple[int, int]], number: int) -> bool:
    above = "\n".join(text[first:last] for first, last in lines[max(0, number - _BELOW_GREETING) : number])
    return bool(cues("signature", "greetings").search(above))


def _is_house(text: str, start: int, end: int, spans: Sequence[PlaceSpan], head: set[str]) -> bool:
    line = text[start:end].strip(" ,.(–-/)")
    if not line or re.search(r"\d{3}|@|:", line):
        return False
    known = any(start <= span.start < end for span in spans)
    return known or names_house(line) or bare_line(line) in head


def _is_patients(text: str, name: str) -> bool:
    """Say whether an identity stands beside the name anywhere, or the patient is called by it."""
    spelt = r"\s+".join(map(re.escape, name.split()))
    for found in re.finditer(spelt, text):
        around = text[max(0, found.start() - NEAR_IDENTITY) : found.end() + NEAR_IDENTITY]
        if NUMBER.search(around) or has_other_part(text[max(0, found.start() - BESIDE) : found.start()]):
            return True
    return bool(re.search(rf"\bpat(?:ient\w*)?(?:\.(?!\n))?:?\s+{spelt}", text, re.IGNORECASE))


def _is_writers(text: str, one: Person) -> bool:
    """Tell a secretary: so says what stands before the name, behind it or on the line below."""
    before = text[text.rfind("\n", 0, one.start) + 1 : one.start]
    beside, _, below = text[one.end :].partition("\n")
    if beside.strip(" ,.)"):
        below = ""
    return any(map(says_writer, (before, _NEXT_PERSON.split(beside)[0], below.split("\n")[0])))


@cache
def _private() -> re.Pattern[str]:
    joined = "|".join(
        re.escape(word).replace(r"\ ", r"\s+") for word in load_wordings()["signature"]["private"]
    )
    return re.compile(rf"(?<!\w)(?:{joined})(?!\w)", re.IGNORECASE)

"""Every person whom a text names with a title, and what the words around say of that person's part.

A title and a name stand out in any letter, form or stamp. Who orders is told by a cue before it, by what is
said behind it, by a line of its own at the end; where only one such person is left, that one is a weak word.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from functools import cache

from intake.extract.pages.running import RunningText
from intake.extract.places.houses import names_house
from intake.extract.places.resolve import PlaceSpan
from intake.extract.prose.grammar import cues, label_forms, load_wordings, said, says_writer
from intake.extract.prose.naming import (
    NAME,
    is_cut_off,
    is_labels_answer,
    names_another,
    person_after,
    whole_name_end,
)
from intake.extract.values.names import (
    calls_a_house,
    ends_sentence,
    is_full_name,
    is_person,
    is_title,
    strip_titles,
)

LONGEST_HOUSE = 6  # words
BESIDE = 48  # characters around a person that tell the part
_WORD = re.compile(r"(?<![\w.’'-])[^\W\d_]+(?:\.[^\W\d_]+)*\.?")
_JOINT = re.compile(r"[\s,(/–-]{1,3}(?:(?:vid|på|från|at|ved|von)\s)?")

_NAMES = re.compile(NAME)
_WHOSE = "samtliga|alla|båda|ovanstående|nedanstående|bilderna|patient\\w*|dessa|denna"
_FOR_WHOM = re.compile(rf"^ ?(?:(?:för|av) (?:{_WHOSE})\b|\([^)\n]*\))", re.IGNORECASE)
_FOR = re.compile(r"\W*(?:för|åt|e\.? ?u\.?|på uppdrag av|for|für|on behalf of)\s*", re.IGNORECASE)
BY_CUE, BY_DEED, BY_LINE, BY_LABEL, ALONE, UNSURE = 0.9, 0.86, 0.85, 0.82, 0.6, 0.38


@dataclass(frozen=True, slots=True)
class Person:
    """A titled person in a text: where the titles begin, where the name stands, and the part."""

    titled: int
    start: int
    end: int
    sureness: float = 0.0
    why: str = ""


def find_people(running: RunningText, spans: Sequence[PlaceSpan]) -> list[Person]:
    """Return the titled persons who may order, each with how surely the words around say so."""
    text = running.text
    people = [_judged(text, one, spans) for one in _titled(text, spans)]
    known = [(one.start, one.end) for one in people]
    labelled = [
        one for one in _labelled(text, spans) if not any(a < one.end and one.start < b for a, b in known)
    ]
    people += labelled
    ordering = [one for one in people if one.sureness > 0]
    others = [one for one in people if one.sureness == 0]
    if not ordering and len(others) == 1:
        sureness = UNSURE if names_other_parts(text) else ALONE
        return [replace(others[0], sureness=sureness, why="the only person with a title")]
    return ordering


def _titled(text: str, spans: Sequence[PlaceSpan]) -> Iterator[Person]:
    end = -1
    for word in _WORD.finditer(text):
        if word.start() < end or not is_title(word.group()):
            continue
        if word.group() in load_wordings()["doctor"]["no_titles"] or calls_a_house(text, word.start()):
            continue
        person = person_after(text, word.start())
        if (
            ends_sentence(word.group())
            or not (person and person[0])
            or any(span.start <= person[1] < span.end for span in spans)
        ):
            continue
        start, last = person[1], whole_name_end(text, person[1], person[2], spans)
        if is_labels_answer(text, word.end(), start, last) or is_cut_off(text, start, last):
            continue
        if not _is_writer(text, word.start(), last) and not _asks_for_writer(text[word.start() : start]):
            yield Person(word.start(), start, last)
        end = last


def _labelled(text: str, spans: Sequence[PlaceSpan]) -> Iterator[Person]:
    """Yield whole names without a title right behind a label that asks for the doctor."""
    for label in label_forms("doctor").finditer(text):
        name = re.compile(NAME).match(text, label.end())
        if name is None:
            continue
        end = whole_name_end(text, name.start(), name.end(), spans)
        if is_full_name(text[name.start() : end]):
            yield Person(
                name.start(), name.start(), end, BY_LABEL, f"'{said(label.group())}' and a first name"
            )


def names_other_parts(text: str) -> bool:
    """Tell whether somebody's other part is spoken of anywhere: a referrer, who gets a copy."""
    for name in _NAMES.finditer(text):
        before = text[max(0, name.start() - BESIDE) : name.start()]
        titled = re.search(r"[^\W\d]+\.? $", before)
        is_somebody = is_person(name.group()) or (titled is not None and is_title(titled.group().strip()))
        if is_somebody and has_other_part(before):
            return True
    return False


def _asks_for_writer(between: str) -> bool:
    """Tell a secretary's label or title: "Beställande läkare: / Sekreterare: Anna Berg"."""
    return cues("signature", "writers").search(between) is not None


def _is_writer(text: str, start: int, end: int) -> bool:
    """Tell a secretary or a nurse: so says the title, or what stands behind the name or below it."""
    beside = text[end : end + 30].split("\n")
    below = beside[1] if len(beside) > 1 and not beside[0].strip(" ,.") else ""
    below = "" if names_another(text[end:].partition("\n")[2].partition("\n")[0]) else below
    return any(map(says_writer, (text[start:end], beside[0], below)))


def _judged(text: str, person: Person, spans: Sequence[PlaceSpan]) -> Person:
    """Return a person with the part that the words around say: sureness 0 for none, -1 for another."""
    before = text[max(0, person.titled - BESIDE) : person.titled]
    behind = text[person.end : person.end + 2 * BESIDE]
    cue = _cue_before(text, person)
    if cue is None and has_other_part(before):
        return replace(person, sureness=-1)
    if _pattern(r"^[ ,(–-]{0,4}", "others_behind", "").search(behind):
        return replace(person, sureness=-1)
    if cue:
        return replace(person, sureness=BY_CUE, why=f"'{said(cue)}' and a title")
    if _is_labels(text, person):
        return replace(person, sureness=BY_LABEL, why="a doctor's label and a title")
    deed = _pattern(r"^[^.:;?!]{0,70}?", "does", "").match(behind)
    if deed:
        return replace(person, sureness=BY_DEED, why="a title, and what is asked for behind the name")
    if _has_own_line(text, person, spans):
        return replace(person, sureness=BY_LINE, why="a title, on a line of its own by a place")
    return person


def _cue_before(text: str, person: Person) -> str | None:
    """Return the words that make the person behind them the orderer; titles may stand between.

    A cue may end in a title ("beställande läkare") and say whose orders they are ("för samtliga:"). In a
    line of its own "för öl Alm" stands below the name of who writes.
    """
    first = max(0, person.titled - BESIDE)
    before = text[first : person.start]
    for cue in cues("doctor").finditer(before):
        rest = _FOR_WHOM.sub("", before[cue.end() :], count=1).strip(" :.(\n")
        if not rest or (":" not in rest and "\n" not in rest and is_title(rest)):
            return cue.group()
    line = text[text.rfind("\n", 0, person.titled) + 1 : person.titled]
    return line.strip() if _FOR.fullmatch(line) else None


def has_other_part(before: str) -> bool:
    """Tell a referrer, a general practitioner, a letter's reader by the words before the name."""
    return bool(
        _pattern("", "others", r"[^.\n]{0,24}$").search(before)
        or _pattern("", "readers", r"[:,\s]{0,3}$").search(before)
        or _pattern("", "greeted", r"[:, ]{0,3}\Z").search(before)
    )


def _is_labels(text: str, person: Person) -> bool:
    """Tell a caption at a line's start: "Läkare   dr Anna Berg", "Läkare Anna Berg"."""
    start = text.rfind("\n", 0, person.titled) + 1
    label = label_forms("doctor").match(text, start)
    if label is None or "\n" in label.group() or label.end() > person.start:
        return False
    caption = label.group().strip(" .:…_|")
    if not caption[:1].isupper() or said(caption) in load_wordings()["doctor"]["no_captions"]:
        return False
    return not strip_titles(text[label.end() : person.start])


def _has_own_line(text: str, person: Person, spans: Sequence[PlaceSpan]) -> bool:
    """Tell a titled person alone on a line by a place, or beside one: "dr Anna Berg, Ortopedmott HSV"."""
    start, end = text.rfind("\n", 0, person.titled) + 1, text.find("\n", person.end)
    end = len(text) if end < 0 else end
    if text[start : person.titled].strip(" ,.–-/"):
        return False
    beside = text[person.end : end].strip(" ,.–-/()")
    if not beside:
        return _stands_by_place(text, person, spans)
    rest = _JOINT.match(text, person.end)
    if rest is not None and _is_house(text[rest.end() : end].strip(" ,.–-/()")):
        return True
    return rest is not None and any(
        span.start == rest.end() and not text[span.end : end].strip(" ,.–-/()") for span in spans
    )


def _is_house(words: str) -> bool:
    """Tell a house's name that is all there is of a line."""
    is_name_alone = len(words.split()) <= LONGEST_HOUSE and not re.search(r"[\d:;@?]|[.,] ", words)
    return is_name_alone and words[:1].isupper() and names_house(words) and not is_full_name(words)


def _stands_by_place(text: str, person: Person, spans: Sequence[PlaceSpan]) -> bool:
    """Tell whether the line above or below a name holds a place: a stamp, a signature."""
    above = text.rfind("\n", 0, max(text.rfind("\n", 0, person.titled), 0)) + 1
    end = text.find("\n", person.end)
    below = text.find("\n", end + 1) if end >= 0 else -1
    last = len(text) if below < 0 else below
    return any(above <= span.end <= person.titled or person.end <= span.start < last for span in spans)


@cache
def _pattern(before: str, name: str, behind: str) -> re.Pattern[str]:
    """Return an expression with one of the wordings of a list in its midst."""
    words = sorted(load_wordings()["doctor"][name], key=len, reverse=True)
    plain = (word if "\\" in word else re.escape(word).replace(r"\ ", r"\s+") for word in words)
    return re.compile(rf"{before}(?<!\w)(?:{'|'.join(plain)})(?:(?<=\W)|(?!\w)){behind}", re.IGNORECASE)

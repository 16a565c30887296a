"""Every person whom a text names with a title, and what the words around say of that person's part.

A title and a name stand out in any letter, form or stamp. Who orders is told by a cue before it, by what is
said behind it, by a line of its own at the end; where only one such person is left, that one is a weak word.
"""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace

from intake.extract.labels.headwords import is_head_word
from intake.extract.pages.running import RunningText
from intake.extract.places.resolve import PlaceSpan
from intake.extract.prose.asking import asks_around, is_asked_by
from intake.extract.prose.behind import find_titled_behind
from intake.extract.prose.captions import is_labels, label_at
from intake.extract.prose.grammar import cues, is_below_heading, label_forms, load_wordings, said, says_writer
from intake.extract.prose.naming import (
    NAME,
    is_cut_off,
    is_labels_answer,
    names_another,
    person_after,
    until_another,
    whole_name_end,
)
from intake.extract.prose.operating import operates_with_us
from intake.extract.prose.others import (
    BESIDE,
    has_other_part,
    has_other_part_behind,
    is_greeted_from,
    is_listed,
    is_of_an_office,
    is_of_another_time,
    names_other_parts,
)
from intake.extract.prose.ownline import closes, has_own_line
from intake.extract.prose.seeing import SEEING, sees_with_us
from intake.extract.prose.wishing import asks_behind, asks_by_name
from intake.extract.values.known_names import is_known_name
from intake.extract.values.names import (
    calls_a_house,
    ends_sentence,
    is_full_name,
    is_person,
    is_title,
    order_name,
    start_of_title,
    strip_titles,
)

_WORD = re.compile(r"(?<![\w.’'-])[^\W\d_]+(?:\.[^\W\d_]+)*\.?")
_WHOSE = "samtliga|alla|båda|ovanstående|nedanstående|bilderna|patient\\w*|dessa|denna"
_FOR_WHOM = re.compile(
    rf"^ ?(?:(?:för|av) (?:{_WHOSE})\b|\([^)\n]*\))(?: (?:är|heter|blir)\b)?", re.IGNORECASE
)
_OURS = "min|vår|klinikens|mottagningens|avdelningens|our|my|vores"
_WHO = re.compile(rf"^[ ,:]*(?:{_OURS}) [^\W\d_]+(?: [a-zåäö]+){{0,2}}(?=[ ,])", re.IGNORECASE)
_FOR = re.compile(r"\W*(?:för|åt|e\.? ?u\.?|på uppdrag av|for|für|on behalf of)\s*", re.IGNORECASE)
_SIGNS_FOR = re.compile(
    r"^\W*(?:e\.? ?u\.?|enl\w*\.? uppdrag|gm|genom|via|vid pennan|sekr\w*\.?)[ :]*", re.IGNORECASE
)
LONGEST_INITIALS = 4  # letters
BY_PLACE = "a title, on a line of its own by a place"
SIGNING = "a title behind how it was signed"
AT_END = "a title, and nothing below but who writes"
BY_CUE, BY_DEED, BY_LINE, BY_LABEL, ALONE, UNSURE = 0.9, 0.86, 0.85, 0.82, 0.6, 0.38


@dataclass(frozen=True, slots=True)
class Person:
    """A titled person in a text: where the titles begin, where the name stands, and the part."""

    titled: int
    start: int
    end: int
    sureness: float = 0.0
    why: str = ""
    behind: int = 0  # where titles behind the name end

    @property
    def last(self) -> int:
        """Return where the person's words end, titles behind the name included."""
        return max(self.end, self.behind)


def find_people(running: RunningText, spans: Sequence[PlaceSpan]) -> list[Person]:
    """Return the titled persons who may order, each with how surely the words around say so."""
    text = running.text
    titled = list(_titled(text, spans))
    titled += _without(titled, _titled_behind(text, spans))
    people = [_judged(text, one, spans) for one in titled]
    people += _without(people, _labelled(text, spans))
    ordering = [one for one in people if one.sureness > 0]
    if told := [one for one in ordering if one.why not in (BY_PLACE, AT_END)]:
        ordering = [one for one in ordering if one in told or not is_of_an_office(text, one.titled, one.end)]
    others = [one for one in people if one.sureness == 0 or _is_signing(text, one)]
    if not ordering and (signing := [one for one in others if _is_signing(text, one)]):
        return [replace(one, sureness=BY_LINE, why=SIGNING) for one in signing]
    others = [one for one in others if not has_other_part_behind(text[one.end :])]
    if not ordering and len(others) == 1:
        sureness = UNSURE if names_other_parts(text) else ALONE
        return [replace(others[0], sureness=sureness, why="the only person with a title")]
    return ordering


def _is_signing(text: str, person: Person) -> bool:
    """Tell a line that begins with how it was signed: "Signerat: Eva Berg, ST-läkare"."""
    line = text[text.rfind("\n", 0, person.titled) + 1 : person.titled]
    return cues("signature", "signing").fullmatch(line.strip(" :.,–-")) is not None


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
        if is_below_heading(text, label_at(text, word), start) or _is_no_name(text, start, last):
            continue
        if not _is_writer(text, word.start(), last) and not _asks_for_writer(text[word.start() : start]):
            yield Person(start_of_title(text, word.start()), start, last)
        end = last


def _is_no_name(text: str, start: int, end: int) -> bool:
    """Tell the next label, and a stamp in capitals, from a name: "Läkare / Mottagande enhet", "FAXAD"."""
    first, *others = text[start:end].split()
    is_stamp = len(first) > LONGEST_INITIALS and first.isupper() and not (others or text.isupper())
    is_label = text[start:end].isupper() and text[end:].lstrip(" ").startswith(":")  # "LÄKARE BAKOM FRÅGAN:"
    return is_head_word(first) or is_label or (is_stamp and not is_known_name(first))


def _without(known: Sequence[Person], others: Iterator[Person]) -> list[Person]:
    """Return the other persons that are none of those already known."""
    return [one for one in others if not any(each.start < one.end and one.start < each.end for each in known)]


def _titled_behind(text: str, spans: Sequence[PlaceSpan]) -> Iterator[Person]:
    for start, end, last in find_titled_behind(text, frozenset(span.start for span in spans)):
        if not any(span.start < end and start < span.end for span in spans):
            yield Person(start, start, end, behind=last)


def _labelled(text: str, spans: Sequence[PlaceSpan]) -> Iterator[Person]:
    """Yield whole names without a title right behind a label that asks for the doctor."""
    for label in label_forms("doctor").finditer(text):
        name = re.compile(NAME).match(text, label.end())
        if name is None:
            continue
        end = whole_name_end(text, name.start(), name.end(), spans)
        if is_full_name(order_name(text[name.start() : end])) and not _is_writer(text, name.start(), end):
            yield Person(
                name.start(), name.start(), end, BY_LABEL, f"'{said(label.group())}' and a first name"
            )


def _asks_for_writer(between: str) -> bool:
    """Tell a secretary's label or title: "Beställande läkare: / Sekreterare: Anna Berg"."""
    return cues("signature", "writers").search(between) is not None


def _is_writer(text: str, start: int, end: int) -> bool:
    """Tell a secretary or a nurse: so says the title, or what stands behind the name or below it."""
    beside = text[end : end + 30].split("\n")
    below = beside[1] if len(beside) > 1 and not beside[0].strip(" ,.") else ""
    below = "" if names_another(text[end:].partition("\n")[2].partition("\n")[0]) else below
    return any(map(says_writer, (text[start:end], until_another(beside[0]), below)))


def _judged(text: str, person: Person, spans: Sequence[PlaceSpan]) -> Person:
    """Return a person with the part that the words around say: sureness 0 for none, -1 for another."""
    before = text[max(0, person.titled - BESIDE) : person.titled]
    behind = text[person.last : person.last + 2 * BESIDE]
    cue = _cue_before(text, person)
    if cue is None:
        cue = _cue_over_place(text, person, spans)
    if cue is None and operates_with_us(text[: person.titled]):
        return replace(person, sureness=BY_DEED, why="a title, and who operates with us")
    if cue is None and sees_with_us(text[: person.titled], behind):
        return replace(person, sureness=BY_LABEL, why=SEEING)
    if cue is None and (has_other_part(before) or is_listed(text, person.titled)):
        return replace(person, sureness=-1)
    if has_other_part_behind(behind):
        return replace(person, sureness=-1)
    if cue:
        return replace(person, sureness=BY_CUE, why=f"'{said(cue)}' and a title")
    if is_labels(text, person.titled, person.start):
        return replace(person, sureness=BY_LABEL, why="a doctor's label and a title")
    name = text[person.start : person.end]
    is_asked = asks_around(before, behind) or is_asked_by(text, person.titled, spans)
    if is_asked or asks_behind(text, person.last) or asks_by_name(text, name):
        return replace(person, sureness=BY_DEED, why="a title, and what is asked for behind the name")
    if is_greeted_from(before):
        return replace(person, sureness=BY_LINE, why="a greeting from a title")
    if has_own_line(text, person.titled, person.last, spans):
        return replace(person, sureness=BY_LINE, why=BY_PLACE)
    if closes(text, person.titled, person.last, spans):
        return replace(person, sureness=BY_LINE, why=AT_END)
    return person


def _cue_before(text: str, person: Person) -> str | None:
    """Return the words that make the person behind them the orderer; titles may stand between.

    A cue may end in a title ("beställande läkare") and say whose orders they are ("för samtliga:"). In a
    line of its own "för öl Alm" stands below the name of who writes.
    """
    first = max(0, person.titled - BESIDE)
    before = text[first : person.start]
    for cue in (*cues("doctor").finditer(before), *cues("doctor", "titled_cues").finditer(before)):
        span = first + cue.start(), first + cue.end()
        if is_below_heading(text, span, person.start) or is_of_another_time(before[: cue.start()]):
            continue
        rest = _FOR_WHOM.sub("", before[cue.end() :], count=1)
        rest = _WHO.sub("", rest, count=1).strip(" ,:.(\n")  # "på begäran av min chef, öl Alm"
        if not rest or (":" not in rest and all(map(is_title, rest.split("\n")))):
            return cue.group()
    line = text[text.rfind("\n", 0, person.titled) + 1 : person.titled]
    writer, comma, behalf = line.rpartition(",")
    if comma and is_person(strip_titles(_SIGNS_FOR.sub("", writer))):
        line = behalf  # "e.u. Eva Ek, för öl Alm"
    return line.strip() if _FOR.fullmatch(line) else None


def _cue_over_place(text: str, person: Person, spans: Sequence[PlaceSpan]) -> str | None:
    """Return a cue that only the person's house parts from the person: "Best: KK Halmstad / Eva Berg öl"."""
    start = text.rfind("\n", 0, person.titled) + 1
    house = next((span for span in spans if start < span.start and span.end <= person.titled), None)
    if house is None or text[house.end : person.titled].strip(" ,/(–-|:"):
        return None
    before = text[start : house.start].rstrip(" ,.:(")
    cue = next((one for one in cues("doctor").finditer(before) if one.end() == len(before)), None)
    return cue.group() if cue and not is_of_another_time(before[: cue.start()]) else None

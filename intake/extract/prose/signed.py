"""Who signs: the lines below a greeting, as a letter or a mail ends."""

import re
from collections.abc import Iterator

from intake.extract.knowledge import Knowledge
from intake.extract.language.addressed import find_addressed, is_within
from intake.extract.pages.running import RunningText
from intake.extract.places.houses import names_house
from intake.extract.places.resolve import find_places
from intake.extract.prose.grammar import bare_line, cues, doctor_candidate, load_wordings, place_candidate
from intake.extract.prose.naming import names_another
from intake.extract.values.names import has_title, is_full_name, is_name, is_person, is_title, strip_titles
from intake.extract.values.numbers import find_phone_numbers
from models.order import Candidate, FieldName
from models.receiver import Place

HEAD = 6  # lines of a letter in which its house may be named
BELOW = 0.8  # sureness of a house that stands below a signing doctor's name only
LONGEST_HOUSE = 6  # words of a line that names one
HOUSE = 0.86  # sureness of a house that the letterhead and the signature name alike


def read_signatures(running: RunningText, knowledge: Knowledge) -> Iterator[Candidate]:
    """Read the lines below a greeting: a name with a doctor's title, and the unit."""
    for greeting in cues("signature", "greetings").finditer(running.text):
        offset = running.text.find("\n", greeting.end())
        rest = running.text[greeting.end() : offset if offset >= 0 else None]
        if rest.strip(" ,.!/"):  # the name stands in the greeting's own line
            offset = greeting.end() - 1
        elif offset < 0:
            continue
        block = running.text[offset + 1 :].split("\n")[: load_wordings()["signature"]["lines"]]
        yield from _signed(running, offset + 1, block)
        yield from _signed_unit(running, offset + 1, block, knowledge)
        named = list(_house(running, offset + 1, block))
        yield from named or _unknown_house(running, offset + 1, block, knowledge)


def _signed(running: RunningText, start: int, block: list[str]) -> Iterator[Candidate]:
    for number, line in enumerate(block):
        name = strip_titles(line)
        place = line.find(name) if name else -1
        if place < 0 or not is_name(name):
            start += len(line) + 1
            continue
        following = block[number + 1 : number + 2]
        around = " ".join([line, *(one for one in following if not names_another(one))])
        if not _is_writer(around) and (has_title(line) or _is_title_line(block, number + 1)):
            yield doctor_candidate(
                running, start + place, start + place + len(name), 0.85, "signature with a title"
            )
        return


def _is_title_line(block: list[str], number: int) -> bool:
    """Say whether a line holds nothing but titles: "Överläkare"."""
    return number < len(block) and is_title(block[number])


def _is_writer(text: str) -> bool:
    return bool(cues("signature", "writers").search(text))


def _signed_unit(
    running: RunningText, start: int, block: list[str], knowledge: Knowledge
) -> Iterator[Candidate]:
    text = "\n".join(block)
    addressed = find_addressed(text)
    for span in find_places(text, knowledge):
        if is_within(span.start, span.end, addressed):
            continue
        if span.place.receiver and span.place.unit and not span.place.rivals:
            yield place_candidate(
                running, start + span.start, start + span.end, FieldName.CLINIC, span.place, 0.8, "signature"
            )
            return


def _house(running: RunningText, start: int, block: list[str]) -> Iterator[Candidate]:
    """Read the house that signs, as its own letterhead names it: a firm that no directory knows."""
    head = {bare_line(line) for line in running.text[: start - 1].split("\n")[:HEAD]}
    for line in block:
        name = line.strip(" ,.")
        if (
            bare_line(line) in head
            and len(name) > 3
            and not re.search(r"\d{3}|@", name)
            and not is_full_name(name)
        ):
            whole = _with_hospital(name, running.text.split("\n")[:HEAD])
            place = Place(value=" ".join(whole.split()), unit=None, receiver=None, confidence=1.0)
            at = start + line.index(name)
            yield place_candidate(
                running, at, at + len(name), FieldName.CLINIC, place, HOUSE, "letterhead and signature"
            )
            return
        start += len(line) + 1


def _unknown_house(
    running: RunningText, start: int, block: list[str], knowledge: Knowledge
) -> Iterator[Candidate]:
    """Read the lines below a signing name: a unit and its house that no directory knows.

    Whoever signs, a doctor or a secretary, writes from the house that stands there.
    """
    at = next((n for n, line in enumerate(block) if _is_somebody(line)), None)
    if at is None:
        return
    first = at + 1
    while first < len(block) and _is_of_the_person(block[first]):
        first += 1
    lines: list[str] = []
    for line in block[first : first + 2]:
        if re.search(r"\d|[@:]", line) or len(line.split()) > LONGEST_HOUSE or _is_of_the_person(line):
            break
        lines.append(line.strip(" ,."))
    name = ", ".join(line for line in lines if line)
    if not names_house(name) or find_places(name, knowledge):
        return
    begin = start + sum(len(line) + 1 for line in block[:first])
    last = begin + len("\n".join(block[first : first + len(lines)]))
    place = Place(value=" ".join(name.split()), unit=None, receiver=None, confidence=1.0)
    why = "below the name that signs"
    if any(find_phone_numbers(line) for line in block[first + len(lines) : first + len(lines) + 2]):
        why = f"{why}, with its telephone"
    yield place_candidate(running, begin, last, FieldName.CLINIC, place, BELOW, why)


def _is_somebody(line: str) -> bool:
    """Tell a person's line: a name with a title, or a whole one with what may stand behind it."""
    name = re.split(r"\s*[,(/]|\s[–-]\s", line.strip(), maxsplit=1)[0]
    titled = has_title(line) and is_name(strip_titles(line))
    return (titled or is_person(name) or is_full_name(name)) and not names_house(name)


def _is_of_the_person(line: str) -> bool:
    """Tell a line with nothing but a title, or with another person: "Medicinsk sekreterare", "gm Eva Ek"."""
    bare = line.strip(" ,.()")
    if names_another(line) and not names_house(bare):
        return True
    words = cues("signature", "writers").sub("", bare)
    return bool(bare) and (is_title(bare) or not strip_titles(words).strip(" ,/-"))


def _with_hospital(unit: str, head: list[str]) -> str:
    """Add the hospital that the letterhead names beside the unit."""
    number = next(at for at, line in enumerate(head) if bare_line(line) == bare_line(unit))
    for line in (*head[max(0, number - 1) : number], *head[number + 1 : number + 2]):
        if names_house(line) and not re.search(r"\d|:", line):
            return f"{unit}, {line.strip(' ,.')}"
    return unit

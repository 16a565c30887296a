"""Who signs: the lines below a greeting, as a letter or a mail ends."""

import re
from collections.abc import Iterator

from intake.extract.knowledge import Knowledge
from intake.extract.language.addressed import find_addressed, is_within
from intake.extract.pages.running import RunningText
from intake.extract.places.houses import names_house
from intake.extract.places.resolve import find_places
from intake.extract.prose.grammar import bare_line, cues, doctor_candidate, load_wordings, place_candidate
from intake.extract.values.names import has_title, is_full_name, is_name, is_title, strip_titles
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
        around = " ".join(block[number : number + 2])
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
    """Read the lines below a signing doctor's name: a unit and its hospital that no directory knows."""
    at = next((n for n, line in enumerate(block) if has_title(line) and is_name(strip_titles(line))), None)
    if at is None or _is_writer(" ".join(block[at : at + 2])):
        return
    lines: list[str] = []
    for line in block[at + 1 : at + 3]:
        if re.search(r"\d|[@:]", line) or not 1 < len(line.split()) <= LONGEST_HOUSE or has_title(line):
            break
        lines.append(line.strip(" ,."))
    name = ", ".join(lines)
    if not names_house(name) or find_places(name, knowledge):
        return
    first = start + sum(len(line) + 1 for line in block[: at + 1])
    last = first + len("\n".join(block[at + 1 : at + 1 + len(lines)]))
    place = Place(value=" ".join(name.split()), unit=None, receiver=None, confidence=1.0)
    yield place_candidate(running, first, last, FieldName.CLINIC, place, BELOW, "below the name that signs")


def _with_hospital(unit: str, head: list[str]) -> str:
    """Add the hospital that the letterhead names beside the unit."""
    number = next(at for at, line in enumerate(head) if bare_line(line) == bare_line(unit))
    for line in (*head[max(0, number - 1) : number], *head[number + 1 : number + 2]):
        if names_house(line) and not re.search(r"\d|:", line):
            return f"{unit}, {line.strip(' ,.')}"
    return unit

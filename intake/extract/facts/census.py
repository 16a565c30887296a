"""Who and what else is on the pages: the places and titled persons that a field's value is told from."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from intake.extract.alike.sameness import fold
from intake.extract.knowledge import Knowledge
from intake.extract.labels.wordings import load_wordings as load_labels
from intake.extract.pages.running import RunningText, run_text
from intake.extract.places.ours import is_our_department
from intake.extract.places.resolve import find_places
from intake.extract.prose.grammar import cues, load_wordings, says_writer
from intake.extract.prose.naming import until_another
from intake.extract.values.known_names import is_given_name
from intake.extract.values.letters import CAPITAL
from intake.extract.values.names import (
    calls_a_house,
    end_of_long_title,
    ends_sentence,
    is_name,
    is_person,
    is_title,
)
from models.order import Evidence
from models.page import Page, Source

NAME_WORD = re.compile(rf"{CAPITAL}[^\W\d_]*(?:[-’'´][^\W\d_]+)*|{CAPITAL}\.")
WHOLE_NAME = re.compile(rf"(?<![\w-])(?=({CAPITAL}[\w-]+) ({CAPITAL}[\w-]+))")
SIGNED = re.compile(r"(?<!\S)/{1,2} ?\Z")  # before who wrote a note: "2026-11-21 /Eva Berg"
LONGEST_NAME = 3  # words
SHORTEST = 3  # letters: a shorter name says nothing by standing twice
DOMAIN = re.compile(r"(?:@|www\.)(?:[\w-]+\.)*?([\w-]+)\.[a-zA-Z]{2,}(?![\w.])")


@dataclass(frozen=True, slots=True)
class Seen:
    """A place or a person, where it stands."""

    value: str
    evidence: Evidence
    directory_id: str | None = None


@dataclass(frozen=True, slots=True)
class Census:
    """What the pages hold, whoever it is to whom."""

    places: tuple[Seen, ...]
    doctors: tuple[Seen, ...]  # names right behind a title
    words: str = ""  # all pages' words, folded
    people: tuple[Seen, ...] = ()  # on pictures, whole names whatever stands before them: a title may be worn
    domains: frozenset[str] = frozenset()  # of mail and web addresses, what stands before the last dot

    def bears_out(self, name: str) -> bool:
        """Say whether a name that no directory holds, or its house, stands twice or makes an address."""
        house = fold(name.rpartition(",")[2])
        if self._tells_again(fold(name)) or (" " in house and self._tells_again(house)):
            return True
        letters = _letters(name)
        alike = (letters.startswith(one) or one.startswith(letters) for one in self.domains)
        return len(letters) > SHORTEST and any(alike)

    def _tells_again(self, folded: str) -> bool:
        return len(folded) > SHORTEST and f" {self.words} ".count(f" {folded} ") > 1


def take_census(pages: Mapping[int, Page], knowledge: Knowledge, address: str | None = None) -> Census:
    """Find every known place and every titled person, with no thought of their roles.

    `address` is the mail's sender.
    """
    places: list[Seen] = []
    doctors: list[Seen] = []
    people: list[Seen] = []
    for page in pages.values():
        running = run_text(page)
        for span in find_places(running.text, knowledge):
            if span.place.receiver and not is_our_department(span.place, knowledge):
                evidence = running.evidence(span.start, span.end)
                places.append(Seen(span.place.value, evidence, span.place.receiver.id))
        doctors += _titled(running)
        people += _whole_names(running) if page.source is Source.OCR else ()
    texts = [page.text for page in pages.values()]
    domains = {_letters(found[1]) for text in (*texts, address or "") for found in DOMAIN.finditer(text)}
    long = frozenset(domain for domain in domains if len(domain) > SHORTEST)
    return Census(tuple(places), tuple(doctors), fold(" ".join(texts)), tuple(people), long)


def _letters(text: str) -> str:
    """Return what an address keeps of a name: "Hjärt-praktiken" is hjartpraktiken."""
    return "".join(
        one for one in unicodedata.normalize("NFKD", text.casefold()) if one.isascii() and one.isalnum()
    )


def _whole_names(running: RunningText) -> Iterator[Seen]:
    for found in WHOLE_NAME.finditer(running.text):
        name = f"{found[1]} {found[2]}"
        beside = until_another(running.text[found.end(2) :].split("\n")[0])
        is_writer = says_writer(beside) or SIGNED.search(running.text, 0, found.start(1))
        if is_given_name(found[1]) and is_person(name) and not is_writer:
            yield Seen(name, running.evidence(found.start(1), found.end(2)))


def _titled(running: RunningText) -> Iterator[Seen]:
    start = 0
    for line in running.text.split("\n"):
        words = list(re.finditer(r"\S+", line))
        bare = _are_titles([word.group() for word in words])
        for at in range(1, len(words)):
            title = words[at - 1]
            if calls_a_house(line, title.start()) or ends_sentence(title.group()):
                continue
            if title.group() in load_wordings()["doctor"]["no_titles"]:
                continue  # "MR L-rygg"
            if cues("signature", "writers").search(title.group()):
                continue  # a secretary, a nurse: no doctor to be mistaken for the one who orders
            if bare[at - 1] and not bare[at]:
                last = at
                while last < min(at + LONGEST_NAME, len(words)) and NAME_WORD.match(words[last].group()):
                    last += 1
                    if words[last - 1].group()[-1] in ",;/:)":
                        break
                name = " ".join(word.group().strip(",;/:()") for word in words[at:last])
                if last > at and is_name(name) and not load_labels().match(name, fuzzy=False):
                    ends = start + words[at].start(), start + words[last - 1].end()
                    yield Seen(name, running.evidence(*ends))
        start += len(line) + 1


def _are_titles(words: Sequence[str]) -> list[bool]:
    """Say of each word of a line whether it is a title or a part of one: both of "Distr läk"."""
    line, at, bare = " ".join(words), 0, [False] * len(words)
    for number, word in enumerate(words):
        bare[number] = bare[number] or is_title(word)
        if (end := end_of_long_title(line, at)) is not None:
            for more in range(number, number + line[at:end].count(" ") + 1):
                bare[more] = True
        at += len(word) + 1
    return bare

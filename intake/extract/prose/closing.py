"""Where a letter ends: the lines of who signs it, below a greeting or below its last sentence."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from itertools import takewhile

from intake.extract.labels.wordings import load_wordings as load_labels
from intake.extract.pages.running import RunningText
from intake.extract.places.houses import is_owner, names_house
from intake.extract.prose.grammar import cues, load_wordings
from intake.extract.prose.parting import parts_of
from intake.extract.values.names import has_title, is_full_name, is_name, is_person, is_title, strip_titles
from intake.extract.values.numbers import find_phone_numbers

LONGEST = 70  # characters of a signature's line: a longer one is a sentence, a notice on secrecy
FARTHEST = 12  # lines from a letter's end within which somebody signs
LONGEST_REST = 3  # words behind a greeting in its line, in small letters: "för hjälpen!"
LONGEST_LABEL = 4  # words
CONTACT = re.compile(r"@|\bwww\.|\bhttps?:|\w\.(?:se|nu|com|example)\b", re.IGNORECASE)
# Somebody's identity; an organisation's number has no month in it.
IDENTITY = re.compile(r"(?<!\d)(?:\d\d)?\d\d(?:0[1-9]|1[0-2])\d\d\s?[-+–]?\s?\d{4}(?!\d)")
_SENTENCE = re.compile(r"[.!?]$")
_POINTS_DOWN = re.compile(
    r"(?<!\w)(?:nedan\w*|följande|under|below|till|adress\w*)\W*$|\bnedanst", re.IGNORECASE
)
LONGEST_BLOCK = 5  # lines of a house that signs by itself, with how it is reached
_SENTENCES_WORDS = 6  # more of them, and a stop behind them, are no name


@dataclass(frozen=True, slots=True)
class Closing:
    """The lines of one signature, and where they stand in the text."""

    lines: tuple[str, ...]  # a part of a line stands for itself (`parting.py`)
    starts: tuple[int, ...]  # of each of them in the text
    is_greeted: bool
    is_house: bool = False  # nobody is named: a house alone stands below the last sentence

    @property
    def start(self) -> int:
        """Return where the first of them begins."""
        return self.starts[0] if self.starts else 0

    def ends_of(self, number: int) -> tuple[int, int]:
        """Return where one of them stands in the text."""
        return self.starts[number], self.starts[number] + len(self.lines[number])


def find_closings(running: RunningText) -> Iterator[Closing]:
    """Yield the lines below every greeting; of a letter that ends without any, those from who signs on.

    Where nobody signs, the house does that stands alone below the last sentence.
    """
    greeted = list(_greeted(running.text))
    yield from greeted
    if not any(one.lines for one in greeted):
        named = list(_ungreeted(running.text))
        yield from named or _housed(running.text)


def _greeted(text: str) -> Iterator[Closing]:
    for greeting in cues("signature", "greetings").finditer(text):
        offset = text.find("\n", greeting.end())
        rest = text[greeting.end() : offset if offset >= 0 else None].strip(" ,.!/")
        if rest.startswith("med "):
            continue  # "Tack för hjälpen med Stig, den kom fram"
        is_named = rest[:1].isupper() or (has_title(rest) and strip_titles(rest)[:1].isupper())
        if len(rest.split()) > LONGEST_REST and not is_named:
            continue  # "Vänligen länka MR rektum till ...": a request
        if is_named:  # the name stands in the greeting's own line
            offset = greeting.end() - 1
        elif offset < 0:
            continue
        yield _closing(text, offset + 1, _lines(text[offset + 1 :].split("\n")), is_greeted=True)


def _closing(text: str, start: int, rows: Sequence[str], *, is_greeted: bool) -> Closing:
    """Return the parts of a signature's lines, of which the first begins at `start`."""
    found: list[tuple[int, int]] = []
    for row in rows:
        found += ((start + first, start + last) for first, last in parts_of(row))
        start += len(row) + 1
    return Closing(tuple(text[slice(*one)] for one in found), tuple(first for first, _ in found), is_greeted)


def _ungreeted(text: str) -> Iterator[Closing]:
    """Yield the lines from the last person's on who has a line of its own, below everything that is asked."""
    lines = text.split("\n")
    for number in range(len(lines) - 1, max(len(lines) - FARTHEST, 0), -1):
        start = sum(len(line) + 1 for line in lines[:number])
        if IDENTITY.search(text[start:]):
            return
        if is_somebody(lines[number]):
            block = tuple(takewhile(lambda line: not _is_labelled(line), _lines(lines[number:])))
            if len(block) > 1 and not _is_label(lines[number - 1]):
                yield _closing(text, start, block, is_greeted=False)
            return


def _housed(text: str) -> Iterator[Closing]:
    """Yield the house alone below a letter's last sentence, with how it is reached."""
    lines = text.split("\n")
    first = len(lines)
    while first > 0 and len(lines) - first < FARTHEST and lines[first - 1].strip()[-1:] not in (".", "!"):
        first -= 1
    start = sum(len(line) + 1 for line in lines[:first])
    block = _lines(lines[first:])
    is_answer = first == 0 or _POINTS_DOWN.search(lines[first - 1]) or any(map(_is_labelled, block))
    is_told = is_answer or IDENTITY.search(text[start:]) or not IDENTITY.search(text[:start])
    if block and not is_told and not _is_label(block[0]) and len(block) <= LONGEST_BLOCK:
        yield replace(_closing(text, start, block, is_greeted=False), is_house=True)


def _is_label(line: str) -> bool:
    """Tell a line that asks for the next one: "Patient:", "Läkare"."""
    bare = line.strip(" •*-")
    return bare.endswith(":") or load_labels().match(bare, fuzzy=False) is not None


def _is_labelled(line: str) -> bool:
    """Tell a label's answer: "Patient Eva Ek", "Till Kungälvs sjukhus"; no title, no clinic's word."""
    words = line.strip(" /").split()
    if is_contact_line(line) or is_owner(line):
        return False
    fronts = (" ".join(words[:count]) for count in range(1, min(len(words), LONGEST_LABEL)))
    found = (load_labels().match(front, fuzzy=False) for front in fronts if not is_title(front))
    return any(one is not None and one[0].slots[0] != "clinic" for one in found)


def _lines(lines: Sequence[str]) -> tuple[str, ...]:
    """Return a signature's lines up to where a sentence, a notice or a quoted mail begins."""
    kept: list[str] = []
    for line in lines[: load_wordings()["signature"]["lines"]]:
        is_sentence = _SENTENCE.search(line.strip()) and len(line.split()) > _SENTENCES_WORDS
        if kept and (is_sentence or any(last - first > LONGEST for first, last in parts_of(line))):
            break
        kept.append(line)
    return tuple(kept)


def is_contact_line(line: str) -> bool:
    """Tell how somebody is reached: a telephone, an address of mails or of the web."""
    return bool(CONTACT.search(line) or find_phone_numbers(line))


def is_somebody(line: str) -> bool:
    """Tell a person's line: a name with a title, or a whole one with what may stand behind it."""
    name = re.split(r"\s*[,(/]|\s[–-]\s", line.strip(" /"), maxsplit=1)[0]
    if cues("signature", "owners").match(line.strip()):
        return False
    bare = strip_titles(line)
    titled = has_title(line) and is_name(bare) and not names_house(bare)
    return titled or ((is_person(name) or is_full_name(name)) and not names_house(name))

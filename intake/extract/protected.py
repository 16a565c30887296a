"""Does a page say that the patient's identity is protected? The wordings: `protected.toml`."""

import tomllib
from collections.abc import Sequence
from functools import cache
from pathlib import Path

from rapidfuzz.distance import Levenshtein

from intake.extract.labels.wordings import key
from models.page import Page, Word, lines_of

WORDS_FILE = Path(__file__).with_name("protected.toml")
SURE_LENGTH = 9  # letters of a word in which one may be misread
SHORT = 4  # a word so short has to stand there whole
BELOW = 2.2  # word heights within which a narrow cell goes on
BEHIND = 3  # words behind a wording among which a denial stands


def is_protected(page: Page) -> bool:
    """Say whether a page calls an identity protected and does not deny it: by a word, or an empty box."""
    lines = [list(line) for line in lines_of(page.words)]
    for number, line in enumerate(lines):
        for at, word in enumerate(line):
            end = _end_of_wording(line, at, _lines_below(word, lines[number + 1 :]))
            if end and not _is_denied(line[end:]) and not _has_empty_box(page, line):
                return True
    return False


def _end_of_wording(line: Sequence[Word], at: int, below: Sequence[Word]) -> int:
    """Return the place behind a wording that begins at a word; 0 where none does."""
    if _begins(line[at], "alone"):
        return at + 1
    if not _is(line[at], "first"):
        return 0
    if at + 1 < len(line) and _begins(line[at + 1], "second"):
        return at + 2
    return at + 1 if any(_begins(word, "second") for word in below) else 0


def _lines_below(word: Word, lines: Sequence[Sequence[Word]]) -> list[Word]:
    reach = word.box.bottom + BELOW * word.box.height
    return [other for line in lines[:3] for other in line if word.box.top < other.box.top < reach]


def _is_denied(behind: Sequence[Word]) -> bool:
    """Tell "Skyddad identitet: nej"; what is neither, "ja / nej", is no denial."""
    words = [key(word.text) for word in behind[:BEHIND]]
    return any(word in _words()["denied"] for word in words) and key("ja") not in words


def _has_empty_box(page: Page, line: Sequence[Word]) -> bool:
    top, bottom = min(word.box.top for word in line), max(word.box.bottom for word in line)
    boxes = [tick for tick in page.ticks if top <= tick.box.center[1] <= bottom]
    return bool(boxes) and not any(tick.ticked for tick in boxes)


def _begins(word: Word, name: str) -> bool:
    letters = key(word.text)
    return any(_starts(letters, wanted) for wanted in _words()[name])


def _starts(letters: str, wanted: str) -> bool:
    if len(wanted) < SHORT:
        return letters == wanted
    allowed = 1 if len(wanted) >= SURE_LENGTH else 0
    return Levenshtein.distance(letters[: len(wanted)], wanted, score_cutoff=allowed) <= allowed


def _is(word: Word, name: str) -> bool:
    letters = key(word.text)
    return any(
        letters == wanted or (len(wanted) > SHORT + 2 and Levenshtein.distance(letters, wanted) == 1)
        for wanted in _words()[name]
    )


@cache
def _words() -> dict[str, frozenset[str]]:
    raw = tomllib.loads(WORDS_FILE.read_text(encoding="utf-8"))
    return {name: frozenset(map(key, words)) for name, words in raw.items()}
